//! The same answers for programs: `GET /api/search`, public facts only.

mod document;

pub(super) use document::document;

use axum::Json;
use axum::extract::{Query, State};
use axum::http::header::{ACCESS_CONTROL_ALLOW_ORIGIN, CACHE_CONTROL};
use axum::response::{IntoResponse, Response};
use search::Hit;
use serde::Serialize;
use vocabulary::hours::HoursState;
use web::{Failure, Visit};

use super::Directory;
use super::search::{Pairs, count_unmet, in_words};
use crate::finding::asking::Asked;
use crate::finding::card::Card;
use crate::finding::whereabouts::Whereabouts;
use crate::finding::why::Wording;

/// What a program gets.
#[derive(Serialize)]
struct Answered<'a> {
    /// How many services match, all pages together.
    total: usize,
    /// How many more match but are kept for other communes.
    hidden_by_area: usize,
    /// Words read as others.
    corrections: Vec<Correction<'a>>,
    /// Topics the words were understood as.
    understood_topics: Vec<&'static str>,
    /// The page asked for.
    results: Vec<Found<'a>>,
}

#[derive(Serialize)]
struct Correction<'a> {
    typed: &'a str,
    read_as: &'a str,
}

/// One service found.
#[derive(Serialize)]
struct Found<'a> {
    id: uuid::Uuid,
    name: &'a str,
    organization: &'a str,
    url: String,
    phone: Option<&'a str>,
    distance_m: Option<u64>,
    open_now: Option<bool>,
    confirmed_on: Option<chrono::NaiveDate>,
    topics: Vec<&'a str>,
    commune: Option<&'a str>,
    commune_code: Option<&'a str>,
    cost: Option<&'a str>,
    basis: Option<&'a str>,
    legal_family: Option<&'a str>,
    temporary_state: Option<&'a str>,
    summary: Option<&'a str>,
    limits: Option<&'a str>,
    why: String,
}

/// Answers a search as JSON; a parameter that cannot be understood is 400 with its name and the reason.
pub(super) async fn search(
    visit: Visit,
    State(directory): State<Directory>,
    Query(pairs): Pairs,
) -> Result<Response, Failure> {
    let asked = Asked::read(&pairs, visit.today(), directory.area.as_ref())
        .map_err(|fault| in_words(fault, &visit))?;
    if let Whereabouts::Unknown { typed, .. } = &asked.whereabouts {
        return Err(Failure::bad_request("near", visit.say_of("directory-misread-place", typed)));
    }
    // A question over a hundred thousand services takes well under a millisecond: moving it to another thread
    // would cost more than answering it here.
    let answer = directory
        .catalogue
        .reader()
        .ask(&asked.question(visit.local_now(), &directory.catalogue.thresholds()));
    count_unmet(&directory, &asked, &answer);
    let cards: Vec<Card<'_>> = answer.hits.iter().map(|hit| Card::from_bytes(hit.card())).collect();
    let mut wording = Wording::new(&visit);
    let with_reason = |(hit, card)| found(hit, card, (&visit, wording.line(&hit.why)));
    let results = answer.hits.iter().zip(&cards).map(with_reason).collect();
    let corrections = answer.understood.corrections.iter();
    let answered = Answered {
        total: answer.total,
        hidden_by_area: answer.hidden_by_area,
        corrections: corrections.map(|(typed, read_as)| Correction { typed, read_as }).collect(),
        understood_topics: answer.understood.topics.iter().map(|topic| topic.code()).collect(),
        results,
    };
    let headers = [(CACHE_CONTROL, "private, no-cache"), (ACCESS_CONTROL_ALLOW_ORIGIN, "*")];
    Ok((headers, Json(answered)).into_response())
}

fn found<'a>(hit: &Hit, card: &'a Card<'_>, (visit, why): (&Visit, String)) -> Found<'a> {
    let place = hit.place.and_then(|place| card.places.get(place)).or(card.places.first());
    let known = |text: &'a str| (!text.is_empty()).then_some(text);
    let today = visit.today();
    let state = card.state.as_ref().filter(|(_, until)| today <= *until);
    let phone = place.and_then(|place| known(&place.phone)).or_else(|| known(&card.phone));
    Found {
        id: hit.id,
        name: &card.name,
        organization: &card.organization,
        url: visit.absolute(&card.path),
        phone,
        distance_m: hit.distance_m.map(|metres| metres.round() as u64),
        open_now: open_now(hit.open, state.map(|(code, _)| code.as_ref())),
        confirmed_on: card.confirmed_on,
        topics: card.topics.iter().map(AsRef::as_ref).collect(),
        commune: place.and_then(|place| known(&place.town)),
        commune_code: place.and_then(|place| known(&place.commune)),
        cost: known(&card.cost),
        basis: known(&card.basis),
        legal_family: known(&card.family),
        temporary_state: state.map(|(code, _)| code.as_ref()),
        summary: known(&card.summary),
        limits: known(&card.limits),
        why,
    }
}

/// Whether somebody would be received now: a passing closure weighs more than the hours; unknown stays unknown.
fn open_now(open: HoursState, state: Option<&str>) -> Option<bool> {
    match (state, open) {
        (Some("closed" | "full"), _) => Some(false),
        (_, HoursState::Open { .. }) => Some(true),
        (_, HoursState::Closed { .. }) => Some(false),
        (_, HoursState::Unknown) => None,
    }
}
