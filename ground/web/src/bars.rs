//! Bars of counts: they need no script, they print, and a table beside them says the same.

use askama::Template;

use crate::Visit;

/// How high one bar with its words is.
const LINE: usize = 44;
/// How long the longest bar is; what is left of the width is for the number at its end.
const LONGEST: u128 = 260;
/// The most letters of a label: more would not fit above its bar, and the table says it whole.
const LONGEST_LABEL: usize = 50;

/// A bar: what is counted, how many where that may be said, and how it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bar {
    /// What is counted.
    pub label: String,
    /// How many; a count that may not be said has no length.
    pub count: Option<u64>,
    /// The count as it is read.
    pub written: String,
}

/// A bar with its place in the drawing.
struct Line<'a> {
    top: usize,
    length: u128,
    label: String,
    written: &'a str,
}

impl<'a> Line<'a> {
    /// The bar at a place, where the longest stands for `most`.
    fn of(bar: &'a Bar, place: usize, most: u64) -> Self {
        let length = LONGEST * u128::from(bar.count.unwrap_or(0)) / u128::from(most);
        Self { top: place * LINE, length, label: cut(&bar.label), written: &bar.written }
    }
}

#[derive(Template)]
#[template(path = "bars.html")]
struct Drawing<'a> {
    visit: &'a Visit,
    name: &'a str,
    title: &'a str,
    height: usize,
    lines: Vec<Line<'a>>,
}

/// The bars as one drawing; nothing where there is no bar. The name, in ASCII letters, tells its title from those of
/// other drawings on the page.
pub fn bars(visit: &Visit, bars: &[Bar], name: &str, title: &str) -> String {
    if bars.is_empty() {
        return String::new();
    }
    let most = bars.iter().filter_map(|bar| bar.count).max().unwrap_or(0).max(1);
    let line = |(place, bar)| Line::of(bar, place, most);
    let lines = bars.iter().enumerate().map(line).collect();
    let drawing = Drawing { visit, name, title, height: bars.len() * LINE, lines };
    drawing.render().unwrap_or_else(|fault| {
        tracing::error!(%fault, "bars could not be drawn");
        String::new()
    })
}

/// A label that fits.
fn cut(label: &str) -> String {
    match label.char_indices().nth(LONGEST_LABEL) {
        None => label.to_owned(),
        Some((end, _)) => format!("{}…", label[..end].trim_end()),
    }
}

#[cfg(test)]
mod tests;
