//! Places, dates and ranks, in words.

use chrono::{DateTime, Timelike, Utc};
use vocabulary::Locale;
use vocabulary::time::paris;
use web::Visit;

use crate::rule::{Opening, Places};

/// Where a list stands, in words: « il reste 3 places », « complet, liste d'attente ouverte ».
pub(crate) fn places(visit: &Visit, places: &Places) -> String {
    match places.open {
        Opening::NotNeeded => visit.say("enrolment-not-needed").into_owned(),
        Opening::NotYet(day) => visit.say_of("enrolment-not-yet", &visit.date(day)).into_owned(),
        Opening::Over => visit.say("enrolment-over").into_owned(),
        Opening::Open if places.is_full() => visit.say("enrolment-full").into_owned(),
        Opening::Open => match places.left() {
            Some(left) => visit.say_count("enrolment-left", left).into_owned(),
            None => visit.say("enrolment-room").into_owned(),
        },
    }
}

/// The same with its counts, for whoever carries the action: « 20 places prises sur 20, 1 demandée en attente ».
pub(crate) fn counted(visit: &Visit, places: &Places) -> String {
    let taken = match places.capacity {
        Some(capacity) => {
            let values = [("count", places.taken.into()), ("most", u32::from(capacity).into())];
            visit.say_with("enrolment-taken-of", &values).into_owned()
        }
        None => visit.say_count("enrolment-taken", places.taken).into_owned(),
    };
    if places.waiting == 0 {
        return taken;
    }
    format!("{taken} {}", visit.say_count("enrolment-waiting", places.waiting))
}

/// A moment in words, Paris time: « mercredi 3 mars 2026 à 14 h 30 ».
pub(crate) fn moment(at: DateTime<Utc>, locale: Locale) -> String {
    let wall = paris(at);
    let day = vocabulary::date::with_weekday(wall.date(), locale);
    match (locale, wall.minute()) {
        (Locale::French, 0) => format!("{day} à {} h", wall.hour()),
        (Locale::French, minute) => format!("{day} à {} h {minute:02}", wall.hour()),
        (Locale::English, minute) => format!("{day} at {}:{minute:02}", wall.hour()),
    }
}
