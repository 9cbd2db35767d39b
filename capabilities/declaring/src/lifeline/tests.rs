//! Bars that stand where their days do.

use chrono::NaiveDate;

use super::{Span, svg};

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

fn span(words: &str, from: &str, until: &str) -> Span {
    Span { words: words.to_owned(), from: day(from), until: day(until) }
}

#[test]
fn each_state_stands_where_its_days_do() {
    let drawn = svg(
        &[span("Idée", "2026-01-01", "2026-01-11"), span("En cours", "2026-01-11", "2026-01-21")],
        "La vie de l’action",
    );
    assert!(drawn.contains("x=\"0.0\" y=\"20.0\" width=\"180.0\""), "{drawn}");
    assert!(drawn.contains("x=\"180.0\" y=\"62.0\" width=\"180.0\""), "{drawn}");
}

#[test]
fn a_state_of_one_day_is_seen_and_words_are_made_safe() {
    let drawn = svg(&[span("<b>", "2026-01-01", "2026-01-01")], "« vie »");
    assert!(drawn.contains("width=\"4.0\"") && drawn.contains("&lt;b&gt;"), "{drawn}");
    assert!(svg(&[], "vie").is_empty());
}
