//! Every statement of this room: the only place that reads or writes its table.

use ::store::{Conn, SealKey, Sealed, StoreError, row, sql};
use chrono::{DateTime, Utc};
use questionnaire::{Answers, Questionnaire};
use serde::Serialize;
use serde::de::DeserializeOwned;
use survey::AnswerChannel;
use uuid::Uuid;
use vocabulary::id::{RecipientId, ResponseId, SurveyId};

use crate::response::{Draft, Response};

row! {
    struct ResponseRow {
        id: Uuid,
        recipient: Uuid,
        survey: Uuid,
        organization: Option<Uuid>,
        draft_sealed: Option<Sealed>,
        answers_sealed: Option<Sealed>,
        channel: String,
        counted: bool,
        may_quote: bool,
        typed_by: Option<Uuid>,
        begun_at: DateTime<Utc>,
        sent_at: Option<DateTime<Utc>>,
    }
}

row! {
    struct NewRow {
        id: Uuid,
        recipient: Uuid,
        survey: Uuid,
        organization: Option<Uuid>,
        draft_sealed: Option<Sealed>,
        answers_sealed: Option<Sealed>,
        channel: String,
        counted: bool,
        may_quote: bool,
        typed_by: Option<Uuid>,
        begun_at: DateTime<Utc>,
        changed_at: DateTime<Utc>,
        sent_at: Option<DateTime<Utc>>,
    }
}

row! {
    struct DraftRow {
        id: Uuid,
        draft_sealed: Sealed,
        changed_at: DateTime<Utc>,
    }
}

row! {
    struct SentRow {
        id: Uuid,
        answers_sealed: Sealed,
        organization: Option<Uuid>,
        channel: String,
        may_quote: bool,
        typed_by: Option<Uuid>,
        sent_at: DateTime<Utc>,
    }
}

row! {
    /// A response that was typed by an account.
    pub(crate) struct TypedRow {
        pub(crate) id: Uuid,
        pub(crate) survey: Uuid,
        pub(crate) changed_at: DateTime<Utc>,
    }
}

row! {
    /// An organisation by its names, to know it again when it is typed.
    pub(crate) struct NameRow {
        pub(crate) id: Uuid,
        pub(crate) name: String,
    }
}

sql! {
    fn response_of(recipient: Uuid) -> Option<ResponseRow> =
        "select id, recipient, survey, organization, draft_sealed, answers_sealed, channel, counted, may_quote,
                typed_by, begun_at, sent_at
         from responses_response where recipient = $1";
    fn counted_row(id: Uuid) -> Option<ResponseRow> =
        "select id, recipient, survey, organization, draft_sealed, answers_sealed, channel, counted, may_quote,
                typed_by, begun_at, sent_at
         from responses_response where id = $1 and counted";
    fn counted_rows(survey: Uuid) -> Each<ResponseRow> =
        "select id, recipient, survey, organization, draft_sealed, answers_sealed, channel, counted, may_quote,
                typed_by, begun_at, sent_at
         from responses_response where survey = $1 and counted order by id";
    fn rows_to_purge(survey: Uuid) -> Vec<ResponseRow> =
        "select id, recipient, survey, organization, draft_sealed, answers_sealed, channel, counted, may_quote,
                typed_by, begun_at, sent_at
         from responses_response where survey = $1 and purged_at is null order by id";
    fn insert_response(row: &NewRow) -> () =
        "insert into responses_response (id, recipient, survey, organization, draft_sealed, answers_sealed, channel,
                counted, may_quote, typed_by, begun_at, changed_at, sent_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)";
    fn insert_responses() -> Bulk<NewRow> =
        "insert into responses_response (id, recipient, survey, organization, draft_sealed, answers_sealed, channel,
                counted, may_quote, typed_by, begun_at, changed_at, sent_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)";
    fn update_draft(row: &DraftRow) -> () =
        "update responses_response set draft_sealed = $2, changed_at = $3 where id = $1";
    fn update_sent(row: &SentRow) -> () =
        "update responses_response set answers_sealed = $2, organization = $3, channel = $4, may_quote = $5,
                typed_by = $6, sent_at = $7, changed_at = $7, draft_sealed = null, purged_at = null, counted = true
         where id = $1";
    fn count_no_longer(survey: Uuid, organization: Uuid, but: Uuid) -> Affected =
        "update responses_response set counted = false
         where survey = $1 and organization = $2 and id <> $3 and counted";
    /// How many recipients of a survey have a response that counts.
    pub(crate) fn count_counted(survey: Uuid) -> One<i64> =
        "select count(*) from responses_response where survey = $1 and counted";
    fn purge_row(id: Uuid, answers_sealed: Option<Sealed>, now: DateTime<Utc>) -> () =
        "update responses_response set answers_sealed = $2, draft_sealed = null, typed_by = null, purged_at = $3
         where id = $1";
    /// Throws what was begun and never sent away, once nothing can be sent any more.
    pub(crate) fn delete_unsent(survey: Uuid) -> Affected =
        "delete from responses_response where survey = $1 and sent_at is null";
    /// Forgets changes to a sent response that were never sent, once nothing can be sent any more.
    pub(crate) fn forget_drafts(survey: Uuid) -> Affected =
        "update responses_response set draft_sealed = null where survey = $1 and draft_sealed is not null";
    /// Surveys that were closed before a moment and of which something unsent is left.
    pub(crate) fn closed_with_drafts(moment: DateTime<Utc>) -> Vec<Uuid> =
        "select distinct r.survey from responses_response r join survey s on s.id = r.survey
         where s.closed_at < $1 and r.draft_sealed is not null order by r.survey";
    /// Surveys that were closed before a moment and whose free words were not taken out.
    pub(crate) fn closed_unpurged(moment: DateTime<Utc>) -> Vec<Uuid> =
        "select distinct r.survey from responses_response r join survey s on s.id = r.survey
         where s.closed_at < $1 and r.purged_at is null order by r.survey";
    /// What an account typed for others.
    pub(crate) fn typed_by(account: Uuid) -> Vec<TypedRow> =
        "select id, survey, changed_at from responses_response where typed_by = $1 order by changed_at, id";
    /// Forgets which account typed.
    pub(crate) fn forget_typist(account: Uuid) -> Affected =
        "update responses_response set typed_by = null where typed_by = $1";
    /// The names of the organisations of the directory, in their order.
    pub(crate) fn organization_names(most: i64) -> Vec<NameRow> =
        "select id, name from organization where gone_on is null order by name, id limit $1";
}

