//! Hand-overs as their table keeps them, and the organisations left without anyone.

use chrono::{DateTime, NaiveDate, Utc};
use store::{row, sql};
use uuid::Uuid;

row! {
    /// A hand-over as its table keeps it.
    #[derive(Clone)]
    pub(crate) struct HandOverRow {
        pub(crate) id: Uuid,
        pub(crate) organization: Uuid,
        pub(crate) from_account: Option<Uuid>,
        pub(crate) to_account: Uuid,
        pub(crate) from_leaves: bool,
        pub(crate) secret_digest: Vec<u8>,
        pub(crate) created_at: DateTime<Utc>,
        pub(crate) expires_at: DateTime<Utc>,
        pub(crate) closed_at: Option<DateTime<Utc>>,
        pub(crate) outcome: Option<String>,
    }
}

row! {
    /// An organisation by its id and name.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub(crate) struct OrganizationName { pub(crate) id: Uuid, pub(crate) name: String }
}

sql! {
    /// A new hand-over.
    pub(crate) fn insert_hand_over(row: &HandOverRow) -> () =
        "insert into hand_over (id, organization, from_account, to_account, from_leaves, secret_digest, created_at,
                expires_at, closed_at, outcome)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
    /// The hand-over that a link opens.
    pub(crate) fn hand_over_by_digest(digest: &[u8]) -> Option<HandOverRow> =
        "select id, organization, from_account, to_account, from_leaves, secret_digest, created_at, expires_at,
                closed_at, outcome
         from hand_over where secret_digest = $1";
    /// The hand-overs of an organisation that wait for an answer.
    pub(crate) fn hand_overs_waiting(organization: Uuid, now: DateTime<Utc>) -> Vec<HandOverRow> =
        "select id, organization, from_account, to_account, from_leaves, secret_digest, created_at, expires_at,
                closed_at, outcome
         from hand_over where organization = $1 and closed_at is null and expires_at > $2 order by created_at, id";
    /// Closes the hand-overs of an organisation: one was accepted, or all are taken back.
    pub(crate) fn close_hand_overs(organization: Uuid, now: DateTime<Utc>, outcome: &str) -> Affected =
        "update hand_over set closed_at = $2, outcome = $3 where organization = $1 and closed_at is null";
    /// Forgets what was offered to an account, or by it.
    pub(crate) fn forget_hand_overs_of(account: Uuid) -> Affected =
        "delete from hand_over where to_account = $1 or from_account = $1";
    /// Forgets old ones.
    pub(crate) fn forget_hand_overs_before(moment: DateTime<Utc>) -> Affected =
        "delete from hand_over where expires_at < $1";

    /// An organisation that is still in the directory.
    pub(crate) fn organization_named(id: Uuid) -> Option<OrganizationName> =
        "select id, name from organization where id = $1 and gone_on is null";
    /// Organisations that people acted for, and that nobody keeps on this day.
    pub(crate) fn kept_by_nobody(today: NaiveDate) -> Vec<OrganizationName> =
        "select o.id, o.name from organization o
         where exists (select 1 from mandate m where m.organization = o.id)
           and not exists (select 1 from mandate m join account a on a.id = m.account
                           where m.organization = o.id and m.standing in ('owner', 'deputy') and m.ended_at is null
                             and (m.ends_on is null or m.ends_on >= $1)
                             and a.closed_at is null and (a.ends_on is null or a.ends_on >= $1))
         order by o.name, o.id";
    /// Organisations with deputies and no owner on this day.
    pub(crate) fn without_an_owner(today: NaiveDate) -> Vec<OrganizationName> =
        "select o.id, o.name from organization o
         where exists (select 1 from mandate m join account a on a.id = m.account
                       where m.organization = o.id and m.standing = 'deputy' and m.ended_at is null
                         and (m.ends_on is null or m.ends_on >= $1)
                         and a.closed_at is null and (a.ends_on is null or a.ends_on >= $1))
           and not exists (select 1 from mandate m join account a on a.id = m.account
                           where m.organization = o.id and m.standing = 'owner' and m.ended_at is null
                             and (m.ends_on is null or m.ends_on >= $1)
                             and a.closed_at is null and (a.ends_on is null or a.ends_on >= $1))
         order by o.name, o.id";
    /// Notes that the coordinators are told that nobody keeps an organisation; nothing when they were.
    pub(crate) fn note_left_alone(organization: Uuid, now: DateTime<Utc>) -> Affected =
        "insert into left_alone (organization, told_at) values ($1, $2) on conflict (organization) do nothing";
    /// Somebody keeps them again: the next time is told anew.
    pub(crate) fn forget_left_alone(today: NaiveDate) -> Affected =
        "delete from left_alone where exists (
            select 1 from mandate m join account a on a.id = m.account
            where m.organization = left_alone.organization and m.standing in ('owner', 'deputy')
              and m.ended_at is null and (m.ends_on is null or m.ends_on >= $1)
              and a.closed_at is null and (a.ends_on is null or a.ends_on >= $1))";
}
