//! Identifiers of what is written: UUIDs, the same from one file to the next.

use uuid::Uuid;

/// The names of this house's identifiers are drawn under this one.
const SPACE: Uuid = Uuid::from_u128(0x5b0a_1c52_7d0e_5a52_9d1b_6d61_696c_6c61);

/// The identifier of a record: its own where it is a UUID, otherwise one drawn from it, always the same.
/// `kind` is `organization`, `service`, `location` or `service_at_location`.
pub fn uuid_of(kind: &str, external_id: &str) -> Uuid {
    // Only the usual form with hyphens: other spellings of the same number would come back changed.
    Uuid::parse_str(external_id)
        .ok()
        .filter(|uuid| uuid.hyphenated().to_string() == external_id)
        .unwrap_or_else(|| drawn(kind, external_id))
}

/// An identifier drawn from a name.
pub(super) fn drawn(kind: &str, name: &str) -> Uuid {
    Uuid::new_v5(&SPACE, format!("{kind}\n{name}").as_bytes())
}

/// The identifier of a detail of a record, by its rank among its like.
pub(super) fn detail(owner: Uuid, table: &str, rank: usize) -> String {
    Uuid::new_v5(&owner, format!("{table}\n{rank}").as_bytes()).hyphenated().to_string()
}
