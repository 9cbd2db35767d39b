//! From what was said to a rule that holds together.

use chrono::{Datelike, NaiveDate, NaiveTime, TimeDelta, Weekday};

use super::{Edge, Said};
use crate::recurrence::words::Span;
use crate::recurrence::{Clock, Misread, Rhythm, Rule, Until, Which};

/// The longest a rule may say, in months: ten years.
const MOST_MONTHS: u32 = 120;

impl Said {
    pub(super) fn rule(mut self, first: NaiveDate) -> Result<Rule, Misread> {
        let from = match self.from {
            Some(edge) => first_day(edge, first)?,
            None => first,
        };
        let until = self.until(from)?;
        for (begin, end) in std::mem::take(&mut self.excepted) {
            let begin = first_day(begin, from)?;
            self.except.days.push((begin, last_day(end, begin)?));
        }
        let rhythm = self.rhythm(from)?;
        let from = match &rhythm {
            Rhythm::Dates(days) if self.from.is_none() => days.first().copied().unwrap_or(from),
            _ => from,
        };
        Ok(Rule { rhythm, from, until, clock: self.clock(), except: self.except })
    }

    fn clock(&self) -> Option<Clock> {
        let (from, to) = self.clock?;
        let lasting = self.lasting.map(|minutes| TimeDelta::minutes(i64::from(minutes)));
        let reckoned = lasting.map(|lasting| from.overflowing_add_signed(lasting));
        let to = to.or_else(|| reckoned.filter(|(_, days)| *days == 0).map(|(to, _)| to));
        Some(Clock { from, to: to.filter(|to: &NaiveTime| *to > from) })
    }

    fn until(&self, from: NaiveDate) -> Result<Until, Misread> {
        if let Some(edge) = self.until {
            let last = last_day(edge, from)?;
            return if last < from { Err(Misread::EndsBeforeStart) } else { Ok(Until::Day(last)) };
        }
        if let Some((number, span)) = self.length {
            return Ok(match span {
                Span::Day => Until::Weeks(number.min(MOST_MONTHS * 30).div_ceil(7)),
                Span::Week => Until::Weeks(number.min(MOST_MONTHS * 4)),
                Span::Month | Span::Quarter | Span::Year => Until::Months(months(number, span)),
            });
        }
        if let Some(count) = self.count {
            return Ok(Until::Count(count));
        }
        if self.school_year {
            return Ok(Until::Day(resolved(30, 6, None, from)?));
        }
        match self.from {
            Some(edge) if self.whole_month => Ok(Until::Day(last_day(edge, from)?)),
            _ => Ok(Until::Unsaid),
        }
    }

    fn rhythm(&self, from: NaiveDate) -> Result<Rhythm, Misread> {
        let days = in_order(&self.days);
        if !self.month_days.is_empty() {
            let is_day = |day: &u32| (1..=31).contains(day);
            let days: Vec<u32> = self.month_days.iter().copied().filter(is_day).collect();
            let every = self.every_months();
            return if days.is_empty() {
                Err(Misread::NoSuchDay)
            } else {
                Ok(Rhythm::MonthDays { every, days })
            };
        }
        if !self.which.is_empty() {
            let mut which = self.which.clone();
            which.sort_unstable();
            which.dedup();
            if which.iter().any(|which| matches!(which, Which::Nth(0 | 6..))) {
                return Err(Misread::NoSuchDay);
            }
            return Ok(Rhythm::Months { every: self.every_months(), which, days });
        }
        if !self.dates.is_empty() && self.cadence.is_none() {
            return dates(&self.dates, from).map(Rhythm::Dates);
        }
        self.cadenced(days, from)
    }

