//! The life of an action as pages show it: its states one after the other, how long each lasted, as bars and as a table.

use action::{Lives, Moved, StateDay};
use chrono::Datelike;
use vocabulary::date::month_name;
use web::Visit;

use crate::lifeline::{Span, svg};

/// A state in words: since when, until when, how long, and what was said of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Line {
    pub(crate) state: String,
    pub(crate) since: String,
    /// Empty for what still holds.
    pub(crate) until: String,
    pub(crate) lasted: String,
    pub(crate) words: String,
}

/// A life, drawn and in words.
#[derive(Clone, Debug, Default)]
pub(crate) struct Life {
    pub(crate) picture: String,
    pub(crate) lines: Vec<Line>,
    /// How long it lasted in all; empty where there is nothing to add up.
    pub(crate) whole: String,
}

impl Life {
    /// The life that a log tells, counted to today.
    pub(crate) fn of(visit: &Visit, log: &[Moved]) -> Self {
        let today = visit.today();
        let lives = Lives::of(log, today);
        let line = |(stage, moved): (&action::Stage, &Moved)| Line {
            state: visit.say(stage.state.key()).into_owned(),
            since: day(visit, stage.since),
            until: stage.until.map(|until| day(visit, until)).unwrap_or_default(),
            lasted: lasted(visit, stage.days),
            words: moved.words.clone(),
        };
        let span = |stage: &action::Stage| Span {
            words: format!("{} : {}", visit.say(stage.state.key()), day(visit, stage.since)),
            from: stage.since.on,
            until: stage.until.map_or(today, |until| until.on).max(stage.since.on),
        };
        let spans: Vec<Span> = lives.stages.iter().map(span).collect();
        let whole = lives.whole_days();
        Self {
            picture: svg(&spans, &visit.say("declaring-life-picture")),
            lines: lives.stages.iter().zip(log).map(line).collect(),
            whole: if lives.stages.len() > 1 { lasted(visit, whole) } else { String::new() },
        }
    }
}

#[derive(askama::Template)]
#[template(path = "life.html")]
struct Drawn<'a> {
    visit: &'a Visit,
    life: &'a Life,
}

impl Life {
    /// The bars and the table as HTML.
    pub(crate) fn draw(&self, visit: &Visit) -> String {
        askama::Template::render(&Drawn { visit, life: self }).unwrap_or_default()
    }
}

/// A day in words, or its month alone where nobody remembers the day.
fn day(visit: &Visit, day: StateDay) -> String {
    if day.is_month {
        return format!("{} {}", month_name(day.on.month(), visit.locale), day.on.year());
    }
    visit.date(day.on)
}

/// How long a span of days is, as people say it: days below two months, months below two years, then years and months.
/// A month is counted as a twelfth of 365.25 days.
fn lasted(visit: &Visit, days: i64) -> String {
    let months = (days * 4800 + 73_050) / 146_100;
    match (days, months / 12, months % 12) {
        (..61, ..) => visit.say_count("declaring-days", days).into_owned(),
        (61..731, ..) => visit.say_count("declaring-months", months).into_owned(),
        (_, years, 0) => visit.say_count("declaring-years", years).into_owned(),
        (_, years, rest) => {
            let (years, rest) =
                (visit.say_count("declaring-years", years), visit.say_count("declaring-months", rest));
            visit
                .say_with("declaring-years-and-months", &[("years", years.into()), ("months", rest.into())])
                .into_owned()
        }
    }
}
