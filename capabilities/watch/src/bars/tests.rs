//! Bars are as long as their counts, and nobody can write markup into them.

use super::{Bar, svg};

fn bar(label: &str, count: Option<u64>) -> Bar {
    Bar { label: label.to_owned(), count, written: count.map_or("…".to_owned(), |count| count.to_string()) }
}

#[test]
fn the_longest_bar_fills_the_width_and_the_others_in_proportion() {
    let drawn = svg(&[bar("a", Some(10)), bar("b", Some(5)), bar("c", None)], "x", ("t", "d"));
    assert!(drawn.contains("width=\"296.0\""), "{drawn}");
    assert!(drawn.contains("width=\"148.0\""), "{drawn}");
    assert!(drawn.contains("width=\"0.0\""), "what may not be said has no length");
}

#[test]
fn words_stay_words() {
    let drawn = svg(&[bar("<script>", Some(1))], "x\"y", ("a & b", "d"));
    assert!(!drawn.contains("<script>") && drawn.contains("&lt;script&gt;") && drawn.contains("a &amp; b"));
    assert_eq!(svg(&[], "x", ("t", "d")), "");
}

#[test]
fn nothing_counted_divides_by_nothing() {
    assert!(!svg(&[bar("a", Some(0))], "x", ("t", "d")).contains("NaN"));
}
