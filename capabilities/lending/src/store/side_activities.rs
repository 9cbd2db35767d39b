//! What takes place around stays, as the tables keep it.

use ::store::{Conn, StoreError, row, sql};
use chrono::{DateTime, TimeDelta, Utc};
use uuid::Uuid;
use vocabulary::id::{BookingId, TouringResourceId};
use vocabulary::time::{TimeZoneName, paris};

use super::counted;
use super::requests::site_of;
use crate::stay::{AgendaEntry, SideActivity};

/// The most activities the agenda tells at once.
const MOST_TOLD: i64 = 500;

row! {
    struct ActivityRow {
        booking: Uuid,
        number: i64,
        title: String,
        begins_at: DateTime<Utc>,
        is_public: bool,
    }
}
row! {
    struct EntryRow {
        resource: Uuid,
        resource_name: String,
        booking: Uuid,
        title: String,
        begins_at: DateTime<Utc>,
        site_name: String,
        commune: String,
        host: String,
        latitude: Option<f64>,
        longitude: Option<f64>,
    }
}

/// The statement of the public agenda: what follows narrows it.
macro_rules! entries {
    ($which:literal) => {
        concat!(
            "select b.resource as resource, r.name as resource_name, b.id as booking, a.title as title,
                    a.begins_at as begins_at, q.site_name as site_name, q.commune as commune, q.host as host,
                    q.latitude as latitude, q.longitude as longitude
             from lending_side_activity a join lending_booking b on b.id = a.booking
                  join lending_resource r on r.id = b.resource join lending_request q on q.id = b.request
             where a.is_public and b.cancelled_on is null and a.begins_at >= $1 and a.begins_at < $2 ",
            $which
        )
    };
}

sql! {
    fn activities_of(booking: Uuid) -> Vec<ActivityRow> =
        "select booking, number, title, begins_at, is_public from lending_side_activity
         where booking = $1 order by begins_at, number";
    fn save(row: &ActivityRow) -> Affected =
        "insert into lending_side_activity (booking, number, title, begins_at, is_public)
         values ($1, $2, $3, $4, $5)
         on conflict (booking, number) do update
         set title = excluded.title, begins_at = excluded.begins_at, is_public = excluded.is_public";
    fn remove(booking: Uuid, number: i64) -> Affected =
        "delete from lending_side_activity where booking = $1 and number = $2";
    fn everywhere(from: DateTime<Utc>, until: DateTime<Utc>, most: i64) -> Vec<EntryRow> =
        entries!("order by a.begins_at, b.id, a.number limit $3");
    fn in_commune(from: DateTime<Utc>, until: DateTime<Utc>, most: i64, commune: &str) -> Vec<EntryRow> =
        entries!("and q.commune = $4 order by a.begins_at, b.id, a.number limit $3");
}

/// What takes place around a stay, in order.
///
/// # Errors
/// Those of the store.
pub fn side_activities(conn: &mut Conn, id: BookingId) -> Result<Vec<SideActivity>, StoreError> {
    let understood = |row: ActivityRow| {
        Ok(SideActivity {
            number: counted("side activity", row.number)?,
            title: row.title,
            at: row.begins_at,
            public: row.is_public,
        })
    };
    activities_of(conn, id.uuid())?.into_iter().map(understood).collect()
}

/// Keeps what takes place around a stay, in the place of what was there with the same number.
///
/// # Errors
/// Those of the store.
pub fn save_side_activity(conn: &mut Conn, id: BookingId, activity: &SideActivity) -> Result<(), StoreError> {
    let row = ActivityRow {
        booking: id.uuid(),
        number: activity.number.into(),
        title: activity.title.clone(),
        begins_at: activity.at,
        is_public: activity.public,
    };
    save(conn, &row).map(|_| ())
}

/// A stay begins so much earlier or later: what takes place around it goes along, at the same hour in Paris.
pub(crate) fn shift(conn: &mut Conn, id: BookingId, by: TimeDelta) -> Result<(), StoreError> {
    for activity in side_activities(conn, id)? {
        let at = TimeZoneName::PARIS.instant(paris(activity.at) + by);
        save_side_activity(conn, id, &SideActivity { at, ..activity })?;
    }
    Ok(())
}

/// It does not take place. Answers whether it was this call that took it out.
///
/// # Errors
/// Those of the store.
pub fn remove_side_activity(conn: &mut Conn, id: BookingId, number: u32) -> Result<bool, StoreError> {
    remove(conn, id.uuid(), number.into()).map(|removed| removed == 1)
}

/// What takes place around stays and is open to everybody, between two moments, in the commune of an INSEE code or
/// everywhere.
///
/// # Errors
/// Those of the store.
pub fn agenda(
    conn: &mut Conn,
    from: DateTime<Utc>,
    until: DateTime<Utc>,
    commune: Option<&str>,
) -> Result<Vec<AgendaEntry>, StoreError> {
    let rows = match commune {
        Some(commune) => in_commune(conn, from, until, MOST_TOLD, commune)?,
        None => everywhere(conn, from, until, MOST_TOLD)?,
    };
    rows.into_iter().map(understood).collect()
}

fn understood(row: EntryRow) -> Result<AgendaEntry, StoreError> {
    Ok(AgendaEntry {
        resource: TouringResourceId::from(row.resource),
        resource_name: row.resource_name,
        booking: BookingId::from(row.booking),
        site: site_of(row.site_name, row.commune, &row.host, (row.latitude, row.longitude))?,
        title: row.title,
        at: row.begins_at,
    })
}
