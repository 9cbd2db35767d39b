//! An organisation: who it is, which family it belongs to, how to reach it and what it can share.

use serde::{Deserialize, Serialize};
use vocabulary::codes::{CarrierNetwork, LegalFamily, MeanKind, OrganizationKind, Sector};
use vocabulary::id::OrganizationId;

use crate::contact::{FunctionContact, Phone};

/// Something an organisation can share or is good at: « un minibus de neuf places ».
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Mean {
    /// Which sort of mean it is.
    pub kind: MeanKind,
    /// What it is, in the organisation's words.
    pub text: String,
}

/// An identifier another register knows the organisation by (HSDS `organization_identifier`).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Identifier {
    /// The register: `FR-SIRET`, `FR-RNA`, or what the source called it.
    pub scheme: String,
    /// The identifier as that register writes it.
    pub identifier: String,
}

/// An organisation as the directory describes it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Organization {
    /// Its full name.
    pub name: String,
    /// Its acronym or other usual name.
    pub acronym: String,
    /// What it is and does, in a few sentences.
    pub description: String,
    /// Which type of organisation it is.
    pub kind: Option<OrganizationKind>,
    /// Public body, association acting for one, or mutual aid. Unknown until somebody says it.
    pub legal_family: Option<LegalFamily>,
    /// Social, medico-social, health.
    pub sectors: Vec<Sector>,
    /// The organisation it belongs to.
    pub parent: Option<OrganizationId>,
    /// Its registers: SIRET, RNA and others.
    pub identifiers: Vec<Identifier>,
    /// Run by volunteers only, without an employee.
    pub volunteers_only: bool,
    /// How many volunteers, where it says so.
    pub volunteers: Option<u32>,
    /// Numbers of the switchboard.
    pub phones: Vec<Phone>,
    /// The general mailbox.
    pub email: String,
    /// Its own site.
    pub website: String,
    /// Functions that answer.
    pub contacts: Vec<FunctionContact>,
    /// When its door is open, in OpenStreetMap `opening_hours` syntax.
    pub hours: String,
    /// The hours as the source wrote them, where they could not be read.
    pub hours_as_given: String,
    /// A page describing how accessible its place is.
    pub accessibility_url: String,
    /// Languages spoken, ISO 639 codes.
    pub languages: Vec<String>,
    /// Means and skills it can share.
    pub means: Vec<Mean>,
    /// Networks that carry it, as data·inclusion names them.
    pub carrier_networks: Vec<CarrierNetwork>,
    /// Federations and networks it is a member of.
    pub memberships: Vec<String>,
    /// Who funds it.
    pub fundings: Vec<String>,
    /// The year it was founded.
    pub founded: Option<i32>,
    /// Its legal form as the source wrote it.
    pub legal_status: String,
    /// Where the source shows this record.
    pub source_url: String,
    /// True when the record only stands in for an organisation that a service named and no file described.
    pub placeholder: bool,
    /// Columns of the source that have no place above, kept as they came.
    pub extras: std::collections::BTreeMap<String, String>,
}
