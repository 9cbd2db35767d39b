//! A group from its opening to its end: prolonged, closed with a note, or closed by itself.

use axum::http::StatusCode;
use chrono::TimeDelta;

use crate::tests::trying::{Town, in_towns, organization};
use crate::{WorkingGroup, paths};

fn opened(town: &Town, with: &[&str]) -> String {
    let carrier = organization("panier-d-a-cote").to_string();
    let ends = (town.today() + TimeDelta::days(60)).to_string();
    let with: Vec<String> = with.iter().map(|slug| organization(slug).to_string()).collect();
    let mut form = vec![
        ("name", "Accueil commun"),
        ("purpose", "Que personne ne soit renvoyé."),
        ("objective", "Une seule fiche d’accueil."),
        ("ends", ends.as_str()),
        ("carrier", carrier.as_str()),
    ];
    form.extend(with.iter().map(|id| ("with", id.as_str())));
    let answer = town.post(paths::NEW_GROUP, &town.signs_in("responsable-associatif"), &form);
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
    answer.to
}

fn only(town: &Town) -> WorkingGroup {
    town.read(crate::groups).into_iter().next().expect("a group")
}

#[test]
fn a_group_that_nobody_answers_for_is_reminded_asked_and_closes_by_itself() {
    in_towns(|town| {
        let path = opened(town, &["ccas-le-mee"]);
        assert_eq!(town.letters_to("responsable-ccas").len(), 1, "invited");
        town.wait(46);
        assert_eq!((town.round().asked, town.round().asked), (1, 0), "fourteen days before, once");
        assert_eq!(town.read(|conn| crate::needs(conn, town.now())).groups_ending, 1);
        town.wait(14);
        assert_eq!(town.round().asked, 1, "on the day");
        town.wait(13);
        assert_eq!(town.round().closed, 0);
        town.wait(1);
        assert_eq!((town.round().closed, town.round().closed), (1, 0));
        assert_eq!(town.letters_to("responsable-ccas").len(), 4);
        let group = only(town);
        assert_eq!((group.is_open(), group.closing_note), (false, None));
        assert!(town.get(&path, "").body.contains("Arrivé à son terme"));
        let form = [("act", "close"), ("note", "Trop tard.")];
        let late = town.post(&path, &town.signs_in("responsable-ccas"), &form);
        assert_eq!(late.status, StatusCode::NOT_FOUND, "what is closed stays closed");
    });
}

#[test]
fn a_group_is_prolonged_and_reminded_anew_then_closed_with_a_note() {
    in_towns(|town| {
        let path = opened(town, &["ccas-le-mee"]);
        town.wait(60);
        assert_eq!(town.round().asked, 1);
        let later = (town.today() + TimeDelta::days(30)).to_string();
        let cookie = town.signs_in("responsable-ccas");
        let prolong = [("act", "prolong"), ("ends", later.as_str())];
        assert_eq!(town.post(&path, &cookie, &prolong).status, StatusCode::SEE_OTHER);
        town.wait(14);
        assert_eq!(town.round(), crate::Round::default(), "a prolonged group does not close");
        town.wait(3);
        assert_eq!(town.round().asked, 1, "reminded of its new end");
        let earlier = [("act", "prolong"), ("ends", "2026-12-01")];
        assert_eq!(
            town.post(&path, &town.signs_in("responsable-ccas"), &earlier).status,
            StatusCode::UNPROCESSABLE_ENTITY
        );
        let close = [("act", "close"), ("note", "La fiche est en place.")];
        assert_eq!(town.post(&path, &town.signs_in("maraude"), &close).status, StatusCode::NOT_FOUND);
        town.post(&path, &town.signs_in("responsable-associatif"), &close);
        assert_eq!(only(town).closing_note.as_deref(), Some("La fiche est en place."));
    });
}

