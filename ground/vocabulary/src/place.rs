//! Where something stands on the map, and how far two places are.

use std::fmt;

/// A point on Earth, in degrees (WGS 84), that is always on the globe.
#[derive(Clone, Copy, PartialEq, serde::Serialize)]
pub struct Point {
    latitude: f64,
    longitude: f64,
}

/// Mean radius of the Earth in metres (IUGG).
const EARTH_RADIUS_M: f64 = 6_371_008.8;

impl Point {
    /// A point, unless the numbers are not on the globe. The exact point (0, 0) is refused too: in directories
    /// it always means that nobody knew.
    pub fn new(latitude: f64, longitude: f64) -> Option<Self> {
        let on_globe = latitude.abs() <= 90.0 && longitude.abs() <= 180.0;
        let known = latitude != 0.0 || longitude != 0.0;
        (on_globe && known).then_some(Self { latitude, longitude })
    }

    /// Degrees north of the equator.
    pub const fn latitude(&self) -> f64 {
        self.latitude
    }

    /// Degrees east of Greenwich.
    pub const fn longitude(&self) -> f64 {
        self.longitude
    }

    /// Distance as the crow flies, in metres (haversine formula on a sphere, right within 0.5 %).
    pub fn distance_m(&self, other: &Self) -> f64 {
        let (from, to) = (self.latitude.to_radians(), other.latitude.to_radians());
        let half_north = (to - from) / 2.0;
        let half_east = (other.longitude - self.longitude).to_radians() / 2.0;
        let chord = half_north.sin().powi(2) + from.cos() * to.cos() * half_east.sin().powi(2);
        2.0 * EARTH_RADIUS_M * chord.sqrt().min(1.0).asin()
    }
}

impl fmt::Debug for Point {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Point({}, {})", self.latitude, self.longitude)
    }
}

impl<'de> serde::Deserialize<'de> for Point {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(serde::Deserialize)]
        struct Degrees {
            latitude: f64,
            longitude: f64,
        }
        let Degrees { latitude, longitude } = Degrees::deserialize(deserializer)?;
        Self::new(latitude, longitude).ok_or_else(|| {
            serde::de::Error::custom(format!("({latitude}, {longitude}) is not a place on Earth"))
        })
    }
}

#[cfg(test)]
mod tests;
