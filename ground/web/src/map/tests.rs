//! The map: projection and back, clusters that lose nothing and do not touch, drawings that stay small.

use super::*;
use vocabulary::place::Point;

fn point(latitude: f64, longitude: f64) -> Point {
    Point::new(latitude, longitude).expect("on the globe")
}

/// A spread of marks over France that is always the same.
fn many(count: u32) -> Vec<Mark> {
    let mut state = 42_u64;
    let mut draw = || {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        f64::from(u32::try_from(state >> 33).expect("31 bits")) / f64::from(1_u32 << 31)
    };
    (0..count)
        .map(|place| Mark { point: point(43.0 + draw() * 7.0, -1.0 + draw() * 8.0), weight: place % 3 + 1 })
        .collect()
}

#[test]
fn a_window_is_written_and_read_back() {
    for text in ["48.54430,2.65800,12", "-21.11510,55.53640,9", "46.60000,2.40000,5"] {
        assert_eq!(View::from_text(text).expect("a window").to_text(), text);
    }
    for wrong in ["", "48.5,2.6", "48.5,2.6,x", "948,2,5", "48.5,2.6,12,1", "nan,nan,5", "0,0,5"] {
        assert_eq!(View::from_text(wrong), None, "{wrong}");
    }
    assert_eq!(View::from_text("48.5,2.6,255").map(|view| view.zoom), Some(View::NEAREST));
}

#[test]
fn the_middle_of_the_window_is_its_centre() {
    let view = View::around(point(48.5443, 2.658), 12);
    assert_eq!(view.on_screen(view.centre), (320.0, 240.0));
    let (x, y) = view.on_screen(view.moved(0.5, -0.5).centre);
    assert!((x - 640.0).abs() < 1e-6 && y.abs() < 1e-6);
    // Known from the definition of web tiles: Melun stands in tile 2078/1414 at zoom 12.
    assert_eq!(((view.centre.x * 4096.0).floor(), (view.centre.y * 4096.0).floor()), (2078.0, 1414.0));
}

#[test]
fn a_window_fits_its_points() {
    let corners = [point(48.48, 2.50), point(48.64, 2.74)];
    let view = View::fitting(corners).expect("points");
    for corner in corners {
        let (x, y) = view.on_screen(corner.into());
        assert!((0.0..640.0).contains(&x) && (0.0..480.0).contains(&y));
    }
    assert_eq!(View::fitting([]), None);
    assert_eq!(View::fitting([corners[0]]).map(|view| view.zoom), Some(14));
}

#[test]
fn clusters_lose_nothing_and_do_not_touch() {
    let marks = many(5_000);
    for zoom in [5, 6, 8, 11] {
        let view = View::around(point(46.5, 2.5), zoom);
        let (low, high) = view.corners(0.0);
        let inside = |mark: &&Mark| {
            let spot = Spot::from(mark.point);
            spot.x >= low.x && spot.x <= high.x && spot.y >= low.y && spot.y <= high.y
        };
        let expected: u32 = marks.iter().filter(inside).map(|mark| mark.weight).sum();
        let found = clusters(view, &marks);
        assert_eq!(found.iter().map(|cluster| cluster.count).sum::<u32>(), expected, "zoom {zoom}");
        for (place, one) in found.iter().enumerate() {
            for other in &found[place + 1..] {
                let distance = (one.spot.x - other.spot.x).hypot(one.spot.y - other.spot.y) * view.scale();
                assert!(distance >= 59.9, "zoom {zoom}: two clusters {distance} units apart");
            }
        }
    }
}

#[test]
fn a_cluster_is_named_after_its_heaviest_mark() {
    let near = |latitude, weight| Mark { point: point(latitude, 2.65), weight };
    let marks = [near(48.540, 2), near(48.541, 9), near(48.542, 9)];
    let found = clusters(View::around(point(48.54, 2.65), 10), &marks);
    assert_eq!((found.len(), found[0].count, found[0].marks, found[0].heaviest), (1, 20, 3, 1));
}

