//! Counts, for each value of each filter, how many services it would leave.

use std::collections::BTreeMap;

use super::matching::{Here, Match};
use crate::answer::FacetCount;
use crate::bits::Bits;
use crate::document::FacetId;

/// Counts gathered segment by segment.
#[derive(Default)]
pub(crate) struct Counts {
    found: BTreeMap<Vec<u8>, usize>,
}

/// Services a facet is counted on: every filter applied, but its own.
struct CountedOn {
    facet: Option<FacetId>,
    services: Bits,
    /// The words of that set that are not empty, with their positions: few when few services match.
    words: Vec<(usize, u64)>,
}

impl Counts {
    /// Adds the services of one segment that match before the filters. Each facet is counted with its own filter
    /// set aside, so that the other values of an « or » show what they would add.
    pub(crate) fn add(&mut self, here: &Here<'_>, matches: &[Match]) {
        let mut matching = Bits::none(here.segment.len());
        matches.iter().for_each(|one| matching.set(one.ordinal));
        let own = here.filters.iter().map(|(facet, _)| CountedOn::new(&matching, here, Some(*facet)));
        let own: Vec<CountedOn> = own.collect();
        let usual = CountedOn::new(&matching, here, None);
        let first_byte = |value: u32| here.segment.values.get(value as usize).first().copied();
        let facet_of = |value: u32| FacetId(first_byte(value).unwrap_or_default());
        let counted_on = |facet: FacetId| own.iter().find(|set| set.facet == Some(facet)).unwrap_or(&usual);
        for (value, dense) in &here.segment.derived.dense_values {
            let words = counted_on(facet_of(*value)).words.iter();
            let count = words.map(|(at, word)| (word & dense[*at]).count_ones() as usize).sum();
            self.count(here, *value, count);
        }
        // Rare values may be tens of thousands: only those met are looked at again.
        let (mut counts, mut met) = (vec![0; here.segment.values.len()], Vec::new());
        for set in own.iter().chain([&usual]) {
            for value in set.services.iter().flat_map(|ordinal| here.segment.sparse_values(ordinal)) {
                if std::ptr::eq(counted_on(facet_of(*value)), set) {
                    let count = &mut counts[*value as usize];
                    if *count == 0 {
                        met.push(*value);
                    }
                    *count += 1;
                }
            }
        }
        met.into_iter().for_each(|value| self.count(here, value, counts[value as usize]));
    }

    fn count(&mut self, here: &Here<'_>, value: u32, count: usize) {
        let key = here.segment.values.get(value as usize);
        if count == 0 {
            return;
        }
        if let Some(known) = self.found.get_mut(key) {
            *known += count;
        } else {
            self.found.insert(key.to_vec(), count);
        }
    }

    /// The counts, by facet then by code.
    pub(crate) fn finish(self) -> Vec<FacetCount> {
        let told = self.found.into_iter().filter_map(|(key, count)| {
            let (facet, code) = key.split_first()?;
            Some(FacetCount {
                facet: FacetId(*facet),
                code: String::from_utf8_lossy(code).into_owned(),
                count,
            })
        });
        told.collect()
    }
}

impl CountedOn {
    fn new(matching: &Bits, here: &Here<'_>, facet: Option<FacetId>) -> Self {
        let mut services = matching.clone();
        for (_, bits) in here.filters.iter().filter(|(filtered, _)| Some(*filtered) != facet) {
            services.and(bits.words());
        }
        let words = services.words().iter().copied().enumerate().filter(|(_, word)| *word != 0).collect();
        Self { facet, services, words }
    }
}
