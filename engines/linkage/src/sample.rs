//! Lists with known twins, made by rule: nothing real in them. Thresholds are set on these and on nothing else.
//!
//! A list holds what makes lists hard: federations with a branch in each town, town halls with their social centre,
//! numbered schools, houses full of associations behind one switchboard, offices that differ by their room only. Some
//! records are written again as another list would write them: shortened, misspelt, half empty.

mod damage;
mod entities;

use crate::subject::Subject;

/// A generated list.
#[derive(Debug, Clone)]
pub struct Sample {
    /// The records.
    pub subjects: Vec<Subject>,
    /// Which body at a place each record describes: twins have the same number.
    pub truth: Vec<u32>,
}

/// What the records of a list say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Richness {
    /// Names, addresses and some sites.
    Sparse,
    /// Also telephones, mails, numbers of registers, points.
    Full,
}

/// Chance that is the same each time.
#[derive(Debug, Clone)]
pub(crate) struct Chance(u64);

impl Chance {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ 0x5bf0_3635)
    }

    pub(crate) fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((mixed ^ (mixed >> 31)) >> 8).unwrap_or(0) % limit.max(1)
    }

    pub(crate) fn percent(&mut self, share: usize) -> bool {
        self.below(100) < share
    }

    pub(crate) fn pick<'a, T: ?Sized>(&mut self, list: &[&'a T]) -> &'a T {
        list[self.below(list.len())]
    }
}

/// A list of so many records. The same seed gives the same list.
pub fn list(records: usize, seed: u64, richness: Richness) -> Sample {
    let mut chance = Chance::new(seed);
    let mut sample = Sample { subjects: Vec::with_capacity(records), truth: Vec::with_capacity(records) };
    let mut entity = 0_u32;
    let mut world = entities::World::new(records / 40 + 3, &mut chance);
    while sample.subjects.len() < records {
        for subject in world.next_bodies(&mut chance) {
            let copies = match chance.below(100) {
                0..=79 => 1,
                80..=95 => 2,
                _ => 3,
            };
            for copy in 0..copies {
                let written = damage::rewrite(&subject, copy, (&mut chance, richness));
                sample.subjects.push(written);
                sample.truth.push(entity);
            }
            entity += 1;
        }
    }
    sample.subjects.truncate(records);
    sample.truth.truncate(records);
    sample
}

impl Sample {
    /// How many pairs of the list are twins.
    pub fn twins(&self) -> usize {
        let mut counts = rustc_hash::FxHashMap::<u32, usize>::default();
        for entity in &self.truth {
            *counts.entry(*entity).or_default() += 1;
        }
        counts.values().map(|count| count * (count - 1) / 2).sum()
    }
}
