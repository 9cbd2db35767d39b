//! Dates in words: when, where, whether they take place; a rule said back; why a day is left out.

use chrono::{DateTime, NaiveDate, NaiveTime, Timelike, Utc, Weekday};
use vocabulary::Locale;
use vocabulary::date::{day_name, with_weekday};
use vocabulary::territory::Territory;
use vocabulary::time::paris;
use web::Visit;

use crate::recurrence::{Note, Parity, Proposed, Reason, Rhythm, Rule, Until, Which};
use crate::school::{Break, known_until};
use crate::session::{Place, Plan};

/// « mercredi 9 décembre 2026, de 14 h à 16 h ».
pub(crate) fn when(visit: &Visit, plan: &Plan) -> String {
    let (starts, ends) = (paris(plan.starts), paris(plan.ends));
    let (day, from) = (with_weekday(starts.date(), visit.locale), clock(visit.locale, starts.time()));
    let to = clock(visit.locale, ends.time());
    if starts.date() != ends.date() {
        let last = with_weekday(ends.date(), visit.locale);
        let values = [
            ("day", day.as_str().into()),
            ("from", from.as_str().into()),
            ("last", last.as_str().into()),
            ("to", to.as_str().into()),
        ];
        return visit.say_with("session-when-long", &values).into_owned();
    }
    let values = [("day", day.as_str().into()), ("from", from.as_str().into()), ("to", to.as_str().into())];
    visit.say_with("session-when", &values).into_owned()
}

/// « 14 h 30 », as people write it; “14:30”.
pub(crate) fn clock(locale: Locale, time: NaiveTime) -> String {
    match (locale, time.minute()) {
        (Locale::French, 0) => format!("{}\u{a0}h", time.hour()),
        (Locale::French, minute) => format!("{}\u{a0}h\u{a0}{minute:02}", time.hour()),
        (Locale::English, minute) => format!("{}:{minute:02}", time.hour()),
    }
}

/// « salle des fêtes, Lagnieu »: where something takes place, in words, with its commune.
pub(crate) fn where_to(words: &str, commune: &str) -> String {
    let town = Territory::france().commune(commune).map_or("", |commune| commune.name);
    match (words, town) {
        ("", town) => town.to_owned(),
        (words, town) if town.is_empty() || words.contains(town) => words.to_owned(),
        (words, town) => format!("{words}, {town}"),
    }
}

/// Where a date takes place: its own place, else that of the action.
pub(crate) fn place_of(place: &Place, action: &action::CollectiveAction) -> String {
    let commune = action.place.commune.as_deref().unwrap_or_default();
    match (place.words.as_str(), place.commune.as_str()) {
        ("", "") => where_to(&action.place.words, commune),
        (words, "") => where_to(words, commune),
        (words, own) => where_to(words, own),
    }
}

/// The day of a moment, as forms send it.
pub(crate) fn typed_day(moment: DateTime<Utc>) -> String {
    paris(moment).date().to_string()
}

/// The time of a moment, as forms send it.
pub(crate) fn typed_time(moment: DateTime<Utc>) -> String {
    paris(moment).format("%H:%M").to_string()
}

/// A rule said back: « le 1er mercredi de chaque mois, de 14 h à 16 h, du … au …, sauf les vacances scolaires ».
pub(crate) fn rule_in_words(visit: &Visit, rule: &Rule, last: NaiveDate) -> String {
    let mut parts = vec![rhythm(visit, rule)];
    if let Some(times) = rule.clock {
        let from = clock(visit.locale, times.from);
        parts.push(match times.to {
            Some(to) => {
                let to = clock(visit.locale, to);
                let values = [("from", from.as_str().into()), ("to", to.as_str().into())];
                visit.say_with("session-rule-times", &values).into_owned()
            }
            None => visit.say_of("session-rule-time", &from).into_owned(),
        });
    }
    let from = visit.date(rule.from);
    parts.push(visit.say_of("session-rule-from", &from).into_owned());
    parts.push(match rule.until {
        Until::Day(day) => visit.say_of("session-rule-until", &visit.date(day)).into_owned(),
        Until::Unsaid => visit.say_of("session-rule-until", &visit.date(last)).into_owned(),
        Until::Months(months) => visit.say_count("session-rule-months", months).into_owned(),
        Until::Weeks(weeks) => visit.say_count("session-rule-weeks", weeks).into_owned(),
        Until::Count(count) => visit.say_count("session-rule-count", u32::from(count)).into_owned(),
    });
    parts.extend(exceptions(visit, rule));
    parts.join(", ")
}

