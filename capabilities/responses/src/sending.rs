//! Keeping what was typed, part by part, and sending it: each in one transaction.

use ::store::{Conn, Fact, SealKey, StoreError, record};
use chrono::{DateTime, TimeDelta, Utc};
use questionnaire::{Answers, Question, Questionnaire, check};
use serde_json::json;
use survey::{AnswerChannel, Recipient, Survey, SurveyState};
use vocabulary::id::{AccountId, ResponseId};
use web::Shell;

use crate::form::Understood;
use crate::letters::tell_replaced;
use crate::response::{Draft, Response};
use crate::store;

/// The fact that a response was sent.
pub(crate) const SENT: &str = "responses.sent";

/// By which way an answer comes, and who types it for others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct By {
    /// The way.
    pub(crate) channel: AnswerChannel,
    /// The account of who types what was said or written by somebody else.
    pub(crate) typed_by: Option<AccountId>,
}

impl By {
    /// Whether the coordinator types what others said: then it may come late, and have gaps.
    pub(crate) fn is_typed(self) -> bool {
        matches!(self.channel, AnswerChannel::Phone | AnswerChannel::Paper)
    }
}

/// How long after a survey closed a sheet that came late may still be typed.
pub(crate) const LATE: TimeDelta = TimeDelta::days(30);

/// Whether a survey takes an answer of this way: a sheet that comes by post after the last day is still typed, for a
/// month.
pub(crate) fn takes(survey: &Survey, by: By, now: DateTime<Utc>) -> bool {
    let is_late = survey.closed_at.is_none_or(|closed| now > closed + LATE);
    survey.takes_answers() || (by.is_typed() && survey.state == SurveyState::Closed && !is_late)
}

/// A part that was sent.
pub(crate) struct Keeping<'a> {
    /// Who was asked.
    pub(crate) recipient: &'a Recipient,
    /// What the form says, its organisations recognised.
    pub(crate) understood: &'a Understood,
    /// By which way.
    pub(crate) by: By,
    /// The id of a response that begins here.
    pub(crate) id: ResponseId,
    /// When.
    pub(crate) now: DateTime<Utc>,
}

/// Keeps a part, also where something in it is wrong: what was understood, and what was typed where it was not.
/// Answers what is now being typed; nothing once the survey takes no answers.
pub(crate) fn keep(
    conn: &mut Conn,
    key: &SealKey,
    keeping: &Keeping<'_>,
) -> Result<Option<Draft>, StoreError> {
    let Some(survey) =
        survey::survey(conn, keeping.recipient.survey)?.filter(|one| takes(one, keeping.by, keeping.now))
    else {
        return Ok(None);
    };
    let before = store::sheet(conn, key, keeping.recipient.id)?;
    let is_typed = keeping.by.is_typed();
    let mut draft =
        before.as_ref().map(|sheet| sheet.shown(&survey.questionnaire, is_typed)).unwrap_or_default();
    draft.is_typed = is_typed;
    for posed in &keeping.understood.posed {
        draft.answers.remove(posed);
        draft.seen.insert(posed.clone());
        if let Some(question) = survey.questionnaire.question(posed) {
            for field in crate::form::fields(question) {
                draft.misread.remove(&field);
            }
        }
    }
    draft.answers.extend(keeping.understood.answers.clone());
    draft.misread.extend(keeping.understood.misread.clone());
    match before {
        Some(sheet) => store::keep_draft(conn, key, (sheet.response.id.uuid(), &draft), keeping.now)?,
        None => {
            store::begin(conn, key, (&begun(keeping), Some(&draft)), keeping.now)?;
            survey::note_opened(conn, keeping.recipient.id, keeping.now)?;
        }
    }
    Ok(Some(draft))
}

fn begun(keeping: &Keeping<'_>) -> Response {
    Response {
        id: keeping.id,
        recipient: keeping.recipient.id,
        survey: keeping.recipient.survey,
        organization: keeping.recipient.organization,
        answers: Answers::new(),
        channel: keeping.by.channel,
        counted: false,
        begun_at: keeping.now,
        sent_at: None,
        typed_by: keeping.by.typed_by,
        may_quote: false,
    }
}

