//! The drawing is well formed, keeps to its scale, and has something to say to those who do not see it.

use chrono::{NaiveDate, TimeDelta};
use proptest::prelude::*;

use super::{BOTTOM, Curve, HEIGHT, TOP};

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

fn drawn(points: &[(NaiveDate, f64)]) -> String {
    Curve { points, aim: 80.0, name: "c", title: "Part <confirmée>", description: "De 50 à 83 %." }.svg()
}

/// Every mark opened is closed, in order.
fn assert_well_formed(svg: &str) {
    let mut open: Vec<&str> = Vec::new();
    for mark in svg.split('<').skip(1) {
        let (inside, _) = mark.split_once('>').expect("a mark that ends");
        let name = inside.trim_start_matches('/').split([' ', '/']).next().expect("a name");
        assert_eq!(inside.matches('"').count() % 2, 0, "{inside}");
        if inside.starts_with('/') {
            assert_eq!(open.pop(), Some(name));
        } else if !inside.ends_with('/') {
            open.push(name);
        }
    }
    assert!(open.is_empty(), "{open:?}");
}

#[test]
fn without_a_value_nothing_is_drawn() {
    assert_eq!(drawn(&[]), "");
}

#[test]
fn one_value_is_a_dot_on_its_height() {
    let svg = drawn(&[(day("2026-11-22"), 100.0)]);
    assert_well_formed(&svg);
    assert!(svg.contains(&format!("cy=\"{TOP:.1}\"")), "{svg}");
    assert!(!svg.contains("NaN"));
}

#[test]
fn shares_stand_between_nothing_and_everything() {
    let svg = drawn(&[(day("2026-01-01"), -20.0), (day("2026-06-01"), 250.0), (day("2026-11-22"), 0.0)]);
    let floor = HEIGHT - BOTTOM;
    assert!(svg.contains(&format!("M46.0 {floor:.1}L")), "{svg}");
    assert!(svg.contains(&format!(" {TOP:.1}L350.0 {floor:.1}")), "{svg}");
}

#[test]
fn it_is_told_in_words_and_nothing_breaks_out_of_them() {
    let svg = drawn(&[(day("2025-11-22"), 50.0), (day("2026-11-22"), 83.0)]);
    assert_well_formed(&svg);
    assert!(svg.contains("<title id=\"c-title\">Part &lt;confirmée&gt;</title>"));
    assert!(svg.contains("aria-labelledby=\"c-title c-description\""));
    assert!(svg.contains("role=\"img\""));
    assert!(
        svg.contains("viewBox=\"0 0 360 200\"") && !svg.contains(" height=\""),
        "it keeps its proportions: {svg}"
    );
    assert!(svg.matches("text-anchor=\"middle\"").count() <= 5);
}

proptest! {
    #[test]
    fn any_values_are_drawn(shares in proptest::collection::vec(any::<f64>(), 0..40), step in 0..90_i64) {
        let at = |index: usize| day("2024-02-29") + TimeDelta::days(step * index as i64);
        let points: Vec<_> = shares.iter().enumerate().map(|(index, share)| (at(index), *share)).collect();
        assert_well_formed(&drawn(&points));
    }
}
