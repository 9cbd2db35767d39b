//! What those who keep others may not do to each other, nor give themselves.

use axum::http::StatusCode;

use super::{at, gives, invites, mandate_id};
use crate::Standing;
use crate::store::mandates::mandate;
use crate::trying::{Town, in_towns};

const CCAS: &str = "ccas-le-mee";

/// What is done to the mandate of a persona.
fn person(town: &Town, code: &str, act: &str) -> String {
    format!("{}/personnes/{}{act}", at(CCAS), mandate_id(town, CCAS, code))
}

#[test]
fn a_deputy_leaves_the_owner_as_she_is() {
    in_towns(|town| {
        gives(town, CCAS, "relectrice", Standing::Deputy);
        let deputy = town.signs_in("relectrice");
        let form = format!("activity=professional&secrecy=by-mission&ends_on={}", town.now().date_naive());
        let owner = person(town, "responsable-ccas", "");
        assert_eq!(town.post(&owner, &deputy, &form).status, StatusCode::NOT_FOUND, "no end is set to her");
        let end = person(town, "responsable-ccas", "/terminer");
        assert_eq!(town.post(&end, &deputy, "").status, StatusCode::NOT_FOUND);
        assert!(!town.get(&owner, &deputy).body.contains("Enregistrer"));
        town.wait(chrono::TimeDelta::days(1));
        let own = town.signs_in("responsable-ccas");
        assert_eq!(town.get(&format!("{}/inviter", at(CCAS)), &own).status, StatusCode::OK);
        assert_eq!(town.post(&owner, &town.signs_in("coordinatrice"), &form).status, 422, "a day gone by");
        let form = form.replace("22", "24");
        assert_eq!(town.post(&owner, &town.signs_in("coordinatrice"), &form).to, at(CCAS));
    });
}

#[test]
fn an_invitation_opens_no_account_that_exists() {
    in_towns(|town| {
        let link = invites(town, "elue@essai.example");
        let form = "name=Autre&terms=1&language=fr";
        for cookie in [String::new(), town.signs_in("relectrice")] {
            assert!(town.get(&link, &cookie).body.contains("Connectez-vous d’abord"));
            let answer = town.post(&link, &cookie, form);
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
            assert!(answer.cookie.is_none(), "nothing is begun");
        }
        let own = town.signs_in("elue");
        let answer = town.post(&link, &own, form);
        assert_eq!(answer.to, at(CCAS));
        assert!(answer.cookie.is_none(), "she keeps the session she has");
        assert_eq!(town.get(&at(CCAS), &own).status, StatusCode::OK);
    });
}

#[test]
fn the_first_session_of_a_newcomer_proves_no_more_than_an_address() {
    in_towns(|town| {
        let answer = town.post(&invites(town, "nouvelle@essai.example"), "", "name=N&terms=1");
        let cookie = answer.cookie.expect("a session");
        let digest = web::secret::digest(cookie.trim_start_matches("session="));
        let found =
            town.db.read_now(|conn| accounts::session_by_digest(conn, &town.key, &digest, town.now()));
        assert_eq!(found.expect("read").expect("a session").assured_until, None);
    });
}

