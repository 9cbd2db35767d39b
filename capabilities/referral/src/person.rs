//! What may be known of the person: nothing, a pseudonym or the name she uses, and one way to reach her.

use std::fmt;

use serde::{Deserialize, Serialize};
use vocabulary::class::{Classified, DataClass};

/// Who the person is to whoever receives her demand. There is no place for a birth date nor for any number.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Identity {
    /// Nothing is told.
    #[default]
    Nobody,
    /// A name that is not hers.
    Pseudonym(String),
    /// The name she uses.
    NameInUse(String),
}

/// The one way to reach her.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Contact {
    /// Her number, as she gives it.
    Telephone(String),
    /// Her mailbox.
    Mail(String),
    /// Through whoever sends the demand.
    ThroughSender,
}

impl Identity {
    /// The name or pseudonym, if there is one.
    pub fn name(&self) -> Option<&str> {
        match self {
            Self::Nobody => None,
            Self::Pseudonym(name) | Self::NameInUse(name) => Some(name),
        }
    }

    /// Whether it is the name she uses, which needs both organisations to have signed the protocol.
    pub fn is_name_in_use(&self) -> bool {
        matches!(self, Self::NameInUse(_))
    }

    /// The key of the words for this kind of identity.
    pub const fn key(&self) -> &'static str {
        match self {
            Self::Nobody => "referral-identity-nobody",
            Self::Pseudonym(_) => "referral-identity-pseudonym",
            Self::NameInUse(_) => "referral-identity-name-in-use",
        }
    }
}

impl Contact {
    /// The number or mailbox; none where one goes through the sender.
    pub fn text(&self) -> Option<&str> {
        match self {
            Self::Telephone(text) | Self::Mail(text) => Some(text),
            Self::ThroughSender => None,
        }
    }

    /// The key of the words for this kind of contact.
    pub const fn key(&self) -> &'static str {
        match self {
            Self::Telephone(_) => "referral-contact-telephone",
            Self::Mail(_) => "referral-contact-mail",
            Self::ThroughSender => "referral-contact-through-sender",
        }
    }
}

impl Classified for Identity {
    fn class(&self) -> DataClass {
        DataClass::C3
    }
}

impl Classified for Contact {
    fn class(&self) -> DataClass {
        DataClass::C3
    }
}

impl fmt::Debug for Identity {
    /// Redacted: a name never reaches a log.
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str("Identity(withheld)")
    }
}

impl fmt::Debug for Contact {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str("Contact(withheld)")
    }
}
