//! A shared mailbox: each says who is there, and five at once are five.

use chrono::TimeDelta;

use super::{Browser, House, at_home, on_both};
use crate::AccountKind;

const SHARED: &str = "accueil@resto.example";

async fn arrive(house: &House, name: &str) -> Browser {
    let mut browser = house.browser();
    house.sign_in(&mut browser, SHARED).await;
    let told = browser.post("/connexion/prenom", &[("name", name), ("retour", "/compte")]).await;
    assert_eq!((told.status, told.leads_to()), (303, "/compte"), "{}", told.text);
    browser
}

#[test]
fn five_people_on_one_mailbox_are_five() {
    on_both(|house| async move {
        house.member(AccountKind::Shared, "Accueil du Resto", SHARED).await;
        let names = ["Monique", "Paul", "Accueil du mardi", "Aïcha", "José"];
        let mut browsers = Vec::new();
        for name in names {
            browsers.push(arrive(&house, name).await);
            house.wait(TimeDelta::minutes(3));
        }
        for (browser, name) in browsers.iter_mut().zip(names) {
            let page = browser.get("/compte").await;
            assert!(page.status == 200 && page.text.contains(name), "{name}");
            assert!(page.text.contains("plusieurs personnes lisent"));
        }
        let devices = browsers[0].get("/compte/appareils").await.text;
        assert!(names.iter().all(|name| devices.contains(&format!("({name})"))));
        browsers[1].post("/deconnexion", &[]).await;
        assert_eq!(browsers[1].get("/compte").await.status, 303);
        assert_eq!(browsers[0].get("/compte").await.status, 200, "one leaves, four stay");
    });
}

#[test]
fn nobody_is_in_before_saying_who_they_are() {
    at_home(|house| async move {
        house.member(AccountKind::Shared, "Accueil du Resto", SHARED).await;
        let mut browser = house.browser();
        browser.post("/connexion", &[("email", SHARED), ("retour", "/compte")]).await;
        let (code, _) = house.newest().await;
        let entered = browser.post("/connexion/code", &[("code", &code)]).await;
        assert_eq!(entered.leads_to(), "/connexion/prenom?retour=%2Fcompte");
        assert_eq!(browser.get("/compte").await.status, 303, "not yet in");
        let page = browser.get(entered.leads_to()).await;
        assert!(page.text.contains("Qui êtes-vous aujourd’hui"));
        for (name, words) in [("", "Choisissez un nom"), (&*"é".repeat(41), "40 lettres au plus")] {
            let answer = browser.post("/connexion/prenom", &[("name", name)]).await;
            assert!(answer.status == 422 && answer.text.contains(words), "{}", answer.text);
        }
        let late = browser.clone();
        assert_eq!(browser.post("/connexion/prenom", &[("name", "Monique")]).await.status, 303);
        assert_eq!(browser.get("/compte").await.status, 200);
        let again = late.clone().post("/connexion/prenom", &[("name", "Voleuse")]).await;
        assert_eq!(again.leads_to(), "/", "a name is told once: {}", again.text);
        assert!(!browser.get("/compte").await.text.contains("Voleuse"));

        let mut slow = house.browser();
        house.sign_in(&mut slow, SHARED).await;
        house.wait(TimeDelta::minutes(30));
        assert_eq!(slow.post("/connexion/prenom", &[("name", "Paul")]).await.leads_to(), "/connexion");
        assert_eq!(house.browser().get("/connexion/prenom").await.leads_to(), "/connexion");
    });
}

#[test]
fn names_given_lately_are_offered_again_on_this_mailbox_alone() {
    at_home(|house| async move {
        house.member(AccountKind::Shared, "Accueil du Resto", SHARED).await;
        house.member(AccountKind::Shared, "Vestiaire", "vestiaire@resto.example").await;
        arrive(&house, "Monique").await;
        arrive(&house, "MONIQUE").await;
        house.wait(TimeDelta::days(50));
        arrive(&house, "Paul").await;
        let mut next = house.browser();
        house.sign_in(&mut next, SHARED).await;
        let page = next.get("/connexion/prenom").await.text;
        assert_eq!(page.matches("type=\"radio\" name=\"known\"").count(), 2, "{page}");
        assert_eq!(next.post("/connexion/prenom", &[("known", "Paul"), ("name", "")]).await.status, 303);
        assert!(next.get("/compte").await.text.contains("Paul"));
        house.wait(TimeDelta::days(15));
        let mut later = house.browser();
        house.sign_in(&mut later, SHARED).await;
        let page = later.get("/connexion/prenom").await.text;
        assert!(page.contains("value=\"Paul\"") && !page.contains("value=\"Monique\""));
        let mut other = house.browser();
        house.sign_in(&mut other, "vestiaire@resto.example").await;
        assert!(!other.get("/connexion/prenom").await.text.contains("Paul"));
    });
}
