//! Weeks against a plain minute-by-minute reading of them.

use proptest::prelude::*;

use super::*;

/// Some week, drawn.
pub(crate) fn weeks() -> impl Strategy<Value = Week> {
    let day = proptest::collection::vec((0_u16..1_440, 0_u16..1_440), 0..4).prop_map(ordered);
    proptest::array::uniform7(day).prop_map(|days| Week { days })
}

fn is_open(week: &Week, day: usize, minute: u16) -> bool {
    week.day(day).iter().any(|(from, to)| (*from..*to).contains(&minute))
}

proptest! {
    #[test]
    fn together_and_apart_hold_at_every_minute(a in weeks(), b in weeks(), day in 0_usize..7) {
        let (both, alone) = (a.with(&b), a.without(&b));
        prop_assert_eq!(&both, &b.with(&a));
        for minute in (0..1_440).step_by(7) {
            prop_assert_eq!(is_open(&both, day, minute), is_open(&a, day, minute) || is_open(&b, day, minute));
            prop_assert_eq!(is_open(&alone, day, minute), is_open(&a, day, minute) && !is_open(&b, day, minute));
        }
        prop_assert_eq!(alone.minutes() + b.minutes(), both.minutes());
    }
}

#[test]
fn hours_that_change_by_the_week_count_where_they_open() {
    let today = NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day");
    let read = |text: &str| Week::of(&OpeningHours::parse(text).expect("hours"), today);
    assert_eq!(read("Tu 13:30-17:00; Fr 09:00-12:00; PH off").days_open(), 0b001_0010);
    let first = read("We 14:00-17:00; Sa[1] 10:00-12:00");
    assert_eq!((first.day(2), first.day(5)), (&[(840, 1_020)][..], &[(600, 720)][..]));
    assert!(!Week::default().is_known() && first.is_known());
}
