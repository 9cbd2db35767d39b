//! A list learnt by heart: which of its records are one, which belong together, and why.

use rustc_hash::FxHashMap;

use crate::blocking;
use crate::clustering::{self, Decided, Verdict};
use crate::comparing::{Comparison, compare};
use crate::crowds::Crowds;
use crate::dictionary::Dictionary;
use crate::judging::{self, Judgement, Pair, Relation, Score, Veto, Zone};
use crate::learning::Weights;
use crate::reading::Traits;
use crate::signals;
use crate::subject::Subject;

/// Two records that have something to do with each other.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Link {
    /// The place of one in the list; always the lower.
    pub one: usize,
    /// The place of the other.
    pub other: usize,
    /// What to do with them.
    pub zone: Zone,
    /// How they stand to each other.
    pub relation: Relation,
    /// Log2 odds of being one record.
    pub weight: f64,
}

/// A list of records, read and learnt from.
#[derive(Debug)]
pub struct Linkage<'list> {
    subjects: &'list [Subject],
    traits: Vec<Traits>,
    dictionary: Dictionary,
    crowds: Crowds,
    candidates: Vec<(u32, u32)>,
    pub(crate) weights: Weights,
}

impl<'list> Linkage<'list> {
    /// Reads a list and learns from it how much each agreement weighs. The same list always gives the same.
    pub fn learn(subjects: &'list [Subject]) -> Self {
        let mut dictionary = Dictionary::of(subjects);
        let traits: Vec<Traits> =
            subjects.iter().map(|subject| Traits::of(subject, &mut dictionary)).collect();
        let crowds = Crowds::of(&traits);
        let candidates = blocking::candidates(&traits);
        let weights = Weights::learn(&traits, &candidates, &dictionary);
        Self { subjects, traits, dictionary, crowds, candidates, weights }
    }

    /// How many records there are.
    pub fn records(&self) -> usize {
        self.traits.len()
    }

    /// How many pairs share enough to be compared.
    pub fn compared(&self) -> usize {
        self.candidates.len()
    }

    /// How likely the list was after each round of learning, as logarithms: it never falls.
    pub fn likelihood(&self) -> &[f64] {
        &self.weights.likelihood
    }

    fn compared_pair(&self, one: usize, other: usize) -> Option<(Comparison, Score)> {
        // Numbers are not exact enough to be added in any order: the lower record always comes first.
        let (one, other) = (self.traits.get(one.min(other))?, self.traits.get(one.max(other))?);
        let found = compare(one, other, &self.dictionary);
        let score = judging::score(&Pair { one, other, found: &found }, &self.weights, &self.crowds);
        Some((found, score))
    }

    /// What is thought of two records of the list, whether or not they share anything. Nothing for a place that is
    /// not in the list.
    pub fn judge(&self, one: usize, other: usize, decisions: &[Decided]) -> Option<Judgement> {
        let (found, mut score) = self.compared_pair(one, other)?;
        if let Some(verdict) = verdict_of(decisions, one, other) {
            obey(&mut score, verdict);
        }
        let (left, right) = (self.subjects.get(one)?, self.subjects.get(other)?);
        Some(Judgement {
            zone: score.zone,
            relation: score.relation,
            weight: score.weight,
            probability: judging::probability(score.weight),
            signals: signals::of(&found, &score, (left, right)),
            vetoes: score.vetoes,
        })
    }

    /// Every pair that is one record, or that a person should look at, the heaviest first. Decisions are obeyed.
    pub fn links(&self, decisions: &[Decided]) -> Vec<Link> {
        let decided: FxHashMap<(usize, usize), Verdict> =
            decisions.iter().map(|decided| (ordered(decided.one, decided.other), decided.verdict)).collect();
        let mut links = self.undecided_links();
        links.retain(|link| !decided.contains_key(&(link.one, link.other)));
        let mut obeyed: Vec<_> = decided.into_iter().filter(|((one, other), _)| one != other).collect();
        obeyed.sort_unstable_by_key(|(pair, _)| *pair);
        for ((one, other), verdict) in obeyed {
            if verdict != Verdict::Different
                && let Some((_, mut score)) = self.compared_pair(one, other)
            {
                obey(&mut score, verdict);
                let (zone, relation) = (score.zone, score.relation);
                links.push(Link { one, other, zone, relation, weight: score.weight });
            }
        }
        links.sort_by(|one, other| {
            other.weight.total_cmp(&one.weight).then((one.one, one.other).cmp(&(other.one, other.other)))
        });
        links
    }

    fn undecided_links(&self) -> Vec<Link> {
        let portion = self.candidates.len().div_ceil(threads()).max(1);
        let judge = |pairs: &[(u32, u32)]| -> Vec<Link> {
            pairs.iter().filter_map(|(one, other)| self.link(*one as usize, *other as usize)).collect()
        };
        if self.candidates.len() < 2_000 {
            return judge(&self.candidates);
        }
        std::thread::scope(|scope| {
            let workers: Vec<_> =
                self.candidates.chunks(portion).map(|pairs| scope.spawn(move || judge(pairs))).collect();
            workers.into_iter().flat_map(|worker| worker.join().unwrap_or_default()).collect()
        })
    }

    fn link(&self, one: usize, other: usize) -> Option<Link> {
        let (_, score) = self.compared_pair(one, other)?;
        let Score { zone, relation, weight, .. } = score;
        (zone != Zone::Different).then_some(Link { one, other, zone, relation, weight })
    }

    /// Groups of records that are one. A group holds together on average and holds no two that a veto or a decision
    /// keeps apart; what was decided to be the same stands together.
    pub fn clusters(&self, links: &[Link], decisions: &[Decided]) -> Vec<Vec<usize>> {
        let same = links.iter().filter(|link| link.zone == Zone::Same);
        let edges = same.map(|link| (index(link.one), index(link.other), link.weight)).collect();
        let weigh = |one: u32, other: u32| {
            let (_, score) = self.compared_pair(one as usize, other as usize)?;
            (score.vetoes.is_empty() && score.relation == Relation::Same).then_some(score.weight)
        };
        clustering::gather(self.records(), edges, decisions, &weigh)
    }
}

fn threads() -> usize {
    std::thread::available_parallelism().map_or(1, std::num::NonZero::get).min(8)
}

fn index(record: usize) -> u32 {
    u32::try_from(record).unwrap_or(u32::MAX)
}

fn ordered(one: usize, other: usize) -> (usize, usize) {
    (one.min(other), one.max(other))
}

/// The last decision about a pair.
fn verdict_of(decisions: &[Decided], one: usize, other: usize) -> Option<Verdict> {
    let about = |decided: &&Decided| ordered(decided.one, decided.other) == ordered(one, other);
    decisions.iter().rev().find(about).map(|decided| decided.verdict)
}

/// What a person decided stands, whatever the weight.
fn obey(score: &mut Score, verdict: Verdict) {
    match verdict {
        Verdict::Same => {
            (score.zone, score.relation) = (Zone::Same, Relation::Same);
            score.vetoes.clear();
        }
        Verdict::Different => {
            score.zone = Zone::Different;
            score.vetoes.push(Veto::Decided);
        }
        Verdict::PartOf => (score.zone, score.relation) = (Zone::Different, Relation::PartOf),
    }
}

#[cfg(test)]
mod tests;
