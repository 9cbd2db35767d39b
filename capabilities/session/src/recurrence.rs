//! A rule for dates as people say it: « un mercredi par mois, à 14 h, sauf vacances scolaires ».
//!
//! What is said is read into a [`Rule`]; the rule gives days of the calendar, and times on the clock of Paris, which
//! stay the same when the clocks change. It leaves out what was said to be left out, with the reason.

mod dates;
mod reading;

mod words;

use chrono::{NaiveDate, NaiveTime, Weekday};

use crate::school::{Break, Zone};

/// The longest text that is read, in letters.
pub const LONGEST: usize = 300;
/// The most dates one rule gives.
pub const MOST: usize = 200;

/// A rule for dates.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    /// How often, and on which days.
    pub rhythm: Rhythm,
    /// The first day a date may fall on.
    pub from: NaiveDate,
    /// When it ends.
    pub until: Until,
    /// At what time, if it was said.
    pub clock: Option<Clock>,
    /// What is left out.
    pub except: Exceptions,
}

/// How often, and on which days.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Rhythm {
    /// On some days of the week.
    Weeks {
        /// Every how many weeks.
        every: u32,
        /// On which days; never empty.
        days: Vec<Weekday>,
        /// In weeks with an even or odd number (ISO 8601) only.
        parity: Option<Parity>,
    },
    /// On the first, second… of some days of the week in a month.
    Months {
        /// Every how many months.
        every: u32,
        /// Which of them; never empty.
        which: Vec<Which>,
        /// On which days; never empty.
        days: Vec<Weekday>,
    },
    /// Once in a month, on a day of the week: the same of the month as the first date, or another if that is left out.
    OnceAMonth {
        /// Every how many months.
        every: u32,
        /// On which day.
        day: Weekday,
    },
    /// On days of the month, by their number.
    MonthDays {
        /// Every how many months.
        every: u32,
        /// Their numbers, 1 to 31; never empty.
        days: Vec<u32>,
    },
    /// On these days.
    Dates(Vec<NaiveDate>),
}

/// Weeks with an even or odd number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Parity {
    /// Week 2, 4, 6…
    Even,
    /// Week 1, 3, 5…
    Odd,
}

/// Which of the Wednesdays of a month.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Which {
    /// The first, second… fifth.
    Nth(u8),
    /// The last.
    Last,
}

/// When a rule ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Until {
    /// On this day, which is the last a date may fall on.
    Day(NaiveDate),
    /// After so many months, counted from the first date.
    Months(u32),
    /// After so many weeks, counted from the first date.
    Weeks(u32),
    /// After so many dates.
    Count(u16),
    /// Nobody said.
    Unsaid,
}

/// At what time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Clock {
    /// When it begins.
    pub from: NaiveTime,
    /// When it ends, if it was said.
    pub to: Option<NaiveTime>,
}

/// What a rule leaves out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Exceptions {
    /// These breaks of the school year.
    pub school: Vec<Break>,
    /// Everything but school holidays: the rule is one for holidays.
    pub all_but_school_holidays: bool,
    /// The zone of the school calendar, if it was said.
    pub zone: Option<Zone>,
    /// Public holidays.
    pub public: bool,
    /// From one day to another.
    pub days: Vec<(NaiveDate, NaiveDate)>,
    /// Months by their number, in any year.
    pub months: Vec<u32>,
    /// Days of the week.
    pub weekdays: Vec<Weekday>,
}

/// A date that a rule proposes, or leaves out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposed {
    /// The day.
    pub day: NaiveDate,
    /// The day it stands for, where another of the same month was free.
    pub instead_of: Option<NaiveDate>,
    /// Why it is left out, or why the day it stands for was.
    pub reason: Option<Reason>,
    /// What whoever plans may want to know.
    pub notes: Vec<Note>,
}

/// Why a day is left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// School holidays.
    School(Break),
    /// School is on, and the rule is one for holidays.
    SchoolIsOn,
    /// A public holiday.
    Public,
    /// It was said to be left out.
    Said,
}

/// What is worth knowing of a day that is proposed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Note {
    /// It is a public holiday, and nobody said to leave these out.
    Public,
    /// It falls in school holidays, and nobody said to leave these out.
    School(Break),
    /// Whether it falls in school holidays is not known here.
    SchoolUnknown,
}

/// Why a text is no rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Misread {
    /// Nothing was said.
    Empty,
    /// More than [`LONGEST`] letters were said.
    TooLong,
    /// A word that is not understood.
    Unknown(String),
    /// How often was not said.
    NoRhythm,
    /// How often was said twice, each time otherwise.
    TwoRhythms,
    /// « Deux mercredis par mois »: which ones was not said.
    WhichOnes,
    /// A day that no calendar has.
    NoSuchDay,
    /// It would end before it begins.
    EndsBeforeStart,
}

impl Proposed {
    /// Whether it is left out.
    pub fn is_left_out(&self) -> bool {
        self.reason.is_some() && self.instead_of.is_none()
    }
}

#[cfg(test)]
mod tests;
