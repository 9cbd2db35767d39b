//! Passkeys: a device in software, made by others, gets in; its answers serve once.

#[expect(dead_code, reason = "the same device tries more in the room of proofs")]
#[path = "../../../../ground/proof/src/passkey/tests/device.rs"]
mod device;

use chrono::NaiveDate;
use serde_json::Value;
use store::trial;

use super::{Browser, House, MONIQUE, runtime, schema};
use device::Device;

const HOUSE: &str = "https://annuaire.example";

/// The challenge of a page, as its script reads it.
async fn challenge(browser: &mut Browser, path: &str) -> Value {
    let text = browser.get(path).await.text;
    let written = text.split("data-challenge=\"").nth(1).and_then(|part| part.split('"').next());
    serde_json::from_str(&written.expect("a challenge").replace("&#34;", "\"")).expect("a challenge is JSON")
}

/// Signs in by letter and makes a passkey.
async fn with_device(house: &House) -> (Browser, Device) {
    let (mut browser, mut device) = (house.browser(), Device::new());
    house.sign_in(&mut browser, MONIQUE).await;
    let asked = challenge(&mut browser, "/compte/cles").await;
    let answer = device.register(HOUSE, asked).await.expect("the device agrees").to_string();
    let fields = [("name", "mon téléphone"), ("response", &*answer)];
    let mut late = browser.clone();
    let made = browser.post("/compte/cles", &fields).await;
    assert_eq!((made.status, made.leads_to()), (303, "/compte/cles"), "{}", made.text);
    assert_eq!(late.post("/compte/cles", &fields).await.status, 422, "an answer serves once");
    assert!(browser.get("/compte/cles").await.text.contains("mon téléphone"));
    (browser, device)
}

#[test]
fn a_passkey_opens_without_a_letter_and_proves_anew() {
    let db = trial::sqlite(&schema());
    runtime().block_on(async {
        let house = House::with_passkeys(&db);
        let account = house.monique().await;
        let (mut owner, mut device) = with_device(&house).await;
        let letters = house.letters().await.len();
        let mut browser = house.browser();
        let asked = challenge(&mut browser, "/connexion").await;
        let answer = device.sign_in(HOUSE, asked).await.expect("the device agrees").to_string();
        let fields = [("response", &*answer), ("retour", "/compte")];
        assert_eq!(house.browser().post("/connexion/cle", &fields).await.status, 422, "from another browser");
        let mut replayed = browser.clone();
        let entered = browser.post("/connexion/cle", &fields).await;
        assert_eq!((entered.status, entered.leads_to()), (303, "/compte"), "{}", entered.text);
        assert_eq!(browser.get("/compte/fermer").await.status, 200, "it is a fresh proof");
        assert_eq!(replayed.post("/connexion/cle", &fields).await.status, 422, "an answer serves once");
        assert_eq!(house.letters().await.len(), letters);

        house.wait(chrono::TimeDelta::hours(1));
        let asked = challenge(&mut browser, "/connexion/prouver").await;
        let answer = device.sign_in(HOUSE, asked).await.expect("the device agrees").to_string();
        let proven =
            browser.post("/connexion/cle", &[("response", &answer), ("retour", "/compte/fermer")]).await;
        assert_eq!(proven.leads_to(), "/compte/fermer");
        assert_eq!(browser.get("/compte/fermer").await.status, 200);

        let last = NaiveDate::from_ymd_opt(2026, 11, 21);
        house.write(move |conn| crate::set_end(conn, account, last)).await;
        assert_eq!(enter(&house, &mut device).await, 422, "access has ended");
        house.write(move |conn| crate::set_end(conn, account, None)).await;
        assert_eq!(enter(&house, &mut device).await, 303);
        house.sign_in(&mut owner, MONIQUE).await;
        let page = owner.get("/compte/cles").await.text;
        let id = page.split("name=\"passkey\" value=\"").nth(1).and_then(|part| part.split('"').next());
        let id = id.expect("a passkey").to_owned();
        assert_eq!(owner.post("/compte/cles/retirer", &[("passkey", &id)]).await.status, 303);
        assert_eq!(enter(&house, &mut device).await, 422, "a key that was removed");
    });
}

/// What a new browser with this device is answered.
async fn enter(house: &House, device: &mut Device) -> u16 {
    let mut browser = house.browser();
    let asked = challenge(&mut browser, "/connexion").await;
    let answer = device.sign_in(HOUSE, asked).await.expect("the device agrees").to_string();
    browser.post("/connexion/cle", &[("response", &answer)]).await.status
}

#[test]
fn a_question_put_to_one_member_is_not_answered_by_another() {
    let db = trial::sqlite(&schema());
    runtime().block_on(async {
        let house = House::with_passkeys(&db);
        house.monique().await;
        house.member(crate::AccountKind::Personal, "Paul", "paul@resto.example").await;
        let (mut monique, mut paul, mut device) = (house.browser(), house.browser(), Device::new());
        house.sign_in(&mut monique, MONIQUE).await;
        house.sign_in(&mut paul, "paul@resto.example").await;
        let asked = challenge(&mut monique, "/compte/cles").await;
        let answer = device.register(HOUSE, asked).await.expect("the device agrees").to_string();
        let proof = monique.cookies["__Host-proof"].clone();
        paul.cookies.insert("__Host-proof".to_owned(), proof);
        let crossed = paul.post("/compte/cles", &[("name", "x"), ("response", &answer)]).await;
        assert_eq!(crossed.status, 422, "a question put to one member is not answered by another");
    });
}

#[test]
fn a_passkey_that_is_none_opens_nothing() {
    let db = trial::sqlite(&schema());
    runtime().block_on(async {
        let house = House::with_passkeys(&db);
        house.monique().await;
        let mut browser = house.browser();
        let page = browser.get("/connexion?retour=%2Fcompte").await;
        assert!(page.text.contains("data-passkey=\"sign-in\"") && page.text.contains("data-challenge=\"{"));
        assert!(browser.cookies.contains_key("__Host-proof"));
        for response in ["", "{}", "nonsense", "{\"id\":\"AA\",\"rawId\":\"AA\",\"type\":\"public-key\"}"] {
            let answer = browser.post("/connexion/cle", &[("response", response)]).await;
            assert!(answer.status == 422 && answer.text.contains("n’ouvre aucun compte"), "{}", answer.text);
        }
        assert!(!browser.cookies.contains_key("__Host-session"));
        house.sign_in(&mut browser, MONIQUE).await;
        assert!(browser.get("/compte/cles").await.text.contains("data-passkey=\"create\""));
        for (name, response) in [("", "{}"), ("mon téléphone", "{}"), ("mon téléphone", "")] {
            let answer = browser.post("/compte/cles", &[("name", name), ("response", response)]).await;
            assert!(answer.status == 422 && answer.text.contains("name-fault"), "{}", answer.text);
        }
        assert_eq!(browser.post("/compte/cles/retirer", &[("passkey", "x")]).await.status, 404);
    });
}
