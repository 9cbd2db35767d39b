//! Amendments and comments, as their tables keep them.

use ::store::{Conn, SealKey, Sealed, StoreError, row, sql};
use chrono::{DateTime, Utc};
use uuid::Uuid;
use vocabulary::id::{AccountId, AmendmentId, ArticleId, OrganizationId, ProtocolVersionId};

use super::{REASON, WORDS, open, seal, unfit};
use crate::amendment::{Amendment, Change, Comment, Decision};
use crate::version::Part;

row! {
    struct AmendmentRow {
        id: Uuid,
        version: Uuid,
        kind: String,
        article: Option<Uuid>,
        part: String,
        title: String,
        text: String,
        reason_sealed: Sealed,
        organization: Uuid,
        organization_name: String,
        author: Option<Uuid>,
        proposed_at: DateTime<Utc>,
        state: String,
        decided_at: Option<DateTime<Utc>>,
        answer: Option<String>,
        before_title: Option<String>,
        before_text: Option<String>,
    }
}

row! {
    struct NewAmendmentRow {
        id: Uuid,
        version: Uuid,
        kind: String,
        article: Option<Uuid>,
        part: String,
        title: String,
        text: String,
        reason_sealed: Sealed,
        organization: Uuid,
        author: Option<Uuid>,
        proposed_at: DateTime<Utc>,
    }
}

row! {
    struct CommentRow {
        id: Uuid,
        version: Uuid,
        subject: Uuid,
        words_sealed: Sealed,
        organization: Option<Uuid>,
        organization_name: Option<String>,
        author: Option<Uuid>,
        written_at: DateTime<Utc>,
    }
}

row! {
    struct NewCommentRow {
        id: Uuid,
        version: Uuid,
        subject: Uuid,
        words_sealed: Sealed,
        organization: Option<Uuid>,
        author: Option<Uuid>,
        written_at: DateTime<Utc>,
    }
}

row! {
    /// What an article said when an amendment to it was taken up.
    struct TakenUpRow { id: Uuid, decided_at: DateTime<Utc>, before_title: String, before_text: String }
}

sql! {
    fn insert_amendment(row: &NewAmendmentRow) -> () =
        "insert into protocol_amendment (id, version, kind, article, part, title, text, reason_sealed, organization,
                author, proposed_at, state)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 'open')";
    fn amendment_by_id(id: Uuid) -> Option<AmendmentRow> =
        "select a.id, a.version, a.kind, a.article, a.part, a.title, a.text, a.reason_sealed, a.organization,
                o.name as organization_name, a.author, a.proposed_at, a.state, a.decided_at, a.answer, a.before_title,
                a.before_text
         from protocol_amendment a join organization o on o.id = a.organization where a.id = $1";
    fn amendments_to(version: Uuid) -> Vec<AmendmentRow> =
        "select a.id, a.version, a.kind, a.article, a.part, a.title, a.text, a.reason_sealed, a.organization,
                o.name as organization_name, a.author, a.proposed_at, a.state, a.decided_at, a.answer, a.before_title,
                a.before_text
         from protocol_amendment a join organization o on o.id = a.organization
         where a.version = $1 order by a.proposed_at, a.id";
    fn amendments_by(author: Uuid) -> Vec<AmendmentRow> =
        "select a.id, a.version, a.kind, a.article, a.part, a.title, a.text, a.reason_sealed, a.organization,
                o.name as organization_name, a.author, a.proposed_at, a.state, a.decided_at, a.answer, a.before_title,
                a.before_text
         from protocol_amendment a join organization o on o.id = a.organization
         where a.author = $1 order by a.proposed_at, a.id";
    fn take_up_amendment(row: &TakenUpRow) -> Affected =
        "update protocol_amendment set state = 'taken-up', decided_at = $2, before_title = $3, before_text = $4
         where id = $1 and state = 'open'";
    fn decline_amendment(id: Uuid, decided_at: DateTime<Utc>, answer: &str) -> Affected =
        "update protocol_amendment set state = 'declined', decided_at = $2, answer = $3
         where id = $1 and state = 'open'";
    /// How many amendments to the version in preparation wait.
    pub(crate) fn count_open() -> One<i64> =
        "select count(*) as amendments from protocol_amendment a join protocol_version v on v.id = a.version
         where a.state = 'open' and v.state in ('draft', 'in-discussion')";
    fn insert_comment(row: &NewCommentRow) -> () =
        "insert into protocol_comment (id, version, subject, words_sealed, organization, author, written_at)
         values ($1, $2, $3, $4, $5, $6, $7)";
    fn comments_in(version: Uuid) -> Vec<CommentRow> =
        "select c.id, c.version, c.subject, c.words_sealed, c.organization, o.name as organization_name, c.author,
                c.written_at
         from protocol_comment c left join organization o on o.id = c.organization
         where c.version = $1 order by c.written_at, c.id";
    fn comments_by(author: Uuid) -> Vec<CommentRow> =
        "select c.id, c.version, c.subject, c.words_sealed, c.organization, o.name as organization_name, c.author,
                c.written_at
         from protocol_comment c left join organization o on o.id = c.organization
         where c.author = $1 order by c.written_at, c.id";
}

impl AmendmentRow {
    fn understood(self, key: &SealKey) -> Result<Amendment, StoreError> {
        let id = self.id;
        Ok(Amendment {
            id: AmendmentId::from(id),
            version: ProtocolVersionId::from(self.version),
            decision: self.decision()?,
            reason: open(key, REASON, id, &self.reason_sealed)?,
            organization: OrganizationId::from(self.organization),
            organization_name: self.organization_name.clone(),
            author: self.author.map(AccountId::from),
            proposed_at: self.proposed_at,
            change: self.change()?,
        })
    }

