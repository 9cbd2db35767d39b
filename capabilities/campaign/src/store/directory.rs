//! Short looks at tables of the rooms below: names, and who looks after the network.

use chrono::NaiveDate;
use store::sql;
use uuid::Uuid;

sql! {
    /// How long ago each current service was confirmed, as its last day.
    pub(crate) fn confirmed_days() -> Vec<NaiveDate> =
        "select coalesce(assured_on, assured_on) as assured_on from service where gone_on is null and assured_on is not null order by assured_on";
    /// The name of an organisation.
    pub(crate) fn organization_name(id: Uuid) -> Option<String> = "select name from organization where id = $1";
    /// The organisation at this lasting part of an address.
    pub(crate) fn organization_by_handle(handle: &str) -> Option<Uuid> =
        "select id from organization where handle = $1";
}
