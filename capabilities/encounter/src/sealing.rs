//! Where the mailboxes of this room are sealed.

pub(crate) use store::sealing::{open, seal};

/// Where the letter of a link went.
pub(crate) const ADDRESS: &str = "encounter_link/address";

store::sealed_column! { table: "encounter_link", id: "id", column: "address_sealed", place: "encounter_link/address" }
