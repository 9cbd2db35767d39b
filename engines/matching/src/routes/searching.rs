//! Many visits with several dates: a plan is taken apart and put together again, and the better one is kept.
//!
//! Large neighbourhood search (Shaw 1998; Schrimpf and others 2000): near visits are taken out together and put back
//! where they cost least, those first that would lose most by waiting (regret). The chance is drawn from the tour
//! itself: the same question has the same answer.

use super::timing::{self, From, arrives, day_before, next_day, way};
use super::{Stop, Tour};

/// How many visits are taken out at most in one round.
const TAKEN_OUT: usize = 12;

/// Routes while they are worked on: only the order counts, every stay begins as soon as it can.
#[derive(Debug, Clone)]
struct Draft {
    routes: Vec<Line>,
    waiting: Vec<usize>,
}

/// The order of one copy, with the first day of each stay and the last day on which it could begin instead.
#[derive(Debug, Clone, Default)]
struct Line {
    stops: Vec<Stop>,
    latest: Vec<i32>,
    metres: u64,
}

impl Line {
    /// The visits in this order; `None` where one comes too late.
    fn of(tour: &Tour, copy: usize, order: &[usize]) -> Option<Self> {
        let stops = timing::soonest(tour, copy, order)?;
        let mut latest = vec![i32::MAX; stops.len()];
        for at in (0..stops.len()).rev() {
            let until = match stops.get(at + 1) {
                None => i32::MAX,
                Some(next) => {
                    let gap = arrives(tour, From::Stop(stops[at]), next.visit) - stops[at].first_day;
                    latest[at + 1] - gap
                }
            };
            latest[at] = day_before(tour, stops[at].visit, until).unwrap_or(stops[at].first_day);
        }
        let metres = timing::travelled(tour, copy, &stops);
        Some(Self { stops, latest, metres })
    }

    fn order(&self) -> Vec<usize> {
        self.stops.iter().map(|stop| stop.visit).collect()
    }

    /// What it costs to visit `visit` before the stop at this place in the order; `None` where something would be late.
    fn cost(&self, tour: &Tour, copy: usize, at: usize, visit: usize) -> Option<i64> {
        let from = if at == 0 { From::Start(copy) } else { From::Stop(self.stops[at - 1]) };
        let first_day = next_day(tour, visit, arrives(tour, from, visit))?;
        let there = i64::from(way(tour, from, visit));
        let Some(next) = self.stops.get(at) else { return Some(there) };
        let then = From::Stop(Stop { visit, first_day });
        let resumed = next_day(tour, next.visit, arrives(tour, then, next.visit))?;
        let on = i64::from(way(tour, then, next.visit)) - i64::from(way(tour, from, next.visit));
        (resumed <= self.latest[at]).then_some(there + on)
    }
}

/// The best routes that so many rounds find.
pub(super) fn routes(tour: &Tour, rounds: u32) -> Vec<Vec<Stop>> {
    let mut best =
        Draft { routes: vec![Line::default(); tour.copies.len()], waiting: (0..tour.visits.len()).collect() };
    best.put_back(tour);
    let mut chance = Chance(0x9e37_79b9_7f4a_7c15);
    let mut current = best.clone();
    for _ in 0..rounds {
        if best.routes.iter().all(|line| line.stops.is_empty()) {
            break;
        }
        let mut tried = current.clone();
        tried.take_out(tour, &mut chance);
        tried.put_back(tour);
        if tried.is_no_worse_than(&current, best.metres() / 100) {
            current = tried;
        }
        if current.is_no_worse_than(&best, 0) {
            best = current.clone();
        } else if chance.below(200) == 0 {
            current = best.clone();
        }
    }
    best.routes.into_iter().map(|line| line.stops).collect()
}

impl Draft {
    fn metres(&self) -> u64 {
        self.routes.iter().map(|line| line.metres).sum()
    }

    /// Whether it serves as many and is at most so much longer, or serves more.
    fn is_no_worse_than(&self, other: &Self, longer: u64) -> bool {
        match self.waiting.len().cmp(&other.waiting.len()) {
            std::cmp::Ordering::Less => true,
            std::cmp::Ordering::Equal => self.metres() <= other.metres() + longer,
            std::cmp::Ordering::Greater => false,
        }
    }

