//! Half days: « le matin seulement », told by the hours of the ordinary week.

use super::Half;
use super::rule::{Rule, State};
use super::when::When;
use crate::hours::{OpeningHours, phrases::WEEK};

/// Noon and after: a morning may end at half past one, an afternoon begins at noon at the earliest, an evening at five.
const MORNING_ENDS: u16 = 13 * 60 + 30;
const AFTERNOON_BEGINS: u16 = 12 * 60;
const EVENING_BEGINS: u16 = 17 * 60;

/// The openings of a day, in minutes.
type Openings = Vec<(u16, u16)>;

/// A rule of half days written with the hours of the week told before it; `None` where these do not tell.
pub(super) fn written(rule: &Rule, half: Half, before: &str) -> Option<String> {
    let usual = OpeningHours::parse(before).ok()?;
    let usual = usual.weekly()?;
    let chosen = chosen_days(rule)?;
    let mut lines: Vec<(Vec<usize>, Openings)> = Vec::new();
    for day in (0..7).filter(|day| chosen[*day]) {
        let openings = usual.intervals(WEEK[day]);
        // A closed afternoon leaves the morning; « le matin seulement » leaves it too.
        let keeps_half = rule.state != State::Closed;
        let kept = kept(openings, half, keeps_half)?;
        if openings.is_empty() {
            continue;
        }
        match lines.iter_mut().find(|(_, same)| *same == kept) {
            Some((days, _)) => days.push(day),
            None => lines.push((vec![day], kept)),
        }
    }
    let written: Vec<String> = lines.iter().map(|(days, openings)| line(rule, days, openings)).collect();
    (!written.is_empty()).then(|| written.join("; "))
}

/// The days of the week a rule speaks of; all of them where it names none.
fn chosen_days(rule: &Rule) -> Option<[bool; 7]> {
    let days: Vec<&str> = rule
        .when
        .iter()
        .filter_map(|when| match when {
            When::Days(days) => Some(days.as_str()),
            When::Ranked(_) => Some("PH"),
            _ => None,
        })
        .collect();
    if days.is_empty() {
        return Some([true; 7]);
    }
    if days.iter().any(|days| matches!(*days, "PH" | "SH")) {
        return None;
    }
    let week = OpeningHours::parse(&format!("{} 00:00-24:00", days.join(","))).ok()?;
    let week = week.weekly()?;
    Some(WEEK.map(|day| !week.intervals(day).is_empty()))
}

/// The openings that stay; `None` where one of them belongs to both halves.
fn kept(openings: &[(u16, u16)], half: Half, keeps_half: bool) -> Option<Openings> {
    let mut kept = Vec::new();
    for (from, to) in openings {
        let in_half = match half {
            Half::Morning if *to <= MORNING_ENDS => true,
            Half::Morning if *from >= AFTERNOON_BEGINS => false,
            Half::Afternoon if *from >= AFTERNOON_BEGINS => true,
            Half::Afternoon if *to <= MORNING_ENDS => false,
            Half::Evening if *from >= EVENING_BEGINS => true,
            Half::Evening if *to <= EVENING_BEGINS => false,
            _ => return None,
        };
        if in_half == keeps_half {
            kept.push((*from, *to));
        }
    }
    Some(kept)
}

fn line(rule: &Rule, days: &[usize], openings: &[(u16, u16)]) -> String {
    let codes = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"];
    let days: Vec<&str> = days.iter().map(|day| codes[*day]).collect();
    let mut line = Rule { half: None, state: State::Open, ..rule.clone() };
    line.when.retain(|when| !matches!(when, When::Days(_)));
    line.when.push(When::Days(days.join(",")));
    let clock = |minute: u16| format!("{:02}:{:02}", minute / 60, minute % 60);
    line.times = openings.iter().map(|(from, to)| format!("{}-{}", clock(*from), clock(*to))).collect();
    if openings.is_empty() {
        line.state = State::Closed;
    }
    line.text()
}
