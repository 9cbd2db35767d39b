//! The turns of phrase hours are said with, in French and in English.

use super::DAY;
use crate::Locale;
use crate::date::day_name;
use chrono::Weekday;

/// The days of the week from Monday on.
pub(super) const WEEK: [Weekday; 7] =
    [Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri, Weekday::Sat, Weekday::Sun];

/// The French or the English of two.
pub(super) fn say(locale: Locale, french: &'static str, english: &'static str) -> &'static str {
    match locale {
        Locale::French => french,
        Locale::English => english,
    }
}

/// « a, b et c ».
pub(super) fn list(items: &[String], locale: Locale) -> String {
    match items {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., last] => format!("{}{}{last}", first.join(", "), say(locale, " et ", " and ")),
    }
}

/// A minute of the day: « 9 h 30 », with spaces that do not break; “9:30”. Minutes past midnight wrap.
pub(super) fn clock(minute: u16, locale: Locale) -> String {
    let (hour, minute) = (minute % DAY / 60, minute % 60);
    match (locale, minute) {
        (Locale::French, 0) => format!("{hour}\u{a0}h"),
        (Locale::French, _) => format!("{hour}\u{a0}h\u{a0}{minute:02}"),
        (Locale::English, _) => format!("{hour}:{minute:02}"),
    }
}

/// « de 9 h à 12 h ».
pub(super) fn span(from: u16, to: u16, locale: Locale) -> String {
    if (from, to) == (0, DAY) {
        return say(locale, "24\u{a0}h sur 24", "round the clock").to_owned();
    }
    let end = match to % DAY {
        0 => say(locale, "minuit", "midnight").to_owned(),
        _ => clock(to, locale),
    };
    match locale {
        Locale::French => format!("de {} à {end}", clock(from, locale)),
        Locale::English => format!("from {} to {end}", clock(from, locale)),
    }
}

/// Several openings of a day: « de 9 h à 12 h et de 14 h à 17 h ».
pub(super) fn spans(openings: &[(u16, u16)], locale: Locale) -> String {
    let spans: Vec<String> = openings.iter().map(|(from, to)| span(*from, *to, locale)).collect();
    list(&spans, locale)
}

/// Days of the week: « tous les jours », « du lundi au vendredi », « le mardi et le jeudi ».
pub(super) fn days(chosen: [bool; 7], locale: Locale) -> String {
    if chosen == [true; 7] {
        return say(locale, "tous les jours", "every day").to_owned();
    }
    let mut groups = Vec::new();
    let mut day = 0;
    while day < 7 {
        let length = chosen[day..].iter().take_while(|chosen| **chosen).count();
        match length {
            0 => day += 1,
            1 | 2 => groups.extend(WEEK[day..day + length].iter().map(|day| one_day(*day, locale))),
            _ => groups.push(run(WEEK[day], WEEK[day + length - 1], locale)),
        }
        day += length;
    }
    list(&groups, locale)
}

fn one_day(day: Weekday, locale: Locale) -> String {
    match locale {
        Locale::French => format!("le {}", day_name(day, locale)),
        Locale::English => day_name(day, locale).to_owned(),
    }
}

fn run(first: Weekday, last: Weekday, locale: Locale) -> String {
    let (first, last) = (day_name(first, locale), day_name(last, locale));
    match locale {
        Locale::French => format!("du {first} au {last}"),
        Locale::English => format!("{first} to {last}"),
    }
}

/// « le 2e vendredi du mois », « les 1er et 3e vendredis du mois »; a negative rank counts from the end.
pub(super) fn ranked_day(ranks: &[i8], day: Weekday, locale: Locale) -> Option<String> {
    let words = ranks.iter().map(|rank| ordinal(*rank, locale)).collect::<Option<Vec<_>>>()?;
    let (day, ranks) = (day_name(day, locale), list(&words, locale));
    Some(match (locale, words.len()) {
        (Locale::French, 1) => format!("le {ranks} {day} du mois"),
        (Locale::French, _) => format!("les {ranks} {day}s du mois"),
        (Locale::English, 1) => format!("the {ranks} {day} of the month"),
        (Locale::English, _) => format!("the {ranks} {day}s of the month"),
    })
}

fn ordinal(rank: i8, locale: Locale) -> Option<String> {
    let word = match rank {
        1 => say(locale, "1er", "1st"),
        2 => say(locale, "2e", "2nd"),
        3 => say(locale, "3e", "3rd"),
        4 => say(locale, "4e", "4th"),
        5 => say(locale, "5e", "5th"),
        -1 => say(locale, "dernier", "last"),
        -2 => say(locale, "avant-dernier", "last but one"),
        _ => return None,
    };
    Some(word.to_owned())
}

/// French says « d’août », not « de août ».
pub(super) fn of(word: &str) -> String {
    if word.starts_with(['a', 'o', 'é']) { format!("d’{word}") } else { format!("de {word}") }
}
