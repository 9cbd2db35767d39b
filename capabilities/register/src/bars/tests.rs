//! Bars are as long as their counts, and nobody can write markup into them.

use super::{Bar, svg};

fn bar(label: &str, count: u64) -> Bar {
    Bar { label: label.to_owned(), count, written: count.to_string() }
}

#[test]
fn the_longest_bar_fills_the_width_and_the_others_in_proportion() {
    let drawn = svg(&[bar("a", 10), bar("b", 5), bar("c", 0)], "x", ("t", "d"));
    assert!(drawn.contains("width=\"260.0\""), "{drawn}");
    assert!(drawn.contains("width=\"130.0\""), "{drawn}");
    assert!(drawn.contains("width=\"0.0\""), "nothing has no length");
}

#[test]
fn words_stay_words_and_nothing_counted_divides_by_nothing() {
    let drawn = svg(&[bar("<script>", 0)], "x\"y", ("a & b", "d"));
    assert!(!drawn.contains("<script>") && drawn.contains("&lt;script&gt;") && drawn.contains("a &amp; b"));
    assert!(!drawn.contains("NaN"));
    let long = svg(&[bar(&"é".repeat(120), 1)], "x", ("t", "d"));
    assert!(long.contains('…') && !long.contains(&"é".repeat(60)), "{long}");
    assert_eq!(svg(&[], "x", ("t", "d")), "");
}
