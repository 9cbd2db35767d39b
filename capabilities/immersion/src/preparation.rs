//! Preparatory mornings of a programme, and who was there.

use std::collections::{BTreeMap, BTreeSet};

use ::store::{Conn, StoreError};
use chrono::{DateTime, Utc};
use vocabulary::id::{ImmersionId, ImmersionWorkerId, PreparationId};

use crate::store::preparations::{
    PreparationRow, PresenceRow, forget_presences, insert_preparation, insert_presences, preparation_by_id,
    preparations_of, presences_of, remove_preparation,
};

/// The most mornings of one programme.
pub(crate) const MOST_MORNINGS: usize = 6;

/// A preparatory morning.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preparation {
    /// Its identity.
    pub id: PreparationId,
    /// The programme.
    pub programme: ImmersionId,
    /// When it begins.
    pub starts: DateTime<Utc>,
    /// Where.
    pub place: String,
}

impl Preparation {
    fn of(row: &PreparationRow) -> Self {
        Self {
            id: row.id.into(),
            programme: row.programme.into(),
            starts: row.starts,
            place: row.place.clone(),
        }
    }
}

/// The mornings of a programme, in their order.
///
/// # Errors
/// Those of the store.
pub fn preparations(conn: &mut Conn, programme: ImmersionId) -> Result<Vec<Preparation>, StoreError> {
    Ok(preparations_of(conn, programme.uuid())?.iter().map(Preparation::of).collect())
}

/// Who was at which morning of a programme.
///
/// # Errors
/// Those of the store.
pub(crate) fn presences(
    conn: &mut Conn,
    programme: ImmersionId,
) -> Result<BTreeMap<PreparationId, BTreeSet<ImmersionWorkerId>>, StoreError> {
    let mut by_morning: BTreeMap<PreparationId, BTreeSet<ImmersionWorkerId>> = BTreeMap::new();
    for row in presences_of(conn, programme.uuid())? {
        by_morning.entry(row.preparation.into()).or_default().insert(row.worker.into());
    }
    Ok(by_morning)
}

/// Who was at one morning at least: the others are « à préparer ».
///
/// # Errors
/// Those of the store.
pub fn prepared(conn: &mut Conn, programme: ImmersionId) -> Result<BTreeSet<ImmersionWorkerId>, StoreError> {
    Ok(presences(conn, programme)?.into_values().flatten().collect())
}

/// Plans a morning. Answers whether it is new and there was room for one more.
pub(crate) fn plan(conn: &mut Conn, new: &Preparation) -> Result<bool, StoreError> {
    if preparations_of(conn, new.programme.uuid())?.len() >= MOST_MORNINGS {
        return Ok(false);
    }
    let row = PreparationRow {
        id: new.id.uuid(),
        programme: new.programme.uuid(),
        starts: new.starts,
        place: new.place.clone(),
    };
    Ok(insert_preparation(conn, &row)? == 1)
}

/// Says who was at a morning of a programme; who takes no part in it is passed over. Answers whether there is such a
/// morning.
pub(crate) fn note_presences(
    conn: &mut Conn,
    (programme, morning): (ImmersionId, PreparationId),
    there: &BTreeSet<ImmersionWorkerId>,
) -> Result<bool, StoreError> {
    if !belongs(conn, programme, morning)? {
        return Ok(false);
    }
    forget_presences(conn, morning.uuid())?;
    let takes_part = crate::store::workers::workers_of(conn, programme.uuid())?;
    let ids = takes_part.iter().map(|row| row.id).filter(|id| there.contains(&(*id).into()));
    let rows: Vec<PresenceRow> =
        ids.map(|worker| PresenceRow { preparation: morning.uuid(), worker }).collect();
    insert_presences(conn, &rows)?;
    Ok(true)
}

/// A morning does not take place.
pub(crate) fn call_off(
    conn: &mut Conn,
    (programme, morning): (ImmersionId, PreparationId),
) -> Result<bool, StoreError> {
    if !belongs(conn, programme, morning)? {
        return Ok(false);
    }
    forget_presences(conn, morning.uuid())?;
    Ok(remove_preparation(conn, morning.uuid())? == 1)
}

fn belongs(conn: &mut Conn, programme: ImmersionId, morning: PreparationId) -> Result<bool, StoreError> {
    let row = preparation_by_id(conn, morning.uuid())?;
    Ok(row.is_some_and(|row| row.programme == programme.uuid()))
}
