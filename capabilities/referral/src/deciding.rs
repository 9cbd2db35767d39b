//! The whole life of a referral: what may be done now, by whom, and what becomes of it then.

use std::fmt;

use chrono::{DateTime, Days, NaiveDate, Utc};
use vocabulary::id::ServiceId;
use vocabulary::refusal::personal_number;

use crate::act::{Act, ActKind, By, Teller};
use crate::clock::{
    ACKNOWLEDGED_WITHIN, POSTPONED_AT_MOST, SILENT_AFTER, acknowledge_by, day, later, working_days_after,
};
use crate::consent::{Agreement, Said};
use crate::referral::Referral;
use crate::state::{Level, Response, State};

mod allowed;
mod refused;
pub use refused::Refused;

/// The longest text of one act, in characters: what is strictly necessary (CASF art. L. 121-6-2).
pub const LONGEST_WORDS: usize = 600;
/// When a response that helps closes the referral by itself.
const CLOSES_AFTER: Days = Days::new(14);
/// When a response that helps in part is looked at again.
const LOOKED_AT_AGAIN_AFTER: Days = Days::new(30);

/// What becomes of a referral by an act.
#[derive(Clone, PartialEq)]
pub struct Change {
    /// The referral as it is then.
    pub after: Referral,
    /// The service it passes on to, by a referral of its own.
    pub passes_on: Option<ServiceId>,
    /// Whether the receiver is written to, with a link to answer.
    pub asks_receiver: bool,
    /// Whether the sender is written to.
    pub tells_sender: bool,
    /// Whether the coordination is written to.
    pub tells_coordination: bool,
}

impl Change {
    /// A change that nobody is written to about.
    pub(crate) fn quiet(after: Referral) -> Self {
        Self { after, passes_on: None, asks_receiver: false, tells_sender: false, tells_coordination: false }
    }
}

impl Referral {
    /// What becomes of this referral by this act. Decides on what it holds now, and changes nothing itself.
    ///
    /// # Errors
    /// Why the act cannot be, in words for who tried.
    pub fn decide(&self, act: &Act, by: &By, now: DateTime<Utc>) -> Result<Change, Refused> {
        let today = day(now);
        if !self.may(act.kind(), by.teller) {
            return Err(self.why_not(act.kind(), by.teller));
        }
        refuse_words(act.words())?;
        if act.kind() == ActKind::GiveInformation && by.teller == Teller::Sender && !self.says(Said::Message)
        {
            return Err(Refused::NotAgreed);
        }
        self.refuse_day(act, today)?;
        if matches!(act, Act::Redirect { to, .. } | Act::Relay { to: Some(to), .. } if *to == self.to) {
            return Err(Refused::SameService);
        }
        let mut after = self.clone();
        after.version += 1;
        after.note(act, by, now);
        after.set_dates(act, today);
        Ok(Change {
            passes_on: passes_on(act),
            asks_receiver: asks_receiver(act),
            tells_sender: by.teller != Teller::Sender && by.account != Some(self.author),
            tells_coordination: act.kind() == ActKind::Escalate,
            after,
        })
    }

    fn why_not(&self, kind: ActKind, teller: Teller) -> Refused {
        match self.state {
            State::Frozen => Refused::Stopped,
            State::Closed => Refused::Closed,
            State::DeclinedByPerson => Refused::Declined,
            _ if kind == ActKind::Close && !self.has_an_answer() => Refused::NeedsResponse,
            State::Escalated => Refused::NotNow(self.state),
            _ if teller == Teller::Receiver && !self.state.waits_for_receiver() => {
                Refused::AlreadyAnswered(self.state)
            }
            state => Refused::NotNow(state),
        }
    }

    fn refuse_day(&self, act: &Act, today: NaiveDate) -> Result<(), Refused> {
        let (date, last) = match act {
            Act::Accept { appointment: Some(moment) } => (day(*moment), later(today, Days::new(366))),
            Act::WaitingList { until } => (*until, later(today, Days::new(366))),
            Act::Postpone { next_on } => (*next_on, later(today, POSTPONED_AT_MOST)),
            _ => return Ok(()),
        };
        let same_day_is_fine = matches!(act, Act::Accept { .. });
        match date {
            date if date < today || (date == today && !same_day_is_fine) => Err(Refused::DayPast),
            date if date > last => Err(Refused::DayTooFar),
            _ => Ok(()),
        }
    }

    /// Writes down what the act says.
    fn note(&mut self, act: &Act, by: &By, now: DateTime<Utc>) {
        if by.teller == Teller::Receiver {
            self.acknowledged_at.get_or_insert(now);
            if !matches!(act, Act::Acknowledge | Act::Postpone { .. }) {
                self.answered_at.get_or_insert(now);
            }
        }
        if matches!(act, Act::Relaunch | Act::Postpone { .. }) {
            return;
        }
        self.moved_at = now;
        self.note_answer(act);
        self.note_outcome(act, by, now);
    }

    /// What the receiver answers, and what is answered to it.
    fn note_answer(&mut self, act: &Act) {
        self.state = match act {
            Act::Acknowledge | Act::GiveInformation { .. } => State::Acknowledged,
            Act::AskInformation { .. } => State::NeedsInformation,
            Act::Redirect { .. } => State::Redirected,
            Act::Accept { appointment } => {
                // What was refused or missed before is over.
                (self.reason, self.alternative, self.came) = (None, None, None);
                self.appointment = *appointment;
                if appointment.is_some() { State::Appointment } else { State::Accepted }
            }
            Act::WaitingList { until } => {
                self.waiting_until = Some(*until);
                State::WaitingList
            }
            Act::Refuse { reason, alternative, .. } => {
                (self.reason, self.alternative) = (Some(*reason), *alternative);
                State::Refused
            }
            _ => self.state,
        };
    }

