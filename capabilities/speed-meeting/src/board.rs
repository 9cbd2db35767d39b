//! Pairs put into rounds: nobody twice at once, nobody before coming or after leaving, what must be before what is liked.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use matching::rounds::Worth;

/// Two partners, by their place in the list, and what their meeting is worth.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Pair {
    pub(crate) one: usize,
    pub(crate) other: usize,
    pub(crate) worth: Worth,
}

impl Pair {
    fn is_must(self) -> bool {
        self.worth == Worth::Must
    }

    const fn liked(self) -> u64 {
        match self.worth {
            Worth::Must => 0,
            Worth::Like(worth) => worth as u64,
        }
    }
}

/// What is put into rounds: the turns of a circle, and in which of the rounds each partner is there.
pub(crate) struct Asked<'a> {
    pub(crate) turns: &'a [Vec<Pair>],
    /// By partner, by round.
    pub(crate) there: &'a [Vec<bool>],
    /// For how many rounds there is time.
    pub(crate) rounds: usize,
}

/// In which order pairs come in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Order {
    /// Turn by turn: the best for each round first.
    Turns,
    /// What must be first, then turn by turn.
    MustsFirst,
    /// Pair by pair: who met fewest first.
    Pairs,
}

/// Rounds with the pairs that are in them, and those that found no place.
pub(crate) struct Board<'a> {
    there: &'a [Vec<bool>],
    pub(crate) rounds: Vec<Vec<Pair>>,
    pub(crate) left: Vec<Pair>,
    busy: Vec<Vec<bool>>,
    /// How many others each partner meets.
    pub(crate) met: Vec<u32>,
}

/// The best of what the orders give: most musts, then most meetings for whoever has fewest, then most wishes, then
/// fewest rounds. None of the orders is proved to be best where time is short.
pub(crate) fn laid<'a>(asked: &Asked<'a>) -> Board<'a> {
    let boards = [Order::Turns, Order::MustsFirst, Order::Pairs].map(|order| lay(asked, order));
    let [turns, musts, pairs] = boards;
    let better = |one: Board<'a>, other: Board<'a>| if other.rank() > one.rank() { other } else { one };
    better(better(turns, musts), pairs)
}

fn lay<'a>(asked: &Asked<'a>, order: Order) -> Board<'a> {
    let mut board = Board::empty(asked);
    let mut turns: Vec<Vec<Pair>> = asked.turns.to_vec();
    if order == Order::MustsFirst {
        let mut musts: Vec<Pair> = Vec::new();
        for turn in &mut turns {
            musts.extend(turn.extract_if(.., |pair| pair.is_must()));
        }
        board.left = musts.into_iter().filter(|pair| !board.fits(*pair)).collect();
    }
    if order != Order::Pairs {
        board.turn_by_turn(&mut turns);
    }
    board.left.extend(turns.into_iter().flatten());
    board.fill();
    board
}

impl<'a> Board<'a> {
    fn empty(asked: &Asked<'a>) -> Self {
        Self {
            there: asked.there,
            rounds: vec![Vec::new(); asked.rounds],
            left: Vec::new(),
            busy: vec![vec![false; asked.there.len()]; asked.rounds],
            met: vec![0; asked.there.len()],
        }
    }

    /// Whether somebody is there in a round, and free.
    fn is_free(&self, who: usize, round: usize) -> bool {
        let is_there = self.there.get(who).and_then(|rounds| rounds.get(round)).copied().unwrap_or(false);
        is_there && !self.busy.get(round).and_then(|busy| busy.get(who)).copied().unwrap_or(true)
    }

    fn takes(&self, pair: Pair, round: usize) -> bool {
        self.is_free(pair.one, round) && self.is_free(pair.other, round)
    }

    /// Puts a pair into a round, if it takes it.
    fn put(&mut self, pair: Pair, round: usize) -> bool {
        if !self.takes(pair, round) {
            return false;
        }
        for who in [pair.one, pair.other] {
            self.busy[round][who] = true;
            self.met[who] += 1;
        }
        self.rounds[round].push(pair);
        true
    }

    /// Puts a pair into the first round that takes it.
    fn fits(&mut self, pair: Pair) -> bool {
        (0..self.rounds.len()).any(|round| self.put(pair, round))
    }

    /// Gives each round the turn most of whose pairs it takes; what it does not take is left.
    fn turn_by_turn(&mut self, turns: &mut Vec<Vec<Pair>>) {
        for round in 0..self.rounds.len() {
            let taken = |turn: &Vec<Pair>| {
                let taken = turn.iter().filter(|pair| self.takes(**pair, round));
                taken.fold((0_usize, 0_usize, 0_u64), |(musts, count, liked), pair| {
                    (musts + usize::from(pair.is_must()), count + 1, liked + pair.liked())
                })
            };
            let best = turns.iter().map(taken).enumerate().min_by_key(|(_, taken)| Reverse(*taken));
            let Some((at, (_, 1.., _))) = best else { continue };
            for pair in turns.remove(at) {
                if !self.put(pair, round) {
                    self.left.push(pair);
                }
            }
        }
    }

    /// Puts what is left wherever there is a place: what must be first, then who met fewest, then wishes.
    fn fill(&mut self) {
        for round in 0..self.rounds.len() {
            let mut left: Vec<Pair> = std::mem::take(&mut self.left);
            left.sort_by_key(|pair| {
                let (one, other) = (self.met[pair.one], self.met[pair.other]);
                (!pair.is_must(), one.min(other), one.max(other), Reverse(pair.liked()))
            });
            self.left = left.into_iter().filter(|pair| !self.put(*pair, round)).collect();
        }
        while self.rounds.last().is_some_and(Vec::is_empty) {
            self.rounds.pop();
        }
    }

    /// The fewest meetings somebody has who does not have all she was to have.
    pub(crate) fn least(&self) -> Option<u32> {
        let short: BTreeSet<usize> = self.left.iter().flat_map(|pair| [pair.one, pair.other]).collect();
        short.into_iter().map(|who| self.met[who]).min()
    }

    fn rank(&self) -> (usize, u32, u64, Reverse<usize>) {
        let held = self.rounds.iter().flatten();
        let (musts, liked) = held
            .fold((0, 0), |(musts, liked), pair| (musts + usize::from(pair.is_must()), liked + pair.liked()));
        (musts, self.least().unwrap_or(u32::MAX), liked, Reverse(self.rounds.len()))
    }
}