fn rhythm(visit: &Visit, rule: &Rule) -> String {
    let days =
        |days: &[Weekday]| listed(visit, days.iter().map(|day| day_name(*day, visit.locale).to_owned()));
    match &rule.rhythm {
        Rhythm::Weeks { every, days: on, parity } => {
            let (on, every) = (days(on), i64::from(*every));
            let key = match parity {
                Some(Parity::Even) => "session-rule-even-weeks",
                Some(Parity::Odd) => "session-rule-odd-weeks",
                None => "session-rule-weekly",
            };
            visit.say_with(key, &[("days", on.as_str().into()), ("every", every.into())]).into_owned()
        }
        Rhythm::Months { every, which, days: on } => {
            let which = listed(visit, which.iter().map(|one| nth(visit, *one)));
            let (on, every) = (days(on), i64::from(*every));
            let values =
                [("which", which.as_str().into()), ("days", on.as_str().into()), ("every", every.into())];
            visit.say_with("session-rule-monthly", &values).into_owned()
        }
        Rhythm::OnceAMonth { every, day } => {
            let (on, every) = (days(&[*day]), i64::from(*every));
            let values = [("days", on.as_str().into()), ("every", every.into())];
            visit.say_with("session-rule-once", &values).into_owned()
        }
        Rhythm::MonthDays { every, days } => {
            let on = listed(visit, days.iter().map(u32::to_string));
            let every = i64::from(*every);
            visit
                .say_with("session-rule-month-days", &[("days", on.as_str().into()), ("every", every.into())])
                .into_owned()
        }
        Rhythm::Dates(days) => visit.say_count("session-rule-dates", days.len()).into_owned(),
    }
}

fn nth(visit: &Visit, which: Which) -> String {
    match which {
        Which::Nth(number) => visit.say(&format!("session-nth-{number}")).into_owned(),
        Which::Last => visit.say("session-nth-last").into_owned(),
    }
}

fn exceptions(visit: &Visit, rule: &Rule) -> Vec<String> {
    let except = &rule.except;
    let mut said = Vec::new();
    if except.school.len() == Break::ALL.len() {
        said.push(visit.say("session-except-school").into_owned());
    } else {
        said.extend(
            except
                .school
                .iter()
                .map(|of| visit.say_of("session-except-break", &break_name(visit, *of)).into_owned()),
        );
    }
    if except.all_but_school_holidays {
        said.push(visit.say("session-only-school-holidays").into_owned());
    }
    if except.public {
        said.push(visit.say("session-except-public").into_owned());
    }
    let is_more = !except.days.is_empty() || !except.months.is_empty() || !except.weekdays.is_empty();
    if is_more {
        said.push(visit.say("session-except-said").into_owned());
    }
    said
}

fn break_name(visit: &Visit, of: Break) -> String {
    visit.say(&format!("session-break-{}", of.code())).into_owned()
}

/// Why a day is left out, or what is worth knowing of it; empty where there is nothing to say.
pub(crate) fn remarks(visit: &Visit, one: &Proposed) -> String {
    let mut said = Vec::new();
    if let Some(reason) = one.reason {
        let why = match reason {
            Reason::School(of) => visit.say_of("session-out-school", &break_name(visit, of)).into_owned(),
            Reason::SchoolIsOn => visit.say("session-out-school-is-on").into_owned(),
            Reason::Public => visit.say("session-out-public").into_owned(),
            Reason::Said => visit.say("session-out-said").into_owned(),
        };
        said.push(match one.instead_of {
            Some(day) => {
                let day = with_weekday(day, visit.locale);
                let values = [("day", day.as_str().into()), ("why", why.as_str().into())];
                visit.say_with("session-out-instead", &values).into_owned()
            }
            None => why,
        });
    }
    said.extend(one.notes.iter().map(|note| match note {
        Note::Public => visit.say("session-note-public").into_owned(),
        Note::School(of) => visit.say_of("session-note-school", &break_name(visit, *of)).into_owned(),
        Note::SchoolUnknown => visit.say_of("session-note-unknown", &visit.date(known_until())).into_owned(),
    }));
    said.join(" ")
}

/// « mardi et jeudi », « mardi, jeudi et samedi ».
fn listed(visit: &Visit, words: impl Iterator<Item = String>) -> String {
    let mut words: Vec<String> = words.collect();
    let Some(last) = words.pop() else { return String::new() };
    if words.is_empty() {
        return last;
    }
    format!("{} {} {last}", words.join(", "), visit.say("session-and"))
}
