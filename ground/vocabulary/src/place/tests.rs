//! Points stay on the globe and distances are those of a map.

use super::*;

#[test]
fn numbers_outside_the_globe_are_refused() {
    for (latitude, longitude) in
        [(90.1, 0.0), (-91.0, 2.0), (48.0, 180.5), (f64::NAN, 2.0), (48.0, f64::INFINITY), (0.0, 0.0)]
    {
        assert_eq!(Point::new(latitude, longitude), None, "{latitude} {longitude}");
    }
    assert!(Point::new(-21.1, 55.5).is_some(), "La Réunion is on the globe");
}

#[test]
fn distances_are_those_of_a_map() {
    let melun = Point::new(48.5421, 2.6554).unwrap();
    let paris = Point::new(48.8566, 2.3522).unwrap();
    let apart = melun.distance_m(&paris);
    assert!((41_000.0..42_000.0).contains(&apart), "{apart}");
    assert_eq!(melun.distance_m(&melun), 0.0);
    assert!((apart - paris.distance_m(&melun)).abs() < 1e-6);
    let antipodes = Point::new(-48.5421, 2.6554 - 180.0).unwrap();
    assert!((melun.distance_m(&antipodes) - 20_015_114.0).abs() < 50.0);
}
