//! Refusals as their table keeps them: counts by day, account and door.

use chrono::NaiveDate;
use store::{Conn, StoreError, row, sql};
use uuid::Uuid;

row! {
    /// How often an account knocked at a door in vain on a day; a passer-by is the account of zeros.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub(crate) struct RefusalRow {
        pub(crate) day: NaiveDate,
        pub(crate) account: Uuid,
        pub(crate) method: String,
        pub(crate) route: String,
        pub(crate) times: i64,
    }
}

sql! {
    fn count_refusal(row: &RefusalRow) -> () =
        "insert into refusal (day, account, method, route, times) values ($1, $2, $3, $4, $5)
         on conflict (day, account, method, route) do update set times = refusal.times + $5";
    /// What was refused since a day, the doors most knocked at first.
    pub(crate) fn refusals_since(day: NaiveDate) -> Vec<RefusalRow> =
        "select day, account, method, route, times from refusal where day >= $1
         order by times desc, day desc, account, method, route";
    /// Forgets what was refused before a day.
    pub(crate) fn forget_refusals_before(day: NaiveDate) -> Affected = "delete from refusal where day < $1";
    /// What was refused to an account.
    pub(crate) fn refusals_of(account: Uuid) -> Vec<RefusalRow> =
        "select day, account, method, route, times from refusal where account = $1
         order by day desc, method, route";
    /// Forgets the refusals of an account.
    pub(crate) fn forget_refusals_of(account: Uuid) -> Affected = "delete from refusal where account = $1";
}

impl RefusalRow {
    /// So many refusals of a door on a day.
    pub(crate) fn new((day, account, method, route): (NaiveDate, Uuid, &str, &str), times: i64) -> Self {
        Self { day, account, method: method.to_owned(), route: route.to_owned(), times }
    }
}

/// Adds these counts to those already there.
pub(crate) fn count_refusals(conn: &mut Conn, rows: &[RefusalRow]) -> Result<(), StoreError> {
    rows.iter().try_for_each(|row| count_refusal(conn, row))
}
