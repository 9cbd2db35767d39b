//! A questionnaire to organisations: written, sent, and asked again until it is answered.
#![doc = include_str!("../README.md")]

mod adding;
mod board;
mod building;
mod candidate;
mod condition_field;
pub mod demo;
mod holding;
mod ladder;
mod letters;
mod needs;
mod pages;
mod pasted;
pub mod paths;
mod question_form;
mod reach;
mod recipient;
mod recognising;
mod replay;
mod rounds;
mod stepping;
mod store;
mod survey;
#[cfg(test)]
mod tests;
#[cfg(feature = "trial")]
pub mod trial;
mod twelve;

pub use holding::HOLDING;
pub use needs::{Needs, needs};
pub use pages::{DOORS, Surveys, routes};
pub use recipient::{AnswerChannel, Recipient, RecipientState, RecipientStep};
pub use rounds::{Round, daily};
pub use store::recipients::{
    note_answered, note_declined, note_opened, recipient, recipient_by_secret, recipients,
    recipients_of_organization,
};
pub use store::surveys::survey;
pub use survey::{Pauses, Survey, SurveyState};

/// This room's tables.
pub const ROOM: ::store::Room = ::store::Room {
    name: "survey",
    migrations: &[(1, "0001_survey", include_str!("../migrations/0001_survey.sql"))],
};
/// The French words of this room.
pub const FRENCH: &str = include_str!("../text/fr.ftl");
/// The English words of this room.
pub const ENGLISH: &str = include_str!("../text/en.ftl");
