//! An organisation in a few numbers, so that many thousand pairs are weighed in a moment.

use std::collections::HashMap;

use vocabulary::codes::{Audience, LegalFamily, MeanKind, TopicCategory};

use crate::actor::{Actor, Offer};
use crate::everybody::Everybody;
use crate::lacks;

/// How many families of needs there are.
pub(crate) const CATEGORIES: usize = TopicCategory::ALL.len();

/// A set of communes, one bit each.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Communes(Box<[u64]>);

impl Communes {
    fn of(size: usize, numbers: impl Iterator<Item = usize>) -> Communes {
        let mut bits = vec![0_u64; size.div_ceil(64)].into_boxed_slice();
        for number in numbers {
            bits[number / 64] |= 1 << (number % 64);
        }
        Communes(bits)
    }

    fn meets(&self, other: &Communes) -> bool {
        self.0.iter().zip(&other.0).any(|(one, other)| one & other != 0)
    }
}

/// What many pairs are compared by: sets as bits.
#[derive(Clone, Debug, Default)]
pub(crate) struct Gist {
    pub(crate) family: Option<LegalFamily>,
    pub(crate) topics: u128,
    pub(crate) categories: u16,
    /// Audiences that are named; « tous publics » says nothing of a pair.
    pub(crate) audiences: u16,
    pub(crate) lacks: u32,
    pub(crate) fills: u32,
    /// For each lack that only the same need can fill: the topics where it is lacked, and where it is filled.
    pub(crate) lacked_topics: [u128; lacks::WITHIN_NEED],
    pub(crate) filled_topics: [u128; lacks::WITHIN_NEED],
    /// The days of the week its services for each need are open.
    pub(crate) days_by_need: [u8; CATEGORIES],
    pub(crate) lends: u8,
    pub(crate) could_use: u8,
    /// The topics of services that are low on stock.
    pub(crate) short_of: u128,
    /// Where it receives people.
    places: Communes,
    /// Where people it receives may live, as far as somebody of the network stands there.
    reach: Communes,
}

impl Gist {
    /// The gist of an organisation, wherever it stands.
    pub(crate) fn of(actor: &Actor) -> Gist {
        let mut gist = Gist { family: actor.family, ..Gist::default() };
        actor.offers.iter().for_each(|offer| gist.add(offer));
        for kind in MeanKind::ALL {
            gist.lends |= u8::from(actor.lends(*kind).is_some()) << *kind as u8;
            gist.could_use |= u8::from(actor.could_use(*kind).is_some()) << *kind as u8;
        }
        gist.short_of = actor.could_use(MeanKind::Stock).map_or(0, Offer::topic_bits);
        gist
    }

    /// Whether one of the two receives people where the other stands.
    pub(crate) fn meets(&self, other: &Gist) -> bool {
        self.places.meets(&other.reach) || self.reach.meets(&other.places)
    }

    /// Whether both stand in one commune.
    pub(crate) fn stands_with(&self, other: &Gist) -> bool {
        self.places.meets(&other.places)
    }

    /// The kinds of means this one could use and the other shares, one bit each. Stock serves those who work on the
    /// same need.
    pub(crate) fn is_served_by(&self, other: &Gist) -> u8 {
        let stock = 1 << MeanKind::Stock as u8;
        let served = self.could_use & other.lends;
        if self.short_of & other.topics == 0 { served & !stock } else { served }
    }

    fn add(&mut self, offer: &Offer) {
        self.topics |= offer.topic_bits();
        self.categories |= offer.categories();
        let named = offer.audiences.iter().filter(|audience| **audience != Audience::Everyone);
        self.audiences |= named.fold(0, |bits, audience| bits | 1 << *audience as u16);
        let lacks = offer.lacks.iter().fold(0_u32, |bits, (number, _)| bits | 1 << number);
        for number in 0..lacks::WITHIN_NEED {
            let has = |set: u32, topics: u128| if set & 1 << number == 0 { 0 } else { topics };
            self.lacked_topics[number] |= has(lacks, offer.topic_bits());
            // Its main need: a service that touches a need in passing would be a poor answer.
            self.filled_topics[number] |= has(offer.fills, offer.main_topic_bit());
        }
        self.lacks |= lacks;
        self.fills |= offer.fills;
        for need in (0..CATEGORIES).filter(|need| offer.categories() & 1 << need != 0) {
            self.days_by_need[need] |= offer.week.days_open();
        }
    }
}

/// The gist of everybody, in their order.
pub(crate) fn gists(everybody: &Everybody) -> Vec<Gist> {
    let standing = everybody.communes(None);
    let numbers: HashMap<&str, usize> =
        standing.iter().enumerate().map(|(number, commune)| (commune.code, number)).collect();
    let mut covered: HashMap<&vocabulary::territory::Area, Vec<usize>> = HashMap::new();
    for area in everybody.actors.iter().flat_map(|actor| &actor.offers).flat_map(|offer| &offer.areas) {
        covered.entry(area).or_insert_with(|| {
            let inside = |(_, commune): &(usize, &&_)| everybody.covers(area, commune);
            standing.iter().enumerate().filter(inside).map(|(number, _)| number).collect()
        });
    }
    let gist = |actor: &Actor| {
        let mut gist = Gist::of(actor);
        let places: Vec<usize> =
            actor.communes.iter().filter_map(|code| numbers.get(code).copied()).collect();
        let areas = actor.offers.iter().flat_map(|offer| &offer.areas);
        let inhabitants = areas.filter_map(|area| covered.get(area)).flatten().copied();
        gist.reach = Communes::of(standing.len(), inhabitants.chain(places.iter().copied()));
        gist.places = Communes::of(standing.len(), places.into_iter());
        gist
    };
    everybody.actors.iter().map(gist).collect()
}
