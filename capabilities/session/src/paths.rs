//! The addresses of this room's pages: readable, permanent, written in one place.

use uuid::Uuid;

/// The dates of an action.
pub const DATES: &str = "/actions/{id}/seances";
/// Saying when it takes place, as people say it.
pub const RULE: &str = "/actions/{id}/seances/rythme";
/// Adding one date, or an activity of a day.
pub const ADD: &str = "/actions/{id}/seances/ajouter";
/// A poster to print.
pub const POSTER: &str = "/actions/{id}/seances/affiche";
/// The poster as a file for the printer.
pub const POSTER_PDF: &str = "/actions/{id}/seances/affiche.pdf";
/// A date, to be changed.
pub const DATE: &str = "/actions/{id}/seances/{session}";
/// How many people came to a date.
pub const HEADCOUNT: &str = "/actions/{id}/seances/{session}/presents";
/// The sign-in sheet of a date.
pub const SHEET: &str = "/actions/{id}/seances/{session}/emargement";
/// The same sheet with the names of those enrolled.
pub const NAMED_SHEET: &str = "/actions/{id}/seances/{session}/emargement/noms";
/// The dates of an action for one's own calendar.
pub const ACTION_CALENDAR: &str = "/actions/{id}/agenda.ics";
/// The dates of a commune for one's own calendar: « 77288.ics ».
pub const COMMUNE_CALENDAR: &str = "/agenda/commune/{file}";
/// The dates of an organisation for one's own calendar.
pub const ORGANIZATION_CALENDAR: &str = "/agenda/organisation/{file}";

/// The dates of an action.
pub fn dates(action: impl Into<Uuid>) -> String {
    format!("/actions/{}/seances", action.into())
}

/// Saying when it takes place.
pub fn rule(action: impl Into<Uuid>) -> String {
    format!("/actions/{}/seances/rythme", action.into())
}

/// Adding one date.
pub fn add(action: impl Into<Uuid>) -> String {
    format!("/actions/{}/seances/ajouter", action.into())
}

/// Adding an activity of a day.
pub fn add_to(action: impl Into<Uuid>, day: impl Into<Uuid>) -> String {
    format!("/actions/{}/seances/ajouter?jour={}", action.into(), day.into())
}

/// A poster.
pub fn poster(action: impl Into<Uuid>) -> String {
    format!("/actions/{}/seances/affiche", action.into())
}

/// The poster as a file.
pub fn poster_pdf(action: impl Into<Uuid>) -> String {
    format!("/actions/{}/seances/affiche.pdf", action.into())
}

/// A date, to be changed.
pub fn date(action: impl Into<Uuid>, session: impl Into<Uuid>) -> String {
    format!("/actions/{}/seances/{}", action.into(), session.into())
}

/// How many people came to a date.
pub fn headcount(action: impl Into<Uuid>, session: impl Into<Uuid>) -> String {
    format!("/actions/{}/seances/{}/presents", action.into(), session.into())
}

/// The sign-in sheet of a date.
pub fn sheet(action: impl Into<Uuid>, session: impl Into<Uuid>) -> String {
    format!("/actions/{}/seances/{}/emargement", action.into(), session.into())
}

/// The same sheet with the names of those enrolled.
pub fn named_sheet(action: impl Into<Uuid>, session: impl Into<Uuid>) -> String {
    format!("/actions/{}/seances/{}/emargement/noms", action.into(), session.into())
}

/// The dates of an action for one's own calendar.
pub fn action_calendar(action: impl Into<Uuid>) -> String {
    format!("/actions/{}/agenda.ics", action.into())
}

/// The action as everybody reads it: a page of another room.
pub fn action(action: impl Into<Uuid>) -> String {
    format!("/actions/{}", action.into())
}
