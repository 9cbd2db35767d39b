//! Checks a covering without knowing how it was found.
//!
//! Sums are added up again. Where everything is said to have been tried, it is tried again by another way: once for each
//! waiting in the front, with what waits less; the last need still open is answered first, and the fewest metres are
//! kept for each number of doors. A bound is proved by prices (Chvátal 1979): each organisation is looked at once.

use std::collections::BTreeMap;

use super::{Choice, Covering, Proof, Question, Unfit, greedy};

/// What is wrong with a covering.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Flaw {
    /// Nothing can be covered of this question.
    Question(Unfit),
    /// This choice leaves a need open that somebody answers, or its sums or second choices are not what it says.
    Choice(usize),
    /// The needs said to be uncovered are others.
    Uncovered,
    /// There is a better choice, or the bound is not shown.
    Proof,
}

/// Checks every sum and the proof.
pub fn check(question: &Question, covering: &Covering) -> Result<(), Flaw> {
    question.fitness().map_err(Flaw::Question)?;
    if covering.uncovered != question.all() & !question.answered() {
        return Err(Flaw::Uncovered);
    }
    for (at, choice) in covering.front.iter().enumerate() {
        let there = choice.organizations.iter().all(|at| *at < question.organizations.len());
        let apart = choice.organizations.windows(2).all(|pair| pair[0] < pair[1]);
        if !there || !apart || !sums_are_right(question, choice) {
            return Err(Flaw::Choice(at));
        }
    }
    let proved = match &covering.proof {
        Proof::Tried => question.needs <= Question::EXACT && tried_again(question, &covering.front),
        Proof::Greedy { doors_at_least, prices } => {
            question.needs > Question::EXACT
                && covering.front.len() == 1
                && prices_prove(question, *doors_at_least, prices)
        }
    };
    if proved { Ok(()) } else { Err(Flaw::Proof) }
}

fn sums_are_right(question: &Question, choice: &Choice) -> bool {
    let covers = || choice.organizations.iter().map(|at| question.organizations[*at]);
    let answers = covers().fold(0, |set, cover| set | cover.answers);
    let doors = covers().fold(0_u32, |sum, cover| sum.saturating_add(cover.doors));
    let metres: u64 = covers().map(|cover| u64::from(cover.metres)).sum();
    let waiting_days = covers().map(|cover| cover.waiting_days).max().unwrap_or(0);
    (doors, metres, waiting_days) == (choice.doors, choice.metres, choice.waiting_days)
        && answers == question.answered()
        && u32::try_from(choice.second_choice.len()) == Ok(question.needs)
        && seconds_are_nearest(question, choice)
}

fn seconds_are_nearest(question: &Question, choice: &Choice) -> bool {
    let mut nearest: Vec<Option<(u32, u16, u32, usize)>> = vec![None; choice.second_choice.len()];
    for (at, cover) in question.organizations.iter().enumerate() {
        if choice.organizations.contains(&at) {
            continue;
        }
        let far = (cover.metres, cover.waiting_days, cover.doors, at);
        for (_, known) in nearest.iter_mut().enumerate().filter(|(need, _)| cover.answers >> need & 1 == 1) {
            *known = Some(known.map_or(far, |known| known.min(far)));
        }
    }
    let said = choice.second_choice.iter().copied();
    nearest.into_iter().map(|far| far.map(|(.., at)| at)).eq(said)
}

fn prices_prove(question: &Question, doors_at_least: u32, prices: &[u64]) -> bool {
    if u32::try_from(prices.len()) != Ok(question.needs) {
        return false;
    }
    let worth = |answers: u64| -> u128 {
        let asked = prices.iter().enumerate().filter(|(need, _)| answers >> need & 1 == 1);
        asked.map(|(_, price)| u128::from(*price)).sum()
    };
    let door = u128::from(greedy::DOOR);
    let fair =
        question.organizations.iter().all(|cover| worth(cover.answers) <= u128::from(cover.doors) * door);
    fair && worth(question.answered()).div_ceil(door) >= u128::from(doors_at_least)
}

/// The front is what is found again: for every waiting, with whatever waits less, the same doors and metres.
fn tried_again(question: &Question, front: &[Choice]) -> bool {
    if question.answered() == 0 {
        return matches!(front, [nobody] if nobody.organizations.is_empty());
    }
    let mut limits: Vec<u32> = front.iter().map(|choice| u32::from(choice.waiting_days)).collect();
    limits.sort_unstable();
    limits.dedup();
    limits.push(u32::MAX);
    let apart = front.iter().enumerate().all(|(at, choice)| {
        let as_good = |other: &Choice| {
            other.doors <= choice.doors
                && other.metres <= choice.metres
                && other.waiting_days <= choice.waiting_days
        };
        !front.iter().enumerate().any(|(other, before)| other != at && as_good(before))
    });
    apart
        && limits.into_iter().all(|limit| {
            let said = front.iter().filter(|choice| u32::from(choice.waiting_days) < limit);
            let mut stairs = BTreeMap::new();
            for choice in said {
                step(&mut stairs, choice.doors, choice.metres);
            }
            stairs == shortest(question, limit)
        })
}

/// The fewest metres for each number of doors, with organisations that wait less than this.
fn shortest(question: &Question, limit: u32) -> BTreeMap<u32, u64> {
    let answered = question.answered();
    let quick = || question.organizations.iter().filter(|cover| u32::from(cover.waiting_days) < limit);
    let mut by_last: Vec<Vec<(u64, u32, u64)>> = vec![Vec::new(); 64];
    let mut alike: BTreeMap<u64, BTreeMap<u32, u64>> = BTreeMap::new();
    for cover in quick() {
        step(alike.entry(cover.answers).or_default(), cover.doors, u64::from(cover.metres));
    }
    for (answers, stairs) in &alike {
        for need in (0..64).filter(|need| answers >> need & 1 == 1) {
            by_last[need].extend(stairs.iter().map(|(doors, metres)| (*answers, *doors, *metres)));
        }
    }
    let mut states: BTreeMap<u64, BTreeMap<u32, u64>> =
        BTreeMap::from([(answered, BTreeMap::from([(0, 0)]))]);
    // The sets still open, the largest first: what is answered only makes them smaller.
    while let Some((open, stairs)) = states.pop_last() {
        if open == 0 {
            return stairs;
        }
        let last = (63 - open.leading_zeros()) as usize;
        for (answers, doors, metres) in &by_last[last] {
            let then = states.entry(open & !answers).or_default();
            for (before, so_far) in &stairs {
                step(then, before.saturating_add(*doors), so_far + metres);
            }
        }
    }
    BTreeMap::new()
}

/// Keeps a step of the stairs: fewer metres for more doors.
fn step(stairs: &mut BTreeMap<u32, u64>, doors: u32, metres: u64) {
    if stairs.range(..=doors).next_back().is_some_and(|(_, known)| *known <= metres) {
        return;
    }
    stairs.insert(doors, metres);
    let worse: Vec<u32> = stairs
        .range(doors + 1..)
        .take_while(|(_, known)| **known >= metres)
        .map(|(doors, _)| *doors)
        .collect();
    for doors in worse {
        stairs.remove(&doors);
    }
}
