//! The pages of this room: a day by the link of a letter, and all days of a programme for the coordination.

mod evaluation;
mod one_day;
mod own;
mod pledge;
mod preparation;
mod returned;
mod returns;
mod sheet;
mod sheets;
mod timetable;
mod timetables;

use std::sync::Arc;

use ::store::{Conn, Db, SealKey, StoreError};
use axum::Router;
use axum::extract::FromRef;
use axum::response::Response;
use axum::routing::{get, post};
use placement::Placement;
use post::Desk;
use uuid::Uuid;
use vocabulary::id::ImmersionId;
use vocabulary::permission::Action;
use vocabulary::time::paris;
use web::{Crumb, Demand, Door, Failure, Shell, Visit};

use crate::agreement::Party;
use crate::day::{Day, day};
use crate::gone::gone;
use crate::paths;
use crate::store::links::{LinkRow, link_by_digest};

/// The longest answer of the preparation sheet and the longest note to a team, in letters.
const LONGEST_ANSWER: usize = 2_000;

/// What the pages of this room stand on, lent by the house.
#[derive(Clone)]
pub struct Returns {
    /// The records.
    pub db: Db,
    /// The key of sealed columns.
    pub key: SealKey,
    /// The house.
    pub shell: Arc<Shell>,
}

web::reads_and_writes!(Returns);

impl Returns {
    /// The room in its house.
    pub fn new(db: Db, key: SealKey, shell: Arc<Shell>) -> Self {
        Self { db, key, shell }
    }

    fn desk(&self, visit: &Visit) -> Desk {
        Desk::new(&self.key, &self.shell, visit.now)
    }

    /// The day a link opens, with who it was sent to; else the page that says it works no more.
    async fn opened(&self, visit: &Visit, secret: &str) -> Result<Result<Opened, Response>, Failure> {
        let (key, digest, now) = (self.key.clone(), web::secret::digest(secret), visit.now);
        let found = self
            .read(move |conn| {
                let Some(link) = link_by_digest(conn, &digest)?.filter(|link| now < link.expires_at) else {
                    return Ok(None);
                };
                let Some(party) = Party::from_code(&link.party) else { return Ok(None) };
                let day = day(conn, &key, link.placement.into())?;
                let Some(day) = day else { return Ok(None) };
                if !is_vouched_for(conn, &link, (&day, party), paris(now).date())? {
                    return Ok(None);
                }
                Ok(Some(day).map(|day| Opened { day, party, until: link.expires_at.date_naive() }))
            })
            .await?;
        Ok(found.ok_or_else(|| gone(visit)))
    }

    /// The day a link opens, for one of the three alone; the others find nothing there.
    async fn opened_for(
        &self,
        visit: &Visit,
        secret: &str,
        party: Party,
    ) -> Result<Result<Opened, Response>, Failure> {
        let opened = self.opened(visit, secret).await?;
        match &opened {
            Ok(found) if found.party != party => Err(Failure::NotFound),
            _ => Ok(opened),
        }
    }

    /// A day of a programme, for the coordination.
    async fn day_of(&self, (programme, placement): (Uuid, Uuid)) -> Result<Day, Failure> {
        let key = self.key.clone();
        let found = self.read(move |conn| day(conn, &key, placement.into())).await?;
        found.filter(|day| day.placement.programme.uuid() == programme).ok_or(Failure::NotFound)
    }

    /// Every day of a programme with its title, for the coordination.
    async fn days_of(&self, programme: Uuid) -> Result<Days, Failure> {
        let key = self.key.clone();
        let found = self.read(move |conn| days(conn, &key, programme.into())).await?;
        found.ok_or(Failure::NotFound)
    }
}

/// Whether the member a link was sent to still acts for the organisation it speaks for; true of a mailbox that is
/// nobody’s account, and of the visitor’s own.
fn is_vouched_for(
    conn: &mut Conn,
    link: &LinkRow,
    (day, party): (&Day, Party),
    today: chrono::NaiveDate,
) -> Result<bool, StoreError> {
    let organization = match party {
        Party::Visitor => return Ok(true),
        Party::Employer => day.placement.organization,
        Party::Host => day.placement.host,
    };
    let Some(account) = link.account else { return Ok(true) };
    let members = membership::members_of(conn, organization, today)?;
    Ok(members.iter().any(|held| held.account.uuid() == account))
}

/// What a link opens.
struct Opened {
    day: Day,
    party: Party,
    until: chrono::NaiveDate,
}

/// A programme with its days, in the order of the calendar.
struct Days {
    programme: immersion::ImmersionProgramme,
    days: Vec<Day>,
}