#[test]
fn a_group_of_one_is_without_a_partner_until_somebody_joins() {
    in_towns(|town| {
        let path = opened(town, &[]);
        assert!(town.get(paths::GROUPS, "").body.contains("Sans partenaire"));
        let own = organization("ccas-le-mee").to_string();
        let join = [("act", "join-hosts"), ("organization", own.as_str())];
        assert_eq!(
            town.post(&path, &town.signs_in("maraude"), &join).status,
            StatusCode::NOT_FOUND,
            "not theirs"
        );
        assert_eq!(town.post(&path, &town.signs_in("responsable-ccas"), &join).status, StatusCode::SEE_OTHER);
        let shown = town.get(&path, "").body;
        assert!(shown.contains("(accueille)") && !shown.contains("Sans partenaire"), "{shown}");
        assert_eq!(town.letters_to("responsable-associatif").len(), 1, "who was there hears of it");
        let close = [("act", "close"), ("note", "Terminé.")];
        let cookie = town.signs_in("responsable-ccas");
        assert_eq!(
            town.post(&path, &cookie, &close).status,
            StatusCode::NOT_FOUND,
            "not on the day of joining"
        );
        let leave = [("act", "leave"), ("organization", own.as_str())];
        town.post(&path, &cookie, &leave);
        assert!(only(town).is_alone());
        assert_eq!(town.letters_to("responsable-associatif").len(), 2);
    });
}

#[test]
fn who_joins_decides_from_the_next_day_and_what_it_decides_is_told() {
    in_towns(|town| {
        let path = opened(town, &[]);
        let own = organization("ccas-le-mee").to_string();
        let join = [("act", "join-hosts"), ("organization", own.as_str())];
        let leave = [("act", "leave"), ("organization", own.as_str())];
        for act in [&join, &leave] {
            town.post(&path, &town.signs_in("responsable-ccas"), act);
        }
        let close = [("act", "close"), ("note", "Terminé.")];
        town.wait(1);
        town.post(&path, &town.signs_in("responsable-ccas"), &join);
        town.wait(1);
        let cookie = town.signs_in("responsable-ccas");
        let later = (only(town).ends_on + TimeDelta::days(10)).to_string();
        let prolong = [("act", "prolong"), ("ends", later.as_str())];
        assert_eq!(
            town.post(&path, &cookie, &prolong).status,
            StatusCode::SEE_OTHER,
            "the next day it decides"
        );
        assert_eq!(town.post(&path, &cookie, &close).status, StatusCode::SEE_OTHER);
        assert_eq!(
            town.letters_to("responsable-associatif").len(),
            5,
            "joined, prolonged and closed are told"
        );
        for name in ["cooperation.group.left", "cooperation.group.prolonged", "cooperation.group.closed"] {
            assert_eq!(town.read(|conn| crate::tests::trying::facts_named(conn, name)).len(), 1, "{name}");
        }
    });
}

#[test]
fn decisions_are_for_members_late_ones_say_so_and_what_was_typed_is_kept() {
    in_towns(|town| {
        let path = opened(town, &["ccas-le-mee"]);
        let own = organization("ccas-le-mee").to_string();
        let decide = [
            ("act", "decide"),
            ("decision", "Une fiche d’une page."),
            ("decided", "2026-11-22"),
            ("owner", own.as_str()),
            ("due", "2026-12-01"),
        ];
        assert_eq!(
            town.post(&path, &town.signs_in("responsable-ccas"), &decide).status,
            StatusCode::SEE_OTHER
        );
        assert!(!town.get(&path, "").body.contains("Une fiche d’une page"));
        let undated = [("act", "decide"), ("decision", "Un essai en janvier."), ("decided", "")];
        let again = town.post(&path, &town.signs_in("responsable-ccas"), &undated);
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(
            again.body.contains(">Un essai en janvier.</textarea>"),
            "what was typed is kept: {}",
            again.body
        );
        assert_eq!(again.body.matches("role=\"alert\"").count(), 1, "one form of several is at fault");
        town.wait(20);
        let late = town.get(&path, &town.signs_in("assistante-sociale")).body;
        assert!(late.contains("Une fiche d’une page") && late.contains("En retard"), "{late}");
        let own_page = town.get(&path, &town.signs_in("responsable-ccas")).body;
        let decision =
            crate::tests::trying::between(&own_page, "name=\"decision\" value=\"", "\"").expect("a decision");
        let done = [("act", "done"), ("decision", decision.as_str())];
        assert_eq!(town.post(&path, &town.signs_in("responsable-ccas"), &done).status, StatusCode::SEE_OTHER);
        assert!(!town.get(&path, &town.signs_in("responsable-ccas")).body.contains("En retard"));
    });
}
