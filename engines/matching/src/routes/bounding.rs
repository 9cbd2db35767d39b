//! How good a plan can be at best, told by prices.
//!
//! If a visit may be served twice, the best plan is a cheap flow. A price on each visit makes serving it twice dear and
//! not serving it dearer; whatever the prices, the flow is never dearer than the best true plan. Good prices are found
//! by correcting them where the flow serves too much or too little (subgradients: Held, Wolfe, Crowder 1974).

use super::network::{Solved, Stays};
use super::timing::{self, From, way};
use super::{Bound, Plan, Priced, Proof, Stop, Tour};

/// How fine the worth of one visit is counted when only their number matters.
pub(super) const ONE: i64 = 1_000;

/// A bound, and what proves it.
pub(super) struct Bounded {
    /// What no plan does better than: metres, or visits served.
    pub(super) at: i64,
    /// The prices; `None` where ways alone prove more, or where all visits are served.
    pub(super) priced: Option<Priced>,
}

/// The plan with these routes, and its bounds.
pub(super) fn bounded(tour: &Tour, routes: Vec<Vec<Stop>>, corrections: u32) -> Plan {
    let (metres, unserved) = (timing::metres(tour, &routes), timing::unserved(tour, &routes));
    let here = tour.visits.len() - unserved.len();
    let served = (!unserved.is_empty()).then(|| served(tour, here, corrections));
    let least = self::metres(tour, &routes, corrections);
    let served_at_most = served.as_ref().map_or(tour.visits.len(), |bounded| {
        usize::try_from(bounded.at).unwrap_or(0).clamp(here, tour.visits.len())
    });
    let metres_at_least = u64::try_from(least.at).unwrap_or(0).min(metres);
    let exact = served_at_most == here && metres_at_least == metres;
    let proof = Proof::Prices { served: served.and_then(|bounded| bounded.priced), metres: least.priced };
    Plan { routes, unserved, metres, bound: Bound { served_at_most, metres_at_least, exact }, proof }
}

/// No plan that serves as many visits as these routes travels less than this.
pub(super) fn metres(tour: &Tour, routes: &[Vec<Stop>], corrections: u32) -> Bounded {
    let stays = Stays::of(tour);
    let served = tour.visits.len() - timing::unserved(tour, routes).len();
    let forest = Bounded { at: forest(tour, served), priced: None };
    if stays.are_too_many() {
        return forest;
    }
    let goal = i64::try_from(timing::metres(tour, routes)).unwrap_or(i64::MAX);
    let mut search = Search::new(tour, &stays, Weighing { per_metre: 1, served });
    search.begin_with(routes);
    let priced = search.correct(goal, corrections);
    if priced.at > forest.at { priced } else { forest }
}

/// No plan serves more visits than this.
fn served(tour: &Tour, here: usize, corrections: u32) -> Bounded {
    let stays = Stays::of(tour);
    if stays.are_too_many() {
        return Bounded { at: i64::try_from(tour.visits.len()).unwrap_or(i64::MAX), priced: None };
    }
    let mut search = Search::new(tour, &stays, Weighing { per_metre: 0, served: 0 });
    search.reward = ONE;
    let goal = -i64::try_from(here).unwrap_or(0) * ONE;
    let found = search.correct(goal, corrections);
    // The flow costs a negative number: no plan serves more than it says, and visits are whole.
    Bounded { at: (-found.at).div_euclid(ONE), priced: found.priced }
}

/// The metres of the shortest forest that joins so many visits into one tree for each copy, and of the shortest way to
/// a first visit: whatever the dates, routes are such a forest (Kruskal 1956 finds the shortest of so many ways).
pub(super) fn forest(tour: &Tour, served: usize) -> i64 {
    let visits = tour.visits.len();
    let place = |visit: usize| tour.visits[visit].place;
    let metres = &tour.journeys.metres;
    let mut ways: Vec<(u32, usize, usize)> = (0..visits)
        .flat_map(|a| (0..a).map(move |b| (a, b)))
        .map(|(a, b)| (metres[place(a)][place(b)].min(metres[place(b)][place(a)]), a, b))
        .collect();
    ways.sort_unstable();
    let mut trees: Vec<usize> = (0..visits).collect();
    let mut joined = Vec::new();
    for (metres, a, b) in ways {
        let (a, b) = (root(&mut trees, a), root(&mut trees, b));
        if a != b {
            trees[a] = b;
            joined.push(i64::from(metres));
        }
    }
    let firsts = (0..tour.copies.len()).flat_map(|copy| (0..visits).map(move |visit| (copy, visit)));
    let first = firsts.map(|(copy, visit)| i64::from(way(tour, From::Start(copy), visit))).min();
    let first = first.filter(|_| served > 0).unwrap_or(0);
    first + joined.iter().take(served.saturating_sub(tour.copies.len())).sum::<i64>()
}

