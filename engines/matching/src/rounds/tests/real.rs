//! The shapes that real days have.

use std::collections::BTreeSet;

use super::drawn::wished;
use crate::rounds::{
    Absence, Certificate, Effort, Gap, Interpreter, Meeting, Question, Unfit, Who, Wished, Worth, check,
    everybody, keep_course, plan, repair,
};

/// Everybody of one side wishes to meet everybody of the other.
fn all_with_all(partners: usize, visitors: usize) -> Question {
    let meetings = (0..partners)
        .flat_map(|partner| (0..visitors).map(move |visitor| wished(partner, visitor, 50)))
        .collect();
    Question { partners, visitors, meetings, ..Question::default() }
}

/// Each visitor wishes to meet so many partners, spread evenly.
fn spread(partners: usize, visitors: usize, wishes: usize) -> Question {
    let meetings = (0..visitors).flat_map(|visitor| {
        let chosen: BTreeSet<usize> =
            (0..wishes).map(|wish| (visitor * 7 + wish * (wish + 13)) % partners).collect();
        chosen
            .into_iter()
            .enumerate()
            .map(move |(wish, partner)| wished(partner, visitor, u8::try_from(wish % 5).unwrap()))
    });
    Question { partners, visitors, meetings: meetings.collect(), ..Question::default() }
}

#[test]
fn twelve_partners_and_five_groups_take_twelve_rounds() {
    let question = all_with_all(12, 5);
    let schedule = plan(&question, Effort::default()).unwrap();
    assert_eq!(schedule.rounds.len(), 12);
    assert_eq!(schedule.certificate, Certificate::Busiest(Who::Visitor(0)));
    assert!(schedule.rounds.iter().all(|round| round.len() == 5));
    let checked = check(&question, &schedule).unwrap();
    assert_eq!((checked.meetings, checked.best), (60, true));
}

#[test]
fn a_late_group_and_a_partner_who_leaves_early_cost_no_round_more_than_they_must() {
    let late = (0..2).map(|round| Absence { who: Who::Visitor(0), round });
    let early = (8..20).map(|round| Absence { who: Who::Partner(3), round });
    let question = Question { absences: late.chain(early).collect(), ..all_with_all(12, 5) };
    let schedule = plan(&question, Effort::default()).unwrap();
    assert_eq!((schedule.rounds.len(), schedule.bound.exact), (14, true));
    check(&question, &schedule).unwrap();
}

#[test]
fn one_interpreter_for_three_groups_is_never_in_two_places() {
    let interpreter = Interpreter { visitors: BTreeSet::from([0, 1, 2]), at_once: 1 };
    let question = Question { interpreters: vec![interpreter], ..all_with_all(6, 5) };
    let schedule = plan(&question, Effort::default()).unwrap();
    assert_eq!((schedule.rounds.len(), schedule.bound.exact), (18, true));
    assert_eq!(schedule.certificate, Certificate::BusiestInterpreter(0));
    check(&question, &schedule).unwrap();
}

#[test]
fn a_hundred_by_a_hundred_in_few_rounds_is_proved_by_its_flow() {
    let question = Question { rounds: Some(12), at_least_for_all: true, ..spread(100, 100, 30) };
    let schedule = plan(&question, Effort::default()).unwrap();
    assert!(schedule.rounds.len() == 12 && schedule.meets_at_least >= 10, "{}", schedule.meets_at_least);
    assert!(matches!(schedule.certificate, Certificate::Flow { .. }));
    assert!(check(&question, &schedule).unwrap().best);
}

