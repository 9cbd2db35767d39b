//! Addresses kept in one cell, points kept in one cell, and points in the French projection.

use vocabulary::fold;
use vocabulary::place::Point;
use vocabulary::territory::Territory;

use crate::fields::is_digits;

/// A street, a postal code and a town.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Separated {
    pub(super) street: String,
    pub(super) postal_code: String,
    pub(super) city: String,
}

/// Cuts « 12 rue de la Paix, 77000 Melun » at the postal code, which must exist.
pub(super) fn separated(cell: &str) -> Option<Separated> {
    let line = cell.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.len() > 300 {
        return None;
    }
    let at = line.match_indices(|sign: char| sign.is_ascii_digit()).map(|(at, _)| at).rfind(|at| {
        let alone_before = !line[..*at].ends_with(|sign: char| sign.is_alphanumeric());
        let code = line.get(*at..at + 5).unwrap_or_default();
        let alone_after =
            !line.get(at + 5..).unwrap_or_default().starts_with(|sign: char| sign.is_alphanumeric());
        alone_before && alone_after && is_digits(code) && !Territory::france().by_postal_code(code).is_empty()
    })?;
    let trimmed = |text: &str| text.trim_matches([' ', ',', ';', '-', '–', '(', ')']).to_owned();
    let (street, city) = (trimmed(&line[..at]), trimmed(line.get(at + 5..)?));
    (street.chars().any(char::is_alphabetic) || city.chars().any(char::is_alphabetic)).then(|| Separated {
        street,
        postal_code: line[at..at + 5].to_owned(),
        city: without_cedex(&city),
    })
}

/// A town without the mark of business mail and the country.
pub(super) fn without_cedex(city: &str) -> String {
    let words: Vec<&str> = city.split(' ').collect();
    let end = words
        .iter()
        .position(|word| matches!(fold(word).trim_matches(',').trim(), "cedex" | "france"))
        .unwrap_or(words.len());
    words[..end].join(" ").trim_matches([' ', ',']).to_owned()
}

/// Latitude and longitude written in one cell, in this order or the other where only one of them stands in France.
pub(super) fn point_in(cell: &str) -> Option<Point> {
    let bare = cell.trim().trim_matches(['(', ')', '[', ']']);
    let cut: Vec<&str> = if bare.contains(';') {
        bare.split(';').collect()
    } else if bare.matches(',').count() == 1 && bare.contains('.') {
        bare.split(',').collect()
    } else {
        bare.split([' ', '/']).filter(|part| !part.is_empty()).collect()
    };
    let [one, other] = cut.as_slice() else { return None };
    let degrees = |text: &str| {
        let text = text.trim().trim_end_matches(',').replace(',', ".");
        text.contains('.').then(|| text.parse::<f64>().ok()).flatten()
    };
    let (one, other) = (degrees(one)?, degrees(other)?);
    let mainland = |north: f64, east: f64| (41.0..=51.6).contains(&north) && (-5.6..=9.8).contains(&east);
    if mainland(other, one) && !mainland(one, other) {
        Point::new(other, one)
    } else {
        Point::new(one, other)
    }
}

/// True of figures that can be Lambert 93 eastings or northings of mainland France, in metres.
pub(super) fn is_easting(metres: f64) -> bool {
    (80_000.0..1_300_000.0).contains(&metres)
}

/// See [`is_easting`].
pub(super) fn is_northing(metres: f64) -> bool {
    (6_000_000.0..7_200_000.0).contains(&metres)
}

/// A point from Lambert 93 metres: inverse of the conformal conic projection on the GRS 80 ellipsoid, after the
/// constants and algorithms ALG0002 and ALG0004 of IGN, note NT/G 71.
pub(super) fn from_lambert(easting: f64, northing: f64) -> Option<Point> {
    const EXPONENT: f64 = 0.725_607_765_053_267;
    const CONSTANT: f64 = 11_754_255.426_1;
    const FALSE_EASTING: f64 = 700_000.0;
    const POLE_NORTHING: f64 = 12_655_612.049_9;
    const ECCENTRICITY: f64 = 0.081_819_191_042_816;
    if !is_easting(easting) || !is_northing(northing) {
        return None;
    }
    let (east, north) = (easting - FALSE_EASTING, POLE_NORTHING - northing);
    let radius = east.hypot(north);
    let longitude = 3.0_f64.to_radians() + (east / north).atan() / EXPONENT;
    let isometric = -(radius / CONSTANT).ln() / EXPONENT;
    let mut latitude = 2.0 * isometric.exp().atan() - std::f64::consts::FRAC_PI_2;
    for _ in 0..12 {
        let bent = ECCENTRICITY * latitude.sin();
        let factor = ((1.0 + bent) / (1.0 - bent)).powf(ECCENTRICITY / 2.0);
        latitude = 2.0 * (factor * isometric.exp()).atan() - std::f64::consts::FRAC_PI_2;
    }
    let rounded = |degrees: f64| (degrees * 1e7).round() / 1e7;
    Point::new(rounded(latitude.to_degrees()), rounded(longitude.to_degrees()))
}
