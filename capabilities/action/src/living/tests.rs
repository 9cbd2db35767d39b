//! Changing, moving, handing over, on both engines.

use store::Db;
use vocabulary::codes::Audience;
use vocabulary::id::{AccountId, CollectiveActionId};

use crate::change::{Change, Changed, Refused, Section};
use crate::collective_action::{CollectiveAction, Statement};
use crate::declaring::declare;
use crate::lists::Participation;
use crate::reference::Rules;
use crate::state::{State, StateDay};
use crate::tests::trying::{by, day, facts_named, in_houses, new_action, organization, try_write};
use crate::{By, Lives, action, attach_born_organization, count_referral, hand_over, log, move_to};
use crate::{HOLDING, present_in_isic, set_rules};

fn declared(db: &Db, name: &str) -> CollectiveAction {
    try_write(db, |conn| declare(conn, &new_action(name), by(0))).kept().expect("declared")
}

fn presentation(text: &str) -> Change {
    Change::Presentation { summary: text.to_owned(), tags: [].into() }
}

#[test]
fn two_forms_of_one_section_conflict_and_nothing_is_written_over() {
    in_houses(|db| {
        let action = declared(db, "deux");
        let change = |expected, change: &Change, at| {
            try_write(db, |conn| crate::change(conn, action.id, expected, change, by(at)))
        };
        let first = change(0, &presentation("La mienne"), 1).kept().expect("kept");
        assert_eq!(first.revision, 1);
        let Changed::Conflict(conflict) = change(0, &presentation("La vôtre"), 2) else {
            panic!("it was written over")
        };
        assert_eq!(
            (conflict.section, conflict.fields.as_slice()),
            (Section::Presentation, ["resume"].as_slice())
        );
        assert_eq!(conflict.theirs, presentation("La mienne"));
        assert_eq!(change(0, &presentation("La mienne"), 3), Changed::Unchanged);
        let other = change(0, &Change::Participation(Some(Participation::Carry)), 4);
        assert_eq!(other.kept().expect("another section").revision, 2);
        let knowingly = change(conflict.revision, &presentation("La vôtre"), 5).kept().expect("kept");
        assert_eq!(
            (knowingly.summary.as_str(), knowingly.participation),
            ("La vôtre", Some(Participation::Carry))
        );
        let past = db.read_now(|conn| crate::changes_of(conn, action.id, 10)).expect("changes");
        let sections: Vec<Section> = past.iter().map(|change| change.section).collect();
        assert_eq!(sections, [Section::Presentation, Section::Participation, Section::Presentation]);
        assert_eq!(facts_named(db, "action.changed"), 3);
    });
}

#[test]
fn of_many_forms_sent_at_the_same_moment_one_is_kept() {
    in_houses(|db| {
        let id = declared(db, "ensemble").id;
        let send = |text: String| {
            let said = presentation(&text);
            db.write_now(|conn| crate::change(conn, id, 0, &said, by(1))).expect("answered")
        };
        let answers: Vec<Changed> = std::thread::scope(|scope| {
            let sent: Vec<_> = (0..3).map(|who| scope.spawn(move || send(format!("Texte {who}")))).collect();
            sent.into_iter().map(|one| one.join().expect("a thread")).collect()
        });
        let kept = answers.iter().filter(|answer| matches!(answer, Changed::Kept(_))).count();
        let refused = answers.iter().filter(|answer| matches!(answer, Changed::Conflict(_))).count();
        assert_eq!((kept, refused), (1, 2));
    });
}

#[test]
fn both_statements_of_the_problem_stand() {
    in_houses(|db| {
        let id = declared(db, "dire").id;
        let said = |text: &str| Some(Statement { text: text.to_owned(), on: day(2026, 11, 22) });
        let professionals = Change::ProblemByProfessionals(said("Ils ne viennent pas."));
        let inhabitants = Change::ProblemByInhabitants(said("On ne nous demande rien."));
        for change in [professionals, inhabitants] {
            assert!(try_write(db, |conn| crate::change(conn, id, 0, &change, by(0))).kept().is_some());
        }
        let both = db.read_now(|conn| action(conn, id)).expect("read").expect("found");
        assert_eq!(
            both.problem_by_professionals.map(|said| said.text).as_deref(),
            Some("Ils ne viennent pas.")
        );
        assert_eq!(
            both.problem_by_inhabitants.map(|said| said.text).as_deref(),
            Some("On ne nous demande rien.")
        );
    });
}

