//! Which services of a segment match: filters and places as sets of bits, words as scores gathered per service.

use std::cell::RefCell;
use std::sync::Arc;

use vocabulary::territory::Commune;

use super::Asked;
use crate::bits::Bits;
use crate::document::FacetId;
use crate::hours::Day;
use crate::postings::FULL_IMPACT;
use crate::segment::{COMES_TO_PEOPLE, NO_DAY, NONE, REMOTE, Segment, day_number};
use crate::snapshot::Live;
use crate::understand::{Kind, Plan};

/// How much of the words a service must have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Demand {
    /// Both of two words, most of several, the expression of a sentence.
    Usual,
    /// Any word: asked when nothing has enough of them.
    AnyWord,
}

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

/// A service that matches.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Match {
    pub(crate) ordinal: u32,
    pub(crate) text: f32,
    /// Lookups that found it; the upper half, those that found it by name.
    pub(crate) bits: u64,
}

/// One segment seen through one question.
pub(crate) struct Here<'s> {
    pub(crate) segment: &'s Segment,
    /// Alive, within reach, confirmed since; and filtered, unless values are to be counted.
    base: Bits,
    /// What each filtered facet leaves.
    pub(crate) filters: Vec<(FacetId, Bits)>,
    /// Services for the inhabitants of the commune; none when no commune is known.
    pub(crate) eligible: Option<Bits>,
    /// Services meant for this commune by name.
    pub(crate) for_commune: Option<Bits>,
    pub(crate) open_day: Option<(Arc<Day>, u16, i32)>,
    other_areas: bool,
    /// Services for other areas already set aside, when only a place was asked.
    hidden_at_once: usize,
}

impl<'s> Here<'s> {
    pub(crate) fn new(live: &'s Live, asked: &Asked<'_>) -> Self {
        let segment = &*live.segment;
        let question = asked.question;
        let mut base = Bits::clone(&live.live);
        let filters = filters(segment, asked);
        if !question.count_facets {
            filters.iter().for_each(|(_, bits)| base.and(bits.words()));
        }
        let commune = asked.around.as_ref().and_then(|around| around.commune);
        let (eligible, for_commune) = commune.map(|commune| eligible(segment, commune)).unzip();
        let centre = asked.around.as_ref().and_then(|around| around.point);
        if let (Some(radius_m), Some(centre)) = (question.radius_m, centre) {
            let mut near = segment.within(centre, radius_m.clamp(0.0, 20_000_000.0));
            add_reaching(segment, eligible.as_ref(), &base, &mut near);
            base.and(near.words());
        }
        if question.confirmed_since.is_some() {
            let since = day_number(question.confirmed_since);
            let old: Vec<u32> =
                base.iter().filter(|at| segment.confirmed[*at as usize] < since.max(NO_DAY + 1)).collect();
            old.into_iter().for_each(|ordinal| base.clear(ordinal));
        }
        let open_day = asked.open_at().map(|(moment, minute)| {
            (segment.hours.day(moment.date()), minute, day_number(Some(moment.date())))
        });
        let other_areas = question.other_areas;
        let mut here =
            Self { segment, base, filters, eligible, for_commune, open_day, other_areas, hidden_at_once: 0 };
        if asked.plan.words.is_empty() && here.open_day.is_none() {
            here.set_aside_at_once();
        }
        here
    }

    /// Without words everyone alive matches: those for other areas are counted as sets, not one by one.
    fn set_aside_at_once(&mut self) {
        let Some(eligible) = self.eligible.as_ref().filter(|_| !self.other_areas) else { return };
        let mut shown = self.base.clone();
        self.filters.iter().for_each(|(_, bits)| shown.and(bits.words()));
        let all = shown.count();
        shown.and(eligible.words());
        self.hidden_at_once = all - shown.count();
        self.base.and(eligible.words());
    }

    /// Whether a place is open at the moment asked for.
    pub(crate) fn is_open(&self, place: usize) -> bool {
        let Some((day, minute, number)) = &self.open_day else { return true };
        let hours = self.segment.place_hours[place];
        hours != NONE
            && self.segment.closure(place, *number).is_none()
            && self.segment.hours.is_open(day, hours, *minute)
    }

    /// Whether a service goes to people or answers from afar, here.
    pub(crate) fn reaches(&self, ordinal: u32) -> bool {
        self.segment.is(ordinal, COMES_TO_PEOPLE | REMOTE) && self.is_eligible(ordinal)
    }

    fn is_eligible(&self, ordinal: u32) -> bool {
        self.eligible.as_ref().is_none_or(|eligible| eligible.has(ordinal))
    }

    fn passes_filters(&self, ordinal: u32) -> bool {
        self.filters.iter().all(|(_, bits)| bits.has(ordinal))
    }

