//! Whatever is counted, the sums of rows and columns meet in one total.

use action::{Domain, Unit};
use proptest::prelude::*;
use vocabulary::id::TerritoryUnitId;

use super::{CrossTable, THEMES};

fn unit(number: usize) -> TerritoryUnitId {
    TerritoryUnitId::from_source("test", "unit", &number.to_string())
}

fn units(count: usize) -> Vec<Unit> {
    (0..count)
        .map(|number| Unit { id: unit(number), name: format!("MDS {number}"), rank: 0, communes: Vec::new() })
        .collect()
}

/// The set of the reference: 33, 14, 8, 8, 7, 7, 3, 3, 1 over eight units, one after the other.
fn reference() -> CrossTable {
    let counts = [33, 14, 8, 8, 7, 7, 3, 3, 1];
    let domains =
        Domain::ALL.iter().zip(counts).flat_map(|(domain, count)| std::iter::repeat_n(*domain, count));
    CrossTable::new(units(8), domains.enumerate().map(|(place, domain)| (domain, unit(place % 8), 1)))
}

#[test]
fn eighty_four_actions_over_eight_units_agree() {
    let table = reference();
    assert_eq!(table.total(), 84);
    let by_unit: Vec<u64> = table.units().iter().map(|unit| table.of_unit(unit.id)).collect();
    assert_eq!(by_unit, [11, 11, 11, 11, 10, 10, 10, 10]);
    assert_eq!(table.empty_units().count(), 0);
    assert_eq!(THEMES[0].counted(&table), 47);
}

#[test]
fn every_domain_stands_in_one_theme() {
    let mut told: Vec<Domain> = THEMES.iter().flat_map(|theme| theme.domains).copied().collect();
    told.sort_unstable();
    assert_eq!(told, Domain::ALL);
    let table = reference();
    assert_eq!(THEMES.iter().map(|theme| theme.counted(&table)).sum::<u64>(), table.total());
}

#[test]
fn a_unit_without_action_has_its_column() {
    let table = CrossTable::new(units(2), [(Domain::Carers, unit(0), 2)]);
    assert_eq!(table.units().len(), 2);
    assert_eq!(table.empty_units().map(|one| one.id).collect::<Vec<_>>(), [unit(1)]);
    assert_eq!(CrossTable::default().total(), 0);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]
    #[test]
    fn sums_agree(counted in proptest::collection::vec((0_usize..9, 0_usize..6, 0_u64..1000), 0..40)) {
        let counted = counted.into_iter().map(|(domain, place, count)| (Domain::ALL[domain], unit(place), count));
        let table = CrossTable::new(units(5), counted);
        let by_domain: u64 = Domain::ALL.iter().map(|domain| table.of_domain(*domain)).sum();
        let by_unit: u64 = table.units().iter().map(|unit| table.of_unit(unit.id)).sum();
        prop_assert_eq!(by_domain, table.total());
        prop_assert_eq!(by_unit, table.total());
    }
}
