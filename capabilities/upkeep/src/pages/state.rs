//! « Complet jusqu’au … » in two taps: the state, then until when. It ends by itself on its day.

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use chrono::{Datelike, Months, NaiveDate, TimeDelta, Weekday};
use directory::{Availability, Channel, RecordKind, Section, Shown};
use editing::tell_owner;
use vocabulary::caution::{Place, cautions};
use vocabulary::codes::TemporaryState;
use web::{Choice, Failure, Faults, Filled, Visit};

use super::link::{author, state_words, telling};
use super::renew::link_or_gone;
use super::{Upkeep, failure, name_of};
use crate::link::{Answered, Link, answered};
use crate::paths;

/// No state lasts longer than this: beyond, a service has changed.
const LONGEST_DAYS: i64 = 366;
/// The longest reason, in letters.
const LONGEST_NOTE: usize = 200;

#[derive(askama::Template)]
#[template(path = "pages/states.html")]
struct States<'a> {
    visit: &'a Visit,
    secret: &'a str,
    services: Vec<(String, String, String)>,
}

#[derive(askama::Template)]
#[template(path = "pages/state.html")]
struct StatePage<'a> {
    visit: &'a Visit,
    secret: &'a str,
    shown: &'a Shown,
    act: String,
    present: String,
    states: Vec<Choice>,
    presets: Vec<(&'static str, String)>,
    date: &'a str,
    note: &'a str,
    faults: &'a Faults,
}

/// Until when, without a calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Preset {
    Week,
    Month,
    Return,
}

impl Preset {
    const ALL: [Self; 3] = [Self::Week, Self::Month, Self::Return];

    const fn code(self) -> &'static str {
        match self {
            Self::Week => "semaine",
            Self::Month => "mois",
            Self::Return => "rentree",
        }
    }

    const fn key(self) -> &'static str {
        match self {
            Self::Week => "upkeep-until-week",
            Self::Month => "upkeep-until-month",
            Self::Return => "upkeep-until-return",
        }
    }

    /// The last day of the state.
    fn last_day(self, today: NaiveDate) -> NaiveDate {
        match self {
            Self::Week => today + TimeDelta::days(7),
            Self::Month => today.checked_add_months(Months::new(1)).unwrap_or(today + TimeDelta::days(30)),
            Self::Return => before_return(today),
        }
    }
}

/// The last day before people are back from the long holidays: the end of August, or in autumn the Sunday before the
/// first Monday from 2 January on.
fn before_return(today: NaiveDate) -> NaiveDate {
    let end_of_august = NaiveDate::from_ymd_opt(today.year(), 8, 31).unwrap_or(today);
    if today < end_of_august {
        return end_of_august;
    }
    let second = NaiveDate::from_ymd_opt(today.year() + 1, 1, 2).unwrap_or(today);
    let monday = second.iter_days().find(|day| day.weekday() == Weekday::Mon).unwrap_or(second);
    monday - TimeDelta::days(1)
}

pub(super) async fn list(
    visit: Visit,
    State(room): State<Upkeep>,
    Path(secret): Path<String>,
) -> Result<Response, Failure> {
    let link = match link_or_gone(&room, &visit, &secret).await? {
        Ok(link) => link,
        Err(gone) => return Ok(gone),
    };
    let organization = link.organization;
    let records =
        room.db.read(move |conn| directory::records_of(conn, organization)).await.map_err(failure)?;
    let services: Vec<&Shown> =
        records.iter().filter(|one| one.key.kind == RecordKind::Service && !one.read_only).collect();
    if let [only] = services.as_slice() {
        return Ok(page(&visit, &secret, only, &Faults::default(), ("", "", "")).into_response());
    }
    let line = |one: &&Shown| {
        let href = paths::under_link(&secret, &format!("etat/{}", one.handle));
        (href, one.name.clone(), state_words(&visit, one))
    };
    let body = States { visit: &visit, secret: &secret, services: services.iter().map(line).collect() };
    Ok(visit.page(visit.say("upkeep-states"), &body).not_indexed().into_response())
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<Upkeep>,
    Path((secret, handle)): Path<(String, String)>,
) -> Result<Response, Failure> {
    let link = match link_or_gone(&room, &visit, &secret).await? {
        Ok(link) => link,
        Err(gone) => return Ok(gone),
    };
    let shown = own_record(&room, &link, RecordKind::Service, &handle).await?;
    Ok(page(&visit, &secret, &shown, &Faults::default(), ("", "", "")).into_response())
}

