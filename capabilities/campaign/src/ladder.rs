//! The ladder: letter, reminder, deputy, telephone; climbed one rung at a time, and left with the first answer.

use chrono::{Datelike, NaiveDate};

use crate::campaign::CampaignKind;
use crate::recipient::Step;

/// Where a letter to an organisation would go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Address {
    /// To its owner or its mailbox.
    Known,
    /// To one from which letters come back.
    Bounces,
    /// To nobody: there is none.
    Missing,
}

/// Where an organisation stands on the ladder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Standing {
    /// How far it has been asked.
    pub(crate) step: Step,
    /// The day it was asked that far.
    pub(crate) since: NaiveDate,
    /// Where letters to it go.
    pub(crate) address: Address,
    /// Whether somebody deputises for its owner.
    pub(crate) has_deputy: bool,
    /// Whether reminders wait until September.
    pub(crate) silent_in_august: bool,
}

/// What is done next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Rung {
    /// The first letter.
    Letter,
    /// The second letter.
    Reminder,
    /// A letter to the deputies.
    Deputy,
    /// On the phone list: nobody answers, or there is no address.
    Phone,
    /// On the phone list: letters come back.
    BadAddress,
}

impl Rung {
    /// How far an organisation has been asked once this is done.
    pub(crate) fn step(self) -> Step {
        match self {
            Rung::Letter => Step::Sent,
            Rung::Reminder => Step::Reminded,
            Rung::Deputy => Step::Deputy,
            Rung::Phone => Step::Phone,
            Rung::BadAddress => Step::BadAddress,
        }
    }

    /// Whether a letter leaves.
    pub(crate) fn is_letter(self) -> bool {
        matches!(self, Rung::Letter | Rung::Reminder | Rung::Deputy)
    }
}

/// How many days pass between two rungs. A crisis does not wait two weeks.
pub(crate) fn pause(kind: CampaignKind) -> i64 {
    match kind {
        CampaignKind::Regular => 14,
        CampaignKind::Crisis => 1,
    }
}

/// What is to be done today, if anything. The first letter leaves when the campaign opens, whatever the month;
/// reminders of a regular campaign wait until September for who wishes so.
pub(crate) fn next(kind: CampaignKind, at: &Standing, today: NaiveDate) -> Option<Rung> {
    if !at.step.awaits() || at.step.is_to_call() {
        return None;
    }
    match at.address {
        Address::Bounces => return Some(Rung::BadAddress),
        Address::Missing => return Some(Rung::Phone),
        Address::Known => {}
    }
    if at.step == Step::ToSend {
        return Some(Rung::Letter);
    }
    if (today - at.since).num_days() < pause(kind) {
        return None;
    }
    let rung = match at.step {
        Step::Sent => Rung::Reminder,
        Step::Reminded if at.has_deputy => Rung::Deputy,
        _ => Rung::Phone,
    };
    let waits = kind == CampaignKind::Regular && at.silent_in_august && today.month() == 8;
    (!(waits && rung.is_letter())).then_some(rung)
}

#[cfg(test)]
mod tests;
