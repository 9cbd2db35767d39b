//! A member's own pages, in both languages, and every door.

use chrono::TimeDelta;
use store::trial;
use web::Demand;

use super::{House, MONIQUE, at_home, runtime, schema};
use crate::{DOORS, paths};

#[test]
fn a_member_sets_name_language_and_rhythm() {
    at_home(|house| async move {
        let id = house.monique().await;
        let mut monique = house.browser();
        house.sign_in(&mut monique, MONIQUE).await;
        let faulty = [
            ([("name", ""), ("locale", "fr"), ("rhythm", "weekly")], "name-fault"),
            ([("name", &*"a".repeat(81)), ("locale", "fr"), ("rhythm", "weekly")], "name-fault"),
            ([("name", "Monique"), ("locale", "de"), ("rhythm", "weekly")], "locale-fault"),
            ([("name", "Monique"), ("locale", "fr"), ("rhythm", "hourly")], "rhythm-fault"),
            ([("name", "1 84 12 76 451 089 46"), ("locale", "fr"), ("rhythm", "weekly")], "name-fault"),
        ];
        for (fields, fault) in faulty {
            let answer = monique.post("/compte", &fields).await;
            assert!(answer.status == 422 && answer.text.contains(fault), "{fault}: {}", answer.text);
        }
        let fields = [("name", "Monique D."), ("locale", "en"), ("rhythm", "never")];
        let kept = monique.post("/compte", &fields).await;
        assert_eq!((kept.status, kept.leads_to()), (303, "/compte"));
        assert!(monique.get("/compte").await.text.contains("value=\"Monique D.\""));
        let key = house.key.clone();
        let own = house.read(move |conn| crate::account(conn, &key, id)).await.expect("an account");
        assert_eq!((own.rhythm, own.silent_in_august), (post::Rhythm::Never, false));
    });
}

#[test]
fn a_name_of_a_megabyte_is_refused_in_words() {
    at_home(|house| async move {
        house.monique().await;
        let mut monique = house.browser();
        house.sign_in(&mut monique, MONIQUE).await;
        let answer = monique.post("/compte", &[("name", &*"a".repeat(1 << 20)), ("locale", "fr")]).await;
        assert_eq!(answer.status, 413);
        assert!(answer.text.contains("Envoi trop volumineux"), "{}", answer.text);
        let answer = monique.post("/compte", &[("name", &*"a".repeat(900_000)), ("locale", "fr")]).await;
        assert!(answer.status == 422 && answer.text.len() < 100_000);
    });
}

#[test]
fn closing_needs_a_recent_proof_and_a_ticked_box() {
    at_home(|house| async move {
        house.monique().await;
        let mut monique = house.browser();
        house.sign_in(&mut monique, MONIQUE).await;
        assert!(monique.post("/compte/fermer", &[]).await.text.contains("Cochez la case"));
        let mut idle = monique.clone();
        assert_eq!(house.letters().await.len(), 1, "the letter of her code");
        assert_eq!(monique.post("/compte/fermer", &[("sure", "1")]).await.leads_to(), "/");
        assert!(house.letters().await.is_empty(), "what the other rooms held of her went with her account");
        assert_eq!(idle.get("/compte").await.status, 303);
        house.monique().await;
        house.sign_in(&mut idle, MONIQUE).await;
        house.wait(TimeDelta::minutes(31));
        let answer = idle.post("/compte/fermer", &[("sure", "1")]).await;
        assert_eq!(answer.leads_to(), "/connexion/prouver?retour=%2Fcompte%2Ffermer");
        assert_eq!(idle.get("/compte").await.status, 200, "nothing was closed");
    });
}

