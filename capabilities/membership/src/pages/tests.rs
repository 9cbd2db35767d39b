//! Walks through this room's doors, in fair weather and in bad.

mod desks;
mod guards;
mod limits;

use axum::http::StatusCode;
use chrono::TimeDelta;
use uuid::Uuid;
use vocabulary::Locale;

use crate::demo::organization;
use crate::inviting::{Guest, InvitedTo, Inviting, invite};
use crate::keeping::{self, NewMandate, Work};
use crate::store::mandates::members_of;
use crate::trying::{Town, between, in_towns};
use crate::{Standing, members::day};

fn at(slug: &str) -> String {
    format!("/mes-organisations/{}", organization(slug).uuid())
}

fn mandate_id(town: &Town, slug: &str, code: &str) -> Uuid {
    let (account, today) = (town.account(code), day(town.now()));
    let people = town.db.read_now(|conn| members_of(conn, organization(slug), today)).expect("read");
    people.iter().find(|held| held.account == account).expect("a mandate").id
}

fn gives(town: &Town, slug: &str, code: &str, standing: Standing) {
    let new = NewMandate {
        id: Uuid::new_v4(),
        account: town.account(code),
        organization: organization(slug),
        standing,
        work: Work::plain(),
        now: town.now(),
    };
    assert!(town.db.write_now(|conn| keeping::give(conn, &town.key, &new)).expect("given"));
}

/// An invitation to the social centre, and its link.
fn invites(town: &Town, address: &str) -> String {
    let email = accounts::EmailAddress::read(address).expect("an address");
    let guest = Guest { email, name: String::new(), work: Work::plain(), locale: Locale::French };
    let to = InvitedTo::Organization(organization("ccas-le-mee"), Standing::Member);
    let new = Inviting::draw(&town.shell, to, guest, None);
    town.db.write_now(|conn| invite(conn, &town.key, &new)).expect("invited");
    new.link().trim_start_matches("http://essai.example").to_owned()
}

#[test]
fn a_member_added_for_thirty_days_sees_nothing_on_the_day_after() {
    in_towns(|town| {
        let cookie = town.signs_in("intervenante-ponctuelle");
        let path = at("ccas-le-mee");
        assert_eq!(town.get(&path, &cookie).status, StatusCode::OK);
        town.wait(TimeDelta::days(30));
        let cookie = town.signs_in("intervenante-ponctuelle");
        assert_eq!(town.get(&path, &cookie).status, StatusCode::OK, "the last day is included");
        town.wait(TimeDelta::days(1));
        assert_eq!(town.get(&path, &cookie).status, StatusCode::NOT_FOUND);
        assert!(town.get("/mes-organisations", &cookie).body.contains("Vous n’agissez pour aucune"));
    });
}

#[test]
fn a_member_moved_in_the_middle_of_a_session_has_the_new_rights_at_the_next_page() {
    in_towns(|town| {
        let cookie = town.signs_in("agent-ccas");
        assert_eq!(town.get("/mes-organisations", &cookie).to, at("ccas-le-mee"));
        let before = mandate_id(town, "ccas-le-mee", "agent-ccas");
        assert!(town.db.write_now(|conn| keeping::end(conn, before, town.now())).expect("ended"));
        gives(town, "ccas-melun", "agent-ccas", Standing::Owner);
        assert_eq!(town.get(&at("ccas-le-mee"), &cookie).status, StatusCode::NOT_FOUND);
        assert_eq!(town.get("/mes-organisations", &cookie).to, at("ccas-melun"));
        let page = town.get(&format!("{}/inviter", at("ccas-melun")), &cookie);
        assert_eq!(page.status, StatusCode::OK, "she keeps the new one");
    });
}

#[test]
fn a_session_that_was_ended_opens_nothing() {
    in_towns(|town| {
        let cookie = town.signs_in("assistante-sociale");
        assert_eq!(town.get("/mes-organisations", &cookie).to, at("mds-demo"));
        let coordinator = town.signs_in("coordinatrice");
        let sheet = format!("/membres/{}", town.account("assistante-sociale").uuid());
        assert_eq!(town.post(&format!("{sheet}/sessions"), &coordinator, "").to, sheet);
        assert!(town.get("/mes-organisations", &cookie).to.starts_with("/connexion"));
    });
}

