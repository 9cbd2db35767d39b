//! How much each agreement weighs, learnt from the list itself and from no label: Fellegi and Sunter's m and u.
//!
//! *u*, how often two records that have nothing to do with each other agree, is counted over pairs drawn by rule. *m*,
//! how often two records of one body agree, comes from expectation and maximisation over pairs that share something.
//! Both begin with what one expects beforehand, held as so many imagined pairs, so that twenty records give sane
//! answers and a hundred thousand speak for themselves.

use rustc_hash::FxHashMap;

use crate::comparing::{
    AREA, Comparison, FIELDS, IDENTIFIER, LEVELS, MISSING, NAME, PLACE, POINT, STREET, compare,
};
use crate::dictionary::Dictionary;
use crate::reading::Traits;

/// One share for each level of each field.
pub(crate) type Table = [[f64; LEVELS]; FIELDS.len()];

/// What one expects of two records of one body, before having seen any.
const EXPECTED_M: Table = [
    [0.03, 0.0, 0.07, 0.90, 0.0, 0.0],
    [0.01, 0.03, 0.08, 0.13, 0.20, 0.55],
    [0.15, 0.10, 0.20, 0.55, 0.0, 0.0],
    [0.01, 0.03, 0.0, 0.11, 0.85, 0.0],
    [0.05, 0.0, 0.03, 0.10, 0.82, 0.0],
    [0.02, 0.03, 0.07, 0.18, 0.70, 0.0],
    [0.25, 0.0, 0.75, 0.0, 0.0, 0.0],
    [0.20, 0.15, 0.65, 0.0, 0.0, 0.0],
    [0.10, 0.25, 0.65, 0.0, 0.0, 0.0],
    [0.0, 1.0, 0.0, 0.0, 0.0, 0.0],
];

/// What one expects of two records drawn at random; of the street and the distance, within one town.
const EXPECTED_U: Table = [
    [0.9989, 0.0, 0.0010, 0.0001, 0.0, 0.0],
    [0.93, 0.06, 0.006, 0.001, 0.001, 0.002],
    [0.85, 0.11, 0.02, 0.02, 0.0, 0.0],
    [0.86, 0.12, 0.0, 0.005, 0.015, 0.0],
    [0.93, 0.0, 0.04, 0.02, 0.01, 0.0],
    [0.02, 0.28, 0.59, 0.09, 0.02, 0.0],
    [0.9995, 0.0, 0.0005, 0.0, 0.0, 0.0],
    [0.998, 0.0015, 0.0005, 0.0, 0.0, 0.0],
    [0.998, 0.0015, 0.0005, 0.0, 0.0, 0.0],
    [0.0, 1.0, 0.0, 0.0, 0.0, 0.0],
];

/// Expectation counts as so many pairs.
const IMAGINED: f64 = 60.0;
/// So many pairs are drawn at random, and as many again within towns.
const DRAWN: usize = 30_000;
/// So many pairs that share something are learnt from.
const LEARNT_FROM: usize = 60_000;
/// Rounds at most; it stops earlier when nothing moves.
const ROUNDS: usize = 60;
/// The most any field may weigh, in bits.
const BOUND: f64 = 14.0;
/// The least each field may weigh: two lists often give other contacts of one body, whatever one list alone teaches.
const LEAST: [f64; FIELDS.len()] = [-6.0, -10.0, -3.0, -8.0, -8.0, -8.0, -2.0, -2.0, -2.5, 0.0];
/// So many names stand behind the rarity of a shared value before any was counted.
const EXPECTED_VALUES: f64 = 2000.0;

/// What was learnt.
#[derive(Debug, Clone)]
pub(crate) struct Weights {
    pub m: Table,
    pub u: Table,
    /// Log2 odds that two records drawn at random are one.
    pub prior: f64,
    /// How likely the pairs were after each round, as a logarithm; it never falls.
    pub likelihood: Vec<f64>,
    records: f64,
}

impl Weights {
    /// Learns from records and from pairs of them that share something.
    pub(crate) fn learn(traits: &[Traits], candidates: &[(u32, u32)], dictionary: &Dictionary) -> Self {
        let comparison =
            |(one, other): (u32, u32)| compare(&traits[one as usize], &traits[other as usize], dictionary);
        let u = count_u(traits, dictionary);
        let step = candidates.len().div_ceil(LEARNT_FROM).max(1);
        let mut patterns: FxHashMap<u64, ([u8; FIELDS.len()], f64)> = FxHashMap::default();
        for pair in candidates.iter().step_by(step) {
            let found = comparison(*pair);
            // Doors and offices that differ tell of branches of one body, not of one record written twice.
            if !found.below(STREET, 3) && !found.below(PLACE, 1) {
                patterns.entry(found.pattern()).or_insert((found.levels, 0.0)).1 += 1.0;
            }
        }
        let mut patterns: Vec<_> = patterns.into_iter().collect();
        patterns.sort_unstable_by_key(|(pattern, _)| *pattern);
        let patterns: Vec<_> = patterns.into_iter().map(|(_, counted)| counted).collect();
        let learnt = maximise(&patterns, &u);
        let records = traits.len() as f64;
        let pairs = (records * (records - 1.0) / 2.0).max(1.0);
        let share = ((learnt.matches * step as f64).max(0.5) / pairs).min(0.3);
        let prior = (share / (1.0 - share)).log2();
        Self { m: learnt.m, u, prior, likelihood: learnt.likelihood, records }
    }

