//! A provider of others' making vouches: it opens the account of a verified address, and makes none.

use std::sync::Arc;
use std::sync::atomic::Ordering;

use chrono::Utc;
use proof::trial::{self as others, TrialProvider};
use store::trial;

use super::browser::Answer;
use super::{Browser, House, runtime, schema};
use crate::AccountKind;

/// The only person the provider knows.
const KNOWN: &str = "monique.martin@exemple.test";

/// Goes to the provider and back; `meddle` may change the state on the way.
async fn there_and_back(browser: &mut Browser, trial: &TrialProvider, meddle: &str) -> Answer {
    let left = browser.get("/connexion/openid?retour=%2Fcompte").await;
    assert!(left.status == 303 && left.leads_to().starts_with(&trial.issuer), "{}", left.text);
    let returned = trial.walk(left.leads_to(), &trial.password).await.expect("the person comes back");
    let query = form_urlencoded::Serializer::new(String::new())
        .append_pair("code", &returned.code)
        .append_pair("state", &format!("{}{meddle}", returned.state))
        .finish();
    browser.get(&format!("/connexion/openid/retour?{query}")).await
}

#[test]
fn a_provider_opens_the_account_of_a_verified_address_and_makes_none() {
    let db = trial::sqlite(&schema());
    runtime().block_on(async {
        let Some(trial) = others::provider().await else { return };
        let back = "http://127.0.0.1:1/connexion/openid/retour";
        let provider = proof::openid::Provider::new(&trial.settings(), back).ok().map(Arc::new);
        let house = House::with(&db, |accounts| crate::Accounts { openid: provider, ..accounts });
        // The provider dates its word by the real clock.
        house.clock.store(Utc::now().timestamp(), Ordering::SeqCst);
        let mut browser = house.browser();
        let unknown = there_and_back(&mut browser, &trial, "").await;
        assert!(unknown.status == 403 && unknown.text.contains("Aucun compte ne vous attend"));
        assert!(!browser.cookies.contains_key("__Host-session"), "no account comes of it");

        let id = house.member(AccountKind::Personal, "Monique Martin", KNOWN).await;
        let forged = there_and_back(&mut browser, &trial, "x").await;
        assert!(forged.status == 403 && forged.text.contains("n’a pas confirmé"));
        let entered = there_and_back(&mut browser, &trial, "").await;
        assert_eq!((entered.status, entered.leads_to()), (303, "/compte"), "{}", entered.text);
        assert!(browser.get("/compte").await.text.contains("Monique Martin"));
        assert_eq!(browser.get("/compte/fermer").await.status, 200, "two factors are a fresh proof");

        let (key, email) = (house.key.clone(), crate::EmailAddress::read("autre@exemple.test"));
        let email = email.expect("an address");
        house.write(move |conn| crate::store::accounts::write_address(conn, &key, id, &email)).await;
        let mut later = house.browser();
        assert_eq!(there_and_back(&mut later, &trial, "").await.status, 303, "known by its own name now");
        let now = house.now();
        house.write(move |conn| crate::close_account(conn, id, now)).await;
        assert_eq!(there_and_back(&mut later, &trial, "").await.status, 403, "closed is closed");
    });
}
