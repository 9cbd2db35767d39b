//! When a door is open: hours written the OpenStreetMap way, read by machines and by people.
//!
//! French public holidays are built in. School holidays are not: rules about them (`SH`) are kept and worded,
//! but never match. Measured in a release build on a small machine: reading an expression 20 µs, one day of weekly
//! hours 25 ns, one day of hours with seasons 1 µs.

mod phrases;
mod seasons;
mod spoken;
mod weekly;
mod wording;

pub use spoken::{Misread, MisreadKind};
pub use weekly::WeeklyPattern;

use crate::Locale;
use chrono::{Datelike, Duration, NaiveDate, NaiveDateTime, NaiveTime};
use opening_hours::{Context, OpeningHours as Expression, RuleKind, localization::Country};
use std::sync::{Arc, LazyLock};

/// The longest expression read, in characters; the longest met in public directories has some 500.
const LONGEST_TEXT: usize = 2_000;

/// How far ahead the next opening or closing is looked for.
const HORIZON_DAYS: i64 = 400;

/// Minutes in a day.
const DAY: u16 = 1_440;

static FRENCH_HOLIDAYS: LazyLock<Context> =
    LazyLock::new(|| Context::default().with_holidays(Country::FR.holidays()));

/// Opening hours, kept as the text that says them. Cheap to clone; equal when their texts are.
#[derive(Clone)]
pub struct OpeningHours(Arc<Reading>);

/// The text with what was understood of it.
struct Reading {
    text: String,
    expression: Expression,
    weekly: Option<WeeklyPattern>,
}

/// Why a text is not opening hours.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum HoursFault {
    /// Nothing was written.
    Empty,
    /// The text is longer than 2 000 characters.
    TooLong,
    /// The text does not follow the OpenStreetMap grammar.
    NotUnderstood,
}

/// What stands at the door at one moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HoursState {
    /// Open, until this moment; `None` when it does not close within the year.
    Open {
        /// When the door closes.
        until: Option<NaiveDateTime>,
    },
    /// Closed, and open again at this moment; `None` when it does not open within the year.
    Closed {
        /// When the door opens again.
        next: Option<NaiveDateTime>,
    },
    /// The hours themselves say that nobody knows.
    Unknown,
}

/// Hours put in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum HoursWords {
    /// One sentence per group of days, without capital nor full stop.
    Sentences(Vec<String>),
    /// The expression itself, too rich to be worded.
    Raw(String),
}

impl OpeningHours {
    /// Reads an OpenStreetMap `opening_hours` expression of at most 2 000 characters.
    pub fn parse(osm: &str) -> Result<Self, HoursFault> {
        let text = osm.trim();
        if text.is_empty() {
            return Err(HoursFault::Empty);
        }
        if text.chars().nth(LONGEST_TEXT).is_some() {
            return Err(HoursFault::TooLong);
        }
        let expression: Expression = text.parse().map_err(|_| HoursFault::NotUnderstood)?;
        let expression = expression.with_context(FRENCH_HOLIDAYS.clone());
        let weekly = WeeklyPattern::of(&expression);
        Ok(Self(Arc::new(Reading { text: text.to_owned(), expression, weekly })))
    }

    /// Reads hours with light damage: French days, `9h-12h`, long dashes, lower case. The second part says what
    /// was changed, as « before → after », and is empty when nothing was. A text that is nothing but a note, « sur
    /// rendez-vous », is no hours.
    pub fn repair(text: &str) -> Option<(Self, String)> {
        match Self::parse(text) {
            Ok(hours) => Some((hours, String::new())),
            Err(HoursFault::Empty | HoursFault::TooLong) => None,
            Err(HoursFault::NotUnderstood) => {
                let hours = Self::parse(&spoken::expression(text).ok()?).ok()?;
                if hours.text().starts_with('"') {
                    return None;
                }
                let change = format!("{} → {}", text.trim(), hours.text());
                Some((hours, change))
            }
        }
    }

    /// The expression.
    pub fn text(&self) -> &str {
        &self.0.text
    }

    /// The openings of one day, in order, in minutes of the day; a night opening is cut at midnight (1 440).
    pub fn intervals_on(&self, date: NaiveDate) -> Vec<(u16, u16)> {
        match &self.0.weekly {
            Some(weekly) => weekly.intervals_on(date).to_vec(),
            None => openings_of(&self.0.expression, date),
        }
    }

    /// What stands at the door at one moment of local time.
    pub fn state_at(&self, moment: NaiveDateTime) -> HoursState {
        match &self.0.weekly {
            Some(weekly) => weekly_state(weekly, moment),
            None => expression_state(&self.0.expression, moment),
        }
    }

    /// The same hours every week, if the expression says nothing more than that and public holidays.
    pub fn weekly(&self) -> Option<&WeeklyPattern> {
        self.0.weekly.as_ref()
    }