/// What was read again and is sent.
pub(crate) struct Sending<'a> {
    /// Who was asked.
    pub(crate) recipient: &'a Recipient,
    /// By which way.
    pub(crate) by: By,
    /// Whether free texts may be shown with the name of the organisation.
    pub(crate) may_quote: bool,
    /// The house, whose words letters are written in.
    pub(crate) shell: &'a Shell,
    /// When.
    pub(crate) now: DateTime<Utc>,
}

/// What became of sending.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// It was sent and counts; `replaces` where another response of the organisation counted before.
    Sent {
        /// Whether another response of the organisation no longer counts.
        replaces: bool,
    },
    /// Something must still be answered or mended.
    Incomplete,
    /// The survey takes no answers any more.
    Closed,
}

/// Sends what was typed: it counts from now on, alone of its organisation, and the journal tells.
pub(crate) fn send(conn: &mut Conn, key: &SealKey, sending: &Sending<'_>) -> Result<Outcome, StoreError> {
    let (recipient, now) = (sending.recipient, sending.now);
    let Some(survey) = survey::survey(conn, recipient.survey)?.filter(|one| takes(one, sending.by, now))
    else {
        return Ok(Outcome::Closed);
    };
    let Some(sheet) = store::sheet(conn, key, recipient.id)? else { return Ok(Outcome::Incomplete) };
    if sending.by.is_typed() && sheet.is_of_others() {
        // Nothing was typed yet: what others wrote is not sent again in the coordination's name.
        return Ok(Outcome::Incomplete);
    }
    let draft = sheet.shown(&survey.questionnaire, sending.by.is_typed());
    let lacking = Lacking::of(&survey, &draft);
    if !lacking.to_mend.is_empty() || (!lacking.missing.is_empty() && !sending.by.is_typed()) {
        return Ok(Outcome::Incomplete);
    }
    let response = Response {
        answers: admitted(&survey.questionnaire, draft.answers),
        organization: recipient.organization,
        channel: sending.by.channel,
        typed_by: sending.by.typed_by,
        may_quote: sending.may_quote,
        ..sheet.response
    };
    let replaces = store::keep_sent(conn, key, &response, now)?;
    survey::note_answered(conn, recipient.id, sending.by.channel, now)?;
    if replaces {
        tell_replaced(conn, key, sending.shell, (&response, &survey.questionnaire.title), now)?;
    }
    let payload = json!({ "survey": recipient.survey, "response": response.id });
    record(conn, &Fact { name: SENT, subject: Some(response.id.uuid()), payload, recorded_at: now })?;
    Ok(Outcome::Sent { replaces })
}

/// What is sent of what was typed. The questionnaire may have changed since a part was kept: what it no longer asks or
/// admits is left out.
fn admitted(questionnaire: &Questionnaire, mut answers: Answers) -> Answers {
    answers.retain(|key, answer| {
        questionnaire.question(key).is_some_and(|question| check(question, answer).is_ok())
    });
    questionnaire.kept(answers)
}

/// What keeps a draft from being sent.
#[derive(Debug, Default)]
pub(crate) struct Lacking<'a> {
    /// Questions that must be answered and are not.
    pub(crate) missing: Vec<&'a Question>,
    /// Questions whose answer was not understood.
    pub(crate) to_mend: Vec<&'a Question>,
}

impl<'a> Lacking<'a> {
    /// What is missing and what is to be mended, among the questions that are asked.
    pub(crate) fn of(survey: &'a Survey, draft: &Draft) -> Lacking<'a> {
        let asked = survey.questionnaire.asked(&draft.answers).into_iter().flat_map(|one| one.questions);
        let misread = |question: &&Question| {
            crate::form::fields(question).iter().any(|field| draft.misread.contains_key(field))
        };
        let to_mend: Vec<&Question> = asked.filter(misread).collect();
        let mut missing = survey.questionnaire.missing(&draft.answers);
        missing.retain(|question| !to_mend.iter().any(|one| one.key == question.key));
        Lacking { missing, to_mend }
    }
}
