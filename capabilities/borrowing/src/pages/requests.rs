//! What one asked for with its rank, and the stays one receives.

use std::collections::BTreeMap;

use axum::extract::State;
use axum::response::Response;
use lending::{Booking, BookingState, LoanRequest, Ranked, TouringResource};
use vocabulary::id::{LoanRequestId, OrganizationId, TouringResourceId};
use web::{Failure, Filled, Page, Visit};

use super::{Borrowing, back_to_exhibitions, coordinates, own, speaks_for};
use crate::names::{site, span};
use crate::paths;
use web::body::{Body, Cell};
use web::form::Form;

/// What the organisations of a member asked for and host, and what they lend.
struct Mine {
    requests: Vec<Ranked>,
    stays: Vec<Booking>,
    resources: BTreeMap<TouringResourceId, TouringResource>,
}

async fn mine(room: &Borrowing, own: Vec<OrganizationId>) -> Result<Mine, Failure> {
    let key = room.key.clone();
    let read = room.read(move |conn| {
        let (mut requests, mut stays) = (Vec::new(), Vec::new());
        for organization in &own {
            requests.extend(lending::requests_of(conn, *organization)?);
            stays.extend(lending::bookings_by(conn, *organization)?);
        }
        let resources = lending::resources(conn, &key)?.into_iter().map(|one| (one.id, one)).collect();
        Ok(Mine { requests, stays, resources })
    });
    read.await
}

pub(super) async fn show(visit: Visit, State(room): State<Borrowing>) -> Result<Page, Failure> {
    let mine = mine(&room, own(&visit)).await?;
    let mut body = Body::titled(&visit, "borrowing-requests-title");
    body.below(vec![back_to_exhibitions(&visit)]).lead(visit.say("borrowing-requests-lead"));
    if !coordinates(&visit) || !mine.requests.is_empty() {
        requested(&mut body, &visit, &mine);
        hosted(&mut body, &visit, &mine);
    }
    let lent = mine.resources.values().filter(|one| speaks_for(&visit, one.owner));
    let line = |one: &TouringResource| Cell::link(&one.name, paths::below(one.id.uuid(), "file"));
    let lines: Vec<Cell> = lent.map(line).collect();
    if !lines.is_empty() {
        body.heading("prete", "borrowing-lent").say("borrowing-lent-lead").list(lines);
    }
    Ok(body.page())
}

fn name(mine: &Mine, id: TouringResourceId) -> &str {
    mine.resources.get(&id).map_or("—", |resource| resource.name.as_str())
}

fn requested(body: &mut Body<'_>, visit: &Visit, mine: &Mine) {
    let row = |ranked: &Ranked| {
        let request = &ranked.request;
        let give_up = if request.state.is_waiting() {
            let sent = [("demande", request.id.to_string())];
            Form::button(visit, paths::REQUESTS, "borrowing-withdraw-request", &sent)
        } else {
            String::new()
        };
        vec![
            Cell::link(name(mine, request.resource), paths::exhibition(request.resource.uuid()))
                .below(site(&request.site))
                .below(windows(visit, request)),
            Cell::text(visit.say(request.state.key())).below(rank(visit, ranked)).with(give_up),
        ]
    };
    body.heading("demandes", "borrowing-requests");
    body.table(
        ("borrowing-requests", "borrowing-requests-none"),
        &["borrowing-exhibition", "borrowing-state"],
        mine.requests.iter().map(row).collect(),
    );
    body.hint("borrowing-rank-explained");
}

fn hosted(body: &mut Body<'_>, visit: &Visit, mine: &Mine) {
    let row = |stay: &Booking| {
        vec![
            Cell::link(span(visit, stay.start, stay.end), paths::stay(stay.id.uuid()))
                .below(visit.say(stay.state.key())),
            Cell::text(name(mine, stay.resource)).below(site(&stay.site)),
        ]
    };
    body.heading("passages", "borrowing-stays");
    body.table(
        ("borrowing-stays", "borrowing-stays-none"),
        &["borrowing-when", "borrowing-exhibition"],
        mine.stays.iter().filter(|stay| stay.state != BookingState::Cancelled).map(row).collect(),
    );
}

/// « Vous êtes au 3e rang », or nothing once a request no longer waits.
pub(super) fn rank(visit: &Visit, ranked: &Ranked) -> String {
    ranked.rank.map(|rank| visit.say_count("borrowing-rank-is", rank).into_owned()).unwrap_or_default()
}

/// The days that suit a site, in words.
pub(super) fn windows(visit: &Visit, request: &LoanRequest) -> String {
    if request.windows.is_empty() {
        return visit.say("borrowing-any-time-short").into_owned();
    }
    let spans: Vec<String> = request.windows.iter().map(|one| span(visit, one.from, one.until)).collect();
    spans.join(" ; ")
}

pub(super) async fn withdraw(
    visit: Visit,
    State(room): State<Borrowing>,
    filled: Filled,
) -> Result<Response, Failure> {
    let id: LoanRequestId = filled.text("demande").parse().map_err(|_| Failure::NotFound)?;
    let found = room.read(move |conn| lending::request(conn, id)).await?.ok_or(Failure::NotFound)?;
    if !found.request.organization.is_some_and(|one| speaks_for(&visit, one)) {
        return Err(Failure::NotFound);
    }
    let desk = room.desk(&visit);
    let done = room.write(move |conn| lending::withdraw_request(conn, &desk, id)).await?;
    Ok(visit.go(paths::REQUESTS, if done { "borrowing-done-withdrawn" } else { "borrowing-nothing-changed" }))
}
