//! Which part of the world a map shows, in Web Mercator.

use std::f64::consts::PI;
use vocabulary::place::Point;

/// A place in the Web Mercator square: both from 0 (west, north) to 1 (east, south).
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Spot {
    /// From west to east.
    pub x: f64,
    /// From north to south.
    pub y: f64,
}

impl From<Point> for Spot {
    /// Spherical Mercator (EPSG:3857), cut at ±85.05° as every web map does.
    fn from(point: Point) -> Self {
        let latitude = point.latitude().clamp(-85.05, 85.05).to_radians();
        Self {
            x: point.longitude() / 360.0 + 0.5,
            y: 0.5 - (PI / 4.0 + latitude / 2.0).tan().ln() / (2.0 * PI),
        }
    }
}

impl Spot {
    /// The place on Earth, in degrees north and east.
    fn degrees(self) -> (f64, f64) {
        let latitude = ((0.5 - self.y) * 2.0 * PI).sinh().atan().to_degrees();
        (latitude, (self.x - 0.5) * 360.0)
    }
}

/// A window on the map: where its centre is, how near it looks, how many units wide and high it is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct View {
    /// The middle of the window.
    pub centre: Spot,
    /// As for every web map: each step doubles the scale; the world is 256 units wide at 0.
    pub zoom: u8,
    /// Width in units; one unit is one pixel on a desk.
    pub width: u32,
    /// Height in units.
    pub height: u32,
}

impl View {
    /// The farthest look: all of France in the window.
    pub const FARTHEST: u8 = 5;
    /// The nearest look: a street.
    pub const NEAREST: u8 = 17;
    /// The usual window.
    pub const SIZE: (u32, u32) = (640, 480);

    /// Metropolitan France, when there is nothing nearer to show.
    pub const FRANCE: Self = Self { centre: Spot { x: 0.5069, y: 0.3525 }, zoom: 5, width: 640, height: 480 };

    /// A window of the usual size around a point.
    pub fn around(point: Point, zoom: u8) -> Self {
        Self::at(point.into(), zoom)
    }

    fn at(centre: Spot, zoom: u8) -> Self {
        let centre = Spot { x: centre.x.clamp(0.0, 1.0), y: centre.y.clamp(0.0, 1.0) };
        let zoom = zoom.clamp(Self::FARTHEST, Self::NEAREST);
        Self { centre, zoom, width: Self::SIZE.0, height: Self::SIZE.1 }
    }

    /// The nearest window of the usual size that shows all these points; none when there are none.
    pub fn fitting(points: impl IntoIterator<Item = Point>) -> Option<Self> {
        let mut spots = points.into_iter().map(Spot::from);
        let first = spots.next()?;
        let (mut low, mut high) = (first, first);
        for spot in spots {
            low = Spot { x: low.x.min(spot.x), y: low.y.min(spot.y) };
            high = Spot { x: high.x.max(spot.x), y: high.y.max(spot.y) };
        }
        let centre = Spot { x: f64::midpoint(low.x, high.x), y: f64::midpoint(low.y, high.y) };
        let fits = |zoom: u8| {
            let scale = scale_at(zoom);
            // A margin of a sixth of the window, so that no mark hangs over its edge.
            (high.x - low.x) * scale < f64::from(Self::SIZE.0) * 0.84
                && (high.y - low.y) * scale < f64::from(Self::SIZE.1) * 0.84
        };
        let zoom = (Self::FARTHEST..=14).rev().find(|zoom| fits(*zoom)).unwrap_or(Self::FARTHEST);
        Some(Self::at(centre, zoom))
    }

    /// Reads `48.54430,2.65800,12` as it stands in an address.
    pub fn from_text(text: &str) -> Option<Self> {
        let mut parts = text.split(',');
        let latitude = parts.next()?.parse().ok()?;
        let longitude = parts.next()?.parse().ok()?;
        let zoom = parts.next()?.parse().ok()?;
        let point = Point::new(latitude, longitude)?;
        parts.next().is_none().then(|| Self::around(point, zoom))
    }

    /// Writes the window for an address: `48.54430,2.65800,12`.
    pub fn to_text(self) -> String {
        let (latitude, longitude) = self.centre.degrees();
        format!("{latitude:.5},{longitude:.5},{}", self.zoom)
    }

    /// The same window moved by a share of its size: `(0.5, 0.0)` is half a window to the east.
    #[must_use]
    pub fn moved(self, east: f64, south: f64) -> Self {
        let x = self.centre.x + east * f64::from(self.width) / self.scale();
        let y = self.centre.y + south * f64::from(self.height) / self.scale();
        Self { centre: Spot { x: x.clamp(0.0, 1.0), y: y.clamp(0.0, 1.0) }, ..self }
    }

    /// One step nearer, or none at the nearest.
    pub fn nearer(self) -> Option<Self> {
        (self.zoom < Self::NEAREST).then(|| Self { zoom: self.zoom + 1, ..self })
    }

    /// One step farther, or none at the farthest.
    pub fn farther(self) -> Option<Self> {
        (self.zoom > Self::FARTHEST).then(|| Self { zoom: self.zoom - 1, ..self })
    }

    /// How many units the whole world is wide.
    pub fn scale(self) -> f64 {
        scale_at(self.zoom)
    }

    /// Where a spot falls in the window, in units from its upper left corner.
    pub fn on_screen(self, spot: Spot) -> (f64, f64) {
        let scale = self.scale();
        (
            (spot.x - self.centre.x) * scale + f64::from(self.width) / 2.0,
            (spot.y - self.centre.y) * scale + f64::from(self.height) / 2.0,
        )
    }

    /// The corners of the window and `margin` units around it, as (north-west, south-east).
    pub fn corners(self, margin: f64) -> (Spot, Spot) {
        let scale = self.scale();
        let half_width = (f64::from(self.width) / 2.0 + margin) / scale;
        let half_height = (f64::from(self.height) / 2.0 + margin) / scale;
        (
            Spot { x: self.centre.x - half_width, y: self.centre.y - half_height },
            Spot { x: self.centre.x + half_width, y: self.centre.y + half_height },
        )
    }
}

fn scale_at(zoom: u8) -> f64 {
    256.0 * f64::from(1_u32 << zoom.min(View::NEAREST))
}
