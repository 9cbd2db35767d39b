//! Notes on a record: one's own, or those an organisation keeps for its members.

use chrono::{DateTime, Utc};
use uuid::Uuid;
use vocabulary::caution::{CautionKind, Place, cautions};
use vocabulary::permission::Role;

/// The longest note, in letters.
pub(crate) const LONGEST_NOTE: usize = 600;

/// The longest name of a function, in letters.
pub(crate) const LONGEST_FUNCTION: usize = 80;

/// A note of an organisation, readable by those who act for it. Its `Debug` is blank.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct TeamNote {
    /// Its identifier.
    pub(crate) id: Uuid,
    /// The organisation it belongs to.
    pub(crate) organization: Uuid,
    /// Who wrote it; nobody once the author's account is erased.
    pub(crate) author: Option<Uuid>,
    /// What the author was to the organisation that day.
    pub(crate) role: Option<Role>,
    /// When.
    pub(crate) written_at: DateTime<Utc>,
    /// The words.
    pub(crate) text: String,
}

impl std::fmt::Debug for TeamNote {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(to, "TeamNote({})", self.id)
    }
}

/// What is worth a second look in a note, if anything: health, judgement, the name of a person. Never a refusal.
pub(crate) fn caution(text: &str) -> Option<CautionKind> {
    let first = |place| cautions(text, place).first().map(|caution| caution.kind);
    first(Place::Personal).or_else(|| first(Place::Public))
}

/// Whether a text fits a note: not empty, not longer than [`LONGEST_NOTE`] letters.
pub(crate) fn fits(text: &str) -> bool {
    !text.is_empty() && text.chars().count() <= LONGEST_NOTE
}
