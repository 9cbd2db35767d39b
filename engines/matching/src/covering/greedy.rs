//! Choices found quickly: always what answers the most needs for the least.

use super::{Cover, Proof, Question};

/// A choice for many needs, by the most needs for a door, and what proves how far from the best it can be.
pub(super) fn covering(question: &Question) -> (Vec<usize>, Proof) {
    let all: Vec<usize> = (0..question.organizations.len()).collect();
    let doors = |cover: &Cover| u64::from(cover.doors);
    let (organizations, paid) = taken(question, &all, doors);
    let prices = prices(question, paid);
    let worth: u64 = prices.iter().sum();
    let doors_at_least = u32::try_from(worth.div_ceil(DOOR)).unwrap_or(u32::MAX);
    (organizations, Proof::Greedy { doors_at_least, prices })
}

/// A door, in the units of prices.
pub(super) const DOOR: u64 = 1_000_000;

/// Choices to begin with: the most needs for a door, for a metre, for both, and each of them with as little waiting as
/// there can be.
pub(super) fn seeds(question: &Question, kept: &[u32]) -> Vec<Vec<usize>> {
    let kept: Vec<usize> = kept.iter().map(|at| *at as usize).collect();
    let mut waiting: Vec<u16> = kept.iter().map(|at| question.organizations[*at].waiting_days).collect();
    waiting.sort_unstable();
    waiting.dedup();
    let mut seeds = Vec::new();
    // The shortest waiting with which everything can be answered, and three longer ones.
    let soonest = waiting.partition_point(|days| {
        let quick = kept.iter().map(|at| question.organizations[*at]);
        let quick = quick.filter(|cover| cover.waiting_days <= *days);
        quick.fold(0, |set, cover| set | cover.answers) != question.answered()
    });
    let rest = waiting.len().saturating_sub(soonest);
    for step in 0..4 {
        let Some(days) = waiting.get(soonest + rest.saturating_sub(1) * step / 3) else { continue };
        let quick: Vec<usize> =
            kept.iter().copied().filter(|at| question.organizations[*at].waiting_days <= *days).collect();
        seeds.push(taken(question, &quick, |cover| u64::from(cover.doors) * 1_000).0);
        seeds.push(taken(question, &quick, |cover| u64::from(cover.metres)).0);
        seeds.push(
            taken(question, &quick, |cover| u64::from(cover.doors) * 2_000 + u64::from(cover.metres)).0,
        );
    }
    seeds.retain(|seed| {
        seed.iter().fold(0, |set, at| set | question.organizations[*at].answers) == question.answered()
    });
    seeds
}

/// Takes organisations one by one, the one with the least cost for a need still open each time; and what was paid for
/// each need, in millionths.
fn taken(question: &Question, among: &[usize], cost: impl Fn(&Cover) -> u64) -> (Vec<usize>, Vec<u64>) {
    let mut open = question.answered();
    let mut organizations = Vec::new();
    let mut paid = vec![0; usize::try_from(question.needs).unwrap_or(0)];
    while open != 0 {
        let each = |at: usize| {
            let cover = question.organizations[at];
            let more = u64::from((cover.answers & open).count_ones());
            (more > 0).then(|| ((cost(&cover) * DOOR).div_euclid(more), u64::MAX - more, at))
        };
        let Some((price, _, at)) = among.iter().filter_map(|at| each(*at)).min() else { break };
        let now = question.organizations[at].answers & open;
        for (need, paid) in paid.iter_mut().enumerate().filter(|(need, _)| now >> need & 1 == 1) {
            let _ = need;
            *paid = price;
        }
        open &= !now;
        organizations.push(at);
    }
    (organizations, paid)
}

/// What was paid for needs, lowered until no organisation answers needs worth more than its doors.
fn prices(question: &Question, paid: Vec<u64>) -> Vec<u64> {
    let worth = |cover: &Cover| -> u128 {
        let asked = paid.iter().enumerate().filter(|(need, _)| cover.answers >> need & 1 == 1);
        asked.map(|(_, price)| u128::from(*price)).sum()
    };
    let mut prices = paid.clone();
    for cover in &question.organizations {
        let (worth, doors) = (worth(cover), u128::from(cover.doors) * u128::from(DOOR));
        if worth <= doors {
            continue;
        }
        for (need, price) in prices.iter_mut().enumerate() {
            if cover.answers >> need & 1 == 1 {
                let lowered = u128::from(paid[need]) * doors / worth;
                *price = (*price).min(u64::try_from(lowered).unwrap_or(0));
            }
        }
    }
    prices
}
