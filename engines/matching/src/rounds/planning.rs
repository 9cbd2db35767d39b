//! From a question to a schedule: which way is taken, and what is known of the result.

use std::collections::BTreeMap;

use super::answer::{Bound, Certificate, Gap, LeftOut, Schedule, Why};
use super::board::{Board, NONE};
use super::case::{Busy, Case, Score};
use super::choosing::{Choice, choose};
use super::colouring::{colours, shares};
use super::searching::{Way, settled, topped_up};
use super::trying::{Aim, TRIES, Tried, try_all};
use super::{Effort, Meeting, Question, Unfit};

/// The rounds that answer a question.
///
/// Without a limit of rounds every meeting that can be held is. Nobody being away, as few rounds as the busiest participant has
/// meetings are enough (König 1916). With a limit, a flow chooses the pairs, level after level, and they always fit
/// (König again; with interpreters, Baum and Trotter 1977). Where somebody is away for a round, or interpreters share a
/// visitor, the flow still gives the bound; the rounds are found by search, and proved by trying all places where that is
/// short. [`Bound::exact`] tells which.
pub fn plan(question: &Question, effort: Effort) -> Result<Schedule, Unfit> {
    question.fitness()?;
    let horizon = question.absences.iter().map(|absence| absence.round + 2).max().unwrap_or(1);
    let whole = Case::within(question, question.rounds.unwrap_or(horizon));
    let (rounds, Some(busy)) = whole.rounds_at_least() else {
        return Ok(finished(&whole, &Board::empty(&whole), (closed(0), Certificate::Nothing)));
    };
    if rounds > Question::ROUNDS && question.rounds.is_none() {
        return Err(Unfit::TooMuch);
    }
    let enough = question.rounds.is_none_or(|limit| rounds <= limit);
    match (whole.is_plain() && enough, question.rounds) {
        (true, _) => Ok(all_held(question, rounds, busy)),
        (false, None) => soonest(&whole, (rounds, busy), effort),
        (false, Some(_)) => Ok(limited(&whole, rounds, effort)),
    }
}

fn closed(rounds_at_least: u32) -> Bound {
    Bound { rounds_at_least, exact: true, gap: Gap::Closed }
}

fn busiest(case: &Case, busy: Busy) -> Certificate {
    match busy {
        Busy::Participant(who) => Certificate::Busiest(case.who(who)),
        Busy::Interpreter(number) => Certificate::BusiestInterpreter(number),
    }
}

/// Nobody is away, and rounds are enough: all is held, in as few rounds as there can be.
fn all_held(question: &Question, rounds: u32, busy: Busy) -> Schedule {
    let case = Case::within(question, rounds);
    let board = coloured(&case, &case.open);
    finished(&case, &board, (closed(rounds), busiest(&case, busy)))
}

/// Puts chosen meetings into rounds where nobody is away.
fn coloured<'a>(case: &'a Case<'a>, held: &[bool]) -> Board<'a> {
    let chosen: Vec<usize> = (0..held.len()).filter(|meeting| held[*meeting]).collect();
    let placed = if case.question.interpreters.is_empty() {
        let edges: Vec<[usize; 2]> = chosen.iter().map(|meeting| case.ends(*meeting)).collect();
        colours(case.reach.len(), &edges)
    } else {
        shares(case, &chosen, case.rounds).unwrap_or_default()
    };
    let mut board = Board::empty(case);
    for (meeting, round) in chosen.into_iter().zip(placed) {
        board.put(meeting, round);
    }
    board
}

