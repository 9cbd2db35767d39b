//! Beginning a programme: four fields, all filled in already.

use axum::extract::{Query, State};
use axum::response::{IntoResponse, Response};
use chrono::{Datelike, Months, NaiveDate, TimeDelta};
use uuid::Uuid;
use vocabulary::id::{ImmersionId, TeamNeedId};
use web::{Failure, Faults, Filled, Page, Visit};

use super::Immersions;
use crate::letters::month;
use crate::paths;
use crate::preparing::{NewProgramme, begin as begin_it};
use crate::programme::{LONGEST, working_days};
use crate::saying;

/// The longest title, in letters.
const LONGEST_TITLE: usize = 120;
/// How long before the first day wishes usually close: two mornings and three agreements need as much.
const CLOSES_BEFORE: TimeDelta = TimeDelta::days(28);

#[derive(askama::Template)]
#[template(path = "pages/prepare.html")]
struct Prepare<'a> {
    visit: &'a Visit,
    typed: &'a Typed,
    faults: &'a Faults,
}

/// What stands in the fields.
struct Typed {
    id: String,
    need: String,
    title: String,
    from: String,
    to: String,
    closes: String,
}

/// What is asked in an address: the need of a team that the programme answers.
#[derive(serde::Deserialize)]
pub(super) struct Asked {
    #[serde(default)]
    besoin: String,
}

pub(super) async fn show(
    visit: Visit,
    State(_room): State<Immersions>,
    Query(asked): Query<Asked>,
) -> Result<Page, Failure> {
    let (from, to) = usual_month(visit.today());
    let name = month(from, visit.locale);
    let typed = Typed {
        id: ImmersionId::new_v7(visit.now, visit.chance()).to_string(),
        need: asked.besoin,
        title: visit.say_of("immersion-usual-title", &name).into_owned(),
        from: from.to_string(),
        to: to.to_string(),
        closes: (from - CLOSES_BEFORE).to_string(),
    };
    Ok(page(&visit, &typed, &Faults::default()))
}

/// The month that begins in three months: time to ask, to meet, to wish and to prepare.
fn usual_month(today: NaiveDate) -> (NaiveDate, NaiveDate) {
    let first = (today + Months::new(3)).with_day(1).unwrap_or(today);
    (first, first + Months::new(1) - TimeDelta::days(1))
}

fn page(visit: &Visit, typed: &Typed, faults: &Faults) -> Page {
    visit.page(visit.say("immersion-prepare"), &Prepare { visit, typed, faults }).not_indexed()
}

pub(super) async fn begin(
    visit: Visit,
    State(room): State<Immersions>,
    filled: Filled,
) -> Result<Response, Failure> {
    let new = match understood(&visit, &filled) {
        Ok(new) => new,
        Err(faults) => {
            let text = |name| filled.text(name).to_owned();
            let typed = Typed {
                id: text("id"),
                need: text("besoin"),
                title: text("titre"),
                from: text("debut"),
                to: text("fin"),
                closes: text("cloture"),
            };
            return Ok(page(&visit, &typed, &faults).again().into_response());
        }
    };
    let (id, now) = (new.id, visit.now);
    room.write(move |conn| begin_it(conn, &new, now)).await?;
    Ok(visit.go(&paths::programme(id), "immersion-told-begun"))
}

fn understood(visit: &Visit, filled: &Filled) -> Result<NewProgramme, Faults> {
    let mut faults = filled.faults();
    let title = filled.text("titre");
    if title.is_empty() || title.chars().count() > LONGEST_TITLE {
        faults.note("titre", visit.say_count("immersion-fault-name", LONGEST_TITLE));
    }
    let mut day = |field: &str| {
        let day = saying::near_day(filled.text(field), visit.today());
        if day.is_none() {
            faults.note(field, visit.say("immersion-fault-day"));
        }
        day
    };
    let (from, to, closes) = (day("debut"), day("fin"), day("cloture"));
    if let (Some(from), Some(to), Some(closes)) = (from, to, closes) {
        if from <= visit.today() {
            faults.note("debut", visit.say("immersion-fault-past"));
        } else if closes >= from || closes < visit.today() {
            faults.note("cloture", visit.say("immersion-fault-closes"));
        }
        if to < from || (to - from).num_days() >= LONGEST || working_days(from, to).is_empty() {
            faults.note("fin", visit.say_count("immersion-fault-span", LONGEST));
        }
    }
    let id = Uuid::parse_str(filled.text("id")).ok();
    match (id, from, to, closes) {
        (Some(id), Some(from), Some(to), Some(wishes_close)) if faults.is_empty() => Ok(NewProgramme {
            id: id.into(),
            title: title.to_owned(),
            from,
            to,
            wishes_close,
            seed: u32::from_be_bytes(visit.chance()),
            need: Uuid::parse_str(filled.text("besoin")).ok().map(TeamNeedId::from),
        }),
        _ => Err(faults),
    }
}
