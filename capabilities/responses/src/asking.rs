//! What one page of the form needs: what stands in it, what was taken over from the record, which names are offered.

use std::collections::BTreeSet;

use ::store::{Conn, SealKey, StoreError};
use questionnaire::{Answers, Kind, Question, Questionnaire};

use crate::entrance::Entrance;
use crate::response::{Draft, Response};
use crate::{names, prefilling, store};

/// How many questions fit on one page of a telephone: with so many or fewer, one page asks less of the thumb than
/// several. Each page costs a way to the server and a look where one is.
pub(crate) const ON_ONE_PAGE: usize = 12;
/// With more questions the form could hold more fields than the house takes in: no page holds them all.
pub(crate) const MOST_ON_ONE_PAGE: usize = 60;

/// What is known when a page is drawn.
pub(crate) struct Asking {
    /// What was sent, if anything was.
    pub(crate) sent: Option<Response>,
    /// Whether something was typed since.
    pub(crate) is_begun: bool,
    /// Whether what the coordination types will replace what others answered or began themselves.
    pub(crate) replaces: bool,
    /// What stands in the form: what was typed, and what the record says where nothing was.
    pub(crate) draft: Draft,
    /// The questions whose answer is the record's and was not confirmed.
    pub(crate) taken: BTreeSet<String>,
    /// The names offered where organisations are asked for.
    pub(crate) names: Vec<String>,
}

impl Asking {
    /// Reads it.
    pub(crate) fn read(conn: &mut Conn, key: &SealKey, entrance: &Entrance) -> Result<Asking, StoreError> {
        let sheet = store::sheet(conn, key, entrance.recipient.id)?;
        let (questionnaire, organization) = (&entrance.survey.questionnaire, entrance.recipient.organization);
        let is_typing = entrance.is_typing();
        let mut draft = sheet.as_ref().map(|sheet| sheet.shown(questionnaire, is_typing)).unwrap_or_default();
        let replaces = is_typing && sheet.as_ref().is_some_and(store::Sheet::is_of_others);
        let record = prefilling::from_record(conn, organization, questionnaire)?;
        let taken = take_over(&mut draft, record);
        let wants_names = questionnaire.questions().any(|one| matches!(one.kind, Kind::Organizations { .. }));
        let names = if wants_names { names::offered(conn)? } else { Vec::new() };
        let is_begun = sheet.as_ref().is_some_and(|sheet| sheet.draft.is_some());
        let sent = sheet.map(|sheet| sheet.response).filter(|response| response.sent_at.is_some());
        Ok(Asking { sent, is_begun, replaces, draft, taken, names })
    }
}

/// Puts the record's answers where nobody answered yet. Says to which questions.
fn take_over(draft: &mut Draft, record: Answers) -> BTreeSet<String> {
    let mut taken = BTreeSet::new();
    for (key, answer) in record {
        if !draft.seen.contains(&key) {
            taken.insert(key.clone());
            draft.answers.insert(key, answer);
        }
    }
    taken
}

/// Whether everything stands on one page when nothing else is asked for.
pub(crate) fn is_short(questionnaire: &Questionnaire) -> bool {
    questionnaire.questions().count() <= ON_ONE_PAGE
}

/// Whether everything may stand on one page.
pub(crate) fn fits_one_page(questionnaire: &Questionnaire) -> bool {
    questionnaire.questions().count() <= MOST_ON_ONE_PAGE
}

/// What reading, looking again and sending take, in seconds.
const AROUND: usize = 60;

/// How many minutes answering takes, by the kinds of the questions: a tick is quick, a sentence is not.
pub(crate) fn minutes(questionnaire: &Questionnaire) -> usize {
    let seconds = |question: &Question| match &question.kind {
        Kind::One { .. } | Kind::Scale { .. } => 10,
        Kind::Several { .. } | Kind::Number { .. } | Kind::Place => 20,
        Kind::Text { lines: 1, .. } => 20,
        Kind::Text { .. } | Kind::Organizations { .. } | Kind::Hours => 60,
    };
    let all: usize = questionnaire.questions().map(seconds).sum();
    (all + AROUND).div_ceil(60)
}