/// As few rounds as can be found for all that can be held, somebody being away in some of them.
fn soonest(whole: &Case, (bound, busy): (u32, Busy), effort: Effort) -> Result<Schedule, Unfit> {
    let within = |rounds: u32| Case::within(whole.question, rounds).wanting(&whole.open);
    let found = first_fit(whole).ok_or(Unfit::TooMuch)?;
    let most = used(&found);
    let fits = |rounds: u32| {
        let case = within(rounds);
        let board = settled(&case, &case.open, effort.moves / 16);
        board.holds_all().then_some(board.round_of)
    };
    let mut found = sooner((bound, most), fits).unwrap_or(found);
    let mut tried = false;
    while used(&found) > bound && !tried {
        match try_all(&within(used(&found) - 1), Aim::All, effort.tries.min(TRIES)) {
            Tried::Better(rounds) => found = rounds,
            Tried::NoneBetter => tried = true,
            Tried::Unknown => break,
        }
    }
    let rounds = used(&found);
    let case = within(rounds);
    let board = Board::of(&case, &found);
    let proved = match (tried, rounds - bound) {
        (true, _) => (closed(rounds), Certificate::Tried),
        (false, 0) => (closed(bound), busiest(whole, busy)),
        (false, more) => {
            let gap = Gap::Rounds(more);
            (Bound { rounds_at_least: bound, exact: false, gap }, busiest(whole, busy))
        }
    };
    Ok(finished(&case, &board, proved))
}

/// Looks for a number of rounds, from the first to below the last, that a search can do with: first nearest the bound, by
/// steps that double, then between the last that was too few and the first that was enough.
fn sooner((bound, most): (u32, u32), fits: impl Fn(u32) -> Option<Vec<u32>>) -> Option<Vec<u32>> {
    let steps = std::iter::successors(Some(0_u32), |step| Some((step * 2).max(1)));
    let mut tries = steps.map(|step| bound + step).take_while(|rounds| *rounds < most);
    let (mut enough, mut found) = tries.find_map(|rounds| Some((rounds, fits(rounds)?)))?;
    let mut too_few = if enough == bound { bound } else { bound + (enough - bound) / 2 };
    while too_few + 1 < enough {
        let middle = too_few.midpoint(enough);
        match fits(middle) {
            Some(better) => (enough, found) = (middle, better),
            None => too_few = middle,
        }
    }
    Some(found)
}

/// Every meeting in the first round that has room for it, in as many rounds as that takes.
fn first_fit(whole: &Case) -> Option<Vec<u32>> {
    let counts = whole.counts(|meeting| whole.open[meeting]);
    let busiest = counts.into_iter().max().unwrap_or(0);
    let waits = whole.waits().into_iter().sum::<u32>();
    let rounds = (whole.rounds + 2 * busiest).saturating_add(waits).min(2 * Question::ROUNDS);
    let case = Case::within(whole.question, rounds).wanting(&whole.open);
    let mut board = Board::empty(&case);
    for meeting in (0..case.open.len()).filter(|meeting| case.open[*meeting]) {
        board.put_anywhere(meeting);
    }
    board.holds_all().then_some(board.round_of)
}

/// The rounds up to the last in which somebody meets.
fn used(round_of: &[u32]) -> u32 {
    round_of.iter().filter(|round| **round != NONE).map(|round| round + 1).max().unwrap_or(0)
}

/// Rounds are too few, or somebody is away: the best meetings, by flow, then by search.
fn limited(case: &Case, rounds_at_least: u32, effort: Effort) -> Schedule {
    let choice = choose(case);
    if case.is_plain() {
        let board = coloured(case, &choice.held);
        return finished(case, &board, (closed(rounds_at_least), by_flow(choice)));
    }
    let mut board = settled(case, &choice.held, effort.moves);
    let mut score = case.score(|meeting| board.is_held(meeting));
    let mut tried = false;
    while score < choice.best && !tried {
        match try_all(case, Aim::Beyond(score), effort.tries.min(TRIES)) {
            Tried::Better(rounds) => {
                board = Board::of(case, &rounds);
                score = case.score(|meeting| board.is_held(meeting));
            }
            Tried::NoneBetter => tried = true,
            Tried::Unknown => break,
        }
    }
    let proved = if board.holds_all() {
        (closed(rounds_at_least), Certificate::AllHeld)
    } else if tried {
        (closed(rounds_at_least), Certificate::Tried)
    } else {
        short_of(case, &board, (rounds_at_least, choice))
    };
    finished(case, &board, proved)
}

