//! The days of a programme as one picture: a line for each day, a column for each host, filled as far as places are taken.

use std::fmt::Write;

use chrono::{Datelike, NaiveDate};
use vocabulary::Locale;
use vocabulary::date::day_name;
use web::escaped;

/// As narrow as a phone, where it is drawn hardly smaller than it is meant.
const WIDTH: f64 = 360.0;
/// How wide it is shown at most.
const SHOWN: f64 = 560.0;
const LEFT: f64 = 58.0;
const TOP: f64 = 18.0;
const LINE: f64 = 18.0;
/// Below this, counts are not written in the cells: the table says them.
const READABLE: f64 = 14.0;

/// How many places a host has on a day, and how many are taken.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Cell {
    pub(crate) places: u32,
    pub(crate) taken: u32,
}

/// Days, and for each day the cells of the hosts in their order.
#[derive(Clone, Debug)]
pub(crate) struct Calendar<'a> {
    pub(crate) days: &'a [NaiveDate],
    pub(crate) hosts: usize,
    /// One line of cells for each day.
    pub(crate) cells: &'a [Vec<Cell>],
    pub(crate) locale: Locale,
}

impl Calendar<'_> {
    /// The SVG element; nothing where there is no day or no host. Its table stands beside it.
    pub(crate) fn svg(&self, title: &str) -> String {
        if self.days.is_empty() || self.hosts == 0 {
            return String::new();
        }
        let column = (WIDTH - LEFT) / many(self.hosts);
        let height = TOP + LINE * many(self.days.len()) + 2.0;
        let mut svg = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" viewBox=\"0 0 {WIDTH} {height:.0}\" \
             width=\"{SHOWN}\" aria-labelledby=\"calendrier-titre\"><title id=\"calendrier-titre\">{}</title>",
            escaped(title)
        );
        if column >= READABLE {
            for host in 0..self.hosts {
                let x = LEFT + column * (many(host) + 0.5);
                text(&mut svg, (x, 12.0), "middle", &(host + 1).to_string());
            }
        }
        for (at, (day, cells)) in self.days.iter().zip(self.cells).enumerate() {
            let y = TOP + LINE * many(at);
            let short: String = day_name(day.weekday(), self.locale).chars().take(3).collect();
            text(&mut svg, (0.0, y + 13.0), "start", &format!("{short}. {}", day.day()));
            for (host, cell) in cells.iter().enumerate().filter(|(_, cell)| cell.places > 0) {
                draw(&mut svg, (LEFT + column * many(host), y), column, *cell);
            }
        }
        svg.push_str("</svg>");
        svg
    }
}

/// A place that is offered is a frame; what is taken of it is filled, from the left.
fn draw(svg: &mut String, (x, y): (f64, f64), column: f64, cell: Cell) {
    let (wide, high) = ((column - 3.0).max(1.0), LINE - 4.0);
    let filled = wide * f64::from(cell.taken.min(cell.places)) / f64::from(cell.places);
    let _ = write!(
        svg,
        "<rect x=\"{x:.1}\" y=\"{:.1}\" width=\"{wide:.1}\" height=\"{high:.1}\" rx=\"2\" fill=\"none\" \
         stroke=\"currentColor\" stroke-opacity=\"0.45\"/>",
        y + 1.0
    );
    if cell.taken > 0 {
        let _ = write!(
            svg,
            "<rect x=\"{x:.1}\" y=\"{:.1}\" width=\"{filled:.1}\" height=\"{high:.1}\" rx=\"2\" \
             fill=\"currentColor\" fill-opacity=\"0.75\"/>",
            y + 1.0
        );
    }
}

fn text(svg: &mut String, (x, y): (f64, f64), anchor: &str, words: &str) {
    let _ = write!(
        svg,
        "<text x=\"{x:.1}\" y=\"{y:.1}\" text-anchor=\"{anchor}\" font-size=\"11\" fill=\"currentColor\">{words}</text>"
    );
}

/// A count of days or hosts, which a picture has few of.
fn many(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX))
}

#[cfg(test)]
mod tests;
