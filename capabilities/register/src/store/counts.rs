//! Counting actions. Nothing here reads what an action says: the index of what is counted holds all of it.

use action::Domain;
use chrono::NaiveDate;
use store::{Conn, StoreError, row, sql};
use uuid::Uuid;
use vocabulary::id::TerritoryUnitId;

use crate::asked::Asked;
use crate::cross_table::CrossTable;

row! {
    /// What is asked for, as statements take it.
    pub(crate) struct AskedRow {
        pub(crate) first: Option<NaiveDate>,
        pub(crate) last: Option<NaiveDate>,
        pub(crate) state: Option<String>,
        pub(crate) participation: Option<String>,
        pub(crate) framework: Option<Uuid>,
        pub(crate) domain: Option<String>,
        pub(crate) unit: Option<Uuid>,
    }
}
row! {
    /// How many actions of a domain in a unit.
    struct CellRow {
        domain: String,
        unit: Uuid,
        counted: i64,
    }
}
row! {
    /// Actions in one state at one level of participation, and of them those that…
    pub(crate) struct GroupRow {
        pub(crate) state: String,
        pub(crate) participation: Option<String>,
        pub(crate) counted: i64,
        pub(crate) by_inhabitants: i64,
        pub(crate) handed_over: i64,
        pub(crate) gave_birth: i64,
        pub(crate) alone: i64,
        pub(crate) without_need: i64,
        pub(crate) across_ages: i64,
    }
}

impl From<&Asked> for AskedRow {
    fn from(asked: &Asked) -> Self {
        let days = asked.days();
        Self {
            first: days.map(|(first, _)| first),
            last: days.map(|(_, last)| last),
            state: asked.state.map(|state| state.code().to_owned()),
            participation: asked.participation.map(|level| level.code().to_owned()),
            framework: asked.framework.map(vocabulary::id::FrameworkId::uuid),
            domain: asked.domain.map(|domain| domain.code().to_owned()),
            unit: asked.unit.map(TerritoryUnitId::uuid),
        }
    }
}

/// The actions `r` that are asked for by an `AskedRow`. What ended without a last day ended when somebody said so.
macro_rules! asked_for {
    () => {
        "($1 is null or (r.starts_on <= $2 and (r.ends_on >= $1 or (r.ends_on is null
             and (r.state_since >= $1 or r.state not in ('terminee', 'bilan', 'partagee', 'abandonnee'))))))
         and ($3 is null or r.state = $3) and ($4 is null or r.participation = $4)
         and ($5 is null or r.id in (select inside.action from action_in_framework inside where inside.framework = $5))
         and ($6 is null or r.domain = $6) and ($7 is null or r.unit = $7)"
    };
}
pub(super) use asked_for;

sql! {
    fn cells(asked: &AskedRow) -> Vec<CellRow> = concat!(
        "select r.domain as domain, r.unit as unit, count(*) as counted from action_record r where ",
        asked_for!(),
        " group by r.domain, r.unit"
    );
    /// Every state and level of participation, with what is counted of them.
    pub(crate) fn groups(asked: &AskedRow) -> Vec<GroupRow> = concat!(
        "select r.state as state, r.participation as participation, count(*) as counted,
             cast(sum(case when r.by_inhabitants then 1 else 0 end) as bigint) as by_inhabitants,
             cast(sum(case when r.handed_over_on is null then 0 else 1 end) as bigint) as handed_over,
             cast(sum(case when r.born_organization is null then 0 else 1 end) as bigint) as gave_birth,
             cast(sum(case when r.has_partner then 0 else 1 end) as bigint) as alone,
             cast(sum(case when r.has_need then 0 else 1 end) as bigint) as without_need,
             cast(sum(case when r.ages > 1 then 1 else 0 end) as bigint) as across_ages
         from action_record r where ",
        asked_for!(),
        " group by r.state, r.participation order by r.state, r.participation"
    );
    /// Who initiates, by profession; none where nobody said. One action may be initiated by several.
    pub(crate) fn initiators(asked: &AskedRow) -> Vec<(Option<String>, i64)> = concat!(
        "select i.initiator as initiator, count(*) as counted
         from action_record r left join action_initiator i on i.action = r.id where ",
        asked_for!(),
        " group by i.initiator order by i.initiator"
    );
    /// The words by which actions are counted, the most frequent first.
    pub(crate) fn tags(asked: &AskedRow, most: i64) -> Vec<(String, i64)> = concat!(
        "select t.tag as tag, count(*) as counted
         from action_tag t join action_record r on r.id = t.action where ",
        asked_for!(),
        " group by t.tag order by counted desc, t.tag limit $8"
    );
    /// How many actions belong to each framework, and to none. One action may belong to several.
    pub(crate) fn by_framework(asked: &AskedRow) -> Vec<(Option<Uuid>, i64)> = concat!(
        "select f.framework as framework, count(*) as counted
         from action_record r left join action_in_framework f on f.action = r.id where ",
        asked_for!(),
        " group by f.framework order by f.framework"
    );
    fn first_day() -> One<Option<NaiveDate>> = "select min(starts_on) as day from action_record";
    fn last_day() -> One<Option<NaiveDate>> =
        "select max(coalesce(ends_on, starts_on)) as day from action_record";
}

/// How many actions of each domain in each unit, of those asked for.
///
/// # Errors
/// Those of the store.
pub(crate) fn cross_table(conn: &mut Conn, asked: &Asked) -> Result<CrossTable, StoreError> {
    let units = action::units(conn)?;
    let counted = cells(conn, &AskedRow::from(asked))?;
    let understood = counted.into_iter().filter_map(|cell| {
        Some((Domain::from_code(&cell.domain)?, TerritoryUnitId::from(cell.unit), whole(cell.counted)))
    });
    Ok(CrossTable::new(units, understood))
}

/// The years in which there are actions, the last one first.
pub(crate) fn years(conn: &mut Conn) -> Result<Vec<i32>, StoreError> {
    use chrono::Datelike;
    let (first, last) = (first_day(conn)?, last_day(conn)?);
    let (Some(first), Some(last)) = (first, last) else { return Ok(Vec::new()) };
    Ok((first.year()..=last.year()).rev().take(MOST_YEARS).collect())
}

/// The most years a list offers.
const MOST_YEARS: usize = 60;

/// A count, which is never below nothing.
pub(crate) fn whole(count: i64) -> u64 {
    u64::try_from(count).unwrap_or(0)
}
