//! A curve of shares over time, drawn as SVG by the house: it needs no script, it prints, and it is told in words.

use std::fmt::Write;

use chrono::{Datelike, NaiveDate};
use web::escaped;

/// As narrow as a phone, where it is drawn hardly smaller than it is meant; on a wide screen it grows to [`SHOWN`].
const WIDTH: f64 = 360.0;
const HEIGHT: f64 = 200.0;
/// How wide it is shown at most.
const SHOWN: f64 = 560.0;
const LEFT: f64 = 46.0;
const RIGHT: f64 = 10.0;
const TOP: f64 = 12.0;
const BOTTOM: f64 = 30.0;
/// At most so many months are named below, so that names do not touch.
const MOST_NAMES: usize = 5;

/// A curve ready to be drawn.
#[derive(Clone, Debug)]
pub(crate) struct Curve<'a> {
    /// Days with a share from 0 to 100, the earliest first.
    pub(crate) points: &'a [(NaiveDate, f64)],
    /// The share one aims at, drawn as a dashed line; from 0 to 100.
    pub(crate) aim: f64,
    /// Begins the identifiers within the drawing: two curves of one page need two.
    pub(crate) name: &'a str,
    /// What it is.
    pub(crate) title: &'a str,
    /// What it shows, in a sentence, for those who do not see it.
    pub(crate) description: &'a str,
}

impl Curve<'_> {
    /// The SVG element; nothing when there is no point. Colours are those of the text around it.
    pub(crate) fn svg(&self) -> String {
        let (Some(first), Some(last)) = (self.points.first(), self.points.last()) else {
            return String::new();
        };
        let days = (last.0 - first.0).num_days().max(1);
        let place = |(day, share): &(NaiveDate, f64)| (across((*day - first.0).num_days(), days), up(*share));
        let mut svg = self.opening();
        self.draw_scale(&mut svg);
        self.draw_months(&mut svg, first.0, days);
        svg.push_str(
            "<path fill=\"none\" stroke=\"currentColor\" stroke-width=\"3\" stroke-linejoin=\"round\" d=\"",
        );
        for (index, point) in self.points.iter().enumerate() {
            let (x, y) = place(point);
            let _ = write!(svg, "{}{x:.1} {y:.1}", if index == 0 { 'M' } else { 'L' });
        }
        let (x, y) = place(last);
        let _ = write!(svg, "\"/><circle cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"5\" fill=\"currentColor\"/></svg>");
        svg
    }

    fn opening(&self) -> String {
        let (name, title, description) = (escaped(self.name), escaped(self.title), escaped(self.description));
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" viewBox=\"0 0 {WIDTH} {HEIGHT}\" \
             width=\"{SHOWN}\" aria-labelledby=\"{name}-title {name}-description\">\
             <title id=\"{name}-title\">{title}</title><desc id=\"{name}-description\">{description}</desc>"
        )
    }

    /// Lines at 0, 50 and 100 %, and the dashed one of what one aims at.
    fn draw_scale(&self, svg: &mut String) {
        let end = WIDTH - RIGHT;
        for share in [0.0, 50.0, 100.0] {
            let (y, text) = (up(share), LEFT - 6.0);
            let _ = write!(
                svg,
                "<path stroke=\"currentColor\" stroke-opacity=\"0.25\" d=\"M{LEFT} {y:.1}H{end}\"/>\
                 <text x=\"{text}\" y=\"{:.1}\" text-anchor=\"end\" font-size=\"14\" fill=\"currentColor\">\
                 {share:.0} %</text>",
                y + 5.0
            );
        }
        let y = up(self.aim);
        let _ = write!(
            svg,
            "<path stroke=\"currentColor\" stroke-opacity=\"0.6\" stroke-dasharray=\"6 6\" d=\"M{LEFT} {y:.1}H{end}\"/>"
        );
    }

    fn draw_months(&self, svg: &mut String, first: NaiveDate, days: i64) {
        let starts: Vec<NaiveDate> = first
            .iter_days()
            .take(usize::try_from(days + 1).unwrap_or(1))
            .filter(|day| day.day() == 1)
            .collect();
        let every = starts.len().div_ceil(MOST_NAMES).max(1);
        for day in starts.iter().step_by(every) {
            let (x, y) = (across((*day - first).num_days(), days), HEIGHT - 8.0);
            let x = x.clamp(LEFT + 16.0, WIDTH - RIGHT - 20.0);
            let (month, year) = (day.month(), day.year() % 100);
            let _ = write!(
                svg,
                "<text x=\"{x:.1}\" y=\"{y}\" text-anchor=\"middle\" font-size=\"14\" fill=\"currentColor\">\
                 {month:02}/{year:02}</text>"
            );
        }
    }
}

#[expect(clippy::cast_precision_loss, reason = "days of a few years")]
fn across(day: i64, days: i64) -> f64 {
    LEFT + (WIDTH - LEFT - RIGHT) * day as f64 / days as f64
}

fn up(share: f64) -> f64 {
    TOP + (HEIGHT - TOP - BOTTOM) * (1.0 - share.clamp(0.0, 100.0) / 100.0)
}

#[cfg(test)]
mod tests;
