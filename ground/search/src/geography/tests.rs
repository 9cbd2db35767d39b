//! Distances and the grid against the exact formula.

use proptest::prelude::*;
use vocabulary::place::Point;

use super::{Grid, NOWHERE, commune_around, direction_of, metres};

fn any_point() -> impl Strategy<Value = Point> {
    // France and its overseas départements, the far side of the date line left out.
    (-21.4_f64..51.1, -61.8_f64..55.8)
        .prop_map(|(north, east)| Point::new(north, east).expect("on the globe"))
}

proptest! {
    #[test]
    fn fast_distances_are_right_within_two_metres_or_a_thousandth(from in any_point(), to in any_point()) {
        let exact = from.distance_m(&to);
        let fast = f64::from(metres(&direction_of(from), &direction_of(to)));
        prop_assert!((exact - fast).abs() <= (exact / 1_000.0).max(2.0), "{exact} {fast}");
    }

    #[test]
    fn the_grid_forgets_no_place_of_the_circle(
        centre in any_point(),
        shifts in proptest::collection::vec((-1.0_f64..1.0, -1.0_f64..1.0), 1..40),
        radius_m in 10.0_f64..80_000.0,
    ) {
        let at = |(north, east): &(f64, f64)| Point::new(centre.latitude() + north, centre.longitude() + east);
        let points: Vec<Option<Point>> = shifts.iter().map(at).collect();
        let grid = Grid::new(points.iter().map(|point| point.map(|p| (p.latitude(), p.longitude()))));
        let around: Vec<u32> = grid.around(centre, radius_m).collect();
        for (point, number) in points.iter().zip(0_u32..) {
            let inside = point.is_some_and(|point| centre.distance_m(&point) <= radius_m);
            prop_assert!(!inside || around.contains(&number));
        }
    }
}

#[test]
fn nowhere_is_infinitely_far() {
    let melun = Point::new(48.5396, 2.6590).expect("a point");
    assert!(metres(&direction_of(melun), &NOWHERE).is_infinite());
}

#[test]
fn the_commune_around_a_point_is_the_nearest() {
    let near =
        |north, east| commune_around(Point::new(north, east).expect("a point")).map(|commune| commune.code);
    assert_eq!(near(48.5396, 2.6590), Some("77288"));
    assert_eq!(near(30.0, -40.0), None, "the middle of the ocean");
}
