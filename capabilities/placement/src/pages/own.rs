//! A worker's own place with its reason, by the link of her letter, without an account. Looking changes nothing.

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use vocabulary::id::ImmersionWorkerId;
use web::{Failure, Visit};

use super::Placements;
use crate::letters::LINK_LASTS;
use crate::placement::placement_of;
use crate::question;
use crate::question::Legend;
use crate::saying::{better, change, offer, rank};
use crate::store::links::worker_of_link;
use crate::version::{Seat, told};
use directory::OrganizationNames;

#[derive(askama::Template)]
#[template(path = "pages/own.html")]
struct OwnPage<'a> {
    visit: &'a Visit,
    title: String,
    programme: String,
    state: String,
    seed: String,
    /// Where, when, and the rank she gave to it.
    place: Option<(String, String, String)>,
    is_pinned: bool,
    is_known: bool,
    better: Vec<String>,
    change: String,
}

/// What a secret shows.
struct Own {
    legend: Legend,
    names: OrganizationNames,
    seat: Seat,
    state: &'static str,
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<Placements>,
    Path(secret): Path<String>,
) -> Result<Response, Failure> {
    let own = look(&room, &visit, &secret).await?.ok_or(Failure::NotFound)?;
    let (legend, names, seat) = (&own.legend, &own.names, &own.seat);
    let title = visit.say("placement-own-title").into_owned();
    let body = OwnPage {
        visit: &visit,
        title: title.clone(),
        programme: legend.programme.title.clone(),
        state: if own.state.is_empty() { String::new() } else { visit.say(own.state).into_owned() },
        seed: legend.programme.seed.to_string(),
        place: seat.place.map(|place| {
            let day = vocabulary::date::with_weekday(place.day, visit.locale);
            (offer(legend, names, place.offer), day, rank(&visit, seat.rank))
        }),
        is_pinned: seat.is_pinned,
        is_known: seat.reason.is_known,
        better: better(&visit, &seat.reason, (legend, names)),
        change: change(&visit, &seat.reason, (legend, names)),
    };
    Ok(visit.page(title, &body).not_indexed().into_response())
}

/// What a secret shows: of a letter of this room, or of one about wishes; nothing before places were told.
async fn look(room: &Placements, visit: &Visit, secret: &str) -> Result<Option<Own>, Failure> {
    let (key, digest, since) = (room.key.clone(), web::secret::digest(secret), visit.now - LINK_LASTS);
    room.read(move |conn| {
        let own = worker_of_link(conn, &digest, since)?.map(ImmersionWorkerId::from);
        let worker = match own {
            Some(worker) => Some(worker),
            None => immersion::worker_of_link(conn, &digest)?,
        };
        let Some(worker) = worker else { return Ok(None) };
        let Some((seat, programme)) = told(conn, worker)? else { return Ok(None) };
        let Some((_, legend)) = question(conn, &key, programme)? else { return Ok(None) };
        let state = placement_of(conn, worker)?.map_or("", |day| day.state.key());
        Ok(Some(Own { legend, names: OrganizationNames::read(conn)?, seat, state }))
    })
    .await
}
