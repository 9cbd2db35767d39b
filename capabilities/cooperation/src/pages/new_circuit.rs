//! Proposing an articulation agreement: for which need, where, who first, who next, whom to ask for, how soon.

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use vocabulary::id::{ArticulationId, OrganizationId};
use vocabulary::territory::{Area, Territory};
use web::{Failure, Faults, Filled, Page, Visit};

use super::{Cooperation, speaks_for};
use crate::articulation::{Articulation, ArticulationStanding};
use crate::form::{Entry, Field, Form, day, function, words};
use crate::letters::Told;
use crate::names::any_organization;
use crate::need_code::NeedCode;
use crate::panel::Panel;
use crate::paths;
use crate::store::articulations::propose as keep;
use directory::OrganizationNames;

/// The longest contact and list of what to bring, in letters.
const LONGEST_CONTACT: usize = 160;
const LONGEST_BRING: usize = 300;
/// The longest delay, in days: past two months nobody waits.
const LONGEST_DELAY: u32 = 60;
/// The latest review, in days from today: an agreement is looked at again within two years.
const LATEST_REVIEW: i64 = 731;

pub(super) async fn show(visit: Visit, State(room): State<Cooperation>) -> Result<Page, Failure> {
    let names = room.read(OrganizationNames::read).await?;
    Ok(page(&visit, &names, None, &Faults::default()))
}

fn page(visit: &Visit, names: &OrganizationNames, filled: Option<&Filled>, faults: &Faults) -> Page {
    let typed = |field: &str| filled.map_or("", |filled| filled.text(field));
    let choose = visit.say("cooperation-choose");
    let line = |id, key, hint| Entry::new(visit, id, key).hint(visit, hint).value(typed(id));
    let fields = vec![
        Field::Choose(
            Entry::new(visit, "need", "cooperation-circuit-field-need"),
            NeedCode::choices(visit.locale, typed("need"), &choose),
        ),
        Field::Line(line("area", "cooperation-circuit-field-area", "cooperation-circuit-field-area-hint")),
        Field::Choose(
            Entry::new(visit, "first", "cooperation-circuit-field-first"),
            any_organization(names, typed("first"), Some(&choose)),
        ),
        Field::Choose(
            Entry::new(visit, "next", "cooperation-circuit-field-next"),
            any_organization(names, typed("next"), Some(&choose)),
        ),
        Field::Line(line(
            "contact",
            "cooperation-circuit-field-contact",
            "cooperation-circuit-field-contact-hint",
        )),
        Field::Number(line(
            "delay",
            "cooperation-circuit-field-delay",
            "cooperation-circuit-field-delay-hint",
        )),
        Field::Area(line("bring", "cooperation-circuit-field-bring", "cooperation-circuit-field-bring-hint")),
        Field::Day(line(
            "review",
            "cooperation-circuit-field-review",
            "cooperation-circuit-field-review-hint",
        )),
    ];
    let form = Form::new(visit, paths::NEW_CIRCUIT.to_owned(), "cooperation-circuit-propose", fields);
    let panel =
        Panel::new(visit.say("cooperation-circuit-new-title"), visit.say("cooperation-circuit-new-lead"));
    let panel = panel.below(visit, "cooperation-circuits-title", paths::CIRCUITS);
    panel.asking(visit, &form, faults)
}

pub(super) async fn propose(
    visit: Visit,
    State(room): State<Cooperation>,
    filled: Filled,
) -> Result<Response, Failure> {
    let names = room.read(OrganizationNames::read).await?;
    let mut faults = filled.faults();
    let new = understood(&visit, (&filled, &names), &mut faults);
    let Some(new) = new.filter(|_| faults.is_empty()) else {
        return Ok(page(&visit, &names, Some(&filled), &faults).into_response());
    };
    let (path, desk, now) = (paths::under(paths::CIRCUITS, new.id.uuid()), room.desk(&visit), visit.now);
    room.write(move |conn| {
        keep(conn, &new, now)?;
        for (side, agrees, other) in
            [(new.first, new.first_agrees, new.next), (new.next, new.next_agrees, new.first)]
        {
            if !agrees {
                desk.tell_keepers(conn, side, &told("circuit-proposed", new.id, names.name(other)))?;
            }
        }
        Ok(())
    })
    .await?;
    Ok(visit.go(&path, "cooperation-done-proposed"))
}

