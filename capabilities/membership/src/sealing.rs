//! Where the personal words of this room are sealed, and how they are found again.

use store::{SealFault, SealKey, Sealed, StoreError};
use uuid::Uuid;

/// The profession of a mandate.
pub(crate) const PROFESSION: &str = "mandate/profession";
/// The address of a guest.
pub(crate) const INVITED_EMAIL: &str = "invitation/email";
/// The name of a guest.
pub(crate) const INVITED_NAME: &str = "invitation/name";
/// The profession of a guest.
pub(crate) const INVITED_PROFESSION: &str = "invitation/profession";
/// The address of somebody who asks to join.
pub(crate) const ASKING_EMAIL: &str = "join_request/email";
/// The name of somebody who asks to join.
pub(crate) const ASKING_NAME: &str = "join_request/name";
/// The profession of somebody who asks to join.
pub(crate) const ASKING_PROFESSION: &str = "join_request/profession";

/// Seals a text for its column and row.
pub(crate) fn seal(key: &SealKey, place: &'static str, id: Uuid, text: &str) -> Result<Sealed, StoreError> {
    key.seal(&format!("{place}/{id}"), text).map_err(|fault| unsealed(place, &fault))
}

/// Opens a text of its column and row.
pub(crate) fn open(
    key: &SealKey,
    place: &'static str,
    id: Uuid,
    text: &Sealed,
) -> Result<String, StoreError> {
    key.open(&format!("{place}/{id}"), text).map_err(|fault| unsealed(place, &fault))
}

fn unsealed(place: &'static str, fault: &SealFault) -> StoreError {
    StoreError::Unfit { statement: place, reason: fault.to_string() }
}

store::sealed_column! { table: "mandate", id: "id", column: "profession_sealed", place: "mandate/profession" }
store::sealed_column! { table: "invitation", id: "id", column: "email_sealed", place: "invitation/email" }
store::sealed_column! { table: "invitation", id: "id", column: "name_sealed", place: "invitation/name" }
store::sealed_column! { table: "invitation", id: "id", column: "profession_sealed", place: "invitation/profession" }
store::sealed_column! { table: "join_request", id: "id", column: "email_sealed", place: "join_request/email" }
store::sealed_column! { table: "join_request", id: "id", column: "name_sealed", place: "join_request/name" }
store::sealed_column! { table: "join_request", id: "id", column: "profession_sealed", place: "join_request/profession" }
