//! Every statement of this room: the only place that reads or writes its table.

use ::store::{Conn, SealKey, Sealed, StoreError, row, sql};
use chrono::{DateTime, Utc};
use uuid::Uuid;
use vocabulary::Locale;

use crate::feedback::{Decision, State, Written};

row! {
    struct FeedbackRow {
        id: Uuid,
        service: Uuid,
        service_name: String,
        organization: Uuid,
        words_sealed: Sealed,
        address_sealed: Option<Sealed>,
        locale: String,
        written_at: DateTime<Utc>,
        state: String,
        answer_sealed: Option<Sealed>,
        answered_by: Option<String>,
        answered_at: Option<DateTime<Utc>>,
    }
}

row! {
    struct NewFeedbackRow {
        id: Uuid,
        service: Uuid,
        organization: Uuid,
        words_sealed: Sealed,
        digest: Vec<u8>,
        address_sealed: Option<Sealed>,
        address_print: Option<Vec<u8>>,
        locale: String,
        written_at: DateTime<Utc>,
        state: String,
    }
}

row! {
    struct DecidedRow {
        id: Uuid,
        state: String,
        answer_sealed: Sealed,
        answered_by: String,
        answered_at: DateTime<Utc>,
    }
}

row! {
    /// A service one may write about.
    pub(crate) struct ServiceRow {
        pub(crate) id: Uuid,
        pub(crate) name: String,
        pub(crate) organization: Uuid,
        pub(crate) organization_name: String,
    }
}

