//! Opening hours as rows of recurrence: what a row can say, each row says; the whole expression stands in its words.

use chrono::Weekday;
use serde_json::Value;
use vocabulary::hours::{OpeningHours, WeeklyPattern};

use super::details::Owner;
use super::object::Object;
use crate::record::HoursRecord;

const DAYS: [(&str, &str, Weekday); 7] = [
    ("Mo", "MO", Weekday::Mon),
    ("Tu", "TU", Weekday::Tue),
    ("We", "WE", Weekday::Wed),
    ("Th", "TH", Weekday::Thu),
    ("Fr", "FR", Weekday::Fri),
    ("Sa", "SA", Weekday::Sat),
    ("Su", "SU", Weekday::Sun),
];
const MONTHS: [&str; 12] =
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/// One row: days, hours, and the dates between which it holds.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Line {
    freq: &'static str,
    byday: String,
    opens_at: String,
    closes_at: String,
    valid: Option<(String, String)>,
}

/// The rows of some hours. The first carries the expression, or the words when nobody could read them.
pub(super) fn schedules(owner: Owner, hours: Option<&HoursRecord>) -> Vec<Value> {
    let Some(hours) = hours else { return Vec::new() };
    let mut lines = hours.osm.as_deref().map(lines_of).unwrap_or_default();
    if lines.is_empty() {
        lines.push(Line::default());
    }
    let words = hours.osm.as_deref().unwrap_or(&hours.original);
    let row = |(rank, line): (usize, &Line)| {
        let first = (rank == 0).then_some(words);
        let valid = line.valid.as_ref();
        Object::new(owner.detail_id("schedule", rank))
            .put(owner.column, owner.id.to_string().into())
            .text("freq", Some(line.freq))
            .text("wkst", (line.freq == "WEEKLY").then_some("MO"))
            .text("byday", Some(&line.byday))
            .text("opens_at", Some(&line.opens_at))
            .text("closes_at", Some(&line.closes_at))
            .text("valid_from", valid.map(|(from, _)| from.as_str()))
            .text("valid_to", valid.map(|(_, to)| to.as_str()))
            .text("description", first)
            .text("notes", hours.notes.as_deref().filter(|_| rank == 0))
            .finish()
    };
    lines.iter().enumerate().map(row).collect()
}

fn lines_of(osm: &str) -> Vec<Line> {
    let Ok(hours) = OpeningHours::parse(osm) else { return Vec::new() };
    match hours.weekly() {
        Some(weekly) => weekly_lines(weekly),
        None => osm.split(';').flat_map(|rule| rule_lines(rule.trim())).collect(),
    }
}

/// Days with the same opening share a row.
fn weekly_lines(weekly: &WeeklyPattern) -> Vec<Line> {
    let mut spans: Vec<((u16, u16), Vec<&str>)> = Vec::new();
    for (_, code, day) in DAYS {
        for span in weekly.intervals(day) {
            match spans.iter_mut().find(|(known, _)| known == span) {
                Some((_, days)) => days.push(code),
                None => spans.push((*span, vec![code])),
            }
        }
    }
    let line = |((from, to), days): ((u16, u16), Vec<&str>)| Line {
        freq: "WEEKLY",
        byday: days.join(","),
        opens_at: clock(from),
        closes_at: clock(to),
        valid: None,
    };
    spans.into_iter().map(line).collect()
}

/// Midnight at the end of a day is its last minute: the standard has no 24:00.
fn clock(minutes: u16) -> String {
    let minutes = minutes.min(24 * 60 - 1);
    format!("{:02}:{:02}:00", minutes / 60, minutes % 60)
}

/// The rows of a rule such as `2026 Jun 01-2026 Aug 31 Mo-Fr 09:00-12:00,14:00-17:00` or `We[1] 14:00-17:00`;
/// none when the rule says anything else.
fn rule_lines(rule: &str) -> Vec<Line> {
    let (valid, rest) = match dates(rule) {
        Some((valid, rest)) => (Some(valid), rest),
        None => (None, rule),
    };
    let (days, times) = rest.split_once(' ').unwrap_or(("", rest));
    let (days, times) = if days.contains(':') { ("", rest) } else { (days, times) };
    let Some((freq, byday)) = by_day(days) else { return Vec::new() };
    let spans: Option<Vec<(String, String)>> = times.split(',').map(span).collect();
    let line = |(opens_at, closes_at)| Line {
        freq,
        byday: byday.clone(),
        opens_at,
        closes_at,
        valid: valid.clone(),
    };
    spans.unwrap_or_default().into_iter().map(line).collect()
}

/// `2026 Jun 01-2026 Aug 31 ` or `2026 Dec 24 `, as two days.
fn dates(rule: &str) -> Option<((String, String), &str)> {
    let (first, rest) = date(rule)?;
    if let Some(second) = rest.strip_prefix('-') {
        // A second date without its year is in the year of the first.
        let (last, rest) = date(second)?;
        return Some(((first, last), rest.trim_start()));
    }
    Some(((first.clone(), first), rest.trim_start()))
}

fn date(text: &str) -> Option<(String, &str)> {
    let year = text.get(..4).filter(|year| year.bytes().all(|byte| byte.is_ascii_digit()))?;
    let month = MONTHS.iter().position(|month| text.get(5..8) == Some(month))? + 1;
    let day: u32 = text.get(9..11)?.parse().ok()?;
    let date = format!("{year}-{month:02}-{day:02}");
    date.parse::<chrono::NaiveDate>().ok()?;
    (text.get(4..5) == Some(" ") && text.get(8..9) == Some(" ")).then_some((date, text.get(11..)?))
}

/// `Mo-We,Fr` is weekly; `We[1]` monthly; no day at all is every day.
fn by_day(text: &str) -> Option<(&'static str, String)> {
    if text.is_empty() {
        return Some(("WEEKLY", DAYS.map(|(_, code, _)| code).join(",")));
    }
    if let Some((day, rank)) = text.strip_suffix(']').and_then(|text| text.split_once('[')) {
        let (_, code, _) = DAYS.iter().find(|(osm, ..)| *osm == day)?;
        let rank: i8 = rank.parse().ok()?;
        return Some(("MONTHLY", format!("{rank}{code}")));
    }
    let place = |name: &str| DAYS.iter().position(|(osm, ..)| *osm == name);
    let mut codes = Vec::new();
    for part in text.split(',') {
        let (from, to) = part.split_once('-').unwrap_or((part, part));
        let (from, to) = (place(from)?, place(to)?);
        let to = if to < from { to + 7 } else { to };
        codes.extend((from..=to).map(|day| DAYS[day % 7].1));
    }
    Some(("WEEKLY", codes.join(",")))
}

fn span(text: &str) -> Option<(String, String)> {
    let (from, to) = text.trim().split_once('-')?;
    let minutes = |text: &str| {
        let (hour, minute) = text.split_once(':')?;
        let (hour, minute): (u16, u16) = (hour.parse().ok()?, minute.parse().ok()?);
        (hour <= 24 && minute < 60).then_some(hour * 60 + minute)
    };
    Some((clock(minutes(from)?), clock(minutes(to)?)))
}

#[cfg(test)]
mod tests;
