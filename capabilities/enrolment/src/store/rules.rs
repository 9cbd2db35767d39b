//! The rules of actions, as their table keeps them.

use chrono::NaiveDate;
use store::{row, sql};
use uuid::Uuid;

row! {
    /// A rule as its table keeps it.
    #[derive(Clone)]
    pub(crate) struct RuleRow {
        pub(crate) action: Uuid,
        pub(crate) way: String,
        pub(crate) capacity: Option<i64>,
        pub(crate) opens_on: Option<NaiveDate>,
        pub(crate) closes_on: Option<NaiveDate>,
        pub(crate) asks_coming: bool,
    }
}

sql! {
    /// The rule of an action.
    pub(crate) fn rule_of(action: Uuid) -> Option<RuleRow> =
        "select action, way, capacity, opens_on, closes_on, asks_coming from enrolment_rule where action = $1";
    /// Sets the rule of an action.
    pub(crate) fn keep_rule(row: &RuleRow) -> Affected =
        "insert into enrolment_rule (action, way, capacity, opens_on, closes_on, asks_coming)
         values ($1, $2, $3, $4, $5, $6)
         on conflict (action) do update set way = excluded.way, capacity = excluded.capacity,
                opens_on = excluded.opens_on, closes_on = excluded.closes_on, asks_coming = excluded.asks_coming";
    /// From now on one comes as one is.
    pub(crate) fn delete_rule(action: Uuid) -> Affected = "delete from enrolment_rule where action = $1";
}
