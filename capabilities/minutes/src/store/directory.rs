//! Short looks at tables of the rooms below: corrections proposed.

use chrono::{DateTime, Utc};
use store::sql;
use uuid::Uuid;

sql! {
    /// How many corrections were proposed to the records of an organisation since a moment.
    pub(crate) fn count_suggestions(organization: Uuid, since: DateTime<Utc>) -> One<i64> =
        "select count(*) from suggestion where organization = $1 and suggested_at >= $2";
}
