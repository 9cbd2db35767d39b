//! Why a passkey was not believed, each reason with a word that stays the same.

use std::fmt;
use webauthn_rs::prelude::WebauthnError;

/// Why a passkey was not believed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum PasskeyFault {
    /// The answer is no answer of a browser, or is too long.
    Unreadable,
    /// The answer is to another challenge: an old one, or one of another browser.
    Stale,
    /// The answer was given to another site.
    Elsewhere,
    /// The device did not check who holds it.
    Unverified,
    /// The passkey is none of those of the account.
    Unknown,
    /// The counter went back: two devices hold the same key, and one of them is a copy.
    Copied,
    /// The device cannot keep such a key.
    Unfit,
    /// This device is registered already.
    Known,
    /// The signature or another part does not hold.
    Refused,
}

impl PasskeyFault {
    /// Every fault, for tables of texts.
    pub const ALL: [Self; 9] = [
        Self::Unreadable,
        Self::Stale,
        Self::Elsewhere,
        Self::Unverified,
        Self::Unknown,
        Self::Copied,
        Self::Unfit,
        Self::Known,
        Self::Refused,
    ];

    /// A stable word, to choose a text by.
    pub fn code(self) -> &'static str {
        match self {
            Self::Unreadable => "unreadable",
            Self::Stale => "stale",
            Self::Elsewhere => "elsewhere",
            Self::Unverified => "unverified",
            Self::Unknown => "unknown",
            Self::Copied => "copied",
            Self::Unfit => "unfit",
            Self::Known => "known",
            Self::Refused => "refused",
        }
    }
}

impl fmt::Display for PasskeyFault {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "the passkey was not believed: {}", self.code())
    }
}

impl std::error::Error for PasskeyFault {}

impl From<WebauthnError> for PasskeyFault {
    fn from(error: WebauthnError) -> Self {
        use WebauthnError as Told;
        match error {
            Told::MismatchedChallenge | Told::ChallengeNotFound => Self::Stale,
            Told::InvalidRPOrigin | Told::InvalidRPIDHash | Told::CredentialCrossOrigin => Self::Elsewhere,
            Told::UserNotPresent | Told::UserNotVerified => Self::Unverified,
            Told::CredentialNotFound => Self::Unknown,
            Told::CredentialPossibleCompromise => Self::Copied,
            Told::CredentialAlteredAlgFromRequest
            | Told::CredentialInsecureCryptography
            | Told::COSEKeyInvalidType
            | Told::COSEKeyInvalidAlgorithm => Self::Unfit,
            Told::CredentialExcludedFromRequest | Told::CredentialAlreadyExists => Self::Known,
            Told::ParseJSONFailure(_)
            | Told::ParseCBORFailure(_)
            | Told::ParseNOMFailure
            | Told::ParseInsufficientBytesAvailable
            | Told::InvalidClientDataType
            | Told::InvalidUsername => Self::Unreadable,
            _ => Self::Refused,
        }
    }
}

impl From<serde_json::Error> for PasskeyFault {
    fn from(_: serde_json::Error) -> Self {
        Self::Unreadable
    }
}
