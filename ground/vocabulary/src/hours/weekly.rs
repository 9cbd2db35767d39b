//! Hours that are the same every week: the great majority, and the ones that must be read fastest.

use super::{DAY, french_public_holiday, openings_of};
use chrono::{Datelike, NaiveDate, Weekday};
use opening_hours::{OpeningHours as Expression, RuleKind};
use opening_hours_syntax::rules::day::{HolidayKind, WeekDayRange};
use opening_hours_syntax::rules::time::{Time, TimeSpan};
use opening_hours_syntax::rules::{RuleOperator, RuleSequence};

/// The same hours every week, with what happens on public holidays. Some thirty bytes and four per opening.
#[derive(Clone, PartialEq, Eq)]
pub struct WeeklyPattern {
    /// The openings of the seven ordinary days, then of the seven days when they are public holidays.
    openings: Box<[(u16, u16)]>,
    /// Where each of the fourteen days ends in `openings`.
    ends: [u8; 14],
}

/// A Monday of two weeks without French public holidays, so that nothing troubles what is read from the second.
const ORDINARY_MONDAY: Option<NaiveDate> = NaiveDate::from_ymd_opt(2027, 3, 8);

/// French public holidays, one for each day of the week from Monday on.
const HOLIDAYS: [Option<NaiveDate>; 7] = [
    NaiveDate::from_ymd_opt(2027, 3, 29), // Easter Monday
    NaiveDate::from_ymd_opt(2025, 11, 11),
    NaiveDate::from_ymd_opt(2027, 7, 14),
    NaiveDate::from_ymd_opt(2027, 5, 6), // Ascension
    NaiveDate::from_ymd_opt(2026, 12, 25),
    NaiveDate::from_ymd_opt(2027, 5, 1),
    NaiveDate::from_ymd_opt(2027, 8, 15),
];

impl WeeklyPattern {
    /// The pattern of an expression that speaks of nothing but days of the week, fixed times and public holidays.
    pub(super) fn of(expression: &Expression) -> Option<Self> {
        let rules = &expression.get_expression().rules;
        let names_holidays = rules.iter().any(|rule| rule.day_selector.weekday.iter().any(is_holiday));
        if !rules.iter().all(|rule| is_weekly(rule) && (!names_holidays || ends_by_midnight(rule))) {
            return None;
        }
        let monday = ORDINARY_MONDAY?;
        let mut openings = Vec::new();
        let mut ends = [0; 14];
        for (day, end) in ends.iter_mut().enumerate() {
            let like_any_week = day < 7 || !names_holidays;
            let date = if like_any_week { monday.iter_days().nth(day % 7) } else { HOLIDAYS[day % 7] };
            openings.extend(openings_of(expression, date?));
            *end = u8::try_from(openings.len()).ok()?;
        }
        Some(Self { openings: openings.into(), ends })
    }

    /// The openings of this day of an ordinary week, in minutes of the day.
    pub fn intervals(&self, weekday: Weekday) -> &[(u16, u16)] {
        self.day(weekday.num_days_from_monday() as usize)
    }

    /// The openings of this day of the week when it is a public holiday.
    pub fn holiday_intervals(&self, weekday: Weekday) -> &[(u16, u16)] {
        self.day(7 + weekday.num_days_from_monday() as usize)
    }

    /// The openings of this date, public holidays heeded.
    pub fn intervals_on(&self, date: NaiveDate) -> &[(u16, u16)] {
        if self.heeds_holidays() && french_public_holiday(date) {
            self.holiday_intervals(date.weekday())
        } else {
            self.intervals(date.weekday())
        }
    }

    /// Whether the door is open at this minute of this day of an ordinary week.
    pub fn is_open(&self, weekday: Weekday, minute: u16) -> bool {
        self.intervals(weekday).iter().any(|(from, to)| (*from..*to).contains(&minute))
    }

    /// Whether public holidays change anything.
    pub fn heeds_holidays(&self) -> bool {
        (0..7).any(|day| self.day(day) != self.day(day + 7))
    }

    /// Minutes open in an ordinary week.
    pub fn minutes_a_week(&self) -> u32 {
        let week = &self.openings[..usize::from(self.ends[6])];
        week.iter().map(|(from, to)| u32::from(to - from)).sum()
    }

    fn day(&self, day: usize) -> &[(u16, u16)] {
        let start = if day == 0 { 0 } else { self.ends[day - 1] };
        &self.openings[usize::from(start)..usize::from(self.ends[day])]
    }
}

impl std::fmt::Debug for WeeklyPattern {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_list().entries((0..14).map(|day| self.day(day))).finish()
    }
}

fn is_weekly(rule: &RuleSequence) -> bool {
    let days = &rule.day_selector;
    days.year.is_empty()
        && days.monthday.is_empty()
        && days.week.is_empty()
        && days.weekday.iter().all(is_weekly_day)
        && rule.operator != RuleOperator::Fallback
        && rule.kind != RuleKind::Unknown
        && rule.time_selector.spans.iter().all(|span| fixed_end(span).is_some())
}

fn is_weekly_day(day: &WeekDayRange) -> bool {
    match day {
        WeekDayRange::Fixed { offset, nth_from_start, nth_from_end, .. } => {
            *offset == 0 && !nth_from_start.contains(&false) && !nth_from_end.contains(&false)
        }
        WeekDayRange::Holiday { kind, offset } => *kind == HolidayKind::Public && *offset == 0,
    }
}

fn is_holiday(day: &WeekDayRange) -> bool {
    matches!(day, WeekDayRange::Holiday { .. })
}

/// A night that runs into a holiday, or out of one, does not follow the day of the week alone.
fn ends_by_midnight(rule: &RuleSequence) -> bool {
    rule.time_selector.spans.iter().all(|span| fixed_end(span).is_some_and(|end| end <= DAY))
}

/// The minute a span ends when both its bounds are fixed, even past midnight.
fn fixed_end(span: &TimeSpan) -> Option<u16> {
    match (&span.range.start, &span.range.end) {
        (Time::Fixed(start), Time::Fixed(end)) if !span.open_end && span.repeats.is_none() => {
            // « 22:00-02:00 » ends on the next day as « 22:00-26:00 » does.
            let next_day = if end <= start { DAY } else { 0 };
            Some(end.mins_from_midnight() + next_day)
        }
        _ => None,
    }
}
