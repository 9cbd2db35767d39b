//! What changed from one text to the next, and facts whose date is over.

use super::{Changed, Content, LawFact, Part};

fn day(text: &str) -> chrono::NaiveDate {
    text.parse().expect("a day")
}

#[test]
fn what_changed_is_told_line_by_line() {
    let before = Content { title: "A".into(), steps: vec!["un".into(), "deux".into()], ..Content::default() };
    let after = Content { steps: vec!["deux".into(), "trois".into()], ..before.clone() };
    let told = after.changed_since(&before);
    let steps = Changed { part: Part::Steps, added: vec!["trois".into()], removed: vec!["un".into()] };
    assert_eq!(told, vec![steps]);
    assert!(after.changed_since(&after).is_empty());
}

#[test]
fn a_fact_whose_date_changed_has_changed() {
    let fact = |until| LawFact { words: "w".into(), source: "s".into(), valid_until: Some(day(until)) };
    let before = Content { facts: vec![fact("2027-01-01")], ..Content::default() };
    let after = Content { facts: vec![fact("2027-06-01")], ..Content::default() };
    assert_eq!(after.changed_since(&before).len(), 1);
}

#[test]
fn a_fact_without_a_date_is_doubtful_from_the_start() {
    let today = day("2026-11-22");
    let fact = |valid_until| LawFact { valid_until, ..LawFact::default() };
    assert!(fact(None).is_doubtful(today));
    assert!(!fact(Some(today)).is_doubtful(today), "its last day counts");
    assert!(fact(Some(day("2026-11-21"))).is_doubtful(today));
}