#[test]
fn states_follow_one_another_and_days_do_too() {
    in_houses(|db| {
        let mut new = new_action("vie");
        new.beginning = crate::Beginning::Idea;
        new.since = Some(StateDay::month(day(2025, 10, 15)));
        try_write(db, |conn| declare(conn, &new, by(0)));
        let go = |state, since| try_write(db, |conn| move_to(conn, new.id, (state, since), "", by(0)));
        assert_eq!(
            go(State::Running, StateDay::day(day(2026, 1, 8))),
            Changed::Refused(Refused::NotFromHere)
        );
        let too_early = go(State::Preparing, StateDay::day(day(2025, 9, 30)));
        assert_eq!(too_early, Changed::Refused(Refused::DayOutOfOrder));
        let to_come = go(State::Preparing, StateDay::day(day(2026, 11, 23)));
        assert_eq!(to_come, Changed::Refused(Refused::DayOutOfOrder));
        assert!(go(State::Preparing, StateDay::day(day(2026, 1, 8))).kept().is_some());
        let same_month = go(State::Running, StateDay::month(day(2026, 1, 1)));
        assert!(same_month.kept().is_some(), "a month without its day may be the month of the last line");
        let log = db.read_now(|conn| log(conn, new.id)).expect("log");
        assert_eq!(log[0].since, StateDay { on: day(2025, 10, 1), is_month: true });
        assert_eq!(Lives::of(&log, day(2026, 11, 22)).stages.len(), 3);
        assert_eq!(facts_named(db, "action.moved"), 2);
    });
}

#[test]
fn where_the_network_asks_for_isic_nothing_runs_without_it() {
    in_houses(|db| {
        let asks = Rules { isic_required: true, ..Rules::default() };
        try_write(db, |conn| set_rules(conn, asks));
        assert_eq!(db.read_now(crate::rules).expect("rules"), asks);
        let id = declared(db, "isic").id;
        let runs = || {
            let today = StateDay::day(day(2026, 11, 22));
            try_write(db, |conn| move_to(conn, id, (State::Running, today), "", by(0)))
        };
        assert_eq!(runs(), Changed::Refused(Refused::NeedsIsic));
        let presented = try_write(db, |conn| present_in_isic(conn, id, day(2026, 11, 12), by(0)));
        let presented = presented.kept().expect("presented");
        assert_eq!((presented.state, presented.isic_on), (State::Preparing, Some(day(2026, 11, 12))));
        assert!(runs().kept().is_some());
    });
}

#[test]
fn an_idea_that_is_presented_comes_to_that_state() {
    in_houses(|db| {
        let mut new = new_action("idee");
        new.beginning = crate::Beginning::Idea;
        try_write(db, |conn| declare(conn, &new, by(0)));
        let presented = try_write(db, |conn| present_in_isic(conn, new.id, day(2026, 11, 22), by(0)));
        assert_eq!(presented.kept().expect("presented").state, State::IsicPresented);
        let to_come = try_write(db, |conn| present_in_isic(conn, new.id, day(2027, 1, 1), by(0)));
        assert_eq!(to_come, Changed::Refused(Refused::DayOutOfOrder));
    });
}

