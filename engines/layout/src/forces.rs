//! Forces that bring together what is joined and keep the rest apart, until it comes to rest.
//!
//! T. Fruchterman, E. Reingold, « Graph drawing by force-directed placement », Software: Practice and Experience 21,
//! 1991; those who are not joined push each other by the tree of [`Bodies`]. Two things are ours: each region has its
//! own push and its own pull to the middle, and what joins two regions pulls up and down rather than across, so that
//! lines between families run level.

use std::f64::consts::{SQRT_2, TAU};

use crate::bodies::Bodies;
use crate::geometry::{Point, Rectangle};
use crate::network::Network;
use crate::zones::Zone;

/// At most so many steps; large networks make do with fewer, so that the work stays bounded.
const MOST_STEPS: usize = 300;
/// At least so many.
const LEAST_STEPS: usize = 70;
/// Steps times nodes, about.
const WORK: usize = 240_000;
/// How much of the pull across two regions is left sideways, where it would only crowd their borders.
const ACROSS: f64 = 0.05;
/// How much of it is left up and down.
const ALONG: f64 = 0.35;
/// From so many on a region's crowd is round, and is spread into its corners.
const MANY: usize = 24;
/// The most one body weighs; one without partners would weigh 1.
const HEAVIEST: f64 = 14.0;
/// Of those that are joined, at most one in so many may be new for the others to stay where they were.
const NEW_SHARE: usize = 4;

/// Places every joined node within the floor of its zone; the others stay where `places` has them. Tells who stayed
/// where the picture before had them.
pub(crate) fn settle(network: &Network, zones: &[Zone], places: &mut [Point]) -> Vec<bool> {
    let fixed = begin(network, zones, places);
    let count: usize = zones.iter().map(|zone| zone.joined.len()).sum();
    if count == 0 {
        return fixed;
    }
    if fixed.iter().all(|fixed| !fixed) {
        let steps = (WORK / count).clamp(LEAST_STEPS, MOST_STEPS);
        let pulls = pulls(network);
        let masses = masses(&pulls, places.len());
        for step in 0..steps {
            let warmth = 1.0 - step as f64 / steps as f64;
            move_once(zones, (&pulls, &masses), places, warmth);
        }
        zones.iter().for_each(|zone| fit(zone, places));
    } else {
        join_in(network, zones, places, &fixed);
    }
    fixed
}

/// Where everybody begins, and who stays there: those who were in the picture before, unless too many are new.
fn begin(network: &Network, zones: &[Zone], places: &mut [Point]) -> Vec<bool> {
    let joined = || zones.iter().flat_map(|zone| zone.joined.iter().map(move |place| (zone, *place)));
    let known = joined().filter(|(_, place)| network.nodes[*place].before.is_some()).count();
    let stay = known > 0 && (joined().count() - known) * NEW_SHARE <= known;
    let mut fixed = vec![false; places.len()];
    for (zone, place) in joined() {
        let (x, y) = scattered(network.nodes[place].key, place);
        let floor = zone.floor.shrunk(20.0);
        places[place] = Point { x: floor.x + floor.width * x, y: floor.y + floor.height * y };
        if let Some(before) = network.nodes[place].before.filter(|_| stay) {
            places[place] = zone.floor.shrunk(4.0).nearest(before);
            fixed[place] = true;
        }
    }
    fixed
}

/// Two numbers from 0 to 1, the same for the same key (splitmix64, S. Vigna); the place parts equal keys.
fn scattered(key: u64, place: usize) -> (f64, f64) {
    let mix = |seed: u64| {
        let mut z = seed.wrapping_add(0x9e37_79b9_7f4a_7c15);
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((z ^ (z >> 31)) >> 40) as f64 / f64::from(1_u32 << 24)
    };
    let apart = (place % 1_000) as f64 * 1e-6;
    (mix(key) * 0.999 + apart, mix(!key) * 0.999 + apart)
}

/// A newcomer stands at the middle of those it works with, or where it was scattered; the rest do not move.
fn join_in(network: &Network, zones: &[Zone], places: &mut [Point], fixed: &[bool]) {
    let mut near: Vec<(Point, f64)> = vec![(Point::default(), 0.0); places.len()];
    for edge in network.edges.iter().filter(|edge| network.joins(edge)) {
        for (one, other) in [(edge.from, edge.to), (edge.to, edge.from)] {
            if !fixed[one] && fixed[other] && network.nodes[one].group == network.nodes[other].group {
                near[one].0.x += places[other].x;
                near[one].0.y += places[other].y;
                near[one].1 += 1.0;
            }
        }
    }
    for zone in zones {
        for place in zone.joined.iter().copied().filter(|place| !fixed[*place] && near[*place].1 > 0.0) {
            let (sum, count) = near[place];
            let middle = Point { x: sum.x / count, y: sum.y / count };
            // A little towards where chance put it, so that two newcomers with the same partners part.
            places[place] = middle.towards(places[place], 0.12);
        }
    }
}

/// How hard each pushes: who has many partners keeps more room around, for them and for its name.
fn masses(pulls: &[Pull], count: usize) -> Vec<f64> {
    let mut masses = vec![1.0; count];
    for pull in pulls {
        masses[pull.from] += 0.6;
        masses[pull.to] += 0.6;
    }
    masses.iter().map(|mass: &f64| mass.min(HEAVIEST)).collect()
}

/// What pulls: both ends, how strongly, and whether they stand in one region.
struct Pull {
    from: usize,
    to: usize,
    strength: f64,
    within: bool,
}

fn pulls(network: &Network) -> Vec<Pull> {
    let edges = network.edges.iter().filter(|edge| network.joins(edge));
    edges
        .map(|edge| Pull {
            from: edge.from,
            to: edge.to,
            strength: edge.weight().sqrt(),
            within: network.nodes[edge.from].group == network.nodes[edge.to].group,
        })
        .collect()
}