/// A letter about an agreement with another organisation.
pub(super) fn told(what: &'static str, id: ArticulationId, other: &str) -> Told {
    let path = paths::under(paths::CIRCUITS, id.uuid());
    Told { what, about: id.uuid(), path, names: vec![("other", other.to_owned())] }
}

fn understood(
    visit: &Visit,
    (filled, names): (&Filled, &OrganizationNames),
    faults: &mut Faults,
) -> Option<Articulation> {
    let need = NeedCode::from_code(filled.text("need"));
    if need.is_none() {
        faults.note("need", visit.say("cooperation-fault-need"));
    }
    let area = area(filled.text("area"));
    if area.is_none() {
        faults.note("area", visit.say("cooperation-fault-area"));
    }
    let (first, next) = sides(visit, (filled, names), faults);
    let missing = "cooperation-fault-contact";
    let contact = function((visit, filled), ("contact", LONGEST_CONTACT), missing, faults);
    let bring = words((visit, filled), ("bring", LONGEST_BRING), None, faults);
    let delay = filled.text("delay").parse::<u32>().ok().filter(|days| *days <= LONGEST_DELAY);
    if delay.is_none() {
        faults.note("delay", visit.say("cooperation-fault-delay"));
    }
    let review = review(visit, filled, faults);
    let agrees = |side: Option<OrganizationId>| {
        side.is_some_and(|side| {
            visit.member.as_ref().is_some_and(|member| member.acts_for(side) && speaks_for(visit, side))
        })
    };
    Some(Articulation {
        id: ArticulationId::new_v7(visit.now, visit.chance()),
        need: need?,
        area: area?,
        first: first?,
        next: next?,
        contact,
        delay_days: delay?,
        bring,
        from: visit.today(),
        until: review?,
        standing: ArticulationStanding::Proposed,
        first_agrees: agrees(first),
        next_agrees: agrees(next),
        renewal: None,
    })
}

/// Who helps first and who next: two current organisations, one of which the member speaks for.
fn sides(
    visit: &Visit,
    (filled, names): (&Filled, &OrganizationNames),
    faults: &mut Faults,
) -> (Option<OrganizationId>, Option<OrganizationId>) {
    let organization =
        |field: &str| filled.text(field).parse::<OrganizationId>().ok().filter(|id| names.knows(*id));
    let (first, next) = (organization("first"), organization("next"));
    if first.is_none() {
        faults.note("first", visit.say("cooperation-fault-with"));
    }
    if next.is_none() || next == first {
        faults.note("next", visit.say("cooperation-fault-with"));
    }
    if ![first, next].into_iter().flatten().any(|side| speaks_for(visit, side)) {
        faults.note("first", visit.say("cooperation-fault-neither"));
    }
    (first, next)
}

/// The day both look at an agreement again.
pub(super) fn review(visit: &Visit, filled: &Filled, faults: &mut Faults) -> Option<chrono::NaiveDate> {
    let latest = visit.today() + chrono::TimeDelta::days(LATEST_REVIEW);
    let review = day(filled, "review").filter(|day| *day > visit.today() && *day <= latest);
    if review.is_none() {
        faults.note("review", visit.say("cooperation-fault-review"));
    }
    review
}

/// A commune, a group of communes or a département, by name or by code; a name that several bear is none.
fn area(text: &str) -> Option<Area> {
    let france = Territory::france();
    if let Some(area) = Area::from_code(text) {
        return france.name_of(&area).is_some().then_some(area);
    }
    let wanted = vocabulary::slug(text);
    if wanted.is_empty() {
        return None;
    }
    let exact: Vec<_> =
        france.by_name(text).into_iter().filter(|one| vocabulary::slug(one.name) == wanted).collect();
    if let [commune] = exact.as_slice() {
        return Some(Area::Commune(commune.code.to_owned()));
    }
    let epci = france.epcis().iter().find(|epci| vocabulary::slug(epci.name) == wanted);
    epci.map(|epci| Area::Epci(epci.code.to_owned()))
}

#[cfg(test)]
mod tests;
