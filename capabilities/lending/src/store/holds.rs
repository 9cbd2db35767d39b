//! The calendar of whatever is in one place at a time: half-open times that never overlap.

use ::store::{Conn, StoreError, row, sql};
use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, Utc};
use uuid::Uuid;
use vocabulary::time::TimeZoneName;

row! {
    /// A time in the calendar of an item, held by a stay or a loan.
    #[derive(Clone, Debug)]
    pub(crate) struct HoldRow {
        pub(crate) id: Uuid,
        pub(crate) item: Uuid,
        pub(crate) from_at: DateTime<Utc>,
        pub(crate) until_at: DateTime<Utc>,
    }
}

sql! {
    /// What is held of an item after a moment, in order.
    fn held_after(item: Uuid, from: DateTime<Utc>) -> Vec<HoldRow> =
        "select id, item, from_at, until_at from lending_hold where item = $1 and until_at > $2 order by from_at";
    /// Held only where nothing else is: the check and the line are one statement.
    fn insert_where_free(row: &HoldRow) -> Affected =
        "insert into lending_hold (id, item, from_at, until_at)
         select $1, $2, $3, $4
         where not exists (select 1 from lending_hold h where h.item = $2 and h.from_at < $4 and h.until_at > $3)";
    /// Frees a time.
    pub(crate) fn free(id: Uuid) -> Affected = "delete from lending_hold where id = $1";
    /// Frees what is left of a time from a moment on.
    pub(crate) fn free_from(id: Uuid, moment: DateTime<Utc>) -> Affected =
        "update lending_hold set until_at = $2 where id = $1 and from_at < $2 and until_at > $2";
    /// Every time that is held, by item.
    #[cfg(test)]
    pub(crate) fn every_hold() -> Vec<HoldRow> =
        "select id, item, from_at, until_at from lending_hold order by item, from_at, id";
}

/// Holds a time of an item, unless something else does. Answers whether it is held now.
pub(crate) fn hold(conn: &mut Conn, row: &HoldRow) -> Result<bool, StoreError> {
    insert_where_free(conn, row).map(|inserted| inserted == 1)
}

/// The next moment an item is free for so long, at a moment or after.
pub(crate) fn next_free(
    conn: &mut Conn,
    item: Uuid,
    from: DateTime<Utc>,
    long: TimeDelta,
) -> Result<DateTime<Utc>, StoreError> {
    let mut free = from;
    for held in held_after(conn, item, from)? {
        if free + long <= held.from_at {
            break;
        }
        free = free.max(held.until_at);
    }
    Ok(free)
}

/// The moment a day begins in metropolitan France.
pub(crate) fn begins(day: NaiveDate) -> DateTime<Utc> {
    TimeZoneName::PARIS.instant(day.and_time(NaiveTime::MIN))
}
