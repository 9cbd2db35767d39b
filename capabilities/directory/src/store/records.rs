//! From nouns to rows and back, the same way for organisations, places and services.

use chrono::NaiveDate;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use store::{Conn, StoreError};
use uuid::Uuid;
use vocabulary::id::OrganizationId;

use super::departures::Survivors;
use super::{PlaceOfServiceRow, RecordRow, damaged};
use crate::kept::{Dates, Kept, Origin, handle};
use crate::location::Location;
use crate::organization::Organization;
use crate::revising::rules::{self, Fault};
use crate::section::RecordKind;
use crate::service::Service;

/// What is done with each row of a walk.
type EachRow<'a> = &'a mut dyn FnMut(RecordRow) -> Result<(), StoreError>;

/// What a kind of record must tell so that it can be kept.
pub(crate) trait Record: Serialize + DeserializeOwned + Default {
    /// What it is.
    const RECORD: RecordKind;
    /// The word its kind is called by.
    const KIND: &'static str;
    /// The name its row carries.
    fn name(&self) -> &str;
    /// The organisation it belongs to.
    fn owner(&self) -> Option<Uuid>;
    /// Reads one by its identifier.
    fn find(conn: &mut Conn, id: Uuid) -> Result<Option<RecordRow>, StoreError>;
    /// Reads one by the permanent part of its address.
    fn find_at(conn: &mut Conn, handle: &str) -> Result<Option<RecordRow>, StoreError>;
    /// Which rules it breaks.
    fn faults(&self, conn: &mut Conn) -> Result<Vec<Fault>, StoreError>;
    /// Points to the records that stand for those it pointed to. Says which fields that changed.
    fn lead_to_survivors(&mut self, survivors: &Survivors) -> Vec<Led>;
    /// Writes new ones.
    fn insert(conn: &mut Conn, rows: &[RecordRow]) -> Result<u64, StoreError>;
    /// Writes over an existing one.
    fn update(conn: &mut Conn, row: &RecordRow) -> Result<(), StoreError>;
    /// Walks over all of them.
    fn each(conn: &mut Conn, visit: EachRow<'_>) -> Result<(), StoreError>;
    /// Keeps the passing state that was announced here and still holds on a day: a file knows nothing of it.
    fn keep_announced(&mut self, _ours: &Self, _day: NaiveDate) {}
    /// What stands in the table of places beside the row of a service.
    fn places(&self, _id: Uuid) -> Vec<PlaceOfServiceRow> {
        Vec::new()
    }
}

impl Record for Organization {
    const RECORD: RecordKind = RecordKind::Organization;
    const KIND: &'static str = RecordKind::Organization.code();

    fn name(&self) -> &str {
        &self.name
    }
    fn owner(&self) -> Option<Uuid> {
        self.parent.map(Into::into)
    }
    fn find(conn: &mut Conn, id: Uuid) -> Result<Option<RecordRow>, StoreError> {
        super::organization_by_id(conn, id)
    }
    fn find_at(conn: &mut Conn, handle: &str) -> Result<Option<RecordRow>, StoreError> {
        super::organization_by_handle(conn, handle)
    }
    fn faults(&self, _conn: &mut Conn) -> Result<Vec<Fault>, StoreError> {
        Ok(rules::faults_of_organization(self))
    }
    fn lead_to_survivors(&mut self, survivors: &Survivors) -> Vec<Led> {
        led_to(&mut self.parent, "parent", survivors).into_iter().collect()
    }
    fn insert(conn: &mut Conn, rows: &[RecordRow]) -> Result<u64, StoreError> {
        super::insert_organizations(conn, rows)
    }
    fn update(conn: &mut Conn, row: &RecordRow) -> Result<(), StoreError> {
        super::update_organization(conn, row)
    }
    fn each(conn: &mut Conn, visit: EachRow<'_>) -> Result<(), StoreError> {
        super::each_organization(conn, visit)
    }
}

impl Record for Location {
    const RECORD: RecordKind = RecordKind::Location;
    const KIND: &'static str = RecordKind::Location.code();

    fn name(&self) -> &str {
        &self.name
    }
    fn owner(&self) -> Option<Uuid> {
        self.organization.map(Into::into)
    }
    fn find(conn: &mut Conn, id: Uuid) -> Result<Option<RecordRow>, StoreError> {
        super::location_by_id(conn, id)
    }
    fn find_at(conn: &mut Conn, handle: &str) -> Result<Option<RecordRow>, StoreError> {
        super::location_by_handle(conn, handle)
    }
    fn faults(&self, _conn: &mut Conn) -> Result<Vec<Fault>, StoreError> {
        Ok(rules::faults_of_location(self))
    }
    fn lead_to_survivors(&mut self, survivors: &Survivors) -> Vec<Led> {
        led_to(&mut self.organization, "organization", survivors).into_iter().collect()
    }
    fn insert(conn: &mut Conn, rows: &[RecordRow]) -> Result<u64, StoreError> {
        super::insert_locations(conn, rows)
    }
    fn update(conn: &mut Conn, row: &RecordRow) -> Result<(), StoreError> {
        super::update_location(conn, row)
    }
    fn each(conn: &mut Conn, visit: EachRow<'_>) -> Result<(), StoreError> {
        super::each_location(conn, visit)
    }
}

impl Record for Service {
    const RECORD: RecordKind = RecordKind::Service;
    const KIND: &'static str = RecordKind::Service.code();

