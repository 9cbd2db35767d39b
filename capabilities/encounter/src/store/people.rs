//! Short looks at tables of the rooms below: names of organisations.

use store::sql;
use uuid::Uuid;

sql! {
    /// The name of a current organisation.
    pub(crate) fn organization_name(id: Uuid) -> Option<String> =
        "select name from organization where id = $1 and gone_on is null";
    /// The organisations of a working group that is open.
    pub(crate) fn members_of_group(id: Uuid) -> Vec<Uuid> =
        "select m.organization from cooperation_group_member m join cooperation_group g on g.id = m.working_group
         where g.id = $1 and g.closed_on is null order by m.organization";
    /// The name of a working group.
    pub(crate) fn group_name(id: Uuid) -> Option<String> = "select name from cooperation_group where id = $1";
}
