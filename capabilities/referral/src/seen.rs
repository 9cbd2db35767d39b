//! What each reader sees of a referral. The server withholds here; a screen cannot show more.

use std::fmt;

use chrono::{DateTime, Days, NaiveDate, Utc};
use vocabulary::class::{Classified, DataClass};
use vocabulary::id::OrganizationId;

use crate::act::{ActKind, Teller};
use crate::clock::{day, later};
use crate::consent::Said;
use crate::event::{Event, Happening};
use crate::person::{Contact, Identity};
use crate::referral::Referral;
use crate::state::{Response, State};

/// How long who refused may read again what was said, in days.
const READ_AFTER_REFUSAL: Days = Days::new(3);

/// Who reads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Viewer {
    /// Somebody of this organisation, as the one that entrusted.
    Sender(OrganizationId),
    /// Somebody of this organisation, as the one that was asked.
    Receiver(OrganizationId),
    /// The person, on her page.
    Person,
    /// The coordination: counts and states, nothing that was said.
    Coordinator,
}

/// What was asked, or answered to it. Class C3.
#[derive(Clone, PartialEq, Eq)]
pub struct Exchange {
    /// When.
    pub at: DateTime<Utc>,
    /// [`ActKind::AskInformation`] or [`ActKind::GiveInformation`].
    pub kind: ActKind,
    /// Whose word it is.
    pub by: Teller,
    /// In words.
    pub words: String,
}

/// What a reader sees of what was said: each part only if the person agreed to it.
#[derive(Clone, Default, PartialEq)]
pub struct Seen {
    /// Her wish.
    pub wish: Option<String>,
    /// What the sender added.
    pub message: Option<String>,
    /// Who she is.
    pub identity: Option<Identity>,
    /// How to reach her.
    pub contact: Option<Contact>,
    /// The language she speaks.
    pub language: Option<String>,
    /// What became of it, with its words.
    pub responses: Vec<Response>,
    /// What was asked since, and answered to it; see [`Referral::seen_with`].
    pub exchanges: Vec<Exchange>,
    /// What was said and is not shown to this reader.
    pub withheld: Vec<Said>,
}

impl Referral {
    /// What this reader may read today, and no more; without what was asked and answered since.
    pub fn seen_by(&self, viewer: Viewer, today: NaiveDate) -> Seen {
        self.seen_with(viewer, today, &[])
    }

    /// The same with what was asked and answered since, as its history tells. What is answered is part of the message: a
    /// receiver reads it only if the person agreed to one.
    pub fn seen_with(&self, viewer: Viewer, today: NaiveDate, history: &[Event]) -> Seen {
        let allowed = |said: Said| self.shows(said, viewer, today);
        let mut seen = Seen {
            wish: some(&self.wish).filter(|_| allowed(Said::Wish)),
            message: some(&self.message).filter(|_| allowed(Said::Message)),
            identity: Some(self.identity.clone()).filter(|_| allowed(Said::Name)),
            contact: self.contact.clone().filter(|_| allowed(Said::Contact)),
            language: self.language.clone().filter(|_| allowed(Said::Language)),
            responses: if self.reads_responses(viewer, today) { self.responses.clone() } else { Vec::new() },
            exchanges: history.iter().filter_map(|event| self.exchange(event, viewer, today)).collect(),
            withheld: Vec::new(),
        };
        seen.withheld = self.said().into_iter().filter(|said| !allowed(*said)).collect();
        seen
    }

    /// Whether this reader is shown this today.
    fn shows(&self, said: Said, viewer: Viewer, today: NaiveDate) -> bool {
        match viewer {
            Viewer::Sender(organization) => organization == self.from,
            Viewer::Person => true,
            Viewer::Coordinator => false,
            Viewer::Receiver(organization) => {
                organization == self.receiver
                    && self.is_readable_by_receiver(today)
                    && self.consent.lets(said, organization, today)
            }
        }
    }

    fn exchange(&self, event: &Event, viewer: Viewer, today: NaiveDate) -> Option<Exchange> {
        let (Happening::Done(kind), Some(words)) = (event.what, &event.words) else { return None };
        let shown = match kind {
            // A receiver reads again what it asked, as long as it may read anything.
            ActKind::AskInformation => self.reads_responses(viewer, today),
            ActKind::GiveInformation => self.shows(Said::Message, viewer, today),
            _ => false,
        };
        shown.then(|| Exchange { at: event.at, kind, by: event.by, words: words.clone() })
    }

    /// What was said at all.
    fn said(&self) -> Vec<Said> {
        let there = [
            (Said::Wish, !self.wish.is_empty()),
            (Said::Message, !self.message.is_empty()),
            (Said::Name, self.identity != Identity::Nobody),
            (Said::Contact, self.contact.is_some()),
            (Said::Language, self.language.is_some()),
        ];
        there.into_iter().filter(|(_, said)| *said).map(|(said, _)| said).collect()
    }

    /// Whether who was asked may read anything today: while it has something to do for her, as far as she agreed, and
    /// three days after a refusal, for a slip (CASF art. L. 121-6-2: what is strictly necessary).
    pub fn is_readable_by_receiver(&self, today: NaiveDate) -> bool {
        let needed = match self.state {
            State::Sent
            | State::Acknowledged
            | State::NeedsInformation
            | State::WaitingList
            | State::Accepted
            | State::Appointment
            | State::Came
            | State::DidNotCome => true,
            State::Escalated => self.relayed_at.is_none(),
            State::Refused => {
                self.answered_at.is_some_and(|answered| today <= later(day(answered), READ_AFTER_REFUSAL))
            }
            _ => false,
        };
        needed && self.consent.holds_on(today)
    }

    fn reads_responses(&self, viewer: Viewer, today: NaiveDate) -> bool {
        match viewer {
            Viewer::Sender(organization) => organization == self.from,
            Viewer::Receiver(organization) => {
                organization == self.receiver && self.is_readable_by_receiver(today)
            }
            Viewer::Person => true,
            Viewer::Coordinator => false,
        }
    }
}

fn some(text: &str) -> Option<String> {
    (!text.is_empty()).then(|| text.to_owned())
}

impl Classified for Seen {
    fn class(&self) -> DataClass {
        DataClass::C3
    }
}

impl fmt::Debug for Exchange {
    /// The kind alone: what was written stays out of logs.
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "Exchange({}, {})", self.kind.code(), self.by.code())
    }
}

impl fmt::Debug for Seen {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "Seen({} responses, {} withheld)", self.responses.len(), self.withheld.len())
    }
}

#[cfg(test)]
mod tests;