#[test]
fn of_two_who_take_over_at_the_same_time_one_wins_and_the_other_is_told_kindly() {
    in_towns(|town| {
        for code in ["agent-ccas", "intervenante-ponctuelle"] {
            let mandate = mandate_id(town, "ccas-le-mee", code);
            let owner = town.signs_in("responsable-ccas");
            let path = format!("{}/personnes/{mandate}/role", at("ccas-le-mee"));
            assert_eq!(town.post(&path, &owner, "standing=deputy").to, at("ccas-le-mee"));
        }
        let owner = town.signs_in("responsable-ccas");
        assert_eq!(town.post(&format!("{}/quitter", at("ccas-le-mee")), &owner, "").to, "/mes-organisations");
        let first = town.links_to("agent-ccas@").remove(0);
        let second = town.links_to("intervenante-ponctuelle@").remove(0);
        assert!(town.get(&first, "").body.contains("CCAS du Mée"), "looking changes nothing");
        assert!(town.get(&second, "").body.contains("CCAS du Mée"));
        assert!(town.post(&first, "", "").body.contains("Vous êtes responsable du compte"));
        assert!(town.post(&second, "", "").body.contains("Quelqu’un vient de prendre la suite"));
        assert!(town.post(&first, "", "").body.contains("Ce lien ne sert plus"));
        let people = town
            .db
            .read_now(|conn| members_of(conn, organization("ccas-le-mee"), day(town.now())))
            .expect("read");
        let owners: Vec<_> = people.iter().filter(|held| held.standing == Standing::Owner).collect();
        assert_eq!(owners.len(), 1);
        assert_eq!(owners[0].account, town.account("agent-ccas"));
    });
}

#[test]
fn an_owner_hands_over_by_a_link_without_any_administrator() {
    in_towns(|town| {
        let owner = town.signs_in("responsable-ccas");
        let mandate = mandate_id(town, "ccas-le-mee", "agent-ccas");
        let offer = format!("{}/personnes/{mandate}/passer-la-main", at("ccas-le-mee"));
        assert_eq!(town.post(&offer, &owner, "leave=1").to, at("ccas-le-mee"));
        let link = town.links_to("agent-ccas@").remove(0);
        assert!(town.post(&link, "", "").body.contains("Vous êtes responsable du compte"));
        assert_eq!(
            town.get(&at("ccas-le-mee"), &owner).status,
            StatusCode::NOT_FOUND,
            "the former owner left"
        );
        let next = town.signs_in("agent-ccas");
        assert_eq!(town.get(&format!("{}/inviter", at("ccas-le-mee")), &next).status, StatusCode::OK);
    });
}

#[test]
fn an_owner_who_closes_her_account_leaves_the_keys_to_the_deputy() {
    in_towns(|town| {
        gives(town, "ccas-le-mee", "relectrice", Standing::Deputy);
        let owner = town.account("responsable-ccas");
        let closed = town.db.write_now(|conn| accounts::close_account(conn, owner, town.now()));
        assert!(closed.expect("closed"));
        let daily = || town.run(crate::daily(&town.db, &town.key, &town.shell)).expect("a round");
        let cared = daily();
        assert_eq!((cared.ended, cared.offered), (1, 1));
        assert_eq!(daily().offered, 0, "while a letter is on its way no other is written");
        let link = town.links_to("relectrice@").remove(0);
        assert!(town.post(&link, "", "").body.contains("Vous êtes responsable du compte"));
    });
}

