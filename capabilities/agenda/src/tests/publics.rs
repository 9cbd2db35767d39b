//! Publics that look for each other find each other, and whoever speaks for another organisation is refused.

use axum::http::StatusCode;
use membership::trial::{account, between};

use crate::tests::trying::{House, in_houses, is_whole};
use crate::{HOLDING, paths};

fn says(house: &House, cookie: &str, brings: &str, seeks: &str) -> StatusCode {
    let form = [("amene", brings), ("cherche", seeks), ("commune", "Melun"), ("mots", "Chanter ensemble")];
    house.post(paths::NEW_WISH, cookie, &form).status
}

/// The first wish one can withdraw on the page of a persona.
fn own_wish(page: &str) -> String {
    let own = page.split("retirer").next().expect("own wishes");
    let at = own.rfind("action=\"/actions/publics/").expect("a form");
    between(&own[at..], "action=\"", "\"").expect("a path")
}

#[test]
fn who_seeks_older_people_sees_who_brings_them() {
    in_houses(|house| {
        let food = house.signs_in("responsable-associatif");
        let town = house.signs_in("responsable-ccas");
        is_whole(house, paths::PUBLICS, &food);
        is_whole(house, paths::NEW_WISH, &food);
        assert_eq!(says(house, &food, "jeunes", "seniors"), StatusCode::SEE_OTHER);
        assert!(house.get(paths::PUBLICS, &food).body.contains("Personne ne correspond encore"));
        assert_eq!(says(house, &town, "seniors", "jeunes"), StatusCode::SEE_OTHER);
        for cookie in [&food, &town] {
            is_whole(house, paths::PUBLICS, cookie);
            let page = house.get(paths::PUBLICS, cookie).body;
            assert!(page.contains("Vous vous cherchez l’un l’autre"), "both see it: {page}");
        }
        let page = house.get(paths::PUBLICS, &food).body;
        let other = format!(
            "/actions/publics/{}",
            between(&page, "action=\"/actions/publics/", "\"").expect("a match")
        );
        let own = between(&page, "name=\"de\" value=\"", "\"").expect("one's own");
        let sent = house.post(&other, &food, &[("act", "rencontre"), ("de", &own)]);
        assert_eq!(sent.status, StatusCode::SEE_OTHER);
        house.post(&other, &food, &[("act", "rencontre"), ("de", &own)]);
        assert_eq!(house.letters("aimerait vous rencontrer").len(), 1, "once a day");
    });
}

#[test]
fn nobody_speaks_for_another_organisation() {
    in_houses(|house| {
        let food = house.signs_in("responsable-associatif");
        says(house, &food, "jeunes", "seniors");
        let wish = own_wish(&house.get(paths::PUBLICS, &food).body);
        let stranger = house.signs_in("responsable-ccas");
        let refused = house.post(&wish, &stranger, &[("act", "retirer")]);
        assert_eq!(refused.status, StatusCode::NOT_FOUND);
        assert!(house.get(paths::PUBLICS, &stranger).body.contains("Jeunes"));
        assert_eq!(house.post(&wish, &food, &[("act", "retirer")]).status, StatusCode::SEE_OTHER);
        assert!(!house.get(paths::PUBLICS, &stranger).body.contains("Chanter ensemble"));
        assert_ne!(house.get(paths::PUBLICS, "").status, StatusCode::OK, "members only");
        assert_eq!(says(house, &food, "jeunes", ""), StatusCode::UNPROCESSABLE_ENTITY);
    });
}

#[test]
fn who_said_it_reads_it_and_is_forgotten_on_asking() {
    in_houses(|house| {
        says(house, &house.signs_in("responsable-associatif"), "jeunes", "seniors");
        let who = account("responsable-associatif").uuid();
        assert_eq!(house.read(|conn| (HOLDING.gather)(conn, &house.key, who)).len(), 1);
        let left = house.write(|conn| (HOLDING.erase)(conn, who, house.now()));
        assert_eq!(left.iter().map(|residue| residue.count).sum::<i64>(), 1);
        assert!(house.read(|conn| (HOLDING.gather)(conn, &house.key, who)).is_empty());
        house.wait(181);
        assert_eq!(
            house.write(|conn| crate::rounds::forget(conn, house.now())),
            1,
            "a wish has its last day"
        );
    });
}

#[test]
fn the_demo_has_publics_that_look_for_each_other() {
    in_houses(|house| {
        assert_eq!(
            crate::demo::fill(&house.db, house.now()).expect("filled"),
            4,
            "every organisation is there"
        );
        assert_eq!(crate::demo::fill(&house.db, house.now()).expect("again"), 4);
        let page = house.get(paths::PUBLICS, &house.signs_in("responsable-ccas")).body;
        assert!(page.contains("Vous vous cherchez l’un l’autre"));
    });
}
