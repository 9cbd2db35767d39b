//! Routes: copies of one thing that travel from site to site, each stay as long as the next, by the shortest way.

mod bounding;
mod checking;
mod dated;
mod exhaustive;
mod flow;
mod network;
mod replanning;
mod retrying;
mod searching;
mod timing;

pub use checking::{Checked, Flaw, check};
pub use replanning::{Moved, Replanned, replan};

/// What is to be planned. Days are counted from any one day (1970-01-01, say); places are numbers into [`Journeys`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tour {
    /// The identical copies; each is in one place at a time.
    pub copies: Vec<Start>,
    /// The sites that ask, each served once at most.
    pub visits: Vec<Visit>,
    /// How long each stay lasts, in days.
    pub stay_days: u32,
    /// How long a copy is mended and counted between two stays, in days.
    pub servicing_days: u32,
    /// How far places are from one another.
    pub journeys: Journeys,
}

/// Where a copy stands before its first stay, and from when on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Start {
    /// Its place; `None` where the way to its first site counts for nothing.
    pub place: Option<usize>,
    /// The first day on which it can leave.
    pub free_from: i32,
}

/// A site that asks for a stay.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Visit {
    /// Where it is.
    pub place: usize,
    /// The days on which the stay may begin, in ascending order. One day: a fixed date.
    pub first_days: Vec<i32>,
}

/// The ways between places: square tables, the row is where one leaves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Journeys {
    /// Metres.
    pub metres: Vec<Vec<u32>>,
    /// Days on the road, added to the servicing between two stays.
    pub days: Vec<Vec<u32>>,
}

/// A stay of a copy.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stop {
    /// Which of [`Tour::visits`].
    pub visit: usize,
    /// Its first day.
    pub first_day: i32,
}

/// Who goes where, when, and how good that is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// The stops of each copy, in order of time.
    pub routes: Vec<Vec<Stop>>,
    /// The visits that no copy serves.
    pub unserved: Vec<usize>,
    /// What all copies travel together, in metres.
    pub metres: u64,
    /// What no plan can do better than.
    pub bound: Bound,
    /// Why the bound holds.
    pub proof: Proof,
}

/// A limit that no plan passes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bound {
    /// No plan serves more visits than this.
    pub served_at_most: usize,
    /// No plan that serves as many visits as this one travels less than this, in metres.
    pub metres_at_least: u64,
    /// Whether this plan is the best there is: nobody serves more, and nobody who serves as many travels less.
    pub exact: bool,
}

impl Bound {
    /// By how much the plan may be longer than the best there is, in thousandths of the bound.
    pub fn gap_per_mille(&self, metres: u64) -> u64 {
        let over = metres.saturating_sub(self.metres_at_least);
        (over * 1_000).checked_div(self.metres_at_least).unwrap_or(if over > 0 { 1_000 } else { 0 })
    }
}

/// Why a bound holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Proof {
    /// All dates are fixed: the numbers of a minimum-cost flow that cannot be cheaper.
    Flow {
        /// A number for each node of the network.
        potentials: Vec<i64>,
    },
    /// Every set of visits was tried for every copy. Whoever checks tries again, backwards.
    Tried,
    /// A bound by prices on visits, each price list with the numbers of its flow.
    Prices {
        /// What proves that no plan serves more; `None` where all are served.
        served: Option<Priced>,
        /// What proves that no plan serving as many travels less; `None` where the shortest forest of ways proves more.
        metres: Option<Priced>,
    },
}

/// A price for each visit, a reward for each served one, and the numbers that prove the cost of the flow under them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Priced {
    /// What serving each visit costs beside the way.
    pub prices: Vec<i64>,
    /// What serving any visit brings.
    pub reward: i64,
    /// A number for each node of the network.
    pub potentials: Vec<i64>,
}

/// How much work a plan is worth.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Effort {
    /// How often part of a plan is taken apart and put together again, where not everything can be tried.
    pub rounds: u32,
    /// How often prices are corrected for a better bound.
    pub corrections: u32,
}

impl Default for Effort {
    fn default() -> Self {
        Self { rounds: 3_000, corrections: 60 }
    }
}

/// Why no plan is made of this.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unfit {
    /// More than [`Tour::COPIES`] copies, [`Tour::VISITS`] visits or [`Tour::CHOICES`] pairs of a visit and a day.
    TooMuch,
    /// A place outside the tables of ways, or a table that is not square.
    NoSuchPlace,
    /// A stay of no day, or days too far away to be counted.
    NoSuchDay,
    /// The first days of this visit are not in ascending order.
    Unsorted(usize),
}

