//! What votes say by a rule.

use proptest::prelude::*;

use super::{Outcome, Rule, Tally};

fn tally(electors: u32, yes: u32, no: u32, abstain: u32) -> Tally {
    Tally { electors, yes, no, abstain }
}

#[test]
fn half_must_vote_and_more_than_half_of_the_expressed_agree() {
    let rule = Rule::default();
    assert_eq!((rule.must_vote(50), rule.must_vote(51), rule.must_vote(1)), (25, 26, 1));
    assert_eq!(tally(50, 20, 4, 0).outcome(&rule), Outcome::NoQuorum);
    assert_eq!(tally(50, 20, 4, 1).outcome(&rule), Outcome::Adopted, "an abstention counts for the quorum");
    assert_eq!(tally(50, 15, 15, 0).outcome(&rule), Outcome::NoMajority, "of equal votes nothing is adopted");
    assert_eq!(tally(50, 2, 1, 30).outcome(&rule), Outcome::Adopted, "abstentions leave the majority alone");
    assert_eq!(tally(50, 0, 0, 50).outcome(&rule), Outcome::NoMajority, "nobody said yes");
}

#[test]
fn a_rule_that_makes_no_sense_is_none() {
    for (quorum, majority) in [(0, 50), (101, 50), (50, 49), (50, 100), (-1, 50), (i64::MAX, 50)] {
        assert!(Rule::new(quorum, majority).is_none(), "{quorum} {majority}");
    }
    assert!(Rule::new(1, 50).is_some() && Rule::new(100, 99).is_some());
}

proptest! {
    #[test]
    fn one_more_yes_never_turns_an_adoption_down(
        electors in 1_u32..300, yes in 0_u32..100, no in 0_u32..100, abstain in 0_u32..100,
        quorum in 1_i64..=100, majority in 50_i64..=99,
    ) {
        let rule = Rule::new(quorum, majority).expect("a rule");
        if tally(electors, yes, no, abstain).outcome(&rule) == Outcome::Adopted {
            prop_assert!(yes > no);
            prop_assert_eq!(tally(electors, yes + 1, no, abstain).outcome(&rule), Outcome::Adopted);
        }
    }
}
