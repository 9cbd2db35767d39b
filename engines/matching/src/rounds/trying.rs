//! Every place of every meeting, tried: for small questions that the flow alone does not settle.
//!
//! Branch and bound: a branch is left as soon as nothing in it can be better. Rounds in which the same people are away are
//! alike: of those still empty only the first is tried.

use super::board::Board;
use super::case::{Case, Score};

/// With more meetings than this, trying all places is hopeless.
const LARGE: usize = 60;

/// Nobody tries more places than this, so that whoever checks gets as far as whoever planned.
pub(super) const TRIES: u32 = 1_000_000;

/// What trying brought.
pub(super) enum Tried {
    /// The round of each meeting, better than asked.
    Better(Vec<u32>),
    /// There is none better.
    NoneBetter,
    /// It takes too long to know.
    Unknown,
}

/// What is looked for.
#[derive(Clone, Copy)]
pub(super) enum Aim {
    /// All open meetings held.
    All,
    /// Better than this.
    Beyond(Score),
}

/// Looks for a schedule that meets an aim, in so many tries at most.
pub(super) fn try_all(case: &Case, aim: Aim, tries: u32) -> Tried {
    let mut order: Vec<usize> = (0..case.open.len()).filter(|meeting| case.open[*meeting]).collect();
    order.sort_by_cached_key(|meeting| {
        (std::cmp::Reverse(case.worth(*meeting)), case.common(*meeting).count())
    });
    if order.len() > LARGE {
        return Tried::Unknown;
    }
    let mut trying = Trying {
        board: Board::empty(case),
        hope: case.open.clone(),
        order,
        aim,
        left: tries,
        used: Vec::new(),
    };
    trying.used = vec![0; case.rounds as usize];
    match trying.branch(0) {
        Some(true) => Tried::Better(trying.board.round_of),
        Some(false) => Tried::NoneBetter,
        None => Tried::Unknown,
    }
}

struct Trying<'a> {
    board: Board<'a>,
    /// The meetings held or still to be tried.
    hope: Vec<bool>,
    order: Vec<usize>,
    aim: Aim,
    left: u32,
    /// How many meetings stand in each round.
    used: Vec<u32>,
}

impl Trying<'_> {
    /// Whether the aim is met somewhere below; nothing when tries ran out.
    fn branch(&mut self, depth: usize) -> Option<bool> {
        self.left = self.left.checked_sub(1)?;
        let Some(meeting) = self.order.get(depth).copied() else { return Some(self.is_met()) };
        let case = self.board.case;
        let rounds: Vec<u32> = case.common(meeting).collect();
        for round in rounds {
            if !self.board.has_room(meeting, round) || self.is_like_an_earlier(round) {
                continue;
            }
            self.board.put(meeting, round);
            self.used[round as usize] += 1;
            if self.branch(depth + 1)? {
                return Some(true);
            }
            self.board.lift(meeting);
            self.used[round as usize] -= 1;
        }
        self.hope[meeting] = false;
        let found = if self.is_met() { self.branch(depth + 1) } else { Some(false) };
        if found != Some(true) {
            self.hope[meeting] = true;
        }
        found
    }

    /// Whether the aim would be met if all that is still hoped for were held.
    fn is_met(&self) -> bool {
        match self.aim {
            Aim::All => self.hope == self.board.case.open,
            Aim::Beyond(score) => self.board.case.score(|meeting| self.hope[meeting]) > score,
        }
    }

    /// Whether an earlier round is as empty as this one, with the same people there.
    fn is_like_an_earlier(&self, round: u32) -> bool {
        let case = self.board.case;
        let alike = |other: &u32| {
            self.used[*other as usize] == 0
                && (0..case.reach.len()).all(|who| case.is_there(who, *other) == case.is_there(who, round))
        };
        self.used[round as usize] == 0 && (0..round).any(|other| alike(&other))
    }
}
