//! Counts, of what is kept and of what was purged.

use std::collections::HashMap;

use ::store::{Conn, StoreError, row, sql};
use chrono::{DateTime, Datelike, NaiveDate, Utc};
use uuid::Uuid;
use vocabulary::codes::Topic;
use vocabulary::time::TimeZoneName;

use super::unknown;
use crate::clock::{SILENT_AFTER, acknowledge_by, day, later};
use crate::figures::{Figures, Outcome};
use crate::refusal_reason::RefusalReason;
use crate::state::{Level, Urgency};

row! {
    /// What is counted of one referral.
    pub(crate) struct TallyRow {
        need: String,
        urgency: String,
        sent_at: DateTime<Utc>,
        acknowledged_at: Option<DateTime<Utc>>,
        answered_at: Option<DateTime<Utc>>,
        escalated_at: Option<DateTime<Utc>>,
        stopped_at: Option<DateTime<Utc>>,
        silent_on: Option<NaiveDate>,
        came: Option<bool>,
        level: Option<String>,
        reason: Option<String>,
    }

    struct CountRow {
        month: NaiveDate,
        need: String,
        outcome: String,
        many: i64,
    }
}

sql! {
    fn each_sent(from: DateTime<Utc>, before: DateTime<Utc>) -> Each<TallyRow> =
        "select need, urgency, coalesce(sent_at, $1) as sent_at, acknowledged_at, answered_at, escalated_at, stopped_at,
                silent_on, came, level, reason
         from referral where sent_at >= $1 and sent_at < $2";
    fn tally(id: Uuid) -> Option<TallyRow> =
        "select need, urgency, coalesce(sent_at, moved_at) as sent_at, acknowledged_at, answered_at, escalated_at,
                stopped_at, silent_on, came, level, reason
         from referral where id = $1 and sent_at is not null";
    fn counts_between(from: NaiveDate, to: NaiveDate) -> Vec<CountRow> =
        "select month, need, outcome, many from referral_count where month >= $1 and month <= $2";
    fn add_count(row: &CountRow) -> Affected =
        "insert into referral_count (month, need, outcome, many) values ($1, $2, $3, $4)
         on conflict (month, need, outcome) do update set many = referral_count.many + excluded.many";
}

/// Counts what left between two days.
pub(crate) fn figures(conn: &mut Conn, from: NaiveDate, to: NaiveDate) -> Result<Figures, StoreError> {
    let midnight = |day: NaiveDate| TimeZoneName::PARIS.instant(day.and_time(chrono::NaiveTime::MIN));
    let before = midnight(to.succ_opt().unwrap_or(to));
    let mut many: HashMap<String, [u64; Outcome::ALL.len()]> = HashMap::new();
    let mut deadlines = Deadlines::default();
    each_sent(conn, midnight(from), before, |row| {
        let outcomes = outcomes_of(&row, to, &mut deadlines)?;
        let counts = many.entry(row.need).or_default();
        for outcome in outcomes {
            counts[outcome as usize] += 1;
        }
        Ok(())
    })?;
    for row in counts_between(conn, from, to)? {
        let outcome =
            Outcome::from_code(&row.outcome).ok_or_else(|| unknown("referral_count", &row.outcome))?;
        many.entry(row.need).or_default()[outcome as usize] += u64::try_from(row.many).unwrap_or(0);
    }
    let mut figures = Figures::default();
    for (need, counts) in many {
        let need = Topic::from_code(&need).ok_or_else(|| unknown("referral_count", &need))?;
        for (outcome, count) in Outcome::ALL.iter().zip(counts).filter(|(_, count)| *count > 0) {
            figures.count(need, *outcome, count);
        }
    }
    Ok(figures)
}

/// The last days for « bien reçu », by the day it was sent: counted once for all that left on one day.
#[derive(Default)]
struct Deadlines(HashMap<(NaiveDate, Urgency), NaiveDate>);

impl Deadlines {
    fn of(&mut self, sent_on: NaiveDate, urgency: Urgency) -> NaiveDate {
        *self.0.entry((sent_on, urgency)).or_insert_with(|| acknowledge_by(sent_on, urgency))
    }
}

/// Keeps the counts of a referral that is about to be forgotten; of one that never left nothing.
pub(crate) fn keep_counts(conn: &mut Conn, id: Uuid, today: NaiveDate) -> Result<(), StoreError> {
    let Some(row) = tally(conn, id)? else { return Ok(()) };
    let sent_on = day(row.sent_at);
    let month = sent_on.with_day(1).unwrap_or(sent_on);
    for outcome in outcomes_of(&row, today, &mut Deadlines::default())? {
        let count = CountRow { month, need: row.need.clone(), outcome: outcome.code().to_owned(), many: 1 };
        add_count(conn, &count)?;
    }
    Ok(())
}

/// Everything that a referral counts for, as of a day.
fn outcomes_of(
    row: &TallyRow,
    as_of: NaiveDate,
    deadlines: &mut Deadlines,
) -> Result<impl Iterator<Item = Outcome> + use<>, StoreError> {
    let none = |code: &str| unknown("referral", code);
    let urgency = Urgency::from_code(&row.urgency).ok_or_else(|| none(&row.urgency))?;
    let reason = row.reason.as_deref().map(|code| RefusalReason::from_code(code).ok_or_else(|| none(code)));
    let level = row.level.as_deref().map(|code| Level::from_code(code).ok_or_else(|| none(code)));
    let (reason, level) = (reason.transpose()?, level.transpose()?);
    let sent_on = day(row.sent_at);
    let by = |moment: Option<DateTime<Utc>>, last: NaiveDate| moment.is_some_and(|at| day(at) <= last);
    let is_silent = row.answered_at.is_none() && row.silent_on.is_some_and(|on| on <= as_of);
    let in_vain = reason.is_some() || row.escalated_at.is_some() || is_silent;
    let counted = [
        (Outcome::Sent, true),
        (Outcome::Acknowledged, by(row.acknowledged_at, deadlines.of(sent_on, urgency))),
        (Outcome::Answered, by(row.answered_at, later(sent_on, SILENT_AFTER))),
        (Outcome::Came, row.came == Some(true)),
        (Outcome::Interim, level == Some(Level::Interim)),
        (Outcome::Partial, level == Some(Level::Partial)),
        (Outcome::Adequate, level == Some(Level::Adequate)),
        (Outcome::Escalated, row.escalated_at.is_some()),
        (Outcome::Stopped, row.stopped_at.is_some()),
        (Outcome::Misdirected, reason.is_some_and(RefusalReason::is_misdirection)),
        (Outcome::Unanswered, in_vain && level.is_none() && row.came != Some(true)),
    ];
    Ok(counted.into_iter().filter(|(_, counts)| *counts).map(|(outcome, _)| outcome))
}
