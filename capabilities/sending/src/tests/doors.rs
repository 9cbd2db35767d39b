//! Tests of who enters: professionals of the organisation, volunteers their own, nobody else.

use axum::http::StatusCode;

use super::house::in_houses;
use crate::paths;

#[test]
fn coordinators_administrators_elected_people_and_passers_by_send_and_read_nothing() {
    in_houses(|house| {
        let one = house.led_to(&house.sends("assistante-sociale", house.parcels(), &[]));
        let path = referral::paths::one_sent(one.id);
        for who in ["coordinatrice", "administrateur", "elue"] {
            let cookie = house.signs_in(who);
            for path in [paths::ORIENT, paths::SENT, path.as_str()] {
                assert_eq!(house.get(path, &cookie).status, StatusCode::NOT_FOUND, "{who} {path}");
            }
        }
        assert_eq!(house.get(&path, "").status, StatusCode::SEE_OTHER, "strangers are asked who they are");
    });
}

#[test]
fn colleagues_bound_by_secrecy_read_it_and_leave_a_line_others_find_nothing() {
    in_houses(|house| {
        let one = house.led_to(&house.sends("assistante-sociale", house.parcels(), &[]));
        let path = referral::paths::one_sent(one.id);
        let looks = || house.read(|conn| referral::looks(conn, one.id)).len();
        assert_eq!(house.get(&path, &house.signs_in("assistante-sociale")).status, StatusCode::OK);
        assert_eq!(looks(), 0, "she wrote it");
        assert_eq!(house.get(&path, &house.signs_in("developpement-social")).status, StatusCode::OK);
        assert_eq!(looks(), 1);
        for who in ["agent-ccas", "responsable-associatif", "maraude"] {
            let cookie = house.signs_in(who);
            assert_eq!(house.get(&path, &cookie).status, StatusCode::NOT_FOUND, "{who}");
            let act = house.post(&path, &cookie, &[("acte", "close")]);
            assert_eq!(act.status, StatusCode::NOT_FOUND, "{who}");
        }
        assert_eq!(
            house.get("/mes-orientations/rien", &house.signs_in("agent-ccas")).status,
            StatusCode::NOT_FOUND
        );
    });
}

#[test]
fn volunteers_read_their_own_only() {
    in_houses(|house| {
        let desk = house.service("ccas-melun", "");
        let own = house.led_to(&house.sends("responsable-associatif", desk, &[("malgre", "1")]));
        let path = referral::paths::one_sent(own.id);
        assert_eq!(house.get(&path, &house.signs_in("responsable-associatif")).status, StatusCode::OK);
        let colleague = house.signs_in("benevole");
        let says = [("name", "Sam"), ("shown_name", "Sam")];
        let said = house.post(accounts::paths::SHOWN_NAME, &colleague, &says);
        let found = house.get(&path, &colleague);
        assert_ne!(found.status, StatusCode::OK, "{} {}", said.status, found.to);
        assert!(!found.body.contains(&own.code.to_string()));
    });
}

#[test]
fn the_sheet_offers_it_to_who_may_and_looking_changes_nothing() {
    in_houses(|house| {
        let cookie = house.signs_in("assistante-sociale");
        for _ in 0..2 {
            assert_eq!(house.get(&paths::orient(house.parcels()), &cookie).status, StatusCode::OK);
        }
        assert!(house.sent_by("assistante-sociale").is_empty());
        let nowhere = format!("{}?service=00000000-0000-0000-0000-000000000000", paths::ORIENT);
        assert_eq!(house.get(&nowhere, &cookie).status, StatusCode::NOT_FOUND);
        assert_eq!(house.get("/orienter?service=%FF&besoin=%C3", &cookie).status, StatusCode::NOT_FOUND);
    });
}
