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
        let facet_of =
            |number: usize| FacetId(here.segment.values.get(number).first().copied().unwrap_or_default());
        let counted_on = |facet: FacetId| own.iter().find(|set| set.facet == Some(facet)).unwrap_or(&usual);
        let mut counts = vec![0; here.segment.values.len()];
        for (number, dense) in
            here.segment.derived.dense_values.iter().enumerate().filter(|(_, bits)| !bits.is_empty())
        {
            let words = counted_on(facet_of(number)).words.iter();
            counts[number] = words.map(|(at, word)| (word & dense[*at]).count_ones() as usize).sum();
        }
        for set in own.iter().chain([&usual]) {
            for value in set.services.iter().flat_map(|ordinal| here.segment.sparse_values(ordinal)) {
                let number = *value as usize;
                counts[number] += usize::from(std::ptr::eq(counted_on(facet_of(number)), set));
            }
        }
        for (number, count) in counts.into_iter().enumerate().filter(|(_, count)| *count > 0) {
            let key = here.segment.values.get(number);
            match self.found.get_mut(key) {
                Some(known) => *known += count,
                None => drop(self.found.insert(key.to_vec(), count)),
            }
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
