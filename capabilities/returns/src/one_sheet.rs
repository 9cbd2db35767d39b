//! The sheet of a day on paper: the day, its programme, the three questions, the pledge, the three agreements.

use askama::Template;
use web::Visit;

use crate::about::about;
use crate::agreement::{Party, Standing};
use crate::day::Day;
use crate::pledge::{Pledge, lines};
use crate::stops::stops;

#[derive(Template)]
#[template(path = "one_sheet.html")]
struct OneSheet<'a> {
    visit: &'a Visit,
    id: String,
    title: String,
    about: String,
    stops: String,
    answers: Vec<(&'static str, &'a str)>,
    pledge: Vec<String>,
    accepted: Option<(String, String)>,
    three: Vec<(&'static str, &'static str)>,
}

/// The sheet of a day. Nothing as `reader` is the coordination, which prints it for the visitor. The host and the
/// employer read what she expects; how she means to stand there and to tell her team is hers.
pub(crate) fn one_sheet(visit: &Visit, day: &Day, reader: Option<Party>) -> String {
    let known = &day.preparation;
    let mut answers = vec![("returns-question-expectations", known.expectations.as_str())];
    if matches!(reader, None | Some(Party::Visitor)) {
        answers.push(("returns-question-posture", &known.posture));
        answers.push(("returns-question-sharing", &known.sharing));
    }
    let body = OneSheet {
        visit,
        id: day.placement.id.to_string(),
        title: visit.say_of("returns-own-title", &day.names.host).into_owned(),
        about: about(visit, day),
        stops: if day.timetable.stops.is_empty() {
            String::new()
        } else {
            stops(visit, &day.timetable.stops)
        },
        answers,
        pledge: lines(&visit.shell.words, visit.locale),
        accepted: accepted(visit, day.pledge.as_ref()),
        three: three(day),
    };
    body.render().unwrap_or_default()
}

/// The day a pledge was accepted and the digest of its text.
pub(crate) fn accepted(visit: &Visit, pledge: Option<&Pledge>) -> Option<(String, String)> {
    let on = |pledge: &Pledge| visit.date(vocabulary::time::paris(pledge.accepted_at).date());
    pledge.map(|pledge| (on(pledge), pledge.text_digest.clone()))
}

/// What each of the three says, by the keys of its words.
pub(crate) fn three(day: &Day) -> Vec<(&'static str, &'static str)> {
    let key = |party: Party| day.standing(party).map_or("returns-standing-not-asked", Standing::key);
    Party::ALL.iter().map(|party| (party.key(), key(*party))).collect()
}
