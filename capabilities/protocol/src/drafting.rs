//! Writing a version: starting it, discussing it, and changing it by amendments.

use ::store::{Conn, Fact, SealKey, StoreError};
use chrono::{DateTime, Utc};
use uuid::Uuid;
use vocabulary::id::{AmendmentId, ProtocolVersionId};

use crate::amendment::{Amendment, Change, Comment};
use crate::canonical;
use crate::shipped;
use crate::store::{amendments, versions, votes};
use crate::version::{Article, MOST_ARTICLES, Part, ProtocolVersion, Stage, followed};

/// What a draft begins with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum From {
    /// The text that comes with the house.
    Shipped,
    /// The version that was adopted last: in force, or soon to be.
    Adopted,
}

/// Starts a draft, unless one is being written. Answers its number; without an adopted version it begins with the
/// shipped text.
pub(crate) fn start(
    conn: &mut Conn,
    (id, from): (ProtocolVersionId, From),
    now: DateTime<Utc>,
) -> Result<Option<u32>, StoreError> {
    let all = versions::versions(conn)?;
    if all.iter().any(|version| version.is_in_preparation()) {
        return Ok(None);
    }
    let number = all.last().map_or(0, |version| version.number) + 1;
    let articles = match (from, followed(&all, number)) {
        (From::Adopted, Some(held)) => copied(id, &versions::with_text(conn, held)?.articles),
        _ => shipped::articles(id),
    };
    versions::insert_draft(conn, (id, number), &articles, now)?;
    record(conn, "protocol.drafted", id.uuid(), now)?;
    Ok(Some(number))
}

/// The same articles for another version, each knowing where it comes from.
fn copied(version: ProtocolVersionId, articles: &[Article]) -> Vec<Article> {
    let copy = |article: &Article| {
        let id = shipped::article_id(version, &article.root.to_string());
        Article { id, ..article.clone() }
    };
    articles.iter().map(copy).collect()
}

/// Opens the discussion of the draft, or closes it; not while a vote runs. Says whether it did.
pub(crate) fn discuss(
    conn: &mut Conn,
    version: ProtocolVersionId,
    discussed: bool,
    now: DateTime<Utc>,
) -> Result<bool, StoreError> {
    if votes::running(conn)?.is_some() || !versions::set_discussed(conn, version, discussed)? {
        return Ok(false);
    }
    let name = if discussed { "protocol.discussion-opened" } else { "protocol.discussion-closed" };
    record(conn, name, version.uuid(), now)?;
    Ok(true)
}

/// The version under discussion with its text, unless a vote runs: what may be amended now.
fn amendable(conn: &mut Conn) -> Result<Option<ProtocolVersion>, StoreError> {
    let open = versions::in_preparation(conn)?.filter(|version| version.stage == Stage::InDiscussion);
    match open {
        Some(version) if votes::running(conn)?.is_none() => versions::with_text(conn, version).map(Some),
        _ => Ok(None),
    }
}

/// Keeps an amendment, if its version is under discussion and still has the article. Says whether it did.
pub(crate) fn propose(conn: &mut Conn, key: &SealKey, amendment: &Amendment) -> Result<bool, StoreError> {
    let Some(text) = amendable(conn)?.filter(|text| text.version.id == amendment.version) else {
        return Ok(false);
    };
    let Some(part) = part_of(&text, &amendment.change) else { return Ok(false) };
    amendments::insert(conn, key, amendment, part)?;
    record(conn, "protocol.amendment-proposed", amendment.id.uuid(), amendment.proposed_at)?;
    Ok(true)
}

/// The part a change is about; none when its article is gone.
fn part_of(text: &ProtocolVersion, change: &Change) -> Option<Part> {
    match change {
        Change::Add { part, .. } => Some(*part),
        Change::Replace { article, .. } | Change::Remove { article } => {
            text.article(*article).map(|article| article.part)
        }
    }
}

/// Keeps a comment, if its version is under discussion. Says whether it did.
pub(crate) fn say(conn: &mut Conn, key: &SealKey, comment: &Comment) -> Result<bool, StoreError> {
    let open = amendable(conn)?.is_some_and(|text| text.version.id == comment.version);
    if open {
        amendments::comment(conn, key, comment)?;
    }
    Ok(open)
}

