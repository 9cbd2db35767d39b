//! What the coordination does with a sitting: its day, who runs it, its agenda, its opinions, its minutes.

use action::By;
use axum::response::{IntoResponse, Response};
use vocabulary::id::{CollectiveActionId, OrganizationId};
use web::{Failure, Faults, Filled, Visit, form};

use super::super::Register;
use super::super::sittings::{fit_day, fit_place};
use super::{Found, found, page};
use crate::paths;
use crate::saying::{Said, say};
use crate::sitting::{LONGEST_OPINION, MOST_CO_ANIMATORS, MOST_PRESENTED, Opinion};
use crate::store::sittings::{
    add_co_animator, present, remove_co_animator, set_day_and_place, take_off, write_minutes,
};

/// The longest minutes, in letters.
const LONGEST_MINUTES: usize = 8_000;

/// What was done, as the key of the words that say so; or what is wrong with the form.
type Done = Result<&'static str, Faults>;

pub(super) async fn perform(
    visit: &Visit,
    room: &Register,
    id: &str,
    filled: &Filled,
) -> Result<Response, Failure> {
    let found = found(room, id, true).await?;
    let done = match filled.text("acte") {
        "date" => day_and_place(visit, room, (&found, filled)).await?,
        "animation" => co_animator(visit, room, (&found, filled)).await?,
        "animation-retirer" => co_animator_off(room, (&found, filled)).await?,
        "ordre" => on_agenda(visit, room, (&found, filled)).await?,
        "ordre-retirer" => off_agenda(room, (&found, filled)).await?,
        "avis" => opinion(visit, room, (&found, filled)).await?,
        "compte-rendu" => minutes(visit, room, (&found, filled)).await?,
        _ => return Err(Failure::NotFound),
    };
    match done {
        Ok(notice) => Ok(visit.go(&paths::sitting(found.sitting.id), notice)),
        Err(faults) => {
            Ok(page(visit, &found, (filled.text("action"), Some(filled)), &faults).into_response())
        }
    }
}

async fn day_and_place(
    visit: &Visit,
    room: &Register,
    (found, filled): (&Found, &Filled),
) -> Result<Done, Failure> {
    let mut faults = filled.faults();
    let day = fit_day(visit, filled.text("jour"), &mut faults);
    fit_place(visit, filled.text("lieu"), &mut faults);
    let sitting = &found.sitting;
    // What was presented was presented on that day: the actions say so.
    let was_held = sitting.waiting() < sitting.presented.len();
    if was_held && day.is_some_and(|day| day != sitting.sits_on) {
        faults.note("jour", visit.say("register-fault-held"));
    }
    let (Some(day), true) = (day, faults.is_empty()) else { return Ok(Err(faults)) };
    let (id, place) = (sitting.id.uuid(), filled.text("lieu").to_owned());
    room.write(move |conn| set_day_and_place(conn, id, day, &place)).await?;
    Ok(Ok("register-done-day"))
}

async fn co_animator(
    visit: &Visit,
    room: &Register,
    (found, filled): (&Found, &Filled),
) -> Result<Done, Failure> {
    let mut faults = filled.faults();
    let wanted = filled.text("organisation").parse::<OrganizationId>().ok();
    let known =
        found.organizations.iter().map(|(id, _)| OrganizationId::from(*id)).find(|id| Some(*id) == wanted);
    if known.is_none() {
        faults.note("organisation", visit.say("register-fault-organisation"));
    }
    if found.sitting.co_animators.len() >= MOST_CO_ANIMATORS {
        faults.note("organisation", visit.say_count("register-fault-many", MOST_CO_ANIMATORS));
    }
    let (Some(organization), true) = (known, faults.is_empty()) else { return Ok(Err(faults)) };
    let sitting = found.sitting.id.uuid();
    room.write(move |conn| add_co_animator(conn, sitting, organization.uuid())).await?;
    Ok(Ok("register-done-animator"))
}

