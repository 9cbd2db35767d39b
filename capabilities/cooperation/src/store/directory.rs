//! A short look at a table of a room below: the name of an organisation.

use store::sql;
use uuid::Uuid;

sql! {
    /// The name of a current organisation.
    pub(crate) fn organization_name(id: Uuid) -> Option<String> =
        "select name from organization where id = $1 and gone_on is null";
}
