//! Passkeys: a key kept by the person's own device, opened by their finger, their face or the device's code.
//!
//! The arithmetic is WebAuthn level 3 and comes from `webauthn-rs`. What is decided here: the device must have
//! checked who holds it, so that one passkey counts as two factors; the key lives on the device, so that nobody
//! types a name; no maker of devices is asked to vouch for them; a counter that goes back is a copy and is refused.
//!
//! A page offers passkeys with `web::assets::path("passkey.js")` and this form, which stays hidden where no script
//! runs or the browser knows no passkeys. The script writes the answer into `response` and sends the form. For
//! passkeys among the suggestions of an address field, give that field `autocomplete="username webauthn"`.
//!
//! ```html
//! <form method="post" action="…" hidden>
//! <input type="hidden" name="response">
//! <button type="button" class="button" data-passkey="sign-in" data-challenge="{{ ceremony.challenge }}"
//!  data-refused="Rien n’a été choisi." data-known="Cet appareil est déjà enregistré."
//!  data-failed="Cet appareil n’a pas pu répondre.">Utiliser une clé d’accès</button>
//! </form>
//! <script defer src="{{ web::assets::path("passkey.js") }}"></script>
//! ```
//!
//! `data-passkey="create"` makes a passkey instead. The words are announced beside the button.

mod fault;

pub use fault::PasskeyFault;

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use std::time::Duration;
use uuid::Uuid;
use webauthn_rs::prelude::{
    DiscoverableAuthentication, DiscoverableKey, PasskeyRegistration, PublicKeyCredential,
    RegisterPublicKeyCredential, Url,
};
use webauthn_rs::{Webauthn, WebauthnBuilder};

/// How long a browser waits for the person's gesture, and how long the state of a ceremony should be kept.
pub const PATIENCE: Duration = Duration::from_secs(5 * 60);

/// The longest text taken from outside: a real answer is below 3 KiB.
const LONGEST: usize = 64 * 1024;

/// The longest name shown on a device, in characters; devices may cut at 64 bytes.
const LONGEST_NAME: usize = 64;

/// What is asked of the browser, and what must be kept until it answers.
#[derive(Clone)]
pub struct Ceremony {
    /// The challenge as JSON, for the page: `passkey.js` hands it to the browser.
    pub challenge: String,
    /// What [`Passkeys::finish_registration`] or [`Passkeys::finish_sign_in`] needs to judge the answer. Keep it
    /// sealed, on the server, for one use and no longer than [`PATIENCE`]: it is what makes an answer fresh.
    pub state: String,
}

/// A passkey as it is kept: the public half and what the device said of it (counter, copies in a cloud, ways to
/// reach it). Nothing in it opens anything.
#[derive(Clone, PartialEq)]
pub struct Passkey(webauthn_rs::prelude::Passkey);

impl Passkey {
    /// The id by which the device knows it: the column to look it up by.
    pub fn id(&self) -> &[u8] {
        self.0.cred_id()
    }

    /// The text to keep.
    pub fn to_text(&self) -> Result<String, PasskeyFault> {
        written(&self.0)
    }

    /// A passkey from the text kept.
    pub fn from_text(text: &str) -> Result<Self, PasskeyFault> {
        read(text).map(Self).ok_or(PasskeyFault::Unreadable)
    }
}

/// Somebody proved that they hold one of the passkeys shown, and that they are its owner.
#[derive(Clone)]
pub struct Proven {
    /// The passkey used, with the counter it must be kept with from now on: write it over the one known.
    pub passkey: Passkey,
    /// How many times the device says it was used; zero for devices that do not count.
    pub counter: u32,
}

/// The house as a place where passkeys are used.
pub struct Passkeys(Webauthn);

