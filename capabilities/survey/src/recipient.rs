//! Somebody a survey asks: an organisation of the directory or a contact without record, and how far it has been asked.

use chrono::{DateTime, NaiveDate, Utc};
use vocabulary::codes::{LegalFamily, Sector};
use vocabulary::id::{OrganizationId, RecipientId, SurveyId};
use vocabulary::named;

named! {
    /// Where a recipient stands.
    pub RecipientState {
        /// The first letter is to leave.
        ToSend = "to-send", "survey-recipient-to-send";
        /// A letter left, or there is nothing to write to and it is to be called.
        Sent = "sent", "survey-recipient-sent";
        /// It answered.
        Answered = "answered", "survey-recipient-answered";
        /// Its sheet came back, and is to be typed.
        PaperReceived = "paper-received", "survey-recipient-paper-received";
        /// It does not wish to answer.
        Declined = "declined", "survey-recipient-declined";
        /// Letters come back.
        BadAddress = "bad-address", "survey-recipient-bad-address";
    }
}

named! {
    /// How far a recipient has been asked.
    pub RecipientStep {
        /// Not yet.
        Nothing = "nothing", "survey-step-nothing";
        /// By the first letter.
        Letter = "letter", "survey-step-letter";
        /// By the first reminder.
        Reminder1 = "reminder-1", "survey-step-reminder-1";
        /// By the second reminder.
        Reminder2 = "reminder-2", "survey-step-reminder-2";
        /// It is to be called.
        Phone = "phone", "survey-step-phone";
    }
}

named! {
    /// By which way an answer came.
    pub AnswerChannel {
        /// The link of a letter.
        Link = "link", "survey-channel-link";
        /// The pages of a member.
        Page = "page", "survey-channel-page";
        /// A call, typed by the coordinator.
        Phone = "phone", "survey-channel-phone";
        /// A sheet, typed by the coordinator.
        Paper = "paper", "survey-channel-paper";
    }
}

/// What stands for a name that was forgotten: a sign without a language.
pub(crate) const FORGOTTEN: &str = "…";

impl RecipientState {
    /// Whether an answer is still awaited.
    #[must_use]
    pub fn awaits(self) -> bool {
        matches!(self, Self::ToSend | Self::Sent | Self::BadAddress)
    }
}

/// Somebody a survey asks.
#[derive(Clone, Debug, PartialEq)]
pub struct Recipient {
    /// Its identity.
    pub id: RecipientId,
    /// The survey.
    pub survey: SurveyId,
    /// Its number on paper and in the phone list, from 1.
    pub number: u32,
    /// The organisation of the directory, if it has a record.
    pub organization: Option<OrganizationId>,
    /// Its name: the directory's of today, or as the list had it.
    pub name: String,
    /// Its family.
    pub family: LegalFamily,
    /// Its sectors; none where nobody said.
    pub sectors: Vec<Sector>,
    /// The INSEE code of its first commune.
    pub commune: Option<String>,
    /// How much an answer of it would tell; see the README.
    pub importance: u32,
    /// Where it stands.
    pub state: RecipientState,
    /// How far it has been asked.
    pub step: RecipientStep,
    /// Since when it stands there.
    pub since: DateTime<Utc>,
    /// How many letters left.
    pub letters: u32,
    /// How many calls nobody answered.
    pub calls: u32,
    /// The day to call again.
    pub call_back_on: Option<NaiveDate>,
    /// By which way it answered or declined.
    pub channel: Option<AnswerChannel>,
    /// When it answered or declined.
    pub answered_at: Option<DateTime<Utc>>,
    /// When its link was first opened.
    pub opened_at: Option<DateTime<Utc>>,
    /// Whether another recipient of the same organisation has answered: an organisation counts once.
    pub covered: bool,
}

impl Recipient {
    /// Whether an answer of it, or of its organisation, is still awaited.
    #[must_use]
    pub fn awaits(&self) -> bool {
        self.state.awaits() && !self.covered
    }

    /// Whether it is on the phone list: everything was written, there is no address, or letters come back.
    #[must_use]
    pub fn is_to_call(&self) -> bool {
        self.awaits() && (self.step == RecipientStep::Phone || self.state == RecipientState::BadAddress)
    }
}
