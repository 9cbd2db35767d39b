//! When a rule of spoken hours holds: seasons, dates, years, weeks, days and ranked days.

use super::MisreadKind;
use super::words::{Token, Word};
use chrono::{Datelike, NaiveDate};

/// One thing said of when, in OpenStreetMap's words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum When {
    /// Part of a year that comes again, or dates that come once.
    Season {
        text: String,
        single: bool,
    },
    Years(String),
    Weeks(String),
    /// Days of the week, every day, public or school holidays.
    Days(String),
    /// The first Tuesday of the month.
    Ranked(String),
}

/// What stands at the beginning of some words, with how many of them it takes; the fault where they begin like a
/// date and are none.
type Found = Result<Option<(When, usize)>, MisreadKind>;

const DAYS: [&str; 7] = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"];
const MONTHS: [&str; 12] =
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/// A date as far as it is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Day {
    year: Option<i32>,
    month: u32,
    day: u32,
}

/// What is said of when at the beginning of these words.
pub(super) fn when(tokens: &[Token]) -> Found {
    if let Some(found) = dates(tokens)? {
        return Ok(Some(found));
    }
    let others = [ranked, months, years, weeks, days];
    Ok(others.into_iter().find_map(|read| read(tokens)))
}

fn word(tokens: &[Token], at: usize) -> Option<Word> {
    tokens.get(at).map(|token| token.word)
}

/// « 24 décembre », « jeudi 24 décembre 2026 », « 24/12 », and from one to another.
fn dates(tokens: &[Token]) -> Found {
    if let Some(found) = days_of_one_month(tokens) {
        return Ok(Some(found));
    }
    let Some((first, taken)) = date(tokens)? else { return Ok(None) };
    let after = tokens.get(taken + 1..).unwrap_or_default();
    let range = word(tokens, taken) == Some(Word::Until);
    let (last, taken) = match range.then(|| date(after)).transpose()?.flatten() {
        Some((last, more)) => (last, taken + 1 + more),
        None => (first, taken),
    };
    Ok(Some((season(first, last), taken)))
}

/// « du 5 au 12 août ».
fn days_of_one_month(tokens: &[Token]) -> Option<(When, usize)> {
    let day = day_number(word(tokens, 0)?)?;
    let (last, taken) = match word(tokens, 1)? {
        Word::Until => date(&tokens[2..]).ok()??,
        _ => return None,
    };
    let first = Day { day, ..last };
    first.is_real().then(|| (season(first, last), taken + 2))
}

fn day_number(word: Word) -> Option<u32> {
    match word {
        Word::Number(day) if (1..=31).contains(&day) => Some(day),
        Word::Ordinal(1) => Some(1),
        _ => None,
    }
}

/// One date, with its day of the week and its year if they are written. A day of the week without a year is
/// refused: it would be another date each year.
fn date(tokens: &[Token]) -> Result<Option<(Day, usize)>, MisreadKind> {
    let (weekday, start) = match word(tokens, 0) {
        Some(Word::Day(weekday)) => (Some(weekday), 1),
        _ => (None, 0),
    };
    let (date, taken) = match word(tokens, start) {
        Some(Word::Date(day, month, year)) => {
            (Day { year: (year != 0).then_some(year), month, day }, start + 1)
        }
        Some(other) => match (day_number(other), word(tokens, start + 1)) {
            (Some(day), Some(Word::Month(month))) => {
                let year = year_at(tokens, start + 2);
                (Day { year, month, day }, start + 2 + usize::from(year.is_some()))
            }
            _ => return Ok(None),
        },
        None => return Ok(None),
    };
    if !date.is_real() {
        return Err(MisreadKind::Date);
    }
    let Some(weekday) = weekday else { return Ok(Some((date, taken))) };
    let year = date.year.ok_or(MisreadKind::YearMissing)?;
    let said = NaiveDate::from_ymd_opt(year, date.month, date.day);
    let agrees = said.is_some_and(|said| said.weekday().num_days_from_monday() as usize == weekday);
    if agrees { Ok(Some((date, taken))) } else { Err(MisreadKind::Weekday) }
}

fn year_at(tokens: &[Token], at: usize) -> Option<i32> {
    match word(tokens, at)? {
        Word::Number(year) if (1900..2200).contains(&year) => i32::try_from(year).ok(),
        _ => None,
    }
}

impl Day {
    /// A leap year stands for any year.
    fn is_real(self) -> bool {
        NaiveDate::from_ymd_opt(self.year.unwrap_or(2028), self.month, self.day).is_some()
    }

    fn text(self) -> String {
        let year = self.year.map_or_else(String::new, |year| format!("{year} "));
        format!("{year}{} {:02}", MONTHS[self.month as usize - 1], self.day)
    }
}

