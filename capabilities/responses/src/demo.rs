//! The fifteen answers of the demo's survey: all wish their partnerships to grow, and a directory that is kept.

use ::store::{Conn, Db, Fact, SealKey, StoreError, record};
use chrono::{DateTime, TimeDelta, Utc};
use membership::demo::PERSONAS;
use questionnaire::{Answer, Answers, check};
use serde::Deserialize;
use serde_json::json;
use survey::{AnswerChannel, Survey};
use vocabulary::id::{AccountId, ResponseId};

use crate::names::recognise;
use crate::response::Response;
use crate::sending::SENT;
use crate::store::{count_counted, keep_many};

/// What they said: everything here is invented.
const ANSWERS: &str = include_str!("../demo/answers.json");
/// The question whose answer is the family, as the list of recipients has it.
const FAMILY: &str = "famille";
/// Who types what comes by telephone and on paper.
const TYPIST: &str = "coordinatrice";

/// One of the fifteen.
#[derive(Deserialize)]
struct Said {
    /// Which organisation of the demo territory.
    who: String,
    /// By which way it came.
    way: String,
    /// How many days after the letters left.
    after_days: i64,
    /// Whether its free texts may be shown with its name.
    may_quote: bool,
    answers: Answers,
}

/// Writes the fifteen answers, once, after [`survey::demo::fill`]. Answers how many responses count.
///
/// # Errors
/// Those of the store, and a text of the demo that its questionnaire does not admit.
pub fn fill(db: &Db, key: &SealKey, now: DateTime<Utc>) -> Result<usize, StoreError> {
    let said: Vec<Said> = serde_json::from_str(ANSWERS).map_err(|fault| unfit(&fault))?;
    db.write_now(|conn| {
        let Some(survey) = survey::survey(conn, survey::demo::survey_id())? else { return Ok(0) };
        if count_counted(conn, survey.id.uuid())? == 0 {
            answer(conn, key, (&survey, &said), now)?;
        }
        Ok(usize::try_from(count_counted(conn, survey.id.uuid())?).unwrap_or(0))
    })
}

fn answer(
    conn: &mut Conn,
    key: &SealKey,
    (survey, said): (&Survey, &[Said]),
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let mut sent = Vec::new();
    for one in said {
        sent.push(response(conn, survey, one, now)?);
    }
    keep_many(conn, key, &sent, now)?;
    for response in &sent {
        let at = response.sent_at.unwrap_or(now);
        survey::note_answered(conn, response.recipient, response.channel, at)?;
    }
    for response in &sent {
        let payload = json!({ "survey": survey.id, "response": response.id });
        record(conn, &Fact { name: SENT, subject: Some(response.id.uuid()), payload, recorded_at: now })?;
    }
    Ok(())
}

fn response(
    conn: &mut Conn,
    survey: &Survey,
    said: &Said,
    now: DateTime<Utc>,
) -> Result<Response, StoreError> {
    let id = survey::demo::recipient_id(&said.who);
    let recipient = survey::recipient(conn, id)?.ok_or_else(|| unfit(&said.who))?;
    let channel = AnswerChannel::from_code(&said.way).ok_or_else(|| unfit(&said.way))?;
    let mut answers = said.answers.clone();
    answers.insert(FAMILY.to_owned(), Answer::One(recipient.family.code().to_owned()));
    recognise(conn, &mut answers)?;
    for question in survey.questionnaire.questions() {
        let is_fit = answers.get(&question.key).is_none_or(|answer| check(question, answer).is_ok());
        if !is_fit {
            return Err(unfit(&format!("{}, {}", said.who, question.key)));
        }
    }
    let opened = survey.opens_on.and_time(chrono::NaiveTime::MIN).and_utc();
    let at = (opened + TimeDelta::days(said.after_days) + TimeDelta::minutes(9 * 60 + 37)).min(now);
    let is_typed = matches!(channel, AnswerChannel::Phone | AnswerChannel::Paper);
    Ok(Response {
        id: ResponseId::from_source("demo", "response", &said.who),
        recipient: id,
        survey: survey.id,
        organization: recipient.organization,
        answers: survey.questionnaire.kept(answers),
        channel,
        counted: true,
        begun_at: at - TimeDelta::minutes(8),
        sent_at: Some(at),
        typed_by: if is_typed { typist() } else { None },
        may_quote: said.may_quote,
    })
}

fn typist() -> Option<AccountId> {
    PERSONAS.iter().find(|persona| persona.code == TYPIST).map(|persona| persona.account())
}

fn unfit(fault: &dyn std::fmt::Display) -> StoreError {
    StoreError::Unfit { statement: "demo", reason: fault.to_string() }
}

#[cfg(test)]
mod tests;
