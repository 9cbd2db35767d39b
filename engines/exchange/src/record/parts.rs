//! The parts records are made of: numbers to call, people, addresses, hours, prices.

use serde::{Deserialize, Serialize};
use vocabulary::place::Point;

/// A telephone number as the file wrote it and as it can be dialled.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct PhoneRecord {
    /// E.164 (`+33199001234`) where the text could be understood, otherwise the text itself.
    pub number: String,
    /// The number as a person reads it: `01 99 00 12 34`.
    pub shown: String,
    /// Extension, digits only where possible.
    pub extension: Option<String>,
    /// `voice`, `fax`, `textphone`… as the file says.
    pub kind: Option<String>,
    /// What the number is for.
    pub note: Option<String>,
    /// Languages spoken on this number.
    pub languages: Vec<String>,
}

/// A person or a function to ask for. The directory decides who may read it.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct ContactRecord {
    /// Name of a person, or of a function.
    pub name: Option<String>,
    /// Job title.
    pub title: Option<String>,
    /// Department.
    pub department: Option<String>,
    /// E-mail address.
    pub email: Option<String>,
    /// Numbers of this contact.
    pub phones: Vec<PhoneRecord>,
}

impl std::fmt::Debug for ContactRecord {
    /// Says that there is somebody, never who: contacts are personal data.
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("ContactRecord").field("named", &self.name.is_some()).finish_non_exhaustive()
    }
}

/// An identifier given by a register, such as (`FR-SIRET`, `13002526500013`).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IdentifierRecord {
    /// `FR-SIRET`, `FR-SIREN`, `FR-RNA`, or the scheme of the file.
    pub scheme: String,
    /// The identifier itself.
    pub identifier: String,
}

/// A postal address and the point where it stands.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct AddressRecord {
    /// Number and street, first line first.
    pub lines: Vec<String>,
    /// To whose attention.
    pub attention: Option<String>,
    /// INSEE code of the commune, checked against the list of communes.
    pub commune: Option<String>,
    /// Name of the town as written.
    pub city: Option<String>,
    /// Region as written.
    pub region: Option<String>,
    /// State, province or département as written.
    pub state: Option<String>,
    /// Postal code.
    pub postal_code: Option<String>,
    /// Country, two letters.
    pub country: Option<String>,
    /// Coordinates, WGS 84.
    pub point: Option<Point>,
}

impl AddressRecord {
    /// True when nothing at all is known of the place.
    pub fn is_blank(&self) -> bool {
        *self == Self::default()
    }
}

/// Opening hours: the words of the file always, the OpenStreetMap expression where they could be understood.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct HoursRecord {
    /// A valid OpenStreetMap `opening_hours` expression.
    pub osm: Option<String>,
    /// What the file said, whole.
    pub original: String,
    /// Remarks that no expression can carry.
    pub notes: Option<String>,
}

/// A term of a list that is not ours, kept beside our own topics.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    /// Name of the list.
    pub taxonomy: String,
    /// Code in the list.
    pub code: String,
    /// Words of the term.
    pub name: Option<String>,
}

/// A price under a condition.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct CostOption {
    /// For whom or under which condition.
    pub option: Option<String>,
    /// Three-letter currency.
    pub currency: Option<String>,
    /// Amount as written.
    pub amount: Option<String>,
    /// What the amount buys.
    pub amount_description: Option<String>,
    /// First day, `YYYY-MM-DD`.
    pub valid_from: Option<String>,
    /// Last day, `YYYY-MM-DD`.
    pub valid_to: Option<String>,
}

/// How many places are left.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct CapacityRecord {
    /// What is counted: beds, places, parcels.
    pub unit: Option<String>,
    /// How many are free, as written.
    pub available: Option<String>,
    /// How many there are, as written.
    pub maximum: Option<String>,
    /// When this was true.
    pub updated: Option<String>,
    /// Remark.
    pub description: Option<String>,
}

/// How people who move, hear or see with difficulty can come.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct AccessibilityRecord {
    /// Summary.
    pub description: Option<String>,
    /// Details.
    pub details: Option<String>,
    /// Page that says more, such as an Acceslibre page.
    pub url: Option<String>,
}

/// A programme of an organisation, or the one a service belongs to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ProgramRecord {
    /// Id in the source.
    pub external_id: String,
    /// Name.
    pub name: Option<String>,
    /// Other name.
    pub alternate_name: Option<String>,
    /// Description.
    pub description: Option<String>,
}