    /// Drops services for other areas, and says how many of them would have been shown.
    pub(crate) fn set_aside_ineligible(&self, matches: &mut Vec<Match>) -> usize {
        let mut hidden = self.hidden_at_once;
        if self.eligible.is_some() && !self.other_areas {
            matches.retain(|one| {
                let kept = self.is_eligible(one.ordinal);
                hidden += usize::from(!kept && self.passes_filters(one.ordinal));
                kept
            });
        }
        hidden
    }

    /// Drops services the filters refuse: done late when the values had to be counted first.
    pub(crate) fn keep_filtered(&self, matches: &mut Vec<Match>) {
        if !self.filters.is_empty() {
            matches.retain(|one| self.passes_filters(one.ordinal));
        }
    }
}

fn filters(segment: &Segment, asked: &Asked<'_>) -> Vec<(FacetId, Bits)> {
    let named = asked.question.filters.iter().filter(|(_, codes)| !codes.is_empty());
    named
        .map(|(facet, codes)| {
            let mut any = Bits::none(segment.len());
            for value in codes.iter().filter_map(|code| segment.value_of(*facet, code)) {
                any.or(segment.value(value));
            }
            (*facet, any)
        })
        .collect()
}

/// Services whose areas hold the commune (or that have no area), and those meant for it by name. A unit drawn by
/// the network cannot be judged here and hides nothing.
fn eligible(segment: &Segment, commune: &Commune) -> (Bits, Bits) {
    let mut eligible = Bits::from_words(segment.everywhere.clone());
    let region = format!("R{}", commune.region);
    let wider = ["france", &region, commune.departement, commune.epci.unwrap_or_default()];
    let own = [commune.code, commune.parent.unwrap_or_default()];
    let mut for_commune = Bits::none(segment.len());
    for code in own {
        let members = segment.areas.find(code.as_bytes()).map_or(&[][..], |number| segment.area(number));
        members.iter().for_each(|ordinal| for_commune.set(*ordinal));
    }
    let custom = segment.areas.starting_with(b"custom:");
    for number in wider.iter().filter_map(|code| segment.areas.find(code.as_bytes())).chain(custom) {
        segment.area(number).iter().for_each(|ordinal| eligible.set(*ordinal));
    }
    eligible.or(for_commune.words());
    (eligible, for_commune)
}

/// Services that go to people or answer from afar are within reach wherever they are eligible.
fn add_reaching(segment: &Segment, eligible: Option<&Bits>, base: &Bits, near: &mut Bits) {
    let Some(eligible) = eligible else { return };
    let mut may = base.clone();
    may.and(eligible.words());
    may.iter().filter(|at| segment.is(*at, COMES_TO_PEOPLE | REMOTE)).for_each(|ordinal| near.set(ordinal));
}

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
pub(crate) fn with_matches(here: &Here<'_>, asked: &Asked<'_>, then: impl FnOnce(&mut Vec<Match>)) {
    SCRATCH.with_borrow_mut(|scratch| {
        scratch.matches.clear();
        if asked.plan.words.is_empty() {
            let everyone = here.base.iter().map(|ordinal| Match { ordinal, text: 1.0, bits: 0 });
            scratch.matches.extend(everyone);
        } else {
            gather(here, &asked.plan, scratch);
            judge(&asked.plan, asked.demand, scratch);
        }
        if here.open_day.is_some() {
            scratch.matches.retain(|one| here.segment.places(one.ordinal).any(|place| here.is_open(place)));
        }
        then(&mut scratch.matches);
    });
}

/// Adds up, service by service, what each lookup gives.
fn gather(here: &Here<'_>, plan: &Plan, scratch: &mut Scratch) {
    let Scratch { gathered, touched, .. } = scratch;
    gathered.resize(gathered.len().max(here.segment.ids.len()), Gathered::default());
    for (at, lookup) in plan.lookups.iter().enumerate() {
        let bit = 1_u64 << at;
        let mut add = |ordinal: u32, points: f32, bits: u64| {
            let one = &mut gathered[ordinal as usize];
            if one.bits == 0 {
                touched.push(ordinal);
            }
            one.text += points;
            one.bits |= bits;
        };
        match &lookup.kind {
            Kind::Stems(stems) => {
                for (stem, weight) in stems {
                    gather_term(here, stem, weight / FULL_IMPACT, |ordinal, points, in_name| {
                        add(ordinal, points, if in_name { bit | bit << 32 } else { bit });
                    });
                }
            }
            Kind::Topic(_, term, weight) => {
                gather_term(here, term, weight / FULL_IMPACT, |ordinal, points, _| add(ordinal, points, bit));
            }
            Kind::Value(facet, code, weight) => {
                if let Some(value) = here.segment.value_of(*facet, code) {
                    let mut members = here.base.clone();
                    members.and(here.segment.value(value));
                    members.iter().for_each(|ordinal| add(ordinal, *weight, bit));
                }
            }
        }
    }
}

fn gather_term(here: &Here<'_>, term: &str, weight: f32, mut add: impl FnMut(u32, f32, bool)) {
    let Some(term) = here.segment.term(term) else { return };
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
