//! The names of organisations and services, whatever became of them since.

use store::sql;
use uuid::Uuid;

sql! {
    /// The name of an organisation, gone or not: what she was told stays readable.
    pub(crate) fn organization_name(id: Uuid) -> Option<String> = "select name from organization where id = $1";
    /// The name of a service, gone or not.
    pub(crate) fn service_name(id: Uuid) -> Option<String> = "select name from service where id = $1";
}
