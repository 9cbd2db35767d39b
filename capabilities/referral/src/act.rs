//! What somebody does about a referral, and who says so by which way.

use std::fmt;
use vocabulary::named;

use chrono::{DateTime, NaiveDate, Utc};
use vocabulary::id::{AccountId, OrganizationId, ServiceId};

use crate::refusal_reason::RefusalReason;
use crate::state::Level;

named! {
    /// Who tells it: the same word may be told by any of them, and it is kept whose it is.
    pub Teller {
        /// Who entrusted the need.
        Sender = "sender", "referral-teller-sender";
        /// Who was asked.
        Receiver = "receiver", "referral-teller-receiver";
        /// The person herself.
        Person = "person", "referral-teller-person";
        /// Who keeps the network together.
        Coordinator = "coordinator", "referral-teller-coordinator";
        /// Time, that passes.
        Clock = "clock", "referral-teller-clock";
    }
}

named! {
    /// By which way it was told.
    pub Channel {
        /// On a page of the house, signed in.
        Screen = "screen", "referral-channel-screen";
        /// By the link of a letter or of her page.
        Link = "link", "referral-channel-link";
        /// On the telephone, and typed by who heard it.
        Telephone = "telephone", "referral-channel-telephone";
        /// On paper, and typed by who read it.
        Paper = "paper", "referral-channel-paper";
        /// By a word in a text message.
        Sms = "sms", "referral-channel-sms";
    }
}

/// Who tells something, as whom and by which way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct By {
    /// Whose word it is.
    pub teller: Teller,
    /// The account that typed it; none by a link.
    pub account: Option<AccountId>,
    /// The organisation it acts for; none for the person and the clock.
    pub organization: Option<OrganizationId>,
    /// The way.
    pub channel: Channel,
}

impl By {
    /// Time itself.
    pub const CLOCK: Self =
        Self { teller: Teller::Clock, account: None, organization: None, channel: Channel::Screen };
}

/// What somebody does about a referral. Texts are class C3.
#[derive(Clone, PartialEq, Eq)]
pub enum Act {
    /// « Bien reçu. »
    Acknowledge,
    /// Accepted, with a date or without.
    Accept {
        /// When the person is expected.
        appointment: Option<DateTime<Utc>>,
    },
    /// The receiver needs to know more.
    AskInformation {
        /// What.
        words: String,
    },
    /// The sender, or the person, says more.
    GiveInformation {
        /// What.
        words: String,
    },
    /// On a list until a day.
    WaitingList {
        /// The day by which it is looked at again.
        until: NaiveDate,
    },
    /// To another service; the chain is kept.
    Redirect {
        /// Which one.
        to: ServiceId,
        /// Why.
        words: String,
    },
    /// Not possible.
    Refuse {
        /// Why, of the closed list.
        reason: RefusalReason,
        /// Where one might ask instead.
        alternative: Option<ServiceId>,
        /// In words.
        words: String,
    },
    /// The person came.
    Came,
    /// The person did not come.
    DidNotCome,
    /// It helped: the person came, and that was what she needed.
    Helped,
    /// What became of it.
    Respond {
        /// How far it helps.
        level: Level,
        /// In words.
        words: String,
    },
    /// It is over, with the response that was told.
    Close,
    /// No response is to be had: the coordination is asked.
    Escalate {
        /// Why.
        words: String,
    },
    /// What the coordination answers: another service, or words.
    Relay {
        /// Another service.
        to: Option<ServiceId>,
        /// In words.
        words: String,
    },
    /// The letter again, with another link.
    Relaunch,
    /// Not now: looked at again on a day.
    Postpone {
        /// The day.
        next_on: NaiveDate,
    },
    /// The person says yes.
    PersonAgrees,
    /// The person says no.
    PersonDeclines,
    /// The person stops everything.
    Stop,
}

named! {
    /// The kinds of acts.
    pub ActKind {
        /// See [`Act::Acknowledge`].
        Acknowledge = "acknowledge", "referral-act-acknowledge";
        /// See [`Act::Accept`].
        Accept = "accept", "referral-act-accept";
        /// See [`Act::AskInformation`].
        AskInformation = "ask-information", "referral-act-ask-information";
        /// See [`Act::GiveInformation`].
        GiveInformation = "give-information", "referral-act-give-information";
        /// See [`Act::WaitingList`].
        WaitingList = "waiting-list", "referral-act-waiting-list";
        /// See [`Act::Redirect`].
        Redirect = "redirect", "referral-act-redirect";
        /// See [`Act::Refuse`].
        Refuse = "refuse", "referral-act-refuse";
        /// See [`Act::Came`].
        Came = "came", "referral-act-came";
        /// See [`Act::DidNotCome`].
        DidNotCome = "did-not-come", "referral-act-did-not-come";
        /// See [`Act::Helped`].
        Helped = "helped", "referral-act-helped";
        /// See [`Act::Respond`].
        Respond = "respond", "referral-act-respond";
        /// See [`Act::Close`].
        Close = "close", "referral-act-close";
        /// See [`Act::Escalate`].
        Escalate = "escalate", "referral-act-escalate";
        /// See [`Act::Relay`].
        Relay = "relay", "referral-act-relay";
        /// See [`Act::Relaunch`].
        Relaunch = "relaunch", "referral-act-relaunch";
        /// See [`Act::Postpone`].
        Postpone = "postpone", "referral-act-postpone";
        /// See [`Act::PersonAgrees`].
        PersonAgrees = "person-agrees", "referral-act-person-agrees";
        /// See [`Act::PersonDeclines`].
        PersonDeclines = "person-declines", "referral-act-person-declines";
        /// See [`Act::Stop`].
        Stop = "stop", "referral-act-stop";
    }
}

impl Act {
    /// Which kind it is.
    pub const fn kind(&self) -> ActKind {
        match self {
            Self::Acknowledge => ActKind::Acknowledge,
            Self::Accept { .. } => ActKind::Accept,
            Self::AskInformation { .. } => ActKind::AskInformation,
            Self::GiveInformation { .. } => ActKind::GiveInformation,
            Self::WaitingList { .. } => ActKind::WaitingList,
            Self::Redirect { .. } => ActKind::Redirect,
            Self::Refuse { .. } => ActKind::Refuse,
            Self::Came => ActKind::Came,
            Self::DidNotCome => ActKind::DidNotCome,
            Self::Helped => ActKind::Helped,
            Self::Respond { .. } => ActKind::Respond,
            Self::Close => ActKind::Close,
            Self::Escalate { .. } => ActKind::Escalate,
            Self::Relay { .. } => ActKind::Relay,
            Self::Relaunch => ActKind::Relaunch,
            Self::Postpone { .. } => ActKind::Postpone,
            Self::PersonAgrees => ActKind::PersonAgrees,
            Self::PersonDeclines => ActKind::PersonDeclines,
            Self::Stop => ActKind::Stop,
        }
    }

    /// What was written with it; empty where nothing is.
    pub fn words(&self) -> &str {
        match self {
            Self::AskInformation { words }
            | Self::GiveInformation { words }
            | Self::Redirect { words, .. }
            | Self::Refuse { words, .. }
            | Self::Respond { words, .. }
            | Self::Escalate { words }
            | Self::Relay { words, .. } => words,
            _ => "",
        }
    }
}

impl fmt::Debug for Act {
    /// The kind alone: what was written stays out of logs.
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "Act({})", self.kind().code())
    }
}
