//! A day by the link of a letter: what each of the three sees, agrees to, and does next. Looking changes nothing.

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use placement::State as DayState;
use web::{Failure, Filled, Visit};

use super::{Opened, Returns, state_badge};
use crate::about::about;
use crate::agreeing::say;
use crate::agreement::{Channel, Party, Standing};
use crate::day::Day;
use crate::one_sheet::three;
use crate::paths;
use crate::yes_or_no::buttons;

#[derive(askama::Template)]
#[template(path = "pages/own.html")]
struct Own<'a> {
    visit: &'a Visit,
    title: String,
    about: String,
    badge: (&'static str, &'static str, String),
    is_cancelled: bool,
    question: Option<&'static str>,
    said: Option<&'static str>,
    buttons: String,
    to_prepare: bool,
    heading: &'static str,
    steps: Vec<Step>,
    note: &'a str,
    three: Vec<(&'static str, &'static str)>,
    until: String,
}

/// One thing to do, and whether it is done.
struct Step {
    href: String,
    key: &'static str,
    state: &'static str,
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<Returns>,
    Path(secret): Path<String>,
) -> Result<Response, Failure> {
    let opened = match room.opened(&visit, &secret).await? {
        Ok(opened) => opened,
        Err(gone) => return Ok(gone),
    };
    let day = &opened.day;
    let title = visit.say_of("returns-own-title", &day.names.host).into_owned();
    let standing = day.standing(opened.party);
    let is_after = visit.today() > day.placement.day;
    let body = Own {
        visit: &visit,
        title: title.clone(),
        about: about(&visit, day),
        badge: state_badge(&visit, &day.placement),
        is_cancelled: day.placement.state == DayState::Cancelled,
        question: may_say(day).then(|| question(opened.party)),
        said: standing.and_then(said),
        buttons: buttons(&visit, &paths::below_own(&secret, "accord")),
        to_prepare: opened.party == Party::Visitor && !day.is_prepared && !is_after,
        heading: if is_after { "returns-own-after" } else { "returns-own-before" },
        steps: steps(&opened, &secret, visit.today()),
        note: day.given.as_ref().filter(|_| opened.party == Party::Employer).map_or("", |given| &given.note),
        three: three(day),
        until: visit.date(opened.until),
    };
    Ok(visit.page(title, &body).not_indexed().into_response())
}

/// Whether one of the three may still say yes or no.
fn may_say(day: &Day) -> bool {
    matches!(day.placement.state, DayState::Proposed | DayState::Agreements | DayState::Confirmed)
}

const fn question(party: Party) -> &'static str {
    match party {
        Party::Visitor => "returns-own-agree-visitor",
        Party::Employer => "returns-own-agree-employer",
        Party::Host => "returns-own-agree-host",
    }
}

const fn said(standing: Standing) -> Option<&'static str> {
    match standing {
        Standing::Agreed => Some("returns-own-said-agreed"),
        Standing::Declined => Some("returns-own-said-declined"),
        Standing::Waiting => None,
    }
}

/// What one of the three has to do, before the day or after it.
fn steps(opened: &Opened, secret: &str, today: chrono::NaiveDate) -> Vec<Step> {
    let day = &opened.day;
    let step = |rest: &str, key: &'static str, is_done: Option<bool>| Step {
        href: paths::below_own(secret, rest),
        key,
        state: match is_done {
            Some(true) => "returns-done",
            Some(false) => "returns-to-do",
            None => "",
        },
    };
    let mut steps = Vec::new();
    if today >= day.placement.day && opened.party == Party::Visitor {
        steps.push(step("retour", "returns-step-return", Some(day.given.is_some())));
    }
    if today <= day.placement.day {
        match opened.party {
            Party::Visitor => {
                let is_answered = !day.preparation.is_empty();
                steps.push(step("preparation", "returns-step-preparation", Some(is_answered)));
                steps.push(step("engagement", "returns-step-pledge", Some(day.pledge.is_some())));
            }
            Party::Host => {
                let is_planned = !day.timetable.stops.is_empty();
                steps.push(step("programme", "returns-step-timetable", Some(is_planned)));
            }
            Party::Employer => {}
        }
    }
    steps.push(step("fiche", "returns-step-sheet", None));
    steps
}

pub(super) async fn agree(
    visit: Visit,
    State(room): State<Returns>,
    Path(secret): Path<String>,
    filled: Filled,
) -> Result<Response, Failure> {
    let opened = match room.opened(&visit, &secret).await? {
        Ok(opened) => opened,
        Err(gone) => return Ok(gone),
    };
    let standing = match filled.text("accord") {
        "oui" => Standing::Agreed,
        "non" => Standing::Declined,
        _ => return Ok(visit.go(&paths::own(&secret), "")),
    };
    let (desk, id, party) = (room.desk(&visit), opened.day.placement.id, opened.party);
    let kept = room.write(move |conn| say(conn, &desk, (id, party), (standing, Channel::Link))).await?;
    let notice = if kept { "returns-said" } else { "returns-said-too-late" };
    Ok(visit.go(&paths::own(&secret), notice))
}
