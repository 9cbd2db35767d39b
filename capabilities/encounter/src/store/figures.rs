//! What the log says when it is counted: how many meetings, who met whom when last, who was never met.

use chrono::NaiveDate;
use store::{Conn, StoreError, row, sql};
use uuid::Uuid;
use vocabulary::id::OrganizationId;

use super::unknown;
use crate::format::Format;
use crate::held::{Figures, HeldKind, MetPair};

row! {
    struct MetRow {
        organization: Uuid,
        last: NaiveDate,
    }
}
row! {
    struct MetPairRow {
        a: Uuid,
        b: Uuid,
        times: i64,
        last: NaiveDate,
    }
}

sql! {
    fn held_by_kind(from: NaiveDate, to: NaiveDate) -> Vec<(String, i64)> =
        "select kind, count(*) as held from encounter_held where held_on >= $1 and held_on <= $2
         group by kind order by kind";
    fn organizations_between(from: NaiveDate, to: NaiveDate) -> One<i64> =
        "select count(distinct p.organization) as organizations
         from encounter_present p join encounter_held h on h.source = p.source
         where h.held_on >= $1 and h.held_on <= $2";
    fn pairs_between(from: NaiveDate, to: NaiveDate) -> Vec<MetPairRow> =
        "select p.a as a, p.b as b, count(*) as times, max(h.held_on) as last
         from encounter_pair p join encounter_held h on h.source = p.source
         where h.held_on >= $1 and h.held_on <= $2 group by p.a, p.b order by p.a, p.b";
    fn count_pairs_between(from: NaiveDate, to: NaiveDate) -> One<i64> =
        "select count(*) as pairs from (select distinct p.a as a, p.b as b
         from encounter_pair p join encounter_held h on h.source = p.source
         where h.held_on >= $1 and h.held_on <= $2) met";
    fn headcount_between(from: NaiveDate, to: NaiveDate) -> One<i64> =
        "select cast(coalesce(sum(headcount), 0) as bigint) as people from encounter_held
         where held_on >= $1 and held_on <= $2";
    fn met_by(organization: Uuid) -> Vec<MetRow> =
        "select m.organization as organization, max(m.held_on) as last
         from (select p.b as organization, h.held_on as held_on
               from encounter_pair p join encounter_held h on h.source = p.source where p.a = $1
               union all
               select p.a as organization, h.held_on as held_on
               from encounter_pair p join encounter_held h on h.source = p.source where p.b = $1) m
         group by m.organization order by m.organization";
    fn last_of_each(kind: Option<&str>) -> Vec<MetRow> =
        "select p.organization as organization, max(h.held_on) as last
         from encounter_present p join encounter_held h on h.source = p.source
         where $1 is null or h.kind = $1
         group by p.organization order by p.organization";
    /// The last day an organisation was at something that was held.
    pub(crate) fn last_day_of(organization: Uuid) -> Option<NaiveDate> =
        "select h.held_on from encounter_present p join encounter_held h on h.source = p.source
         where p.organization = $1 order by h.held_on desc limit 1";
    /// How many meetings were ever held.
    pub(crate) fn count_held() -> One<i64> = "select count(*) as held from encounter_held";
}

fn count(number: i64) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

fn met(rows: Vec<MetRow>) -> Vec<(OrganizationId, NaiveDate)> {
    rows.into_iter().map(|row| (row.organization.into(), row.last)).collect()
}

/// The network's headline figures between two days, both counted.
///
/// # Errors
/// Those of the store.
pub fn figures(conn: &mut Conn, from: NaiveDate, to: NaiveDate) -> Result<Figures, StoreError> {
    let mut held = Vec::new();
    for (code, number) in held_by_kind(conn, from, to)? {
        let kind = HeldKind::from_code(&code).ok_or_else(|| unknown("encounter_held", &code))?;
        held.push((kind, count(number)));
    }
    held.sort_unstable();
    Ok(Figures {
        held,
        organizations: count(organizations_between(conn, from, to)?),
        pairs: count(count_pairs_between(conn, from, to)?),
        headcount: count(headcount_between(conn, from, to)?),
    })
}

/// Whom an organisation met, and on which day last.
///
/// # Errors
/// Those of the store.
pub fn last_met(
    conn: &mut Conn,
    organization: OrganizationId,
) -> Result<Vec<(OrganizationId, NaiveDate)>, StoreError> {
    met_by(conn, organization.uuid()).map(met)
}

/// The last day each organisation was at something that was held, of one form or of any kind.
///
/// # Errors
/// Those of the store.
pub fn last_held(
    conn: &mut Conn,
    format: Option<Format>,
) -> Result<Vec<(OrganizationId, NaiveDate)>, StoreError> {
    last_of_each(conn, format.map(Format::code)).map(met)
}

/// The pairs of organisations that met between two days, both counted.
///
/// # Errors
/// Those of the store.
pub fn met_pairs(conn: &mut Conn, from: NaiveDate, to: NaiveDate) -> Result<Vec<MetPair>, StoreError> {
    let rows = pairs_between(conn, from, to)?;
    let pair = |row: MetPairRow| MetPair {
        a: row.a.into(),
        b: row.b.into(),
        times: count(row.times),
        last: row.last,
    };
    Ok(rows.into_iter().map(pair).collect())
}
