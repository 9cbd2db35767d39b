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

/// The words of a set that are not empty, with their positions: few when few services match.
type Sparse = Vec<(usize, u64)>;

impl Counts {
    /// Adds the services of one segment that match before the filters. Each facet is counted with its own filter
    /// set aside, so that the other values of an « or » show what they would add.
    pub(crate) fn add(&mut self, here: &Here<'_>, matches: &[Match]) {
        let mut matching = Bits::none(here.segment.len());
        matches.iter().for_each(|one| matching.set(one.ordinal));
        let usual = sparse(&filtered(&matching, here, None));
        let own: Vec<(FacetId, Sparse)> = here
            .filters
            .iter()
            .map(|(facet, _)| (*facet, sparse(&filtered(&matching, here, Some(*facet)))))
            .collect();
        for (number, key) in here.segment.values.iter().enumerate() {
            let facet = key.first().copied().unwrap_or_default();
            let set = own.iter().find(|(filtered, _)| filtered.0 == facet).map_or(&usual, |(_, set)| set);
            let members = here.segment.value(number);
            let count: usize = set.iter().map(|(at, word)| (word & members[*at]).count_ones() as usize).sum();
            if count > 0 {
                match self.found.get_mut(key) {
                    Some(known) => *known += count,
                    None => drop(self.found.insert(key.to_vec(), count)),
                }
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

/// What every filter but one leaves.
fn filtered(matching: &Bits, here: &Here<'_>, but: Option<FacetId>) -> Bits {
    let mut left = matching.clone();
    for (facet, bits) in &here.filters {
        if Some(*facet) != but {
            left.and(bits.words());
        }
    }
    left
}

fn sparse(bits: &Bits) -> Sparse {
    bits.words().iter().copied().enumerate().filter(|(_, word)| *word != 0).collect()
}
