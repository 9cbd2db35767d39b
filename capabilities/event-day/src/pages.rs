//! The pages of this room: the day as it goes, the sheets, the clock, notes, closing.

mod badges;
mod cards;
mod change;
mod close;
mod day;
mod file;
mod notes;
mod noting;
mod plan;
mod routes;
mod timer;

use std::sync::Arc;
use std::time::Duration;

use ::store::{Db, SealKey};
use axum::Router;
use axum::extract::FromRef;
use axum::routing::get;
use paper::Press;
use uuid::Uuid;
use vocabulary::permission::Action;
use web::{Crumb, Demand, Door, Failure, Limiter, Shell, Visit};

use crate::afternoon::Afternoon;
use crate::paths;

/// The most files set for one visitor in a minute.
const MOST_FILES: u32 = 20;

/// What the pages of this room stand on, lent by the house.
#[derive(Clone)]
pub struct EventDay {
    /// The records.
    pub db: Db,
    /// The key of sealed columns.
    pub key: SealKey,
    /// The house.
    pub shell: Arc<Shell>,
    /// The press.
    pub press: Press,
    /// Files set, by who asked.
    presses: Limiter,
}

web::reads_and_writes!(EventDay);

impl EventDay {
    /// The room in its house.
    pub fn new(db: Db, key: SealKey, shell: Arc<Shell>, press: Press) -> Self {
        let presses = Limiter::new(MOST_FILES, Duration::from_secs(60));
        Self { db, key, shell, press, presses }
    }

    /// The afternoon of an address.
    async fn found(&self, id: Uuid) -> Result<Afternoon, Failure> {
        let key = self.key.clone();
        self.read(move |conn| Afternoon::of(conn, &key, id)).await?.ok_or(Failure::NotFound)
    }

    /// Where all sheets are one file, if there is a press.
    fn file(&self, id: Uuid) -> Option<String> {
        self.press.is_present().then(|| speed_meeting::paths::below(id, "jour.pdf"))
    }
}

impl FromRef<EventDay> for Arc<Shell> {
    fn from_ref(room: &EventDay) -> Arc<Shell> {
        Arc::clone(&room.shell)
    }
}

/// The coordination runs the day.
const RUNS: Demand = Demand::MayEverywhere(Action::RunEncounter);
/// Members take part for their own organisation.
const TAKES_PART: Demand = Demand::May(Action::JoinEncounter);

/// Every door of this room with what it demands.
pub const DOORS: &[Door] = &[
    Door::get(paths::DAY, RUNS),
    Door::get(paths::CHANGE, RUNS),
    Door::post(paths::CHANGE, RUNS),
    Door::get(paths::FILE, RUNS),
    Door::get(paths::CARDS, RUNS),
    Door::get(paths::BADGES, RUNS),
    Door::get(paths::ROUTES, RUNS),
    Door::get(paths::PLAN, RUNS),
    Door::get(paths::TIMER, RUNS),
    Door::get(paths::TIMER_FILE, RUNS),
    Door::get(paths::CLOSE, RUNS),
    Door::post(paths::CLOSE, RUNS),
    Door::get(paths::NOTES, TAKES_PART),
    Door::post(paths::NOTES, TAKES_PART),
    Door::get(paths::NOTING, Demand::Proof),
    Door::post(paths::NOTING, Demand::Proof),
];

/// The routes of this room.
pub fn routes() -> Router<EventDay> {
    Router::new()
        .route(paths::DAY, get(day::show))
        .route(paths::CHANGE, get(change::show).post(change::keep))
        .route(paths::FILE, get(file::send))
        .route(paths::CARDS, get(cards::show))
        .route(paths::BADGES, get(badges::show))
        .route(paths::ROUTES, get(routes::show))
        .route(paths::PLAN, get(plan::show))
        .route(paths::TIMER, get(timer::show))
        .route(paths::TIMER_FILE, get(timer::send))
        .route(paths::CLOSE, get(close::show).post(close::act))
        .route(paths::NOTES, get(notes::show).post(notes::keep))
        .route(paths::NOTING, get(noting::show).post(noting::keep))
}

/// The way from the list of speed-meetings to a page of the day.
fn way(visit: &Visit, afternoon: &Afternoon, here: &str) -> Vec<Crumb> {
    let id = afternoon.meeting.id.uuid();
    let crumb = |label: String, href: String| Crumb { label, href };
    let list = visit.say("speed-meeting-list-title").into_owned();
    let mut way = vec![
        crumb(list, speed_meeting::paths::SPEED_MEETINGS.to_owned()),
        crumb(afternoon.meeting.title.clone(), speed_meeting::paths::one(id)),
        crumb(visit.say("event-day-title").into_owned(), speed_meeting::paths::below(id, "jour")),
    ];
    if here.is_empty() {
        way.iter_mut().skip(2).for_each(|last| last.href.clear());
    } else {
        way.push(crumb(here.to_owned(), String::new()));
    }
    way
}
