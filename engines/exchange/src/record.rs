//! What a directory says once read: organisations, services, places, and which service is given where.
//!
//! The field names follow HSDS 3.1; what data·inclusion v1 adds keeps its meaning under an English name.
//! A record borrows nothing from the file it came from, and names its neighbours by their external id.

mod parts;

pub use parts::{
    AccessibilityRecord, AddressRecord, CapacityRecord, ContactRecord, CostOption, HoursRecord,
    IdentifierRecord, PhoneRecord, ProgramRecord, Term,
};

use std::collections::BTreeMap;

use vocabulary::codes::{
    AccessMode, Audience, CarrierNetwork, Cost, DeliveryMode, OrganizationKind, ServiceKind, ServiceStatus,
    Topic, WhoCanRefer,
};
use vocabulary::territory::Area;

/// Where one input row stands: `table` counts the tables of the report from 0, `row` is the number a
/// spreadsheet shows (the heading is row 1) or, in JSON, the rank of the object in its table from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RowRef {
    /// Index into [`crate::ReadingReport::tables`].
    pub table: u16,
    /// Row number, from 1.
    pub row: u32,
}

/// Everything one parcel says, in the order in which it says it.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Batch {
    /// Organisations, placeholders last.
    pub organizations: Vec<OrganizationRecord>,
    /// Services, each under one organisation of this batch.
    pub services: Vec<ServiceRecord>,
    /// Locations.
    pub locations: Vec<LocationRecord>,
    /// Which service is given at which location.
    pub services_at_locations: Vec<ServiceAtLocationRecord>,
}

/// Surplus columns and values that no field holds, by column name.
pub type Extras = BTreeMap<String, String>;

/// One organisation. data·inclusion calls it a structure, and gives it one place.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct OrganizationRecord {
    /// Id in the source.
    pub external_id: String,
    /// Every input row this record consumed.
    pub rows: Vec<RowRef>,
    /// Surplus columns.
    pub extras: Extras,
    /// Name.
    pub name: String,
    /// Acronym or other name.
    pub alternate_name: Option<String>,
    /// Plain text.
    pub description: Option<String>,
    /// Web site with its scheme.
    pub website: Option<String>,
    /// Further sites.
    pub additional_websites: Vec<String>,
    /// E-mail address.
    pub email: Option<String>,
    /// Telephone numbers.
    pub phones: Vec<PhoneRecord>,
    /// People and functions.
    pub contacts: Vec<ContactRecord>,
    /// SIRET, SIREN, RNA and others.
    pub identifiers: Vec<IdentifierRecord>,
    /// Kind of organisation, where the file tells.
    pub kind: Option<OrganizationKind>,
    /// Networks that carry it.
    pub carrier_networks: Vec<CarrierNetwork>,
    /// When it receives people.
    pub hours: Option<HoursRecord>,
    /// How to come in.
    pub accessibility: Vec<AccessibilityRecord>,
    /// Its own place (data·inclusion); blank in HSDS, where locations carry it.
    pub address: AddressRecord,
    /// External id of the organisation above.
    pub parent: Option<String>,
    /// Where the money comes from.
    pub fundings: Vec<String>,
    /// Programmes.
    pub programs: Vec<ProgramRecord>,
    /// Year of foundation.
    pub year_incorporated: Option<u16>,
    /// Legal status as written.
    pub legal_status: Option<String>,
    /// Address of the logo.
    pub logo: Option<String>,
    /// Languages spoken.
    pub languages: Vec<String>,
    /// Foreign terms attached to it.
    pub other_terms: Vec<Term>,
    /// Last modification at the source, as `YYYY-MM-DD` or RFC 3339.
    pub modified_at: Option<String>,
    /// Page of the source.
    pub source_url: Option<String>,
    /// True when the file names this organisation but does not describe it.
    pub placeholder: bool,
}

