//! What a field of a record says, in words: no code is shown to whoever decides.

use std::collections::HashMap;

use directory::{FunctionContact, Mean, Phone, RecordKind, ServiceAtLocation, language_name};
use serde::de::DeserializeOwned;
use serde_json::Value;
use uuid::Uuid;
use vocabulary::Locale;
use vocabulary::codes::{
    AccessMode, Audience, CarrierNetwork, Cost, DeliveryMode, LegalFamily, OrganizationKind, Sector,
    ServiceKind, Topic, WhoCanRefer,
};
use vocabulary::hours::OpeningHours;
use vocabulary::territory::{Area, Territory};
use web::Visit;

/// The names of places, by their identity.
pub(crate) type PlaceNames = HashMap<Uuid, String>;

/// What a field says, one line for each of its parts.
pub(super) fn said(
    visit: &Visit,
    (kind, field): (RecordKind, &str),
    value: &Value,
    places: &PlaceNames,
) -> Vec<String> {
    let locale = visit.locale;
    match field {
        "phones" => each(value, |phone: Phone| phone_line(&phone)),
        "contacts" => each(value, |contact: FunctionContact| contact_line(&contact)),
        "means" => each(value, |mean: Mean| format!("{} : {}", mean.kind.label(locale), mean.text)),
        "areas" => each(value, |area: Area| area_name(&area, locale)),
        "places" => each(value, |place: ServiceAtLocation| place_line(visit, &place, places)),
        "hours" => hours(value, locale),
        "commune" => texts(value).iter().map(|code| commune(code)).collect(),
        "languages" => {
            texts(value).iter().map(|code| language_name(code, locale).unwrap_or(code).to_owned()).collect()
        }
        "point" => point(value),
        _ => match label_of(kind, field) {
            Some(label) => {
                texts(value).iter().map(|code| label(code, locale).unwrap_or(code).to_owned()).collect()
            }
            None => plain(visit, value),
        },
    }
}

/// The words of a code, where its list knows it.
type Label = fn(&str, Locale) -> Option<&'static str>;

macro_rules! label {
    ($list:ty) => {
        Some(|code, locale| <$list>::from_code(code).map(|word| word.label(locale)))
    };
}

/// The list a field is chosen from.
fn label_of(kind: RecordKind, field: &str) -> Option<Label> {
    match field {
        "kind" if kind == RecordKind::Organization => label!(OrganizationKind),
        "kind" if kind == RecordKind::Service => label!(ServiceKind),
        "legal_family" => label!(LegalFamily),
        "sectors" => label!(Sector),
        "topics" => label!(Topic),
        "audiences" => label!(Audience),
        "cost" => label!(Cost),
        "access_modes" => label!(AccessMode),
        "who_can_refer" => label!(WhoCanRefer),
        "delivery_modes" => label!(DeliveryMode),
        "carrier_networks" => label!(CarrierNetwork),
        _ => None,
    }
}

/// The items of a list that can be read, in words.
fn each<T: DeserializeOwned>(value: &Value, words: impl Fn(T) -> String) -> Vec<String> {
    let items = value.as_array().into_iter().flatten();
    items.filter_map(|item| serde_json::from_value(item.clone()).ok()).map(words).collect()
}

/// A text, or the texts of a list.
fn texts(value: &Value) -> Vec<&str> {
    match value {
        Value::String(text) if !text.is_empty() => vec![text],
        Value::Array(items) => items.iter().filter_map(Value::as_str).collect(),
        _ => Vec::new(),
    }
}

fn phone_line(phone: &Phone) -> String {
    let parts = [phone.shown.as_str(), phone.extension.as_str(), phone.note.as_str()];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

fn contact_line(contact: &FunctionContact) -> String {
    let ways = contact.phones.iter().map(phone_line).chain([contact.email.clone()]);
    let ways: Vec<String> = ways.filter(|way| !way.is_empty()).collect();
    if ways.is_empty() {
        contact.function.clone()
    } else {
        format!("{} : {}", contact.function, ways.join(", "))
    }
}

fn area_name(area: &Area, locale: Locale) -> String {
    match area {
        Area::Country if locale == Locale::French => "toute la France".to_owned(),
        Area::Country => "the whole of France".to_owned(),
        area => Territory::france().name_of(area).map_or_else(|| area.code(), str::to_owned),
    }
}

fn commune(code: &str) -> String {
    Territory::france().commune(code).map_or(code, |commune| commune.name).to_owned()
}

fn place_line(visit: &Visit, place: &ServiceAtLocation, places: &PlaceNames) -> String {
    let known = places.get(&place.location.uuid()).filter(|name| !name.is_empty());
    let name = known.cloned().unwrap_or_else(|| visit.say("sources-link-some-place").into_owned());
    let hours = in_words(&place.hours, visit.locale).join(" ; ");
    let phones = place.phones.iter().map(phone_line);
    let parts = [name, hours, place.note.clone()].into_iter().chain(phones);
    parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

fn hours(value: &Value, locale: Locale) -> Vec<String> {
    in_words(value.as_str().unwrap_or_default(), locale)
}

fn in_words(hours: &str, locale: Locale) -> Vec<String> {
    match OpeningHours::parse(hours) {
        Ok(read) => read.in_words(locale),
        Err(_) => vec![hours.to_owned()],
    }
}

fn point(value: &Value) -> Vec<String> {
    let degrees = |name: &str| value.get(name).and_then(Value::as_f64);
    match (degrees("latitude"), degrees("longitude")) {
        (Some(latitude), Some(longitude)) => vec![format!("{latitude:.4} ; {longitude:.4}")],
        _ => Vec::new(),
    }
}

/// What is written in people's own words.
fn plain(visit: &Visit, value: &Value) -> Vec<String> {
    match value {
        Value::Bool(yes) => {
            vec![visit.say(if *yes { "sources-link-yes" } else { "sources-link-no" }).into_owned()]
        }
        Value::Number(number) => vec![number.to_string()],
        Value::String(text) => text.lines().map(str::to_owned).filter(|line| !line.is_empty()).collect(),
        Value::Array(list) => list.iter().flat_map(|item| plain(visit, item)).collect(),
        Value::Object(fields) => fields.values().flat_map(|value| plain(visit, value)).collect(),
        Value::Null => Vec::new(),
    }
}
