//! The picture: circles, lines, names and regions, ready to be drawn by somebody else.

use crate::curves::{Curve, curves};
use crate::forces::settle;
use crate::geometry::{Frame, Point, Rectangle};
use crate::labels::{Label, labels};
use crate::network::Network;
use crate::parting::part;
use crate::zones::{Shelf, Zone, shelf_border, zones};

/// The smallest and the largest circle, in units, where there is room.
const RADII: (f64, f64) = (6.0, 22.0);

/// A circle: where one of the network stands.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spot {
    /// Its middle.
    pub at: Point,
    /// Its radius.
    pub radius: f64,
    /// Whether nothing joins it with another: it stands on the shelf of its group.
    pub alone: bool,
}

impl Spot {
    pub(crate) fn covers(&self) -> Rectangle {
        let side = 2.0 * self.radius;
        Rectangle { x: self.at.x - self.radius, y: self.at.y - self.radius, width: side, height: side }
    }
}

/// Where a group stands.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Region {
    /// The group.
    pub group: usize,
    /// Its part of the frame; its name belongs at the top of it.
    pub place: Rectangle,
    /// Where those stand whom nothing joins; its name belongs just above it.
    pub shelf: Option<Rectangle>,
    /// How many stand in it.
    pub count: usize,
    /// How many of them nothing joins.
    pub alone: usize,
}

/// A network laid out.
#[derive(Clone, Debug, PartialEq)]
pub struct Picture {
    /// Its size.
    pub frame: Frame,
    /// The regions of the groups, from left to right.
    pub regions: Vec<Region>,
    /// A circle for each node, in their order.
    pub spots: Vec<Spot>,
    /// A curve for each edge, in their order; none for an edge that joins nothing.
    pub curves: Vec<Option<Curve>>,
    /// The names that found room.
    pub labels: Vec<Label>,
}

/// Lays a network out. The same network in the same frame gives the same picture.
///
/// Nothing is refused: what joins nothing is left out of the lines, and what does not fit is drawn smaller. A network
/// in which everybody has a place `before` and nothing is new is left as it stands.
pub fn lay_out(network: &Network, frame: Frame) -> Picture {
    let frame = frame.bounded();
    let zones = zones(network, frame);
    let mut places = vec![Point::default(); network.nodes.len()];
    let radii = radii(network, &zones);
    let stayed = settle(network, &zones, &mut places);
    for zone in &zones {
        if zone.joined.iter().any(|place| !stayed[*place]) {
            part(network, zone, &radii, &mut places);
        }
        for place in zone.joined.iter().copied() {
            places[place] = zone.floor.shrunk(radii[place] + 2.0).nearest(places[place]);
        }
        shelve(zone, &mut places);
    }
    let mut spots: Vec<Spot> = places
        .iter()
        .zip(&radii)
        .map(|(at, radius)| Spot { at: at.rounded(), radius: *radius, alone: false })
        .collect();
    for place in zones.iter().flat_map(|zone| &zone.alone) {
        spots[*place].alone = true;
    }
    Picture {
        frame,
        regions: zones.iter().map(region).collect(),
        curves: curves(network, &spots),
        labels: labels(network, &zones, &spots, frame),
        spots,
    }
}

fn region(zone: &Zone) -> Region {
    Region {
        group: zone.group,
        place: zone.whole,
        shelf: zone.shelf.as_ref().map(|shelf| shelf.place),
        count: zone.joined.len() + zone.alone.len(),
        alone: zone.alone.len(),
    }
}

/// How large each circle is: by the square root of its weight, and never so large that the region is full.
fn radii(network: &Network, zones: &[Zone]) -> Vec<f64> {
    let heaviest = network.nodes.iter().map(crate::Node::weight).fold(0.0, f64::max).max(1.0);
    let spacing = |zone: &Zone| {
        let even = (zone.floor.width * zone.floor.height / zone.joined.len().max(1) as f64).sqrt();
        even.min(zone.floor.width).min(zone.floor.height)
    };
    let room = zones.iter().filter(|zone| !zone.joined.is_empty()).map(spacing).fold(f64::MAX, f64::min);
    let (least, most) = (RADII.0.min(room * 0.12), RADII.1.min(room * 0.3));
    let mut radii: Vec<f64> = network
        .nodes
        .iter()
        .map(|node| least + (most - least) * (node.weight() / heaviest).sqrt())
        .map(crate::geometry::rounded)
        .collect();
    for zone in zones {
        let radius = zone.shelf.as_ref().map_or(0.0, Shelf::radius);
        zone.alone.iter().for_each(|place| radii[*place] = radius);
    }
    radii
}

/// Puts those whom nothing joins into the cells of their shelf, row by row.
fn shelve(zone: &Zone, places: &mut [Point]) {
    let Some(shelf) = &zone.shelf else { return };
    for (cell, place) in zone.alone.iter().enumerate() {
        let (column, row) = (cell % shelf.columns, cell / shelf.columns);
        let x = if shelf.lines > 0 { 11.0 } else { shelf.cell.0 / 2.0 };
        places[*place] = Point {
            x: shelf.place.x + shelf_border(shelf.place.width) + column as f64 * shelf.cell.0 + x,
            y: shelf.place.y + 4.0 + (row as f64 + 0.5) * shelf.cell.1,
        };
    }
}
