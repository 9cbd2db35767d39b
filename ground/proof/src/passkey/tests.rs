//! A device in software, made by others, signs in; and whatever must not pass is tried.

mod device;

use super::{Ceremony, LONGEST, Passkey, PasskeyFault, Passkeys, Proven, account_of};
use device::Device;
use proptest::prelude::*;
use serde_json::{Value, json};
use uuid::Uuid;

const HOUSE: &str = "https://entraide.example.org";
/// A sister site: browsers let it speak for the house, the house must not listen.
const SISTER: &str = "https://autre.entraide.example.org";
const ACCOUNT: Uuid = Uuid::from_u128(0x0190_0000_0000_7000_8000_0000_0000_0001);

fn house() -> Passkeys {
    Passkeys::new(HOUSE, "Entraide de Seine-et-Marne").expect("a house with TLS knows passkeys")
}

fn json_of(ceremony: &Ceremony) -> Value {
    serde_json::from_str(&ceremony.challenge).expect("a challenge is JSON")
}

async fn registered(house: &Passkeys, device: &mut Device) -> Passkey {
    let ceremony = house.begin_registration(ACCOUNT, "Monique Martin", &[]).expect("begins");
    let answer = device.register(HOUSE, json_of(&ceremony)).await.expect("the device agrees");
    house.finish_registration(&answer.to_string(), &ceremony.state).expect("the house agrees")
}

async fn signed_in(house: &Passkeys, device: &mut Device, known: &Passkey) -> Result<Proven, PasskeyFault> {
    let ceremony = house.begin_sign_in()?;
    let answer = device.sign_in(HOUSE, json_of(&ceremony)).await.expect("the device agrees");
    house.finish_sign_in(&answer.to_string(), &ceremony.state, std::slice::from_ref(known))
}

#[test]
fn passkeys_are_offered_where_browsers_know_them() {
    for (address, offered) in [
        ("https://entraide.example.org", true),
        ("https://entraide.example.org:8443", true),
        ("http://localhost:8080", true),
        ("http://entraide.example.org", false),
        ("http://127.0.0.1:8080", false),
        ("https://192.0.2.7", false),
        ("https://[::1]:8080", false),
        ("ftp://entraide.example.org", false),
        ("no address", false),
        ("", false),
    ] {
        assert_eq!(Passkeys::new(address, "Entraide").is_some(), offered, "{address}");
    }
}

#[tokio::test]
async fn a_passkey_made_here_signs_in_here() {
    let (house, mut device) = (house(), Device::new());
    let mut passkey = registered(&house, &mut device).await;
    for used in 1..=3 {
        let ceremony = house.begin_sign_in().expect("begins");
        let answer = device.sign_in(HOUSE, json_of(&ceremony)).await.expect("the device agrees").to_string();
        assert_eq!(account_of(&answer), Some(ACCOUNT));
        let kept = Passkey::from_text(&passkey.to_text().expect("it is written")).expect("it is read");
        assert_eq!(kept.id(), passkey.id());
        let proven = house.finish_sign_in(&answer, &ceremony.state, &[kept]).expect("the house agrees");
        assert_eq!(proven.counter, used);
        passkey = proven.passkey;
    }
}

#[test]
fn the_device_must_know_its_owner_and_keep_the_key_and_nobody_vouches_for_it() {
    let house = house();
    let making = json_of(&house.begin_registration(ACCOUNT, &"é".repeat(1_000), &[]).expect("begins"));
    let selection = &making["authenticatorSelection"];
    assert_eq!(selection["userVerification"], "required");
    assert_eq!(selection["residentKey"], "required");
    assert_eq!(selection["requireResidentKey"], true);
    assert_eq!(making["attestation"], "none");
    assert_eq!(making["rp"], json!({ "name": "Entraide de Seine-et-Marne", "id": "entraide.example.org" }));
    assert_eq!(making["user"]["name"], "é".repeat(64));
    let signing_in = json_of(&house.begin_sign_in().expect("begins"));
    assert_eq!(signing_in["userVerification"], "required");
    assert_eq!(signing_in["allowCredentials"], json!([]), "nobody learns who has a passkey");
}

