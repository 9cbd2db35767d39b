//! From a discussed text to an adopted one: electors, votes, quorum, and what the end does.

use axum::http::StatusCode;

use crate::paths;
use crate::standing::Standing;
use crate::store::votes;
use crate::store::{organizations, versions};
use crate::tests::trying::{Town, in_towns, organization};
use crate::version::Stage;
use crate::vote::{Choice, Means, Outcome};
use crate::voting::{self, Cast};

/// A first version put to the vote for three weeks.
fn opened(town: &Town) -> String {
    let desk = town.signs_in("coordinatrice");
    town.post(paths::DRAFT, &desk, &[]);
    let too_early = town.post(paths::OPEN_VOTE, &desk, &[("fin", "2026-12-12"), ("effet", "2026-12-13")]);
    assert_eq!(too_early.to, paths::DRAFT, "it was not discussed");
    town.post(paths::DISCUSSION, &desk, &[("discussion", "ouvrir")]);
    for (end, effective) in [("2026-11-22", "2026-12-13"), ("2026-12-12", "2026-12-12"), ("", "x")] {
        let again = town.post(paths::OPEN_VOTE, &desk, &[("fin", end), ("effet", effective)]);
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY, "{end} {effective}");
    }
    let opened = town.post(paths::OPEN_VOTE, &desk, &[("fin", "2026-12-12"), ("effet", "2026-12-20")]);
    assert_eq!(opened.to, paths::VOTE, "{}", opened.body);
    desk
}

fn say(town: &Town, persona: &str, slug: &str, choice: &str) -> StatusCode {
    let id = organization(slug).to_string();
    let form = [("organisation", id.as_str()), ("voix", choice)];
    town.post(paths::VOTE, &town.signs_in(persona), &form).status
}

#[test]
fn before_the_first_version_those_with_an_owner_vote_and_enough_of_them_adopt() {
    in_towns(|town| {
        let desk = opened(town);
        let today = vocabulary::time::paris(town.now()).date();
        let owned = town.read(|conn| organizations::organizations_owned(conn, today));
        let vote = town.read(votes::running).expect("a vote");
        let electors = town.read(|conn| votes::electors_of(conn, vote.id));
        assert_eq!(electors.len(), owned.len());
        assert_eq!(town.letters_to("responsable-associatif").len(), 1, "who votes is told");
        assert_eq!(say(town, "responsable-associatif", "panier-d-a-cote", "no"), StatusCode::SEE_OTHER);
        assert_eq!(say(town, "responsable-associatif", "panier-d-a-cote", "yes"), StatusCode::SEE_OTHER);
        assert_eq!(say(town, "responsable-associatif", "ccas-le-mee", "no"), StatusCode::NOT_FOUND);
        let page = town.get(paths::VOTE, &desk).body;
        assert!(
            page.contains("<strong>1</strong> pour") && page.contains("<strong>0</strong> contre"),
            "{page}"
        );
        let paper = |one: &votes::Elector| (format!("voix-{}", one.organization), "yes");
        let typed: Vec<(String, &str)> = electors.iter().map(paper).collect();
        let mut form: Vec<(&str, &str)> =
            typed.iter().map(|(field, choice)| (field.as_str(), *choice)).collect();
        assert_eq!(
            town.post(paths::PAPER_VOTES, &desk, &form).status,
            StatusCode::UNPROCESSABLE_ENTITY,
            "which minutes"
        );
        form.push(("proces-verbal", "Assemblée du 1er décembre, point 2"));
        assert_eq!(town.post(paths::PAPER_VOTES, &desk, &form).to, paths::VOTE);
        let tally = town.read(|conn| votes::tally(conn, vote.id));
        assert_eq!((tally.voted(), tally.yes), (tally.electors, tally.electors));
        town.wait(20);
        assert_eq!(town.round().ended, 0, "its last day is included");
        town.wait(1);
        assert_eq!((town.round().ended, town.round().ended), (1, 0));
        assert!(!town.get(paths::PROTOCOL, "").body.contains("Objet et valeurs"), "not in force yet");
        town.wait(8);
        assert!(town.get(paths::PROTOCOL, "").body.contains("Objet et valeurs"));
        assert_eq!(town.letters_to("responsable-associatif").len(), 2, "one may sign");
    });
}

