//! From a record to what the index is told of it.

use std::borrow::Cow;
use std::collections::HashMap;

use chrono::NaiveDate;
use search::{Document, Place, Unavailable};
use uuid::Uuid;
use vocabulary::Locale;
use vocabulary::codes::{ServiceStatus, TemporaryState};
use vocabulary::hours::OpeningHours;
use vocabulary::territory::{Area, Territory, Units};

use super::card::{Card, CardPlace};
use super::facets;
use crate::contact::Phone;
use crate::kept::Kept;
use crate::location::Location;
use crate::organization::Organization;
use crate::paths;
use crate::service::Service;

/// What stands around the services: their organisations, their places, the network's own units.
pub(crate) struct Surroundings {
    pub(crate) organizations: HashMap<Uuid, Kept<Organization>>,
    pub(crate) locations: HashMap<Uuid, Location>,
    pub(crate) units: Units,
    /// Hours are written alike in many records; each text is read once.
    hours: HashMap<String, Option<OpeningHours>>,
}

impl Surroundings {
    /// Surroundings made of these.
    pub(crate) fn new(
        organizations: HashMap<Uuid, Kept<Organization>>,
        locations: HashMap<Uuid, Location>,
        units: Units,
    ) -> Surroundings {
        Surroundings { organizations, locations, units, hours: HashMap::new() }
    }

    fn hours(&mut self, text: &str) -> Option<OpeningHours> {
        if text.is_empty() {
            return None;
        }
        if let Some(read) = self.hours.get(text) {
            return read.clone();
        }
        let read = OpeningHours::parse(text).ok();
        self.hours.insert(text.to_owned(), read.clone());
        read
    }
}

/// What the index is told of a service; `None` when it is not to be found: gone, inactive, or orphaned.
pub(crate) fn document(
    kept: &Kept<Service>,
    around: &mut Surroundings,
    today: NaiveDate,
) -> Option<Document> {
    let service = &kept.says;
    let ended = matches!(service.status, Some(ServiceStatus::Defunct | ServiceStatus::Inactive));
    if kept.dates.gone_on.is_some() || ended {
        return None;
    }
    let organization = around.organizations.get(&Uuid::from(service.organization))?.says.clone();
    let places = places_of(service, &organization, around);
    let accessible = !service.accessibility.is_empty() || places.iter().any(|place| place.accessible);
    let communes: Vec<&str> = places.iter().map(|place| place.indexed.commune.as_str()).collect();
    let facets = facets::of_service(service, &organization, &communes, accessible);
    Some(Document {
        id: kept.id,
        name: service.name.clone(),
        organization: organization_words(&organization),
        keywords: keywords(service, &organization),
        topics: service.topics.clone(),
        body: body(service),
        areas: plain_areas(&service.areas, &around.units, today),
        comes_to_people: service.comes_to_people(),
        remote: service.is_remote(),
        facets,
        confirmed_on: kept.dates.assured_on.filter(|_| kept.dates.doubted_on.is_none()),
        unavailable: service.availability.set().map(|(state, until)| Unavailable {
            receives: state == TemporaryState::LowStock,
            until: Some(until),
        }),
        standing: service.completeness(),
        action_first: service.collective,
        card: card(kept, &organization, &places).to_bytes(),
        places: places.into_iter().map(|place| place.indexed).collect(),
    })
}

/// A place on its way into the index, with what its card shows.
struct KnownPlace {
    indexed: Place,
    town: String,
    note: String,
    phone: Option<Phone>,
    accessible: bool,
}

fn places_of(service: &Service, organization: &Organization, around: &mut Surroundings) -> Vec<KnownPlace> {
    let mut known = Vec::new();
    for at in &service.places {
        let Some(location) = around.locations.get(&Uuid::from(at.location)).cloned() else { continue };
        let texts = [&at.hours, &service.hours, &location.hours, &organization.hours];
        let text = texts.into_iter().find(|text| !text.is_empty()).cloned().unwrap_or_default();
        let shown = location.shown();
        let commune = location.commune();
        known.push(KnownPlace {
            indexed: Place {
                point: shown.point,
                commune: location.commune.clone(),
                hours: around.hours(&text),
                closed: Vec::new(),
            },
            town: commune.map_or_else(|| location.city.clone(), |commune| commune.name.to_string()),
            note: at.note.clone(),
            phone: at.phones.first().or(shown.phones.first()).cloned(),
            accessible: !location.accessibility.is_empty() || !location.accessibility_url.is_empty(),
        });
    }
    known
}