fn days(conn: &mut Conn, key: &SealKey, id: ImmersionId) -> Result<Option<Days>, StoreError> {
    let Some(programme) = immersion::programme(conn, id)? else { return Ok(None) };
    let mut every = Vec::new();
    for placement in placement::placements(conn, id)? {
        every.extend(day(conn, key, placement.id)?);
    }
    Ok(Some(Days { programme, days: every }))
}

/// The pages around the days of a programme, as tabs; the present one has no address.
fn tabs(visit: &Visit, programme: ImmersionId, here: &str) -> Vec<Crumb> {
    let tab = |key: &str, href: String| {
        let href = if key == here { String::new() } else { href };
        Crumb { label: visit.say(key).into_owned(), href }
    };
    vec![
        tab("returns-nav-programme", format!("/immersions/{programme}")),
        tab("returns-nav-days", paths::sheets(programme)),
        tab("returns-nav-timetables", paths::timetables(programme)),
        tab("returns-nav-returns", paths::returns(programme)),
        tab("returns-nav-evaluation", paths::evaluation(programme)),
    ]
}

/// The sign of where a day stands: class, picture and words.
fn state_badge(visit: &Visit, placement: &Placement) -> (&'static str, &'static str, String) {
    use placement::State;
    let (class, picture) = match placement.state {
        State::Proposed | State::Agreements => ("note", "hourglass"),
        State::Confirmed => ("open", "check"),
        State::Done | State::ReturnGiven => ("fresh", "check"),
        State::Cancelled => ("plain", "circle-empty"),
    };
    (class, picture, visit.say(placement.state.key()).into_owned())
}

impl FromRef<Returns> for Arc<Shell> {
    fn from_ref(room: &Returns) -> Arc<Shell> {
        Arc::clone(&room.shell)
    }
}

/// Programmes are carried by the coordination.
const COORDINATION: Demand = Demand::MayEverywhere(Action::RunEncounter);

/// Every door of this room with what it demands.
pub const DOORS: &[Door] = &[
    Door::get(paths::OWN, Demand::Proof),
    Door::post(paths::AGREE, Demand::Proof),
    Door::get(paths::PREPARATION, Demand::Proof),
    Door::post(paths::PREPARATION, Demand::Proof),
    Door::get(paths::PLEDGE, Demand::Proof),
    Door::post(paths::PLEDGE, Demand::Proof),
    Door::get(paths::TIMETABLE, Demand::Proof),
    Door::post(paths::TIMETABLE, Demand::Proof),
    Door::get(paths::SHEET, Demand::Proof),
    Door::get(paths::RETURN, Demand::Proof),
    Door::post(paths::RETURN, Demand::Proof),
    Door::get(paths::SHEETS, COORDINATION),
    Door::post(paths::ASK, COORDINATION),
    Door::get(paths::DAY, COORDINATION),
    Door::post(paths::DAY, COORDINATION),
    Door::get(paths::DAY_SHEET, COORDINATION),
    Door::get(paths::EVERY_SHEET, COORDINATION),
    Door::get(paths::TIMETABLES, COORDINATION),
    Door::get(paths::DAY_TIMETABLE, COORDINATION),
    Door::post(paths::DAY_TIMETABLE, COORDINATION),
    Door::get(paths::RETURNS, COORDINATION),
    Door::get(paths::EVALUATION, COORDINATION),
    Door::post(paths::EVALUATION, COORDINATION),
];

/// The routes of this room.
pub fn routes() -> Router<Returns> {
    Router::new()
        .route(paths::OWN, get(own::show))
        .route(paths::AGREE, post(own::agree))
        .route(paths::PREPARATION, get(preparation::show).post(preparation::keep))
        .route(paths::PLEDGE, get(pledge::show).post(pledge::accept))
        .route(paths::TIMETABLE, get(timetable::show).post(timetable::keep))
        .route(paths::SHEET, get(sheet::show))
        .route(paths::RETURN, get(returned::show).post(returned::keep))
        .route(paths::SHEETS, get(sheets::show))
        .route(paths::ASK, post(sheets::ask))
        .route(paths::DAY, get(one_day::show).post(one_day::act))
        .route(paths::DAY_SHEET, get(sheet::show_one))
        .route(paths::EVERY_SHEET, get(sheet::show_every))
        .route(paths::TIMETABLES, get(timetables::show))
        .route(paths::DAY_TIMETABLE, get(timetable::show_one).post(timetable::keep_one))
        .route(paths::RETURNS, get(returns::show))
        .route(paths::EVALUATION, get(evaluation::show).post(evaluation::close))
}
