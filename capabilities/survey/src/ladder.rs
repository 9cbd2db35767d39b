//! The ladder: letter, two reminders, telephone; a survey climbs it by its dates, and each recipient after it.

use chrono::{Datelike, NaiveDate, TimeDelta};

use crate::recipient::{Recipient, RecipientState, RecipientStep};
use crate::survey::{Survey, SurveyState};

/// What a survey does today by itself, if anything: past its last day it closes; on the day of its next step it takes
/// that step. Reminders wait until September: in August nobody is there to read them.
pub(crate) fn due(survey: &Survey, today: NaiveDate) -> Option<SurveyState> {
    if survey.takes_answers() && today > survey.closes_on {
        return Some(SurveyState::Closed);
    }
    let next = survey.state.next()?;
    let by_itself = matches!(
        next,
        SurveyState::Open | SurveyState::Reminder1 | SurveyState::Reminder2 | SurveyState::Phone
    );
    let is_due = survey.next_on.is_some_and(|day| day <= today);
    let waits = is_reminder(next) && today.month() == 8;
    (by_itself && is_due && !waits).then_some(next)
}

fn is_reminder(state: SurveyState) -> bool {
    matches!(state, SurveyState::Reminder1 | SurveyState::Reminder2)
}

/// The day the step after `state` comes by itself, if `state` is reached today. None once everybody is called: the
/// survey closes on its last day.
pub(crate) fn next_on(survey: &Survey, state: SurveyState, today: NaiveDate) -> Option<NaiveDate> {
    let days = match state {
        SurveyState::Open => survey.pauses.first,
        SurveyState::Reminder1 => survey.pauses.second,
        SurveyState::Reminder2 => survey.pauses.phone,
        _ => return None,
    };
    let day = today + TimeDelta::days(i64::from(days));
    Some(if state == SurveyState::Reminder2 { day } else { after_august(day) })
}

/// A day in August becomes the first of September.
fn after_august(day: NaiveDate) -> NaiveDate {
    if day.month() != 8 {
        return day;
    }
    NaiveDate::from_ymd_opt(day.year(), 9, 1).unwrap_or(day)
}

/// How far recipients are asked once a survey stands there; none while it asks nobody.
pub(crate) fn step_of(state: SurveyState) -> Option<RecipientStep> {
    match state {
        SurveyState::Open => Some(RecipientStep::Letter),
        SurveyState::Reminder1 => Some(RecipientStep::Reminder1),
        SurveyState::Reminder2 => Some(RecipientStep::Reminder2),
        SurveyState::Phone => Some(RecipientStep::Phone),
        SurveyState::Draft | SurveyState::Closed | SurveyState::Restituted => None,
    }
}

/// Where a letter to a recipient would go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Address {
    /// To somebody; and whether that somebody hears no reminders in August.
    Known {
        /// Whether reminders wait until September.
        silent_in_august: bool,
    },
    /// To a mailbox from which letters come back.
    Bounces,
    /// To nobody: there is none.
    Missing,
}

/// What is done for a recipient.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Rung {
    /// A letter leaves, and it has been asked this far.
    Letter(RecipientStep),
    /// It comes onto the phone list.
    Call,
    /// Letters to it come back: its address is to be found.
    BadAddress,
}

/// What is to be done for a recipient today, where the survey has climbed to `reached`. Who joins late begins with
/// the first letter, and is not reminded of one that never came.
pub(crate) fn rung(
    recipient: &Recipient,
    reached: RecipientStep,
    address: Address,
    today: NaiveDate,
) -> Option<Rung> {
    if !recipient.awaits() || recipient.state == RecipientState::BadAddress {
        return None;
    }
    let behind = recipient.step < reached;
    match address {
        Address::Bounces => Some(Rung::BadAddress),
        _ if !behind => None,
        Address::Missing => Some(Rung::Call),
        Address::Known { .. } if reached == RecipientStep::Phone && recipient.letters > 0 => Some(Rung::Call),
        Address::Known { silent_in_august } => {
            let waits = recipient.letters > 0 && silent_in_august && today.month() == 8;
            (!waits).then_some(Rung::Letter(reached))
        }
    }
}

#[cfg(test)]
mod tests;
