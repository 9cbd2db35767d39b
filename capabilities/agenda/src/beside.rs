//! What is on, shown on pages of the directory: above the results of a search, on the first page, on an organisation.

use std::collections::BTreeSet;

use ::store::{Conn, Db, StoreError};
use action::Openness;
use askama::Template;
use chrono::{DateTime, Utc};
use directory::AskedFor;
use uuid::Uuid;
use vocabulary::codes::Topic;
use vocabulary::id::OrganizationId;
use vocabulary::territory::Territory;
use web::Visit;

use crate::asked::{Asked, USUAL_KM};
use crate::entry::Entry;
use crate::found::{Found, Told, found_at_most, told};
use crate::paths;
use crate::whereabouts::Whereabouts;

/// How many actions stand beside something else.
const MOST_SHOWN: usize = 3;
/// The most needs of a search that are looked for one by one.
const MOST_TOPICS: usize = 12;
/// The most actions of one state that are looked at for one need.
const MOST_LOOKED_AT: i64 = 40;

#[derive(Template)]
#[template(path = "beside.html")]
struct Beside<'a> {
    visit: &'a Visit,
    anchor: &'static str,
    title: String,
    entries: Vec<Entry>,
    /// Where all of them stand, and the words that lead there.
    all: (String, String),
}

/// Up to three actions that answer the needs of a search, near the commune it names, as HTML above its results: what
/// one may join comes before what one may apply for, and what is open to everybody before the rest.
pub async fn above_results(visit: &Visit, db: &Db, asked: &AskedFor) -> Option<String> {
    let mut topics: BTreeSet<Topic> = asked.topics.iter().copied().collect();
    topics.extend(Topic::ALL.iter().filter(|topic| asked.categories.contains(&topic.category())));
    if topics.is_empty() {
        return None;
    }
    let topics: Vec<Topic> = topics.into_iter().take(MOST_TOPICS).collect();
    let commune = asked.commune.and_then(|code| Territory::france().commune(code));
    let whereabouts = commune.map_or(Whereabouts::Anywhere, Whereabouts::Commune);
    let query = asked.commune.map(|code| format!("?commune={code}")).unwrap_or_default();
    let title = if commune.is_some() { "agenda-above-title" } else { "agenda-above-title-anywhere" };
    let now = visit.now;
    let read = move |conn: &mut Conn| {
        let mut found = Vec::new();
        for topic in &topics {
            let asked = Asked { topic: Some(*topic), whereabouts: whereabouts.clone(), ..around() };
            found.extend(found_at_most(conn, &asked, (MOST_LOOKED_AT, now))?.all);
        }
        found.retain(|found| found.state != action::State::Postponed);
        first(conn, found, now)
    };
    let all = (format!("{}{query}", paths::ACTIONS), visit.say("agenda-above-all").into_owned());
    draw(visit, db, read, ("actions-a-rejoindre", title, all)).await
}

/// The next three dates of the network, as HTML for the first page.
pub async fn beside_home(visit: &Visit, db: &Db) -> Option<String> {
    let now = visit.now;
    let read = move |conn: &mut Conn| {
        let mut found = found_at_most(conn, &around(), (MOST_LOOKED_AT, now))?.all;
        found.retain(|found| found.next_at.is_some());
        found.truncate(MOST_SHOWN);
        told(conn, found, now)
    };
    let all = (paths::ACTIONS.to_owned(), visit.say("agenda-home-all").into_owned());
    draw(visit, db, read, ("actions", "agenda-home-title", all)).await
}

/// What an organisation carries, receives or takes part in, as HTML for its sheet.
pub async fn beside_organization(visit: &Visit, db: &Db, organization: Uuid) -> Option<String> {
    let (now, organization) = (visit.now, Some(OrganizationId::from(organization)));
    let read = move |conn: &mut Conn| {
        let asked = Asked { organization, ..around() };
        let mut found = found_at_most(conn, &asked, (MOST_LOOKED_AT, now))?.all;
        found.truncate(MOST_SHOWN);
        told(conn, found, now)
    };
    let all = (paths::ACTIONS.to_owned(), visit.say("agenda-home-all").into_owned());
    draw(visit, db, read, ("actions", "agenda-organization-title", all)).await
}

/// What one may still join, as far as one usually goes.
fn around() -> Asked {
    Asked { within_km: USUAL_KM, ..Asked::default() }
}

/// The first of them, each once: those open to everybody, then the others, the next date first.
fn first(conn: &mut Conn, mut found: Vec<Found>, now: DateTime<Utc>) -> Result<Vec<Told>, StoreError> {
    found.sort_by_key(|found| {
        (
            found.openness != Openness::Everyone,
            found.next_at.is_none(),
            found.next_at,
            found.starts_on,
            found.id,
        )
    });
    found.dedup_by_key(|found| found.id);
    found.truncate(MOST_SHOWN);
    told(conn, found, now)
}

async fn draw(
    visit: &Visit,
    db: &Db,
    read: impl Fn(&mut Conn) -> Result<Vec<Told>, StoreError> + Send + Sync + 'static,
    (anchor, title, all): (&'static str, &'static str, (String, String)),
) -> Option<String> {
    let read = db.read(read).await;
    let shown = read.map_err(|error| tracing::warn!(%error, "actions could not be read")).ok()?;
    if shown.is_empty() {
        return None;
    }
    let entries = shown.iter().map(|told| Entry::of(told, visit)).collect();
    Beside { visit, anchor, title: visit.say(title).into_owned(), entries, all }.render().ok()
}
