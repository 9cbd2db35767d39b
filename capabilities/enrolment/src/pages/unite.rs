//! Saying whether two sign-ups with the same address are one person: by a link only that address received.

use ::store::{Conn, StoreError};
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use post::Desk;
use vocabulary::id::EnrolmentId;
use web::{Failure, Filled, Visit};

use super::Enrolments;
use super::own::gone;
use crate::enrolment::Enrolment;
use crate::moving::unite;
use crate::paths;
use crate::signing::entry;
use crate::store::entries::insert_apart;
use crate::store::links::link_by_digest;

#[derive(askama::Template)]
#[template(path = "pages/unite.html")]
struct Unite<'a> {
    visit: &'a Visit,
    first: &'a Enrolment,
    second: &'a Enrolment,
    here: String,
}

fn both(conn: &mut Conn, desk: &Desk, digest: &[u8]) -> Result<Option<(Enrolment, Enrolment)>, StoreError> {
    let Some(link) = link_by_digest(conn, digest)? else { return Ok(None) };
    let Some(twin) = link.twin else { return Ok(None) };
    let Some(first) = entry(conn, desk, link.entry.into())? else { return Ok(None) };
    Ok(entry(conn, desk, twin.into())?.map(|second| (first, second)))
}

async fn look(
    room: &Enrolments,
    visit: &Visit,
    secret: &str,
) -> Result<Option<(Enrolment, Enrolment)>, Failure> {
    let (desk, digest) = (room.desk(visit), web::secret::digest(secret));
    room.read(move |conn| both(conn, &desk, &digest)).await
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<Enrolments>,
    Path(secret): Path<String>,
) -> Result<Response, Failure> {
    let Some((first, second)) = look(&room, &visit, &secret).await? else { return Ok(gone(&visit)) };
    let body = Unite { visit: &visit, first: &first, second: &second, here: paths::unite(&secret) };
    Ok(visit.page(visit.say("enrolment-unite-title"), &body).not_indexed().into_response())
}

pub(super) async fn act(
    visit: Visit,
    State(room): State<Enrolments>,
    Path(secret): Path<String>,
    filled: Filled,
) -> Result<Response, Failure> {
    let Some((first, second)) = look(&room, &visit, &secret).await? else { return Ok(gone(&visit)) };
    let (desk, ids) = (room.desk(&visit), (first.id, second.id));
    let act = filled.text("act").to_owned();
    let notice = room.write(move |conn| say(conn, &desk, ids, &act)).await?;
    Ok(visit.go(&paths::action(first.scope.action), notice))
}

/// Keeps what was said of two sign-ups; answers the key of what was done.
pub(super) fn say(
    conn: &mut Conn,
    desk: &Desk,
    (first, second): (EnrolmentId, EnrolmentId),
    act: &str,
) -> Result<&'static str, StoreError> {
    Ok(match act {
        "one" if unite(conn, desk, (first, second))? => "enrolment-united",
        "two" if share_a_list(conn, desk, (first, second))? => {
            insert_apart(conn, first.uuid(), second.uuid())?;
            "enrolment-apart"
        }
        _ => "",
    })
}

/// Whether both are on one list still.
fn share_a_list(
    conn: &mut Conn,
    desk: &Desk,
    (first, second): (EnrolmentId, EnrolmentId),
) -> Result<bool, StoreError> {
    let (first, second) = (entry(conn, desk, first)?, entry(conn, desk, second)?);
    Ok(first.zip(second).is_some_and(|(first, second)| first.scope == second.scope && first.id != second.id))
}
