//! Computing a proposal: the engine places, an independent check reads it again, and only then is there something to keep.

use matching::placement::{
    Choice, Effort, Flaw, Levels, Placement, Question, Seat, Unfit, check, explain_within, place,
};

use web::Failure;

use crate::question::Legend;
use crate::reason::KeptReason;
use crate::summary::Summary;

/// The most people whose reasons are computed while somebody waits.
const MOST_EXPLAINED: usize = 400;
/// The work that reasons are worth, in places looked at: some seconds.
const MOST_LOOKED_AT: usize = 6_000_000;
/// The most wishes times days of a question: beyond, a page would wait for many seconds.
const MOST_ASKED: usize = 5_000_000;
/// One computation at a time: the pages keep the rest of the machine.
static ONE: tokio::sync::Semaphore = tokio::sync::Semaphore::const_new(1);

/// Computes beside the pages and beside the store, one at a time.
///
/// # Errors
/// Where the computation fell.
pub(crate) async fn beside<T: Send + 'static>(
    computation: impl FnOnce() -> T + Send + 'static,
) -> Result<T, Failure> {
    let _turn = ONE.acquire().await.map_err(|fault| Failure::internal(&fault))?;
    tokio::task::spawn_blocking(computation).await.map_err(|fault| Failure::internal(&fault))
}

/// Why there is no proposal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Unplaced {
    /// Nobody takes part, or nobody hosts.
    Nothing,
    /// What is asked cannot be.
    Unfit(Unfit),
    /// The check found the proposal wrong: it is thrown away.
    Flawed(Flaw),
}

/// A proposal that was checked.
#[derive(Clone, Debug)]
pub(crate) struct Computed {
    pub(crate) summary: Summary,
    /// What it reaches, as the check counted it.
    pub(crate) levels: Levels,
    /// The place of each worker, in the order of the legend.
    pub(crate) seats: Vec<Option<Seat>>,
    /// The rank each worker gave to her place; nothing where she did not ask for it.
    pub(crate) ranks: Vec<Option<u8>>,
}

/// Computes and checks a proposal.
pub(crate) fn compute(question: &Question) -> Result<(Computed, Placement), Unplaced> {
    if question.workers.is_empty() || question.offers.is_empty() {
        return Err(Unplaced::Nothing);
    }
    let wishes: usize = question.workers.iter().map(|worker| worker.wishes.len()).sum();
    if wishes.saturating_mul(question.days) > MOST_ASKED {
        return Err(Unplaced::Unfit(Unfit::TooMuch));
    }
    let placement = place(question, Effort::default()).map_err(Unplaced::Unfit)?;
    let levels = check(question, &placement).map_err(Unplaced::Flawed)?;
    let unranked = question.unranked();
    let rank = |(worker, seat): (usize, &Option<Seat>)| {
        seat.map(|seat| question.rank(worker, seat.offer)).filter(|rank| *rank < unranked)
    };
    let computed = Computed {
        summary: Summary::of(question, &placement, &levels),
        levels,
        ranks: placement.seats.iter().enumerate().map(rank).collect(),
        seats: placement.seats.clone(),
    };
    Ok((computed, placement))
}

/// Why each worker has her place; of very many people nothing is said, and of wishes that would take too long only that.
/// Each has an equal share of the tries, and leaves to the others what she does not need.
pub(crate) fn reasons(question: &Question, legend: &Legend, placement: &Placement) -> Vec<KeptReason> {
    let people = question.workers.len();
    if people > MOST_EXPLAINED {
        return vec![KeptReason::default(); people];
    }
    let mut left = MOST_LOOKED_AT / looked_at(question, placement);
    let mut kept = Vec::with_capacity(people);
    for worker in 0..people {
        let share = left / (people - worker);
        let mut tries = share;
        let reason = explain_within(question, placement, worker, &mut tries);
        left -= share - tries;
        kept.push(reason.map(|found| KeptReason::of(&found, legend)).unwrap_or_default());
    }
    kept
}

/// How many places one computation looks at, about.
fn looked_at(question: &Question, placement: &Placement) -> usize {
    let wishes: usize = question.workers.iter().map(|worker| worker.wishes.len()).sum();
    let sets = match placement.proof.choice {
        Choice::All => 1,
        Choice::Tried(sets) | Choice::Some(sets) => sets.max(1),
    };
    ((wishes + question.offers.len()) * question.days * sets).max(1)
}

/// The workers whose place is not the same in two proposals.
pub(crate) fn moved(before: &Computed, after: &Computed) -> Vec<usize> {
    let pairs = before.seats.iter().zip(&after.seats).enumerate();
    pairs.filter(|(_, (before, after))| before != after).map(|(worker, _)| worker).collect()
}
