//! Chance that can be told again: the same seed throws the same dice.

use std::time::Duration;

/// A row of numbers that looks like chance and follows from a seed (SplitMix64).
#[derive(Clone)]
pub(crate) struct Dice(u64);

impl Dice {
    /// The dice of a seed.
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// Dice of their own for somebody, so that one who throws more often changes nothing for the others.
    pub(crate) fn of(&mut self) -> Self {
        Self(self.next())
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below this one; 0 below 0.
    pub(crate) fn below(&mut self, bound: usize) -> usize {
        let bound = u64::try_from(bound).unwrap_or(u64::MAX).max(1);
        usize::try_from(self.next() % bound).unwrap_or_default()
    }

    /// Whether one of so many throws fell.
    pub(crate) fn one_in(&mut self, many: usize) -> bool {
        self.below(many) == 0
    }

    /// One of these, if there is any.
    pub(crate) fn pick<'a, T>(&mut self, from: &'a [T]) -> Option<&'a T> {
        from.get(self.below(from.len()))
    }

    /// A while between these two, in milliseconds.
    pub(crate) fn between(&mut self, least: u64, most: u64) -> Duration {
        Duration::from_millis(least + self.next() % (most.saturating_sub(least) + 1))
    }
}

/// A word that no record of the demo holds, one for each number: it goes in with a write and is looked for afterwards.
pub(crate) fn mark(number: u64) -> String {
    const FIRST: [char; 8] = ['b', 'd', 'f', 'k', 'm', 'p', 't', 'v'];
    const SECOND: [char; 4] = ['a', 'i', 'o', 'u'];
    let mut word = String::from("zy");
    let mut rest = number;
    for _ in 0..5 {
        word.push(FIRST[(rest % 8) as usize]);
        word.push(SECOND[(rest / 8 % 4) as usize]);
        rest /= 32;
    }
    word
}

#[cfg(test)]
mod tests;