/// A schedule that leaves meetings in the rounds they are in, as far as the question lets them, and fills what is free.
pub(super) fn kept(question: &Question, rounds: &[Vec<Meeting>]) -> Schedule {
    let case = Case::within(question, u32::try_from(rounds.len()).unwrap_or(NONE));
    let mut board = Board::empty(&case);
    let number: BTreeMap<Meeting, usize> =
        (0..case.open.len()).filter(|meeting| case.open[*meeting]).map(|at| (case.pair(at), at)).collect();
    for (round, pairs) in (0..).zip(rounds) {
        for meeting in pairs.iter().filter_map(|pair| number.get(pair).copied()) {
            let there = case.ends(meeting).iter().all(|end| case.is_there(*end, round));
            if there && !board.is_held(meeting) && board.has_room(meeting, round) {
                board.put(meeting, round);
            }
        }
    }
    let board = topped_up(board, Way::Beside);
    let (rounds_at_least, busy) = case.rounds_at_least();
    let proved = match busy {
        None => (closed(0), Certificate::Nothing),
        Some(_) if board.holds_all() => (closed(rounds_at_least), Certificate::AllHeld),
        Some(_) => short_of(&case, &board, (rounds_at_least, choose(&case))),
    };
    finished(&case, &board, proved)
}

/// The gap between a board and what the flow shows that none passes.
fn short_of(case: &Case, board: &Board, (rounds_at_least, choice): (u32, Choice)) -> (Bound, Certificate) {
    let gap = gap(case.score(|meeting| board.is_held(meeting)), choice.best);
    (Bound { rounds_at_least, exact: gap == Gap::Closed, gap }, by_flow(choice))
}

fn by_flow(choice: Choice) -> Certificate {
    Certificate::Flow { no_more_for_all: choice.no_more_for_all, potentials: choice.potentials }
}

/// The first level on which a score falls short.
pub(super) fn gap(score: Score, best: Score) -> Gap {
    if score.least != best.least {
        Gap::Least(best.least.saturating_sub(score.least))
    } else if score.musts != best.musts {
        Gap::Musts(best.musts.saturating_sub(score.musts))
    } else if score.likes != best.likes {
        Gap::Likes(best.likes.saturating_sub(score.likes))
    } else if score.newcomers != best.newcomers {
        Gap::Newcomers(best.newcomers.saturating_sub(score.newcomers))
    } else {
        Gap::Closed
    }
}

fn finished(case: &Case, board: &Board, (bound, certificate): (Bound, Certificate)) -> Schedule {
    let mut rounds = vec![Vec::new(); used(&board.round_of) as usize];
    let mut left_out = Vec::new();
    for (meeting, round) in board.round_of.iter().enumerate() {
        if *round == NONE {
            left_out.push(LeftOut { pair: case.pair(meeting), why: why(board, meeting) });
        } else {
            rounds[*round as usize].push(case.pair(meeting));
        }
    }
    rounds.iter_mut().for_each(|round| round.sort_unstable());
    left_out.sort_unstable_by_key(|left| left.pair);
    let meets_at_least = case.said(&case.counts(|meeting| board.is_held(meeting)));
    Schedule { rounds, left_out, meets_at_least, bound, certificate }
}

/// Why a meeting is not held.
fn why(board: &Board, meeting: usize) -> Why {
    let case = board.case;
    let never = |at: &&usize| case.question.interpreters[**at].at_once == 0;
    if let Some(interpreter) = case.needs(meeting).iter().find(never) {
        return Why::Interpreter(*interpreter);
    }
    if case.common(meeting).next().is_none() {
        return Why::NeverTogether;
    }
    let is_full = |who: &usize| {
        (0..case.rounds).all(|round| !case.is_there(*who, round) || !board.is_free(*who, round))
    };
    if let Some(full) = case.ends(meeting).into_iter().find(is_full) {
        return Why::Full(case.who(full));
    }
    let free = |round: &u32| case.ends(meeting).iter().all(|end| board.is_free(*end, *round));
    let taken: Vec<(bool, Option<usize>)> =
        case.common(meeting).map(|round| (free(&round), board.taken(meeting, round))).collect();
    let always = taken.iter().all(|(_, taken)| taken.is_some());
    let when_free = taken.into_iter().find(|(free, taken)| taken.is_some() && (*free || always));
    when_free.and_then(|(_, taken)| taken).map_or(Why::NoCommonRound, Why::Interpreter)
}
