//! Short looks at tables of the rooms below: names, services of a need.

use store::{row, sql};
use uuid::Uuid;

row! {
    /// A current service with the organisation that answers for it.
    #[derive(Clone)]
    pub(crate) struct NamedServiceRow {
        pub(crate) id: Uuid,
        pub(crate) name: String,
        pub(crate) organization: Uuid,
        pub(crate) organization_name: String,
    }
}

sql! {
    /// The name of a current organisation.
    pub(crate) fn organization_name(id: Uuid) -> Option<String> =
        "select name from organization where id = $1 and gone_on is null";
    /// A service and its organisation by their names, current or not.
    pub(crate) fn named_service(id: Uuid) -> Option<NamedServiceRow> =
        "select s.id as id, s.name as name, o.id as organization, o.name as organization_name
         from service s join organization o on o.id = s.organization_id where s.id = $1";
    /// Current services whose record holds this text: enough to read those of a need only. Codes stand in quotes there.
    pub(crate) fn services_holding(pattern: &str) -> Vec<Uuid> =
        "select id from service where gone_on is null and cast(content as text) like $1 order by id";
    /// The code of the area the network covers.
    pub(crate) fn area_of_the_network() -> Option<String> = "select area from network where single = 1";
}
