//! Every statement of the directory: the only place that reads or writes its tables.

pub(crate) mod assurances;
pub(crate) mod departures;
pub(crate) mod imports;
pub(crate) mod merges;
pub(crate) mod names;
pub(crate) mod people;
pub(crate) mod places;
pub(crate) mod records;
pub(crate) mod revisions;
pub(crate) mod thresholds;
pub(crate) mod walks;

use chrono::{DateTime, NaiveDate, Utc};
use store::{StoreError, row, sql};
use uuid::Uuid;

row! {
    /// A record as its table keeps it; `owner` is the organisation (for an organisation, its parent).
    pub(crate) struct RecordRow {
        id: Uuid,
        owner: Option<Uuid>,
        handle: String,
        name: String,
        content: serde_json::Value,
        source: Option<String>,
        external_id: Option<String>,
        source_digest: Option<Uuid>,
        gone_on: Option<NaiveDate>,
        assured_on: Option<NaiveDate>,
        assurer: Option<String>,
        next_due_on: Option<NaiveDate>,
        modified_at: DateTime<Utc>,
        edited_at: Option<DateTime<Utc>>,
        doubted_on: Option<NaiveDate>,
    }
}

row! {
    /// That a service is given at a place.
    pub(crate) struct PlaceOfServiceRow { service_id: Uuid, location_id: Uuid, position: i64 }
}

