//! Small questions: the schedule is as good as the best of all, and what it says of itself is true.

use proptest::prelude::*;

use super::drawn::{all_ways, question, score};
use crate::rounds::{
    Bound, Effort, Flaw, Gap, LeftOut, Meeting, Question, Schedule, Why, Wished, Worth, check, plan,
};

fn held(question: &Question, schedule: &Schedule) -> Vec<bool> {
    let met: Vec<Meeting> = schedule.rounds.iter().flatten().copied().collect();
    let pair = |at: usize| Meeting {
        partner: question.meetings[at].partner,
        visitor: question.meetings[at].visitor,
    };
    (0..question.meetings.len()).map(|at| met.contains(&pair(at))).collect()
}

fn is_the_best(question: &Question) -> Result<Schedule, TestCaseError> {
    let schedule = plan(question, Effort::default()).unwrap();
    let rounds = question.rounds.unwrap();
    let ways = all_ways(question, rounds);
    let of = |way: &Vec<Option<u32>>| {
        score(question, &way.iter().map(Option::is_some).collect::<Vec<_>>(), rounds)
    };
    let best = ways.iter().map(of).max().unwrap();
    prop_assert!(schedule.bound.exact, "{:?}", schedule);
    prop_assert_eq!(score(question, &held(question, &schedule), rounds), best);
    let checked = check(question, &schedule);
    prop_assert!(checked.is_ok_and(|checked| checked.best), "{:?} {:?}", checked, schedule);
    Ok(schedule)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn too_few_rounds_are_filled_as_well_as_they_can_be(question in question(false)) {
        let schedule = is_the_best(&question)?;
        for left in &schedule.left_out {
            prop_assert!(matches!(left.why, Why::Full(_) | Why::Interpreter(_) | Why::NeverTogether));
        }
    }

    #[test]
    fn absences_and_shared_interpreters_too(question in question(true)) {
        is_the_best(&question)?;
    }

    #[test]
    fn all_is_held_in_as_few_rounds_as_can_be(limited in question(true)) {
        let question = Question { rounds: None, ..limited };
        let schedule = plan(&question, Effort::default()).unwrap();
        prop_assert!(check(&question, &schedule).is_ok_and(|checked| checked.best), "{schedule:?}");
        let all = held(&question, &schedule);
        for (left, held) in question.meetings.iter().zip(&all) {
            let never = question.interpreters.iter().any(|one| one.at_once == 0 && one.visitors.contains(&left.visitor));
            prop_assert_eq!(*held, !never);
        }
        let rounds = u32::try_from(schedule.rounds.len()).unwrap();
        if let Some(fewer) = rounds.checked_sub(1).filter(|fewer| *fewer < 4) {
            let fits = |way: &Vec<Option<u32>>| way.iter().zip(&all).all(|(at, held)| at.is_some() == *held);
            prop_assert!(!all_ways(&question, fewer).iter().any(fits));
        }
    }

    #[test]
    fn a_schedule_that_was_tampered_with_is_refused(question in question(true), at in 0..64_usize) {
        let schedule = plan(&question, Effort::default()).unwrap();
        let meetings: Vec<Meeting> = schedule.rounds.iter().flatten().copied().collect();
        let Some(meeting) = (!meetings.is_empty()).then(|| meetings[at % meetings.len()]) else { return Ok(()) };
        let mut without = schedule.clone();
        without.rounds.iter_mut().for_each(|round| round.retain(|other| *other != meeting));
        prop_assert_eq!(check(&question, &without), Err(Flaw::Unsaid(meeting)));
        let mut twice = schedule.clone();
        twice.rounds[0].push(meeting);
        prop_assert!(check(&question, &twice).is_err());
        let mut worse = schedule.clone();
        worse.bound.gap = Gap::Musts(1);
        prop_assert!(check(&question, &worse).is_err());
        let mut fewer = schedule;
        fewer.meets_at_least += 1;
        prop_assert_eq!(check(&question, &fewer), Err(Flaw::Miscounted));
    }
}

#[test]
fn a_schedule_that_is_made_up_is_refused_and_never_falls() {
    let like = |partner, visitor| Wished { partner, visitor, worth: Worth::Like(1) };
    let question = Question {
        partners: 1,
        visitors: 3,
        meetings: (0..3).map(|at| like(0, at)).collect(),
        ..Question::default()
    };
    let honest = plan(&question, Effort::default()).unwrap();
    assert!(check(&question, &honest).is_ok());
    let short = Schedule { rounds: honest.rounds[..1].to_vec(), ..honest.clone() };
    assert!(check(&question, &short).is_err());
    let left = |pair: &Meeting| LeftOut { pair: *pair, why: Why::NoCommonRound };
    let left_out = honest.rounds[1..].iter().flatten().map(left).collect();
    assert!(check(&question, &Schedule { left_out, ..short }).is_err());
    let limited = Question { rounds: Some(2), ..question };
    let planned = plan(&limited, Effort::default()).unwrap();
    let mut empty = Schedule { rounds: Vec::new(), meets_at_least: 0, ..planned.clone() };
    empty.left_out = limited
        .meetings
        .iter()
        .map(|one| left(&Meeting { partner: one.partner, visitor: one.visitor }))
        .collect();
    empty.bound = Bound { exact: false, gap: Gap::Least(1), ..planned.bound };
    assert!(check(&limited, &empty).is_err(), "a level the question does not have");
}
