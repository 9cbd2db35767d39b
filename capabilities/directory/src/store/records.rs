//! From nouns to rows and back, the same way for organisations, places and services.

use serde::Serialize;
use serde::de::DeserializeOwned;
use store::{Conn, StoreError};
use uuid::Uuid;

use super::{PlaceOfServiceRow, RecordRow, damaged};
use crate::kept::{Dates, Kept, Origin, handle};
use crate::location::Location;
use crate::organization::Organization;
use crate::service::Service;

/// What is done with each row of a walk.
type EachRow<'a> = &'a mut dyn FnMut(RecordRow) -> Result<(), StoreError>;

/// What a kind of record must tell so that it can be kept.
pub(crate) trait Record: Serialize + DeserializeOwned + Default {
    /// The word its kind is called by.
    const KIND: &'static str;
    /// The name its row carries.
    fn name(&self) -> &str;
    /// The organisation it belongs to.
    fn owner(&self) -> Option<Uuid>;
    /// Reads one by its identifier.
    fn find(conn: &mut Conn, id: Uuid) -> Result<Option<RecordRow>, StoreError>;
    /// Writes new ones.
    fn insert(conn: &mut Conn, rows: &[RecordRow]) -> Result<u64, StoreError>;
    /// Writes over an existing one.
    fn update(conn: &mut Conn, row: &RecordRow) -> Result<(), StoreError>;
    /// Walks over all of them.
    fn each(conn: &mut Conn, visit: EachRow<'_>) -> Result<(), StoreError>;
    /// What stands in the table of places beside the row of a service.
    fn places(&self, _id: Uuid) -> Vec<PlaceOfServiceRow> {
        Vec::new()
    }
}

impl Record for Organization {
    const KIND: &'static str = "organization";

    fn name(&self) -> &str {
        &self.name
    }
    fn owner(&self) -> Option<Uuid> {
        self.parent.map(Into::into)
    }
    fn find(conn: &mut Conn, id: Uuid) -> Result<Option<RecordRow>, StoreError> {
        super::organization_by_id(conn, id)
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
    const KIND: &'static str = "location";

    fn name(&self) -> &str {
        &self.name
    }
    fn owner(&self) -> Option<Uuid> {
        self.organization.map(Into::into)
    }
    fn find(conn: &mut Conn, id: Uuid) -> Result<Option<RecordRow>, StoreError> {
        super::location_by_id(conn, id)
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
    const KIND: &'static str = "service";

    fn name(&self) -> &str {
        &self.name
    }
    fn owner(&self) -> Option<Uuid> {
        Some(self.organization.into())
    }
    fn find(conn: &mut Conn, id: Uuid) -> Result<Option<RecordRow>, StoreError> {
        super::service_by_id(conn, id)
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
    fn places(&self, id: Uuid) -> Vec<PlaceOfServiceRow> {
        let row = |(position, place): (usize, &crate::service::ServiceAtLocation)| PlaceOfServiceRow {
            service_id: id,
            location_id: place.location.into(),
            position: position as i64,
        };
        self.places.iter().enumerate().map(row).collect()
    }
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

fn from_row<T: Record>(row: RecordRow) -> Result<Kept<T>, StoreError> {
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
