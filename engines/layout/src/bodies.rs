//! A tree of bodies: far crowds push as one, so that a step takes n log n and not n².
//!
//! J. Barnes, P. Hut, « A hierarchical O(N log N) force-calculation algorithm », Nature 324, 1986.

use crate::geometry::{Point, Rectangle};

/// A crowd counts as one body when its square is seen under less than this angle (side divided by distance).
const THETA: f64 = 0.9;
/// Below this many halvings two bodies are taken for one: they stand on the same spot.
const DEEPEST: u32 = 24;
/// The marker of a square without quarters.
const NONE: u32 = u32::MAX;

/// A square of the plane and who is in it.
#[derive(Clone, Copy)]
struct Square {
    centre: Point,
    half: f64,
    /// The sum of the places in it; divided by `mass`, their middle.
    sum: Point,
    mass: f64,
    /// The place of its first quarter, of four; none for a leaf.
    quarters: u32,
}

impl Square {
    fn empty(centre: Point, half: f64) -> Self {
        Self { centre, half, sum: Point::default(), mass: 0.0, quarters: NONE }
    }

    fn add(&mut self, body: Point, mass: f64) {
        self.sum.x += body.x * mass;
        self.sum.y += body.y * mass;
        self.mass += mass;
    }

    fn middle(&self) -> Point {
        Point { x: self.sum.x / self.mass, y: self.sum.y / self.mass }
    }

    /// Which of its quarters a place lies in.
    fn quarter(&self, body: Point) -> u32 {
        u32::from(body.x >= self.centre.x) + 2 * u32::from(body.y >= self.centre.y)
    }
}

/// The bodies of one region.
pub(crate) struct Bodies {
    squares: Vec<Square>,
}

impl Bodies {
    /// A tree over these places, each with what it weighs.
    pub(crate) fn new(places: &[(Point, f64)]) -> Self {
        let mut low = Point { x: f64::MAX, y: f64::MAX };
        let mut high = Point { x: f64::MIN, y: f64::MIN };
        for (place, _) in places {
            low = Point { x: low.x.min(place.x), y: low.y.min(place.y) };
            high = Point { x: high.x.max(place.x), y: high.y.max(place.y) };
        }
        let around = Rectangle { x: low.x, y: low.y, width: high.x - low.x, height: high.y - low.y };
        let half = around.width.max(around.height) / 2.0 + 1.0;
        let mut bodies = Self { squares: Vec::with_capacity(places.len() * 2 + 1) };
        bodies.squares.push(Square::empty(around.centre(), half));
        places.iter().for_each(|(place, mass)| bodies.insert(*place, *mass));
        bodies
    }

    fn insert(&mut self, body: Point, mass: f64) {
        let mut at = 0_u32;
        for _ in 0..DEEPEST {
            let square = self.squares[at as usize];
            self.squares[at as usize].add(body, mass);
            if square.mass == 0.0 {
                return;
            }
            let quarters = if square.quarters == NONE { self.divide(at, &square) } else { square.quarters };
            at = quarters + square.quarter(body);
        }
        self.squares[at as usize].add(body, mass);
    }

    /// Cuts a leaf into four and hands what it held on to its quarter.
    fn divide(&mut self, at: u32, held: &Square) -> u32 {
        let first = u32::try_from(self.squares.len()).unwrap_or(NONE);
        let half = held.half / 2.0;
        for (east, south) in [(-1.0, -1.0), (1.0, -1.0), (-1.0, 1.0), (1.0, 1.0)] {
            let centre = Point { x: held.centre.x + east * half, y: held.centre.y + south * half };
            self.squares.push(Square::empty(centre, half));
        }
        self.squares[at as usize].quarters = first;
        let moved = held.middle();
        self.squares[(first + held.quarter(moved)) as usize].add(moved, held.mass);
        first
    }

    /// How all the others push a body: one over the distance, away from each.
    pub(crate) fn push(&self, body: Point, waiting: &mut Vec<u32>) -> Point {
        let mut push = Point::default();
        waiting.clear();
        waiting.push(0);
        while let Some(at) = waiting.pop() {
            let square = &self.squares[at as usize];
            if square.mass == 0.0 {
                continue;
            }
            let middle = square.middle();
            let (x, y) = (body.x - middle.x, body.y - middle.y);
            let squared = x * x + y * y;
            let side = 2.0 * square.half;
            if square.quarters == NONE || side * side < THETA * THETA * squared {
                // Nobody pushes himself: a body on the very middle of a leaf is the leaf's own.
                if squared > 1e-9 {
                    push.x += square.mass * x / squared;
                    push.y += square.mass * y / squared;
                }
            } else {
                waiting.extend((0..4).map(|quarter| square.quarters + quarter));
            }
        }
        push
    }
}
