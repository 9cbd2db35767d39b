//! An encounter: who asks whom to meet, about what, when, and where it stands.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use vocabulary::id::{AccountId, EncounterId, OrganizationId, ProposedDayId, TeamNeedId, WorkingGroupId};
use vocabulary::named;

use crate::format::Format;

/// An invitation is answered within this many days.
pub const ANSWER_WITHIN: i64 = 15;
/// The most organisations a member invites at once; the coordination may invite every operator.
pub const MOST_INVITED: usize = 12;
/// The most days that are proposed for one encounter.
pub(crate) const MOST_DAYS: usize = 8;
/// The longest subject, in letters.
pub(crate) const LONGEST_SUBJECT: usize = 120;
/// The longest words beside it, in letters.
pub const LONGEST_WORDS: usize = 1_000;
/// The longest encounter, in minutes.
pub const LONGEST: u32 = 600;

named! {
    /// Where an encounter stands.
    pub EncounterState {
        /// Nobody has answered yet.
        Requested = "requested", "encounter-state-requested";
        /// Somebody would come; a day is to be found.
        Accepted = "accepted", "encounter-state-accepted";
        /// It has a day.
        Scheduled = "scheduled", "encounter-state-scheduled";
        /// It took place.
        Held = "held", "encounter-state-held";
        /// Its record is published.
        RecordPublished = "record-published", "encounter-state-record-published";
        /// Everything decided there is done.
        FollowUpsDone = "follow-ups-done", "encounter-state-follow-ups-done";
        /// Nobody invited would come.
        Declined = "declined", "encounter-state-declined";
        /// No answer came.
        Expired = "expired", "encounter-state-expired";
        /// Called off by who asked.
        Cancelled = "cancelled", "encounter-state-cancelled";
    }
}

impl EncounterState {
    /// Whether it took place.
    pub const fn is_held(self) -> bool {
        matches!(self, Self::Held | Self::RecordPublished | Self::FollowUpsDone)
    }

    /// Whether it may still take place.
    pub const fn is_ahead(self) -> bool {
        matches!(self, Self::Requested | Self::Accepted | Self::Scheduled)
    }
}

named! {
    /// What an organisation answers to an invitation.
    pub InvitedAnswer {
        /// It would come.
        Accepts = "accepts", "encounter-answer-accepts";
        /// It does not come.
        Declines = "declines", "encounter-answer-declines";
    }
}

named! {
    /// What an organisation says of a day.
    pub DayAnswer {
        /// It can.
        Yes = "yes", "encounter-day-yes";
        /// It can if it must.
        IfNeedBe = "if-need-be", "encounter-day-if-need-be";
        /// It cannot.
        No = "no", "encounter-day-no";
    }
}

/// An organisation that was invited.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invited {
    /// Which.
    pub organization: OrganizationId,
    /// What it answered.
    pub answer: Option<InvitedAnswer>,
    /// The word that came with it; may be empty.
    pub word: String,
    /// Whether a letter could be written to it; who asks calls the others.
    pub was_written: bool,
}

/// A day that was proposed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProposedDay {
    /// Its identity.
    pub id: ProposedDayId,
    /// When it begins.
    pub starts: DateTime<Utc>,
    /// Who proposed it.
    pub proposed_by: OrganizationId,
    /// What others say of it; who proposed it can.
    pub votes: Vec<(OrganizationId, DayAnswer)>,
}

impl ProposedDay {
    /// How many can, can if they must, and cannot.
    pub fn counts(&self) -> (usize, usize, usize) {
        let of = |says| self.votes.iter().filter(|(_, said)| *said == says).count();
        (of(DayAnswer::Yes), of(DayAnswer::IfNeedBe), of(DayAnswer::No))
    }
}

