//! Carrying an action: who may read names, calls, paper, look-alikes, the rule.

use axum::http::StatusCode;

use super::trying::{in_houses, letters, rule, season};
use crate::paths;
use crate::rule::Way;

#[test]
fn names_are_for_whoever_carries_the_action() {
    in_houses(|house| {
        house.rules(&rule(Way::Series, 2));
        house.signs_up("Yasmina", "06 39 98 01 23", "1");
        let path = paths::people(season());
        let page = house.get(&path, &house.signs_in("assistante-sociale")).body;
        assert!(page.contains("Yasmina") && page.contains("06 39 98 01 23"), "{page}");
        for stranger in ["coordinatrice", "agent-ccas", "elue", "administrateur"] {
            let answer = house.get(&path, &house.signs_in(stranger));
            assert_eq!(answer.status, StatusCode::NOT_FOUND, "{stranger}");
        }
        let looks = house.read(|conn| ::store::access::about(conn, season().uuid(), 10));
        assert_eq!(looks.len(), 1, "each reading is noted");
    });
}

#[test]
fn a_paper_list_is_typed_once_in_its_order() {
    in_houses(|house| {
        house.rules(&rule(Way::Series, 3));
        let cookie = house.signs_in("assistante-sociale");
        let path = paths::paper(season(), None);
        let lines = "Colette\nPaul, 06 39 98 01 23, 2\nMomo";
        let fields = [("id", "une-feuille"), ("date", ""), ("lignes", lines)];
        for _ in 0..2 {
            assert_eq!(house.post(&path, &cookie, &fields).status, StatusCode::SEE_OTHER);
        }
        let standings: Vec<String> = house.entries().into_iter().map(|row| row.standing).collect();
        assert_eq!(standings, ["in", "in", "waiting"]);
        let lines = "Zoé, 4\nColette\nLuis";
        let answer = house.post(&path, &cookie, &[("id", "une-feuille"), ("date", ""), ("lignes", lines)]);
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(answer.body.contains(">Zoé, 4</textarea>"), "what is left to do: {}", answer.body);
        assert!(answer.body.contains("N’a pas pu être inscrite : Zoé".replace(" :", "\u{a0}:").as_str()));
        assert_eq!(house.entries().len(), 4, "Colette was typed already, Luis is new");
        house.wait(1);
        let sheet = "Luis\nPaul, 06 39 98 01 23, 2\nMomo\nColette";
        let again = [("id", "une-feuille"), ("date", ""), ("lignes", sheet)];
        let cookie = house.signs_in("assistante-sociale");
        assert_eq!(
            house.post(&path, &cookie, &again).status,
            StatusCode::SEE_OTHER,
            "whenever, in any order"
        );
        assert_eq!(house.entries().len(), 4);
        let fields = [("id", "une-autre"), ("date", ""), ("lignes", "Colette, mercredi")];
        let answer = house.post(&path, &cookie, &fields);
        assert!(answer.body.contains("Ligne 1"), "{}", answer.body);
    });
}

#[test]
fn a_person_with_a_telephone_is_called_and_seated() {
    in_houses(|house| {
        house.rules(&rule(Way::Series, 1));
        let first = house.signs_up("Yasmina", "", "1");
        let second = house.signs_up("Gégé", "06 39 98 01 23", "1");
        house.presses(&first, "leave");
        assert_eq!(house.links_of("Des personnes inscrites sont à appeler"), [paths::people(season())]);
        let cookie = house.signs_in("assistante-sociale");
        let path = paths::people(season());
        let page = house.get(&path, &cookie).body;
        assert!(page.contains("Une place s’est libérée pour elle") && page.contains("tel:"), "{page}");
        let id = house.entries()[0].id.to_string();
        house.post(&path, &cookie, &[("act", "seat"), ("entry", &id)]);
        assert!(house.get(&second, "").body.contains("place est réservée"));
        assert!(!house.get(&path, &cookie).body.contains("Une place s’est libérée pour elle"));
    });
}

#[test]
fn nobody_is_seated_before_who_came_first() {
    in_houses(|house| {
        house.rules(&rule(Way::Series, 1));
        house.plans(1, 1);
        for name in ["Yasmina", "Gégé", "Momo"] {
            house.signs_up(name, "", "1");
        }
        let late = |act: &dyn Fn(&mut ::store::Conn, &post::Desk) -> bool| {
            house.does(|conn, desk| {
                let mut late = desk.clone();
                late.now += chrono::TimeDelta::hours(21);
                Ok(act(conn, &late))
            })
        };
        let first = house.entries_first();
        assert!(late(&|conn, desk| crate::moving::leave(conn, desk, first).expect("left")));
        let ids: Vec<_> =
            house.entries().iter().map(|row| vocabulary::id::EnrolmentId::from(row.id)).collect();
        let seats = |id| late(&|conn, desk| crate::moving::seat(conn, desk, id).expect("asked"));
        assert!(!seats(ids[1]), "Gégé came before");
        assert!(seats(ids[0]));
    });
}

