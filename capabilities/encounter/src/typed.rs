//! What people type into the forms of this room: words worth a second look, days and hours of Paris.

use chrono::{DateTime, Datelike, NaiveDate, NaiveTime, TimeDelta, Utc};
use vocabulary::caution::{Place, cautions};
use vocabulary::time::TimeZoneName;
use web::{Faults, Filled, Visit};

/// The box by which somebody says that words worth a second look may stay.
pub(crate) const READ_AGAIN: &str = "relu";
/// The farthest day one proposes.
const FARTHEST: TimeDelta = TimeDelta::days(366);
/// The years a day may lie in; one at the end of all calendars can be reckoned with no more.
const YEARS: std::ops::RangeInclusive<i32> = 2000..=2100;

/// The words of a field that others will read, at most so many letters; `missing` is what is said of empty ones.
pub(crate) fn words(
    (visit, filled): (&Visit, &Filled),
    (field, longest): (&str, usize),
    missing: Option<&str>,
    faults: &mut Faults,
) -> String {
    let text = filled.text(field);
    if let (true, Some(key)) = (text.is_empty(), missing) {
        faults.note(field, visit.say(key));
    }
    if text.chars().count() > longest {
        faults.note(field, visit.say_count("encounter-fault-long", longest));
    }
    let doubt = cautions(text, Place::Public).into_iter().next();
    if let Some(caution) = doubt.filter(|_| !filled.is_ticked(READ_AGAIN)) {
        faults.note(field, caution.kind.label(visit.locale));
        faults.note(READ_AGAIN, visit.say("encounter-fault-reread"));
    }
    text.to_owned()
}

/// A moment of two fields, a day and an hour; none where both are empty. One that is half said, gone by or more than a
/// year ahead is told.
pub(crate) fn moment(
    (visit, filled): (&Visit, &Filled),
    (day, hour): (&str, &str),
    faults: &mut Faults,
) -> Option<DateTime<Utc>> {
    let (typed_day, typed_hour) = (filled.text(day), filled.text(hour));
    if typed_day.is_empty() && typed_hour.is_empty() {
        return None;
    }
    let read_day = typed_day.parse::<NaiveDate>().ok().filter(|day| YEARS.contains(&day.year()));
    let read_hour = NaiveTime::parse_from_str(typed_hour, "%H:%M").ok();
    if read_hour.is_none() {
        faults.note(hour, visit.say("encounter-fault-hour"));
    }
    let starts = read_day.zip(read_hour).map(|(day, hour)| TimeZoneName::PARIS.instant(day.and_time(hour)));
    let is_ahead = |starts: DateTime<Utc>| starts > visit.now && starts < visit.now + FARTHEST;
    match (read_day, starts) {
        (Some(_), None) => None,
        (_, Some(starts)) if is_ahead(starts) => Some(starts),
        _ => {
            faults.note(day, visit.say("encounter-fault-day"));
            None
        }
    }
}