/// The visit that stands for its tree; the way to it is shortened for the next who asks.
fn root(trees: &mut [usize], mut visit: usize) -> usize {
    while trees[visit] != visit {
        trees[visit] = trees[trees[visit]];
        visit = trees[visit];
    }
    visit
}

/// What is weighed: metres among plans that serve at least so many, or the number served alone.
#[derive(Clone, Copy)]
struct Weighing {
    per_metre: i64,
    served: usize,
}

/// The search for good prices.
struct Search<'a> {
    tour: &'a Tour,
    stays: &'a Stays,
    weighing: Weighing,
    prices: Vec<i64>,
    reward: i64,
}

impl<'a> Search<'a> {
    fn new(tour: &'a Tour, stays: &'a Stays, weighing: Weighing) -> Self {
        Self { tour, stays, weighing, prices: vec![0; tour.visits.len()], reward: 0 }
    }

    /// Whether every visit must be served: then a price may be a reward as well.
    fn all(&self) -> bool {
        self.weighing.served == self.tour.visits.len()
    }

    /// First prices: every served visit is worth what the way to it costs in these routes.
    fn begin_with(&mut self, routes: &[Vec<Stop>]) {
        let mut worth = vec![None; self.prices.len()];
        for (copy, stops) in routes.iter().enumerate() {
            let mut from = From::Start(copy);
            for stop in stops {
                worth[stop.visit] = Some(i64::from(way(self.tour, from, stop.visit)));
                from = From::Stop(*stop);
            }
        }
        if !self.all() {
            self.reward = worth.iter().copied().flatten().max().unwrap_or(0);
        }
        for (price, worth) in self.prices.iter_mut().zip(worth) {
            *price = worth.map_or(0, |worth| self.reward - worth);
        }
    }

    fn solve(&self) -> (i64, Solved) {
        let solved =
            self.stays.cheapest(self.tour, self.weighing.per_metre, |visit| self.prices[visit] - self.reward);
        (solved.cheapest.cost + constant(&self.prices, self.rewarded()), solved)
    }

    /// What the reward gives back: only where a number of served visits is demanded.
    fn rewarded(&self) -> i64 {
        if self.weighing.per_metre == 0 {
            0
        } else {
            self.reward * i64::try_from(self.weighing.served).unwrap_or(0)
        }
    }

    /// Corrects the prices until the bound is the goal, or so many times.
    fn correct(&mut self, goal: i64, corrections: u32) -> Bounded {
        let mut best: Option<Bounded> = None;
        let (mut eager, mut idle) = (1_000_i64, 0);
        for _ in 0..=corrections.min(self.stays.affordable()) {
            let (at, solved) = self.solve();
            if best.as_ref().is_none_or(|best| at > best.at) {
                let potentials = solved.cheapest.potentials.clone();
                let priced = Priced { prices: self.prices.clone(), reward: self.reward, potentials };
                best = Some(Bounded { at, priced: Some(priced) });
                idle = 0;
            } else {
                idle += 1;
            }
            if idle > 4 {
                (eager, idle) = (eager / 2, 0);
            }
            if at >= goal || !self.step(&solved, goal - at, eager) {
                break;
            }
        }
        best.unwrap_or(Bounded { at: 0, priced: None })
    }

    /// One correction; `false` where nothing is served too much or too little.
    fn step(&mut self, solved: &Solved, short: i64, eager: i64) -> bool {
        let mut times = vec![0_i64; self.tour.visits.len()];
        for stop in solved.routes.iter().flatten() {
            times[stop.visit] += 1;
        }
        let all: i64 = times.iter().sum();
        let (free, counts) = (self.all(), self.weighing.per_metre > 0);
        let missing = i64::try_from(self.weighing.served).unwrap_or(0) - all;
        let off = |price: i64, times: i64| if free || price > 0 || times > 1 { times - 1 } else { 0 };
        let mut square: i64 =
            self.prices.iter().zip(&times).map(|(price, times)| off(*price, *times).pow(2)).sum();
        if counts && !free {
            square += missing.pow(2);
        }
        if square == 0 {
            return false;
        }
        let step = |off: i64| {
            let by = i128::from(short) * i128::from(off) * i128::from(eager) / (i128::from(square) * 1_000);
            let by = i64::try_from(by).unwrap_or(0);
            if by == 0 { off.signum() } else { by }
        };
        for (price, times) in self.prices.iter_mut().zip(&times) {
            let moved = *price + step(off(*price, *times));
            *price = if free { moved } else { moved.max(0) };
        }
        if counts && !free {
            self.reward = (self.reward + step(missing)).max(0);
        }
        true
    }
}

/// What is given back beside the flow: the price of each visit, once, and the reward of those that must be served.
fn constant(prices: &[i64], rewarded: i64) -> i64 {
    rewarded - prices.iter().sum::<i64>()
}
