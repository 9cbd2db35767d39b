//! Files that were sent and not yet taken in.

use chrono::{DateTime, Utc};
use serde_json::Value;
use store::{Sealed, row, sql};
use uuid::Uuid;

store::sealed_column! { table: "pending_import", id: "id", column: "content_sealed", place: "pending_import/content" }

row! {
    /// A file between two steps, as its table keeps it.
    pub(crate) struct PendingRow {
        pub(crate) id: Uuid,
        pub(crate) source: String,
        pub(crate) licence: String,
        pub(crate) link: String,
        pub(crate) file_name: String,
        pub(crate) content_sealed: Option<Sealed>,
        pub(crate) sheet: i64,
        pub(crate) mapping: Option<Value>,
        pub(crate) state: String,
        pub(crate) outcome: Option<Value>,
        pub(crate) asked_by: Option<Uuid>,
        pub(crate) asked_at: DateTime<Utc>,
        pub(crate) expires_at: DateTime<Utc>,
        pub(crate) begun_at: Option<DateTime<Utc>>,
        pub(crate) held_until: Option<DateTime<Utc>>,
    }
    /// A process that takes a file in.
    pub(crate) struct TurnRow {
        pub(crate) id: Uuid,
        /// The process, by a number of its own.
        pub(crate) holder: Uuid,
        pub(crate) now: DateTime<Utc>,
        pub(crate) until: DateTime<Utc>,
    }
}

sql! {
    /// Keeps a file.
    pub(crate) fn insert_pending(row: &PendingRow) -> () =
        "insert into pending_import (id, source, licence, link, file_name, content_sealed, sheet, mapping, state,
                outcome, asked_by, asked_at, expires_at, begun_at, held_until)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)";
    /// A file by its id, unless its time has passed.
    pub(crate) fn pending_by_id(id: Uuid, now: DateTime<Utc>) -> Option<PendingRow> =
        "select id, source, licence, link, file_name, content_sealed, sheet, mapping, state, outcome, asked_by,
                asked_at, expires_at, begun_at, held_until
         from pending_import where id = $1 and expires_at > $2";
    /// Files that wait for somebody to go on.
    pub(crate) fn waiting(now: DateTime<Utc>) -> Vec<(Uuid, String, DateTime<Utc>)> =
        "select id, source, asked_at from pending_import
         where (state = 'waiting' or (state = 'running' and (held_until is null or held_until <= $1)))
           and expires_at > $1 order by asked_at desc limit 20";
    /// Keeps what the columns mean, unless the file is being taken in.
    pub(crate) fn choose(id: Uuid, sheet: i64, mapping: Value, now: DateTime<Utc>) -> Affected =
        "update pending_import set sheet = $2, mapping = $3
         where id = $1 and (state = 'waiting' or (state = 'running' and (held_until is null or held_until <= $4)))";
    /// Begins to take a file in, unless it was taken in already, or a process is at it and has not been silent for long.
    pub(crate) fn begin(turn: &TurnRow) -> Affected =
        "update pending_import set state = 'running', outcome = null, holder = $2, begun_at = $3, held_until = $4
         where id = $1 and (state = 'waiting' or (state = 'running' and (held_until is null or held_until <= $3)))";
    /// The file was taken in: its content is let go. Nothing where another process took its turn.
    pub(crate) fn finish(id: Uuid, holder: Uuid, outcome: Value, until: DateTime<Utc>) -> Affected =
        "update pending_import set state = 'done', content_sealed = null, outcome = $3, expires_at = $4
         where id = $1 and holder = $2 and state = 'running'";
    /// Nothing was written: the file waits again.
    pub(crate) fn resume(id: Uuid, holder: Uuid, outcome: Value) -> Affected =
        "update pending_import set state = 'waiting', outcome = $3
         where id = $1 and holder = $2 and state = 'running'";
    /// Lets a file go, unless it is being taken in.
    pub(crate) fn give_up(id: Uuid, now: DateTime<Utc>) -> Affected =
        "delete from pending_import
         where id = $1 and (state <> 'running' or held_until is null or held_until <= $2)";
    /// Lets go of what is past its time.
    pub(crate) fn delete_expired(now: DateTime<Utc>) -> Affected =
        "delete from pending_import where expires_at <= $1";
    /// How many files an account sent.
    pub(crate) fn count_asked_by(account: Uuid) -> One<i64> =
        "select count(*) from pending_import where asked_by = $1";
    /// Forgets who sent them.
    pub(crate) fn forget_asker(account: Uuid) -> Affected =
        "update pending_import set asked_by = null where asked_by = $1";
}
