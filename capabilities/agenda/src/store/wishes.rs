//! Publics that look for each other, as their table keeps them.

use chrono::{DateTime, NaiveDate, Utc};
use store::{row, sql};
use uuid::Uuid;

row! {
    /// What an organisation says of its public.
    #[derive(Clone)]
    pub(crate) struct WishRow {
        pub(crate) id: Uuid,
        pub(crate) organization: Uuid,
        pub(crate) brings: String,
        pub(crate) seeks: String,
        pub(crate) commune: String,
        pub(crate) words: String,
        pub(crate) account: Option<Uuid>,
        pub(crate) said_at: DateTime<Utc>,
        pub(crate) until: NaiveDate,
    }
}

sql! {
    /// Says it; said twice it is said once.
    pub(crate) fn insert_wish(row: &WishRow) -> Affected =
        "insert into agenda_audience_wish (id, organization, brings, seeks, commune, words, account, said_at, until)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (id) do nothing";
    /// What organisations that are still there say today, the last first.
    pub(crate) fn wishes_on(today: NaiveDate, most: i64) -> Vec<WishRow> =
        "select w.id, w.organization, w.brings, w.seeks, w.commune, w.words, w.account, w.said_at, w.until
         from agenda_audience_wish w join organization o on o.id = w.organization
         where w.until >= $1 and o.gone_on is null order by w.said_at desc, w.id limit $2";
    /// One of them, while it stands.
    pub(crate) fn wish_by_id(id: Uuid, today: NaiveDate) -> Option<WishRow> =
        "select id, organization, brings, seeks, commune, words, account, said_at, until
         from agenda_audience_wish where id = $1 and until >= $2";
    /// What a member said.
    pub(crate) fn wishes_of_account(account: Uuid) -> Vec<WishRow> =
        "select id, organization, brings, seeks, commune, words, account, said_at, until
         from agenda_audience_wish where account = $1 order by said_at, id";
    /// How many an organisation says today.
    pub(crate) fn count_wishes(organization: Uuid, today: NaiveDate) -> One<i64> =
        "select count(*) as wishes from agenda_audience_wish where organization = $1 and until >= $2";
    /// Takes one back.
    pub(crate) fn forget_wish(id: Uuid) -> Affected = "delete from agenda_audience_wish where id = $1";
    /// Forgets those whose last day is over.
    pub(crate) fn forget_wishes_before(day: NaiveDate) -> Affected =
        "delete from agenda_audience_wish where until < $1";
    /// Forgets which member said what.
    pub(crate) fn forget_sayer(account: Uuid) -> Affected =
        "update agenda_audience_wish set account = null where account = $1";
}
