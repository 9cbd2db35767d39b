//! Roles for the whole network, as their table keeps them.

use chrono::{DateTime, NaiveDate, Utc};
use store::{Conn, StoreError, row, sql};
use uuid::Uuid;
use vocabulary::id::AccountId;

use super::unknown;
use crate::network_role::{NetworkRole, NetworkRoleRecord};

row! {
    /// A role as its table keeps it.
    pub(crate) struct NetworkRoleRow {
        pub(crate) id: Uuid,
        pub(crate) account: Uuid,
        pub(crate) role: String,
        pub(crate) given_by: Option<Uuid>,
        pub(crate) since: NaiveDate,
        pub(crate) ends_on: Option<NaiveDate>,
        pub(crate) ended_at: Option<DateTime<Utc>>,
    }
}

sql! {
    /// The roles of an account that hold on a day.
    fn roles_held_by(account: Uuid, today: NaiveDate) -> Vec<NetworkRoleRow> =
        "select id, account, role, given_by, since, ends_on, ended_at from network_role
         where account = $1 and ended_at is null and (ends_on is null or ends_on >= $2) order by role, id";
    /// Every role that holds on a day.
    fn roles_held(today: NaiveDate) -> Vec<NetworkRoleRow> =
        "select id, account, role, given_by, since, ends_on, ended_at from network_role
         where ended_at is null and (ends_on is null or ends_on >= $1) order by role, since, id";
    /// A new role.
    pub(crate) fn insert_role(row: &NetworkRoleRow) -> () =
        "insert into network_role (id, account, role, given_by, since, ends_on, ended_at)
         values ($1, $2, $3, $4, $5, $6, $7)";
    /// Ends a role that is held.
    pub(crate) fn end_role(id: Uuid, now: DateTime<Utc>) -> Affected =
        "update network_role set ended_at = $2 where id = $1 and ended_at is null";
}

impl NetworkRoleRow {
    fn understood(self) -> Result<NetworkRoleRecord, StoreError> {
        Ok(NetworkRoleRecord {
            id: self.id,
            account: AccountId::from(self.account),
            role: NetworkRole::from_code(&self.role).ok_or_else(|| unknown("network_role", &self.role))?,
            given_by: self.given_by.map(AccountId::from),
            since: self.since,
            ends_on: self.ends_on,
            ended_at: self.ended_at,
        })
    }
}

/// What an account is to the whole network on this day. A coordinator is told of here even before the charter is
/// accepted; whether the role acts is for [`crate::Members`] to say.
pub fn network_roles_of(
    conn: &mut Conn,
    account: AccountId,
    today: NaiveDate,
) -> Result<Vec<NetworkRoleRecord>, StoreError> {
    roles_held_by(conn, account.uuid(), today)?.into_iter().map(NetworkRoleRow::understood).collect()
}

/// Everybody who is something to the whole network on this day.
pub(crate) fn network_roles(conn: &mut Conn, today: NaiveDate) -> Result<Vec<NetworkRoleRecord>, StoreError> {
    roles_held(conn, today)?.into_iter().map(NetworkRoleRow::understood).collect()
}
