//! « Ce n’est pas moi »: a link of their own for a colleague, which ends with the one it came from.

use accounts::EmailAddress;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use web::{Failure, Faults, Filled, Visit};

use super::renew::link_or_gone;
use super::{Upkeep, failure, name_of};
use crate::letters::{Drawn, worded};
use crate::link::{Answered, Kin, NewLink, answered, offer_of_kin, somebody_at};
use crate::paths;

#[derive(askama::Template)]
#[template(path = "pages/hand_over.html")]
struct HandOverPage<'a> {
    visit: &'a Visit,
    secret: &'a str,
    name: &'a str,
    typed: &'a str,
    faults: &'a Faults,
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<Upkeep>,
    Path(secret): Path<String>,
) -> Result<Response, Failure> {
    let link = match link_or_gone(&room, &visit, &secret).await? {
        Ok(link) => link,
        Err(gone) => return Ok(gone),
    };
    let name = room.db.read(move |conn| name_of(conn, link.organization)).await.map_err(failure)?;
    Ok(page(&visit, &secret, &name, "", &Faults::default()).into_response())
}

fn page(visit: &Visit, secret: &str, name: &str, typed: &str, faults: &Faults) -> web::Page {
    let body = HandOverPage { visit, secret, name, typed, faults };
    visit.page(visit.say("upkeep-hand-over"), &body).not_indexed()
}

pub(super) async fn send(
    visit: Visit,
    State(room): State<Upkeep>,
    Path(secret): Path<String>,
    filled: Filled,
) -> Result<Response, Failure> {
    let link = match link_or_gone(&room, &visit, &secret).await? {
        Ok(link) => link,
        Err(gone) => return Ok(gone),
    };
    let organization = link.organization;
    let name = room.db.read(move |conn| name_of(conn, organization)).await.map_err(failure)?;
    let (mut faults, typed) = (filled.faults(), filled.text("adresse"));
    let Some(address) = EmailAddress::read(typed) else {
        faults.note("adresse", visit.say("upkeep-fault-address"));
        return Ok(page(&visit, &secret, &name, typed, &faults).again().into_response());
    };
    room.by_link.admit(&link.id.to_string(), visit.now)?;
    room.to_address.admit(address.text(), visit.now)?;
    let locale = link.to.as_ref().map_or(visit.locale, |to| to.locale);
    let to = somebody_at(address.text().to_owned(), locale);
    let (mut new, own_secret) = NewLink::draw(&room.shell, organization, &to);
    (new.sections, new.campaign, new.expires_at) = (link.sections.clone(), link.campaign, link.expires_at);
    let address = format!("{}{}", room.shell.base_url, paths::link(own_secret.text()));
    let letter = worded(&room.shell, locale, "handed", &[("name", name.as_str().into())], Some(address));
    let letter = Drawn::new(&room.shell, &to, "confirm-link", letter);
    let follows = Some(link.id.uuid());
    let (key, kin) =
        (room.key.clone(), Kin { follows, vouched_by: link.vouched_by, handed: true, report: None });
    let kept = room.db.write(move |conn| {
        offer_of_kin(conn, &key, &new, kin)?;
        letter.send(conn, &key, new.now)?;
        answered(conn, &link, Answered::HandedOver, new.now)
    });
    kept.await.map_err(failure)?;
    Ok(visit.go(&paths::link(&secret), "upkeep-handed-over"))
}