    /// The bits of one level of a field.
    pub(crate) fn base(&self, field: usize, level: u8) -> f64 {
        let mut weight = f64::NEG_INFINITY;
        // What agrees more never weighs less.
        let below = EXPECTED_M[field].iter().zip(self.m[field].iter().zip(&self.u[field]));
        for (_, (m, u)) in below.take(usize::from(level) + 1).filter(|(expected, _)| **expected > 0.0) {
            weight = weight.max((m / u).log2());
        }
        weight.clamp(LEAST[field], BOUND)
    }

    /// The bits of being in one town, for two records at one door: another postal code is then a slip.
    pub(crate) fn of_town(&self) -> f64 {
        let (m, u) = (&self.m[AREA], &self.u[AREA]);
        ((m[3] + m[4]) / (u[3] + u[4])).log2().clamp(0.0, BOUND)
    }

    /// The bits of a name: halfway between what its level tells and what its words tell.
    pub(crate) fn of_name(&self, comparison: &Comparison) -> f64 {
        let level = comparison.levels[NAME];
        if level == MISSING {
            return 0.0;
        }
        let base = self.base(NAME, level);
        if level == 0 {
            return base;
        }
        let told_by_level = -self.u[NAME][usize::from(level)].log2();
        let told_by_words = f64::from(comparison.shared).min((self.records + EXPECTED_VALUES).log2() + 3.0);
        (base + 0.5 * (told_by_words - told_by_level)).clamp(-BOUND, BOUND + 4.0)
    }

    /// The bits of a value in common that so many records hold.
    pub(crate) fn of_value(&self, field: usize, level: u8, holders: u32) -> f64 {
        let base = self.base(field, level);
        if level == 0 {
            return base;
        }
        let told_by_level = -self.u[field][usize::from(level)].log2();
        let share = (f64::from(holders) + 0.5) / (self.records + EXPECTED_VALUES);
        (base + (-share.log2()).min(told_by_level + 2.0) - told_by_level).clamp(-2.0, BOUND)
    }
}

/// Counts how often records drawn by rule agree.
fn count_u(traits: &[Traits], dictionary: &Dictionary) -> Table {
    let mut counts = [[0.0; LEVELS]; FIELDS.len()];
    let mut add = |found: &Comparison, fields: &[usize]| {
        for field in fields {
            if found.levels[*field] != MISSING {
                counts[*field][usize::from(found.levels[*field])] += 1.0;
            }
        }
    };
    for (one, other) in drawn(traits.len(), DRAWN) {
        add(&compare(&traits[one], &traits[other], dictionary), &[IDENTIFIER, NAME, 2, AREA, 6, 7, 8]);
    }
    let mut by_area: Vec<(u64, usize)> = traits
        .iter()
        .enumerate()
        .map(|(index, traits)| (traits.area(), index))
        .filter(|(area, _)| *area != 0)
        .collect();
    by_area.sort_unstable();
    for (one, other) in drawn_within(&by_area) {
        add(&compare(&traits[one], &traits[other], dictionary), &[STREET, POINT]);
    }
    let mut u = EXPECTED_U;
    for (field, counted) in counts.iter().enumerate() {
        soften(&mut u[field], counted, IMAGINED * 10.0);
    }
    u
}

/// Pairs of records of one town: all of them in a small list, spread over the towns in a large one.
fn drawn_within(by_area: &[(u64, usize)]) -> Vec<(usize, usize)> {
    let reach = if by_area.len() < 500 { by_area.len() } else { 1 };
    let step = (by_area.len() / DRAWN).max(1);
    let mut pairs = Vec::new();
    for (index, (area, one)) in by_area.iter().enumerate().step_by(step) {
        // A stride that grows: neighbours in the list may be records of one body.
        let stride = if reach == 1 { 1 + index * 7919 % 61 } else { 1 };
        let others = by_area.iter().skip(index + stride).take(reach).take_while(|(there, _)| there == area);
        pairs.extend(others.map(|(_, other)| (*one, *other)));
    }
    pairs
}