    /// Takes out some visits that are near one of them.
    fn take_out(&mut self, tour: &Tour, chance: &mut Chance) {
        let mut served: Vec<usize> = self.routes.iter().flat_map(Line::order).collect();
        let around = tour.visits[served[chance.below(served.len())]].place;
        let metres = &tour.journeys.metres[around];
        served.sort_by_key(|visit| metres[tour.visits[*visit].place]);
        let many = 1 + chance.below(TAKEN_OUT.min(served.len()));
        // Some of the near ones are left, so that the same visits are not always taken together.
        let out: Vec<usize> = served.into_iter().filter(|_| chance.below(4) > 0).take(many).collect();
        for (copy, line) in self.routes.iter_mut().enumerate() {
            let kept: Vec<usize> = line.order().into_iter().filter(|visit| !out.contains(visit)).collect();
            if kept.len() < line.stops.len() {
                // Without a visit on the way everything comes sooner, if ways are no shortcuts; if not, all wait.
                match Line::of(tour, copy, &kept) {
                    Some(shorter) => *line = shorter,
                    None => {
                        self.waiting.extend(kept);
                        *line = Line::default();
                    }
                }
            }
        }
        self.waiting.extend(out);
    }

    /// Puts back every visit that fits, those first that would lose most by waiting.
    fn put_back(&mut self, tour: &Tour) {
        let mut offers: Vec<Offer> = self.waiting.iter().map(|visit| self.offer(tour, *visit)).collect();
        while let Some(next) =
            (0..offers.len()).filter(|at| offers[*at].best.is_some()).max_by_key(|at| offers[*at].regret())
        {
            let offer = offers.swap_remove(next);
            let Some((_, copy, at)) = offer.best else { continue };
            let mut order = self.routes[copy].order();
            order.insert(at, offer.visit);
            match Line::of(tour, copy, &order) {
                Some(line) => self.routes[copy] = line,
                None => offers.push(Offer { visit: offer.visit, best: None, other: None }),
            }
            for waiting in &mut offers {
                if waiting.depends_on(copy) {
                    *waiting = self.offer(tour, waiting.visit);
                } else {
                    waiting.also(self.cheapest(tour, copy, waiting.visit));
                }
            }
        }
        self.waiting = offers.into_iter().map(|offer| offer.visit).collect();
    }

    fn offer(&self, tour: &Tour, visit: usize) -> Offer {
        let mut offer = Offer { visit, best: None, other: None };
        for copy in 0..self.routes.len() {
            offer.also(self.cheapest(tour, copy, visit));
        }
        offer
    }

    /// Where a copy would visit it at the least cost.
    fn cheapest(&self, tour: &Tour, copy: usize, visit: usize) -> Option<(i64, usize, usize)> {
        let line = &self.routes[copy];
        (0..=line.stops.len())
            .filter_map(|at| line.cost(tour, copy, at, visit).map(|cost| (cost, copy, at)))
            .min()
    }
}

/// What it would cost to visit somebody at best, and with another copy.
#[derive(Debug, Clone)]
struct Offer {
    visit: usize,
    best: Option<(i64, usize, usize)>,
    other: Option<(i64, usize, usize)>,
}

impl Offer {
    fn also(&mut self, found: Option<(i64, usize, usize)>) {
        let Some(found) = found else { return };
        if self.best.is_none_or(|best| found < best) {
            self.other = self.best.replace(found);
        } else if self.other.is_none_or(|other| found < other) {
            self.other = Some(found);
        }
    }

    fn depends_on(&self, copy: usize) -> bool {
        [self.best, self.other].into_iter().flatten().any(|(_, of, _)| of == copy)
    }

    /// What is lost if the best place is taken by somebody else.
    fn regret(&self) -> (i64, std::cmp::Reverse<i64>) {
        let best = self.best.map_or(0, |(cost, ..)| cost);
        (self.other.map_or(i64::MAX, |(cost, ..)| cost - best), std::cmp::Reverse(best))
    }
}

/// Numbers that look drawn by chance and are the same each time (splitmix64, Steele and others 2014).
struct Chance(u64);

impl Chance {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^= mixed >> 31;
        let limit = u64::try_from(limit.max(1)).unwrap_or(u64::MAX);
        usize::try_from(mixed % limit).unwrap_or(0)
    }
}