#[test]
fn inhabitants_take_over_once_and_an_association_is_born() {
    in_houses(|db| {
        let id = declared(db, "passage").id;
        let over = |name: &'static str| {
            try_write(db, |conn| hand_over(conn, id, name, organization("mds-demo"), by(0)))
        };
        assert_eq!(over("  "), Changed::Refused(Refused::Unfit));
        let handed = over("Les voisins").kept().expect("handed over");
        assert!(handed.carrier.is_inhabitants() && handed.handed_over_on.is_some() && !handed.is_alone());
        assert_eq!(over("D’autres"), Changed::Refused(Refused::AlreadyHandedOver));
        let born = organization("coup-de-pouce");
        let attach = || try_write(db, |conn| attach_born_organization(conn, id, born, by(0)));
        assert_eq!(attach().kept().expect("born").born_organization, Some(born));
        assert_eq!(attach(), Changed::Unchanged);
        let other = organization("ccas-le-mee");
        let another = try_write(db, |conn| attach_born_organization(conn, id, other, by(1)));
        assert_eq!(another, Changed::Refused(Refused::AlreadyBorn), "a link is never written over");
        let undone = try_write(db, |conn| crate::detach_born_organization(conn, id, by(2)));
        assert_eq!(undone.kept().expect("undone").born_organization, None);
        let twice = try_write(db, |conn| crate::detach_born_organization(conn, id, by(3)));
        assert_eq!(twice, Changed::Unchanged);
    });
}

#[test]
fn everybody_stands_alone_among_the_publics() {
    in_houses(|db| {
        let id = declared(db, "pour qui").id;
        let of = |audiences: &[Audience]| {
            let whole = action_of(db, id);
            let Change::Audience { ages, topics, openness, first_visit, .. } =
                Change::said_by(&whole, Section::Audience)
            else {
                unreachable!("a section of audiences");
            };
            let change =
                Change::Audience { audiences: audiences.to_vec(), ages, topics, openness, first_visit };
            try_write(db, |conn| crate::change(conn, id, whole.revision, &change, by(0)))
        };
        let mixed = of(&[Audience::MinimumIncome, Audience::Everyone]);
        assert_eq!(mixed, Changed::Refused(Refused::Unfit));
        for fit in [&[Audience::Everyone][..], &[Audience::MinimumIncome, Audience::Families]] {
            assert_eq!(of(fit).kept().expect("kept").audiences, fit);
        }
    });
}

fn action_of(db: &Db, id: CollectiveActionId) -> CollectiveAction {
    db.read_now(|conn| action(conn, id)).expect("read").expect("found")
}

#[test]
fn orientations_are_counted_and_nothing_else() {
    in_houses(|db| {
        let before = declared(db, "vers");
        for expected in [true, true] {
            assert_eq!(try_write(db, |conn| count_referral(conn, before.id)), expected);
        }
        let nowhere = crate::demo::action("nulle part");
        assert!(!try_write(db, |conn| count_referral(conn, nowhere)));
        let after = db.read_now(|conn| action(conn, before.id)).expect("read").expect("found");
        assert_eq!(after, CollectiveAction { referrals: 2, ..before.clone() });
        let kept = try_write(db, |conn| crate::change(conn, before.id, 0, &presentation("Elle"), by(0)));
        assert_eq!(kept.kept().expect("kept").referrals, 2);
        let read = db.read_now(|conn| action(conn, before.id)).expect("read").expect("found");
        assert_eq!(read.referrals, 2, "a change does not forget the count");
    });
}

#[test]
fn a_member_reads_what_she_did_and_it_stays_without_her() {
    in_houses(|db| {
        let key = store::SealKey::from_bytes([7; 32]);
        let who = AccountId::from_source("demo", "account", "assistante-sociale");
        let hers = By { account: Some(who), ..by(0) };
        let id = try_write(db, |conn| declare(conn, &new_action("elle"), hers)).kept().expect("declared").id;
        try_write(db, |conn| crate::change(conn, id, 0, &presentation("Elle"), hers));
        let held = || db.read_now(|conn| (HOLDING.gather)(conn, &key, who.uuid())).expect("held").len();
        assert_eq!(held(), 2);
        let left = try_write(db, |conn| (HOLDING.erase)(conn, who.uuid(), by(0).now));
        assert_eq!(left.iter().map(|residue| residue.count).sum::<i64>(), 2);
        assert_eq!(held(), 0);
        assert_eq!(db.read_now(|conn| log(conn, id)).expect("log").len(), 1);
    });
}