#[test]
fn look_alikes_are_one_or_two_as_the_carrier_says() {
    in_houses(|house| {
        house.rules(&rule(Way::Series, 1));
        let cookie = house.signs_in("assistante-sociale");
        let path = paths::people(season());
        for name in ["Hélène", "helene", "HÉLÈNE"] {
            house.signs_up(name, "", "1");
        }
        assert_eq!(house.get(&path, &cookie).body.matches("Une autre inscription lui ressemble").count(), 3);
        let ids: Vec<String> = house.entries().iter().map(|row| row.id.to_string()).collect();
        house.post(&path, &cookie, &[("act", "one"), ("entry", &ids[0]), ("other", &ids[1])]);
        house.post(&path, &cookie, &[("act", "two"), ("entry", &ids[0]), ("other", &ids[2])]);
        assert!(!house.get(&path, &cookie).body.contains("Une autre inscription lui ressemble"));
        assert_eq!(house.entries().len(), 2);
    });
}

#[test]
fn the_page_of_a_namesake_is_never_opened_by_the_other_one() {
    in_houses(|house| {
        house.rules(&rule(Way::Series, 5));
        let first = house.signs_up("Colette", "06 39 98 01 23", "1");
        let second = house.signs_up("Colette", "colette@essai.example", "1");
        let path = paths::people(season());
        let cookie = house.signs_in("assistante-sociale");
        assert!(house.get(&path, &cookie).body.contains("C’est la première qui reste"));
        let ids: Vec<String> = house.entries().iter().map(|row| row.id.to_string()).collect();
        house.post(&path, &cookie, &[("act", "one"), ("entry", &ids[0]), ("other", &ids[1])]);
        assert_eq!(house.get(&second, "").status, StatusCode::NOT_FOUND, "no link crosses");
        assert_eq!(house.links_of("Votre inscription est faite").len(), 1, "her first letter, and no other");
        let link = house.links_of("Votre inscription est retirée").remove(0);
        assert_eq!(link, paths::action(season()), "she is told, and can sign up again");
        assert!(house.get(&first, "").body.contains("Colette"));
    });
}

#[test]
fn the_rule_changes_and_a_larger_number_asks_who_waits() {
    in_houses(|house| {
        let cookie = house.signs_in("assistante-sociale");
        let path = paths::rule(season());
        let fields = [("facon", "series"), ("places", "1")];
        assert_eq!(house.post(&path, &cookie, &fields).to, paths::people(season()));
        house.signs_up("Yasmina", "", "1");
        let waits = house.signs_up("Momo", "", "1");
        house.post(&path, &cookie, &[("facon", "series"), ("places", "2")]);
        assert!(house.get(&waits, "").body.contains("Je prends la place"));
        for way in ["dates", "none"] {
            let answer = house.post(&path, &cookie, &[("facon", way), ("places", "")]);
            assert!(answer.body.contains("ne peut plus changer"), "{way}");
        }
        let answer = house.post(&path, &cookie, &[("facon", "series"), ("places", "beaucoup")]);
        assert!(answer.body.contains("entre 1 et"), "{}", answer.body);
        let answer = house.post(&path, &cookie, &[("facon", "series"), ("debut", "32/13/2026")]);
        assert!(answer.body.contains("Écrivez ce jour comme"), "{}", answer.body);
        assert_eq!(house.get(&path, &house.signs_in("agent-ccas")).status, StatusCode::NOT_FOUND);
        assert_eq!(house.get(&path, &house.signs_in("coordinatrice")).status, StatusCode::OK);
    });
}

#[test]
fn who_cannot_be_written_to_is_called() {
    in_houses(|house| {
        house.rules(&rule(Way::Series, 1));
        let first = house.signs_up("Yasmina", "", "1");
        house.signs_up("Gégé", "gege@essai.example", "1");
        let known = house.read(letters);
        house.presses(&first, "leave");
        house.returns_all_but(&known);
        for _ in 0..2 {
            house.round();
        }
        assert_eq!(house.links_of("Des personnes inscrites sont à appeler"), [paths::people(season())]);
        let page = house.get(&paths::people(season()), &house.signs_in("assistante-sociale")).body;
        assert!(page.contains("Nos lettres à gege@essai.example reviennent"), "{page}");
        let known = house.read(letters);
        house.wait(3);
        assert_eq!(house.round().missed, 1);
        assert_eq!(house.read(letters).len(), known.len() + 1, "one to the carrier, none to her");
    });
}

#[test]
fn two_are_said_to_be_two_only_where_both_are_on_the_list() {
    in_houses(|house| {
        house.rules(&rule(Way::Series, 3));
        house.signs_up("Hélène", "", "1");
        let cookie = house.signs_in("assistante-sociale");
        let id = house.entries()[0].id.to_string();
        let gone = uuid::Uuid::from_u128(7).to_string();
        let fields = [("act", "two"), ("entry", id.as_str()), ("other", gone.as_str())];
        assert_eq!(house.post(&paths::people(season()), &cookie, &fields).status, StatusCode::SEE_OTHER);
    });
}