/// An encounter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Encounter {
    /// Its identity.
    pub id: EncounterId,
    /// Its form.
    pub format: Format,
    /// The organisation that asks.
    pub asked_by: OrganizationId,
    /// Who asked, and awaits the answers.
    pub account: Option<AccountId>,
    /// What about.
    pub subject: String,
    /// What else to know; may be empty.
    pub words: String,
    /// Where; may be empty.
    pub place: String,
    /// The need of a team it answers.
    pub need: Option<TeamNeedId>,
    /// The working group it gathers.
    pub group: Option<WorkingGroupId>,
    /// The day it was asked for.
    pub asked_on: NaiveDate,
    /// The last day to answer.
    pub answer_by: NaiveDate,
    /// Where it stands.
    pub state: EncounterState,
    /// When it begins, once that is known.
    pub starts: Option<DateTime<Utc>>,
    /// How long it lasts.
    pub minutes: u32,
    /// How often it was moved or called off.
    pub sequence: u32,
    /// When it changed last.
    pub moved_at: DateTime<Utc>,
    /// Why it does not take place; may be empty.
    pub reason: String,
    /// Who is invited.
    pub invited: Vec<Invited>,
    /// The days proposed, the first first.
    pub days: Vec<ProposedDay>,
    /// What will be talked about: who put it there, and what.
    pub agenda: Vec<(OrganizationId, String)>,
}

impl Encounter {
    /// Whether an organisation asked or was invited.
    pub fn concerns(&self, organization: OrganizationId) -> bool {
        self.asked_by == organization || self.invited.iter().any(|one| one.organization == organization)
    }

    /// Who asked and who did not decline, in that order: who is expected.
    pub fn expected(&self) -> Vec<OrganizationId> {
        let come = self.invited.iter().filter(|one| one.answer != Some(InvitedAnswer::Declines));
        std::iter::once(self.asked_by).chain(come.map(|one| one.organization)).collect()
    }

    /// Whether one organisation asks one other: its answer settles the day.
    pub fn is_between_two(&self) -> bool {
        self.invited.len() == 1 && !self.format.is_called()
    }

    /// When it ends, once its day is known.
    pub fn ends(&self) -> Option<DateTime<Utc>> {
        self.starts.map(|starts| starts + TimeDelta::minutes(i64::from(self.minutes)))
    }

    /// The days proposed that are still to come.
    pub fn days_ahead(&self, now: DateTime<Utc>) -> impl Iterator<Item = &ProposedDay> {
        self.days.iter().filter(move |day| day.starts > now)
    }

    /// Whether its moment has come.
    pub fn has_begun(&self, now: DateTime<Utc>) -> bool {
        self.starts.is_some_and(|starts| starts <= now)
    }

    /// The day to come that most can make, if somebody said something: no refusal weighs most, then who can, then the
    /// first day.
    pub fn best_day(&self, now: DateTime<Utc>) -> Option<&ProposedDay> {
        let worth = |day: &ProposedDay| {
            let (yes, if_need_be, no) = day.counts();
            (std::cmp::Reverse(no), yes, if_need_be, std::cmp::Reverse(day.starts))
        };
        self.days_ahead(now).filter(|day| !day.votes.is_empty()).max_by_key(|day| worth(day))
    }
}

/// An encounter about to be asked for, everything of chance in it drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewEncounter {
    /// Its identity: a form that is sent twice asks once.
    pub id: EncounterId,
    /// Its form.
    pub format: Format,
    /// The organisation that asks.
    pub asked_by: OrganizationId,
    /// Who asks.
    pub account: Option<AccountId>,
    /// What about.
    pub subject: String,
    /// What else to know.
    pub words: String,
    /// Where.
    pub place: String,
    /// The need of a team it answers.
    pub need: Option<TeamNeedId>,
    /// The working group it gathers.
    pub group: Option<WorkingGroupId>,
    /// Who is invited.
    pub invited: Vec<OrganizationId>,
    /// The days proposed. Where who calls it sets the day, the first one.
    pub days: Vec<DateTime<Utc>>,
    /// How long it lasts.
    pub minutes: u32,
}

#[cfg(test)]
mod tests;