/// One step: all push, what is joined pulls, the middle of the region holds; nobody goes farther than the warmth lets.
fn move_once(zones: &[Zone], (pulls, masses): (&[Pull], &[f64]), places: &mut [Point], warmth: f64) {
    let mut moves = vec![Point::default(); places.len()];
    let mut spacings = vec![1.0; places.len()];
    for zone in zones.iter().filter(|zone| !zone.joined.is_empty()) {
        let spacing = spacing(zone);
        zone.joined.iter().for_each(|place| spacings[*place] = spacing);
        push(zone, (spacing, masses), places, &mut moves);
    }
    for pull in pulls {
        draw_together(pull, f64::midpoint(spacings[pull.from], spacings[pull.to]), places, &mut moves);
    }
    for (place, wish) in places.iter_mut().zip(&moves).zip(&spacings).map(|((place, wish), spacing)| {
        let length = (wish.x * wish.x + wish.y * wish.y).sqrt();
        let most = spacing * 1.5 * warmth;
        let share = if length > most { most / length } else { 1.0 };
        (place, Point { x: wish.x * share, y: wish.y * share })
    }) {
        place.x += wish.x;
        place.y += wish.y;
    }
}

/// The distance neighbours would have if all stood evenly.
fn spacing(zone: &Zone) -> f64 {
    (zone.floor.width * zone.floor.height / zone.joined.len().max(1) as f64).sqrt() * 0.75
}

fn push(zone: &Zone, (spacing, masses): (f64, &[f64]), places: &[Point], moves: &mut [Point]) {
    let here: Vec<(Point, f64)> = zone.joined.iter().map(|place| (places[*place], masses[*place])).collect();
    let whole: f64 = here.iter().map(|(_, mass)| mass).sum();
    let bodies = Bodies::new(&here);
    let (middle, sum) = (zone.floor.centre(), zone.floor.width + zone.floor.height);
    // The pull that keeps an even crowd in an ellipse as wide and high as the region.
    let strength = TAU * spacing * spacing * whole / (zone.floor.width * zone.floor.height);
    let (hold_x, hold_y) = (strength * zone.floor.height / sum, strength * zone.floor.width / sum);
    let mut waiting = Vec::new();
    for (place, (body, mass)) in zone.joined.iter().zip(&here) {
        let pushed = bodies.push(*body, &mut waiting);
        moves[*place].x += (pushed.x * spacing * spacing + (middle.x - body.x) * hold_x) * mass;
        moves[*place].y += (pushed.y * spacing * spacing + (middle.y - body.y) * hold_y) * mass;
    }
}

fn draw_together(pull: &Pull, spacing: f64, places: &[Point], moves: &mut [Point]) {
    let (from, to) = (places[pull.from], places[pull.to]);
    let (x, y) = (to.x - from.x, to.y - from.y);
    let (x, y) = if pull.within {
        let force = (x * x + y * y).sqrt() / spacing * pull.strength;
        (x * force, y * force)
    } else {
        (x * ACROSS * pull.strength, y * ALONG * pull.strength)
    };
    moves[pull.from].x += x;
    moves[pull.from].y += y;
    moves[pull.to].x -= x;
    moves[pull.to].y -= y;
}

/// Moves and stretches a region's crowd so that it fills its floor and leaves nothing outside.
fn fit(zone: &Zone, places: &mut [Point]) {
    let floor = zone.floor.shrunk(26.0);
    let axis = |read: fn(&Point) -> f64, places: &[Point]| {
        let values = zone.joined.iter().map(|place| read(&places[*place]));
        values.fold((f64::MAX, f64::MIN), |(low, high), value| (low.min(value), high.max(value)))
    };
    let (low_x, high_x) = axis(|point| point.x, places);
    let (low_y, high_y) = axis(|point| point.y, places);
    // Stretched without a bound, two would stand at the two ends of an empty room.
    let scale = |low: f64, high: f64, room: f64| (room / (high - low).max(1e-6)).min(2.5);
    let (scale_x, scale_y) = (scale(low_x, high_x, floor.width), scale(low_y, high_y, floor.height));
    let (middle_x, middle_y) = (f64::midpoint(low_x, high_x), f64::midpoint(low_y, high_y));
    let centre = floor.centre();
    let many = zone.joined.len() >= MANY;
    for place in &zone.joined {
        let point = places[*place];
        let moved = Point {
            x: centre.x + (point.x - middle_x) * scale_x,
            y: centre.y + (point.y - middle_y) * scale_y,
        };
        places[*place] = floor.nearest(if many { into_corners(moved, floor) } else { moved });
    }
}

/// The point of a round crowd in a crowd that fills the corners as well (elliptical grid mapping of the disc to the
/// square, after P. Nowell); what was near stays near.
fn into_corners(point: Point, floor: Rectangle) -> Point {
    let centre = floor.centre();
    let (half_width, half_height) = (floor.width / 2.0, floor.height / 2.0);
    let (x, y) = ((point.x - centre.x) / half_width, (point.y - centre.y) / half_height);
    // What stands outside the circle already is in a corner.
    let shrink = (x * x + y * y).sqrt().max(1.0);
    let (u, v) = (x / shrink, y / shrink);
    let along = |one: f64, other: f64| {
        let (sum, step) = (2.0 + one * one - other * other, 2.0 * SQRT_2 * one);
        ((sum + step).max(0.0).sqrt() - (sum - step).max(0.0).sqrt()) / 2.0
    };
    Point { x: centre.x + along(u, v) * half_width, y: centre.y + along(v, u) * half_height }
}