/// One service.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ServiceRecord {
    /// Id in the source.
    pub external_id: String,
    /// Every input row this record consumed.
    pub rows: Vec<RowRef>,
    /// Surplus columns.
    pub extras: Extras,
    /// External id of its organisation, always present in the batch.
    pub organization: String,
    /// Name.
    pub name: String,
    /// Other name.
    pub alternate_name: Option<String>,
    /// Plain text.
    pub description: Option<String>,
    /// Short description.
    pub summary: Option<String>,
    /// Page of the service.
    pub url: Option<String>,
    /// Further pages.
    pub additional_urls: Vec<String>,
    /// E-mail address.
    pub email: Option<String>,
    /// Whether it still exists.
    pub status: Option<ServiceStatus>,
    /// Kind of service.
    pub kind: Option<ServiceKind>,
    /// Topics of our list.
    pub topics: Vec<Topic>,
    /// Terms of other lists.
    pub other_terms: Vec<Term>,
    /// Publics of our list.
    pub audiences: Vec<Audience>,
    /// Publics in words.
    pub audience_details: Option<String>,
    /// Conditions of access.
    pub conditions: Option<String>,
    /// Documents to bring.
    pub documents: Vec<String>,
    /// Free or not.
    pub cost: Option<Cost>,
    /// Fees in words.
    pub cost_details: Option<String>,
    /// Fees by case.
    pub cost_options: Vec<CostOption>,
    /// How to reach the service.
    pub access_modes: Vec<AccessMode>,
    /// The same in words.
    pub access_details: Option<String>,
    /// Form or page through which the service is reached.
    pub access_url: Option<String>,
    /// Who can turn to it.
    pub who_can_refer: Vec<WhoCanRefer>,
    /// On site, at home, remote…
    pub delivery_modes: Vec<DeliveryMode>,
    /// Where people must live; empty means everywhere.
    pub areas: Vec<Area>,
    /// Areas in words.
    pub area_details: Vec<String>,
    /// Languages spoken.
    pub languages: Vec<String>,
    /// When it is open.
    pub hours: Option<HoursRecord>,
    /// Telephone numbers.
    pub phones: Vec<PhoneRecord>,
    /// People and functions.
    pub contacts: Vec<ContactRecord>,
    /// Hours a week.
    pub weekly_hours: Option<f64>,
    /// Number of weeks.
    pub weeks: Option<u32>,
    /// How long one waits.
    pub wait_time: Option<String>,
    /// Accreditations.
    pub accreditations: Option<String>,
    /// Licences.
    pub licenses: Option<String>,
    /// Interpreters.
    pub interpretation_services: Option<String>,
    /// From this age, in years.
    pub minimum_age: Option<f64>,
    /// Up to this age, in years.
    pub maximum_age: Option<f64>,
    /// Notice shown above all.
    pub alert: Option<String>,
    /// Eligibility in words.
    pub eligibility: Option<String>,
    /// How one applies.
    pub application_process: Option<String>,
    /// Where the money comes from.
    pub fundings: Vec<String>,
    /// Places left.
    pub capacities: Vec<CapacityRecord>,
    /// Programme.
    pub program: Option<Box<ProgramRecord>>,
    /// Day on which a person last confirmed it, `YYYY-MM-DD`.
    pub assured_on: Option<String>,
    /// Who confirmed it.
    pub assurer_email: Option<String>,
    /// Last modification at the source, as `YYYY-MM-DD` or RFC 3339.
    pub modified_at: Option<String>,
    /// Page of the source.
    pub source_url: Option<String>,
}

/// What sort of place a location is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum LocationKind {
    /// One can go there.
    #[default]
    Physical,
    /// One can write there.
    Postal,
    /// A place on line or on the telephone.
    Virtual,
}

/// One place.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct LocationRecord {
    /// Id in the source; for places made from the address of a service or an organisation, made from the
    /// organisation's id and the address.
    pub external_id: String,
    /// Every input row this record consumed. Empty when the place comes from a row another record consumed.
    pub rows: Vec<RowRef>,
    /// Surplus columns.
    pub extras: Extras,
    /// External id of its organisation, when that organisation is in the batch.
    pub organization: Option<String>,
    /// Name.
    pub name: Option<String>,
    /// Other name.
    pub alternate_name: Option<String>,
    /// Plain text.
    pub description: Option<String>,
    /// How to get there.
    pub transportation: Option<String>,
    /// Physical, postal or virtual.
    pub kind: LocationKind,
    /// Its page.
    pub url: Option<String>,
    /// Its address and point.
    pub address: AddressRecord,
    /// Where to write, when it differs.
    pub postal_address: Option<Box<AddressRecord>>,
    /// How to come in.
    pub accessibility: Vec<AccessibilityRecord>,
    /// When it is open.
    pub hours: Option<HoursRecord>,
    /// Telephone numbers.
    pub phones: Vec<PhoneRecord>,
    /// People and functions.
    pub contacts: Vec<ContactRecord>,
    /// Languages spoken.
    pub languages: Vec<String>,
    /// Foreign terms attached to it.
    pub other_terms: Vec<Term>,
    /// Identifier in a register of places, with its type.
    pub identifier: Option<Box<IdentifierRecord>>,
}

/// One service at one location.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ServiceAtLocationRecord {
    /// Id in the source; made of both ids where the source gives none.
    pub external_id: String,
    /// Every input row this record consumed. Empty when no row of its own said it.
    pub rows: Vec<RowRef>,
    /// Surplus columns.
    pub extras: Extras,
    /// External id of the service.
    pub service: String,
    /// External id of the location.
    pub location: String,
    /// What is particular here.
    pub description: Option<String>,
    /// When it is open here.
    pub hours: Option<HoursRecord>,
    /// Telephone numbers here.
    pub phones: Vec<PhoneRecord>,
    /// People and functions here.
    pub contacts: Vec<ContactRecord>,
    /// Where people must live.
    pub areas: Vec<Area>,
    /// Areas in words.
    pub area_details: Vec<String>,
}
