//! How one signs up for an action: not at all, once, or for each date; how many seats, from when until when.

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use chrono::NaiveDate;
use uuid::Uuid;
use vocabulary::id::CollectiveActionId;
use web::{Choice, Failure, Faults, Filled, Page, Visit};

use super::{Enrolments, carries};
use crate::list::rule;
use crate::paths;
use crate::rule::{MOST_CAPACITY, Rule, Way};
use crate::ruling::{end_rule, set_rule};

#[derive(askama::Template)]
#[template(path = "pages/rule.html")]
struct RulePage<'a> {
    visit: &'a Visit,
    action: CollectiveActionId,
    ways: Vec<Choice>,
    typed: &'a Typed,
    faults: &'a Faults,
    back: String,
}

/// What was typed.
struct Typed {
    way: String,
    capacity: String,
    opens: String,
    closes: String,
    asks: bool,
}

impl Typed {
    fn of(rule: Option<Rule>) -> Self {
        let day = |day: Option<NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
        Self {
            way: rule.map_or("none", |rule| rule.way.code()).to_owned(),
            capacity: rule.and_then(|rule| rule.capacity).map(|seats| seats.to_string()).unwrap_or_default(),
            opens: day(rule.and_then(|rule| rule.opens_on)),
            closes: day(rule.and_then(|rule| rule.closes_on)),
            asks: rule.is_some_and(|rule| rule.asks_coming),
        }
    }

    fn sent(filled: &Filled) -> Self {
        let text = |name| filled.text(name).to_owned();
        Self {
            way: text("facon"),
            capacity: text("places"),
            opens: text("debut"),
            closes: text("fin"),
            asks: filled.is_ticked("confirmation"),
        }
    }

    /// The rule, nothing where one comes as one is, or what is wrong.
    fn rule(
        &self,
        visit: &Visit,
        action: CollectiveActionId,
        mut faults: Faults,
    ) -> Result<Option<Rule>, Faults> {
        let Some(way) = Way::from_code(&self.way) else { return Ok(None) };
        let capacity = self.capacity.parse::<u16>().ok();
        let is_sound = capacity.is_some_and(|seats| (1..=MOST_CAPACITY).contains(&seats));
        if !self.capacity.is_empty() && !is_sound {
            faults.note("places", visit.say_count("enrolment-fault-capacity", u32::from(MOST_CAPACITY)));
        }
        let mut day = |field: &str, typed: &str| match read_day(typed) {
            Ok(day) => day,
            Err(_) => {
                faults.note(field, visit.say("enrolment-fault-day"));
                None
            }
        };
        let (opens_on, closes_on) = (day("debut", &self.opens), day("fin", &self.closes));
        if opens_on.zip(closes_on).is_some_and(|(opens, closes)| closes < opens) {
            faults.note("fin", visit.say("enrolment-fault-closes"));
        }
        let rule = Rule { action, way, capacity, opens_on, closes_on, asks_coming: self.asks };
        if faults.is_empty() { Ok(Some(rule)) } else { Err(faults) }
    }
}

/// A day as a browser sends it, or as people type it: « 31/12/2026 ». Nothing where nothing was typed.
fn read_day(typed: &str) -> Result<Option<NaiveDate>, chrono::ParseError> {
    match typed.trim() {
        "" => Ok(None),
        text if text.contains('/') => NaiveDate::parse_from_str(text, "%d/%m/%Y").map(Some),
        text => text.parse().map(Some),
    }
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<Enrolments>,
    Path(id): Path<Uuid>,
) -> Result<Page, Failure> {
    let action = room.edited(&visit, id.into()).await?;
    let known = room.read(move |conn| rule(conn, id.into())).await?;
    Ok(page(&visit, &action, &Typed::of(known), &Faults::default()))
}

fn page(visit: &Visit, action: &action::CollectiveAction, typed: &Typed, faults: &Faults) -> Page {
    let way = |code: &str, key: &str| Choice::new(code, visit.say(key), typed.way == code);
    let ways = vec![
        way("none", "enrolment-way-none"),
        way("series", "enrolment-way-series"),
        way("dates", "enrolment-way-dates"),
    ];
    let back = if carries(action, visit) { paths::people(action.id) } else { paths::action(action.id) };
    let body = RulePage { visit, action: action.id, ways, typed, faults, back };
    visit.page(visit.say_of("enrolment-rule-title", &action.title), &body).not_indexed()
}

pub(super) async fn send(
    visit: Visit,
    State(room): State<Enrolments>,
    Path(id): Path<Uuid>,
    filled: Filled,
) -> Result<Response, Failure> {
    let action = room.edited(&visit, id.into()).await?;
    let typed = Typed::sent(&filled);
    let new = match typed.rule(&visit, id.into(), filled.faults()) {
        Ok(new) => new,
        Err(faults) => return Ok(page(&visit, &action, &typed, &faults).again().into_response()),
    };
    let desk = room.desk(&visit);
    let holds = room.write(move |conn| match new {
        Some(new) => set_rule(conn, &desk, &new),
        None => end_rule(conn, id.into()),
    });
    if !holds.await? {
        let mut faults = Faults::default();
        faults.note("facon", visit.say("enrolment-fault-way"));
        return Ok(page(&visit, &action, &typed, &faults).again().into_response());
    }
    let back = if carries(&action, &visit) { paths::people(action.id) } else { paths::action(action.id) };
    Ok(visit.go(&back, "enrolment-rule-done"))
}
