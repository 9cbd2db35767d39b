//! Short looks at tables of the rooms below: names of organisations and services.

use store::{row, sql};
use uuid::Uuid;

row! {
    /// Something by its name.
    #[derive(Clone)]
    pub(crate) struct NamedRow {
        pub(crate) id: Uuid,
        pub(crate) name: String,
    }
}

sql! {
    /// The name of an organisation, current or not.
    pub(crate) fn organization_name(id: Uuid) -> Option<String> = "select name from organization where id = $1";
    /// The current services of an organisation by name.
    pub(crate) fn service_names(organization: Uuid) -> Vec<NamedRow> =
        "select id, name from service where organization_id = $1 and gone_on is null order by name, id";
}
