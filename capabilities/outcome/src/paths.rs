//! The addresses of this room's pages: readable, permanent, written in one place.

use vocabulary::id::{CollectiveActionId, TestimonyId};

/// What became of an action.
pub const REVIEW: &str = "/actions/{id}/bilan";
/// Writing it.
pub const WRITING: &str = "/actions/{id}/bilan/modifier";
/// Saying that the review is done.
pub const DONE: &str = "/actions/{id}/bilan/fait";
/// How work felt, by the link that goes round.
pub const PULSE: &str = "/actions/{id}/bilan/ressenti/{secret}";
/// What somebody notes for herself.
pub const REMINDER: &str = "/actions/{id}/bilan/rappel";
/// Words and pictures people agreed to show.
pub const TRACES: &str = "/actions/{id}/temoignages";
/// The same as a file.
pub const FILE: &str = "/actions/{id}/temoignages/export";
/// One picture; who recognises herself on it says so here.
pub const PICTURE: &str = "/actions/{id}/temoignages/image/{trace}";
/// Everything kept of an action, for whoever keeps it.
pub const KEEPING: &str = "/actions/{id}/temoignages/garder";
/// One of them, with who agreed.
pub const TRACE: &str = "/actions/{id}/temoignages/garder/{trace}";
/// Its picture, which may wait.
pub const KEPT_PICTURE: &str = "/actions/{id}/temoignages/garder/{trace}/image";
/// Typing what somebody said.
pub const WORDS: &str = "/actions/{id}/temoignages/ecrire";
/// Sending a picture in.
pub const PHOTO: &str = "/actions/{id}/temoignages/photo";
/// Somebody's own page, by her link.
pub const OWN: &str = "/actions/{id}/temoignages/moi/{secret}";
/// The picture she is asked about, by her link.
pub const OWN_PICTURE: &str = "/actions/{id}/temoignages/moi/{secret}/image";

/// The page of an action: a page of another room.
pub fn action(id: CollectiveActionId) -> String {
    format!("/actions/{id}")
}

/// The headcounts of an action: a page of another room.
pub fn dates(id: CollectiveActionId) -> String {
    format!("/actions/{id}/seances")
}

/// What became of an action.
pub fn review(id: CollectiveActionId) -> String {
    format!("/actions/{id}/bilan")
}

/// Writing it.
pub fn writing(id: CollectiveActionId) -> String {
    format!("/actions/{id}/bilan/modifier")
}

/// Saying that the review is done.
pub fn done(id: CollectiveActionId) -> String {
    format!("/actions/{id}/bilan/fait")
}

/// How work felt.
pub fn pulse(id: CollectiveActionId, secret: &str) -> String {
    format!("/actions/{id}/bilan/ressenti/{secret}")
}

/// What somebody notes for herself.
pub fn reminder(id: CollectiveActionId) -> String {
    format!("/actions/{id}/bilan/rappel")
}

/// Words and pictures people agreed to show.
pub fn traces(id: CollectiveActionId) -> String {
    format!("/actions/{id}/temoignages")
}

/// The same as a file.
pub fn file(id: CollectiveActionId) -> String {
    format!("/actions/{id}/temoignages/export")
}

/// One picture.
pub fn picture(id: CollectiveActionId, trace: TestimonyId) -> String {
    format!("/actions/{id}/temoignages/image/{trace}")
}

/// Everything kept of an action.
pub fn keeping(id: CollectiveActionId) -> String {
    format!("/actions/{id}/temoignages/garder")
}

/// One of them.
pub fn trace(id: CollectiveActionId, trace: TestimonyId) -> String {
    format!("/actions/{id}/temoignages/garder/{trace}")
}

/// Its picture, which may wait.
pub fn kept_picture(id: CollectiveActionId, trace: TestimonyId) -> String {
    format!("/actions/{id}/temoignages/garder/{trace}/image")
}

/// Typing what somebody said.
pub fn words(id: CollectiveActionId) -> String {
    format!("/actions/{id}/temoignages/ecrire")
}

/// Sending a picture in.
pub fn photo(id: CollectiveActionId) -> String {
    format!("/actions/{id}/temoignages/photo")
}

/// Somebody's own page.
pub fn own(id: CollectiveActionId, secret: &str) -> String {
    format!("/actions/{id}/temoignages/moi/{secret}")
}

/// The picture she is asked about.
pub fn own_picture(id: CollectiveActionId, secret: &str) -> String {
    format!("/actions/{id}/temoignages/moi/{secret}/image")
}
