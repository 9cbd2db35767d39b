//! The pages of this room: the register, its figures, reports by framework and funder, sittings, settings.

mod figures;
mod framework;
mod frameworks;
mod funder;
mod funders;
mod listed;
mod register;
mod settings;
mod sitting;
mod sittings;
mod table;

use std::sync::Arc;
use std::time::Duration;

use ::store::Db;
use axum::Router;
use axum::extract::{FromRef, Query};
use axum::routing::get;
use vocabulary::permission::Action;
use web::{Choice, Crumb, Demand, Door, Limiter, Shell, Visit};

use crate::paths;

/// The pairs of an address.
type Pairs = Query<Vec<(String, String)>>;

/// One visitor takes so many tables along at once, and as many again in each span.
const TABLES: (u32, Duration) = (20, Duration::from_secs(600));

/// What the pages of this room stand on, lent by the house.
#[derive(Clone)]
pub struct Register {
    /// The records.
    pub db: Db,
    /// The house.
    pub shell: Arc<Shell>,
    /// How many tables one visitor has had written.
    tables: Limiter,
}

web::reads_and_writes!(Register);

impl Register {
    /// The room in its house.
    pub fn new(db: Db, shell: Arc<Shell>) -> Self {
        Self { db, shell, tables: Limiter::new(TABLES.0, TABLES.1) }
    }
}

impl FromRef<Register> for Arc<Shell> {
    fn from_ref(room: &Register) -> Arc<Shell> {
        Arc::clone(&room.shell)
    }
}

/// Who gives opinions, and keeps units, frameworks and funders: the coordination.
const COORDINATION: Demand = Demand::MayEverywhere(Action::GiveIsicOpinion);

/// Every door of this room with what it demands. Counts of actions are public; money and sittings are for members.
pub const DOORS: &[Door] = &[
    Door::open(paths::REGISTER),
    Door::open(paths::LISTED),
    Door::open(paths::TABLE),
    Door::open(paths::BOOK),
    Door::open(paths::FIGURES),
    Door::open(paths::FRAMEWORKS),
    Door::open(paths::FRAMEWORK),
    Door::get(paths::FUNDERS, Demand::Member),
    Door::get(paths::FUNDER, Demand::Member),
    Door::get(paths::FUNDER_TABLE, Demand::Member),
    Door::get(paths::FUNDER_BOOK, Demand::Member),
    Door::get(paths::SITTINGS, Demand::Member),
    Door::post(paths::SITTINGS, COORDINATION),
    Door::get(paths::SITTING, Demand::Member),
    Door::post(paths::SITTING, COORDINATION),
    Door::get(paths::SETTINGS, COORDINATION),
    Door::post(paths::SETTINGS, COORDINATION),
];

/// The routes of this room.
pub fn routes() -> Router<Register> {
    Router::new()
        .route(paths::REGISTER, get(register::show))
        .route(paths::LISTED, get(listed::show))
        .route(paths::TABLE, get(table::separated))
        .route(paths::BOOK, get(table::book))
        .route(paths::FIGURES, get(figures::show))
        .route(paths::FRAMEWORKS, get(frameworks::show))
        .route(paths::FRAMEWORK, get(framework::show))
        .route(paths::FUNDERS, get(funders::show))
        .route(paths::FUNDER, get(funder::show))
        .route(paths::FUNDER_TABLE, get(funder::separated))
        .route(paths::FUNDER_BOOK, get(funder::book))
        .route(paths::SITTINGS, get(sittings::show).post(sittings::open))
        .route(paths::SITTING, get(sitting::show).post(sitting::act))
        .route(paths::SETTINGS, get(settings::show).post(settings::act))
}

/// Whether the visitor looks after the register: units, frameworks, funders, sittings.
fn coordinates(visit: &Visit) -> bool {
    let reach = visit.member.as_ref().map(|member| member.reach(Action::GiveIsicOpinion));
    reach == Some(vocabulary::permission::Reach::Everything)
}

/// The way to a page below the register.
fn crumbs(visit: &Visit, between: &[(&str, &str)], here: impl Into<String>) -> Vec<Crumb> {
    let above = std::iter::once(&("register-menu", paths::REGISTER)).chain(between);
    let above =
        above.map(|(key, href)| Crumb { label: visit.say(key).into_owned(), href: (*href).to_owned() });
    above.chain([Crumb { label: here.into(), href: String::new() }]).collect()
}

/// The years as choices, after « toutes ».
pub(crate) fn year_choices(
    visit: &Visit,
    years: impl IntoIterator<Item = i64>,
    chosen: Option<i32>,
) -> Vec<Choice> {
    let all = Choice::new("", visit.say("register-every-year"), chosen.is_none());
    let year =
        |year: i64| Choice::new(year.to_string(), year.to_string(), chosen.map(i64::from) == Some(year));
    std::iter::once(all).chain(years.into_iter().map(year)).collect()
}
