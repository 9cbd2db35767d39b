//! The tree of the network simplex: a root above all nodes, who hangs from whom, by which arc.
//!
//! A tree is strongly feasible when some flow could be sent from every node up to the root. The arc that leaves is the last
//! that blocks, seen from where the two ways of the cycle part; the tree then stays strongly feasible, and no tree comes
//! twice (Cunningham 1976).

use super::{Span, number};

/// No node, no arc.
const NONE: u32 = u32::MAX;

/// More than any arc carries.
const PLENTY: i64 = i64::MAX / 4;

/// Where an arc stands: times its reduced cost, below nought where bringing it into the tree would help.
const LOW: i64 = 1;
const HIGH: i64 = -1;
const HELD: i64 = 0;

/// A strongly feasible tree and the flow along it. Arc `v` below the number of nodes joins node `v` to the root and stands for
/// what cannot be carried; the arcs of the network follow.
#[derive(Clone, Debug)]
pub(super) struct Tree {
    tails: Vec<u32>,
    heads: Vec<u32>,
    /// What an arc can carry above its lower bound.
    room: Vec<i64>,
    /// What it carries above its lower bound.
    flow: Vec<i64>,
    costs: Vec<i64>,
    stands: Vec<i64>,
    potentials: Vec<i64>,
    parents: Vec<u32>,
    /// The arc to the parent.
    by: Vec<u32>,
    depths: Vec<u32>,
    first_child: Vec<u32>,
    next: Vec<u32>,
    previous: Vec<u32>,
    /// The arc looked at last.
    looked: usize,
}

/// An arc about to enter the tree, and the two ends of the way its flow takes along it.
#[derive(Clone, Copy)]
struct Entering {
    arc: usize,
    first: usize,
    second: usize,
}

/// The arc that leaves: the entering one itself, or the one above a node of either way.
#[derive(Clone, Copy)]
enum Leaving {
    Itself,
    AboveOnFirst(usize),
    AboveOnSecond(usize),
}

impl Tree {
    /// Every node hangs from the root; nothing runs but what lower bounds ask for.
    pub(super) fn new(nodes: usize, spans: &[Span]) -> Self {
        let arcs = nodes + spans.len();
        let mut excess = vec![0_i64; nodes];
        for span in spans {
            excess[span.to as usize] += i64::from(span.at_least);
            excess[span.from as usize] -= i64::from(span.at_least);
        }
        let root = number(nodes);
        let up = |node: usize| excess[node] >= 0;
        let ends = |here: bool, node: usize| if here { number(node) } else { root };
        let mut tree = Self {
            tails: (0..nodes).map(|node| ends(up(node), node)).collect(),
            heads: (0..nodes).map(|node| ends(!up(node), node)).collect(),
            room: vec![PLENTY; nodes],
            flow: excess.iter().map(|over| over.abs()).collect(),
            costs: vec![0; arcs],
            stands: vec![HELD; nodes],
            potentials: vec![0; nodes + 1],
            parents: vec![root; nodes + 1],
            by: (0..=root).collect(),
            depths: vec![1; nodes + 1],
            first_child: vec![NONE; nodes + 1],
            next: vec![NONE; nodes + 1],
            previous: vec![NONE; nodes + 1],
            looked: nodes,
        };
        tree.depths[nodes] = 0;
        tree.tails.extend(spans.iter().map(|span| span.from));
        tree.heads.extend(spans.iter().map(|span| span.to));
        tree.room.extend(spans.iter().map(|span| i64::from(span.at_most) - i64::from(span.at_least)));
        tree.flow.resize(arcs, 0);
        tree.stands.resize(arcs, LOW);
        for node in 0..nodes {
            tree.hang(node, nodes);
        }
        tree
    }

    fn nodes(&self) -> usize {
        self.parents.len() - 1
    }

    /// What an arc of the network carries above its lower bound.
    pub(super) fn carried(&self, arc: usize) -> u32 {
        u32::try_from(self.flow[self.nodes() + arc]).unwrap_or(u32::MAX)
    }

    pub(super) fn potentials(&self) -> &[i64] {
        &self.potentials[..self.nodes()]
    }

    /// Whether every arc keeps its bounds without the root's help.
    pub(super) fn is_whole(&self) -> bool {
        self.flow[..self.nodes()].iter().all(|flow| *flow == 0)
    }

    /// Keeps what this arc carries from now on, unless it is in the tree.
    pub(super) fn hold(&mut self, arc: usize) {
        let arc = self.nodes() + arc;
        self.stands[arc] = HELD;
    }

    /// Sets all prices; the way over the root is dearer than any way without it.
    pub(super) fn price(&mut self, costs: &[i64]) {
        let nodes = self.nodes();
        let dearest = costs.iter().map(|cost| cost.abs()).max().unwrap_or(0);
        let over_root = (dearest + 1).saturating_mul(i64::from(number(nodes)) + 1).min(PLENTY);
        self.costs[..nodes].fill(over_root);
        self.costs[nodes..].copy_from_slice(costs);
        self.potentials[nodes] = 0;
        let mut child = self.first_child[nodes];
        while child != NONE {
            self.settle(child as usize);
            child = self.next[child as usize];
        }
    }

    /// Brings arcs into the tree as long as one helps. Arcs are looked at by blocks, the best of a block enters.
    pub(super) fn improve(&mut self) {
        while let Some(entering) = self.entering() {
            let (leaving, amount) = self.leaving(entering);
            self.turn(entering, amount);
            self.exchange(entering, leaving);
        }
    }

