//! From those who ask for an exhibition to a question about routes, and back to days that are read.

use chrono::{Datelike, NaiveDate};
use lending::{LoanRequest, SlotRule};
use matching::routes::{Journeys, Start, Tour, Visit, soonest};
use vocabulary::place::Point;

/// Where a copy stands and when it is free.
#[derive(Clone, Copy, Debug)]
pub(crate) struct CopyStart {
    pub(crate) point: Option<Point>,
    pub(crate) free_from: NaiveDate,
}

/// The question about routes for stays from a day on. A place that is not known counts as near to every other.
pub(crate) fn tour(rule: SlotRule, from: NaiveDate, copies: &[CopyStart], asked: &[LoanRequest]) -> Tour {
    let points: Vec<Option<Point>> =
        asked.iter().map(|one| one.site.point).chain(copies.iter().map(|copy| copy.point)).collect();
    let journeys = journeys(rule, &points);
    let road = journeys.days.iter().flatten().max().copied().unwrap_or(0);
    let step = u32::from(rule.slot_days) + u32::from(rule.servicing_days) + road;
    let usual: Vec<NaiveDate> =
        soonest(number(from), step, copies.len(), asked.len()).into_iter().map(day).collect();
    let visit = |(place, one): (usize, &LoanRequest)| Visit {
        place,
        first_days: first_days(rule, (from, &usual), one).into_iter().map(number).collect(),
    };
    let start = |(place, copy): (usize, &CopyStart)| Start {
        place: copy.point.is_some().then_some(asked.len() + place),
        free_from: number(copy.free_from.max(from)),
    };
    Tour {
        copies: copies.iter().enumerate().map(start).collect(),
        visits: asked.iter().enumerate().map(visit).collect(),
        stay_days: rule.slot_days.into(),
        servicing_days: rule.servicing_days.into(),
        journeys,
    }
}

/// The days on which a stay may begin: one stay after the other from a day on, as far as it suits the site, and the
/// first day of each span that suits it.
fn first_days(
    rule: SlotRule,
    (from, usual): (NaiveDate, &[NaiveDate]),
    asked: &LoanRequest,
) -> Vec<NaiveDate> {
    let firsts = asked.windows.iter().map(|window| window.from.max(from));
    let mut days: Vec<NaiveDate> = usual.iter().copied().chain(firsts).collect();
    days.retain(|day| asked.has_room_for(*day, rule.end(*day)));
    days.sort_unstable();
    days.dedup();
    days
}

/// The tables of ways, as the crow flies: no map of roads is asked.
fn journeys(rule: SlotRule, points: &[Option<Point>]) -> Journeys {
    let table = |way: &dyn Fn(Option<Point>, Option<Point>) -> u32| -> Vec<Vec<u32>> {
        points.iter().map(|from| points.iter().map(|to| way(*from, *to)).collect()).collect()
    };
    Journeys { metres: table(&metres), days: table(&|from, to| rule.travel_days(from, to)) }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "the Earth is 20 000 km wide at most"
)]
fn metres(from: Option<Point>, to: Option<Point>) -> u32 {
    let (Some(from), Some(to)) = (from, to) else { return 0 };
    from.distance_m(&to).round().clamp(0.0, 30_000_000.0) as u32
}

/// A day as routes count it, from 1970-01-01.
pub(crate) fn number(day: NaiveDate) -> i32 {
    day.num_days_from_ce() - EPOCH
}

/// The day of a number.
pub(crate) fn day(number: i32) -> NaiveDate {
    NaiveDate::from_num_days_from_ce_opt(number.saturating_add(EPOCH)).unwrap_or_default()
}

/// 1970-01-01 in days of the common era.
const EPOCH: i32 = 719_163;

#[cfg(test)]
mod tests;