    fn name(&self) -> &str {
        &self.name
    }
    fn owner(&self) -> Option<Uuid> {
        Some(self.organization.into())
    }
    fn find(conn: &mut Conn, id: Uuid) -> Result<Option<RecordRow>, StoreError> {
        super::service_by_id(conn, id)
    }
    fn find_at(conn: &mut Conn, handle: &str) -> Result<Option<RecordRow>, StoreError> {
        super::service_by_handle(conn, handle)
    }
    fn faults(&self, conn: &mut Conn) -> Result<Vec<Fault>, StoreError> {
        let around = reachable(conn, self)?;
        Ok(rules::faults_of_service(self, around))
    }
    fn lead_to_survivors(&mut self, survivors: &Survivors) -> Vec<Led> {
        let mut organization = Some(self.organization);
        let mut led: Vec<Led> = led_to(&mut organization, "organization", survivors).into_iter().collect();
        self.organization = organization.unwrap_or_default();
        led.extend(places_led_to(self, survivors));
        led
    }
    fn insert(conn: &mut Conn, rows: &[RecordRow]) -> Result<u64, StoreError> {
        super::insert_services(conn, rows)
    }
    fn update(conn: &mut Conn, row: &RecordRow) -> Result<(), StoreError> {
        super::update_service(conn, row)
    }
    fn each(conn: &mut Conn, visit: EachRow<'_>) -> Result<(), StoreError> {
        super::each_service(conn, visit)
    }
    fn keep_announced(&mut self, ours: &Self, day: NaiveDate) {
        if self.availability.set().is_none() && ours.availability.on(day).is_some() {
            self.availability = ours.availability.clone();
        }
    }
    fn places(&self, id: Uuid) -> Vec<PlaceOfServiceRow> {
        let row = |(position, place): (usize, &crate::service::ServiceAtLocation)| PlaceOfServiceRow {
            service_id: id,
            location_id: place.location.into(),
            position: position as i64,
        };
        self.places.iter().enumerate().map(row).collect()
    }
}

/// A field that points to a survivor now, with what it said before and by which merges.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Led {
    pub(crate) field: &'static str,
    pub(crate) before: Value,
    pub(crate) after: Value,
    /// The merge that made the first step.
    pub(crate) merge: Uuid,
}

fn led_to(pointed: &mut Option<OrganizationId>, field: &'static str, survivors: &Survivors) -> Option<Led> {
    let before = Uuid::from((*pointed)?);
    let (survivor, way) = survivors.of(before)?;
    *pointed = Some(survivor.into());
    Some(Led { field, before: json!(before), after: json!(survivor), merge: way.first().copied()? })
}

fn places_led_to(service: &mut Service, survivors: &Survivors) -> Option<Led> {
    let before = json!(service.places);
    let mut merge = None;
    for place in &mut service.places {
        if let Some((survivor, way)) = survivors.of(place.location.into()) {
            place.location = survivor.into();
            merge = merge.or(way.first().copied());
        }
    }
    Some(Led { field: "places", before, after: json!(service.places), merge: merge? })
}

/// Whether the organisation or a place of a service has a number, and whether its organisation has a mailbox.
fn reachable(conn: &mut Conn, service: &Service) -> Result<(bool, bool), StoreError> {
    let organization = find::<Organization>(conn, service.organization.into())?;
    let says = organization.as_ref().map(|kept| &kept.says);
    let mut number = says.is_some_and(|says| !says.phones.is_empty());
    let mailbox = says.is_some_and(|says| !says.email.is_empty());
    for place in &service.places {
        let location = find::<Location>(conn, place.location.into())?;
        number = number || location.is_some_and(|kept| !kept.says.hidden && !kept.says.phones.is_empty());
    }
    Ok((number, mailbox))
}

/// Writes new records.
pub(crate) fn insert_all<T: Record>(conn: &mut Conn, kept: &[&Kept<T>]) -> Result<(), StoreError> {
    let rows = kept.iter().map(|kept| to_row(kept)).collect::<Result<Vec<_>, _>>()?;
    T::insert(conn, &rows)?;
    let places: Vec<PlaceOfServiceRow> = kept.iter().flat_map(|kept| kept.says.places(kept.id)).collect();
    super::insert_places_of_services(conn, &places).map(|_| ())
}

