//! Questions to those who carry actions, as their table keeps them.

use chrono::{DateTime, Utc};
use store::{Sealed, row, sql};
use uuid::Uuid;

/// What is asked.
pub(crate) const WORDS: &str = "agenda_message/words";
/// How to answer.
pub(crate) const REPLY: &str = "agenda_message/reply";

store::sealed_column! { table: "agenda_message", id: "id", column: "words_sealed", place: "agenda_message/words" }
store::sealed_column! { table: "agenda_message", id: "id", column: "reply_sealed", place: "agenda_message/reply" }

row! {
    /// A question on its way.
    pub(crate) struct MessageRow {
        pub(crate) id: Uuid,
        pub(crate) action: Uuid,
        pub(crate) secret_digest: Vec<u8>,
        pub(crate) words_sealed: Sealed,
        pub(crate) reply_sealed: Sealed,
        pub(crate) written_at: DateTime<Utc>,
    }
}

sql! {
    /// Keeps a question; asked twice it is asked once.
    pub(crate) fn insert_message(row: &MessageRow) -> Affected =
        "insert into agenda_message (id, action, secret_digest, words_sealed, reply_sealed, written_at)
         values ($1, $2, $3, $4, $5, $6) on conflict (id) do nothing";
    /// The question a link leads to.
    pub(crate) fn message_by_secret(digest: &[u8], since: DateTime<Utc>) -> Option<MessageRow> =
        "select id, action, secret_digest, words_sealed, reply_sealed, written_at
         from agenda_message where secret_digest = $1 and written_at >= $2";
    /// How many questions came about an action since a moment.
    pub(crate) fn count_messages(action: Uuid, since: DateTime<Utc>) -> One<i64> =
        "select count(*) as messages from agenda_message where action = $1 and written_at >= $2";
    /// Forgets one that was answered.
    pub(crate) fn forget_message(id: Uuid) -> Affected = "delete from agenda_message where id = $1";
    /// Forgets those of before a moment.
    pub(crate) fn forget_messages_before(moment: DateTime<Utc>) -> Affected =
        "delete from agenda_message where written_at < $1";
}
