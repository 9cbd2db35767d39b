//! What may be done now, and by whose word: one question for each who tells.

use crate::act::{ActKind as Kind, Teller};
use crate::referral::Referral;
use crate::state::{Level, State};

impl Referral {
    /// What may be done now by whoever speaks as this teller.
    pub fn acts_for(&self, teller: Teller) -> Vec<Kind> {
        Kind::ALL.iter().copied().filter(|kind| self.may(*kind, teller)).collect()
    }

    pub(super) fn may(&self, kind: Kind, teller: Teller) -> bool {
        if self.is_carried() && matches!(kind, Kind::AskInformation | Kind::GiveInformation) {
            // She carries her sheet: nothing of her is written.
            return false;
        }
        match teller {
            Teller::Sender => self.sender_may(kind),
            Teller::Receiver => self.receiver_may(kind),
            Teller::Person => self.person_may(kind),
            Teller::Coordinator => kind == Kind::Relay && self.waits_for_coordination(),
            Teller::Clock => kind == Kind::Close && self.may_close(),
        }
    }

    fn sender_may(&self, kind: Kind) -> bool {
        let passed = matches!(self.state, State::Came | State::Redirected);
        match kind {
            Kind::GiveInformation => self.state == State::NeedsInformation,
            Kind::Redirect => self.is_on_its_way() && !passed,
            Kind::Relaunch => {
                self.state != State::NeedsInformation && (self.is_answerable() || self.is_accepted())
            }
            Kind::Escalate => self.is_on_its_way() && !self.waits_for_coordination(),
            Kind::Respond | Kind::Postpone => self.is_on_its_way(),
            Kind::Close => self.may_close(),
            _ => self.anybody_may(kind),
        }
    }

    fn receiver_may(&self, kind: Kind) -> bool {
        // Good news that comes late is still told.
        let escalated = self.state == State::Escalated;
        let answers = self.is_answerable() || self.is_accepted() || escalated;
        match kind {
            Kind::Acknowledge => self.state == State::Sent,
            Kind::Accept => answers || matches!(self.state, State::Refused | State::DidNotCome),
            Kind::Refuse | Kind::Redirect => answers,
            Kind::WaitingList => self.is_answerable() || escalated,
            Kind::AskInformation => {
                let asked = self.state == State::NeedsInformation;
                !asked && (self.is_answerable() || self.state == State::Accepted)
            }
            Kind::Respond | Kind::Postpone => self.is_on_its_way(),
            Kind::Close => self.may_close(),
            _ => self.anybody_may(kind),
        }
    }

    fn person_may(&self, kind: Kind) -> bool {
        match kind {
            Kind::PersonAgrees | Kind::PersonDeclines => {
                matches!(self.state, State::Draft | State::ShownToPerson)
            }
            Kind::Stop => !matches!(self.state, State::Frozen | State::DeclinedByPerson),
            Kind::GiveInformation => self.state == State::NeedsInformation,
            Kind::Escalate => self.is_on_its_way() && !self.waits_for_coordination(),
            _ => self.anybody_may(kind),
        }
    }

    /// What sender, receiver and person may tell alike: came, did not come, helped.
    fn anybody_may(&self, kind: Kind) -> bool {
        let expected = self.is_answerable() || self.is_accepted();
        match kind {
            Kind::DidNotCome => expected,
            Kind::Came => expected || self.state == State::DidNotCome,
            Kind::Helped => {
                let told = self.level() == Some(Level::Adequate);
                self.is_on_its_way() && self.state != State::Redirected && !told
            }
            _ => false,
        }
    }

    fn is_on_its_way(&self) -> bool {
        self.state.is_open() && self.state.was_sent()
    }

    fn is_answerable(&self) -> bool {
        use State::{Acknowledged, NeedsInformation, Sent, WaitingList};
        matches!(self.state, Sent | Acknowledged | NeedsInformation | WaitingList)
    }

    fn is_accepted(&self) -> bool {
        matches!(self.state, State::Accepted | State::Appointment)
    }

    fn waits_for_coordination(&self) -> bool {
        self.state == State::Escalated && self.relayed_at.is_none()
    }

    fn may_close(&self) -> bool {
        self.is_on_its_way() && self.has_an_answer()
    }
}

#[cfg(test)]
mod tests;