/// Pairs of records, all of them where there are few.
fn drawn(records: usize, most: usize) -> Vec<(usize, usize)> {
    if records < 2 {
        return Vec::new();
    }
    if records * (records - 1) / 2 <= most {
        return (0..records).flat_map(|one| (one + 1..records).map(move |other| (one, other))).collect();
    }
    let mut state = 0x9e37_79b9_7f4a_7c15_u64;
    let mut next = || {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(state >> 33).unwrap_or(0) % records
    };
    (0..most).map(|_| (next(), next())).filter(|(one, other)| one != other).collect()
}

/// Expectation, held as imagined pairs, and what was counted, together.
fn soften(shares: &mut [f64; LEVELS], counted: &[f64; LEVELS], imagined: f64) {
    let total: f64 = counted.iter().sum::<f64>() + imagined;
    for (share, counted) in shares.iter_mut().zip(counted) {
        *share = (*share * imagined + counted) / total;
    }
}

/// The end of expectation and maximisation.
struct Learnt {
    m: Table,
    matches: f64,
    likelihood: Vec<f64>,
}

fn maximise(patterns: &[([u8; FIELDS.len()], f64)], u: &Table) -> Learnt {
    let total: f64 = patterns.iter().map(|(_, count)| count).sum();
    // Pairs that share something agree more often than pairs at random even when they are two: they have their own u.
    let (mut m, mut two) = (EXPECTED_M, *u);
    let mut share = 0.1;
    let mut likelihood: Vec<f64> = Vec::new();
    let imagined = (total * 0.02).max(IMAGINED);
    let mut matches = 0.0;
    for _ in 0..ROUNDS {
        let (mut of_one, mut of_two) = ([[0.0; LEVELS]; FIELDS.len()], [[0.0; LEVELS]; FIELDS.len()]);
        matches = 0.0;
        let mut logarithm = kept_near(&m, &EXPECTED_M, imagined) + kept_near(&two, u, IMAGINED);
        // Of twenty imagined pairs that share something, one is a match.
        logarithm += f64::ln(share) + 19.0 * f64::ln(1.0 - share);
        for (levels, count) in patterns {
            let (one, other) = (share * chance(levels, &m), (1.0 - share) * chance(levels, &two));
            let odds = one / (one + other).max(f64::MIN_POSITIVE);
            logarithm += count * (one + other).max(f64::MIN_POSITIVE).ln();
            matches += count * odds;
            tally(&mut of_one, levels, count * odds);
            tally(&mut of_two, levels, count * (1.0 - odds));
        }
        (m, two) = (EXPECTED_M, *u);
        for field in 0..FIELDS.len() {
            soften_known(&mut m[field], &of_one[field], (imagined, field));
            soften(&mut two[field], &of_two[field], IMAGINED);
        }
        share = ((matches + 1.0) / (total + 20.0)).clamp(1e-6, 0.9);
        let moved = likelihood.last().is_none_or(|last| logarithm - last > 1e-6 * logarithm.abs());
        likelihood.push(logarithm);
        if !moved {
            break;
        }
    }
    Learnt { m, matches, likelihood }
}

/// What was imagined, as a logarithm: with it, no round makes the whole less likely.
fn kept_near(table: &Table, expected: &Table, imagined: f64) -> f64 {
    let pairs = table.iter().flatten().zip(expected.iter().flatten());
    pairs
        .filter(|(_, expected)| **expected > 0.0)
        .map(|(share, expected)| imagined * expected * share.ln())
        .sum()
}

/// As [`soften`], but streets and offices that differ keep the share one expects of them: such pairs are not learnt from.
fn soften_known(shares: &mut [f64; LEVELS], counted: &[f64; LEVELS], (imagined, field): (f64, usize)) {
    let learnt = match field {
        STREET => 3..LEVELS,
        PLACE => 1..LEVELS,
        _ => 0..LEVELS,
    };
    let kept: f64 = shares[learnt.clone()].iter().sum();
    let total = counted[learnt.clone()].iter().sum::<f64>() + imagined * kept;
    for level in learnt {
        shares[level] = kept * (shares[level] * imagined + counted[level]) / total;
    }
}

fn chance(levels: &[u8; FIELDS.len()], table: &Table) -> f64 {
    let known = levels.iter().zip(table).filter(|(level, _)| **level != MISSING);
    known.map(|(level, shares)| shares[usize::from(*level)].max(1e-9)).product()
}

fn tally(table: &mut Table, levels: &[u8; FIELDS.len()], count: f64) {
    for (shares, level) in table.iter_mut().zip(levels) {
        if *level != MISSING {
            shares[usize::from(*level)] += count;
        }
    }
}

#[cfg(test)]
mod tests;
