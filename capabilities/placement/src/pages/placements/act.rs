//! Computing, settling, withdrawing and publishing: what the buttons of the page of placements do.

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use chrono::NaiveDate;
use uuid::Uuid;
use vocabulary::id::{HostOfferId, ImmersionId, ImmersionWorkerId};
use web::{Failure, Filled, Visit};

use super::super::{Placements, programme};
use super::drawn;
use crate::asked::{Asked, Kind, ask, asked, with, withdraw};
use crate::computing::beside;
use crate::proposing::{Proposal, drawn_before, propose};
use crate::publishing::{Published, publish};
use crate::question::{Legend, read, settled};
use crate::version::keep;
use crate::{paths, saying};

pub(in crate::pages) async fn act(
    visit: Visit,
    State(room): State<Placements>,
    Path(id): Path<Uuid>,
    filled: Filled,
) -> Result<Response, Failure> {
    match filled.text("act") {
        "calculer" => place(&visit, &room, id, None).await,
        "fixer" => settle(&visit, &room, id, &filled).await,
        "retirer" => free(&visit, &room, id, &filled).await,
        "publier" => tell(&visit, &room, id, filled.text("version")).await,
        _ => Err(Failure::NotFound),
    }
}

/// Computes a proposal with everything that is settled, and one thing more if there is one; both are kept together, if
/// the proposal can be and its check found nothing wrong.
async fn place(visit: &Visit, room: &Placements, id: Uuid, one: Option<Asked>) -> Result<Response, Failure> {
    let (legend, proposal) = proposed(room, id, one).await?;
    let (summary, seats) = match proposal {
        Ok(proposal) => proposal,
        Err(unplaced) => {
            let fault = saying::unplaced(visit, unplaced, &legend);
            return Ok(drawn(visit, room, (id, ""), fault).await?.again().into_response());
        }
    };
    let (version, now) = (Uuid::from_bytes(visit.chance()), visit.now);
    let keeping = room.write(move |conn| {
        if let Some(one) = one {
            ask(conn, id.into(), one, now)?;
        }
        keep(conn, (version, &legend), (&summary, &seats), now)
    });
    keeping.await?;
    Ok(visit.go(&paths::placements(id.into()), "placement-computed"))
}

/// Computing may take seconds for a large programme: it holds nothing of the store, and runs beside the pages.
async fn proposed(room: &Placements, id: Uuid, one: Option<Asked>) -> Result<(Legend, Proposal), Failure> {
    let key = room.key.clone();
    let found = room.read(move |conn| {
        let id = ImmersionId::from(id);
        let Some(material) = immersion::material(conn, &key, id)? else { return Ok(None) };
        let kept = asked(conn, id)?;
        let kept = one.map_or(kept.clone(), |one| with(&kept, one));
        let (question, legend) = read(material, &settled(conn, id, kept.clone())?);
        Ok(Some((question, legend, kept, drawn_before(conn, id)?)))
    });
    let (question, legend, asked, before) = found.await?.ok_or(Failure::NotFound)?;
    beside(move || {
        let proposal = propose((&question, &legend), &asked, &before);
        (legend, proposal)
    })
    .await
}

/// What a form settles, if it names a worker, an offer and a day of the programme.
pub(in crate::pages) fn settling(
    visit: &Visit,
    legend: &Legend,
    sent: impl Fn(&str) -> String,
) -> Option<Asked> {
    let worker: ImmersionWorkerId = sent("participant").parse().ok()?;
    let offer: HostOfferId = sent("offre").parse().ok()?;
    let kind = Kind::from_code(&sent("sens"))?;
    legend.worker(worker)?;
    legend.offer(offer)?;
    let day: Option<NaiveDate> = match sent("jour").as_str() {
        "" => None,
        typed => Some(typed.parse().ok().filter(|day| legend.day(*day).is_some())?),
    };
    let day = day.filter(|_| kind == Kind::Pin);
    Some(Asked { id: Uuid::from_bytes(visit.chance()), worker, offer, day, kind })
}

async fn settle(visit: &Visit, room: &Placements, id: Uuid, filled: &Filled) -> Result<Response, Failure> {
    let programme = programme(room, id).await?;
    let one = settling(visit, &programme.legend, |name| filled.text(name).to_owned());
    let one = one.ok_or(Failure::NotFound)?;
    place(visit, room, id, Some(one)).await
}

async fn free(visit: &Visit, room: &Placements, id: Uuid, filled: &Filled) -> Result<Response, Failure> {
    let rule: Uuid = filled.text("regle").parse().map_err(|_| Failure::NotFound)?;
    if room.write(move |conn| withdraw(conn, id.into(), rule)).await? {
        return place(visit, room, id, None).await;
    }
    Ok(visit.go(&paths::placements(id.into()), ""))
}

async fn tell(visit: &Visit, room: &Placements, id: Uuid, version: &str) -> Result<Response, Failure> {
    let programme = programme(room, id).await?;
    let version: Uuid = version.parse().map_err(|_| Failure::NotFound)?;
    let version =
        programme.versions.iter().find(|one| one.id == version).cloned().ok_or(Failure::NotFound)?;
    if version.published_at.is_some() {
        return Ok(visit.go(&paths::version(id.into(), version.number), ""));
    }
    if super::publishable(visit, &programme, Some(&version)).0.is_none() {
        return Ok(visit.go(&paths::version(id.into(), version.number), "placement-not-published"));
    }
    let (desk, number) = (room.desk(visit), version.number);
    let published = room.write(move |conn| publish(conn, &desk, &version)).await?;
    let notice = match published {
        Published::Done { to_tell: 0, .. } => "placement-told",
        Published::Done { .. } => "placement-told-partly",
        Published::Outdated => "placement-outdated",
        Published::Already => "",
    };
    Ok(visit.go(&paths::version(id.into(), number), notice))
}
