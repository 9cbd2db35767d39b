//! From what another directory says to what ours keeps, field by field.

use chrono::{DateTime, NaiveDate, Utc};
use exchange::{
    AccessibilityRecord, ContactRecord, HoursRecord, LocationRecord, OrganizationRecord, PhoneRecord,
    ServiceAtLocationRecord, ServiceRecord,
};
use serde::Serialize;
use uuid::Uuid;
use vocabulary::id::{LocationId, OrganizationId, ServiceId};

use super::{Import, Incoming, surplus};
use crate::contact::{FunctionContact, NamedContact, Phone};
use crate::exporting::{take_back_location, take_back_organization, take_back_service};
use crate::kept::{Dates, Kept, Origin};
use crate::location::{Location, LocationKind};
use crate::organization::{Identifier, Organization};
use crate::service::{Capacity, CostOption, OtherTerm, Service, ServiceAtLocation};

/// An organisation, without its fingerprint: that comes once its parent is known or not.
pub(super) fn organization(record: &OrganizationRecord, import: &Import) -> Incoming<Organization> {
    let (contacts, people) = split_contacts(&record.contacts);
    let parent =
        record.parent.as_ref().map(|id| OrganizationId::from_source(&import.source, "organization", id));
    let (hours, hours_as_given) = hours(record.hours.as_ref());
    let says = Organization {
        name: record.name.clone(),
        acronym: text(&record.alternate_name),
        description: text(&record.description),
        kind: record.kind,
        parent,
        identifiers: record
            .identifiers
            .iter()
            .map(|known| Identifier { scheme: known.scheme.clone(), identifier: known.identifier.clone() })
            .collect(),
        phones: phones(&record.phones),
        email: text(&record.email),
        website: text(&record.website),
        contacts,
        hours,
        hours_as_given,
        accessibility_url: record.accessibility.iter().find_map(|one| one.url.clone()).unwrap_or_default(),
        languages: record.languages.clone(),
        carrier_networks: record.carrier_networks.clone(),
        fundings: record.fundings.clone(),
        founded: record.year_incorporated.map(i32::from),
        legal_status: text(&record.legal_status),
        source_url: text(&record.source_url),
        placeholder: record.placeholder,
        extras: surplus::of_organization(record),
        ..Organization::default()
    };
    let id = organization_id(record, import);
    let says = take_back_organization(says);
    let mut incoming = arriving(id, says, people, (&record.external_id, import));
    date(&mut incoming, None, record.modified_at.as_deref(), import);
    incoming
}

/// The identifier an organisation of this source always gets.
pub(super) fn organization_id(record: &OrganizationRecord, import: &Import) -> Uuid {
    OrganizationId::from_source(&import.source, "organization", &record.external_id).into()
}

/// A parent that neither the parcel nor the directory holds cannot be linked to: its identifier is kept aside.
pub(super) fn keep_known_parent(incoming: &mut Incoming<Organization>, is_known: impl Fn(&Uuid) -> bool) {
    let says = &mut incoming.kept.says;
    if let Some(parent) = says.parent.filter(|parent| !is_known(&parent.uuid())) {
        says.parent = None;
        says.extras.insert("parent organization, absent".to_owned(), parent.to_string());
    }
}

/// A place, with its fingerprint.
#[expect(clippy::too_many_lines, reason = "one line a field: a table reads better whole than in pieces")]
pub(super) fn location(record: &LocationRecord, import: &Import) -> Incoming<Location> {
    let (functions, people) = split_contacts(&record.contacts);
    let mut extras = surplus::of_location(record);
    for contact in functions {
        let numbers: Vec<&str> = contact.phones.iter().map(|phone| phone.shown.as_str()).collect();
        extras.insert(
            format!("contact: {}", contact.function),
            [&*numbers.join(", "), &*contact.email].join(" "),
        );
    }
    let (hours, hours_as_given) = hours(record.hours.as_ref());
    let address = &record.address;
    let says = Location {
        organization: record
            .organization
            .as_ref()
            .map(|id| OrganizationId::from_source(&import.source, "organization", id)),
        name: text(&record.name),
        kind: match record.kind {
            exchange::LocationKind::Physical => LocationKind::Physical,
            exchange::LocationKind::Postal => LocationKind::Postal,
            exchange::LocationKind::Virtual => LocationKind::Virtual,
        },
        description: text(&record.description),
        address: address.lines.first().cloned().unwrap_or_default(),
        address_details: address.lines.get(1..).unwrap_or_default().join(", "),
        postal_code: text(&address.postal_code),
        city: text(&address.city),
        commune: text(&address.commune),
        country: text(&address.country),
        point: address.point,
        transportation: text(&record.transportation),
        accessibility: accessibility(&record.accessibility),
        accessibility_url: record.accessibility.iter().find_map(|one| one.url.clone()).unwrap_or_default(),
        hours,
        hours_as_given,
        languages: record.languages.clone(),
        phones: phones(&record.phones),
        external_identifier: record
            .identifier
            .as_ref()
            .map(|known| known.identifier.clone())
            .unwrap_or_default(),
        extras,
        hidden: false,
    };
    let id = LocationId::from_source(&import.source, "location", &record.external_id).into();
    let says = take_back_location(says);
    let mut incoming = arriving(id, says, people, (&record.external_id, import));
    fingerprint(&mut incoming);
    incoming
}

