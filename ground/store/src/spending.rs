//! Limits that several processes share: how far each visitor has used a right, told by all of them and read by all.

use chrono::{DateTime, Utc};

use crate::connection::Conn;
use crate::database::Db;
use crate::error::StoreError;
use crate::{row, sql};

row! {
    struct SpentRow { limit_name: String, bearer: i64, now: i64, used: i64 }
}

sql! {
    fn spend(row: &SpentRow) -> () =
        "insert into spent_right (limit_name, bearer, full_again) values ($1, $2, $3 + $4) \
         on conflict (limit_name, bearer) do update set full_again = $4 + \
         case when spent_right.full_again > $3 then spent_right.full_again else $3 end";
    fn spent(limit: &str, now: i64, most: i64) -> Vec<(i64, i64)> =
        "select bearer, full_again from spent_right where limit_name = $1 and full_again > $2 \
         order by full_again desc limit $3";
    fn forget_recovered(limit: &str, now: i64) -> Affected =
        "delete from spent_right where limit_name = $1 and full_again <= $2";
}

/// No more bearers are told to a process than it remembers.
const MOST: i64 = 10_000;

/// Tells what this process let through of a limit, in milliseconds of waiting for each bearer, and learns what all did.
///
/// One transaction however many acts there were, and a read alone where there was none. Rows whose time has come go.
pub async fn exchange(
    db: &Db,
    limit: &'static str,
    used: Vec<(i64, i64)>,
    now: DateTime<Utc>,
) -> Result<Vec<(i64, i64)>, StoreError> {
    let now = now.timestamp_millis();
    if used.is_empty() {
        return db.read(move |c| spent(c, limit, now, MOST)).await;
    }
    let rows: Vec<SpentRow> = used
        .into_iter()
        .map(|(bearer, used)| SpentRow { limit_name: limit.to_owned(), bearer, now, used })
        .collect();
    db.write(move |c: &mut Conn| {
        rows.iter().try_for_each(|row| spend(c, row))?;
        forget_recovered(c, limit, now)?;
        spent(c, limit, now, MOST)
    })
    .await
}

#[cfg(test)]
mod tests;