#[tokio::test]
async fn a_device_is_registered_once() {
    let (house, mut device) = (house(), Device::new());
    let passkey = registered(&house, &mut device).await;
    let again = house.begin_registration(ACCOUNT, "Monique Martin", &[passkey]).expect("begins");
    assert!(device.register(HOUSE, json_of(&again)).await.is_none(), "the device knows itself");
}

#[tokio::test]
async fn an_answer_serves_one_question_of_one_kind() {
    let (house, mut device) = (house(), Device::new());
    let passkey = registered(&house, &mut device).await;
    let known = std::slice::from_ref(&passkey);
    let [first, second] = [(); 2].map(|()| house.begin_sign_in().expect("begins"));
    let answer = device.sign_in(HOUSE, json_of(&first)).await.expect("the device agrees").to_string();
    assert_eq!(fault(house.finish_sign_in(&answer, &second.state, known)), PasskeyFault::Stale);
    let making = house.begin_registration(ACCOUNT, "Monique Martin", &[]).expect("begins");
    assert_eq!(fault(house.finish_sign_in(&answer, &making.state, known)), PasskeyFault::Stale);
    let made = device.register(HOUSE, json_of(&making)).await.expect("the device agrees").to_string();
    assert_eq!(fault(house.finish_registration(&made, &first.state)), PasskeyFault::Stale);
    let other = house.begin_registration(ACCOUNT, "Monique Martin", &[]).expect("begins");
    assert_eq!(fault(house.finish_registration(&made, &other.state)), PasskeyFault::Stale);
}

#[tokio::test]
async fn a_counter_never_goes_back() {
    let (house, mut device) = (house(), Device::new());
    let passkey = registered(&house, &mut device).await;
    let mut copy = device.clone();
    let passkey = signed_in(&house, &mut device, &passkey).await.expect("the house agrees").passkey;
    let again = signed_in(&house, &mut copy, &passkey).await;
    assert_eq!(fault(again), PasskeyFault::Copied, "a copy counts from where it was made");
    assert!(signed_in(&house, &mut device, &passkey).await.is_ok());
}

#[tokio::test]
async fn another_site_speaks_for_itself_alone() {
    let (house, mut device) = (house(), Device::new());
    let passkey = registered(&house, &mut device).await;
    let ceremony = house.begin_sign_in().expect("begins");
    let answer = device.sign_in(SISTER, json_of(&ceremony)).await.expect("the device agrees").to_string();
    assert_eq!(fault(house.finish_sign_in(&answer, &ceremony.state, &[passkey])), PasskeyFault::Elsewhere);
    let making = house.begin_registration(ACCOUNT, "Monique Martin", &[]).expect("begins");
    let made = device.register(SISTER, json_of(&making)).await.expect("the device agrees").to_string();
    assert_eq!(fault(house.finish_registration(&made, &making.state)), PasskeyFault::Elsewhere);
}

#[tokio::test]
async fn a_device_that_does_not_know_its_owner_is_not_believed() {
    let (house, mut device) = (house(), Device::new());
    let passkey = registered(&house, &mut device).await;
    let mut stolen = device.held_by_anybody();
    let ceremony = house.begin_sign_in().expect("begins");
    let mut challenge = json_of(&ceremony);
    challenge["userVerification"] = json!("discouraged");
    let answer = stolen.sign_in(HOUSE, challenge).await.expect("the device agrees").to_string();
    assert_eq!(fault(house.finish_sign_in(&answer, &ceremony.state, &[passkey])), PasskeyFault::Unverified);
    let making = house.begin_registration(ACCOUNT, "Monique Martin", &[]).expect("begins");
    let mut challenge = json_of(&making);
    challenge["authenticatorSelection"]["userVerification"] = json!("discouraged");
    let made = stolen.register(HOUSE, challenge).await.expect("the device agrees").to_string();
    assert_eq!(fault(house.finish_registration(&made, &making.state)), PasskeyFault::Unverified);
}

