//! From what ours keeps to what other directories read, field by field: the way back of an import.

use chrono::{DateTime, Utc};
use exchange::{
    AddressRecord, Extras, LocationRecord, OrganizationRecord, PhoneRecord, ProgramRecord,
    ServiceAtLocationRecord, ServiceRecord, Term,
};
use uuid::Uuid;

use super::local;
use super::parts::{
    accessibility, capacity, contacts, cost_option, given, hours, identifier, one_line, phones, term,
    whole_weeks,
};
use crate::importing::surplus;
use crate::kept::{Dates, Kept, Origin};
use crate::location::{Location, LocationKind};
use crate::organization::Organization;
use crate::service::{Service, ServiceAtLocation};

/// An organisation as other directories read it.
pub fn organization_record(kept: &Kept<Organization>) -> OrganizationRecord {
    let says = &kept.says;
    let record = OrganizationRecord {
        external_id: kept.id.to_string(),
        name: says.name.clone(),
        alternate_name: given(&says.acronym),
        description: given(&says.description),
        website: given(&says.website),
        email: given(&says.email),
        phones: phones(&says.phones),
        contacts: contacts(&says.contacts),
        identifiers: says.identifiers.iter().map(|one| identifier(&one.scheme, &one.identifier)).collect(),
        kind: says.kind,
        carrier_networks: says.carrier_networks.clone(),
        hours: hours(&says.hours, &says.hours_as_given),
        accessibility: accessibility(&[], &says.accessibility_url),
        parent: says.parent.map(|parent| parent.to_string()),
        fundings: says.fundings.clone(),
        year_incorporated: says.founded.and_then(|year| u16::try_from(year).ok()),
        legal_status: given(&says.legal_status),
        languages: says.languages.clone(),
        modified_at: modified_at(&kept.dates),
        source_url: given(&says.source_url),
        placeholder: says.placeholder,
        ..OrganizationRecord::default()
    };
    let mut record = back(&says.extras, record, |record, extras| {
        record.logo = lines(extras, "logo").into_iter().next();
        record.additional_websites = lines(extras, "additional_websites");
        record.other_terms = terms(extras);
        spoken(extras, &mut record.phones);
        extras.remove("accessibility");
        record.extras.clone_from(extras);
        surplus::of_organization(record)
    });
    record.extras.extend(born(kept.origin.as_ref(), &record.extras));
    local::put_away_organization(says, &mut record.extras);
    record
}

/// A place as other directories read it: one whose address is hidden is told no finer than its commune.
pub fn location_record(kept: &Kept<Location>) -> LocationRecord {
    let says = &kept.says;
    if says.hidden {
        return hidden_location(kept);
    }
    let record = LocationRecord {
        name: given(&says.name),
        description: given(&says.description),
        transportation: given(&says.transportation),
        address: AddressRecord {
            lines: [given(&says.address), given(&says.address_details)].into_iter().flatten().collect(),
            postal_code: given(&says.postal_code),
            city: given(&says.city),
            commune: given(&says.commune),
            country: given(&says.country),
            point: says.point,
            ..AddressRecord::default()
        },
        accessibility: accessibility(&says.accessibility, &says.accessibility_url),
        hours: hours(&says.hours, &says.hours_as_given),
        phones: phones(&says.phones),
        languages: says.languages.clone(),
        identifier: given(&says.external_identifier).map(|text| Box::new(identifier("", &text))),
        ..located(kept)
    };
    let mut record = back(&says.extras, record, |record, extras| {
        record.alternate_name = extras.remove("alternate_name");
        record.url = extras.remove("url");
        record.other_terms = terms(extras);
        record.address.attention = extras.remove("attention");
        let mut regions = lines(extras, "region").into_iter();
        (record.address.region, record.address.state) = (regions.next(), regions.next());
        record.postal_address = extras.remove("postal address").map(one_line);
        spoken(extras, &mut record.phones);
        record.extras.clone_from(extras);
        surplus::of_location(record)
    });
    record.extras.extend(born(kept.origin.as_ref(), &record.extras));
    local::put_away_location(says, &mut record.extras);
    record
}

