//! The dates of an action, one line each; activities that take place at once stand under their day.

use session::{Kind, Session, State};
use web::Visit;

use crate::dated::{Span, capital};
use crate::moment::place_line;

/// A date of an action in words.
pub(crate) struct DateLine {
    pub(crate) when: String,
    /// What it is called; empty where the action says enough.
    pub(crate) title: String,
    /// Where, if it is elsewhere than the action.
    pub(crate) place: String,
    /// What has to be known besides: kind and picture of a badge, the key of its words.
    pub(crate) badge: Option<(&'static str, &'static str, &'static str)>,
    /// Why it is cancelled.
    pub(crate) why: String,
    /// What takes place at once.
    pub(crate) parts: Vec<DateLine>,
}

/// The dates of an action in words, the first first.
pub(crate) fn date_lines(dates: &[Session], visit: &Visit) -> Vec<DateLine> {
    let is_alone =
        |date: &&Session| date.part_of.is_none_or(|whole| dates.iter().all(|other| other.id != whole));
    let line = |date: &Session| {
        let parts = dates.iter().filter(|part| part.part_of == Some(date.id));
        let day = capital(&Span::of(date.plan.starts, date.plan.ends).in_words(visit));
        DateLine { parts: parts.map(|part| part_line(part, visit)).collect(), ..told(date, day) }
    };
    dates.iter().filter(|date| !date.is_removed).filter(is_alone).map(line).collect()
}

/// An activity of a day: its hours say enough.
fn part_line(part: &Session, visit: &Visit) -> DateLine {
    told(part, capital(&Span::of(part.plan.starts, part.plan.ends).hours(visit)))
}

fn told(date: &Session, when: String) -> DateLine {
    let badge = match (&date.state, date.plan.kind) {
        (State::Cancelled { .. }, _) => Some(("full", "barred", "agenda-date-cancelled")),
        (State::Moved, _) => Some(("to-confirm", "clock", "agenda-date-moved")),
        (_, Kind::Showing) => Some(("open", "eye", "agenda-date-showing")),
        _ => None,
    };
    let why = match &date.state {
        State::Cancelled { why } => why.clone(),
        _ => String::new(),
    };
    let place = place_line(&date.plan.place.words, &date.plan.place.commune);
    DateLine { when, title: date.plan.title.clone(), place, badge, why, parts: Vec::new() }
}
