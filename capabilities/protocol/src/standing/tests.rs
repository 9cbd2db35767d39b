//! How long rights hold, day by day.

use chrono::{NaiveDate, TimeDelta};
use proptest::prelude::*;

use super::{InForce, LastAct, Standing};

fn day(number: i64) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 1, 1).expect("a day") + TimeDelta::days(number)
}

fn held(list: &[(u32, i64)]) -> Vec<InForce> {
    list.iter().map(|(number, since)| InForce { number: *number, since: day(*since) }).collect()
}

#[test]
fn listed_alone_is_no_fault_and_opens_nothing() {
    let standing = Standing::of(None, &held(&[(1, 0)]));
    assert_eq!(standing, Standing::Listed);
    assert!(!standing.may_share(day(3)));
}

#[test]
fn the_signature_of_the_version_before_holds_sixty_days() {
    let signed = Some(LastAct::Signed { number: 1, on: day(5) });
    let now = Standing::of(signed, &held(&[(1, 0)]));
    assert_eq!(now, Standing::Signatory { number: 1, on: day(5) });
    assert!(now.may_share(day(4000)));
    let after = Standing::of(signed, &held(&[(1, 0), (2, 100)]));
    assert_eq!(after, Standing::ToResign { signed: 1, effective: 2, since: day(100), until: day(160) });
    assert!(after.may_share(day(160)), "the last day is included");
    assert!(!after.may_share(day(161)));
}

#[test]
fn a_third_version_does_not_lengthen_the_time_for_the_second() {
    let signed = Some(LastAct::Signed { number: 1, on: day(5) });
    let standing = Standing::of(signed, &held(&[(1, 0), (2, 100), (3, 150)]));
    assert_eq!(standing, Standing::ToResign { signed: 1, effective: 3, since: day(100), until: day(160) });
}

#[test]
fn leaving_ends_rights_at_once() {
    let standing = Standing::of(Some(LastAct::Left { on: day(9) }), &held(&[(1, 0)]));
    assert_eq!(standing, Standing::Withdrawn { on: day(9) });
    assert!(!standing.may_share(day(9)));
}

#[test]
fn a_year_after_its_grace_an_organisation_is_left_in_peace() {
    let signed = Some(LastAct::Signed { number: 1, on: day(5) });
    let standing = Standing::of(signed, &held(&[(1, 0), (2, 100)]));
    let last = 160 + 365;
    assert_eq!(
        [100, 160, last, last + 1].map(|today| standing.is_asked(day(today))),
        [true, true, true, false]
    );
    for other in
        [Standing::Listed, Standing::Withdrawn { on: day(9) }, Standing::Signatory { number: 2, on: day(9) }]
    {
        assert!(!other.is_asked(day(10)), "{other:?}");
    }
}

proptest! {
    /// Whatever versions came and whatever was signed: rights hold with the version in force, and with an older one for
    /// sixty days after the first that replaced it.
    #[test]
    fn rights_hold_with_the_version_in_force_and_sixty_days_beyond(
        pauses in prop::collection::vec(1_i64..120, 1..6),
        signed in prop::option::of(1_u32..7),
        left in any::<bool>(),
        today in 0_i64..900,
    ) {
        let since = pauses.iter().scan(0, |sum, pause| { *sum += pause; Some(*sum) });
        let versions: Vec<(u32, i64)> = (1..).zip(since).filter(|(_, since)| *since <= today).collect();
        let last = match signed {
            Some(_) if left => Some(LastAct::Left { on: day(0) }),
            Some(number) => Some(LastAct::Signed { number, on: day(0) }),
            None => None,
        };
        let replaced = signed.and_then(|signed| versions.iter().find(|(number, _)| *number > signed));
        let expected = signed.is_some() && !left && replaced.is_none_or(|(_, since)| today <= since + 60);
        prop_assert_eq!(Standing::of(last, &held(&versions)).may_share(day(today)), expected);
    }
}
