//! What a field may say, and what a whole record may not lack. Imported records may break these rules already; an
//! edit may only not make it worse.

use serde_json::Value;
use vocabulary::codes::{AccessMode, Audience};
use vocabulary::hours::OpeningHours;
use vocabulary::refusal::personal_number;
use vocabulary::territory::Territory;

use crate::location::Location;
use crate::organization::Organization;
use crate::service::Service;

/// The longest description, in characters.
const LONGEST_TEXT: usize = 10_000;
/// The longest of any other text.
const LONGEST_WORDS: usize = 2_000;
/// The most things one list holds.
const LONGEST_LIST: usize = 100;

/// A rule a record breaks: the field it is told beside, and the key of its words.
pub(crate) type Fault = (&'static str, &'static str);

/// The key of the words that tell why a field cannot say this.
pub(super) fn unfit(field: &str, value: &Value) -> Option<&'static str> {
    let text = value.as_str().unwrap_or_default();
    let own = match field {
        "name" if !(3..=150).contains(&text.trim().chars().count()) => Some("directory-refused-name"),
        "summary" if text.chars().count() > 300 => Some("directory-refused-summary"),
        "hours" if !text.is_empty() && OpeningHours::parse(text).is_err() => Some("directory-refused-hours"),
        "places" if !places_are_legible(value) => Some("directory-refused-hours"),
        "url" | "access_url" | "website" | "accessibility_url" if !is_address(text) => {
            Some("directory-refused-address")
        }
        "email" if !is_mailbox(text) => Some("directory-refused-mailbox"),
        "commune" if !text.is_empty() && Territory::france().commune(text).is_none() => {
            Some("directory-refused-commune")
        }
        "topics" if list_length(value) > 5 => Some("directory-refused-topics"),
        "minimum_age" | "maximum_age" if value.as_f64().is_some_and(|age| !(0.0..=130.0).contains(&age)) => {
            Some("directory-refused-age")
        }
        "founded" if value.as_i64().is_some_and(|year| !(500..=2100).contains(&year)) => {
            Some("directory-refused-value")
        }
        _ => None,
    };
    own.or_else(|| unfit_anywhere(field, value))
}

/// The key of the words that tell why a field cannot say again what it said before.
pub(super) fn holds_personal_number(_field: &str, value: &Value) -> Option<&'static str> {
    match value {
        Value::String(text) => personal_number(text).map(|_| "directory-refused-personal-number"),
        Value::Array(items) => items.iter().find_map(|item| holds_personal_number("", item)),
        Value::Object(fields) => fields.values().find_map(|item| holds_personal_number("", item)),
        Value::Null | Value::Bool(_) | Value::Number(_) => None,
    }
}

/// What no text of any field may hold.
fn unfit_anywhere(field: &str, value: &Value) -> Option<&'static str> {
    match value {
        Value::String(text) => {
            let longest = if field == "description" { LONGEST_TEXT } else { LONGEST_WORDS };
            if text.chars().count() > longest {
                return Some("directory-refused-long");
            }
            if text.contains('\0') {
                return Some("directory-refused-value");
            }
            personal_number(text).map(|_| "directory-refused-personal-number")
        }
        Value::Array(items) if items.len() > LONGEST_LIST => Some("directory-refused-long"),
        Value::Array(items) => items.iter().find_map(|item| unfit_anywhere(field, item)),
        Value::Object(fields) => fields.values().find_map(|item| unfit_anywhere(field, item)),
        Value::Null | Value::Bool(_) | Value::Number(_) => None,
    }
}

/// The hours a service keeps at each of its places.
fn places_are_legible(value: &Value) -> bool {
    let hours = |place: &Value| place.get("hours").and_then(Value::as_str).unwrap_or_default().to_owned();
    let mut each = value.as_array().into_iter().flatten().map(hours);
    each.all(|hours| hours.is_empty() || OpeningHours::parse(&hours).is_ok())
}

fn list_length(value: &Value) -> usize {
    value.as_array().map_or(0, Vec::len)
}

/// Only addresses of pages: a link of another scheme could run something.
fn is_address(text: &str) -> bool {
    text.is_empty() || ["https://", "http://"].iter().any(|scheme| text.to_lowercase().starts_with(scheme))
}

fn is_mailbox(text: &str) -> bool {
    let parts = text.split_once('@');
    text.is_empty()
        || (!text.contains(char::is_whitespace)
            && parts.is_some_and(|(box_name, domain)| !box_name.is_empty() && domain.contains('.')))
}

/// The rules of a whole organisation (invariant I1).
pub(crate) fn faults_of_organization(organization: &Organization) -> Vec<Fault> {
    let mut faults = Vec::new();
    if organization.legal_family.is_none() {
        faults.push(("legal_family", "directory-refused-no-family"));
    }
    if organization.sectors.is_empty() {
        faults.push(("sectors", "directory-refused-no-sector"));
    }
    faults
}

/// The rules of a whole place: one that hides its address says at least in which commune it is.
pub(crate) fn faults_of_location(location: &Location) -> Vec<Fault> {
    if location.hidden && location.commune.is_empty() {
        return vec![("commune", "directory-refused-hidden-commune")];
    }
    Vec::new()
}

/// The rules of a whole service (invariants I2 and I3). `around` tells whether its organisation or places have a
/// number, and whether its organisation has a mailbox.
pub(crate) fn faults_of_service(service: &Service, (number, mailbox): (bool, bool)) -> Vec<Fault> {
    let mut faults = Vec::new();
    if service.topics.is_empty() {
        faults.push(("topics", "directory-refused-no-topic"));
    }
    if service.access_modes.is_empty() {
        faults.push(("access_modes", "directory-refused-no-access"));
    }
    let has_number = number
        || !service.phones.is_empty()
        || service.contacts.iter().any(|contact| !contact.phones.is_empty())
        || service.places.iter().any(|place| !place.phones.is_empty());
    if service.access_modes.contains(&AccessMode::Telephone) && !has_number {
        faults.push(("phones", "directory-refused-no-number"));
    }
    if service.access_modes.contains(&AccessMode::FollowLink)
        && service.access_url.is_empty()
        && service.url.is_empty()
    {
        faults.push(("access_url", "directory-refused-no-link"));
    }
    let has_mailbox = mailbox
        || !service.email.is_empty()
        || service.contacts.iter().any(|contact| !contact.email.is_empty());
    if service.access_modes.contains(&AccessMode::WriteEmail) && !has_mailbox {
        faults.push(("email", "directory-refused-no-mailbox"));
    }
    if service.audiences.contains(&Audience::Everyone) && service.audiences.len() > 1 {
        faults.push(("audiences", "directory-refused-everyone"));
    }
    if matches!((service.minimum_age, service.maximum_age), (Some(least), Some(most)) if least > most) {
        faults.push(("maximum_age", "directory-refused-ages"));
    }
    faults
}

#[cfg(test)]
mod tests;
