//! Dates as they are said on the pages: « mercredi 25 novembre, de 14 h à 16 h ».

use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, Timelike, Utc};
use vocabulary::time::paris;
use vocabulary::{Locale, date};
use web::Visit;

/// From when to when, on the clock of the wall.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Span {
    pub(crate) starts: NaiveDateTime,
    pub(crate) ends: NaiveDateTime,
}

impl Span {
    /// Two instants as the clock on the wall shows them.
    pub(crate) fn of(starts: DateTime<Utc>, ends: DateTime<Utc>) -> Self {
        Self { starts: paris(starts), ends: paris(ends) }
    }

    /// The day it begins.
    pub(crate) fn day(self) -> NaiveDate {
        self.starts.date()
    }

    /// « Mercredi 25 novembre, de 14 h à 16 h »; the year where it is another than today's.
    pub(crate) fn in_words(self, visit: &Visit) -> String {
        let day = day_in_words(self.day(), visit);
        let values = [("day", day.as_str().into()), ("hours", self.hours(visit).into())];
        visit.say_with("agenda-on", &values).into_owned()
    }

    /// « De 14 h à 16 h »; over several days, to which one.
    pub(crate) fn hours(self, visit: &Visit) -> String {
        let from = hour(self.starts, visit.locale);
        if self.ends <= self.starts {
            return visit.say_of("agenda-at-hour", &from).into_owned();
        }
        if self.ends.date() == self.day() {
            let to = hour(self.ends, visit.locale);
            return visit.say_with("agenda-hours", &[("from", from.into()), ("to", to.into())]).into_owned();
        }
        let to = date::day_and_month(self.ends.date(), visit.locale);
        visit.say_with("agenda-hours-days", &[("from", from.into()), ("to", to.into())]).into_owned()
    }
}

/// « Mercredi 25 novembre », with its year where it is another than today's.
pub(crate) fn day_in_words(day: NaiveDate, visit: &Visit) -> String {
    if day.year() == visit.today().year() {
        let name = date::day_name(day.weekday(), visit.locale);
        return format!("{name} {}", date::day_and_month(day, visit.locale));
    }
    date::with_weekday(day, visit.locale)
}

/// « Novembre 2026 ».
pub(crate) fn month_in_words(day: NaiveDate, locale: Locale) -> String {
    capital(&format!("{} {}", date::month_name(day.month(), locale), day.year()))
}

/// « 14 h », « 14 h 30 »; “14:00”.
pub(crate) fn hour(moment: NaiveDateTime, locale: Locale) -> String {
    match (locale, moment.hour(), moment.minute()) {
        (Locale::French, hour, 0) => format!("{hour}\u{a0}h"),
        (Locale::French, hour, minute) => format!("{hour}\u{a0}h\u{a0}{minute:02}"),
        (Locale::English, hour, minute) => format!("{hour}:{minute:02}"),
    }
}

/// The same words with a capital at the beginning, as headings have it.
pub(crate) fn capital(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// How far, as people say it: « 800 m », « 4 km ».
pub(crate) fn distance(metres: f64, visit: &Visit) -> String {
    #[expect(
        clippy::cast_possible_truncation,
        reason = "distances in France, in metres, are small whole numbers"
    )]
    if metres < 950.0 {
        let hundreds = ((metres / 100.0).round() as i64).max(1) * 100;
        visit.say_count("agenda-metres", hundreds).into_owned()
    } else {
        visit.say_count("agenda-kilometres", (metres / 1_000.0).round() as i64).into_owned()
    }
}