/// Writes what a known record now says.
pub(crate) fn update<T: Record>(conn: &mut Conn, kept: &Kept<T>) -> Result<(), StoreError> {
    T::update(conn, &to_row(kept)?)?;
    super::delete_places_of_service(conn, kept.id)?;
    super::insert_places_of_services(conn, &kept.says.places(kept.id)).map(|_| ())
}

/// The record with this identifier.
pub(crate) fn find<T: Record>(conn: &mut Conn, id: Uuid) -> Result<Option<Kept<T>>, StoreError> {
    T::find(conn, id)?.map(from_row).transpose()
}

/// The record at this permanent address.
pub(crate) fn find_at<T: Record>(conn: &mut Conn, handle: &str) -> Result<Option<Kept<T>>, StoreError> {
    T::find_at(conn, handle)?.map(from_row).transpose()
}

/// The service at this permanent address.
pub(crate) fn service_at(conn: &mut Conn, handle: &str) -> Result<Option<Kept<Service>>, StoreError> {
    super::service_by_handle(conn, handle)?.map(from_row).transpose()
}

/// The organisation at this permanent address.
pub(crate) fn organization_at(
    conn: &mut Conn,
    handle: &str,
) -> Result<Option<Kept<Organization>>, StoreError> {
    super::organization_by_handle(conn, handle)?.map(from_row).transpose()
}

/// The services of an organisation, by name.
pub(crate) fn services_of(conn: &mut Conn, organization: Uuid) -> Result<Vec<Kept<Service>>, StoreError> {
    super::services_of_organization(conn, organization)?.into_iter().map(from_row).collect()
}

/// The places of an organisation, by name.
pub(crate) fn locations_of(conn: &mut Conn, organization: Uuid) -> Result<Vec<Kept<Location>>, StoreError> {
    super::locations_of_organization(conn, organization)?.into_iter().map(from_row).collect()
}

/// Walks over every record of a kind, without holding them all.
pub(crate) fn each<T: Record>(conn: &mut Conn, visit: &mut dyn FnMut(Kept<T>)) -> Result<(), StoreError> {
    T::each(conn, &mut |row| {
        visit(from_row(row)?);
        Ok(())
    })
}

fn to_row<T: Record>(kept: &Kept<T>) -> Result<RecordRow, StoreError> {
    let mut content = serde_json::to_value(&kept.says).map_err(|error| damaged(kept.id, &error))?;
    // A blank field reads back as blank: most of a record's fields are, and need no room.
    if let Some(fields) = content.as_object_mut() {
        fields.retain(|_, value| !is_blank(value));
    }
    let origin = kept.origin.as_ref();
    Ok(RecordRow {
        id: kept.id,
        owner: kept.says.owner(),
        handle: handle(kept.id),
        name: kept.says.name().to_owned(),
        content,
        source: origin.map(|origin| origin.source.clone()),
        external_id: origin.map(|origin| origin.external_id.clone()),
        source_digest: origin.map(|origin| origin.digest),
        gone_on: kept.dates.gone_on,
        assured_on: kept.dates.assured_on,
        assurer: kept.dates.assurer.clone(),
        next_due_on: kept.dates.next_due_on,
        modified_at: kept.dates.modified_at,
        edited_at: kept.dates.edited_at,
        doubted_on: kept.dates.doubted_on,
    })
}

fn is_blank(value: &serde_json::Value) -> bool {
    match value {
        serde_json::Value::Null | serde_json::Value::Bool(false) => true,
        serde_json::Value::String(text) => text.is_empty(),
        serde_json::Value::Array(items) => items.is_empty(),
        serde_json::Value::Object(fields) => fields.is_empty(),
        serde_json::Value::Bool(true) | serde_json::Value::Number(_) => false,
    }
}

/// The record a row keeps.
pub(crate) fn from_row<T: Record>(row: RecordRow) -> Result<Kept<T>, StoreError> {
    let says = serde_json::from_value(row.content).map_err(|error| damaged(row.id, &error))?;
    let origin = match (row.source, row.external_id, row.source_digest) {
        (Some(source), Some(external_id), Some(digest)) => Some(Origin { source, external_id, digest }),
        _ => None,
    };
    let dates = Dates {
        assured_on: row.assured_on,
        assurer: row.assurer,
        modified_at: row.modified_at,
        next_due_on: row.next_due_on,
        edited_at: row.edited_at,
        gone_on: row.gone_on,
        doubted_on: row.doubted_on,
    };
    Ok(Kept { id: row.id, says, origin, dates })
}
