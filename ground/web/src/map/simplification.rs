//! How much each point of a line matters, so that a far look can leave out the small ones.

use super::Spot;
use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// The weight of every point of a closed ring: the area of the triangle it made with its neighbours when
/// its turn came to be left out, never less than that of a point left out before it.
///
/// Source: Visvalingam and Whyatt, “Line generalisation by repeated elimination of points”, 1993. Because
/// a weight depends on near neighbours only, two territories keep the same points along a shared border.
pub(super) fn weights(ring: &[Spot]) -> Vec<f64> {
    let count = ring.len();
    let mut weights = vec![f64::INFINITY; count];
    if count < 4 {
        return weights;
    }
    let mut before: Vec<usize> = (0..count).map(|place| (place + count - 1) % count).collect();
    let mut after: Vec<usize> = (0..count).map(|place| (place + 1) % count).collect();
    let area_of = |place: usize, before: &[usize], after: &[usize]| {
        triangle(ring[before[place]], ring[place], ring[after[place]])
    };
    let mut current: Vec<f64> = (0..count).map(|place| area_of(place, &before, &after)).collect();
    let mut queue: BinaryHeap<Reverse<(Ordered, usize)>> =
        current.iter().enumerate().map(|(place, area)| Reverse((Ordered(*area), place))).collect();
    let (mut left, mut floor) = (count, 0.0_f64);
    while let Some(Reverse((Ordered(area), place))) = queue.pop() {
        let outdated = weights[place].is_finite() || area != current[place];
        if outdated {
            continue;
        }
        if left <= 3 {
            break;
        }
        floor = floor.max(area);
        weights[place] = floor;
        left -= 1;
        let (previous, next) = (before[place], after[place]);
        after[previous] = next;
        before[next] = previous;
        for neighbour in [previous, next] {
            current[neighbour] = area_of(neighbour, &before, &after);
            queue.push(Reverse((Ordered(current[neighbour]), neighbour)));
        }
    }
    weights
}

fn triangle(a: Spot, b: Spot, c: Spot) -> f64 {
    ((b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y)).abs() / 2.0
}

/// An area that can be put in order; areas are never NaN.
#[derive(PartialEq)]
struct Ordered(f64);

impl Eq for Ordered {}

impl PartialOrd for Ordered {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Ordered {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.0.total_cmp(&other.0)
    }
}
