//! The page of an action: what, when, where, for whom, with whom, and how one comes.

use action::{CollectiveAction, Initiator, Statement};
use axum::extract::{Path, State};
use serde_json::json;
use session::Told;
use vocabulary::id::CollectiveActionId;
use vocabulary::phone::PhoneNumber;
use web::{Crumb, Failure, Page, Visit};

use super::Agenda;
use crate::dates::{DateLine, date_lines};
use crate::entry::{days, open_badge, state_badge, tags};
use crate::lifeline::{self, StageLine};
use crate::paths;
use crate::portrait::{Portrait, portrait};
use crate::slots::drawn;

#[derive(askama::Template)]
#[template(path = "pages/action.html")]
struct Sheet<'a> {
    visit: &'a Visit,
    portrait: &'a Portrait,
    action: &'a CollectiveAction,
    crumbs: Vec<Crumb>,
    state: Option<(&'static str, &'static str, String)>,
    open: (&'static str, &'static str, String),
    tags: Vec<String>,
    days: String,
    dates: Vec<DateLine>,
    /// Dates beyond those told at once.
    later: Vec<DateLine>,
    toolbar: Vec<String>,
    about: Vec<String>,
    place: Vec<String>,
    map: String,
    /// The number to call, and how it is dialled.
    phone: Option<(String, String)>,
    life: Vec<StageLine>,
    drawing: String,
    came: String,
}

/// What a slot writes around the words and pictures of people: a page that holds them stays out of search engines, which
/// would keep them beyond their consent.
const KEPT_OUT: &str = "data-nosnippet";

/// How many dates are told at once.
const FIRST_DATES: usize = 5;

pub(super) async fn show(
    visit: Visit,
    State(room): State<Agenda>,
    Path(id): Path<String>,
) -> Result<Page, Failure> {
    let id: CollectiveActionId = id.parse().map_err(|_| Failure::NotFound)?;
    let now = visit.now;
    let portrait = room.read(move |conn| portrait(conn, id, now)).await?.ok_or(Failure::NotFound)?;
    let action = &portrait.action;
    let mut dates = if action.state.is_off() { Vec::new() } else { date_lines(&portrait.dates, &visit) };
    let later = dates.split_off(dates.len().min(FIRST_DATES));
    let sheet = Sheet {
        crumbs: crumbs(&visit, action),
        state: state_badge(action.state, &visit),
        open: open_badge(action.openness, &visit),
        tags: tags(action, &visit),
        days: crate::dated::capital(&days(action, &visit)),
        toolbar: drawn(&room.lent.slots.toolbar, &visit, id).await,
        about: drawn(&room.lent.slots.about_action, &visit, id).await,
        place: place(&portrait),
        map: on_map(action),
        phone: phone(&action.contact.phone),
        life: lifeline::lines(&portrait.log, &visit),
        drawing: lifeline::drawing(&portrait.log, visit.today()),
        came: came(&visit, &portrait),
        visit: &visit,
        portrait: &portrait,
        action,
        dates,
        later,
    };
    let page = visit.page(action.title.clone(), &sheet).json_ld(&event(&visit, &portrait));
    let page = page.description(crate::entry::shortened(&action.summary, 150));
    let is_listed = crate::asked::When::ALL.iter().any(|when| when.holds(action.state));
    let is_kept_out = !is_listed || sheet.about.iter().any(|drawn| drawn.contains(KEPT_OUT));
    Ok(if is_kept_out { page.not_indexed() } else { page })
}

fn crumbs(visit: &Visit, action: &CollectiveAction) -> Vec<Crumb> {
    let domain = Crumb {
        label: visit.say(action.domain.key()).into_owned(),
        href: format!("{}?domaine={}", paths::ACTIONS, action.domain.code()),
    };
    vec![
        Crumb { label: visit.say("agenda-title").into_owned(), href: paths::ACTIONS.to_owned() },
        domain,
        Crumb { label: action.title.clone(), href: String::new() },
    ]
}

/// Where, line by line.
fn place(portrait: &Portrait) -> Vec<String> {
    let place = &portrait.action.place;
    let town = place.commune_name().unwrap_or_default().to_owned();
    let mut lines = vec![place.words.clone(), portrait.street.clone(), town];
    lines.retain(|line| !line.is_empty());
    lines
}

/// The map, looking at the place.
fn on_map(action: &CollectiveAction) -> String {
    let Some(point) = action.place.on_map() else { return String::new() };
    format!("{}?carte={:.5},{:.5},13", paths::MAP, point.latitude(), point.longitude())
}

fn phone(text: &str) -> Option<(String, String)> {
    let (number, _) = PhoneNumber::parse(text).ok()?;
    Some((number.shown(), number.href()))
}

/// How many came, once they were counted, so that no small number can be reckoned from it.
fn came(visit: &Visit, portrait: &Portrait) -> String {
    let totals = &portrait.totals;
    let said = |key: &str, people: u64| {
        let values = [("count", people.into()), ("dates", totals.counted.into())];
        visit.say_with(key, &values).into_owned()
    };
    match totals.told {
        Told::Nobody => String::new(),
        Told::Few => visit.say_count("agenda-came-few", totals.counted).into_owned(),
        Told::AtLeast(people) => said("agenda-came-at-least", people),
        Told::Exactly(people) => said("agenda-came", people),
    }
}

/// The action in schema.org's words, for search engines.
fn event(visit: &Visit, portrait: &Portrait) -> serde_json::Value {
    let action = &portrait.action;
    let next = portrait.dates.iter().find(|date| date.takes_place() && !action.state.is_off());
    let status = match action.state {
        action::State::Postponed => "https://schema.org/EventPostponed",
        action::State::Dropped => "https://schema.org/EventCancelled",
        _ => "https://schema.org/EventScheduled",
    };
    let starts = next.map_or_else(|| action.starts_on.to_string(), |date| date.plan.starts.to_rfc3339());
    json!({
        "@context": "https://schema.org",
        "@type": "Event",
        "name": action.title,
        "eventStatus": status,
        "startDate": starts,
        "endDate": next.map(|date| date.plan.ends.to_rfc3339()),
        "url": visit.absolute(&visit.path),
        "description": crate::entry::shortened(&action.summary, 300),
        "location": {
            "@type": "Place",
            "name": place(portrait).first(),
            "address": action.place.commune_name(),
        },
        "organizer": { "@type": "Organization", "name": portrait.carrier.label },
    })
}

impl Sheet<'_> {
    fn statements(&self) -> Vec<(&'static str, &Statement)> {
        let every = [
            ("agenda-said-by-inhabitants", &self.action.problem_by_inhabitants),
            ("agenda-said-by-professionals", &self.action.problem_by_professionals),
        ];
        every.into_iter().filter_map(|(key, said)| Some((key, said.as_ref()?))).collect()
    }

    /// Why it was put off or dropped, to be read before its dates.
    fn put_off(&self) -> Option<(&'static str, &str)> {
        let last = self.portrait.log.last().filter(|moved| moved.state == self.action.state);
        let words = last.map_or("", |moved| moved.words.as_str());
        match self.action.state {
            action::State::Postponed => Some(("agenda-postponed", words)),
            action::State::Dropped => Some(("agenda-dropped", words)),
            _ => None,
        }
    }

    fn audiences(&self) -> String {
        let labels = self.action.audiences.iter().map(|audience| audience.label(self.visit.locale));
        labels.collect::<Vec<_>>().join(", ")
    }

    fn initiators(&self) -> String {
        let said = |one: &Initiator| self.visit.say(one.key()).into_owned();
        self.action.initiators.iter().map(said).collect::<Vec<_>>().join(", ")
    }
}