::store::sealed_column! { table: "responses_response", id: "id", column: "draft_sealed", place: "responses_response/draft" }
::store::sealed_column! { table: "responses_response", id: "id", column: "answers_sealed", place: "responses_response/answers" }

/// What is kept for a recipient: what was sent, and what is being typed.
#[derive(Clone, Debug)]
pub(crate) struct Sheet {
    /// What was sent; its `sent_at` is none while nothing was.
    pub(crate) response: Response,
    /// What is being typed and was not sent.
    pub(crate) draft: Option<Draft>,
}

impl Sheet {
    /// What the form shows: what is being typed, else what was sent. The coordination begins anew where others wrote:
    /// their words are not for it to read beside their name.
    pub(crate) fn shown(&self, questionnaire: &Questionnaire, to_typist: bool) -> Draft {
        if to_typist && self.is_of_others() {
            return Draft { is_typed: true, ..Draft::default() };
        }
        self.draft.clone().unwrap_or_else(|| Draft::of(&self.response, questionnaire))
    }

    /// Whether it was written by those who were asked, and not typed by the coordination.
    pub(crate) fn is_of_others(&self) -> bool {
        match &self.draft {
            Some(draft) => !draft.is_typed,
            None => self.response.sent_at.is_some() && !self.response.was_typed(),
        }
    }
}

/// What is kept for a recipient, if anything is.
pub(crate) fn sheet(
    conn: &mut Conn,
    key: &SealKey,
    recipient: RecipientId,
) -> Result<Option<Sheet>, StoreError> {
    response_of(conn, recipient.uuid())?.map(|row| opened(key, row)).transpose()
}

/// Every counted response of a survey, one after the other, none kept.
///
/// # Errors
/// Those of the store, and a response no key opens.
pub fn each_response(
    conn: &mut Conn,
    key: &SealKey,
    survey: SurveyId,
    visit: &mut dyn FnMut(Response),
) -> Result<(), StoreError> {
    counted_rows(conn, survey.uuid(), |row| {
        visit(opened(key, row)?.response);
        Ok(())
    })
}

/// A response, if it counts.
///
/// # Errors
/// As [`responses`].
pub fn response(conn: &mut Conn, key: &SealKey, id: ResponseId) -> Result<Option<Response>, StoreError> {
    Ok(counted_row(conn, id.uuid())?.map(|row| opened(key, row)).transpose()?.map(|sheet| sheet.response))
}

/// Every counted response of a survey: those that were sent, one for each organisation (I9).
///
/// # Errors
/// Those of the store, and a response no key opens.
pub fn responses(conn: &mut Conn, key: &SealKey, survey: SurveyId) -> Result<Vec<Response>, StoreError> {
    let mut all = Vec::new();
    each_response(conn, key, survey, &mut |response| all.push(response))?;
    Ok(all)
}

/// Begins a response, with its draft.
pub(crate) fn begin(
    conn: &mut Conn,
    key: &SealKey,
    (response, draft): (&Response, Option<&Draft>),
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    insert_response(conn, &new_row(key, response, draft, now)?)
}

/// Keeps many responses at once, for demos and measures.
pub(crate) fn keep_many(
    conn: &mut Conn,
    key: &SealKey,
    responses: &[Response],
    now: DateTime<Utc>,
) -> Result<u64, StoreError> {
    let rows: Result<Vec<NewRow>, StoreError> =
        responses.iter().map(|response| new_row(key, response, None, now)).collect();
    insert_responses(conn, &rows?)
}

