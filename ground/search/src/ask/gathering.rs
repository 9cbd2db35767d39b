//! What the words give: each lookup adds to the services it finds; those with enough of the words are kept.

use std::cell::RefCell;

use super::Asked;
use super::matching::{Demand, Here, Match};
use crate::postings::FULL_IMPACT;
use crate::understand::{Kind, Lookup, Plan};

/// Of three words or more, this share of their weight is enough; less in a sentence, which says more around.
const ENOUGH: f32 = 0.6;
const ENOUGH_IN_SENTENCE: f32 = 0.45;
/// Up to this many words, all are demanded.
const ALL_OF: usize = 2;
/// The least and the most one word weighs in that share.
const LIGHTEST: f32 = 1.0;
const HEAVIEST: f32 = 6.0;
/// What a service with all the words scores beside one with hardly any.
const COVERAGE_BONUS: f32 = 0.5;

/// What the words gave one service so far.
#[derive(Clone, Copy, Default)]
struct Gathered {
    text: f32,
    bits: u64,
}

/// Memory used again from question to question.
#[derive(Default)]
struct Scratch {
    gathered: Vec<Gathered>,
    touched: Vec<u32>,
    matches: Vec<Match>,
}

thread_local! {
    static SCRATCH: RefCell<Scratch> = RefCell::default();
}

/// Finds the services of a segment that match and hands them over.
pub(super) fn with_matches(here: &Here<'_>, asked: &Asked<'_>, then: impl FnOnce(&mut Vec<Match>)) {
    SCRATCH.with_borrow_mut(|scratch| {
        scratch.matches.clear();
        if asked.plan.words.is_empty() {
            let everyone = here.base.iter().map(|ordinal| Match { ordinal, text: 1.0, bits: 0 });
            scratch.matches.extend(everyone);
        } else if let Some(lookup) = only_lookup(&asked.plan) {
            // Whatever it finds, it finds once, and has all the words.
            let matches = &mut scratch.matches;
            look_up(here, lookup, 1, |ordinal, text, bits| matches.push(Match { ordinal, text, bits }));
        } else {
            gather(here, asked, scratch);
            judge(&asked.plan, asked.demand, scratch);
        }
        if here.open_day.is_some() {
            scratch.matches.retain(|one| here.segment.places(one.ordinal).any(|place| here.is_open(place)));
        }
        then(&mut scratch.matches);
    });
}

/// The lookup of a single word that is looked up one way, in one list.
fn only_lookup(plan: &Plan) -> Option<&Lookup> {
    let ([word], [lookup]) = (&plan.words[..], &plan.lookups[..]) else { return None };
    let one_list = !matches!(&lookup.kind, Kind::Stems(stems) if stems.len() != 1);
    (one_list && word.satisfied_by == [1]).then_some(lookup)
}

/// Adds up, service by service, what each lookup gives.
fn gather(here: &Here<'_>, asked: &Asked<'_>, scratch: &mut Scratch) {
    let Scratch { gathered, touched, .. } = scratch;
    let plan = &asked.plan;
    gathered.resize(gathered.len().max(here.segment.ids.len()), Gathered::default());
    let mut order: Vec<usize> = (0..plan.lookups.len()).collect();
    let both = both_are_demanded(asked);
    if both {
        order.sort_by_key(|at| frequency(here, &plan.lookups[*at]));
    }
    for (turn, at) in order.into_iter().enumerate() {
        // The second of two words that are both demanded only matters where the rarer one stands.
        let only_known = both && turn == 1;
        look_up(here, &plan.lookups[at], 1 << at, |ordinal, points, bits| {
            let one = &mut gathered[ordinal as usize];
            if one.bits == 0 {
                if only_known {
                    return;
                }
                touched.push(ordinal);
            }
            one.text += points;
            one.bits |= bits;
        });
    }
}

/// Whether there are two words, each looked up one way, and both are demanded.
fn both_are_demanded(asked: &Asked<'_>) -> bool {
    asked.demand == Demand::Usual
        && asked.plan.words.len() == 2
        && asked.plan.lookups.len() == 2
        && asked.plan.expression_bits == 0
        && (0..2).all(|at| asked.plan.words[at].satisfied_by == [1 << at])
}

