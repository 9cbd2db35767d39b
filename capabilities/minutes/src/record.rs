//! The minutes of an encounter: who came, what was learnt and decided, who does what until when.

use chrono::{DateTime, NaiveDate, Utc};
use vocabulary::id::{EncounterId, FollowUpId, OrganizationId};
use vocabulary::named;

/// The most decisions of one encounter.
pub(crate) const MOST_DECISIONS: usize = 20;
/// The most follow-ups of one encounter.
pub(crate) const MOST_FOLLOW_UPS: usize = 12;
/// The longest decision or follow-up, in letters.
pub(crate) const LONGEST_WORDS: usize = 300;
/// The longest summary, in letters.
pub(crate) const LONGEST_SUMMARY: usize = 1_200;
/// The longest name of a function, in letters.
pub(crate) const LONGEST_FUNCTION: usize = 80;
/// The most people of one organisation.
pub(crate) const MOST_PEOPLE: u32 = 500;

named! {
    /// Who reads the summary of an encounter besides those who were there.
    pub Publication {
        /// Nobody.
        Nobody = "nobody", "minutes-publication-nobody";
        /// Every member of the network.
        Members = "members", "minutes-publication-members";
        /// Everybody.
        Everybody = "everybody", "minutes-publication-everybody";
    }
}

/// How many people of an organisation came.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Attendance {
    /// The organisation.
    pub organization: OrganizationId,
    /// How many of its people.
    pub people: u32,
}

/// Something to do after an encounter. It belongs to an organisation and a function, never to a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FollowUp {
    /// Its identity.
    pub id: FollowUpId,
    /// The encounter it comes from.
    pub encounter: EncounterId,
    /// What is to be done.
    pub words: String,
    /// The organisation that does it, if it was said.
    pub organization: Option<OrganizationId>,
    /// The function that does it; may be empty.
    pub function: String,
    /// Until when, if it was said.
    pub due_on: Option<NaiveDate>,
    /// When it was done.
    pub done_at: Option<DateTime<Utc>>,
}

impl FollowUp {
    /// The identity of the follow-up that stands at this place in the minutes of an encounter.
    pub fn id_at(encounter: EncounterId, place: usize) -> FollowUpId {
        FollowUpId::from_source("minutes", "follow-up", &format!("{encounter}/{place}"))
    }

    /// Whether its day is over and it is not done.
    pub fn is_late(&self, today: NaiveDate) -> bool {
        self.done_at.is_none() && self.due_on.is_some_and(|due| due < today)
    }
}

/// The minutes of one encounter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Minutes {
    /// The encounter.
    pub encounter: EncounterId,
    /// The day it took place.
    pub held_on: NaiveDate,
    /// Who came, organisations without anybody left out.
    pub attendance: Vec<Attendance>,
    /// What was learnt about one another; may be empty.
    pub learnt: String,
    /// What was decided.
    pub decisions: Vec<String>,
    /// Who does what until when; each with its place, so that a line that is emptied moves no other.
    pub follow_ups: Vec<(usize, FollowUp)>,
    /// A few sentences for others; may be empty.
    pub summary: String,
    /// Who reads the summary.
    pub publication: Publication,
    /// When they were changed last.
    pub changed_at: DateTime<Utc>,
    /// When they were closed first, if they are.
    pub closed_at: Option<DateTime<Utc>>,
}

impl Minutes {
    /// How many people were there.
    pub fn headcount(&self) -> u32 {
        self.attendance.iter().map(|one| one.people).sum()
    }

    /// The organisations that were there.
    pub fn organizations(&self) -> Vec<OrganizationId> {
        self.attendance.iter().map(|one| one.organization).collect()
    }

    /// Whether the summary may be read by a member, or by anybody.
    pub fn is_read_by(&self, is_member: bool) -> bool {
        let is_published = self.closed_at.is_some() && !self.summary.is_empty();
        is_published
            && match self.publication {
                Publication::Nobody => false,
                Publication::Members => is_member,
                Publication::Everybody => true,
            }
    }
}

#[cfg(test)]
mod tests;
