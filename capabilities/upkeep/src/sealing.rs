//! Where the words and addresses of this room are sealed, and how they are found again.

use store::SealKey;
pub(crate) use store::sealing::{open, open_some, seal, seal_some};

/// Where the letter of a link went.
pub(crate) const LINK_ADDRESS: &str = "confirm_link/address";
/// What a reporter wrote.
pub(crate) const REPORT_TEXT: &str = "error_report/text";
/// Where a reporter hears back.
pub(crate) const REPORT_MAIL: &str = "error_report/mail";
/// What was answered to a reporter.
pub(crate) const REPORT_ANSWER: &str = "error_report/answer";
/// What a proposal says.
pub(crate) const PROPOSAL_CONTENT: &str = "proposal/content";
/// Where a proposer hears back.
pub(crate) const PROPOSAL_MAIL: &str = "proposal/mail";
/// Why a proposal was refused.
pub(crate) const PROPOSAL_REASON: &str = "proposal/reason";
/// Who suggests a change.
pub(crate) const SUGGESTION_SHOWN: &str = "suggestion/shown";
/// A field as it stood.
pub(crate) const FIELD_BEFORE: &str = "suggested_field/before";
/// A field as it should be.
pub(crate) const FIELD_AFTER: &str = "suggested_field/after";

/// The fingerprint under which an address is found again: the one of accounts, so that what a member gave is hers.
pub(crate) fn print(key: &SealKey, address: &str) -> Vec<u8> {
    accounts::address_print(key, address)
}

store::sealed_column! { table: "confirm_link", id: "id", column: "address_sealed", place: "confirm_link/address" }
store::sealed_column! { table: "error_report", id: "id", column: "text_sealed", place: "error_report/text" }
store::sealed_column! { table: "error_report", id: "id", column: "mail_sealed", place: "error_report/mail" }
store::sealed_column! { table: "error_report", id: "id", column: "answer_sealed", place: "error_report/answer" }
store::sealed_column! { table: "proposal", id: "id", column: "content_sealed", place: "proposal/content" }
store::sealed_column! { table: "proposal", id: "id", column: "mail_sealed", place: "proposal/mail" }
store::sealed_column! { table: "proposal", id: "id", column: "reason_sealed", place: "proposal/reason" }
store::sealed_column! { table: "suggestion", id: "id", column: "shown_sealed", place: "suggestion/shown" }
store::sealed_column! { table: "suggested_field", id: "id", column: "before_sealed", place: "suggested_field/before" }
store::sealed_column! { table: "suggested_field", id: "id", column: "after_sealed", place: "suggested_field/after" }
