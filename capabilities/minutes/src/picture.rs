//! The year of meetings drawn: a square for each day of meetings, and who met whom as a grid.

use std::collections::BTreeMap;
use std::fmt::Write;

use chrono::{Datelike, NaiveDate, TimeDelta};
use encounter::MetPair;
use vocabulary::Locale;
use vocabulary::date::month_name;
use vocabulary::id::OrganizationId;
use web::escaped;

/// The side of a day, in units.
const DAY: i64 = 12;
/// Room for the names of months.
const TOP: i64 = 18;
/// The side of a pair.
const PAIR: usize = 22;
/// Room for numbers beside the grid.
const EDGE: usize = 30;
/// The most organisations of one grid: beyond, squares could not be told apart.
pub(crate) const MOST_DRAWN: usize = 24;

/// What a picture is and shows, for those who do not see it.
#[derive(Clone, Copy)]
pub(crate) struct Told<'a> {
    /// Begins the identifiers within the drawing.
    pub(crate) name: &'a str,
    pub(crate) title: &'a str,
    pub(crate) description: &'a str,
}

fn opening((width, height): (usize, usize), told: Told<'_>) -> String {
    let (name, title, description) = (told.name, escaped(told.title), escaped(told.description));
    format!(
        "<svg class=\"network\" xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" viewBox=\"0 0 {width} {height}\" \
         aria-labelledby=\"{name}-title {name}-description\"><title id=\"{name}-title\">{title}</title>\
         <desc id=\"{name}-description\">{description}</desc>"
    )
}

/// A year ending on a day: one column for each week, one square for each day, darker where more was held.
pub(crate) fn year(
    held: &BTreeMap<NaiveDate, usize>,
    (today, locale): (NaiveDate, Locale),
    told: Told<'_>,
) -> String {
    let last_monday = today - TimeDelta::days(i64::from(today.weekday().num_days_from_monday()));
    let first = last_monday - TimeDelta::weeks(52);
    let mut svg = opening((53 * 12 + 4, 110), told);
    let days = (today - first).num_days();
    for (number, day) in (0..=days).zip(first.iter_days()) {
        let (x, y) = (number / 7 * DAY, TOP + number % 7 * DAY);
        let opacity = match held.get(&day).copied().unwrap_or(0) {
            0 => "0.08",
            1 => "0.5",
            2 => "0.75",
            _ => "1",
        };
        let _ = write!(
            svg,
            "<rect x=\"{x}\" y=\"{y}\" width=\"10\" height=\"10\" rx=\"2\" fill=\"currentColor\" \
             fill-opacity=\"{opacity}\"/>"
        );
        if day.day() == 1 {
            let short: String = month_name(day.month(), locale).chars().take(3).collect();
            let _ = write!(svg, "<text x=\"{x}\" y=\"11\" font-size=\"11\">{short}</text>");
        }
    }
    svg.push_str("</svg>");
    svg
}

/// Who met whom: rows and columns are organisations by number, a full square is a pair that met.
pub(crate) fn grid(organizations: &[OrganizationId], pairs: &[MetPair], told: Told<'_>) -> String {
    let drawn = organizations.get(..MOST_DRAWN).unwrap_or(organizations);
    let side = EDGE + drawn.len() * PAIR + 4;
    let mut svg = opening((side, side), told);
    for (row, one) in drawn.iter().enumerate() {
        let (near, far) = (EDGE - 6, EDGE + row * PAIR + 15);
        let across = EDGE + row * PAIR + PAIR / 2;
        let number = row + 1;
        let _ = write!(
            svg,
            "<text x=\"{near}\" y=\"{far}\" font-size=\"13\" text-anchor=\"end\">{number}</text>\
             <text x=\"{across}\" y=\"{near}\" font-size=\"13\" text-anchor=\"middle\">{number}</text>"
        );
        for (column, other) in drawn.iter().enumerate() {
            draw_pair(&mut svg, (row, column), times(pairs, (*one, *other)));
        }
    }
    svg.push_str("</svg>");
    svg
}

fn times(pairs: &[MetPair], (one, other): (OrganizationId, OrganizationId)) -> u32 {
    let (a, b) = (one.min(other), one.max(other));
    pairs.iter().find(|pair| pair.a == a && pair.b == b).map_or(0, |pair| pair.times)
}

fn draw_pair(svg: &mut String, (row, column): (usize, usize), times: u32) {
    let (x, y) = (EDGE + column * PAIR + 2, EDGE + row * PAIR + 2);
    let opacity = match (row == column, times) {
        (true, _) => "0.3",
        (_, 0) => "0.06",
        (_, 1) => "0.6",
        _ => "1",
    };
    let corner = if row == column { 9 } else { 3 };
    let _ = write!(
        svg,
        "<rect x=\"{x}\" y=\"{y}\" width=\"18\" height=\"18\" rx=\"{corner}\" fill=\"currentColor\" \
         fill-opacity=\"{opacity}\"/>"
    );
}

/// The organisations that met most others first.
pub(crate) fn by_meetings(pairs: &[MetPair]) -> Vec<OrganizationId> {
    let mut met: BTreeMap<OrganizationId, usize> = BTreeMap::new();
    for pair in pairs {
        *met.entry(pair.a).or_default() += 1;
        *met.entry(pair.b).or_default() += 1;
    }
    let mut all: Vec<(OrganizationId, usize)> = met.into_iter().collect();
    all.sort_by_key(|(organization, others)| (std::cmp::Reverse(*others), *organization));
    all.into_iter().map(|(organization, _)| organization).collect()
}

#[cfg(test)]
mod tests;
