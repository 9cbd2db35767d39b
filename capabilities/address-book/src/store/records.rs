//! Records of the directory, read in short for an address book. Its tables are read and never written.

use chrono::NaiveDate;
use directory::{Location, NamedContact, Organization, Phone, Service, ServiceAtLocation};
use serde::de::DeserializeOwned;
use store::sealing::open;
use store::{Conn, SealKey, Sealed, StoreError, row, sql};
use uuid::Uuid;
use vocabulary::codes::Disclosure;

use super::damaged;
use crate::record::{Brief, RecordKind};

row! {
    /// What a record says, and since when it is gone.
    struct RecordRow {
        id: Uuid,
        owner: Option<Uuid>,
        owner_name: Option<String>,
        content: serde_json::Value,
        gone_on: Option<NaiveDate>,
    }
}

row! {
    /// A person a record names, sealed.
    struct PersonRow { id: Uuid, disclosure: String, sealed: Sealed, consent_until: Option<NaiveDate> }
}

row! {
    /// A record told by its handle.
    struct HandleRow { id: Uuid, kind: String }
}

sql! {
    fn service_row(id: Uuid) -> Option<RecordRow> =
        "select service.id, service.organization_id as owner, organization.name as owner_name, service.content,
                service.gone_on
         from service join organization on organization.id = service.organization_id where service.id = $1";
    fn organization_row(id: Uuid) -> Option<RecordRow> =
        "select organization.id, organization.id as owner, organization.name as owner_name,
                organization.content, organization.gone_on
         from organization where organization.id = $1";
    fn location_row(id: Uuid) -> Option<RecordRow> =
        "select location.id, location.organization_id as owner, location.name as owner_name, location.content,
                location.gone_on
         from location where location.id = $1";
    fn locations_of_organization(organization: Uuid) -> Vec<RecordRow> =
        "select location.id, location.organization_id as owner, location.name as owner_name, location.content,
                location.gone_on
         from location where location.organization_id = $1 and location.gone_on is null
         order by location.name, location.id limit 20";
    fn record_at_handle(handle: &str) -> Option<HandleRow> =
        "select id, 'service' as kind from service where handle = $1
         union all select id, 'organization' as kind from organization where handle = $1";
    fn kind_of_record(record: Uuid) -> Option<HandleRow> =
        "select id, 'service' as kind from service where id = $1
         union all select id, 'organization' as kind from organization where id = $1";
    fn people_of_record(record: Uuid) -> Vec<PersonRow> =
        "select id, disclosure, sealed, consent_until from named_contact where record_id = $1 order by id limit 50";
    /// The name of an organisation.
    pub(crate) fn organization_name(id: Uuid) -> Option<String> =
        "select name from organization where id = $1";
}

/// The record at this handle: a service or an organisation.
pub(crate) fn brief_at(conn: &mut Conn, handle: &str) -> Result<Option<Brief>, StoreError> {
    let found = record_at_handle(conn, handle)?;
    brief_of(conn, found)
}

/// The record with this identifier, whichever its kind.
pub(crate) fn brief_of_any(conn: &mut Conn, id: Uuid) -> Result<Option<Brief>, StoreError> {
    let found = kind_of_record(conn, id)?;
    brief_of(conn, found)
}

fn brief_of(conn: &mut Conn, found: Option<HandleRow>) -> Result<Option<Brief>, StoreError> {
    let Some((id, kind)) = found.and_then(|row| Some((row.id, RecordKind::from_code(&row.kind)?))) else {
        return Ok(None);
    };
    brief(conn, id, kind)
}

/// A record in short.
pub(crate) fn brief(conn: &mut Conn, id: Uuid, kind: RecordKind) -> Result<Option<Brief>, StoreError> {
    match kind {
        RecordKind::Service => service_brief(conn, id),
        RecordKind::Organization => organization_brief(conn, id),
    }
}

fn service_brief(conn: &mut Conn, id: Uuid) -> Result<Option<Brief>, StoreError> {
    let Some(row) = service_row(conn, id)? else { return Ok(None) };
    let service: Service = read(id, row.content)?;
    let organization = match row.owner {
        Some(owner) => organization_row(conn, owner)?,
        None => None,
    };
    let organization: Organization =
        organization.map_or_else(|| Ok(Organization::default()), |row| read(row.id, row.content))?;
    let mut hours = stated(&service.hours, &service.hours_as_given);
    let mut addresses = Vec::new();
    let mut phones = service.phones.clone();
    for place in &service.places {
        let Some(row) = location_row(conn, place.location.uuid())? else { continue };
        let location: Location = read(row.id, row.content)?;
        hours.extend(hours_at(place, &location));
        addresses.extend(address(&location));
        phones.extend(place.phones.iter().cloned());
    }
    if hours.is_empty() {
        hours = stated(&organization.hours, &organization.hours_as_given);
    }
    if phones.is_empty() {
        phones = organization.phones;
    }
    Ok(Some(Brief {
        id,
        kind: RecordKind::Service,
        theme: service.topics.first().map(|topic| topic.category()),
        organization: service.organization,
        organization_name: row.owner_name.unwrap_or_default(),
        phones: each_once(phones),
        email: first_filled([service.email, organization.email]),
        url: first_filled([service.url, organization.website]),
        functions: service.contacts,
        hours,
        addresses,
        passing: service.availability.set(),
        gone_on: row.gone_on,
        name: service.name,
    }))
}

