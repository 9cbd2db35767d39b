//! Cards, their versions and how often they were printed, as their tables keep them.

use ::store::{Conn, Fact, StoreError, row, sql};
use chrono::{DateTime, NaiveDate, Utc};
use serde_json::{Value, json};
use uuid::Uuid;
use vocabulary::id::{AccountId, CardId, OrganizationId};

use super::{unknown, unreadable};
use crate::card::{Card, Edition, Reason, Stage};
use crate::content::Content;

row! {
    /// A card with its edition, as their tables keep them.
    struct CardRow {
        id: Uuid,
        handle: String,
        stage: String,
        content: Value,
        revision: i64,
        author: Option<Uuid>,
        organization: Option<Uuid>,
        reason: Option<String>,
        modified_at: DateTime<Utc>,
        version: Option<i64>,
        edition: Option<Value>,
        published_on: Option<NaiveDate>,
        valid_until: Option<NaiveDate>,
        changes: Option<String>,
    }
}
row! {
    /// A card as it is first written.
    struct NewCardRow {
        id: Uuid,
        handle: String,
        stage: String,
        content: Value,
        author: Option<Uuid>,
        organization: Option<Uuid>,
        created_at: DateTime<Utc>,
    }
}
row! {
    /// A version as its table keeps it.
    struct VersionRow {
        card: Uuid,
        version: i64,
        content: Value,
        published_on: NaiveDate,
        valid_until: NaiveDate,
        changes: String,
        anonymised_on: Option<NaiveDate>,
    }
}
row! {
    /// A change of a card's text, over the revision it was made from.
    struct TextRow {
        id: Uuid,
        revision: i64,
        stage: String,
        content: Value,
        modified_at: DateTime<Utc>,
    }
}
row! {
    /// A step from one stage to another, over the revision it was decided on.
    struct StageRow {
        id: Uuid,
        revision: i64,
        from_stage: String,
        to_stage: String,
        reason: Option<String>,
        modified_at: DateTime<Utc>,
    }
}
row! {
    /// How many cards stand in a stage.
    pub(crate) struct StageCountRow {
        pub(crate) stage: String,
        pub(crate) cards: i64,
    }
}
row! {
    /// A card and how often it was printed.
    pub(crate) struct PrintedRow {
        pub(crate) card: Uuid,
        pub(crate) times: i64,
    }
}
row! {
    /// A card that ends, and whether its keepers were told.
    pub(crate) struct EndingRow {
        pub(crate) id: Uuid,
        pub(crate) stage: String,
        pub(crate) valid_until: NaiveDate,
        pub(crate) told_for: Option<NaiveDate>,
        pub(crate) author: Option<Uuid>,
        pub(crate) handle: String,
    }
}

