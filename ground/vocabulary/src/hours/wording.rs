//! Putting hours in words, so that nobody has to read « Mo-Fr 09:00-12:00; PH off ».

use super::phrases::{self, WEEK, days, list, say, spans};
use super::{DAY, WeeklyPattern, seasons};
use crate::Locale;
use opening_hours::RuleKind;
use opening_hours_syntax::rules::day::{HolidayKind, WeekDayRange};
use opening_hours_syntax::rules::time::{Time, TimeEvent, TimeSelector, TimeSpan};
use opening_hours_syntax::rules::{RuleOperator, RuleSequence};

/// The sentences of weekly hours, days with the same openings together. `None` when comments, nights or
/// particular holiday hours need the rules one by one.
pub(super) fn of_weekly(
    weekly: Option<&WeeklyPattern>,
    rules: &[RuleSequence],
    locale: Locale,
) -> Option<Vec<String>> {
    let weekly = weekly.filter(|_| rules.iter().all(|rule| rule.comment.is_empty()))?;
    let mut sentences = Vec::new();
    for (first, day) in WEEK.into_iter().enumerate() {
        let openings = weekly.intervals(day);
        if openings.iter().any(|(from, to)| *from == 0 && *to != DAY) {
            return None;
        }
        let same = WEEK.map(|other| weekly.intervals(other) == openings);
        if !openings.is_empty() && same.iter().position(|same| *same) == Some(first) {
            sentences.push(format!("{} {}", days(same, locale), spans(openings, locale)));
        }
    }
    let closed_all_week = sentences.is_empty();
    if closed_all_week {
        sentences.push(say(locale, "fermé", "closed").to_owned());
    }
    if weekly.heeds_holidays() {
        sentences.push(on_holidays(weekly, locale)?);
    }
    Some(sentences)
}

fn on_holidays(weekly: &WeeklyPattern, locale: Locale) -> Option<String> {
    let openings = weekly.holiday_intervals(WEEK[0]);
    if WEEK.iter().any(|day| weekly.holiday_intervals(*day) != openings) {
        return None;
    }
    let holidays = say(locale, "les jours fériés", "on public holidays");
    Some(match openings {
        [] => format!("{} {holidays}", say(locale, "fermé", "closed")),
        _ => format!("{holidays} {}", spans(openings, locale)),
    })
}

/// One sentence per rule, in the order they are written; `None` when one of them is too rich.
pub(super) fn of_rules(rules: &[RuleSequence], locale: Locale) -> Option<Vec<String>> {
    rules.iter().map(|rule| rule_in_words(rule, locale)).collect()
}

fn rule_in_words(rule: &RuleSequence, locale: Locale) -> Option<String> {
    let mut sentence = state_in_words(rule, locale)?;
    let comment = rule.comment.trim();
    if sentence.is_empty() {
        sentence.push_str(comment);
    } else if !comment.is_empty() {
        sentence.push_str(&format!(" ({comment})"));
    }
    let joint = match rule.operator {
        RuleOperator::Normal => "",
        RuleOperator::Additional => say(locale, "et aussi ", "and also "),
        RuleOperator::Fallback => say(locale, "sinon, ", "otherwise, "),
    };
    sentence.insert_str(0, joint);
    Some(sentence)
}

/// When, and open, closed or unsure; empty when the rule is nothing but its comment.
fn state_in_words(rule: &RuleSequence, locale: Locale) -> Option<String> {
    let when = when_in_words(rule, locale)?;
    let times = times_in_words(&rule.time_selector.spans, locale)?;
    let whole_day = rule.time_selector == TimeSelector::default();
    if when.is_empty() && whole_day && !rule.comment.trim().is_empty() {
        return Some(String::new());
    }
    let moment = match (when.as_str(), whole_day, rule.kind) {
        ("", true, RuleKind::Open) => say(locale, "toujours", "always").to_owned(),
        (when, true, RuleKind::Open) => format!("{when} {}", say(locale, "toute la journée", "all day")),
        (when, true, _) => when.to_owned(),
        ("", false, _) => format!("{} {times}", days([true; 7], locale)),
        (when, false, _) => format!("{when} {times}"),
    };
    let state = match rule.kind {
        RuleKind::Open => "",
        RuleKind::Closed => say(locale, "fermé ", "closed "),
        RuleKind::Unknown => say(locale, "à confirmer ", "to be confirmed "),
    };
    Some(format!("{state}{moment}").trim_end().to_owned())
}

