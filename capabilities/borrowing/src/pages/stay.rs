//! One stay, for the members of its host and for who lends.

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use uuid::Uuid;
use vocabulary::id::BookingId;
use web::{Crumb, Failure, Faults, Filled, Member, Page, Visit};

use super::queue::mailbox;
use super::{Borrowing, back_to_exhibitions, speaks_for};
use crate::hosting::{Hosted, Said, about, next, reception, told, understood, way_back, way_out};
use crate::paths;
use web::body::{Body, Cell};

/// What the member is to a stay.
#[derive(Clone, Copy)]
struct Side {
    /// She works at the host, or looks after every organisation.
    hosts: bool,
    /// She works at the host: what she gives up is given up by the host.
    is_host: bool,
    /// She lends it, or looks after every organisation.
    lends: bool,
}

impl Side {
    /// Whether something is hers to say.
    const fn may_say(self, said: &Said) -> bool {
        match said {
            Said::Received(_) => self.lends,
            Said::GivesUp => self.is_host,
            Said::TakesBack => self.lends && !self.is_host,
            _ => true,
        }
    }
}

/// A stay the member hosts or lends for; a stranger finds nothing.
async fn known(room: &Borrowing, visit: &Visit, id: Uuid) -> Result<(Hosted, Side), Failure> {
    let key = room.key.clone();
    let read = room.read(move |conn| match lending::booking(conn, BookingId::from(id))? {
        Some(stay) => Hosted::read(conn, &key, stay),
        None => Ok(None),
    });
    let hosted = read.await?.ok_or(Failure::NotFound)?;
    let hosts = hosted.stay.organization.is_some_and(|host| speaks_for(visit, host));
    let works_there = |member: &Member| hosted.stay.organization.is_some_and(|host| member.acts_for(host));
    let is_host = visit.member.as_ref().is_some_and(works_there);
    let side = Side { hosts, is_host, lends: speaks_for(visit, hosted.resource.owner) };
    if side.hosts || side.lends { Ok((hosted, side)) } else { Err(Failure::NotFound) }
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<Borrowing>,
    Path(id): Path<Uuid>,
) -> Result<Page, Failure> {
    let (hosted, side) = known(&room, &visit, id).await?;
    Ok(page(&visit, (&hosted, side), None))
}

fn page(visit: &Visit, (hosted, side): (&Hosted, Side), sent: Option<(&Filled, &Faults)>) -> Page {
    let mut body = Body::titled(visit, "borrowing-stay-title");
    let whole = paths::exhibition(hosted.resource.id.uuid());
    body.below(vec![back_to_exhibitions(visit), Crumb { label: hosted.resource.name.clone(), href: whole }]);
    about(&mut body, visit, hosted);
    if let Some(address) = hosted.contact.as_deref().filter(|_| side.lends) {
        body.facts(vec![("borrowing-contact-of", mailbox(visit, address))]);
    }
    let act = paths::stay(hosted.stay.id.uuid());
    next(&mut body, visit, hosted, &act, sent);
    if side.lends {
        reception(&mut body, visit, hosted, &act);
    }
    told(&mut body, visit, hosted);
    let contents =
        format!("{}?passage={}", paths::below(hosted.resource.id.uuid(), "contenu"), hosted.stay.id);
    body.list(vec![Cell::link(visit.say("borrowing-to-contents"), contents)]);
    if side.is_host {
        way_out(&mut body, visit, hosted, &act);
    } else if side.lends {
        way_back(&mut body, visit, hosted, &act);
    }
    body.page()
}

pub(super) async fn act(
    visit: Visit,
    State(room): State<Borrowing>,
    Path(id): Path<Uuid>,
    filled: Filled,
) -> Result<Response, Failure> {
    let (hosted, side) = known(&room, &visit, id).await?;
    let (desk, stay) = (room.desk(&visit), hosted.stay.id);
    let said = match understood(&visit, &hosted, &filled) {
        Ok(Some(said)) => said,
        Ok(None) => return Ok(visit.go(&paths::stay(id), "")),
        Err(faults) => {
            return Ok(page(&visit, (&hosted, side), Some((&filled, &faults))).again().into_response());
        }
    };
    if !side.may_say(&said) {
        return Err(Failure::NotFound);
    }
    let done = said.done();
    let changed = room.write(move |conn| said.keep(conn, &desk, stay)).await?;
    Ok(visit.go(&paths::stay(id), if changed { done } else { "borrowing-nothing-changed" }))
}
