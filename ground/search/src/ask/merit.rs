//! Who comes first: how well the words fit, then how near, how fresh, how available; and the best so many.

use std::cmp::{Ordering, Reverse};
use std::collections::BinaryHeap;
use std::sync::Arc;

use uuid::Uuid;

use super::Asked;
use super::matching::{Here, Match};
use crate::geography::metres;
use crate::hours::{Day, minute_of};
use crate::question::Order;
use crate::segment::{ACTION_FIRST, NO_DAY, NONE};

/// What is to be confirmed again, and what is stale, beside what is fresh.
const TO_CONFIRM: f32 = 0.93;
const STALE: f32 = 0.8;
const NEVER_CONFIRMED: f32 = 0.88;
/// A complete record beside an empty one.
const STANDING: f32 = 0.2;
/// Full or closed for now, and low on stock.
const RECEIVES_NO_ONE: f32 = 0.7;
const RECEIVES_LESS: f32 = 0.95;
/// Collective actions, when the need is not to be alone.
const ACTION: f32 = 2.5;
/// In the commune itself; meant for this commune by name; open now.
const IN_COMMUNE: f32 = 1.12;
const FOR_COMMUNE: f32 = 1.1;
const OPEN_NOW: f32 = 1.06;
/// At this distance half of the advantage of being near is lost; sooner when nothing but the place was asked.
const HALF_WAY_M: f32 = 25_000.0;
const HALF_WAY_WITHOUT_WORDS_M: f32 = 8_000.0;
/// What is left to a service infinitely far.
const FAR: f32 = 0.3;
/// A service that comes to people, or answers from afar, counts as if it were at this distance.
const REACH_M: f32 = 4_000.0;
/// The most the factors worked out late can multiply a score by, with a place and without.
const AT_MOST: f32 = IN_COMMUNE * FOR_COMMUNE * OPEN_NOW;
const AT_MOST_ANYWHERE: f32 = OPEN_NOW;

/// A service with its rank.
#[derive(Debug, Clone)]
pub(crate) struct Ranked {
    key: Key,
    pub(crate) segment: usize,
    pub(crate) ordinal: u32,
    pub(crate) bits: u64,
    pub(crate) place: Option<usize>,
    pub(crate) reaches: bool,
}

impl Ranked {
    pub(crate) fn score(&self) -> f32 {
        self.key.score
    }
}

/// What decides the order; greater is better. The identity makes it the same whatever the segments are.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Key {
    first: f32,
    score: f32,
    id: Reverse<Uuid>,
}

impl Eq for Key {}

impl PartialOrd for Key {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Key {
    fn cmp(&self, other: &Self) -> Ordering {
        let first = self.first.total_cmp(&other.first);
        first.then_with(|| self.score.total_cmp(&other.score)).then_with(|| self.id.cmp(&other.id))
    }
}

impl PartialEq for Ranked {
    fn eq(&self, other: &Self) -> bool {
        self.key == other.key
    }
}

impl Eq for Ranked {}

impl PartialOrd for Ranked {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Ranked {
    fn cmp(&self, other: &Self) -> Ordering {
        self.key.cmp(&other.key)
    }
}

/// The best so many, whatever the number of candidates.
pub(crate) struct Best {
    room: usize,
    heap: BinaryHeap<Reverse<Ranked>>,
}

impl Best {
    pub(crate) fn new(room: usize) -> Self {
        Self { room, heap: BinaryHeap::new() }
    }

    /// The score below which nobody enters any more.
    fn entrance(&self) -> f32 {
        match self.heap.peek() {
            Some(Reverse(last)) if self.heap.len() >= self.room => last.key.first,
            _ if self.room == 0 => f32::INFINITY,
            _ => f32::NEG_INFINITY,
        }
    }

    fn offer(&mut self, ranked: Ranked) {
        if self.heap.len() < self.room {
            self.heap.push(Reverse(ranked));
        } else if let Some(mut last) = self.heap.peek_mut()
            && ranked > last.0
        {
            *last = Reverse(ranked);
        }
    }

