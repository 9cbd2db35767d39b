//! News as its tables keep them, and how far the journal was read.

use ::store::{Conn, StoreError, row, sql};
use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;

use crate::news::{NewsItem, What, Wish};

row! {
    struct NewsRow {
        seq: i64,
        at: DateTime<Utc>,
        what: String,
        record: Uuid,
        title: String,
        organization: String,
        path: String,
        until: Option<NaiveDate>,
    }
}

row! {
    /// A service with its organisation, as the directory keeps them.
    pub(crate) struct ServiceRow {
        /// Its identifier.
        pub(crate) id: Uuid,
        /// Its name.
        pub(crate) name: String,
        /// What it says.
        pub(crate) content: serde_json::Value,
        /// The name of its organisation.
        pub(crate) organization: String,
    }
}

sql! {
    fn insert_news(row: &NewsRow) -> Affected =
        "insert into news_item (seq, at, what, record, title, organization, path, until)
         values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (seq) do nothing";
    fn insert_theme(seq: i64, theme: &str) -> Affected =
        "insert into news_theme (seq, theme) values ($1, $2) on conflict (seq, theme) do nothing";
    fn insert_commune(seq: i64, commune: &str) -> Affected =
        "insert into news_commune (seq, commune) values ($1, $2) on conflict (seq, commune) do nothing";
    /// Forgets the same news of the same record told less than a day before: three edits in an hour are one piece.
    fn delete_repeated(record: Uuid, what: &str, seq: i64, since: DateTime<Utc>) -> Affected =
        "delete from news_item where record = $1 and what = $2 and seq < $3 and at >= $4";
    /// The newest news first, of a theme and a commune where they are given.
    fn newest(theme: &str, commune: &str, after: i64, most: i64) -> Vec<NewsRow> =
        "select seq, at, what, record, title, organization, path, until from news_item
         where ($1 = '' or exists (select 1 from news_theme where news_theme.seq = news_item.seq and theme = $1))
           and ($2 = '' or exists (select 1 from news_commune where news_commune.seq = news_item.seq and commune = $2))
           and seq > $3
         order by seq desc limit $4";
    /// All news after a number, the oldest first.
    fn news_from(after: i64, most: i64) -> Vec<NewsRow> =
        "select seq, at, what, record, title, organization, path, until from news_item
         where seq > $1 order by seq limit $2";
    /// What was told of a record last.
    pub(crate) fn last_of(record: Uuid) -> Option<String> =
        "select what from news_item where record = $1 order by seq desc limit 1";
    /// Forgets what is older than feeds need.
    pub(crate) fn purge_news(before: DateTime<Utc>) -> Affected = "delete from news_item where at < $1";
    fn place_read() -> Option<i64> = "select seq from news_place where single = 1";
    fn insert_place(seq: i64) -> Affected =
        "insert into news_place (single, seq) values (1, $1) on conflict (single) do nothing";
    fn move_place(seq: i64) -> Affected = "update news_place set seq = $1 where single = 1 and seq < $1";
    fn service_of(id: Uuid) -> Option<ServiceRow> =
        "select service.id, service.name, service.content, organization.name as organization
         from service join organization on organization.id = service.organization_id where service.id = $1";
    fn places_of(service: Uuid) -> Vec<serde_json::Value> =
        "select location.content from location
         join service_at_location on service_at_location.location_id = location.id
         where service_at_location.service_id = $1 order by service_at_location.position";
}

/// Where the reading of the journal stands. The first time it stands at the end: what was there before is no news.
pub(crate) fn place(conn: &mut Conn) -> Result<Option<i64>, StoreError> {
    place_read(conn)
}

/// Remembers how far the journal was read; never goes back.
pub(crate) fn keep_place(conn: &mut Conn, seq: i64) -> Result<(), StoreError> {
    insert_place(conn, seq)?;
    move_place(conn, seq).map(|_| ())
}

/// The service a fact speaks of, with the documents of its places.
pub(crate) fn service(
    conn: &mut Conn,
    id: Uuid,
) -> Result<Option<(ServiceRow, Vec<serde_json::Value>)>, StoreError> {
    let Some(row) = service_of(conn, id)? else { return Ok(None) };
    let places = places_of(conn, id)?;
    Ok(Some((row, places)))
}

/// Writes news down with its themes and communes, in place of the same told in the last day.
pub(crate) fn write(
    conn: &mut Conn,
    item: &NewsItem,
    (themes, communes): (&[String], &[String]),
) -> Result<(), StoreError> {
    delete_repeated(conn, item.record, item.what.code(), item.seq, item.at - chrono::TimeDelta::days(1))?;
    insert_news(conn, &to_row(item))?;
    for theme in themes {
        insert_theme(conn, item.seq, theme)?;
    }
    for commune in communes {
        insert_commune(conn, item.seq, commune)?;
    }
    Ok(())
}

/// The newest news that somebody wishes to hear of, after a number, the newest first.
pub(crate) fn wished(
    conn: &mut Conn,
    wish: &Wish,
    after: i64,
    most: i64,
) -> Result<Vec<NewsItem>, StoreError> {
    newest(conn, &wish.theme, &wish.commune, after, most).map(items)
}

/// All news after a number, the oldest first.
pub(crate) fn since(conn: &mut Conn, after: i64, most: i64) -> Result<Vec<NewsItem>, StoreError> {
    news_from(conn, after, most).map(items)
}

fn to_row(item: &NewsItem) -> NewsRow {
    NewsRow {
        seq: item.seq,
        at: item.at,
        what: item.what.code().to_owned(),
        record: item.record,
        title: item.title.clone(),
        organization: item.organization.clone(),
        path: item.path.clone(),
        until: item.until,
    }
}

fn items(rows: Vec<NewsRow>) -> Vec<NewsItem> {
    let item = |row: NewsRow| {
        Some(NewsItem {
            what: What::from_code(&row.what)?,
            seq: row.seq,
            at: row.at,
            record: row.record,
            title: row.title,
            organization: row.organization,
            path: row.path,
            until: row.until,
        })
    };
    rows.into_iter().filter_map(item).collect()
}
