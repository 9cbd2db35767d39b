//! What only this house says of a record, carried as surplus so that another instance takes it back into its fields.

use std::collections::BTreeMap;

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::location::Location;
use crate::organization::Organization;
use crate::service::Service;

/// What the names of these columns begin with, so that no column of another directory is taken for one of them.
const OURS: &str = "maillage.";

const OF_ORGANIZATION: &[&str] =
    &["legal_family", "sectors", "volunteers_only", "volunteers", "means", "memberships"];
const OF_LOCATION: &[&str] = &["hidden"];
const OF_SERVICE: &[&str] = &["basis", "collective", "limits", "accessibility", "availability"];

type Extras = BTreeMap<String, String>;

/// Adds what only an organisation of this house says.
pub(super) fn put_away_organization(says: &Organization, extras: &mut Extras) {
    put_away(says, (OF_ORGANIZATION, &Organization::default()), extras);
}

/// Adds what only a place of this house says.
pub(super) fn put_away_location(says: &Location, extras: &mut Extras) {
    put_away(says, (OF_LOCATION, &Location::default()), extras);
}

/// Adds what only a service of this house says.
pub(super) fn put_away_service(says: &Service, extras: &mut Extras) {
    put_away(says, (OF_SERVICE, &Service::default()), extras);
}

/// Puts into its fields what another instance said of an organisation.
pub(crate) fn take_back_organization(mut says: Organization) -> Organization {
    let extras = std::mem::take(&mut says.extras);
    take_back(says, extras, |says, extras| says.extras = extras)
}

/// Puts into its fields what another instance said of a place.
pub(crate) fn take_back_location(mut says: Location) -> Location {
    let extras = std::mem::take(&mut says.extras);
    take_back(says, extras, |says, extras| says.extras = extras)
}

/// Puts into its fields what another instance said of a service.
pub(crate) fn take_back_service(mut says: Service) -> Service {
    let extras = std::mem::take(&mut says.extras);
    take_back(says, extras, |says, extras| says.extras = extras)
}

fn put_away<T: Serialize>(says: &T, (fields, blank): (&[&str], &T), extras: &mut Extras) {
    let (Ok(says), Ok(blank)) = (serde_json::to_value(says), serde_json::to_value(blank)) else { return };
    for field in fields {
        let value = says.get(field).filter(|value| blank.get(field) != Some(value));
        let text = match value {
            None => continue,
            Some(Value::String(text)) => text.clone(),
            Some(other) => other.to_string(),
        };
        extras.insert(format!("{OURS}{field}"), text);
    }
}

/// A value that does not fit its field any more stays in the surplus.
fn take_back<T: Serialize + DeserializeOwned + Clone>(
    says: T,
    mut extras: Extras,
    keep: impl Fn(&mut T, Extras),
) -> T {
    let mut says = says;
    let ours: Vec<String> = extras.keys().filter(|column| column.starts_with(OURS)).cloned().collect();
    for column in ours {
        let (Some(field), Some(text)) = (column.strip_prefix(OURS), extras.get(&column)) else { continue };
        if let Some(filled) = with_field(&says, field, text) {
            says = filled;
            extras.remove(&column);
        }
    }
    keep(&mut says, extras);
    says
}

fn with_field<T: Serialize + DeserializeOwned>(says: &T, field: &str, text: &str) -> Option<T> {
    let known = [OF_ORGANIZATION, OF_LOCATION, OF_SERVICE].concat();
    let mut document = serde_json::to_value(says).ok()?;
    if !known.contains(&field) || document.get(field).is_none() {
        return None;
    }
    let texts = [Value::String(text.to_owned())].into_iter();
    let mut readings = serde_json::from_str::<Value>(text).into_iter().chain(texts);
    readings.find_map(|value| {
        document[field] = value;
        serde_json::from_value(document.clone()).ok()
    })
}
