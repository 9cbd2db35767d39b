//! A device that holds one passkey, in software: the authenticator and the browser of `passkey-rs`.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use passkey::authenticator::{Authenticator, UiHint, UserCheck, UserValidationMethod};
use passkey::client::{Client, DefaultClientData};
use passkey::crypto::AvailableBackend;
use passkey::types::Passkey;
use passkey::types::ctap2::{Aaguid, Ctap2Error};
use serde_json::{Value, json};
use std::pin::Pin;
use webauthn_rs::prelude::Url;

/// A device; a clone of it is a copy of its key, as a thief would make.
#[derive(Clone)]
pub(super) struct Device {
    held: Option<Passkey>,
    knows_its_owner: bool,
}

/// The person at the device, who agrees to everything new, and whom the device recognises or not.
struct Person {
    is_recognised: bool,
}

impl UserValidationMethod for Person {
    type PasskeyItem = Passkey;

    fn check_user<'hint, 'person, 'answer>(
        &'person self,
        hint: UiHint<'hint, Passkey>,
        presence: bool,
        verification: bool,
    ) -> Pin<Box<dyn Future<Output = Result<UserCheck, Ctap2Error>> + Send + 'answer>>
    where
        'hint: 'answer,
        'person: 'answer,
        Self: 'answer,
    {
        let verification = verification && self.is_recognised;
        let is_known = matches!(hint, UiHint::InformExcludedCredentialFound(_));
        let told = if is_known {
            Err(Ctap2Error::CredentialExcluded)
        } else {
            Ok(UserCheck { presence, verification })
        };
        Box::pin(async move { told })
    }

    fn is_presence_enabled(&self) -> bool {
        true
    }

    fn is_verification_enabled(&self) -> Option<bool> {
        Some(self.is_recognised)
    }
}

impl Device {
    pub(super) fn new() -> Self {
        Self { held: None, knows_its_owner: true }
    }

    /// The same device, unlocked, in the hands of anybody.
    pub(super) fn held_by_anybody(&self) -> Self {
        Self { knows_its_owner: false, ..self.clone() }
    }

    /// What a browser at this address answers; `None` where the device refuses.
    pub(super) async fn register(&mut self, origin: &str, challenge: Value) -> Option<Value> {
        let asked = serde_json::from_value(json!({ "publicKey": challenge })).expect("browsers read it");
        let mut client = Client::new(self.authenticator());
        let answer = client.register(address(origin), asked, DefaultClientData).await;
        self.held.clone_from(client.authenticator().store());
        answer.ok().map(|answer| as_sent(serde_json::to_value(answer).expect("it is written")))
    }

    /// What a browser at this address answers; `None` where the device refuses.
    pub(super) async fn sign_in(&mut self, origin: &str, mut challenge: Value) -> Option<Value> {
        // An empty list means any passkey to browsers; this one wants it absent.
        challenge.as_object_mut()?.remove("allowCredentials");
        let asked = serde_json::from_value(json!({ "publicKey": challenge })).expect("browsers read it");
        let mut client = Client::new(self.authenticator());
        let answer = client.authenticate(address(origin), asked, DefaultClientData).await;
        self.held.clone_from(client.authenticator().store());
        answer.ok().map(|answer| as_sent(serde_json::to_value(answer).expect("it is written")))
    }

    fn authenticator(&self) -> Authenticator<Option<Passkey>, Person, AvailableBackend> {
        let person = Person { is_recognised: self.knows_its_owner };
        let mut authenticator =
            Authenticator::new(Aaguid::new_empty(), self.held.clone(), person, AvailableBackend);
        authenticator.set_make_credentials_with_signature_counter(true);
        authenticator
    }
}

/// The answer as our script sends it: bytes as text. This browser writes them as lists of numbers.
fn as_sent(answer: Value) -> Value {
    let byte = |number: &Value| number.as_u64().and_then(|number| u8::try_from(number).ok());
    match answer {
        Value::Array(numbers) => match numbers.iter().map(byte).collect::<Option<Vec<u8>>>() {
            Some(bytes) if !bytes.is_empty() => Value::String(URL_SAFE_NO_PAD.encode(bytes)),
            _ => Value::Array(numbers),
        },
        Value::Object(parts) => parts.into_iter().map(|(name, part)| (name, as_sent(part))).collect(),
        other => other,
    }
}

fn address(origin: &str) -> Url {
    Url::parse(origin).expect("an origin is an address")
}
