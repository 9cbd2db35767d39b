//! The addresses of this room's pages: readable, permanent, written in one place.

use uuid::Uuid;

/// Speed-meetings that come and that were held.
pub const SPEED_MEETINGS: &str = "/speed-meetings";
/// Putting a new one together.
pub const NEW: &str = "/speed-meetings/nouveau";
/// One, for the coordination: what comes next, and its rounds.
pub const ONE: &str = "/speed-meetings/{id}";
/// Its day, hours, place and rules.
pub const SETTINGS: &str = "/speed-meetings/{id}/reglages";
/// Who takes part.
pub const PARTICIPANTS: &str = "/speed-meetings/{id}/participants";
/// Somebody at a table.
pub const PARTNER: &str = "/speed-meetings/{id}/partenaires/{partner}";
/// Somebody who goes round.
pub const VISITOR: &str = "/speed-meetings/{id}/visiteurs/{visitor}";
/// Wishes and forbidden pairs.
pub const WISHES: &str = "/speed-meetings/{id}/voeux";
/// The rounds as a file.
pub const ROUNDS_FILE: &str = "/speed-meetings/{id}/tours.csv";
/// The places of a member's organisations: their tables, their routes.
pub const MINE: &str = "/speed-meetings/{id}/ma-place";
/// Answering by the link of a letter, without an account.
pub const ANSWER: &str = "/speed-meeting/{secret}";

/// One, for the coordination.
pub fn one(id: Uuid) -> String {
    format!("/speed-meetings/{id}")
}

/// A page below one: `reglages`, `participants`, `voeux`, `jour`.
pub fn below(id: Uuid, page: &str) -> String {
    format!("/speed-meetings/{id}/{page}")
}

/// Somebody at a table.
pub fn partner(id: Uuid, partner: Uuid) -> String {
    format!("/speed-meetings/{id}/partenaires/{partner}")
}

/// Somebody who goes round.
pub fn visitor(id: Uuid, visitor: Uuid) -> String {
    format!("/speed-meetings/{id}/visiteurs/{visitor}")
}

/// The place of one participant, for a member of its organisation.
pub fn mine(id: Uuid, participant: Uuid) -> String {
    format!("/speed-meetings/{id}/ma-place?qui={participant}")
}

/// What one participant notes of those it met, for a member of its organisation; a page of the room `event-day`.
pub fn notes(id: Uuid, participant: Uuid) -> String {
    format!("/speed-meetings/{id}/notes?qui={participant}")
}

/// The same by the link of a letter, the one that answers the invitation too.
pub fn noting(secret: &str) -> String {
    format!("/speed-meeting-notes/{secret}")
}

/// Answering by the link of a letter.
pub fn answer(secret: &str) -> String {
    format!("/speed-meeting/{secret}")
}
