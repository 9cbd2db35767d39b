//! Accounts as this room needs them: who is there, and who has not come for long.

use chrono::{DateTime, NaiveDate, Utc};
use store::sql;
use uuid::Uuid;

sql! {
    /// Every open account.
    pub(crate) fn every_account() -> Vec<Uuid> =
        "select id from account where closed_at is null order by created_at, id";
    /// The open accounts that act for an organisation on a day.
    pub(crate) fn accounts_acting_for(organization: Uuid, today: NaiveDate) -> Vec<Uuid> =
        "select a.id from account a join mandate m on m.account = a.id
         where m.organization = $1 and m.ended_at is null and (m.ends_on is null or m.ends_on >= $2)
           and a.closed_at is null and (a.ends_on is null or a.ends_on >= $2)
         order by a.created_at, a.id";
    /// How many open accounts nobody used since a moment.
    pub(crate) fn count_unused_since(moment: DateTime<Utc>) -> One<i64> =
        "select count(*) as accounts from account
         where closed_at is null and coalesce(last_seen_at, created_at) < $1";
    /// How many accounts are open.
    pub(crate) fn count_accounts() -> One<i64> =
        "select count(*) as accounts from account where closed_at is null";
    /// How many organisations somebody acts for.
    pub(crate) fn count_organizations() -> One<i64> =
        "select count(distinct organization) as organizations from mandate where ended_at is null";
    /// How many sessions live.
    pub(crate) fn count_sessions(now: DateTime<Utc>) -> One<i64> =
        "select count(*) as sessions from session where expires_at > $1";
}