/// Keeps what is being typed.
pub(crate) fn keep_draft(
    conn: &mut Conn,
    key: &SealKey,
    (id, draft): (Uuid, &Draft),
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let draft_sealed = sealed(key, ("draft", id), draft)?;
    update_draft(conn, &DraftRow { id, draft_sealed, changed_at: now })
}

/// Keeps what was sent as the one response of its organisation that counts. Says whether another had counted before.
pub(crate) fn keep_sent(
    conn: &mut Conn,
    key: &SealKey,
    response: &Response,
    now: DateTime<Utc>,
) -> Result<bool, StoreError> {
    let id = response.id.uuid();
    // Before the own row counts: of an organisation, one row may at each moment.
    let replaced = match response.organization {
        Some(organization) => count_no_longer(conn, response.survey.uuid(), organization.uuid(), id)? > 0,
        None => false,
    };
    let row = SentRow {
        id,
        answers_sealed: sealed(key, ("answers", id), &response.answers)?,
        organization: response.organization.map(Into::into),
        channel: response.channel.code().to_owned(),
        may_quote: response.may_quote,
        typed_by: response.typed_by.map(Into::into),
        sent_at: now,
    };
    update_sent(conn, &row)?;
    Ok(replaced)
}

/// Takes the free words out of every response of a survey; what is counted stays. Says how many were read.
pub(crate) fn purge(
    conn: &mut Conn,
    key: &SealKey,
    survey: SurveyId,
    now: DateTime<Utc>,
) -> Result<usize, StoreError> {
    let rows = rows_to_purge(conn, survey.uuid())?;
    let count = rows.len();
    for row in rows {
        let (id, was_sent) = (row.id, row.answers_sealed.is_some());
        let mut answers = opened(key, row)?.response.answers;
        crate::purging::without_free_words(&mut answers);
        let kept = if was_sent { Some(sealed(key, ("answers", id), &answers)?) } else { None };
        purge_row(conn, id, kept, now)?;
    }
    Ok(count)
}

fn new_row(
    key: &SealKey,
    response: &Response,
    draft: Option<&Draft>,
    now: DateTime<Utc>,
) -> Result<NewRow, StoreError> {
    let id = response.id.uuid();
    let was_sent = response.sent_at.is_some();
    Ok(NewRow {
        id,
        recipient: response.recipient.uuid(),
        survey: response.survey.uuid(),
        organization: response.organization.map(Into::into),
        draft_sealed: draft.map(|draft| sealed(key, ("draft", id), draft)).transpose()?,
        answers_sealed: was_sent.then(|| sealed(key, ("answers", id), &response.answers)).transpose()?,
        channel: response.channel.code().to_owned(),
        counted: response.counted,
        may_quote: response.may_quote,
        typed_by: response.typed_by.map(Into::into),
        begun_at: response.begun_at,
        changed_at: now,
        sent_at: response.sent_at,
    })
}

fn opened(key: &SealKey, row: ResponseRow) -> Result<Sheet, StoreError> {
    let id = row.id;
    let answers: Option<Answers> =
        row.answers_sealed.as_ref().map(|text| open(key, ("answers", id), text)).transpose()?;
    let draft = row.draft_sealed.as_ref().map(|text| open(key, ("draft", id), text)).transpose()?;
    let channel = AnswerChannel::from_code(&row.channel);
    let response = Response {
        id: id.into(),
        recipient: row.recipient.into(),
        survey: row.survey.into(),
        organization: row.organization.map(Into::into),
        answers: answers.unwrap_or_default(),
        channel: channel.ok_or_else(|| unfit(id, &"an unknown channel"))?,
        counted: row.counted,
        begun_at: row.begun_at,
        sent_at: row.sent_at,
        typed_by: row.typed_by.map(Into::into),
        may_quote: row.may_quote,
    };
    Ok(Sheet { response, draft })
}

fn sealed<T: Serialize>(key: &SealKey, (column, id): (&str, Uuid), what: &T) -> Result<Sealed, StoreError> {
    let text = serde_json::to_string(what).map_err(|fault| unfit(id, &fault))?;
    key.seal(&place(column, id), &text).map_err(|fault| unfit(id, &fault))
}

fn open<T: DeserializeOwned>(
    key: &SealKey,
    (column, id): (&str, Uuid),
    text: &Sealed,
) -> Result<T, StoreError> {
    let text = key.open(&place(column, id), text).map_err(|fault| unfit(id, &fault))?;
    // The fault of a text that is no JSON may quote it: only that it is none is told.
    serde_json::from_str(&text).map_err(|_| unfit(id, &"what was sealed is not an answer"))
}

fn unfit(id: Uuid, fault: &dyn std::fmt::Display) -> StoreError {
    StoreError::Unfit { statement: "responses_response", reason: format!("row {id}: {fault}") }
}

fn place(column: &str, id: Uuid) -> String {
    format!("responses_response/{column}/{id}")
}
