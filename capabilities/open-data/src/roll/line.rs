//! The lines of the roll: what questions are asked about, of services, organisations and the places of services.

use std::sync::Arc;

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use directory::GoneWhy;
use exchange::write::data_inclusion::score;
use exchange::write::hsds::{self, TaxonomyTerm};
use exchange::write::{Provenance, Whole, data_inclusion, uuid_of};
use exchange::{AddressRecord, LocationRecord, OrganizationRecord};
use serde_json::Value;
use uuid::Uuid;
use vocabulary::codes::ServiceStatus;
use vocabulary::fold;
use vocabulary::place::Point;
use vocabulary::territory::{Area, Commune, Territory};

/// A service.
#[derive(Clone, Debug)]
pub(crate) struct ServiceLine {
    /// Its identifier.
    pub(crate) id: Uuid,
    /// The organisation that answers for it.
    pub(crate) organization: Uuid,
    /// When anything that is drawn of it last changed: itself, its organisation, its places, its confirmation.
    pub(crate) moved_at: DateTime<Utc>,
    /// The terms it bears.
    pub(crate) terms: Vec<Uuid>,
    /// The lists those terms belong to.
    pub(crate) taxonomies: Vec<Uuid>,
    /// Where it is given.
    pub(crate) sites: Vec<Site>,
    /// Where people must live to be received; empty means anywhere.
    pub(crate) areas: Vec<Area>,
    /// What data·inclusion asks about, once for each place; nothing for a service it cannot hold.
    pub(crate) inclusion: Vec<InclusionLine>,
    /// Why it went away, if it did.
    pub(crate) gone: Option<GoneWhy>,
}

/// A service at a place.
#[derive(Clone, Debug)]
pub(crate) struct Site {
    /// The identifier of the pair.
    pub(crate) id: Uuid,
    /// The identifier of the place.
    pub(crate) location: Uuid,
    /// Where the place is.
    pub(crate) point: Option<Point>,
    /// The commune of the place.
    pub(crate) commune: Option<&'static Commune>,
}

/// What data·inclusion asks about a service.
#[derive(Clone, Debug)]
pub(crate) struct InclusionLine {
    /// Its identifier there.
    pub(crate) id: String,
    /// Its producer there.
    pub(crate) source: Arc<str>,
    /// The commune of its address.
    pub(crate) commune: Option<&'static Commune>,
    /// The point of its address.
    pub(crate) point: Option<Point>,
    /// Its topics.
    pub(crate) topics: Vec<Box<str>>,
    /// Whom it is for.
    pub(crate) audiences: Vec<Box<str>>,
    /// Whom it is for in words, folded.
    pub(crate) audience_words: Box<str>,
    /// Where the meeting takes place.
    pub(crate) modes: Vec<Box<str>>,
    /// Free or paid.
    pub(crate) cost: Box<str>,
    /// Its kind.
    pub(crate) kind: Box<str>,
    /// Where people must live, in codes.
    pub(crate) areas: Vec<Box<str>>,
    /// How well it is described, from 0 to 1.
    pub(crate) score: f64,
}

/// An organisation.
#[derive(Clone, Debug)]
pub(crate) struct OrganizationLine {
    /// Its identifier.
    pub(crate) id: Uuid,
    /// When it last changed.
    pub(crate) moved_at: DateTime<Utc>,
    /// Its names, folded, for searches.
    pub(crate) names: Box<str>,
    /// The terms it bears itself.
    pub(crate) terms: Vec<Uuid>,
    /// The lists those terms belong to.
    pub(crate) taxonomies: Vec<Uuid>,
    /// Its places.
    pub(crate) locations: Vec<Uuid>,
    /// What data·inclusion asks about; nothing for one it cannot hold.
    pub(crate) inclusion: Option<StructureLine>,
}

/// What data·inclusion asks about a structure.
#[derive(Clone, Debug)]
pub(crate) struct StructureLine {
    /// Its identifier there.
    pub(crate) id: String,
    /// Its producer there.
    pub(crate) source: Arc<str>,
    /// The commune of its address.
    pub(crate) commune: Option<&'static Commune>,
    /// The networks that carry it.
    pub(crate) networks: Vec<Box<str>>,
    /// The mean score of its services.
    pub(crate) score: f64,
}

/// A term as a record bears it, with the list it belongs to, where it has one.
pub(super) type Borne = (Option<Uuid>, TaxonomyTerm);

/// The line of a service and the terms it bears.
pub(super) fn service_line(
    whole: &Whole<'_>,
    provenance: &Provenance,
    now: DateTime<Utc>,
) -> (ServiceLine, Vec<Borne>) {
    let service = whole.service;
    let borne = terms_borne(hsds::service_terms(service));
    let mut moved =
        vec![changed(service.modified_at.as_deref()), changed(whole.organization.modified_at.as_deref())];
    moved.push(confirmed(service.assured_on.as_deref(), now));
    let sites = whole.places.iter().map(|place| Site {
        id: uuid_of("service_at_location", &place.link.external_id),
        location: uuid_of("location", &place.location.external_id),
        point: place.location.address.point,
        commune: commune_of(&place.location.address),
    });
    let ended = matches!(service.status, Some(ServiceStatus::Defunct | ServiceStatus::Inactive));
    let line = ServiceLine {
        id: uuid_of("service", &service.external_id),
        organization: uuid_of("organization", &whole.organization.external_id),
        moved_at: moved.into_iter().flatten().max().unwrap_or(DateTime::UNIX_EPOCH),
        terms: borne.iter().map(|(_, term)| term.id).collect(),
        taxonomies: lists(&borne),
        sites: sites.collect(),
        areas: service.areas.clone(),
        inclusion: if ended { Vec::new() } else { inclusion_lines(whole, provenance, now.date_naive()) },
        gone: None,
    };
    (line, borne)
}