    fn decision(&self) -> Result<Decision, StoreError> {
        match (self.state.as_str(), self.decided_at) {
            ("open", None) => Ok(Decision::Open),
            ("taken-up", Some(at)) => {
                let before = (self.before_title.clone(), self.before_text.clone());
                let before = (before.0.unwrap_or_default(), before.1.unwrap_or_default());
                Ok(Decision::TakenUp { at, before })
            }
            ("declined", Some(at)) => {
                Ok(Decision::Declined { at, answer: self.answer.clone().unwrap_or_default() })
            }
            _ => Err(unfit(self.id, &"an unknown decision")),
        }
    }

    fn change(self) -> Result<Change, StoreError> {
        let (title, text) = (self.title, self.text);
        match (self.kind.as_str(), self.article.map(ArticleId::from), Part::from_code(&self.part)) {
            ("replace", Some(article), _) => Ok(Change::Replace { article, title, text }),
            ("remove", Some(article), _) => Ok(Change::Remove { article }),
            ("add", None, Some(part)) => Ok(Change::Add { part, title, text }),
            _ => Err(unfit(self.id, &"an unknown change")),
        }
    }
}

impl CommentRow {
    fn understood(self, key: &SealKey) -> Result<Comment, StoreError> {
        Ok(Comment {
            id: self.id,
            version: ProtocolVersionId::from(self.version),
            subject: self.subject,
            words: open(key, WORDS, self.id, &self.words_sealed)?,
            organization: self.organization.map(OrganizationId::from),
            organization_name: self.organization_name,
            author: self.author.map(AccountId::from),
            written_at: self.written_at,
        })
    }
}

/// Keeps an amendment that waits; its part is that of the article it is about.
pub(crate) fn insert(
    conn: &mut Conn,
    key: &SealKey,
    amendment: &Amendment,
    part: Part,
) -> Result<(), StoreError> {
    let (title, text) = amendment.change.proposed();
    let row = NewAmendmentRow {
        id: amendment.id.uuid(),
        version: amendment.version.uuid(),
        kind: amendment.change.code().to_owned(),
        article: amendment.change.article().map(ArticleId::uuid),
        part: part.code().to_owned(),
        title: title.to_owned(),
        text: text.to_owned(),
        reason_sealed: seal(key, REASON, amendment.id.uuid(), &amendment.reason)?,
        organization: amendment.organization.uuid(),
        author: amendment.author.map(AccountId::uuid),
        proposed_at: amendment.proposed_at,
    };
    insert_amendment(conn, &row)
}

/// An amendment.
pub(crate) fn amendment(
    conn: &mut Conn,
    key: &SealKey,
    id: AmendmentId,
) -> Result<Option<Amendment>, StoreError> {
    amendment_by_id(conn, id.uuid())?.map(|row| row.understood(key)).transpose()
}

/// Every amendment to a version, the oldest first.
pub(crate) fn amendments_of(
    conn: &mut Conn,
    key: &SealKey,
    version: ProtocolVersionId,
) -> Result<Vec<Amendment>, StoreError> {
    amendments_to(conn, version.uuid())?.into_iter().map(|row| row.understood(key)).collect()
}

/// What an account proposed.
pub(crate) fn written_by(
    conn: &mut Conn,
    key: &SealKey,
    author: Uuid,
) -> Result<(Vec<Amendment>, Vec<Comment>), StoreError> {
    let amendments = amendments_by(conn, author)?.into_iter().map(|row| row.understood(key));
    let amendments = amendments.collect::<Result<_, _>>()?;
    let comments = comments_by(conn, author)?.into_iter().map(|row| row.understood(key));
    Ok((amendments, comments.collect::<Result<_, _>>()?))
}

/// Notes that the text was changed, and what it said before. Says whether the amendment still waited.
pub(crate) fn note_taken_up(
    conn: &mut Conn,
    id: AmendmentId,
    (before_title, before_text): (&str, &str),
    now: DateTime<Utc>,
) -> Result<bool, StoreError> {
    let (before_title, before_text) = (before_title.to_owned(), before_text.to_owned());
    let row = TakenUpRow { id: id.uuid(), decided_at: now, before_title, before_text };
    Ok(take_up_amendment(conn, &row)? > 0)
}

/// Notes that the text stays, and why. Says whether the amendment still waited.
pub(crate) fn note_declined(
    conn: &mut Conn,
    id: AmendmentId,
    answer: &str,
    now: DateTime<Utc>,
) -> Result<bool, StoreError> {
    Ok(decline_amendment(conn, id.uuid(), now, answer)? > 0)
}

/// Keeps a comment.
pub(crate) fn comment(conn: &mut Conn, key: &SealKey, comment: &Comment) -> Result<(), StoreError> {
    let row = NewCommentRow {
        id: comment.id,
        version: comment.version.uuid(),
        subject: comment.subject,
        words_sealed: seal(key, WORDS, comment.id, &comment.words)?,
        organization: comment.organization.map(OrganizationId::uuid),
        author: comment.author.map(AccountId::uuid),
        written_at: comment.written_at,
    };
    insert_comment(conn, &row)
}

/// Every comment on a version, the oldest first.
pub(crate) fn comments_of(
    conn: &mut Conn,
    key: &SealKey,
    version: ProtocolVersionId,
) -> Result<Vec<Comment>, StoreError> {
    comments_in(conn, version.uuid())?.into_iter().map(|row| row.understood(key)).collect()
}
