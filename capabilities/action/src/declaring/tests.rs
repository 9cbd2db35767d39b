//! Declaring with five things, copying a method, announcing the next, on both engines.

use crate::change::{Change, Refused};
use crate::collective_action::{Origin, Partner, PartnerName, Statement};
use crate::declaring::{Beginning, Declared, NextEdition, announce_next, copy, declare};
use crate::lists::{Domain, PartnerRole};
use crate::state::State;
use crate::tests::trying::{by, day, essentials, facts_named, in_houses, new_action, try_write};
use crate::{action, change, demo, log};

#[test]
fn five_things_declare_an_action_once() {
    in_houses(|db| {
        let new = new_action("cafe");
        let kept = try_write(db, |conn| declare(conn, &new, by(0))).kept().expect("declared");
        assert_eq!((kept.state, kept.keeper), (State::Preparing, new.carrier.organization()));
        let again = try_write(db, |conn| declare(conn, &new, by(1))).kept().expect("declared");
        assert_eq!(again, kept);
        assert_eq!(facts_named(db, "action.declared"), 1);
        let found = db.read_now(|conn| action(conn, new.id)).expect("read").expect("found");
        assert_eq!(found, kept);
        assert_eq!(db.read_now(|conn| log(conn, new.id)).expect("log").len(), 1);
    });
}

#[test]
fn without_a_title_a_contact_or_dates_in_order_nothing_is_declared() {
    in_houses(|db| {
        let spoilers: [fn(&mut crate::Essentials); 4] = [
            |said| said.title = "  ".to_owned(),
            |said| said.title = "x".repeat(121),
            |said| said.contact = crate::Contact::default(),
            |said| said.ends_on = said.starts_on.pred_opt(),
        ];
        for spoil in spoilers {
            let mut new = new_action("vide");
            spoil(&mut new.essentials);
            let refused = try_write(db, |conn| declare(conn, &new, by(0)));
            assert_eq!(refused, Declared::Refused(Refused::Unfit));
        }
    });
}

#[test]
fn a_copy_keeps_the_method_and_leaves_dates_people_and_money() {
    in_houses(|db| {
        demo::fill(db, by(0).now).expect("the demo");
        let model =
            db.read_now(|conn| action(conn, demo::action(demo::BALADES))).expect("read").expect("model");
        let mut new = new_action("copie");
        new.beginning = Beginning::Idea;
        let copied = try_write(db, |conn| copy(conn, model.id, &new, by(0))).kept().expect("copied");
        assert_eq!((&copied.summary, &copied.topics), (&model.summary, &model.topics));
        assert_eq!((copied.participation, copied.state), (model.participation, State::Idea));
        assert_eq!(copied.contributors[0].role, "Comédien");
        assert_eq!(copied.contributors[0].cents, 0);
        assert!(copied.funding.is_empty() && copied.partners.is_empty() && copied.isic_on.is_none());
        assert_eq!((copied.problem_by_inhabitants, copied.starts_on), (None, new.essentials.starts_on));
        assert_eq!(copied.origin, Some(Origin::CopyOf(model.id)));
        let nowhere = try_write(db, |conn| copy(conn, demo::action("nulle part"), &new_action("x"), by(0)));
        assert_eq!(nowhere, Declared::Refused(Refused::Unknown));
    });
}

#[test]
fn the_next_keeps_its_partners_and_comes_in_its_own_year() {
    in_houses(|db| {
        demo::fill(db, by(0).now).expect("the demo");
        let last = demo::action(demo::CASTLE_DAY);
        let before = db.read_now(|conn| action(conn, last)).expect("read").expect("the castle day");
        let (id, title) = (demo::action("la suite"), "Une journée Beatles".to_owned());
        let next = NextEdition { id, title, starts_on: day(2027, 6, 9), ends_on: Some(day(2027, 6, 9)) };
        let kept = try_write(db, |conn| announce_next(conn, last, &next, by(0))).kept().expect("announced");
        assert_eq!(
            (&kept.partners, &kept.place, kept.keeper),
            (&before.partners, &before.place, before.keeper)
        );
        assert_eq!(kept.programme.map(|edition| edition.year), Some(2027));
        assert_eq!(
            (kept.state, kept.isic_on, kept.origin),
            (State::Preparing, None, Some(Origin::NextOf(last)))
        );
        assert!(kept.funding.is_empty() && kept.problem_by_professionals.is_none());
        let again = NextEdition { id: demo::action("la saison d’après"), ..next.clone() };
        let season = demo::action(demo::BALADES);
        let next_season =
            try_write(db, |conn| announce_next(conn, season, &again, by(0))).kept().expect("announced");
        let comedian = &next_season.contributors[0];
        assert_eq!((comedian.role.as_str(), comedian.cents), ("Comédien", 0), "nobody granted it again");
        let years = db.read_now(|conn| crate::editions(conn, demo::programme())).expect("editions");
        assert_eq!(years.iter().filter(|edition| edition.year == 2027).count(), 2);
    });
}

#[test]
fn a_new_section_of_a_copy_is_its_own() {
    in_houses(|db| {
        let new = new_action("origine");
        try_write(db, |conn| declare(conn, &new, by(0)));
        let on = day(2026, 11, 22);
        let said = Change::ProblemByInhabitants(Some(Statement { text: "Nous".to_owned(), on }));
        try_write(db, |conn| change(conn, new.id, 0, &said, by(0)));
        let who = PartnerName::Words("EHPAD".to_owned());
        let partners = vec![Partner { who, role: PartnerRole::Hosts }];
        let with = Change::Partners { partners, initiators: [].into() };
        try_write(db, |conn| change(conn, new.id, 1, &with, by(0)));
        let next = NextEdition { id: demo::action("n"), title: "N".to_owned(), starts_on: on, ends_on: None };
        let kept = try_write(db, |conn| announce_next(conn, new.id, &next, by(0))).kept().expect("announced");
        assert_eq!((kept.revision, kept.partners.len(), kept.programme), (0, 1, None));
        let twelve = Change::Essentials(crate::Essentials { domain: Domain::Carers, ..essentials("N") });
        assert!(try_write(db, |conn| change(conn, kept.id, 0, &twelve, by(0))).kept().is_some());
    });
}