async fn co_animator_off(room: &Register, (found, filled): (&Found, &Filled)) -> Result<Done, Failure> {
    let organization: OrganizationId = filled.text("organisation").parse().map_err(|_| Failure::NotFound)?;
    let sitting = found.sitting.id.uuid();
    room.write(move |conn| remove_co_animator(conn, sitting, organization.uuid())).await?;
    Ok(Ok("register-done-animator-off"))
}

async fn on_agenda(
    visit: &Visit,
    room: &Register,
    (found, filled): (&Found, &Filled),
) -> Result<Done, Failure> {
    let mut faults = filled.faults();
    let wanted = filled.text("action-a-presenter").parse::<CollectiveActionId>().ok();
    let known = wanted.filter(|id| found.presentable.iter().any(|row| row.id == id.uuid()));
    if known.is_none() {
        faults.note("action-a-presenter", visit.say("register-fault-action"));
    }
    if found.sitting.presented.len() >= MOST_PRESENTED {
        faults.note("action-a-presenter", visit.say_count("register-fault-many", MOST_PRESENTED));
    }
    let (Some(action), true) = (known, faults.is_empty()) else { return Ok(Err(faults)) };
    let sitting = found.sitting.id.uuid();
    room.write(move |conn| present(conn, sitting, action.uuid())).await?;
    Ok(Ok("register-done-on-agenda"))
}

async fn off_agenda(room: &Register, (found, filled): (&Found, &Filled)) -> Result<Done, Failure> {
    let action: CollectiveActionId = filled.text("action").parse().map_err(|_| Failure::NotFound)?;
    let sitting = found.sitting.id.uuid();
    room.write(move |conn| take_off(conn, sitting, action.uuid())).await?;
    Ok(Ok("register-done-off-agenda"))
}

/// Gives the opinion, and tells the action that it was presented on that day.
async fn opinion(
    visit: &Visit,
    room: &Register,
    (found, filled): (&Found, &Filled),
) -> Result<Done, Failure> {
    let mut faults = filled.faults();
    let action: CollectiveActionId = filled.text("action").parse().map_err(|_| Failure::NotFound)?;
    let sitting = &found.sitting;
    if !sitting.presented.iter().any(|one| one.action == action) {
        return Err(Failure::NotFound);
    }
    let opinion = Opinion::from_code(filled.text("avis"));
    if opinion.is_none() {
        faults.note("avis", visit.say("register-fault-opinion"));
    }
    if !sitting.has_begun(visit.today()) {
        faults.note("avis", visit.say("register-fault-to-come"));
    }
    let missing = opinion.filter(|opinion| opinion.asks_why()).map(|_| "register-fault-why");
    let words = match missing {
        Some(missing) => form::required((visit, filled), ("mots", missing), LONGEST_OPINION, &mut faults),
        None => form::words((visit, filled), "mots", LONGEST_OPINION, &mut faults),
    };
    let (Some(opinion), true) = (opinion, faults.is_empty()) else { return Ok(Err(faults)) };
    let by = By { account: visit.member.as_ref().map(|member| member.account), now: visit.now };
    let (id, sits_on) = (sitting.id, sitting.sits_on);
    let revision = filled.text("version").parse().map_err(|_| Failure::NotFound)?;
    let said = Said { action, opinion, words, revision };
    if !room.write(move |conn| say(conn, (id, sits_on), &said, by)).await? {
        faults.note("avis", visit.say("register-fault-opinion-overtaken"));
        return Ok(Err(faults));
    }
    Ok(Ok("register-done-opinion"))
}

async fn minutes(
    visit: &Visit,
    room: &Register,
    (found, filled): (&Found, &Filled),
) -> Result<Done, Failure> {
    let mut faults = filled.faults();
    let text = form::words((visit, filled), "texte", LONGEST_MINUTES, &mut faults);
    if !faults.is_empty() {
        return Ok(Err(faults));
    }
    let id = found.sitting.id.uuid();
    let read: i64 = filled.text("version").parse().map_err(|_| Failure::NotFound)?;
    let kept = room.write(move |conn| write_minutes(conn, id, &text, read)).await?;
    if kept == 0 {
        faults.note("texte", visit.say("register-fault-overtaken"));
        return Ok(Err(faults));
    }
    Ok(Ok("register-done-minutes"))
}
