//! A place: where one can go, how accessible it is, and whether its address may be shown.

use serde::{Deserialize, Serialize};
use vocabulary::id::OrganizationId;
use vocabulary::place::Point;
use vocabulary::territory::{Commune, Territory};

use crate::contact::Phone;

/// What sort of place it is (HSDS `location_type`).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum LocationKind {
    /// One can go there.
    #[default]
    Physical,
    /// One can only write there.
    Postal,
    /// A place online or on the telephone.
    Virtual,
}

/// A place where services are given.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Location {
    /// The organisation that runs the place, where one does.
    pub organization: Option<OrganizationId>,
    /// The name people know the place by.
    pub name: String,
    /// Whether one can go there, write there, or only call.
    pub kind: LocationKind,
    /// What the place is.
    pub description: String,
    /// Street lines, without postal code and town.
    pub address: String,
    /// Building, floor, door.
    pub address_details: String,
    /// Postal code.
    pub postal_code: String,
    /// Town as the source wrote it.
    pub city: String,
    /// INSEE code of the commune, where it is known.
    pub commune: String,
    /// Country, ISO 3166-1 alpha-2; empty means France.
    pub country: String,
    /// The point on the map.
    pub point: Option<Point>,
    /// A shelter whose address must stay unknown: only its commune is ever shown.
    pub hidden: bool,
    /// How to get there by bus or train.
    pub transportation: String,
    /// What makes the place accessible, or not.
    pub accessibility: Vec<String>,
    /// A page describing how accessible the place is.
    pub accessibility_url: String,
    /// When the place is open, in OpenStreetMap `opening_hours` syntax.
    pub hours: String,
    /// The hours as the source wrote them, where they could not be read.
    pub hours_as_given: String,
    /// Languages spoken there, ISO 639 codes.
    pub languages: Vec<String>,
    /// Numbers that ring there.
    pub phones: Vec<Phone>,
    /// The identifier another register gives the place.
    pub external_identifier: String,
    /// Columns of the source that have no place above, kept as they came.
    pub extras: std::collections::BTreeMap<String, String>,
}

/// What of a place may leave the server. A hidden place is shown no finer than its commune (invariant I15): its name,
/// its stop of the bus and its numbers lead to its door as surely as its street.
#[derive(Clone, Debug, PartialEq)]
pub struct ShownPlace {
    /// The name people know the place by; empty when hidden.
    pub name: String,
    /// Street lines; empty when the address is hidden or unknown.
    pub street: String,
    /// Building, floor, door; empty when hidden.
    pub details: String,
    /// « 77350 Le Mée-sur-Seine »; only the town's name when hidden.
    pub town: String,
    /// INSEE code, or empty.
    pub commune: String,
    /// The point; the commune's own when the address is hidden.
    pub point: Option<Point>,
    /// How to get there by bus or train; empty when hidden.
    pub transportation: String,
    /// Numbers that ring there; none when hidden.
    pub phones: Vec<Phone>,
    /// True when the address is hidden.
    pub hidden: bool,
}

impl Location {
    /// The commune of the place, when its code is a French one.
    pub fn commune(&self) -> Option<&'static Commune> {
        Territory::france().commune(&self.commune)
    }

    /// What may be shown of this place to anybody.
    pub fn shown(&self) -> ShownPlace {
        let commune = self.commune();
        let town = commune.map_or_else(|| self.city.clone(), |commune| commune.name.to_string());
        if self.hidden {
            return ShownPlace {
                name: String::new(),
                street: String::new(),
                details: String::new(),
                town,
                commune: self.commune.clone(),
                point: commune.and_then(|commune| commune.point),
                transportation: String::new(),
                phones: Vec::new(),
                hidden: true,
            };
        }
        ShownPlace {
            name: self.name.clone(),
            street: self.address.clone(),
            details: self.address_details.clone(),
            town: format!("{} {town}", self.postal_code).trim().to_owned(),
            commune: self.commune.clone(),
            point: self.point.or_else(|| commune.and_then(|commune| commune.point)),
            transportation: self.transportation.clone(),
            phones: self.phones.clone(),
            hidden: false,
        }
    }
}

#[cfg(test)]
mod tests;
