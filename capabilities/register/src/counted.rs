//! Counts as pages show them: a line of a table with its share, and the same as a bar.

use web::{Bar, Visit};

use crate::share::percent;

/// A line of counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Line {
    pub(crate) label: String,
    /// Where it leads; empty: nowhere.
    pub(crate) href: String,
    pub(crate) count: u64,
    pub(crate) written: String,
    /// In hundredths of the whole; empty where there is no whole.
    pub(crate) share: String,
}

impl Line {
    /// So many of a whole.
    pub(crate) fn new(visit: &Visit, label: impl Into<String>, (count, whole): (u64, u64)) -> Self {
        let share = percent(count, whole);
        Self {
            label: label.into(),
            href: String::new(),
            count,
            written: visit.number(count),
            share: share
                .map(|share| visit.say_count("register-percent", share).into_owned())
                .unwrap_or_default(),
        }
    }

    /// The same, leading somewhere.
    #[must_use]
    pub(crate) fn leading(self, href: impl Into<String>) -> Self {
        Self { href: href.into(), ..self }
    }
}

/// A drawing and the table that says the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Chart {
    /// The anchor of its heading, in ASCII letters.
    pub(crate) name: &'static str,
    pub(crate) title: String,
    /// What the first column holds.
    pub(crate) first: String,
    /// What is counted.
    pub(crate) counted: String,
    pub(crate) svg: String,
    pub(crate) lines: Vec<Line>,
    /// Said below: what the numbers mean.
    pub(crate) note: String,
}

impl Chart {
    /// A chart of lines; keys of its title and of its first column.
    pub(crate) fn new(
        visit: &Visit,
        name: &'static str,
        (title, first): (&str, &str),
        lines: Vec<Line>,
    ) -> Self {
        let title = visit.say(title).into_owned();
        let bar = |line: &Line| Bar {
            label: line.label.clone(),
            count: Some(line.count),
            written: if line.share.is_empty() {
                line.written.clone()
            } else {
                format!("{} · {}", line.written, line.share)
            },
        };
        let bars: Vec<Bar> = lines.iter().map(bar).collect();
        let svg = web::bars(visit, &bars, name, &title);
        let (first, counted) =
            (visit.say(first).into_owned(), visit.say("register-column-actions").into_owned());
        Self { name, title, first, counted, svg, lines, note: String::new() }
    }

    /// The same, counting something else than actions.
    #[must_use]
    pub(crate) fn of(self, key: &str, visit: &Visit) -> Self {
        Self { counted: visit.say(key).into_owned(), ..self }
    }

    /// The same with what its numbers mean.
    #[must_use]
    pub(crate) fn noted(self, note: impl Into<String>) -> Self {
        Self { note: note.into(), ..self }
    }
}
