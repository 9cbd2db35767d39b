//! What the coordination settles before a computation: a worker at an offer, or not there.

use ::store::{Conn, StoreError};
use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;
use vocabulary::id::{HostOfferId, ImmersionId, ImmersionWorkerId};

use crate::store::wishes::{WishRow, insert_wish, remove_pins, remove_wish, wishes_of};

vocabulary::named! {
    /// What is settled of a worker and an offer.
    pub(crate) Kind {
        /// She goes there.
        Pin = "pin", "placement-kind-pin";
        /// She does not go there.
        Forbid = "forbid", "placement-kind-forbid";
    }
}

/// One thing that is settled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Asked {
    /// Its identity.
    pub(crate) id: Uuid,
    /// Who.
    pub(crate) worker: ImmersionWorkerId,
    /// Where, or where not.
    pub(crate) offer: HostOfferId,
    /// On which day, for a pin that names one.
    pub(crate) day: Option<NaiveDate>,
    /// Which of the two.
    pub(crate) kind: Kind,
}

/// Everything that is settled in a programme, in the order of asking.
pub(crate) fn asked(conn: &mut Conn, programme: ImmersionId) -> Result<Vec<Asked>, StoreError> {
    let read = |row: WishRow| {
        Kind::from_code(&row.kind).map(|kind| Asked {
            id: row.id,
            worker: row.worker.into(),
            offer: row.offer.into(),
            day: row.day,
            kind,
        })
    };
    Ok(wishes_of(conn, programme.uuid())?.into_iter().filter_map(read).collect())
}

/// What is settled with one thing more: a pin takes the place of the pin its worker had.
pub(crate) fn with(asked: &[Asked], one: Asked) -> Vec<Asked> {
    let mut with = without(asked, one);
    with.push(one);
    with
}

/// What is settled without this: neither itself nor, for a pin, the other pin of its worker.
pub(crate) fn without(asked: &[Asked], one: Asked) -> Vec<Asked> {
    let is_same = |kept: &Asked| {
        kept.worker == one.worker
            && kept.kind == one.kind
            && (kept.kind == Kind::Pin || kept.offer == one.offer)
    };
    asked.iter().filter(|kept| !is_same(kept)).copied().collect()
}

/// Settles one thing.
pub(crate) fn ask(
    conn: &mut Conn,
    programme: ImmersionId,
    one: Asked,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    if one.kind == Kind::Pin {
        remove_pins(conn, programme.uuid(), one.worker.uuid())?;
    }
    let row = WishRow {
        id: one.id,
        programme: programme.uuid(),
        worker: one.worker.uuid(),
        offer: one.offer.uuid(),
        day: one.day,
        kind: one.kind.code().to_owned(),
        asked_at: now,
    };
    insert_wish(conn, &row).map(drop)
}

/// Settles it no more. Answers whether this call did.
pub(crate) fn withdraw(conn: &mut Conn, programme: ImmersionId, id: Uuid) -> Result<bool, StoreError> {
    Ok(remove_wish(conn, programme.uuid(), id)? > 0)
}
