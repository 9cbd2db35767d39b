//! Shared means, as the tables keep them.

use ::store::{Conn, StoreError, row, sql};
use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;
use vocabulary::id::{OrganizationId, SharedMeanId};

use super::{counted, unfit};
use crate::mean::{SharedMean, SharedMeanKind, Sharing};

const STATEMENT: &str = "shared means";

row! {
    struct MeanRow {
        id: Uuid,
        owner: Uuid,
        kind: String,
        name: String,
        conditions: String,
        place: String,
        requires: String,
        monthly_minutes: Option<i64>,
        withdrawn_on: Option<NaiveDate>,
    }
}

sql! {
    fn mean_by_id(id: Uuid) -> Option<MeanRow> =
        "select id, owner, kind, name, conditions, place, requires, monthly_minutes, withdrawn_on
         from lending_mean where id = $1";
    fn every_mean() -> Vec<MeanRow> =
        "select id, owner, kind, name, conditions, place, requires, monthly_minutes, withdrawn_on
         from lending_mean where withdrawn_on is null order by kind, name, id";
    fn means_ever() -> Vec<MeanRow> =
        "select id, owner, kind, name, conditions, place, requires, monthly_minutes, withdrawn_on
         from lending_mean order by name, id";
    fn save(row: &MeanRow, now: DateTime<Utc>) -> Affected =
        "insert into lending_mean
         (id, owner, kind, name, conditions, place, requires, monthly_minutes, withdrawn_on, shared_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
         on conflict (id) do update set kind = excluded.kind, name = excluded.name,
         conditions = excluded.conditions, place = excluded.place, requires = excluded.requires,
         monthly_minutes = excluded.monthly_minutes, withdrawn_on = excluded.withdrawn_on
         where lending_mean.owner = excluded.owner";
}

/// A shared means, even one that is no longer shared.
///
/// # Errors
/// Those of the store.
pub fn mean(conn: &mut Conn, id: SharedMeanId) -> Result<Option<SharedMean>, StoreError> {
    mean_by_id(conn, id.uuid())?.map(understood).transpose()
}

/// Every means that is shared, by kind and name.
///
/// # Errors
/// Those of the store.
pub fn means(conn: &mut Conn) -> Result<Vec<SharedMean>, StoreError> {
    every_mean(conn)?.into_iter().map(understood).collect()
}

/// Every means that is or was shared, by name.
pub(crate) fn all_means(conn: &mut Conn) -> Result<Vec<SharedMean>, StoreError> {
    means_ever(conn)?.into_iter().map(understood).collect()
}

/// Shares a means, or words it anew; it stays with its owner. A means that is no longer shared bears its last day.
///
/// # Errors
/// Those of the store.
pub fn save_mean(conn: &mut Conn, mean: &SharedMean, now: DateTime<Utc>) -> Result<(), StoreError> {
    let row = MeanRow {
        id: mean.id.uuid(),
        owner: mean.owner.uuid(),
        kind: mean.kind.code().to_owned(),
        name: mean.name.clone(),
        conditions: mean.conditions.clone(),
        place: mean.place.clone(),
        requires: mean.requires.clone(),
        monthly_minutes: match mean.sharing {
            Sharing::OneAtATime => None,
            Sharing::MonthlyMinutes(minutes) => Some(minutes.into()),
        },
        withdrawn_on: mean.withdrawn_on,
    };
    save(conn, &row, now).map(|_| ())
}

fn understood(row: MeanRow) -> Result<SharedMean, StoreError> {
    Ok(SharedMean {
        id: SharedMeanId::from(row.id),
        owner: OrganizationId::from(row.owner),
        kind: SharedMeanKind::from_code(&row.kind).ok_or_else(|| unfit(STATEMENT, &row.kind))?,
        name: row.name,
        conditions: row.conditions,
        place: row.place,
        requires: row.requires,
        sharing: match row.monthly_minutes {
            None => Sharing::OneAtATime,
            Some(minutes) => Sharing::MonthlyMinutes(counted(STATEMENT, minutes)?),
        },
        withdrawn_on: row.withdrawn_on,
    })
}