sql! {
    fn insert_feedback(row: &NewFeedbackRow) -> () =
        "insert into feedback (id, service, organization, words_sealed, digest, address_sealed, address_print, locale,
                written_at, state)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
    fn feedback_by_id(id: Uuid) -> Option<FeedbackRow> =
        "select feedback.id, feedback.service, service.name as service_name, feedback.organization, words_sealed,
                address_sealed, locale, written_at, state, answer_sealed, answered_by, answered_at
         from feedback join service on service.id = feedback.service where feedback.id = $1";
    fn feedback_by_digest(digest: &[u8]) -> Option<FeedbackRow> =
        "select feedback.id, feedback.service, service.name as service_name, feedback.organization, words_sealed,
                address_sealed, locale, written_at, state, answer_sealed, answered_by, answered_at
         from feedback join service on service.id = feedback.service where digest = $1";
    fn feedback_published(service: Uuid, most: i64) -> Vec<FeedbackRow> =
        "select feedback.id, feedback.service, service.name as service_name, feedback.organization, words_sealed,
                address_sealed, locale, written_at, state, answer_sealed, answered_by, answered_at
         from feedback join service on service.id = feedback.service
         where feedback.service = $1 and state = 'published' order by answered_at desc, feedback.id limit $2";
    fn feedback_waiting(most: i64) -> Vec<FeedbackRow> =
        "select feedback.id, feedback.service, service.name as service_name, feedback.organization, words_sealed,
                address_sealed, locale, written_at, state, answer_sealed, answered_by, answered_at
         from feedback join service on service.id = feedback.service
         where state = 'waiting' order by written_at, feedback.id limit $1";
    /// How many wait since this moment or before.
    pub(crate) fn count_waiting_since(moment: DateTime<Utc>) -> One<i64> =
        "select count(*) from feedback where state = 'waiting' and written_at <= $1";
    /// How many are public about a service.
    pub(crate) fn count_published(service: Uuid) -> One<i64> =
        "select count(*) from feedback where service = $1 and state = 'published'";
    fn decide_feedback(row: &DecidedRow) -> Affected =
        "update feedback set state = $2, answer_sealed = $3, answered_by = $4, answered_at = $5
         where id = $1 and state = 'waiting'";
    /// Takes a text back: nothing stays.
    pub(crate) fn delete_feedback(digest: &[u8]) -> Affected = "delete from feedback where digest = $1";
    /// Erases the addresses of those who were answered.
    pub(crate) fn forget_addresses(answered_before: DateTime<Utc>) -> Affected =
        "update feedback set address_sealed = null, address_print = null
         where answered_at < $1 and address_sealed is not null";
    /// Erases what nobody answered in a year, with its address.
    pub(crate) fn forget_unanswered(written_before: DateTime<Utc>) -> Affected =
        "delete from feedback where state = 'waiting' and written_at < $1";
    /// Erases what came from an address.
    pub(crate) fn delete_by_print(address_print: &[u8]) -> Affected =
        "delete from feedback where address_print = $1";
    fn feedback_by_print(address_print: &[u8]) -> Vec<FeedbackRow> =
        "select feedback.id, feedback.service, service.name as service_name, feedback.organization, words_sealed,
                address_sealed, locale, written_at, state, answer_sealed, answered_by, answered_at
         from feedback join service on service.id = feedback.service
         where address_print = $1 order by written_at, feedback.id";
    fn feedback_waiting_of(organization: Uuid, most: i64) -> Vec<FeedbackRow> =
        "select feedback.id, feedback.service, service.name as service_name, feedback.organization, words_sealed,
                address_sealed, locale, written_at, state, answer_sealed, answered_by, answered_at
         from feedback join service on service.id = feedback.service
         where feedback.organization = $1 and state = 'waiting' order by written_at, feedback.id limit $2";
    /// Erases what was declined.
    pub(crate) fn forget_declined(answered_before: DateTime<Utc>) -> Affected =
        "delete from feedback where state = 'declined' and answered_at < $1";
    /// What waits since this moment or before and nobody was reminded of.
    pub(crate) fn count_unreminded(moment: DateTime<Utc>) -> One<i64> =
        "select count(*) from feedback where state = 'waiting' and written_at <= $1 and reminded_at is null";
    /// Notes that the coordinators were told.
    pub(crate) fn note_reminded(moment: DateTime<Utc>, now: DateTime<Utc>) -> Affected =
        "update feedback set reminded_at = $2
         where state = 'waiting' and written_at <= $1 and reminded_at is null";
    /// A service one may write about, by the permanent part of its address.
    pub(crate) fn service_by_handle(handle: &str) -> Option<ServiceRow> =
        "select service.id, service.name, service.organization_id as organization,
                organization.name as organization_name
         from service join organization on organization.id = service.organization_id
         where service.handle = $1 and service.gone_on is null";
    /// Some service, for tests.
    #[cfg(test)]
    pub(crate) fn some_service() -> Option<HandleRow> =
        "select handle, organization_id as organization from service where gone_on is null order by id limit 1";
}

::store::sealed_column! { table: "feedback", id: "id", column: "words_sealed", place: "feedback/words" }
::store::sealed_column! { table: "feedback", id: "id", column: "address_sealed", place: "feedback/address" }
::store::sealed_column! { table: "feedback", id: "id", column: "answer_sealed", place: "feedback/answer" }

#[cfg(test)]
row! {
    /// The permanent part of a service's address, and its organisation.
    pub(crate) struct HandleRow { pub(crate) handle: String, pub(crate) organization: Uuid }
}

/// Writes a text down.
pub(crate) fn write(
    conn: &mut Conn,
    key: &SealKey,
    written: &Written,
    digest: &[u8],
) -> Result<(), StoreError> {
    let seal = |column: &str, text: &str| {
        key.seal(&place(column, written.id), text).map_err(|fault| unfit(written.id, &fault))
    };
    let row = NewFeedbackRow {
        id: written.id,
        service: written.service,
        organization: written.organization,
        words_sealed: seal("words", &written.words)?,
        digest: digest.to_vec(),
        address_sealed: written.address.as_deref().map(|text| seal("address", text)).transpose()?,
        address_print: written.address.as_deref().map(|text| accounts::address_print(key, text)),
        locale: written.locale.code().to_owned(),
        written_at: written.written_at,
        state: State::Waiting.code().to_owned(),
    };
    insert_feedback(conn, &row)
}

