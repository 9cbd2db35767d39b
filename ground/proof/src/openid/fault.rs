//! Why a provider's word was not taken, each reason with a word that stays the same.

use std::fmt;

/// Why a provider's word was not taken.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum OpenIdFault {
    /// The settings cannot work; the sentence is for the operator.
    Settings(String),
    /// The provider does not answer, or not as it should.
    Unreachable,
    /// The provider refused the code: too old, used before, or not ours.
    Denied,
    /// What the provider said cannot be read.
    Unreadable,
    /// The provider's word is signed with a key that it does not publish.
    UnknownKey,
    /// The provider's word is not signed as it should be, or not for us, or not for this sign-in.
    Forged,
    /// The provider's word is too old, or the clocks differ by more than two minutes.
    Expired,
}

impl OpenIdFault {
    /// A stable word, to choose a text by.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Settings(_) => "settings",
            Self::Unreachable => "unreachable",
            Self::Denied => "denied",
            Self::Unreadable => "unreadable",
            Self::UnknownKey => "unknown-key",
            Self::Forged => "forged",
            Self::Expired => "expired",
        }
    }
}

impl fmt::Display for OpenIdFault {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Settings(reason) => write!(to, "the provider's settings cannot work: {reason}"),
            other => write!(to, "the provider's word was not taken: {}", other.code()),
        }
    }
}

impl std::error::Error for OpenIdFault {}
