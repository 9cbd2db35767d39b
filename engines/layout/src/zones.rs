//! The region of each group, side by side, and at its foot the shelf of those whom nothing joins.

use crate::geometry::{Frame, Rectangle, rounded};
use crate::letters;
use crate::network::Network;

/// Units between the regions and around them.
const GAP: f64 = 12.0;
/// The height of the line that names a region.
pub(crate) const HEADING: f64 = 40.0;
/// The height of the line that names a shelf.
pub(crate) const SHELF_HEADING: f64 = 26.0;
/// The share of the height shelves may take, where somebody is joined with somebody.
const MOST_SHELF: f64 = 0.4;
/// The least width of a cell of a shelf with a name in it.
const NAMED_CELL: f64 = 158.0;
/// The heights of a cell with a name on one line, and on two.
const NAMED_HEIGHTS: [f64; 2] = [21.0, 36.0];
/// A shelf narrower than this has no names.
const LEAST_NAMED: f64 = 90.0;
/// The size of the letters on a shelf.
pub(crate) const SHELF_LETTERS: f64 = 13.0;
/// The largest circle on a shelf, in units.
const LARGEST: f64 = 6.0;
/// The side of a cell of a shelf without names, at most.
const PLAIN_CELL: f64 = 20.0;

/// A group's part of the frame.
#[derive(Clone, Debug)]
pub(crate) struct Zone {
    pub(crate) group: usize,
    /// The whole region.
    pub(crate) whole: Rectangle,
    /// Where those stand who are joined with somebody.
    pub(crate) floor: Rectangle,
    /// Where the others stand.
    pub(crate) shelf: Option<Shelf>,
    /// Those who are joined, by their places in the list, in its order.
    pub(crate) joined: Vec<usize>,
    /// Those who are not.
    pub(crate) alone: Vec<usize>,
}

/// A shelf: cells in rows.
#[derive(Clone, Debug)]
pub(crate) struct Shelf {
    pub(crate) place: Rectangle,
    pub(crate) columns: usize,
    pub(crate) cell: (f64, f64),
    /// On how many lines names stand; none where there are none.
    pub(crate) lines: usize,
}

impl Shelf {
    fn of(columns: usize, cell: (f64, f64), lines: usize) -> Self {
        Self { place: Rectangle::default(), columns, cell, lines }
    }

    /// How wide a name may be on it.
    pub(crate) fn name_room(&self) -> f64 {
        self.cell.0 - 2.0 * self.radius() - 13.0
    }

    /// How large its circles are.
    pub(crate) fn radius(&self) -> f64 {
        rounded((self.cell.1 * 0.32).min(LARGEST))
    }
}

/// Cuts the frame into the zones of the groups somebody is in.
pub(crate) fn zones(network: &Network, frame: Frame) -> Vec<Zone> {
    let joined = network.joined();
    let groups = network.groups();
    let widths = widths(network, &groups, frame.width - GAP);
    let mut zones = Vec::with_capacity(groups.len());
    let mut left = GAP;
    for (group, width) in groups.into_iter().zip(widths) {
        let of_group = |place: &usize| network.nodes[*place].group == group;
        let (together, alone): (Vec<usize>, Vec<usize>) =
            (0..network.nodes.len()).filter(of_group).partition(|place| joined[*place]);
        let whole =
            Rectangle { x: left, y: GAP, width: (width - GAP).max(1.0), height: frame.height - 2.0 * GAP };
        left += width;
        zones.push(Zone { group, whole, floor: whole, shelf: None, joined: together, alone });
    }
    furnish(network, &mut zones, frame);
    zones
}

/// The width of each region: by the square root of its number, in steps of a twentieth, so that one more moves nothing.
fn widths(network: &Network, groups: &[usize], whole: f64) -> Vec<f64> {
    let count = |group: &usize| network.nodes.iter().filter(|node| node.group == *group).count();
    let roots: Vec<f64> = groups.iter().map(|group| (count(group) as f64).sqrt()).collect();
    let sum: f64 = roots.iter().sum();
    let steps: Vec<f64> = roots.iter().map(|root| (root / sum * 20.0).round().max(3.0)).collect();
    let all: f64 = steps.iter().sum();
    steps.iter().map(|step| whole * step / all).collect()
}

