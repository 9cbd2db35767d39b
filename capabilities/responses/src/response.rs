//! A response: what a recipient of a survey answered, by which way, and whether it counts.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};
use questionnaire::{Answers, Questionnaire};
use serde::{Deserialize, Serialize};
use survey::AnswerChannel;
use vocabulary::id::{AccountId, OrganizationId, RecipientId, ResponseId, SurveyId};

/// What a recipient sent. Its `Debug` tells no answer: [`questionnaire::Answer`] sees to it.
#[derive(Clone, Debug, PartialEq)]
pub struct Response {
    /// Its identity.
    pub id: ResponseId,
    /// Who was asked.
    pub recipient: RecipientId,
    /// The survey.
    pub survey: SurveyId,
    /// The organisation it speaks for; none for a contact without a record.
    pub organization: Option<OrganizationId>,
    /// What was answered: questions that were asked, and only what their kind admits.
    pub answers: Answers,
    /// By which way it came.
    pub channel: AnswerChannel,
    /// Whether it counts: of an organisation, the one sent last.
    pub counted: bool,
    /// When its first part was kept.
    pub begun_at: DateTime<Utc>,
    /// When it was sent last.
    pub sent_at: Option<DateTime<Utc>>,
    /// Who typed it, for a call or a sheet.
    pub typed_by: Option<AccountId>,
    /// Whether free texts may be shown with the name of the organisation.
    pub may_quote: bool,
}

impl Response {
    /// Whether the coordination typed what was sent, from a call or a sheet.
    pub(crate) fn was_typed(&self) -> bool {
        self.sent_at.is_some() && matches!(self.channel, AnswerChannel::Phone | AnswerChannel::Paper)
    }
}

/// What is being answered and was not sent yet.
#[derive(Clone, Default, PartialEq, Serialize, Deserialize)]
pub(crate) struct Draft {
    /// What was understood, also of questions that are hidden again: who changes her mind finds it back.
    #[serde(default)]
    pub(crate) answers: Answers,
    /// What was typed and not understood, by the names of the fields.
    #[serde(default)]
    pub(crate) misread: BTreeMap<String, Vec<String>>,
    /// The questions that stood on a page that was kept: what the record says is not filled in again.
    #[serde(default)]
    pub(crate) seen: BTreeSet<String>,
    /// Whether the coordination types it: what others write in their own words, it reads without their name.
    #[serde(default)]
    pub(crate) is_typed: bool,
}

impl std::fmt::Debug for Draft {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(to, "Draft({} answers)", self.answers.len())
    }
}

impl Draft {
    /// What somebody who changes a response that was sent begins with: she saw every question it was asked.
    pub(crate) fn of(response: &Response, questionnaire: &Questionnaire) -> Draft {
        let answers = &response.answers;
        let asked = questionnaire.asked(answers).into_iter().flat_map(|one| one.questions);
        let seen = asked.map(|question| question.key.clone()).collect();
        Draft { answers: answers.clone(), misread: BTreeMap::new(), seen, is_typed: response.was_typed() }
    }
}
