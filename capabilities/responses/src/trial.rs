//! Many responses at once, for measures: each question answered by most, in every way its kind admits.

use ::store::{Conn, SealKey, StoreError};
use chrono::{DateTime, Utc};
use questionnaire::{Answer, Answers, Kind, Named, Question, Questionnaire};
use survey::AnswerChannel;
use vocabulary::id::{OrganizationId, RecipientId, ResponseId, SurveyId};

use crate::response::Response;
use crate::store::keep_many;

/// Free words of about the length people write.
const WORDS: &str =
    "Se rencontrer deux fois par an, et savoir qui appeler quand une famille arrive un vendredi soir.";
/// A name no directory knows.
const NAME: &str = "Association d’essai";

/// Keeps a counted response for each of these recipients, the same each time; answers how many were written. Of an
/// organisation one may count: give each once.
///
/// # Errors
/// Those of the store, also where a recipient has a response already.
pub fn fill(
    conn: &mut Conn,
    key: &SealKey,
    (survey, questionnaire): (SurveyId, &Questionnaire),
    recipients: &[(RecipientId, Option<OrganizationId>)],
    now: DateTime<Utc>,
) -> Result<u64, StoreError> {
    let mut written = 0;
    // A thousand at a time, so that the sealed rows of all are never in memory at once.
    for (batch, some) in recipients.chunks(1_000).enumerate() {
        let responses: Vec<Response> = some
            .iter()
            .enumerate()
            .map(|(place, (recipient, organization))| Response {
                id: ResponseId::from_source("trial", "response", &recipient.to_string()),
                recipient: *recipient,
                survey,
                organization: *organization,
                answers: answers(questionnaire, batch * 1_000 + place),
                channel: AnswerChannel::ALL[place % AnswerChannel::ALL.len()],
                counted: true,
                begun_at: now,
                sent_at: Some(now),
                typed_by: None,
                may_quote: place % 3 == 0,
            })
            .collect();
        written += keep_many(conn, key, &responses, now)?;
    }
    Ok(written)
}

/// Answers that differ from one number to the next; every ninth question is left out.
#[must_use]
pub fn answers(questionnaire: &Questionnaire, number: usize) -> Answers {
    let asked =
        questionnaire.questions().enumerate().filter(|(place, _)| !(number + place).is_multiple_of(9));
    let answered =
        asked.map(|(place, question)| (question.key.clone(), answer(question, number * 7 + place)));
    questionnaire.kept(answered.collect())
}

fn answer(question: &Question, turn: usize) -> Answer {
    let code = |turn: usize| {
        let choices = question.kind.choices();
        choices.get(turn % choices.len().max(1)).map(|choice| choice.code.clone()).unwrap_or_default()
    };
    match &question.kind {
        Kind::One { .. } => Answer::One(code(turn)),
        Kind::Several { at_most, .. } => {
            let mut codes = vec![code(turn)];
            if at_most.is_none_or(|most| most > 1) && code(turn + 1) != code(turn) {
                codes.push(code(turn + 1));
            }
            Answer::Several(codes)
        }
        Kind::Scale { from, to, .. } => {
            let steps = usize::from(to.saturating_sub(*from)) + 1;
            Answer::Scale(from.saturating_add(u8::try_from(turn % steps).unwrap_or(0)))
        }
        Kind::Text { longest, .. } => Answer::Text(WORDS.chars().take(usize::from(*longest)).collect()),
        Kind::Number { least, most, .. } => {
            let number = i64::try_from(turn % 100).unwrap_or(0);
            let least = least.unwrap_or(0);
            Answer::Number((least + number).min(most.unwrap_or(i64::MAX)))
        }
        Kind::Place => Answer::Place("77288".to_owned()),
        Kind::Organizations { .. } => {
            Answer::Organizations(vec![Named { id: None, name: format!("{NAME} {}", turn % 60) }])
        }
        Kind::Hours => Answer::Hours("Mo-Fr 09:00-12:00".to_owned()),
    }
}
