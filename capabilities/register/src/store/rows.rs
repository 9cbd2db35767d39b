//! The actions one by one, as lists and tables to take along name them.

use chrono::NaiveDate;
use store::{row, sql};
use uuid::Uuid;

use super::counts::{AskedRow, asked_for};

row! {
    /// An action of a list.
    pub(crate) struct ListedRow {
        pub(crate) id: Uuid,
        pub(crate) title: String,
        pub(crate) domain: String,
        pub(crate) unit: Uuid,
        pub(crate) state: String,
        pub(crate) starts_on: NaiveDate,
        pub(crate) ends_on: Option<NaiveDate>,
    }
}
row! {
    /// An action as a line of the table to take along: organisations, codes and counts, and no contact.
    pub(crate) struct TakenRow {
        pub(crate) id: Uuid,
        pub(crate) title: String,
        pub(crate) domain: String,
        pub(crate) unit: Uuid,
        pub(crate) commune: Option<String>,
        pub(crate) starts_on: NaiveDate,
        pub(crate) ends_on: Option<NaiveDate>,
        pub(crate) state: String,
        pub(crate) carrier: Option<String>,
        pub(crate) by_inhabitants: bool,
        pub(crate) participation: Option<String>,
        pub(crate) openness: String,
        pub(crate) ages: i64,
        pub(crate) has_partner: bool,
        pub(crate) has_need: bool,
        pub(crate) isic_on: Option<NaiveDate>,
        pub(crate) handed_over_on: Option<NaiveDate>,
        pub(crate) gave_birth: bool,
    }
}

sql! {
    /// The actions asked for, by unit and title.
    pub(crate) fn listed(asked: &AskedRow, most: i64) -> Vec<ListedRow> = concat!(
        "select r.id as id, r.title as title, r.domain as domain, r.unit as unit, r.state as state,
             r.starts_on as starts_on, r.ends_on as ends_on
         from action_record r join action_unit u on u.id = r.unit where ",
        asked_for!(),
        " order by u.rank, u.name, r.title, r.id limit $8"
    );
    /// The actions asked for, one by one, in the order in which they begin.
    pub(crate) fn each_taken(asked: &AskedRow) -> Each<TakenRow> = concat!(
        "select r.id as id, r.title as title, r.domain as domain, r.unit as unit, r.commune as commune,
             r.starts_on as starts_on, r.ends_on as ends_on, r.state as state, o.name as carrier,
             r.by_inhabitants as by_inhabitants, r.participation as participation, r.openness as openness,
             r.ages as ages, r.has_partner as has_partner, r.has_need as has_need, r.isic_on as isic_on,
             r.handed_over_on as handed_over_on, r.born_organization is not null as gave_birth
         from action_record r left join organization o on o.id = r.carrier where ",
        asked_for!(),
        " order by r.starts_on, r.id"
    );
    /// Every action with each of its frameworks.
    pub(crate) fn each_framework() -> Each<(Uuid, Uuid)> =
        "select action, framework from action_in_framework order by action, framework";
    /// Every action with each of its initiators.
    pub(crate) fn each_initiator() -> Each<(Uuid, String)> =
        "select action, initiator from action_initiator order by action, initiator";
    /// Every action with how many organisations take part beside its carrier.
    pub(crate) fn each_partner_count() -> Each<(Uuid, i64)> =
        "select action, count(*) as partners from action_partner group by action order by action";
    /// Every action with the sum that was granted to it and the sum it asks for, in a year or in all, in cents.
    pub(crate) fn each_budget(year: Option<i64>) -> Each<(Uuid, i64, i64)> =
        "select action, cast(sum(case when granted then cents else 0 end) as bigint) as granted,
             cast(sum(case when granted then 0 else cents end) as bigint) as pending
         from action_funding where ($1 is null or year = $1) group by action order by action";
}
