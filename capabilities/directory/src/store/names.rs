//! Many records at a glance: names, and which service is whose, without reading what each record says.

use store::sql;
use uuid::Uuid;

sql! {
    /// The names of the organisations that are not gone.
    pub(crate) fn organization_names() -> Vec<(Uuid, String)> =
        "select id, name from organization where gone_on is null order by id";
    /// The names of the services that are not gone.
    pub(crate) fn service_names() -> Vec<(Uuid, String)> =
        "select id, name from service where gone_on is null order by id";
    /// The organisation of each service that is not gone.
    pub(crate) fn service_owners() -> Vec<(Uuid, Uuid)> =
        "select id, organization_id from service where gone_on is null";
}
