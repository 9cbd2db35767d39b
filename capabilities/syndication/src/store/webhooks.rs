//! Webhooks as their tables keep them, and what came of telling them.

use ::store::{Conn, SealKey, Sealed, StoreError, row, sql};
use chrono::{DateTime, Utc};
use uuid::Uuid;

use crate::webhook::{SigningSecret, Webhook};

row! {
    struct WebhookRow {
        id: Uuid,
        url: String,
        secret_sealed: Sealed,
        registered_at: DateTime<Utc>,
        told_up_to: i64,
        failing_since: Option<DateTime<Utc>>,
        attempts: i64,
        next_at: DateTime<Utc>,
        paused_at: Option<DateTime<Utc>>,
        last_status: String,
    }
}

row! {
    /// One attempt to tell a program.
    #[derive(Clone, Debug, PartialEq)]
    pub(crate) struct DeliveryRow {
        pub(crate) id: Uuid,
        pub(crate) webhook: Uuid,
        pub(crate) at: DateTime<Utc>,
        pub(crate) events: i64,
        pub(crate) outcome: String,
    }
}

sql! {
    fn insert_webhook(row: &WebhookRow) -> () =
        "insert into webhook (id, url, secret_sealed, registered_at, told_up_to, failing_since, attempts, next_at,
                paused_at, last_status)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
    fn every_webhook() -> Vec<WebhookRow> =
        "select id, url, secret_sealed, registered_at, told_up_to, failing_since, attempts, next_at, paused_at,
                last_status
         from webhook order by registered_at, id";
    fn webhook_by_id(id: Uuid) -> Option<WebhookRow> =
        "select id, url, secret_sealed, registered_at, told_up_to, failing_since, attempts, next_at, paused_at,
                last_status
         from webhook where id = $1";
    /// Programs to be told something now.
    fn webhooks_due(now: DateTime<Utc>) -> Vec<WebhookRow> =
        "select id, url, secret_sealed, registered_at, told_up_to, failing_since, attempts, next_at, paused_at,
                last_status
         from webhook
         where paused_at is null and next_at <= $1
           and exists (select 1 from news_item where news_item.seq > webhook.told_up_to)
         order by next_at, id";
    /// Takes a program for the length of a lease: no other process tells it meanwhile, nor again what one has just told.
    pub(crate) fn claim_webhook(
        id: Uuid, seen: DateTime<Utc>, told_up_to: i64, lease: DateTime<Utc>
    ) -> Affected =
        "update webhook set next_at = $4
         where id = $1 and next_at = $2 and told_up_to = $3 and paused_at is null";
    /// It answered.
    pub(crate) fn note_success(id: Uuid, told_up_to: i64, next_at: DateTime<Utc>, status: &str) -> Affected =
        "update webhook set told_up_to = $2, next_at = $3, last_status = $4, failing_since = null, attempts = 0
         where id = $1";
    /// It did not.
    pub(crate) fn note_failure(id: Uuid, now: DateTime<Utc>, next_at: DateTime<Utc>, status: &str) -> Affected =
        "update webhook set failing_since = coalesce(failing_since, $2), attempts = attempts + 1, next_at = $3,
                last_status = $4
         where id = $1";
    /// It has been silent for too long.
    pub(crate) fn pause_webhook(id: Uuid, now: DateTime<Utc>) -> Affected =
        "update webhook set paused_at = $2 where id = $1 and paused_at is null";
    /// Somebody looked: it is told again from where it stood.
    pub(crate) fn resume_webhook(id: Uuid, now: DateTime<Utc>) -> Affected =
        "update webhook set paused_at = null, failing_since = null, attempts = 0, next_at = $2 where id = $1";
    /// It is told nothing more.
    pub(crate) fn delete_webhook(id: Uuid) -> Affected = "delete from webhook where id = $1";
    /// Notes an attempt.
    pub(crate) fn insert_delivery(row: &DeliveryRow) -> () =
        "insert into webhook_delivery (id, webhook, at, events, outcome) values ($1, $2, $3, $4, $5)";
    /// The last attempts.
    pub(crate) fn deliveries_of(webhook: Uuid, most: i64) -> Vec<DeliveryRow> =
        "select id, webhook, at, events, outcome from webhook_delivery where webhook = $1
         order by at desc, id limit $2";
    /// Forgets old attempts.
    pub(crate) fn purge_deliveries(before: DateTime<Utc>) -> Affected =
        "delete from webhook_delivery where at < $1";
}

::store::sealed_column! { table: "webhook", id: "id", column: "secret_sealed", place: "webhook/secret" }

/// Registers a program.
pub(crate) fn register(conn: &mut Conn, key: &SealKey, webhook: &Webhook) -> Result<(), StoreError> {
    let sealed = key.seal(&place(webhook.id), webhook.secret.text());
    insert_webhook(
        conn,
        &WebhookRow {
            id: webhook.id,
            url: webhook.url.clone(),
            secret_sealed: sealed.map_err(|fault| unfit(webhook.id, &fault))?,
            registered_at: webhook.registered_at,
            told_up_to: webhook.told_up_to,
            failing_since: webhook.failing_since,
            attempts: webhook.attempts,
            next_at: webhook.next_at,
            paused_at: webhook.paused_at,
            last_status: webhook.last_status.clone(),
        },
    )
}

/// Every program.
pub(crate) fn every(conn: &mut Conn, key: &SealKey) -> Result<Vec<Webhook>, StoreError> {
    every_webhook(conn)?.into_iter().map(|row| opened(key, row)).collect()
}

/// One program.
pub(crate) fn webhook(conn: &mut Conn, key: &SealKey, id: Uuid) -> Result<Option<Webhook>, StoreError> {
    webhook_by_id(conn, id)?.map(|row| opened(key, row)).transpose()
}

/// Programs to be told something now.
pub(crate) fn due(conn: &mut Conn, key: &SealKey, now: DateTime<Utc>) -> Result<Vec<Webhook>, StoreError> {
    webhooks_due(conn, now)?.into_iter().map(|row| opened(key, row)).collect()
}

fn opened(key: &SealKey, row: WebhookRow) -> Result<Webhook, StoreError> {
    let secret = key.open(&place(row.id), &row.secret_sealed).map_err(|fault| unfit(row.id, &fault))?;
    Ok(Webhook {
        id: row.id,
        url: row.url,
        secret: SigningSecret::kept(secret),
        registered_at: row.registered_at,
        told_up_to: row.told_up_to,
        failing_since: row.failing_since,
        attempts: row.attempts,
        next_at: row.next_at,
        paused_at: row.paused_at,
        last_status: row.last_status,
    })
}

fn unfit(id: Uuid, fault: &dyn std::fmt::Display) -> StoreError {
    StoreError::Unfit { statement: "webhook", reason: format!("row {id}: {fault}") }
}

fn place(id: Uuid) -> String {
    format!("webhook/secret/{id}")
}
