//! Bars of counts, drawn as SVG by the house: they need no script, they print, and a table beside them says the same.

use std::fmt::Write;

use web::escaped;

/// As narrow as a phone, where it is drawn hardly smaller than it is meant.
const WIDTH: f64 = 360.0;
/// How wide it is shown at most.
const SHOWN: f64 = 560.0;
/// How high one bar with its words is.
const LINE: f64 = 44.0;
/// How much of the width is left to the number at the end.
const NUMBERS: f64 = 100.0;

/// The most letters of a label: more would not fit above its bar, and the table says it whole.
const LONGEST_LABEL: usize = 50;

/// A bar: what is counted and how many.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Bar {
    pub(crate) label: String,
    pub(crate) count: u64,
    /// The count as it is read.
    pub(crate) written: String,
}

/// The bars as one drawing; nothing where there is no bar. The name tells its title from those of other drawings.
pub(crate) fn svg(bars: &[Bar], name: &str, (title, description): (&str, &str)) -> String {
    let most = bars.iter().map(|bar| bar.count).max().unwrap_or(0).max(1);
    if bars.is_empty() {
        return String::new();
    }
    let (name, title, description) = (escaped(name), escaped(title), escaped(description));
    let height = LINE * lines(bars.len());
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" viewBox=\"0 0 {WIDTH} {height}\" width=\"{SHOWN}\" \
         aria-labelledby=\"{name}-title {name}-description\"><title id=\"{name}-title\">{title}</title>\
         <desc id=\"{name}-description\">{description}</desc>"
    );
    for (place, bar) in bars.iter().enumerate() {
        let top = LINE * lines(place);
        let length = (WIDTH - NUMBERS) * share(bar.count, most);
        let (label, written) = (escaped(&cut(&bar.label)), escaped(&bar.written));
        let _ = write!(
            svg,
            "<text x=\"0\" y=\"{:.1}\" font-size=\"14\" fill=\"currentColor\">{label}</text>\
             <rect x=\"0\" y=\"{:.1}\" width=\"{length:.1}\" height=\"16\" rx=\"3\" fill=\"currentColor\" \
             fill-opacity=\"0.75\"/><text x=\"{:.1}\" y=\"{:.1}\" font-size=\"14\" fill=\"currentColor\">\
             {written}</text>",
            top + 14.0,
            top + 20.0,
            length + 6.0,
            top + 33.0
        );
    }
    svg.push_str("</svg>");
    svg
}

/// A label that fits.
fn cut(label: &str) -> String {
    match label.char_indices().nth(LONGEST_LABEL) {
        None => label.to_owned(),
        Some((end, _)) => format!("{}…", label[..end].trim_end()),
    }
}

#[expect(clippy::cast_precision_loss, reason = "a handful of bars")]
fn lines(count: usize) -> f64 {
    count as f64
}

#[expect(clippy::cast_precision_loss, reason = "a share of a drawing")]
fn share(count: u64, most: u64) -> f64 {
    count.min(most) as f64 / most as f64
}

#[cfg(test)]
mod tests;
