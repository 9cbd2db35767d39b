//! Whether a service can receive someone just now; a passing state ends by itself on its day.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use vocabulary::codes::TemporaryState;

/// A passing state with its last day. The default is simply open.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Availability {
    state: Option<TemporaryState>,
    until: Option<NaiveDate>,
    note: String,
}

/// A passing state that holds on a given day.
#[derive(Clone, Debug, PartialEq)]
pub struct Passing<'a> {
    /// Full, low on stock or closed.
    pub state: TemporaryState,
    /// The last day it holds.
    pub until: NaiveDate,
    /// The reason, in the organisation's words.
    pub note: &'a str,
}

impl Availability {
    /// Open as usual.
    pub fn open() -> Availability {
        Availability::default()
    }

    /// A passing state up to and including `until`. Without a last day it cannot exist, so nothing stays
    /// « complet » because somebody forgot.
    pub fn until(state: TemporaryState, until: NaiveDate, note: &str) -> Availability {
        if state == TemporaryState::Open {
            return Availability::default();
        }
        Availability { state: Some(state), until: Some(until), note: note.to_owned() }
    }

    /// The state that holds on `day`, if any; past its last day a state has ended without anybody's doing.
    pub fn on(&self, day: NaiveDate) -> Option<Passing<'_>> {
        let (state, until) = (self.state?, self.until?);
        (day <= until && state != TemporaryState::Open).then_some(Passing { state, until, note: &self.note })
    }

    /// The state and last day as they were set, whatever the day.
    pub fn set(&self) -> Option<(TemporaryState, NaiveDate)> {
        Some((self.state?, self.until?))
    }

    /// The reason that was given, whatever the day.
    pub fn note(&self) -> &str {
        &self.note
    }
}
