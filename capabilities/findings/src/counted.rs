//! What the responses of a survey say together, kept in memory until one more comes.
//!
//! Ten thousand responses are opened and counted in the time a person waits for a page; so they are counted anew when
//! one was added, changed or emptied of its words, and not at each look. Nothing is kept that a look at the database
//! would not give.

use std::collections::BTreeMap;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::{Arc, Mutex, PoisonError};

use ::store::{Conn, SealKey, StoreError};
use questionnaire::{Groups, Tally};
use survey::{Recipient, Survey};
use vocabulary::codes::{LegalFamily, OrganizationKind};
use vocabulary::id::{RecipientId, ResponseId, SurveyId};

use crate::store::{StampRow, respondents_of, stamp};

/// How many texts of a question the page of results shows; the others stand on a page of their own.
pub(crate) const SHOWN: usize = 12;
/// How many surveys are kept at once: few are looked at on one day.
const KEPT: usize = 8;

/// What the responses say.
#[derive(Debug)]
pub(crate) struct Counted {
    pub(crate) findings: questionnaire::Findings,
    pub(crate) respondents: Vec<Respondent>,
    /// By question, the first of the shuffled texts.
    pub(crate) said: BTreeMap<String, Saying>,
}

/// The texts of a question.
#[derive(Debug, Default)]
pub(crate) struct Saying {
    /// How many there are.
    pub(crate) count: usize,
    /// The first of them.
    pub(crate) first: Vec<Said>,
    /// The first of those whose authors agreed to be named.
    pub(crate) agreed: Vec<Said>,
}

/// A text. `Debug` tells nothing of it.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Said {
    /// Where it stands among the others: an order of its own for each question, that tells neither who wrote nor when.
    order: u64,
    pub(crate) words: String,
    /// Who wrote it; none unless they agreed.
    pub(crate) by: Option<String>,
}

/// Somebody who answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Respondent {
    pub(crate) name: String,
    pub(crate) family: Option<LegalFamily>,
    pub(crate) kind: Option<OrganizationKind>,
}

/// What was counted, survey by survey.
#[derive(Clone, Debug, Default)]
pub struct Memory(Arc<Mutex<Held>>);

/// What was counted of each survey, and from what.
type Held = BTreeMap<SurveyId, (Stamp, Arc<Counted>)>;

/// What figures were counted from: the questions, and the responses.
type Stamp = (i64, StampRow);

impl Memory {
    /// What the responses of a survey say: what was counted last, where nothing came since.
    pub(crate) fn counted(
        &self,
        conn: &mut Conn,
        key: &SealKey,
        survey: &Survey,
    ) -> Result<Arc<Counted>, StoreError> {
        let now = (survey.revision, stamp(conn, survey.id.uuid())?);
        if let Some((then, counted)) = self.held().get(&survey.id)
            && *then == now
        {
            return Ok(Arc::clone(counted));
        }
        let counted = Arc::new(count(conn, key, survey)?);
        let mut held = self.held();
        while held.len() >= KEPT && !held.contains_key(&survey.id) {
            held.pop_first();
        }
        held.insert(survey.id, (now, Arc::clone(&counted)));
        Ok(counted)
    }

    fn held(&self) -> std::sync::MutexGuard<'_, Held> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Counts every response of a survey.
pub(crate) fn count(conn: &mut Conn, key: &SealKey, survey: &Survey) -> Result<Counted, StoreError> {
    let recipients = by_id(conn, survey.id)?;
    let mut tally = Tally::new(&survey.questionnaire);
    let mut said: BTreeMap<String, Saying> = BTreeMap::new();
    responses::each_response(conn, key, survey.id, &mut |response| {
        let recipient = recipients.get(&response.recipient);
        let groups = recipient.map(groups).unwrap_or_default();
        tally.add(&survey.questionnaire, &groups, &response.answers);
        for (question, words) in survey.questionnaire.written(&response.answers) {
            if let Some(one) = Said::of(&question.key, words, &response, recipient) {
                said.entry(question.key.clone()).or_default().add(one);
            }
        }
    })?;
    said.values_mut().for_each(Saying::settle);
    Ok(Counted { findings: tally.findings(), respondents: respondents(conn, survey.id)?, said })
}

/// Every text of a question, in its shuffled order.
pub(crate) fn all_said(
    conn: &mut Conn,
    key: &SealKey,
    survey: &Survey,
    question: &str,
) -> Result<Vec<Said>, StoreError> {
    let recipients = by_id(conn, survey.id)?;
    let mut said = Vec::new();
    responses::each_response(conn, key, survey.id, &mut |response| {
        let written = survey.questionnaire.written(&response.answers);
        let words = written.iter().find(|(asked, _)| asked.key == question).map(|(_, words)| *words);
        let recipient = recipients.get(&response.recipient);
        said.extend(words.and_then(|words| Said::of(question, words, &response, recipient)));
    })?;
    sort(&mut said);
    Ok(said)
}

/// Everybody a survey asked.
pub(crate) fn by_id(
    conn: &mut Conn,
    survey: SurveyId,
) -> Result<BTreeMap<RecipientId, Recipient>, StoreError> {
    Ok(survey::recipients(conn, survey)?.into_iter().map(|one| (one.id, one)).collect())
}

/// Whom a response comes from, as far as figures are split.
pub(crate) fn groups(recipient: &Recipient) -> Groups {
    Groups {
        family: Some(recipient.family),
        sectors: recipient.sectors.clone(),
        commune: recipient.commune.clone(),
    }
}

/// A place among others that says nothing of when something was written: ids rise with time, their digests do not.
pub(crate) fn order(question: &str, response: ResponseId) -> u64 {
    let mut hasher = DefaultHasher::new();
    (question, response).hash(&mut hasher);
    hasher.finish()
}

impl Said {
    fn of(
        question: &str,
        words: &str,
        response: &responses::Response,
        recipient: Option<&Recipient>,
    ) -> Option<Said> {
        // What stands for words that were forgotten holds no letter.
        words.contains(char::is_alphanumeric).then(|| Said {
            order: order(question, response.id),
            words: words.trim().to_owned(),
            by: recipient.filter(|_| response.may_quote).map(|recipient| recipient.name.clone()),
        })
    }
}

impl Saying {
    fn add(&mut self, one: Said) {
        self.count += 1;
        if one.by.is_some() {
            keep_first(&mut self.agreed, one.clone());
        }
        keep_first(&mut self.first, one);
    }

    fn settle(&mut self) {
        for kept in [&mut self.first, &mut self.agreed] {
            sort(kept);
            kept.truncate(SHOWN);
        }
    }
}

/// Keeps a text, and throws away what will not be among the first: memory does not grow with the responses.
fn keep_first(kept: &mut Vec<Said>, one: Said) {
    kept.push(one);
    if kept.len() >= SHOWN * 20 {
        sort(kept);
        kept.truncate(SHOWN);
    }
}

fn sort(said: &mut [Said]) {
    said.sort_by(|a, b| a.order.cmp(&b.order).then_with(|| a.words.cmp(&b.words)));
}

fn respondents(conn: &mut Conn, survey: SurveyId) -> Result<Vec<Respondent>, StoreError> {
    let rows = respondents_of(conn, survey.uuid())?;
    let respondents = rows.into_iter().map(|row| Respondent {
        kind: row
            .content
            .as_ref()
            .and_then(|content| content["kind"].as_str())
            .and_then(OrganizationKind::from_code),
        family: LegalFamily::from_code(&row.family),
        name: row.name,
    });
    Ok(respondents.collect())
}

impl std::fmt::Debug for Said {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        to.write_str("Said(…)")
    }
}
