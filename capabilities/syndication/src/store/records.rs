//! Public records as the directory keeps them, read for feeds and booklets.

use ::store::{Conn, StoreError, row, sql};
use chrono::NaiveDate;
use directory::Location;
use uuid::Uuid;

row! {
    /// A service that is current.
    pub(crate) struct CurrentServiceRow {
        /// Its identifier.
        pub(crate) id: Uuid,
        /// What it says.
        pub(crate) content: serde_json::Value,
        /// The name of its organisation.
        pub(crate) organization: String,
        /// When it was last confirmed.
        pub(crate) assured_on: Option<NaiveDate>,
        /// Since when it is in doubt.
        pub(crate) doubted_on: Option<NaiveDate>,
    }
}

sql! {
    /// Services that are current, the first so many by their identifier.
    pub(crate) fn current_services(most: i64) -> Vec<CurrentServiceRow> =
        "select service.id, service.content, organization.name as organization, service.assured_on,
                service.doubted_on
         from service join organization on organization.id = service.organization_id
         where service.gone_on is null order by service.id limit $1";
    /// A service that is current.
    pub(crate) fn current_service(id: Uuid) -> Option<CurrentServiceRow> =
        "select service.id, service.content, organization.name as organization, service.assured_on,
                service.doubted_on
         from service join organization on organization.id = service.organization_id
         where service.id = $1 and service.gone_on is null";
    fn location_content(id: Uuid) -> Option<serde_json::Value> = "select content from location where id = $1";
    /// An organisation's identifier and name by the permanent part of its address.
    pub(crate) fn organization_by_handle(handle: &str) -> Option<OrganizationRow> =
        "select id, name from organization where handle = $1 and gone_on is null";
    /// The services of an organisation.
    pub(crate) fn services_of(organization: Uuid) -> Vec<Uuid> =
        "select id from service where organization_id = $1 and gone_on is null order by name, id";
}

row! {
    /// An organisation's identifier and name.
    pub(crate) struct OrganizationRow {
        /// Its identifier.
        pub(crate) id: Uuid,
        /// Its name.
        pub(crate) name: String,
    }
}

/// A place; none when its document cannot be read, which `maillage doctor` tells.
pub(crate) fn location(conn: &mut Conn, id: Uuid) -> Result<Option<Location>, StoreError> {
    let found = location_content(conn, id)?;
    Ok(found.and_then(|content| serde_json::from_value(content).ok()))
}
