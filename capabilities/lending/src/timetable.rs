//! When a copy is free: stays of the length of the rule, with servicing and the road between them, and nobody twice
//! before everybody was served.

use std::collections::BTreeSet;

use chrono::{NaiveDate, TimeDelta};
use vocabulary::id::{BookingId, CopyId};
use vocabulary::place::Point;

use crate::queue::Site;
use crate::stay::Booking;
use crate::touring::SlotRule;

/// A stay as the timetable weighs it.
#[derive(Clone, Debug)]
struct Standing {
    booking: BookingId,
    copy: CopyId,
    site_key: String,
    point: Option<Point>,
    start: NaiveDate,
    end: NaiveDate,
}

/// The stays of a resource that were not given up.
#[derive(Clone, Debug)]
pub(crate) struct Timetable {
    rule: SlotRule,
    stays: Vec<Standing>,
}

impl Timetable {
    /// The timetable of these stays; those that were given up are no part of it.
    pub(crate) fn of(rule: SlotRule, bookings: &[Booking]) -> Self {
        let mut table = Self { rule, stays: Vec::new() };
        for booking in bookings.iter().filter(|booking| booking.cancelled_on.is_none()) {
            table.add((booking.id, booking.copy), &booking.site, (booking.start, booking.end));
        }
        table
    }

    /// Adds a stay.
    pub(crate) fn add(
        &mut self,
        (booking, copy): (BookingId, CopyId),
        site: &Site,
        (start, end): (NaiveDate, NaiveDate),
    ) {
        let new = Standing { booking, copy, site_key: site.key(), point: site.point, start, end };
        let place = self.stays.partition_point(|stay| stay.start <= start);
        self.stays.insert(place, new);
    }

    /// Takes a stay out.
    pub(crate) fn remove(&mut self, booking: BookingId) {
        self.stays.retain(|stay| stay.booking != booking);
    }

    /// The next day a stay of a copy may begin at a place, on a day or after.
    pub(crate) fn earliest(&self, copy: CopyId, point: Option<Point>, from: NaiveDate) -> NaiveDate {
        let mut start = from;
        for stay in self.stays.iter().filter(|stay| stay.copy == copy) {
            if self.rule.end(start) + self.between(point, stay.point) <= stay.start {
                break;
            }
            start = start.max(stay.end + self.between(stay.point, point));
        }
        start
    }

    /// Whether the site of this key has or had a stay.
    pub(crate) fn serves(&self, site_key: &str) -> bool {
        self.stays.iter().any(|stay| stay.site_key == site_key)
    }

    fn between(&self, from: Option<Point>, to: Option<Point>) -> TimeDelta {
        let days = u32::from(self.rule.servicing_days) + self.rule.travel_days(from, to);
        TimeDelta::days(days.into())
    }
}

/// Who still waits for a first stay, while stays are set one after the other in the order of their days.
#[derive(Clone, Debug)]
pub(crate) struct Turns {
    served: BTreeSet<String>,
    waiting: BTreeSet<String>,
}

impl Turns {
    /// Those who wait, by the keys of their sites, of whom some have been served.
    pub(crate) fn new(table: &Timetable, waiting: Vec<String>) -> Self {
        let served: BTreeSet<String> = table.stays.iter().map(|stay| stay.site_key.clone()).collect();
        let waiting = waiting.into_iter().filter(|key| !served.contains(key)).collect();
        Self { served, waiting }
    }

    /// A stay at a site is next. Answers how many others must have theirs first; none where the turn is its own.
    pub(crate) fn take(&mut self, site_key: &str) -> Option<u32> {
        self.waiting.remove(site_key);
        if self.served.contains(site_key) && !self.waiting.is_empty() {
            return Some(u32::try_from(self.waiting.len()).unwrap_or(u32::MAX));
        }
        self.served.insert(site_key.to_owned());
        None
    }
}

#[cfg(test)]
mod tests;
