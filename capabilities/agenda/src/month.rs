//! A month as a calendar hangs on the wall: weeks from Monday to Sunday.

use chrono::{Datelike, Days, Months, NaiveDate};

/// The farthest month shown from today, in months: beyond it a calendar says nothing any more.
const FARTHEST: u32 = 120;

/// A month of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Month {
    first: NaiveDate,
}

impl Month {
    /// The month of a day.
    pub(crate) fn of(day: NaiveDate) -> Self {
        Self { first: day.with_day(1).unwrap_or(day) }
    }

    /// Reads `2026-11` as it stands in an address, if it is within ten years of today.
    pub(crate) fn from_text(text: &str, today: NaiveDate) -> Option<Self> {
        let (year, month) = text.split_once('-')?;
        let first = NaiveDate::from_ymd_opt(year.parse().ok()?, month.parse().ok()?, 1)?;
        let near = today.checked_sub_months(Months::new(FARTHEST))?
            ..=today.checked_add_months(Months::new(FARTHEST))?;
        near.contains(&first).then_some(Self { first })
    }

    /// As it stands in an address.
    pub(crate) fn to_text(self) -> String {
        self.first.format("%Y-%m").to_string()
    }

    /// Its first day.
    pub(crate) fn first(self) -> NaiveDate {
        self.first
    }

    /// The first day of the month after: the end of this one, not included.
    pub(crate) fn end(self) -> NaiveDate {
        self.first.checked_add_months(Months::new(1)).unwrap_or(self.first)
    }

    /// The month after.
    pub(crate) fn next(self) -> Self {
        Self { first: self.end() }
    }

    /// The month before.
    pub(crate) fn previous(self) -> Self {
        Self { first: self.first.checked_sub_months(Months::new(1)).unwrap_or(self.first) }
    }

    /// Its weeks, from Monday to Sunday; days of the months around it are none.
    pub(crate) fn weeks(self) -> Vec<[Option<NaiveDate>; 7]> {
        let offset = u64::from(self.first.weekday().num_days_from_monday());
        let Some(mut day) = self.first.checked_sub_days(Days::new(offset)) else { return Vec::new() };
        let mut weeks = Vec::new();
        while day < self.end() {
            let mut week = [None; 7];
            for place in &mut week {
                *place = Some(day).filter(|day| Self::of(*day) == self);
                day = day.succ_opt().unwrap_or(NaiveDate::MAX);
            }
            weeks.push(week);
        }
        weeks
    }
}

#[cfg(test)]
mod tests;
