//! What settling a place costs the others, before it is kept: two proposals side by side, computed for this page.

use axum::extract::{Path, Query, State};
use axum::response::{IntoResponse, Response};
use uuid::Uuid;
use vocabulary::id::ImmersionId;
use web::{Crumb, Failure, Visit};

use super::placements::{drawn, settling};
use super::{Pairs, Placements, Programme, programme, sent};
use crate::asked::{Asked, Kind, asked, with, without};
use crate::computing::{Computed, Unplaced, beside, compute, moved};
use crate::question::{read as read_question, settled};
use crate::saying::{difference, offer, person, reached, unplaced};
use crate::summary::Step;
use crate::{paths, saying};

#[derive(askama::Template)]
#[template(path = "pages/price.html")]
struct PricePage<'a> {
    visit: &'a Visit,
    crumbs: Vec<Crumb>,
    title: String,
    what: String,
    difference: String,
    lines: Vec<StepLine>,
    moved: Vec<MovedLine>,
    here: String,
    hidden: Vec<(&'static str, String)>,
    is_kept: bool,
}

/// What a level reaches without it and with it.
struct StepLine {
    title: String,
    without: String,
    with: String,
}

/// Whose place changes.
struct MovedLine {
    who: String,
    without: String,
    with: String,
}

/// Two proposals, or why one of them cannot be.
type Both = Result<(Computed, Computed), Unplaced>;

pub(super) async fn show(
    visit: Visit,
    State(room): State<Placements>,
    Path(id): Path<Uuid>,
    Query(pairs): Pairs,
) -> Result<Response, Failure> {
    let programme = programme(&room, id).await?;
    let one = settling(&visit, &programme.legend, |name| sent(&pairs, name).to_owned());
    let one = one.ok_or(Failure::NotFound)?;
    let (both, is_kept) = compare(&room, id, one).await?;
    match both {
        Ok(both) => Ok(page(&visit, &programme, (one, is_kept), &both).into_response()),
        Err(cannot) => {
            let fault = unplaced(&visit, cannot, &programme.legend);
            Ok(drawn(&visit, &room, (id, ""), fault).await?.again().into_response())
        }
    }
}

/// The proposal without what is asked and with it, and whether it is kept already.
async fn compare(room: &Placements, id: Uuid, one: Asked) -> Result<(Both, bool), Failure> {
    let key = room.key.clone();
    let read = room.read(move |conn| {
        let id = ImmersionId::from(id);
        let kept = asked(conn, id)?;
        let same = |other: &Asked| {
            (other.worker, other.offer, other.day, other.kind) == (one.worker, one.offer, one.day, one.kind)
        };
        let is_kept = kept.iter().any(same);
        let mut both = Vec::new();
        for asked in [without(&kept, one), with(&kept, one)] {
            let asked = settled(conn, id, asked)?;
            let Some(material) = immersion::material(conn, &key, id)? else { continue };
            both.push(read_question(material, &asked).0);
        }
        Ok((both, is_kept))
    });
    let (mut both, is_kept) = read.await?;
    let pair = beside(move || match (both.pop(), both.pop()) {
        (Some(with), Some(without)) => Ok((compute(&without)?.0, compute(&with)?.0)),
        _ => Err(Unplaced::Nothing),
    });
    Ok((pair.await?, is_kept))
}

fn page(
    visit: &Visit,
    programme: &Programme,
    (one, is_kept): (Asked, bool),
    (before, after): &(Computed, Computed),
) -> web::Page {
    let title = visit.say("placement-price-title").into_owned();
    let body = PricePage {
        visit,
        crumbs: programme.crumbs(visit, &title),
        title: title.clone(),
        what: what(visit, programme, one),
        difference: difference(visit, &before.levels, &after.levels),
        lines: step_lines(visit, before, after),
        moved: moved_lines(visit, programme, before, after),
        here: paths::placements(programme.legend.programme.id),
        hidden: vec![
            ("participant", one.worker.to_string()),
            ("offre", one.offer.to_string()),
            ("jour", one.day.map(|day| day.to_string()).unwrap_or_default()),
            ("sens", one.kind.code().to_owned()),
        ],
        is_kept,
    };
    visit.page(title, &body).not_indexed()
}

/// What is asked, in a sentence.
fn what(visit: &Visit, programme: &Programme, one: Asked) -> String {
    let legend = &programme.legend;
    let who = legend.worker(one.worker).and_then(|at| legend.workers.get(at));
    let values = [
        ("who", who.map(person).unwrap_or_default().into()),
        ("offer", offer(legend, &programme.names, one.offer).into()),
        ("day", one.day.map(|day| visit.date(day)).unwrap_or_default().into()),
    ];
    let key = match (one.kind, one.day) {
        (Kind::Forbid, _) => "placement-settled-forbid",
        (Kind::Pin, None) => "placement-settled-pin",
        (Kind::Pin, Some(_)) => "placement-settled-pin-day",
    };
    visit.say_with(key, &values).into_owned()
}

fn step_lines(visit: &Visit, before: &Computed, after: &Computed) -> Vec<StepLine> {
    // What the last two levels reach says nothing to a reader: who moved is listed below.
    let told = Step::ALL.iter().filter(|step| !matches!(step, Step::ReturningRanks | Step::Lottery));
    told.map(|step| StepLine {
        title: visit.say(step.key()).into_owned(),
        without: reached(visit, *step, &before.summary),
        with: reached(visit, *step, &after.summary),
    })
    .collect()
}

fn moved_lines(visit: &Visit, programme: &Programme, before: &Computed, after: &Computed) -> Vec<MovedLine> {
    let legend = &programme.legend;
    let place = |computed: &Computed, worker: usize| {
        let seat = computed.seats.get(worker).copied().flatten();
        let found = seat.and_then(|seat| Some((legend.offers.get(seat.offer)?, *legend.days.get(seat.day)?)));
        found.map_or_else(
            || visit.say("placement-no-place").into_owned(),
            |(at, day)| {
                let rank = computed.ranks.get(worker).copied().flatten();
                let where_to = offer(legend, &programme.names, at.id);
                format!("{where_to}, {} ({})", visit.date(day), saying::rank(visit, rank))
            },
        )
    };
    moved(before, after)
        .into_iter()
        .map(|worker| MovedLine {
            who: legend.workers.get(worker).map(person).unwrap_or_default(),
            without: place(before, worker),
            with: place(after, worker),
        })
        .collect()
}