impl Passkeys {
    /// A house at this address, with the name that devices show. `None` where browsers refuse passkeys: an address
    /// made of numbers, or one without TLS that is not `localhost`.
    pub fn new(base_url: &str, name: &str) -> Option<Self> {
        let origin = Url::parse(base_url).ok()?;
        let domain = origin.domain()?;
        if origin.scheme() != "https" && !(origin.scheme() == "http" && domain == "localhost") {
            return None;
        }
        let builder = WebauthnBuilder::new(domain, &origin).ok()?.rp_name(name).timeout(PATIENCE);
        builder.build().ok().map(Self)
    }

    /// Asks the browser to make a passkey for this account. The ones the account has already are named, so that
    /// one device is not registered twice.
    pub fn begin_registration(
        &self,
        account: Uuid,
        shown_name: &str,
        known: &[Passkey],
    ) -> Result<Ceremony, PasskeyFault> {
        let name: String = shown_name.chars().take(LONGEST_NAME).collect();
        let excluded = known.iter().map(|passkey| passkey.0.cred_id().clone()).collect();
        let (challenge, state) = self.0.start_passkey_registration(account, &name, &name, Some(excluded))?;
        let mut challenge = serde_json::to_value(challenge.public_key)?;
        challenge["authenticatorSelection"]["residentKey"] = Value::from("required");
        challenge["authenticatorSelection"]["requireResidentKey"] = Value::from(true);
        Ok(Ceremony { challenge: challenge.to_string(), state: written(&state)? })
    }

    /// Judges what the browser answered, and gives the passkey to keep. The caller makes sure that no account has
    /// a passkey of this id already.
    pub fn finish_registration(&self, response: &str, state: &str) -> Result<Passkey, PasskeyFault> {
        let state: PasskeyRegistration = read(state).ok_or(PasskeyFault::Stale)?;
        let answer: RegisterPublicKeyCredential = read(response).ok_or(PasskeyFault::Unreadable)?;
        if answer.extensions.cred_props.as_ref().is_some_and(|properties| properties.rk == Some(false)) {
            return Err(PasskeyFault::Unfit);
        }
        Ok(Passkey(self.0.finish_passkey_registration(&answer, &state)?))
    }

    /// Asks for any passkey of this house; the person chooses which on their device and types no name.
    pub fn begin_sign_in(&self) -> Result<Ceremony, PasskeyFault> {
        let (challenge, state) = self.0.start_discoverable_authentication()?;
        Ok(Ceremony { challenge: written(&challenge.public_key)?, state: written(&state)? })
    }

    /// Judges the answer against the passkeys of the account that [`account_of`] names.
    pub fn finish_sign_in(
        &self,
        response: &str,
        state: &str,
        known: &[Passkey],
    ) -> Result<Proven, PasskeyFault> {
        let state: DiscoverableAuthentication = read(state).ok_or(PasskeyFault::Stale)?;
        let answer: PublicKeyCredential = read(response).ok_or(PasskeyFault::Unreadable)?;
        let used = known.iter().find(|passkey| passkey.id() == answer.get_credential_id());
        let mut passkey = used.cloned().ok_or(PasskeyFault::Unknown)?;
        let key = DiscoverableKey::from(&passkey.0);
        let result = self.0.finish_discoverable_authentication_v2(&answer, state, &key)?;
        passkey.0.update_credential(&result);
        Ok(Proven { passkey, counter: result.counter() })
    }
}

/// The account an answer says it is for: whose passkeys to look up. It proves nothing by itself.
pub fn account_of(response: &str) -> Option<Uuid> {
    let answer: PublicKeyCredential = read(response)?;
    Uuid::from_slice(answer.response.user_handle.as_deref()?).ok()
}

fn read<T: DeserializeOwned>(text: &str) -> Option<T> {
    if text.len() > LONGEST {
        return None;
    }
    serde_json::from_str(text).ok()
}

fn written(value: &impl Serialize) -> Result<String, PasskeyFault> {
    Ok(serde_json::to_string(value)?)
}

#[cfg(test)]
mod tests;