    /// The best first.
    pub(crate) fn finish(self) -> Vec<Ranked> {
        let mut ranked: Vec<Ranked> = self.heap.into_iter().map(|Reverse(ranked)| ranked).collect();
        ranked.sort_unstable_by(|a, b| b.cmp(a));
        ranked
    }
}

/// What is the same for every service of a segment.
struct Judge<'h> {
    here: &'h Here<'h>,
    asked: &'h Asked<'h>,
    commune: Option<u32>,
    half_way: f32,
    at_most: f32,
    /// The day of the question, for the hours; worked out when the first service needs it.
    day: std::cell::OnceCell<Arc<Day>>,
}

/// Ranks the services that match, among the best so far.
pub(crate) fn rank(here: &Here<'_>, asked: &Asked<'_>, matches: &[Match], number: usize, best: &mut Best) {
    let commune = asked.around.as_ref().and_then(|around| around.commune);
    let judge = Judge {
        here,
        asked,
        commune: commune.and_then(|commune| here.segment.commune_number(commune.code)),
        half_way: if asked.plan.words.is_empty() { HALF_WAY_WITHOUT_WORDS_M } else { HALF_WAY_M },
        at_most: if asked.around.is_some() { AT_MOST } else { AT_MOST_ANYWHERE },
        day: std::cell::OnceCell::new(),
    };
    let by_relevance = asked.question.order == Order::Relevance;
    for one in matches {
        let base = one.text * judge.standing(one.ordinal);
        // Most services cannot enter even if they were next door and open: they are not measured.
        if by_relevance && base * judge.at_most < best.entrance() {
            continue;
        }
        let entrance = if by_relevance { best.entrance() } else { f32::NEG_INFINITY };
        if let Some(ranked) = judge.ranked(one, base, number, entrance) {
            best.offer(ranked);
        }
    }
}

impl Judge<'_> {
    /// What does not depend on the place: completeness, freshness, temporary state, collective actions.
    fn standing(&self, ordinal: u32) -> f32 {
        let segment = self.here.segment;
        let at = ordinal as usize;
        let complete = 1.0 - STANDING + STANDING * f32::from(segment.standing[at]) / 255.0;
        let ages = self.asked.question.ages;
        let fresh = match segment.confirmed[at] {
            NO_DAY => NEVER_CONFIRMED,
            day if self.asked.today - day < i32::from(ages.to_confirm_days) => 1.0,
            day if self.asked.today - day < i32::from(ages.stale_days) => TO_CONFIRM,
            _ => STALE,
        };
        let available = match segment.unavailable_on(ordinal, self.asked.today) {
            Some(state) if state.receives => RECEIVES_LESS,
            Some(_) => RECEIVES_NO_ONE,
            None => 1.0,
        };
        let action = self.asked.plan.actions_first && segment.is(ordinal, ACTION_FIRST);
        complete * fresh * available * if action { ACTION } else { 1.0 }
    }

    /// The service with its rank; none when it is too far to enter.
    fn ranked(&self, one: &Match, base: f32, number: usize, entrance: f32) -> Option<Ranked> {
        let segment = self.here.segment;
        let (place, distance) = self.nearest(one.ordinal);
        let reaches = self.asked.around.is_some() && self.here.reaches(one.ordinal);
        let mut score = base * self.nearness(distance, reaches);
        if score * self.at_most < entrance {
            return None;
        }
        if place.is_some_and(|place| Some(segment.place_communes[place]) == self.commune) {
            score *= IN_COMMUNE;
        }
        if self.here.for_commune.as_ref().is_some_and(|own| own.has(one.ordinal)) {
            score *= FOR_COMMUNE;
        }
        if place.is_some_and(|place| self.is_open_now(place)) {
            score *= OPEN_NOW;
        }
        let first = match self.asked.question.order {
            Order::Relevance => score,
            Order::Distance => -distance.unwrap_or(f32::MAX),
            Order::Fresh => segment.confirmed[one.ordinal as usize] as f32,
        };
        let id = Reverse(segment.ids[one.ordinal as usize]);
        let key = Key { first, score, id };
        Some(Ranked { key, segment: number, ordinal: one.ordinal, bits: one.bits, place, reaches })
    }

    /// The nearest place, open if that is asked, and how far it is; without a « near », the first such place.
    fn nearest(&self, ordinal: u32) -> (Option<usize>, Option<f32>) {
        let mut places = self.here.segment.places(ordinal).filter(|place| self.here.is_open(*place));
        let Some(from) = self.asked.around.as_ref().and_then(|around| around.direction) else {
            return (places.next(), None);
        };
        let measured =
            places.map(|place| (place, metres(&from, &self.here.segment.derived.directions[place])));
        let nearest = measured.min_by(|a, b| a.1.total_cmp(&b.1));
        nearest.map_or((None, None), |(place, metres)| (Some(place), Some(metres).filter(|m| m.is_finite())))
    }

    fn nearness(&self, distance: Option<f32>, reaches: bool) -> f32 {
        if self.asked.around.is_none() {
            return 1.0;
        }
        // Without any address a service is neither near nor far.
        let mut metres = distance.unwrap_or(self.half_way);
        if reaches {
            metres = metres.min(REACH_M);
        }
        let ratio = metres / self.half_way;
        FAR + (1.0 - FAR) / (1.0 + ratio * ratio)
    }

    fn is_open_now(&self, place: usize) -> bool {
        let segment = self.here.segment;
        let hours = segment.place_hours[place];
        if hours == NONE || segment.closure(place, self.asked.today).is_some() {
            return false;
        }
        let at = self.asked.question.at;
        let day = self.day.get_or_init(|| segment.hours.day(at.date()));
        let minute = minute_of(at);
        segment.hours.is_open(day, hours, &(minute..minute + 1))
    }
}
