//! How long rights hold, day by day.

use chrono::{NaiveDate, TimeDelta};

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
