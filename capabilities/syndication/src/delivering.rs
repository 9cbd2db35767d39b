//! Delivering news to the programs that are told: whoever answers is told further, whoever does not is tried again.

use std::sync::Arc;
use std::time::Duration;

use ::store::{Db, SealKey, StoreError};
use chrono::{DateTime, TimeDelta, Utc};
use outside::{Bounds, Outside};
use tokio::task::JoinSet;
use vocabulary::id::FactId;
use web::Shell;

use crate::news::NewsItem;
use crate::store::news;
use crate::store::webhooks::{self, DeliveryRow};
use crate::webhook::{Webhook, message, message_id};

/// The most news in one message.
const EVENTS: i64 = 100;
/// How long a program may take, and how much of its answer is read: only the status counts.
const BOUNDS: Bounds = Bounds { patience: Duration::from_secs(10), longest: 64 * 1024 };
/// How long a program belongs to the process that tells it.
const LEASE: TimeDelta = TimeDelta::minutes(2);
/// How many programs are told at once: one that does not answer holds up nobody else.
const AT_ONCE: usize = 10;
/// How long attempts are kept for the administrator to read.
const KEPT: TimeDelta = TimeDelta::days(30);

/// Tells every program what it was not told yet. Answers how many messages were acknowledged.
///
/// May be run by several processes at once: a program belongs to one of them for two minutes. A process killed between
/// the message and its note tells the same news again, with the same number.
pub async fn deliver(
    db: &Db,
    key: &SealKey,
    shell: &Arc<Shell>,
    outside: &Outside,
) -> Result<u64, StoreError> {
    let now = shell.clock.now();
    let reading = key.clone();
    let due = db.read(move |conn| webhooks::due(conn, &reading, now)).await?;
    let (mut due, mut acknowledged) = (due.into_iter(), 0);
    loop {
        let mut telling = JoinSet::new();
        for webhook in due.by_ref().take(AT_ONCE) {
            let (db, shell, outside) = (db.clone(), Arc::clone(shell), outside.clone());
            telling.spawn(async move { tell(&db, &shell, &outside, webhook).await });
        }
        if telling.is_empty() {
            break;
        }
        while let Some(told) = telling.join_next().await {
            acknowledged += u64::from(told.map_err(|_| StoreError::Closed)??);
        }
    }
    db.write(move |conn| webhooks::purge_deliveries(conn, now - KEPT)).await?;
    Ok(acknowledged)
}

async fn tell(db: &Db, shell: &Arc<Shell>, outside: &Outside, webhook: Webhook) -> Result<bool, StoreError> {
    let (id, seen, from) = (webhook.id, webhook.next_at, webhook.told_up_to);
    let lease = shell.clock.now() + LEASE;
    let claimed = db.write(move |conn| webhooks::claim_webhook(conn, id, seen, from, lease)).await?;
    let told = db.read(move |conn| news::since(conn, from, EVENTS)).await?;
    let Some(last) = told.last().map(|item| item.seq).filter(|_| claimed == 1) else { return Ok(false) };
    let outcome = send(shell, outside, &webhook, &told).await;
    let now = shell.clock.now();
    let delivery = DeliveryRow {
        id: FactId::new_v7(now, shell.randomness.bytes()).uuid(),
        webhook: id,
        at: now,
        events: i64::try_from(told.len()).unwrap_or(EVENTS),
        outcome: outcome.clone().unwrap_or_else(|fault| fault),
    };
    let settle = move |conn: &mut ::store::Conn| {
        match &outcome {
            Ok(status) => webhooks::note_success(conn, id, last, now, status)?,
            Err(fault) => webhooks::note_failure(conn, id, now, webhook.next_try(now), fault)?,
        };
        if outcome.is_err() && webhook.is_lost(now) {
            webhooks::pause_webhook(conn, id, now)?;
        }
        webhooks::insert_delivery(conn, &delivery)?;
        Ok(outcome.is_ok())
    };
    db.write(settle).await
}

/// Sends a message; the status when it was acknowledged, else the status or the code of what went wrong.
pub(crate) async fn send(
    shell: &Shell,
    outside: &Outside,
    webhook: &Webhook,
    told: &[NewsItem],
) -> Result<String, String> {
    let now: DateTime<Utc> = shell.clock.now();
    let (id, body) = (message_id(webhook.id, told), message(told, &shell.base_url, now));
    let seconds = now.timestamp();
    let (moment, signature) = (seconds.to_string(), webhook.secret.sign(&id, seconds, &body));
    let headers = [
        ("content-type", "application/json"),
        ("webhook-id", id.as_str()),
        ("webhook-timestamp", moment.as_str()),
        ("webhook-signature", signature.as_str()),
    ];
    match outside.post(&webhook.url, &headers, body.into_bytes(), BOUNDS).await {
        Ok(answer) if answer.is_success() => Ok(answer.status.to_string()),
        Ok(answer) => Err(answer.status.to_string()),
        Err(fault) => Err(fault.code().to_owned()),
    }
}
