//! Sessions: new at each sign-in, ended for good, idle, stolen, renewed by a fresh proof.

use chrono::{NaiveDate, TimeDelta};

use super::{House, MONIQUE, at_home, on_both};
use crate::AccountKind;
use crate::store::sessions::sessions_of;

const COOKIE: &str = "__Host-session";

async fn is_in(browser: &mut super::Browser) -> bool {
    browser.get("/compte").await.status == 200
}

#[test]
fn a_stolen_cookie_is_worthless_after_signing_out() {
    on_both(|house| async move {
        house.monique().await;
        let mut monique = house.browser();
        house.sign_in(&mut monique, MONIQUE).await;
        let mut thief = monique.clone();
        assert!(is_in(&mut thief).await, "a cookie is what it is");
        let left = monique.post("/deconnexion", &[]).await;
        assert_eq!(left.headers["clear-site-data"], "\"cache\"", "the button « back » shows nothing");
        assert_eq!((left.status, left.leads_to()), (303, "/"));
        assert!(!monique.cookies.contains_key(COOKIE));
        for browser in [&mut thief, &mut monique] {
            let answer = browser.get("/compte").await;
            assert_eq!((answer.status, answer.leads_to()), (303, "/connexion?retour=%2Fcompte"));
        }
        assert_eq!(thief.post("/compte", &[("name", "x")]).await.status, 401);
        assert_eq!(thief.post("/deconnexion", &[]).await.status, 303, "leaving twice is no fault");
    });
}

#[test]
fn a_planted_cookie_is_not_taken_over() {
    at_home(|house| async move {
        house.monique().await;
        house.member(AccountKind::Personal, "Voleur", "thief@resto.example").await;
        let mut thief = house.browser();
        house.sign_in(&mut thief, "thief@resto.example").await;
        let planted = thief.cookies[COOKIE].clone();
        let mut monique = house.browser();
        monique.cookies.insert(COOKIE.to_owned(), planted.clone());
        house.sign_in(&mut monique, MONIQUE).await;
        assert_ne!(monique.cookies[COOKIE], planted);
        assert!(monique.get("/compte").await.text.contains("Monique Durand"));
        assert!(!is_in(&mut thief).await, "the session of somebody else in this browser has ended");
        monique.cookies.insert(COOKIE.to_owned(), "anything".to_owned());
        house.sign_in(&mut monique, MONIQUE).await;
        assert_ne!(monique.cookies[COOKIE], "anything");
    });
}

#[test]
fn a_fresh_proof_renews_the_same_session_under_a_new_secret() {
    at_home(|house| async move {
        let account = house.monique().await;
        let mut monique = house.browser();
        house.sign_in(&mut monique, MONIQUE).await;
        let mut thief = monique.clone();
        house.wait(TimeDelta::minutes(31));
        let asked = monique.get("/compte/fermer").await;
        assert_eq!(asked.leads_to(), "/connexion/prouver?retour=%2Fcompte%2Ffermer");
        let page = monique.get(asked.leads_to()).await;
        assert!(page.text.contains("Confirmez que c’est bien vous"));
        monique.post("/connexion/prouver", &[("retour", "/compte/fermer")]).await;
        let (code, _) = house.newest().await;
        let proven = monique.post("/connexion/code", &[("code", &code)]).await;
        assert_eq!(proven.leads_to(), "/compte/fermer");
        assert_eq!(monique.get("/compte/fermer").await.status, 200);
        assert!(!is_in(&mut thief).await, "what was stolen before is worthless");
        let (key, now) = (house.key.clone(), house.now());
        assert_eq!(house.read(move |conn| sessions_of(conn, &key, account, now)).await.len(), 1);
    });
}

#[test]
fn a_proof_lasts_half_an_hour_of_silence() {
    at_home(|house| async move {
        house.monique().await;
        let mut monique = house.browser();
        house.sign_in(&mut monique, MONIQUE).await;
        for _ in 0..6 {
            house.wait(TimeDelta::minutes(20));
            assert_eq!(monique.get("/compte/fermer").await.status, 200, "it is in use");
        }
        house.wait(TimeDelta::minutes(30));
        assert_eq!(monique.get("/compte/fermer").await.status, 303);
        assert!(is_in(&mut monique).await, "other pages stay open");
    });
}

