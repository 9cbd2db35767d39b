//! What is to be laid out: those who stand in the picture, by group, and what joins them.

use crate::geometry::Point;

/// One that stands in the picture.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Node {
    /// Its own number, which stays the same as long as it is the same one: where it begins is drawn from it.
    pub key: u64,
    /// The group whose region it stands in. Groups are drawn side by side in their order.
    pub group: usize,
    /// How much it counts: the heaviest are drawn larger and are named first. Below 0 or not a number counts as 0.
    pub weight: f64,
    /// Its name.
    pub label: String,
    /// Where it stood in the picture before, if it did: it stays there, unless most of the others are new.
    pub before: Option<Point>,
}

/// What joins two of them, by their places in the list.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Edge {
    /// One end.
    pub from: usize,
    /// The other end; one that joins something with itself, or with nothing, is left out of the picture.
    pub to: usize,
    /// How much it draws its ends together; 1 is usual.
    pub weight: f64,
}

/// A network as it is handed over.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Network {
    /// Those who stand in it.
    pub nodes: Vec<Node>,
    /// What joins them; several may join the same two.
    pub edges: Vec<Edge>,
}

impl Node {
    pub(crate) fn weight(&self) -> f64 {
        if self.weight.is_finite() { self.weight.max(0.0) } else { 0.0 }
    }
}

impl Edge {
    pub(crate) fn weight(&self) -> f64 {
        if self.weight.is_finite() { self.weight.clamp(0.0, 100.0) } else { 0.0 }
    }
}

impl Network {
    /// Whether an edge joins two that are there and are not the same.
    pub(crate) fn joins(&self, edge: &Edge) -> bool {
        edge.from != edge.to && edge.from < self.nodes.len() && edge.to < self.nodes.len()
    }

    /// For each, whether something joins it with another.
    pub(crate) fn joined(&self) -> Vec<bool> {
        let mut joined = vec![false; self.nodes.len()];
        for edge in self.edges.iter().filter(|edge| self.joins(edge)) {
            joined[edge.from] = true;
            joined[edge.to] = true;
        }
        joined
    }

    /// The groups that somebody is in, in order.
    pub(crate) fn groups(&self) -> Vec<usize> {
        let mut groups: Vec<usize> = self.nodes.iter().map(|node| node.group).collect();
        groups.sort_unstable();
        groups.dedup();
        groups
    }
}
