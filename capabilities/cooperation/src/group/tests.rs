//! A group's calendar, day after day.

use chrono::{NaiveDate, TimeDelta};
use proptest::prelude::*;

use super::{GroupStep, next_step};

fn day(days: i64) -> NaiveDate {
    NaiveDate::default() + TimeDelta::days(days)
}

/// Lives through the days of the house's rounds and answers the steps that were taken, with their day.
fn lived(ends_in: i64, rounds: &[i64]) -> Vec<(i64, GroupStep)> {
    let (ends_on, mut reminded, mut asked, mut steps) = (day(ends_in), None, None, Vec::new());
    for today in rounds {
        let Some(step) = next_step(ends_on, (reminded, asked), day(*today)) else { continue };
        steps.push((*today, step));
        match step {
            GroupStep::Remind => reminded = Some(ends_on),
            GroupStep::Ask => asked = Some(day(*today)),
            GroupStep::CloseItself => break,
        }
    }
    steps
}

#[test]
fn a_group_is_reminded_asked_and_closed_each_on_its_day() {
    let rounds: Vec<i64> = (0..60).collect();
    let steps = [(16, GroupStep::Remind), (30, GroupStep::Ask), (44, GroupStep::CloseItself)];
    assert_eq!(lived(30, &rounds), steps);
}

#[test]
fn a_house_that_slept_asks_before_it_closes_and_leaves_two_weeks() {
    let steps = [(90, GroupStep::Ask), (104, GroupStep::CloseItself)];
    assert_eq!(lived(30, &[0, 90, 91, 103, 104]), steps);
}

proptest! {
    #[test]
    fn no_group_closes_without_having_been_asked_and_no_step_is_taken_twice(
        ends_in in 1_i64..120, mut rounds in proptest::collection::vec(0_i64..200, 0..60)
    ) {
        rounds.sort_unstable();
        let steps = lived(ends_in, &rounds);
        let count = |wanted: GroupStep| steps.iter().filter(|(_, step)| *step == wanted).count();
        for step in [GroupStep::Remind, GroupStep::Ask, GroupStep::CloseItself] {
            prop_assert!(count(step) <= 1);
        }
        prop_assert!(count(GroupStep::CloseItself) <= count(GroupStep::Ask));
        for (today, step) in steps {
            prop_assert!(step != GroupStep::CloseItself || today >= ends_in + 14);
            prop_assert!(step != GroupStep::Ask || today >= ends_in);
        }
    }
}
