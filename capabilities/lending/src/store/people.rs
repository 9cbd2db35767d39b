//! Short looks at tables of the rooms below: names of organisations, letters written.

use ::store::sql;
use uuid::Uuid;

sql! {
    /// The name of a current organisation.
    pub(crate) fn organization_name(id: Uuid) -> Option<String> =
        "select name from organization where id = $1 and gone_on is null";
    /// A letter, if it was written already.
    pub(crate) fn written_letter(id: Uuid) -> Option<Uuid> = "select id from letter where id = $1";
}
