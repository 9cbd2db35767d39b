//! The desk: only coordinators come in, a request is counted from its first day, and answered once.

use store::trial::both;

use super::*;
use crate::paths;
use crate::store::tests::{letters_of_rights, make_coordinator};

const REQUEST: &str = "droit=erasure&recue-le=2026-11-02&canal=letter&identite=shown\
                       &demandeur=Mme+Essai%2C+1+rue+d%E2%80%99Essai&demande=Effacer+mon+adresse";

fn house(db: &TrialDb) -> House {
    let members = vec![
        member(1, &[Role::Coordinator], false),
        member(2, &[Role::Administrator], false),
        member(3, &[], false),
    ];
    House::new(db, members, &[crate::HOLDING])
}

#[test]
fn the_desk_is_the_coordinators_and_the_register_theirs_and_the_administrators() {
    both(&schema(), |db| {
        let house = house(db);
        for (path, welcome) in [
            (paths::DESK, [200, 404, 404]),
            (paths::REGISTER_REQUEST, [200, 404, 404]),
            (paths::REGISTER, [200, 200, 404]),
            (paths::REGISTER_CSV, [200, 200, 404]),
            (paths::REGISTER_ODT, [200, 200, 404]),
            (paths::PRIVACY, [200, 200, 200]),
        ] {
            let statuses = [0, 1, 2].map(|who| house.get(who, path).status.as_u16());
            assert_eq!(statuses, welcome, "{path}");
            let open = if path == paths::PRIVACY { 200 } else { 303 };
            assert_eq!(house.get(NOBODY, path).status.as_u16(), open, "{path}");
        }
        assert_eq!(house.post(1, paths::REGISTER_REQUEST, REQUEST).status, 404);
        assert_eq!(house.get(0, "/coordination/droits/rien").status, 404);
        assert_eq!(house.get(0, &paths::request(Uuid::from_u128(5))).status, 404);
    });
}

#[test]
fn a_request_is_registered_extended_and_answered_once() {
    both(&schema(), |db| {
        let house = house(db);
        let registered = house.post(0, paths::REGISTER_REQUEST, REQUEST);
        let here = registered.location().to_owned();
        assert!(here.starts_with("/coordination/droits/"), "{}", registered.text);
        let page = house.get(0, &here);
        for shown in ["Mme Essai", "Effacer mon adresse", "2 décembre 2026", "10 jours restants"] {
            assert!(page.text.replace(['\u{a0}', '\u{202f}'], " ").contains(shown), "{shown}: {}", page.text);
        }
        assert!(house.get(0, paths::DESK).text.contains("Mme Essai"));
        for _ in 0..2 {
            assert_eq!(house.post(0, &format!("{here}/prolonger"), "motif=complex").location(), here);
        }
        assert!(house.get(0, &here).text.contains("2 février 2027"), "two more months, once");
        for outcome in ["nonsense", "partly", "done"] {
            house.post(0, &format!("{here}/repondre"), &format!("suite={outcome}"));
        }
        let answered = house.get(0, &here);
        assert!(answered.text.contains("Faite en partie"), "the first answer stands: {}", answered.text);
        assert!(!answered.text.contains("/repondre") && !answered.text.contains('⟦'));
        assert!(!house.get(0, paths::DESK).text.contains('⟦'));
    });
}

#[test]
fn a_faulty_request_comes_back_with_what_was_typed() {
    both(&schema(), |db| {
        let house = house(db);
        let long = "a".repeat(601);
        for (change, with, fault) in [
            ("recue-le=2026-11-02", "recue-le=2026-11-30", "la date d’arrivée"),
            ("recue-le=2026-11-02", "recue-le=1998-01-01", "la date d’arrivée"),
            ("droit=erasure", "droit=lune", "Choisissez"),
            ("Mme+Essai%2C+1+rue+d%E2%80%99Essai", "", "qui demande"),
            ("Effacer+mon+adresse", long.as_str(), "trop long"),
            ("Effacer+mon+adresse", "NIR+1+85+05+78+006+084+91", "sécurité sociale"),
        ] {
            let answer = house.post(0, paths::REGISTER_REQUEST, &REQUEST.replace(change, with));
            assert_eq!(answer.status, 422, "{with}");
            assert!(answer.text.contains(fault), "{with}: {}", answer.text);
        }
        assert!(house.get(0, paths::DESK).text.contains("Aucune demande n’attend"));
    });
}

#[test]
fn late_ones_come_first_coordinators_are_reminded_once_and_names_are_forgotten() {
    both(&schema(), |db| {
        let house = house(db);
        let coordinator = open(db, 1);
        db.write_now(|conn| make_coordinator(conn, coordinator.uuid())).expect("a coordinator");
        let shell = shell(None);
        let remind = || wait(crate::follow_up(db, &key(), &shell)).expect("reminded");
        house.post(0, paths::REGISTER_REQUEST, &REQUEST.replace("2026-11-02", "2026-11-20"));
        assert_eq!(remind(), 0, "there is time");
        let late = REQUEST.replace("2026-11-02", "2026-10-10").replace("Mme+Essai", "M.+Retard");
        let late = house.post(0, paths::REGISTER_REQUEST, &late).location().to_owned();
        assert_eq!((remind(), remind()), (1, 0));
        assert_eq!(db.read_now(letters_of_rights).expect("read"), 1);
        let desk = house.get(0, paths::DESK).text;
        let (first, second) = (desk.find("M. Retard"), desk.find("Mme Essai"));
        assert!(first.is_some() && first < second, "{desk}");
        assert!(desk.contains("Une demande est en retard"), "{desk}");
        let id = late.rsplit('/').next().and_then(|id| Uuid::parse_str(id).ok()).expect("an id");
        let long_ago = "2025-11-21".parse().expect("a date");
        db.write_now(|conn| crate::store::answer_request(conn, id, long_ago, "done")).expect("answered");
        remind();
        let page = house.get(0, &late);
        assert!(page.status == 200 && !page.text.contains("M. Retard"), "{}", page.text);
        assert!(page.text.contains("Le nom est effacé"));
    });
}
