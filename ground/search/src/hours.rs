//! Whether doors are open: every distinct timetable once, weekly ones as plain numbers, the others remembered day by day.

use std::ops::Range;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use chrono::{Datelike, Days, NaiveDate, NaiveDateTime, NaiveTime, Timelike};
use rustc_hash::FxHashMap;
use vocabulary::hours::{HoursState, OpeningHours, french_public_holiday};

use crate::strings::Strings;

/// Days remembered at once.
const DAYS_REMEMBERED: usize = 16;
/// Answers remembered at once.
const STATES_REMEMBERED: usize = 20_000;
/// How far ahead the next opening of a weekly timetable is looked for.
const DAYS_AHEAD: u64 = 15;

/// Every distinct timetable of a segment.
#[derive(Default)]
pub(crate) struct HoursBook {
    /// The expressions, in the order they were met.
    pub(crate) texts: Strings,
    /// Whether each is the same every week (1) or not (0).
    pub(crate) weekly: Vec<u8>,
    /// Where the minutes of each of its seven days end.
    pub(crate) day_ends: Vec<u32>,
    /// From, to, from, to…
    pub(crate) minutes: Vec<u16>,
    parsed: Vec<OnceLock<Option<OpeningHours>>>,
    days: Mutex<Vec<(NaiveDate, Arc<Day>)>>,
    states: Mutex<FxHashMap<(u32, NaiveDateTime), HoursState>>,
}

/// Openings of one day: from, to, in minutes.
type Openings = Box<[(u16, u16)]>;

/// What is known of one date: openings of the timetables that were asked for.
pub(crate) struct Day {
    date: NaiveDate,
    holiday: bool,
    openings: Vec<OnceLock<Openings>>,
}

impl HoursBook {
    pub(crate) fn len(&self) -> usize {
        self.texts.len()
    }

    /// Adds a timetable and gives its number.
    pub(crate) fn push(&mut self, hours: &OpeningHours) -> u32 {
        let number = self.len();
        self.texts.push(hours.text().as_bytes());
        self.weekly.push(u8::from(hours.weekly().is_some()));
        for day in 0..7 {
            let weekday = chrono::Weekday::try_from(day).unwrap_or(chrono::Weekday::Mon);
            let intervals = hours.weekly().map_or(&[][..], |week| week.intervals(weekday));
            self.minutes.extend(intervals.iter().flat_map(|(from, to)| [*from, *to]));
            self.day_ends.push(u32::try_from(self.minutes.len()).unwrap_or(u32::MAX));
        }
        self.parsed.push(OnceLock::from(Some(hours.clone())));
        u32::try_from(number).unwrap_or(u32::MAX)
    }

    /// Copies a timetable of another book and gives its number here.
    pub(crate) fn copy(&mut self, other: &Self, number: usize) -> u32 {
        let mine = self.len();
        self.texts.push(other.texts.get(number));
        self.weekly.push(other.weekly[number]);
        for day in 0..7 {
            self.minutes.extend_from_slice(other.week_day(number, day));
            self.day_ends.push(u32::try_from(self.minutes.len()).unwrap_or(u32::MAX));
        }
        self.parsed.push(other.parsed[number].clone());
        u32::try_from(mine).unwrap_or(u32::MAX)
    }

    /// Makes room for what is worked out on demand, after the columns were read from a file.
    pub(crate) fn ready(&mut self) {
        self.parsed.resize_with(self.texts.len(), OnceLock::new);
    }

    /// Whether columns read from a file fit together.
    pub(crate) fn is_sound(&self) -> bool {
        let count = self.texts.len();
        self.texts.is_sound()
            && self.weekly.len() == count
            && self.day_ends.len() == count * 7
            && self.day_ends.is_sorted()
            && self.day_ends.last().map_or(0, |end| *end as usize) == self.minutes.len()
            && self.minutes.len().is_multiple_of(2)
    }

