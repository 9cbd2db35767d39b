//! How far a referral has come, how urgent it is, and what became of the person.

use std::fmt;
use vocabulary::named;

use chrono::{DateTime, Utc};

use crate::act::By;

named! {
    /// How far a referral has come.
    pub State {
        /// Being written; kept for a day.
        Draft = "draft", "referral-state-draft";
        /// Shown to the person, who has not answered yet.
        ShownToPerson = "shown-to-person", "referral-state-shown-to-person";
        /// She does not want it sent.
        DeclinedByPerson = "declined-by-person", "referral-state-declined-by-person";
        /// She agreed; it is about to leave.
        Agreed = "agreed", "referral-state-agreed";
        /// It left; nobody has answered.
        Sent = "sent", "referral-state-sent";
        /// The receiver has it.
        Acknowledged = "acknowledged", "referral-state-acknowledged";
        /// The receiver asks for something more.
        NeedsInformation = "needs-information", "referral-state-needs-information";
        /// On a list, until a day.
        WaitingList = "waiting-list", "referral-state-waiting-list";
        /// Accepted, without a date yet.
        Accepted = "accepted", "referral-state-accepted";
        /// Accepted, with a date.
        Appointment = "appointment", "referral-state-appointment";
        /// The person came.
        Came = "came", "referral-state-came";
        /// The person did not come.
        DidNotCome = "did-not-come", "referral-state-did-not-come";
        /// Passed on to another service.
        Redirected = "redirected", "referral-state-redirected";
        /// Refused, with a reason.
        Refused = "refused", "referral-state-refused";
        /// With the coordination, because there was no response.
        Escalated = "escalated", "referral-state-escalated";
        /// Stopped by the person: nobody but the sender reads it.
        Frozen = "frozen", "referral-state-frozen";
        /// Closed, with a response.
        Closed = "closed", "referral-state-closed";
    }
}

named! {
    /// How far the response helps.
    pub Level {
        /// A stopgap: « une solution d'attente ».
        Interim = "interim", "referral-level-interim";
        /// Part of what was needed.
        Partial = "partial", "referral-level-partial";
        /// What was needed.
        Adequate = "adequate", "referral-level-adequate";
    }
}

named! {
    /// How soon an answer is needed.
    pub Urgency {
        /// No hurry.
        Whenever = "whenever", "referral-urgency-whenever";
        /// Within the week.
        Week = "week", "referral-urgency-week";
        /// Within the day.
        Day = "day", "referral-urgency-day";
    }
}

/// What became of the person, as somebody told it; a later one takes its place, and the earlier stays readable.
#[derive(Clone, PartialEq, Eq)]
pub struct Response {
    /// How far it helps.
    pub level: Level,
    /// In words; may be empty. Class C3.
    pub words: String,
    /// When it was told.
    pub on: DateTime<Utc>,
    /// Who told it.
    pub by: By,
    /// Its number: 1, 2, 3…
    pub version: u32,
}

impl fmt::Debug for Response {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "Response({}, {})", self.version, self.level.code())
    }
}

impl State {
    /// Whether something is still to happen. What is open has a next date, or an alert.
    pub const fn is_open(self) -> bool {
        !matches!(self, Self::Draft | Self::DeclinedByPerson | Self::Frozen | Self::Closed)
    }

    /// Whether it was sent one day.
    pub const fn was_sent(self) -> bool {
        !matches!(self, Self::Draft | Self::ShownToPerson | Self::DeclinedByPerson | Self::Agreed)
    }

    /// Whether the receiver has not said yet what comes of it.
    pub const fn waits_for_receiver(self) -> bool {
        matches!(self, Self::Sent | Self::Acknowledged)
    }
}
