//! The pieces of kits and their files, as the tables keep them. Names of makers are sealed.

use ::store::sealing::{open_some, seal_some};
use ::store::{Conn, SealKey, Sealed, StoreError, row, sql};
use chrono::NaiveDate;
use uuid::Uuid;
use vocabulary::id::{KitItemId, TouringResourceId};

use super::{as_json, counted, from_json, unfit};
use crate::kit::{Credit, KitFile, KitItem, KitKind};

/// Where the name of a maker is sealed.
const CREDIT: &str = "lending_item/credit_sealed";
::store::sealed_column! { table: "lending_item", id: "id", column: "credit_sealed", place: "lending_item/credit_sealed" }
const STATEMENT: &str = "piece of a kit";

row! {
    struct ItemRow {
        id: Uuid,
        resource: Uuid,
        name: String,
        kind: String,
        pieces: i64,
        credit: String,
        credit_sealed: Option<Sealed>,
        guide: String,
        links: serde_json::Value,
        file: Option<String>,
    }
}
row! {
    struct NewItemRow {
        id: Uuid,
        resource: Uuid,
        name: String,
        kind: String,
        pieces: i64,
        credit: String,
        credit_sealed: Option<Sealed>,
        guide: String,
        links: serde_json::Value,
    }
}
row! {
    struct FileRow {
        item: Uuid,
        name: String,
        media_type: String,
        content: Vec<u8>,
    }
}

sql! {
    fn items_of(resource: Uuid) -> Vec<ItemRow> =
        "select i.id as id, i.resource as resource, i.name as name, i.kind as kind, i.pieces as pieces,
                i.credit as credit, i.credit_sealed as credit_sealed, i.guide as guide, i.links as links,
                f.name as file
         from lending_item i left join lending_file f on f.item = i.id
         where i.resource = $1 and i.retired_on is null order by i.line, i.id";
    fn item_by_id(id: Uuid) -> Option<ItemRow> =
        "select i.id as id, i.resource as resource, i.name as name, i.kind as kind, i.pieces as pieces,
                i.credit as credit, i.credit_sealed as credit_sealed, i.guide as guide, i.links as links,
                f.name as file
         from lending_item i left join lending_file f on f.item = i.id
         where i.id = $1 and i.retired_on is null";
    /// Every piece that a kit has or had.
    pub(crate) fn item_ids(resource: Uuid) -> Vec<Uuid> =
        "select id from lending_item where resource = $1 order by id";
    /// A new piece stands at the end of its list; a piece of another kit is left alone.
    fn save(row: &NewItemRow) -> Affected =
        "insert into lending_item (id, resource, name, kind, pieces, credit, credit_sealed, guide, links, line)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9,
                 (select coalesce(max(line), 0) + 1 from lending_item where resource = $2))
         on conflict (id) do update set name = excluded.name, kind = excluded.kind, pieces = excluded.pieces,
         credit = excluded.credit, credit_sealed = excluded.credit_sealed, guide = excluded.guide,
         links = excluded.links where lending_item.resource = excluded.resource";
    fn retire(id: Uuid, today: NaiveDate) -> Affected =
        "update lending_item set retired_on = $2 where id = $1 and retired_on is null";
    fn save_file(row: &FileRow) -> Affected =
        "insert into lending_file (item, name, media_type, content) values ($1, $2, $3, $4)
         on conflict (item) do update
         set name = excluded.name, media_type = excluded.media_type, content = excluded.content";
    fn file_by_item(item: Uuid) -> Option<FileRow> =
        "select item, name, media_type, content from lending_file where item = $1";
}

/// The pieces of a kit, in order.
pub(crate) fn kit_of(
    conn: &mut Conn,
    key: &SealKey,
    resource: TouringResourceId,
) -> Result<Vec<KitItem>, StoreError> {
    items_of(conn, resource.uuid())?.into_iter().map(|row| understood(key, row)).collect()
}

/// Keeps the pieces of a new kit.
pub(crate) fn insert_kit(
    conn: &mut Conn,
    key: &SealKey,
    resource: TouringResourceId,
    kit: &[KitItem],
) -> Result<(), StoreError> {
    kit.iter().try_for_each(|item| save_item(conn, key, resource, item))
}

/// A piece with its resource.
///
/// # Errors
/// Those of the store; a credit that no key opens.
pub fn item(
    conn: &mut Conn,
    key: &SealKey,
    id: KitItemId,
) -> Result<Option<(TouringResourceId, KitItem)>, StoreError> {
    let Some(row) = item_by_id(conn, id.uuid())? else { return Ok(None) };
    let resource = TouringResourceId::from(row.resource);
    Ok(Some((resource, understood(key, row)?)))
}

/// Keeps a piece of a kit, new or worded anew; its file is kept apart.
///
/// # Errors
/// Those of the store.
pub fn save_item(
    conn: &mut Conn,
    key: &SealKey,
    resource: TouringResourceId,
    item: &KitItem,
) -> Result<(), StoreError> {
    let (credit, name) = match &item.credit {
        Credit::FirstName(name) => ("first-name", name.as_str()),
        Credit::Pseudonym(name) => ("pseudonym", name.as_str()),
        Credit::Anonymous => ("anonymous", ""),
    };
    let row = NewItemRow {
        id: item.id.uuid(),
        resource: resource.uuid(),
        name: item.name.clone(),
        kind: item.kind.code().to_owned(),
        pieces: item.count.into(),
        credit: credit.to_owned(),
        credit_sealed: seal_some(key, CREDIT, item.id.uuid(), name)?,
        guide: item.guide.clone(),
        links: as_json(STATEMENT, &item.links)?,
    };
    save(conn, &row).map(|_| ())
}

/// A piece is no longer part of its kit; what was noted of it stays. Answers whether it was this call that did.
///
/// # Errors
/// Those of the store.
pub fn retire_item(conn: &mut Conn, id: KitItemId, today: NaiveDate) -> Result<bool, StoreError> {
    retire(conn, id.uuid(), today).map(|changed| changed == 1)
}

/// Keeps the file of a piece, in the place of the one before.
///
/// # Errors
/// Those of the store.
pub fn attach_file(conn: &mut Conn, id: KitItemId, file: &KitFile) -> Result<(), StoreError> {
    let row = FileRow {
        item: id.uuid(),
        name: file.name.clone(),
        media_type: file.media_type.clone(),
        content: file.bytes.clone(),
    };
    save_file(conn, &row).map(|_| ())
}

/// The file of a piece.
///
/// # Errors
/// Those of the store.
pub fn file_of(conn: &mut Conn, id: KitItemId) -> Result<Option<KitFile>, StoreError> {
    let found = file_by_item(conn, id.uuid())?;
    Ok(found.map(|row| KitFile { name: row.name, media_type: row.media_type, bytes: row.content }))
}

fn understood(key: &SealKey, row: ItemRow) -> Result<KitItem, StoreError> {
    let name = open_some(key, CREDIT, row.id, row.credit_sealed.as_ref())?;
    Ok(KitItem {
        id: KitItemId::from(row.id),
        name: row.name,
        kind: KitKind::from_code(&row.kind).ok_or_else(|| unfit(STATEMENT, &row.kind))?,
        count: counted(STATEMENT, row.pieces)?,
        credit: match row.credit.as_str() {
            "first-name" => Credit::FirstName(name),
            "pseudonym" => Credit::Pseudonym(name),
            "anonymous" => Credit::Anonymous,
            other => return Err(unfit(STATEMENT, other)),
        },
        guide: row.guide,
        links: from_json(STATEMENT, row.links)?,
        file: row.file,
    })
}
