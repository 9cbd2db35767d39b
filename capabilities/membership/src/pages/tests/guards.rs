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
