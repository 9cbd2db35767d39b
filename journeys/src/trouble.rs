//! What went wrong on a walk, in words that tell where the visitor stood.

use std::fmt;

/// Why a journey ended before its goal.
#[derive(PartialEq, Eq)]
pub struct Trouble(String);

/// How a step of a journey ends.
pub type Outcome<T = ()> = Result<T, Trouble>;

impl Trouble {
    /// A trouble told by the one who met it.
    pub fn new(words: impl Into<String>) -> Self {
        Self(words.into())
    }

    /// The same trouble, told from where it happened.
    pub fn while_(doing: &str, cause: impl fmt::Display) -> Self {
        Self(format!("{doing}: {cause}"))
    }
}

impl fmt::Display for Trouble {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str(&self.0)
    }
}

/// A test that ends with a trouble shows it through `Debug`: the words then stay readable.
impl fmt::Debug for Trouble {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, to)
    }
}

impl std::error::Error for Trouble {}

impl From<chromiumoxide::error::CdpError> for Trouble {
    fn from(error: chromiumoxide::error::CdpError) -> Self {
        Self::while_("the browser", error)
    }
}

impl From<std::io::Error> for Trouble {
    fn from(error: std::io::Error) -> Self {
        Self::while_("the machine", error)
    }
}

impl From<serde_json::Error> for Trouble {
    fn from(error: serde_json::Error) -> Self {
        Self::while_("an answer that is not as expected", error)
    }
}