#[tokio::test]
async fn a_passkey_opens_its_own_account_and_no_signature_can_be_lent() {
    let (house, mut device, mut other) = (house(), Device::new(), Device::new());
    let (passkey, others) = (registered(&house, &mut device).await, registered(&house, &mut other).await);
    let ceremony = house.begin_sign_in().expect("begins");
    let mut answer = other.sign_in(HOUSE, json_of(&ceremony)).await.expect("the device agrees");
    let judged =
        |answer: &Value, known: &[Passkey]| house.finish_sign_in(&answer.to_string(), &ceremony.state, known);
    assert_eq!(fault(judged(&answer, std::slice::from_ref(&passkey))), PasskeyFault::Unknown);
    assert_eq!(fault(judged(&answer, &[])), PasskeyFault::Unknown);
    assert!(judged(&answer, &[passkey.clone(), others]).is_ok());
    let own = device.sign_in(HOUSE, json_of(&ceremony)).await.expect("the device agrees");
    answer["id"] = own["id"].clone();
    answer["rawId"] = own["rawId"].clone();
    assert_eq!(fault(judged(&answer, &[passkey])), PasskeyFault::Refused);
}

#[tokio::test]
async fn what_is_changed_on_the_way_is_not_believed() {
    let (house, mut device) = (house(), Device::new());
    let passkey = registered(&house, &mut device).await;
    let ceremony = house.begin_sign_in().expect("begins");
    let answer = device.sign_in(HOUSE, json_of(&ceremony)).await.expect("the device agrees");
    for part in ["authenticatorData", "clientDataJSON", "signature"] {
        let text = answer["response"][part].as_str().expect("each part is text").to_owned();
        for place in [4, text.len() / 2, text.len() - 2] {
            let mut changed = answer.clone();
            changed["response"][part] = json!(with_other_letter(&text, place));
            let judged =
                house.finish_sign_in(&changed.to_string(), &ceremony.state, std::slice::from_ref(&passkey));
            assert!(judged.is_err(), "{part} changed at {place}");
        }
    }
}

#[tokio::test]
async fn a_key_the_device_does_not_keep_is_not_taken() {
    let (house, mut device) = (house(), Device::new());
    let making = house.begin_registration(ACCOUNT, "Monique Martin", &[]).expect("begins");
    let mut made = device.register(HOUSE, json_of(&making)).await.expect("the device agrees");
    made["clientExtensionResults"] = json!({ "credProps": { "rk": false } });
    assert_eq!(fault(house.finish_registration(&made.to_string(), &making.state)), PasskeyFault::Unfit);
}

#[test]
fn endless_answers_are_not_read() {
    let house = house();
    let ceremony = house.begin_sign_in().expect("begins");
    let endless = format!("{{\"id\":\"{}\"}}", "a".repeat(LONGEST));
    assert_eq!(fault(house.finish_sign_in(&endless, &ceremony.state, &[])), PasskeyFault::Unreadable);
    assert!(account_of(&endless).is_none());
}

#[test]
fn every_fault_has_a_word_of_its_own() {
    let codes: std::collections::BTreeSet<&str> =
        PasskeyFault::ALL.iter().map(|fault| fault.code()).collect();
    assert_eq!(codes.len(), PasskeyFault::ALL.len());
}

proptest! {
    #[test]
    fn no_text_makes_a_house_fall(text in ".{0,200}", object in prop::collection::vec(any::<u8>(), 0..300)) {
        let house = house();
        let [making, signing_in] =
            [house.begin_registration(ACCOUNT, "Monique", &[]), house.begin_sign_in()].map(|begun| begun.expect("begins"));
        let bytes = base64::Engine::encode(&base64::engine::general_purpose::URL_SAFE_NO_PAD, object);
        let answer = json!({
            "id": text, "rawId": bytes, "type": "public-key",
            "response": {
                "attestationObject": bytes, "clientDataJSON": bytes, "authenticatorData": bytes,
                "signature": bytes, "userHandle": bytes,
            },
        });
        for answer in [text, answer.to_string()] {
            prop_assert!(house.finish_registration(&answer, &making.state).is_err());
            prop_assert!(house.finish_sign_in(&answer, &signing_in.state, &[]).is_err());
            prop_assert!(house.finish_registration(&answer, &answer).is_err());
            prop_assert!(Passkey::from_text(&answer).is_err());
            let _ = account_of(&answer);
        }
    }
}

fn fault<T>(judged: Result<T, PasskeyFault>) -> PasskeyFault {
    judged.err().expect("it must not be believed")
}

fn with_other_letter(text: &str, place: usize) -> String {
    let other = if text.as_bytes()[place] == b'A' { "B" } else { "A" };
    format!("{}{other}{}", &text[..place], &text[place + 1..])
}