fn organization_brief(conn: &mut Conn, id: Uuid) -> Result<Option<Brief>, StoreError> {
    let Some(row) = organization_row(conn, id)? else { return Ok(None) };
    let organization: Organization = read(id, row.content)?;
    let mut hours = stated(&organization.hours, &organization.hours_as_given);
    let mut addresses = Vec::new();
    for row in locations_of_organization(conn, id)? {
        let location: Location = read(row.id, row.content)?;
        hours.extend(stated(&location.hours, &location.hours_as_given));
        addresses.extend(address(&location));
    }
    Ok(Some(Brief {
        id,
        kind: RecordKind::Organization,
        theme: None,
        organization: id.into(),
        organization_name: organization.name.clone(),
        phones: each_once(organization.phones),
        email: organization.email,
        url: organization.website,
        functions: organization.contacts,
        hours,
        addresses,
        passing: None,
        gone_on: row.gone_on,
        name: organization.name,
    }))
}

/// The direct lines of a record, and of the organisation that gives a service, which a member may be given: those of
/// functions, and of people whose agreement holds. A name for which nobody asked its bearer stays within the
/// organisation, and the address of who vouched for a record is given to nobody, as on the directory's sheets.
pub(crate) fn people_of(
    conn: &mut Conn,
    key: &SealKey,
    brief: &Brief,
    (own, today): (bool, NaiveDate),
) -> Result<Vec<NamedContact>, StoreError> {
    let mut rows = people_of_record(conn, brief.id)?;
    if brief.organization.uuid() != brief.id {
        rows.extend(people_of_record(conn, brief.organization.uuid())?);
    }
    let mut people = Vec::new();
    for row in rows {
        let text = open(key, "named_contact/sealed", row.id, &row.sealed)?;
        let person: NamedContact =
            serde_json::from_str(&text).map_err(|error| damaged("named_contact", row.id, &error))?;
        if person.function != NamedContact::ASSURER && reaches(&row, &person, (own, today)) {
            people.push(person);
        }
    }
    Ok(people)
}

/// Whether a line may be given to a member on this day; `own` says that the member acts for the organisation.
fn reaches(row: &PersonRow, person: &NamedContact, (own, today): (bool, NaiveDate)) -> bool {
    let widely =
        matches!(Disclosure::from_code(&row.disclosure), Some(Disclosure::Public | Disclosure::Members));
    match row.consent_until {
        Some(last) if last < today => false,
        Some(_) => widely || own,
        None => own || (widely && person.name.trim().is_empty()),
    }
}

fn read<T: DeserializeOwned>(id: Uuid, content: serde_json::Value) -> Result<T, StoreError> {
    serde_json::from_value(content).map_err(|error| damaged("content", id, &error))
}

fn stated(hours: &str, as_given: &str) -> Vec<String> {
    [hours, as_given].into_iter().filter(|text| !text.trim().is_empty()).map(str::to_owned).collect()
}

fn hours_at(place: &ServiceAtLocation, location: &Location) -> Vec<String> {
    match place.hours.is_empty() {
        true => stated(&location.hours, &location.hours_as_given),
        false => vec![place.hours.clone()],
    }
}

/// A place as it may be shown: a hidden one no finer than its commune.
fn address(location: &Location) -> Option<String> {
    let shown = location.shown();
    let parts: Vec<String> =
        [shown.street, shown.details, shown.town].into_iter().filter(|part| !part.is_empty()).collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}

fn first_filled<const N: usize>(texts: [String; N]) -> String {
    texts.into_iter().find(|text| !text.is_empty()).unwrap_or_default()
}

/// The same number stands on a service and on its place: once is enough.
fn each_once(phones: Vec<Phone>) -> Vec<Phone> {
    let mut kept: Vec<Phone> = Vec::new();
    for phone in phones {
        let known = kept.iter().any(|one| one.number == phone.number && one.extension == phone.extension);
        if !known && !phone.number.is_empty() {
            kept.push(phone);
        }
    }
    kept
}
