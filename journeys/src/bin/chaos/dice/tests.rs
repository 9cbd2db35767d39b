//! Marks must be told apart: two writes that shared one would hide a loss.

use std::collections::BTreeSet;

use super::{Dice, mark};

#[test]
fn every_number_has_a_mark_of_its_own() {
    let marks: BTreeSet<String> = (0..40_000).map(mark).collect();
    assert_eq!(marks.len(), 40_000);
}

#[test]
fn a_seed_throws_the_same_dice_again() {
    let thrown = |seed| {
        let mut dice = Dice::new(seed);
        (0..20).map(|_| dice.below(1_000)).collect::<Vec<_>>()
    };
    assert_eq!(thrown(7), thrown(7));
    assert_ne!(thrown(7), thrown(8));
}
