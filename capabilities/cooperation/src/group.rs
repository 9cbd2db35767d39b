//! A working group: several organisations, an objective, a last day, and the decisions they take on the way.

use chrono::{NaiveDate, TimeDelta};
use uuid::Uuid;
use vocabulary::id::{OrganizationId, WorkingGroupId};

use crate::need_code::NeedCode;
use crate::relation::PartnerRole;

/// How long before its last day a group is reminded.
pub(crate) const REMINDED_BEFORE: TimeDelta = TimeDelta::days(14);
/// How long after it was asked whether it goes on a group waits for an answer before it closes by itself.
pub(crate) const WAITS: TimeDelta = TimeDelta::days(14);

/// A working group. Its decisions are read by members of the network, the rest by everybody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WorkingGroup {
    /// Its identity.
    pub id: WorkingGroupId,
    /// Its name.
    pub name: String,
    /// Why it exists.
    pub purpose: String,
    /// What will be there once it is done.
    pub objective: String,
    /// The need it is about: a thematic group.
    pub need: Option<NeedCode>,
    /// Its last day.
    pub ends_on: NaiveDate,
    /// Its first day.
    pub opened_on: NaiveDate,
    /// The day it was closed.
    pub closed_on: Option<NaiveDate>,
    /// What was said when it was closed; none for one that came to its term and closed by itself.
    pub closing_note: Option<String>,
    /// Its organisations, with what each does in it.
    pub members: Vec<(OrganizationId, Option<PartnerRole>)>,
}

impl WorkingGroup {
    /// Whether it is at work.
    pub fn is_open(&self) -> bool {
        self.closed_on.is_none()
    }

    /// Whether an organisation is in it.
    pub fn holds(&self, organization: OrganizationId) -> bool {
        self.members.iter().any(|(member, _)| *member == organization)
    }

    /// Whether one organisation alone is in it, or none: « sans partenaire ».
    pub fn is_alone(&self) -> bool {
        self.members.len() < 2
    }
}

/// What a group decided in a meeting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Decision {
    /// Its identity.
    pub(crate) id: Uuid,
    /// The day of the meeting.
    pub(crate) decided_on: NaiveDate,
    /// What was decided.
    pub(crate) decision: String,
    /// Who sees to it.
    pub(crate) organization: Option<OrganizationId>,
    /// Until when.
    pub(crate) due_on: Option<NaiveDate>,
    /// The day it was done.
    pub(crate) done_on: Option<NaiveDate>,
}

/// What a group's calendar asks for on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum GroupStep {
    /// Its last day is near.
    Remind,
    /// Its last day has come: prolong it or close it.
    Ask,
    /// Nobody answered: it closes by itself.
    CloseItself,
}

/// What an open group's calendar asks for: each step once for a last day, so that a group which was prolonged is
/// reminded and asked anew. The time to answer runs from the day it was asked, should the house have slept.
pub(crate) fn next_step(
    ends_on: NaiveDate,
    (reminded_for, asked_on): (Option<NaiveDate>, Option<NaiveDate>),
    today: NaiveDate,
) -> Option<GroupStep> {
    if today >= ends_on {
        return match asked_on.filter(|asked| *asked >= ends_on) {
            None => Some(GroupStep::Ask),
            Some(asked) => (today >= asked + WAITS).then_some(GroupStep::CloseItself),
        };
    }
    let is_near = today >= ends_on - REMINDED_BEFORE;
    (is_near && reminded_for != Some(ends_on)).then_some(GroupStep::Remind)
}

#[cfg(test)]
mod tests;
