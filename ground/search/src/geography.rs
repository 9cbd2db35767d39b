//! Distances fast enough to measure every service, a grid to find the near ones, and the commune around a point.

use std::sync::OnceLock;

use rustc_hash::FxHashMap;
use vocabulary::place::Point;
use vocabulary::territory::{Commune, Territory};

const EARTH_RADIUS_M: f32 = 6_371_008.8;

/// A direction from the centre of the Earth: the straight line between two of them gives the distance without
/// trigonometry, right within about a metre.
pub(crate) type Direction = [f32; 3];

/// The direction of a place that has no point: so far that no distance is ever smaller.
pub(crate) const NOWHERE: Direction = [f32::INFINITY; 3];

pub(crate) fn direction(latitude: f64, longitude: f64) -> Direction {
    let (latitude, longitude) = (latitude.to_radians(), longitude.to_radians());
    [
        (latitude.cos() * longitude.cos()) as f32,
        (latitude.cos() * longitude.sin()) as f32,
        latitude.sin() as f32,
    ]
}

pub(crate) fn direction_of(point: Point) -> Direction {
    direction(point.latitude(), point.longitude())
}

/// Metres between two directions along the ground; infinite when one is nowhere.
pub(crate) fn metres(from: &Direction, to: &Direction) -> f32 {
    let chord = squared_chord(from, to).sqrt();
    if chord < 0.05 {
        return chord * EARTH_RADIUS_M;
    }
    if chord.is_finite() { 2.0 * (chord / 2.0).min(1.0).asin() * EARTH_RADIUS_M } else { f32::INFINITY }
}

/// The straight line between two directions, through the unit sphere, squared: enough to compare distances by.
pub(crate) fn squared_chord(from: &Direction, to: &Direction) -> f32 {
    let (x, y, z) = (from[0] - to[0], from[1] - to[1], from[2] - to[2]);
    x * x + y * y + z * z
}

/// The squared chord of a distance in metres along the ground.
pub(crate) fn squared_chord_of(metres: f64) -> f32 {
    let half_angle = (metres / f64::from(EARTH_RADIUS_M) / 2.0).min(std::f64::consts::FRAC_PI_2);
    #[expect(clippy::cast_possible_truncation, reason = "a few centimetres are lost, no more")]
    let squared = (4.0 * half_angle.sin().powi(2)) as f32;
    squared
}

/// Cells of a twentieth of a degree, row by row.
const CELLS_PER_DEGREE: f64 = 20.0;
const COLUMNS: u32 = 7_200;

fn row_and_column(latitude: f64, longitude: f64) -> (u32, u32) {
    let row = (latitude.clamp(-90.0, 90.0) + 90.0) * CELLS_PER_DEGREE;
    let column = (longitude.clamp(-180.0, 180.0) + 180.0) * CELLS_PER_DEGREE;
    (row as u32, column as u32)
}

/// Places sorted by the cell they lie in.
#[derive(Debug, Clone, Default)]
pub(crate) struct Grid {
    /// Cell and number of the place.
    sorted: Vec<(u32, u32)>,
}

impl Grid {
    /// Sorts points (latitude, longitude) given by number; those without a point are left out.
    pub(crate) fn new(points: impl Iterator<Item = Option<(f64, f64)>>) -> Self {
        let mut sorted: Vec<(u32, u32)> = points
            .zip(0_u32..)
            .filter_map(|(point, number)| {
                let (row, column) = point.map(|(latitude, longitude)| row_and_column(latitude, longitude))?;
                Some((row * COLUMNS + column, number))
            })
            .collect();
        sorted.sort_unstable();
        Self { sorted }
    }

    /// Numbers of the places in the cells that a circle touches (so also some just outside it).
    pub(crate) fn around(&self, centre: Point, radius_m: f64) -> impl Iterator<Item = u32> + '_ {
        let north = radius_m / 110_000.0;
        let flattest = (centre.latitude().abs() + north).min(89.0).to_radians().cos();
        let east = (north / flattest).min(180.0);
        let (low, left) = row_and_column(centre.latitude() - north, centre.longitude() - east);
        let (high, right) = row_and_column(centre.latitude() + north, centre.longitude() + east);
        (low..=high).flat_map(move |row| {
            let first = self.sorted.partition_point(|(cell, _)| *cell < row * COLUMNS + left);
            let rest = &self.sorted[first..];
            rest.iter().take_while(move |(cell, _)| *cell <= row * COLUMNS + right).map(|(_, number)| *number)
        })
    }
}

/// The commune whose centre is nearest to a point, within about forty kilometres.
pub(crate) fn commune_around(point: Point) -> Option<&'static Commune> {
    static CENTRES: OnceLock<Grid> = OnceLock::new();
    let communes = Territory::france().communes();
    let grid = CENTRES.get_or_init(|| {
        Grid::new(communes.iter().map(|commune| commune.point.map(|p| (p.latitude(), p.longitude()))))
    });
    let here = direction_of(point);
    let distance =
        |commune: &Commune| commune.point.map_or(f32::INFINITY, |p| metres(&here, &direction_of(p)));
    [4_000.0, 12_000.0, 40_000.0].into_iter().find_map(|radius_m| {
        let near = grid.around(point, radius_m).map(|number| &communes[number as usize]);
        near.min_by(|a, b| distance(a).total_cmp(&distance(b)).then(a.code.cmp(b.code)))
    })
}

/// The direction of a commune's own point, remembered.
pub(crate) fn commune_point(code: &str) -> Option<Point> {
    static POINTS: OnceLock<FxHashMap<&'static str, Point>> = OnceLock::new();
    let points = POINTS.get_or_init(|| {
        let communes = Territory::france().communes().iter();
        communes.filter_map(|commune| Some((commune.code, commune.point?))).collect()
    });
    points.get(code).copied()
}

#[cfg(test)]
mod tests;
