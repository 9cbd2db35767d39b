//! What a proposal reaches at each level of the published order, and what is proved of it, as it is kept.

use matching::placement::{Choice, Level, Levels, Placement, Question};
use serde::{Deserialize, Serialize};

vocabulary::named! {
    /// A level of the published order, the first that matters first.
    pub(crate) Step {
        /// Most people placed.
        Placed = "placed", "placement-step-placed";
        /// Most organisations both visiting and visited.
        Reciprocal = "reciprocal", "placement-step-reciprocal";
        /// The worst rank as good as possible.
        WorstRank = "worst-rank", "placement-step-worst-rank";
        /// Most first choices, then most second choices.
        Ranks = "ranks", "placement-step-ranks";
        /// Visits spread between hosts.
        Spread = "spread", "placement-step-spread";
        /// Those who had no place the last time.
        Returning = "returning", "placement-step-returning";
        /// Better ranks for them.
        ReturningRanks = "returning-ranks", "placement-step-returning-ranks";
        /// The lottery.
        Lottery = "lottery", "placement-step-lottery";
    }
}

impl From<Level> for Step {
    fn from(level: Level) -> Self {
        match level {
            Level::Placed => Self::Placed,
            Level::Reciprocal => Self::Reciprocal,
            Level::WorstRank => Self::WorstRank,
            Level::Ranks => Self::Ranks,
            Level::Spread => Self::Spread,
            Level::Returning => Self::Returning,
            Level::ReturningRanks => Self::ReturningRanks,
            Level::Lottery => Self::Lottery,
        }
    }
}

/// What a proposal reaches, checked before it was kept.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Summary {
    /// Who takes part.
    pub(crate) people: usize,
    /// Who has a place.
    pub(crate) placed: usize,
    /// The organisations that send or host.
    pub(crate) organizations: usize,
    /// Those with somebody gone elsewhere and somebody taken in.
    pub(crate) reciprocal: usize,
    /// The worst rank of anybody placed.
    pub(crate) worst_rank: Option<u8>,
    /// The rank that stands for an offer nobody asked for.
    pub(crate) unranked: u8,
    /// How many have their first choice, their second, and so on.
    pub(crate) by_rank: Vec<usize>,
    /// The fewest and the most visits of a host organisation.
    pub(crate) visits: (usize, usize),
    /// Who had no place the last time, and how many of them have one.
    pub(crate) returning: (usize, usize),
    /// How many sets of organisations were tried, where not all could both visit and be visited.
    pub(crate) tried: usize,
    /// Whether every set was tried, or there was nothing to try.
    pub(crate) is_whole: bool,
    /// How many places were settled beforehand, and how many refused.
    pub(crate) settled: (usize, usize),
    /// What the question is recognised by: it is published only while it is the same.
    #[serde(default)]
    pub(crate) asked: String,
}

impl Summary {
    /// What a placement reaches.
    pub(crate) fn of(question: &Question, placement: &Placement, levels: &Levels) -> Self {
        let (tried, is_whole) = match placement.proof.choice {
            Choice::All => (0, true),
            Choice::Tried(sets) => (sets, true),
            Choice::Some(sets) => (sets, false),
        };
        let before = question.workers.iter().filter(|worker| worker.unplaced_last_time).count();
        Self {
            people: question.workers.len(),
            placed: levels.placed,
            organizations: question.organizations,
            reciprocal: levels.reciprocal,
            worst_rank: levels.worst_rank,
            unranked: question.unranked(),
            by_rank: levels.by_rank.clone(),
            visits: visits(question, placement),
            returning: (before, levels.returning),
            tried,
            is_whole,
            settled: (question.pins.len(), question.forbidden.len()),
            asked: String::new(),
        }
    }

    /// Who has the first or the second choice.
    pub(crate) fn first_or_second(&self) -> usize {
        let ranked = usize::from(self.unranked.saturating_sub(1)).min(2);
        self.by_rank.iter().take(ranked).sum()
    }
}

/// The fewest and the most visits of an organisation that offers something.
fn visits(question: &Question, placement: &Placement) -> (usize, usize) {
    let mut visits = vec![None; question.organizations];
    for offer in &question.offers {
        if let Some(count) = visits.get_mut(offer.organization) {
            *count = Some(0);
        }
    }
    for seat in placement.seats.iter().flatten() {
        let host = question.offers.get(seat.offer).map(|offer| offer.organization);
        if let Some(Some(count)) = host.and_then(|host| visits.get_mut(host)) {
            *count += 1;
        }
    }
    let counts = || visits.iter().copied().flatten();
    (counts().min().unwrap_or_default(), counts().max().unwrap_or_default())
}