/// The season, then the days: « du 1er juin au 31 août, du lundi au vendredi ».
fn when_in_words(rule: &RuleSequence, locale: Locale) -> Option<String> {
    let days = &rule.day_selector;
    let mut parts = Vec::new();
    if !days.monthday.is_empty() {
        let dates = days.monthday.iter().map(|range| seasons::dates(range, rule.kind, locale));
        parts.push(list(&dates.collect::<Option<Vec<_>>>()?, locale));
    }
    if !days.year.is_empty() {
        let years = days.year.iter().map(|range| seasons::years(range, locale));
        parts.push(list(&years.collect::<Option<Vec<_>>>()?, locale));
    }
    if !days.week.is_empty() {
        let weeks = days.week.iter().map(|range| seasons::weeks(range, locale));
        parts.push(list(&weeks.collect::<Option<Vec<_>>>()?, locale));
    }
    if !days.weekday.is_empty() {
        parts.push(weekdays_in_words(&days.weekday, locale)?);
    }
    Some(parts.join(", "))
}

fn weekdays_in_words(ranges: &[WeekDayRange], locale: Locale) -> Option<String> {
    let mut plain = [false; 7];
    let mut others = Vec::new();
    for range in ranges {
        match range {
            WeekDayRange::Fixed {
                range, offset: 0, nth_from_start: [true, true, true, true, true], ..
            } => {
                let (first, last) = (*range.start(), *range.end());
                let length = last.days_since(first) as usize;
                let start = first.num_days_from_monday() as usize;
                (start..=start + length).for_each(|day| plain[day % 7] = true);
            }
            WeekDayRange::Fixed { range, offset: 0, nth_from_start, nth_from_end }
                if range.start() == range.end() =>
            {
                let from_start =
                    (1..).zip(nth_from_start).filter(|(_, chosen)| **chosen).map(|(rank, _)| rank);
                let from_end =
                    (1..).zip(nth_from_end).filter(|(_, chosen)| **chosen).map(|(rank, _): (i8, _)| -rank);
                let ranks: Vec<i8> = from_start.chain(from_end).collect();
                others.push(phrases::ranked_day(&ranks, *range.start(), locale)?);
            }
            WeekDayRange::Holiday { kind: HolidayKind::Public, offset: 0 } => {
                others.push(say(locale, "les jours fériés", "on public holidays").to_owned());
            }
            WeekDayRange::Holiday { kind: HolidayKind::School, offset: 0 } => {
                others
                    .push(say(locale, "pendant les vacances scolaires", "during school holidays").to_owned());
            }
            _ => return None,
        }
    }
    if plain != [false; 7] {
        others.insert(0, days(plain, locale));
    }
    Some(list(&others, locale))
}

fn times_in_words(times: &[TimeSpan], locale: Locale) -> Option<String> {
    let words = times.iter().map(|span| time_in_words(span, locale)).collect::<Option<Vec<_>>>()?;
    Some(list(&words, locale))
}

fn time_in_words(span: &TimeSpan, locale: Locale) -> Option<String> {
    if span.repeats.is_some() {
        return None;
    }
    match (&span.range.start, &span.range.end, span.open_end) {
        (Time::Fixed(from), Time::Fixed(to), false) => {
            Some(phrases::span(from.mins_from_midnight(), to.mins_from_midnight(), locale))
        }
        (Time::Fixed(from), _, true) => {
            let from = phrases::clock(from.mins_from_midnight(), locale);
            Some(format!("{} {from}", say(locale, "à partir de", "from")))
        }
        (from, to, false) => {
            let (from, _) = bound_in_words(from, locale)?;
            let (_, to) = bound_in_words(to, locale)?;
            Some(format!("{from} {to}"))
        }
        _ => None,
    }
}

/// A bound of a span, as a beginning and as an end.
fn bound_in_words(time: &Time, locale: Locale) -> Option<(String, String)> {
    let (french, english) = match time {
        Time::Fixed(time) => {
            let clock = phrases::clock(time.mins_from_midnight(), locale);
            return Some((
                format!("{} {clock}", say(locale, "de", "from")),
                format!("{} {clock}", say(locale, "à", "to")),
            ));
        }
        Time::Variable(variable) if variable.offset != 0 => return None,
        Time::Variable(variable) => match variable.event {
            TimeEvent::Dawn => (["de l’aube", "à l’aube"], ["from dawn", "to dawn"]),
            TimeEvent::Sunrise => {
                (["du lever du soleil", "au lever du soleil"], ["from sunrise", "to sunrise"])
            }
            TimeEvent::Sunset => {
                (["du coucher du soleil", "au coucher du soleil"], ["from sunset", "to sunset"])
            }
            TimeEvent::Dusk => (["du crépuscule", "au crépuscule"], ["from dusk", "to dusk"]),
        },
    };
    Some((say(locale, french[0], english[0]).to_owned(), say(locale, french[1], english[1]).to_owned()))
}
