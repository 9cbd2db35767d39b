//! One articulation agreement: both sides agree, look at it again, or end it.

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use chrono::NaiveDate;
use uuid::Uuid;
use vocabulary::id::{ArticulationId, OrganizationId};
use web::{Failure, Filled, Page, Visit};

use super::circuits::{badge, facts, title};
use super::new_circuit::{review, told};
use super::{Cooperation, acting_for, actor, spoken_for};
use crate::articulation::{Articulation, ArticulationStanding};
use crate::form::{Entry, Field, Form, Typed};
use crate::panel::{Fact, Panel, Section};
use crate::paths;
use crate::store::articulations::{self as kept, Renewal};
use directory::OrganizationNames;

/// The agreement of an address: agreed ones for every reader, others for their two sides.
async fn found(
    visit: &Visit,
    room: &Cooperation,
    id: Uuid,
) -> Result<(Articulation, OrganizationNames), Failure> {
    let today = visit.today();
    let read = move |conn: &mut ::store::Conn| {
        Ok((kept::articulation(conn, ArticulationId::from(id), today)?, OrganizationNames::read(conn)?))
    };
    let (circuit, names) = room.read(read).await?;
    let circuit = circuit.ok_or(Failure::NotFound)?;
    let is_agreed = matches!(circuit.standing, ArticulationStanding::Agreed | ArticulationStanding::ToReview);
    let is_theirs = !spoken_for(visit, [circuit.first, circuit.next]).is_empty();
    let is_known = names.knows(circuit.first) && names.knows(circuit.next);
    if is_known && (is_agreed || is_theirs) { Ok((circuit, names)) } else { Err(Failure::NotFound) }
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<Cooperation>,
    Path(id): Path<Uuid>,
) -> Result<Page, Failure> {
    draw(&visit, &room, id, &Typed::default()).await
}

async fn draw(visit: &Visit, room: &Cooperation, id: Uuid, typed: &Typed<'_>) -> Result<Page, Failure> {
    let (circuit, names) = found(visit, room, id).await?;
    let mut panel = Panel::new(title(visit, &circuit), visit.say("cooperation-circuit-lead"));
    panel = panel.below(visit, "cooperation-circuits-title", paths::CIRCUITS);
    panel.badges = vec![badge(circuit.standing)];
    panel.facts = facts(visit, &circuit, &names);
    if let Some((day, side)) = circuit.renewal {
        let values = [("name", names.name(side).into()), ("day", visit.date(day).into())];
        let said = visit.say_with("cooperation-circuit-renewal-by", &values);
        panel.facts.push(Fact::text(visit, "cooperation-circuit-renewal", said));
    }
    let forms = acts(visit, &circuit, &names, typed);
    if !forms.is_empty() {
        panel.sections.push(Section::acts(visit, "agir", "cooperation-acts", forms));
    }
    Ok(panel.page(visit).not_indexed())
}

fn acts(visit: &Visit, circuit: &Articulation, names: &OrganizationNames, typed: &Typed<'_>) -> Vec<String> {
    let is_theirs = !spoken_for(visit, [circuit.first, circuit.next]).is_empty();
    if !is_theirs || circuit.standing == ArticulationStanding::Ended {
        return Vec::new();
    }
    let own = acting_for(visit, [circuit.first, circuit.next]);
    let path = paths::under(paths::CIRCUITS, circuit.id.uuid());
    let mut forms = Vec::new();
    for side in &own {
        let agrees = if *side == circuit.first { circuit.first_agrees } else { circuit.next_agrees };
        if !agrees {
            let sent = [("act", "agree".to_owned()), ("side", side.to_string())];
            let mut form = Form::button(visit, path.clone(), "cooperation-act-agree", &sent);
            form.submit = visit.say_of("cooperation-act-agree", names.name(*side)).into_owned();
            form.kind = "primary";
            forms.push(form.plain(visit));
        }
    }
    let is_proposed = circuit.standing == ArticulationStanding::Proposed;
    // Of somebody who works for both, the side that has not said so yet.
    let renews = own.iter().find(|side| circuit.renewal.is_none_or(|(_, by)| by != **side)).or(own.first());
    if let Some(side) = renews.filter(|_| !is_proposed) {
        let day = Entry::new(visit, "review", "cooperation-circuit-field-review")
            .hint(visit, "cooperation-circuit-renew-hint")
            .value(circuit.renewal.map(|(day, _)| day.to_string()).unwrap_or_default());
        let fields = vec![
            Field::Hidden("act".to_owned(), "renew".to_owned()),
            Field::Hidden("side".to_owned(), side.to_string()),
            Field::Day(day),
        ];
        forms.push(Form::new(visit, path.clone(), "cooperation-circuit-renew", fields).again(visit, typed));
    }
    let key = if is_proposed { "cooperation-circuit-refuse" } else { "cooperation-circuit-end" };
    let side = own.first().map(ToString::to_string).unwrap_or_default();
    let sent = [("act", "end".to_owned()), ("side", side)];
    forms.push(Form::button(visit, path, key, &sent).plain(visit));
    forms
}