#[test]
fn what_is_short_of_its_bound_says_by_how_much() {
    let absences = (0..12).flat_map(|round| {
        (0..60).filter(move |who| (who * 11 + round * 5) % 7 < 3).map(move |who| {
            let side = if who % 2 == 0 { Who::Visitor(who / 2) } else { Who::Partner(who / 2) };
            Absence { who: side, round: u32::try_from(round).unwrap() }
        })
    });
    let question = Question { rounds: Some(12), absences: absences.collect(), ..spread(30, 30, 14) };
    let schedule = plan(&question, Effort { moves: 4_000, tries: 100 }).unwrap();
    assert_eq!(schedule.bound.exact, schedule.bound.gap == Gap::Closed);
    assert_eq!(check(&question, &schedule).unwrap().best, schedule.bound.exact);
}

#[test]
fn a_day_goes_on_when_somebody_is_missing() {
    let question = all_with_all(12, 5);
    let schedule = plan(&question, Effort::default()).unwrap();
    let held = &schedule.rounds[..4];
    let repaired = repair(&question, held, &[Who::Partner(2)], 7).unwrap();
    let lost = repaired.lost.iter().all(|pair| pair.partner == 2);
    let had = held.iter().flatten().filter(|pair| pair.partner == 2).count();
    assert!(lost && repaired.lost.len() == 5 - had);
    let checked = check(&repaired.question, &repaired.rest).unwrap();
    assert!(checked.best && checked.rounds == 7);
    let met: BTreeSet<Meeting> = held.iter().flatten().copied().collect();
    assert!(repaired.rest.rounds.iter().flatten().all(|pair| !met.contains(pair)));
    let total = met.len() + checked.meetings + repaired.rest.left_out.len() + repaired.lost.len();
    assert_eq!(total, 60);
}

#[test]
fn on_the_same_course_nobody_moves() {
    let question = Question { rounds: Some(6), at_least_for_all: true, ..all_with_all(12, 8) };
    let schedule = plan(&question, Effort::default()).unwrap();
    let (held, to_come) = schedule.rounds.split_at(2);
    let kept = keep_course(&question, held, to_come, &[Who::Visitor(3)]).unwrap();
    check(&kept.question, &kept.rest).unwrap();
    for (before, after) in to_come.iter().zip(&kept.rest.rounds) {
        let stayed = before.iter().filter(|pair| pair.visitor != 3).all(|pair| after.contains(pair));
        assert!(stayed && after.iter().all(|pair| pair.visitor != 3));
    }
    let anew = repair(&question, held, &[Who::Visitor(3)], 4).unwrap();
    assert!(check(&anew.question, &anew.rest).unwrap().best);
    assert_eq!(anew.lost, kept.lost);
}

#[test]
fn everybody_meets_everybody_once() {
    for people in 0..12 {
        let rounds = everybody(people);
        assert_eq!(rounds.len(), if people < 2 { 0 } else { people - 1 + people % 2 });
        let mut met = BTreeSet::new();
        for round in &rounds {
            let seated: BTreeSet<usize> = round.iter().flat_map(|(one, other)| [*one, *other]).collect();
            assert_eq!((seated.len(), round.len()), (people - people % 2, people / 2));
            assert!(round.iter().all(|pair| pair.0 < pair.1 && met.insert(*pair)));
        }
        assert_eq!(met.len(), people * people.saturating_sub(1) / 2);
    }
}

#[test]
fn nonsense_is_named() {
    let question = |meetings: Vec<Wished>| Question { meetings, ..all_with_all(2, 2) };
    let unfit = |meetings| plan(&question(meetings), Effort::default()).unwrap_err();
    assert_eq!(unfit(vec![wished(2, 0, 1)]), Unfit::Nobody(Who::Partner(2)));
    assert_eq!(unfit(vec![wished(1, 0, 1), wished(1, 0, 2)]), Unfit::Twice(1, 0));
    let zero = Wished { partner: 0, visitor: 0, worth: Worth::Like(0) };
    assert_eq!(unfit(vec![zero]), Unfit::Worthless(0, 0));
    let many = Question { rounds: Some(1_000_000), ..Question::default() };
    assert_eq!(plan(&many, Effort::default()), Err(Unfit::TooMuch));
    assert!(plan(&Question::default(), Effort::default()).unwrap().rounds.is_empty());
}
