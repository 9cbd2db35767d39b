//! Where the personal words of this room are sealed, and how they are found again.

pub(crate) use store::sealing::{open, seal};

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

store::sealed_column! { table: "mandate", id: "id", column: "profession_sealed", place: "mandate/profession" }
store::sealed_column! { table: "invitation", id: "id", column: "email_sealed", place: "invitation/email" }
store::sealed_column! { table: "invitation", id: "id", column: "name_sealed", place: "invitation/name" }
store::sealed_column! { table: "invitation", id: "id", column: "profession_sealed", place: "invitation/profession" }
store::sealed_column! { table: "join_request", id: "id", column: "email_sealed", place: "join_request/email" }
store::sealed_column! { table: "join_request", id: "id", column: "name_sealed", place: "join_request/name" }
store::sealed_column! { table: "join_request", id: "id", column: "profession_sealed", place: "join_request/profession" }
