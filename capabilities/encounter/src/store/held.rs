//! The log as its tables keep it: what was held, who was there, who met whom.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use store::{Conn, Fact, StoreError, row, sql};
use uuid::Uuid;
use vocabulary::id::OrganizationId;

use super::unknown;
use crate::held::{Held, HeldKind, LONGEST_LEARNT, LogFilter, Logged};

row! {
    #[derive(PartialEq)]
    struct HeldRow {
        source: Uuid,
        kind: String,
        held_on: NaiveDate,
        headcount: Option<i64>,
        learnt: String,
    }
}
row! {
    struct KeptRow {
        source: Uuid,
        kind: String,
        held_on: NaiveDate,
        headcount: Option<i64>,
        learnt: String,
        kept_at: DateTime<Utc>,
    }
}
row! {
    struct PresentRow {
        source: Uuid,
        organization: Uuid,
    }
}
row! {
    struct PairRow {
        source: Uuid,
        a: Uuid,
        b: Uuid,
    }
}
row! {
    /// Which lines of the log.
    struct FilterRow {
        organization: Option<Uuid>,
        with: Option<Uuid>,
        since: Option<NaiveDate>,
        until: Option<NaiveDate>,
        kind: Option<String>,
        most: i64,
    }
}

sql! {
    fn held_by_source(source: Uuid) -> Option<HeldRow> =
        "select source, kind, held_on, headcount, learnt from encounter_held where source = $1";
    fn keep_row(row: &KeptRow) -> () =
        "insert into encounter_held (source, kind, held_on, headcount, learnt, kept_at)
         values ($1, $2, $3, $4, $5, $6)
         on conflict (source) do update
         set kind = excluded.kind, held_on = excluded.held_on, headcount = excluded.headcount,
             learnt = excluded.learnt, kept_at = excluded.kept_at";
    fn forget_present(source: Uuid) -> Affected = "delete from encounter_present where source = $1";
    fn forget_pairs(source: Uuid) -> Affected = "delete from encounter_pair where source = $1";
    fn insert_present() -> Bulk<PresentRow> =
        "insert into encounter_present (source, organization) values ($1, $2)";
    fn insert_pairs() -> Bulk<PairRow> = "insert into encounter_pair (source, a, b) values ($1, $2, $3)";
    fn present_at(source: Uuid) -> Vec<Uuid> =
        "select organization from encounter_present where source = $1 order by organization";
    fn paired_at(source: Uuid) -> Vec<(Uuid, Uuid)> =
        "select a, b from encounter_pair where source = $1 order by a, b";
    fn held_lines(filter: &FilterRow) -> Vec<HeldRow> =
        "select h.source as source, h.kind as kind, h.held_on as held_on, h.headcount as headcount,
                h.learnt as learnt
         from encounter_held h
         where ($1 is null or exists (select 1 from encounter_present p
                                      where p.source = h.source and p.organization = $1))
               and ($2 is null or exists (select 1 from encounter_present w
                                          where w.source = h.source and w.organization = $2))
               and ($3 is null or h.held_on >= $3) and ($4 is null or h.held_on <= $4)
               and ($5 is null or h.kind = $5)
         order by h.held_on desc, h.source limit $6";
    fn presence_between(first: NaiveDate, last: NaiveDate) -> Vec<PresentRow> =
        "select p.source as source, p.organization as organization
         from encounter_present p join encounter_held h on h.source = p.source
         where h.held_on >= $1 and h.held_on <= $2 order by p.source, p.organization";
}

/// Writes into the log that something was held. Told again of the same source, it is corrected; told the same again,
/// nothing changes. What was learnt before is kept where it is told without. Answers whether anything changed.
///
/// # Errors
/// Those of the store.
pub fn keep_held(conn: &mut Conn, held: &Held, now: DateTime<Utc>) -> Result<bool, StoreError> {
    let before = held_by_source(conn, held.source)?;
    let row = row_of(held, before.as_ref());
    let (present, pairs) = (held.met.organizations(), held.met.pairs());
    let same = before.as_ref() == Some(&row)
        && present_at(conn, held.source)? == uuids(&present)
        && paired_at(conn, held.source)? == pairs_of(&pairs);
    if same {
        return Ok(false);
    }
    let is_new = before.is_none();
    let HeldRow { source, kind, held_on, headcount, learnt } = row;
    keep_row(conn, &KeptRow { source, kind, held_on, headcount, learnt, kept_at: now })?;
    forget_present(conn, source)?;
    forget_pairs(conn, source)?;
    let present: Vec<PresentRow> =
        uuids(&present).into_iter().map(|organization| PresentRow { source, organization }).collect();
    insert_present(conn, &present)?;
    let met: Vec<PairRow> = pairs_of(&pairs).into_iter().map(|(a, b)| PairRow { source, a, b }).collect();
    insert_pairs(conn, &met)?;
    if is_new {
        let payload = serde_json::json!({ "kind": held.kind.code(), "organizations": present.len() });
        store::record(
            conn,
            &Fact { name: "encounter.held", subject: Some(source), payload, recorded_at: now },
        )?;
    }
    Ok(true)
}

fn row_of(held: &Held, before: Option<&HeldRow>) -> HeldRow {
    let learnt = match &held.learnt {
        Some(learnt) => learnt.trim().chars().take(LONGEST_LEARNT).collect(),
        None => before.map(|row| row.learnt.clone()).unwrap_or_default(),
    };
    HeldRow {
        source: held.source,
        kind: held.kind.code().to_owned(),
        held_on: held.on,
        headcount: held.headcount.map(i64::from).or_else(|| before.and_then(|row| row.headcount)),
        learnt,
    }
}

fn uuids(organizations: &[OrganizationId]) -> Vec<Uuid> {
    organizations.iter().map(|one| one.uuid()).collect()
}

fn pairs_of(pairs: &[(OrganizationId, OrganizationId)]) -> Vec<(Uuid, Uuid)> {
    pairs.iter().map(|(a, b)| (a.uuid(), b.uuid())).collect()
}

/// Lines of the log, the last day first.
///
/// # Errors
/// Those of the store.
pub fn log(conn: &mut Conn, filter: &LogFilter, limit: usize) -> Result<Vec<Logged>, StoreError> {
    let row = FilterRow {
        organization: filter.organization.map(OrganizationId::uuid),
        with: filter.with.map(OrganizationId::uuid),
        since: filter.since,
        until: filter.until,
        kind: filter.kind.map(|kind| kind.code().to_owned()),
        most: i64::try_from(limit).unwrap_or(i64::MAX),
    };
    let lines = held_lines(conn, &row)?;
    let (Some(last), Some(first)) = (lines.first(), lines.last()) else { return Ok(Vec::new()) };
    let mut there: BTreeMap<Uuid, Vec<OrganizationId>> = BTreeMap::new();
    for row in presence_between(conn, first.held_on, last.held_on)? {
        there.entry(row.source).or_default().push(row.organization.into());
    }
    lines.into_iter().map(|line| logged(line, &mut there)).collect()
}

fn logged(row: HeldRow, there: &mut BTreeMap<Uuid, Vec<OrganizationId>>) -> Result<Logged, StoreError> {
    Ok(Logged {
        kind: HeldKind::from_code(&row.kind).ok_or_else(|| unknown("encounter_held", &row.kind))?,
        on: row.held_on,
        source: row.source,
        organizations: there.remove(&row.source).unwrap_or_default(),
        headcount: row.headcount.and_then(|count| u32::try_from(count).ok()),
        learnt: row.learnt,
    })
}
