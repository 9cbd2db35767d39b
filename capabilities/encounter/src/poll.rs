//! The days that were proposed with what each organisation says of them: counts, and the one most can make.

use askama::Template;
use web::Visit;

use crate::encounter::{DayAnswer, Encounter};
use crate::letters::said;
use directory::OrganizationNames;

#[derive(Template)]
#[template(path = "poll.html")]
struct Poll<'a> {
    visit: &'a Visit,
    days: Vec<Day>,
    /// Where the one who asks keeps a day; empty for the others.
    keeps: &'a str,
}

struct Day {
    id: String,
    when: String,
    counts: (usize, usize, usize),
    yes: String,
    if_need_be: String,
    no: String,
    is_best: bool,
    /// Whether it can still be kept.
    is_ahead: bool,
}

/// The table of days as HTML, nothing where none was proposed. `keeps` is where a day is kept, by who may.
pub(crate) fn poll(visit: &Visit, names: &OrganizationNames, asked: &Encounter, keeps: &str) -> String {
    if asked.days.is_empty() {
        return String::new();
    }
    // With one day, or before anybody but who proposed said anything, no day is better than another.
    let is_told = asked.days.len() > 1 && asked.days.iter().any(|day| day.votes.len() > 1);
    let best = asked.best_day(visit.now).filter(|_| is_told).map(|day| day.id);
    let day = |day: &crate::ProposedDay| {
        let who = |says: DayAnswer| {
            let them: Vec<_> =
                day.votes.iter().filter(|(_, said)| *said == says).map(|(id, _)| *id).collect();
            names.line(&them)
        };
        Day {
            id: day.id.to_string(),
            when: said(day.starts, visit.locale),
            counts: day.counts(),
            yes: who(DayAnswer::Yes),
            if_need_be: who(DayAnswer::IfNeedBe),
            no: who(DayAnswer::No),
            is_best: best == Some(day.id),
            is_ahead: day.starts > visit.now,
        }
    };
    let drawn = Poll { visit, days: asked.days.iter().map(day).collect(), keeps };
    drawn.render().unwrap_or_else(|fault| {
        tracing::error!(%fault, "a poll could not be drawn");
        String::new()
    })
}
