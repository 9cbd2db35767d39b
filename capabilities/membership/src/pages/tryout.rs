//! The demo's way in: one button per persona, with what that person comes for.

use accounts::{Assurance, Device, NewSession};
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use web::{Failure, Visit};

use super::invitation::signed_in;
use super::{Membership, failure};
use crate::demo::{PERSONAS, Persona};

#[derive(askama::Template)]
#[template(path = "pages/tryout.html")]
struct Tryout<'a> {
    visit: &'a Visit,
    personas: &'static [Persona],
}

pub(super) async fn show(visit: Visit, State(room): State<Membership>) -> Result<Response, Failure> {
    in_demo(&room)?;
    let body = Tryout { visit: &visit, personas: PERSONAS };
    Ok(visit.page(visit.say("membership-tryout"), &body).not_indexed().into_response())
}

/// Signs in as a persona. The door exists in the demo alone, and asks again whether this is one.
pub(super) async fn enter(
    visit: Visit,
    State(room): State<Membership>,
    Path(code): Path<String>,
) -> Result<Response, Failure> {
    in_demo(&room)?;
    let persona = PERSONAS.iter().find(|persona| persona.code == code).ok_or(Failure::NotFound)?;
    let session = NewSession::for_visit(&visit, Device::default(), Assurance::Fresh);
    let (key, id) = (room.key.clone(), persona.account());
    let begun = room.db.write(move |conn| {
        let Some(account) = accounts::account(conn, &key, id)? else { return Ok(None) };
        accounts::start_session(conn, &account, &session).map(Some)
    });
    let secret = begun.await.map_err(failure)?.ok_or(Failure::NotFound)?;
    Ok(signed_in(&visit, visit.go(persona.comes_to, "membership-tryout-entered"), &secret))
}

fn in_demo(room: &Membership) -> Result<(), Failure> {
    if room.shell.demo { Ok(()) } else { Err(Failure::NotFound) }
}
