//! A first filling of the rounds when some are away: round by round, those who can wait least go first.

use super::board::Board;
use super::case::Case;
use super::choosing::disjoint;
use crate::flow::{Arc, Network};

/// What somebody weighs who has to meet in every round that is left to her.
const PRESSED: i64 = 1_000_000;

/// Fills each round, those with most people away first, with the meetings that can wait least: a heaviest matching, where
/// everybody weighs the more the fewer rounds she can still miss. Not the best there is, but close.
pub(super) fn filled<'a>(case: &'a Case<'a>, wanted: &[bool]) -> Board<'a> {
    let mut board = Board::empty(case);
    let mut waiting: Vec<usize> = (0..wanted.len()).filter(|meeting| wanted[*meeting]).collect();
    let mut wants = case.counts(|meeting| wanted[meeting]);
    let mut stays: Vec<u32> = (0..wants.len()).map(|who| case.stays(who)).collect();
    let mut order: Vec<u32> = (0..case.rounds).collect();
    order.sort_by_cached_key(|round| (0..wants.len()).filter(|who| case.is_there(*who, *round)).count());
    for round in order {
        let presses: Vec<i64> =
            wants.iter().zip(&stays).map(|(wants, stays)| press(*wants, *stays)).collect();
        let (mut network, arcs) = laid(case, &waiting, (round, &presses));
        network.cheapest();
        for (meeting, arc) in arcs {
            if network.carried(arc) > 0 && board.has_room(meeting, round) {
                board.put(meeting, round);
                case.ends(meeting).into_iter().for_each(|end| wants[end] -= 1);
            }
        }
        waiting.retain(|meeting| !board.is_held(*meeting));
        for (who, stays) in stays.iter_mut().enumerate() {
            *stays -= u32::from(case.is_there(who, round));
        }
    }
    board
}

/// How much somebody weighs who wants so many meetings in so many rounds.
fn press(wants: u32, stays: u32) -> i64 {
    if wants >= stays {
        return PRESSED * i64::from(1 + wants - stays);
    }
    let share = i64::from(wants) * 100 / i64::from(stays);
    share * share + 1
}

/// The network of a round: who is there, each once, interpreters as often as they can.
fn laid(case: &Case, waiting: &[usize], (round, presses): (u32, &[i64])) -> (Network, Vec<(usize, Arc)>) {
    let (people, partners) = (case.reach.len(), case.question.partners);
    let (parting, arriving) = (people, people + 1);
    let mut network = Network::new(people + 2 + case.question.interpreters.len());
    let mut over = vec![arriving; case.question.visitors];
    for (number, visitors) in disjoint(case) {
        visitors.iter().for_each(|visitor| over[*visitor] = people + 2 + number);
        network.connect(people + 2 + number, arriving, case.question.interpreters[number].at_once, 0);
    }
    for who in (0..people).filter(|who| case.is_there(*who, round)) {
        let ends = match who.checked_sub(partners) {
            None => (parting, who),
            Some(visitor) => (who, over[visitor]),
        };
        network.connect(ends.0, ends.1, 1, -presses[who]);
    }
    network.connect(arriving, parting, u32::MAX, 0);
    let here =
        waiting.iter().filter(|meeting| case.ends(**meeting).iter().all(|end| case.is_there(*end, round)));
    let arcs = here.map(|meeting| {
        let [partner, visitor] = case.ends(*meeting);
        (*meeting, network.connect(partner, visitor, 1, 0))
    });
    let arcs = arcs.collect();
    (network, arcs)
}
