//! Every statement of this room: the only place that reads or writes its tables.

pub(crate) mod alerts;
pub(crate) mod counts;
pub(crate) mod events;
pub(crate) mod held;
pub(crate) mod links;
pub(crate) mod lists;
pub(crate) mod people;
pub(crate) mod prints;
pub(crate) mod purges;
pub(crate) mod referrals;
pub(crate) mod responses;
pub(crate) mod rounds;
pub(crate) mod scans;

use ::store::StoreError;
pub(crate) use ::store::sealing::{open, seal, seal_some};

/// What is said of a person.
pub(crate) const CONTENT: &str = "referral/content";
/// The scan of her agreement.
pub(crate) const SCAN: &str = "referral_scan/content";
/// The words of a response.
pub(crate) const RESPONSE: &str = "referral_response/words";
/// What was written with an act.
pub(crate) const EVENT: &str = "referral_event/words";
/// The mailbox a link went to.
pub(crate) const ADDRESS: &str = "referral_link/address";

::store::sealed_column! { table: "referral", id: "id", column: "content_sealed", place: "referral/content" }
::store::sealed_column! { table: "referral_scan", id: "id", column: "content_sealed", place: "referral_scan/content" }
::store::sealed_column! { table: "referral_response", id: "id", column: "words_sealed", place: "referral_response/words" }
::store::sealed_column! { table: "referral_event", id: "id", column: "words_sealed", place: "referral_event/words" }
::store::sealed_column! { table: "referral_link", id: "id", column: "address_sealed", place: "referral_link/address" }

/// A code that no list holds: the row was not written by this version.
pub(crate) fn unknown(statement: &'static str, code: &str) -> StoreError {
    StoreError::Unfit { statement, reason: format!("« {code} » is not a code of its list") }
}
