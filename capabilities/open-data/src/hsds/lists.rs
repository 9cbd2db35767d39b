//! Services, services at their places, organisations, and what went away.

use std::collections::HashMap;
use std::sync::Arc;

use axum::extract::State;
use axum::response::Response;
use chrono::DateTime;
use directory::{GoneWhy, RecordKind};
use serde_json::{Value, json};
use uuid::Uuid;

use super::{
    GONE, INTERFACE, ONE_ORGANIZATION, ORGANIZATIONS, SERVICES, SERVICES_AT_LOCATIONS, USUAL_A_PAGE,
};
use crate::OpenData;
use crate::answer::{self, Trouble};
use crate::drawing::{self, Glance, Item, OfServices};
use crate::parameter::Asked;
use crate::question::Question;
use crate::roll::{OrganizationLine, Roll, ServiceLine};
use crate::searching::{around, by_words};
use crate::sending::{Draw, Frame, send};
use crate::window::{Seen, Window};

/// `GET` and `POST /services`.
pub(crate) async fn services(State(house): State<OpenData>, question: Question) -> Response {
    let answered = async {
        let asked = question.of(&SERVICES)?;
        let is_told = told(&asked);
        let lines = listed(&house, &question.roll, &asked, &question);
        if asked.flag("minimal") {
            let usual = u32::try_from(lines.len()).unwrap_or(u32::MAX).max(1);
            return page(
                &house,
                window(&asked, usual).on_places(lines, is_told, Item::of),
                drawing::minimal(),
            )
            .await;
        }
        let seen = window(&asked, USUAL_A_PAGE).on_places(lines, is_told, Item::of);
        page(&house, seen, drawing::services(asked.flag("full"))).await
    };
    answered.await.unwrap_or_else(|trouble| trouble.answer(&INTERFACE, &question.visit))
}

/// `GET /services/{id}`.
pub(crate) async fn service(State(house): State<OpenData>, question: Question) -> Response {
    let answered = async {
        let line = Uuid::try_parse(&question.id).ok().and_then(|id| question.roll.service(id));
        one(&house, Item::of(line.ok_or(Trouble::Unknown)?), drawing::services(true)).await
    };
    answered.await.unwrap_or_else(|trouble| trouble.answer(&INTERFACE, &question.visit))
}

/// `GET` and `POST /service_at_locations`.
pub(crate) async fn services_at_locations(State(house): State<OpenData>, question: Question) -> Response {
    let answered = async {
        let asked = question.of(&SERVICES_AT_LOCATIONS)?;
        let is_told = told(&asked);
        let lines = listed(&house, &question.roll, &asked, &question);
        let sites = sites(&lines, &question.roll, &asked)?;
        let seen = window(&asked, USUAL_A_PAGE).on_places(sites, |site| is_told(&site.line), Glance::item);
        page(&house, seen, drawing::services_at_locations(asked.flag("full"))).await
    };
    answered.await.unwrap_or_else(|trouble| trouble.answer(&INTERFACE, &question.visit))
}

/// `GET /service_at_locations/{id}`.
pub(crate) async fn service_at_location(State(house): State<OpenData>, question: Question) -> Response {
    let answered = async {
        let site = Uuid::try_parse(&question.id).ok().and_then(|id| question.roll.site(id));
        let (line, rank) = site.ok_or(Trouble::Unknown)?;
        one(&house, Item::at(line, rank), drawing::services_at_locations(true)).await
    };
    answered.await.unwrap_or_else(|trouble| trouble.answer(&INTERFACE, &question.visit))
}

/// `GET` and `POST /organizations`.
pub(crate) async fn organizations(State(house): State<OpenData>, question: Question) -> Response {
    let answered = async {
        let asked = question.of(&ORGANIZATIONS)?;
        let roll = &question.roll;
        let lines = organizations_listed(roll, &asked);
        let draw = drawing::organizations(roll, asked.flag("full"), of_services(&asked, asked.flag("full")));
        page(
            &house,
            window(&asked, USUAL_A_PAGE).on_places(lines, |(_, there)| *there, |(line, _)| Arc::clone(line)),
            draw,
        )
        .await
    };
    answered.await.unwrap_or_else(|trouble| trouble.answer(&INTERFACE, &question.visit))
}