/// What became of a decision.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Decided {
    /// It is done.
    Done,
    /// The text has changed since the page was drawn: it is to be read again.
    TextMoved,
    /// It was decided before, the discussion is closed, or the article is gone.
    TooLate,
}

/// A short print of an article as a page shows it, by which a decision about another text is noticed.
pub(crate) fn print_of(text: &ProtocolVersion, change: &Change) -> String {
    let about = change.article().and_then(|article| text.article(article));
    let articles: Vec<Article> = about.cloned().into_iter().collect();
    canonical::digest(0, &articles)
}

/// Takes an amendment up: the text changes, and what it said before is kept. `seen` is the print of the article the
/// coordinator read.
pub(crate) fn take_up(
    conn: &mut Conn,
    key: &SealKey,
    (id, seen): (AmendmentId, &str),
    now: DateTime<Utc>,
) -> Result<Decided, StoreError> {
    let amendment = amendments::amendment(conn, key, id)?.filter(Amendment::is_open);
    let (Some(amendment), Some(text)) = (amendment, amendable(conn)?) else { return Ok(Decided::TooLate) };
    if amendment.version != text.version.id || !fits(&text, &amendment.change) {
        return Ok(Decided::TooLate);
    }
    if print_of(&text, &amendment.change) != seen {
        return Ok(Decided::TextMoved);
    }
    let about = amendment.change.article().and_then(|article| text.article(article));
    let before = about.map(|article| (article.title.as_str(), article.text.as_str())).unwrap_or_default();
    if !amendments::note_taken_up(conn, id, before, now)? {
        return Ok(Decided::TooLate);
    }
    apply(conn, &text, &amendment)?;
    record(conn, "protocol.amendment-taken-up", id.uuid(), now)?;
    Ok(Decided::Done)
}

/// Whether a change can still be made: its article is there, or there is room for one more.
fn fits(text: &ProtocolVersion, change: &Change) -> bool {
    match change {
        Change::Add { part, .. } => text.of_part(*part).count() < MOST_ARTICLES,
        Change::Replace { article, .. } | Change::Remove { article } => text.article(*article).is_some(),
    }
}

fn apply(conn: &mut Conn, text: &ProtocolVersion, amendment: &Amendment) -> Result<(), StoreError> {
    let version = text.version.id;
    match &amendment.change {
        Change::Replace { article, title, text } => {
            crate::store::versions::set_article(conn, article.uuid(), title, text).map(|_| ())
        }
        Change::Remove { article } => match text.article(*article) {
            Some(article) => versions::remove_article(conn, version, article),
            None => Ok(()),
        },
        Change::Add { part, title, text: words } => {
            let id = shipped::article_id(version, &amendment.id.to_string());
            let number = text.of_part(*part).map(|article| article.number).max().unwrap_or(0) + 1;
            let (title, text) = (title.clone(), words.clone());
            let article = Article { id, root: id, part: *part, number, title, text };
            versions::add_articles(conn, version, &[article])
        }
    }
}

/// Declines an amendment, with the reason that its authors read.
pub(crate) fn decline(
    conn: &mut Conn,
    (id, answer): (AmendmentId, &str),
    now: DateTime<Utc>,
) -> Result<Decided, StoreError> {
    if amendable(conn)?.is_none() || !amendments::note_declined(conn, id, answer, now)? {
        return Ok(Decided::TooLate);
    }
    record(conn, "protocol.amendment-declined", id.uuid(), now)?;
    Ok(Decided::Done)
}

/// Writes into the journal of facts.
pub(crate) fn record(
    conn: &mut Conn,
    name: &'static str,
    subject: Uuid,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let fact = Fact { name, subject: Some(subject), payload: serde_json::json!({}), recorded_at: now };
    ::store::record(conn, &fact).map(|_| ())
}

/// A new identity for a comment or a vote, which have no type of their own.
pub(crate) fn fresh_id(now: DateTime<Utc>, chance: [u8; 10]) -> Uuid {
    AmendmentId::new_v7(now, chance).uuid()
}
