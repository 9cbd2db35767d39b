//! The lines: bent a little within a region, level and bundled between two.
//!
//! Bundles after D. Holten, « Hierarchical edge bundles », IEEE TVCG 12, 2006, with the regions as the one level of the
//! hierarchy: the more lines run between two regions, the nearer to their common way each of them runs.

use std::collections::HashMap;

use crate::geometry::{Point, distance};
use crate::network::Network;
use crate::picture::Spot;

/// From so many lines between two regions on they are bundled.
const BUNDLED: usize = 12;
/// How near to the common way a bundled line runs: 1 is on it.
const TIGHT: f64 = 0.55;

/// A line from one circle to another, as a cubic Bézier curve.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Curve {
    /// Where it begins.
    pub from: Point,
    /// Where it is drawn to first.
    pub first: Point,
    /// Where it is drawn to then.
    pub second: Point,
    /// Where it ends.
    pub to: Point,
}

/// The curve of each edge, in the order of the edges; none for an edge that joins nothing.
pub(crate) fn curves(network: &Network, spots: &[Spot]) -> Vec<Option<Curve>> {
    let ways = ways(network, spots);
    let mut drawn: HashMap<(usize, usize), u32> = HashMap::new();
    let curve = |edge: &crate::Edge| {
        if !network.joins(edge) {
            return None;
        }
        let (from, to) = (spots[edge.from].at, spots[edge.to].at);
        let same = drawn.entry((edge.from.min(edge.to), edge.from.max(edge.to))).or_default();
        *same += 1;
        let between = pair(network, edge);
        Some(match ways.get(&between) {
            Some(way) if between.0 != between.1 => across(from, to, way, *same),
            _ => bent(from, to, *same),
        })
    };
    network.edges.iter().map(curve).collect()
}

/// The height on which the lines between two regions run, and how many there are.
struct Way {
    height: f64,
    count: usize,
}

fn pair(network: &Network, edge: &crate::Edge) -> (usize, usize) {
    let (one, other) = (network.nodes[edge.from].group, network.nodes[edge.to].group);
    (one.min(other), one.max(other))
}

fn ways(network: &Network, spots: &[Spot]) -> HashMap<(usize, usize), Way> {
    let mut ways: HashMap<(usize, usize), Way> = HashMap::new();
    for edge in network.edges.iter().filter(|edge| network.joins(edge)) {
        let way = ways.entry(pair(network, edge)).or_insert(Way { height: 0.0, count: 0 });
        way.height += f64::midpoint(spots[edge.from].at.y, spots[edge.to].at.y);
        way.count += 1;
    }
    for way in ways.values_mut() {
        way.height /= way.count as f64;
    }
    ways
}

/// A line between two regions: level where it leaves and where it arrives.
fn across(from: Point, to: Point, way: &Way, same: u32) -> Curve {
    let tight = if way.count < BUNDLED { 0.0 } else { TIGHT };
    let aside = f64::from(same - 1) * 12.0;
    let reach = (to.x - from.x) * 0.45;
    let drawn = |end: Point, reach: f64| {
        let height = end.y + (way.height - end.y) * tight + aside;
        Point { x: end.x + reach, y: height }.rounded()
    };
    Curve { from, first: drawn(from, reach), second: drawn(to, -reach), to }
}

/// A line within a region: bent to one side; further ones between the same two to the other, and more.
fn bent(from: Point, to: Point, same: u32) -> Curve {
    let length = distance(from, to).max(1e-6);
    let side = if same.is_multiple_of(2) { -1.0 } else { 1.0 };
    let bend = (0.06 + 0.1 * f64::from(same - 1)).min(1.0) * length * side;
    let (x, y) = (-(to.y - from.y) / length * bend, (to.x - from.x) / length * bend);
    let beside = |share: f64| {
        let point = from.towards(to, share);
        Point { x: point.x + x, y: point.y + y }.rounded()
    };
    Curve { from, first: beside(1.0 / 3.0), second: beside(2.0 / 3.0), to }
}