/// The line of an organisation and the terms it bears itself. Its score is known once its services are.
pub(super) fn organization_line(
    organization: &OrganizationRecord,
    locations: &[&LocationRecord],
    provenance: &Provenance,
) -> (OrganizationLine, Vec<Borne>) {
    let borne = terms_borne(hsds::organization_terms(organization));
    let names = [Some(&organization.name), organization.alternate_name.as_ref()];
    let names: Vec<String> = names.into_iter().flatten().map(|name| fold(name)).collect();
    let line = OrganizationLine {
        id: uuid_of("organization", &organization.external_id),
        moved_at: changed(organization.modified_at.as_deref()).unwrap_or(DateTime::UNIX_EPOCH),
        names: names.join(" ").into(),
        terms: borne.iter().map(|(_, term)| term.id).collect(),
        taxonomies: lists(&borne),
        locations: locations.iter().map(|one| uuid_of("location", &one.external_id)).collect(),
        inclusion: structure_line(organization, locations.first().copied(), provenance),
    };
    (line, borne)
}

/// A service that has ended has no place among those of data·inclusion, which has no word for it.
fn inclusion_lines(whole: &Whole<'_>, provenance: &Provenance, today: NaiveDate) -> Vec<InclusionLine> {
    let said = data_inclusion::services_json(whole, provenance);
    said.iter().map(|said| inclusion_line(said, today)).collect()
}

fn inclusion_line(said: &Value, today: NaiveDate) -> InclusionLine {
    InclusionLine {
        id: text(said, "id").to_owned(),
        source: text(said, "source").into(),
        commune: Territory::france().commune(text(said, "code_insee")),
        point: point(said),
        topics: codes(said, "thematiques"),
        audiences: codes(said, "publics"),
        audience_words: fold(text(said, "publics_precisions")).into(),
        modes: codes(said, "modes_accueil"),
        cost: text(said, "frais").into(),
        kind: text(said, "type").into(),
        areas: codes(said, "zone_eligibilite"),
        score: score(said, today).0,
    }
}

fn structure_line(
    organization: &OrganizationRecord,
    location: Option<&LocationRecord>,
    provenance: &Provenance,
) -> Option<StructureLine> {
    let said = data_inclusion::structure_json(organization, location, provenance);
    Some(StructureLine {
        id: said.get("id")?.as_str()?.to_owned(),
        source: text(&said, "source").into(),
        commune: Territory::france().commune(text(&said, "code_insee")),
        networks: codes(&said, "reseaux_porteurs"),
        score: 0.0,
    })
}

/// The terms a record bears, each once, with their lists.
fn terms_borne(terms: Vec<TaxonomyTerm>) -> Vec<Borne> {
    let listed = |term: TaxonomyTerm| {
        let list = (!term.taxonomy.is_empty()).then(|| hsds::taxonomy_id(&term.taxonomy));
        (list, term)
    };
    let mut borne: Vec<Borne> = terms.into_iter().map(listed).collect();
    borne.sort_by_key(|(list, term)| (term.id, *list));
    borne.dedup_by_key(|(_, term)| term.id);
    borne
}

fn lists(borne: &[Borne]) -> Vec<Uuid> {
    let mut lists: Vec<Uuid> = borne.iter().filter_map(|(list, _)| *list).collect();
    lists.sort_unstable();
    lists.dedup();
    lists
}

fn commune_of(address: &AddressRecord) -> Option<&'static Commune> {
    Territory::france().commune(address.commune.as_deref()?)
}

fn text<'a>(said: &'a Value, field: &str) -> &'a str {
    said.get(field).and_then(Value::as_str).unwrap_or_default()
}

fn codes(said: &Value, field: &str) -> Vec<Box<str>> {
    let items = said.get(field).and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
    items.iter().filter_map(Value::as_str).map(Into::into).collect()
}

fn point(said: &Value) -> Option<Point> {
    Point::new(said.get("latitude")?.as_f64()?, said.get("longitude")?.as_f64()?)
}

/// The moment of a change, written as a moment or as a day.
fn changed(text: Option<&str>) -> Option<DateTime<Utc>> {
    let text = text?;
    let moment = DateTime::parse_from_rfc3339(text).map(|moment| moment.with_timezone(&Utc));
    let day = || text.get(..10)?.parse::<NaiveDate>().ok().map(|day| day.and_time(NaiveTime::MIN).and_utc());
    moment.ok().or_else(day)
}

/// The moment a confirmation is told with: only its day is known, so the end of that day, or now if it is today.
/// Whoever harvested earlier that day is told once more rather than never.
fn confirmed(text: Option<&str>, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
    let day = text?.get(..10)?.parse::<NaiveDate>().ok()?;
    let end = day.and_hms_opt(23, 59, 59)?.and_utc();
    Some(end.min(now))
}
