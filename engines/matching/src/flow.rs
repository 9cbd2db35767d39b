//! The cheapest flow through a network, with the numbers that prove it.
//!
//! A network is closed: what runs into a node runs out of it. To send things from a source to a sink, an arc leads from
//! the sink back to the source ([`Network::min_cost_flow`] lays it). Several wishes in a strict order are met one after
//! the other: solve, [`Network::restrict_to_face`], set new prices, solve again. Each solve begins where the former
//! ended.
//!
//! Network simplex with strongly feasible trees (Dantzig 1951; Cunningham 1976; Ahuja, Magnanti, Orlin: Network Flows,
//! 1993, chapter 11). Whole numbers only.

mod proving;
mod tree;

pub use proving::{Level, Proof, Span, floors};
use tree::Tree;

/// An arc of a network, as [`Network::connect`] gave it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Arc(u32);

impl Arc {
    /// Its number, in the order in which arcs were laid.
    #[must_use]
    pub fn number(self) -> usize {
        self.0 as usize
    }
}

/// What was sent from a source to a sink, and what it costs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sent {
    /// How many units: no more can be sent.
    pub units: u64,
    /// What they cost: as many cannot be sent for less.
    pub cost: i64,
}

/// Nodes and the arcs between them.
#[derive(Clone, Debug)]
pub struct Network {
    nodes: usize,
    spans: Vec<Span>,
    costs: Vec<i64>,
    tree: Option<Tree>,
    /// The levels before this one.
    solved: Vec<Level>,
}

impl Network {
    /// So many nodes, numbered from nought, and no arc.
    #[must_use]
    pub fn new(nodes: usize) -> Self {
        Self { nodes, spans: Vec::new(), costs: Vec::new(), tree: None, solved: Vec::new() }
    }

    /// An arc that carries from nought to `capacity` units, each at this cost. The next solve begins anew.
    pub fn connect(&mut self, from: usize, to: usize, capacity: u32, cost: i64) -> Arc {
        self.connect_between((from, to), (0, capacity), cost)
    }

    /// An arc that carries at least `between.0` units and at most `between.1`. The next solve begins anew.
    pub fn connect_between(&mut self, (from, to): (usize, usize), between: (u32, u32), cost: i64) -> Arc {
        let arc = Arc(number(self.spans.len()));
        self.spans.push(Span { from: number(from), to: number(to), at_least: between.0, at_most: between.1 });
        self.costs.push(cost);
        self.tree = None;
        self.solved.clear();
        arc
    }

    /// Sets what a unit costs along this arc, from the next solve on.
    pub fn price(&mut self, arc: Arc, cost: i64) {
        self.costs[arc.0 as usize] = cost;
    }

    /// Sets every cost, in the order in which the arcs were laid.
    pub fn price_all(&mut self, cost: impl Fn(Arc) -> i64) {
        for (at, kept) in self.costs.iter_mut().enumerate() {
            *kept = cost(Arc(number(at)));
        }
    }

    /// Finds the cheapest flow among those left by the former levels; its cost, or nothing when no flow keeps the
    /// bounds of all arcs. Then the [`potentials`](Self::potentials) show it: at prices of nought, the floor of all flows
    /// is above nought ([`floors`]).
    ///
    /// The dearest arc times the number of nodes has to stay below 2^61.
    pub fn cheapest(&mut self) -> Option<i64> {
        let tree = self.tree.get_or_insert_with(|| Tree::new(self.nodes, &self.spans));
        if self.spans.iter().any(|span| span.at_most < span.at_least) {
            return None;
        }
        tree.price(&self.costs);
        tree.improve();
        if !tree.is_whole() {
            tree.price(&vec![0; self.costs.len()]);
            tree.improve();
            return None;
        }
        let arcs = (0..self.spans.len()).map(|arc| i64::from(self.carried(Arc(number(arc)))));
        Some(arcs.zip(&self.costs).map(|(carried, cost)| carried * cost).sum())
    }

    /// Sends as many units as can run from `source` to `sink`, and those at the least cost. Lays an arc back.
    pub fn min_cost_flow(&mut self, source: usize, sink: usize) -> Option<Sent> {
        let asked = self.costs.clone();
        self.price_all(|_| 0);
        let back = self.connect(sink, source, u32::MAX, -1);
        self.cheapest()?;
        self.restrict_to_face();
        self.price_all(|arc| asked.get(arc.0 as usize).copied().unwrap_or(0));
        let cost = self.cheapest()?;
        Some(Sent { units: u64::from(self.carried(back)), cost })
    }

    /// From now on only the flows that are as cheap as this one count (the optimal face): an arc whose reduced cost is
    /// not nought keeps what it carries.
    pub fn restrict_to_face(&mut self) {
        let level = self.level();
        let held: Vec<usize> =
            (0..self.spans.len()).filter(|arc| self.reduced_cost(Arc(number(*arc))) != 0).collect();
        if let Some(tree) = &mut self.tree {
            held.into_iter().for_each(|arc| tree.hold(arc));
            self.solved.push(level);
        }
    }

    /// How many units run along this arc.
    #[must_use]
    pub fn carried(&self, arc: Arc) -> u32 {
        let at = arc.0 as usize;
        self.spans[at].at_least + self.tree.as_ref().map_or(0, |tree| tree.carried(at))
    }

    /// A number for each node: no arc that can carry more has a `cost + from - to` below nought, none that can carry
    /// less has one above.
    #[must_use]
    pub fn potentials(&self) -> Vec<i64> {
        self.tree.as_ref().map_or_else(|| vec![0; self.nodes], |tree| tree.potentials().to_vec())
    }

    /// What a unit more along this arc would change: its cost, and the potential of its tail less that of its head.
    fn reduced_cost(&self, arc: Arc) -> i64 {
        let span = self.spans[arc.0 as usize];
        let potential = |node: u32| self.tree.as_ref().map_or(0, |tree| tree.potentials()[node as usize]);
        self.costs[arc.0 as usize] + potential(span.from) - potential(span.to)
    }

    /// The arcs, in the order in which they were laid.
    #[must_use]
    pub fn spans(&self) -> &[Span] {
        &self.spans
    }

    /// The flow, and the prices and potentials of each level solved so far, this one included: all that
    /// [`Proof::holds`] needs.
    #[must_use]
    pub fn proof(&self) -> Proof {
        let carried = (0..self.spans.len()).map(|arc| self.carried(Arc(number(arc)))).collect();
        let levels = self.solved.iter().cloned().chain([self.level()]).collect();
        Proof { spans: self.spans.clone(), carried, levels }
    }

    fn level(&self) -> Level {
        Level { costs: self.costs.clone(), potentials: self.potentials() }
    }
}

fn number(arc_or_node: usize) -> u32 {
    u32::try_from(arc_or_node).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests;
