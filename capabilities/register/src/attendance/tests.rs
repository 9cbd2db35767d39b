//! No public of fewer than five is told, and none can be reckoned from what is told.

use proptest::prelude::*;
use vocabulary::codes::Audience;

use super::{Attendance, FEWEST};

fn came(counts: &[u64], others: u64) -> Attendance {
    let by_audience =
        Audience::ALL.iter().copied().zip(counts.iter().copied()).filter(|(_, count)| *count > 0);
    Attendance { by_audience: by_audience.collect(), others, ..Attendance::default() }
}

#[test]
fn a_small_public_stands_among_the_others() {
    let told = came(&[20, 3, 4, 12], 0).told();
    assert_eq!(told.groups, [(Audience::ALL[0], 20), (Audience::ALL[3], 12)]);
    assert_eq!(told.rest, 7);
}

#[test]
fn five_are_told_and_four_are_not() {
    let five = came(&[20, 5], 0).told();
    assert_eq!((five.groups.len(), five.rest), (2, 0));
    let four = came(&[20, 4, 5], 0).told();
    assert_eq!((four.groups.len(), four.rest), (1, 9));
    assert_eq!((came(&[20], 5).told().rest, came(&[20], 4).told().rest), (5, 24));
    assert_eq!((came(&[4], 0).people(), came(&[4], 1).people()), (None, Some(5)));
}

#[test]
fn what_could_be_reckoned_from_the_sum_is_not_told() {
    let told = came(&[20, 3, 12], 0).told();
    assert_eq!((told.groups.len(), told.rest), (1, 15), "3 would be the sum less 20 and 12");
    assert_eq!(came(&[3], 0).people(), None);
    assert_eq!(came(&[3], 0).told(), super::Told::default());
    assert_eq!(came(&[], 0).people(), Some(0));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]
    #[test]
    fn everybody_is_told_once_and_nobody_alone(counts in proptest::collection::vec(0_u64..12, 0..8), others in 0_u64..12) {
        let came = came(&counts, others);
        let told = came.told();
        let all = counts.iter().sum::<u64>() + others;
        prop_assert!(told.groups.iter().all(|(_, count)| *count >= FEWEST));
        prop_assert!(told.rest == 0 || told.rest >= FEWEST);
        let sum = told.groups.iter().map(|(_, count)| count).sum::<u64>() + told.rest;
        prop_assert!(sum == all || (all < FEWEST && sum == 0));
        prop_assert_eq!(came.people(), if all == 0 || all >= FEWEST { Some(all) } else { None });
    }
}
