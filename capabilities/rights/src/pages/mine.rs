//! What is held about me, in plain words, and who looked at it.

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use store::HeldValue;
use store::access::Deed;
use web::{Failure, Visit};

use super::{Rights, failure, member, prove_again};
use crate::paths;
use crate::personal::{By, Everything, RoomHeld, Seen, everything};

#[derive(askama::Template)]
#[template(path = "pages/mine.html")]
struct MinePage<'a> {
    visit: &'a Visit,
    groups: Vec<Group>,
    seen: Vec<SeenLine>,
    today: String,
}

/// What one room holds.
struct Group {
    anchor: &'static str,
    heading: String,
    /// What for, who receives it, how long it is kept.
    purposes: Vec<[String; 3]>,
    items: Vec<Item>,
}

struct Item {
    label: String,
    fields: Vec<(String, String)>,
}

struct SeenLine {
    date: String,
    who: String,
    deed: String,
    why: String,
}

pub(super) async fn show(visit: Visit, State(rights): State<Rights>) -> Result<Response, Failure> {
    // Everything on one page asks the same proof as everything in one file: a screen is left open too.
    if !member(&visit)?.is_assured(visit.now) {
        return Ok(prove_again(&visit, paths::MINE));
    }
    let found = gathered(&visit, &rights).await?;
    let groups = found.rooms.into_iter().filter(|room| !room.held.is_empty());
    let body = MinePage {
        groups: groups.map(|room| group(&visit, room)).collect(),
        seen: found.seen.iter().map(|seen| seen_line(&visit, seen)).collect(),
        today: visit.date(visit.today()),
        visit: &visit,
    };
    Ok(visit.page(visit.say("rights-mine-title"), &body).not_indexed().into_response())
}

/// Everything about the member, read in one picture.
pub(super) async fn gathered(visit: &Visit, rights: &Rights) -> Result<Everything, Failure> {
    let (account, now) = (member(visit)?.account.uuid(), visit.now);
    let (key, holdings) = (rights.key.clone(), rights.holdings.clone());
    rights.db.read(move |conn| everything(conn, &key, &holdings, (account, now))).await.map_err(failure)
}

fn group(visit: &Visit, room: RoomHeld) -> Group {
    let said = |key: &str| visit.say(key).into_owned();
    let first = room.processing.first().map(|processing| processing.name);
    let heading = first.or(room.held.first().map(|held| held.what)).map(said).unwrap_or_default();
    let purposes = room
        .processing
        .iter()
        .map(|processing| [processing.purpose, processing.recipients, processing.kept].map(said));
    let items = room.held.into_iter().map(|held| Item {
        label: said(held.what),
        fields: held.fields.into_iter().map(|(key, value)| (said(key), in_words(visit, value))).collect(),
    });
    Group { anchor: room.room, heading, purposes: purposes.collect(), items: items.collect() }
}

/// A value as the person reads it.
fn in_words(visit: &Visit, value: HeldValue) -> String {
    match value {
        HeldValue::Text(text) => text,
        HeldValue::Words(key) => visit.say(&key).into_owned(),
        HeldValue::Day(day) => visit.date(day),
    }
}

fn seen_line(visit: &Visit, seen: &Seen) -> SeenLine {
    let local = vocabulary::time::paris(seen.at);
    let role = seen.role.map_or("", |role| role.label(visit.locale));
    let who = match seen.by {
        By::Oneself => visit.say("rights-seen-oneself").into_owned(),
        By::House => visit.say("rights-seen-house").into_owned(),
        By::Member if role.is_empty() && seen.organization.is_empty() => {
            visit.say("rights-seen-member").into_owned()
        }
        By::Member => {
            let known = [role, seen.organization.as_str()].into_iter().filter(|text| !text.is_empty());
            known.collect::<Vec<_>>().join(", ")
        }
    };
    let deed = match seen.deed {
        Deed::Read => "rights-deed-read",
        Deed::Write => "rights-deed-write",
        Deed::Export => "rights-deed-export",
        Deed::Erase => "rights-deed-erase",
    };
    SeenLine {
        date: format!("{}, {}", visit.date(local.date()), local.format("%H:%M")),
        who,
        deed: visit.say(deed).into_owned(),
        why: purpose(visit, &seen.purpose),
    }
}

/// The purpose in words, where its code has some.
fn purpose(visit: &Visit, code: &str) -> String {
    let key = format!("rights-purpose-{code}");
    match visit.shell.words.knows(visit.locale, &key) {
        true => visit.say(&key).into_owned(),
        false => String::new(),
    }
}
