//! Weighing every pair of a network, and keeping the few that would help most.

use std::collections::BTreeMap;

use uuid::Uuid;

use crate::affinity::{Side, Suggestion, Ties, pair, reasons, weight};
use crate::everybody::Everybody;
use crate::gist::{Gist, gists};

/// At most so many suggestions are kept of one organisation while all pairs are weighed.
const KEPT_OF_EACH: usize = 8;
/// At most so many of one organisation stand in a list for the whole network: it is no list of the largest.
const LISTED_OF_EACH: usize = 3;

/// Everybody with their gists: what suggestions are drawn from.
#[derive(Debug)]
pub(crate) struct Weighing {
    pub(crate) everybody: Everybody,
    gists: Vec<Gist>,
}

impl Weighing {
    /// Takes the gist of everybody.
    pub(crate) fn of(everybody: Everybody) -> Weighing {
        Weighing { gists: gists(&everybody), everybody }
    }

    fn side(&self, place: usize) -> Side<'_> {
        Side { actor: &self.everybody.actors[place], gist: &self.gists[place] }
    }

    /// How much there is between two that are not linked and are not parts of one house.
    fn weight(&self, (one, other): (usize, usize), ties: &Ties) -> u32 {
        let weight_now = |is_wished| weight(&self.gists[one], &self.gists[other], is_wished);
        let unwished = weight_now(false);
        if unwished == 0 && ties.wished.is_empty() {
            return 0;
        }
        let (a, b) = (&self.everybody.actors[one], &self.everybody.actors[other]);
        let both = pair(a.id, b.id);
        let is_wished = ties.wished.contains(&both);
        let of_one_house = a.parent == Some(b.id) || b.parent == Some(a.id);
        if of_one_house || ties.linked.contains(&both) {
            return 0;
        }
        if is_wished { weight_now(true) } else { unwished }
    }

    /// Both sides as their reasons are sought.
    #[cfg(test)]
    pub(crate) fn sides(&self, a: Uuid, b: Uuid) -> Option<(Side<'_>, Side<'_>)> {
        let place = |id: Uuid| self.everybody.actors.binary_search_by_key(&id, |actor| actor.id).ok();
        Some((self.side(place(a)?), self.side(place(b)?)))
    }

    fn suggestion(&self, (one, other): (usize, usize), ties: &Ties) -> Suggestion {
        let both = pair(self.everybody.actors[one].id, self.everybody.actors[other].id);
        let reasons = reasons(self.side(one), self.side(other), ties.wished.contains(&both));
        Suggestion { pair: both, weight: self.weight((one, other), ties), reasons }
    }

    /// The best suggestions for one organisation.
    pub(crate) fn for_one(&self, id: Uuid, ties: &Ties, most: usize) -> Vec<Suggestion> {
        let Ok(place) = self.everybody.actors.binary_search_by_key(&id, |actor| actor.id) else {
            return Vec::new();
        };
        let mut best = Best::new(most);
        for other in (0..self.gists.len()).filter(|other| *other != place) {
            let ends = (place.min(other), place.max(other));
            best.offer(self.weight(ends, ties), ends);
        }
        best.ends().map(|ends| self.suggestion(ends, ties)).collect()
    }

    /// The best for the whole network, each organisation three times at most.
    pub(crate) fn for_all(&self, ties: &Ties, most: usize) -> Vec<Suggestion> {
        let mut best: Vec<Best> = (0..self.gists.len()).map(|_| Best::new(KEPT_OF_EACH)).collect();
        for one in 0..self.gists.len() {
            for other in one + 1..self.gists.len() {
                let weight = self.weight((one, other), ties);
                if weight > 0 {
                    best[one].offer(weight, (one, other));
                    best[other].offer(weight, (one, other));
                }
            }
        }
        let mut kept: Vec<(u32, (usize, usize))> = best.into_iter().flat_map(|best| best.kept).collect();
        kept.sort_unstable_by_key(|(weight, ends)| (u32::MAX - weight, *ends));
        kept.dedup();
        let mut listed: BTreeMap<usize, usize> = BTreeMap::new();
        kept.retain(|(_, (one, other))| {
            let is_free = [one, other].iter().all(|end| listed.get(end).is_none_or(|n| *n < LISTED_OF_EACH));
            if is_free {
                *listed.entry(*one).or_default() += 1;
                *listed.entry(*other).or_default() += 1;
            }
            is_free
        });
        kept.truncate(most);
        kept.into_iter().map(|(_, ends)| self.suggestion(ends, ties)).collect()
    }

    /// The suggestion between these two, if there is one.
    pub(crate) fn between(&self, a: Uuid, b: Uuid, ties: &Ties) -> Option<Suggestion> {
        let place = |id: Uuid| self.everybody.actors.binary_search_by_key(&id, |actor| actor.id).ok();
        let (one, other) = (place(a)?, place(b)?);
        let ends = (one.min(other), one.max(other));
        (one != other && self.weight(ends, ties) > 0).then(|| self.suggestion(ends, ties))
    }
}

/// The heaviest pairs met so far, the heaviest first; of equal ones those that came first.
struct Best {
    most: usize,
    kept: Vec<(u32, (usize, usize))>,
}

impl Best {
    fn new(most: usize) -> Best {
        Best { most, kept: Vec::new() }
    }

    fn offer(&mut self, weight: u32, ends: (usize, usize)) {
        let is_too_light =
            self.kept.len() >= self.most && self.kept.last().is_none_or(|last| last.0 >= weight);
        if weight == 0 || is_too_light {
            return;
        }
        let place = self.kept.partition_point(|(kept, _)| *kept >= weight);
        self.kept.insert(place, (weight, ends));
        self.kept.truncate(self.most);
    }

    fn ends(self) -> impl Iterator<Item = (usize, usize)> {
        self.kept.into_iter().map(|(_, ends)| ends)
    }
}
