//! What is counted, over a time: how many came back, how soon, and what goes wrong by need. Never by worker.

use std::collections::BTreeMap;
use vocabulary::named;

use ::store::{Conn, StoreError};
use chrono::NaiveDate;
use vocabulary::codes::Topic;

use crate::state::Level;

/// Below this a count is not shown: it would tell of somebody.
pub const FEWEST_SHOWN: u64 = 5;

named! {
    /// What a referral counts for; several at once.
    pub Outcome {
        /// It left.
        Sent = "sent", "referral-figure-sent";
        /// « Bien reçu » in time.
        Acknowledged = "acknowledged", "referral-figure-acknowledged";
        /// Answered in time.
        Answered = "answered", "referral-figure-answered";
        /// The person came.
        Came = "came", "referral-figure-came";
        /// A stopgap.
        Interim = "interim", "referral-level-interim";
        /// Part of what was needed.
        Partial = "partial", "referral-level-partial";
        /// What was needed.
        Adequate = "adequate", "referral-level-adequate";
        /// The coordination was asked.
        Escalated = "escalated", "referral-figure-escalated";
        /// The person stopped it.
        Stopped = "stopped", "referral-figure-stopped";
        /// The sheet misled.
        Misdirected = "misdirected", "referral-figure-misdirected";
        /// Nothing became of it.
        Unanswered = "unanswered", "referral-figure-unanswered";
    }
}

/// A count that says nothing below five.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count(u64);

impl Count {
    /// The number, where it may be shown; « < 5 » is said otherwise. None at all is said as it is.
    pub const fn shown(self) -> Option<u64> {
        if self.0 == 0 || self.0 >= FEWEST_SHOWN { Some(self.0) } else { None }
    }

    const fn add(&mut self, many: u64) {
        self.0 += many;
    }
}

/// What is counted of one need.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct NeedFigures {
    /// How many left.
    pub sent: Count,
    /// Refused because the sheet misled: out of the area, not eligible, not what is done there.
    pub misdirected: Count,
    /// Refused, silent or escalated, and nothing became of it.
    pub unanswered: Count,
}

/// What is counted of referrals that left between two days.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Figures {
    /// How many left.
    pub sent: Count,
    /// « Bien reçu » within three working days.
    pub acknowledged_in_time: Count,
    /// An answer within eight days.
    pub answered_in_time: Count,
    /// The person came.
    pub came: Count,
    /// By the level of the last response.
    pub levels: BTreeMap<Level, Count>,
    /// The coordination was asked.
    pub escalated: Count,
    /// The person stopped it.
    pub stopped: Count,
    /// By need.
    pub needs: BTreeMap<Topic, NeedFigures>,
}

impl Figures {
    /// Counts so many of a need for an outcome.
    pub(crate) fn count(&mut self, need: Topic, outcome: Outcome, many: u64) {
        let of_need = self.needs.entry(need).or_default();
        let mut level = |level: Level| self.levels.entry(level).or_default().add(many);
        match outcome {
            Outcome::Sent => {
                self.sent.add(many);
                of_need.sent.add(many);
            }
            Outcome::Acknowledged => self.acknowledged_in_time.add(many),
            Outcome::Answered => self.answered_in_time.add(many),
            Outcome::Came => self.came.add(many),
            Outcome::Interim => level(Level::Interim),
            Outcome::Partial => level(Level::Partial),
            Outcome::Adequate => level(Level::Adequate),
            Outcome::Escalated => self.escalated.add(many),
            Outcome::Stopped => self.stopped.add(many),
            Outcome::Misdirected => of_need.misdirected.add(many),
            Outcome::Unanswered => of_need.unanswered.add(many),
        }
    }
}

/// Counts what left between two days, both included; of what was purged, by whole months.
///
/// # Errors
/// Those of the store.
pub fn figures(conn: &mut Conn, from: NaiveDate, to: NaiveDate) -> Result<Figures, StoreError> {
    crate::store::counts::figures(conn, from, to)
}
