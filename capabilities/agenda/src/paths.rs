//! The addresses of this room's pages: readable, permanent, written in one place.

use uuid::Uuid;
use vocabulary::id::{CollectiveActionId, ProgrammeId};

/// What is on, the next date first.
pub const ACTIONS: &str = "/actions";
/// The same on a map.
pub const MAP: &str = "/actions/carte";
/// The same as a month.
pub const CALENDAR: &str = "/actions/calendrier";
/// Near me, without judgement: a list in plain words, to print.
pub const NEAR: &str = "/actions/pres-de-chez-moi";
/// The same as a file for the printer.
pub const NEAR_PDF: &str = "/actions/pres-de-chez-moi.pdf";
/// An action.
pub const ACTION: &str = "/actions/{id}";
/// Asking whoever carries an action something.
pub const CONTACT: &str = "/actions/{id}/contacter";
/// An action that comes back every year, edition after edition.
pub const PROGRAMME: &str = "/actions/programmes/{id}";
/// Organisations whose publics look for each other.
pub const PUBLICS: &str = "/actions/publics";
/// Saying which public one brings and which one seeks.
pub const NEW_WISH: &str = "/actions/publics/dire";
/// What one says of one's public, to withdraw it; and writing to whoever says it.
pub const WISH: &str = "/actions/publics/{wish}";
/// Reading a question that came by letter.
pub const MESSAGE: &str = "/actions/message/{secret}";

/// Declaring an action: a page of another room.
pub const DECLARE: &str = "/actions/declarer";

/// An action.
pub fn action(id: CollectiveActionId) -> String {
    format!("/actions/{id}")
}

/// Asking whoever carries an action something.
pub fn contact(id: CollectiveActionId) -> String {
    format!("/actions/{id}/contacter")
}

/// The dates of a commune for one's own calendar: a file of another room.
pub fn commune_file(commune: &str) -> String {
    format!("/agenda/commune/{commune}.ics")
}

/// The list to print, as a file.
pub fn near_pdf(commune: &str) -> String {
    format!("{NEAR_PDF}?commune={commune}")
}

/// A programme.
pub fn programme(id: ProgrammeId) -> String {
    format!("/actions/programmes/{id}")
}

/// A wish of an organisation.
pub fn wish(id: Uuid) -> String {
    format!("/actions/publics/{id}")
}

/// A question that came by letter.
pub fn message(secret: &str) -> String {
    format!("/actions/message/{secret}")
}
