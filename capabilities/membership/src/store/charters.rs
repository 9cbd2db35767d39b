//! Accepted charters as their table keeps them.

use chrono::{DateTime, Utc};
use store::{Conn, StoreError, row, sql};
use uuid::Uuid;
use vocabulary::id::AccountId;

use super::unknown;
use crate::charter::{Acceptance, Charter};

row! {
    /// A version of a charter, accepted.
    pub(crate) struct AcceptanceRow { charter: String, version: i64, accepted_at: DateTime<Utc> }
}

sql! {
    fn accepted_by(account: Uuid) -> Vec<AcceptanceRow> =
        "select charter, version, accepted_at from charter_acceptance where account = $1
         order by accepted_at, charter, version";
    fn insert_acceptance(account: Uuid, charter: &str, version: i64, now: DateTime<Utc>) -> () =
        "insert into charter_acceptance (account, charter, version, accepted_at) values ($1, $2, $3, $4)
         on conflict (account, charter, version) do nothing";
    /// Forgets what an account accepted.
    pub(crate) fn forget_acceptances_of(account: Uuid) -> Affected =
        "delete from charter_acceptance where account = $1";
}

/// What an account accepted so far.
pub fn acceptances_of(conn: &mut Conn, account: AccountId) -> Result<Vec<Acceptance>, StoreError> {
    let understood = |row: AcceptanceRow| {
        let charter =
            Charter::from_code(&row.charter).ok_or_else(|| unknown("charter_acceptance", &row.charter))?;
        Ok(Acceptance { charter, version: row.version, accepted_at: row.accepted_at })
    };
    accepted_by(conn, account.uuid())?.into_iter().map(understood).collect()
}

/// Keeps that an account accepts the text of today; accepting twice keeps the first date.
pub fn accept_charter(
    conn: &mut Conn,
    account: AccountId,
    charter: Charter,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    insert_acceptance(conn, account.uuid(), charter.code(), charter.version(), now)
}
