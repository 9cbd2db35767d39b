//! The same by the link of a letter, without an account: looking changes nothing, the button does.

use ::store::Conn;
use axum::extract::{Path, State};
use axum::response::Response;
use web::{Failure, Filled, Page, Visit};

use super::MinutesRoom;
use super::contacts::{keep, met_there};
use crate::letters::Desk;
use crate::meeting_people::form;
use crate::paths;
use crate::store::contacts::side_by_digest;
use directory::OrganizationNames;
use web::body::Body;

pub(super) async fn show(
    visit: Visit,
    State(room): State<MinutesRoom>,
    Path(secret): Path<String>,
) -> Result<Page, Failure> {
    let (digest, key) = (web::secret::digest(&secret), room.key.clone());
    let look = move |conn: &mut Conn| {
        let side = side_by_digest(conn, &digest)?;
        let met = side.map_or(Ok(None), |side| met_there(conn, &key, &side))?;
        Ok((met, OrganizationNames::read(conn)?))
    };
    let (met, names) = room.read(look).await?;
    let Some(met) = met else { return Ok(gone(&visit)) };
    let mut body = Body::titled(&visit, "minutes-contacts-title");
    body.lead(visit.say("minutes-contacts-lead"));
    body.html(form(&visit, &paths::contact(&secret), &met, &names)?);
    body.hint("minutes-contacts-kept");
    Ok(body.page())
}

/// A link that ended: said kindly, and nothing else.
fn gone(visit: &Visit) -> Page {
    let mut body = Body::titled(visit, "minutes-contacts-gone");
    body.lead(visit.say("minutes-contacts-gone-lead"));
    body.page()
}

pub(super) async fn answer(
    visit: Visit,
    State(room): State<MinutesRoom>,
    Path(secret): Path<String>,
    filled: Filled,
) -> Result<Response, Failure> {
    let digest = web::secret::digest(&secret);
    let desk: Desk = room.desk(&visit);
    let answered = move |conn: &mut Conn| {
        let Some(side) = side_by_digest(conn, &digest)? else { return Ok(false) };
        keep(conn, &desk, side.id, &filled)?;
        Ok(true)
    };
    match room.write(answered).await? {
        true => Ok(visit.go(&paths::contact(&secret), "minutes-contacts-answered")),
        false => Err(Failure::NotFound),
    }
}
