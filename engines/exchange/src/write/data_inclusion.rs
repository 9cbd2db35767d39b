//! data·inclusion v1: structures and services with its closed lists, and the quality score of its API.
//!
//! Identifiers are `<producer>--<identifier>`: the producer is the column `source` of the record's surplus where an
//! import kept one, otherwise this network. What no closed list has is brought to its nearest code or left out, and
//! counted ([`Omissions`]); a named person is never written.

mod files;
mod score;
mod words;

use chrono::NaiveDate;
use serde_json::{Map, Value};
use vocabulary::codes::{Audience, DeliveryMode, Topic};
use vocabulary::territory::{Area, Territory};

use super::clean;
use super::{Place, Provenance, Whole};
use crate::record::{AddressRecord, Extras, LocationRecord, OrganizationRecord, PhoneRecord, ServiceRecord};

pub use files::{CsvFiles, JsonFiles};
pub use score::{Scored, score, structure_score};
use words::{description, name, texts};

/// What had to be brought to something else or left out, so that nothing vanishes in silence.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Omissions {
    /// Local topics and modes written as the nearest national one.
    pub codes_mapped: usize,
    /// Values that the closed lists or the forms of the schema do not allow: foreign terms, own areas, odd addresses.
    pub values_left_out: usize,
    /// Names and descriptions completed or cut to the lengths the schema wants.
    pub texts_fitted: usize,
}

/// The columns of a structure, in the order of the schema.
pub const STRUCTURE_COLUMNS: [&str; 20] = [
    "source",
    "id",
    "nom",
    "date_maj",
    "description",
    "lien_source",
    "siret",
    "commune",
    "code_postal",
    "code_insee",
    "adresse",
    "complement_adresse",
    "longitude",
    "latitude",
    "telephone",
    "courriel",
    "site_web",
    "horaires_accueil",
    "accessibilite_lieu",
    "reseaux_porteurs",
];

/// The columns of a service, in the order of the schema.
pub const SERVICE_COLUMNS: [&str; 33] = [
    "source",
    "structure_id",
    "id",
    "nom",
    "description",
    "lien_source",
    "date_maj",
    "type",
    "thematiques",
    "frais",
    "frais_precisions",
    "publics",
    "publics_precisions",
    "conditions_acces",
    "commune",
    "code_postal",
    "code_insee",
    "adresse",
    "complement_adresse",
    "longitude",
    "latitude",
    "telephone",
    "courriel",
    "modes_accueil",
    "zone_eligibilite",
    "contact_nom_prenom",
    "lien_mobilisation",
    "modes_mobilisation",
    "mobilisable_par",
    "mobilisation_precisions",
    "volume_horaire_hebdomadaire",
    "nombre_semaines",
    "horaires_accueil",
];

/// A structure as data·inclusion v1 says it: an organisation and its place.
pub fn structure_json(
    organization: &OrganizationRecord,
    location: Option<&LocationRecord>,
    provenance: &Provenance,
) -> Value {
    structure(organization, location, (provenance, &mut Omissions::default()))
}

/// A service as data·inclusion v1 says it, at its first place.
pub fn service_json(whole: &Whole<'_>, provenance: &Provenance) -> Value {
    service_at(whole, whole.places.first(), provenance)
}

/// A service as data·inclusion v1 says it, once for each of its places: the format knows one place for each.
/// The first has the identifier of the service, the others the same with `@` and the identifier of the place.
pub fn services_json(whole: &Whole<'_>, provenance: &Provenance) -> Vec<Value> {
    services(whole, (provenance, &mut Omissions::default()))
}

/// A service as data·inclusion v1 says it, at the place given, or at none.
pub fn service_at(whole: &Whole<'_>, place: Option<&Place<'_>>, provenance: &Provenance) -> Value {
    service(whole, place, (provenance, &mut Omissions::default()))
}

/// The identifier under which a record is published: `<producer>--<identifier>`.
fn published_id(external_id: &str, extras: &Extras, provenance: &Provenance) -> String {
    let (source, id) = identity(external_id, extras, provenance);
    if id.starts_with(&format!("{source}--")) { id } else { format!("{source}--{id}") }
}