impl Tour {
    /// So many copies at most.
    pub const COPIES: usize = 50;
    /// So many visits at most.
    pub const VISITS: usize = 1_000;
    /// So many pairs of a visit and a first day at most.
    pub const CHOICES: usize = 20_000;

    /// Whether a plan can be made of this.
    pub fn fitness(&self) -> Result<(), Unfit> {
        let choices: usize = self.visits.iter().map(|visit| visit.first_days.len()).sum();
        if self.copies.len() > Self::COPIES || self.visits.len() > Self::VISITS || choices > Self::CHOICES {
            return Err(Unfit::TooMuch);
        }
        let places = self.journeys.metres.len();
        let square =
            |table: &[Vec<u32>]| table.len() == places && table.iter().all(|row| row.len() == places);
        let starts = self.copies.iter().filter_map(|copy| copy.place);
        if !square(&self.journeys.metres)
            || !square(&self.journeys.days)
            || starts.chain(self.visits.iter().map(|visit| visit.place)).any(|place| place >= places)
        {
            return Err(Unfit::NoSuchPlace);
        }
        self.days_are_near()?;
        let sorted = |visit: &Visit| visit.first_days.windows(2).all(|pair| pair[0] < pair[1]);
        self.visits.iter().position(|visit| !sorted(visit)).map_or(Ok(()), |at| Err(Unfit::Unsorted(at)))
    }

    /// Days within some thousand years, so that no sum leaves the numbers.
    fn days_are_near(&self) -> Result<(), Unfit> {
        const FAR: i32 = 1_000_000;
        const LONG: u32 = 100_000;
        let firsts = self.visits.iter().flat_map(|visit| visit.first_days.iter().copied());
        let far = firsts.chain(self.copies.iter().map(|copy| copy.free_from)).any(|day| day.abs() > FAR);
        let long = [self.stay_days, self.servicing_days].into_iter().any(|days| days > LONG);
        let slow = self.journeys.days.iter().flatten().any(|days| *days > LONG);
        if far || long || slow || self.stay_days == 0 { Err(Unfit::NoSuchDay) } else { Ok(()) }
    }
}

/// The first days that let so many copies serve so many visits soonest, one stay after the other from a day on.
pub fn soonest(from: i32, step_days: u32, copies: usize, visits: usize) -> Vec<i32> {
    let stays = visits.div_ceil(copies.max(1));
    (0..stays)
        .map_while(|n| i32::try_from(n).ok()?.checked_mul(i32::try_from(step_days).ok()?)?.checked_add(from))
        .collect()
}

/// The best plan that can be found: as many visits as possible, then the fewest metres.
///
/// Where every visit has one date, the plan is a minimum-cost flow through the network of stays that can follow one
/// another, and is exact. Up to fifteen visits with several dates, every set of visits is tried (Held
/// and Karp 1962, with days). Beyond that, a plan is taken apart and put together again many times (Shaw 1998), and a
/// bound comes from prices on visits served twice (Held and Karp 1971, Geoffrion 1974).
pub fn plan(tour: &Tour, effort: Effort) -> Result<Plan, Unfit> {
    tour.fitness()?;
    if tour.visits.iter().all(|visit| visit.first_days.len() <= 1) {
        return Ok(dated::plan(tour));
    }
    if let Some(mut routes) = exhaustive::routes(tour) {
        longest_first(tour, &mut routes);
        return Ok(finished(tour, routes));
    }
    let mut routes = searching::routes(tour, effort.rounds);
    longest_first(tour, &mut routes);
    Ok(bounding::bounded(tour, routes, effort.corrections))
}

/// Of copies that begin alike, the first has the most stops: a plan reads better so, and is the same each time.
fn longest_first(tour: &Tour, routes: &mut [Vec<Stop>]) {
    for first in 0..routes.len() {
        let alike = (first + 1..routes.len()).filter(|other| tour.copies[*other] == tour.copies[first]);
        if let Some(longer) = alike.max_by_key(|other| (routes[*other].len(), std::cmp::Reverse(*other)))
            && routes[longer].len() > routes[first].len()
        {
            routes.swap(first, longer);
        }
    }
}

/// A plan of which it is known that there is no better.
fn finished(tour: &Tour, routes: Vec<Vec<Stop>>) -> Plan {
    let metres = timing::metres(tour, &routes);
    let unserved = timing::unserved(tour, &routes);
    let bound =
        Bound { served_at_most: tour.visits.len() - unserved.len(), metres_at_least: metres, exact: true };
    Plan { routes, unserved, metres, bound, proof: Proof::Tried }
}

#[cfg(test)]
mod tests;