#[test]
fn without_a_quorum_the_text_returns_to_discussion() {
    in_towns(|town| {
        opened(town);
        say(town, "responsable-associatif", "panier-d-a-cote", "yes");
        town.wait(21);
        let desk = town.signs_in("coordinatrice");
        assert_eq!(town.round().ended, 1);
        let version = town.read(versions::in_preparation).expect("still in preparation");
        assert_eq!(version.stage, Stage::InDiscussion);
        let past = town.read(|conn| votes::votes_of(conn, version.id));
        assert_eq!(past[0].ended.map(|(_, outcome)| outcome), Some(Outcome::NoQuorum));
        assert!(town.get(paths::VOTE, &desk).body.contains("Quorum non atteint"));
        assert_eq!(town.letters_to("coordinatrice").len(), 1);
        let again = town.post(paths::OPEN_VOTE, &desk, &[("fin", "2027-01-12"), ("effet", "2027-01-20")]);
        assert_eq!(again.to, paths::VOTE);
        assert!(town.read(votes::running).is_some());
        assert_eq!(say(town, "responsable-associatif", "panier-d-a-cote", ""), StatusCode::SEE_OTHER);
    });
}

/// The demo's third version put to the vote, and the address of one of its amendments, declined before.
fn third_opened(town: &Town) -> (String, String) {
    town.fills();
    let desk = town.signs_in("coordinatrice");
    let form = [("fin", "2026-12-12"), ("effet", "2026-12-20")];
    assert_eq!(town.post(paths::OPEN_VOTE, &desk, &form).to, paths::DRAFT, "two amendments wait");
    assert!(town.read(votes::running).is_none());
    let version = town.read(versions::in_preparation).expect("the third");
    let open = town.read(|conn| crate::store::amendments::amendments_of(conn, &town.key, version.id));
    let first = paths::amendment(open[0].id.uuid());
    for one in open {
        let decide = paths::decide(one.id.uuid());
        town.post(&decide, &desk, &[("decision", "decline"), ("reponse", "Après le vote.")]);
    }
    assert_eq!(town.post(paths::OPEN_VOTE, &desk, &form).to, paths::VOTE);
    let vote = town.read(votes::running).expect("a vote");
    assert_eq!(town.read(|conn| votes::electors_of(conn, vote.id)).len(), 50, "valid signatures vote");
    (desk, first)
}

/// All who vote say yes in an assembly.
fn everybody_agrees(town: &Town, desk: &str) {
    let vote = town.read(votes::running).expect("a vote");
    let electors = town.read(|conn| votes::electors_of(conn, vote.id));
    let typed: Vec<(String, &str)> =
        electors.iter().map(|one| (format!("voix-{}", one.organization), "yes")).collect();
    let mut form: Vec<(&str, &str)> = typed.iter().map(|(field, choice)| (field.as_str(), *choice)).collect();
    form.push(("proces-verbal", "Assemblée générale, point 4"));
    town.post(paths::PAPER_VOTES, desk, &form);
}

fn ballot(slug: &str, choice: Choice, means: Means) -> votes::Ballot {
    votes::Ballot { organization: organization(slug), choice, means, cast_by: None, minutes: None }
}

#[test]
fn a_draft_follows_the_version_adopted_last_even_before_it_is_in_force() {
    in_towns(|town| {
        let (desk, _) = third_opened(town);
        let third = town.read(versions::in_preparation).expect("the third");
        let article = town.read(|conn| versions::with_text(conn, third)).articles[0].clone();
        town.write(|conn| versions::set_article(conn, article.id.uuid(), "Autre titre", &article.text));
        everybody_agrees(town, &desk);
        town.wait(21);
        assert_eq!(town.round().ended, 1, "adopted on the 13th, in force on the 20th");
        let desk = town.signs_in("coordinatrice");
        assert_eq!(town.post(paths::DRAFT, &desk, &[]).to, paths::DRAFT);
        let fourth = town.read(versions::in_preparation).expect("the fourth");
        let text = town.read(|conn| versions::with_text(conn, fourth));
        assert_eq!((fourth.number, text.articles[0].title.as_str()), (4, "Autre titre"));
        let page = town.get(paths::DRAFT, &desk).body;
        assert!(page.contains(&paths::compare(3, 4).replace('&', "&#38;")), "{page}");
    });
}

