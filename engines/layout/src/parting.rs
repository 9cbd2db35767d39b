//! Circles that cover each other, or the name of one with many partners, are moved apart, as little as needed.

use std::collections::HashMap;

use crate::geometry::{Point, Rectangle, distance};
use crate::labels::{name_side, name_size};
use crate::network::Network;
use crate::zones::Zone;

/// Units left free between two circles.
const BETWEEN: f64 = 5.0;
/// Less than this is not worth moving anybody for.
const TOLERATED: f64 = 0.6;
/// At most so many rounds; a region that is too full keeps what is left.
const ROUNDS: usize = 80;

/// How many of a region keep room for their name: those with most partners.
const NAMED: usize = 12;

/// Parts the circles of one zone.
pub(crate) fn part(network: &Network, zone: &Zone, radii: &[f64], places: &mut [Point]) {
    let names = names(network, zone);
    let largest = zone.joined.iter().map(|place| radii[*place]).fold(1.0, f64::max);
    let cell = 2.0 * largest + BETWEEN;
    for _ in 0..ROUNDS {
        let mut moved = false;
        let grid = Grid::new(zone, cell, places);
        for place in &zone.joined {
            for other in grid.near(places[*place]) {
                if other > *place {
                    moved |= push_apart(*place, other, radii, places);
                }
            }
        }
        for (owner, size) in &names {
            moved |= make_room(zone, (*owner, *size), radii, places);
        }
        for place in &zone.joined {
            places[*place] = zone.floor.shrunk(radii[*place] + 2.0).nearest(places[*place]);
        }
        if !moved {
            break;
        }
    }
}

/// The heaviest of a zone, with the size of their names.
fn names(network: &Network, zone: &Zone) -> Vec<(usize, (f64, f64))> {
    let weight = |place: usize| network.nodes[place].weight();
    let mut heaviest = zone.joined.clone();
    heaviest.sort_by(|one, other| weight(*other).total_cmp(&weight(*one)).then(one.cmp(other)));
    heaviest.truncate(NAMED);
    heaviest.into_iter().map(|place| (place, name_size(&network.nodes[place].label))).collect()
}

/// Moves circles up or down out of the place of a name; the name's own circle stays.
fn make_room(zone: &Zone, (owner, size): (usize, (f64, f64)), radii: &[f64], places: &mut [Point]) -> bool {
    let at = places[owner];
    let (width, height) = size;
    let side = name_side(at, radii[owner], width, zone.whole.right());
    let name = Rectangle { x: side, y: at.y - height / 2.0, width, height };
    let mut moved = false;
    for place in zone.joined.iter().copied().filter(|place| *place != owner) {
        let missing = radii[place] + 2.0 - name.distance(places[place]);
        if missing <= TOLERATED || !zone.floor.meets(&name) {
            continue;
        }
        let (above, clear) = (places[place].y < at.y, height / 2.0 + radii[place] + 2.0);
        // Half of the way each round: its neighbours are to make room as well.
        let wanted = if above { at.y - clear } else { at.y + clear };
        places[place].y += (wanted - places[place].y) * 0.5;
        moved = true;
    }
    moved
}

fn push_apart(one: usize, other: usize, radii: &[f64], places: &mut [Point]) -> bool {
    let (from, to) = (places[one], places[other]);
    let away = distance(from, to);
    let missing = radii[one] + radii[other] + BETWEEN - away;
    if missing <= TOLERATED {
        return false;
    }
    // Two on one spot part in a direction drawn from their places in the list.
    let (x, y) = if away > 1e-6 {
        ((to.x - from.x) / away, (to.y - from.y) / away)
    } else if (one + other).is_multiple_of(2) {
        (1.0, 0.0)
    } else {
        (0.0, 1.0)
    };
    let half = missing / 2.0;
    places[one] = Point { x: from.x - x * half, y: from.y - y * half };
    places[other] = Point { x: to.x + x * half, y: to.y + y * half };
    true
}

/// Who stands in which square of the floor.
struct Grid {
    cell: f64,
    held: HashMap<(i64, i64), Vec<usize>>,
}

impl Grid {
    fn new(zone: &Zone, cell: f64, places: &[Point]) -> Self {
        let mut grid = Self { cell, held: HashMap::new() };
        for place in &zone.joined {
            grid.held.entry(grid.square(places[*place])).or_default().push(*place);
        }
        grid
    }

    #[expect(clippy::cast_possible_truncation, reason = "a frame is at most some thousands wide")]
    fn square(&self, point: Point) -> (i64, i64) {
        ((point.x / self.cell).floor() as i64, (point.y / self.cell).floor() as i64)
    }

    /// Those in the nine squares around, always in the same order.
    fn near(&self, point: Point) -> Vec<usize> {
        let (x, y) = self.square(point);
        let around = (-1..=1).flat_map(|south| (-1..=1).map(move |east| (x + east, y + south)));
        around.filter_map(|square| self.held.get(&square)).flatten().copied().collect()
    }
}
