//! « Je connais »: a private mark that somebody was met, and the agreement of two members to be named.

use chrono::NaiveDate;
use uuid::Uuid;

/// Where somebody was met.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MetAt {
    /// At a speed-meeting of the network.
    SpeedMeeting,
    /// During a day of immersion.
    Immersion,
    /// At a meeting.
    Meeting,
    /// Elsewhere, at work.
    Other,
}

impl MetAt {
    /// Every place, in the order offered.
    pub const ALL: [Self; 4] = [Self::SpeedMeeting, Self::Immersion, Self::Meeting, Self::Other];

    /// The word stored.
    pub fn code(self) -> &'static str {
        match self {
            Self::SpeedMeeting => "speed-meeting",
            Self::Immersion => "immersion",
            Self::Meeting => "meeting",
            Self::Other => "other",
        }
    }

    /// The key of its words.
    pub fn key(self) -> &'static str {
        match self {
            Self::SpeedMeeting => "address-book-met-speed-meeting",
            Self::Immersion => "address-book-met-immersion",
            Self::Meeting => "address-book-met-meeting",
            Self::Other => "address-book-met-other",
        }
    }

    /// The place behind a stored word.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|place| place.code() == code)
    }
}

/// A mark, readable by its author alone. Its `Debug` is blank.
#[derive(Clone, PartialEq, Eq)]
pub struct Acquaintance {
    /// Its identifier.
    pub id: Uuid,
    /// The function met (« accueil », « assistante sociale »), or empty for the organisation as a whole.
    pub function: String,
    /// Where.
    pub met_at: MetAt,
    /// When, if the author says so.
    pub met_on: Option<NaiveDate>,
}

impl std::fmt::Debug for Acquaintance {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(to, "Acquaintance({})", self.id)
    }
}