#[test]
fn an_organisation_left_without_anyone_is_told_to_the_coordinators_once() {
    in_towns(|town| {
        let daily = || town.run(crate::daily(&town.db, &town.key, &town.shell)).expect("a round");
        assert_eq!(daily().told, 1, "the one the demo leaves alone");
        assert_eq!(daily().told, 0);
        let owner = town.signs_in("relectrice");
        town.post(&format!("{}/quitter", at("centre-social-passerelle")), &owner, "");
        assert_eq!(daily().told, 0, "told when it happened");
        assert_eq!(town.links_to("coordinatrice@").len(), 2);
        let desk = town.get("/coordination", &town.signs_in("coordinatrice"));
        assert!(desk.body.contains("2 organisations sans personne"), "{}", desk.body);
        gives(town, "centre-social-passerelle", "relectrice", Standing::Owner);
        daily();
        let owner = town.signs_in("relectrice");
        town.post(&format!("{}/quitter", at("centre-social-passerelle")), &owner, "");
        assert_eq!(town.links_to("coordinatrice@").len(), 3, "left again, told again");
    });
}

#[test]
fn an_invitation_survives_a_scanner_and_works_once() {
    in_towns(|town| {
        let link = invites(town, "nouvelle@essai.example");
        for _ in 0..3 {
            assert!(town.get(&link, "").body.contains("CCAS du Mée"), "a scanner looks and changes nothing");
        }
        assert_eq!(
            town.post(&link, "", "name=Nouvelle").status,
            StatusCode::UNPROCESSABLE_ENTITY,
            "no charter"
        );
        let accepted = town.post(&link, "", "name=Nouvelle&terms=1&language=fr");
        assert_eq!(accepted.to, at("ccas-le-mee"));
        let cookie = accepted.cookie.expect("a session");
        assert!(town.get(&at("ccas-le-mee"), &cookie).body.contains("Nouvelle"));
        let again = town.post(&link, "", "name=Autre&terms=1");
        assert!(again.body.contains("déjà été acceptée") && again.cookie.is_none());
    });
}

#[test]
fn an_invitation_ends_after_fourteen_days_is_withdrawn_or_sent_again() {
    in_towns(|town| {
        let late = invites(town, "tard@essai.example");
        let replaced = invites(town, "deux@essai.example");
        let link = invites(town, "deux@essai.example");
        assert!(town.get(&replaced, "").body.contains("Ce lien ne sert plus"), "only the last letter opens");
        assert!(town.get(&link, "").body.contains("CCAS du Mée"));
        let owner = town.signs_in("responsable-ccas");
        let page = town.get(&at("ccas-le-mee"), &owner).body;
        let waiting = page.split("tard@essai.example").nth(1).expect("the invitation is listed");
        let withdraw = between(waiting, "action=\"", "\"").expect("a form").replace("renvoyer", "retirer");
        assert_eq!(town.post(&withdraw, &owner, "").to, at("ccas-le-mee"));
        assert!(town.post(&late, "", "name=Tard&terms=1").body.contains("retirée"));
        town.wait(TimeDelta::days(14));
        assert!(town.post(&link, "", "name=Deux&terms=1").body.contains("quatorze jours"));
    });
}

#[test]
fn five_people_share_a_mailbox_and_each_says_who_is_there() {
    in_towns(|town| {
        let cookies: Vec<String> = (0..5)
            .map(|number| {
                let cookie = town.signs_in("benevole");
                let waiting = town.get(&at("panier-d-a-cote"), &cookie);
                assert!(waiting.to.starts_with("/connexion"), "nobody is in before a name is given");
                let named = town.post("/connexion/prenom", &cookie, &format!("name=Prenom{number}"));
                assert_eq!(named.status, StatusCode::SEE_OTHER, "{}", named.body);
                cookie
            })
            .collect();
        for cookie in &cookies {
            assert_eq!(town.get(&at("panier-d-a-cote"), cookie).status, StatusCode::OK);
            assert_eq!(
                town.get(&format!("{}/inviter", at("panier-d-a-cote")), cookie).status,
                StatusCode::NOT_FOUND
            );
        }
    });
}

