//! The addresses of this room, written in one place.

use uuid::Uuid;

/// What is said of a service, and saying something: to write.
pub const WRITE: &str = "/avis/service/{handle}";
/// One's own words, by the link given when they were written: to follow them.
pub const FOLLOW: &str = "/avis/suivi/{secret}";
/// What waits for an answer.
pub const ANSWERS: &str = "/avis-a-repondre";
/// Answering.
pub const ANSWER: &str = "/avis-a-repondre/{id}";

/// The address where one writes about a service.
pub fn write(service: Uuid) -> String {
    format!("/avis/service/{}", directory::handle(service))
}

/// The address where its author follows what she wrote.
pub fn follow(secret: &str) -> String {
    format!("/avis/suivi/{secret}")
}

/// The address where one answers.
pub fn answer(id: Uuid) -> String {
    format!("{ANSWERS}/{id}")
}
