//! Short looks at tables of the rooms below: names of organisations, letters written.

use store::{row, sql};
use uuid::Uuid;

row! {
    /// An organisation by its name.
    pub(crate) struct NamedRow {
        pub(crate) id: Uuid,
        pub(crate) name: String,
    }
}

sql! {
    /// Current organisations by name.
    pub(crate) fn organization_names() -> Vec<NamedRow> =
        "select id, name from organization where gone_on is null order by name, id";
    /// A letter, if it was written already.
    pub(crate) fn written_letter(id: Uuid) -> Option<Uuid> = "select id from letter where id = $1";
}