    /// The hours in words, one line per group of days; the expression itself when it is too rich.
    pub fn in_words(&self, locale: Locale) -> Vec<String> {
        match self.words(locale) {
            HoursWords::Sentences(lines) => lines,
            HoursWords::Raw(text) => vec![text],
        }
    }

    /// The hours in words, or the expression itself when it is too rich to be worded.
    pub fn words(&self, locale: Locale) -> HoursWords {
        let rules = &self.0.expression.get_expression().rules;
        let worded =
            wording::of_weekly(self.weekly(), rules, locale).or_else(|| wording::of_rules(rules, locale));
        worded.map_or_else(|| HoursWords::Raw(self.0.text.clone()), HoursWords::Sentences)
    }
}

/// Whether this day is a public holiday in the whole of metropolitan France.
pub fn french_public_holiday(date: NaiveDate) -> bool {
    static CALENDAR: LazyLock<opening_hours::ContextHolidays> = LazyLock::new(|| Country::FR.holidays());
    CALENDAR.get_public().contains(date)
}

/// The openings of one day as the expression says, neighbours joined.
fn openings_of(expression: &Expression, date: NaiveDate) -> Vec<(u16, u16)> {
    let mut openings: Vec<(u16, u16)> = Vec::new();
    for part in expression.schedule_at(date).into_iter().filter(|part| part.kind == RuleKind::Open) {
        let (from, to) =
            (part.range.start.mins_from_midnight(), part.range.end.mins_from_midnight().min(DAY));
        match openings.last_mut() {
            Some(last) if last.1 == from => last.1 = to,
            _ => openings.push((from, to)),
        }
    }
    openings
}

/// This minute of this day; the minute 1 440 is midnight of the next day.
fn moment_of(date: NaiveDate, minute: u16) -> NaiveDateTime {
    date.and_time(NaiveTime::MIN) + Duration::minutes(i64::from(minute))
}

fn weekly_state(weekly: &WeeklyPattern, moment: NaiveDateTime) -> HoursState {
    use chrono::Timelike;
    let (today, now) = (moment.date(), (moment.hour() * 60 + moment.minute()) as u16);
    let open_now = weekly.intervals_on(today).iter().find(|(from, to)| (*from..*to).contains(&now));
    // Two weeks see every day of the pattern once, whatever the holidays of spring.
    let ahead = || today.iter_days().take(15);
    let Some(&(_, closing)) = open_now else {
        let next = ahead().find_map(|date| {
            let later = |(from, _): &&(u16, u16)| date > today || *from > now;
            weekly.intervals_on(date).iter().find(later).map(|(from, _)| moment_of(date, *from))
        });
        return HoursState::Closed { next };
    };
    let mut until = moment_of(today, closing);
    for date in ahead().skip(1) {
        match weekly.intervals_on(date).first() {
            Some((0, to)) if until == moment_of(date, 0) => until = moment_of(date, *to),
            _ => return HoursState::Open { until: Some(until) },
        }
    }
    HoursState::Open { until: None }
}

fn expression_state(expression: &Expression, moment: NaiveDateTime) -> HoursState {
    if !(1900..9000).contains(&moment.year()) {
        return HoursState::Unknown;
    }
    let end = moment + Duration::days(HORIZON_DAYS);
    let mut stretches = expression.iter_range(moment, end);
    let Some(now) = stretches.next() else { return HoursState::Closed { next: None } };
    match now.kind {
        RuleKind::Unknown => HoursState::Unknown,
        RuleKind::Closed => {
            let next = stretches.find(|stretch| stretch.kind == RuleKind::Open).map(|open| open.range.start);
            HoursState::Closed { next }
        }
        RuleKind::Open => {
            // Two openings that touch but carry different comments are one opening to who stands outside.
            let mut until = now.range.end;
            for stretch in stretches.take_while(|stretch| stretch.kind == RuleKind::Open) {
                until = stretch.range.end;
            }
            HoursState::Open { until: (until < end).then_some(until) }
        }
    }
}

impl std::fmt::Debug for OpeningHours {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "OpeningHours({:?})", self.text())
    }
}

impl PartialEq for OpeningHours {
    fn eq(&self, other: &Self) -> bool {
        self.text() == other.text()
    }
}

impl Eq for OpeningHours {}

impl std::fmt::Display for HoursFault {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(match self {
            Self::Empty => "no opening hours are written",
            Self::TooLong => "opening hours may not be longer than 2 000 characters",
            Self::NotUnderstood => {
                "these opening hours are not understood; write for example Mo-Fr 09:00-12:00; PH off"
            }
        })
    }
}

impl std::error::Error for HoursFault {}

impl serde::Serialize for OpeningHours {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.text())
    }
}

impl<'de> serde::Deserialize<'de> for OpeningHours {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<str>::deserialize(deserializer)?;
        Self::parse(&text).map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests;
