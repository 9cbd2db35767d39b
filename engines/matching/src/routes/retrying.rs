//! Trying again what was found by trying everything: from the end of each route to its beginning, by other means.
//!
//! For a copy that stands at a visit since a day and has a set of visits before it, the shortest way on is the shortest
//! of one step and the shortest way on from there; each such question is answered once (Bellman 1962, backwards from
//! the last visit). What each copy can serve is then shared out set by set.

use super::{Stop, Tour};

/// So many questions are kept at most, four bytes each: with more days to choose from, nothing is tried.
const QUESTIONS: usize = 16_000_000;

/// No way serves this.
const NONE: u32 = u32::MAX;
/// Not asked yet.
const UNASKED: u32 = u32::MAX - 1;

/// How many questions there may be about a tour; `None` where they are too many, or its ways too long to be counted.
pub(super) fn questions(tour: &Tour) -> Option<usize> {
    let visits = tour.visits.len();
    let farthest = tour.journeys.metres.iter().flatten().copied().max().unwrap_or(0);
    let longest = u64::from(farthest) * u64::try_from(visits).unwrap_or(u64::MAX);
    if visits > super::exhaustive::VISITS || longest >= u64::from(UNASKED) {
        return None;
    }
    let days: usize = tour.visits.iter().map(|visit| visit.first_days.len()).sum();
    days.checked_mul(1 << visits).filter(|asked| *asked <= QUESTIONS)
}

/// The most visits that can be served, and the fewest metres of all who serve so many; `None` where there is too much
/// to try.
pub(super) fn best(tour: &Tour) -> Option<(usize, u64)> {
    let (visits, asked) = (tour.visits.len(), questions(tour)?);
    let mut again = Again::new(tour, asked);
    let sets = 1_usize << visits;
    let mut shortest = vec![NONE; sets];
    shortest[0] = 0;
    for copy in 0..tour.copies.len() {
        let alone: Vec<u32> = (0..sets).map(|set| again.way_from_start(copy, set)).collect();
        // The larger sets first: what they are shared from is still without this copy.
        for set in (1..sets).rev() {
            let mut rest = set;
            while rest > 0 {
                rest = (rest - 1) & set;
                if shortest[rest] != NONE && alone[set & !rest] != NONE {
                    shortest[set] = shortest[set].min(shortest[rest] + alone[set & !rest]);
                }
            }
        }
    }
    let served = |set: usize| usize::try_from(set.count_ones()).unwrap_or(visits);
    let possible = (0..sets).filter(|set| shortest[*set] != NONE);
    let best = possible.map(|set| (std::cmp::Reverse(served(set)), shortest[set])).min();
    best.map(|(served, metres)| (served.0, u64::from(metres)))
}

/// The questions already answered.
struct Again<'a> {
    tour: &'a Tour,
    /// For each visit, the number of the first of its days.
    offsets: Vec<usize>,
    answers: Vec<u32>,
}

impl<'a> Again<'a> {
    fn new(tour: &'a Tour, asked: usize) -> Self {
        let mut offsets = Vec::with_capacity(tour.visits.len());
        let mut days = 0;
        for visit in &tour.visits {
            offsets.push(days);
            days += visit.first_days.len();
        }
        Self { tour, offsets, answers: vec![UNASKED; asked] }
    }

    /// The metres of the shortest route of a copy over exactly these visits.
    fn way_from_start(&mut self, copy: usize, set: usize) -> u32 {
        if set == 0 {
            return 0;
        }
        let start = self.tour.copies[copy];
        self.on(set, |tour, visit| {
            let to = tour.visits[visit].place;
            let way = start
                .place
                .map_or((0, 0), |from| (tour.journeys.metres[from][to], tour.journeys.days[from][to]));
            (way.0, i64::from(start.free_from) + i64::from(way.1))
        })
    }

    /// The metres of the shortest way on over exactly these visits, once a stop has begun.
    fn way_from_stop(&mut self, stop: Stop, which_day: usize, set: usize) -> u32 {
        if set == 0 {
            return 0;
        }
        let question = (self.offsets[stop.visit] + which_day) << self.tour.visits.len() | set;
        if self.answers[question] == UNASKED {
            let from = self.tour.visits[stop.visit].place;
            let rest = i64::from(self.tour.stay_days) + i64::from(self.tour.servicing_days);
            self.answers[question] = self.on(set, |tour, visit| {
                let to = tour.visits[visit].place;
                let free = i64::from(stop.first_day) + rest + i64::from(tour.journeys.days[from][to]);
                (tour.journeys.metres[from][to], free)
            });
        }
        self.answers[question]
    }

    /// One step to each of these visits in turn, on its first day in time, and the shortest way on from there.
    fn on(&mut self, set: usize, step: impl Fn(&Tour, usize) -> (u32, i64)) -> u32 {
        let mut shortest = NONE;
        for visit in (0..self.tour.visits.len()).filter(|visit| set & 1 << visit != 0) {
            let (metres, from) = step(self.tour, visit);
            let days = &self.tour.visits[visit].first_days;
            let Some(which) = days.iter().position(|day| i64::from(*day) >= from) else { continue };
            let stop = Stop { visit, first_day: days[which] };
            let on = self.way_from_stop(stop, which, set & !(1 << visit));
            if on != NONE {
                shortest = shortest.min(metres + on);
            }
        }
        shortest
    }
}
