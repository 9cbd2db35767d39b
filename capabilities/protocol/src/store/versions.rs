//! Versions and their articles, as their tables keep them.

use ::store::{Conn, StoreError, row, sql};
use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;
use vocabulary::id::{ArticleId, ProtocolVersionId};

use super::{counted, unfit};
use crate::version::{Article, Part, ProtocolVersion, Stage, Version};

row! {
    struct VersionRow {
        id: Uuid,
        number: i64,
        state: String,
        adopted_on: Option<NaiveDate>,
        effective_on: Option<NaiveDate>,
    }
}

row! {
    struct ArticleRow {
        id: Uuid,
        version: Uuid,
        part: String,
        number: i64,
        root: Uuid,
        title: String,
        text: String,
    }
}

sql! {
    fn every_version() -> Vec<VersionRow> =
        "select id, number, state, adopted_on, effective_on from protocol_version order by number";
    fn version_by_number(number: i64) -> Option<VersionRow> =
        "select id, number, state, adopted_on, effective_on from protocol_version where number = $1";
    fn version_by_id(id: Uuid) -> Option<VersionRow> =
        "select id, number, state, adopted_on, effective_on from protocol_version where id = $1";
    fn insert_version(id: Uuid, number: i64, started_at: DateTime<Utc>) -> () =
        "insert into protocol_version (id, number, state, started_at) values ($1, $2, 'draft', $3)";
    /// Goes from one state of preparation to the other. Says whether it was in the first.
    fn move_state(id: Uuid, from: &str, to: &str) -> Affected =
        "update protocol_version set state = $3 where id = $1 and state = $2";
    fn adopt_version(id: Uuid, on: NaiveDate, effective_on: NaiveDate) -> Affected =
        "update protocol_version set state = 'adopted', adopted_on = $2, effective_on = $3
         where id = $1 and state = 'in-discussion'";
    /// Puts aside every adopted version that another one in force follows.
    pub(crate) fn replace_older(number: i64) -> Affected =
        "update protocol_version set state = 'replaced' where number < $1 and state = 'adopted'";
    fn articles_of(version: Uuid) -> Vec<ArticleRow> =
        "select id, version, part, number, root, title, text from protocol_article
         where version = $1 order by case part when 'article' then 0 else 1 end, number, id";
    fn insert_articles() -> Bulk<ArticleRow> =
        "insert into protocol_article (id, version, part, number, root, title, text)
         values ($1, $2, $3, $4, $5, $6, $7)";
    /// What an article says from now on.
    pub(crate) fn set_article(id: Uuid, title: &str, text: &str) -> Affected =
        "update protocol_article set title = $2, text = $3 where id = $1";
    fn delete_article(id: Uuid) -> Affected = "delete from protocol_article where id = $1";
    fn close_gap(version: Uuid, part: &str, number: i64) -> Affected =
        "update protocol_article set number = number - 1 where version = $1 and part = $2 and number > $3";
}

impl VersionRow {
    fn understood(self) -> Result<Version, StoreError> {
        let stage = Stage::read(&self.state, self.adopted_on, self.effective_on);
        Ok(Version {
            id: ProtocolVersionId::from(self.id),
            number: counted(self.number),
            stage: stage.ok_or_else(|| unfit(self.id, &"a state and days that do not fit"))?,
        })
    }
}

impl ArticleRow {
    fn of(version: ProtocolVersionId, article: &Article) -> Self {
        Self {
            id: article.id.uuid(),
            version: version.uuid(),
            part: article.part.code().to_owned(),
            number: i64::from(article.number),
            root: article.root.uuid(),
            title: article.title.clone(),
            text: article.text.clone(),
        }
    }

    fn understood(self) -> Result<Article, StoreError> {
        Ok(Article {
            id: ArticleId::from(self.id),
            root: ArticleId::from(self.root),
            part: Part::from_code(&self.part).ok_or_else(|| unfit(self.id, &"an unknown part"))?,
            number: counted(self.number),
            title: self.title,
            text: self.text,
        })
    }
}

/// Every version, by number.
pub(crate) fn versions(conn: &mut Conn) -> Result<Vec<Version>, StoreError> {
    every_version(conn)?.into_iter().map(VersionRow::understood).collect()
}

/// The version with this number.
pub(crate) fn version_numbered(conn: &mut Conn, number: u32) -> Result<Option<Version>, StoreError> {
    version_by_number(conn, i64::from(number))?.map(VersionRow::understood).transpose()
}

/// A version.
pub(crate) fn version(conn: &mut Conn, id: ProtocolVersionId) -> Result<Option<Version>, StoreError> {
    version_by_id(conn, id.uuid())?.map(VersionRow::understood).transpose()
}

/// The version that is being written, if there is one.
pub(crate) fn in_preparation(conn: &mut Conn) -> Result<Option<Version>, StoreError> {
    Ok(versions(conn)?.into_iter().find(Version::is_in_preparation))
}

/// A version with its text.
pub(crate) fn with_text(conn: &mut Conn, version: Version) -> Result<ProtocolVersion, StoreError> {
    let articles = articles_of(conn, version.id.uuid())?.into_iter().map(ArticleRow::understood);
    Ok(ProtocolVersion { version, articles: articles.collect::<Result<_, _>>()? })
}

/// A new draft with its text.
pub(crate) fn insert_draft(
    conn: &mut Conn,
    (id, number): (ProtocolVersionId, u32),
    articles: &[Article],
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    insert_version(conn, id.uuid(), i64::from(number), now)?;
    add_articles(conn, id, articles)
}

/// Adds articles to a version.
pub(crate) fn add_articles(
    conn: &mut Conn,
    version: ProtocolVersionId,
    articles: &[Article],
) -> Result<(), StoreError> {
    let rows: Vec<ArticleRow> = articles.iter().map(|article| ArticleRow::of(version, article)).collect();
    insert_articles(conn, &rows).map(|_| ())
}

/// Takes an article out; those after it move up.
pub(crate) fn remove_article(
    conn: &mut Conn,
    version: ProtocolVersionId,
    article: &Article,
) -> Result<(), StoreError> {
    delete_article(conn, article.id.uuid())?;
    close_gap(conn, version.uuid(), article.part.code(), i64::from(article.number)).map(|_| ())
}

/// Opens the discussion of a draft, or closes it. Says whether it was the other way before.
pub(crate) fn set_discussed(
    conn: &mut Conn,
    version: ProtocolVersionId,
    discussed: bool,
) -> Result<bool, StoreError> {
    let (draft, discussion) = (Stage::Draft.code(), Stage::InDiscussion.code());
    let (from, to) = if discussed { (draft, discussion) } else { (discussion, draft) };
    Ok(move_state(conn, version.uuid(), from, to)? > 0)
}

/// Adopts a version that was discussed.
pub(crate) fn adopt(
    conn: &mut Conn,
    version: ProtocolVersionId,
    (on, effective_on): (NaiveDate, NaiveDate),
) -> Result<bool, StoreError> {
    Ok(adopt_version(conn, version.uuid(), on, effective_on)? > 0)
}
