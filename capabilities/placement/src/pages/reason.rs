//! Why a worker has this place and what would have had to change for another, for who prepares the days.

use axum::extract::{Path, State};
use uuid::Uuid;
use web::{Crumb, Failure, Page, Visit};

use super::placements::{Choosing, choosing};
use super::{Placements, programme, seats};
use crate::paths;
use crate::saying::{better, change, offer, person, rank};

#[derive(askama::Template)]
#[template(path = "pages/reason.html")]
struct ReasonPage<'a> {
    visit: &'a Visit,
    crumbs: Vec<Crumb>,
    title: String,
    organization: String,
    number: i64,
    /// Where, when, and the rank she gave to it.
    place: Option<(String, String, String)>,
    is_pinned: bool,
    is_known: bool,
    better: Vec<String>,
    change: String,
    choosing: Choosing,
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<Placements>,
    Path((id, worker)): Path<(Uuid, Uuid)>,
) -> Result<Page, Failure> {
    let programme = programme(&room, id).await?;
    let (legend, names) = (&programme.legend, &programme.names);
    let found =
        legend.worker(worker.into()).and_then(|at| legend.workers.get(at)).ok_or(Failure::NotFound)?;
    let version = programme.chosen("").ok_or(Failure::NotFound)?;
    let seats = seats(&room, version).await?;
    let seat = seats.iter().find(|seat| seat.worker == found.id).ok_or(Failure::NotFound)?;
    let title = person(found);
    let around = (legend, names);
    let body = ReasonPage {
        visit: &visit,
        crumbs: programme.crumbs(&visit, &title),
        organization: names.name(found.organization).to_owned(),
        number: version.number,
        place: seat.place.map(|place| {
            let day = vocabulary::date::with_weekday(place.day, visit.locale);
            (offer(legend, names, place.offer), day, rank(&visit, seat.rank))
        }),
        is_pinned: seat.is_pinned,
        is_known: seat.reason.is_known,
        better: better(&visit, &seat.reason, around),
        change: change(&visit, &seat.reason, around),
        choosing: choosing(&visit, &programme, &found.id.to_string()),
        title,
    };
    let title = visit.say("placement-reason-title").into_owned();
    Ok(visit.page(title, &body).canonical(paths::reason(id.into(), worker.into())).not_indexed())
}
