//! Short looks at tables of the rooms below: names of organisations and services, letters that were written.

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
    /// Current organisations by name.
    pub(crate) fn organization_names() -> Vec<NamedRow> =
        "select id, name from organization where gone_on is null order by name, id";
    /// The name of an organisation, current or not.
    pub(crate) fn organization_name(id: Uuid) -> Option<String> = "select name from organization where id = $1";
    /// The current services of an organisation by name.
    pub(crate) fn service_names(organization: Uuid) -> Vec<NamedRow> =
        "select id, name from service where organization_id = $1 and gone_on is null order by name, id";
    /// A letter, if it was written already.
    pub(crate) fn written_letter(id: Uuid) -> Option<Uuid> = "select id from letter where id = $1";
}
