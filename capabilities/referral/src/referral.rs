//! A referral: the need of a person, entrusted by one organisation to a service of another.

use std::fmt;

use chrono::{DateTime, NaiveDate, Utc};
use vocabulary::class::{Classified, DataClass};
use vocabulary::codes::Topic;
use vocabulary::id::{AccountId, HerPageId, OrganizationId, ReferralId, ServiceId};

use crate::act::Teller;
use crate::code::Code;
use crate::consent::{Agreement, Consent, Said};
use crate::person::{Contact, Identity};
use crate::refusal_reason::RefusalReason;
use crate::state::{Level, Response, State, Urgency};

/// A referral about to be sent. Its code is drawn when it is kept.
#[derive(Clone)]
pub struct NewReferral {
    /// Its identity, drawn with the form: sent twice, it is kept once.
    pub id: ReferralId,
    /// The organisation that entrusts.
    pub from: OrganizationId,
    /// Who writes it.
    pub author: AccountId,
    /// The service that is asked.
    pub to: ServiceId,
    /// What is needed.
    pub need: Topic,
    /// Where the person lives, by INSEE code, if that matters.
    pub commune: Option<String>,
    /// Her wish, in her words.
    pub wish: String,
    /// What the sender adds.
    pub message: String,
    /// Who she is to the receiver.
    pub identity: Identity,
    /// How to reach her.
    pub contact: Option<Contact>,
    /// The language she speaks, ISO 639.
    pub language: Option<String>,
    /// How soon an answer is needed.
    pub urgency: Urgency,
    /// What she agreed to. The receiver is added to those who may read when it is sent.
    pub consent: Consent,
    /// The scan of her agreement on paper.
    pub scan: Option<Scan>,
    /// Looked at again on this day at the latest; none takes the day the receiver should have said « bien reçu ».
    pub next_on: Option<NaiveDate>,
    /// The referral it follows: another address for the same demand.
    pub chain: Option<ReferralId>,
    /// Her page.
    pub her_page: Option<HerPageId>,
    /// Shown to her first: it leaves once she agrees.
    pub shown_first: bool,
}

/// A paper as it was scanned. Class C3.
#[derive(Clone, PartialEq, Eq)]
pub struct Scan {
    /// Its media type.
    pub media_type: String,
    /// Its bytes, in base64.
    pub base64: String,
}

/// A referral as it is kept. Class C3: pages show what [`Referral::seen_by`] lets them.
#[derive(Clone, PartialEq)]
pub struct Referral {
    /// Its identity.
    pub id: ReferralId,
    /// Its code, said on the telephone.
    pub code: Code,
    /// The organisation that entrusts.
    pub from: OrganizationId,
    /// Who wrote it.
    pub author: AccountId,
    /// The service that is asked.
    pub to: ServiceId,
    /// The organisation that answers for the service.
    pub receiver: OrganizationId,
    /// What is needed.
    pub need: Topic,
    /// Where the person lives, by INSEE code.
    pub commune: Option<String>,
    /// Her wish, in her words.
    pub wish: String,
    /// What the sender added.
    pub message: String,
    /// Who she is to the receiver.
    pub identity: Identity,
    /// How to reach her.
    pub contact: Option<Contact>,
    /// The language she speaks.
    pub language: Option<String>,
    /// How soon an answer is needed.
    pub urgency: Urgency,
    /// What she agreed to.
    pub consent: Consent,
    /// How far it has come.
    pub state: State,
    /// The next date; none only where nothing more is to happen.
    pub next_on: Option<NaiveDate>,
    /// What became of it, every version.
    pub responses: Vec<Response>,
    /// The referral it follows.
    pub chain: Option<ReferralId>,
    /// Her page.
    pub her_page: Option<HerPageId>,
    /// When it is expected that she comes.
    pub appointment: Option<DateTime<Utc>>,
    /// Until when it waits on a list.
    pub waiting_until: Option<NaiveDate>,
    /// Why it was refused.
    pub reason: Option<RefusalReason>,
    /// What who refused proposes instead.
    pub alternative: Option<ServiceId>,
    /// Whether she came, once somebody told.
    pub came: Option<bool>,
    /// When it was written.
    pub created_at: DateTime<Utc>,
    /// When it left.
    pub sent_at: Option<DateTime<Utc>>,
    /// When the receiver first said anything.
    pub acknowledged_at: Option<DateTime<Utc>>,
    /// When the receiver first said what comes of it.
    pub answered_at: Option<DateTime<Utc>>,
    /// When the coordination was asked.
    pub escalated_at: Option<DateTime<Utc>>,
    /// When the coordination answered.
    pub relayed_at: Option<DateTime<Utc>>,
    /// When it was closed.
    pub closed_at: Option<DateTime<Utc>>,
    /// When the person stopped it.
    pub stopped_at: Option<DateTime<Utc>>,
    /// When something last happened to it; a relaunch is no news.
    pub moved_at: DateTime<Utc>,
    /// From this day on silence is an alarm.
    pub silent_on: Option<NaiveDate>,
    /// How often it changed: two who act at once notice.
    pub version: i64,
}

impl Referral {
    /// Who moves next.
    pub fn mover(&self) -> Teller {
        if self.state.is_open() && self.level() == Some(Level::Adequate) {
            return Teller::Sender;
        }
        match self.state {
            State::ShownToPerson | State::Appointment => Teller::Person,
            State::Sent
            | State::Acknowledged
            | State::WaitingList
            | State::Accepted
            | State::Came
            | State::Redirected => Teller::Receiver,
            State::Escalated if self.relayed_at.is_none() => Teller::Coordinator,
            State::Draft
            | State::Agreed
            | State::NeedsInformation
            | State::DidNotCome
            | State::Refused
            | State::Escalated => Teller::Sender,
            State::DeclinedByPerson | State::Frozen | State::Closed => Teller::Clock,
        }
    }

    /// The level of the last response.
    pub fn level(&self) -> Option<Level> {
        self.responses.last().map(|response| response.level)
    }

    /// Whether it may be closed: something became of it, or the coordination answered.
    pub fn has_an_answer(&self) -> bool {
        !self.responses.is_empty() || self.relayed_at.is_some()
    }

    /// Whether the receiver has let eight days pass without a word of what comes of it.
    pub fn is_silent(&self, today: NaiveDate) -> bool {
        self.state.waits_for_receiver() && self.silent_on.is_some_and(|day| day <= today)
    }

    /// Whether the person agreed that this be said.
    pub fn says(&self, said: Said) -> bool {
        self.consent.says.contains(&said)
    }

    /// How she agreed, and when: nothing until she said yes.
    pub fn agreed(&self) -> Option<(Agreement, DateTime<Utc>)> {
        self.sent_at.map(|_| (self.consent.agreement, self.consent.on))
    }

    /// Whether the person carries her sheet herself, and nothing is said of her.
    pub fn is_carried(&self) -> bool {
        self.consent.agreement == Agreement::CarriesTheSheet
    }
}

impl Classified for Referral {
    fn class(&self) -> DataClass {
        DataClass::C3
    }
}

impl fmt::Debug for Referral {
    /// Redacted: code and state.
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "Referral({}, {})", self.code, self.state.code())
    }
}

impl fmt::Debug for NewReferral {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "NewReferral({})", self.id)
    }
}

impl fmt::Debug for Scan {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "Scan({})", self.media_type)
    }
}
