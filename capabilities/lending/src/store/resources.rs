//! Touring resources and their copies, as the tables keep them.

use std::collections::BTreeSet;

use ::store::{Conn, SealKey, StoreError, row, sql};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;
use vocabulary::id::{CopyId, OrganizationId, TouringResourceId};

use super::kits::{insert_kit, kit_of};
use super::{as_json, counted, from_json};
use crate::touring::{Perimeter, SlotRule, TouringCopy, TouringResource};

const PERIMETER: &str = "perimeter of a touring resource";

row! {
    struct ResourceRow {
        id: Uuid,
        owner: Uuid,
        name: String,
        about: String,
        slot_days: i64,
        servicing_days: i64,
        km_per_day: i64,
        transportable: bool,
        perimeter: serde_json::Value,
    }
}
row! {
    struct NewResourceRow {
        id: Uuid,
        owner: Uuid,
        name: String,
        about: String,
        slot_days: i64,
        servicing_days: i64,
        km_per_day: i64,
        transportable: bool,
        perimeter: serde_json::Value,
        offered_at: DateTime<Utc>,
    }
}
row! {
    struct CopyRow {
        id: Uuid,
        resource: Uuid,
        label: String,
        home: Uuid,
    }
}

sql! {
    fn resource_by_id(id: Uuid) -> Option<ResourceRow> =
        "select id, owner, name, about, slot_days, servicing_days, km_per_day, transportable, perimeter
         from lending_resource where id = $1";
    fn every_resource() -> Vec<ResourceRow> =
        "select id, owner, name, about, slot_days, servicing_days, km_per_day, transportable, perimeter
         from lending_resource order by name, id";
    fn insert_resource(row: &NewResourceRow) -> () =
        "insert into lending_resource
         (id, owner, name, about, slot_days, servicing_days, km_per_day, transportable, perimeter, offered_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
    fn update_resource(row: &ResourceRow) -> Affected =
        "update lending_resource set owner = $2, name = $3, about = $4, slot_days = $5, servicing_days = $6,
         km_per_day = $7, transportable = $8, perimeter = $9 where id = $1";
    fn update_perimeter(id: Uuid, perimeter: &serde_json::Value) -> Affected =
        "update lending_resource set perimeter = $2 where id = $1";
    fn copies_of(resource: Uuid) -> Vec<CopyRow> =
        "select id, resource, label, home from lending_copy where resource = $1 order by label, id";
    fn copy_by_id(id: Uuid) -> Option<CopyRow> =
        "select id, resource, label, home from lending_copy where id = $1";
    fn insert_copy(row: &CopyRow) -> () =
        "insert into lending_copy (id, resource, label, home) values ($1, $2, $3, $4)";
    /// How many resources there are.
    pub(crate) fn count_resources() -> One<i64> = "select count(*) from lending_resource";
}

/// A perimeter as its column holds it.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
enum KeptPerimeter {
    Organizations(BTreeSet<OrganizationId>),
    Communes(BTreeSet<String>),
    Everywhere,
}

/// A touring resource.
///
/// # Errors
/// Those of the store; a credit that no key opens.
pub fn resource(
    conn: &mut Conn,
    key: &SealKey,
    id: TouringResourceId,
) -> Result<Option<TouringResource>, StoreError> {
    let Some(row) = resource_by_id(conn, id.uuid())? else { return Ok(None) };
    let kit = kit_of(conn, key, id)?;
    let mut found = bare(conn, row)?;
    found.kit = kit;
    Ok(Some(found))
}

/// A touring resource without its kit: enough to weigh stays and requests.
pub(crate) fn bare_resource(
    conn: &mut Conn,
    id: TouringResourceId,
) -> Result<Option<TouringResource>, StoreError> {
    let found = resource_by_id(conn, id.uuid())?;
    found.map(|row| bare(conn, row)).transpose()
}

/// Every touring resource without its kit, by name.
pub(crate) fn bare_resources(conn: &mut Conn) -> Result<Vec<TouringResource>, StoreError> {
    every_resource(conn)?.into_iter().map(|row| bare(conn, row)).collect()
}

/// Every touring resource, by name.
///
/// # Errors
/// As [`resource`].
pub fn resources(conn: &mut Conn, key: &SealKey) -> Result<Vec<TouringResource>, StoreError> {
    let mut every = bare_resources(conn)?;
    for found in &mut every {
        found.kit = kit_of(conn, key, found.id)?;
    }
    Ok(every)
}

/// Keeps a new touring resource with its copies and pieces.
///
/// # Errors
/// Those of the store.
pub fn offer(
    conn: &mut Conn,
    key: &SealKey,
    resource: &TouringResource,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let row = row_of(resource)?;
    let new = NewResourceRow {
        id: row.id,
        owner: row.owner,
        name: row.name,
        about: row.about,
        slot_days: row.slot_days,
        servicing_days: row.servicing_days,
        km_per_day: row.km_per_day,
        transportable: row.transportable,
        perimeter: row.perimeter,
        offered_at: now,
    };
    insert_resource(conn, &new)?;
    for copy in &resource.copies {
        add_copy(conn, resource.id, copy)?;
    }
    insert_kit(conn, key, resource.id, &resource.kit)
}

/// Writes name, words, rule and perimeter of a resource anew. Stays that are set keep their days. Answers whether there
/// is one.
///
/// # Errors
/// Those of the store.
pub fn describe(conn: &mut Conn, resource: &TouringResource) -> Result<bool, StoreError> {
    update_resource(conn, &row_of(resource)?).map(|changed| changed == 1)
}

/// Lends a resource in another perimeter, from now on: what was lent or asked stays. Answers whether there is one.
///
/// # Errors
/// Those of the store.
pub fn set_perimeter(
    conn: &mut Conn,
    id: TouringResourceId,
    perimeter: &Perimeter,
) -> Result<bool, StoreError> {
    update_perimeter(conn, id.uuid(), &kept(perimeter)?).map(|changed| changed == 1)
}

/// Adds a copy to a resource.
///
/// # Errors
/// Those of the store.
pub fn add_copy(conn: &mut Conn, resource: TouringResourceId, copy: &TouringCopy) -> Result<(), StoreError> {
    let row = CopyRow {
        id: copy.id.uuid(),
        resource: resource.uuid(),
        label: copy.label.clone(),
        home: copy.home.uuid(),
    };
    insert_copy(conn, &row)
}

/// A copy, and what it is a copy of.
pub(crate) fn copy(
    conn: &mut Conn,
    id: CopyId,
) -> Result<Option<(TouringResourceId, TouringCopy)>, StoreError> {
    let found = copy_by_id(conn, id.uuid())?;
    Ok(found.map(|row| (TouringResourceId::from(row.resource), understood(row))))
}

fn bare(conn: &mut Conn, row: ResourceRow) -> Result<TouringResource, StoreError> {
    let copies = copies_of(conn, row.id)?.into_iter().map(understood).collect();
    let rule = |days: i64| counted("rule of a touring resource", days);
    Ok(TouringResource {
        id: TouringResourceId::from(row.id),
        owner: OrganizationId::from(row.owner),
        name: row.name,
        about: row.about,
        rule: SlotRule {
            slot_days: rule(row.slot_days)?,
            servicing_days: rule(row.servicing_days)?,
            km_per_day: rule(row.km_per_day)?,
        },
        transportable: row.transportable,
        perimeter: match from_json(PERIMETER, row.perimeter)? {
            KeptPerimeter::Organizations(some) => Perimeter::Organizations(some),
            KeptPerimeter::Communes(some) => Perimeter::Communes(some),
            KeptPerimeter::Everywhere => Perimeter::Everywhere,
        },
        kit: Vec::new(),
        copies,
    })
}

fn row_of(resource: &TouringResource) -> Result<ResourceRow, StoreError> {
    Ok(ResourceRow {
        id: resource.id.uuid(),
        owner: resource.owner.uuid(),
        name: resource.name.clone(),
        about: resource.about.clone(),
        slot_days: resource.rule.slot_days.into(),
        servicing_days: resource.rule.servicing_days.into(),
        km_per_day: resource.rule.km_per_day.into(),
        transportable: resource.transportable,
        perimeter: kept(&resource.perimeter)?,
    })
}

fn kept(perimeter: &Perimeter) -> Result<serde_json::Value, StoreError> {
    let kept = match perimeter {
        Perimeter::Organizations(some) => KeptPerimeter::Organizations(some.clone()),
        Perimeter::Communes(some) => KeptPerimeter::Communes(some.clone()),
        Perimeter::Everywhere => KeptPerimeter::Everywhere,
    };
    as_json(PERIMETER, &kept)
}

fn understood(row: CopyRow) -> TouringCopy {
    TouringCopy { id: CopyId::from(row.id), label: row.label, home: OrganizationId::from(row.home) }
}
