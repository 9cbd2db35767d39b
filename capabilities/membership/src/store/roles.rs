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
        "select r.id, r.account, r.role, r.given_by, r.since, r.ends_on, r.ended_at
         from network_role r join account a on a.id = r.account
         where r.ended_at is null and (r.ends_on is null or r.ends_on >= $1) and a.closed_at is null
           and (a.ends_on is null or a.ends_on >= $1)
         order by r.role, r.since, r.id";
    /// A new role.
    pub(crate) fn insert_role(row: &NetworkRoleRow) -> () =
        "insert into network_role (id, account, role, given_by, since, ends_on, ended_at)
         values ($1, $2, $3, $4, $5, $6, $7)";
    /// Every role an account ever had, the last first.
    fn roles_ever_held_by(account: Uuid) -> Vec<NetworkRoleRow> =
        "select id, account, role, given_by, since, ends_on, ended_at from network_role
         where account = $1 order by since desc, id desc";
    /// A role by its identity.
    fn role_by_id(id: Uuid) -> Option<NetworkRoleRow> =
        "select id, account, role, given_by, since, ends_on, ended_at from network_role where id = $1";
    /// Ends every role whose last day is over, or whose account is closed.
    pub(crate) fn end_lapsed_roles(today: NaiveDate, now: DateTime<Utc>) -> Affected =
        "update network_role set ended_at = $2
         where ended_at is null
           and (ends_on < $1 or account in (select id from account where closed_at is not null or ends_on < $1))";
    /// Ends every role of an account.
    pub(crate) fn end_roles_of(account: Uuid, now: DateTime<Utc>) -> Affected =
        "update network_role set ended_at = $2 where account = $1 and ended_at is null";
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

/// Who keeps the network together on this day: its coordinators, each once.
///
/// # Errors
/// Those of the store.
pub fn coordinators(conn: &mut Conn, today: NaiveDate) -> Result<Vec<AccountId>, StoreError> {
    let held = network_roles(conn, today)?.into_iter();
    let begun = held.filter(|held| held.role == NetworkRole::Coordinator && held.since <= today);
    let mut accounts: Vec<AccountId> = begun.map(|held| held.account).collect();
    accounts.sort_unstable();
    accounts.dedup();
    Ok(accounts)
}

/// How many keep the network on this day: administrators, then coordinators.
///
/// # Errors
/// Those of the store.
pub fn keepers(conn: &mut Conn, today: NaiveDate) -> Result<(usize, usize), StoreError> {
    let held = network_roles(conn, today)?;
    let of = |role: NetworkRole| held.iter().filter(|held| held.role == role).count();
    Ok((of(NetworkRole::Administrator), of(NetworkRole::Coordinator)))
}

/// A role, held or ended.
pub(crate) fn network_role(conn: &mut Conn, id: Uuid) -> Result<Option<NetworkRoleRecord>, StoreError> {
    role_by_id(conn, id)?.map(NetworkRoleRow::understood).transpose()
}

/// Every role an account ever had, the last first.
pub(crate) fn network_roles_ever_of(
    conn: &mut Conn,
    account: AccountId,
) -> Result<Vec<NetworkRoleRecord>, StoreError> {
    roles_ever_held_by(conn, account.uuid())?.into_iter().map(NetworkRoleRow::understood).collect()
}
