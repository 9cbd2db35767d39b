//! Actions found by what is looked for.

use ::store::{Conn, StoreError, row, sql};
use chrono::NaiveDate;
use uuid::Uuid;
use vocabulary::fold;
use vocabulary::place::Point;

use crate::collective_action::CollectiveAction;
use crate::finding::{After, Filter};
use crate::store::records::SaidRow;

row! {
    /// What is looked for, as a statement takes it.
    struct FilterRow {
        state: Option<String>,
        only_ahead: bool,
        domain: Option<String>,
        unit: Option<Uuid>,
        commune: Option<String>,
        organization: Option<Uuid>,
        framework: Option<Uuid>,
        age: Option<String>,
        topic: Option<String>,
        programme: Option<Uuid>,
        openness: Option<String>,
        least_ages: i64,
        from_on: Option<NaiveDate>,
        to_on: Option<NaiveDate>,
        text: Option<String>,
        south: Option<f64>,
        north: Option<f64>,
        west: Option<f64>,
        east: Option<f64>,
        after_on: Option<NaiveDate>,
        after_id: Option<Uuid>,
        most: i64,
    }
}

/// The condition that both statements share.
macro_rules! looked_for {
    () => {
        "($1 is null or state = $1)
         and (not $2 or state in ('presentee', 'en-preparation', 'en-cours', 'diffusion'))
         and ($3 is null or domain = $3)
         and ($4 is null or unit = $4)
         and ($5 is null or commune = $5)
         and ($6 is null or keeper = $6 or carrier = $6
              or exists (select 1 from action_partner p where p.action = action_record.id and p.organization = $6))
         and ($7 is null
              or exists (select 1 from action_in_framework f where f.action = action_record.id and f.framework = $7))
         and ($8 is null or exists (select 1 from action_age a where a.action = action_record.id and a.age = $8))
         and ($9 is null or exists (select 1 from action_topic t where t.action = action_record.id and t.topic = $9))
         and ($10 is null or programme = $10)
         and ($11 is null or openness = $11)
         and ages >= $12
         and ($13 is null or coalesce(ends_on, starts_on) >= $13)
         and ($14 is null or starts_on <= $14)
         and ($15 is null
              or exists (select 1 from action_text w where w.action = action_record.id and w.folded like $15))
         and ($16 is null or latitude >= $16) and ($17 is null or latitude <= $17)
         and ($18 is null or longitude >= $18) and ($19 is null or longitude <= $19)"
    };
}

sql! {
    fn found(row: &FilterRow) -> Vec<SaidRow> = concat!(
        "select says, referrals from action_record join action_text on action_text.action = action_record.id where ",
        looked_for!(),
        " and ($20 is null or starts_on < $20 or (starts_on = $20 and id < $21))
         order by starts_on desc, id desc limit $22"
    );
    fn count_found(row: &FilterRow) -> One<i64> = concat!(
        "select count(*) as actions from action_record where ",
        looked_for!(),
        " and ($20 is null or starts_on < $20 or (starts_on = $20 and id < $21)) and $22 > 0"
    );
}

/// Actions, those that begin last first; after the last one of the page before, if it is named.
///
/// # Errors
/// Those of the store.
pub fn actions(
    conn: &mut Conn,
    filter: &Filter,
    after: Option<After>,
    limit: u32,
) -> Result<Vec<CollectiveAction>, StoreError> {
    let mut row = filter_row(filter);
    row.after_on = after.map(|after| after.starts_on);
    row.after_id = after.map(|after| after.id.uuid());
    row.most = i64::from(limit);
    found(conn, &row)?.into_iter().map(SaidRow::read).collect()
}

/// How many actions are found.
///
/// # Errors
/// Those of the store.
pub fn count(conn: &mut Conn, filter: &Filter) -> Result<u64, StoreError> {
    let row = FilterRow { most: 1, ..filter_row(filter) };
    Ok(u64::try_from(count_found(conn, &row)?).unwrap_or(0))
}

/// The most actions near a place that are looked at.
const MOST_NEAR: i64 = 1_000;
/// Metres in a degree of latitude, at least.
const METRES_IN_A_DEGREE: f64 = 110_574.0;

/// Actions within so many metres of a place, the nearest first, each with its distance in metres. A place in words alone
/// counts as the middle of its commune.
///
/// # Errors
/// Those of the store.
pub fn actions_near(
    conn: &mut Conn,
    (place, metres): (Point, u32),
    filter: &Filter,
    limit: u32,
) -> Result<Vec<(CollectiveAction, u32)>, StoreError> {
    let mut row = filter_row(filter);
    let north = f64::from(metres) / METRES_IN_A_DEGREE;
    let east = north / place.latitude().to_radians().cos().max(0.01);
    (row.south, row.north) = (Some(place.latitude() - north), Some(place.latitude() + north));
    (row.west, row.east) = (Some(place.longitude() - east), Some(place.longitude() + east));
    row.most = MOST_NEAR;
    let mut near = Vec::new();
    for said in found(conn, &row)? {
        let action = said.read()?;
        let away = action.place.on_map().map(|point| point.distance_m(&place).round());
        if let Some(away) = away.filter(|away| *away <= f64::from(metres)) {
            near.push((action, whole_metres(away)));
        }
    }
    near.sort_by_key(|(action, away)| (*away, action.starts_on, action.id));
    near.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
    Ok(near)
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a distance on Earth, rounded")]
fn whole_metres(away: f64) -> u32 {
    away as u32
}

fn filter_row(filter: &Filter) -> FilterRow {
    let day = |year: i32, month: u32, day: u32| NaiveDate::from_ymd_opt(year, month, day);
    FilterRow {
        state: filter.state.map(|state| state.code().to_owned()),
        only_ahead: filter.only_ahead,
        domain: filter.domain.map(|domain| domain.code().to_owned()),
        unit: filter.unit.map(|unit| unit.uuid()),
        commune: filter.commune.clone(),
        organization: filter.organization.map(|organization| organization.uuid()),
        framework: filter.framework.map(|framework| framework.uuid()),
        age: filter.age.map(|age| age.code().to_owned()),
        topic: filter.topic.map(|topic| topic.code().to_owned()),
        programme: filter.programme.map(|programme| programme.uuid()),
        openness: filter.openness.map(|openness| openness.code().to_owned()),
        least_ages: if filter.only_intergenerational { 2 } else { 0 },
        from_on: filter.year.and_then(|year| day(year, 1, 1)),
        to_on: filter.year.and_then(|year| day(year, 12, 31)),
        text: pattern(&filter.text),
        south: None,
        north: None,
        west: None,
        east: None,
        after_on: None,
        after_id: None,
        most: 0,
    }
}

/// The words as a pattern, folded as the column is. Signs that would mean anything in a pattern are left out.
pub(crate) fn pattern(text: &str) -> Option<String> {
    let words: String =
        fold(text).chars().filter(|sign| !matches!(sign, '%' | '_' | '\\')).take(100).collect();
    let words = words.trim();
    (!words.is_empty()).then(|| format!("%{words}%"))
}