#[test]
fn a_session_ends_after_fourteen_idle_days_and_thirty_in_all() {
    at_home(|house| async move {
        house.monique().await;
        let mut monique = house.browser();
        house.sign_in(&mut monique, MONIQUE).await;
        for _ in 0..2 {
            house.wait(TimeDelta::days(14) - TimeDelta::seconds(1));
            assert!(is_in(&mut monique).await);
        }
        house.wait(TimeDelta::days(3));
        assert!(!is_in(&mut monique).await, "thirty days in all");
        house.sign_in(&mut monique, MONIQUE).await;
        house.wait(TimeDelta::days(14));
        assert!(!is_in(&mut monique).await, "fourteen days unused");
    });
}

#[test]
fn access_that_ends_ends_by_itself_at_the_next_page() {
    at_home(|house| async move {
        let account = house.monique().await;
        let mut monique = house.browser();
        house.sign_in(&mut monique, MONIQUE).await;
        let last = NaiveDate::from_ymd_opt(2026, 11, 23);
        house.write(move |conn| crate::set_end(conn, account, last)).await;
        house.wait(TimeDelta::hours(24));
        assert!(monique.get("/compte").await.text.contains("23 novembre 2026"), "the last day counts");
        // Half past nine in the evening in Paris, then past midnight there.
        house.wait(TimeDelta::hours(13) + TimeDelta::minutes(29));
        assert!(is_in(&mut monique).await);
        house.wait(TimeDelta::minutes(2));
        assert!(!is_in(&mut monique).await);
        let mut anew = house.browser();
        anew.post("/connexion", &[("email", MONIQUE)]).await;
        assert!(house.letters().await[0].contains("Votre accès a pris fin"));
    });
}

#[test]
fn looking_at_pages_is_not_writing() {
    at_home(|house| async move {
        let account = house.monique().await;
        let mut monique = house.browser();
        house.sign_in(&mut monique, MONIQUE).await;
        let begun = house.now();
        let seen = async |house: &House| {
            let key = house.key.clone();
            house.read(move |conn| crate::account(conn, &key, account)).await.and_then(|one| one.last_seen_at)
        };
        house.wait(TimeDelta::minutes(4));
        is_in(&mut monique).await;
        assert_eq!(seen(&house).await, Some(begun));
        house.wait(TimeDelta::minutes(1));
        is_in(&mut monique).await;
        assert_eq!(seen(&house).await, Some(house.now()));
    });
}

#[test]
fn devices_are_listed_in_words_and_shut_one_by_one_or_together() {
    at_home(|house| async move {
        house.monique().await;
        let (mut desk, mut phone) = (house.browser(), house.browser());
        phone.says =
            "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) Version/18.1 Safari/604.1".to_owned();
        house.sign_in(&mut desk, MONIQUE).await;
        house.sign_in(&mut phone, MONIQUE).await;
        let page = desk.get("/compte/appareils").await;
        for words in ["Firefox sur Windows", "Safari sur iPhone", "C’est celui-ci"] {
            assert!(page.text.contains(words), "{words}: {}", page.text);
        }
        let session =
            page.text.split("name=\"session\" value=\"").nth(1).and_then(|part| part.split('"').next());
        let session = session.expect("another device").to_owned();
        house.member(AccountKind::Personal, "Paul", "paul@resto.example").await;
        let mut paul = house.browser();
        house.sign_in(&mut paul, "paul@resto.example").await;
        let not_his = paul.post("/compte/appareils", &[("session", &session)]).await;
        assert_eq!(not_his.status, 404, "nobody shuts another's device");
        assert_eq!(paul.post("/compte/appareils", &[("session", "x")]).await.status, 404);
        assert_eq!(desk.post("/compte/appareils", &[("session", &session)]).await.status, 303);
        assert!(!is_in(&mut phone).await && is_in(&mut desk).await);

        house.sign_in(&mut phone, MONIQUE).await;
        let mut third = house.browser();
        third.post("/connexion", &[("email", MONIQUE)]).await;
        let (code, _) = house.newest().await;
        assert_eq!(desk.post("/compte/appareils/tous", &[]).await.status, 303);
        assert!(!is_in(&mut phone).await && !is_in(&mut desk).await && is_in(&mut paul).await);
        let late = third.post("/connexion/code", &[("code", &code)]).await;
        assert_eq!(late.status, 422, "codes on their way open nothing any more");
    });
}
