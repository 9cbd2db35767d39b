//! Adding up what funders gave and were asked for, in cents.

use store::{row, sql};
use uuid::Uuid;

row! {
    /// What one funder gave and was asked for.
    pub(crate) struct FunderRow {
        pub(crate) funder: Uuid,
        pub(crate) actions: i64,
        pub(crate) granted: i64,
        pub(crate) pending: i64,
    }
}
row! {
    /// What one funder gave and was asked for, for the actions of one domain.
    pub(crate) struct DomainRow {
        pub(crate) domain: String,
        pub(crate) actions: i64,
        pub(crate) granted: i64,
        pub(crate) pending: i64,
    }
}
row! {
    /// What one funder gave to one action and was asked for.
    pub(crate) struct FundedRow {
        pub(crate) id: Uuid,
        pub(crate) title: String,
        pub(crate) domain: String,
        pub(crate) unit: Uuid,
        pub(crate) state: String,
        pub(crate) granted: i64,
        pub(crate) pending: i64,
    }
}

sql! {
    /// What each funder gave and was asked for, in a year or in all.
    pub(crate) fn by_funder(year: Option<i64>) -> Vec<FunderRow> =
        "select funder, count(distinct action) as actions,
             cast(sum(case when granted then cents else 0 end) as bigint) as granted,
             cast(sum(case when granted then 0 else cents end) as bigint) as pending
         from action_funding where ($1 is null or year = $1) group by funder order by funder";
    /// The budgets of all actions added up, in a year or in all: how many actions, and their sum.
    pub(crate) fn budgets(year: Option<i64>) -> One<(i64, i64)> =
        "select count(*) as actions, cast(coalesce(sum(of_action.budget), 0) as bigint) as cents
         from (select action, sum(cents) as budget from action_funding
               where ($1 is null or year = $1) group by action) of_action";
    /// What one funder gave and was asked for, domain by domain.
    pub(crate) fn by_domain(funder: Uuid, year: Option<i64>) -> Vec<DomainRow> =
        "select r.domain as domain, count(distinct r.id) as actions,
             cast(sum(case when f.granted then f.cents else 0 end) as bigint) as granted,
             cast(sum(case when f.granted then 0 else f.cents end) as bigint) as pending
         from action_funding f join action_record r on r.id = f.action
         where f.funder = $1 and ($2 is null or f.year = $2) group by r.domain order by r.domain";
    /// What one funder gave and was asked for, action by action.
    pub(crate) fn funded(funder: Uuid, year: Option<i64>, most: i64) -> Vec<FundedRow> =
        "select r.id as id, r.title as title, r.domain as domain, r.unit as unit, r.state as state,
             cast(sum(case when f.granted then f.cents else 0 end) as bigint) as granted,
             cast(sum(case when f.granted then 0 else f.cents end) as bigint) as pending
         from action_funding f join action_record r on r.id = f.action
         where f.funder = $1 and ($2 is null or f.year = $2)
         group by r.id, r.title, r.domain, r.unit, r.state order by r.title, r.id limit $3";
    /// The years for which money was given or asked for, the last one first.
    pub(crate) fn funding_years() -> Vec<i64> =
        "select distinct year from action_funding order by year desc limit 60";
}
