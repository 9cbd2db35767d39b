//! Tests of who enters: professionals of the organisation, volunteers their own, nobody else.

use axum::http::StatusCode;
use membership::trial::{account, organization};
use vocabulary::id::{AccountId, OrganizationId, SessionId};
use vocabulary::permission::Role;
use web::{Mandate, Member};

use super::house::in_houses;
use crate::paths;
use crate::sender::{keeps, may_open, reads_colleagues};

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

/// Somebody with these roles in an organisation, and these for the network.
fn member(
    account: AccountId,
    organization: OrganizationId,
    (there, of_network): (&[Role], &[Role]),
) -> Member {
    Member {
        account,
        session: SessionId::default(),
        shown_name: "Sam".to_owned(),
        roles: of_network.to_vec(),
        mandates: vec![Mandate {
            organization,
            organization_name: "Le Nid".to_owned(),
            roles: there.to_vec(),
        }],
        assured_until: None,
    }
}

#[test]
fn each_role_opens_what_it_sent_and_what_its_right_reaches() {
    in_houses(|house| {
        let mut one = house.led_to(&house.sends("assistante-sociale", house.parcels(), &[]));
        let today = vocabulary::time::paris(house.now()).date();
        let (author, other) = (one.author, account("maraude"));
        let elsewhere = organization("ccas-melun");
        assert_ne!(one.from, elsewhere);
        for left in [false, true] {
            if left {
                // Whoever wrote it acts for this organisation no more.
                one.author = account("agent-ccas");
            }
            let opens = |somebody: &Member| house.read(|conn| may_open(conn, somebody, &one, today));
            for (role, own, of_a_colleague) in [
                (Role::Volunteer, true, false),
                (Role::Reception, true, true),
                (Role::SecrecyBound, true, true),
                (Role::CaseCoordinator, true, true),
                (Role::Referent, true, left),
                (Role::Elected, false, false),
                (Role::Coordinator, false, false),
                (Role::Administrator, false, false),
                (Role::Public, false, false),
            ] {
                let at = |account, organization, of_network: &[Role]| {
                    opens(&member(account, organization, (&[role], of_network)))
                };
                assert_eq!(at(one.author, one.from, &[]), own, "{role:?} her own, left: {left}");
                assert_eq!(at(other, one.from, &[]), of_a_colleague, "{role:?} a colleague's, left: {left}");
                assert!(!at(author, elsewhere, &[]) && !at(other, elsewhere, &[]), "{role:?} elsewhere");
                let keeps_the_network = [Role::Coordinator];
                assert_eq!(at(one.author, one.from, &keeps_the_network), own, "{role:?} beside the network");
                assert!(!at(other, one.from, &keeps_the_network), "{role:?} beside the network");
            }
        }
    });
}

#[test]
fn who_keeps_an_organisation_without_reading_its_colleagues_is_told_apart() {
    let (own, elsewhere) = (organization("mds-demo"), organization("ccas-melun"));
    for (there, of_network, reads, keeps_it) in [
        (&[Role::Volunteer][..], &[][..], false, false),
        (&[Role::Volunteer, Role::Referent], &[], false, true),
        (&[Role::Reception, Role::Referent], &[], true, false),
        (&[Role::SecrecyBound], &[], true, false),
        (&[Role::Referent], &[Role::Coordinator], false, false),
        (&[Role::SecrecyBound], &[Role::Administrator], false, false),
        (&[Role::Elected], &[], false, false),
    ] {
        let somebody = member(account("maraude"), own, (there, of_network));
        assert_eq!(reads_colleagues(&somebody, own), reads, "{there:?} {of_network:?}");
        assert_eq!(keeps(&somebody, own), keeps_it, "{there:?} {of_network:?}");
        assert!(!reads_colleagues(&somebody, elsewhere) && !keeps(&somebody, elsewhere));
    }
}
