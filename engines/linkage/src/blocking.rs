//! Which pairs are worth comparing: those that share something rare enough.

use crate::dictionary::Word;
use crate::reading::{Traits, mark};

/// A group up to this size is compared pair by pair; in a larger one each record meets its next neighbours only.
const WHOLE: usize = 16;
/// How many neighbours a record meets in a group that is too large: fifty thousand « mairie » cost no more.
const NEIGHBOURS: usize = 5;
/// From this size on a group says so little that a record meets two neighbours.
const CROWD: usize = 100;
const NEIGHBOURS_IN_CROWD: usize = 2;
/// Words of a name that make keys: the most telling ones.
const TELLING: usize = 3;

/// The pairs worth comparing, each once, the lower first. Its length grows with the records, not with their square.
pub(crate) fn candidates(traits: &[Traits]) -> Vec<(u32, u32)> {
    let mut keys: Vec<(u64, (u64, u64), u32)> = Vec::with_capacity(traits.len() * 10);
    let mut found = Vec::new();
    for (index, record) in traits.iter().enumerate() {
        let index = u32::try_from(index).unwrap_or(u32::MAX);
        found.clear();
        keys_of(record, &mut found);
        found.sort_unstable();
        found.dedup();
        let order = order_of(record);
        keys.extend(found.iter().map(|key| (*key, order, index)));
    }
    keys.sort_unstable();
    let mut pairs: Vec<u64> = Vec::with_capacity(traits.len() * 8);
    for group in keys.chunk_by(|one, other| one.0 == other.0) {
        let reach = match group.len() {
            whole if whole <= WHOLE => WHOLE,
            large if large <= CROWD => NEIGHBOURS,
            _ => NEIGHBOURS_IN_CROWD,
        };
        for (at, (.., one)) in group.iter().enumerate() {
            for (.., other) in group.iter().skip(at + 1).take(reach) {
                let (low, high) = (*one.min(other), *one.max(other));
                pairs.push(u64::from(low) << 32 | u64::from(high));
            }
        }
    }
    drop(keys);
    pairs.sort_unstable();
    pairs.dedup();
    #[expect(clippy::cast_possible_truncation, reason = "the two halves of what was put together above")]
    let split = |pair: u64| ((pair >> 32) as u32, pair as u32);
    pairs.into_iter().map(split).collect()
}

/// Where a record stands in a group that is too large to compare whole: beside those of its name and street. Town
/// first, then name: neighbours are likely to be twins. All else it says comes last, so that the order of the list
/// matters only between records that say the same.
fn order_of(record: &Traits) -> (u64, u64) {
    let name = record.names.first().map_or(0, |name| telling(name).first().copied().unwrap_or(0));
    let beside = u64::from(name) << 16 | u64::from(record.number & 0xffff);
    ((record.area() & 0xffff) << 48 | beside & 0xffff_ffff_ffff, content_of(record))
}

/// All that is compared of a record, as one number.
fn content_of(record: &Traits) -> u64 {
    let ids = |words: &[Word]| words.iter().map(|word| word.id).collect::<Vec<_>>();
    let names: Vec<Vec<u32>> = record.names.iter().map(|name| ids(name)).collect();
    let said = (names, ids(&record.place), ids(&record.parent), &record.numbers, record.kind as u8);
    let door = (
        &record.street,
        record.number,
        record.suffix,
        record.unit,
        record.postal,
        record.commune,
        record.city,
    );
    let point = record.point.map(|point| (point.latitude().to_bits(), point.longitude().to_bits()));
    let contacts = (&record.phones, &record.mails, &record.pages, &record.sirens, &record.identifiers);
    mark(&(said, door, point, contacts))
}

fn telling(name: &[Word]) -> Vec<u32> {
    let mut words: Vec<_> = name.iter().collect();
    words.sort_by(|one, other| other.weight.total_cmp(&one.weight).then(one.id.cmp(&other.id)));
    words.into_iter().take(TELLING).map(|word| word.id).collect()
}

fn keys_of(record: &Traits, keys: &mut Vec<u64>) {
    let area = record.area();
    for (kind, values) in [
        (1_u8, &record.identifiers),
        (2, &record.sirens),
        (3, &record.phones),
        (4, &record.mails),
        (5, &record.pages),
        (6, &record.hosts),
    ] {
        keys.extend(values.iter().map(|value| mark(&(kind, *value))));
    }
    for name in &record.names {
        let words = telling(name);
        let mut all: Vec<u32> = name.iter().map(|word| word.id).collect();
        all.sort_unstable();
        keys.push(mark(&(7_u8, &all)));
        if let [first, second, ..] = words.as_slice() {
            keys.push(mark(&(8_u8, first.min(second), first.max(second))));
        }
        keys.extend(words.iter().filter(|_| area != 0).map(|word| mark(&(9_u8, *word, area))));
        keys.extend(
            words.first().filter(|_| record.district != 0).map(|word| mark(&(10_u8, *word, record.district))),
        );
    }
    if !record.street.is_empty() && record.number != 0 {
        let last = record.street.last();
        keys.push(mark(&(11_u8, last, record.number, area)));
        keys.push(mark(&(12_u8, last, record.number, record.postal)));
    }
    if let Some(point) = &record.point {
        let cell = |degrees: f64| (degrees * 500.0).round() as i64;
        keys.push(mark(&(13_u8, cell(point.latitude()), cell(point.longitude()))));
    }
}

#[cfg(test)]
mod tests;