fn located(kept: &Kept<Location>) -> LocationRecord {
    LocationRecord {
        external_id: kept.id.to_string(),
        organization: kept.says.organization.map(|owner| owner.to_string()),
        kind: match kept.says.kind {
            LocationKind::Physical => exchange::LocationKind::Physical,
            LocationKind::Postal => exchange::LocationKind::Postal,
            LocationKind::Virtual => exchange::LocationKind::Virtual,
        },
        ..LocationRecord::default()
    }
}

/// Neither street nor stop of the bus, neither register nor column of a source: any of them may lead to the door.
fn hidden_location(kept: &Kept<Location>) -> LocationRecord {
    let shown = kept.says.shown();
    let mut record = LocationRecord {
        address: AddressRecord {
            city: given(&shown.town),
            commune: given(&shown.commune),
            country: given(&kept.says.country),
            point: shown.point,
            ..AddressRecord::default()
        },
        ..located(kept)
    };
    local::put_away_location(&kept.says, &mut record.extras);
    record
}

/// A service as other directories read it; its places are told by [`services_at_locations`].
pub fn service_record(kept: &Kept<Service>) -> ServiceRecord {
    let says = &kept.says;
    let record = ServiceRecord {
        external_id: kept.id.to_string(),
        organization: says.organization.to_string(),
        assured_on: kept.dates.assured_on.map(|day| day.to_string()),
        modified_at: modified_at(&kept.dates),
        ..described(says)
    };
    let own: Extras = says
        .extras
        .iter()
        .filter(|(column, _)| rank(column).is_none())
        .map(|(a, b)| (a.clone(), b.clone()))
        .collect();
    let mut record = back(&own, record, |record, extras| {
        record.additional_urls = lines(extras, "additional_urls");
        record.program = program(says, extras);
        spoken(extras, &mut record.phones);
        record.extras.clone_from(extras);
        surplus::of_service(record)
    });
    if record.program.is_none() && !says.program.is_empty() {
        record.program = program(says, &mut Extras::new());
    }
    record.extras.extend(born(kept.origin.as_ref(), &record.extras));
    local::put_away_service(says, &mut record.extras);
    record
}

fn described(says: &Service) -> ServiceRecord {
    ServiceRecord {
        name: says.name.clone(),
        alternate_name: given(&says.alternate_name),
        summary: given(&says.summary),
        description: given(&says.description),
        url: given(&says.url),
        email: given(&says.email),
        status: says.status,
        kind: says.kind,
        topics: says.topics.clone(),
        other_terms: says.other_terms.iter().map(|one| term(&one.taxonomy, &one.code, &one.name)).collect(),
        audiences: says.audiences.clone(),
        audience_details: given(&says.audience_details),
        conditions: given(&says.conditions),
        documents: says.documents.clone(),
        cost: says.cost,
        cost_details: given(&says.cost_details),
        cost_options: says.cost_options.iter().map(cost_option).collect(),
        access_modes: says.access_modes.clone(),
        access_details: given(&says.access_details),
        access_url: given(&says.access_url),
        who_can_refer: says.who_can_refer.clone(),
        delivery_modes: says.delivery_modes.clone(),
        areas: says.areas.clone(),
        area_details: given(&says.area_details).into_iter().collect(),
        languages: says.languages.clone(),
        hours: hours(&says.hours, &says.hours_as_given),
        phones: phones(&says.phones),
        contacts: contacts(&says.contacts),
        weekly_hours: says.weekly_hours,
        weeks: says.weeks.and_then(whole_weeks),
        wait_time: given(&says.wait_time),
        accreditations: given(&says.accreditations),
        interpretation_services: given(&says.interpretation),
        minimum_age: says.minimum_age,
        maximum_age: says.maximum_age,
        alert: given(&says.alert),
        fundings: says.fundings.clone(),
        capacities: says.capacities.iter().map(capacity).collect(),
        source_url: given(&says.source_url),
        ..ServiceRecord::default()
    }
}

