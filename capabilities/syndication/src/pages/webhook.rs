//! One program that is told: its secret, its state, what came of the last attempts.

use ::store::Conn;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use uuid::Uuid;
use web::{Crumb, Failure, Visit};

use super::{Syndication, failure};
use crate::delivering::send;
use crate::paths;
use crate::store::webhooks::{self, DeliveryRow};
use crate::webhook::Webhook;

/// How many attempts are shown.
const SHOWN: i64 = 30;

#[derive(askama::Template)]
#[template(path = "pages/webhook.html")]
struct Sheet<'a> {
    visit: &'a Visit,
    crumbs: Vec<Crumb>,
    webhook: &'a Webhook,
    state: &'static str,
    deliveries: Vec<(String, i64, String)>,
}

/// The key of a program's state in words.
pub(super) fn state_key(webhook: &Webhook) -> &'static str {
    match (webhook.paused_at, webhook.failing_since, webhook.last_status.is_empty()) {
        (Some(_), ..) => "syndication-webhook-paused",
        (None, Some(_), _) => "syndication-webhook-failing",
        (None, None, true) => "syndication-webhook-waiting",
        (None, None, false) => "syndication-webhook-told",
    }
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<Syndication>,
    Path(id): Path<Uuid>,
) -> Result<Response, Failure> {
    let key = room.key.clone();
    let read = move |conn: &mut Conn| {
        let webhook = webhooks::webhook(conn, &key, id)?;
        Ok((webhook, webhooks::deliveries_of(conn, id, SHOWN)?))
    };
    let (webhook, deliveries) = room.db.read(read).await.map_err(failure)?;
    let webhook = webhook.ok_or(Failure::NotFound)?;
    let said = |row: DeliveryRow| {
        let local = vocabulary::time::paris(row.at);
        (format!("{} {}", visit.date(local.date()), local.format("%H:%M")), row.events, row.outcome)
    };
    let title = visit.say("syndication-webhook-title");
    let body = Sheet {
        visit: &visit,
        crumbs: vec![
            Crumb {
                label: visit.say("syndication-webhooks-title").into_owned(),
                href: paths::WEBHOOKS.to_owned(),
            },
            Crumb { label: title.clone().into_owned(), href: String::new() },
        ],
        state: state_key(&webhook),
        webhook: &webhook,
        deliveries: deliveries.into_iter().map(said).collect(),
    };
    Ok(visit.page(title, &body).not_indexed().into_response())
}

/// Sends a message without news, to see whether it is understood; one that was paused is taken up again.
pub(super) async fn attempt(
    visit: Visit,
    State(room): State<Syndication>,
    Path(id): Path<Uuid>,
) -> Result<Response, Failure> {
    let key = room.key.clone();
    let webhook = room.db.read(move |conn| webhooks::webhook(conn, &key, id)).await.map_err(failure)?;
    let webhook = webhook.ok_or(Failure::NotFound)?;
    let outcome = send(&room.shell, &room.outside, &webhook, &[]).await;
    let notice = match &outcome {
        Ok(_) => "syndication-webhook-answers",
        Err(_) => "syndication-webhook-silent",
    };
    let (now, row_id) = (visit.now, vocabulary::id::FactId::new_v7(visit.now, visit.chance()).uuid());
    let row = DeliveryRow {
        id: row_id,
        webhook: id,
        at: now,
        events: 0,
        outcome: outcome.clone().unwrap_or_else(|fault| fault),
    };
    let write = move |conn: &mut Conn| {
        if outcome.is_ok() {
            webhooks::resume_webhook(conn, id, now)?;
        }
        webhooks::insert_delivery(conn, &row)
    };
    room.db.write(write).await.map_err(failure)?;
    Ok(visit.go(&paths::webhook(id), notice))
}

/// Ends it: the program is told nothing more.
pub(super) async fn end(
    visit: Visit,
    State(room): State<Syndication>,
    Path(id): Path<Uuid>,
) -> Result<Response, Failure> {
    let ended = room.db.write(move |conn| webhooks::delete_webhook(conn, id)).await.map_err(failure)?;
    if ended == 0 {
        return Err(Failure::NotFound);
    }
    Ok(visit.go(paths::WEBHOOKS, "syndication-webhook-ended"))
}

impl Sheet<'_> {
    fn attempt(&self) -> String {
        format!("{}/essai", paths::webhook(self.webhook.id))
    }

    fn end(&self) -> String {
        format!("{}/fin", paths::webhook(self.webhook.id))
    }
}
