//! The addresses of a person's page, written in one place.

use vocabulary::id::HerPageId;

/// Where somebody types the code of her sheet (`code`).
pub const CODE: &str = "/ma-demande";
/// What is asked for her, who knows it, and her buttons (`requests`).
pub const REQUESTS: &str = "/ma-demande/{secret}";
/// Stopping everything, with one button.
pub const STOP: &str = "/ma-demande/{secret}/stop";
/// Closing the page on a computer that others use.
pub const LEAVE: &str = "/ma-demande/{secret}/fermer";
/// « Je veux corriger » (`correct`).
pub const CORRECT: &str = "/ma-demande/{secret}/corriger";
/// What she says of one request: yes, no, came, did not come, helped.
pub const SAY: &str = "/ma-demande/{secret}/{code}";
/// The notice in plain language, with her code, to print or to read aloud (`notice`).
pub const NOTICE: &str = "/ma-demande/notice/{id}";
/// The notice before anything is sent, to show to the person (`notice`).
pub const NOTICE_FIRST: &str = "/ma-demande/notice";
/// That the notice was given: the day and the means.
pub const NOTICE_GIVEN: &str = "/ma-demande/notice/{id}/remise";
/// A new code, when the sheet is lost (`notice`).
pub const NEW_CODE: &str = "/ma-demande/notice/{id}/code";
/// What persons want corrected, for the organisation that sent their request (`corrections`).
pub const CORRECTIONS: &str = "/ma-demande/corrections";
/// Typing a text message that she sent to a worker (`message`).
pub const MESSAGE: &str = "/ma-demande/message";
/// Where a gateway of text messages brings what she wrote.
pub const SMS: &str = "/api/sms";
/// What a gateway sends there, and what it is answered.
pub const SMS_DOCUMENT: &str = "/api/sms/openapi.json";

/// Her page.
#[must_use]
pub fn requests(secret: &str) -> String {
    format!("{CODE}/{secret}")
}

/// A page or an act under her page.
#[must_use]
pub fn under(secret: &str, rest: &str) -> String {
    format!("{CODE}/{secret}/{rest}")
}

/// The notice of a page, for the organisation that opened it.
#[must_use]
pub fn notice(id: HerPageId) -> String {
    format!("{NOTICE_FIRST}/{id}")
}

/// An act under the notice of a page.
#[must_use]
pub fn under_notice(id: HerPageId, rest: &str) -> String {
    format!("{NOTICE_FIRST}/{id}/{rest}")
}
