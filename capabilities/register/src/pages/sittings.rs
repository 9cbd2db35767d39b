//! The ISIC sittings: the next ones, those that were, and the form that opens one.

use action::Unit;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use chrono::{NaiveDate, TimeDelta};
use vocabulary::id::{IsicSessionId, TerritoryUnitId};
use web::{Choice, Crumb, Failure, Faults, Filled, Page, Visit};

use super::{Register, coordinates, crumbs};
use crate::paths;
use crate::sitting::{LONGEST_PLACE, Opinion};
use crate::store::sittings::{SittingLine, SittingRow, open_sitting, opinions, sittings};

/// The most sittings one page lists.
const MOST_LISTED: i64 = 300;
/// A sitting is typed in at most so long before and after its day.
const SPAN: TimeDelta = TimeDelta::days(3 * 365);

/// A sitting in the list.
struct Listed {
    href: String,
    day: String,
    unit: String,
    place: String,
    presented: String,
    waiting: String,
}

#[derive(askama::Template)]
#[template(path = "pages/sittings.html")]
struct Sittings<'a> {
    visit: &'a Visit,
    crumbs: Vec<Crumb>,
    coming: Vec<Listed>,
    past: Vec<Listed>,
    opinions: Vec<(String, String)>,
    coordinates: bool,
    units: Vec<Choice>,
    typed: [&'a str; 2],
    faults: &'a Faults,
}

pub(super) async fn show(visit: Visit, State(room): State<Register>) -> Result<Page, Failure> {
    page(&visit, &room, (["", "", ""], &Faults::default())).await
}

async fn page(
    visit: &Visit,
    room: &Register,
    ([day, unit, place], faults): ([&str; 3], &Faults),
) -> Result<Page, Failure> {
    let read =
        |conn: &mut ::store::Conn| Ok((sittings(conn, MOST_LISTED)?, action::units(conn)?, opinions(conn)?));
    let (lines, units, given) = room.read(read).await?;
    let (mut coming, past): (Vec<_>, Vec<_>) = lines.iter().partition(|line| line.sits_on >= visit.today());
    coming.reverse();
    let listed =
        |lines: Vec<&SittingLine>| lines.into_iter().map(|line| listed(visit, line, &units)).collect();
    let opinions = Opinion::ALL.map(|opinion| {
        let count = given
            .iter()
            .find(|(code, _)| code.as_deref() == Some(opinion.code()))
            .map_or(0, |(_, count)| *count);
        (visit.say(opinion.key()).into_owned(), visit.number(count))
    });
    let title = visit.say("register-sittings-title");
    let body = Sittings {
        visit,
        crumbs: crumbs(visit, &[], title.clone()),
        coming: listed(coming),
        past: listed(past),
        opinions: if given.is_empty() { Vec::new() } else { opinions.into() },
        coordinates: coordinates(visit),
        units: unit_choices(visit, &units, unit),
        typed: [day, place],
        faults,
    };
    let page = visit.page(title.clone(), &body).not_indexed();
    Ok(if faults.is_empty() { page } else { page.again() })
}

fn listed(visit: &Visit, line: &SittingLine, units: &[Unit]) -> Listed {
    let unit = units.iter().find(|unit| unit.id.uuid() == line.unit);
    Listed {
        href: paths::sitting(line.id.into()),
        day: visit.date(line.sits_on),
        unit: unit.map(|unit| unit.name.clone()).unwrap_or_default(),
        place: line.place.clone(),
        presented: visit.say_count("register-sitting-presented", line.presented).into_owned(),
        waiting: if line.waiting > 0 && line.sits_on < visit.today() {
            visit.say_count("register-sitting-waiting", line.waiting).into_owned()
        } else {
            String::new()
        },
    }
}

fn unit_choices(visit: &Visit, units: &[Unit], chosen: &str) -> Vec<Choice> {
    let none = Choice::new("", visit.say("register-choose"), chosen.is_empty());
    let unit = |unit: &Unit| {
        let id = unit.id.to_string();
        Choice::new(id.clone(), unit.name.clone(), id == chosen)
    };
    std::iter::once(none).chain(units.iter().map(unit)).collect()
}

/// Opens a sitting.
pub(super) async fn open(
    visit: Visit,
    State(room): State<Register>,
    filled: Filled,
) -> Result<Response, Failure> {
    let typed = ["jour", "unite", "lieu"].map(|name| filled.text(name));
    let mut faults = filled.faults();
    let day = fit_day(&visit, typed[0], &mut faults);
    fit_place(&visit, typed[2], &mut faults);
    let wanted = typed[1].parse::<TerritoryUnitId>().ok();
    let unit = room.read(action::units).await?.into_iter().map(|unit| unit.id).find(|id| Some(*id) == wanted);
    if unit.is_none() {
        faults.note("unite", visit.say("register-fault-unit"));
    }
    let (Some(day), Some(unit), true) = (day, unit, faults.is_empty()) else {
        return Ok(page(&visit, &room, (typed, &faults)).await?.into_response());
    };
    let id = IsicSessionId::new_v7(visit.now, visit.chance());
    let row = SittingRow {
        id: id.uuid(),
        sits_on: day,
        unit: unit.uuid(),
        place: typed[2].to_owned(),
        minutes: String::new(),
        revision: 0,
    };
    room.write(move |conn| open_sitting(conn, &row)).await?;
    Ok(visit.go(&paths::sitting(id), "register-done-sitting"))
}

/// The day of a sitting, if it makes sense.
pub(super) fn fit_day(visit: &Visit, typed: &str, faults: &mut Faults) -> Option<NaiveDate> {
    let day = typed.parse::<NaiveDate>().ok();
    let day = day.filter(|day| (*day - visit.today()).abs() <= SPAN);
    if day.is_none() {
        faults.note("jour", visit.say("register-fault-day"));
    }
    day
}

/// A place that is not too long.
pub(super) fn fit_place(visit: &Visit, typed: &str, faults: &mut Faults) {
    if typed.chars().count() > LONGEST_PLACE {
        faults.note("lieu", visit.say_count("web-fault-longer", LONGEST_PLACE));
    }
}
