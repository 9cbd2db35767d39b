//! Saying whether a door is open: now, until when, or when it opens next.

use chrono::{NaiveDate, NaiveDateTime, Timelike};
use vocabulary::hours::HoursState;
use vocabulary::{Locale, date};
use web::Visit;

/// An hour as people say it: « 9 h », « 14 h 30 », or “2:30 pm”.
pub(crate) fn hour(moment: NaiveDateTime, locale: Locale) -> String {
    let (hour, minute) = (moment.hour(), moment.minute());
    match (locale, minute) {
        (Locale::French, 0) => format!("{hour}\u{a0}h"),
        (Locale::French, minute) => format!("{hour}\u{a0}h\u{a0}{minute:02}"),
        (Locale::English, _) => {
            let (_, twelve) = moment.hour12();
            let half = if hour < 12 { "am" } else { "pm" };
            if minute == 0 {
                format!("{twelve}\u{a0}{half}")
            } else {
                format!("{twelve}:{minute:02}\u{a0}{half}")
            }
        }
    }
}

/// The day as people say it from today: nothing for today, « demain », the weekday within a week, else the date.
fn day(moment: NaiveDate, today: NaiveDate, visit: &Visit) -> String {
    match (moment - today).num_days() {
        0 => visit.say("directory-open-today").into_owned(),
        1 => visit.say("directory-open-tomorrow").into_owned(),
        2..=6 => date::day_name(chrono::Datelike::weekday(&moment), visit.locale).to_owned(),
        _ => date::day_and_month(moment, visit.locale),
    }
}

/// What continues « Ouvert » or « Fermé »: « jusqu'à 17 h », « ouvre lundi à 9 h »; empty when nothing is known.
pub(crate) fn detail(open: HoursState, visit: &Visit) -> String {
    let today = visit.today();
    match open {
        HoursState::Open { until: Some(until) } if until.date() == today => {
            visit.say_of("directory-open-until", &hour(until, visit.locale)).into_owned()
        }
        HoursState::Closed { next: Some(next) } => {
            let values =
                [("day", day(next.date(), today, visit).into()), ("hour", hour(next, visit.locale).into())];
            visit.say_with("directory-closed-next", &values).into_owned()
        }
        _ => String::new(),
    }
}

/// A distance as people say it: « 800 m », « 3,4 km », « 12 km ».
pub(crate) fn distance(metres: f64, locale: Locale) -> String {
    if metres < 950.0 {
        return format!("{}\u{a0}m", ((metres / 50.0).round() * 50.0).max(50.0));
    }
    let kilometres = metres / 1_000.0;
    let text = if kilometres < 10.0 { format!("{kilometres:.1}") } else { format!("{kilometres:.0}") };
    let text = if locale == Locale::French { text.replace('.', ",") } else { text };
    format!("{text}\u{a0}km")
}
