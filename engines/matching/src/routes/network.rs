//! The network of stays that can follow one another: a path through it is the route of a copy.
//!
//! Nodes are numbered so that a proof can be read by others: 0 is where all begin, 1 where all end, then the copies in
//! their order, then for each visit in its order and each of its first days in theirs two nodes, before and after the
//! stay. Arcs carry one unit: from 0 to each copy, from a copy to 1 (it stays at home), from a copy or from after a
//! stay to before each stay it can reach in time (the way there, in metres), from before to after a stay (its price),
//! and from after each stay to 1.

use super::flow::{Cheapest, Network};
use super::timing::{From, arrives, way};
use super::{Stop, Tour};

const BEGIN: usize = 0;
const END: usize = 1;

/// More arcs than this are not laid: a bound is then taken from ways alone.
const ARCS: usize = 3_000_000;

/// So many arcs are laid at most for one bound, all corrections together: some seconds.
const LAID: usize = 20_000_000;

/// The stays that may be chosen, in the order of their nodes.
pub(super) struct Stays {
    copies: usize,
    stays: Vec<Stop>,
    /// The stays, the earliest first.
    by_day: Vec<usize>,
}

impl Stays {
    pub(super) fn of(tour: &Tour) -> Self {
        let visits = tour.visits.iter().enumerate();
        let stays: Vec<Stop> = visits
            .flat_map(|(visit, asked)| {
                asked.first_days.iter().map(move |day| Stop { visit, first_day: *day })
            })
            .collect();
        let mut by_day: Vec<usize> = (0..stays.len()).collect();
        by_day.sort_by_key(|at| stays[*at].first_day);
        Self { copies: tour.copies.len(), stays, by_day }
    }

    /// About how many arcs the network has.
    fn arcs(&self) -> usize {
        (self.copies + self.stays.len()).saturating_mul(self.stays.len()) / 2
    }

    /// Whether the network would have too many arcs to be laid.
    pub(super) fn are_too_many(&self) -> bool {
        self.arcs() > ARCS
    }

    /// How often the network may be laid and solved without keeping anybody waiting for long.
    pub(super) fn affordable(&self) -> u32 {
        u32::try_from(LAID / self.arcs().max(1)).unwrap_or(u32::MAX)
    }

    fn copy(copy: usize) -> usize {
        2 + copy
    }

    fn before(&self, stay: usize) -> usize {
        2 + self.copies + 2 * stay
    }

    fn order(&self) -> Vec<usize> {
        let stays = self.by_day.iter().flat_map(|stay| [self.before(*stay), self.before(*stay) + 1]);
        std::iter::once(BEGIN).chain((0..self.copies).map(Self::copy)).chain(stays).chain([END]).collect()
    }

    /// The cheapest ways of all copies: each metre costs `per_metre`, each stay the price of its visit less the reward.
    pub(super) fn cheapest(&self, tour: &Tour, per_metre: i64, price: impl Fn(usize) -> i64) -> Solved {
        let mut network = Network::new(2 + self.copies + 2 * self.stays.len());
        for copy in 0..self.copies {
            network.connect(BEGIN, Self::copy(copy), 0);
            network.connect(Self::copy(copy), END, 0);
            self.lay(tour, &mut network, (Self::copy(copy), From::Start(copy)), per_metre);
        }
        for (at, stay) in self.stays.iter().enumerate() {
            network.connect(self.before(at), self.before(at) + 1, price(stay.visit));
            network.connect(self.before(at) + 1, END, 0);
            self.lay(tour, &mut network, (self.before(at) + 1, From::Stop(*stay)), per_metre);
        }
        let cheapest = network.send(self.copies, BEGIN, END, &self.order());
        let routes = (0..self.copies).map(|copy| self.route(&network, copy)).collect();
        Solved { cheapest, routes }
    }

    /// Lays the arcs to every stay that can be reached in time.
    fn lay(&self, tour: &Tour, network: &mut Network, (node, from): (usize, From), per_metre: i64) {
        for (at, stay) in self.stays.iter().enumerate() {
            let itself = matches!(from, From::Stop(stop) if stop.visit == stay.visit);
            if !itself && stay.first_day >= arrives(tour, from, stay.visit) {
                network.connect(node, self.before(at), i64::from(way(tour, from, stay.visit)) * per_metre);
            }
        }
    }

    fn route(&self, network: &Network, copy: usize) -> Vec<Stop> {
        let mut stops = Vec::new();
        let mut node = Self::copy(copy);
        while let Some(next) = network.carried(node).find(|next| *next != END) {
            let stay = (next - 2 - self.copies) / 2;
            stops.push(self.stays[stay]);
            node = next + 1;
        }
        stops
    }
}

/// The cheapest ways of all copies, and the numbers that prove it.
pub(super) struct Solved {
    pub(super) cheapest: Cheapest,
    /// What each copy visits; a visit with several days may be visited several times.
    pub(super) routes: Vec<Vec<Stop>>,
}
