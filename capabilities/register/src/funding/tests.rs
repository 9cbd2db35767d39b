//! Sums of money agree to the last cent, and say so where they do not.

use super::{Domain, Funded, FunderReport, Funding, Sums};
use proptest::prelude::*;
use vocabulary::id::{CollectiveActionId, FunderId, TerritoryUnitId};

fn sums(actions: u64, granted: i64, pending: i64) -> Sums {
    Sums { actions, granted, pending }
}

fn funder(name: &str) -> FunderId {
    FunderId::from_source("trial", "funder", name)
}

#[test]
fn funders_add_up_to_the_budgets_or_are_told_not_to() {
    let one = [(funder("caf"), sums(2, 150_050, 1)), (funder("ars"), sums(1, 49, 25_000))];
    let funding = |budgets| Funding { by_funder: one.into(), funded_actions: 2, budgets };
    assert_eq!(funding(0).total(), sums(3, 150_099, 25_001));
    assert_eq!(sums(3, 150_099, 25_001).all(), 175_100);
    for (budgets, agrees) in [(175_099, false), (175_100, true), (175_101, false), (0, false)] {
        assert_eq!(funding(budgets).agrees(), agrees, "{budgets}");
    }
    assert!(Funding::default().agrees(), "nothing is nothing");
}

#[test]
fn what_a_report_counts_and_does_not_name_is_told() {
    let named = |count: usize| {
        let one = Funded {
            action: CollectiveActionId::default(),
            title: String::new(),
            domain: None,
            unit: TerritoryUnitId::default(),
            state: None,
            sums: sums(1, 100, 0),
        };
        let by_domain = vec![(Domain::ALL[0], sums(2, 200, 5)), (Domain::ALL[1], sums(1, 100, 0))];
        FunderReport { by_domain, actions: vec![one; count] }
    };
    assert_eq!(named(0).total(), sums(3, 300, 5));
    assert_eq!([0, 2, 3, 4].map(|count| named(count).unnamed()), [3, 1, 0, 0]);
}

fn lines() -> impl Strategy<Value = Vec<(u64, i64, i64)>> {
    prop::collection::vec((0_u64..1_000, 0_i64..10_000_000_000, 0_i64..10_000_000_000), 0..40)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    #[test]
    fn no_cent_is_lost_between_the_funders_and_their_sum(lines in lines()) {
        let of = |(place, (actions, granted, pending)): (usize, &(u64, i64, i64))| {
            (funder(&place.to_string()), sums(*actions, *granted, *pending))
        };
        let by_funder = lines.iter().enumerate().map(of).collect();
        let counted: i64 = lines.iter().map(|(_, granted, pending)| granted + pending).sum();
        let funding = Funding { by_funder, funded_actions: 0, budgets: counted };
        prop_assert!(funding.agrees());
        prop_assert_eq!(funding.total().actions, lines.iter().map(|(actions, ..)| actions).sum::<u64>());
    }
}
