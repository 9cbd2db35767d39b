//! Meetings put into rounds when some are away or interpreters overlap: by trying, pushing out and putting back.
//!
//! Which meetings fit is then hard to say (colouring with lists: Even, Itai and Shamir 1976). What the flow chose is put in one
//! by one; where nothing is free, two rounds are exchanged along a path, else what stands in the way is pushed out and has to wait before it returns
//! to that round (tabu search, Glover 1989). Nothing is left to chance but what is drawn from one fixed number.

use std::collections::{HashMap, VecDeque};

use super::board::Board;
use super::case::Case;
use super::filling::filled;

/// The search ends when this part of all moves brought nothing.
const PATIENCE: u32 = 8;

/// The best board found that holds meetings among those wanted, then whatever else has room.
pub(super) fn settled<'a>(case: &'a Case<'a>, wanted: &[bool], moves: u32) -> Board<'a> {
    let board = filled(case, wanted);
    let waiting: VecDeque<usize> =
        (0..wanted.len()).filter(|meeting| wanted[*meeting] && !board.is_held(*meeting)).collect();
    let mut search = Search { board, barred: HashMap::new(), drawn: 0x9E37_79B9_7F4A_7C15 };
    match search.run(waiting, moves) {
        None => topped_up(search.board, Way::Moving),
        Some(best) => topped_up(Board::of(case, &best), Way::Moving),
    }
}

/// How what has room is put in.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Way {
    /// Others may change their round for it.
    Moving,
    /// Nobody moves.
    Beside,
}

/// Puts in every other meeting that still has room, the most wished first.
pub(super) fn topped_up(mut board: Board<'_>, way: Way) -> Board<'_> {
    let case = board.case;
    let mut others: Vec<usize> =
        (0..case.open.len()).filter(|meeting| case.open[*meeting] && !board.is_held(*meeting)).collect();
    others.sort_by_key(|meeting| std::cmp::Reverse(weight(case, *meeting)));
    for meeting in others {
        let _ = board.put_anywhere(meeting) || way == Way::Moving && board.put_by_exchange(meeting);
    }
    board
}

/// How much a meeting weighs when something has to give way.
fn weight(case: &Case, meeting: usize) -> u64 {
    let [musts, likes, newcomers] = case.worth(meeting);
    musts * 1_000_000 + likes * 100 + newcomers + 1
}

struct Search<'a> {
    board: Board<'a>,
    /// Until which step a meeting pushed out of a round may not return to it.
    barred: HashMap<(usize, u32), u32>,
    drawn: u64,
}

impl Search<'_> {
    /// Places what waits until nothing does, or nothing gets better; then the best there was.
    fn run(&mut self, mut waiting: VecDeque<usize>, moves: u32) -> Option<Vec<u32>> {
        let weigh = |case: &Case, meetings: &mut dyn Iterator<Item = usize>| -> u64 {
            meetings.map(|meeting| weight(case, meeting)).sum()
        };
        let case = self.board.case;
        let mut missing = weigh(case, &mut waiting.iter().copied());
        let (mut best, mut least, mut last) = (self.board.round_of.clone(), missing, 0);
        for step in 0..moves {
            let meeting = waiting.pop_front()?;
            let out = self.place(meeting, step);
            missing = missing + weigh(case, &mut out.iter().copied()) - weight(case, meeting);
            waiting.extend(out);
            if missing < least {
                best.clone_from(&self.board.round_of);
                (least, last) = (missing, step);
            } else if step - last > moves / PATIENCE {
                break;
            }
        }
        (!waiting.is_empty()).then_some(best)
    }

    /// Puts a meeting in; what it pushed out.
    fn place(&mut self, meeting: usize, step: u32) -> Vec<usize> {
        if self.board.is_held(meeting)
            || self.board.put_anywhere(meeting)
            || self.board.put_by_exchange(meeting)
        {
            return Vec::new();
        }
        let case = self.board.case;
        let mut best: Option<(u64, u32, Vec<usize>)> = None;
        for round in case.common(meeting) {
            let out = self.board.in_the_way(meeting, round);
            let barred = self.barred.get(&(meeting, round)).is_some_and(|until| *until > step);
            let lost: u64 = out.iter().map(|other| weight(case, *other)).sum();
            let cost = lost * 8 + self.draw() % 8 + if barred { 1 << 40 } else { 0 };
            if best.as_ref().is_none_or(|(least, ..)| cost < *least) {
                best = Some((cost, round, out));
            }
        }
        let Some((_, round, mut out)) = best else { return Vec::new() };
        for other in &out {
            self.board.lift(*other);
            let wait = 5 + u32::try_from(self.draw() % 10).unwrap_or(0);
            self.barred.insert((*other, round), step + wait);
        }
        if self.board.has_room(meeting, round) {
            self.board.put(meeting, round);
        } else {
            out.push(meeting);
        }
        out
    }

    /// A number from a fixed row (Marsaglia's xorshift, 2003).
    fn draw(&mut self) -> u64 {
        self.drawn ^= self.drawn << 13;
        self.drawn ^= self.drawn >> 7;
        self.drawn ^= self.drawn << 17;
        self.drawn
    }
}
