//! Minutes are written, closed, read and followed up.

use axum::http::StatusCode;
use encounter::{EncounterState, LogFilter};
use membership::trial::organization;
use vocabulary::id::EncounterId;

use super::trying::{House, in_houses, meeting};
use crate::store::records::minutes;
use crate::{demo, needs, paths};

const CAME: &[(&str, &str)] = &[("mds-demo", "4"), ("panier-d-a-cote", "2")];

/// How many follow-ups the coordinator's desk calls late.
fn late(house: &House) -> usize {
    let lines = house.read(|conn| needs(conn, house.now()));
    lines.iter().find(|line| line.key == "minutes-desk-late").expect("a line").count
}

#[test]
fn minutes_are_written_closed_told_to_the_log_and_followed_up() {
    in_houses(|house| {
        let cookie = house.signs_in("assistante-sociale");
        are_written_and_closed(house, &cookie);
        are_told_to_the_log(house);
        are_read(house, &cookie);
        are_followed_up(house, &cookie);
    });
}

/// The meeting everything is written about.
fn visited() -> EncounterId {
    meeting("rencontre-visite")
}

fn are_written_and_closed(house: &House, cookie: &str) {
    let id = visited();
    house.whole(&paths::minutes(id.uuid()), cookie);
    let (due, owner) = (house.day(-5), organization("mds-demo").to_string());
    let more = [
        ("appris", "On y entre sans rendez-vous le mardi."),
        ("decisions", "- Poser une affiche\n\n• S’appeler avant d’envoyer"),
        ("suite-0", "Poser l’affiche"),
        ("suite-0-organisme", owner.as_str()),
        ("suite-0-fonction", "accueil"),
        ("suite-0-date", due.as_str()),
        ("resume", "Une visite utile."),
        ("publication", "everybody"),
    ];
    let alone = house.keeps(cookie, id, (&CAME[..1], &[("clore", "1")]));
    assert_eq!(alone.status, StatusCode::UNPROCESSABLE_ENTITY, "a meeting has two sides");
    let draft = house.keeps(cookie, id, (CAME, &more));
    assert_eq!(draft.status, StatusCode::SEE_OTHER, "{}", draft.body);
    assert_eq!(house.get(&paths::below(id.uuid(), "publie"), "").status, StatusCode::NOT_FOUND, "a draft");
    let closed = house.keeps(cookie, id, (CAME, &[&more[..], &[("clore", "1")]].concat()));
    assert_eq!(closed.status, StatusCode::SEE_OTHER, "{}", closed.body);
    let stale = [("vu", "1"), ("tenue-le", &house.day(-40))];
    let stale = house.post(&paths::minutes(id.uuid()), cookie, &stale);
    assert_eq!(stale.status, StatusCode::UNPROCESSABLE_ENTITY, "nothing is written over");
}

fn are_told_to_the_log(house: &House) {
    let kept = house.read(|conn| minutes(conn, visited())).expect("minutes");
    assert_eq!(kept.decisions, ["Poser une affiche", "S’appeler avant d’envoyer"]);
    assert_eq!((kept.headcount(), kept.follow_ups.len()), (6, 1));
    assert_eq!(state(house), EncounterState::RecordPublished);
    let log = house.read(|conn| encounter::log(conn, &LogFilter::default(), 50));
    let line = log.iter().find(|line| line.source == visited().uuid()).expect("a line of the log");
    assert_eq!((line.headcount, line.learnt.as_str()), (Some(6), "On y entre sans rendez-vous le mardi."));
}

fn state(house: &House) -> EncounterState {
    house.read(|conn| encounter::encounter(conn, visited())).expect("the encounter").state
}

fn are_read(house: &House, cookie: &str) {
    let id = visited().uuid();
    assert!(house.whole(&paths::minutes(id), cookie).contains("Poser une affiche"));
    assert!(house.whole(&paths::below(id, "publie"), "").contains("Une visite utile."));
    house.whole(&paths::below(id, "releve"), cookie);
    house.whole(&paths::below(id, "emargement"), cookie);
    let stranger = house.signs_in("maraude");
    assert_eq!(house.get(&paths::minutes(id), &stranger).status, StatusCode::NOT_FOUND);
}

fn are_followed_up(house: &House, cookie: &str) {
    assert_eq!(late(house), 1);
    assert!(house.whole(paths::FOLLOW_UPS, cookie).contains("Poser l’affiche"));
    assert_eq!(house.round().reminded, 1);
    assert_eq!(house.round().reminded, 0, "a letter leaves once");
    let kept = house.read(|conn| minutes(conn, visited())).expect("minutes");
    let path = paths::follow_up(kept.follow_ups[0].1.id.uuid());
    let stranger = house.signs_in("maraude");
    assert_eq!(house.post(&path, &stranger, &[("act", "fait")]).status, StatusCode::NOT_FOUND);
    assert_eq!(house.post(&path, cookie, &[("act", "fait")]).status, StatusCode::SEE_OTHER);
    assert_eq!((late(house), state(house)), (0, EncounterState::FollowUpsDone));
    assert_eq!(house.post(&path, cookie, &[("act", "rouvrir")]).status, StatusCode::SEE_OTHER);
    assert_eq!(state(house), EncounterState::RecordPublished, "something is to be done again");
}