/// Decides about a text, once. Says whether it still waited.
pub(crate) fn decide(
    conn: &mut Conn,
    key: &SealKey,
    (id, decision): (Uuid, &Decision),
    now: DateTime<Utc>,
) -> Result<bool, StoreError> {
    let sealed = key.seal(&place("answer", id), &decision.answer).map_err(|fault| unfit(id, &fault))?;
    let row = DecidedRow {
        id,
        state: decision.state.code().to_owned(),
        answer_sealed: sealed,
        answered_by: decision.by.clone(),
        answered_at: now,
    };
    decide_feedback(conn, &row).map(|rows| rows > 0)
}

/// A text.
pub(crate) fn written(conn: &mut Conn, key: &SealKey, id: Uuid) -> Result<Option<Written>, StoreError> {
    feedback_by_id(conn, id)?.map(|row| opened(key, row)).transpose()
}

/// A text by the secret of its author.
pub(crate) fn by_secret(
    conn: &mut Conn,
    key: &SealKey,
    digest: &[u8],
) -> Result<Option<Written>, StoreError> {
    feedback_by_digest(conn, digest)?.map(|row| opened(key, row)).transpose()
}

/// What is public about a service, the newest answer first.
pub(crate) fn published(
    conn: &mut Conn,
    key: &SealKey,
    (service, most): (Uuid, i64),
) -> Result<Vec<Written>, StoreError> {
    feedback_published(conn, service, most)?.into_iter().map(|row| opened(key, row)).collect()
}

/// What waits for an answer, the oldest first.
pub(crate) fn waiting(conn: &mut Conn, key: &SealKey, most: i64) -> Result<Vec<Written>, StoreError> {
    feedback_waiting(conn, most)?.into_iter().map(|row| opened(key, row)).collect()
}

/// What waits for the answer of an organisation, the oldest first.
pub(crate) fn waiting_of(
    conn: &mut Conn,
    key: &SealKey,
    (organization, most): (Uuid, i64),
) -> Result<Vec<Written>, StoreError> {
    feedback_waiting_of(conn, organization, most)?.into_iter().map(|row| opened(key, row)).collect()
}

/// What came from an address.
pub(crate) fn from_address(
    conn: &mut Conn,
    key: &SealKey,
    address_print: &[u8],
) -> Result<Vec<Written>, StoreError> {
    feedback_by_print(conn, address_print)?.into_iter().map(|row| opened(key, row)).collect()
}

fn opened(key: &SealKey, row: FeedbackRow) -> Result<Written, StoreError> {
    let id = row.id;
    let open = |column: &str, sealed: &Sealed| {
        key.open(&place(column, id), sealed).map_err(|fault| unfit(id, &fault))
    };
    Ok(Written {
        id,
        service: row.service,
        service_name: row.service_name,
        organization: row.organization,
        words: open("words", &row.words_sealed)?,
        address: row.address_sealed.as_ref().map(|sealed| open("address", sealed)).transpose()?,
        locale: Locale::from_code(&row.locale).unwrap_or_default(),
        written_at: row.written_at,
        state: State::from_code(&row.state).ok_or_else(|| unfit(id, &"an unknown state"))?,
        answer: row
            .answer_sealed
            .as_ref()
            .map(|sealed| open("answer", sealed))
            .transpose()?
            .unwrap_or_default(),
        answered_by: row.answered_by.unwrap_or_default(),
        answered_at: row.answered_at,
    })
}

fn unfit(id: Uuid, fault: &dyn std::fmt::Display) -> StoreError {
    StoreError::Unfit { statement: "feedback", reason: format!("row {id}: {fault}") }
}

fn place(column: &str, id: Uuid) -> String {
    format!("feedback/{column}/{id}")
}
