//! An organisation's sheet: who it is, how to reach it, what it offers and what it can share.

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use serde_json::json;
use vocabulary::{Locale, fold};
use web::{Crumb, Failure, Freshness, Page, Visit};

use super::result::{Badge, freshness};
use super::service::hours_in_words;
use super::sheet::life::{GoneView, Standing};
use super::sheet::sections::{SectionsView, sections};
use super::sheet::share::ShareView;
use super::{Directory, failure};
use crate::beside::{Beside, beside};
use crate::contact::Phone;
use crate::finding::facets::language_name;
use crate::kept::Kept;
use crate::life::Life;
use crate::location::{Location, ShownPlace};
use crate::organization::Organization;
use crate::paths;
use crate::section::RecordKey;
use crate::service::Service;
use crate::shown::SectionDate;
use crate::store::assurances::sections_of;
use crate::store::{names, records};
use crate::thresholds::Thresholds;

#[derive(askama::Template)]
#[template(path = "pages/organization.html")]
struct Sheet<'a> {
    visit: &'a Visit,
    organization: &'a Organization,
    crumbs: Vec<Crumb>,
    kind: &'static str,
    family: &'static str,
    sectors: Vec<&'static str>,
    languages: Vec<&'a str>,
    hours: Vec<String>,
    phone: Option<&'a Phone>,
    tel: String,
    fresh: Badge<Freshness>,
    services: Vec<ServiceLine<'a>>,
    places: Vec<ShownPlace>,
    source: &'a str,
    gone: Option<GoneView>,
    sections: SectionsView,
    share: ShareView,
    beside: Beside,
}

struct ServiceLine<'a> {
    name: &'a str,
    path: String,
    summary: String,
    fresh: Badge<Freshness>,
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
    let organization = &around.organization;
    let path = paths::organization(organization.id, &organization.says.name);
    if visit.path != path {
        return Ok(Redirect::permanent(&path).into_response());
    }
    let places = around.locations.iter().map(|place| place.id);
    let records = std::iter::once(organization.id).chain(places).collect();
    let free = (directory.slots.of_organization(), organization.id);
    let beside = beside(&visit, &directory, organization.id, records, free).await?;
    let sheet = sheet(&visit, &around, &directory.catalogue.thresholds(), beside);
    let page = visit
        .page(organization.says.name.as_str(), &sheet)
        .description(crate::finding::documents::first_words(&organization.says.description))
        .json_ld(&for_machines(&visit, &organization.says, &path));
    Ok(page.into_response())
}