/// The record of the link's organisation with this handle, which is not a neighbour's.
pub(super) async fn own_record(
    room: &Upkeep,
    link: &Link,
    kind: RecordKind,
    handle: &str,
) -> Result<Shown, Failure> {
    let (handle, owner) = (handle.to_owned(), Some(link.organization));
    let found = room.db.read(move |conn| directory::shown_by_handle(conn, kind, &handle)).await;
    let own = found.map_err(failure)?.filter(|shown| shown.owner == owner && !shown.read_only);
    own.ok_or(Failure::NotFound)
}

fn page(
    visit: &Visit,
    secret: &str,
    shown: &Shown,
    faults: &Faults,
    (state, date, note): (&str, &str, &str),
) -> web::Page {
    let chosen = if state.is_empty() { TemporaryState::Full.code() } else { state };
    let states = [TemporaryState::Full, TemporaryState::LowStock, TemporaryState::Closed];
    let preset = |preset: &Preset| {
        let last = visit.date(preset.last_day(visit.today()));
        (preset.code(), visit.say_of(preset.key(), &last).into_owned())
    };
    let body = StatePage {
        visit,
        secret,
        shown,
        act: paths::under_link(secret, &format!("etat/{}", shown.handle)),
        present: state_words(visit, shown),
        states: states
            .iter()
            .map(|one| Choice::new(one.code(), one.label(visit.locale), one.code() == chosen))
            .collect(),
        presets: Preset::ALL.iter().map(preset).collect(),
        date,
        note,
        faults,
    };
    visit.page(visit.say("upkeep-state"), &body).not_indexed()
}

pub(super) async fn announce(
    visit: Visit,
    State(room): State<Upkeep>,
    Path((secret, handle)): Path<(String, String)>,
    filled: Filled,
) -> Result<Response, Failure> {
    let link = match link_or_gone(&room, &visit, &secret).await? {
        Ok(link) => link,
        Err(gone) => return Ok(gone),
    };
    let shown = own_record(&room, &link, RecordKind::Service, &handle).await?;
    let availability = match understood(&visit, &filled) {
        Ok(availability) => availability,
        Err(faults) => {
            let typed = (filled.text("etat"), filled.text("date"), filled.text("motif"));
            return Ok(page(&visit, &secret, &shown, &faults, typed).again().into_response());
        }
    };
    let telling = telling(&room, &link, (&shown, &[Section::Hours]));
    let (key, now, service) = (room.key.clone(), visit.now, shown.key.id);
    let done = room.db.write(move |conn| {
        let by = author(&link, &name_of(conn, link.organization)?);
        let act = directory::Act { by: &by, channel: Channel::Link, now };
        let is_done = directory::announce(conn, service, &availability, act)?;
        if is_done {
            answered(conn, &link, Answered::Closed, now)?;
            telling.iter().try_for_each(|telling| tell_owner(conn, &key, telling).map(|_| ()))?;
        }
        Ok(is_done)
    });
    if !done.await.map_err(failure)? {
        return Err(Failure::NotFound);
    }
    Ok(visit.go(&paths::link(&secret), "upkeep-state-said"))
}

/// The state as it was chosen, with its last day.
fn understood(visit: &Visit, filled: &Filled) -> Result<Availability, Faults> {
    if filled.text("jusqu") == "ouvert" {
        return Ok(Availability::open());
    }
    let (mut faults, today) = (filled.faults(), visit.today());
    let state = TemporaryState::from_code(filled.text("etat")).filter(|state| *state != TemporaryState::Open);
    if state.is_none() {
        faults.note("etat", visit.say("upkeep-fault-state"));
    }
    let preset = Preset::ALL.into_iter().find(|preset| preset.code() == filled.text("jusqu"));
    let last = match preset {
        Some(preset) => Some(preset.last_day(today)),
        None => filled.text("date").parse::<NaiveDate>().ok(),
    };
    let last = last.filter(|day| *day >= today && (*day - today).num_days() <= LONGEST_DAYS);
    if last.is_none() {
        faults.note("date", visit.say("upkeep-fault-date"));
    }
    let note = filled.text("motif");
    if note.chars().count() > LONGEST_NOTE {
        faults.note("motif", visit.say_count("upkeep-fault-long", LONGEST_NOTE));
    }
    if !cautions(note, Place::Public).is_empty() {
        faults.note("motif", visit.say("upkeep-fault-named"));
    }
    match (state, last) {
        (Some(state), Some(last)) if faults.is_empty() => Ok(Availability::until(state, last, note)),
        _ => Err(faults),
    }
}

#[cfg(test)]
mod tests;
