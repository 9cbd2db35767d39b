//! An organisation that a campaign asks: how far it has been asked, and what it answered.

use chrono::{DateTime, Utc};
use directory::Channel;
use uuid::Uuid;
use vocabulary::id::{CampaignId, OrganizationId};
use vocabulary::named;

named! {
    /// How far an organisation has been asked.
    pub(crate) Step {
        /// The first letter is to leave.
        ToSend = "to-send", "campaign-step-to-send";
        /// The first letter left.
        Sent = "sent", "campaign-step-sent";
        /// A second letter left.
        Reminded = "reminded", "campaign-step-reminded";
        /// The deputies were written to.
        Deputy = "deputy", "campaign-step-deputy";
        /// To be called.
        Phone = "phone", "campaign-step-phone";
        /// To be called: letters come back.
        BadAddress = "bad-address", "campaign-step-bad-address";
        /// It answered.
        Answered = "answered", "campaign-step-answered";
        /// It does not wish to be asked.
        Declined = "declined", "campaign-step-declined";
    }
}

impl Step {
    /// Whether an answer is still awaited.
    pub(crate) fn awaits(self) -> bool {
        !matches!(self, Step::Answered | Step::Declined)
    }

    /// Whether it is on the phone list.
    pub(crate) fn is_to_call(self) -> bool {
        matches!(self, Step::Phone | Step::BadAddress)
    }
}

named! {
    /// By which way an answer came.
    pub(crate) AnswerChannel {
        /// The link of a letter.
        MailLink = "mail-link", "campaign-channel-mail-link";
        /// The page of the record.
        Page = "page", "campaign-channel-page";
        /// A call.
        Phone = "phone", "campaign-channel-phone";
        /// A sheet that came back.
        Paper = "paper", "campaign-channel-paper";
        /// Somebody went there.
        Visit = "visit", "campaign-channel-visit";
    }
}

impl AnswerChannel {
    /// The ways one types answers back from.
    pub(crate) const TYPED: [AnswerChannel; 3] =
        [AnswerChannel::Phone, AnswerChannel::Paper, AnswerChannel::Visit];

    /// The same, as the directory keeps it. What a visitor saw comes back on a sheet.
    pub(crate) fn kept(self) -> Channel {
        match self {
            AnswerChannel::MailLink => Channel::Link,
            AnswerChannel::Page => Channel::Page,
            AnswerChannel::Phone => Channel::Phone,
            AnswerChannel::Paper | AnswerChannel::Visit => Channel::Paper,
        }
    }
}

named! {
    /// What came of asking.
    pub(crate) Outcome {
        /// Everything is still true.
        Confirmed = "confirmed", "campaign-outcome-confirmed";
        /// Something changed.
        Changed = "changed", "campaign-outcome-changed";
        /// It exists no longer.
        Closed = "closed", "campaign-outcome-closed";
    }
}

/// An organisation that is asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Recipient {
    /// Its identity.
    pub(crate) id: Uuid,
    /// The campaign.
    pub(crate) campaign: CampaignId,
    /// The organisation.
    pub(crate) organization: OrganizationId,
    /// The organisation's name, as the directory has it now.
    pub(crate) name: String,
    /// Its number on the phone sheet, from 1.
    pub(crate) number: u32,
    /// How far it has been asked.
    pub(crate) step: Step,
    /// Since when.
    pub(crate) since: DateTime<Utc>,
    /// How many letters left.
    pub(crate) letters: u32,
    /// How many calls nobody answered.
    pub(crate) calls: u32,
    /// What it answered, by which way and when.
    pub(crate) answer: Option<(Outcome, AnswerChannel, DateTime<Utc>)>,
}