    fn week_day(&self, number: usize, day: usize) -> &[u16] {
        let at = number * 7 + day;
        let start = if at == 0 { 0 } else { self.day_ends[at - 1] as usize };
        &self.minutes[start..self.day_ends[at] as usize]
    }

    fn parsed(&self, number: usize) -> Option<&OpeningHours> {
        self.parsed[number].get_or_init(|| OpeningHours::parse(self.texts.text(number)).ok()).as_ref()
    }

    /// What is remembered of a date.
    pub(crate) fn day(&self, date: NaiveDate) -> Arc<Day> {
        let mut days = self.days.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, day)) = days.iter().find(|(known, _)| *known == date) {
            return Arc::clone(day);
        }
        let mut openings = Vec::new();
        openings.resize_with(self.len(), OnceLock::new);
        let day = Arc::new(Day { date, holiday: french_public_holiday(date), openings });
        if days.len() >= DAYS_REMEMBERED {
            days.remove(0);
        }
        days.push((date, Arc::clone(&day)));
        day
    }

    /// Whether the door is open during one of these minutes of that day.
    pub(crate) fn is_open(&self, day: &Day, number: u32, during: &Range<u16>) -> bool {
        let meets = |from: u16, to: u16| from < during.end && during.start < to;
        let number = number as usize;
        if self.weekly[number] == 1 && !day.holiday {
            let weekday = day.date.weekday().num_days_from_monday() as usize;
            return self.week_day(number, weekday).chunks_exact(2).any(|day| meets(day[0], day[1]));
        }
        let openings = day.openings[number].get_or_init(|| {
            self.parsed(number).map(|hours| hours.intervals_on(day.date)).unwrap_or_default().into()
        });
        openings.iter().any(|(from, to)| meets(*from, *to))
    }

    /// The state of the door, and until when.
    pub(crate) fn state(&self, number: u32, moment: NaiveDateTime) -> HoursState {
        let mut states = self.states.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(state) = states.get(&(number, moment)) {
            return *state;
        }
        if states.len() >= STATES_REMEMBERED {
            states.clear();
        }
        drop(states);
        let state = self.work_out(number, moment);
        states = self.states.lock().unwrap_or_else(PoisonError::into_inner);
        states.insert((number, moment), state);
        state
    }

    fn work_out(&self, number: u32, moment: NaiveDateTime) -> HoursState {
        if self.weekly[number as usize] == 1
            && let Some(state) = self.weekly_state(number as usize, moment)
        {
            return state;
        }
        self.parsed(number as usize).map_or(HoursState::Unknown, |hours| hours.state_at(moment))
    }

    /// The state by the weekly pattern alone; none when a public holiday or midnight stands in between, which the
    /// expression itself must judge.
    fn weekly_state(&self, number: usize, moment: NaiveDateTime) -> Option<HoursState> {
        let minute = minute_of(moment);
        for ahead in 0..DAYS_AHEAD {
            let date = moment.date().checked_add_days(Days::new(ahead))?;
            if french_public_holiday(date) {
                return None;
            }
            let weekday = date.weekday().num_days_from_monday() as usize;
            for opening in self.week_day(number, weekday).chunks_exact(2) {
                let (from, to) = (opening[0], opening[1]);
                if ahead == 0 && (from..to).contains(&minute) {
                    let until = at_minute(date, to)?;
                    return (to < 1_440).then_some(HoursState::Open { until: Some(until) });
                }
                if ahead > 0 || from > minute {
                    return Some(HoursState::Closed { next: at_minute(date, from) });
                }
            }
        }
        Some(HoursState::Closed { next: None })
    }
}

fn at_minute(date: NaiveDate, minute: u16) -> Option<NaiveDateTime> {
    let time = NaiveTime::from_hms_opt(u32::from(minute / 60) % 24, u32::from(minute % 60), 0)?;
    Some(date.and_time(time))
}

/// The minute of the day, from 0 to 1439.
pub(crate) fn minute_of(moment: NaiveDateTime) -> u16 {
    u16::try_from(moment.hour() * 60 + moment.minute()).unwrap_or(0)
}

#[cfg(test)]
mod tests;