/// The identifier of ours within a published one: `reseau-melun--0190…` gives `0190…`, with the identifier of the
/// place where it names one. Nothing for a text that is no identifier of ours.
pub fn record_id(published: &str) -> Option<(uuid::Uuid, Option<uuid::Uuid>)> {
    let (_, id) = published.rsplit_once("--")?;
    match id.split_once('@') {
        Some((service, place)) => Some((service.parse().ok()?, Some(place.parse().ok()?))),
        None => Some((id.parse().ok()?, None)),
    }
}

type About<'a> = (&'a Provenance, &'a mut Omissions);

fn structure(
    organization: &OrganizationRecord,
    location: Option<&LocationRecord>,
    (provenance, omissions): About<'_>,
) -> Value {
    let own = Some(&organization.address).filter(|address| !address.is_blank());
    let address = own.or(location.map(|location| &location.address));
    let siret = organization.identifiers.iter().find(|known| known.scheme == "FR-SIRET");
    let siret = siret.map(|known| known.identifier.as_str()).filter(|text| is_digits(text, 14));
    let records = organization.accessibility.iter();
    let mut pages = records.chain(location.iter().flat_map(|location| &location.accessibility));
    let page = pages.find_map(|record| record.url.as_deref());
    let hours = organization.hours.as_ref().or_else(|| location.and_then(|location| location.hours.as_ref()));
    let networks: Vec<&str> = organization.carrier_networks.iter().map(|one| one.code()).collect();
    omissions.values_left_out += organization.other_terms.len();
    let (source, _) = identity(&organization.external_id, &organization.extras, provenance);
    let mut fields = Fields(Map::new());
    fields.text("source", Some(&source));
    fields.text("id", Some(&published_id(&organization.external_id, &organization.extras, provenance)));
    fields.text("nom", Some(&name(&organization.name, "Structure", omissions)));
    fields.text("date_maj", Some(&day(organization.modified_at.as_deref(), provenance)));
    fields.text("description", description(organization.description.as_deref(), omissions).as_deref());
    fields.uri("lien_source", organization.source_url.as_deref());
    fields.text("siret", siret);
    fields.address(address);
    fields.text("telephone", telephone(&organization.phones).as_deref());
    fields.email("courriel", organization.email.as_deref());
    fields.uri("site_web", organization.website.as_deref());
    fields.text("horaires_accueil", hours.and_then(|hours| hours.osm.as_deref()));
    fields.uri("accessibilite_lieu", page);
    fields.codes("reseaux_porteurs", &networks);
    Value::Object(fields.0)
}

fn services(whole: &Whole<'_>, (provenance, omissions): About<'_>) -> Vec<Value> {
    if whole.places.is_empty() {
        return vec![service(whole, None, (provenance, omissions))];
    }
    let at = |(rank, place): (usize, &Place<'_>)| {
        let mut value = service(whole, Some(place), (provenance, &mut *omissions));
        if let (1.., Some(id)) = (rank, value.get("id").and_then(Value::as_str)) {
            value["id"] = format!("{id}@{}", place.location.external_id).into();
        }
        value
    };
    whole.places.iter().enumerate().map(at).collect()
}