sql! {
    fn card_by_id(id: Uuid) -> Option<CardRow> =
        "select card.id, card.handle, card.stage, card.content, card.revision, card.author, card.organization,
                card.reason, card.modified_at, edition.version, edition.content as edition, edition.published_on,
                edition.valid_until, edition.changes
         from knowledge_card card
         left join knowledge_version edition on edition.card = card.id and edition.version = card.version
         where card.id = $1";
    fn card_by_handle(handle: &str) -> Option<CardRow> =
        "select card.id, card.handle, card.stage, card.content, card.revision, card.author, card.organization,
                card.reason, card.modified_at, edition.version, edition.content as edition, edition.published_on,
                edition.valid_until, edition.changes
         from knowledge_card card
         left join knowledge_version edition on edition.card = card.id and edition.version = card.version
         where card.handle = $1";
    fn every_card(most: i64) -> Vec<CardRow> =
        "select card.id, card.handle, card.stage, card.content, card.revision, card.author, card.organization,
                card.reason, card.modified_at, edition.version, edition.content as edition, edition.published_on,
                edition.valid_until, edition.changes
         from knowledge_card card
         left join knowledge_version edition on edition.card = card.id and edition.version = card.version
         order by card.handle limit $1";
    fn insert_card(row: &NewCardRow) -> () =
        "insert into knowledge_card (id, handle, stage, content, revision, author, organization, version, created_at,
                modified_at)
         values ($1, $2, $3, $4, 0, $5, $6, 0, $7, $7)";
    fn rewrite_card(row: &TextRow) -> Affected =
        "update knowledge_card set stage = $3, content = $4, revision = revision + 1, modified_at = $5
         where id = $1 and revision = $2";
    fn move_card(row: &StageRow) -> Affected =
        "update knowledge_card set stage = $4, reason = $5, modified_at = $6
         where id = $1 and revision = $2 and stage = $3";
    fn point_to_version(id: Uuid, version: i64) -> Affected =
        "update knowledge_card set version = $2, told_for = null where id = $1";
    fn insert_version(row: &VersionRow) -> () =
        "insert into knowledge_version (card, version, content, published_on, valid_until, changes, anonymised_on)
         values ($1, $2, $3, $4, $5, $6, $7)";
    fn versions_of_card(card: Uuid) -> Vec<VersionRow> =
        "select card, version, content, published_on, valid_until, changes, anonymised_on from knowledge_version
         where card = $1 order by version desc";
    fn insert_print(card: Uuid, month: NaiveDate) -> () =
        "insert into knowledge_print (card, month, times) values ($1, $2, 1)
         on conflict (card, month) do update set times = knowledge_print.times + 1";
    /// How often each card was printed since a month, the most printed first.
    pub(crate) fn printed_since(month: NaiveDate) -> Vec<PrintedRow> =
        "select card, cast(sum(times) as bigint) as times from knowledge_print where month >= $1
         group by card order by times desc, card";
    /// How many cards stand in each stage.
    pub(crate) fn count_by_stage() -> Vec<StageCountRow> =
        "select stage, count(*) as cards from knowledge_card group by stage order by stage";
    /// Published cards whose version ends by a day.
    pub(crate) fn ending_by(day: NaiveDate) -> Vec<EndingRow> =
        "select card.id, card.stage, edition.valid_until, card.told_for, card.author, card.handle
         from knowledge_card card
         join knowledge_version edition on edition.card = card.id and edition.version = card.version
         where card.stage <> 'withdrawn' and edition.valid_until <= $1 order by edition.valid_until, card.id";
    /// Notes that the keepers of a card were told of the end of its version.
    pub(crate) fn note_told(id: Uuid, told_for: NaiveDate) -> Affected =
        "update knowledge_card set told_for = $2 where id = $1";
}

/// No more cards are listed: a network keeps some dozens.
const MOST_LISTED: i64 = 500;
/// The version of a card that has none for the public.
const NO_VERSION: i64 = 0;

/// A card.
///
/// # Errors
/// Those of the store; a row that this version cannot read.
pub fn card(conn: &mut Conn, id: CardId) -> Result<Option<Card>, StoreError> {
    card_by_id(conn, id.uuid())?.map(understood).transpose()
}

/// The card of an address.
pub(crate) fn by_handle(conn: &mut Conn, handle: &str) -> Result<Option<Card>, StoreError> {
    card_by_handle(conn, handle)?.map(understood).transpose()
}

/// Every card, by address.
///
/// # Errors
/// As [`card`].
pub fn cards(conn: &mut Conn) -> Result<Vec<Card>, StoreError> {
    every_card(conn, MOST_LISTED)?.into_iter().map(understood).collect()
}

/// Writes a new card. Its address is the one asked for, or, where another has it, one with a number behind.
pub(crate) fn insert(conn: &mut Conn, card: &Card) -> Result<String, StoreError> {
    let handle = free_handle(conn, &card.handle)?;
    let row = NewCardRow {
        id: card.id.uuid(),
        handle: handle.clone(),
        stage: card.stage.code().to_owned(),
        content: written(&card.content)?,
        author: card.author.map(AccountId::uuid),
        organization: card.organization.map(OrganizationId::uuid),
        created_at: card.modified_at,
    };
    insert_card(conn, &row)?;
    Ok(handle)
}

fn free_handle(conn: &mut Conn, wished: &str) -> Result<String, StoreError> {
    let wished = if wished.is_empty() || crate::paths::is_taken(wished) { "fiche" } else { wished };
    let mut handle = wished.to_owned();
    let mut number = 1;
    while card_by_handle(conn, &handle)?.is_some() {
        number += 1;
        handle = format!("{wished}-{number}");
    }
    Ok(handle)
}