/// `GET /organizations/{id}`.
pub(crate) async fn organization(State(house): State<OpenData>, question: Question) -> Response {
    let answered = async {
        let asked = question.of(&ONE_ORGANIZATION)?;
        let line = Uuid::try_parse(&question.id).ok().and_then(|id| question.roll.organization(id));
        let line = Arc::clone(line.ok_or(Trouble::Unknown)?);
        one(&house, line, drawing::organizations(&question.roll, true, of_services(&asked, true))).await
    };
    answered.await.unwrap_or_else(|trouble| trouble.answer(&INTERFACE, &question.visit))
}

/// `GET /gone`: what went away since a moment, the earliest first, for thirteen months.
pub(crate) async fn gone(State(house): State<OpenData>, question: Question) -> Response {
    let answered = async {
        let asked = question.of(&GONE)?;
        let since = asked.moment("since").unwrap_or(DateTime::UNIX_EPOCH);
        let gone = question.roll.gone.iter().filter(|gone| gone.on >= since).collect();
        let draw: Draw<directory::Gone> = Arc::new(|_, gone| Ok(gone.iter().map(departure).collect()));
        page(&house, window(&asked, USUAL_A_PAGE).on(gone, directory::Gone::clone), draw).await
    };
    answered.await.unwrap_or_else(|trouble| trouble.answer(&INTERFACE, &question.visit))
}

fn departure(gone: &directory::Gone) -> Value {
    let (why, into) = match gone.why {
        GoneWhy::Retired => ("retired", None),
        GoneWhy::Archived => ("archived", None),
        GoneWhy::Merged(into) => ("merged", Some(into)),
        GoneWhy::Vanished => ("vanished", None),
    };
    let kind = match gone.key.kind {
        RecordKind::Organization => "organization",
        RecordKind::Location => "location",
        RecordKind::Service => "service",
    };
    json!({
        "id": gone.key.id, "resource_type": kind, "gone_at": drawing::moment(gone.on),
        "reason": why, "merged_into": into,
    })
}

/// Whether a line of a list is told, and not only a place kept open: what left is, to whoever asks what changed.
fn told(asked: &Asked) -> impl Fn(&&Arc<ServiceLine>) -> bool + use<> {
    let is_asked_what_changed = asked.moment("modified_after").is_some();
    move |line| is_asked_what_changed || line.gone.is_none()
}

/// The services a list holds: all conditions at once. Those that left are told to whoever asks what changed; for
/// everybody else, those that left lately keep their place open.
fn listed<'a>(
    house: &OpenData,
    roll: &'a Roll,
    asked: &Asked,
    question: &Question,
) -> Vec<&'a Arc<ServiceLine>> {
    let after = asked.moment("modified_after");
    let organization = asked.id("organization_id");
    let (term, taxonomy) = (asked.id("taxonomy_term_id"), asked.id("taxonomy_id"));
    let fits = |line: &&Arc<ServiceLine>| {
        after.is_none_or(|after| line.moved_at >= after)
            && organization.is_none_or(|id| line.organization == id)
            && term.is_none_or(|id| line.terms.contains(&id))
            && taxonomy.is_none_or(|id| line.taxonomies.contains(&id))
    };
    let words = asked.words("search");
    if !words.is_empty() {
        let found = by_words(&house.catalogue, words, question.visit.local_now());
        let lines = found.iter().filter_map(|id| roll.service(*id)).filter(|line| line.gone.is_none());
        return lines.filter(fits).collect();
    }
    let mut lines: Vec<&Arc<ServiceLine>> = roll.services.iter().filter(fits).collect();
    let counts = |line: &&Arc<ServiceLine>| after.is_some() || roll.left_lately(line.moved_at);
    lines.extend(roll.former.iter().filter(counts).filter(fits));
    lines.sort_by_key(|line| line.id);
    lines
}

