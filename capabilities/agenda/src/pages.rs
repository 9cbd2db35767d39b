//! The pages of this room: the list, the map, the month, an action, a programme.

mod action;
mod calendar;
mod contact;
mod list;
mod map;
mod message;
mod near;
mod new_wish;
mod programme;
mod publics;

use std::sync::Arc;
use std::time::Duration;

use ::store::{Db, SealKey};
use axum::Router;
use axum::extract::FromRef;
use axum::routing::{get, post};
use chrono::{DateTime, Utc};
use paper::Press;
use post::Desk;
use vocabulary::id::OrganizationId;
use vocabulary::permission::{Action, Reach};
use vocabulary::place::Point;
use vocabulary::territory::{Area, Territory};
use web::map::Outlines;
use web::{Demand, Door, Limiter, Shell, Visit};

use crate::asked::Asked;
use crate::found::Findings;
use crate::paths;
use crate::slots::Slots;
use crate::whereabouts::Whereabouts;

/// What the house lends this room beside its ground.
#[derive(Clone)]
pub struct Lent {
    /// The area the network covers: towns of the same name are first looked for there.
    pub area: Option<Area>,
    /// Outlines drawn under the map, the farthest first.
    pub outlines: Arc<Vec<&'static Outlines>>,
    /// Who sets the list to print.
    pub press: Press,
    /// What other rooms show on an action's page.
    pub slots: Arc<Slots>,
}

/// What the pages of this room stand on, lent by the house.
#[derive(Clone)]
pub struct Agenda {
    /// The records.
    pub db: Db,
    /// The key of sealed columns.
    pub key: SealKey,
    /// The house.
    pub shell: Arc<Shell>,
    /// What else the house lends.
    pub lent: Lent,
    /// Lists set for the printer, by who asks.
    presses: Limiter,
    /// Questions to those who carry actions, by who asks.
    questions: Limiter,
    /// Meetings proposed, by the member who proposes.
    meetings: Limiter,
}

web::reads_and_writes!(Agenda);

impl Agenda {
    /// The room in its house.
    pub fn new(db: Db, key: SealKey, shell: Arc<Shell>, lent: Lent) -> Self {
        let hour = Duration::from_secs(3600);
        let (presses, questions) = (Limiter::new(20, hour), Limiter::new(5, hour));
        Self { db, key, shell, lent, presses, questions, meetings: Limiter::new(20, hour) }
    }

    /// What letters are written with at this moment.
    fn desk(&self, now: DateTime<Utc>) -> Desk {
        Desk::new(&self.key, &self.shell, now)
    }

    /// The middles of the communes the network covers, for a map on which nothing stands.
    fn centre(&self) -> Vec<Point> {
        let Some(area) = &self.lent.area else { return Vec::new() };
        Territory::france().communes_in(area).iter().filter_map(|commune| commune.point).collect()
    }
}

impl FromRef<Agenda> for Arc<Shell> {
    fn from_ref(room: &Agenda) -> Arc<Shell> {
        Arc::clone(&room.shell)
    }
}

/// Whoever declares actions of an organisation speaks for its public.
const DECLARES: Demand = Demand::May(Action::EditCollectiveAction);

/// Every door of this room with what it demands. What is on is for everybody.
pub const DOORS: &[Door] = &[
    Door::open(paths::ACTIONS),
    Door::open(paths::MAP),
    Door::open(paths::CALENDAR),
    Door::open(paths::NEAR),
    Door::open(paths::NEAR_PDF),
    Door::open(paths::PROGRAMME),
    Door::open(paths::ACTION),
    Door::get(paths::CONTACT, Demand::Anyone),
    Door::post(paths::CONTACT, Demand::Anyone),
    Door::get(paths::MESSAGE, Demand::Proof),
    Door::post(paths::MESSAGE, Demand::Proof),
    Door::get(paths::PUBLICS, Demand::Member),
    Door::get(paths::NEW_WISH, DECLARES),
    Door::post(paths::NEW_WISH, DECLARES),
    Door::post(paths::WISH, DECLARES),
];

/// The routes of this room.
pub fn routes() -> Router<Agenda> {
    Router::new()
        .route(paths::ACTIONS, get(list::show))
        .route(paths::MAP, get(map::show))
        .route(paths::CALENDAR, get(calendar::show))
        .route(paths::NEAR, get(near::show))
        .route(paths::NEAR_PDF, get(near::print))
        .route(paths::PROGRAMME, get(programme::show))
        .route(paths::PUBLICS, get(publics::show))
        .route(paths::NEW_WISH, get(new_wish::show).post(new_wish::say))
        .route(paths::WISH, post(publics::act))
        .route(paths::MESSAGE, get(message::show).post(message::forget))
        .route(paths::CONTACT, get(contact::show).post(contact::send))
        .route(paths::ACTION, get(action::show))
}

/// How many actions were found, and around which place.
fn heading(visit: &Visit, asked: &Asked, findings: &Findings) -> String {
    let total = findings.all.len();
    let place = match &asked.whereabouts {
        Whereabouts::Commune(commune) => commune.name.to_owned(),
        Whereabouts::Point(_) => visit.say("agenda-here").into_owned(),
        Whereabouts::Anywhere | Whereabouts::Unknown(_) => String::new(),
    };
    if place.is_empty() {
        let key = if findings.are_more { "agenda-found-more" } else { "agenda-found" };
        return visit.say_count(key, total).into_owned();
    }
    let values = [("count", total.into()), ("place", place.as_str().into()), ("km", asked.within_km.into())];
    visit.say_with("agenda-found-near", &values).into_owned()
}

/// Whether this visitor declares actions of some organisation.
fn may_declare(visit: &Visit) -> bool {
    let declares = |member: &web::Member| member.reach(Action::EditCollectiveAction) >= Reach::Own;
    !visit.companion && visit.member.as_ref().is_some_and(declares)
}

/// The organisations for which the visitor declares actions.
fn own(visit: &Visit) -> Vec<OrganizationId> {
    let Some(member) = &visit.member else { return Vec::new() };
    let all = member.mandates.iter().map(|mandate| mandate.organization);
    let mut own: Vec<OrganizationId> =
        all.filter(|one| member.may(Action::EditCollectiveAction, *one)).collect();
    own.sort_unstable();
    own.dedup();
    own
}
