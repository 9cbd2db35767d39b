//! Which steps run, and what a failing step does to the others.

use anyhow::bail;

use super::{Outcome, Step, in_words, is_wanted, timed};

#[test]
fn no_choice_means_every_step() {
    assert!(is_wanted(Step::Lints, &[]));
    assert!(is_wanted(Step::Tests, &[Step::Format, Step::Tests]));
    assert!(!is_wanted(Step::Lints, &[Step::Tests]));
}

#[test]
fn a_step_that_breaks_is_a_failed_line_and_the_next_one_still_runs() {
    let mut lines = Vec::new();
    timed("first", &mut lines, || bail!("the disk is full"));
    timed("second", &mut lines, || Ok(Outcome::Passed));
    let outcomes: Vec<Outcome> = lines.iter().map(|line| line.outcome).collect();
    assert_eq!(outcomes, [Outcome::Failed, Outcome::Passed]);
}

#[test]
fn a_skipped_step_gives_its_reason() {
    assert_eq!(in_words(Outcome::Skipped("cargo-deny is absent")), "skipped (cargo-deny is absent)");
}
