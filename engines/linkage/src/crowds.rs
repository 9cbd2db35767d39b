//! Values that many records share, and therefore tell little.

use rustc_hash::FxHashMap;

use crate::reading::Traits;

/// How many records hold a value, for values that several hold: a switchboard, the host of a federation.
#[derive(Debug, Default)]
pub(crate) struct Crowds {
    holders: FxHashMap<u64, u32>,
}

impl Crowds {
    /// Counts the contacts of all records.
    pub(crate) fn of(traits: &[Traits]) -> Self {
        let fields = |record: &Traits| {
            let mut values =
                [&record.phones, &record.mails, &record.mail_domains, &record.pages, &record.hosts]
                    .into_iter()
                    .flat_map(|values| values.iter().copied())
                    .collect::<Vec<u64>>();
            values.sort_unstable();
            values.dedup();
            values
        };
        let mut all: Vec<u64> = traits.iter().flat_map(fields).collect();
        all.sort_unstable();
        let groups = all.chunk_by(|one, other| one == other).filter(|group| group.len() > 2);
        Self {
            holders: groups.map(|group| (group[0], u32::try_from(group.len()).unwrap_or(u32::MAX))).collect(),
        }
    }

    /// How many hold the rarest of the values in common.
    pub(crate) fn holders(&self, one: &[u64], other: &[u64]) -> u32 {
        let common = one.iter().filter(|value| other.contains(value));
        common.map(|value| self.holders.get(value).copied().unwrap_or(2)).min().unwrap_or(2)
    }
}

#[cfg(test)]
mod tests;