/// The places of services a list holds, in the order of identifiers unless words rank them. A postal code keeps the
/// services that receive its inhabitants, and with a distance the places no farther than that from its middle.
fn sites<'a>(lines: &[&'a Arc<ServiceLine>], roll: &Roll, asked: &Asked) -> Result<Vec<Glance<'a>>, Trouble> {
    let near = around(asked.words("postcode"), asked.number("proximity"))?;
    let mut sites: Vec<(Uuid, Glance<'a>)> = Vec::new();
    for line in lines {
        for (rank, site) in line.sites.iter().enumerate() {
            if near.as_ref().is_none_or(|near| near.keeps(line, site, roll)) {
                sites.push((site.id, Glance { line, rank, distance: None }));
            }
        }
    }
    if asked.words("search").is_empty() {
        sites.sort_by_key(|(id, _)| *id);
    }
    Ok(sites.into_iter().map(|(_, item)| item).collect())
}

/// The organisations a list holds, each with whether it is still there: those that left lately keep their place open.
/// A term is theirs when they or one of their services bear it.
fn organizations_listed<'a>(roll: &'a Roll, asked: &Asked) -> Vec<(&'a Arc<OrganizationLine>, bool)> {
    let (term, taxonomy) = (asked.id("taxonomy_term_id"), asked.id("taxonomy_id"));
    let mut by_services: HashMap<Uuid, bool> = HashMap::new();
    for line in roll.services.iter().chain(&roll.former).filter(|_| term.is_some() || taxonomy.is_some()) {
        let bears = term.is_none_or(|term| line.terms.contains(&term))
            && taxonomy.is_none_or(|taxonomy| line.taxonomies.contains(&taxonomy));
        // What a service that left bore counts for the place it keeps open, and for nobody who is there.
        if line.gone.is_none() || roll.organization(line.organization).is_none() {
            *by_services.entry(line.organization).or_default() |= bears;
        }
    }
    let words: Vec<String> =
        vocabulary::fold(asked.words("search")).split_whitespace().map(str::to_owned).collect();
    let fits = |line: &&Arc<OrganizationLine>| {
        let own = term.is_none_or(|term| line.terms.contains(&term))
            && taxonomy.is_none_or(|taxonomy| line.taxonomies.contains(&taxonomy));
        (own || by_services.get(&line.id).copied().unwrap_or(false))
            && words.iter().all(|word| line.names.contains(word.as_str()))
    };
    let mut listed: Vec<_> = roll.organizations.iter().filter(fits).map(|line| (line, true)).collect();
    listed.extend(roll.left.iter().filter(fits).map(|line| (line, false)));
    listed.sort_by_key(|(line, _)| line.id);
    listed
}

/// What is told of the services of an organisation: in full on demand, else their names where all is told of it.
fn of_services(asked: &Asked, full: bool) -> OfServices {
    match (asked.flag("full_service"), full) {
        (true, _) => OfServices::Full,
        (false, true) => OfServices::Named,
        (false, false) => OfServices::Nothing,
    }
}

/// One record, or nothing if it left a moment ago.
async fn one<T: Send + Sync + 'static>(
    house: &OpenData,
    item: T,
    draw: Draw<T>,
) -> Result<Response, Trouble> {
    let drawn = house.db.read(move |conn| draw(conn, std::slice::from_ref(&item))).await?;
    Ok(answer::json(drawn.first().ok_or(Trouble::Unknown)?))
}

/// The page that is asked for, or all of it line by line.
pub(super) fn window(asked: &Asked, usual: u32) -> Window {
    match asked.words("format") {
        "ndjson" => Window::Whole,
        _ => Window::page(asked.whole("page").unwrap_or(1), asked.whole("per_page").unwrap_or(usual)),
    }
}

/// One page of a list in the envelope of the standard, or all of it line by line.
pub(super) async fn page<T: Send + Sync + 'static>(
    house: &OpenData,
    seen: Seen<T>,
    draw: Draw<T>,
) -> Result<Response, Trouble> {
    let Window::Page { number, size } = seen.window else {
        return Ok(send(&house.db, seen.items, draw, Frame::lines()).await?);
    };
    let (total, contents) = (seen.total, seen.items);
    let pages = seen.places.div_ceil(size);
    let envelope = json!({
        "total_items": total,
        "total_pages": pages,
        "page_number": number,
        "size": contents.len(),
        "first_page": number == 1,
        "last_page": number >= pages,
        "empty": contents.is_empty(),
    });
    Ok(send(&house.db, contents, draw, Frame::object("contents", &envelope)).await?)
}
