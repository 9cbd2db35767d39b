//! Hours in a form: typed in words, told back in words and as the days to come.

use chrono::{Datelike, Days, NaiveDate};
use serde_json::Value;
use vocabulary::Locale;
use vocabulary::date::day_name;
use vocabulary::hours::{OpeningHours, french_public_holiday};
use web::{Filled, Visit};

use super::fields::field;
use super::inputs::hours_in_words;
use super::{AS_GIVEN, Sheet, before};

/// How many days to come are told: two weeks show what comes every other one.
const DAYS_TOLD: u64 = 14;

/// What the two fields of hours said when the form was drawn.
pub(crate) struct Before {
    hours: Value,
    as_given: Value,
}

/// What the hours said when the form was drawn.
pub(crate) fn before(filled: &Filled, sheet: &Sheet<'_>) -> Before {
    let told = |name| before::read(filled, name, sheet.says(&field(sheet.shown.key.kind, name)));
    Before { hours: told("hours"), as_given: told("hours_as_given") }
}

impl Before {
    /// The hours as they are typed: in words, or as their source wrote them.
    pub(crate) fn typed(&self, locale: Locale) -> String {
        match self.hours.as_str() {
            Some(osm) if !osm.is_empty() => hours_in_words(osm, locale),
            _ => self.as_given.as_str().unwrap_or_default().trim().to_owned(),
        }
    }

    /// Whether only words are kept, which nobody understood.
    pub(crate) fn is_as_given(&self) -> bool {
        let empty = |value: &Value| value.as_str().unwrap_or_default().is_empty();
        empty(&self.hours) && !empty(&self.as_given)
    }
}

/// Hours told back.
#[derive(askama::Template)]
#[template(path = "form/hours.html")]
pub(crate) struct Told<'a> {
    visit: &'a Visit,
    words: Vec<String>,
    days: Vec<Day>,
    as_given: bool,
    offers_as_given: bool,
}

/// One day to come.
struct Day {
    name: String,
    openings: Vec<String>,
    holiday: bool,
}

/// What stands under the field of hours: what was understood of them, and the box that keeps them as typed.
pub(crate) fn told<'a>(visit: &'a Visit, filled: &Filled, typed: &str, as_given: bool) -> Told<'a> {
    let hours = OpeningHours::spoken(typed).ok().filter(|_| !as_given);
    let not_understood = !typed.is_empty() && hours.is_none();
    Told {
        words: hours.iter().flat_map(|hours| hours.in_words(visit.locale)).collect(),
        days: hours.map(|hours| days(visit, &hours)).unwrap_or_default(),
        as_given,
        offers_as_given: not_understood || filled.is_ticked(AS_GIVEN),
        visit,
    }
}

fn days(visit: &Visit, hours: &OpeningHours) -> Vec<Day> {
    let from = visit.today();
    let dates = (0..DAYS_TOLD).filter_map(|count| from.checked_add_days(Days::new(count)));
    dates.map(|date| day(visit, hours, date)).collect()
}

fn day(visit: &Visit, hours: &OpeningHours, date: NaiveDate) -> Day {
    let clock = |minute: u16| match (visit.locale, minute % 60) {
        (Locale::French, 0) => format!("{} h", minute / 60),
        (Locale::French, rest) => format!("{} h {rest:02}", minute / 60),
        (Locale::English, rest) => format!("{}:{rest:02}", minute / 60),
    };
    let openings = hours.intervals_on(date);
    Day {
        name: format!("{} {}", day_name(date.weekday(), visit.locale), visit.date(date)),
        openings: openings.iter().map(|(from, to)| format!("{} – {}", clock(*from), clock(*to))).collect(),
        holiday: french_public_holiday(date),
    }
}
