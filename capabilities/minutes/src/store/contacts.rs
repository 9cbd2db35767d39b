//! People who met and what each said to being in the other's address book.

use chrono::{DateTime, NaiveDate, Utc};
use store::{Sealed, row, sql};
use uuid::Uuid;

row! {
    /// Somebody who met others at one event.
    pub(crate) struct SideRow {
        pub(crate) id: Uuid,
        pub(crate) source: Uuid,
        pub(crate) organization: Uuid,
        pub(crate) account: Option<Uuid>,
        pub(crate) function_sealed: Sealed,
        pub(crate) line_sealed: Option<Sealed>,
        pub(crate) locale: String,
        pub(crate) secret_digest: Option<Vec<u8>>,
        pub(crate) made_at: DateTime<Utc>,
    }
}

row! {
    /// Two people who met.
    pub(crate) struct ContactRow {
        pub(crate) id: Uuid,
        pub(crate) source: Uuid,
        pub(crate) met_at: String,
        pub(crate) met_on: NaiveDate,
        pub(crate) one_side: Option<Uuid>,
        pub(crate) one_says: String,
        pub(crate) other_side: Option<Uuid>,
        pub(crate) other_says: String,
        pub(crate) offered_at: DateTime<Utc>,
        pub(crate) settled_at: Option<DateTime<Utc>>,
    }
}

row! {
    /// What became of the contacts of an event.
    pub(crate) struct TallyRow { pub(crate) offered: i64, pub(crate) settled: i64, pub(crate) refused: i64 }
}

sql! {
    /// Keeps somebody who met others.
    pub(crate) fn insert_side(row: &SideRow) -> Affected =
        "insert into minutes_side (id, source, organization, account, function_sealed, line_sealed, locale,
                                   secret_digest, made_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (id) do nothing";
    /// Somebody by her identity.
    pub(crate) fn side_by_id(id: Uuid) -> Option<SideRow> =
        "select id, source, organization, account, function_sealed, line_sealed, locale, secret_digest, made_at
         from minutes_side where id = $1";
    /// Somebody by the secret of her link.
    pub(crate) fn side_by_digest(digest: &[u8]) -> Option<SideRow> =
        "select id, source, organization, account, function_sealed, line_sealed, locale, secret_digest, made_at
         from minutes_side where secret_digest = $1";
    /// A member at each of her events, the last first.
    pub(crate) fn sides_of_account(account: Uuid, most: i64) -> Vec<SideRow> =
        "select id, source, organization, account, function_sealed, line_sealed, locale, secret_digest, made_at
         from minutes_side where account = $1 order by made_at desc, id limit $2";
    /// Keeps how somebody can be reached.
    pub(crate) fn keep_line(id: Uuid, line: Option<Sealed>) -> Affected =
        "update minutes_side set line_sealed = $2 where id = $1";

    /// Keeps two people who met.
    pub(crate) fn insert_contact(row: &ContactRow) -> Affected =
        "insert into minutes_contact (id, source, met_at, met_on, one_side, one_says, other_side, other_says,
                                      offered_at, settled_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict (id) do nothing";
    /// Two people who met, by the identity of their contact.
    pub(crate) fn contact_by_id(id: Uuid) -> Option<ContactRow> =
        "select id, source, met_at, met_on, one_side, one_says, other_side, other_says, offered_at, settled_at
         from minutes_contact where id = $1";
    /// Everybody one side met.
    pub(crate) fn contacts_of_side(side: Uuid) -> Vec<ContactRow> =
        "select id, source, met_at, met_on, one_side, one_says, other_side, other_says, offered_at, settled_at
         from minutes_contact where one_side = $1 or other_side = $1 order by offered_at desc, id";
    /// How many other contacts of these two accounts both said yes to.
    pub(crate) fn count_settled_otherwise(contact: Uuid, one: Uuid, other: Uuid) -> One<i64> =
        "select count(*)
         from minutes_contact c join minutes_side a on a.id = c.one_side join minutes_side b on b.id = c.other_side
         where c.id <> $1 and c.settled_at is not null
           and ((a.account = $2 and b.account = $3) or (a.account = $3 and b.account = $2))";
    /// What the first side says.
    pub(crate) fn one_says(id: Uuid, says: &str) -> Affected =
        "update minutes_contact set one_says = $2 where id = $1 and one_says <> $2";
    /// What the second side says.
    pub(crate) fn other_says(id: Uuid, says: &str) -> Affected =
        "update minutes_contact set other_says = $2 where id = $1 and other_says <> $2";
    /// When both had said yes; nothing when they do no longer.
    pub(crate) fn keep_settled(id: Uuid, at: Option<DateTime<Utc>>) -> Affected =
        "update minutes_contact set settled_at = $2 where id = $1";
    /// How many contacts of an event were offered, agreed to and refused.
    pub(crate) fn count_contacts(source: Uuid) -> One<TallyRow> =
        "select count(*) as offered,
                count(settled_at) as settled,
                count(case when one_says = 'non' or other_says = 'non' then 1 end) as refused
         from minutes_contact where source = $1";
    /// Forgets who is behind the contacts of people met before a moment.
    pub(crate) fn forget_links_before(moment: DateTime<Utc>) -> Affected =
        "update minutes_contact set one_side = null, other_side = null
         where offered_at < $1 and (one_side is not null or other_side is not null)";
    /// Forgets how people met before a moment can be reached.
    pub(crate) fn forget_lines_before(moment: DateTime<Utc>) -> Affected =
        "update minutes_side set line_sealed = null where made_at < $1 and line_sealed is not null";
    /// Forgets people met before a moment, where nothing of theirs is left.
    pub(crate) fn forget_sides_before(moment: DateTime<Utc>) -> Affected =
        "delete from minutes_side where made_at < $1
           and not exists (select 1 from minutes_contact c
                           where c.one_side = minutes_side.id or c.other_side = minutes_side.id)";
    /// Forgets who is behind the contacts of an account; that they were offered stays counted.
    pub(crate) fn forget_contacts_of_account(account: Uuid) -> Affected =
        "update minutes_contact set one_side = null, other_side = null
         where one_side in (select id from minutes_side where account = $1)
            or other_side in (select id from minutes_side where account = $1)";
    /// Forgets an account.
    pub(crate) fn forget_account(account: Uuid) -> Affected = "delete from minutes_side where account = $1";
}