/// A service, without its places and fingerprint: those come when its places are known.
pub(super) fn service(record: &ServiceRecord, import: &Import) -> Incoming<Service> {
    let (contacts, mut people) = split_contacts(&record.contacts);
    // The address of who vouched at the source is a person's: kept, sealed, never shown.
    if let Some(email) = record.assurer_email.clone() {
        people.push(NamedContact {
            name: String::new(),
            function: NamedContact::ASSURER.to_owned(),
            email,
            phones: Vec::new(),
        });
    }
    let id = ServiceId::from_source(&import.source, "service", &record.external_id).into();
    let says = take_back_service(Service { contacts, ..described(record, import) });
    let mut incoming = arriving(id, says, people, (&record.external_id, import));
    date(&mut incoming, record.assured_on.as_deref(), record.modified_at.as_deref(), import);
    incoming
}

#[expect(clippy::too_many_lines, reason = "one line a field: a table reads better whole than in pieces")]
fn described(record: &ServiceRecord, import: &Import) -> Service {
    let (hours, hours_as_given) = hours(record.hours.as_ref());
    Service {
        organization: OrganizationId::from_source(&import.source, "organization", &record.organization),
        name: record.name.clone(),
        alternate_name: text(&record.alternate_name),
        summary: text(&record.summary),
        description: text(&record.description),
        kind: record.kind,
        topics: record.topics.clone(),
        other_terms: record
            .other_terms
            .iter()
            .map(|term| OtherTerm {
                taxonomy: term.taxonomy.clone(),
                code: term.code.clone(),
                name: term.name.clone().unwrap_or_default(),
            })
            .collect(),
        audiences: record.audiences.clone(),
        audience_details: joined(&[&record.audience_details, &record.eligibility]),
        minimum_age: record.minimum_age,
        maximum_age: record.maximum_age,
        conditions: text(&record.conditions),
        cost: record.cost,
        cost_details: text(&record.cost_details),
        cost_options: record.cost_options.iter().map(cost_option).collect(),
        capacities: record.capacities.iter().map(capacity).collect(),
        documents: record.documents.clone(),
        who_can_refer: record.who_can_refer.clone(),
        access_modes: record.access_modes.clone(),
        access_details: joined(&[&record.access_details, &record.application_process]),
        access_url: text(&record.access_url),
        delivery_modes: record.delivery_modes.clone(),
        areas: record.areas.clone(),
        area_details: record.area_details.join(", "),
        languages: record.languages.clone(),
        interpretation: text(&record.interpretation_services),
        hours,
        hours_as_given,
        weekly_hours: record.weekly_hours,
        weeks: record.weeks.map(f64::from),
        wait_time: text(&record.wait_time),
        phones: phones(&record.phones),
        email: text(&record.email),
        url: text(&record.url),
        status: record.status,
        alert: text(&record.alert),
        program: record.program.as_ref().and_then(|program| program.name.clone()).unwrap_or_default(),
        fundings: record.fundings.clone(),
        accreditations: joined(&[&record.accreditations, &record.licenses]),
        source_url: text(&record.source_url),
        extras: surplus::of_service(record),
        ..Service::default()
    }
}

/// Adds a place to a service.
pub(super) fn place_service(
    incoming: &mut Incoming<Service>,
    link: &ServiceAtLocationRecord,
    import: &Import,
) {
    let (contacts, people) = split_contacts(&link.contacts);
    let (hours, hours_as_given) = hours(link.hours.as_ref());
    let service = &mut incoming.kept.says;
    service.contacts.extend(contacts);
    incoming.people.extend(people);
    service.areas.extend(link.areas.iter().cloned());
    for (column, value) in surplus::of_link(link) {
        service.extras.insert(format!("place {}: {column}", service.places.len() + 1), value);
    }
    service.places.push(ServiceAtLocation {
        location: LocationId::from_source(&import.source, "location", &link.location),
        hours,
        note: joined(&[&link.description, &Some(hours_as_given)]),
        phones: phones(&link.phones),
    });
}

