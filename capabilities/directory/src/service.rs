//! A service: what is offered, for whom, under which conditions and limits, where and when.

use serde::{Deserialize, Serialize};
use vocabulary::codes::{
    AccessMode, Audience, Basis, Cost, DeliveryMode, ServiceKind, ServiceStatus, Topic, WhoCanRefer,
};
use vocabulary::id::{LocationId, OrganizationId};
use vocabulary::territory::Area;

use crate::availability::Availability;
use crate::contact::{FunctionContact, Phone};

/// One place where a service is given, with the hours it keeps there (HSDS `service_at_location`).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ServiceAtLocation {
    /// The place.
    pub location: LocationId,
    /// The hours of this service at this place; empty means those of the service.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub hours: String,
    /// What to know about this place: « sur rendez-vous », « sonner au portail ».
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// Numbers of this service at this place.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub phones: Vec<Phone>,
}

/// A term of a classification that is not ours, kept with the name of that classification.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct OtherTerm {
    /// The classification it comes from.
    pub taxonomy: String,
    /// Its code there.
    pub code: String,
    /// Its words.
    pub name: String,
}

/// A price under a condition (HSDS `cost_option`), as the source wrote it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct CostOption {
    /// For whom, or for what.
    pub option: String,
    /// Amount with its currency.
    pub amount: String,
    /// From when to when.
    pub valid: String,
}

/// How many places are left (HSDS `service_capacity`), as the source wrote it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Capacity {
    /// What is counted: beds, places, parcels.
    pub unit: String,
    /// How many are free.
    pub available: String,
    /// How many there are.
    pub maximum: String,
    /// When that was true.
    pub updated: String,
    /// A remark.
    pub description: String,
}

/// A service as the directory describes it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Service {
    /// The organisation that answers for it.
    pub organization: OrganizationId,
    /// Its name, 3 to 150 characters.
    pub name: String,
    /// Another name it goes by.
    pub alternate_name: String,
    /// What it does in plain words, 300 characters at most.
    pub summary: String,
    /// What it does, at more length.
    pub description: String,
    /// Support, financial help, workshop…
    pub kind: Option<ServiceKind>,
    /// A right anybody meeting the rule may claim, or mutual aid an association decides on.
    pub basis: Option<Basis>,
    /// A group activity rather than an individual benefit.
    pub collective: bool,
    /// The needs it answers, the main one first.
    pub topics: Vec<Topic>,
    /// Terms of other classifications, kept as they came.
    pub other_terms: Vec<OtherTerm>,
    /// Whom it is for.
    pub audiences: Vec<Audience>,
    /// Whom it is for, in words.
    pub audience_details: String,
    /// Youngest age admitted, in years.
    pub minimum_age: Option<f64>,
    /// Oldest age admitted, in years.
    pub maximum_age: Option<f64>,
    /// What is asked of people before they may use it.
    pub conditions: String,
    /// What it does not do and whom it cannot receive: « n'accueille pas ».
    pub limits: String,
    /// Free or paid.
    pub cost: Option<Cost>,
    /// What is paid, by whom.
    pub cost_details: String,
    /// What is paid, case by case.
    pub cost_options: Vec<CostOption>,
    /// Places left, as the source counts them.
    pub capacities: Vec<Capacity>,
    /// Papers to bring.
    pub documents: Vec<String>,
    /// Who may ask: the person, a professional.
    pub who_can_refer: Vec<WhoCanRefer>,
    /// How to ask: by telephone, at the door, by mail, by a form.
    pub access_modes: Vec<AccessMode>,
    /// How to ask, in words.
    pub access_details: String,
    /// The form or page where one asks.
    pub access_url: String,
    /// On site, at home, in the street, moving about, remote.
    pub delivery_modes: Vec<DeliveryMode>,
    /// Where people must live to be received; empty means anywhere.
    pub areas: Vec<Area>,
    /// The area in words, where codes do not say it.
    pub area_details: String,
    /// Languages spoken, ISO 639 codes.
    pub languages: Vec<String>,
    /// Interpreting offered.
    pub interpretation: String,
    /// When it is open, in OpenStreetMap `opening_hours` syntax; empty means the place's or organisation's.
    pub hours: String,
    /// The hours as the source wrote them, where they could not be read.
    pub hours_as_given: String,
    /// Hours a week it asks of a person, where that matters.
    pub weekly_hours: Option<f64>,
    /// Weeks it lasts.
    pub weeks: Option<f64>,
    /// How long one waits.
    pub wait_time: String,
    /// Numbers to call for this service.
    pub phones: Vec<Phone>,
    /// Its mailbox.
    pub email: String,
    /// Its own page.
    pub url: String,
    /// Functions that answer for it.
    pub contacts: Vec<FunctionContact>,
    /// Where it is given.
    pub places: Vec<ServiceAtLocation>,
    /// What makes it accessible.
    pub accessibility: Vec<String>,
    /// Active, inactive, gone.
    pub status: Option<ServiceStatus>,
    /// Open, full, low on stock, closed: a state that ends by itself.
    pub availability: Availability,
    /// An alert in the source's words.
    pub alert: String,
    /// The programme it belongs to.
    pub program: String,
    /// Who funds it.
    pub fundings: Vec<String>,
    /// Accreditations and licences.
    pub accreditations: String,
    /// Where the source shows this record.
    pub source_url: String,
    /// Columns of the source that have no place above, kept as they came.
    pub extras: std::collections::BTreeMap<String, String>,
}

impl Service {
    /// True when no limit is stated: such a record is shown as incomplete (a sheet without limits loses people).
    pub fn lacks_limits(&self) -> bool {
        self.limits.trim().is_empty()
    }

    /// True when somebody moves towards the person: at home, in the street, by a bus that tours.
    pub fn comes_to_people(&self) -> bool {
        let moving = [DeliveryMode::AtHome, DeliveryMode::Outreach, DeliveryMode::Mobile];
        self.delivery_modes.iter().any(|mode| moving.contains(mode))
    }

    /// True when it can be had by telephone or online.
    pub fn is_remote(&self) -> bool {
        self.delivery_modes.contains(&DeliveryMode::Remote)
    }

    /// How much of what people look for is filled in, from 0 to 1.
    pub fn completeness(&self) -> f32 {
        let filled = [
            !self.summary.is_empty() || !self.description.is_empty(),
            !self.limits.is_empty(),
            !self.conditions.is_empty() || !self.audiences.is_empty(),
            !self.documents.is_empty(),
            !self.phones.is_empty(),
            !self.hours.is_empty() || self.places.iter().any(|place| !place.hours.is_empty()),
            !self.topics.is_empty(),
            self.cost.is_some(),
        ];
        filled.iter().filter(|present| **present).count() as f32 / filled.len() as f32
    }
}
