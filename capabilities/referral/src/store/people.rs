//! Who is written to, as other rooms' tables tell.

use ::store::sql;
use chrono::NaiveDate;
use uuid::Uuid;

sql! {
    /// The name of an organisation that has not gone.
    pub(crate) fn organization_name(id: Uuid) -> Option<String> =
        "select name from organization where id = $1 and gone_on is null";
    /// Who keeps the network together on this day.
    pub(crate) fn coordinators(today: NaiveDate) -> Vec<Uuid> =
        "select distinct account from network_role
         where role = 'coordinator' and ended_at is null and since <= $1 and (ends_on is null or ends_on >= $1)
         order by account";
}