#[test]
fn minutes_are_written_by_who_asked_and_who_came_and_shown_to_everybody_by_who_asked() {
    in_houses(|house| {
        let id = meeting("rencontre-temps-partage");
        let path = paths::minutes(id.uuid());
        house.wait(30);
        let (asks, comes) = (house.signs_in("coordinatrice"), house.signs_in("responsable-ccas"));
        let (silent, stranger) =
            (house.signs_in("responsable-associatif"), house.signs_in("referente-parcours"));
        let seen = house.whole(&path, &silent);
        assert!(!seen.contains("name=\"clore\"") && seen.contains("pas encore écrit"), "{seen}");
        let form = [("tenue-le", &*house.day(0)), ("clore", "1")];
        assert_eq!(house.post(&path, &silent, &form).status, StatusCode::NOT_FOUND, "it never answered");
        let told = [("resume", "On s’est parlé."), ("publication", "everybody"), ("clore", "1")];
        let came: &[(&str, &str)] = &[("mds-demo", "3"), ("ccas-le-mee", "2")];
        let refused = house.keeps(&comes, id, (came, &told));
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.body.contains("Seule l’organisation qui a invité"), "{}", refused.body);
        let other = organization("mission-locale").to_string();
        let others = [("autre-0", other.as_str()), ("autre-0-nombre", "1")];
        let kept = house.keeps(&asks, id, (came, &[&told[..], &others].concat()));
        assert_eq!(kept.status, StatusCode::SEE_OTHER, "{}", kept.body);
        assert!(house.whole(&path, &stranger).contains("corriger=1"), "who came without being asked");
        let read = house.whole(&path, &silent);
        assert!(read.contains("On s’est parlé.") && !read.contains("corriger=1"), "{read}");
        let kept = house.keeps(&comes, id, (came, &[&told[..2], &others].concat()));
        assert_eq!(kept.status, StatusCode::SEE_OTHER, "what was told stays told: {}", kept.body);
        let offered = [("organisme", other.as_str()), ("fonction", "accueil"), ("adresse", "accueil@")];
        let refused = house.post(&paths::below(id.uuid(), "contacts"), &comes, &offered);
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.body.contains("value=\"accueil@\""), "what was typed stays: {}", refused.body);
        assert!(refused.body.contains("Indiquez une adresse complète"), "{}", refused.body);
    });
}

#[test]
fn the_demo_shows_every_page_and_who_was_not_met() {
    in_houses(|house| {
        demo::fill(&house.db, &house.key, &house.shell).expect("the demo");
        let told = demo::fill(&house.db, &house.key, &house.shell).expect("the same again");
        assert_eq!(told, 2);
        let cookie = house.signs_in("assistante-sociale");
        for path in [
            paths::KITS,
            paths::IDEAS,
            paths::CROSSED_PORTRAITS,
            paths::TABLE_CARD,
            paths::BLANK_STATEMENT,
            paths::BLANK_ATTENDANCE,
        ] {
            house.whole(path, "");
        }
        let card = format!("{}?organisme={}", paths::TABLE_CARD, organization("panier-d-a-cote"));
        let organization = organization("panier-d-a-cote").uuid();
        let record = house.read(|conn| directory::organization(conn, organization)).expect("the record");
        assert!(house.whole(&card, "").contains(&record.says.phones[0].shown), "the number of the record");
        for path in [paths::FOLLOW_UPS, paths::JOURNAL, paths::PICTURE, paths::CONTACTS] {
            house.whole(path, &cookie);
        }
        let coverage = house.whole(paths::COVERAGE, &cookie);
        let (unmet, met) = coverage.split_once("id=\"oui\"").expect("both lists");
        assert!(met.contains("Le Panier d’à côté"), "{met}");
        assert!(unmet.contains("/rencontres/proposer?avec="));
        let table = house.get(paths::COVERAGE_CSV, &cookie);
        assert!(table.body.lines().any(|line| line.contains(";oui;")), "{}", table.body);
        assert!(house.get(paths::JOURNAL_CSV, &cookie).body.lines().count() > 2);
        let filtered = format!("{}?genre=visit", paths::JOURNAL);
        assert!(house.whole(&filtered, &cookie).contains("sans rendez-vous le mardi"));
        let ahead = meeting("rencontre-temps-partage");
        let early = house.whole(&paths::minutes(ahead.uuid()), &cookie);
        assert!(!early.contains("name=\"clore\""), "nothing to close before it began");
        for code in ["elue", "administrateur"] {
            let theirs = house.signs_in(code);
            assert_eq!(house.get(paths::JOURNAL, &theirs).status, StatusCode::NOT_FOUND, "{code}");
        }
        house.whole(paths::COVERAGE, &house.signs_in("coordinatrice"));
    });
}
