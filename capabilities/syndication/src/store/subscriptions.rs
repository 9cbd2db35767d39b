//! Subscriptions as their table keeps them: the address sealed, the wish in the clear.

use ::store::{Conn, SealKey, Sealed, StoreError, row, sql};
use chrono::{DateTime, Utc};
use uuid::Uuid;
use vocabulary::Locale;
use vocabulary::id::SubscriptionId;

use crate::news::Wish;
use crate::subscription::{Subscription, wish_print};

row! {
    struct SubscriptionRow {
        id: Uuid,
        address_sealed: Sealed,
        address_print: Vec<u8>,
        wish_print: Vec<u8>,
        theme: String,
        commune: String,
        locale: String,
        asked_at: DateTime<Utc>,
        confirmed_at: Option<DateTime<Utc>>,
        told_up_to: i64,
        told_at: Option<DateTime<Utc>>,
    }
}

sql! {
    fn insert_subscription(row: &SubscriptionRow) -> Affected =
        "insert into subscription (id, address_sealed, address_print, wish_print, theme, commune, locale, asked_at,
                confirmed_at, told_up_to, told_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) on conflict (wish_print) do nothing";
    fn subscription_by_id(id: Uuid) -> Option<SubscriptionRow> =
        "select id, address_sealed, address_print, wish_print, theme, commune, locale, asked_at, confirmed_at,
                told_up_to, told_at
         from subscription where id = $1";
    fn subscription_by_print(wish_print: &[u8]) -> Option<SubscriptionRow> =
        "select id, address_sealed, address_print, wish_print, theme, commune, locale, asked_at, confirmed_at,
                told_up_to, told_at
         from subscription where wish_print = $1";
    /// Subscriptions whose letter of the week was not written yet.
    fn subscriptions_due(round: DateTime<Utc>, most: i64) -> Vec<SubscriptionRow> =
        "select id, address_sealed, address_print, wish_print, theme, commune, locale, asked_at, confirmed_at,
                told_up_to, told_at
         from subscription
         where confirmed_at is not null and confirmed_at < $1 and (told_at is null or told_at < $1)
         order by id limit $2";
    /// Confirms a subscription; what happened before is no news to whoever confirms now.
    pub(crate) fn confirm_subscription(id: Uuid, now: DateTime<Utc>, told_up_to: i64) -> Affected =
        "update subscription set confirmed_at = $2, told_up_to = $3 where id = $1 and confirmed_at is null";
    /// Notes the letter of the week, once.
    pub(crate) fn note_told(id: Uuid, round: DateTime<Utc>, told_up_to: i64) -> Affected =
        "update subscription set told_at = $2, told_up_to = $3
         where id = $1 and (told_at is null or told_at < $2)";
    /// Ends a subscription: nothing of it stays.
    pub(crate) fn delete_subscription(id: Uuid) -> Affected = "delete from subscription where id = $1";
    fn subscriptions_by_print(address_print: &[u8]) -> Vec<SubscriptionRow> =
        "select id, address_sealed, address_print, wish_print, theme, commune, locale, asked_at, confirmed_at,
                told_up_to, told_at
         from subscription where address_print = $1 order by asked_at, id";
    /// Ends every subscription of an address.
    pub(crate) fn delete_subscriptions_by_print(address_print: &[u8]) -> Affected =
        "delete from subscription where address_print = $1";
    /// Every subscription, for tests.
    #[cfg(test)]
    pub(crate) fn every() -> Vec<Uuid> = "select id from subscription order by id";
    /// Forgets those who never confirmed.
    pub(crate) fn delete_unconfirmed(asked_before: DateTime<Utc>) -> Affected =
        "delete from subscription where confirmed_at is null and asked_at < $1";
}

::store::sealed_column! { table: "subscription", id: "id", column: "address_sealed", place: "subscription/address" }

/// Writes down a wish, and answers the subscription that stands for it now: an older one if the same was asked before.
pub(crate) fn ask(
    conn: &mut Conn,
    key: &SealKey,
    wished: &Subscription,
) -> Result<Option<Subscription>, StoreError> {
    let id = wished.id.uuid();
    let wish_print = wish_print(key, &wished.address, &wished.wish);
    let row = SubscriptionRow {
        id,
        address_sealed: key.seal(&place(id), &wished.address).map_err(|fault| unfit(id, &fault))?,
        address_print: accounts::address_print(key, &wished.address),
        wish_print: wish_print.clone(),
        theme: wished.wish.theme.clone(),
        commune: wished.wish.commune.clone(),
        locale: wished.locale.code().to_owned(),
        asked_at: wished.asked_at,
        confirmed_at: wished.confirmed_at,
        told_up_to: wished.told_up_to,
        told_at: None,
    };
    insert_subscription(conn, &row)?;
    subscription_by_print(conn, &wish_print)?.map(|row| opened(key, row)).transpose()
}

/// A subscription.
pub(crate) fn subscription(
    conn: &mut Conn,
    key: &SealKey,
    id: SubscriptionId,
) -> Result<Option<Subscription>, StoreError> {
    subscription_by_id(conn, id.uuid())?.map(|row| opened(key, row)).transpose()
}

/// The subscriptions of an address.
pub(crate) fn of_address(
    conn: &mut Conn,
    key: &SealKey,
    address_print: &[u8],
) -> Result<Vec<Subscription>, StoreError> {
    subscriptions_by_print(conn, address_print)?.into_iter().map(|row| opened(key, row)).collect()
}

/// Subscriptions whose letter of this week was not written yet.
pub(crate) fn due(
    conn: &mut Conn,
    key: &SealKey,
    round: DateTime<Utc>,
    most: i64,
) -> Result<Vec<Subscription>, StoreError> {
    subscriptions_due(conn, round, most)?.into_iter().map(|row| opened(key, row)).collect()
}

fn opened(key: &SealKey, row: SubscriptionRow) -> Result<Subscription, StoreError> {
    Ok(Subscription {
        address: key.open(&place(row.id), &row.address_sealed).map_err(|fault| unfit(row.id, &fault))?,
        id: SubscriptionId::from(row.id),
        wish: Wish { theme: row.theme, commune: row.commune },
        locale: Locale::from_code(&row.locale).unwrap_or_default(),
        asked_at: row.asked_at,
        confirmed_at: row.confirmed_at,
        told_up_to: row.told_up_to,
    })
}

fn unfit(id: Uuid, fault: &dyn std::fmt::Display) -> StoreError {
    StoreError::Unfit { statement: "subscription", reason: format!("row {id}: {fault}") }
}

fn place(id: Uuid) -> String {
    format!("subscription/address/{id}")
}
