//! The waiting list: by order of arrival, seats held until a moment that is told and never brought forward.

use chrono::{DateTime, Days, NaiveTime, TimeDelta, Timelike, Utc};
use vocabulary::id::EnrolmentId;
use vocabulary::time::{TimeZoneName, paris};

use crate::enrolment::Standing;

/// How long seats are held where nothing presses.
pub(crate) const HELD_FOR: TimeDelta = TimeDelta::hours(48);
/// Nearer than this to the date nobody is written to: whoever carries the action calls, by order.
pub(crate) const TOO_LATE: TimeDelta = TimeDelta::hours(4);
/// After so many offers without an answer she keeps her rank and is asked no more, until she says she still waits.
pub(crate) const MOST_MISSED: u8 = 2;
/// Nobody has to answer before this hour in the morning (Paris).
const MORNING: u32 = 9;
/// Nor after this one in the evening.
const EVENING: u32 = 21;

/// What the order of a list needs to know of somebody on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Line {
    /// Who.
    pub id: EnrolmentId,
    /// The order of arrival.
    pub arrived: u32,
    /// The seats asked for.
    pub seats: u8,
    /// Where she stands.
    pub standing: Standing,
    /// How many offers passed without an answer.
    pub missed: u8,
}

impl Line {
    /// Whether she waits to be asked.
    fn waits(&self) -> bool {
        self.standing == Standing::Waiting && self.missed < MOST_MISSED
    }
}

/// The seats that are taken or held.
pub(crate) fn taken(lines: &[Line]) -> u32 {
    let held = lines.iter().filter(|line| line.standing != Standing::Waiting);
    held.map(|line| u32::from(line.seats)).sum()
}

/// The seats asked for by those who wait, offers apart.
pub(crate) fn waiting(lines: &[Line]) -> u32 {
    let waits = lines.iter().filter(|line| line.standing == Standing::Waiting);
    waits.map(|line| u32::from(line.seats)).sum()
}

fn free(capacity: Option<u16>, lines: &[Line]) -> u32 {
    capacity.map_or(u32::MAX, |capacity| u32::from(capacity).saturating_sub(taken(lines)))
}

/// Who is offered seats now: those who wait, by order of arrival, as far as seats are free. A group that is larger than
/// what is free is passed over and stays the first of those who wait for as much.
pub(crate) fn due_offers(capacity: Option<u16>, lines: &[Line]) -> Vec<EnrolmentId> {
    let mut free = free(capacity, lines);
    let mut order: Vec<&Line> = lines.iter().filter(|line| line.waits()).collect();
    order.sort_by_key(|line| line.arrived);
    let mut due = Vec::new();
    for line in order {
        if u32::from(line.seats) <= free {
            free -= u32::from(line.seats);
            due.push(line.id);
        }
    }
    due
}

/// Whether she may be given seats by telephone: she would be offered them now, or she is asked no more and would be if
/// she still waited, which she has just said.
pub(crate) fn may_be_seated(capacity: Option<u16>, lines: &[Line], id: EnrolmentId) -> bool {
    let answering = |line: &Line| Line { missed: if line.id == id { 0 } else { line.missed }, ..*line };
    let lines: Vec<Line> = lines.iter().map(answering).collect();
    due_offers(capacity, &lines).contains(&id)
}

/// Whether somebody who comes now for so many seats has them at once: they are free, and nobody who came before waits
/// for them.
pub(crate) fn has_seats_at_once(capacity: Option<u16>, lines: &[Line], seats: u8) -> bool {
    u32::from(seats) <= free(capacity, lines) && due_offers(capacity, lines).is_empty()
}

/// Her rank among those who wait, from 1: « vous êtes la 2e personne ». Those who are asked no more are not before
/// anybody. None where she does not wait.
pub fn rank(lines: &[Line], id: EnrolmentId) -> Option<u32> {
    let own = lines.iter().find(|line| line.id == id && line.standing != Standing::In)?;
    let before = lines.iter().filter(|line| {
        line.arrived < own.arrived && line.standing != Standing::In && line.missed < MOST_MISSED
    });
    u32::try_from(before.count() + 1).ok()
}

/// Until when seats offered now are held: 48 hours, or half the time that is left before the date; never a deadline at
/// night. None where one calls instead: the date is too near to write, no moment of the day is left to answer in, or
/// it is night and the date is less than a day away.
pub(crate) fn deadline(now: DateTime<Utc>, starts: Option<DateTime<Utc>>) -> Option<DateTime<Utc>> {
    let Some(starts) = starts else { return Some(by_day(now + HELD_FOR)) };
    let left = starts - now;
    if left < TOO_LATE || (is_night(now) && left <= TimeDelta::days(1)) {
        return None;
    }
    let until = by_day(now + HELD_FOR.min(left / 2));
    (until <= starts - TOO_LATE / 2).then_some(until)
}

/// Whether nobody has to answer, nor is called, at this moment.
pub(crate) fn is_night(moment: DateTime<Utc>) -> bool {
    !(MORNING..EVENING).contains(&paris(moment).hour())
}

/// The same moment, or the next morning where it falls at night.
fn by_day(moment: DateTime<Utc>) -> DateTime<Utc> {
    let wall = paris(moment);
    if !is_night(moment) {
        return moment;
    }
    let day = if wall.hour() >= EVENING { wall.date() + Days::new(1) } else { wall.date() };
    let morning = NaiveTime::from_hms_opt(MORNING, 0, 0).unwrap_or_default();
    TimeZoneName::PARIS.instant(day.and_time(morning))
}

#[cfg(test)]
mod tests;
