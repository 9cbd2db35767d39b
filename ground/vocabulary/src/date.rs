//! Dates as people say them.

use crate::Locale;
use chrono::{Datelike, NaiveDate};

const FRENCH_MONTHS: [&str; 12] = [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
];
const ENGLISH_MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const FRENCH_DAYS: [&str; 7] = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"];
const ENGLISH_DAYS: [&str; 7] =
    ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/// The name of a month, 1 to 12; any other number reads as the nearest one.
pub fn month_name(month: u32, locale: Locale) -> &'static str {
    let place = month.clamp(1, 12) as usize - 1;
    match locale {
        Locale::French => FRENCH_MONTHS[place],
        Locale::English => ENGLISH_MONTHS[place],
    }
}

/// The name of a day of the week.
pub fn day_name(day: chrono::Weekday, locale: Locale) -> &'static str {
    let place = day.num_days_from_monday() as usize;
    match locale {
        Locale::French => FRENCH_DAYS[place],
        Locale::English => ENGLISH_DAYS[place],
    }
}

/// « 3 mars 2026 », « 1er mai 2026 »; “3 March 2026”.
pub fn in_words(date: NaiveDate, locale: Locale) -> String {
    format!("{} {}", day_and_month(date, locale), date.year())
}

/// « 3 mars », « 1er mai »; “3 March”.
pub fn day_and_month(date: NaiveDate, locale: Locale) -> String {
    format!("{} {}", ordinal_day(date.day(), locale), month_name(date.month(), locale))
}

/// « vendredi 12 février 2027 »; “Friday 12 February 2027”.
pub fn with_weekday(date: NaiveDate, locale: Locale) -> String {
    format!("{} {}", day_name(date.weekday(), locale), in_words(date, locale))
}

/// « 03/03/2026 », the same in both languages: day first, as everywhere in Europe.
pub fn short(date: NaiveDate) -> String {
    date.format("%d/%m/%Y").to_string()
}

/// How long ago, from a number of days: « aujourd’hui », « hier », « il y a 3 semaines »; a negative number
/// is the future: « demain », « dans 5 jours ».
pub fn ago(days: i64, locale: Locale) -> String {
    match (days, locale) {
        (0, Locale::French) => "aujourd’hui".to_owned(),
        (0, Locale::English) => "today".to_owned(),
        (1, Locale::French) => "hier".to_owned(),
        (1, Locale::English) => "yesterday".to_owned(),
        (-1, Locale::French) => "demain".to_owned(),
        (-1, Locale::English) => "tomorrow".to_owned(),
        (_, Locale::French) if days.is_positive() => format!("il y a {}", lapse(days.unsigned_abs(), locale)),
        (_, Locale::French) => format!("dans {}", lapse(days.unsigned_abs(), locale)),
        (_, Locale::English) if days.is_positive() => format!("{} ago", lapse(days.unsigned_abs(), locale)),
        (_, Locale::English) => format!("in {}", lapse(days.unsigned_abs(), locale)),
    }
}

/// A lapse of two days or more. Two weeks are still counted in days, two months in weeks, two years in months: the
/// figure stays exact enough to judge whether a record is fresh, and is never one.
fn lapse(days: u64, locale: Locale) -> String {
    let (count, french, english) = match days {
        0..14 => (days, "jours", "days"),
        14..61 => (days / 7, "semaines", "weeks"),
        61..731 => (days.saturating_mul(100) / 3044, "mois", "months"),
        _ => (days.saturating_mul(100) / 36525, "ans", "years"),
    };
    let unit = match locale {
        Locale::French => french,
        Locale::English => english,
    };
    format!("{count} {unit}")
}

/// French says « 1er » for the first of the month and plain numbers after.
fn ordinal_day(day: u32, locale: Locale) -> String {
    match (day, locale) {
        (1, Locale::French) => "1er".to_owned(),
        _ => day.to_string(),
    }
}

#[cfg(test)]
mod tests;
