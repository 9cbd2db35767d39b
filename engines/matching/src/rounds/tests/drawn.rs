//! Small questions drawn at random, and the best answer to each by trying everything in the plainest way.

use std::collections::BTreeSet;

use proptest::prelude::*;

use crate::rounds::{Absence, Interpreter, Question, Who, Wished, Worth};

/// Up to three partners, four visitors and three rounds.
pub(super) fn question(troubled: bool) -> impl Strategy<Value = Question> {
    let wishes = prop::collection::btree_map((0..3_usize, 0..4_usize), 0..6_u8, 0..8);
    let absences = prop::collection::vec((0..7_usize, 0..3_u32), 0..4);
    let shared = prop::collection::vec((prop::collection::btree_set(0..4_usize, 0..4), 0..3_u32), 0..3);
    let new = prop::collection::btree_set(0..4_usize, 0..3);
    (wishes, absences, shared, new, 0..4_u32, any::<bool>()).prop_map(
        move |(wishes, absences, shared, newcomers, rounds, at_least_for_all)| Question {
            partners: 3,
            visitors: 4,
            meetings: wishes
                .into_iter()
                .map(|((partner, visitor), worth)| wished(partner, visitor, worth))
                .collect(),
            rounds: Some(rounds),
            absences: absences.into_iter().filter(|_| troubled).map(absence).collect(),
            interpreters: interpreters(shared, troubled),
            newcomers,
            at_least_for_all,
        },
    )
}

pub(super) fn wished(partner: usize, visitor: usize, worth: u8) -> Wished {
    Wished { partner, visitor, worth: if worth == 0 { Worth::Must } else { Worth::Like(worth) } }
}

fn absence((who, round): (usize, u32)) -> Absence {
    Absence { who: who.checked_sub(3).map_or(Who::Partner(who), Who::Visitor), round }
}

/// Interpreters, sharing visitors only where that is asked for.
fn interpreters(drawn: Vec<(BTreeSet<usize>, u32)>, overlapping: bool) -> Vec<Interpreter> {
    let mut taken = BTreeSet::new();
    let keep = drawn.into_iter().map(|(visitors, at_once)| {
        let visitors: BTreeSet<usize> =
            visitors.into_iter().filter(|visitor| overlapping || taken.insert(*visitor)).collect();
        Interpreter { visitors, at_once }
    });
    keep.collect()
}

/// Meetings in rounds: the round of each wished meeting, or none.
pub(super) type Placed = Vec<Option<u32>>;

/// Every way to put the meetings into so many rounds.
pub(super) fn all_ways(question: &Question, rounds: u32) -> Vec<Placed> {
    let mut ways = vec![Vec::new()];
    for _ in &question.meetings {
        let longer = |way: Placed| {
            let places = std::iter::once(None).chain((0..rounds).map(Some));
            let longer = places.map(move |place| way.iter().copied().chain([place]).collect::<Placed>());
            longer.filter(|way| is_possible(question, way)).collect::<Vec<_>>()
        };
        ways = ways.into_iter().flat_map(longer).collect();
    }
    ways
}

/// Whether the meeting put in last is one that can be held there.
fn is_possible(question: &Question, way: &Placed) -> bool {
    let last = way.len() - 1;
    let Some(round) = way[last] else { return true };
    let new = question.meetings[last];
    let away = |who: Who| question.absences.contains(&Absence { who, round });
    let same = || (0..last).filter(|at| way[*at] == Some(round)).map(|at| question.meetings[at]);
    let doubled = same().any(|other| other.partner == new.partner || other.visitor == new.visitor);
    let crowded = question.interpreters.iter().any(|shared| {
        let with = same().filter(|other| shared.visitors.contains(&other.visitor)).count();
        shared.visitors.contains(&new.visitor) && with >= shared.at_once as usize
    });
    !(doubled || crowded || away(Who::Partner(new.partner)) || away(Who::Visitor(new.visitor)))
}

/// How good a set of held meetings is: the least of all, musts, likes, newcomers.
pub(super) fn score(question: &Question, held: &[bool], rounds: u32) -> (u32, u64, u64, u64) {
    let meetings = || question.meetings.iter().zip(held).filter(|(_, held)| **held).map(|(wished, _)| wished);
    let musts = meetings().filter(|wished| wished.worth == Worth::Must).count() as u64;
    let likes =
        meetings().map(|wished| if let Worth::Like(like) = wished.worth { u64::from(like) } else { 0 });
    let new = meetings().filter(|wished| question.newcomers.contains(&wished.visitor)).count() as u64;
    let least = if question.at_least_for_all { least(question, held, rounds) } else { 0 };
    (least, musts, likes.sum(), new)
}

/// Everybody has so many meetings, or all she could have: told from the definition.
pub(super) fn least(question: &Question, held: &[bool], rounds: u32) -> u32 {
    let everybody = (0..3).map(Who::Partner).chain((0..4).map(Who::Visitor));
    let counts: Vec<(u32, u32)> = everybody.map(|who| counted(question, (who, held), rounds)).collect();
    let most = counts.iter().map(|(_, reach)| *reach).max().unwrap_or(0);
    (0..=most).rev().find(|k| counts.iter().all(|(held, reach)| held >= k.min(reach))).unwrap_or(0)
}

/// How many meetings somebody has, and how many she could have.
fn counted(question: &Question, (who, held): (Who, &[bool]), rounds: u32) -> (u32, u32) {
    let is_away = |who: Who, round: u32| question.absences.contains(&Absence { who, round });
    let can = |wished: &Wished| {
        let (partner, visitor) = (Who::Partner(wished.partner), Who::Visitor(wished.visitor));
        let never = |shared: &Interpreter| shared.at_once == 0 && shared.visitors.contains(&wished.visitor);
        (0..rounds).any(|round| !is_away(partner, round) && !is_away(visitor, round))
            && !question.interpreters.iter().any(never)
    };
    let (mut has, mut could) = (0, 0);
    for (wished, held) in question.meetings.iter().zip(held) {
        if who == Who::Partner(wished.partner) || who == Who::Visitor(wished.visitor) {
            has += u32::from(*held);
            could += u32::from(can(wished));
        }
    }
    let there = (0..rounds).filter(|round| !is_away(who, *round)).count();
    (has, could.min(u32::try_from(there).unwrap_or(u32::MAX)))
}
