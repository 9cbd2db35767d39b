//! The link of a letter: looked at by machines, opened elsewhere, used twice, too late.

use chrono::TimeDelta;

use super::{MONIQUE, at_home, on_both};

#[test]
fn a_scanner_that_opens_links_takes_nothing_away() {
    on_both(|house| async move {
        house.monique().await;
        let mut monique = house.browser();
        monique.post("/connexion", &[("email", MONIQUE), ("retour", "/compte")]).await;
        let (_, link) = house.newest().await;
        let mut scanner = house.browser();
        scanner.says = "LinkScanner/1.0".to_owned();
        for _ in 0..3 {
            assert_eq!(scanner.get(&link).await.status, 200);
            assert_eq!(scanner.head(&link).await.status, 200);
            assert_eq!(monique.head(&link).await.status, 200, "her own browser looks ahead");
        }
        assert!(!scanner.cookies.contains_key("__Host-session"));
        let pressed = scanner.post(&link, &[]).await;
        assert_eq!(pressed.status, 422, "even one that presses buttons stays outside");
        let page = monique.get(&link).await;
        assert!(page.text.contains("<h1>Entrer</h1>") && page.text.contains("Me connecter"));
        let entered = monique.post(&link, &[]).await;
        assert_eq!((entered.status, entered.leads_to()), (303, "/compte"));
        assert_eq!(monique.get("/compte").await.status, 200);
    });
}

#[test]
fn a_link_opened_elsewhere_says_where_to_go() {
    at_home(|house| async move {
        house.monique().await;
        let mut tablet = house.browser();
        tablet.post("/connexion", &[("email", MONIQUE)]).await;
        let (code, link) = house.newest().await;
        let mut thief = house.browser();
        for answer in [thief.get(&link).await, thief.post(&link, &[]).await] {
            assert!(answer.text.contains("Ouvrez ce lien là où vous l’avez demandé"), "{}", answer.text);
            assert!(answer.text.contains("tapez les six chiffres"));
            assert!(answer.text.contains("href=\"/connexion\""), "a new one may be asked for here");
        }
        let with_code = thief.post(&link, &[("code", &code)]).await;
        assert_eq!(with_code.status, 422, "link and code of a stolen letter open nothing elsewhere");
        assert!(!thief.cookies.contains_key("__Host-session"));
        // A thief who asked for herself holds a cookie of another request.
        thief.post("/connexion", &[("email", "thief@resto.example")]).await;
        assert!(thief.post(&link, &[]).await.text.contains("Ouvrez ce lien là où"));
        assert_eq!(tablet.post("/connexion/code", &[("code", &code)]).await.status, 303);
    });
}

#[test]
fn a_link_serves_once_and_in_time() {
    at_home(|house| async move {
        house.monique().await;
        let mut browser = house.browser();
        browser.post("/connexion", &[("email", MONIQUE)]).await;
        let (_, link) = house.newest().await;
        let asking = browser.clone();
        assert_eq!(browser.post(&link, &[]).await.status, 303);
        for answer in [asking.clone().get(&link).await, asking.clone().post(&link, &[]).await] {
            assert!(answer.text.contains("Ce lien a déjà servi"), "{}", answer.text);
        }
        let mut late = house.browser();
        late.post("/connexion", &[("email", MONIQUE)]).await;
        let (_, link) = house.newest().await;
        house.wait(TimeDelta::hours(1));
        for answer in [late.get(&link).await, late.post(&link, &[]).await] {
            assert!(answer.text.contains("Ce lien ne sert plus"), "{}", answer.text);
        }
        for forged in ["/connexion/lien/x", "/connexion/lien/%F0%9F%A7%B6", &format!("{link}x")] {
            assert!(late.get(forged).await.text.contains("Ce lien ne sert plus"), "{forged}");
            assert_eq!(late.post(forged, &[]).await.status, 422);
        }
    });
}
