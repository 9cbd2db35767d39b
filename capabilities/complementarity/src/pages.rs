//! The pages of this room: comparing two, who is missing, both sides of a need, and which cooperation would help.

mod compare;
mod few_doors;
mod missing;
mod suggestions;
mod two_sides;

use std::sync::Arc;

use ::store::{Db, StoreError};
use axum::Router;
use axum::extract::FromRef;
use axum::routing::get;
use vocabulary::permission::{Action, Reach};
use vocabulary::territory::Area;
use web::{Choice, Crumb, Demand, Door, Failure, Shell, Visit};

use crate::absence::Need;
use crate::held::Held;
use crate::paths;

/// What this room stands on, lent by the house.
#[derive(Clone)]
pub struct Complementarity {
    /// The records.
    pub db: Db,
    /// The house.
    pub shell: Arc<Shell>,
    /// The area the network covers, if it says so.
    pub area: Option<Area>,
    pub(crate) held: Held,
}

impl Complementarity {
    /// The room in its house.
    pub fn new(db: Db, shell: Arc<Shell>, area: Option<Area>) -> Complementarity {
        Complementarity { db, shell, area, held: Held::default() }
    }
}

impl FromRef<Complementarity> for Arc<Shell> {
    fn from_ref(room: &Complementarity) -> Arc<Shell> {
        Arc::clone(&room.shell)
    }
}

/// Every door of this room. What is compared is public; which cooperation would help is said to members, each for the
/// organisations they act for, and the page looks which.
pub const DOORS: &[Door] = &[
    Door::open(paths::COMPARE),
    Door::open(paths::MISSING),
    Door::open(paths::TWO_SIDES),
    Door::open(paths::FEW_DOORS),
    Door::get(paths::SUGGESTIONS, Demand::Member),
];

/// The routes of this room.
pub fn routes() -> Router<Complementarity> {
    Router::new()
        .route(paths::COMPARE, get(compare::show))
        .route(paths::MISSING, get(missing::show))
        .route(paths::TWO_SIDES, get(two_sides::show))
        .route(paths::FEW_DOORS, get(few_doors::show))
        .route(paths::SUGGESTIONS, get(suggestions::show))
}

/// What a form of this room asked for, as the address says it.
pub(crate) type Asked = axum::extract::Query<Vec<(String, String)>>;

/// A value of the address; empty where it is not there.
pub(crate) fn value<'a>(pairs: &'a [(String, String)], name: &str) -> &'a str {
    pairs.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value.trim())
}

fn failure(error: StoreError) -> Failure {
    Failure::internal(&error)
}

/// Whether the visitor keeps the whole network together: the coordination sees every suggestion.
pub(crate) fn coordinates(visit: &Visit) -> bool {
    let member = visit.member.as_ref().filter(|_| !visit.companion);
    member.is_some_and(|member| member.reach(Action::RunEncounter) == Reach::Everything)
}

/// « Annuaire › cette page ».
fn crumbs(visit: &Visit, title: &str) -> Vec<Crumb> {
    let home = visit.say("complementarity-home").into_owned();
    vec![
        Crumb { label: home, href: directory::paths::HOME.to_owned() },
        Crumb { label: title.to_owned(), href: String::new() },
    ]
}

/// Families of needs, each followed by its topics.
fn need_choices(visit: &Visit, chosen: Option<Need>) -> Vec<Choice> {
    use vocabulary::codes::{Topic, TopicCategory};
    let mut choices = vec![Choice::new("", visit.say("complementarity-choose"), chosen.is_none())];
    for category in TopicCategory::ALL {
        let family = Need::Category(*category);
        let label = category.label(visit.locale);
        choices.push(Choice::new(family.code(), label, chosen == Some(family)));
        for topic in Topic::ALL.iter().filter(|topic| topic.category() == *category) {
            let need = Need::Topic(*topic);
            let words = format!("{label} : {}", topic.label(visit.locale));
            choices.push(Choice::new(need.code(), words, chosen == Some(need)));
        }
    }
    choices
}

/// The need an address names, or none yet; a code nobody knows is a misread address.
fn need_of(visit: &Visit, pairs: &[(String, String)]) -> Result<Option<Need>, Failure> {
    match value(pairs, "besoin") {
        "" => Ok(None),
        code => Need::from_code(code)
            .map(Some)
            .ok_or_else(|| Failure::bad_request("besoin", visit.say("complementarity-misread"))),
    }
}

/// A distance people can imagine: « 12 km ».
fn kilometres(visit: &Visit, metres: f64) -> String {
    let distance = format!("{:.0}", (metres / 1_000.0).max(1.0));
    visit.say_of("complementarity-kilometres", &distance).into_owned()
}

#[cfg(test)]
mod tests;
