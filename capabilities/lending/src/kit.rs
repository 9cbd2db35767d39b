//! What a copy is made of: posters, a game, a guide; who made each piece, and in which state it went and came back.

use std::collections::BTreeMap;
use vocabulary::named;

use vocabulary::id::KitItemId;

named! {
    /// What a piece is.
    pub KitKind {
        /// Something to hang and look at.
        Poster = "poster", "lending-kit-poster";
        /// Something to play.
        Game = "game", "lending-kit-game";
        /// Something to lead an exchange with.
        Guide = "guide", "lending-kit-guide";
        /// Anything else.
        Other = "other", "lending-kit-other";
    }
}

named! {
    /// In which state a piece was found.
    pub Condition {
        /// It is there and in order.
        Present = "present", "lending-condition-present";
        /// It is there and must be mended.
        Damaged = "damaged", "lending-condition-damaged";
        /// It is not there.
        Missing = "missing", "lending-condition-missing";
    }
}

/// The state of each piece, as somebody noted it. A piece that is not in it was not looked at.
pub type Inventory = BTreeMap<KitItemId, Condition>;

/// How whoever made a piece wishes to be named.
#[derive(Clone, PartialEq, Eq)]
pub enum Credit {
    /// By the first name.
    FirstName(String),
    /// By a name of her own choice.
    Pseudonym(String),
    /// Not at all.
    Anonymous,
}

impl Credit {
    /// The name to print; none for who wishes none.
    pub fn name(&self) -> Option<&str> {
        match self {
            Self::FirstName(name) | Self::Pseudonym(name) => Some(name),
            Self::Anonymous => None,
        }
    }
}

impl std::fmt::Debug for Credit {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        to.write_str(match self {
            Self::FirstName(_) => "FirstName(…)",
            Self::Pseudonym(_) => "Pseudonym(…)",
            Self::Anonymous => "Anonymous",
        })
    }
}

/// A piece of a kit: the way into one theme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KitItem {
    /// Its identity.
    pub id: KitItemId,
    /// Its name.
    pub name: String,
    /// What it is.
    pub kind: KitKind,
    /// How many of them a copy holds.
    pub count: u16,
    /// How whoever made it wishes to be named.
    pub credit: Credit,
    /// How to lead an exchange with it; may be empty.
    pub guide: String,
    /// Paths of this house that lead on: services, reflex cards.
    pub links: Vec<String>,
    /// The name of its file to print, if it has one.
    pub file: Option<String>,
}

/// A file to print.
#[derive(Clone, PartialEq, Eq)]
pub struct KitFile {
    /// The name people read.
    pub name: String,
    /// What it is, as browsers say it.
    pub media_type: String,
    /// The file.
    pub bytes: Vec<u8>,
}

impl std::fmt::Debug for KitFile {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(to, "KitFile({}, {} bytes)", self.name, self.bytes.len())
    }
}
