//! The way of a card, whatever is done in whatever order.

use proptest::prelude::*;

use super::{Card, Edition, Kind, Stage, Step, Trust, Verdict, bounded_validity};
use crate::content::{Content, LawFact};
use vocabulary::id::CardId;

fn day(text: &str) -> chrono::NaiveDate {
    text.parse().expect("a day")
}

#[test]
fn a_version_is_valid_for_two_years_at_most() {
    let published = day("2026-11-22");
    assert_eq!(bounded_validity(published, day("2027-05-01")), day("2027-05-01"));
    for (asked, valid) in [
        ("2028-11-21", "2028-11-21"),
        ("2028-11-22", "2028-11-22"),
        ("2028-11-23", "2028-11-22"),
        ("2035-01-01", "2028-11-22"),
    ] {
        assert_eq!(bounded_validity(published, day(asked)), day(valid), "{asked}");
    }
    assert_eq!(bounded_validity(day("2028-02-29"), day("2099-01-01")), day("2030-02-28"));
}

fn card(stage: Stage, facts: Vec<LawFact>) -> (Card, Edition) {
    let content = Content { facts, ..Content::default() };
    let edition = Edition {
        version: 1,
        content: content.clone(),
        published_on: day("2026-11-22"),
        valid_until: day("2027-11-22"),
        changes: String::new(),
    };
    let card = Card {
        id: CardId::default(),
        handle: "surendettement".to_owned(),
        stage,
        content,
        revision: 1,
        author: None,
        organization: None,
        reason: None,
        modified_at: chrono::DateTime::UNIX_EPOCH,
        edition: Some(edition.clone()),
    };
    (card, edition)
}

#[test]
fn a_version_is_relied_on_until_its_last_day_and_a_fact_of_law_until_its_own() {
    let fact = LawFact { valid_until: Some(day("2027-05-01")), ..LawFact::default() };
    for (stage, facts, today, trust) in [
        (Stage::Published, vec![], "2027-11-21", Trust::InDate),
        (Stage::Published, vec![], "2027-11-22", Trust::InDate),
        (Stage::Published, vec![], "2027-11-23", Trust::ToCheck),
        (Stage::ToReview, vec![], "2027-11-22", Trust::UnderReview),
        (Stage::ToReview, vec![], "2027-11-23", Trust::ToCheck),
        (Stage::Published, vec![fact.clone()], "2027-05-01", Trust::InDate),
        (Stage::Published, vec![fact.clone()], "2027-05-02", Trust::UnderReview),
        (Stage::Published, vec![fact, LawFact::default()], "2027-05-01", Trust::UnderReview),
    ] {
        let (card, edition) = card(stage, facts);
        assert_eq!(card.trust(&edition, day(today)), trust, "{stage:?} {today}");
    }
}

#[test]
fn what_was_withdrawn_is_read_by_nobody_and_what_is_written_anew_stays_public() {
    for stage in Stage::ALL {
        let (card, _) = card(*stage, Vec::new());
        assert_eq!(card.public().is_some(), *stage != Stage::Withdrawn, "{stage:?}");
        assert_eq!(stage.is_read(), matches!(stage, Stage::ProReview | Stage::PlainReview), "{stage:?}");
    }
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
    /// Whatever day is asked for: no version is valid for longer than two years, and none for less than was asked.
    #[test]
    fn no_version_outlives_two_years(published in 0_i64..40_000, asked in -400_i64..4_000) {
        let published = chrono::NaiveDate::default() + chrono::TimeDelta::days(published);
        let asked = published + chrono::TimeDelta::days(asked);
        let valid = bounded_validity(published, asked);
        let latest = published + chrono::Months::new(24);
        prop_assert!(valid <= latest && valid <= asked);
        prop_assert!(valid == latest || valid == asked);
    }

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