/// Where a service is given, in its order, with what is particular at each place.
pub fn services_at_locations(kept: &Kept<Service>) -> Vec<ServiceAtLocationRecord> {
    let link = |(place_rank, place): (usize, &ServiceAtLocation)| {
        let own = kept.says.extras.iter().filter_map(|(column, value)| {
            let (of, column) = rank(column)?;
            (of == place_rank + 1).then(|| (column.to_owned(), value.clone()))
        });
        ServiceAtLocationRecord {
            external_id: Uuid::new_v5(&kept.id, place.location.uuid().as_bytes()).to_string(),
            extras: own.collect(),
            service: kept.id.to_string(),
            location: place.location.to_string(),
            description: given(&place.note),
            hours: hours(&place.hours, ""),
            phones: phones(&place.phones),
            ..ServiceAtLocationRecord::default()
        }
    };
    kept.says.places.iter().enumerate().map(link).collect()
}

/// An import keeps the surplus of a place with the service, as `place 2: column`.
fn rank(column: &str) -> Option<(usize, &str)> {
    let (number, column) = column.strip_prefix("place ")?.split_once(": ")?;
    Some((number.parse().ok()?, column))
}

/// Gives the surplus back to its fields, where an import would put it away again word for word; otherwise leaves
/// it as it is.
fn back<T: Clone + HasExtras>(extras: &Extras, record: T, give: impl Fn(&mut T, &mut Extras) -> Extras) -> T {
    let (mut given_back, mut rest) = (record.clone(), extras.clone());
    if give(&mut given_back, &mut rest) == *extras {
        return given_back;
    }
    let mut record = record;
    record.extras().clone_from(extras);
    record
}

/// A record with a surplus.
trait HasExtras {
    fn extras(&mut self) -> &mut Extras;
}

impl HasExtras for OrganizationRecord {
    fn extras(&mut self) -> &mut Extras {
        &mut self.extras
    }
}
impl HasExtras for LocationRecord {
    fn extras(&mut self) -> &mut Extras {
        &mut self.extras
    }
}
impl HasExtras for ServiceRecord {
    fn extras(&mut self) -> &mut Extras {
        &mut self.extras
    }
}

/// The source and its identifier there, unless the record already tells of an earlier one.
fn born(origin: Option<&Origin>, known: &Extras) -> Vec<(String, String)> {
    let Some(origin) = origin else { return Vec::new() };
    let said = [("source", &origin.source), ("source_id", &origin.external_id)];
    said.into_iter()
        .filter(|(column, _)| !known.contains_key(*column))
        .map(|(column, value)| (column.to_owned(), value.clone()))
        .collect()
}

fn lines(extras: &mut Extras, column: &str) -> Vec<String> {
    extras.remove(column).map(|text| text.lines().map(str::to_owned).collect()).unwrap_or_default()
}

/// Terms written « list, code, words », one a line.
fn terms(extras: &mut Extras) -> Vec<Term> {
    let read = |line: String| {
        let parts: Vec<&str> = line.splitn(3, ", ").collect();
        match parts.as_slice() {
            [taxonomy, code, name] => term(taxonomy, code, name),
            [taxonomy, code] => term(taxonomy, code, ""),
            _ => term("", &line, ""),
        }
    };
    lines(extras, "terms").into_iter().map(read).collect()
}

/// Languages of telephone numbers written « number : language, language », one a line.
fn spoken(extras: &mut Extras, phones: &mut [PhoneRecord]) {
    for line in lines(extras, "phone languages") {
        let Some((shown, languages)) = line.split_once(" : ") else { continue };
        let silent = |phone: &&mut PhoneRecord| phone.shown == shown && phone.languages.is_empty();
        if let Some(phone) = phones.iter_mut().find(silent) {
            phone.languages = languages.split(", ").map(str::to_owned).collect();
        }
    }
}

/// The programme of a service, named after what an import kept: its name, then what else was said of it.
fn program(says: &Service, extras: &mut Extras) -> Option<Box<ProgramRecord>> {
    let line = extras.remove("program").unwrap_or_else(|| says.program.clone());
    let name = given(&says.program)?;
    let description = line.strip_prefix(&name).and_then(|rest| rest.strip_prefix(", ")).and_then(given);
    let external_id = Uuid::new_v5(&says.organization.uuid(), line.as_bytes()).to_string();
    Some(Box::new(ProgramRecord { external_id, name: Some(name), alternate_name: None, description }))
}

fn modified_at(dates: &Dates) -> Option<String> {
    (dates.modified_at != DateTime::<Utc>::UNIX_EPOCH)
        .then(|| dates.modified_at.to_rfc3339_opts(chrono::SecondsFormat::AutoSi, true))
}
