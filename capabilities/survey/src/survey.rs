//! A survey: a questionnaire on its way to many organisations, and how far it has got.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use questionnaire::Questionnaire;
use vocabulary::id::{OrganizationId, SurveyId};
use vocabulary::named;

/// How long a survey asks when nothing else is said: ten weeks, so that the whole ladder is climbed.
pub(crate) const ASKS_FOR: TimeDelta = TimeDelta::days(70);
/// The longest title of a survey, in letters.
pub(crate) const LONGEST_TITLE: usize = 120;
/// A survey closes soon: a week before its last day.
pub(crate) const SOON: TimeDelta = TimeDelta::days(7);

named! {
    /// Where a survey stands.
    pub SurveyState {
        /// It is being written; nobody has been asked.
        Draft = "draft", "survey-state-draft";
        /// The letters left.
        Open = "open", "survey-state-open";
        /// Those who had not answered were written to again.
        Reminder1 = "reminder-1", "survey-state-reminder-1";
        /// And once more.
        Reminder2 = "reminder-2", "survey-state-reminder-2";
        /// Those who have not answered are called.
        Phone = "phone", "survey-state-phone";
        /// Nobody is asked any more.
        Closed = "closed", "survey-state-closed";
        /// What was learned has been told to those who answered.
        Restituted = "restituted", "survey-state-restituted";
    }
}

impl SurveyState {
    /// The state that follows, if any.
    #[must_use]
    pub fn next(self) -> Option<Self> {
        let place = Self::ALL.iter().position(|state| *state == self)?;
        Self::ALL.get(place + 1).copied()
    }

    /// Whether answers come in: letters left, and it is not closed.
    #[must_use]
    pub fn takes_answers(self) -> bool {
        matches!(self, Self::Open | Self::Reminder1 | Self::Reminder2 | Self::Phone)
    }
}

/// How many days pass before each step of the ladder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pauses {
    /// Days from the letter to the first reminder.
    pub first: u32,
    /// Days from the first reminder to the second.
    pub second: u32,
    /// Days from the second reminder to the telephone.
    pub phone: u32,
}

impl Default for Pauses {
    /// Two weeks each: a team that meets every fortnight has met once.
    fn default() -> Self {
        Self { first: 14, second: 14, phone: 14 }
    }
}

/// A survey.
#[derive(Clone, Debug, PartialEq)]
pub struct Survey {
    /// Its identity.
    pub id: SurveyId,
    /// Its name on the coordinator's desk and in letters.
    pub title: String,
    /// Where it stands.
    pub state: SurveyState,
    /// What it asks.
    pub questionnaire: Questionnaire,
    /// The organisation that asks.
    pub sender: OrganizationId,
    /// The day it is meant to open, then the day it opened.
    pub opens_on: NaiveDate,
    /// Its last day.
    pub closes_on: NaiveDate,
    /// The days between the steps.
    pub pauses: Pauses,
    /// When the next step comes by itself.
    pub next_on: Option<NaiveDate>,
    /// When it was closed.
    pub closed_at: Option<DateTime<Utc>>,
    /// Goes up with each change of the questionnaire.
    pub revision: i64,
    /// Whether the last change can be taken back.
    pub can_undo: bool,
}

impl Survey {
    /// Whether answers come in.
    #[must_use]
    pub fn takes_answers(&self) -> bool {
        self.state.takes_answers()
    }

    /// Whether its last day comes within a week.
    pub(crate) fn closes_soon(&self, today: NaiveDate) -> bool {
        self.takes_answers() && self.closes_on - today <= SOON
    }
}
