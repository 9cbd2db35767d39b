//! A short look at the directory's table: the names of organisations.

use ::store::sql;
use uuid::Uuid;

sql! {
    /// The name of an organisation that has not gone.
    pub(crate) fn organization_name(id: Uuid) -> Option<String> =
        "select name from organization where id = $1 and gone_on is null";
}
