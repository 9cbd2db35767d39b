//! Gathers marks that would touch into one: a grid first, then neighbours that still overlap.

use super::{Spot, View};
use std::collections::HashMap;
use vocabulary::place::Point;

/// The side of a cell of the grid, in units; also the least distance between two clusters, so that a
/// finger finds each of them even when the map is shown at half its size.
const CELL: f64 = 60.0;

/// Something to show on the map: where, and how many things stand there.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Mark {
    /// Where it is.
    pub point: Point,
    /// How many things it stands for.
    pub weight: u32,
}

/// Marks gathered at one place.
#[derive(Debug, Clone, PartialEq)]
pub struct Cluster {
    /// Where the cluster is shown: the middle of its marks.
    pub spot: Spot,
    /// How many things it stands for: the sum of the weights of its marks.
    pub count: u32,
    /// How many marks it gathers.
    pub marks: usize,
    /// The place of its heaviest mark among those given; the first of equals.
    pub heaviest: usize,
    /// The weight of that mark.
    heaviest_weight: u32,
}

impl Cluster {
    fn join(&mut self, other: &Self) {
        let (own, others) = (f64::from(self.count.max(1)), f64::from(other.count.max(1)));
        let sum = own + others;
        self.spot = Spot {
            x: (self.spot.x * own + other.spot.x * others) / sum,
            y: (self.spot.y * own + other.spot.y * others) / sum,
        };
        self.count = self.count.saturating_add(other.count);
        self.marks += other.marks;
        if (other.heaviest_weight, self.heaviest) > (self.heaviest_weight, other.heaviest) {
            (self.heaviest, self.heaviest_weight) = (other.heaviest, other.heaviest_weight);
        }
    }
}

/// The clusters of the marks inside the window, the fullest first. Marks outside it are left out; no mark
/// inside is lost: the counts sum up to their weights.
pub fn clusters(view: View, marks: &[Mark]) -> Vec<Cluster> {
    let cells = by_cell(view, marks);
    let mut gathered: Vec<Cluster> = cells.into_values().collect();
    gathered.sort_by_key(|cluster| (std::cmp::Reverse(cluster.count), cluster.heaviest));
    apart(view, gathered)
}

fn by_cell(view: View, marks: &[Mark]) -> HashMap<(i32, i32), Cluster> {
    let mut cells: HashMap<(i32, i32), Cluster> = HashMap::new();
    let (north_west, south_east) = view.corners(0.0);
    for (place, mark) in marks.iter().enumerate() {
        let spot = Spot::from(mark.point);
        let inside = spot.x >= north_west.x
            && spot.x <= south_east.x
            && spot.y >= north_west.y
            && spot.y <= south_east.y;
        if !inside {
            continue;
        }
        let single =
            Cluster { spot, count: mark.weight, marks: 1, heaviest: place, heaviest_weight: mark.weight };
        // The grid is anchored to the world, not to the window: moving the map does not reshuffle it.
        #[expect(clippy::cast_possible_truncation, reason = "at most 2^25 units at the nearest zoom")]
        let cell = ((spot.x * view.scale() / CELL) as i32, (spot.y * view.scale() / CELL) as i32);
        cells.entry(cell).and_modify(|cluster| cluster.join(&single)).or_insert(single);
    }
    cells
}

/// Joins clusters nearer than a cell until none are; there are at most a few hundred in a window.
fn apart(view: View, mut gathered: Vec<Cluster>) -> Vec<Cluster> {
    let nearest = CELL / view.scale();
    let mut place = 0;
    while place < gathered.len() {
        let spot = gathered[place].spot;
        let close = |other: &Cluster| (other.spot.x - spot.x).hypot(other.spot.y - spot.y) < nearest;
        match (0..gathered.len()).find(|other| *other != place && close(&gathered[*other])) {
            Some(other) => {
                let joined = gathered.remove(place.max(other));
                let kept = place.min(other);
                gathered[kept].join(&joined);
                place = kept;
            }
            None => place += 1,
        }
    }
    gathered.sort_by_key(|cluster| (std::cmp::Reverse(cluster.count), cluster.heaviest));
    gathered
}
