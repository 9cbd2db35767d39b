//! A service's sheet: whether it is open, the number to call, conditions, limits, papers, and who else can help.

use std::sync::Arc;

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use search::Thesaurus;
use serde_json::json;
use uuid::Uuid;
use vocabulary::codes::ServiceStatus;
use vocabulary::hours::{HoursState, OpeningHours};
use vocabulary::territory::Area;
use web::{Crumb, Failure, Freshness, Openness, Visit};

use super::result::{Badge, ResultView, freshness, openness};
use super::{Directory, failure};
use crate::acronyms::explained;
use crate::beside::{Beside, beside};
use crate::contact::Phone;
use crate::finding::facets::language_name;
use crate::kept::Kept;
use crate::location::{Location, ShownPlace};
use crate::organization::Organization;
use crate::paths;
use crate::service::{Service, ServiceAtLocation};
use crate::store::records;

mod described;

use described::Fact;

/// How many other services are offered when this one does not fit.
const ALTERNATIVES: usize = 4;

#[derive(askama::Template)]
#[template(path = "pages/service.html")]
struct Sheet<'a> {
    visit: &'a Visit,
    service: &'a Service,
    organization: &'a Organization,
    organization_path: String,
    crumbs: Vec<Crumb>,
    open: Badge<Openness>,
    fresh: Badge<Freshness>,
    assurer: String,
    phone: Option<&'a Phone>,
    tel: String,
    places: Vec<PlaceView>,
    facts: Vec<Fact>,
    alternatives: Vec<ResultView>,
    gone: bool,
    source: String,
    share: String,
    acronyms: Arc<Thesaurus>,
    beside: Beside,
}

impl Sheet<'_> {
    /// A text with its acronyms written out.
    fn explained(&self, text: &str) -> String {
        explained(text, self.acronyms.acronyms())
    }
}

/// A place of the service, in words.
struct PlaceView {
    name: String,
    shown: ShownPlace,
    note: String,
    hours: Vec<String>,
    outside: bool,
    phone: Option<(String, String)>,
    transportation: String,
    directions: String,
}

/// What stands around a service.
struct Around {
    service: Kept<Service>,
    organization: Kept<Organization>,
    locations: Vec<Kept<Location>>,
}

pub(super) async fn show(
    visit: Visit,
    State(directory): State<Directory>,
    Path(name): Path<String>,
) -> Result<Response, Failure> {
    let handle = paths::lasting_part(&name).to_owned();
    let found = directory.db.read(move |conn| look_up(conn, &handle)).await.map_err(failure)?;
    let around = found.ok_or(Failure::NotFound)?;
    let path = paths::service(around.service.id, &around.service.says.name);
    // A name may change; the address that stands in a mail or on paper still leads here.
    if visit.path != path {
        return Ok(Redirect::permanent(&path).into_response());
    }
    let beside = beside_service(&visit, &directory, &around).await?;
    let sheet = sheet(&visit, &directory, &around, beside);
    let title = format!("{} · {}", around.service.says.name, around.organization.says.name);
    let page = visit
        .page(title, &sheet)
        .description(crate::finding::documents::first_words(&around.service.says.summary))
        .json_ld(&for_machines(&visit, &around, &path));
    Ok(page.into_response())
}

/// The lines of the service first, then those of its places, then its organisation's.
async fn beside_service(visit: &Visit, directory: &Directory, around: &Around) -> Result<Beside, Failure> {
    let places = around.locations.iter().map(|location| location.id);
    let records = std::iter::once(around.service.id).chain(places).chain([around.organization.id]).collect();
    let slots = (directory.slots.beside_service.as_slice(), around.service.id);
    beside(visit, directory, around.organization.id, records, slots).await
}

