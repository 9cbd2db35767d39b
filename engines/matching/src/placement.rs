//! Placement: workers who spend a day elsewhere, hosts with places on certain days, and an order of fairness anybody can read.

mod checking;
mod drawing;
mod explaining;
mod fitting;
mod levelling;
mod measuring;
mod network;
mod reciprocity;
mod residual;
mod settling;

pub use checking::{Flaw, check};
pub use explaining::{Change, NotHere, Price, Reason, WhyNot, explain, explain_within, price};

/// What is to be decided. Organisations, days, workers and offers are numbers from nought.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Question {
    /// How many organisations there are.
    pub organizations: usize,
    /// How many days there are.
    pub days: usize,
    /// Who would go.
    pub workers: Vec<Worker>,
    /// Where one can go.
    pub offers: Vec<Offer>,
    /// What the coordinator has settled: each of these workers is placed, and there.
    pub pins: Vec<Pin>,
    /// Pairs that may not be.
    pub forbidden: Vec<Forbidden>,
    /// What the lottery is drawn from; published before.
    pub seed: u64,
}

/// Somebody who would spend a day elsewhere.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Worker {
    /// Where she works: she is never placed there.
    pub organization: usize,
    /// When she can.
    pub days: Days,
    /// What she asks for; several offers may have one rank.
    pub wishes: Vec<Wish>,
    /// Whether she would also go where she did not ask for.
    pub anywhere: bool,
    /// Whether she had no place the last time.
    pub unplaced_last_time: bool,
}

/// An offer somebody asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wish {
    /// Which of [`Question::offers`].
    pub offer: usize,
    /// 1 for what she would like best.
    pub rank: u8,
}

/// A service that takes people in for a day.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Offer {
    /// Whose service it is.
    pub organization: usize,
    /// How many it takes in on each day.
    pub places: Vec<u16>,
    /// How many it takes in over all days together; `None` where it sets no limit.
    pub at_most_in_all: Option<u32>,
}

/// A worker whose place is settled beforehand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pin {
    /// Which worker.
    pub worker: usize,
    /// Where.
    pub offer: usize,
    /// When; `None` where any of her days will do.
    pub day: Option<usize>,
}

/// A worker who may not go to an offer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Forbidden {
    /// Which worker.
    pub worker: usize,
    /// Where not.
    pub offer: usize,
}

/// A set of days, each a number below [`Question::DAYS`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash, PartialOrd, Ord)]
pub struct Days(u64);

impl Days {
    /// The first so many days.
    pub fn first(count: usize) -> Self {
        (0..count).collect()
    }

    /// Whether this day is one of them.
    pub fn contains(self, day: usize) -> bool {
        day < Question::DAYS && self.0 >> day & 1 == 1
    }

    /// These days in ascending order.
    pub fn iter(self) -> impl Iterator<Item = usize> {
        (0..Question::DAYS).filter(move |day| self.contains(*day))
    }

    /// The days in both.
    pub fn and(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }
}

impl FromIterator<usize> for Days {
    fn from_iter<T: IntoIterator<Item = usize>>(days: T) -> Self {
        let near = days.into_iter().filter(|day| *day < Question::DAYS);
        Self(near.fold(0, |set, day| set | 1 << day))
    }
}

/// A place for a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Seat {
    /// Which of [`Question::offers`].
    pub offer: usize,
    /// On which day.
    pub day: usize,
}

/// Who goes where, how good that is, and why it cannot be better.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Placement {
    /// The place of each worker; `None` for those who have none.
    pub seats: Vec<Option<Seat>>,
    /// What was reached at each level of the order.
    pub levels: Levels,
    /// Why no level can be better, those before it being what they are.
    pub proof: Proof,
}

/// The order of fairness, the first that matters first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// Most people placed.
    Placed,
    /// Most organisations that both visit and are visited.
    Reciprocal,
    /// The worst rank anybody has is as good as possible.
    WorstRank,
    /// Most first choices, then most second choices, and so on.
    Ranks,
    /// Visits spread between the organisations that take people in.
    Spread,
    /// Most of those who had no place the last time.
    Returning,
    /// The better ranks for those who had no place the last time.
    ReturningRanks,
    /// The lottery.
    Lottery,
}

/// What a placement reaches at each level.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Levels {
    /// People placed. More is better.
    pub placed: usize,
    /// Organisations with somebody gone elsewhere and somebody taken in. More is better.
    pub reciprocal: usize,
    /// The worst rank of anybody placed; `None` where nobody is. Less is better. [`Question::unranked`] stands for an
    /// offer nobody asked for.
    pub worst_rank: Option<u8>,
    /// How many have their first choice, their second, and so on up to [`Question::unranked`].
    pub by_rank: Vec<usize>,
    /// The visits of each host organisation, squared and summed. Less is better.
    pub squares: u64,
    /// People placed who had no place the last time. More is better.
    pub returning: usize,
    /// The sum of their ranks. Less is better.
    pub returning_ranks: u64,
    /// The sum of the numbers drawn. Less is better.
    pub lottery: u64,
}

