//! When a site leaves a tour: what its leaving would change, before anything changes.

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use chrono::NaiveDate;
use lending::PlannedStay;
use uuid::Uuid;
use vocabulary::id::BookingId;
use web::{Crumb, Failure, Filled, Page, Tone, Visit};

use super::tour::{MOST_SITES, call, planned, told};
use super::{Borrowing, back_to_exhibitions, lent};
use crate::names::{site, span};
use crate::outset::{Change, Move, Outset};
use crate::paths;
use web::body::{Body, Cell};
use web::form::{Field, Form};

pub(super) async fn show(
    visit: Visit,
    State(room): State<Borrowing>,
    Path(id): Path<Uuid>,
) -> Result<Page, Failure> {
    let outset = lent(&room, &visit, id).await?;
    let mut body = begun(&visit, &outset);
    choose(&mut body, &visit, &outset);
    Ok(body.page())
}

fn begun<'a>(visit: &'a Visit, outset: &Outset) -> Body<'a> {
    let id = outset.resource.id.uuid();
    let mut body = Body::titled(visit, "borrowing-withdraw-title");
    let whole = Crumb { label: outset.resource.name.clone(), href: paths::exhibition(id) };
    let list =
        Crumb { label: visit.say("borrowing-queue-title").into_owned(), href: paths::below(id, "file") };
    body.below(vec![back_to_exhibitions(visit), whole, list]);
    body
}

/// The stays that are ahead, each with a button that shows what would change.
fn choose(body: &mut Body<'_>, visit: &Visit, outset: &Outset) {
    body.lead(visit.say("borrowing-withdraw-lead"));
    let resource = &outset.resource;
    let act = paths::below(resource.id.uuid(), "tournee/retrait");
    let row = |stay: &&lending::Booking| {
        let sent = [("acte", "regarder".to_owned()), ("passage", stay.id.to_string())];
        let label = resource.copy(stay.copy).map_or("", |copy| copy.label.as_str());
        vec![
            Cell::text(site(&stay.site)).below(span(visit, stay.start, stay.end)),
            Cell::text(label).with(Form::button(visit, act.as_str(), "borrowing-withdraw-look", &sent)),
        ]
    };
    body.table(
        ("borrowing-withdraw-ahead", "borrowing-withdraw-none"),
        &["borrowing-site", "borrowing-copy"],
        outset.ahead(visit.today()).iter().map(row).collect(),
    );
}

pub(super) async fn act(
    visit: Visit,
    State(room): State<Borrowing>,
    Path(id): Path<Uuid>,
    filled: Filled,
) -> Result<Response, Failure> {
    let outset = lent(&room, &visit, id).await?;
    let stay: BookingId = filled.text("passage").parse().map_err(|_| Failure::NotFound)?;
    if !outset.ahead(visit.today()).iter().any(|one| one.id == stay) {
        return Ok(visit.go(&paths::below(id, "tournee/retrait"), "borrowing-nothing-changed"));
    }
    match filled.text("acte") {
        "regarder" => look(&visit, &room, (outset, stay)).await,
        "retirer" => withdraw(&visit, &room, (outset, stay), &filled).await,
        _ => Err(Failure::NotFound),
    }
}

async fn look(
    visit: &Visit,
    room: &Borrowing,
    (outset, stay): (Outset, BookingId),
) -> Result<Response, Failure> {
    let (planning, today) = (outset.clone(), visit.today());
    let change = room.read(move |_| Ok(planning.without(stay, today))).await?;
    let mut body = begun(visit, &outset);
    match change {
        Ok(change) => would_change(&mut body, visit, (&outset, stay), &change),
        Err(_) => {
            body.notice(Tone::Warning, visit.say("borrowing-tour-unfit"), "");
        }
    }
    Ok(body.page().into_response())
}

