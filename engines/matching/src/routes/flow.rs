//! The cheapest flow through a network whose arcs carry one unit each.
//!
//! Successive shortest paths with potentials (Ahuja, Magnanti, Orlin: Network Flows, 1993, §9.7): the first potentials
//! follow the order of the nodes, for the network has no cycle; each further path is found by Dijkstra's algorithm.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// Arcs of one unit between numbered nodes; the arc at an odd number runs back along the one before it.
pub(super) struct Network {
    heads: Vec<u32>,
    costs: Vec<i64>,
    free: Vec<bool>,
    leaving: Vec<Vec<u32>>,
}

/// A flow that no other of the same value is cheaper than.
pub(super) struct Cheapest {
    /// What it costs.
    pub(super) cost: i64,
    /// A number for each node: along every arc that can still carry, `cost + from - to` is not below nought.
    pub(super) potentials: Vec<i64>,
}

impl Network {
    pub(super) fn new(nodes: usize) -> Self {
        Self { heads: Vec::new(), costs: Vec::new(), free: Vec::new(), leaving: vec![Vec::new(); nodes] }
    }

    /// An arc that carries one unit at this cost.
    pub(super) fn connect(&mut self, from: usize, to: usize, cost: i64) {
        for (tail, head, cost, free) in [(from, to, cost, true), (to, from, -cost, false)] {
            let arc = number(self.heads.len());
            self.leaving[tail].push(arc);
            self.heads.push(number(head));
            self.costs.push(cost);
            self.free.push(free);
        }
    }

    /// The nodes to which an arc from here carries its unit.
    pub(super) fn carried(&self, from: usize) -> impl Iterator<Item = usize> + '_ {
        self.leaving[from]
            .iter()
            .filter(|arc| **arc % 2 == 0 && !self.free[**arc as usize])
            .map(|arc| self.heads[*arc as usize] as usize)
    }

    /// Sends so many units from `source` to `sink`, as cheaply as possible. `order` lists the nodes so that every arc
    /// leads onward in it.
    pub(super) fn send(&mut self, units: usize, source: usize, sink: usize, order: &[usize]) -> Cheapest {
        let mut potentials = self.first_potentials(source, order);
        let mut cost = 0;
        for _ in 0..units {
            let (distances, arrived_by) = self.shortest(source, &potentials);
            if distances[sink] == FAR {
                break;
            }
            let farthest = distances.iter().copied().filter(|distance| *distance < FAR).max().unwrap_or(0);
            for (potential, distance) in potentials.iter_mut().zip(&distances) {
                *potential += (*distance).min(farthest);
            }
            cost += potentials[sink] - potentials[source];
            self.carry(source, sink, &arrived_by);
        }
        Cheapest { cost, potentials }
    }

    fn carry(&mut self, source: usize, sink: usize, arrived_by: &[u32]) {
        let mut node = sink;
        while node != source {
            let arc = arrived_by[node] as usize;
            self.free[arc] = false;
            self.free[arc ^ 1] = true;
            node = self.heads[arc ^ 1] as usize;
        }
    }

    /// The distance of every node from the source, arcs taken in the order of their nodes. What nothing leads to is as
    /// far as no way is long, and still no arc from there is below nought.
    fn first_potentials(&self, source: usize, order: &[usize]) -> Vec<i64> {
        let dearest = self.costs.iter().copied().map(i64::abs).max().unwrap_or(0);
        let nodes = i64::try_from(self.leaving.len()).unwrap_or(i64::MAX);
        let mut reached = vec![dearest.saturating_mul(nodes).saturating_mul(2); self.leaving.len()];
        reached[source] = 0;
        for node in order {
            for arc in self.leaving[*node].iter().map(|arc| *arc as usize).filter(|arc| self.free[*arc]) {
                let head = self.heads[arc] as usize;
                reached[head] = reached[head].min(reached[*node] + self.costs[arc]);
            }
        }
        reached
    }

    fn shortest(&self, source: usize, potentials: &[i64]) -> (Vec<i64>, Vec<u32>) {
        let mut distances = vec![FAR; self.leaving.len()];
        let mut arrived_by = vec![u32::MAX; self.leaving.len()];
        let mut waiting = BinaryHeap::new();
        distances[source] = 0;
        waiting.push(Reverse((0_i64, number(source))));
        while let Some(Reverse((distance, node))) = waiting.pop() {
            let node = node as usize;
            if distance > distances[node] {
                continue;
            }
            for arc in &self.leaving[node] {
                let at = *arc as usize;
                if !self.free[at] {
                    continue;
                }
                let head = self.heads[at] as usize;
                let there = distance + self.costs[at] + potentials[node] - potentials[head];
                if there < distances[head] {
                    distances[head] = there;
                    arrived_by[head] = *arc;
                    waiting.push(Reverse((there, number(head))));
                }
            }
        }
        (distances, arrived_by)
    }
}

/// Farther than any node.
const FAR: i64 = i64::MAX / 4;

fn number(arc_or_node: usize) -> u32 {
    u32::try_from(arc_or_node).unwrap_or(u32::MAX)
}