#[test]
fn a_drawing_stays_small_safe_and_labelled() {
    let marks = many(100_000);
    let outlines = embedded_outlines();
    assert!(outlines[0].len() > 95 && outlines[1].len() == 20);
    for view in ["46.6,2.4,5", "46.6,2.4,6", "48.85,2.35,7", "48.54,2.65,9", "48.54,2.65,11", "48.54,2.65,17"]
    {
        let view = View::from_text(view).expect("a window");
        let markers: Vec<Marker> = clusters(view, &marks)
            .into_iter()
            .map(|cluster| Marker {
                href: "/chercher?a=1&b=\"2\"".to_owned(),
                label: format!("{} services <ici>", cluster.count),
                shown: cluster.count.to_string(),
                cluster,
            })
            .collect();
        let map =
            Map { view, outlines: &outlines, markers: &markers, tiles: None, label: "Les « services »" };
        let svg = map.svg();
        assert!(svg.len() < 60_000, "{} bytes at zoom {}", svg.len(), view.zoom);
        assert_eq!(svg.matches("<a class=\"map-mark\"").count(), markers.len());
        assert!(!svg.contains("<ici>") && !svg.contains("b=\"2\"") && !svg.contains("NaN"));
    }
}

#[test]
fn names_do_not_touch_each_other() {
    let view = View::around(point(48.54, 2.65), 11);
    let written = names::names(view, Vec::new(), &std::collections::HashSet::new());
    assert!(written.iter().any(|name| name.name == "Melun"));
    assert!(written.iter().all(|name| name.x > 0.0 && name.x < 640.0 && name.y > 0.0 && name.y < 480.0));
}

#[test]
fn unreadable_outlines_are_refused_in_words() {
    let fault = Outlines::parse("{\"features\": 3}", Level::Commune).expect_err("not a collection");
    assert!(fault.to_string().starts_with("the outlines cannot be read"));
}

#[test]
fn simplification_keeps_corners_and_drops_what_is_straight() {
    let spot = |x, y| Spot { x, y };
    let square = [spot(0., 0.), spot(1., 0.), spot(2., 0.), spot(2., 2.), spot(0., 2.), spot(0., 1.01)];
    let weights = simplification::weights(&square);
    assert!(weights[1] < 1e-9, "a point on a straight side weighs nothing");
    assert!(weights[3] > 1.0 && weights[0] > 1.0, "corners weigh much: {weights:?}");
}

/// Reads outlines: what is read is no more than what was written.
fn outlined(geojson: &str) {
    let Ok(outlines) = Outlines::parse(geojson, Level::Commune) else { return };
    assert!(outlines.len() < geojson.len(), "an outline takes more than a sign");
}

#[test]
fn outlines_that_were_met_once_are_read_or_refused() {
    let corpus = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus/outlines");
    let files: Vec<_> = std::fs::read_dir(corpus).expect("the corpus").flatten().collect();
    assert!(files.len() > 8, "the corpus is not where it was");
    files.iter().for_each(|file| outlined(&std::fs::read_to_string(file.path()).expect("a file")));
}

proptest::proptest! {
    #[test]
    fn no_text_makes_the_outlines_fall(
        rings in "(\\[|\\]|,|-?[0-9]{1,3}(\\.[0-9]{0,6})?|null|1e999){0,40}",
        kind in "Polygon|MultiPolygon|Point|[a-zA-Z]{0,8}",
    ) {
        outlined(&rings);
        outlined(&format!(
            "{{\"type\":\"FeatureCollection\",\"features\":[{{\"properties\":{{\"code\":\"1\"}},\
             \"geometry\":{{\"type\":\"{kind}\",\"coordinates\":[{rings}]}}}}]}}"
        ));
    }

    #[test]
    fn no_address_makes_a_window_fall(text in "\\PC{0,40}|-?[0-9.e]{0,12},-?[0-9.e]{0,12},[0-9]{0,4}") {
        if let Some(view) = View::from_text(&text) {
            proptest::prop_assert!(View::from_text(&view.to_text()).is_some(), "{text} became {}", view.to_text());
        }
    }
}