/// The organisation by name, acronym and former names, as one text.
fn organization_words(organization: &Organization) -> String {
    format!("{} {}", organization.name, organization.acronym).trim().to_owned()
}

fn keywords(service: &Service, organization: &Organization) -> Vec<String> {
    let mut words: Vec<String> = organization.means.iter().map(|mean| mean.text.clone()).collect();
    words.extend(organization.kind.iter().map(|kind| kind.label(Locale::French).to_owned()));
    words.extend(service.other_terms.iter().map(|term| term.name.clone()));
    words.extend(organization.memberships.iter().cloned());
    let languages = if service.languages.is_empty() { &organization.languages } else { &service.languages };
    let foreign = languages.iter().filter(|code| *code != "fr");
    words.extend(foreign.filter_map(|code| facets::language_name(code, Locale::French)).map(str::to_owned));
    if !service.alternate_name.is_empty() {
        words.push(service.alternate_name.clone());
    }
    words.retain(|word| !word.is_empty());
    words
}

fn body(service: &Service) -> String {
    [
        service.summary.as_str(),
        &service.description,
        &service.audience_details,
        &service.conditions,
        &service.limits,
        &service.access_details,
        &service.cost_details,
        &service.interpretation,
        &service.program,
    ]
    .into_iter()
    .filter(|text| !text.is_empty())
    .collect::<Vec<_>>()
    .join("\n")
}

/// Areas as the index knows them: the network's own units become the communes they hold today.
fn plain_areas(areas: &[Area], units: &Units, today: NaiveDate) -> Vec<Area> {
    let plain = areas.iter().flat_map(|area| match area {
        Area::Custom(_) => units.members_on(area, today).into_iter().cloned().collect(),
        other => vec![other.clone()],
    });
    plain.collect()
}

fn card<'a>(kept: &'a Kept<Service>, organization: &'a Organization, places: &'a [KnownPlace]) -> Card<'a> {
    let service = &kept.says;
    let at_place = places.iter().find_map(|place| place.phone.as_ref());
    let phone = service.phones.first().or(at_place).or(organization.phones.first());
    let code = |code: Option<&'static str>| Cow::Borrowed(code.unwrap_or_default());
    Card {
        name: Cow::Borrowed(&service.name),
        organization: Cow::Borrowed(&organization.name),
        path: Cow::Owned(paths::service(kept.id, &service.name)),
        phone: Cow::Borrowed(phone.map_or("", |phone| &phone.shown)),
        tel: Cow::Owned(phone.and_then(|phone| phone.href()).unwrap_or_default()),
        summary: Cow::Owned(first_words(if service.summary.is_empty() {
            &service.description
        } else {
            &service.summary
        })),
        limits: Cow::Owned(first_words(&service.limits)),
        topics: service.topics.iter().map(|topic| Cow::Borrowed(topic.code())).collect(),
        confirmed_on: kept.dates.assured_on,
        doubted_on: kept.dates.doubted_on,
        state: service.availability.set().map(|(state, until)| (Cow::Borrowed(state.code()), until)),
        places: places
            .iter()
            .map(|place| CardPlace {
                town: Cow::Borrowed(&place.town),
                commune: Cow::Borrowed(&place.indexed.commune),
                note: Cow::Borrowed(&place.note),
                phone: Cow::Borrowed(place.phone.as_ref().map_or("", |phone| &phone.shown)),
                tel: Cow::Owned(place.phone.as_ref().and_then(Phone::href).unwrap_or_default()),
            })
            .collect(),
        family: code(organization.legal_family.map(|family| family.code())),
        basis: code(service.basis.map(|basis| basis.code())),
        cost: code(service.cost.map(|cost| cost.code())),
    }
}

/// The longest text a result shows, in characters.
const SHOWN: usize = 220;

/// The beginning of a text, cut between two words.
pub(crate) fn first_words(text: &str) -> String {
    if text.chars().count() <= SHOWN {
        return text.to_owned();
    }
    let cut: String = text.chars().take(SHOWN).collect();
    let whole = cut.rsplit_once(char::is_whitespace).map_or(cut.as_str(), |(words, _)| words);
    format!("{}…", whole.trim_end_matches([',', ';', ':', '.']))
}

/// The commune with this code, when it is French.
pub(crate) fn commune_name(code: &str) -> Option<&'static str> {
    Territory::france().commune(code).map(|commune| commune.name)
}