/// Writes a changed text over the revision it was changed from. Says whether nobody was faster.
pub(crate) fn rewrite(
    conn: &mut Conn,
    (id, revision, stage): (CardId, i64, Stage),
    content: &Content,
    now: DateTime<Utc>,
) -> Result<bool, StoreError> {
    let row = TextRow {
        id: id.uuid(),
        revision,
        stage: stage.code().to_owned(),
        content: written(content)?,
        modified_at: now,
    };
    Ok(rewrite_card(conn, &row)? == 1)
}

/// Moves a card to another stage. What is withdrawn is published no more, also once its text is taken up again. Says
/// whether it still stood where it was read.
pub(crate) fn step(
    conn: &mut Conn,
    card: &Card,
    (to, reason): (Stage, Option<Reason>),
    now: DateTime<Utc>,
) -> Result<bool, StoreError> {
    let row = StageRow {
        id: card.id.uuid(),
        revision: card.revision,
        from_stage: card.stage.code().to_owned(),
        to_stage: to.code().to_owned(),
        reason: reason.map(|reason| reason.code().to_owned()),
        modified_at: now,
    };
    let moved = move_card(conn, &row)? == 1;
    if moved && to == Stage::Withdrawn {
        point_to_version(conn, row.id, NO_VERSION)?;
    }
    Ok(moved)
}

/// Publishes an edition of a card that stands where it may be published, and tells the journal. Says whether it did.
pub(crate) fn publish(
    conn: &mut Conn,
    card: &Card,
    (edition, anonymised_on): (&Edition, Option<NaiveDate>),
    now: DateTime<Utc>,
) -> Result<bool, StoreError> {
    if !step(conn, card, (Stage::Published, None), now)? {
        return Ok(false);
    }
    insert_version(
        conn,
        &VersionRow {
            card: card.id.uuid(),
            version: edition.version,
            content: written(&edition.content)?,
            published_on: edition.published_on,
            valid_until: edition.valid_until,
            changes: edition.changes.clone(),
            anonymised_on,
        },
    )?;
    point_to_version(conn, card.id.uuid(), edition.version)?;
    let payload = json!({ "card": card.id, "version": edition.version });
    let fact = Fact { name: "knowledge.published", subject: Some(card.id.uuid()), payload, recorded_at: now };
    ::store::record(conn, &fact)?;
    Ok(true)
}

/// Every version of a card, the last first.
pub(crate) fn versions(conn: &mut Conn, card: CardId) -> Result<Vec<Edition>, StoreError> {
    let edition = |row: VersionRow| {
        Ok(Edition {
            version: row.version,
            content: read(row.content)?,
            published_on: row.published_on,
            valid_until: row.valid_until,
            changes: row.changes,
        })
    };
    versions_of_card(conn, card.uuid())?.into_iter().map(edition).collect()
}

/// Counts that a card was printed, this month.
pub(crate) fn note_print(conn: &mut Conn, card: CardId, today: NaiveDate) -> Result<(), StoreError> {
    use chrono::Datelike;
    insert_print(conn, card.uuid(), today.with_day(1).unwrap_or(today))
}

fn written(content: &Content) -> Result<Value, StoreError> {
    serde_json::to_value(content).map_err(|error| unreadable(&error))
}

fn read(content: Value) -> Result<Content, StoreError> {
    serde_json::from_value(content).map_err(|error| unreadable(&error))
}

fn understood(row: CardRow) -> Result<Card, StoreError> {
    let reason = |code: &String| Reason::from_code(code).ok_or_else(|| unknown("knowledge_card", code));
    let edition = match (row.version, row.edition, row.published_on, row.valid_until) {
        (Some(version), Some(content), Some(published_on), Some(valid_until)) => Some(Edition {
            version,
            content: read(content)?,
            published_on,
            valid_until,
            changes: row.changes.unwrap_or_default(),
        }),
        _ => None,
    };
    Ok(Card {
        id: CardId::from(row.id),
        handle: row.handle,
        stage: Stage::from_code(&row.stage).ok_or_else(|| unknown("knowledge_card", &row.stage))?,
        content: read(row.content)?,
        revision: row.revision,
        author: row.author.map(AccountId::from),
        organization: row.organization.map(OrganizationId::from),
        reason: row.reason.as_ref().map(reason).transpose()?,
        modified_at: row.modified_at,
        edition,
    })
}
