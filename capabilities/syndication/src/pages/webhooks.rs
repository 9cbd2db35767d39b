//! The programs that are told what changes in the directory.

use ::store::Conn;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use vocabulary::id::WebhookId;
use web::{Failure, Faults, Filled, Visit};

use super::{Syndication, failure};
use crate::paths;
use crate::store::{news, webhooks};
use crate::webhook::{SigningSecret, Webhook};

/// The most programs one house tells.
const MOST: usize = 50;
/// The longest address.
const LONGEST: usize = 500;

#[derive(askama::Template)]
#[template(path = "pages/webhooks.html")]
struct Webhooks<'a> {
    visit: &'a Visit,
    list: &'a [Webhook],
    typed: &'a str,
    faults: &'a Faults,
}

pub(super) async fn show(visit: Visit, State(room): State<Syndication>) -> Result<Response, Failure> {
    page(&visit, &room, ("", &Faults::default())).await
}

async fn page(
    visit: &Visit,
    room: &Syndication,
    (typed, faults): (&str, &Faults),
) -> Result<Response, Failure> {
    let key = room.key.clone();
    let list = room.db.read(move |conn| webhooks::every(conn, &key)).await.map_err(failure)?;
    let body = Webhooks { visit, list: &list, typed, faults };
    let page = visit.page(visit.say("syndication-webhooks-title"), &body).not_indexed();
    Ok(if faults.is_empty() { page } else { page.again() }.into_response())
}

/// Registers a program: it is told what happens from now on.
pub(super) async fn register(
    visit: Visit,
    State(room): State<Syndication>,
    filled: Filled,
) -> Result<Response, Failure> {
    let mut faults = filled.faults();
    let url = filled.text("url").to_owned();
    if let Err(fault) = room.outside.judge(&url) {
        faults.note("url", visit.say(&format!("syndication-fault-{}", fault.code())));
    }
    if url.len() > LONGEST {
        faults.note("url", visit.say("syndication-fault-not-an-address"));
    }
    let key = room.key.clone();
    let known = room.db.read(move |conn| webhooks::every(conn, &key)).await.map_err(failure)?;
    if known.len() >= MOST {
        faults.note("url", visit.say_count("syndication-fault-many", MOST));
    }
    if !faults.is_empty() {
        return page(&visit, &room, (&url, &faults)).await;
    }
    let id = WebhookId::new_v7(visit.now, visit.chance()).uuid();
    let (key, now, secret) = (room.key.clone(), visit.now, SigningSecret::new(visit.chance()));
    let write = move |conn: &mut Conn| {
        let webhook = Webhook {
            id,
            url: url.clone(),
            secret: secret.clone(),
            registered_at: now,
            told_up_to: news::place(conn)?.unwrap_or(0),
            failing_since: None,
            attempts: 0,
            next_at: now,
            paused_at: None,
            last_status: String::new(),
        };
        webhooks::register(conn, &key, &webhook)
    };
    room.db.write(write).await.map_err(failure)?;
    Ok(visit.go(&paths::webhook(id), "syndication-webhook-registered"))
}

impl Webhooks<'_> {
    fn state(&self, webhook: &Webhook) -> std::borrow::Cow<'_, str> {
        self.visit.say(super::webhook::state_key(webhook))
    }
}
