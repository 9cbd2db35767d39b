//! A record as it is kept: what it says, where it comes from, and its three separate dates.

use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;

/// Where an imported record comes from. Nothing is imported without it.
#[derive(Clone, Debug, PartialEq)]
pub struct Origin {
    /// The source's name, as the operator gave it.
    pub source: String,
    /// The identifier of the record at that source.
    pub external_id: String,
    /// A fingerprint of what the source said last, to see at once whether it says something new.
    pub digest: Uuid,
}

/// The dates of a record. Confirming moves `assured_on` only; a technical change moves `modified_at` only.
#[derive(Clone, Debug, PartialEq)]
pub struct Dates {
    /// The day somebody confirmed the record, and who did.
    pub assured_on: Option<NaiveDate>,
    /// Who confirmed it: an organisation or a function, never a person's name.
    pub assurer: Option<String>,
    /// When the record last changed, here or at its source.
    pub modified_at: DateTime<Utc>,
    /// When it is next due to be confirmed.
    pub next_due_on: Option<NaiveDate>,
    /// When somebody last edited it here; an import never touches such a record.
    pub edited_at: Option<DateTime<Utc>>,
    /// The day an import found it gone from its source.
    pub gone_on: Option<NaiveDate>,
    /// Since when it is in doubt: somebody reported it wrong, or nobody answers any more.
    pub doubted_on: Option<NaiveDate>,
}

impl Dates {
    /// The dates of a record that nobody has confirmed yet.
    pub fn unconfirmed(modified_at: DateTime<Utc>) -> Dates {
        Dates {
            assured_on: None,
            assurer: None,
            modified_at,
            next_due_on: None,
            edited_at: None,
            gone_on: None,
            doubted_on: None,
        }
    }
}

/// A record with its identity, its origin and its dates.
#[derive(Clone, Debug, PartialEq)]
pub struct Kept<T> {
    /// Its identifier, which never changes.
    pub id: Uuid,
    /// What the record says.
    pub says: T,
    /// Where it comes from; `None` for a record born here.
    pub origin: Option<Origin>,
    /// Its dates.
    pub dates: Dates,
}

/// The short permanent part of a record's address: twelve letters and digits drawn from its identifier.
///
/// Sixty of the random bits of a UUID (versions 4, 5 and 7 alike keep their last 62 bits random), written in
/// Crockford's base 32: among a million records two share a handle with a chance of about one in two million.
pub fn handle(id: Uuid) -> String {
    const LETTERS: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";
    let bits = id.as_u64_pair().1;
    (0..12).map(|position| char::from(LETTERS[((bits >> (5 * position)) & 31) as usize])).collect()
}