fn service(whole: &Whole<'_>, place: Option<&Place<'_>>, (provenance, omissions): About<'_>) -> Value {
    let (service, owner) = (whole.service, whole.organization);
    let (source, _) = identity(&service.external_id, &service.extras, provenance);
    let at_place = place.and_then(|place| place.link.hours.as_ref());
    let hours = at_place.or(service.hours.as_ref()).and_then(|hours| hours.osm.as_deref());
    let own_phones = place.map(|place| &place.link.phones).filter(|phones| !phones.is_empty());
    let said = description(service.description.as_deref().or(service.summary.as_deref()), omissions);
    omissions.values_left_out += service.other_terms.len();
    let mut fields = Fields(Map::new());
    fields.text("source", Some(&source));
    fields.text("structure_id", Some(&published_id(&owner.external_id, &owner.extras, provenance)));
    fields.text("id", Some(&published_id(&service.external_id, &service.extras, provenance)));
    fields.text("nom", Some(&name(&service.name, "Service", omissions)));
    fields.text("description", Some(&said.unwrap_or_else(|| words::unsaid(&service.name, omissions))));
    fields.uri("lien_source", service.source_url.as_deref());
    fields.text(
        "date_maj",
        Some(&day(service.modified_at.as_deref().or(service.assured_on.as_deref()), provenance)),
    );
    fields.described(service, omissions);
    fields.address(place.map(|place| &place.location.address));
    fields.text("telephone", telephone(own_phones.unwrap_or(&service.phones)).as_deref());
    fields.email("courriel", service.email.as_deref());
    fields.zones(whole, omissions);
    fields.0.insert("contact_nom_prenom".to_owned(), Value::Null);
    fields.reached(service);
    fields.number("volume_horaire_hebdomadaire", service.weekly_hours.filter(|hours| *hours >= 0.0));
    fields.number("nombre_semaines", service.weeks.filter(|weeks| *weeks >= 1).map(f64::from));
    fields.text("horaires_accueil", hours);
    Value::Object(fields.0)
}

/// The producer, and the identifier there.
fn identity(external_id: &str, extras: &Extras, provenance: &Provenance) -> (String, String) {
    if let Some(source) =
        extras.get("source").map(|source| vocabulary::slug(source)).filter(|slug| !slug.is_empty())
    {
        return (source, external_id.to_owned());
    }
    match external_id.split_once("--") {
        Some((source, rest)) if !source.is_empty() && !rest.is_empty() => {
            (source.to_owned(), external_id.to_owned())
        }
        _ => (provenance.producer(), external_id.to_owned()),
    }
}

/// A day the schema allows: from 2000-01-01 to the day of the file, which also stands for a day nobody knows.
fn day(text: Option<&str>, provenance: &Provenance) -> String {
    let today = provenance.at.date_naive();
    let said: Option<NaiveDate> = text.and_then(|text| text.get(..10)?.parse().ok());
    let first = NaiveDate::from_ymd_opt(2000, 1, 1).unwrap_or(today);
    said.unwrap_or(today).clamp(first.min(today), today).to_string()
}

/// One number: E.164 where it could be understood.
fn telephone(phones: &[PhoneRecord]) -> Option<String> {
    let phone = phones.first()?;
    Some(clean::plain(&phone.number).into_owned())
}

