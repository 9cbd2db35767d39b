//! How sure a relation is, on every day and after every saying.

use chrono::{NaiveDate, TimeDelta};
use proptest::prelude::*;

use super::{RelationStanding, standing};

fn day(from_epoch: i64) -> NaiveDate {
    NaiveDate::default() + TimeDelta::days(from_epoch)
}

proptest! {
    #[test]
    fn only_both_sides_make_an_agreement_and_the_end_undoes_it(
        a in any::<bool>(), b in any::<bool>(), ended in proptest::option::of(0_i64..400),
        until in proptest::option::of(0_i64..400), today in 0_i64..400,
    ) {
        let found = standing((a, b), (ended.map(day), until.map(day)), day(today));
        let is_over = ended.is_some() || until.is_some_and(|until| until < today);
        prop_assert_eq!(found == RelationStanding::Ended, is_over);
        prop_assert_eq!(found == RelationStanding::Agreed, !is_over && a && b);
    }
}
