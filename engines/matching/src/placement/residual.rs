//! What can still change of a flow: what was taken back is sent again by the shortest ways, many at once.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::network::{Arc, number};
use super::settling::Flow;

/// An arc while its flow is changed.
pub(super) struct Pipe {
    pub(super) tail: u32,
    pub(super) head: u32,
    pub(super) cost: i32,
    pub(super) room: u32,
    pub(super) used: u32,
}

/// What can still change, and what is to be brought where.
pub(super) struct Residual {
    pub(super) arcs: Vec<Pipe>,
    /// For each node, its arcs: an even entry leaves it, an odd one arrives.
    starts: Vec<u32>,
    around: Vec<u32>,
    pub(super) numbers: Vec<i32>,
    excess: Vec<u32>,
    full: Vec<u32>,
    pub(super) wants: Vec<u32>,
    distance: Vec<i32>,
    /// Where each node's search for a way goes on, in which search it was reached last, and after how many arcs.
    next: Vec<u32>,
    seen: Vec<u32>,
    steps: Vec<u32>,
    search: u32,
}

const FAR: i32 = i32::MAX;

impl Residual {
    pub(super) fn new(flow: &Flow, cost: impl Fn(&Arc) -> i32) -> Self {
        let nodes = flow.nodes;
        let mut arcs = Vec::with_capacity(flow.open.len());
        let mut starts = vec![0_u32; nodes + 1];
        for (at, arc) in flow.open() {
            let carried = flow.carried[at];
            let (room, used) = (arc.upper - carried, carried.saturating_sub(arc.lower));
            arcs.push(Pipe { tail: arc.tail, head: arc.head, cost: cost(&arc), room, used });
            starts[arc.tail as usize] += 1;
            starts[arc.head as usize] += 1;
        }
        let mut sum = 0;
        for start in &mut starts {
            sum += std::mem::replace(start, sum);
        }
        let mut place = starts.clone();
        let mut around = vec![0; 2 * arcs.len()];
        for (at, arc) in arcs.iter().enumerate() {
            for (node, entry) in [(arc.tail, 2 * at), (arc.head, 2 * at + 1)] {
                around[place[node as usize] as usize] = number(entry);
                place[node as usize] += 1;
            }
        }
        let none = || vec![0; nodes];
        Self {
            arcs,
            starts,
            around,
            numbers: vec![0; nodes],
            excess: none(),
            full: Vec::new(),
            wants: none(),
            distance: vec![FAR; nodes],
            next: none(),
            seen: none(),
            steps: none(),
            search: 0,
        }
    }

    pub(super) fn keep(&self, flow: &mut Flow) {
        for (arc, pipe) in flow.open.iter().zip(&self.arcs) {
            flow.carried[*arc as usize] = flow.arcs[*arc as usize].upper - pipe.room;
        }
    }

