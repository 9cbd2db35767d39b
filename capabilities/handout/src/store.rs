//! The one thing kept: how many sheets named a service in a month.

use ::store::{Conn, StoreError, sql};
use chrono::{Datelike, NaiveDate};
use uuid::Uuid;

sql! {
    /// One sheet more for this service in this month.
    fn count_one(service: Uuid, month: NaiveDate) -> () =
        "insert into handout_count (service_id, month, handed) values ($1, $2, 1)
         on conflict (service_id, month) do update set handed = handout_count.handed + 1";
    fn handed_of(service: Uuid, from: NaiveDate, to: NaiveDate) -> One<i64> =
        "select cast(coalesce(sum(handed), 0) as bigint) from handout_count
         where service_id = $1 and month >= $2 and month <= $3";
    fn handed_by_service(from: NaiveDate, to: NaiveDate) -> Vec<(Uuid, i64)> =
        "select service_id, cast(sum(handed) as bigint) as handed from handout_count
         where month >= $1 and month <= $2 group by service_id order by handed desc, service_id";
}

/// « Je l'ai remise »: one sheet more for each of these services, in the month of this day.
pub(crate) fn handed_over(conn: &mut Conn, services: &[Uuid], day: NaiveDate) -> Result<(), StoreError> {
    let month = month(day);
    services.iter().try_for_each(|service| count_one(conn, *service, month))
}

/// How many sheets named this service, from the month of one day to the month of another.
pub fn handed(conn: &mut Conn, service: Uuid, from: NaiveDate, to: NaiveDate) -> Result<u64, StoreError> {
    let count = handed_of(conn, service, month(from), month(to))?;
    Ok(u64::try_from(count).unwrap_or(0))
}

/// How many sheets named each service, the most named first, over the same months.
pub fn figures(conn: &mut Conn, from: NaiveDate, to: NaiveDate) -> Result<Vec<(Uuid, u64)>, StoreError> {
    let rows = handed_by_service(conn, month(from), month(to))?;
    Ok(rows.into_iter().map(|(service, count)| (service, u64::try_from(count).unwrap_or(0))).collect())
}

/// The first day of its month, which stands for the whole of it.
fn month(day: NaiveDate) -> NaiveDate {
    day.with_day(1).unwrap_or(day)
}
