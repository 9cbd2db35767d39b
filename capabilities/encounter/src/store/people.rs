//! Short looks at tables of the rooms below: names of organisations, letters that were written.

use store::{row, sql};
use uuid::Uuid;

row! {
    /// A current organisation by its name.
    pub(crate) struct NameRow {
        pub(crate) id: Uuid,
        pub(crate) name: String,
    }
}

sql! {
    /// Every current organisation by its name.
    pub(crate) fn organization_names() -> Vec<NameRow> =
        "select id, name from organization where gone_on is null order by name, id";
    /// The name of a current organisation.
    pub(crate) fn organization_name(id: Uuid) -> Option<String> =
        "select name from organization where id = $1 and gone_on is null";
    /// A letter, if it was written already.
    pub(crate) fn written_letter(id: Uuid) -> Option<Uuid> = "select id from letter where id = $1";
    /// The organisations of a working group that is open.
    pub(crate) fn members_of_group(id: Uuid) -> Vec<Uuid> =
        "select m.organization from cooperation_group_member m join cooperation_group g on g.id = m.working_group
         where g.id = $1 and g.closed_on is null order by m.organization";
    /// The name of a working group.
    pub(crate) fn group_name(id: Uuid) -> Option<String> = "select name from cooperation_group where id = $1";
}
