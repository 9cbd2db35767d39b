//! The rank of a request for who asked without an account: looking changes nothing, the button gives it up.

use axum::extract::{Path, State};
use axum::response::Response;
use lending::{Ranked, TouringResource};
use uuid::Uuid;
use vocabulary::id::LoanRequestId;
use web::{Failure, Filled, Page, Visit};

use super::Borrowing;
use super::requests::{rank, windows};
use crate::names::site;
use crate::paths;
use web::body::{Body, Cell};
use web::form::Form;

/// What a secret opens.
async fn opened(
    room: &Borrowing,
    (id, secret): (LoanRequestId, &str),
) -> Result<(Ranked, TouringResource), Failure> {
    if !lending::opens_rank(&room.key, id, secret) {
        return Err(Failure::NotFound);
    }
    let key = room.key.clone();
    let read = room.read(move |conn| {
        let Some(ranked) = lending::request(conn, id)? else { return Ok(None) };
        let resource = lending::resource(conn, &key, ranked.request.resource)?;
        Ok(resource.map(|resource| (ranked, resource)))
    });
    read.await?.ok_or(Failure::NotFound)
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<Borrowing>,
    Path((id, secret)): Path<(Uuid, String)>,
) -> Result<Page, Failure> {
    let id = LoanRequestId::from(id);
    let (ranked, resource) = opened(&room, (id, &secret)).await?;
    let request = &ranked.request;
    let mut body = Body::titled(&visit, "borrowing-rank-title");
    body.lead(rank(&visit, &ranked));
    body.facts(vec![
        ("borrowing-exhibition", Cell::link(&resource.name, paths::exhibition(resource.id.uuid()))),
        ("borrowing-site", Cell::text(site(&request.site))),
        ("borrowing-windows", Cell::text(windows(&visit, request))),
        ("borrowing-state", Cell::text(visit.say(request.state.key()))),
    ]);
    if request.state.is_waiting() {
        body.hint("borrowing-rank-explained");
        let act = lending::rank_path(&room.key, id);
        body.html(Form::button(&visit, act, "borrowing-withdraw-request", &[]));
    } else if request.state == lending::RequestState::Reserved {
        body.say("borrowing-rank-reserved");
    }
    Ok(body.page())
}

pub(super) async fn withdraw(
    visit: Visit,
    State(room): State<Borrowing>,
    Path((id, secret)): Path<(Uuid, String)>,
    _filled: Filled,
) -> Result<Response, Failure> {
    let id = LoanRequestId::from(id);
    opened(&room, (id, &secret)).await?;
    let desk = room.desk(&visit);
    let done = room.write(move |conn| lending::withdraw_request(conn, &desk, id)).await?;
    let notice = if done { "borrowing-done-withdrawn" } else { "borrowing-nothing-changed" };
    Ok(visit.go(&lending::rank_path(&room.key, id), notice))
}