fn look_up(conn: &mut store::Conn, handle: &str) -> Result<Option<Around>, store::StoreError> {
    let Some(service) = records::service_at(conn, handle)? else { return Ok(None) };
    let Some(organization) = records::find::<Organization>(conn, service.says.organization.into())? else {
        return Ok(None);
    };
    let mut locations = Vec::new();
    for place in &service.says.places {
        locations.extend(records::find::<Location>(conn, place.location.into())?);
    }
    Ok(Some(Around { service, organization, locations }))
}

fn sheet<'a>(visit: &'a Visit, directory: &Directory, around: &'a Around, beside: Beside) -> Sheet<'a> {
    let service = &around.service.says;
    let organization = &around.organization.says;
    let reader = directory.catalogue.reader();
    let passing = service.availability.on(visit.today()).map(|passing| (passing.state, passing.until));
    let open_now = best_openness(around, visit);
    let phone = phone_of(around);
    let alternatives = reader.alternatives(around.service.id, ALTERNATIVES, visit.local_now());
    let origin = around.service.origin.as_ref();
    Sheet {
        visit,
        service,
        organization,
        organization_path: paths::organization(around.organization.id, &organization.name),
        crumbs: crumbs(visit, around),
        open: openness(passing, open_now, visit),
        fresh: freshness(&around.service.dates, visit),
        assurer: around.service.dates.assurer.clone().unwrap_or_else(|| organization.name.clone()),
        phone,
        tel: phone.and_then(Phone::href).unwrap_or_default(),
        places: places(visit, directory, around),
        facts: described::facts(visit, service, organization),
        alternatives: super::result::all_of(&alternatives, visit, directory),
        gone: around.service.dates.gone_on.is_some() || service.status == Some(ServiceStatus::Defunct),
        source: origin.map(|origin| origin.source.clone()).unwrap_or_default(),
        share: share(visit, around),
        acronyms: directory.catalogue.thesaurus(),
        beside,
    }
}

/// The number to call: the service's own, else that of a place where it is given, else the organisation's.
fn phone_of(around: &Around) -> Option<&Phone> {
    let service = &around.service.says;
    let at_places = service.places.iter().flat_map(|at| &at.phones);
    let of_places = around.locations.iter().flat_map(|location| &location.says.phones);
    service.phones.iter().chain(at_places).chain(of_places).chain(&around.organization.says.phones).next()
}

/// Whether one of its places is open, else which opens next.
fn best_openness(around: &Around, visit: &Visit) -> HoursState {
    let service = &around.service.says;
    let organization = &around.organization.says;
    let mut best = HoursState::Unknown;
    let mut texts: Vec<&str> = around
        .locations
        .iter()
        .zip(&service.places)
        .map(|(location, at)| {
            first_known([&at.hours, &service.hours, &location.says.hours, &organization.hours])
        })
        .collect();
    if texts.is_empty() {
        texts.push(first_known([&service.hours, &organization.hours, &service.hours, &organization.hours]));
    }
    for text in texts {
        let Ok(hours) = OpeningHours::parse(text) else { continue };
        best = better(best, hours.state_at(visit.local_now()));
    }
    best
}

fn first_known(texts: [&String; 4]) -> &str {
    texts.into_iter().find(|text| !text.is_empty()).map(String::as_str).unwrap_or_default()
}

/// Open is better than closed, the longer the better; closed is better the sooner it opens; anything beats unknown.
fn better(a: HoursState, b: HoursState) -> HoursState {
    let rank = |state: &HoursState| match state {
        HoursState::Open { until } => {
            (0, until.map(|until| -until.and_utc().timestamp()).unwrap_or(i64::MIN))
        }
        HoursState::Closed { next } => (1, next.map(|next| next.and_utc().timestamp()).unwrap_or(i64::MAX)),
        HoursState::Unknown => (2, 0),
    };
    if rank(&b) < rank(&a) { b } else { a }
}

