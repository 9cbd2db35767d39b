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
use super::sheet::life::{GoneView, Standing};
use super::sheet::sections::{SectionsView, sections};
use super::sheet::share::ShareView;
use super::{Directory, failure};
use crate::acronyms::explained;
use crate::beside::{Beside, beside};
use crate::contact::Phone;
use crate::finding::facets::language_name;
use crate::kept::Kept;
use crate::life::Life;
use crate::location::{Location, ShownPlace};
use crate::organization::Organization;
use crate::paths;
use crate::section::RecordKey;
use crate::service::{Service, ServiceAtLocation};
use crate::shown::SectionDate;
use crate::store::assurances::sections_of;
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
    gone: Option<GoneView>,
    sections: SectionsView,
    source: String,
    share: ShareView,
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
    shown: ShownPlace,
    note: String,
    hours: Vec<String>,
    outside: bool,
    phone: Option<(String, String)>,
    directions: String,
}

/// What stands around a service.
struct Around {
    service: Kept<Service>,
    organization: Kept<Organization>,
    locations: Vec<Kept<Location>>,
    standing: Standing,
    dates: Vec<SectionDate>,
}

/// What stands at an address.
enum Found {
    Sheet(Box<Around>),
    /// The sheet that stands for it.
    Elsewhere(String),
}

pub(super) async fn show(
    visit: Visit,
    State(directory): State<Directory>,
    Path(name): Path<String>,
) -> Result<Response, Failure> {
    let handle = paths::lasting_part(&name).to_owned();
    let found = directory.db.read(move |conn| look_up(conn, &handle)).await.map_err(failure)?;
    let around = match found.ok_or(Failure::NotFound)? {
        Found::Sheet(around) => around,
        Found::Elsewhere(path) => return Ok(super::sheet::life::lead_to(&path)),
    };
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
    let free = (directory.slots.of_service(), around.service.id);
    beside(visit, directory, around.organization.id, records, free).await
}

fn look_up(conn: &mut store::Conn, handle: &str) -> Result<Option<Found>, store::StoreError> {
    let Some(service) = records::service_at(conn, handle)? else { return Ok(None) };
    let key = RecordKey::service(service.id);
    let standing = super::sheet::life::standing(conn, key, &service.dates)?;
    if let Life::MergedInto(_) = standing.life {
        let survivor = super::sheet::life::survivor(conn, service.id)?;
        let found = records::find::<Service>(conn, survivor)?;
        return Ok(found.map(|kept| Found::Elsewhere(paths::service(kept.id, &kept.says.name))));
    }
    let Some(organization) = records::find::<Organization>(conn, service.says.organization.into())? else {
        return Ok(None);
    };
    let mut locations = Vec::new();
    for place in &service.says.places {
        locations.extend(records::find::<Location>(conn, place.location.into())?);
    }
    let dates = sections_of(conn, key, &service.dates)?;
    Ok(Some(Found::Sheet(Box::new(Around { service, organization, locations, standing, dates }))))
}

/// A source may say of a service that it is over, and keep it in its file.
fn defunct(visit: &Visit, service: &Service) -> Option<GoneView> {
    (service.status == Some(ServiceStatus::Defunct)).then(|| GoneView {
        title: visit.say("directory-defunct-title").into_owned(),
        note: String::new(),
        advice: visit.say("directory-gone-text").into_owned(),
    })
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
        fresh: freshness(&around.service.dates, visit, &directory.catalogue.thresholds()),
        assurer: around.service.dates.assurer.clone().unwrap_or_else(|| organization.name.clone()),
        phone,
        tel: phone.and_then(Phone::href).unwrap_or_default(),
        places: places(visit, directory, around),
        facts: described::facts(visit, service, organization),
        alternatives: super::result::all_of(&alternatives, visit, directory),
        gone: super::sheet::life::gone(visit, &around.standing).or_else(|| defunct(visit, service)),
        sections: sections(visit, &around.service.dates, &around.dates, &organization.name),
        source: origin.map(|origin| origin.source.clone()).unwrap_or_default(),
        share: share(visit, around),
        acronyms: directory.catalogue.thesaurus(),
        beside,
    }
}

/// The number to call: the service's own, else that of a place where it is given, else the organisation's.
fn phone_of(around: &Around) -> Option<&Phone> {
    let service = &around.service.says;
    let open = around.locations.iter().filter(|location| !location.says.hidden);
    let at_places = service.places.iter().flat_map(|at| &at.phones);
    let of_places = open.flat_map(|location| &location.says.phones);
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
        let phone = at.phones.first().or(shown.phones.first());
        Some(PlaceView {
            outside: directory.is_outside(&shown.commune),
            note: at.note.clone(),
            hours: hours_in_words(hours, given, visit),
            phone: phone.and_then(|phone| Some((phone.shown.clone(), phone.href()?))),
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

/// The sheet as it is handed over: what, who, number, address.
fn share(visit: &Visit, around: &Around) -> ShareView {
    let service = &around.service.says;
    let number = phone_of(around).map(|phone| phone.shown.as_str()).unwrap_or_default();
    let path = paths::service(around.service.id, &service.name);
    let lines = [service.name.as_str(), around.organization.says.name.as_str(), number];
    super::sheet::share::share(visit, &service.name, &lines, &path)
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