/// Puts the shelves in, all of one height, and leaves the floor above them.
fn furnish(network: &Network, zones: &mut [Zone], frame: Frame) {
    let somebody_joined = zones.iter().any(|zone| !zone.joined.is_empty());
    let inner = frame.height - 2.0 * GAP - HEADING;
    let most = if somebody_joined { inner * MOST_SHELF } else { inner } - SHELF_HEADING;
    let shelves: Vec<Option<Shelf>> = zones.iter().map(|zone| cells(network, zone, most)).collect();
    let rows = |(zone, shelf): (&Zone, &Option<Shelf>)| {
        let height = |shelf: &Shelf| zone.alone.len().div_ceil(shelf.columns) as f64 * shelf.cell.1 + 8.0;
        shelf.as_ref().map_or(0.0, height)
    };
    let needed = zones.iter().zip(&shelves).map(rows).fold(0.0, f64::max).min(most);
    let height = if needed > 0.0 { needed + SHELF_HEADING } else { 0.0 };
    for (zone, shelf) in zones.iter_mut().zip(shelves) {
        let floor_height = (inner - height).max(1.0);
        zone.floor = Rectangle { y: zone.whole.y + HEADING, height: floor_height, ..zone.whole };
        let place = Rectangle { y: zone.floor.bottom() + SHELF_HEADING, height: needed, ..zone.whole };
        zone.shelf = shelf.map(|shelf| Shelf { place, ..shelf });
    }
}

/// Units left free on both sides of a shelf's cells.
pub(crate) fn shelf_border(width: f64) -> f64 {
    8.0_f64.min(width / 4.0)
}

/// How the cells of a zone's shelf stand: with names if there is room for all of them, as few of them cut as can be.
fn cells(network: &Network, zone: &Zone, most: f64) -> Option<Shelf> {
    let count = zone.alone.len();
    let room = zone.whole.width - 2.0 * shelf_border(zone.whole.width);
    if count == 0 {
        return None;
    }
    if room >= LEAST_NAMED
        && let Some(shelf) = named_cells(network, zone, (room, most))
    {
        return Some(shelf);
    }
    let mut side = PLAIN_CELL.min(room);
    // Each round makes the cells a tenth smaller; some million fit long before the last.
    for _ in 0..60 {
        let columns = columns_of(room, side);
        if count.div_ceil(columns) as f64 * side + 8.0 <= most {
            break;
        }
        side *= 0.9;
    }
    Some(Shelf::of(columns_of(room, side), (side, side), 0))
}

/// Cells with names: of all numbers of columns and lines that fit, the one that cuts the fewest names; of those the
/// lowest.
fn named_cells(network: &Network, zone: &Zone, (room, most): (f64, f64)) -> Option<Shelf> {
    let cut = |shelf: &Shelf| {
        let widest = shelf.name_room() / SHELF_LETTERS;
        let is_cut = |node: &&usize| letters::is_cut(&network.nodes[**node].label, widest, shelf.lines);
        zone.alone.iter().filter(is_cut).count()
    };
    let height = |shelf: &Shelf| zone.alone.len().div_ceil(shelf.columns) as f64 * shelf.cell.1 + 8.0;
    let all = (1..=columns_of(room, NAMED_CELL))
        .flat_map(|columns| NAMED_HEIGHTS.iter().zip(1..).map(move |(high, lines)| (columns, *high, lines)));
    all.map(|(columns, high, lines)| Shelf::of(columns, (room / columns as f64, high), lines))
        .filter(|shelf| height(shelf) <= most)
        .min_by(|one, other| cut(one).cmp(&cut(other)).then(height(one).total_cmp(&height(other))))
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a frame is at most some thousands wide"
)]
fn columns_of(room: f64, width: f64) -> usize {
    ((room / width).floor() as usize).max(1)
}
