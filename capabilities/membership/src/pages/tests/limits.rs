//! How many letters one has sent, and what stands in no address and no journal too many.

use std::net::SocketAddr;

use axum::body::Body;
use axum::extract::ConnectInfo;
use axum::http::{Request, StatusCode};

use super::at;
use crate::demo::organization;
use crate::store::mandates::members_of;
use crate::trying::{Town, in_towns};
use crate::{NetworkRole, Standing, members::day};

const CCAS: &str = "ccas-le-mee";

#[test]
fn nobody_is_buried_in_letters() {
    in_towns(|town| {
        let owner = town.signs_in("responsable-ccas");
        let path = format!("{}/inviter", at(CCAS));
        let invites = |address: &str| town.post(&path, &owner, &format!("email={address}")).status;
        for _ in 0..3 {
            assert_eq!(invites("trop@essai.example"), StatusCode::SEE_OTHER);
        }
        assert_eq!(invites("trop@essai.example"), StatusCode::TOO_MANY_REQUESTS);
        for number in 3..200 {
            town.wait(chrono::TimeDelta::seconds(1));
            assert_eq!(invites(&format!("n{number}@essai.example")), StatusCode::SEE_OTHER, "{number}");
        }
        assert_eq!(invites("une-de-trop@essai.example"), StatusCode::TOO_MANY_REQUESTS);
        let aid = format!("/membres/{}/aider", town.account("agent-ccas").uuid());
        let coordinator = town.signs_in("coordinatrice");
        let aided: Vec<_> = (0..4).map(|_| town.post(&aid, &coordinator, "").status.as_u16()).collect();
        assert_eq!(aided, [200, 200, 200, 429]);
    });
}

/// A request to join from an address of the network, whose line has many.
fn asks(town: &Town, slug: &str, number: u16) -> StatusCode {
    let path = format!("/organisations/rejoindre?organisation={}", organization(slug).uuid());
    let client = SocketAddr::from(([0x2001, 0xdb8, 0, 0, 0, 0, 0, number], 443));
    let request = Request::post(path)
        .header("sec-fetch-site", "same-origin")
        .header("content-type", "application/x-www-form-urlencoded")
        .extension(ConnectInfo(client))
        .body(Body::from(format!("name=Moi&email=m{number}@essai.example")));
    town.ask(request.expect("a request")).status
}

#[test]
fn requests_to_join_are_counted_by_line_and_by_organisation() {
    in_towns(|town| {
        let from_one_line: Vec<u16> = (1..8).map(|number| asks(town, CCAS, number).as_u16()).collect();
        assert_eq!(from_one_line, [200, 200, 200, 200, 200, 200, 429]);
        let later = |number| {
            town.wait(chrono::TimeDelta::minutes(11));
            asks(town, CCAS, number)
        };
        assert!((8..48).any(|number| later(number) == StatusCode::TOO_MANY_REQUESTS));
        town.wait(chrono::TimeDelta::minutes(11));
        assert_eq!(asks(town, "mds-demo", 60), StatusCode::OK, "another organisation is still asked");
    });
}

#[test]
fn a_volunteer_acts_once_the_charter_of_discretion_is_accepted() {
    in_towns(|town| {
        let account = town.account("responsable-associatif").uuid();
        let forgotten =
            town.db.write_now(|conn| crate::store::charters::forget_acceptances_of(conn, account));
        forgotten.expect("forgotten");
        let cookie = town.signs_in("responsable-associatif");
        let path = format!("{}/inviter", at("panier-d-a-cote"));
        assert_eq!(town.get(&path, &cookie).status, StatusCode::NOT_FOUND);
        assert!(town.get(&at("panier-d-a-cote"), &cookie).body.contains("/chartes"), "the way is shown");
        town.post("/chartes", &cookie, "charter=volunteers&version=1");
        assert_eq!(town.get(&path, &cookie).status, StatusCode::OK);
    });
}

#[test]
fn of_two_invited_to_keep_an_organisation_the_second_is_a_member() {
    in_towns(|town| {
        let coordinator = town.signs_in("coordinatrice");
        let path = format!("{}/inviter", at("glaneurs-du-val"));
        let addresses = ["premiere@essai.example", "seconde@essai.example"];
        for address in addresses {
            town.post(&path, &coordinator, &format!("email={address}"));
        }
        for address in addresses {
            let link = town.links_to(address).remove(0);
            assert_eq!(town.post(&link, "", "name=Nom&terms=1").to, at("glaneurs-du-val"));
        }
        let people =
            town.db.read_now(|conn| members_of(conn, organization("glaneurs-du-val"), day(town.now())));
        let standings: Vec<Standing> = people.expect("read").iter().map(|held| held.standing).collect();
        assert_eq!(standings, [Standing::Owner, Standing::Member]);
    });
}

#[test]
fn when_somebody_comes_is_told_to_those_who_keep_the_network_alone() {
    in_towns(|town| {
        town.signs_in("agent-ccas");
        let sheet = format!("/membres/{}", town.account("agent-ccas").uuid());
        for (code, told) in [("responsable-ccas", false), ("coordinatrice", true), ("administrateur", true)] {
            let page = town.get(&sheet, &town.signs_in(code)).body;
            assert_eq!(page.contains("Appareils connectés"), told, "{code}");
            assert!(told || !page.contains("Dernière visite"), "{code}");
        }
    });
}

#[test]
fn the_list_of_members_is_noted_for_everybody_it_shows_and_asked_in_no_address() {
    in_towns(|town| {
        let subject = town.account("maraude").uuid();
        let noted = || town.db.read_now(|conn| store::access::about(conn, subject, 10)).expect("read").len();
        town.post("/membres", &town.signs_in("coordinatrice"), "q=sociale");
        assert_eq!(noted(), 0, "not shown");
        let page = town.post("/membres", &town.signs_in("coordinatrice"), "q=travailleur").body;
        assert!(page.contains("Travailleur de rue") && !page.contains("Assistante sociale"));
        assert_eq!(noted(), 1);
        town.get("/membres?q=sociale", &town.signs_in("coordinatrice"));
        assert_eq!(noted(), 2, "an address searches nothing: everybody is shown");
    });
}

#[test]
fn who_holds_a_role_already_is_sent_no_link() {
    in_towns(|town| {
        let asks = |address: &str| {
            let email = accounts::EmailAddress::read(address).expect("an address");
            let (role, locale) = (NetworkRole::Coordinator, vocabulary::Locale::French);
            let new = crate::InviteNetwork::draw(&town.shell, email, role, locale);
            town.db.write_now(|conn| crate::invite_network_role(conn, &town.key, &new)).expect("asked")
        };
        assert_eq!(asks("coordinatrice@essai.example"), None);
        assert!(asks("seconde@essai.example").is_some());
    });
}
