//! The ways of this room for members, on the page of an action.

use ::store::Db;
use askama::Template;
use vocabulary::id::CollectiveActionId;
use web::{Crumb, Visit};

use crate::paths;

#[derive(Template)]
#[template(path = "toolbar.html")]
struct Toolbar {
    ways: Vec<Crumb>,
}

/// The ways to the review, to words and pictures and to a reminder of one's own, as HTML for the page of an action;
/// nothing for passers-by, and nothing beside a person.
pub async fn toolbar(visit: &Visit, db: &Db, action: CollectiveActionId) -> Option<String> {
    let member = visit.member.as_ref().filter(|_| !visit.companion)?;
    let found = db.read(move |conn| action::action(conn, action)).await;
    let found = found.map_err(|error| tracing::warn!(%error, "an action could not be read")).ok()??;
    let way = |key: &str, href: String| Crumb { label: visit.say(key).into_owned(), href };
    let mut ways = Vec::new();
    if found.may_edit(member) {
        ways.push(way("outcome-to-writing", paths::writing(action)));
        ways.push(way("outcome-to-keeping", paths::keeping(action)));
    }
    ways.push(way("outcome-to-reminder", paths::reminder(action)));
    Toolbar { ways }.render().ok()
}
