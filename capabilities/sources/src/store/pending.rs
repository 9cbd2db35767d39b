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
    }
}

sql! {
    /// Keeps a file.
    pub(crate) fn insert_pending(row: &PendingRow) -> () =
        "insert into pending_import (id, source, licence, link, file_name, content_sealed, sheet, mapping, state,
                outcome, asked_by, asked_at, expires_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)";
    /// A file by its id, unless its time has passed.
    pub(crate) fn pending_by_id(id: Uuid, now: DateTime<Utc>) -> Option<PendingRow> =
        "select id, source, licence, link, file_name, content_sealed, sheet, mapping, state, outcome, asked_by,
                asked_at, expires_at
         from pending_import where id = $1 and expires_at > $2";
    /// Files that wait for somebody to go on.
    pub(crate) fn waiting(now: DateTime<Utc>) -> Vec<(Uuid, String, DateTime<Utc>)> =
        "select id, source, asked_at from pending_import
         where state = 'waiting' and expires_at > $1 order by asked_at desc limit 20";
    /// Keeps what the columns mean.
    pub(crate) fn choose(id: Uuid, sheet: i64, mapping: Value) -> Affected =
        "update pending_import set sheet = $2, mapping = $3 where id = $1 and state <> 'done'";
    /// Begins to take a file in, unless it was taken in already.
    pub(crate) fn begin(id: Uuid) -> Affected =
        "update pending_import set state = 'running' where id = $1 and state <> 'done'";
    /// The file was taken in: its content is let go.
    pub(crate) fn finish(id: Uuid, outcome: Value, until: DateTime<Utc>) -> () =
        "update pending_import set state = 'done', content_sealed = null, outcome = $2, expires_at = $3 where id = $1";
    /// Nothing was written: the file waits again.
    pub(crate) fn resume(id: Uuid, outcome: Value) -> () =
        "update pending_import set state = 'waiting', outcome = $2 where id = $1 and state = 'running'";
    /// Lets a file go.
    pub(crate) fn give_up(id: Uuid) -> Affected = "delete from pending_import where id = $1 and state <> 'running'";
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
