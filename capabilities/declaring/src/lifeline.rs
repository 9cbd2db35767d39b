//! The life of an action as bars in time, drawn as SVG by the house; the table beside it says the same.

use std::fmt::Write;

use chrono::NaiveDate;
use web::escaped;

/// As narrow as a phone, where it is drawn hardly smaller than it is meant.
const WIDTH: f64 = 360.0;
/// How wide it is shown at most.
const SHOWN: f64 = 560.0;
/// How high one state with its words is.
const LINE: f64 = 42.0;
/// The shortest bar, so that a state of one day is seen.
const SHORTEST: f64 = 4.0;

/// A state: its words, and from when until when it lasted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Span {
    pub(crate) words: String,
    pub(crate) from: NaiveDate,
    pub(crate) until: NaiveDate,
}

/// The states as one drawing, the first above; nothing where there is none.
pub(crate) fn svg(spans: &[Span], title: &str) -> String {
    let (Some(first), Some(last)) =
        (spans.iter().map(|one| one.from).min(), spans.iter().map(|one| one.until).max())
    else {
        return String::new();
    };
    let whole = days(first, last).max(1.0);
    let height = LINE * f64::from(u32::try_from(spans.len()).unwrap_or(u32::MAX));
    let title = escaped(title);
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" viewBox=\"0 0 {WIDTH} {height}\" width=\"{SHOWN}\" \
         aria-labelledby=\"vie-dessin\"><title id=\"vie-dessin\">{title}</title>"
    );
    let mut top = 0.0;
    for span in spans {
        let from = WIDTH * days(first, span.from) / whole;
        let length = (WIDTH * days(span.from, span.until) / whole).max(SHORTEST);
        let from = from.min(WIDTH - length);
        let _ = write!(
            svg,
            "<text x=\"0\" y=\"{:.1}\" font-size=\"13\" fill=\"currentColor\">{}</text>\
             <rect x=\"0\" y=\"{:.1}\" width=\"{WIDTH}\" height=\"2\" fill=\"currentColor\" fill-opacity=\"0.2\"/>\
             <rect x=\"{from:.1}\" y=\"{:.1}\" width=\"{length:.1}\" height=\"12\" rx=\"3\" fill=\"currentColor\" \
             fill-opacity=\"0.75\"/>",
            top + 13.0,
            escaped(&span.words),
            top + 25.0,
            top + 20.0
        );
        top += LINE;
    }
    svg.push_str("</svg>");
    svg
}

#[expect(clippy::cast_precision_loss, reason = "days of one action")]
fn days(from: NaiveDate, until: NaiveDate) -> f64 {
    (until - from).num_days().max(0) as f64
}

#[cfg(test)]
mod tests;