#[test]
fn nobody_says_of_herself_what_she_reads_nor_invites_herself() {
    in_towns(|town| {
        let owner = town.signs_in("responsable-associatif");
        let slug = "panier-d-a-cote";
        let id = mandate_id(town, slug, "responsable-associatif");
        let path = format!("{}/personnes/{id}", at(slug));
        let form = "activity=professional&secrecy=by-profession&profession=Bureau";
        assert_eq!(town.post(&path, &owner, form).to, at(slug));
        let held = town.db.read_now(|conn| mandate(conn, id)).expect("read").expect("a mandate");
        assert_eq!(
            (held.activity, held.secrecy),
            (crate::Activity::Volunteer, crate::Secrecy::DiscretionOnly)
        );
        let coordinator = town.signs_in("coordinatrice");
        let own =
            town.post(&format!("{}/inviter", at(CCAS)), &coordinator, "email=coordinatrice@essai.example");
        assert_eq!(own.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(own.body.contains("votre propre adresse"));
        let administrator = town.signs_in("administrateur");
        let form = "email=administrateur@essai.example&role=coordinator";
        assert!(
            town.post("/administration/roles", &administrator, form).body.contains("votre propre adresse")
        );
    });
}

#[test]
fn a_network_role_is_told_to_all_who_keep_it_when_given_and_when_taken() {
    in_towns(|town| {
        let administrator = town.signs_in("administrateur");
        let form = "email=assistante-sociale@essai.example&role=coordinator";
        assert_eq!(town.post("/administration/roles", &administrator, form).to, "/administration");
        let told = |words: &str| town.get("/courrier", "").body.matches(words).count();
        assert_eq!(told("Un rôle du réseau est proposé"), 2, "the coordinator and the administrator");
        let link = town.links_to("assistante-sociale@").remove(0);
        let own = town.signs_in("assistante-sociale");
        assert_eq!(town.post(&link, &own, "terms=1&coordination=1").to, "/coordination");
        assert_eq!(told("Un rôle du réseau est accepté"), 2);
    });
}

#[test]
fn the_address_of_who_keeps_the_network_is_changed_by_nobody_else() {
    in_towns(|town| {
        let coordinator = town.signs_in("coordinatrice");
        let asks = |code: &str| {
            let path = format!("/membres/{}", town.account(code).uuid());
            let page = town.get(&path, &coordinator).body;
            (town.post(&format!("{path}/adresse"), &coordinator, "email=moi@essai.example"), page)
        };
        let (refused, page) = asks("administrateur");
        assert_eq!(refused.status, StatusCode::NOT_FOUND);
        assert!(
            page.contains("Cette personne tient le réseau") && !page.contains("Demander la confirmation")
        );
        assert_eq!(asks("agent-ccas").0.status, StatusCode::SEE_OTHER);
    });
}

#[test]
fn the_strongest_acts_ask_for_a_recent_proof() {
    in_towns(|town| {
        let sheet = format!("/membres/{}", town.account("agent-ccas").uuid());
        for (code, path, form) in [
            ("coordinatrice", format!("{sheet}/adresse"), "email=autre@essai.example"),
            ("coordinatrice", format!("{sheet}/aider"), ""),
            ("coordinatrice", format!("{sheet}/sessions"), ""),
            ("administrateur", "/administration/roles".to_owned(), "email=a@essai.example&role=coordinator"),
            ("administrateur", format!("/administration/roles/{}", uuid::Uuid::nil()), "confirm=1"),
            ("responsable-ccas", person(town, "agent-ccas", "/passer-la-main"), ""),
        ] {
            let answer = town.post(&path, &town.is_in(code), form);
            assert!(answer.to.starts_with("/connexion/prouver?retour="), "{path}: {}", answer.to);
            let answer = town.post(&path, &town.signs_in(code), form);
            assert!(!answer.to.starts_with("/connexion"), "{path}: {}", answer.to);
        }
        assert!(!town.get("/courrier", "").body.contains("autre2@essai.example"));
    });
}

#[test]
fn the_keys_of_a_present_owner_are_offered_by_her_alone_and_she_is_told_when_they_are_taken() {
    in_towns(|town| {
        let path = person(town, "agent-ccas", "/passer-la-main");
        let refused = town.post(&path, &town.signs_in("coordinatrice"), "");
        assert_eq!(refused.status, StatusCode::NOT_FOUND);
        assert_eq!(town.post(&path, &town.signs_in("responsable-ccas"), "").to, at(CCAS));
        let noted = |code: &str| {
            let subject = town.account(code).uuid();
            town.db.read_now(|conn| store::access::about(conn, subject, 10)).expect("read")
        };
        assert_eq!(noted("agent-ccas").len(), 1, "the offer");
        let link = town.links_to("agent-ccas@").remove(0);
        assert!(town.post(&link, "", "").body.contains("Vous êtes responsable du compte"));
        let taken = noted("responsable-ccas");
        assert_eq!(taken[0].actor, Some(town.account("agent-ccas").uuid()));
        assert!(town.get("/courrier", "").body.contains("Le compte a changé de main"));
        let end = person(town, "agent-ccas", "/terminer");
        assert_eq!(town.post(&end, &town.signs_in("coordinatrice"), "").to, at(CCAS));
        assert!(town.get("/courrier", "").body.contains("Votre accès a pris fin"));
    });
}

#[test]
fn what_was_seen_before_another_was_quicker_is_not_written() {
    in_towns(|town| {
        let id = mandate_id(town, CCAS, "agent-ccas");
        let (work, now) = (crate::keeping::Work::plain(), town.now());
        let written = town.db.write_now(|conn| {
            let seen = mandate(conn, id)?.expect("a mandate");
            crate::store::mandates::set_standing(conn, id, Standing::Deputy.code())?;
            let described = crate::keeping::describe(conn, &town.key, &seen, &work, now)?;
            Ok((described, crate::keeping::appoint(conn, &seen, Standing::Deputy, now)?))
        });
        assert_eq!(written.expect("asked"), (false, false));
    });
}

#[test]
fn a_role_offered_is_withdrawn_by_hand_or_with_the_role_of_who_offered_it() {
    in_towns(|town| {
        let cookie = town.signs_in("administrateur");
        let offers = |address: &str, by: &str, role: &str| {
            let form = format!("email={address}&role={role}");
            assert_eq!(town.post("/administration/roles", by, &form).to, "/administration");
            town.links_to(address).remove(0)
        };
        let first = offers("une@essai.example", &cookie, "coordinator");
        let page = town.get("/administration", &cookie).body;
        let withdraw = page.split("action=\"").find(|part| part.starts_with("/administration/invitations/"));
        let withdraw = withdraw.and_then(|part| part.split('"').next()).expect("a form");
        assert_eq!(town.post(withdraw, &town.signs_in("coordinatrice"), "").status, StatusCode::NOT_FOUND);
        assert_eq!(town.post(withdraw, &cookie, "").to, "/administration");
        assert!(town.get(&first, "").body.contains("retirée"));
        let second = offers("maraude@essai.example", &cookie, "administrator");
        assert_eq!(town.post(&second, &town.signs_in("maraude"), "terms=1").to, "/administration");
        let third = offers("deux@essai.example", &town.signs_in("maraude"), "administrator");
        let roles =
            town.db.read_now(|conn| crate::store::roles::network_roles(conn, town.now().date_naive()));
        let maraude = roles.expect("read").into_iter().find(|held| held.account == town.account("maraude"));
        let end = format!("/administration/roles/{}", maraude.expect("a role").id);
        assert_eq!(town.post(&end, &cookie, "confirm=1").to, "/administration");
        assert!(town.get(&third, "").body.contains("retirée"));
        let subject = town.account("maraude").uuid();
        let noted = town.db.read_now(|conn| store::access::about(conn, subject, 10)).expect("read");
        assert_eq!(noted[0].purpose, "membership-role");
        assert!(!town.get("/administration", &cookie).body.contains("deux@essai.example"));
    });
}

#[test]
fn an_invitation_of_who_may_no_longer_invite_opens_nothing() {
    in_towns(|town| {
        gives(town, CCAS, "relectrice", Standing::Deputy);
        let path = format!("{}/inviter", at(CCAS));
        assert_eq!(town.post(&path, &town.signs_in("relectrice"), "email=a@essai.example").to, at(CCAS));
        let link = town.links_to("a@essai.example").remove(0);
        let end = person(town, "relectrice", "/terminer");
        assert_eq!(town.post(&end, &town.signs_in("responsable-ccas"), "").to, at(CCAS));
        assert!(town.post(&link, "", "name=A&terms=1").body.contains("retirée"));
    });
}

#[test]
fn inviting_again_offers_what_is_said_now() {
    in_towns(|town| {
        let owner = town.signs_in("responsable-ccas");
        let path = format!("{}/inviter", at(CCAS));
        let said = "email=b@essai.example&activity=professional&secrecy=by-profession";
        assert_eq!(town.post(&path, &owner, said).to, at(CCAS));
        town.wait(chrono::TimeDelta::minutes(1));
        let said = "email=b@essai.example&activity=volunteer&secrecy=discretion-only&profession=Jeudi";
        assert_eq!(town.post(&path, &owner, said).to, at(CCAS));
        let link = town.links_to("b@essai.example").remove(0);
        assert!(town.get(&link, "").body.contains("Jeudi"));
        assert_eq!(town.post(&link, "", "name=B&terms=1&volunteers=1").to, at(CCAS));
        let people = town.db.read_now(|conn| {
            crate::store::mandates::members_of(conn, crate::demo::organization(CCAS), town.now().date_naive())
        });
        let activities: Vec<crate::Activity> =
            people.expect("read").iter().map(|held| held.activity).collect();
        assert!(activities.contains(&crate::Activity::Volunteer));
    });
}