    /// What becomes of the person, and of her agreement.
    fn note_outcome(&mut self, act: &Act, by: &By, now: DateTime<Utc>) {
        match act {
            Act::Came => self.came_or_not(true),
            Act::DidNotCome => self.came_or_not(false),
            Act::Helped => {
                self.came_or_not(true);
                self.respond(Level::Adequate, "", by, now);
            }
            Act::Respond { level, words } => self.respond(*level, words, by, now),
            Act::Close => (self.state, self.closed_at) = (State::Closed, Some(now)),
            Act::Escalate { .. } => {
                (self.escalated_at, self.relayed_at) = (Some(now), None);
                self.state = State::Escalated;
            }
            Act::Relay { to, .. } => {
                self.relayed_at = Some(now);
                self.state = if to.is_some() { State::Redirected } else { State::Escalated };
            }
            Act::PersonAgrees => self.note_yes(by, now),
            Act::GiveInformation { .. } if by.teller == Teller::Person => {
                self.consent.says.insert(Said::Message);
            }
            Act::PersonDeclines => (self.state, self.closed_at) = (State::DeclinedByPerson, Some(now)),
            Act::Stop => {
                (self.consent.withdrawn_at, self.stopped_at) = (Some(now), Some(now));
                self.state = State::Frozen;
            }
            _ => {}
        }
    }

    /// Her yes is dated by the moment it came, and told by the way it came.
    fn note_yes(&mut self, by: &By, now: DateTime<Utc>) {
        if !self.consent.to.contains(&self.receiver) {
            self.consent.to.push(self.receiver);
        }
        if !self.is_carried() {
            self.consent.agreement = Agreement::told_by(by.channel);
        }
        self.consent.on = now;
        (self.state, self.sent_at) = (State::Sent, Some(now));
    }

    /// Closes as what followed it closed: with the same response, or because the coordination answered.
    pub(crate) fn follow(&mut self, child: &Referral, now: DateTime<Utc>) {
        match child.responses.last() {
            Some(response) => self.respond(response.level, "", &By::CLOCK, now),
            None => self.relayed_at = Some(now),
        }
        self.came = child.came;
        (self.state, self.closed_at, self.moved_at) = (State::Closed, Some(now), now);
        (self.next_on, self.silent_on) = (None, None);
        self.version += 1;
    }

    fn came_or_not(&mut self, came: bool) {
        self.came = Some(came);
        self.state = if came { State::Came } else { State::DidNotCome };
    }

    fn respond(&mut self, level: Level, words: &str, by: &By, now: DateTime<Utc>) {
        let version = u32::try_from(self.responses.len()).unwrap_or(u32::MAX).saturating_add(1);
        self.responses.push(Response { level, words: words.trim().to_owned(), on: now, by: *by, version });
    }

    /// Sets the next date: what is open always has one.
    fn set_dates(&mut self, act: &Act, today: NaiveDate) {
        if let Act::Postpone { next_on } = act {
            self.next_on = Some(*next_on);
            self.silent_on = self.silent_on.map(|silent| silent.max(*next_on));
            return;
        }
        self.next_on = self.state.is_open().then(|| self.next_date(today));
        if *act == Act::Relaunch {
            return;
        }
        self.silent_on = self.state.waits_for_receiver().then(|| later(today, SILENT_AFTER));
    }

    /// The next date of an open referral on which something just happened.
    fn next_date(&self, today: NaiveDate) -> NaiveDate {
        let soon = working_days_after(today, ACKNOWLEDGED_WITHIN);
        let days = |days: Days| later(today, days);
        match (self.level(), self.state) {
            (Some(Level::Adequate), _) => days(CLOSES_AFTER),
            (
                Some(_),
                State::Came | State::Refused | State::DidNotCome | State::Redirected | State::Escalated,
            ) => days(LOOKED_AT_AGAIN_AFTER),
            (_, State::Sent) => acknowledge_by(today, self.urgency),
            (_, State::WaitingList) => self.waiting_until.map_or(soon, |until| until.max(today)),
            (_, State::Appointment) => {
                let after = self.appointment.map(|at| later(day(at), Days::new(1)));
                after.map_or(soon, |after| after.max(later(today, Days::new(1))))
            }
            (_, State::NeedsInformation | State::DidNotCome | State::Refused | State::Escalated) => soon,
            _ => days(SILENT_AFTER),
        }
    }
}

/// Whether a text may be kept: not too long, and without a number nobody may keep.
///
/// # Errors
/// Which of the two it is.
pub(crate) fn refuse_words(words: &str) -> Result<(), Refused> {
    if words.chars().count() > LONGEST_WORDS {
        return Err(Refused::TooLong);
    }
    if personal_number(words).is_some() { Err(Refused::ForbiddenNumber) } else { Ok(()) }
}

fn passes_on(act: &Act) -> Option<ServiceId> {
    match act {
        Act::Redirect { to, .. } => Some(*to),
        Act::Relay { to, .. } => *to,
        _ => None,
    }
}

fn asks_receiver(act: &Act) -> bool {
    matches!(act, Act::Relaunch | Act::GiveInformation { .. } | Act::PersonAgrees | Act::Stop)
}

impl fmt::Debug for Change {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "Change({:?})", self.after)
    }
}

#[cfg(test)]
mod tests;