fn is_digits(text: &str, length: usize) -> bool {
    text.len() == length && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// The fields of a structure or service; a blank one is null.
struct Fields(Map<String, Value>);

impl Fields {
    fn text(&mut self, column: &str, text: Option<&str>) {
        let text = text.map(clean::plain).filter(|text| !text.trim().is_empty());
        self.0.insert(column.to_owned(), text.map_or(Value::Null, |text| text.into_owned().into()));
    }

    fn uri(&mut self, column: &str, text: Option<&str>) {
        const LONGEST: usize = 2083;
        let uri = text.and_then(clean::uri).filter(|uri| uri.len() <= LONGEST);
        self.text(column, uri.as_deref());
    }

    fn email(&mut self, column: &str, text: Option<&str>) {
        self.text(column, text.filter(|text| clean::is_email(text)));
    }

    fn number(&mut self, column: &str, number: Option<f64>) {
        let value = number.filter(|number| number.is_finite()).map_or(Value::Null, |number| {
            #[expect(clippy::cast_possible_truncation, reason = "whole and small, by the test before it")]
            if number.fract() == 0.0 && number.abs() < 1e9 {
                Value::from(number as i64)
            } else {
                number.into()
            }
        });
        self.0.insert(column.to_owned(), value);
    }

    /// Codes, each once; none at all is null, because an empty list is refused.
    fn codes(&mut self, column: &str, codes: &[&str]) {
        let mut unique: Vec<&str> = Vec::new();
        for code in codes {
            if !unique.contains(code) {
                unique.push(code);
            }
        }
        let value = if unique.is_empty() { Value::Null } else { unique.into() };
        self.0.insert(column.to_owned(), value);
    }

    fn address(&mut self, address: Option<&AddressRecord>) {
        let blank = AddressRecord::default();
        let address = address.unwrap_or(&blank);
        let commune = address.commune.as_deref().and_then(|code| Territory::france().commune(code));
        let postal_code = address.postal_code.as_deref().filter(|code| is_digits(code, 5));
        let insee = address.commune.as_deref().filter(|code| code.len() == 5 && code.is_ascii());
        self.text("commune", address.city.as_deref().or(commune.map(|commune| commune.name)));
        self.text("code_postal", postal_code);
        self.text("code_insee", insee);
        self.text("adresse", address.lines.first().map(String::as_str));
        self.text("complement_adresse", Some(&address.lines.get(1..).unwrap_or_default().join(", ")));
        self.number("longitude", address.point.map(|point| point.longitude()));
        self.number("latitude", address.point.map(|point| point.latitude()));
    }

    /// What it is about, for whom, at what cost.
    fn described(&mut self, service: &ServiceRecord, omissions: &mut Omissions) {
        omissions.codes_mapped += service.topics.iter().filter(|topic| topic.is_local()).count();
        omissions.codes_mapped +=
            service.delivery_modes.iter().filter(|mode| mode.published() != **mode).count();
        let topics: Vec<&str> =
            service.topics.iter().copied().map(|one| Topic::published(one).code()).collect();
        let modes: Vec<&str> =
            service.delivery_modes.iter().copied().map(|one| DeliveryMode::published(one).code()).collect();
        // « Tous publics » stands alone: whoever it names beside is among everybody.
        let everyone = service.audiences.contains(&Audience::Everyone);
        let audiences = service.audiences.iter().filter(|one| !everyone || **one == Audience::Everyone);
        self.text("type", service.kind.map(|kind| kind.code()));
        self.codes("thematiques", &topics);
        self.text("frais", service.cost.map(|cost| cost.code()));
        let prices: Vec<String> = service.cost_options.iter().map(words::price).collect();
        self.text(
            "frais_precisions",
            texts([service.cost_details.as_deref(), Some(&prices.join("\n"))]).as_deref(),
        );
        self.codes("publics", &audiences.map(|one| one.code()).collect::<Vec<_>>());
        self.text("publics_precisions", service.audience_details.as_deref());
        self.text("conditions_acces", words::conditions(service).as_deref());
        self.codes("modes_accueil", &modes);
    }

    /// How to ask, and who may.
    fn reached(&mut self, service: &ServiceRecord) {
        let modes: Vec<&str> = service.access_modes.iter().map(|one| one.code()).collect();
        let who: Vec<&str> = service.who_can_refer.iter().map(|one| one.code()).collect();
        self.uri("lien_mobilisation", service.access_url.as_deref().or(service.url.as_deref()));
        self.codes("modes_mobilisation", &modes);
        self.codes("mobilisable_par", &who);
        let details = [service.access_details.as_deref(), service.application_process.as_deref()];
        self.text("mobilisation_precisions", texts(details).as_deref());
    }

    /// Where people must live. A region is written as its départements. An area drawn by a network has no code:
    /// when nothing else is left, the commune of the place stands for it, because no zone at all would mean the
    /// whole of France.
    fn zones(&mut self, whole: &Whole<'_>, omissions: &mut Omissions) {
        let areas = whole.service.areas.iter().chain(whole.places.iter().flat_map(|place| &place.link.areas));
        let mut codes: Vec<String> = Vec::new();
        let mut own = 0;
        for area in areas {
            match area {
                Area::Custom(_) => own += 1,
                Area::Region(region) => {
                    let departements = Territory::france().departements().iter();
                    let inside = departements.filter(|one| one.region == region);
                    codes.extend(inside.map(|one| one.code.to_owned()));
                }
                other => codes.push(other.code()),
            }
        }
        omissions.values_left_out += own;
        if codes.is_empty() && own > 0 {
            let mut communes = whole.places.iter().filter_map(|place| place.location.address.commune.clone());
            codes.extend(communes.next().or_else(|| whole.organization.address.commune.clone()));
        }
        self.codes("zone_eligibilite", &codes.iter().map(String::as_str).collect::<Vec<_>>());
    }
}

#[cfg(test)]
mod tests;