impl Levels {
    /// The first level at which the other differs from this, and whether the other is better there.
    pub fn against(&self, other: &Self) -> Option<(Level, std::cmp::Ordering)> {
        use std::cmp::Ordering;
        let by_rank = other.by_rank.cmp(&self.by_rank);
        let compared = [
            (Level::Placed, other.placed.cmp(&self.placed)),
            (Level::Reciprocal, other.reciprocal.cmp(&self.reciprocal)),
            (Level::WorstRank, self.worst_rank.cmp(&other.worst_rank)),
            (Level::Ranks, by_rank),
            (Level::Spread, self.squares.cmp(&other.squares)),
            (Level::Returning, other.returning.cmp(&self.returning)),
            (Level::ReturningRanks, self.returning_ranks.cmp(&other.returning_ranks)),
            (Level::Lottery, self.lottery.cmp(&other.lottery)),
        ];
        compared.into_iter().find(|(_, order)| *order != Ordering::Equal)
    }
}

/// Why a placement cannot be better.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Proof {
    /// The organisations kept both visiting and visited.
    pub reciprocal: Vec<usize>,
    /// Why no more organisations can be.
    pub cut: Option<Vec<bool>>,
    /// Whether other organisations could have been kept instead.
    pub choice: Choice,
    /// The numbers that prove each level, in order.
    pub stages: Vec<Stage>,
}

/// Whether as many organisations could both visit and be visited in another way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Choice {
    /// All that could be are kept: there is nothing to choose. Whoever checks sees it.
    #[default]
    All,
    /// Every set of as many organisations was tried, and this one is the best. Whoever checks takes it on trust.
    Tried(usize),
    /// So many sets were tried, and there are more: the levels after it are the best for these organisations.
    Some(usize),
}

/// One level, proved by a number for each node of the network of places (see the source of the checker for their order).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stage {
    /// Which level.
    pub level: Level,
    /// Which rank, where a level is made of several.
    pub rank: Option<u8>,
    /// The numbers.
    pub potentials: Vec<i32>,
}

/// How much work a placement is worth.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Effort {
    /// How many sets of organisations are tried, where not all can both visit and be visited.
    pub sets: usize,
}

impl Default for Effort {
    fn default() -> Self {
        Self { sets: 32 }
    }
}

/// Why nothing can be decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unfit {
    /// More than [`Question::WORKERS`], [`Question::OFFERS`], [`Question::DAYS`] or [`Question::ARCS`].
    TooMuch,
    /// This worker belongs to no organisation, or asks for an offer that is not, or twice for one, or gives a rank that
    /// is not from 1 to [`Question::RANKS`].
    Worker(usize),
    /// This offer belongs to no organisation, or has not a number of places for each day.
    Offer(usize),
    /// This pin is impossible by itself: at home, on a day she cannot, forbidden, or a second pin for her.
    Pin(usize),
    /// The pins cannot all be kept together: there are not the places.
    Pins,
    /// This forbidden pair names who or what is not.
    Forbidden(usize),
}

impl Question {
    /// So many workers at most.
    pub const WORKERS: usize = 50_000;
    /// So many offers at most.
    pub const OFFERS: usize = 5_000;
    /// So many days at most.
    pub const DAYS: usize = 64;
    /// The worst rank that can be given.
    pub const RANKS: u8 = 50;
    /// So many possible places of somebody at most, all workers together.
    pub const ARCS: usize = 20_000_000;

    /// The rank that stands for an offer a worker did not ask for: one worse than the worst that anybody gave.
    pub fn unranked(&self) -> u8 {
        self.workers.iter().flat_map(|worker| &worker.wishes).map(|wish| wish.rank).max().unwrap_or(0) + 1
    }

    /// The rank an offer has for a worker.
    pub fn rank(&self, worker: usize, offer: usize) -> u8 {
        let wishes = &self.workers[worker].wishes;
        wishes.iter().find(|wish| wish.offer == offer).map_or_else(|| self.unranked(), |wish| wish.rank)
    }
}

/// The best placement there is, in the published order.
pub fn place(question: &Question, effort: Effort) -> Result<Placement, Unfit> {
    question.fitness()?;
    levelling::best(question, effort)
}

#[cfg(test)]
mod tests;