#[test]
fn a_request_to_join_tells_nothing_about_who_has_an_account() {
    in_towns(|town| {
        let path = format!("/organisations/rejoindre?organisation={}", organization("ccas-le-mee").uuid());
        let asked = |address: &str| town.post(&path, "", &format!("name=Moi&email={address}")).body;
        let known = asked("agent-ccas@essai.example");
        let unknown = asked("inconnue@essai.example");
        assert_eq!(known, unknown, "the page is the same, letter for letter");
        assert_eq!(asked("inconnue@essai.example"), unknown, "asked twice");
        let owner = town.signs_in("responsable-ccas");
        let page = town.get(&at("ccas-le-mee"), &owner).body;
        assert!(page.contains("2 demandes attendent"), "{page}");
        let request = page.split("inconnue@essai.example").nth(1).expect("the request is listed");
        let answer = between(request, "action=\"", "\"").expect("a form");
        assert_eq!(town.post(&answer, &owner, "decision=accepted").to, at("ccas-le-mee"));
        assert_eq!(
            town.post(&answer, &owner, "decision=accepted").status,
            StatusCode::NOT_FOUND,
            "answered once"
        );
        let link = town.links_to("inconnue@essai.example").remove(0);
        assert_eq!(town.post(&link, "", "name=Inconnue&terms=1").to, at("ccas-le-mee"));
    });
}

#[test]
fn every_line_of_a_list_is_told() {
    in_towns(|town| {
        let owner = town.signs_in("responsable-ccas");
        let list = "une@essai.example;Une;Accueil\nagent-ccas@essai.example\nrien\nune@essai.example";
        let boundary = "limite";
        let body = format!(
            "--{boundary}\r\ncontent-disposition: form-data; name=\"list\"\r\n\r\n{list}\r\n--{boundary}--\r\n"
        );
        let request = axum::http::Request::post(format!("{}/inviter-plusieurs", at("ccas-le-mee")))
            .header("cookie", &owner)
            .header("sec-fetch-site", "same-origin")
            .header("content-type", format!("multipart/form-data; boundary={boundary}"))
            .body(axum::body::Body::from(body))
            .expect("a request");
        let told = town.ask(request);
        assert_eq!(told.status, StatusCode::OK);
        for words in
            ["4 lignes lues", "Invitation partie", "Déjà membre", "Aucune adresse", "Adresse déjà vue"]
        {
            assert!(told.body.contains(words), "{words}: {}", told.body);
        }
    });
}

#[test]
fn one_line_with_a_number_of_a_person_refuses_that_line_of_a_file_and_no_other() {
    in_towns(|town| {
        let owner = town.signs_in("responsable-ccas");
        let body = "--cut\r\ncontent-disposition: form-data; name=\"file\"; filename=\"liste.csv\"\r\n\r\n\
            une@essai.example;Une\ndeux@essai.example;2 69 05 49 588 157 80\n\r\n--cut--\r\n";
        let request = axum::http::Request::post(format!("{}/inviter-plusieurs", at("ccas-le-mee")))
            .header("cookie", &owner)
            .header("sec-fetch-site", "same-origin")
            .header("content-type", "multipart/form-data; boundary=cut")
            .body(axum::body::Body::from(body))
            .expect("a request");
        let told = town.ask(request);
        assert_eq!(told.status, StatusCode::OK);
        assert!(told.body.contains("Invitation partie") && !told.body.contains("588 157"), "{}", told.body);
        assert_eq!(town.links_to("une@essai.example").len(), 1);
        assert!(town.links_to("deux@essai.example").is_empty());
    });
}

#[test]
fn whoever_is_invited_where_nobody_is_keeps_the_organisation() {
    in_towns(|town| {
        let coordinator = town.signs_in("coordinatrice");
        let path = format!("{}/inviter", at("glaneurs-du-val"));
        for address in ["premiere@essai.example", "seconde@essai.example"] {
            assert_eq!(town.post(&path, &coordinator, &format!("email={address}")).to, at("glaneurs-du-val"));
            let link = town.links_to(address).remove(0);
            assert_eq!(town.post(&link, "", "name=Nom&terms=1").to, at("glaneurs-du-val"));
        }
        let people =
            town.db.read_now(|conn| members_of(conn, organization("glaneurs-du-val"), day(town.now())));
        let standings: Vec<Standing> = people.expect("read").iter().map(|held| held.standing).collect();
        assert_eq!(standings, [Standing::Owner, Standing::Member]);
    });
}