fn frequency(here: &Here<'_>, lookup: &Lookup) -> u32 {
    match &lookup.kind {
        Kind::Stems(stems) => stems.iter().map(|(stem, _)| here.segment.frequency(stem)).sum(),
        Kind::Topic(_, term, _) => here.segment.frequency(term),
        Kind::Value(..) => u32::MAX,
    }
}

/// Hands over each service a lookup finds, what it adds, and the bits it sets: the upper half for names.
fn look_up(here: &Here<'_>, lookup: &Lookup, bit: u64, mut add: impl FnMut(u32, f32, u64)) {
    match &lookup.kind {
        Kind::Stems(stems) => {
            for (stem, weight) in stems {
                look_up_term(here, stem, weight / FULL_IMPACT, |ordinal, points, in_name| {
                    add(ordinal, points, if in_name { bit | bit << 32 } else { bit });
                });
            }
        }
        Kind::Topic(_, term, weight) => {
            look_up_term(here, term, weight / FULL_IMPACT, |ordinal, points, _| add(ordinal, points, bit));
        }
        Kind::Value(facet, code, weight) => {
            if let Some(value) = here.segment.value_of(*facet, code) {
                let members = here.segment.value(value).iter().filter(|ordinal| here.base.has(**ordinal));
                members.for_each(|ordinal| add(*ordinal, *weight, bit));
            }
        }
    }
}

/// Seeking one service costs about as much as reading this many.
const SEEKING_COSTS: usize = 12;

fn look_up_term(here: &Here<'_>, term: &str, weight: f32, mut add: impl FnMut(u32, f32, bool)) {
    let Some(term) = here.segment.term(term) else { return };
    let frequency = here.segment.frequencies[term] as usize;
    let few = here.few.as_ref().filter(|few| few.len() * SEEKING_COSTS < frequency);
    if let (Some(few), Some(mut seeking)) = (few, here.segment.seeking(term)) {
        let found = few.iter().filter_map(|ordinal| seeking.find(*ordinal));
        return found.for_each(|one| add(one.ordinal, f32::from(one.impact) * weight, one.in_name));
    }
    for posting in here.segment.reading(term) {
        if here.base.has(posting.ordinal) {
            add(posting.ordinal, f32::from(posting.impact) * weight, posting.in_name);
        }
    }
}

/// Keeps the services that have enough of the words; leaves the memory clean.
fn judge(plan: &Plan, demand: Demand, scratch: &mut Scratch) {
    let mut known: Vec<(u32, Option<f32>)> = Vec::new();
    for ordinal in scratch.touched.drain(..) {
        let Gathered { text, bits } = std::mem::take(&mut scratch.gathered[ordinal as usize]);
        let found_by = bits as u32;
        let coverage = match known.iter().find(|(bits, _)| *bits == found_by) {
            Some((_, coverage)) => *coverage,
            None => {
                let coverage = coverage(plan, demand, found_by);
                if known.len() < 32 {
                    known.push((found_by, coverage));
                }
                coverage
            }
        };
        if let Some(coverage) = coverage {
            let text = text * (1.0 - COVERAGE_BONUS + COVERAGE_BONUS * coverage);
            scratch.matches.push(Match { ordinal, text, bits });
        }
    }
}

/// Which share of the words these bits satisfy; none when that is not enough.
fn coverage(plan: &Plan, demand: Demand, found_by: u32) -> Option<f32> {
    let (mut all, mut satisfied, mut missing) = (0.0, 0.0, 0);
    for word in &plan.words {
        // A word nobody knows cannot be demanded of anyone.
        let known = !word.satisfied_by.is_empty();
        let weight = if known { word.weight.clamp(LIGHTEST, HEAVIEST) } else { LIGHTEST };
        all += weight;
        if word.satisfied_by.iter().any(|bits| found_by & bits == *bits) {
            satisfied += weight;
        } else {
            missing += 1;
        }
    }
    let share = if all > 0.0 { satisfied / all } else { 0.0 };
    let sentence = plan.understood.sentence;
    let enough = match demand {
        Demand::AnyWord => satisfied > 0.0,
        Demand::Usual if missing == 0 => true,
        Demand::Usual if sentence && found_by & plan.expression_bits != 0 => true,
        Demand::Usual if plan.words.len() <= ALL_OF => false,
        Demand::Usual => share >= if sentence { ENOUGH_IN_SENTENCE } else { ENOUGH },
    };
    enough.then_some(share)
}
