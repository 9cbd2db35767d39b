//! Every statement of the rights: the only place that reads or writes their table.

use chrono::{DateTime, NaiveDate, Utc};
use store::sealing::{open_some, seal};
use store::{Conn, SealKey, Sealed, StoreError, row, sql};
use uuid::Uuid;

use crate::request::{Channel, Extension, Identity, Kind, Outcome, Request};

/// The most requests one page lists.
pub(crate) const MOST_LISTED: i64 = 200;

row! {
    /// A request as its table keeps it.
    struct RequestRow {
        id: Uuid,
        kind: String,
        received_on: NaiveDate,
        channel: String,
        identity: String,
        due_on: NaiveDate,
        extended_on: Option<NaiveDate>,
        extension: Option<String>,
        answered_on: Option<NaiveDate>,
        outcome: Option<String>,
        asker_sealed: Option<Sealed>,
        words_sealed: Option<Sealed>,
    }
}

row! {
    /// A request about to be registered.
    struct NewRequestRow {
        id: Uuid,
        kind: String,
        received_on: NaiveDate,
        channel: String,
        identity: String,
        due_on: NaiveDate,
        asker_sealed: Sealed,
        words_sealed: Sealed,
        registered_by: Uuid,
        registered_at: DateTime<Utc>,
    }
}

sql! {
    fn insert_request(row: &NewRequestRow) -> () =
        "insert into rights_request (id, kind, received_on, channel, identity, due_on, asker_sealed,
                words_sealed, registered_by, registered_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
    fn request_by_id(id: Uuid) -> Option<RequestRow> =
        "select id, kind, received_on, channel, identity, due_on, extended_on, extension, answered_on, outcome,
                asker_sealed, words_sealed
         from rights_request where id = $1";
    fn open_requests(most: i64) -> Vec<RequestRow> =
        "select id, kind, received_on, channel, identity, due_on, extended_on, extension, answered_on, outcome,
                asker_sealed, words_sealed
         from rights_request where answered_on is null order by due_on, id limit $1";
    fn answered_requests(most: i64) -> Vec<RequestRow> =
        "select id, kind, received_on, channel, identity, due_on, extended_on, extension, answered_on, outcome,
                asker_sealed, words_sealed
         from rights_request where answered_on is not null order by answered_on desc, id limit $1";
    /// Gives a request more time, once.
    pub(crate) fn extend_request(id: Uuid, due_on: NaiveDate, extended_on: NaiveDate, extension: &str) -> Affected =
        "update rights_request set due_on = $2, extended_on = $3, extension = $4, reminded_at = null
         where id = $1 and extended_on is null and answered_on is null";
    /// Records what came of a request, once.
    pub(crate) fn answer_request(id: Uuid, answered_on: NaiveDate, outcome: &str) -> Affected =
        "update rights_request set answered_on = $2, outcome = $3 where id = $1 and answered_on is null";
    /// How many requests are due by this day and nobody was reminded of.
    pub(crate) fn count_unreminded(due_by: NaiveDate) -> One<i64> =
        "select count(*) from rights_request
         where answered_on is null and reminded_at is null and due_on <= $1";
    /// Notes that the coordinators were reminded of requests due by this day.
    pub(crate) fn note_reminded(due_by: NaiveDate, now: DateTime<Utc>) -> Affected =
        "update rights_request set reminded_at = $2
         where answered_on is null and reminded_at is null and due_on <= $1";
    /// Takes out who asked and what for, of requests answered on this day or before.
    pub(crate) fn forget_askers(answered_by: NaiveDate) -> Affected =
        "update rights_request set asker_sealed = null, words_sealed = null
         where answered_on <= $1 and asker_sealed is not null";
    /// How many requests an account registered.
    pub(crate) fn count_registered_by(account: Uuid) -> One<i64> =
        "select count(*) from rights_request where registered_by = $1";
    /// Takes the name of an account off the requests it registered.
    pub(crate) fn forget_registrar(account: Uuid) -> Affected =
        "update rights_request set registered_by = null where registered_by = $1";
    /// The name of an organisation.
    pub(crate) fn organization_name(id: Uuid) -> Option<String> = "select name from organization where id = $1";
}

/// Where who asks is sealed.
const ASKER: &str = "rights_request/asker";
/// Where the words of a request are sealed.
const WORDS: &str = "rights_request/words";

store::sealed_column! { table: "rights_request", id: "id", column: "asker_sealed", place: "rights_request/asker" }
store::sealed_column! { table: "rights_request", id: "id", column: "words_sealed", place: "rights_request/words" }

/// Registers a request: who asks and the words are sealed.
pub(crate) fn register(
    conn: &mut Conn,
    key: &SealKey,
    request: &Request,
    (by, at): (Uuid, DateTime<Utc>),
) -> Result<(), StoreError> {
    let row = NewRequestRow {
        id: request.id,
        kind: request.kind.code().to_owned(),
        received_on: request.received_on,
        channel: request.channel.code().to_owned(),
        identity: request.identity.code().to_owned(),
        due_on: request.due_on,
        asker_sealed: seal(key, ASKER, request.id, &request.asker)?,
        words_sealed: seal(key, WORDS, request.id, &request.words)?,
        registered_by: by,
        registered_at: at,
    };
    insert_request(conn, &row)
}

/// A request.
pub(crate) fn request(conn: &mut Conn, key: &SealKey, id: Uuid) -> Result<Option<Request>, StoreError> {
    request_by_id(conn, id)?.map(|row| opened(key, row)).transpose()
}

/// Requests that wait for an answer, the most urgent first; late ones therefore before all others.
pub(crate) fn waiting(conn: &mut Conn, key: &SealKey) -> Result<Vec<Request>, StoreError> {
    open_requests(conn, MOST_LISTED)?.into_iter().map(|row| opened(key, row)).collect()
}

/// Requests answered, the last first.
pub(crate) fn answered(conn: &mut Conn, key: &SealKey) -> Result<Vec<Request>, StoreError> {
    answered_requests(conn, MOST_LISTED)?.into_iter().map(|row| opened(key, row)).collect()
}

fn opened(key: &SealKey, row: RequestRow) -> Result<Request, StoreError> {
    let id = row.id;
    let unknown = |word: &str| StoreError::Unfit {
        statement: "rights_request",
        reason: format!("row {id}: the word « {word} » is not known"),
    };
    let extension = row.extension.as_deref().and_then(Extension::from_code);
    let outcome = row.outcome.as_deref().and_then(Outcome::from_code);
    Ok(Request {
        id,
        kind: Kind::from_code(&row.kind).ok_or_else(|| unknown(&row.kind))?,
        received_on: row.received_on,
        channel: Channel::from_code(&row.channel).ok_or_else(|| unknown(&row.channel))?,
        identity: Identity::from_code(&row.identity).ok_or_else(|| unknown(&row.identity))?,
        due_on: row.due_on,
        extended: extension.zip(row.extended_on),
        answered: outcome.zip(row.answered_on),
        asker: open_some(key, ASKER, id, row.asker_sealed.as_ref())?,
        words: open_some(key, WORDS, id, row.words_sealed.as_ref())?,
    })
}

#[cfg(test)]
pub(crate) mod tests;
