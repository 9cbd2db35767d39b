//! The addresses of this room's pages: readable, permanent, written in one place.

use uuid::Uuid;

/// The requests of my organisations, those they sent and those they received.
pub const PLACES: &str = "/places";
/// Asking several services at once.
pub const ASK: &str = "/places/demander";
/// A question, with the answers that came.
pub const QUESTION: &str = "/places/{question}";
/// An answer heard by telephone, typed by who asked.
pub const HEARD: &str = "/places/{question}/telephone/{asked}";
/// Answering by the link of a letter.
pub const ANSWER: &str = "/places/reponse/{secret}";
/// Asking to renew a link: a new one goes to the same mailbox.
pub const RENEW: &str = "/places/reponse/{secret}/renouveler";
/// Answering a request that was received, as a member.
pub const RECEIVED: &str = "/places/recues/{asked}";
/// Unmet needs of the last thirty days, for the coordination.
pub const UNMET: &str = "/coordination/places";
/// Entrusting somebody to a service: a page of another room.
const REFER: &str = "/orienter";

/// A question.
pub fn question(id: Uuid) -> String {
    format!("/places/{id}")
}

/// An answer heard by telephone.
pub fn heard(question: Uuid, asked: Uuid) -> String {
    format!("/places/{question}/telephone/{asked}")
}

/// Answering by a link.
pub fn answer(secret: &str) -> String {
    format!("/places/reponse/{secret}")
}

/// Asking for a new link.
pub fn renew(secret: &str) -> String {
    format!("/places/reponse/{secret}/renouveler")
}

/// Answering as a member.
pub fn received(asked: Uuid) -> String {
    format!("/places/recues/{asked}")
}

/// Asking services, this one among them.
pub fn ask_service(service: Uuid) -> String {
    format!("{ASK}?service={service}")
}

/// Entrusting somebody to a service.
pub fn refer(service: Uuid) -> String {
    format!("{REFER}?service={service}")
}
