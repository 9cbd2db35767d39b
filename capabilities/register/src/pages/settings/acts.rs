//! Adding, renaming and taking away what actions are counted to; setting what the network asks for.

use action::{Framework, Funder, Rules, Unit};
use axum::response::{IntoResponse, Response};
use chrono::NaiveDate;
use vocabulary::id::{FrameworkId, FunderId, TerritoryUnitId};
use vocabulary::territory::Territory;
use web::{Failure, Faults, Filled, Visit};

use super::super::Register;
use super::{Found, MOST, page};
use crate::paths;
use crate::store::counts::whole;
use crate::store::sittings::sittings_of_unit;

/// The longest name, in letters.
const LONGEST_NAME: usize = 120;
/// The most communes of one unit.
const MOST_COMMUNES: usize = 1_000;

/// What was done, as the key of the words that say so; or what is wrong with the form.
type Done = Result<&'static str, Faults>;

pub(super) async fn perform(visit: &Visit, room: &Register, filled: &Filled) -> Result<Response, Failure> {
    let found = Found::read(room).await?;
    let done = match filled.text("acte") {
        "unite" => unit(visit, room, (&found, filled)).await?,
        "cadre" => framework(visit, room, (&found, filled)).await?,
        "financeur" => funder(visit, room, (&found, filled)).await?,
        "regles" => rules(visit, room, filled).await?,
        "retirer" => take_away(visit, room, filled).await?,
        _ => return Err(Failure::NotFound),
    };
    match done {
        Ok(notice) => Ok(visit.go(paths::SETTINGS, notice)),
        Err(faults) => {
            let chosen = ["unite", "cadre", "financeur"].map(|code| {
                if filled.text("acte") == code { filled.text("id").to_owned() } else { String::new() }
            });
            Ok(page(visit, &found, (chosen, Some(filled)), &faults).into_response())
        }
    }
}

/// A name of a list: not empty, not too long, and no other of the list has it.
fn name<'a>(
    (visit, filled): (&Visit, &'a Filled),
    field: &str,
    others: impl Iterator<Item = &'a str>,
    faults: &mut Faults,
) -> &'a str {
    let name = filled.text(field);
    let mut others = others;
    if !(2..=LONGEST_NAME).contains(&name.chars().count()) {
        faults.note(field, visit.say_count("register-fault-name", LONGEST_NAME));
    } else if others.any(|other| vocabulary::fold(other) == vocabulary::fold(name)) {
        faults.note(field, visit.say("register-fault-twice"));
    }
    name
}

/// Notes that a list is full, where something would be added to it.
fn room_for((visit, field): (&Visit, &str), (is_new, count): (bool, usize), faults: &mut Faults) {
    if is_new && count >= MOST {
        faults.note(field, visit.say_count("register-fault-many", MOST));
    }
}

async fn unit(visit: &Visit, room: &Register, (found, filled): (&Found, &Filled)) -> Result<Done, Failure> {
    let mut faults = filled.faults();
    let id = filled
        .text("id")
        .parse::<TerritoryUnitId>()
        .ok()
        .filter(|id| found.units.iter().any(|one| one.id == *id));
    let others = found.units.iter().filter(|one| Some(one.id) != id).map(|one| one.name.as_str());
    let name = name((visit, filled), "unite-nom", others, &mut faults);
    room_for((visit, "unite-nom"), (id.is_none(), found.units.len()), &mut faults);
    let rank = filled.text("unite-rang").parse::<i64>().ok().filter(|rank| (0..=9_999).contains(rank));
    if rank.is_none() {
        faults.note("unite-rang", visit.say("register-fault-rank"));
    }
    let communes = communes(visit, filled.text("unite-communes"), &mut faults);
    let (Some(rank), true) = (rank, faults.is_empty()) else { return Ok(Err(faults)) };
    let id = id.unwrap_or_else(|| TerritoryUnitId::new_v7(visit.now, visit.chance()));
    let unit = Unit { id, name: name.to_owned(), rank, communes };
    room.write(move |conn| action::keep_unit(conn, &unit)).await?;
    Ok(Ok("register-done-kept"))
}

/// The communes by their INSEE codes, between spaces or commas; one that does not exist is told.
fn communes(visit: &Visit, typed: &str, faults: &mut Faults) -> Vec<String> {
    let codes = typed.split([' ', ',', ';', '\n', '\t']).map(str::trim).filter(|code| !code.is_empty());
    let mut codes: Vec<String> = codes.take(MOST_COMMUNES + 1).map(str::to_uppercase).collect();
    codes.sort_unstable();
    codes.dedup();
    let unknown = codes.iter().find(|code| Territory::france().commune(code).is_none());
    if let Some(code) = unknown {
        faults.note("unite-communes", visit.say_of("register-fault-commune", code));
    }
    if codes.len() > MOST_COMMUNES {
        faults.note("unite-communes", visit.say_count("register-fault-many", MOST_COMMUNES));
    }
    codes
}

