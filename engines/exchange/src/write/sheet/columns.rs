//! The columns of a table for people: their headings, and what stands under them.

use vocabulary::Locale;
use vocabulary::hours::OpeningHours;
use vocabulary::territory::Territory;

use super::{Cell, Line};
use crate::record::{HoursRecord, PhoneRecord};
use crate::write::functions;

/// One column.
pub(super) struct Column {
    pub(super) heading: &'static str,
    /// Width in characters, in a workbook.
    pub(super) width: f64,
    pub(super) cell: fn(&Line<'_>) -> Cell,
}

const fn column(heading: &'static str, width: f64, cell: fn(&Line<'_>) -> Cell) -> Column {
    Column { heading, width, cell }
}

pub(super) const COLUMNS: &[Column] = &[
    column("Service", 34.0, |line| text(&line.whole.service.name)),
    column("Organisation", 30.0, |line| text(&line.whole.organization.name)),
    column("En bref", 50.0, |line| {
        let service = line.whole.service;
        maybe(service.summary.as_ref().or(service.description.as_ref()))
    }),
    column("Type d’aide", 18.0, |line| maybe(line.whole.service.kind.map(|kind| kind.label(FR)))),
    column("Besoins", 34.0, |line| joined(line.whole.service.topics.iter().map(|one| one.label(FR)))),
    column("Pour qui", 26.0, |line| joined(line.whole.service.audiences.iter().map(|one| one.label(FR)))),
    column("Pour qui, précisions", 34.0, |line| maybe(line.whole.service.audience_details.as_ref())),
    column("Conditions", 34.0, |line| maybe(line.whole.service.conditions.as_ref())),
    column("N’accueille pas", 34.0, |line| maybe(line.whole.service.extras.get("maillage.limits"))),
    column("À apporter", 30.0, |line| joined(line.whole.service.documents.iter().map(String::as_str))),
    column("Coût", 10.0, |line| maybe(line.whole.service.cost.map(|cost| cost.label(FR)))),
    column("Coût, précisions", 26.0, |line| maybe(line.whole.service.cost_details.as_ref())),
    column("Comment", 18.0, |line| joined(line.whole.service.delivery_modes.iter().map(|one| one.label(FR)))),
    column("Comment demander", 24.0, |line| {
        joined(line.whole.service.access_modes.iter().map(|one| one.label(FR)))
    }),
    column("Comment demander, précisions", 34.0, |line| {
        let service = line.whole.service;
        maybe(service.access_details.as_ref().or(service.application_process.as_ref()))
    }),
    column("Qui peut demander", 22.0, |line| {
        joined(line.whole.service.who_can_refer.iter().map(|one| one.label(FR)))
    }),
    column("Téléphone", 18.0, telephones),
    column("Courriel", 28.0, |line| maybe(line.whole.service.email.as_ref())),
    column("Fonctions qui répondent", 28.0, answering),
    column("Page", 30.0, |line| {
        let service = line.whole.service;
        maybe(service.url.as_ref().or(service.access_url.as_ref()))
    }),
    column("Lieu", 26.0, |line| maybe(line.place.and_then(|place| place.location.name.as_ref()))),
    column("Adresse", 30.0, |line| maybe(line.place.and_then(|place| place.location.address.lines.first()))),
    column("Complément", 22.0, |line| {
        let further =
            line.place.map(|place| place.location.address.lines.get(1..).unwrap_or_default().join(", "));
        maybe(further.as_ref())
    }),
    column("Code postal", 12.0, |line| {
        maybe(line.place.and_then(|place| place.location.address.postal_code.as_ref()))
    }),
    column("Commune", 22.0, town),
    column("Code INSEE", 11.0, |line| {
        maybe(line.place.and_then(|place| place.location.address.commune.as_ref()))
    }),
    column("Latitude", 11.0, |line| number(point(line).map(|point| point.latitude()))),
    column("Longitude", 11.0, |line| number(point(line).map(|point| point.longitude()))),
    column("Horaires", 40.0, hours),
    column("Particulier à ce lieu", 30.0, |line| {
        maybe(line.place.and_then(|place| place.link.description.as_ref()))
    }),
    column("Zone", 26.0, zone),
    column("Langues", 18.0, |line| joined(line.whole.service.languages.iter().map(String::as_str))),
    column("Accessibilité", 30.0, |line| {
        let records = line.place.map(|place| place.location.accessibility.as_slice()).unwrap_or_default();
        let said = records.iter().flat_map(|record| [&record.description, &record.details, &record.url]);
        joined(said.flatten().map(String::as_str))
    }),
    column("Confirmé le", 12.0, |line| day(line.whole.service.assured_on.as_ref())),
    column("Modifié le", 12.0, |line| day(line.whole.service.modified_at.as_ref())),
    column("Identifiant", 38.0, |line| text(&line.whole.service.external_id)),
];

