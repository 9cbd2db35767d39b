//! Short looks at tables of the rooms below: names of organisations, who looks after the network, letters written.

use chrono::NaiveDate;
use store::sql;
use uuid::Uuid;

sql! {
    /// The name of a current organisation.
    pub(crate) fn organization_name(id: Uuid) -> Option<String> =
        "select name from organization where id = $1 and gone_on is null";
    /// A letter, if it was written already.
    pub(crate) fn written_letter(id: Uuid) -> Option<Uuid> = "select id from letter where id = $1";
    /// Who keeps the network together on this day.
    pub(crate) fn coordinators(today: NaiveDate) -> Vec<Uuid> =
        "select distinct account from network_role
         where role = 'coordinator' and ended_at is null and since <= $1 and (ends_on is null or ends_on >= $1)
         order by account";
}
