//! A map begins where most of what is on stands, and says how much it leaves out.

use proptest::prelude::*;

use super::*;

fn at(north: f64, east: f64) -> Point {
    Point::new(north, east).expect("a point")
}

/// Places around Melun, some kilometres apart.
fn around_melun(count: u32) -> Vec<Point> {
    (0..count).map(|rank| at(48.54 + f64::from(rank) * 0.004, 2.66)).collect()
}

#[test]
fn one_far_place_does_not_hide_the_others() {
    let mut places = around_melun(12);
    places.push(at(45.9, 5.35));
    let network = around_melun(4);
    for network in [&network[..], &[]] {
        let view = beginning(&places, network).expect("a window");
        assert!(view.zoom >= 10, "{view:?}");
        assert_eq!(outside(view, &places), 1);
    }
}

#[test]
fn what_stands_together_is_shown_together() {
    let places = around_melun(12);
    assert_eq!(outside(beginning(&places, &[]).expect("a window"), &places), 0);
    let elsewhere = [at(45.9, 5.35), at(45.8, 5.2)];
    let view = beginning(&elsewhere, &around_melun(4)).expect("a window");
    assert_eq!(outside(view, &elsewhere), 0, "the network is not where they are");
    assert!(beginning(&[], &[]).is_none() && beginning(&[], &elsewhere).is_some());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]
    #[test]
    fn most_places_are_always_in_the_window(
        places in prop::collection::vec((41.0_f64..51.0, -5.0_f64..9.0), 1..40),
    ) {
        let places: Vec<Point> = places.into_iter().map(|(north, east)| at(north, east)).collect();
        let view = beginning(&places, &[]).expect("a window");
        prop_assert!(outside(view, &places) * 2 <= places.len());
    }
}
