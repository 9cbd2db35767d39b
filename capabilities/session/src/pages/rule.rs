//! Saying when an action takes place, as people say it: first in words, then date by date before anything is kept.

use std::collections::BTreeSet;

use action::CollectiveAction;
use axum::extract::{Path, Query, State};
use axum::response::{IntoResponse, Response};
use chrono::{Days, NaiveDate, NaiveTime, TimeDelta};
use uuid::Uuid;
use vocabulary::date::with_weekday;
use vocabulary::id::ActionSessionId;
use web::{Choice, Failure, Faults, Filled, Page, Visit};

use super::Sessions;
use crate::keeping;
use crate::paths;
use crate::recurrence::{MOST, Misread, Proposed, Rule, Until};
use crate::saying::{remarks, rule_in_words};
use crate::school::Zone;
use crate::session::{NewSession, Plan};

/// How long a date takes where nobody said.
const USUAL_LENGTH: TimeDelta = TimeDelta::hours(2);
/// How far a rule without an end goes where the action has none either, in days.
const USUAL_SEASON: u64 = 300;

#[derive(askama::Template)]
#[template(path = "pages/rule.html")]
struct Saying<'a> {
    visit: &'a Visit,
    action: &'a CollectiveAction,
    said: &'a Said,
    zones: Vec<Choice>,
    preview: Option<Preview>,
    faults: &'a Faults,
    /// From which the identities of the dates are drawn, so that a form sent twice plans once.
    seed: String,
    /// How loud the button that shows the dates is.
    loudness: &'static str,
}

/// What was typed.
#[derive(Default)]
struct Said {
    words: String,
    from: String,
    to: String,
    zone: String,
}

/// What the words give.
struct Preview {
    back: String,
    dates: Vec<Line>,
    kept: usize,
    out: usize,
    starts: String,
    ends: String,
    /// How many places there are, as it was typed.
    places: String,
    /// Whether the time was guessed because nobody said it.
    guessed: bool,
}

struct Line {
    day: NaiveDate,
    words: String,
    is_kept: bool,
    remarks: String,
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<Sessions>,
    Path(id): Path<Uuid>,
    Query(pairs): Query<Vec<(String, String)>>,
) -> Result<Page, Failure> {
    let action = room.own(&visit, id).await?;
    let said = Said::asked(&pairs);
    let mut faults = Faults::default();
    let preview = if said.words.is_empty() { None } else { preview(&visit, &action, &said, &mut faults) };
    Ok(page(&visit, &action, (&said, preview), &faults))
}

fn page(
    visit: &Visit,
    action: &CollectiveAction,
    (said, preview): (&Said, Option<Preview>),
    faults: &Faults,
) -> Page {
    let chosen = zone(action, said);
    let choice = |zone: Option<Zone>| {
        let (value, label) = match zone {
            Some(zone) => (zone.letter().to_string(), visit.say(&format!("session-zone-{}", zone.letter()))),
            None => ("-".to_owned(), visit.say("session-zone-none")),
        };
        Choice::new(value, label, zone == chosen)
    };
    let zones = Zone::ALL.into_iter().map(Some).chain([None]).map(choice).collect();
    let seed = Uuid::from_bytes(visit.chance()).to_string();
    let loudness = if preview.is_some() { "plain" } else { "primary" };
    let body = Saying { visit, action, said, zones, preview, faults, seed, loudness };
    visit.page(visit.say_of("session-rule-title", &action.title), &body).not_indexed()
}

impl Said {
    fn asked(pairs: &[(String, String)]) -> Self {
        let text = |name: &str| {
            let found = pairs.iter().find(|(field, _)| field == name);
            found.map(|(_, value)| value.trim().to_owned()).unwrap_or_default()
        };
        Self { words: text("dit"), from: text("du"), to: text("au"), zone: text("zone") }
    }
}

/// The zone of the school calendar: the one chosen, else that of the action's commune.
fn zone(action: &CollectiveAction, said: &Said) -> Option<Zone> {
    if said.zone.is_empty() {
        action.place.commune.as_deref().and_then(Zone::of_commune)
    } else {
        Zone::from_letter(&said.zone)
    }
}

fn preview(visit: &Visit, action: &CollectiveAction, said: &Said, faults: &mut Faults) -> Option<Preview> {
    let first = if said.from.is_empty() { Ok(usual_first(action, visit.today())) } else { said.from.parse() };
    let last: Result<Option<NaiveDate>, _> =
        if said.to.is_empty() { Ok(action.ends_on) } else { said.to.parse().map(Some) };
    let Ok(first) = first else {
        faults.note("du", visit.say("session-fault-day"));
        return None;
    };
    let Ok(last) = last else {
        faults.note("au", visit.say("session-fault-day"));
        return None;
    };
    let mut rule = match Rule::read(&said.words, first) {
        Ok(rule) => rule,
        Err(misread) => {
            faults.note("dit", misread_in_words(visit, &misread));
            return None;
        }
    };
    // The words go before the field: it holds where they say no end.
    if !said.to.is_empty() && matches!(rule.until, Until::Unsaid) {
        rule.until = last.map_or(Until::Unsaid, Until::Day);
    }
    let season = rule.from.checked_add_days(Days::new(USUAL_SEASON)).unwrap_or(rule.from);
    let last = last.filter(|last| *last >= rule.from).unwrap_or(season);
    let dates = rule.dates(zone(action, said), last);
    if dates.iter().all(Proposed::is_left_out) {
        faults.note("dit", visit.say("session-fault-no-date"));
    }
    Some(previewed(visit, &rule, last, dates))
}

