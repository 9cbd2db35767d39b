//! What members find on the page of an action: the ways to change it, to its dates, to the next one, and to a copy.

use ::store::Db;
use askama::Template;
use vocabulary::id::CollectiveActionId;
use vocabulary::permission::{Action, Reach};
use web::{Crumb, Visit};

use crate::paths;
use crate::sheet::way;

#[derive(Template)]
#[template(path = "beside.html")]
struct Beside<'a> {
    visit: &'a Visit,
    ways: Vec<Crumb>,
}

/// The toolbar of members as HTML for an action's page; nothing for passers-by, and nothing beside a person.
pub async fn beside_action(visit: &Visit, db: &Db, action: CollectiveActionId) -> Option<String> {
    let member = visit.member.as_ref().filter(|_| !visit.companion)?;
    if member.reach(Action::EditCollectiveAction) < Reach::Own {
        return None;
    }
    let found = db.read(move |conn| action::action(conn, action)).await;
    let found = found.map_err(|error| tracing::warn!(%error, "an action could not be read")).ok()??;
    let id = action.uuid();
    let copy = way(visit, "declaring-to-copy", &paths::below(id, "copier"));
    let ways = match found.may_edit(member) {
        true => vec![
            way(visit, "declaring-to-edit", &paths::edit(id)),
            way(visit, "declaring-to-dates", &paths::dates(id)),
            way(visit, "declaring-to-life", &paths::below(id, "vie")),
            way(visit, "declaring-to-next", &paths::below(id, "prochaine")),
            copy,
        ],
        false => vec![copy],
    };
    Beside { visit, ways }.render().ok()
}
