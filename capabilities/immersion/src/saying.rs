//! How days, states and wishes are said.

use chrono::{DateTime, Datelike, NaiveDate, Utc};
use vocabulary::Locale;
use vocabulary::time::paris;
use web::{Choice, Visit};

use crate::programme::{ImmersionProgramme, State};

/// « lundi 4 avril ».
pub(crate) fn day(date: NaiveDate, locale: Locale) -> String {
    let words = vocabulary::date::day_and_month(date, locale);
    format!("{} {words}", vocabulary::date::day_name(date.weekday(), locale))
}

/// « lundi 4 avril, 09:30 », on the clock of Paris.
pub(crate) fn moment(at: DateTime<Utc>, locale: Locale) -> String {
    let at = paris(at);
    format!("{}, {}", day(at.date(), locale), at.format("%H:%M"))
}

/// How far a day that is typed may lie from today, in days: no calendar of programmes goes farther.
const NEAR: i64 = 1_000;

/// A day that was typed; nothing where it is none, or lies years away.
pub(crate) fn near_day(typed: &str, today: NaiveDate) -> Option<NaiveDate> {
    let day: NaiveDate = typed.parse().ok()?;
    ((day - today).num_days().abs() <= NEAR).then_some(day)
}

/// The days of a programme as boxes to tick.
pub(crate) fn day_choices(
    visit: &Visit,
    days: &[NaiveDate],
    ticked: impl Fn(NaiveDate) -> bool,
) -> Vec<Choice> {
    let choice = |date: &NaiveDate| Choice::new(date.to_string(), day(*date, visit.locale), ticked(*date));
    days.iter().map(choice).collect()
}

/// The days that were ticked; what is no day is passed over.
pub(crate) fn days_ticked(filled: &web::Filled, field: &str) -> Vec<NaiveDate> {
    filled.all(field).filter_map(|text| text.parse().ok()).collect()
}

/// How far a programme is, as a badge.
pub(crate) fn badge(visit: &Visit, programme: &ImmersionProgramme) -> (&'static str, &'static str, String) {
    let words = visit.say(programme.state.key()).into_owned();
    match programme.state {
        State::Wishes if programme.takes_wishes(visit.today()) => ("open", "check", words),
        State::Capitalised => ("plain", "check", words),
        _ => ("note", "clock", words),
    }
}