sql! {
    /// An organisation by its identifier.
    fn organization_by_id(id: Uuid) -> Option<RecordRow> =
        "select id, parent_id as owner, handle, name, content, source, external_id, source_digest, gone_on,
                assured_on, assurer, next_due_on, modified_at, edited_at, doubted_on
         from organization where id = $1";
    /// An organisation by the permanent part of its address.
    fn organization_by_handle(handle: &str) -> Option<RecordRow> =
        "select id, parent_id as owner, handle, name, content, source, external_id, source_digest, gone_on,
                assured_on, assurer, next_due_on, modified_at, edited_at, doubted_on
         from organization where handle = $1";
    /// Every organisation, one after the other.
    fn each_organization() -> Each<RecordRow> =
        "select id, parent_id as owner, handle, name, content, source, external_id, source_digest, gone_on,
                assured_on, assurer, next_due_on, modified_at, edited_at, doubted_on
         from organization order by id";
    /// New organisations.
    fn insert_organizations() -> Bulk<RecordRow> =
        "insert into organization (id, parent_id, handle, name, content, source, external_id, source_digest,
                gone_on, assured_on, assurer, next_due_on, modified_at, edited_at, doubted_on)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)";
    /// What an organisation now says.
    fn update_organization(row: &RecordRow) -> () =
        "update organization set parent_id = $2, handle = $3, name = $4, content = $5, source = $6,
                external_id = $7, source_digest = $8, gone_on = $9, assured_on = $10, assurer = $11,
                next_due_on = $12, modified_at = $13, edited_at = $14, doubted_on = $15
         where id = $1";

    /// One organisation, whichever, to know whether there is any.
    fn any_organization() -> Option<Uuid> = "select id from organization limit 1";

    /// A place by its identifier.
    fn location_by_id(id: Uuid) -> Option<RecordRow> =
        "select id, organization_id as owner, handle, name, content, source, external_id, source_digest,
                gone_on, assured_on, assurer, next_due_on, modified_at, edited_at, doubted_on
         from location where id = $1";
    /// The places of an organisation.
    fn locations_of_organization(organization: Uuid) -> Vec<RecordRow> =
        "select id, organization_id as owner, handle, name, content, source, external_id, source_digest,
                gone_on, assured_on, assurer, next_due_on, modified_at, edited_at, doubted_on
         from location where organization_id = $1 order by name, id";
    /// A place by the permanent part of its address.
    fn location_by_handle(handle: &str) -> Option<RecordRow> =
        "select id, organization_id as owner, handle, name, content, source, external_id, source_digest,
                gone_on, assured_on, assurer, next_due_on, modified_at, edited_at, doubted_on
         from location where handle = $1";
    /// Every place, one after the other.
    fn each_location() -> Each<RecordRow> =
        "select id, organization_id as owner, handle, name, content, source, external_id, source_digest,
                gone_on, assured_on, assurer, next_due_on, modified_at, edited_at, doubted_on
         from location order by id";
    /// New places.
    fn insert_locations() -> Bulk<RecordRow> =
        "insert into location (id, organization_id, handle, name, content, source, external_id, source_digest,
                gone_on, assured_on, assurer, next_due_on, modified_at, edited_at, doubted_on)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)";
    /// What a place now says.
    fn update_location(row: &RecordRow) -> () =
        "update location set organization_id = $2, handle = $3, name = $4, content = $5, source = $6,
                external_id = $7, source_digest = $8, gone_on = $9, assured_on = $10, assurer = $11,
                next_due_on = $12, modified_at = $13, edited_at = $14, doubted_on = $15
         where id = $1";

    /// One service, whichever.
    pub(crate) fn any_service() -> Option<Uuid> = "select id from service order by id limit 1";

    /// A service by its identifier.
    fn service_by_id(id: Uuid) -> Option<RecordRow> =
        "select id, organization_id as owner, handle, name, content, source, external_id, source_digest,
                gone_on, assured_on, assurer, next_due_on, modified_at, edited_at, doubted_on
         from service where id = $1";
    /// A service by the permanent part of its address.
    fn service_by_handle(handle: &str) -> Option<RecordRow> =
        "select id, organization_id as owner, handle, name, content, source, external_id, source_digest,
                gone_on, assured_on, assurer, next_due_on, modified_at, edited_at, doubted_on
         from service where handle = $1";
    /// The services of an organisation.
    fn services_of_organization(organization: Uuid) -> Vec<RecordRow> =
        "select id, organization_id as owner, handle, name, content, source, external_id, source_digest,
                gone_on, assured_on, assurer, next_due_on, modified_at, edited_at, doubted_on
         from service where organization_id = $1 order by name, id";
    /// Every service, one after the other.
    fn each_service() -> Each<RecordRow> =
        "select id, organization_id as owner, handle, name, content, source, external_id, source_digest,
                gone_on, assured_on, assurer, next_due_on, modified_at, edited_at, doubted_on
         from service order by id";
    /// New services.
    fn insert_services() -> Bulk<RecordRow> =
        "insert into service (id, organization_id, handle, name, content, source, external_id, source_digest,
                gone_on, assured_on, assurer, next_due_on, modified_at, edited_at, doubted_on)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)";
    /// What a service now says.
    fn update_service(row: &RecordRow) -> () =
        "update service set organization_id = $2, handle = $3, name = $4, content = $5, source = $6,
                external_id = $7, source_digest = $8, gone_on = $9, assured_on = $10, assurer = $11,
                next_due_on = $12, modified_at = $13, edited_at = $14, doubted_on = $15
         where id = $1";

    /// Forgets where a service is given, before its places are written again.
    fn delete_places_of_service(service: Uuid) -> () = "delete from service_at_location where service_id = $1";
    /// Places where services are given.
    fn insert_places_of_services() -> Bulk<PlaceOfServiceRow> =
        "insert into service_at_location (service_id, location_id, position) values ($1, $2, $3)";
    /// The services given at a place.
    pub(crate) fn services_at_location(location: Uuid) -> Vec<Uuid> =
        "select service_id from service_at_location where location_id = $1 order by service_id";
}

/// Whether the directory holds any organisation.
pub(crate) fn organization_exists(conn: &mut store::Conn) -> Result<bool, StoreError> {
    any_organization(conn).map(|found| found.is_some())
}

/// A record whose document cannot be written or read back: told by its identifier, never by its content.
pub(crate) fn damaged(id: Uuid, error: &serde_json::Error) -> StoreError {
    StoreError::Unfit { statement: "content", reason: format!("record {id}: {error}") }
}
