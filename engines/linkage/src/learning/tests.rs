//! What learning weights without labels promises, tried on small cases.

use crate::sample::{self, Richness};
use crate::{Linkage, Subject};

#[test]
fn expectation_and_maximisation_never_makes_the_list_less_likely_and_comes_to_rest() {
    for (records, seed) in [(60, 1), (800, 2), (3000, 3)] {
        let sample = sample::list(records, seed, Richness::Full);
        let linkage = Linkage::learn(&sample.subjects);
        let likelihood = linkage.likelihood();
        for pair in likelihood.windows(2) {
            assert!(pair[1] >= pair[0] - 1e-6 * pair[0].abs(), "{records}: {pair:?}");
        }
        assert!(likelihood.len() < super::ROUNDS, "{records}: no rest after {} rounds", likelihood.len());
    }
}

#[test]
fn what_agrees_more_never_weighs_less_and_all_weights_are_numbers() {
    let sample = sample::list(500, 9, Richness::Sparse);
    for subjects in [&sample.subjects[..], &sample.subjects[..2], &[Subject::default()], &[]] {
        let weights = &Linkage::learn(subjects).weights;
        for (field, levels) in super::EXPECTED_M.iter().enumerate() {
            let known = (0_u8..6).filter(|level| levels[usize::from(*level)] > 0.0);
            let weights: Vec<f64> = known.map(|level| weights.base(field, level)).collect();
            assert!(weights.iter().all(|weight| weight.is_finite()), "{weights:?}");
            assert!(weights.is_sorted(), "{field}: {weights:?}");
        }
        assert!(weights.prior.is_finite());
    }
}

#[test]
fn the_same_list_teaches_the_same_twice() {
    let sample = sample::list(700, 5, Richness::Full);
    let (once, twice) = (Linkage::learn(&sample.subjects), Linkage::learn(&sample.subjects));
    assert_eq!(once.links(&[]), twice.links(&[]));
}