    pub(super) fn entries(&self, node: u32) -> impl Iterator<Item = u32> + '_ {
        let node = node as usize;
        self.around[self.starts[node] as usize..self.starts[node + 1] as usize].iter().copied()
    }

    pub(super) fn reduced(&self, arc: usize) -> i32 {
        let pipe = &self.arcs[arc];
        pipe.cost + self.numbers[pipe.tail as usize] - self.numbers[pipe.head as usize]
    }

    pub(super) fn give(&mut self, node: usize, much: u32) {
        if self.excess[node] == 0 {
            self.full.push(number(node));
        }
        self.excess[node] += much;
    }

    /// Where something can go along this entry: the node and the reduced cost.
    fn way(&self, entry: u32) -> Option<(u32, i32)> {
        let at = (entry >> 1) as usize;
        let pipe = &self.arcs[at];
        if entry & 1 == 0 {
            (pipe.room > 0).then(|| (pipe.head, self.reduced(at)))
        } else {
            (pipe.used > 0).then(|| (pipe.tail, -self.reduced(at)))
        }
    }

    /// Numbers under which no arc with room has a reduced cost below nought: from the last node to the first, for
    /// every arc leads onward.
    pub(super) fn first_numbers(&mut self) {
        for node in (0..self.numbers.len()).rev() {
            let leaving = self.entries(number(node)).filter(|entry| entry & 1 == 0);
            let (mut most, mut least) = (None, None);
            for entry in leaving {
                let pipe = &self.arcs[(entry >> 1) as usize];
                let wanted = self.numbers[pipe.head as usize] - pipe.cost;
                if pipe.room > 0 {
                    most = most.max(Some(wanted));
                } else {
                    least = Some(least.map_or(wanted, |least: i32| least.min(wanted)));
                }
            }
            self.numbers[node] = most.or(least).unwrap_or(0);
        }
    }

    /// Takes back what flows too dear, and sends it where it is missed by the shortest ways.
    pub(super) fn bring_back(&mut self) {
        self.take_back();
        while self.nearer() {
            self.send_all();
        }
    }

    /// Takes back what flows at a reduced cost above nought.
    fn take_back(&mut self) {
        for at in 0..self.arcs.len() {
            if self.arcs[at].used > 0 && self.reduced(at) > 0 {
                let pipe = &mut self.arcs[at];
                let back = std::mem::take(&mut pipe.used);
                pipe.room += back;
                let (tail, head) = (pipe.tail as usize, pipe.head as usize);
                self.give(tail, back);
                self.wants[head] += back;
            }
        }
        for node in 0..self.excess.len() {
            let both = self.excess[node].min(self.wants[node]);
            self.excess[node] -= both;
            self.wants[node] -= both;
        }
        let excess = &self.excess;
        self.full.retain(|node| excess[*node as usize] > 0);
    }

    /// Corrects the numbers until what is in excess reaches where it is wanted along arcs of no reduced cost. Whether it
    /// can.
    pub(super) fn nearer(&mut self) -> bool {
        let (mut heap, mut visited) = (BinaryHeap::new(), Vec::new());
        for node in &self.full {
            self.distance[*node as usize] = 0;
            heap.push(Reverse((0, *node)));
            visited.push(*node);
        }
        let (mut level, mut found) = (Vec::new(), FAR);
        'search: while let Some(Reverse((distance, node))) = heap.pop() {
            level.push(node);
            while let Some(node) = level.pop() {
                if self.distance[node as usize] != distance {
                    continue;
                }
                if self.wants[node as usize] > 0 {
                    found = distance;
                    break 'search;
                }
                let (from, to) = (self.starts[node as usize], self.starts[node as usize + 1]);
                for entry in from..to {
                    let Some((other, cost)) = self.way(self.around[entry as usize]) else { continue };
                    let known = self.distance[other as usize];
                    if distance + cost >= known {
                        continue;
                    }
                    if known == FAR {
                        visited.push(other);
                    }
                    self.distance[other as usize] = distance + cost;
                    if cost == 0 {
                        level.push(other);
                    } else {
                        heap.push(Reverse((distance + cost, other)));
                    }
                }
            }
        }
        for node in visited {
            let distance = std::mem::replace(&mut self.distance[node as usize], FAR);
            if found < FAR {
                self.numbers[node as usize] += distance.min(found) - found;
            }
        }
        found < FAR
    }

    /// Sends whatever can go along arcs of no reduced cost, by the fewest arcs first (Dinic 1970); how much.
    pub(super) fn send_all(&mut self) -> u32 {
        let mut all = 0;
        while self.lay_out() {
            for at in 0..self.full.len() {
                let node = self.full[at];
                while self.excess[node as usize] > 0 {
                    let more = self.send_from(node);
                    if more == 0 {
                        break;
                    }
                    all += more;
                }
            }
            let excess = &self.excess;
            self.full.retain(|node| excess[*node as usize] > 0);
        }
        all
    }

    /// Counts the arcs of no reduced cost from what is in excess to each node, as far as the nearest that wants
    /// something. Whether there is one.
    fn lay_out(&mut self) -> bool {
        self.search += 1;
        let mut layer = self.full.clone();
        for node in &layer {
            self.reach(*node, 0);
        }
        for step in 1.. {
            let mut further = Vec::new();
            for node in &layer {
                for entry in self.starts[*node as usize]..self.starts[*node as usize + 1] {
                    if let Some((other, 0)) = self.way(self.around[entry as usize])
                        && self.seen[other as usize] != self.search
                    {
                        self.reach(other, step);
                        further.push(other);
                    }
                }
            }
            if further.is_empty() || further.iter().any(|node| self.wants[*node as usize] > 0) {
                return !further.is_empty();
            }
            layer = further;
        }
        false
    }

    fn reach(&mut self, node: u32, step: u32) {
        self.seen[node as usize] = self.search;
        self.steps[node as usize] = step;
        self.next[node as usize] = self.starts[node as usize];
    }

    /// Sends along one way; how much.
    fn send_from(&mut self, first: u32) -> u32 {
        let mut path: Vec<u32> = Vec::new();
        let mut node = first;
        while self.wants[node as usize] == 0 {
            if let Some((entry, other)) = self.onward(node) {
                path.push(entry);
                node = other;
            } else {
                let Some(entry) = path.pop() else { return 0 };
                let pipe = &self.arcs[(entry >> 1) as usize];
                node = if entry & 1 == 0 { pipe.tail } else { pipe.head };
                self.next[node as usize] += 1;
            }
        }
        self.push(first, node, &path)
    }

    /// The next arc that leads a step further from here.
    fn onward(&mut self, node: u32) -> Option<(u32, u32)> {
        let (end, step) = (self.starts[node as usize + 1], self.steps[node as usize] + 1);
        while self.next[node as usize] < end {
            let entry = self.around[self.next[node as usize] as usize];
            if let Some((other, 0)) = self.way(entry)
                && self.seen[other as usize] == self.search
                && self.steps[other as usize] == step
            {
                return Some((entry, other));
            }
            self.next[node as usize] += 1;
        }
        None
    }

    fn push(&mut self, first: u32, last: u32, path: &[u32]) -> u32 {
        let room = path.iter().map(|entry| {
            let pipe = &self.arcs[(entry >> 1) as usize];
            if entry & 1 == 0 { pipe.room } else { pipe.used }
        });
        let ends = self.excess[first as usize].min(self.wants[last as usize]);
        let much = room.min().unwrap_or(u32::MAX).min(ends);
        for entry in path {
            let pipe = &mut self.arcs[(entry >> 1) as usize];
            let (less, more) = if entry & 1 == 0 {
                (&mut pipe.room, &mut pipe.used)
            } else {
                (&mut pipe.used, &mut pipe.room)
            };
            *less -= much;
            *more += much;
        }
        self.excess[first as usize] -= much;
        self.wants[last as usize] -= much;
        much
    }
}
