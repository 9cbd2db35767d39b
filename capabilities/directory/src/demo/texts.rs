//! The texts of the demo territory, as they are written in the `demo` folder.

use chrono::NaiveDate;
use serde::Deserialize;
use vocabulary::codes::{
    AccessMode, Audience, Basis, CarrierNetwork, Cost, DeliveryMode, LegalFamily, MeanKind, OrganizationKind,
    Sector, ServiceKind, TemporaryState, Topic, WhoCanRefer,
};
use vocabulary::territory::Area;

use crate::aid_rule::Knowledge;

/// The files of the demo folder, in the order they are told.
const FILES: &[(&str, &str)] = &[
    ("01-ccas.toml", include_str!("../../demo/01-ccas.toml")),
    ("02-guichets.toml", include_str!("../../demo/02-guichets.toml")),
    ("03-services-publics.toml", include_str!("../../demo/03-services-publics.toml")),
    ("04-centres-sociaux.toml", include_str!("../../demo/04-centres-sociaux.toml")),
    ("05-entraide.toml", include_str!("../../demo/05-entraide.toml")),
    ("06-hebergement.toml", include_str!("../../demo/06-hebergement.toml")),
    ("07-sante.toml", include_str!("../../demo/07-sante.toml")),
    ("08-droits.toml", include_str!("../../demo/08-droits.toml")),
    ("09-autonomie-familles.toml", include_str!("../../demo/09-autonomie-familles.toml")),
    ("10-insertion-mobilite-numerique.toml", include_str!("../../demo/10-insertion-mobilite-numerique.toml")),
    ("local-aid-rules.toml", include_str!("../../demo/local-aid-rules.toml")),
    ("units.toml", include_str!("../../demo/units.toml")),
];

/// A text of the demo folder that cannot be read: a mistake of ours, found by the test that reads them all.
#[derive(Debug)]
pub struct TextFault {
    file: &'static str,
    reason: String,
}

impl std::fmt::Display for TextFault {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "the demo text {} cannot be read: {}", self.file, self.reason)
    }
}

impl std::error::Error for TextFault {}

/// Everything the demo folder tells.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct DemoTerritory {
    #[serde(rename = "organization")]
    pub(super) organizations: Vec<DemoOrganization>,
    #[serde(rename = "rule")]
    pub(super) rules: Vec<DemoRule>,
    #[serde(rename = "unit")]
    pub(super) units: Vec<DemoUnit>,
}

impl DemoTerritory {
    /// Reads all the texts.
    pub(super) fn read() -> Result<DemoTerritory, TextFault> {
        let mut told = DemoTerritory::default();
        for (file, text) in FILES {
            let part: DemoTerritory =
                toml::from_str(text).map_err(|error| TextFault { file, reason: error.to_string() })?;
            told.organizations.extend(part.organizations);
            told.rules.extend(part.rules);
            told.units.extend(part.units);
        }
        Ok(told)
    }
}

/// An organisation of the demo folder.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct DemoOrganization {
    pub(super) slug: String,
    pub(super) name: String,
    #[serde(default)]
    pub(super) acronym: String,
    pub(super) kind: OrganizationKind,
    pub(super) family: LegalFamily,
    pub(super) sectors: Vec<Sector>,
    pub(super) commune: String,
    pub(super) street: String,
    #[serde(default)]
    pub(super) volunteers_only: bool,
    #[serde(default)]
    pub(super) volunteers: u32,
    pub(super) description: String,
    #[serde(default)]
    pub(super) languages: Vec<String>,
    #[serde(default)]
    pub(super) means: Vec<DemoMean>,
    #[serde(default)]
    pub(super) fundings: Vec<String>,
    #[serde(default)]
    pub(super) memberships: Vec<String>,
    #[serde(default)]
    pub(super) networks: Vec<CarrierNetwork>,
    #[serde(default)]
    pub(super) hours: String,
    #[serde(default)]
    pub(super) contact: String,
    #[serde(default)]
    pub(super) hidden: bool,
    /// Units of the network the organisation belongs to; told again by the units file, which rules.
    #[serde(default, rename = "units")]
    pub(super) _units: Vec<String>,
    #[serde(default, rename = "service")]
    pub(super) services: Vec<DemoService>,
}

/// A mean an organisation shares.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct DemoMean {
    pub(super) kind: MeanKind,
    pub(super) text: String,
}

/// A service of the demo folder.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct DemoService {
    pub(super) slug: String,
    pub(super) name: String,
    pub(super) summary: String,
    pub(super) description: String,
    pub(super) conditions: String,
    pub(super) limits: String,
    pub(super) kind: Option<ServiceKind>,
    pub(super) basis: Option<Basis>,
    pub(super) topics: Vec<Topic>,
    pub(super) audiences: Vec<Audience>,
    pub(super) audience_details: String,
    pub(super) cost: Option<Cost>,
    pub(super) cost_details: String,
    pub(super) documents: Vec<String>,
    pub(super) documents_none: bool,
    pub(super) who_can_refer: Vec<WhoCanRefer>,
    pub(super) access_modes: Vec<AccessMode>,
    pub(super) access_details: String,
    pub(super) delivery_modes: Vec<DeliveryMode>,
    #[serde(rename = "areas")]
    area_codes: Vec<String>,
    pub(super) languages: Vec<String>,
    pub(super) hours: String,
    pub(super) accessibility: String,
    pub(super) collective: bool,
    pub(super) state: Option<TemporaryState>,
    pub(super) until_days: u64,
    pub(super) state_note: String,
    pub(super) no_fixed_place: bool,
    #[serde(rename = "place")]
    pub(super) places: Option<Vec<DemoPlace>>,
}

impl DemoService {
    /// Where people must live to be received.
    pub(super) fn areas(&self) -> Vec<Area> {
        self.area_codes.iter().filter_map(|code| Area::from_code(code)).collect()
    }
}

/// A place of a service other than the organisation's seat.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct DemoPlace {
    pub(super) commune: String,
    pub(super) street: String,
    pub(super) name: String,
    pub(super) hours: String,
    pub(super) note: String,
}

/// What is known of a town's optional aid.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct DemoRule {
    pub(super) commune: String,
    pub(super) status: Knowledge,
    #[serde(default)]
    pub(super) title: String,
    #[serde(default)]
    pub(super) conditions: String,
    #[serde(default)]
    pub(super) ceiling: String,
    #[serde(default)]
    pub(super) commission_dates: String,
    #[serde(default)]
    pub(super) organization: String,
    #[serde(default)]
    pub(super) service: String,
    #[serde(default, deserialize_with = "day")]
    pub(super) valid_from: Option<NaiveDate>,
    #[serde(default, deserialize_with = "day")]
    pub(super) valid_to: Option<NaiveDate>,
}

/// A unit of territory with its dated members.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct DemoUnit {
    pub(super) code: String,
    pub(super) name: String,
    pub(super) kind: String,
    #[serde(default, rename = "member")]
    pub(super) members: Vec<DemoMember>,
}

/// A member of a unit.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct DemoMember {
    pub(super) commune: String,
    #[serde(default, deserialize_with = "day")]
    pub(super) valid_from: Option<NaiveDate>,
    #[serde(default, deserialize_with = "day")]
    pub(super) valid_to: Option<NaiveDate>,
}

/// Days are written as text or as a TOML date; both read the same.
fn day<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Option<NaiveDate>, D::Error> {
    let text = toml::Value::deserialize(deserializer)?.to_string();
    text.trim_matches('"').parse().map(Some).map_err(serde::de::Error::custom)
}