    /// A rhythm of « chaque semaine », « tous les 15 jours », « une fois par mois ».
    fn cadenced(&self, days: Vec<Weekday>, from: NaiveDate) -> Result<Rhythm, Misread> {
        match self.cadence {
            None if days.is_empty() && self.parity.is_none() => Err(Misread::NoRhythm),
            None => Ok(self.weeks(1, days, from)),
            Some((0, _)) => Err(Misread::NoRhythm),
            Some((every, Span::Week)) => Ok(self.weeks(every, days, from)),
            Some((1, Span::Day)) if days.is_empty() => Ok(self.weeks(1, every_day(), from)),
            Some((1 | 7 | 8, Span::Day)) => Ok(self.weeks(1, days, from)),
            Some((14 | 15, Span::Day)) => Ok(self.weeks(2, days, from)),
            Some((every, Span::Day)) if every % 7 == 0 => Ok(self.weeks(every / 7, days, from)),
            Some((every, Span::Day)) => Err(Misread::Unknown(every.to_string())),
            Some((every, span)) => {
                let every = months(every, span);
                match days.as_slice() {
                    [] => Ok(Rhythm::OnceAMonth { every, day: from.weekday() }),
                    [day] => Ok(Rhythm::OnceAMonth { every, day: *day }),
                    _ => Err(Misread::WhichOnes),
                }
            }
        }
    }

    fn weeks(&self, every: u32, days: Vec<Weekday>, from: NaiveDate) -> Rhythm {
        let days = if days.is_empty() { vec![from.weekday()] } else { days };
        let every = if self.parity.is_some() { 1 } else { every.min(MOST_MONTHS * 4) };
        Rhythm::Weeks { every, days, parity: self.parity }
    }

    fn every_months(&self) -> u32 {
        match self.cadence {
            Some((every, span @ (Span::Month | Span::Quarter | Span::Year))) => months(every, span).max(1),
            _ => 1,
        }
    }
}

fn months(number: u32, span: Span) -> u32 {
    let each = match span {
        Span::Quarter => 3,
        Span::Year => 12,
        Span::Day | Span::Week | Span::Month => 1,
    };
    number.saturating_mul(each).min(MOST_MONTHS)
}

fn every_day() -> Vec<Weekday> {
    std::iter::successors(Some(Weekday::Mon), |day| Some(day.succ())).take(7).collect()
}

fn in_order(days: &[Weekday]) -> Vec<Weekday> {
    let mut days = days.to_vec();
    days.sort_unstable_by_key(Weekday::num_days_from_monday);
    days.dedup();
    days
}

fn dates(said: &[Edge], from: NaiveDate) -> Result<Vec<NaiveDate>, Misread> {
    let mut days = said.iter().map(|edge| first_day(*edge, from)).collect::<Result<Vec<_>, _>>()?;
    days.sort_unstable();
    days.dedup();
    Ok(days)
}

/// The first day of what was said; without a year the first that is not before `after`.
fn first_day(edge: Edge, after: NaiveDate) -> Result<NaiveDate, Misread> {
    match edge {
        Edge::Day(day, month, year) => resolved(day, month, year, after),
        Edge::MiddleOfMonth(month, year) => resolved(15, month, year, after),
        Edge::EndOfMonth(..) => last_day(edge, after),
        // In the month itself it goes on from the day one is.
        Edge::Month(month, None) if month == after.month() => Ok(after),
        Edge::Month(month, year) => resolved(1, month, year, after),
    }
}

/// The last day of what was said.
fn last_day(edge: Edge, after: NaiveDate) -> Result<NaiveDate, Misread> {
    match edge {
        Edge::Day(day, month, year) => resolved(day, month, year, after),
        Edge::MiddleOfMonth(month, year) => resolved(15, month, year, after),
        Edge::Month(month, year) | Edge::EndOfMonth(month, year) => {
            let year = year.unwrap_or(if month < after.month() { after.year() + 1 } else { after.year() });
            let next = if month == 12 { (year.saturating_add(1), 1) } else { (year, month + 1) };
            within(NaiveDate::from_ymd_opt(next.0, next.1, 1).and_then(|day| day.pred_opt()))
        }
    }
}

fn resolved(day: u32, month: u32, year: Option<i32>, after: NaiveDate) -> Result<NaiveDate, Misread> {
    if let Some(year) = year {
        return within(NaiveDate::from_ymd_opt(year, month, day));
    }
    // The 29th of February is at most eight years away.
    let mut years = (after.year()..).take(9).filter_map(|year| NaiveDate::from_ymd_opt(year, month, day));
    within(years.find(|found| *found >= after))
}

/// A day that the store can keep.
fn within(day: Option<NaiveDate>) -> Result<NaiveDate, Misread> {
    day.filter(|day| (1900..=2200).contains(&day.year())).ok_or(Misread::NoSuchDay)
}
