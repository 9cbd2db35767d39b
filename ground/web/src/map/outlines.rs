//! Outlines of territories, read once from GeoJSON and kept ready to be drawn at any scale.

use super::{Spot, View, simplification};
use serde::Deserialize;
use std::fmt;
use std::sync::LazyLock;
use vocabulary::place::Point;
use vocabulary::territory::{communes_of_melun_geojson, departements_geojson};

/// What the outlines are of; it decides when they are drawn and named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Level {
    /// Départements: the land, always drawn, named from afar.
    Departement,
    /// Communes: the territory of the network, drawn and named from near.
    Commune,
}

/// The outlines every house carries, the farthest first: the départements of France, and the communes of
/// the Melun Val de Seine agglomeration.
pub fn embedded_outlines() -> [&'static Outlines; 2] {
    static EMBEDDED: LazyLock<[Outlines; 2]> = LazyLock::new(|| {
        let read = |text, level| {
            Outlines::parse(text, level).unwrap_or_else(|fault| {
                tracing::error!(%fault, "a map stays without outlines");
                Outlines { level, shapes: Vec::new() }
            })
        };
        [read(departements_geojson(), Level::Departement), read(communes_of_melun_geojson(), Level::Commune)]
    });
    EMBEDDED.each_ref()
}

/// Why a GeoJSON text cannot be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MapFault(String);

impl fmt::Display for MapFault {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "the outlines cannot be read: {}", self.0)
    }
}

impl std::error::Error for MapFault {}

/// The outlines of one level, projected and weighed.
#[derive(Debug)]
pub struct Outlines {
    /// What they are of.
    pub level: Level,
    pub(super) shapes: Vec<Shape>,
}

/// One territory.
#[derive(Debug)]
pub(super) struct Shape {
    pub(super) code: String,
    rings: Vec<Ring>,
}

#[derive(Debug)]
struct Ring {
    points: Vec<(Spot, f64)>,
    low: Spot,
    high: Spot,
}

#[derive(Deserialize)]
struct Collection {
    features: Vec<Feature>,
}

#[derive(Deserialize)]
struct Feature {
    geometry: Geometry,
    properties: Properties,
}

#[derive(Deserialize)]
struct Properties {
    code: String,
}

type Positions = Vec<Vec<f64>>;

#[derive(Deserialize)]
#[serde(tag = "type")]
enum Geometry {
    Polygon { coordinates: Vec<Positions> },
    MultiPolygon { coordinates: Vec<Vec<Positions>> },
}

impl Outlines {
    /// Reads a GeoJSON feature collection whose features have the property `code`.
    pub fn parse(geojson: &str, level: Level) -> Result<Self, MapFault> {
        let collection: Collection =
            serde_json::from_str(geojson).map_err(|fault| MapFault(fault.to_string()))?;
        let shapes = collection.features.into_iter().filter_map(shape).collect();
        Ok(Self { level, shapes })
    }

    /// How many territories there are.
    pub fn len(&self) -> usize {
        self.shapes.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.shapes.is_empty()
    }
}

fn shape(feature: Feature) -> Option<Shape> {
    let polygons = match feature.geometry {
        Geometry::Polygon { coordinates } => vec![coordinates],
        Geometry::MultiPolygon { coordinates } => coordinates,
    };
    // Holes are drawn as rings of their own: the even-odd rule leaves them empty.
    let rings: Vec<Ring> = polygons.iter().flatten().filter_map(|positions| ring(positions)).collect();
    (!rings.is_empty()).then_some(Shape { code: feature.properties.code, rings })
}

fn ring(positions: &[Vec<f64>]) -> Option<Ring> {
    let spots: Vec<Spot> = positions
        .iter()
        .filter_map(|position| Point::new(*position.get(1)?, *position.first()?))
        .map(Spot::from)
        .collect();
    let open = match spots.split_last() {
        Some((last, rest)) if rest.first() == Some(last) => rest,
        _ => &spots,
    };
    let first = *open.first()?;
    let (mut low, mut high) = (first, first);
    for spot in open {
        low = Spot { x: low.x.min(spot.x), y: low.y.min(spot.y) };
        high = Spot { x: high.x.max(spot.x), y: high.y.max(spot.y) };
    }
    let weights = simplification::weights(open);
    Some(Ring { points: open.iter().copied().zip(weights).collect(), low, high })
}

fn area(ring: &Ring) -> f64 {
    (ring.high.x - ring.low.x) * (ring.high.y - ring.low.y)
}

impl Shape {
    /// The rings that show in this window, in units of the window, simplified to what can be seen.
    pub(super) fn seen(&self, view: View) -> Vec<Vec<(f64, f64)>> {
        let (low, high) = view.corners(MARGIN);
        let scale = view.scale();
        let in_sight = |ring: &&Ring| {
            let meets =
                ring.low.x < high.x && ring.high.x > low.x && ring.low.y < high.y && ring.high.y > low.y;
            meets && area(ring) * scale * scale > SMALLEST_AREA
        };
        self.rings.iter().filter(in_sight).map(|ring| ring.seen(view)).filter(|ring| ring.len() > 2).collect()
    }
}

/// Lines may leave the window by this many units, so that the cut is never seen.
const MARGIN: f64 = 12.0;
/// Islands smaller than this, in square units, are not drawn.
const SMALLEST_AREA: f64 = 3.0;
/// Bends smaller than this, in square units, are not drawn.
const SMALLEST_BEND: f64 = 1.8;

impl Ring {
    fn seen(&self, view: View) -> Vec<(f64, f64)> {
        let least = SMALLEST_BEND / (view.scale() * view.scale());
        let kept = self.points.iter().filter(|(_, weight)| *weight >= least);
        let mut line: Vec<(f64, f64)> = kept.map(|(spot, _)| view.on_screen(*spot)).collect();
        let (width, height) = (f64::from(view.width), f64::from(view.height));
        // Sutherland–Hodgman: cut by one side of the window after the other.
        line = cut(&line, |(x, _)| x + MARGIN);
        line = cut(&line, |(x, _)| width + MARGIN - x);
        line = cut(&line, |(_, y)| y + MARGIN);
        cut(&line, |(_, y)| height + MARGIN - y)
    }
}

/// Keeps the part of a closed line where `inside` is positive.
fn cut(line: &[(f64, f64)], inside: impl Fn((f64, f64)) -> f64) -> Vec<(f64, f64)> {
    let mut kept = Vec::with_capacity(line.len());
    for (place, to) in line.iter().enumerate() {
        let from = line[(place + line.len() - 1) % line.len()];
        let (depth_from, depth_to) = (inside(from), inside(*to));
        if (depth_from < 0.0) != (depth_to < 0.0) {
            let share = depth_from / (depth_from - depth_to);
            kept.push((from.0 + (to.0 - from.0) * share, from.1 + (to.1 - from.1) * share));
        }
        if depth_to >= 0.0 {
            kept.push(*to);
        }
    }
    kept
}