#[test]
fn who_leaves_or_goes_while_a_vote_runs_leaves_it_with_its_ballot() {
    in_towns(|town| {
        third_opened(town);
        let vote = town.read(votes::running).expect("a vote");
        say(town, "responsable-ccas", "ccas-le-mee", "yes");
        say(town, "responsable-associatif", "panier-d-a-cote", "no");
        let tally = |town: &Town| {
            let tally = town.read(|conn| votes::tally(conn, vote.id));
            (tally.electors, tally.yes, tally.no)
        };
        assert_eq!(tally(town), (50, 1, 1));
        let leave = paths::withdraw(organization("ccas-le-mee").uuid());
        town.post(&leave, &town.signs_in("responsable-ccas"), &[("raison", "")]);
        assert_eq!(tally(town), (49, 0, 1), "neither for the quorum nor for the majority");
        say(town, "responsable-ccas", "ccas-le-mee", "yes");
        assert_eq!(tally(town), (49, 0, 1), "it no longer votes");
        let desk = |town: &Town| town.read(|conn| crate::needs(conn, town.now())).to_resign;
        let before = desk(town);
        town.retires("panier-d-a-cote");
        assert_eq!(desk(town), before - 1, "nobody is left to sign again");
        let cast = town.write(|conn| {
            voting::cast(conn, &ballot("panier-d-a-cote", Choice::Yes, Means::Paper), town.now())
        });
        assert_eq!(cast, Cast::NotAnElector);
        town.wait(21);
        assert_eq!(town.round().ended, 1);
        assert_eq!(tally(town), (48, 0, 0), "a record that went does not count at the end");
    });
}

#[test]
fn a_ballot_on_paper_never_takes_the_place_of_one_given_on_screen() {
    in_towns(|town| {
        third_opened(town);
        let cast = |choice: Choice, means: Means| {
            town.write(|conn| voting::cast(conn, &ballot("ccas-le-mee", choice, means), town.now()))
        };
        assert_eq!(cast(Choice::No, Means::Paper), Cast::Done);
        assert_eq!(cast(Choice::Abstain, Means::Paper), Cast::Done, "paper over paper");
        assert_eq!(cast(Choice::No, Means::Screen), Cast::Done);
        assert_eq!(cast(Choice::Yes, Means::Paper), Cast::GivenOnScreen);
        let vote = town.read(votes::running).expect("a vote");
        let tally = town.read(|conn| votes::tally(conn, vote.id));
        assert_eq!((tally.no, tally.voted()), (1, 1));
        assert_eq!(cast(Choice::Yes, Means::Screen), Cast::Done, "it may change its own");
    });
}

#[test]
fn days_beyond_the_calendar_are_faults() {
    in_towns(|town| {
        town.fills();
        let desk = town.signs_in("coordinatrice");
        for day in ["+262142-12-30", "+99999-12-31", "-20000-01-01", "2101-01-01"] {
            let answer = town.post(paths::OPEN_VOTE, &desk, &[("fin", day), ("effet", "+262142-12-31")]);
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{day}");
        }
    });
}

#[test]
fn a_vote_waits_for_answers_to_amendments_and_a_new_version_asks_for_new_signatures() {
    in_towns(|town| {
        let (desk, first) = third_opened(town);
        everybody_agrees(town, &desk);
        town.post(paths::RULE, &desk, &[("quorum", "100"), ("majorite", "99")]);
        town.wait(30);
        town.round();
        let today = vocabulary::time::paris(town.now()).date();
        let all = town.read(|conn| crate::standings(conn, today));
        let third = |one: &Standing| matches!(one, Standing::ToResign { effective: 3, .. });
        assert_eq!(all.iter().filter(|(_, one)| third(one)).count(), 50);
        let second = town.read(|conn| versions::version_numbered(conn, 2)).expect("the second");
        assert!(matches!(second.stage, Stage::Replaced { .. }));
        assert!(!town.letters_to("responsable-ccas").is_empty());
        let history = town.get(&first, &town.signs_in("agent-ccas"));
        assert!(
            history.status == StatusCode::OK && history.body.contains("Après le vote."),
            "still to be read"
        );
    });
}
