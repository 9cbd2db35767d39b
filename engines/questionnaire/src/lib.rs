//! Questions to an organisation, the answers they admit, and what many answers say together.
#![doc = include_str!("../README.md")]

mod answer;
mod asking;
mod check;
mod condition;
mod faults;
mod findings;
pub mod limits;
mod questionnaire;
mod reading;
mod tally;
#[cfg(test)]
mod tests;

pub use answer::{Answer, Answers, Named};
pub use asking::Asked;
pub use check::{AnswerFault, check};
pub use condition::{Condition, Test};
pub use faults::{BuildFault, BuildFaultKind, Spot, is_key};
pub use findings::{Count, Figures, Finding, Findings, Groups, Mentioned, Spread};
pub use questionnaire::{Choice, Feed, Kind, OTHER, Question, Questionnaire, RecordField, Section};
pub use reading::ReadFault;
pub use tally::{Tally, tally};
