//! Stays of copies at sites, as the tables keep them.

use std::collections::BTreeMap;

use ::store::{Conn, StoreError, row, sql};
use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;
use vocabulary::id::{BookingId, CopyId, KitItemId, LoanRequestId, OrganizationId, TouringResourceId};

use super::requests::site_of;
use super::{as_json, counted, from_json, unfit};
use crate::kit::{Condition, Inventory};
use crate::stay::{Booking, BookingState};

const STATEMENT: &str = "stay of a copy";

row! {
    struct BookingRow {
        id: Uuid,
        resource: Uuid,
        copy: Uuid,
        request: Uuid,
        organization: Option<Uuid>,
        site_name: String,
        commune: String,
        host: String,
        latitude: Option<f64>,
        longitude: Option<f64>,
        start_on: NaiveDate,
        end_on: NaiveDate,
        arrived_on: Option<NaiveDate>,
        departed_on: Option<NaiveDate>,
        returned_on: Option<NaiveDate>,
        cancelled_on: Option<NaiveDate>,
        condition_out: serde_json::Value,
        condition_in: serde_json::Value,
        feedback_at: Option<DateTime<Utc>>,
        open_tasks: i64,
    }
}
row! {
    /// A stay as it is set.
    pub(crate) struct NewBookingRow {
        pub(crate) id: Uuid,
        pub(crate) resource: Uuid,
        pub(crate) copy: Uuid,
        pub(crate) request: Uuid,
        pub(crate) start_on: NaiveDate,
        pub(crate) end_on: NaiveDate,
        pub(crate) set_at: DateTime<Utc>,
        pub(crate) condition_out: serde_json::Value,
        pub(crate) condition_in: serde_json::Value,
    }
}
row! {
    /// The copy and the days of a stay.
    pub(crate) struct DaysRow {
        pub(crate) id: Uuid,
        pub(crate) copy: Uuid,
        pub(crate) start_on: NaiveDate,
        pub(crate) end_on: NaiveDate,
    }
}

/// The statement of stays: what follows says which, and in which order.
macro_rules! stays {
    ($which:literal) => {
        concat!(
            "select b.id as id, b.resource as resource, b.copy as copy, b.request as request,
                    q.organization as organization, q.site_name as site_name, q.commune as commune, q.host as host,
                    q.latitude as latitude, q.longitude as longitude, b.start_on as start_on, b.end_on as end_on,
                    b.arrived_on as arrived_on, b.departed_on as departed_on, b.returned_on as returned_on,
                    b.cancelled_on as cancelled_on, b.condition_out as condition_out, b.condition_in as condition_in,
                    b.feedback_at as feedback_at,
                    (select count(*) from lending_task t where t.booking = b.id and t.settled_on is null) as open_tasks
             from lending_booking b join lending_request q on q.id = b.request ",
            $which
        )
    };
}

