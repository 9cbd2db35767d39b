//! Names of organisations, as the directory keeps them.

use store::{row, sql};
use uuid::Uuid;

row! {
    /// An organisation and its name.
    pub(crate) struct NamedRow {
        pub(crate) id: Uuid,
        pub(crate) name: String,
    }
}

sql! {
    /// Every current organisation.
    pub(crate) fn organization_names() -> Vec<NamedRow> =
        "select id, name from organization where gone_on is null";
}
