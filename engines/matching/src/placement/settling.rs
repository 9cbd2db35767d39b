//! Makes a flow the cheapest of its value, starting from any flow, and says the numbers that prove it.
//!
//! First every node gets a number so that no arc with room seems too dear to use; what then flows against the numbers
//! is taken back, and sent again by the shortest ways, many at once: Dijkstra's algorithm over reduced costs, then paths
//! of no reduced cost until there are none left (the primal-dual method of Ford and Fulkerson 1962, with the potentials
//! of Edmonds and Karp 1972).

use super::network::{Arc, number};
use super::residual::Residual;

/// Where costs are larger than this, they are first taken by the grain, so that there are few distances (Goldberg and
/// Tarjan 1990 scale so by twos).
const GRAIN: i32 = 32;

/// A network with a flow in it.
#[derive(Clone)]
pub(super) struct Flow {
    /// The arcs.
    pub(super) arcs: Vec<Arc>,
    /// What each carries.
    pub(super) carried: Vec<u32>,
    /// The arcs whose flow may still change.
    pub(super) open: Vec<u32>,
    pub(super) nodes: usize,
}

impl Flow {
    /// Nothing flows.
    pub(super) fn new(arcs: Vec<Arc>, nodes: usize) -> Self {
        let open = (0..number(arcs.len())).filter(|arc| arcs[*arc as usize].upper > 0).collect();
        Self { carried: vec![0; arcs.len()], arcs, open, nodes }
    }

    /// The arcs that may still change.
    pub(super) fn open(&self) -> impl Iterator<Item = (usize, Arc)> + '_ {
        self.open.iter().map(|arc| (*arc as usize, self.arcs[*arc as usize]))
    }

    /// What flows stays as it is on these arcs.
    pub(super) fn keep_only_open(&mut self, stays_open: impl Fn(usize, Arc) -> bool) {
        let arcs = &self.arcs;
        self.open.retain(|arc| stays_open(*arc as usize, arcs[*arc as usize]));
    }

    /// Sends as much as possible of what is in excess to where it is wanted; what could be sent.
    pub(super) fn send(&mut self, excess: &[(usize, u32)], wanted: (usize, u32)) -> u32 {
        let mut residual = Residual::new(self, |_| 0);
        for (node, much) in excess {
            residual.give(*node, *much);
        }
        residual.wants[wanted.0] = wanted.1;
        while residual.nearer() && residual.send_all() > 0 {}
        let sent = wanted.1 - residual.wants[wanted.0];
        residual.keep(self);
        sent
    }

    /// Makes the flow the cheapest of its value; the numbers that prove it. Arcs that these numbers settle are settled
    /// for good where `for_good` says so.
    pub(super) fn settle(&mut self, cost: impl Fn(&Arc) -> i32, for_good: bool) -> Vec<i32> {
        let mut residual = Residual::new(self, cost);
        let fine: Vec<i32> = residual.arcs.iter().map(|pipe| pipe.cost).collect();
        if fine.iter().any(|cost| cost.abs() > GRAIN) {
            residual.arcs.iter_mut().for_each(|pipe| pipe.cost = pipe.cost.div_euclid(GRAIN));
            residual.first_numbers();
            residual.bring_back();
            residual.arcs.iter_mut().zip(fine).for_each(|(pipe, fine)| pipe.cost = fine);
            residual.numbers.iter_mut().for_each(|number| *number *= GRAIN);
        } else {
            residual.first_numbers();
        }
        residual.bring_back();
        residual.keep(self);
        if for_good {
            self.close(&residual);
        }
        residual.numbers
    }

    /// Which nodes still reach the sink: 1 for them, 0 for the rest. Settles what crosses between.
    pub(super) fn cut(&mut self, sink: usize) -> Vec<i32> {
        let mut residual = Residual::new(self, |_| 0);
        let (mut reached, mut stack) = (vec![0; self.nodes], vec![number(sink)]);
        reached[sink] = 1;
        while let Some(node) = stack.pop() {
            for entry in residual.entries(node) {
                // An arc that leaves here brings something back where it carries; one that arrives, where it has room.
                let arc = &residual.arcs[(entry >> 1) as usize];
                let (other, open) =
                    if entry & 1 == 0 { (arc.head, arc.used > 0) } else { (arc.tail, arc.room > 0) };
                if open && std::mem::replace(&mut reached[other as usize], 1) == 0 {
                    stack.push(other);
                }
            }
        }
        residual.numbers = reached;
        self.close(&residual);
        residual.numbers
    }

    /// Closes the arcs that the numbers settle: those with a reduced cost.
    fn close(&mut self, residual: &Residual) {
        let mut reduced = (0..self.open.len()).map(|at| residual.reduced(at));
        self.open.retain(|_| reduced.next() == Some(0));
    }
}
