//! Which services of a segment may match: filters, areas, distance and doors, as sets of bits.

use std::ops::Range;
use std::sync::Arc;

use vocabulary::territory::Commune;

use super::Asked;
use crate::bits::Bits;
use crate::document::FacetId;
use crate::hours::Day;
use crate::segment::{COMES_TO_PEOPLE, NO_DAY, NONE, REMOTE, Segment, day_number};
use crate::snapshot::Live;

/// How much of the words a service must have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Demand {
    /// Both of two words, most of several, the expression of a sentence.
    Usual,
    /// Any word: asked when nothing has enough of them.
    AnyWord,
}

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
    pub(super) base: Bits,
    /// The same one by one, where filters, place and areas leave few.
    pub(super) few: Option<Vec<u32>>,
    /// What each filtered facet leaves.
    pub(crate) filters: Vec<(FacetId, Bits)>,
    /// Services for the inhabitants of the commune; none when no commune is known.
    pub(crate) eligible: Option<Bits>,
    /// Services meant for this commune by name.
    pub(crate) for_commune: Option<Bits>,
    /// The day and minutes of it during which the door must be open, if that is asked.
    pub(crate) open_day: Option<(Arc<Day>, Range<u16>, i32)>,
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
        let open_day = question.open.map(|open| {
            let (date, during) = open.window();
            (segment.hours.day(date), during, day_number(Some(date)))
        });
        let other_areas = question.other_areas;
        let few = few_of(&base);
        let mut here = Self {
            segment,
            base,
            few,
            filters,
            eligible,
            for_commune,
            open_day,
            other_areas,
            hidden_at_once: 0,
        };
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
        let Some((day, during, number)) = &self.open_day else { return true };
        let hours = self.segment.place_hours[place];
        hours != NONE
            && self.segment.closure(place, *number).is_none()
            && self.segment.hours.is_open(day, hours, during)
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

/// Up to so many services are sought one by one in the lists of words.
const FEW: usize = 4_000;

fn few_of(base: &Bits) -> Option<Vec<u32>> {
    (base.count() <= FEW).then(|| base.iter().collect())
}

fn filters(segment: &Segment, asked: &Asked<'_>) -> Vec<(FacetId, Bits)> {
    let named = asked.question.filters.iter().filter(|(_, codes)| !codes.is_empty());
    named
        .map(|(facet, codes)| {
            let mut any = Bits::none(segment.len());
            for value in codes.iter().filter_map(|code| segment.value_of(*facet, code)) {
                segment.add_having(value, &mut any);
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
    let mut reaching = segment.derived.reaching.clone();
    reaching.and(base.words());
    reaching.and(eligible.words());
    near.or(reaching.words());
}
