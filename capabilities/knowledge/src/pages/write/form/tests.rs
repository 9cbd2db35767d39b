//! Lines as people paste them.

use proptest::prelude::*;

use super::{day, without_bullet};

#[test]
fn what_was_pasted_along_is_left_out() {
    assert_eq!(without_bullet("  - appeler  la Caf"), "appeler la Caf");
    assert_eq!(without_bullet("3. écrire"), "écrire");
    assert_eq!(without_bullet("12) écrire"), "écrire");
    assert_eq!(
        without_bullet("115 : le numéro d’urgence"),
        "115 : le numéro d’urgence",
        "a number is no bullet"
    );
    assert_eq!(without_bullet("1.5 fois le loyer"), "1.5 fois le loyer");
}

#[test]
fn days_far_away_are_no_days() {
    assert!(day("2027-11-30").is_some());
    assert!(day("0027-11-30").is_none() && day("9999-01-01").is_none() && day("demain").is_none());
}

proptest! {
    /// No line makes it fall.
    #[test]
    fn no_line_makes_it_fall(line in "\\PC{0,120}") {
        prop_assert!(without_bullet(&line).chars().count() <= line.chars().count());
    }
}
