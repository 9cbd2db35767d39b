//! Where the names and mailboxes of workers are sealed.

pub(crate) use store::sealing::{open_some, seal_some};

/// The name of a worker.
pub(crate) const NAME: &str = "immersion_worker/name";
/// Her professional mailbox.
pub(crate) const MAIL: &str = "immersion_worker/mail";

store::sealed_column! { table: "immersion_worker", id: "id", column: "name_sealed", place: "immersion_worker/name" }
store::sealed_column! { table: "immersion_worker", id: "id", column: "mail_sealed", place: "immersion_worker/mail" }
