//! The way of a card, whatever is done in whatever order.

use proptest::prelude::*;

use super::{Kind, Stage, Step, Verdict, bounded_validity};

fn day(text: &str) -> chrono::NaiveDate {
    text.parse().expect("a day")
}

#[test]
fn a_version_is_valid_for_two_years_at_most() {
    let published = day("2026-11-22");
    assert_eq!(bounded_validity(published, day("2027-05-01")), day("2027-05-01"));
    assert_eq!(bounded_validity(published, day("2035-01-01")), day("2028-11-22"));
    assert_eq!(bounded_validity(day("2028-02-29"), day("2099-01-01")), day("2030-02-28"));
}

fn step() -> impl Strategy<Value = Step> {
    let kind = prop_oneof![Just(Kind::Professional), Just(Kind::Plain)];
    let verdict = prop_oneof![Just(Verdict::Good), Just(Verdict::Mend)];
    prop_oneof![
        Just(Step::Write),
        Just(Step::Send),
        (kind, verdict).prop_map(|(kind, verdict)| Step::Reviewed(kind, verdict)),
        (0..3_usize).prop_map(|plain| Step::Publish { plain }),
        Just(Step::Reopen),
        Just(Step::Withdraw),
        Just(Step::Revive),
    ]
}

proptest! {
    /// Whatever is done in whatever order: nothing is published that a professional and readers did not find good
    /// since it was last written.
    #[test]
    fn nothing_is_published_unread(steps in prop::collection::vec(step(), 0..40)) {
        let (mut stage, mut read_by_professional) = (Stage::Draft, false);
        for step in steps {
            let Some(next) = stage.after(step) else { continue };
            match step {
                Step::Write | Step::Revive => read_by_professional = false,
                Step::Reviewed(Kind::Professional, verdict) => read_by_professional = verdict == Verdict::Good,
                Step::Publish { plain } => prop_assert!(read_by_professional && plain > 0),
                _ => {}
            }
            stage = next;
        }
    }

    /// From everywhere a text comes back to be written, and from there to be published.
    #[test]
    fn no_stage_is_a_dead_end(steps in prop::collection::vec(step(), 0..40)) {
        let stage = steps.into_iter().fold(Stage::Draft, |stage, step| stage.after(step).unwrap_or(stage));
        let draft = stage.after(Step::Revive).or_else(|| stage.after(Step::Write));
        prop_assert_eq!(draft, Some(Stage::Draft));
        let good = |kind| Step::Reviewed(kind, Verdict::Good);
        let way = [Step::Send, good(Kind::Professional), good(Kind::Plain), Step::Publish { plain: 1 }];
        let end = way.into_iter().try_fold(Stage::Draft, Stage::after);
        prop_assert_eq!(end, Some(Stage::Published));
    }
}
