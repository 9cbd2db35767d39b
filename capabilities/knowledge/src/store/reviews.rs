//! What readers said of a text, and the links for readers without account.

use ::store::{Conn, SealKey, Sealed, StoreError, row, sql};
use chrono::{DateTime, Utc};
use uuid::Uuid;
use vocabulary::id::{AccountId, CardId};

use super::{opened, sealed, unknown};
use crate::card::{Kind, Verdict};
use crate::review::{ReaderLink, Review};

/// Where the words of readers are sealed.
const WORDS: &str = "knowledge_review/words_sealed";

row! {
    struct ReviewRow {
        id: Uuid,
        card: Uuid,
        revision: i64,
        kind: String,
        verdict: String,
        reader: Option<Uuid>,
        named: String,
        on_paper: bool,
        words_sealed: Option<Sealed>,
        reviewed_at: DateTime<Utc>,
    }
}
row! {
    struct LinkRow {
        id: Uuid,
        card: Uuid,
        revision: i64,
        secret_digest: Vec<u8>,
        named: String,
        made_by: Option<Uuid>,
        created_at: DateTime<Utc>,
        expires_at: DateTime<Utc>,
        answered_at: Option<DateTime<Utc>>,
    }
}

sql! {
    fn insert_review(row: &ReviewRow) -> () =
        "insert into knowledge_review (id, card, revision, kind, verdict, reader, named, on_paper, words_sealed,
                reviewed_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
    fn reviews_of_card(card: Uuid, most: i64) -> Vec<ReviewRow> =
        "select id, card, revision, kind, verdict, reader, named, on_paper, words_sealed, reviewed_at
         from knowledge_review where card = $1 order by reviewed_at desc, id limit $2";
    /// How many groups of readers found this text plain.
    pub(crate) fn count_plain(card: Uuid, revision: i64) -> One<i64> =
        "select count(*) as reviews from knowledge_review
         where card = $1 and revision = $2 and kind = 'plain' and verdict = 'good'";
    fn insert_link(row: &LinkRow) -> () =
        "insert into knowledge_reader_link (id, card, revision, secret_digest, named, made_by, created_at, expires_at,
                answered_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    fn link_by_digest(secret_digest: &[u8]) -> Option<LinkRow> =
        "select id, card, revision, secret_digest, named, made_by, created_at, expires_at, answered_at
         from knowledge_reader_link where secret_digest = $1";
    fn links_of_card(card: Uuid, revision: i64) -> Vec<LinkRow> =
        "select id, card, revision, secret_digest, named, made_by, created_at, expires_at, answered_at
         from knowledge_reader_link where card = $1 and revision = $2 order by created_at, id";
    /// Notes that a link was answered by, once. The number of rows says whether it was this call.
    pub(crate) fn answer_link(id: Uuid, now: DateTime<Utc>) -> Affected =
        "update knowledge_reader_link set answered_at = $2 where id = $1 and answered_at is null";
    /// Removes the links that open nothing any more.
    pub(crate) fn forget_links(before: DateTime<Utc>) -> Affected =
        "delete from knowledge_reader_link where expires_at < $1";
}

::store::sealed_column! { table: "knowledge_review", id: "id", column: "words_sealed", place: "knowledge_review/words_sealed" }

/// The most reviews one page lists.
const MOST_LISTED: i64 = 40;

/// Writes what a reader said.
pub(crate) fn insert(conn: &mut Conn, key: &SealKey, review: &Review) -> Result<(), StoreError> {
    let words =
        (!review.words.is_empty()).then(|| sealed(key, WORDS, review.id, &review.words)).transpose()?;
    let row = ReviewRow {
        id: review.id,
        card: review.card.uuid(),
        revision: review.revision,
        kind: review.kind.code().to_owned(),
        verdict: review.verdict.code().to_owned(),
        reader: review.reader.map(AccountId::uuid),
        named: review.named.clone(),
        on_paper: review.on_paper,
        words_sealed: words,
        reviewed_at: review.reviewed_at,
    };
    insert_review(conn, &row)
}

/// What readers said of a card, the last first.
pub(crate) fn reviews(conn: &mut Conn, key: &SealKey, card: CardId) -> Result<Vec<Review>, StoreError> {
    let rows = reviews_of_card(conn, card.uuid(), MOST_LISTED)?;
    rows.into_iter().map(|row| understood(key, row)).collect()
}

fn understood(key: &SealKey, row: ReviewRow) -> Result<Review, StoreError> {
    let words = row.words_sealed.as_ref().map(|sealed| opened(key, WORDS, row.id, sealed)).transpose()?;
    Ok(Review {
        id: row.id,
        card: CardId::from(row.card),
        revision: row.revision,
        kind: Kind::from_code(&row.kind).ok_or_else(|| unknown("knowledge_review", &row.kind))?,
        verdict: Verdict::from_code(&row.verdict).ok_or_else(|| unknown("knowledge_review", &row.verdict))?,
        reader: row.reader.map(AccountId::from),
        named: row.named,
        on_paper: row.on_paper,
        words: words.unwrap_or_default(),
        reviewed_at: row.reviewed_at,
    })
}

/// Keeps a link, of which the digest alone is known.
pub(crate) fn keep_link(conn: &mut Conn, link: &ReaderLink, digest: &[u8]) -> Result<(), StoreError> {
    let row = LinkRow {
        id: link.id,
        card: link.card.uuid(),
        revision: link.revision,
        secret_digest: digest.to_vec(),
        named: link.named.clone(),
        made_by: link.made_by.map(AccountId::uuid),
        created_at: link.created_at,
        expires_at: link.expires_at,
        answered_at: link.answered_at,
    };
    insert_link(conn, &row)
}

/// The link of a secret, open or not.
pub(crate) fn link(conn: &mut Conn, digest: &[u8]) -> Result<Option<ReaderLink>, StoreError> {
    Ok(link_by_digest(conn, digest)?.map(link_of))
}

/// The links that were made for one text of a card.
pub(crate) fn links(conn: &mut Conn, card: CardId, revision: i64) -> Result<Vec<ReaderLink>, StoreError> {
    Ok(links_of_card(conn, card.uuid(), revision)?.into_iter().map(link_of).collect())
}

fn link_of(row: LinkRow) -> ReaderLink {
    ReaderLink {
        id: row.id,
        card: CardId::from(row.card),
        revision: row.revision,
        named: row.named,
        made_by: row.made_by.map(AccountId::from),
        created_at: row.created_at,
        expires_at: row.expires_at,
        answered_at: row.answered_at,
    }
}
