//! Days, hours and dates spelled as OpenStreetMap writes them.

use std::collections::BTreeMap;
use std::fmt::Write;

use chrono::{Datelike, NaiveDate};

use crate::fields::{DayOrder, read_date};

/// Days and months as OpenStreetMap writes them.
const DAYS: [&str; 7] = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"];
const MONTHS: [&str; 12] =
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/// Minutes of the day: from, to. `to` may be smaller, past midnight; none means an open end.
pub(super) type Span = (u16, Option<u16>);

/// Days with the same hours share a rule: `Mo-Fr 09:00-17:00`, `Mo,We 14:00-18:00`.
pub(super) fn weekly_rules(weekly: &mut BTreeMap<usize, Vec<Span>>) -> Vec<String> {
    let mut groups: Vec<(Vec<usize>, Vec<Span>)> = Vec::new();
    for (&day, spans) in weekly.iter_mut() {
        spans.sort_unstable();
        match groups.iter_mut().find(|(_, known)| known == spans) {
            Some((days, _)) => days.push(day),
            None => groups.push((vec![day], spans.clone())),
        }
    }
    groups.iter().map(|(days, spans)| format!("{} {}", day_list(days), span_list(spans))).collect()
}

fn day_list(days: &[usize]) -> String {
    let mut text = String::new();
    let mut index = 0;
    while index < days.len() {
        let mut last = index;
        while last + 1 < days.len() && days[last + 1] == days[last] + 1 {
            last += 1;
        }
        let separator = if text.is_empty() { "" } else { "," };
        let (from, to) = (DAYS[days[index]], DAYS[days[last]]);
        let _ = match last - index {
            0 => write!(text, "{separator}{from}"),
            1 => write!(text, "{separator}{from},{to}"),
            _ => write!(text, "{separator}{from}-{to}"),
        };
        index = last + 1;
    }
    text
}

fn span_list(spans: &[Span]) -> String {
    let texts: Vec<String> = spans.iter().map(|span| span_text(*span)).collect();
    texts.join(",")
}

pub(super) fn span_text((from, to): Span) -> String {
    let clock = |minutes: u16| format!("{:02}:{:02}", minutes / 60, minutes % 60);
    match to {
        Some(to) => format!("{}-{}", clock(from), clock(to)),
        None => format!("{}+", clock(from)),
    }
}

/// A weekday from Monday, 0: by its name in English or French, or its number (1 is Monday, 7 and 0 Sunday).
pub(super) fn weekday(text: &str) -> Option<usize> {
    const STARTS: [(&str, usize); 21] = [
        ("mo", 0),
        ("tu", 1),
        ("we", 2),
        ("th", 3),
        ("fr", 4),
        ("sa", 5),
        ("su", 6),
        ("lu", 0),
        ("ma", 1),
        ("me", 2),
        ("je", 3),
        ("ve", 4),
        ("di", 6),
        ("1", 0),
        ("2", 1),
        ("3", 2),
        ("4", 3),
        ("5", 4),
        ("6", 5),
        ("7", 6),
        ("0", 6),
    ];
    let folded = vocabulary::fold(text);
    STARTS.iter().find(|(start, _)| folded.starts_with(start)).map(|(_, day)| *day)
}

/// `2026 Dec 24-2026 Dec 26`; the year 1 means every year: `Dec 24-Dec 26`.
pub(super) fn date_range(start: &str, end: Option<&str>) -> Option<String> {
    let day =
        |text: &str| read_date(text.get(..10).unwrap_or(text), DayOrder::MonthFirst).map(|(date, _)| date);
    let first = day(start)?;
    let Some(end) = end else { return Some(format!("{}+", day_text(first))) };
    let last = day(end)?;
    if first == last {
        return Some(day_text(first));
    }
    Some(format!("{}-{}", day_text(first), day_text(last)))
}

fn day_text(date: NaiveDate) -> String {
    let month = MONTHS[date.month0() as usize];
    if date.year() <= 1 {
        format!("{month} {:02}", date.day())
    } else {
        format!("{} {month} {:02}", date.year(), date.day())
    }
}

/// `TH,FR` is `Th,Fr`; `1MO,-1TU` is `Mo[1],Tu[-1]`. Nothing at all is every day.
pub(super) fn by_days(text: &str) -> Option<String> {
    let mut plain = Vec::new();
    let mut ranked = Vec::new();
    for part in text.split([',', ' ', ';']).filter(|part| !part.is_empty()) {
        let at = part.find(|sign: char| sign.is_ascii_alphabetic())?;
        let (rank, name) = part.split_at(at);
        let day = weekday(name).filter(|_| name.len() >= 2)?;
        if rank.is_empty() {
            plain.push(day);
        } else {
            let rank: i8 = rank.parse().ok().filter(|rank: &i8| (-5..=5).contains(rank) && *rank != 0)?;
            ranked.push(format!("{}[{rank}]", DAYS[day]));
        }
    }
    plain.sort_unstable();
    plain.dedup();
    let plain = day_list(&plain);
    let plain = (!plain.is_empty()).then_some(plain);
    Some(plain.into_iter().chain(ranked).collect::<Vec<_>>().join(","))
}
