//! Days and hours in the many ways people and spreadsheets write them.

use chrono::{DateTime, Days, NaiveDate, NaiveDateTime};
use vocabulary::fold;

use super::Fields;
use crate::rule::Rule;

/// Day numbers of spreadsheets count from here.
const SPREADSHEET_EPOCH: Option<NaiveDate> = NaiveDate::from_ymd_opt(1899, 12, 30);
/// Day numbers read as dates: 1954 to 2119. Smaller ones are years or counts.
const SERIAL_DAYS: std::ops::Range<u64> = 20_000..80_000;

/// Which of two small numbers is the day, when both could be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum DayOrder {
    /// 3/4 is the third of April.
    DayFirst,
    /// 3/4 is the fourth of March.
    MonthFirst,
}

impl Fields<'_, '_> {
    /// A day as `YYYY-MM-DD`, or a moment as RFC 3339 where the cell has an hour.
    pub(crate) fn date(&mut self, column: &str, order: DayOrder) -> Option<String> {
        let value = self.row.take(column)?;
        if is_moment(&value) {
            return Some(value);
        }
        let Some((date, rule)) = read_date(&value, order) else {
            self.keep_aside(column, &value, Rule::DateUnreadable);
            return None;
        };
        let text = date.format("%Y-%m-%d").to_string();
        if let Some(rule) = rule {
            self.repair(column, &value, &text, rule);
        }
        Some(text)
    }
}

fn is_moment(value: &str) -> bool {
    DateTime::parse_from_rfc3339(value).is_ok()
        || value.len() > 10 && NaiveDateTime::parse_from_str(value, "%Y-%m-%dT%H:%M:%S%.f").is_ok()
}

/// The day, and the repair that was needed to read it.
pub(crate) fn read_date(value: &str, order: DayOrder) -> Option<(NaiveDate, Option<Rule>)> {
    if let Ok(date) = NaiveDate::parse_from_str(value, "%Y-%m-%d") {
        return Some((date, None));
    }
    if let Some(date) = serial(value) {
        return Some((date, Some(Rule::DateFromSerial)));
    }
    let parts = parts(value);
    let numbers: Vec<u32> = parts.iter().filter_map(|part| part.parse().ok()).collect();
    let month = parts.iter().find_map(|part| month(part));
    let date = match (numbers.as_slice(), month) {
        ([day, year], Some(month)) => date(full_year(*year), month, *day),
        ([year, month, day, ..], None) if *year > 999 => date(*year, *month, *day),
        ([first, second, year, ..], None) => numeric(*first, *second, full_year(*year), order),
        _ => None,
    };
    date.map(|date| (date, Some(Rule::DateRewritten)))
}

fn parts(value: &str) -> Vec<String> {
    let folded = fold(value);
    folded
        .split(|sign: char| !sign.is_alphanumeric())
        .filter(|part| !part.is_empty())
        .map(|part| part.trim_end_matches("er").to_owned())
        .collect()
}

fn date(year: u32, month: u32, day: u32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day)
}

fn numeric(first: u32, second: u32, year: u32, order: DayOrder) -> Option<NaiveDate> {
    let (day, month) = match order {
        _ if first > 12 => (first, second),
        _ if second > 12 => (second, first),
        DayOrder::DayFirst => (first, second),
        DayOrder::MonthFirst => (second, first),
    };
    date(year, month, day)
}

/// Two digits mean 1970 to 2069. The year 1 stays: Ohana writes it for « every year ».
fn full_year(year: u32) -> u32 {
    match year {
        0..2 | 100.. => year,
        2..70 => 2000 + year,
        70..100 => 1900 + year,
    }
}

fn serial(value: &str) -> Option<NaiveDate> {
    let whole = value.split_once('.').map_or(value, |(whole, _)| whole);
    let number: f64 = value.parse().ok()?;
    let days: u64 = whole.parse().ok()?;
    (number.is_finite() && SERIAL_DAYS.contains(&days))
        .then(|| SPREADSHEET_EPOCH?.checked_add_days(Days::new(days)))?
}

/// Month names by their first letters, long enough to be told apart in French and English.
fn month(word: &str) -> Option<u32> {
    const STARTS: [(&str, u32); 20] = [
        ("jan", 1),
        ("fev", 2),
        ("feb", 2),
        ("mar", 3),
        ("avr", 4),
        ("apr", 4),
        ("mai", 5),
        ("may", 5),
        ("juin", 6),
        ("jun", 6),
        ("juil", 7),
        ("jul", 7),
        ("aou", 8),
        ("aug", 8),
        ("sep", 9),
        ("oct", 10),
        ("nov", 11),
        ("dec", 12),
        ("fevr", 2),
        ("sept", 9),
    ];
    STARTS.iter().find(|(start, _)| word.starts_with(start)).map(|(_, month)| *month)
}

/// An hour of the day in minutes, whether it was written in an unusual way, and what stood behind it.
/// « 9:00 », « 8:30am », « 830am », « 9h30 », « 3 PM », « 9:00a ».
pub(crate) fn clock(text: &str) -> Option<(u16, bool, &str)> {
    let text = text.trim();
    let end = text
        .find(|sign: char| !sign.is_ascii_digit() && sign != ':' && sign != 'h' && sign != 'H')
        .unwrap_or(text.len());
    let (figures, rest) = text.split_at(end);
    let rest = rest.trim_start();
    let (half, length) = half_of_day(rest);
    let (hour, minute, usual) = hour_and_minute(figures)?;
    let hour = match half {
        Some(Half::Morning) if hour == 12 => 0,
        Some(Half::Afternoon) if hour < 12 => hour + 12,
        _ => hour,
    };
    let minutes = hour * 60 + minute;
    let note = rest.get(length..).unwrap_or_default().trim();
    (minutes <= 24 * 60 && minute < 60).then_some((minutes, usual && matches!(length, 0 | 2), note))
}

enum Half {
    Morning,
    Afternoon,
}

/// Which half of the day the letters say, and how many letters that took. « m » alone says nothing.
fn half_of_day(rest: &str) -> (Option<Half>, usize) {
    let lower = rest.to_ascii_lowercase();
    let half = |lower: &str| match lower.as_bytes().first() {
        Some(b'a') => Some(Half::Morning),
        Some(b'p') => Some(Half::Afternoon),
        _ => None,
    };
    for mark in ["a.m.", "p.m.", "am", "pm", "a", "p", "m"] {
        if let Some(after) = lower.strip_prefix(mark)
            && !after.starts_with(|sign: char| sign.is_alphabetic())
        {
            return (half(&lower), mark.len());
        }
    }
    (None, 0)
}

fn hour_and_minute(figures: &str) -> Option<(u16, u16, bool)> {
    let parts: Vec<&str> = figures.split([':', 'h', 'H']).collect();
    match parts.as_slice() {
        [hour] if hour.len() <= 2 => Some((hour.parse().ok()?, 0, true)),
        [joined] if joined.len() <= 4 && joined.is_ascii() => {
            let (hour, minute) = joined.split_at(joined.len() - 2);
            Some((hour.parse().ok()?, minute.parse().ok()?, false))
        }
        [hour, ""] => Some((hour.parse().ok()?, 0, true)),
        [hour, minute, ..] => Some((hour.parse().ok()?, minute.parse().ok()?, minute.len() == 2)),
        _ => None,
    }
}
