//! Announcing the next edition: a title, a day, the same partners, who hear of it by letter.

use std::collections::BTreeSet;

use action::{CollectiveAction, Declared, LONGEST_TITLE, NextEdition, Origin};
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use chrono::Months;
use uuid::Uuid;
use vocabulary::id::{CollectiveActionId, OrganizationId};
use web::{Failure, Faults, Filled, Page, Visit};

use super::declare::kept;
use super::{Declaring, by};
use crate::form::{Field, Form, Group, Reading};
use crate::letters::{self, Told};
use crate::paths;
use crate::saying::partner_line;
use crate::sections::{Known, organizations};
use crate::sheet::Sheet;

#[derive(askama::Template)]
#[template(path = "pages/next.html")]
struct Partners<'a> {
    visit: &'a Visit,
    lines: Vec<String>,
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<Declaring>,
    Path(id): Path<Uuid>,
) -> Result<Page, Failure> {
    let (found, known) = room.theirs(&visit, id).await?;
    Ok(page(&visit, (&found, &known), None, &Faults::default()))
}

fn page(
    visit: &Visit,
    (found, known): (&CollectiveAction, &Known),
    filled: Option<&Filled>,
    faults: &Faults,
) -> Page {
    let next_year = found.starts_on.checked_add_months(Months::new(12)).filter(|day| *day > visit.today());
    let fields = vec![
        Field::line(visit, "titre", "declaring-field-title", found.title.as_str())
            .hint(visit, "declaring-hint-next-title"),
        Field::day(visit, "debut", "declaring-field-starts", next_year),
        Field::day(visit, "fin", "declaring-field-ends", None).hint(visit, "declaring-hint-ends"),
    ];
    let drawn = CollectiveActionId::new_v7(visit.now, visit.chance());
    let to = paths::below(found.id.uuid(), "prochaine");
    let form =
        Form::new(visit, to, "declaring-next", vec![Group::plain(fields)]).with("id", drawn.to_string());
    let lines = found.partners.iter().map(|partner| partner_line(visit, known, partner)).collect();
    let partners = askama::Template::render(&Partners { visit, lines }).unwrap_or_default();
    let sheet = Sheet::below(visit, "declaring-next-title", found).lead(visit, "declaring-next-lead");
    sheet.before(partners).form(form.draw(visit, filled, faults)).page(visit, !faults.is_empty())
}

pub(super) async fn announce(
    visit: Visit,
    State(room): State<Declaring>,
    Path(id): Path<Uuid>,
    filled: Filled,
) -> Result<Response, Failure> {
    let (found, known) = room.theirs(&visit, id).await?;
    let mut reading = Reading::new(&visit, &filled);
    let Some(next) = understood(&mut reading) else {
        return Ok(page(&visit, (&found, &known), Some(&filled), &reading.faults).into_response());
    };
    let partners = told_of(&found);
    room.admit_declared(&visit)?;
    room.admit_letters(&visit, partners.len())?;
    let (desk, by, from) = (room.desk(&visit), by(&visit), found.id);
    let carrier = known.names.name(found.carrier.organization()).to_owned();
    let declared = room.write(move |conn| {
        let declared = action::announce_next(conn, from, &next, by)?;
        let is_next = |kept: &CollectiveAction| kept.origin == Some(Origin::NextOf(from));
        if let Declared::Kept(kept) = &declared
            && is_next(kept)
        {
            let told =
                Told { what: "next", action: kept.id, title: kept.title.clone(), carrier: carrier.clone() };
            for partner in &partners {
                letters::tell_keepers(conn, &desk, *partner, &told)?;
            }
        }
        Ok(declared)
    });
    kept(&visit, declared.await?, "declaring-done-announced")
}

/// The organisations that take part beside the one that announces it.
fn told_of(found: &CollectiveAction) -> BTreeSet<OrganizationId> {
    let named = organizations(&found.partners).into_iter();
    named.filter(|id| *id != found.keeper && *id != found.carrier.organization()).collect()
}

fn understood(reading: &mut Reading<'_>) -> Option<NextEdition> {
    let title = reading.needed("titre", LONGEST_TITLE, "declaring-fault-title");
    let (starts_on, ends_on) = (reading.day("debut"), reading.day("fin"));
    if starts_on.is_none() {
        reading.note("debut", "declaring-fault-starts");
    }
    if ends_on.is_some_and(|last| starts_on.is_some_and(|first| last < first)) {
        reading.note("fin", "declaring-fault-ends");
    }
    let drawn = CollectiveActionId::new_v7(reading.visit.now, reading.visit.chance());
    let id = reading.filled.text("id").parse().unwrap_or(drawn);
    let next = NextEdition { id, title, starts_on: starts_on?, ends_on };
    reading.faults.is_empty().then_some(next)
}
