//! Passkeys: a key kept by the person's own device, opened by their finger, their face or the device's code.

use uuid::Uuid;

/// What is asked of the browser, and what must be kept until it answers.
#[derive(Clone)]
pub struct Ceremony {
    /// The challenge as JSON, for the page: `passkey.js` hands it to the browser.
    pub challenge: String,
    /// What [`Passkeys::finish_registration`] or [`Passkeys::finish_sign_in`] needs to judge the answer. Keep it
    /// sealed, on the server, for one use and five minutes: it is what makes an answer fresh.
    pub state: String,
}

/// A passkey as it is kept: the public half and what the device said of it. Nothing in it opens anything.
#[derive(Clone, PartialEq, Eq)]
pub struct Passkey(Vec<u8>);

impl Passkey {
    /// The id by which the device knows it: the column to look it up by.
    pub fn id(&self) -> &[u8] {
        &self.0
    }

    /// The text to keep.
    pub fn to_text(&self) -> String {
        String::new()
    }

    /// A passkey from the text kept.
    pub fn from_text(_text: &str) -> Result<Self, PasskeyFault> {
        Err(PasskeyFault::Unreadable)
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

/// Why a passkey was not believed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum PasskeyFault {
    /// The answer is no answer of a browser, or is too long.
    Unreadable,
}

impl PasskeyFault {
    /// A stable word for the texts: `passkey-<code>`.
    pub fn code(self) -> &'static str {
        "unreadable"
    }
}

/// The house as a place where passkeys are used.
pub struct Passkeys {}

impl Passkeys {
    /// A house at this address, with the name that devices show. `None` where browsers refuse passkeys: an address
    /// made of numbers, or one without TLS that is not `localhost`.
    pub fn new(_base_url: &str, _name: &str) -> Option<Self> {
        None
    }

    /// Asks the browser to make a passkey for this account. The ones the account has already are named, so that
    /// one device is not registered twice.
    pub fn begin_registration(
        &self,
        _account: Uuid,
        _shown_name: &str,
        _known: &[Passkey],
    ) -> Result<Ceremony, PasskeyFault> {
        Err(PasskeyFault::Unreadable)
    }

    /// Judges what the browser answered, and gives the passkey to keep.
    pub fn finish_registration(&self, _response: &str, _state: &str) -> Result<Passkey, PasskeyFault> {
        Err(PasskeyFault::Unreadable)
    }

    /// Asks for any passkey of this house; the person chooses which on their device and types no name.
    pub fn begin_sign_in(&self) -> Result<Ceremony, PasskeyFault> {
        Err(PasskeyFault::Unreadable)
    }

    /// Judges the answer against the passkeys of the account that [`account_of`] names.
    pub fn finish_sign_in(
        &self,
        _response: &str,
        _state: &str,
        _known: &[Passkey],
    ) -> Result<Proven, PasskeyFault> {
        Err(PasskeyFault::Unreadable)
    }
}

/// The account an answer says it is for: whose passkeys to look up. It proves nothing by itself.
pub fn account_of(_response: &str) -> Option<Uuid> {
    None
}
