//! Bars are as long as their counts, and nobody can write markup into them.

use std::sync::Arc;

use super::{Bar, bars};
use crate::tests::{shell, visit};

fn bar(label: &str, count: Option<u64>) -> Bar {
    Bar { label: label.to_owned(), count, written: count.map_or("…".to_owned(), |count| count.to_string()) }
}

fn drawn(all: &[Bar]) -> String {
    bars(&visit(&Arc::new(shell())), all, "essai", "a & b")
}

#[test]
fn the_longest_bar_fills_the_width_and_the_others_in_proportion() {
    let svg = drawn(&[bar("a", Some(10)), bar("b", Some(5)), bar("c", None)]);
    for width in ["width=\"260\"", "width=\"130\"", "width=\"0\""] {
        assert!(svg.contains(width), "{width} in {svg}");
    }
    assert!(drawn(&[bar("cents", Some(u64::MAX))]).contains("width=\"260\""));
}

#[test]
fn words_stay_words_and_a_label_too_long_is_cut() {
    let svg = drawn(&[bar("<script>", Some(0))]);
    assert!(!svg.contains("<script>") && svg.contains("script") && !svg.contains("a & b"), "{svg}");
    assert!(svg.contains("Le tableau dit les mêmes nombres."), "{svg}");
    let long = drawn(&[bar(&"é".repeat(120), Some(1))]);
    assert!(long.contains('…') && !long.contains(&"é".repeat(60)), "{long}");
    assert_eq!(drawn(&[]), "");
}