#[test]
fn every_page_is_whole_in_both_languages() {
    let db = trial::sqlite(&schema());
    runtime().block_on(async {
        let house = House::with_passkeys(&db);
        house.member(crate::AccountKind::Shared, "Accueil", "accueil@resto.example").await;
        house.monique().await;
        let mut monique = house.browser();
        let mut waiting = house.browser();
        house.sign_in(&mut waiting, "accueil@resto.example").await;
        house.sign_in(&mut monique, MONIQUE).await;
        let own = ["/connexion", "/connexion/code", "/connexion/lien/x", "/connexion/adresse/x", "/compte"];
        let old = "/connexion/ancienne-adresse/x";
        let more = [old, "/connexion/prouver", "/compte/appareils", "/compte/cles", "/compte/fermer"];
        for code in ["fr", "en"] {
            for path in own.iter().chain(&more) {
                check(&monique.get(&format!("{path}?langue={code}")).await.text, path, code);
            }
            check(&house.browser().get(&format!("/connexion?langue={code}")).await.text, "/connexion", code);
            check(
                &waiting.get(&format!("/connexion/prenom?langue={code}")).await.text,
                "/connexion/prenom",
                code,
            );
        }
        assert_eq!(house.shell.words.missing(), Vec::<String>::new());
    });
}

fn check(text: &str, path: &str, code: &str) {
    assert!(text.contains(&format!("<html lang=\"{code}\"")), "{path} in {code}");
    assert_eq!(text.matches("<h1").count(), 1, "{path} has one main heading");
    assert!(!text.contains('⟦'), "{path} in {code} lacks words: {text}");
    assert!(!text.contains("style=\"") && !text.contains("onclick"), "{path}");
}

#[test]
fn what_is_not_configured_is_not_there() {
    at_home(|house| async move {
        house.monique().await;
        let mut browser = house.browser();
        let page = browser.get("/connexion").await.text;
        assert!(!page.contains("data-passkey") && !page.contains("/connexion/openid"));
        assert_eq!(browser.get("/connexion/openid").await.status, 404);
        assert_eq!(browser.get("/connexion/openid/retour?code=x&state=y").await.status, 404);
        assert!(!browser.cookies.contains_key("__Host-proof"), "looking writes nothing");
        house.sign_in(&mut browser, MONIQUE).await;
        assert_eq!(browser.get("/compte/cles").await.status, 404);
    });
}

#[test]
fn a_provider_that_is_down_or_was_not_asked_lets_nobody_in() {
    let db = trial::sqlite(&schema());
    runtime().block_on(async {
        let settings = serde_json::json!({
            "issuer": "https://127.0.0.1:9", "client_id": "maillage", "client_secret": "x", "name": "ProConnect"
        });
        let settings = serde_json::from_value(settings).expect("settings");
        let back = "https://annuaire.example/connexion/openid/retour";
        let provider = proof::openid::Provider::new(&settings, back).ok().map(std::sync::Arc::new);
        assert!(provider.is_some());
        let house = House::with(&db, |accounts| crate::Accounts { openid: provider, ..accounts });
        let mut browser = house.browser();
        let page = browser.get("/connexion?retour=%2Fcompte").await.text;
        assert!(page.contains("Continuer avec ProConnect") && page.contains("openid?retour=%2Fcompte"));
        let down = browser.get("/connexion/openid").await;
        assert!(down.status == 503 && down.text.contains("ProConnect ne répond pas"), "{}", down.text);
        for planted in ["", "?code=x&state=y", "?error=access_denied&state=y"] {
            let answer = browser.get(&format!("/connexion/openid/retour{planted}")).await;
            assert!(answer.status == 403 && answer.text.contains("n’a pas confirmé"), "{}", answer.text);
        }
        assert!(!browser.cookies.contains_key("__Host-session"));
        assert_eq!(house.shell.words.missing(), Vec::<String>::new());
    });
}

#[test]
fn every_door_of_a_member_sends_strangers_to_the_entrance() {
    at_home(|house| async move {
        for door in DOORS {
            let path = door.path.replace("{secret}", "x");
            let mut stranger = house.browser();
            match (door.method, door.demand) {
                ("GET", Demand::Member) => {
                    let answer = stranger.get(&path).await;
                    assert!(answer.leads_to().starts_with("/connexion?retour="), "{path}");
                }
                ("POST", Demand::Member) => assert_eq!(stranger.post(&path, &[]).await.status, 401, "{path}"),
                ("GET", _) => {
                    let status = stranger.get(&path).await.status;
                    assert!(matches!(status, 200 | 303 | 404), "{path}: {status}");
                }
                _ => {
                    let status = stranger.post(&path, &[]).await.status;
                    assert!(matches!(status, 303 | 422), "{path}: {status}");
                }
            }
        }
        assert!(DOORS.iter().any(|door| door.path == paths::SIGN_IN));
    });
}
