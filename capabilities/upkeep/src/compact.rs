//! What a part of a record says, in a few lines, for somebody who knows it by heart.

use std::collections::HashMap;

use directory::{Location, Organization, Phone, RecordKind, Section, Service, Shown};
use uuid::Uuid;
use vocabulary::hours::OpeningHours;
use vocabulary::territory::Territory;
use web::Visit;

/// How long a line may be before it is cut, in letters.
const LONGEST: usize = 240;

/// The names of an organisation's places, for the services given there.
pub(crate) type PlaceNames = HashMap<Uuid, String>;

/// The names of the places among an organisation's records; of a hidden place its town only.
pub(crate) fn place_names(records: &[Shown]) -> PlaceNames {
    let places = records.iter().filter(|shown| shown.key.kind == RecordKind::Location);
    places.map(|shown| (shown.key.id, public_name(shown))).collect()
}

/// Whether a part of a record is kept from whoever is not signed in: of a place that must stay unknown everything
/// that may tell where it stands, which is all but its hours.
pub(crate) fn is_kept_back(shown: &Shown, section: Section) -> bool {
    section != Section::Hours && is_hidden(shown)
}

fn is_hidden(shown: &Shown) -> bool {
    shown.key.kind == RecordKind::Location && noun::<Location>(shown).hidden
}

/// The name of a record as anybody may read it: of a place that must stay unknown its town.
pub(crate) fn public_name(shown: &Shown) -> String {
    match (is_hidden(shown), shown.name.is_empty()) {
        (true, _) => noun::<Location>(shown).shown().town,
        (false, true) => shown.owner_name.clone(),
        (false, false) => shown.name.clone(),
    }
}

/// What a part of a record says; nothing where it says nothing. What is public and nothing more.
pub(crate) fn lines(visit: &Visit, shown: &Shown, section: Section, places: &PlaceNames) -> Vec<String> {
    let lines = match shown.key.kind {
        RecordKind::Organization => of_organization(visit, &noun(shown), section),
        RecordKind::Location => of_location(visit, &noun(shown), section),
        RecordKind::Service => of_service(visit, &noun(shown), section, places),
    };
    lines.into_iter().map(|line| line.trim().to_owned()).filter(|line| !line.is_empty()).map(cut).collect()
}

/// The document as its noun; one that cannot be read says nothing.
fn noun<T: serde::de::DeserializeOwned + Default>(shown: &Shown) -> T {
    serde_json::from_value(shown.says.clone()).unwrap_or_default()
}

fn of_organization(visit: &Visit, says: &Organization, section: Section) -> Vec<String> {
    match section {
        Section::Identity => vec![says.acronym.clone(), says.description.clone()],
        Section::Contact => contact(&says.phones, &[&says.email, &says.website]),
        Section::Hours => hours(visit, &says.hours, &says.hours_as_given),
        Section::Means => says.means.iter().map(|mean| mean.text.clone()).collect(),
        _ => Vec::new(),
    }
}

fn of_location(visit: &Visit, says: &Location, section: Section) -> Vec<String> {
    let shown = says.shown();
    match section {
        Section::Address if shown.hidden => {
            vec![shown.town, visit.say("upkeep-place-hidden").into_owned()]
        }
        Section::Contact if shown.hidden => vec![visit.say("upkeep-place-hidden").into_owned()],
        Section::Address => vec![format!("{} {}", shown.street, shown.details), shown.town],
        Section::Contact => {
            let mut lines = contact(&says.phones, &[]);
            lines.extend(says.accessibility.iter().cloned());
            lines
        }
        Section::Hours => hours(visit, &says.hours, &says.hours_as_given),
        _ => Vec::new(),
    }
}

fn of_service(visit: &Visit, says: &Service, section: Section, places: &PlaceNames) -> Vec<String> {
    let locale = visit.locale;
    let joined = |labels: Vec<&str>| labels.join(", ");
    match section {
        Section::Identity => {
            let about = if says.summary.is_empty() { &says.description } else { &says.summary };
            vec![about.clone(), joined(says.topics.iter().map(|one| one.label(locale)).collect())]
        }
        Section::Audience => vec![
            joined(says.audiences.iter().map(|one| one.label(locale)).collect()),
            says.conditions.clone(),
            says.limits.clone(),
            areas(says),
        ],
        Section::Access => vec![
            joined(says.access_modes.iter().map(|one| one.label(locale)).collect()),
            says.access_details.clone(),
            says.cost.map(|cost| cost.label(locale).to_owned()).unwrap_or_default(),
            says.cost_details.clone(),
            says.documents.join(", "),
        ],
        Section::Contact => contact(&says.phones, &[&says.email, &says.url]),
        Section::Hours => hours(visit, &says.hours, &says.hours_as_given),
        Section::Places => {
            let names = says.places.iter().filter_map(|at| places.get(&at.location.uuid()));
            names.cloned().collect()
        }
        Section::Means | Section::Address => Vec::new(),
    }
}

fn areas(says: &Service) -> String {
    let named = says.areas.iter().filter_map(|area| Territory::france().name_of(area));
    let mut names: Vec<&str> = named.collect();
    names.extend(Some(says.area_details.as_str()).filter(|details| !details.is_empty()));
    names.join(", ")
}

fn contact(phones: &[Phone], others: &[&String]) -> Vec<String> {
    let phones = phones.iter().map(|phone| format!("{} {}", phone.shown, phone.note));
    phones.chain(others.iter().map(|text| (*text).clone())).collect()
}

/// Hours as people say them; what cannot be read as it was given.
fn hours(visit: &Visit, hours: &str, given: &str) -> Vec<String> {
    match OpeningHours::parse(hours) {
        Ok(read) => read.in_words(visit.locale),
        Err(_) if hours.is_empty() => vec![given.to_owned()],
        Err(_) => vec![hours.to_owned()],
    }
}

fn cut(line: String) -> String {
    if line.chars().count() <= LONGEST {
        return line;
    }
    let kept: String = line.chars().take(LONGEST).collect();
    format!("{}…", kept.trim_end())
}
