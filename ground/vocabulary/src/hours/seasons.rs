//! The parts of the year hours speak of: dates, months, weeks and years.

use super::phrases::{of, say};
use crate::{Locale, date};
use chrono::NaiveDate;
use opening_hours::RuleKind;
use opening_hours_syntax::rules::day::{Date, DateOffset, MonthdayRange, WeekRange, Year, YearRange};

/// The year hours without end run to in the grammar.
const NO_END: i32 = 9_999;

/// « en août », « du 1er juin au 31 août 2027 », « vendredi 12 février 2027 »; `None` for moving feasts.
pub(super) fn dates(range: &MonthdayRange, kind: RuleKind, locale: Locale) -> Option<String> {
    match range {
        MonthdayRange::Month { range, year } => {
            Some(months(*range.start() as u32, *range.end() as u32, *year, locale))
        }
        MonthdayRange::Date { start, end } => {
            let (start, end) = (fixed(start)?, fixed(end)?);
            if start == end { one_date(start, kind, locale) } else { from_to(start, end, locale) }
        }
    }
}

fn months(first: u32, last: u32, year: Option<Year>, locale: Locale) -> String {
    let year = year.map_or_else(String::new, |year| format!(" {}", year.0));
    let (from, to) = (date::month_name(first, locale), date::month_name(last, locale));
    match locale {
        _ if first == last => format!("{} {from}{year}", say(locale, "en", "in")),
        Locale::French => format!("{} à {to}{year}", of(from)),
        Locale::English => format!("from {from} to {to}{year}"),
    }
}

/// A day with its year, when it is written.
type Day = (Option<i32>, u32, u32);

fn fixed((date, offset): &(Date, DateOffset)) -> Option<Day> {
    match date {
        Date::Fixed { year, month, day } if *offset == DateOffset::default() => {
            Some((year.map(|year| year.0), *month as u32, u32::from(*day)))
        }
        _ => None,
    }
}

fn one_date((year, month, day): Day, kind: RuleKind, locale: Locale) -> Option<String> {
    // A leap year stands for any year, so that 29 February can be said.
    let date = NaiveDate::from_ymd_opt(year.unwrap_or(2028), month, day)?;
    let words = match year {
        Some(_) => date::with_weekday(date, locale),
        None => date::day_and_month(date, locale),
    };
    let article = match (year, kind) {
        (Some(_), RuleKind::Open) => "",
        _ => say(locale, "le ", "on "),
    };
    Some(format!("{article}{words}"))
}

fn from_to(start: Day, end: Day, locale: Locale) -> Option<String> {
    let (first_year, last_year) = (start.0, end.0.or(start.0));
    if end.0.is_none() && first_year.is_some() && (end.1, end.2) < (start.1, start.2) {
        return None;
    }
    let first = NaiveDate::from_ymd_opt(first_year.unwrap_or(2028), start.1, start.2)?;
    let last = NaiveDate::from_ymd_opt(last_year.unwrap_or(2028), end.1, end.2)?;
    let from = match first_year {
        Some(year) if last_year != Some(year) => date::in_words(first, locale),
        _ => date::day_and_month(first, locale),
    };
    let to = match last_year {
        Some(_) => date::in_words(last, locale),
        None => date::day_and_month(last, locale),
    };
    Some(match locale {
        Locale::French => format!("du {from} au {to}"),
        Locale::English => format!("from {from} to {to}"),
    })
}

/// « en 2027 », « de 2026 à 2028 », « à partir de 2027 ».
pub(super) fn years(range: &YearRange, locale: Locale) -> Option<String> {
    let (range, step) = range.into_parts();
    let (first, last) = (range.start().0, range.end().0);
    match locale {
        _ if step != 1 && first != last => None,
        _ if first == last => Some(format!("{} {first}", say(locale, "en", "in"))),
        _ if last >= NO_END => Some(format!("{} {first}", say(locale, "à partir de", "from"))),
        Locale::French => Some(format!("de {first} à {last}")),
        Locale::English => Some(format!("from {first} to {last}")),
    }
}

/// « les semaines impaires », « la semaine 12 », « les semaines 10 à 20 ».
pub(super) fn weeks(range: &WeekRange, locale: Locale) -> Option<String> {
    let (range, step) = range.into_parts();
    match (range.start().0, range.end().0, step, locale) {
        (1, 51.., 2, _) => Some(say(locale, "les semaines impaires", "in odd weeks").to_owned()),
        (2, 52.., 2, _) => Some(say(locale, "les semaines paires", "in even weeks").to_owned()),
        (first, last, _, _) if first == last => {
            Some(format!("{} {first}", say(locale, "la semaine", "in week")))
        }
        (first, last, 1, Locale::French) => Some(format!("les semaines {first} à {last}")),
        (first, last, 1, Locale::English) => Some(format!("in weeks {first} to {last}")),
        _ => None,
    }
}
