//! Comments on cards, sealed, with what became of them.

use ::store::{Conn, SealKey, Sealed, StoreError, row, sql};
use chrono::{DateTime, Utc};
use uuid::Uuid;
use vocabulary::id::{CardCommentId, CardId, OrganizationId};

use super::{opened, sealed, unknown};
use crate::comment::{Answer, Comment, CommentState};

/// Where the words of comments are sealed.
const WORDS: &str = "knowledge_comment/words_sealed";

row! {
    struct CommentRow {
        id: Uuid,
        card: Uuid,
        handle: String,
        organization: Option<Uuid>,
        version: i64,
        words_sealed: Sealed,
        written_at: DateTime<Utc>,
        state: String,
        answer: Option<String>,
        answered_by: Option<String>,
        answered_at: Option<DateTime<Utc>>,
        reopened: bool,
    }
}
row! {
    struct NewCommentRow {
        id: Uuid,
        card: Uuid,
        version: i64,
        words_sealed: Sealed,
        digest: Vec<u8>,
        written_at: DateTime<Utc>,
        state: String,
    }
}
row! {
    struct AnswerRow {
        id: Uuid,
        state: String,
        answer: String,
        answered_by: String,
        answered_at: DateTime<Utc>,
        reopened: bool,
    }
}

sql! {
    fn insert_comment(row: &NewCommentRow) -> () =
        "insert into knowledge_comment (id, card, version, words_sealed, digest, written_at, state, reopened)
         values ($1, $2, $3, $4, $5, $6, $7, false)";
    fn comment_by_id(id: Uuid) -> Option<CommentRow> =
        "select comment.id, comment.card, card.handle, card.organization, comment.version, comment.words_sealed,
                comment.written_at, comment.state, comment.answer, comment.answered_by, comment.answered_at,
                comment.reopened
         from knowledge_comment comment join knowledge_card card on card.id = comment.card where comment.id = $1";
    fn comment_by_digest(digest: &[u8]) -> Option<CommentRow> =
        "select comment.id, comment.card, card.handle, card.organization, comment.version, comment.words_sealed,
                comment.written_at, comment.state, comment.answer, comment.answered_by, comment.answered_at,
                comment.reopened
         from knowledge_comment comment join knowledge_card card on card.id = comment.card where comment.digest = $1";
    fn comments_published(card: Uuid, most: i64) -> Vec<CommentRow> =
        "select comment.id, comment.card, card.handle, card.organization, comment.version, comment.words_sealed,
                comment.written_at, comment.state, comment.answer, comment.answered_by, comment.answered_at,
                comment.reopened
         from knowledge_comment comment join knowledge_card card on card.id = comment.card
         where comment.card = $1 and comment.state = 'published'
         order by comment.answered_at desc, comment.id limit $2";
    fn comments_waiting(most: i64) -> Vec<CommentRow> =
        "select comment.id, comment.card, card.handle, card.organization, comment.version, comment.words_sealed,
                comment.written_at, comment.state, comment.answer, comment.answered_by, comment.answered_at,
                comment.reopened
         from knowledge_comment comment join knowledge_card card on card.id = comment.card
         where comment.state = 'waiting' order by comment.written_at, comment.id limit $1";
    /// How many comments wait for an answer.
    pub(crate) fn count_waiting() -> One<i64> =
        "select count(*) as comments from knowledge_comment where state = 'waiting'";
    fn answer_comment(row: &AnswerRow) -> Affected =
        "update knowledge_comment set state = $2, answer = $3, answered_by = $4, answered_at = $5, reopened = $6
         where id = $1 and state = 'waiting'";
    /// Takes a comment back: nothing stays.
    pub(crate) fn take_back(digest: &[u8]) -> Affected = "delete from knowledge_comment where digest = $1";
    /// Erases what was declined, and what nobody answered.
    pub(crate) fn forget(declined_before: DateTime<Utc>, written_before: DateTime<Utc>) -> Affected =
        "delete from knowledge_comment
         where (state = 'declined' and answered_at < $1) or (state = 'waiting' and written_at < $2)";
}

::store::sealed_column! { table: "knowledge_comment", id: "id", column: "words_sealed", place: "knowledge_comment/words_sealed" }

/// The most comments one page lists.
const MOST_LISTED: i64 = 100;

/// Writes a comment down; the digest is that of its author's secret.
pub(crate) fn insert(
    conn: &mut Conn,
    key: &SealKey,
    comment: &Comment,
    digest: &[u8],
) -> Result<(), StoreError> {
    let id = comment.id.uuid();
    let row = NewCommentRow {
        id,
        card: comment.card.uuid(),
        version: comment.version,
        words_sealed: sealed(key, WORDS, id, &comment.words)?,
        digest: digest.to_vec(),
        written_at: comment.written_at,
        state: comment.state.code().to_owned(),
    };
    insert_comment(conn, &row)
}

/// A comment.
pub(crate) fn comment(
    conn: &mut Conn,
    key: &SealKey,
    id: CardCommentId,
) -> Result<Option<Comment>, StoreError> {
    comment_by_id(conn, id.uuid())?.map(|row| understood(key, row)).transpose()
}

/// A comment by the secret of its author.
pub(crate) fn by_secret(
    conn: &mut Conn,
    key: &SealKey,
    digest: &[u8],
) -> Result<Option<Comment>, StoreError> {
    comment_by_digest(conn, digest)?.map(|row| understood(key, row)).transpose()
}

/// What is public about a card, the newest answer first.
pub(crate) fn published(conn: &mut Conn, key: &SealKey, card: CardId) -> Result<Vec<Comment>, StoreError> {
    let rows = comments_published(conn, card.uuid(), MOST_LISTED)?;
    rows.into_iter().map(|row| understood(key, row)).collect()
}

/// What waits for an answer, the oldest first.
pub(crate) fn waiting(conn: &mut Conn, key: &SealKey) -> Result<Vec<Comment>, StoreError> {
    comments_waiting(conn, MOST_LISTED)?.into_iter().map(|row| understood(key, row)).collect()
}

/// Answers a comment, once. Says whether it still waited.
pub(crate) fn answer(
    conn: &mut Conn,
    id: CardCommentId,
    answer: &Answer,
    now: DateTime<Utc>,
) -> Result<bool, StoreError> {
    let row = AnswerRow {
        id: id.uuid(),
        state: answer.state.code().to_owned(),
        answer: answer.words.clone(),
        answered_by: answer.by.clone(),
        answered_at: now,
        reopened: answer.reopens,
    };
    Ok(answer_comment(conn, &row)? == 1)
}

fn understood(key: &SealKey, row: CommentRow) -> Result<Comment, StoreError> {
    Ok(Comment {
        id: CardCommentId::from(row.id),
        card: CardId::from(row.card),
        handle: row.handle,
        organization: row.organization.map(OrganizationId::from),
        version: row.version,
        words: opened(key, WORDS, row.id, &row.words_sealed)?,
        written_at: row.written_at,
        state: CommentState::from_code(&row.state).ok_or_else(|| unknown("knowledge_comment", &row.state))?,
        answer: row.answer.unwrap_or_default(),
        answered_by: row.answered_by.unwrap_or_default(),
        answered_at: row.answered_at,
        reopened: row.reopened,
    })
}
