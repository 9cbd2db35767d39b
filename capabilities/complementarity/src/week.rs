//! An ordinary week of opening: when a door is open, and when one is open while another is closed.

use chrono::{Datelike, Days, NaiveDate, Weekday};
use vocabulary::hours::OpeningHours;

/// The days of the week, Monday first.
pub(crate) const WEEKDAYS: [Weekday; 7] =
    [Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri, Weekday::Sat, Weekday::Sun];

/// Hours that are not the same each week are looked up over so many weeks.
const WEEKS_LOOKED_UP: u64 = 4;

/// The openings of each day in minutes of the day: in order, apart from each other, none empty. No opening at all
/// means that the hours are not known.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Week {
    days: [Vec<(u16, u16)>; 7],
}

impl Week {
    /// The week these hours describe. What is open in some weeks only (« le premier samedi ») counts as open.
    pub(crate) fn of(hours: &OpeningHours, today: NaiveDate) -> Week {
        let mut week = Week::default();
        if let Some(weekly) = hours.weekly() {
            for (day, weekday) in WEEKDAYS.into_iter().enumerate() {
                week.days[day] = ordered(weekly.intervals(weekday).to_vec());
            }
            return week;
        }
        for date in today.iter_days().take_while(|date| *date < today + Days::new(7 * WEEKS_LOOKED_UP)) {
            let day = &mut week.days[date.weekday().num_days_from_monday() as usize];
            day.extend(hours.intervals_on(date));
            *day = ordered(std::mem::take(day));
        }
        week
    }

    /// Whether anything is known of it.
    pub(crate) fn is_known(&self) -> bool {
        self.days.iter().any(|day| !day.is_empty())
    }

    /// The openings of a day, Monday being 0.
    pub(crate) fn day(&self, day: usize) -> &[(u16, u16)] {
        self.days.get(day).map(Vec::as_slice).unwrap_or_default()
    }

    /// The days on which it opens, one bit each, Monday being the first.
    pub(crate) fn days_open(&self) -> u8 {
        (0..7).filter(|day| !self.days[*day].is_empty()).fold(0, |days, day| days | 1 << day)
    }

    /// Minutes of opening in a week.
    pub(crate) fn minutes(&self) -> u32 {
        self.days.iter().flatten().map(|(from, to)| u32::from(to - from)).sum()
    }

    /// Open here or there.
    pub(crate) fn with(&self, other: &Week) -> Week {
        let both = |day: usize| ordered([self.day(day), other.day(day)].concat());
        Week { days: std::array::from_fn(both) }
    }

    /// Open here while closed there.
    pub(crate) fn without(&self, other: &Week) -> Week {
        Week { days: std::array::from_fn(|day| cut(self.day(day), other.day(day))) }
    }
}

/// In order, what touches made one.
fn ordered(mut openings: Vec<(u16, u16)>) -> Vec<(u16, u16)> {
    openings.retain(|(from, to)| from < to);
    openings.sort_unstable();
    let mut joined: Vec<(u16, u16)> = Vec::with_capacity(openings.len());
    for (from, to) in openings {
        match joined.last_mut() {
            Some(last) if from <= last.1 => last.1 = last.1.max(to),
            _ => joined.push((from, to)),
        }
    }
    joined
}

/// What is left of `openings` once the `closings`, in order, are taken away.
fn cut(openings: &[(u16, u16)], closings: &[(u16, u16)]) -> Vec<(u16, u16)> {
    let mut left = Vec::new();
    for (opens, closes) in openings {
        let mut from = *opens;
        for (start, end) in closings.iter().filter(|(start, end)| end > opens && start < closes) {
            if *start > from {
                left.push((from, *start));
            }
            from = from.max(*end);
        }
        if from < *closes {
            left.push((from, *closes));
        }
    }
    left
}

#[cfg(test)]
pub(crate) mod tests;
