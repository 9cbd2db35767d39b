//! Where an address stands on the map, asked of the service the operator chose.
//!
//! Only the address of a place leaves the house, never a person's and never one that is hidden.

use std::fmt;
use std::time::Duration;

use directory::{FieldChange, Section, Shown};
use outside::{Bounds, Outside, OutsideFault};
use serde::Deserialize;
use serde_json::{Value, json};
use vocabulary::place::Point;
use vocabulary::territory::Territory;

/// How long an answer may take, from the first knock to the last byte, and how much of it is read.
const BOUNDS: Bounds = Bounds { patience: Duration::from_secs(3), longest: 64 * 1024 };
/// Below this score (from 0 to 1) the service found another street, or guessed.
const LEAST_SCORE: f64 = 0.5;
/// A point further than this from the centre of its commune, in metres, is somewhere else: the largest communes of
/// metropolitan France reach some 30 km from their centre.
const FARTHEST: f64 = 40_000.0;

/// A service that knows where addresses stand, speaking as the French national address base does (addok):
/// `GET <url>?q=…&postcode=…&limit=1` answers a GeoJSON `FeatureCollection`.
#[derive(Clone)]
pub struct Geocoder {
    url: String,
    outside: Outside,
}

/// The address of a place.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PlaceAddress {
    /// Street lines.
    pub street: String,
    /// Postal code.
    pub postal_code: String,
    /// Town.
    pub town: String,
    /// INSEE code of the commune, where it is known.
    pub commune: String,
    /// Whether the address is hidden: nobody is then asked about it.
    pub hidden: bool,
}

/// Why there is no point.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GeocoderFault {
    /// No answer within three seconds, or none at all.
    Silent(OutsideFault),
    /// The service said no.
    Refused(u16),
    /// The answer is not what such a service answers.
    NotUnderstood,
    /// It knows no such address, or is not sure.
    NotFound,
}

#[derive(Deserialize)]
struct Answer {
    features: Vec<Feature>,
}

#[derive(Deserialize)]
struct Feature {
    geometry: Geometry,
    properties: Properties,
}

#[derive(Deserialize)]
struct Geometry {
    /// Longitude, then latitude (RFC 7946).
    coordinates: Vec<f64>,
}

#[derive(Deserialize)]
struct Properties {
    #[serde(default)]
    score: f64,
}

impl Geocoder {
    /// The service at an address of the operator's choosing, on the internet or in the same building.
    ///
    /// # Errors
    ///
    /// When the address is none, or the system's certificates cannot be used.
    pub fn new(url: &str) -> Result<Self, OutsideFault> {
        let outside = Outside::new(true)?;
        outside.judge(url)?;
        Ok(Self { url: url.trim().to_owned(), outside })
    }

    /// Where an address stands.
    ///
    /// # Errors
    ///
    /// Why nobody knows.
    pub async fn find(&self, address: &PlaceAddress) -> Result<Point, GeocoderFault> {
        let asked = format!("{} {} {}", address.street, address.postal_code, address.town);
        let joint = if self.url.contains('?') { '&' } else { '?' };
        let postal_code = match address.postal_code.as_str() {
            "" => String::new(),
            code => format!("&postcode={}", web::encoded(code)),
        };
        let url = format!("{}{joint}q={}{postal_code}&limit=1", self.url, web::encoded(asked.trim()));
        let answer = self.outside.get(&url, &[("accept", "application/json")], BOUNDS).await;
        let answer = answer.map_err(GeocoderFault::Silent)?;
        if !answer.is_success() {
            return Err(GeocoderFault::Refused(answer.status));
        }
        let point = understood(&answer.body)?;
        if stands_elsewhere(&point, &address.commune) { Err(GeocoderFault::NotFound) } else { Ok(point) }
    }
}

fn understood(body: &[u8]) -> Result<Point, GeocoderFault> {
    let answer: Answer = serde_json::from_slice(body).map_err(|_| GeocoderFault::NotUnderstood)?;
    let Some(best) = answer.features.first() else { return Err(GeocoderFault::NotFound) };
    if best.properties.score < LEAST_SCORE {
        return Err(GeocoderFault::NotFound);
    }
    match best.geometry.coordinates.as_slice() {
        [longitude, latitude, ..] => Point::new(*latitude, *longitude).ok_or(GeocoderFault::NotUnderstood),
        _ => Err(GeocoderFault::NotUnderstood),
    }
}

fn stands_elsewhere(point: &Point, commune: &str) -> bool {
    let centre = Territory::france().commune(commune).and_then(|commune| commune.point);
    centre.is_some_and(|centre| centre.distance_m(point) > FARTHEST)
}

/// Puts a place on the map after its address changed: adds the change of `point` to those a form asked for, as
/// [`locate`] finds it. A point that was typed stays.
pub async fn put_on_the_map(
    geocoder: Option<&Geocoder>,
    shown: &Shown,
    section: Section,
    changes: &mut Vec<FieldChange>,
) {
    let changed = |field: &str| changes.iter().any(|change| change.field == field);
    let moved = ["address", "postal_code", "city", "commune", "hidden"].into_iter().any(changed);
    if section != Section::Address || !moved || changed("point") {
        return;
    }
    let says = |field: &str| {
        let change = changes.iter().find(|change| change.field == field).map(|change| &change.after);
        change.or(shown.says.get(field)).cloned().unwrap_or(Value::Null)
    };
    let text = |field: &str| says(field).as_str().unwrap_or_default().to_owned();
    let address = PlaceAddress {
        street: text("address"),
        postal_code: text("postal_code"),
        town: text("city"),
        commune: text("commune"),
        hidden: says("hidden").as_bool() == Some(true),
    };
    let point = locate(geocoder, &address).await;
    let before = shown.says.get("point").cloned().unwrap_or(Value::Null);
    let after = point.map_or(Value::Null, |point| json!(point));
    if before != after {
        changes.push(FieldChange { field: "point".to_owned(), before, after });
    }
}

/// Where a place stands: where the service says, else the centre of its commune. Nobody is asked about a hidden
/// address, and it has no point of its own. What goes wrong with the service is told in the log.
pub async fn locate(geocoder: Option<&Geocoder>, address: &PlaceAddress) -> Option<Point> {
    if address.hidden {
        return None;
    }
    if let Some(geocoder) = geocoder.filter(|_| !address.street.trim().is_empty()) {
        match geocoder.find(address).await {
            Ok(point) => return Some(point),
            Err(fault) => tracing::warn!(%fault, "an address was not put on the map"),
        }
    }
    Territory::france().commune(&address.commune).and_then(|commune| commune.point)
}

impl fmt::Display for GeocoderFault {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Silent(fault) => write!(to, "the geocoder does not answer: {fault}"),
            Self::Refused(status) => write!(to, "the geocoder answers {status}"),
            Self::NotUnderstood => to.write_str("the geocoder’s answer is not understood"),
            Self::NotFound => to.write_str("the geocoder knows no such address"),
        }
    }
}

impl std::error::Error for GeocoderFault {}

impl fmt::Debug for Geocoder {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        // The address may hold the operator's key.
        to.write_str("Geocoder")
    }
}

#[cfg(test)]
pub(crate) mod tests;