async fn framework(
    visit: &Visit,
    room: &Register,
    (found, filled): (&Found, &Filled),
) -> Result<Done, Failure> {
    let mut faults = filled.faults();
    let known = |id: &FrameworkId| found.frameworks.iter().any(|one| one.id == *id);
    let id = filled.text("id").parse::<FrameworkId>().ok().filter(known);
    let others = found.frameworks.iter().filter(|one| Some(one.id) != id).map(|one| one.name.as_str());
    let name = name((visit, filled), "cadre-nom", others, &mut faults);
    room_for((visit, "cadre-nom"), (id.is_none(), found.frameworks.len()), &mut faults);
    let mut day = |field: &str| {
        let day = filled.text(field).parse::<NaiveDate>().ok();
        if day.is_none() && !filled.text(field).is_empty() {
            faults.note(field, visit.say("register-fault-day"));
        }
        day
    };
    let (from, to) = (day("cadre-debut"), day("cadre-fin"));
    if from.zip(to).is_some_and(|(from, to)| to < from) {
        faults.note("cadre-fin", visit.say("register-fault-order"));
    }
    if !faults.is_empty() {
        return Ok(Err(faults));
    }
    let id = id.unwrap_or_else(|| FrameworkId::new_v7(visit.now, visit.chance()));
    let framework = Framework { id, name: name.to_owned(), from, to };
    room.write(move |conn| action::keep_framework(conn, &framework)).await?;
    Ok(Ok("register-done-kept"))
}

async fn funder(visit: &Visit, room: &Register, (found, filled): (&Found, &Filled)) -> Result<Done, Failure> {
    let mut faults = filled.faults();
    let known = |id: &FunderId| found.funders.iter().any(|one| one.id == *id);
    let id = filled.text("id").parse::<FunderId>().ok().filter(known);
    let others = found.funders.iter().filter(|one| Some(one.id) != id).map(|one| one.name.as_str());
    let name = name((visit, filled), "financeur-nom", others, &mut faults);
    room_for((visit, "financeur-nom"), (id.is_none(), found.funders.len()), &mut faults);
    if !faults.is_empty() {
        return Ok(Err(faults));
    }
    let id = id.unwrap_or_else(|| FunderId::new_v7(visit.now, visit.chance()));
    let funder = Funder { id, name: name.to_owned() };
    room.write(move |conn| action::keep_funder(conn, &funder)).await?;
    Ok(Ok("register-done-kept"))
}

async fn rules(visit: &Visit, room: &Register, filled: &Filled) -> Result<Done, Failure> {
    let mut faults = filled.faults();
    let goal = filled.text("objectif").parse::<u8>().ok().filter(|goal| *goal <= 100);
    let Some(goal) = goal else {
        faults.note("objectif", visit.say("register-fault-goal"));
        return Ok(Err(faults));
    };
    let rules = Rules { isic_required: filled.is_ticked("isic"), participation_target: goal };
    room.write(move |conn| action::set_rules(conn, rules)).await?;
    Ok(Ok("register-done-rules"))
}

/// Takes away what nothing is counted to; what is used stays, and that is told.
async fn take_away(visit: &Visit, room: &Register, filled: &Filled) -> Result<Done, Failure> {
    let (list, id) = (filled.text("liste").to_owned(), filled.text("id").to_owned());
    let gone = match list.as_str() {
        "unite" => {
            let id: TerritoryUnitId = id.parse().map_err(|_| Failure::NotFound)?;
            let write = move |conn: &mut ::store::Conn| {
                let is_free = whole(sittings_of_unit(conn, id.uuid())?) == 0;
                Ok(is_free && action::remove_unit(conn, id)?)
            };
            room.write(write).await?
        }
        "cadre" => {
            let id: FrameworkId = id.parse().map_err(|_| Failure::NotFound)?;
            room.write(move |conn| action::remove_framework(conn, id)).await?
        }
        "financeur" => {
            let id: FunderId = id.parse().map_err(|_| Failure::NotFound)?;
            room.write(move |conn| action::remove_funder(conn, id)).await?
        }
        _ => return Err(Failure::NotFound),
    };
    if gone {
        return Ok(Ok("register-done-gone"));
    }
    let mut faults = Faults::default();
    faults.note(&list, visit.say("register-fault-used"));
    Ok(Err(faults))
}