/// Writes down what a record says now, to tell at the next import whether it says something else.
pub(super) fn fingerprint<T: Serialize>(incoming: &mut Incoming<T>) {
    let dates = (incoming.kept.dates.assured_on, incoming.kept.dates.modified_at);
    let said = serde_json::to_vec(&(&incoming.kept.says, &incoming.people, dates)).unwrap_or_default();
    if let Some(origin) = &mut incoming.kept.origin {
        origin.digest = Uuid::new_v5(&Uuid::NAMESPACE_OID, &said);
    }
}

fn arriving<T>(
    id: Uuid,
    says: T,
    people: Vec<NamedContact>,
    (external_id, import): (&str, &Import),
) -> Incoming<T> {
    let origin =
        Origin { source: import.source.clone(), external_id: external_id.to_owned(), digest: Uuid::nil() };
    // Without a date of its own a record keeps the same one at each import, so that it stays unchanged.
    let dates = Dates::unconfirmed(DateTime::<Utc>::UNIX_EPOCH);
    Incoming { kept: Kept { id, says, origin: Some(origin), dates }, people }
}

fn date<T>(incoming: &mut Incoming<T>, assured_on: Option<&str>, modified_at: Option<&str>, import: &Import) {
    if let Some(day) = assured_on.and_then(day) {
        incoming.kept.dates.assured_on = Some(day);
        incoming.kept.dates.assurer = Some(import.source.clone());
    }
    if let Some(moment) = modified_at.and_then(moment) {
        incoming.kept.dates.modified_at = moment;
    }
}

fn day(text: &str) -> Option<NaiveDate> {
    text.get(..10)?.parse().ok()
}

fn moment(text: &str) -> Option<DateTime<Utc>> {
    if let Ok(moment) = DateTime::parse_from_rfc3339(text) {
        return Some(moment.with_timezone(&Utc));
    }
    day(text)?.and_hms_opt(0, 0, 0).map(|midnight| midnight.and_utc())
}

fn text(value: &Option<String>) -> String {
    value.clone().unwrap_or_default()
}

fn joined(values: &[&Option<String>]) -> String {
    let said = values.iter().filter_map(|value| value.as_deref()).filter(|value| !value.is_empty());
    said.collect::<Vec<_>>().join("\n")
}

fn hours(record: Option<&HoursRecord>) -> (String, String) {
    match record {
        None => (String::new(), String::new()),
        Some(HoursRecord { osm: Some(osm), notes, .. }) => (osm.clone(), text(notes)),
        Some(HoursRecord { osm: None, original, notes }) => {
            (String::new(), joined(&[&Some(original.clone()), notes]))
        }
    }
}

fn phones(records: &[PhoneRecord]) -> Vec<Phone> {
    let phone = |record: &PhoneRecord| Phone {
        number: record.number.clone(),
        shown: if record.shown.is_empty() { record.number.clone() } else { record.shown.clone() },
        extension: text(&record.extension),
        note: joined(&[&record.kind, &record.note]).replace('\n', ", "),
    };
    records.iter().map(phone).collect()
}

/// Contacts without a name are functions, and public; those with one are people, and sealed.
fn split_contacts(records: &[ContactRecord]) -> (Vec<FunctionContact>, Vec<NamedContact>) {
    let (named, functions): (Vec<_>, Vec<_>) =
        records.iter().partition(|record| record.name.as_ref().is_some_and(|name| !name.trim().is_empty()));
    let function_of =
        |record: &ContactRecord| joined(&[&record.title, &record.department]).replace('\n', ", ");
    let functions = functions.into_iter().map(|record| FunctionContact {
        function: function_of(record),
        email: text(&record.email),
        phones: phones(&record.phones),
    });
    let people = named.into_iter().map(|record| NamedContact {
        name: text(&record.name),
        function: function_of(record),
        email: text(&record.email),
        phones: phones(&record.phones),
    });
    (functions.collect(), people.collect())
}

fn accessibility(records: &[AccessibilityRecord]) -> Vec<String> {
    let said =
        records.iter().map(|record| joined(&[&record.description, &record.details]).replace('\n', " : "));
    said.filter(|text| !text.is_empty()).collect()
}

fn cost_option(record: &exchange::CostOption) -> CostOption {
    CostOption {
        option: joined(&[&record.option, &record.amount_description]).replace('\n', " : "),
        amount: joined(&[&record.amount, &record.currency]).replace('\n', " "),
        valid: joined(&[&record.valid_from, &record.valid_to]).replace('\n', " / "),
    }
}

fn capacity(record: &exchange::CapacityRecord) -> Capacity {
    Capacity {
        unit: text(&record.unit),
        available: text(&record.available),
        maximum: text(&record.maximum),
        updated: text(&record.updated),
        description: text(&record.description),
    }
}