/// From one day to another. A year written at the end only is that of the beginning too, unless the days turn over
/// the new year.
fn season(first: Day, last: Day) -> When {
    if first == last {
        return When::Season { text: first.text(), single: true };
    }
    let turns = (last.month, last.day) < (first.month, first.day);
    let year = first.year.or(last.year.map(|year| if turns { year - 1 } else { year }));
    let end = last.year.or(year.map(|year| if turns { year + 1 } else { year }));
    let (first, last) = (Day { year, ..first }, Day { year: end, ..last });
    When::Season { text: format!("{}-{}", first.text(), last.text()), single: false }
}

/// « en août », « d’avril à octobre 2027 ».
fn months(tokens: &[Token]) -> Option<(When, usize)> {
    let Word::Month(first) = word(tokens, 0)? else { return None };
    let (last, taken) = match (word(tokens, 1), word(tokens, 2)) {
        (Some(Word::Until), Some(Word::Month(last))) => (last, 3),
        _ => (first, 1),
    };
    let year = year_at(tokens, taken);
    let years = year.map_or_else(String::new, |year| format!("{year} "));
    let (from, to) = (MONTHS[first as usize - 1], MONTHS[last as usize - 1]);
    let text = if first == last { format!("{years}{from}") } else { format!("{years}{from}-{to}") };
    Some((When::Season { text, single: false }, taken + usize::from(year.is_some())))
}

/// « en 2027 », « de 2026 à 2028 », « à partir de 2027 ».
fn years(tokens: &[Token]) -> Option<(When, usize)> {
    let ends = word(tokens, 2) == Some(Word::Until);
    if word(tokens, 0)? == Word::From && !ends {
        return year_at(tokens, 1).map(|year| (When::Years(format!("{year}+")), 2));
    }
    let first = year_at(tokens, 0)?;
    match (word(tokens, 1), year_at(tokens, 2)) {
        (Some(Word::Until), Some(last)) => Some((When::Years(format!("{first}-{last}")), 3)),
        _ => Some((When::Years(first.to_string()), 1)),
    }
}

/// « les semaines paires », « la semaine 12 », « les semaines 10 à 20 ».
fn weeks(tokens: &[Token]) -> Option<(When, usize)> {
    let week = |at| match word(tokens, at)? {
        Word::Number(week) if (1..=53).contains(&week) => Some(week),
        _ => None,
    };
    match word(tokens, 0)? {
        Word::Odd => Some((When::Weeks("week 1-53/2".to_owned()), 1)),
        Word::Even => Some((When::Weeks("week 2-53/2".to_owned()), 1)),
        Word::Week => match (week(1)?, word(tokens, 2), week(3)) {
            (first, Some(Word::Until), Some(last)) => {
                Some((When::Weeks(format!("week {first:02}-{last:02}")), 4))
            }
            (only, ..) => Some((When::Weeks(format!("week {only:02}")), 2)),
        },
        _ => None,
    }
}

/// « le 1er et le 3e mardi du mois », « les 2e et 4e samedis du mois ».
fn ranked(tokens: &[Token]) -> Option<(When, usize)> {
    let (mut ranks, mut at) = (Vec::new(), 0);
    while let Some(Word::Ordinal(rank)) = word(tokens, at) {
        if !(-2..=5).contains(&rank) {
            return None;
        }
        ranks.push(rank.to_string());
        at += 1;
        let joined = matches!(word(tokens, at), Some(Word::And | Word::Comma));
        at += usize::from(joined && matches!(word(tokens, at + 1), Some(Word::Ordinal(_))));
    }
    match (word(tokens, at), word(tokens, at + 1)) {
        (Some(Word::Day(day)), Some(Word::OfMonth)) if !ranks.is_empty() => {
            Some((When::Ranked(format!("{}[{}]", DAYS[day], ranks.join(","))), at + 2))
        }
        _ => None,
    }
}

/// « du lundi au vendredi », « le mardi », « les jours fériés », « tous les jours ».
fn days(tokens: &[Token]) -> Option<(When, usize)> {
    let days = |text: &str, taken| Some((When::Days(text.to_owned()), taken));
    match (word(tokens, 0)?, word(tokens, 1), word(tokens, 2)) {
        (Word::Day(first), Some(Word::Until), Some(Word::Day(last))) => {
            days(&format!("{}-{}", DAYS[first], DAYS[last]), 3)
        }
        (Word::Day(day), ..) => days(DAYS[day], 1),
        (Word::EveryDay, ..) => days("Mo-Su", 1),
        (Word::Holidays, ..) => days("PH", 1),
        (Word::School, ..) => days("SH", 1),
        _ => None,
    }
}
