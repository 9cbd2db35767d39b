//! The names written on the map, so that people find their way: the most populous first, where there is room.

use super::{Spot, View};
use std::collections::HashSet;
use std::sync::LazyLock;
use vocabulary::territory::{CommuneKind, Territory};

/// A rectangle names and marks must leave to each other: left, top, right, bottom, in units.
pub(super) type Room = (f64, f64, f64, f64);

/// A name and where it is written.
pub(super) struct Written {
    pub(super) name: &'static str,
    pub(super) x: f64,
    pub(super) y: f64,
    /// Whether it is a town people know from afar.
    pub(super) is_town: bool,
    /// Where its dot stands, unless its outline is drawn.
    pub(super) dot: Option<(f64, f64)>,
}

struct Town {
    code: &'static str,
    name: &'static str,
    spot: Spot,
    population: u32,
}

/// Every commune that has a place, the most populous first.
static TOWNS: LazyLock<Vec<Town>> = LazyLock::new(|| {
    let communes = Territory::france().communes().iter();
    let whole = communes.filter(|commune| commune.kind == CommuneKind::Commune);
    let mut towns: Vec<Town> = whole
        .filter_map(|commune| {
            let spot = commune.point?.into();
            Some(Town { code: commune.code, name: commune.name, spot, population: commune.population })
        })
        .collect();
    towns.sort_by_key(|town| std::cmp::Reverse(town.population));
    towns
});

/// The width of a letter of a name, in units, on average.
const LETTER: f64 = 6.7;
/// More names than this would no longer be calm.
const MOST: usize = 30;

/// How many people live at least where a name is written from this far.
fn least_population(zoom: u8) -> u32 {
    match zoom {
        0..=5 => 240_000,
        6 => 130_000,
        7 => 60_000,
        8 => 30_000,
        9 => 45_000,
        10 => 18_000,
        11 => 5_000,
        12 => 1_000,
        _ => 0,
    }
}

/// The names of a window, none of which touches another, a mark or the edge. `outlined` holds the codes of
/// the communes whose outline is drawn: they are named earlier and need no dot.
pub(super) fn names(view: View, mut taken: Vec<Room>, outlined: &HashSet<&str>) -> Vec<Written> {
    let (north_west, south_east) = view.corners(0.0);
    let least = least_population(view.zoom);
    let well_known = least.max(20_000) * 2;
    let mut written = Vec::new();
    for town in TOWNS.iter() {
        if town.population < least && (outlined.is_empty() || view.zoom < 11) || written.len() >= MOST {
            break;
        }
        let inside = town.spot.x > north_west.x
            && town.spot.x < south_east.x
            && town.spot.y > north_west.y
            && town.spot.y < south_east.y;
        let is_outlined = outlined.contains(town.code);
        if !inside || (town.population < least && !is_outlined) {
            continue;
        }
        let at = view.on_screen(town.spot);
        let Some((x, y)) = free_place(view, &taken, at, town.name, is_outlined) else { continue };
        taken.push(room_of_name((x, y), town.name));
        let dot = (!is_outlined).then_some(at);
        written.push(Written { name: town.name, x, y, is_town: town.population > well_known, dot });
    }
    written
}

/// Where a name fits: on its place (if no dot stands there), else below, above, right or left of it.
fn free_place(view: View, taken: &[Room], at: (f64, f64), name: &str, on_place: bool) -> Option<(f64, f64)> {
    let (width, height) = (f64::from(view.width), f64::from(view.height));
    let beside = half_width(name);
    let around_a_dot = [(0.0, -7.0), (0.0, 18.0), (beside + 6.0, 4.0), (-beside - 6.0, 4.0), (0.0, 36.0)];
    let on_the_place = [(0.0, 4.0), (0.0, 34.0), (0.0, -24.0), (beside + 24.0, 4.0), (-beside - 24.0, 4.0)];
    let shifts = if on_place { on_the_place } else { around_a_dot };
    shifts.into_iter().map(|(east, south)| (at.0 + east, at.1 + south)).find(|place| {
        let room = room_of_name(*place, name);
        let inside = room.0 > 2.0 && room.1 > 2.0 && room.2 < width - 2.0 && room.3 < height - 2.0;
        inside && !taken.iter().any(|other| overlap(room, *other))
    })
}

fn half_width(name: &str) -> f64 {
    let letters = u32::try_from(name.chars().count()).unwrap_or(u32::MAX);
    f64::from(letters) * LETTER / 2.0 + 3.0
}

fn room_of_name((x, y): (f64, f64), name: &str) -> Room {
    let half = half_width(name);
    (x - half, y - 12.0, x + half, y + 5.0)
}

pub(super) fn overlap(a: Room, b: Room) -> bool {
    a.0 < b.2 && b.0 < a.2 && a.1 < b.3 && b.1 < a.3
}