    fn entering(&mut self) -> Option<Entering> {
        let (nodes, arcs) = (self.nodes(), self.tails.len());
        let block = (arcs - nodes).isqrt().max(10);
        let (mut best, mut found, mut left) = (0, None, block);
        for _ in nodes..arcs {
            self.looked = if self.looked + 1 >= arcs { nodes } else { self.looked + 1 };
            let gain = self.stands[self.looked] * self.reduced(self.looked);
            if gain < best {
                (best, found) = (gain, Some(self.looked));
            }
            left -= 1;
            if left == 0 {
                if found.is_some() {
                    break;
                }
                left = block;
            }
        }
        let arc = found?;
        let (tail, head) = (self.tails[arc] as usize, self.heads[arc] as usize);
        let (first, second) = if self.stands[arc] == LOW { (tail, head) } else { (head, tail) };
        Some(Entering { arc, first, second })
    }

    fn reduced(&self, arc: usize) -> i64 {
        self.costs[arc] + self.potentials[self.tails[arc] as usize]
            - self.potentials[self.heads[arc] as usize]
    }

    /// Whether the arc to the parent leads upward.
    fn leads_up(&self, node: usize) -> bool {
        self.tails[self.by[node] as usize] as usize == node
    }

    /// What more can run between a node and its parent, upward or downward.
    fn spare(&self, node: usize, upward: bool) -> i64 {
        let arc = self.by[node] as usize;
        if self.leads_up(node) == upward { self.room[arc] - self.flow[arc] } else { self.flow[arc] }
    }

    /// The last arc that blocks, from where the ways part, and how much can run round the cycle.
    fn leaving(&self, entering: Entering) -> (Leaving, i64) {
        let mut amount = self.room[entering.arc];
        let mut leaving = Leaving::Itself;
        let (mut first, mut second) = (entering.first, entering.second);
        let mut on_second = None;
        while first != second {
            if self.depths[first] >= self.depths[second] {
                let spare = self.spare(first, false);
                if spare < amount {
                    (amount, leaving) = (spare, Leaving::AboveOnFirst(first));
                }
                first = self.parents[first] as usize;
            } else {
                let spare = self.spare(second, true);
                if on_second.is_none_or(|(least, _)| spare <= least) {
                    on_second = Some((spare, second));
                }
                second = self.parents[second] as usize;
            }
        }
        match on_second {
            Some((spare, node)) if spare <= amount => (Leaving::AboveOnSecond(node), spare),
            _ => (leaving, amount),
        }
    }

    /// Sends so much round the cycle that the entering arc closes.
    fn turn(&mut self, entering: Entering, amount: i64) {
        if amount == 0 {
            return;
        }
        self.flow[entering.arc] += self.stands[entering.arc] * amount;
        let (mut first, mut second) = (entering.first, entering.second);
        while first != second {
            let down = self.depths[first] >= self.depths[second];
            let node = if down { &mut first } else { &mut second };
            let at = *node;
            *node = self.parents[at] as usize;
            let sign = if self.leads_up(at) == down { -amount } else { amount };
            self.flow[self.by[at] as usize] += sign;
        }
    }

    fn exchange(&mut self, entering: Entering, leaving: Leaving) {
        let (top, bottom, from) = match leaving {
            Leaving::Itself => {
                self.stands[entering.arc] = -self.stands[entering.arc];
                return;
            }
            Leaving::AboveOnFirst(node) => (node, entering.first, entering.second),
            Leaving::AboveOnSecond(node) => (node, entering.second, entering.first),
        };
        let out = self.by[top] as usize;
        let of_root = out < self.nodes();
        self.stands[out] = if of_root {
            HELD
        } else if self.flow[out] == 0 {
            LOW
        } else {
            HIGH
        };
        self.stands[entering.arc] = HELD;
        self.rehang(top, bottom, (from, entering.arc));
        self.settle(bottom);
    }

    /// Hangs what hung from `top` by `bottom`, from a node and by an arc.
    fn rehang(&mut self, top: usize, bottom: usize, (from, by): (usize, usize)) {
        let (mut node, mut parent, mut arc) = (bottom, from, number(by));
        loop {
            let (above, over) = (self.parents[node] as usize, self.by[node]);
            self.unhang(node);
            self.by[node] = arc;
            self.hang(node, parent);
            if node == top {
                return;
            }
            (parent, arc, node) = (node, over, above);
        }
    }

    fn hang(&mut self, node: usize, parent: usize) {
        let sister = self.first_child[parent];
        self.parents[node] = number(parent);
        self.previous[node] = NONE;
        self.next[node] = sister;
        self.first_child[parent] = number(node);
        if sister != NONE {
            self.previous[sister as usize] = number(node);
        }
    }

    fn unhang(&mut self, node: usize) {
        let (before, after) = (self.previous[node], self.next[node]);
        if after != NONE {
            self.previous[after as usize] = before;
        }
        if before == NONE {
            self.first_child[self.parents[node] as usize] = after;
        } else {
            self.next[before as usize] = after;
        }
    }

    /// Reckons depth and potential anew, from a node down.
    fn settle(&mut self, top: usize) {
        let mut node = top;
        loop {
            let (parent, arc) = (self.parents[node] as usize, self.by[node] as usize);
            let step = if self.leads_up(node) { -self.costs[arc] } else { self.costs[arc] };
            self.potentials[node] = self.potentials[parent] + step;
            self.depths[node] = self.depths[parent] + 1;
            if self.first_child[node] != NONE {
                node = self.first_child[node] as usize;
                continue;
            }
            while node != top && self.next[node] == NONE {
                node = self.parents[node] as usize;
            }
            if node == top {
                return;
            }
            node = self.next[node] as usize;
        }
    }
}
