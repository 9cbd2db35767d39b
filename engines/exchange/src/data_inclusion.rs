//! Builds records from data·inclusion v1: structures, which are an organisation and its place, and services.

mod places;

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};

use vocabulary::codes::{
    AccessMode, Audience, CarrierNetwork, Cost, DeliveryMode, ServiceKind, Topic, WhoCanRefer,
};
use vocabulary::hours::OpeningHours;

use crate::fields::{DayOrder, Fields};
use crate::log::Log;
use crate::record::{
    AccessibilityRecord, AddressRecord, Batch, ContactRecord, HoursRecord, IdentifierRecord,
    OrganizationRecord, RowRef, ServiceRecord,
};
use crate::report::SetAsideReason;
use crate::row::Row;
use crate::rule::Rule;

/// Records while the files are read; structures and services may come in any order.
#[derive(Default)]
pub(crate) struct Builder {
    organizations: Vec<OrganizationRecord>,
    services: Vec<ServiceRecord>,
    /// The own address of each service, in the order of `services`.
    places: Vec<AddressRecord>,
    structures_met: Met,
    services_met: Met,
    hours: KnownHours,
}

/// Ids already read, with a digest of their row.
#[derive(Default)]
struct Met(HashMap<String, (u64, RowRef)>);

impl Met {
    /// True when the row is new. A row met before, word for word, is merged; one that says something else
    /// under the same id is set aside.
    fn is_new(&mut self, row: &Row, id: &str, log: &mut Log<'_>) -> bool {
        let mut hasher = DefaultHasher::new();
        row.cells.hash(&mut hasher);
        let digest = hasher.finish();
        match self.0.get(id) {
            None => {
                self.0.insert(id.to_owned(), (digest, row.at));
                true
            }
            Some((known, at)) if *known == digest => {
                log.merge(row.at, id, *at);
                false
            }
            Some(_) => {
                log.set_aside(row, SetAsideReason::DuplicateId);
                false
            }
        }
    }
}

/// The id of a row, made from its content when it has none, so that reading twice gives the same.
pub(crate) fn id_of(row: &Row, log: &mut Log<'_>) -> String {
    if let Some(id) = row.get("id") {
        return id.to_owned();
    }
    let id = uuid::Uuid::new_v5(&uuid::Uuid::NAMESPACE_OID, row.raw().as_bytes()).to_string();
    log.repair(row.at, "id", ("", &id), Rule::IdMadeUp);
    id
}

/// Opening hours written as an OpenStreetMap expression, or meant as one. Few different hours fill a whole
/// directory, so what each text means is worked out once.
fn osm_hours(fields: &mut Fields<'_, '_>, known: &mut KnownHours) -> Option<HoursRecord> {
    const COLUMN: &str = "horaires_accueil";
    let original = fields.raw(COLUMN)?;
    let understood = known.entry(original.clone()).or_insert_with(|| understand(&original));
    let osm = understood.as_ref().map(|(osm, _)| osm.clone());
    match understood {
        Some((_, false)) => {}
        Some((osm, true)) => fields.repair(COLUMN, &original, osm, Rule::TimeUnderstood),
        None => fields.repair(COLUMN, &original, &original, Rule::HoursUnreadable),
    }
    Some(HoursRecord { osm, original, notes: None })
}

/// The expression a text stands for, and whether it had to be mended.
type KnownHours = HashMap<String, Option<(String, bool)>>;

fn understand(text: &str) -> Option<(String, bool)> {
    if let Ok(hours) = OpeningHours::parse(text) {
        return Some((hours.text().to_owned(), false));
    }
    OpeningHours::repair(text).map(|(hours, _)| (hours.text().to_owned(), true))
}

impl Builder {
    pub(crate) fn structure(&mut self, row: Row, log: &mut Log<'_>) {
        let external_id = id_of(&row, log);
        if !self.structures_met.is_new(&row, &external_id, log) {
            return;
        }
        let at = row.at;
        let mut fields = Fields::new(row, log);
        drop_identity(&mut fields, &external_id);
        let organization = OrganizationRecord {
            external_id,
            rows: vec![at],
            name: fields.name("nom", &["description", "site_web"]),
            description: fields.text("description"),
            website: fields.url("site_web"),
            email: fields.email("courriel"),
            phones: fields.phones("telephone"),
            identifiers: identifiers(&mut fields),
            carrier_networks: fields.codes("reseaux_porteurs", CarrierNetwork::from_code),
            hours: osm_hours(&mut fields, &mut self.hours),
            accessibility: accessibility(&mut fields),
            address: fields.french_address(),
            modified_at: modified_at(&mut fields),
            source_url: fields.url("lien_source"),
            ..OrganizationRecord::default()
        };
        let extras = fields.finish();
        self.organizations.push(OrganizationRecord { extras, ..organization });
    }

