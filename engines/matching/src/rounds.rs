//! Rounds: who sits with whom, round after round, so that nobody is in two places and as few rounds as possible pass.
//!
//! Two sides meet: partners, who stay at their tables, and visitors, who go round (one person, or a group that walks
//! together). Breaks lie between rounds and are the caller's. For one side only, see [`everybody`] and [`tables`].

mod answer;
mod board;
mod case;
mod checking;
mod choosing;
mod colouring;
mod everybody;
mod filling;
mod planning;
mod question;
mod repairing;
mod searching;
mod tables;
mod trying;

pub use answer::{Bound, Certificate, Gap, LeftOut, Meeting, Schedule, Why};
pub use checking::{Checked, Flaw, check};
pub use everybody::{Pair, everybody};
pub use planning::plan;
pub use question::{Absence, Effort, Interpreter, Question, Unfit, Who, Wished, Worth};
pub use repairing::{Repaired, keep_course, repair};
pub use tables::{Seating, check_tables, tables};

#[cfg(test)]
mod tests;
