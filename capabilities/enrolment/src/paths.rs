//! The addresses of this room's pages: readable, permanent, written in one place.

use vocabulary::id::{ActionSessionId, CollectiveActionId};

/// Signing up for an action, or one of its dates (`?date=`).
pub const SIGN_UP: &str = "/actions/{id}/inscription";
/// Signing up with the person beside a member.
pub const BESIDE_HER: &str = "/actions/{id}/inscription/avec";
/// Her own page.
pub const OWN: &str = "/inscription/{secret}";
/// Saying whether two sign-ups are one person, by the link of a letter.
pub const UNITE: &str = "/inscription/meme-personne/{secret}";
/// Who is signed up and who waits, for whoever carries the action.
pub const PEOPLE: &str = "/actions/{id}/inscrits";
/// Typing a paper list.
pub const PAPER: &str = "/actions/{id}/inscrits/papier";
/// How one signs up: the rule of the action.
pub const RULE: &str = "/actions/{id}/inscrits/regles";

/// The page of an action: a page of another room.
pub fn action(id: CollectiveActionId) -> String {
    format!("/actions/{id}")
}

/// Signing up for an action, or one of its dates.
pub fn sign_up(id: CollectiveActionId, date: Option<ActionSessionId>) -> String {
    dated(format!("/actions/{id}/inscription"), date)
}

/// Signing up with the person beside a member.
pub fn beside(id: CollectiveActionId, date: Option<ActionSessionId>) -> String {
    dated(format!("/actions/{id}/inscription/avec"), date)
}

/// Her own page.
pub fn own(secret: &str) -> String {
    format!("/inscription/{secret}")
}

/// Saying whether two sign-ups are one person.
pub fn unite(secret: &str) -> String {
    format!("/inscription/meme-personne/{secret}")
}

/// Who is signed up and who waits.
pub fn people(id: CollectiveActionId) -> String {
    format!("/actions/{id}/inscrits")
}

/// Typing a paper list.
pub fn paper(id: CollectiveActionId, date: Option<ActionSessionId>) -> String {
    dated(format!("/actions/{id}/inscrits/papier"), date)
}

/// The rule of an action.
pub fn rule(id: CollectiveActionId) -> String {
    format!("/actions/{id}/inscrits/regles")
}

fn dated(path: String, date: Option<ActionSessionId>) -> String {
    date.map_or_else(|| path.clone(), |date| format!("{path}?date={date}"))
}