fn would_change(body: &mut Body<'_>, visit: &Visit, (outset, stay): (&Outset, BookingId), change: &Change) {
    let resource = &outset.resource;
    let leaving = outset.ahead(visit.today()).into_iter().find(|one| one.id == stay);
    body.lead(
        visit.say_of("borrowing-withdraw-who", &leaving.map(|one| site(&one.site)).unwrap_or_default()),
    );
    let becomes = change.moves.iter().map(|one| one.asked.id);
    call(body, visit, (outset, becomes.chain(leaving.map(|one| one.request)).collect()));
    let at = |at: Option<(usize, NaiveDate)>| match at {
        Some((copy, start)) => {
            let label = resource.copies.get(copy).map_or("", |copy| copy.label.as_str());
            format!("{} · {label}", span(visit, start, resource.rule.end(start)))
        }
        None => visit.say("borrowing-withdraw-waiting").into_owned(),
    };
    let row = |one: &Move| {
        vec![Cell::text(site(&one.asked.site)), Cell::text(at(one.was)), Cell::text(at(one.becomes))]
    };
    body.heading("change", "borrowing-withdraw-moves");
    body.table(
        ("borrowing-withdraw-moves", "borrowing-withdraw-no-move"),
        &["borrowing-site", "borrowing-withdraw-was", "borrowing-withdraw-becomes"],
        change.moves.iter().map(row).collect(),
    );
    let act = paths::below(resource.id.uuid(), "tournee/retrait");
    let hidden = |moves: &[PlannedStay]| {
        let mut fields = vec![Field::hidden("acte", "retirer"), Field::hidden("passage", stay.to_string())];
        let written = |one: &PlannedStay| format!("{}/{}/{}", one.request, one.copy, one.start);
        fields.extend(moves.iter().map(|one| Field::hidden("mouvement", written(one))));
        fields
    };
    let moves = moves(outset, change);
    if !moves.is_empty() {
        body.html(Form::new(visit, act.as_str(), "borrowing-withdraw-with", hidden(&moves)).plain(visit));
    }
    body.html(Form::new(visit, act, "borrowing-withdraw-alone", hidden(&[])).plain(visit));
}

/// The stays a change sets or moves.
fn moves(outset: &Outset, change: &Change) -> Vec<PlannedStay> {
    let stay = |one: &Move| {
        let (copy, start) = one.becomes?;
        Some(PlannedStay { request: one.asked.id, copy: outset.resource.copies.get(copy)?.id, start })
    };
    change.moves.iter().filter_map(stay).collect()
}

async fn withdraw(
    visit: &Visit,
    room: &Borrowing,
    (outset, stay): (Outset, BookingId),
    filled: &Filled,
) -> Result<Response, Failure> {
    let today = visit.today();
    let moved = filled.all("mouvement").filter_map(planned).filter(|moved| moved.start >= today);
    let plan: Vec<PlannedStay> = moved.take(MOST_SITES).collect();
    let (desk, id) = (room.desk(visit), outset.resource.id);
    let done = room
        .write(move |conn| {
            if !lending::strike(conn, &desk, stay)? {
                return Ok(None);
            }
            if plan.is_empty() {
                Ok(Some(Ok(Vec::new())))
            } else {
                lending::apply_plan(conn, &desk, id, &plan).map(Some)
            }
        })
        .await?;
    match done {
        None => Ok(visit.go(&paths::exhibition(id.uuid()), "borrowing-nothing-changed")),
        Some(Ok(_)) => Ok(visit.go(&paths::exhibition(id.uuid()), "borrowing-done-left-tour")),
        // The site has left all the same; only what was to move stays where it was.
        Some(Err(refused)) => {
            let mut body = begun(visit, &outset);
            told(&mut body, visit, &outset, refused);
            body.say("borrowing-withdraw-half")
                .ways(&[("borrowing-to-tour", paths::below(id.uuid(), "tournee"))]);
            Ok(body.page().again().into_response())
        }
    }
}
