//! When a copy that goes from site to site can be there.

use super::{Stop, Tour};

/// Where a copy is before a stop: at its start, or at a visit that began on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum From {
    /// At the start of this copy.
    Start(usize),
    /// At this stop.
    Stop(Stop),
}

/// The first day on which a copy that comes from there can stand at this visit.
pub(super) fn arrives(tour: &Tour, from: From, visit: usize) -> i32 {
    let to = tour.visits[visit].place;
    match from {
        From::Start(copy) => {
            let start = tour.copies[copy];
            start.free_from + start.place.map_or(0, |place| days(tour, place, to))
        }
        From::Stop(stop) => {
            let resting = tour.stay_days + tour.servicing_days;
            stop.first_day
                + i32::try_from(resting).unwrap_or(i32::MAX / 4)
                + days(tour, tour.visits[stop.visit].place, to)
        }
    }
}

/// What the way there is long, in metres.
pub(super) fn way(tour: &Tour, from: From, visit: usize) -> u32 {
    let to = tour.visits[visit].place;
    match from {
        From::Start(copy) => tour.copies[copy].place.map_or(0, |place| tour.journeys.metres[place][to]),
        From::Stop(stop) => tour.journeys.metres[tour.visits[stop.visit].place][to],
    }
}

fn days(tour: &Tour, from: usize, to: usize) -> i32 {
    i32::try_from(tour.journeys.days[from][to]).unwrap_or(i32::MAX / 4)
}

/// The first day of a visit that is not before this one.
pub(super) fn next_day(tour: &Tour, visit: usize, from: i32) -> Option<i32> {
    let days = &tour.visits[visit].first_days;
    days.get(days.partition_point(|day| *day < from)).copied()
}

/// The last day of a visit that is not after this one.
pub(super) fn day_before(tour: &Tour, visit: usize, until: i32) -> Option<i32> {
    let days = &tour.visits[visit].first_days;
    days.partition_point(|day| *day <= until).checked_sub(1).map(|at| days[at])
}

/// What all copies travel together, in metres.
pub(super) fn metres(tour: &Tour, routes: &[Vec<Stop>]) -> u64 {
    routes.iter().enumerate().map(|(copy, stops)| travelled(tour, copy, stops)).sum()
}

/// What one copy travels, in metres.
pub(super) fn travelled(tour: &Tour, copy: usize, stops: &[Stop]) -> u64 {
    let mut from = From::Start(copy);
    let mut metres = 0;
    for stop in stops {
        metres += u64::from(way(tour, from, stop.visit));
        from = From::Stop(*stop);
    }
    metres
}

/// The visits in this order, each on the first day on which it can be; `None` where one cannot.
pub(super) fn soonest(tour: &Tour, copy: usize, order: &[usize]) -> Option<Vec<Stop>> {
    let mut from = From::Start(copy);
    let mut stops = Vec::with_capacity(order.len());
    for visit in order {
        let stop = Stop { visit: *visit, first_day: next_day(tour, *visit, arrives(tour, from, *visit))? };
        stops.push(stop);
        from = From::Stop(stop);
    }
    Some(stops)
}

/// The visits that stand in no route.
pub(super) fn unserved(tour: &Tour, routes: &[Vec<Stop>]) -> Vec<usize> {
    let mut served = vec![false; tour.visits.len()];
    for stop in routes.iter().flatten() {
        served[stop.visit] = true;
    }
    (0..tour.visits.len()).filter(|visit| !served[*visit]).collect()
}
