//! How sure a relation is, on every day and after every saying.

use chrono::{NaiveDate, TimeDelta};
use proptest::prelude::*;

use vocabulary::id::{OrganizationId, RelationId};

use super::{Relation, RelationKind, RelationStanding, standing};

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

fn relation(kind: RelationKind) -> Relation {
    Relation {
        id: RelationId::default(),
        a: side("a"),
        b: side("b"),
        kind,
        purpose: String::new(),
        need: None,
        role_a: None,
        role_b: None,
        from: day(0),
        until: Some(day(300)),
        standing: RelationStanding::Agreed,
        declared_by: None,
        a_agrees: true,
        b_agrees: true,
        ended_on: None,
        contested_by: None,
    }
}

fn side(name: &str) -> OrganizationId {
    OrganizationId::from_source("trial", "organization", name)
}

#[test]
fn both_are_warned_ninety_days_before_a_convention_ends_and_not_a_day_sooner() {
    let convention = relation(RelationKind::Partnership);
    assert_eq!([209, 210, 211].map(|today| convention.ends_soon(day(today))), [false, true, true]);
    for kind in RelationKind::ALL.iter().filter(|kind| **kind != RelationKind::Partnership) {
        assert!(!relation(*kind).ends_soon(day(299)), "{kind:?}");
    }
    assert!(!Relation { until: None, ..convention.clone() }.ends_soon(day(299)));
    assert!(!Relation { standing: RelationStanding::Ended, ..convention }.ends_soon(day(299)));
}

#[test]
fn each_side_knows_the_other_and_who_has_not_agreed_yet() {
    let one = relation(RelationKind::Partnership);
    assert!(one.holds(side("a")) && one.holds(side("b")) && !one.holds(side("c")));
    assert_eq!((one.other(side("a")), one.other(side("b"))), (side("b"), side("a")));
    for (a_agrees, b_agrees, awaited) in [
        (false, false, Some(side("a"))),
        (false, true, Some(side("a"))),
        (true, false, Some(side("b"))),
        (true, true, None),
    ] {
        assert_eq!(Relation { a_agrees, b_agrees, ..one.clone() }.awaits(), awaited);
    }
}