/// The day dates begin where nobody said: today, or the first day of an action that is over or has not begun.
fn usual_first(action: &CollectiveAction, today: NaiveDate) -> NaiveDate {
    let is_over = action.ends_on.is_some_and(|last| last < today);
    if is_over { action.starts_on } else { action.starts_on.max(today) }
}

fn previewed(visit: &Visit, rule: &Rule, last: NaiveDate, dates: Vec<Proposed>) -> Preview {
    let usual = NaiveTime::from_hms_opt(14, 0, 0).unwrap_or(NaiveTime::MIN);
    let starts = rule.clock.map_or(usual, |clock| clock.from);
    let (later, days) = starts.overflowing_add_signed(USUAL_LENGTH);
    let ends = rule.clock.and_then(|clock| clock.to).unwrap_or(if days == 0 { later } else { starts });
    let line = |one: Proposed| Line {
        day: one.day,
        words: with_weekday(one.day, visit.locale),
        is_kept: !one.is_left_out(),
        remarks: remarks(visit, &one),
    };
    let dates: Vec<Line> = dates.into_iter().map(line).collect();
    let kept = dates.iter().filter(|line| line.is_kept).count();
    Preview {
        back: rule_in_words(visit, rule, last),
        out: dates.len() - kept,
        kept,
        dates,
        starts: starts.format("%H:%M").to_string(),
        ends: ends.format("%H:%M").to_string(),
        places: String::new(),
        guessed: rule.clock.is_none_or(|clock| clock.to.is_none()),
    }
}

impl Preview {
    /// The same as somebody changed it by hand: what she ticked, the hours and the places.
    fn retyped(mut self, filled: &Filled) -> Self {
        let sent: BTreeSet<&str> = filled.all("dates").collect();
        self.dates.iter_mut().for_each(|line| line.is_kept = sent.contains(line.day.to_string().as_str()));
        self.starts = filled.text("de").to_owned();
        self.ends = filled.text("a").to_owned();
        self.places = filled.text("places").to_owned();
        self
    }
}

fn misread_in_words(visit: &Visit, misread: &Misread) -> String {
    match misread {
        Misread::Unknown(word) => visit.say_of("session-misread-unknown", word).into_owned(),
        Misread::Empty | Misread::NoRhythm => visit.say("session-misread-no-rhythm").into_owned(),
        Misread::TooLong => visit.say("session-misread-too-long").into_owned(),
        Misread::TwoRhythms => visit.say("session-misread-two-rhythms").into_owned(),
        Misread::WhichOnes => visit.say("session-misread-which-ones").into_owned(),
        Misread::NoSuchDay => visit.say("session-misread-no-such-day").into_owned(),
        Misread::EndsBeforeStart => visit.say("session-misread-ends-before").into_owned(),
    }
}

/// Keeps the dates that are ticked.
pub(super) async fn plan(
    visit: Visit,
    State(room): State<Sessions>,
    Path(id): Path<Uuid>,
    filled: Filled,
) -> Result<Response, Failure> {
    let action = room.own(&visit, id).await?;
    let mut faults = filled.faults();
    let new = planned(&visit, &filled, &mut faults);
    if !faults.is_empty() {
        let said = Said {
            words: filled.text("dit").to_owned(),
            from: filled.text("du").to_owned(),
            to: filled.text("au").to_owned(),
            zone: filled.text("zone").to_owned(),
        };
        let mut told = Faults::default();
        let preview = preview(&visit, &action, &said, &mut told).map(|preview| preview.retyped(&filled));
        return Ok(page(&visit, &action, (&said, preview), &faults).again().into_response());
    }
    let (of, now) = (action.id, visit.now);
    room.write(move |conn| keeping::plan(conn, of, &new, now)).await?;
    Ok(visit.go(&paths::dates(action.id), "session-planned"))
}

fn planned(visit: &Visit, filled: &Filled, faults: &mut Faults) -> Vec<NewSession> {
    let times = super::date::times(visit, filled, faults);
    let capacity = super::date::capacity(visit, filled, faults);
    let seed = filled.text("graine");
    let mut days: Vec<NaiveDate> =
        filled.all("dates").filter_map(|day| day.parse().ok()).take(MOST).collect();
    days.sort_unstable();
    days.dedup();
    if days.is_empty() {
        faults.note("dates", visit.say("session-fault-none-ticked"));
    }
    let Some(times) = times else { return Vec::new() };
    if days.iter().any(|day| super::date::span(*day, times).is_none()) {
        faults.note("a", visit.say("session-fault-no-such-time"));
    }
    let plan = |day: &NaiveDate| {
        let (starts, ends) = super::date::span(*day, times)?;
        let id = ActionSessionId::from_source("session", seed, &day.to_string());
        let plan = Plan {
            starts,
            ends,
            title: String::new(),
            place: crate::session::Place::default(),
            kind: crate::session::Kind::Ordinary,
            capacity,
        };
        Some(NewSession { id, part_of: None, plan, from_rule: true })
    };
    days.iter().filter_map(plan).collect()
}
