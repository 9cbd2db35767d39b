//! The form of an answer, the same by link, as a member and after a call: a number, a last day, three buttons.

use askama::Template;
use chrono::{NaiveDate, TimeDelta};
use web::{Faults, Filled, Visit};

use crate::question::{Answer, LONGEST_DAYS, LONGEST_FULL, MOST_PLACES, Question};

/// How far the last day lies that is proposed.
const PROPOSED: TimeDelta = TimeDelta::days(7);

#[derive(Template)]
#[template(path = "reply.html")]
struct Reply<'a> {
    visit: &'a Visit,
    act: &'a str,
    places: String,
    until: String,
    faults: &'a Faults,
}

/// What stands in the fields of the form.
#[derive(Clone, Debug)]
pub(crate) struct Typed {
    places: String,
    until: String,
}

impl Typed {
    /// What is proposed, or the answer given last, while its day is to come.
    pub(crate) fn proposed(question: &Question, last: Option<Answer>, today: NaiveDate) -> Self {
        let usual = (question.places, today + PROPOSED);
        let (places, until) = match last {
            Some(Answer::Yes { places, until }) if until >= today => (places, until),
            Some(Answer::No { until }) if until >= today => (usual.0, until),
            _ => usual,
        };
        Self { places: places.to_string(), until: until.to_string() }
    }

    /// What was typed.
    pub(crate) fn sent(filled: &Filled) -> Self {
        Self { places: filled.text("places").to_owned(), until: filled.text("jusqu").to_owned() }
    }
}

/// The form as HTML.
pub(crate) fn form(visit: &Visit, act: &str, typed: Typed, faults: &Faults) -> String {
    let Typed { places, until } = typed;
    Reply { visit, act, places, until, faults }.render().unwrap_or_default()
}

/// What of an answer must be mended: the name of its field, and the key of the words.
pub(crate) type Mended = (&'static str, &'static str);

/// The answer of a button, a number and a last day.
///
/// # Errors
/// What must be mended.
pub(crate) fn read(today: NaiveDate, (button, places, until): (&str, &str, &str)) -> Result<Answer, Mended> {
    let is_near = |day: &NaiveDate| *day >= today && (*day - today).num_days() <= LONGEST_DAYS;
    let until = until.parse::<NaiveDate>().ok().filter(is_near).ok_or(("jusqu", "vacancy-fault-until"));
    let count = places.parse::<u32>().ok().filter(|count| (1..=MOST_PLACES).contains(count));
    match button {
        "oui" => {
            let places = count.ok_or(("places", "vacancy-fault-places"))?;
            Ok(Answer::Yes { places, until: until? })
        }
        "non" => {
            let is_soon = |day: &NaiveDate| (*day - today).num_days() <= LONGEST_FULL;
            let until = Some(until?).filter(is_soon).ok_or(("jusqu", "vacancy-fault-full-until"))?;
            Ok(Answer::No { until })
        }
        "inconnu" => Ok(Answer::Unknown),
        _ => Err(("places", "vacancy-fault-answer")),
    }
}

/// The answer of a form.
///
/// # Errors
/// What is wrong with it, field by field.
pub(crate) fn understood(visit: &Visit, filled: &Filled) -> Result<Answer, Faults> {
    let mut faults = filled.faults();
    let typed = (filled.text("reponse"), filled.text("places"), filled.text("jusqu"));
    match read(visit.today(), typed) {
        Ok(answer) if faults.is_empty() => Ok(answer),
        Ok(_) => Err(faults),
        Err((field, key)) => {
            faults.note(field, visit.say(key));
            Err(faults)
        }
    }
}