fn crumbs(visit: &Visit, around: &Around) -> Vec<Crumb> {
    let crumb = |label: &str, href: String| Crumb { label: label.to_owned(), href };
    let organization = &around.organization;
    vec![
        crumb(&visit.say("directory-home"), paths::HOME.to_owned()),
        crumb(&organization.says.name, paths::organization(organization.id, &organization.says.name)),
        crumb(&around.service.says.name, String::new()),
    ]
}

fn places(visit: &Visit, directory: &Directory, around: &Around) -> Vec<PlaceView> {
    let service = &around.service.says;
    let organization = &around.organization.says;
    let view = |at: &ServiceAtLocation| {
        let location = around.locations.iter().find(|kept| kept.id == Uuid::from(at.location))?;
        let shown = location.says.shown();
        let hours = first_known([&at.hours, &service.hours, &location.says.hours, &organization.hours]);
        let given = [&service.hours_as_given, &location.says.hours_as_given, &organization.hours_as_given];
        let given = given.into_iter().find(|text| !text.is_empty()).map(String::as_str).unwrap_or_default();
        let phone = at.phones.first().or(location.says.phones.first());
        Some(PlaceView {
            name: location.says.name.clone(),
            outside: directory.is_outside(&shown.commune),
            note: at.note.clone(),
            hours: hours_in_words(hours, given, visit),
            phone: phone.and_then(|phone| Some((phone.shown.clone(), phone.href()?))),
            transportation: location.says.transportation.clone(),
            directions: directions(&shown),
            shown,
        })
    };
    service.places.iter().filter_map(view).collect()
}

/// An address a telephone's own map opens, whichever it is; none for a hidden place.
fn directions(shown: &ShownPlace) -> String {
    match shown.point {
        Some(point) if !shown.hidden => format!("geo:{:.5},{:.5}", point.latitude(), point.longitude()),
        _ => String::new(),
    }
}

/// Hours in words; what could not be read is shown as it was given.
pub(super) fn hours_in_words(hours: &str, given: &str, visit: &Visit) -> Vec<String> {
    let mut lines = match OpeningHours::parse(hours) {
        Ok(read) => read.in_words(visit.locale),
        Err(_) if hours.is_empty() => Vec::new(),
        Err(_) => vec![hours.to_owned()],
    };
    lines.extend(given.lines().map(str::to_owned));
    lines
}

/// The sheet as a text to send: what, who, where, number, address.
fn share(visit: &Visit, around: &Around) -> String {
    let service = &around.service.says;
    let phone = phone_of(around);
    let address = visit.absolute(&paths::service(around.service.id, &service.name));
    let number = phone.map(|phone| phone.shown.clone()).unwrap_or_default();
    [service.name.as_str(), &around.organization.says.name, &number, &address].join("\n")
}

/// The same facts in schema.org's words, for search engines.
fn for_machines(visit: &Visit, around: &Around, path: &str) -> serde_json::Value {
    let service = &around.service.says;
    let organization = &around.organization.says;
    let areas: Vec<String> = service.areas.iter().map(Area::code).collect();
    let places: Vec<serde_json::Value> = around
        .locations
        .iter()
        .map(|location| {
            let shown = location.says.shown();
            json!({
                "@type": "Place",
                "address": {
                    "@type": "PostalAddress",
                    "streetAddress": shown.street,
                    "addressLocality": location.says.commune().map_or(shown.town.as_str(), |commune| commune.name),
                    "addressCountry": "FR",
                },
            })
        })
        .collect();
    json!({
        "@context": "https://schema.org",
        "@type": "Service",
        "name": service.name,
        "description": service.summary,
        "url": visit.absolute(path),
        "provider": { "@type": "Organization", "name": organization.name },
        "areaServed": areas,
        "availableChannel": {
            "@type": "ServiceChannel",
            "servicePhone": phone_of(around).map(|phone| phone.number.clone()),
            "serviceLocation": places,
            "availableLanguage": service.languages.iter()
                .map(|code| language_name(code, visit.locale).unwrap_or(code)).collect::<Vec<_>>(),
        },
    })
}
