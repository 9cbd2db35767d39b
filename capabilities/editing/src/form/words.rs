//! What a field says, in words: for histories, previews and conflicts.

use directory::{Availability, FunctionContact, Mean, Phone, ServiceAtLocation};
use serde_json::Value;
use uuid::Uuid;
use vocabulary::codes::{TemporaryState, Topic};
use vocabulary::hours::OpeningHours;
use vocabulary::territory::Area;
use web::Visit;

use super::NamedPlace;
use super::fields::{Field, Kind, Words, language_key};
use super::inputs::{list, of_value, texts};
use super::lines::{area_line, contact_line, phone_line};

/// The label of a field; « autre chose » for one that no form has.
pub(crate) fn label(visit: &Visit, field: &str) -> String {
    let key = format!("editing-field-{}", field.replace('_', "-"));
    let known = visit.shell.words.knows(visit.locale, &key);
    visit.say(if known { &key } else { "editing-field-other" }).into_owned()
}

/// What a field says, line by line; empty when it says nothing.
pub(crate) fn said(visit: &Visit, field: &Field, value: &Value, places: &[NamedPlace]) -> Vec<String> {
    let locale = visit.locale;
    let lines = match field.kind {
        Kind::Flag => vec![
            visit.say(if value.as_bool() == Some(true) { "editing-yes" } else { "editing-no" }).into_owned(),
        ],
        Kind::One(words) => value.as_str().map(|code| word(words, code, visit)).into_iter().collect(),
        Kind::Many(words) => texts(value).iter().map(|code| word(words, code, visit)).collect(),
        Kind::Topics => texts(value).iter().map(|code| topic(code, visit)).collect(),
        Kind::Languages => texts(value).iter().map(|code| language(code, visit)).collect(),
        Kind::Phones => list(value).iter().map(|phone: &Phone| phone_line(phone, locale)).collect(),
        Kind::Contacts => {
            list(value).iter().map(|contact: &FunctionContact| contact_line(contact, locale)).collect()
        }
        Kind::Areas => list(value).iter().map(|area: &Area| area_line(area, locale)).collect(),
        Kind::Means => list(value).iter().map(|mean: &Mean| means_line(mean, visit)).collect(),
        Kind::Hours => hours(value, visit),
        Kind::Places => list(value).iter().map(|place| place_line(place, visit, places)).collect(),
        _ => {
            let inputs = of_value(field, value, locale);
            inputs.iter().flat_map(|(_, text)| text.lines().map(str::to_owned)).collect()
        }
    };
    lines.into_iter().filter(|line: &String| !line.is_empty()).collect()
}

fn word(words: Words, code: &str, visit: &Visit) -> String {
    let known = words(visit.locale).into_iter().find(|(known, _)| *known == code);
    known.map_or(code, |(_, label)| label).to_owned()
}

fn topic(code: &str, visit: &Visit) -> String {
    Topic::from_code(code).map_or(code, |topic| topic.label(visit.locale)).to_owned()
}

/// The name of a language.
pub(crate) fn language(code: &str, visit: &Visit) -> String {
    language_key(code).map_or_else(|| code.to_owned(), |key| visit.say(&key).into_owned())
}

fn means_line(mean: &Mean, visit: &Visit) -> String {
    format!("{} : {}", mean.kind.label(visit.locale), mean.text)
}

fn hours(value: &Value, visit: &Visit) -> Vec<String> {
    match OpeningHours::parse(value.as_str().unwrap_or_default()) {
        Ok(hours) => hours.in_words(visit.locale),
        Err(_) => value.as_str().map(str::to_owned).into_iter().collect(),
    }
}

/// A passing state with its last day and its reason, whether or not it has ended since.
pub(crate) fn passing(visit: &Visit, value: &Value) -> String {
    let availability: Availability = serde_json::from_value(value.clone()).unwrap_or_default();
    let Some((state, until)) = availability.set().filter(|(state, _)| *state != TemporaryState::Open) else {
        return visit.say("editing-open-as-usual").into_owned();
    };
    let gaps = [("state", state.label(visit.locale).into()), ("date", visit.date(until).into())];
    let said = visit.say_with("editing-passing", &gaps);
    match availability.note() {
        "" => said.into_owned(),
        note => format!("{said} {note}"),
    }
}

/// The name of a place; « un lieu » where it is not known here.
pub(crate) fn place_name(visit: &Visit, id: Uuid, places: &[NamedPlace]) -> String {
    let known = places.iter().find(|place| place.id == id);
    known.map_or_else(|| visit.say("editing-some-place").into_owned(), |place| place.name.clone())
}

fn place_line(place: &ServiceAtLocation, visit: &Visit, places: &[NamedPlace]) -> String {
    let name = place_name(visit, place.location.uuid(), places);
    let hours = OpeningHours::parse(&place.hours).map(|hours| hours.in_words(visit.locale).join(" ; "));
    let parts = [name, hours.unwrap_or_else(|_| place.hours.clone()), place.note.clone()];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}
