//! Short looks at tables of the rooms below: names of organisations.

use ::store::sql;
use uuid::Uuid;

sql! {
    /// The name of a current organisation.
    pub(crate) fn organization_name(id: Uuid) -> Option<String> =
        "select name from organization where id = $1 and gone_on is null";
}