const FR: Locale = Locale::French;

fn text(text: &str) -> Cell {
    if text.trim().is_empty() { Cell::Blank } else { Cell::Text(text.to_owned()) }
}

fn maybe(said: Option<impl AsRef<str>>) -> Cell {
    said.map_or(Cell::Blank, |said| text(said.as_ref()))
}

fn joined<'a>(parts: impl Iterator<Item = &'a str>) -> Cell {
    text(&parts.filter(|part| !part.trim().is_empty()).collect::<Vec<_>>().join(", "))
}

fn number(number: Option<f64>) -> Cell {
    number.filter(|number| number.is_finite()).map_or(Cell::Blank, Cell::Number)
}

fn day(said: Option<&String>) -> Cell {
    let date = said.and_then(|said| said.get(..10)?.parse().ok());
    date.map_or(Cell::Blank, Cell::Day)
}

fn point(line: &Line<'_>) -> Option<vocabulary::place::Point> {
    line.place?.location.address.point
}

fn shown(phone: &PhoneRecord) -> String {
    let number = if phone.shown.is_empty() { &phone.number } else { &phone.shown };
    match &phone.extension {
        Some(extension) => format!("{number} poste {extension}"),
        None => number.clone(),
    }
}

/// The numbers of this place first, then those of the service, else those of the organisation.
fn telephones(line: &Line<'_>) -> Cell {
    let here = line.place.map(|place| place.link.phones.as_slice()).unwrap_or_default();
    let own: Vec<String> = here.iter().chain(&line.whole.service.phones).map(shown).collect();
    let all = if own.is_empty() { line.whole.organization.phones.iter().map(shown).collect() } else { own };
    joined(all.iter().map(String::as_str))
}

/// Functions with their ways to be reached.
fn answering(line: &Line<'_>) -> Cell {
    let told = functions(&line.whole.service.contacts).map(|contact| {
        let phones: Vec<String> = contact.phones.iter().map(shown).collect();
        let parts = [
            contact.title.clone(),
            contact.department.clone(),
            Some(phones.join(", ")),
            contact.email.clone(),
        ];
        let parts = parts.into_iter().flatten().filter(|part| !part.is_empty());
        parts.collect::<Vec<_>>().join(" ")
    });
    text(&told.collect::<Vec<_>>().join("\n"))
}

fn town(line: &Line<'_>) -> Cell {
    let Some(address) = line.place.map(|place| &place.location.address) else { return Cell::Blank };
    let commune = address.commune.as_deref().and_then(|code| Territory::france().commune(code));
    maybe(address.city.as_deref().or(commune.map(|commune| commune.name)))
}

fn zone(line: &Line<'_>) -> Cell {
    let service = line.whole.service;
    let named = service
        .areas
        .iter()
        .map(|area| Territory::france().name_of(area).map_or_else(|| area.code(), str::to_owned));
    let said: Vec<String> = named.chain(service.area_details.iter().cloned()).collect();
    joined(said.iter().map(String::as_str))
}

/// Hours in words: those of the service at this place, else of the service, else of the place.
fn hours(line: &Line<'_>) -> Cell {
    let here = line.place.and_then(|place| place.link.hours.as_ref());
    let place = line.place.and_then(|place| place.location.hours.as_ref());
    let Some(hours) = here.or(line.whole.service.hours.as_ref()).or(place) else { return Cell::Blank };
    text(&in_words(hours))
}

fn in_words(hours: &HoursRecord) -> String {
    let read = hours.osm.as_deref().and_then(|osm| OpeningHours::parse(osm).ok());
    read.map_or_else(|| hours.original.clone(), |hours| hours.in_words(FR).join("\n"))
}
