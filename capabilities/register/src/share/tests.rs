//! Shares are said as a careful person would say them, and never the wrong way round.

use proptest::prelude::*;

use super::{Share, percent};

fn said(part: u64, whole: u64) -> &'static str {
    Share::of(part, whole).map_or("unsaid", Share::code)
}

#[test]
fn forty_seven_of_eighty_four_is_more_than_half() {
    assert_eq!(said(33 + 14, 84), "more-than-half");
    assert_eq!(percent(33 + 14, 84), Some(56));
    assert_eq!(said(33, 84), "more-than-third");
    assert_eq!(said(14, 84), "less-than-quarter");
    assert_eq!(said(1, 84), "less-than-tenth");
}

#[test]
fn a_fraction_is_exact_only_where_it_is() {
    for (part, whole, expected) in [
        (0, 12, "nothing"),
        (1, 12, "less-than-tenth"),
        (2, 12, "less-than-quarter"),
        (3, 12, "quarter"),
        (4, 12, "third"),
        (5, 12, "more-than-third"),
        (6, 12, "half"),
        (7, 12, "more-than-half"),
        (8, 12, "two-thirds"),
        (9, 12, "three-quarters"),
        (10, 12, "more-than-three-quarters"),
        (11, 12, "nearly-all"),
        (12, 12, "all"),
        (49, 100, "nearly-half"),
        (51, 100, "more-than-half"),
        (45, 100, "more-than-third"),
        (24, 100, "nearly-quarter"),
        (26, 100, "more-than-quarter"),
        (32, 100, "nearly-third"),
        (64, 100, "nearly-two-thirds"),
        (67, 100, "more-than-two-thirds"),
        (74, 100, "nearly-three-quarters"),
        (9, 100, "less-than-tenth"),
        (10, 100, "less-than-quarter"),
        (1, 10, "less-than-quarter"),
        (89, 100, "more-than-three-quarters"),
        (90, 100, "nearly-all"),
        (9, 10, "nearly-all"),
        // Nearly begins less than a twenty-fourth below: at a twenty-fourth it is not yet so.
        (5, 24, "less-than-quarter"),
        (51, 240, "nearly-quarter"),
        (7, 24, "more-than-quarter"),
        (71, 240, "nearly-third"),
        (11, 24, "more-than-third"),
        (111, 240, "nearly-half"),
        (15, 24, "more-than-half"),
        (151, 240, "nearly-two-thirds"),
        (17, 24, "more-than-two-thirds"),
        (171, 240, "nearly-three-quarters"),
    ] {
        assert_eq!(said(part, whole), expected, "{part} of {whole}");
    }
}

#[test]
fn hundredths_are_rounded_to_the_nearest() {
    for (part, whole, hundredths) in [
        (0, 7, 0),
        (1, 201, 0),
        (1, 200, 1),
        (1, 3, 33),
        (2, 3, 67),
        (1, 2, 50),
        (199, 200, 100),
        (7, 7, 100),
        (15, 104, 14),
        (u64::MAX, u64::MAX, 100),
    ] {
        assert_eq!(percent(part, whole), Some(hundredths), "{part} of {whole}");
    }
}

#[test]
fn where_nothing_is_counted_nothing_is_said() {
    assert_eq!(Share::of(0, 0), None);
    assert_eq!(percent(3, 0), None);
    assert_eq!(said(5, 4), "all", "a part is at most its whole");
    assert_eq!(said(u64::MAX, u64::MAX), "all");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]
    #[test]
    fn more_is_never_said_as_less(part in 0_u64..1000, more in 0_u64..1000, whole in 1_u64..1000) {
        prop_assert!(Share::of(part, whole) <= Share::of(part + more, whole));
    }

    #[test]
    fn what_is_said_to_be_more_than_half_is(part in 0_u64..1000, whole in 1_u64..1000) {
        let part = part.min(whole);
        let above = matches!(Share::of(part, whole), Some(share) if share > Share::of(1, 2).expect("half"));
        prop_assert_eq!(above, part * 2 > whole);
    }
}