sql! {
    fn booking_by_id(id: Uuid) -> Option<BookingRow> = stays!("where b.id = $1");
    fn bookings_of_resource(resource: Uuid) -> Vec<BookingRow> =
        stays!("where b.resource = $1 order by case when b.cancelled_on is null then 0 else 1 end, b.copy, b.start_on");
    fn bookings_of_copy(copy: Uuid) -> Vec<BookingRow> =
        stays!("where b.copy = $1 and b.cancelled_on is null order by b.start_on");
    fn bookings_of_organization(organization: Uuid) -> Vec<BookingRow> =
        stays!("where q.organization = $1 order by b.start_on desc, b.id");
    fn booking_of_link(digest: &[u8], today: NaiveDate) -> Option<BookingRow> =
        stays!("join lending_link l on l.booking = b.id where l.secret_digest = $1 and l.expires_on >= $2");
    fn bookings_around(after: NaiveDate, before: NaiveDate) -> Vec<BookingRow> =
        stays!("where b.cancelled_on is null and b.reminded < 4 and b.end_on >= $1 and b.start_on <= $2
                order by b.start_on, b.id");
    fn insert_booking(row: &NewBookingRow) -> () =
        "insert into lending_booking
         (id, resource, copy, request, start_on, end_on, set_at, condition_out, condition_in, reminded)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 0)";
    /// Another copy or other days: the letters around the stay begin anew.
    pub(crate) fn move_booking(row: &DaysRow) -> Affected =
        "update lending_booking set copy = $2, start_on = $3, end_on = $4, reminded = 0
         where id = $1 and cancelled_on is null and arrived_on is null";
    /// A stay whose first day is to come is given up.
    pub(crate) fn cancel_booking(id: Uuid, today: NaiveDate) -> Affected =
        "update lending_booking set cancelled_on = $2
         where id = $1 and cancelled_on is null and arrived_on is null and departed_on is null
               and returned_on is null and feedback_at is null and start_on > $2";
    fn note_arrival(id: Uuid, today: NaiveDate, found: &serde_json::Value) -> Affected =
        "update lending_booking set arrived_on = coalesce(arrived_on, $2), condition_out = $3
         where id = $1 and cancelled_on is null and departed_on is null and returned_on is null";
    fn note_departure(id: Uuid, today: NaiveDate, found: &serde_json::Value) -> Affected =
        "update lending_booking set departed_on = coalesce(departed_on, $2), condition_in = $3
         where id = $1 and cancelled_on is null and returned_on is null";
    fn note_return(id: Uuid, today: NaiveDate, found: &serde_json::Value) -> Affected =
        "update lending_booking set returned_on = coalesce(returned_on, $2), condition_in = $3
         where id = $1 and cancelled_on is null";
    /// The letter around a stay that left last; answers whether it was this call that wrote it.
    pub(crate) fn note_reminded(id: Uuid, step: i64) -> Affected =
        "update lending_booking set reminded = $2 where id = $1 and reminded < $2";
    /// How many of the letters around a stay have left.
    pub(crate) fn reminded(id: Uuid) -> One<i64> = "select reminded from lending_booking where id = $1";
}

/// A stay.
///
/// # Errors
/// Those of the store.
pub fn booking(conn: &mut Conn, id: BookingId) -> Result<Option<Booking>, StoreError> {
    booking_by_id(conn, id.uuid())?.map(understood).transpose()
}

/// Every stay of a resource, by copy and day; those that were given up last.
///
/// # Errors
/// Those of the store.
pub fn bookings_of(conn: &mut Conn, resource: TouringResourceId) -> Result<Vec<Booking>, StoreError> {
    bookings_of_resource(conn, resource.uuid())?.into_iter().map(understood).collect()
}

/// The stays of a copy that were not given up, by day.
pub(crate) fn stays_of(conn: &mut Conn, copy: CopyId) -> Result<Vec<Booking>, StoreError> {
    bookings_of_copy(conn, copy.uuid())?.into_iter().map(understood).collect()
}

/// The stays an organisation hosts or hosted, the last first.
///
/// # Errors
/// Those of the store.
pub fn bookings_by(conn: &mut Conn, organization: OrganizationId) -> Result<Vec<Booking>, StoreError> {
    bookings_of_organization(conn, organization.uuid())?.into_iter().map(understood).collect()
}

/// The stay a host's link leads to, while the link holds.
///
/// # Errors
/// Those of the store.
pub fn booking_by_secret(
    conn: &mut Conn,
    secret_digest: &[u8],
    now: DateTime<Utc>,
) -> Result<Option<Booking>, StoreError> {
    let today = vocabulary::time::paris(now).date();
    booking_of_link(conn, secret_digest, today)?.map(understood).transpose()
}

/// Stays around which letters may be due: over since this day at most, begun by that day.
pub(crate) fn to_remind(
    conn: &mut Conn,
    over_since: NaiveDate,
    begun_by: NaiveDate,
) -> Result<Vec<Booking>, StoreError> {
    bookings_around(conn, over_since, begun_by)?.into_iter().map(understood).collect()
}

/// A stay that is set.
pub(crate) struct Setting {
    pub(crate) id: BookingId,
    pub(crate) resource: TouringResourceId,
    pub(crate) copy: CopyId,
    pub(crate) request: LoanRequestId,
    pub(crate) start: NaiveDate,
    pub(crate) end: NaiveDate,
}