    pub(crate) fn service(&mut self, row: Row, log: &mut Log<'_>) {
        let external_id = id_of(&row, log);
        if !self.services_met.is_new(&row, &external_id, log) {
            return;
        }
        let at = row.at;
        let mut fields = Fields::new(row, log);
        drop_identity(&mut fields, &external_id);
        fields.require("description", fields.row.get("description").is_some());
        self.places.push(fields.french_address());
        let (areas, area_details) = fields.areas("zone_eligibilite");
        let service = ServiceRecord {
            external_id,
            rows: vec![at],
            organization: fields.raw("structure_id").unwrap_or_default(),
            name: fields.name("nom", &["description", "thematiques"]),
            description: fields.text("description"),
            email: fields.email("courriel"),
            phones: fields.phones("telephone"),
            contacts: contacts(&mut fields),
            areas,
            area_details,
            hours: osm_hours(&mut fields, &mut self.hours),
            weekly_hours: fields.number("volume_horaire_hebdomadaire"),
            weeks: weeks(&mut fields),
            modified_at: modified_at(&mut fields),
            source_url: fields.url("lien_source"),
            ..ServiceRecord::default()
        };
        let service = described(service, &mut fields);
        let extras = fields.finish();
        self.services.push(ServiceRecord { extras, ..service });
    }

    /// Ties services to organisations and places, once everything has been read.
    pub(crate) fn finish(mut self, log: &mut Log<'_>) -> Batch {
        self.structures_met = Met::default();
        self.services_met = Met::default();
        places::tie(self.organizations, self.services, self.places, log)
    }
}

/// Takes away the id, and the name of the producer where the id repeats it: `dora--42`.
fn drop_identity(fields: &mut Fields<'_, '_>, external_id: &str) {
    fields.drop_column("id");
    let producer = fields.row.get("source").and_then(|source| external_id.strip_prefix(source));
    if producer.is_some_and(|rest| rest.starts_with("--")) {
        fields.drop_column("source");
    }
}

/// For whom, at what cost, by which door: the lists of codes of a service.
fn described(service: ServiceRecord, fields: &mut Fields<'_, '_>) -> ServiceRecord {
    ServiceRecord {
        kind: fields.code("type", ServiceKind::from_code),
        topics: fields.codes("thematiques", Topic::from_code),
        cost: fields.code("frais", Cost::from_code),
        cost_details: fields.text("frais_precisions"),
        audiences: fields.codes("publics", Audience::from_code),
        audience_details: fields.text("publics_precisions"),
        conditions: fields.text("conditions_acces"),
        delivery_modes: fields.codes("modes_accueil", DeliveryMode::from_code),
        access_modes: fields.codes("modes_mobilisation", AccessMode::from_code),
        access_details: fields.text("mobilisation_precisions"),
        access_url: fields.url("lien_mobilisation"),
        who_can_refer: fields.codes("mobilisable_par", WhoCanRefer::from_code),
        ..service
    }
}

fn identifiers(fields: &mut Fields<'_, '_>) -> Vec<IdentifierRecord> {
    let siret = fields.french_identifier("siret", "FR-SIRET", 14);
    let siren = fields.french_identifier("siren", "FR-SIREN", 9);
    let rna =
        fields.raw("rna").map(|identifier| IdentifierRecord { scheme: "FR-RNA".to_owned(), identifier });
    [siret, siren, rna].into_iter().flatten().collect()
}

fn accessibility(fields: &mut Fields<'_, '_>) -> Vec<AccessibilityRecord> {
    let url = fields.url("accessibilite_lieu");
    url.map(|url| AccessibilityRecord { url: Some(url), ..AccessibilityRecord::default() })
        .into_iter()
        .collect()
}

fn contacts(fields: &mut Fields<'_, '_>) -> Vec<ContactRecord> {
    let name = fields.text("contact_nom_prenom");
    name.map(|name| ContactRecord { name: Some(name), ..ContactRecord::default() }).into_iter().collect()
}

/// A number of weeks may have passed through a spreadsheet as `3.0`.
fn weeks(fields: &mut Fields<'_, '_>) -> Option<u32> {
    fields.count("nombre_semaines")
}

fn modified_at(fields: &mut Fields<'_, '_>) -> Option<String> {
    let date = fields.date("date_maj", DayOrder::DayFirst);
    fields.require("date_maj", date.is_some());
    date
}