/// What stands around an organisation.
struct Around {
    organization: Kept<Organization>,
    services: Vec<Kept<Service>>,
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

fn look_up(conn: &mut store::Conn, handle: &str) -> Result<Option<Found>, store::StoreError> {
    let Some(organization) = records::organization_at(conn, handle)? else { return Ok(None) };
    let key = RecordKey::organization(organization.id);
    let standing = super::sheet::life::standing(conn, key, &organization.dates)?;
    if let Life::MergedInto(_) = standing.life {
        let survivor = super::sheet::life::survivor(conn, organization.id)?;
        let found = records::find::<Organization>(conn, survivor)?;
        return Ok(found.map(|kept| Found::Elsewhere(paths::organization(kept.id, &kept.says.name))));
    }
    let mut services = records::services_of(conn, organization.id)?;
    services.retain(|service| service.dates.gone_on.is_none());
    let mut locations = records::locations_of(conn, organization.id)?;
    locations.retain(|location| location.dates.gone_on.is_none());
    let dates = sections_of(conn, key, &organization.dates)?;
    Ok(Some(Found::Sheet(Box::new(Around { organization, services, locations, standing, dates }))))
}

/// The sheet as it is handed over.
fn share(visit: &Visit, kept: &Kept<Organization>) -> ShareView {
    let organization = &kept.says;
    let number = organization.phones.first().map(|phone| phone.shown.as_str()).unwrap_or_default();
    let path = paths::organization(kept.id, &organization.name);
    super::sheet::share::share(visit, &organization.name, &[organization.name.as_str(), number], &path)
}

fn sheet<'a>(visit: &'a Visit, around: &'a Around, thresholds: &Thresholds, beside: Beside) -> Sheet<'a> {
    let kept = &around.organization;
    let organization = &kept.says;
    let phone = organization.phones.first();
    Sheet {
        visit,
        organization,
        crumbs: crumbs(visit, organization),
        kind: organization.kind.map_or("", |kind| kind.label(visit.locale)),
        family: organization.legal_family.map_or("", |family| family.label(visit.locale)),
        sectors: organization.sectors.iter().map(|sector| sector.label(visit.locale)).collect(),
        languages: organization
            .languages
            .iter()
            .map(|code| language_name(code, visit.locale).unwrap_or(code))
            .collect(),
        hours: hours_in_words(&organization.hours, &organization.hours_as_given, visit),
        phone,
        tel: phone.and_then(Phone::href).unwrap_or_default(),
        fresh: freshness(&kept.dates, visit, thresholds),
        services: around
            .services
            .iter()
            .map(|service| ServiceLine {
                name: &service.says.name,
                path: paths::service(service.id, &service.says.name),
                summary: crate::finding::documents::first_words(&service.says.summary),
                fresh: freshness(&service.dates, visit, thresholds),
            })
            .collect(),
        places: around.locations.iter().map(|location| location.says.shown()).collect(),
        gone: super::sheet::life::gone(visit, &around.standing),
        sections: sections(visit, &kept.dates, &around.dates, &organization.name),
        share: share(visit, kept),
        source: kept.origin.as_ref().map_or("", |origin| &origin.source),
        beside,
    }
}

fn crumbs(visit: &Visit, organization: &Organization) -> Vec<Crumb> {
    let crumb = |label: &str, href: &str| Crumb { label: label.to_owned(), href: href.to_owned() };
    vec![
        crumb(&visit.say("directory-home"), paths::HOME),
        crumb(&visit.say("directory-organizations"), paths::ORGANIZATIONS),
        crumb(&organization.name, ""),
    ]
}

fn for_machines(visit: &Visit, organization: &Organization, path: &str) -> serde_json::Value {
    json!({
        "@context": "https://schema.org",
        "@type": "Organization",
        "name": organization.name,
        "alternateName": organization.acronym,
        "description": organization.description,
        "url": visit.absolute(path),
        "telephone": organization.phones.first().map(|phone| phone.number.clone()),
        "email": organization.email,
    })
}

#[derive(askama::Template)]
#[template(path = "pages/organizations.html")]
struct List<'a> {
    visit: &'a Visit,
    crumbs: Vec<Crumb>,
    organizations: Vec<OrganizationLine>,
    total: usize,
    most: usize,
}

struct OrganizationLine {
    name: String,
    path: String,
    kind: &'static str,
    family: &'static str,
}

/// The most organisations one page lists; a larger directory is searched, not leafed through.
const MOST: usize = 500;

pub(super) async fn list(visit: Visit, State(directory): State<Directory>) -> Result<Page, Failure> {
    let locale = visit.locale;
    let (total, organizations) =
        directory.db.read(move |conn| first_by_name(conn, locale)).await.map_err(failure)?;
    let crumbs = vec![
        Crumb { label: visit.say("directory-home").into_owned(), href: paths::HOME.to_owned() },
        Crumb { label: visit.say("directory-organizations").into_owned(), href: String::new() },
    ];
    let title = visit.say("directory-organizations").into_owned();
    let page = visit.page(title, &List { visit: &visit, crumbs, organizations, total, most: MOST });
    Ok(page.description(visit.say("directory-organizations-description")))
}

/// How many organisations there are, and the first of them by name: only those are read whole.
fn first_by_name(
    conn: &mut store::Conn,
    locale: Locale,
) -> Result<(usize, Vec<OrganizationLine>), store::StoreError> {
    let mut names = names::organization_names(conn)?;
    let total = names.len();
    names.sort_by_cached_key(|(_, name)| fold(name));
    names.truncate(MOST);
    let mut lines = Vec::with_capacity(names.len());
    for (id, _) in names {
        let Some(kept) = records::find::<Organization>(conn, id)? else { continue };
        lines.push(OrganizationLine {
            path: paths::organization(kept.id, &kept.says.name),
            kind: kept.says.kind.map_or("", |kind| kind.label(locale)),
            family: kept.says.legal_family.map_or("", |family| family.label(locale)),
            name: kept.says.name,
        });
    }
    Ok((total, lines))
}
