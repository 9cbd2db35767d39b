//! Leaving the protocol: on the day itself, with a reason if the organisation wishes to give one.

use ::store::Conn;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use uuid::Uuid;
use vocabulary::id::OrganizationId;
use web::{Crumb, Failure, Faults, Filled, Visit};

use super::draft::crumbs;
use super::organization::own;
use super::{Protocol, failure};
use crate::amendment::LONGEST_WORDS;
use crate::store::organizations;
use crate::{paths, signing};

#[derive(askama::Template)]
#[template(path = "pages/withdraw.html")]
struct WithdrawPage<'a> {
    visit: &'a Visit,
    crumbs: Vec<Crumb>,
    name: &'a str,
    action: String,
    reason: &'a str,
    faults: &'a Faults,
}

async fn name_of(room: &Protocol, id: OrganizationId) -> Result<String, Failure> {
    let read = move |conn: &mut Conn| organizations::organization_named(conn, id.uuid());
    Ok(room.db.read(read).await.map_err(failure)?.ok_or(Failure::NotFound)?.name)
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<Protocol>,
    Path(id): Path<Uuid>,
) -> Result<Response, Failure> {
    let id = own(&visit, id)?;
    let name = name_of(&room, id).await?;
    Ok(page(&visit, (id, &name), "", &Faults::default()))
}

fn page(visit: &Visit, (id, name): (OrganizationId, &str), reason: &str, faults: &Faults) -> Response {
    let title = visit.say("protocol-withdraw-title").into_owned();
    let way = [(name.to_owned(), paths::organization(id.uuid())), (title.clone(), String::new())];
    let action = paths::withdraw(id.uuid());
    let body = WithdrawPage { visit, crumbs: crumbs(visit, &way), name, action, reason, faults };
    let page = visit.page(title, &body).not_indexed();
    if faults.is_empty() { page } else { page.again() }.into_response()
}

pub(super) async fn withdraw(
    visit: Visit,
    State(room): State<Protocol>,
    Path(id): Path<Uuid>,
    filled: Filled,
) -> Result<Response, Failure> {
    let id = own(&visit, id)?;
    let mut faults = filled.faults();
    let reason = filled.text("raison").to_owned();
    if reason.chars().count() > LONGEST_WORDS {
        faults.note("raison", visit.say_count("protocol-fault-words", LONGEST_WORDS));
    }
    if !faults.is_empty() {
        let name = name_of(&room, id).await?;
        return Ok(page(&visit, (id, &name), &reason, &faults));
    }
    let (key, now) = (room.key.clone(), visit.now);
    let write = move |conn: &mut Conn| signing::withdraw(conn, &key, (id, &reason), now);
    let done = room.db.write(write).await.map_err(failure)?;
    let notice = if done { "protocol-withdrawn" } else { "protocol-not-signed" };
    Ok(visit.go(&paths::organization(id.uuid()), notice))
}