/// What is said of an agreement.
#[derive(Clone, Copy)]
enum Said {
    Agrees(OrganizationId),
    Renews(OrganizationId, NaiveDate),
    Ends,
}

pub(super) async fn act(
    visit: Visit,
    State(room): State<Cooperation>,
    Path(id): Path<Uuid>,
    filled: Filled,
) -> Result<Response, Failure> {
    let (circuit, names) = found(&visit, &room, id).await?;
    let by = actor(&visit, filled.text("side"), [circuit.first, circuit.next])?;
    let mut faults = filled.faults();
    // Only a side itself agrees, or looks at it again.
    let said = match (filled.text("act"), by) {
        ("agree", Some(side)) => Some(Said::Agrees(side)),
        ("renew", Some(side)) => review(&visit, &filled, &mut faults).map(|day| Said::Renews(side, day)),
        ("end", _) => Some(Said::Ends),
        _ => return Err(Failure::NotFound),
    };
    let Some(said) = said.filter(|_| faults.is_empty()) else {
        let typed = Typed { faults, filled: Some(&filled) };
        return Ok(draw(&visit, &room, id, &typed).await?.again().into_response());
    };
    let notice = keep(&visit, &room, (circuit, by, said), names).await?;
    Ok(visit.go(&paths::under(paths::CIRCUITS, id), notice))
}

/// Keeps what was said and tells the other side, both when the coordination said it. Answers what to tell who said it.
async fn keep(
    visit: &Visit,
    room: &Cooperation,
    (circuit, by, said): (Articulation, Option<OrganizationId>, Said),
    names: OrganizationNames,
) -> Result<&'static str, Failure> {
    let (desk, now, id) = (room.desk(visit), visit.now, circuit.id);
    room.write(move |conn| {
        let (letter, notice) = match said {
            Said::Agrees(side) if kept::agree(conn, id, side, now)? => {
                ("circuit-agreed", "cooperation-done-agreed")
            }
            Said::Renews(side, day) => match kept::renew(conn, (id, side), (circuit.until, day), now)? {
                Renewal::Both => ("circuit-renewed", "cooperation-done-prolonged"),
                Renewal::Offered => ("circuit-renewal", "cooperation-done-renewal"),
                Renewal::Nothing => return Ok("cooperation-done-nothing"),
            },
            Said::Ends if kept::end(conn, (id, by), now)? => match by {
                Some(_) => ("circuit-ended", "cooperation-done-ended"),
                None => ("coordination-circuit-ended", "cooperation-done-ended"),
            },
            Said::Agrees(_) | Said::Ends => return Ok("cooperation-done-nothing"),
        };
        for (side, other) in [(circuit.first, circuit.next), (circuit.next, circuit.first)] {
            if by != Some(side) {
                desk.tell_keepers(conn, side, &told(letter, id, names.name(other)))?;
            }
        }
        Ok(notice)
    })
    .await
}