/// Keeps a stay.
pub(crate) fn insert(conn: &mut Conn, new: &Setting, set_at: DateTime<Utc>) -> Result<(), StoreError> {
    let nothing = written(&Inventory::new())?;
    let row = NewBookingRow {
        id: new.id.uuid(),
        resource: new.resource.uuid(),
        copy: new.copy.uuid(),
        request: new.request.uuid(),
        start_on: new.start,
        end_on: new.end,
        set_at,
        condition_out: nothing.clone(),
        condition_in: nothing,
    };
    insert_booking(conn, &row)
}

/// The copy has come, in this state. Answers whether the stay could say so.
pub(crate) fn arrived(
    conn: &mut Conn,
    id: BookingId,
    (today, found): (NaiveDate, &Inventory),
) -> Result<bool, StoreError> {
    note_arrival(conn, id.uuid(), today, &written(found)?).map(|changed| changed == 1)
}

/// The copy has left, in this state. Answers whether the stay could say so.
pub(crate) fn departed(
    conn: &mut Conn,
    id: BookingId,
    (today, found): (NaiveDate, &Inventory),
) -> Result<bool, StoreError> {
    note_departure(conn, id.uuid(), today, &written(found)?).map(|changed| changed == 1)
}

/// The copy came back, in this state. Answers whether the stay could say so.
pub(crate) fn returned(
    conn: &mut Conn,
    id: BookingId,
    (today, found): (NaiveDate, &Inventory),
) -> Result<bool, StoreError> {
    note_return(conn, id.uuid(), today, &written(found)?).map(|changed| changed == 1)
}

fn understood(row: BookingRow) -> Result<Booking, StoreError> {
    let state = state_of(&row);
    let site = site_of(row.site_name, row.commune, &row.host, (row.latitude, row.longitude))?;
    Ok(Booking {
        id: BookingId::from(row.id),
        resource: TouringResourceId::from(row.resource),
        copy: CopyId::from(row.copy),
        request: LoanRequestId::from(row.request),
        organization: row.organization.map(OrganizationId::from),
        site,
        start: row.start_on,
        end: row.end_on,
        state,
        arrived_on: row.arrived_on,
        departed_on: row.departed_on,
        returned_on: row.returned_on,
        condition_out: read(row.condition_out)?,
        condition_in: read(row.condition_in)?,
        feedback_at: row.feedback_at,
        cancelled_on: row.cancelled_on,
    })
}

/// A stay that came back damaged is so until all is settled; after that it stands where its days have brought it.
fn state_of(row: &BookingRow) -> BookingState {
    if row.cancelled_on.is_some() {
        BookingState::Cancelled
    } else if row.open_tasks > 0 {
        BookingState::Damaged
    } else if row.feedback_at.is_some() {
        BookingState::FeedbackGiven
    } else if row.returned_on.is_some() {
        BookingState::Returned
    } else if row.departed_on.is_some() {
        BookingState::CheckedOut
    } else if row.arrived_on.is_some() {
        BookingState::OnSite
    } else {
        BookingState::Reserved
    }
}

fn written(found: &Inventory) -> Result<serde_json::Value, StoreError> {
    let codes: BTreeMap<KitItemId, &str> = found.iter().map(|(id, state)| (*id, state.code())).collect();
    as_json(STATEMENT, &codes)
}

fn read(value: serde_json::Value) -> Result<Inventory, StoreError> {
    let codes: BTreeMap<KitItemId, String> = from_json(STATEMENT, value)?;
    let state = |(id, code): (KitItemId, String)| {
        Condition::from_code(&code).map(|state| (id, state)).ok_or_else(|| unfit(STATEMENT, &code))
    };
    codes.into_iter().map(state).collect()
}

/// A number of days of a stay within two days.
pub(crate) fn days_within(booking: &Booking, from: NaiveDate, until: NaiveDate) -> Result<u32, StoreError> {
    let (start, end) = (booking.start.max(from), booking.end.min(until));
    counted(STATEMENT, (end - start).num_days().max(0))
}
