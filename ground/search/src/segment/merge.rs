//! Makes one segment of several, leaving out what was removed. Nothing is read again: only columns are joined.

use std::collections::BTreeMap;

use rustc_hash::FxHashMap;

use super::{NONE, Segment};
use crate::bits::Bits;
use crate::postings::{List, Posting};

/// The services of one segment that go into the new one.
pub(crate) struct Part<'s> {
    pub(crate) segment: &'s Segment,
    pub(crate) live: &'s Bits,
}

/// Where the services of each part stand in the new segment; [`NONE`] for those left out.
type Placement = Vec<Vec<u32>>;

/// Joins the parts, in order.
pub(crate) fn merge(parts: &[Part<'_>]) -> Segment {
    let mut merged = Segment::default();
    let mut next = 0;
    let placement: Placement = parts
        .iter()
        .map(|part| {
            let mut places = vec![NONE; part.segment.ids.len()];
            for ordinal in part.live.iter() {
                places[ordinal as usize] = next;
                next += 1;
            }
            places
        })
        .collect();
    for part in parts {
        copy_columns(part, &mut merged);
    }
    copy_places(parts, &mut merged);
    copy_dated(parts, &placement, &mut merged);
    merge_terms(parts, &placement, &mut merged);
    merge_spellings(parts, &mut merged);
    merge_filters(parts, &placement, &mut merged);
    merged.cards.shrink();
    merged.postings.shrink();
    merged.derive();
    merged
}

fn copy_columns(part: &Part<'_>, merged: &mut Segment) {
    let from = part.segment;
    for ordinal in part.live.iter() {
        let at = ordinal as usize;
        merged.ids.push(from.ids[at]);
        merged.cards.push(from.card(ordinal));
        merged.standing.push(from.standing[at]);
        merged.flags.push(from.flags[at]);
        merged.confirmed.push(from.confirmed[at]);
        merged.organizations.push(from.organizations[at]);
        merged.topics.extend_from_slice(from.topics(ordinal));
        merged.topic_ends.push(count(&merged.topics));
    }
}

fn copy_places(parts: &[Part<'_>], merged: &mut Segment) {
    let mut communes: FxHashMap<&str, u32> = FxHashMap::default();
    let mut hours: FxHashMap<&str, u32> = FxHashMap::default();
    for Part { segment: from, live } in parts {
        for ordinal in live.iter() {
            for place in from.places(ordinal) {
                let row = count(&merged.latitudes);
                merged.latitudes.push(from.latitudes[place]);
                merged.longitudes.push(from.longitudes[place]);
                let code = from.communes.text(from.place_communes[place] as usize);
                let commune = *communes.entry(code).or_insert_with(|| {
                    merged.communes.push(code.as_bytes());
                    count(&merged.communes.ends) - 1
                });
                merged.place_communes.push(commune);
                let timetable = from.place_hours[place];
                let number = if timetable == NONE {
                    NONE
                } else {
                    let text = from.hours.texts.text(timetable as usize);
                    *hours.entry(text).or_insert_with(|| merged.hours.copy(&from.hours, timetable as usize))
                };
                merged.place_hours.push(number);
                let first = from.closures.partition_point(|(which, ..)| (*which as usize) < place);
                let own = from.closures[first..].iter().take_while(|(which, ..)| *which as usize == place);
                merged.closures.extend(own.map(|(_, begin, end)| (row, *begin, *end)));
            }
            merged.place_ends.push(count(&merged.latitudes));
        }
    }
}

fn copy_dated(parts: &[Part<'_>], placement: &Placement, merged: &mut Segment) {
    for (part, places) in parts.iter().zip(placement) {
        let kept =
            part.segment.unavailable.iter().map(|(who, until, how)| (places[*who as usize], *until, *how));
        merged.unavailable.extend(kept.filter(|(who, ..)| *who != NONE));
    }
}

fn merge_terms(parts: &[Part<'_>], placement: &Placement, merged: &mut Segment) {
    let mut at = vec![0; parts.len()];
    while let Some(stem) = smallest(parts, &at, |segment| &segment.terms) {
        let mut list = List::default();
        for (number, part) in parts.iter().enumerate() {
            let terms = &part.segment.terms;
            if at[number] == terms.len() || terms.get(at[number]) != stem {
                continue;
            }
            for posting in part.segment.reading(at[number]) {
                let ordinal = placement[number][posting.ordinal as usize];
                if ordinal != NONE {
                    list.push(Posting { ordinal, ..posting });
                }
            }
            at[number] += 1;
        }
        if list.count > 0 {
            merged.terms.push(stem);
            merged.postings.push(&list.bytes);
            merged.frequencies.push(list.count);
        }
    }
}

/// The first item in order among the next of each part.
fn smallest<'s>(
    parts: &[Part<'s>],
    at: &[usize],
    list: impl Fn(&'s Segment) -> &'s crate::strings::Strings,
) -> Option<&'s [u8]> {
    let next = parts.iter().zip(at).filter_map(|(part, at)| {
        let strings = list(part.segment);
        (*at < strings.len()).then(|| strings.get(*at))
    });
    next.min()
}

fn merge_spellings(parts: &[Part<'_>], merged: &mut Segment) {
    let mut at = vec![0; parts.len()];
    while let Some(folded) = smallest(parts, &at, |segment| &segment.spellings) {
        let mut found = None;
        for (number, part) in parts.iter().enumerate() {
            let from = part.segment;
            if at[number] < from.spellings.len() && from.spellings.get(at[number]) == folded {
                let stem = from.terms.get(from.spelling_terms[at[number]] as usize);
                found = found.or_else(|| Some((from.shown.get(at[number]), merged.terms.find(stem)?)));
                at[number] += 1;
            }
        }
        if let Some((shown, term)) = found {
            merged.spellings.push(folded);
            merged.shown.push(shown);
            merged.spelling_terms.push(u32::try_from(term).unwrap_or(NONE));
        }
    }
}

fn merge_filters(parts: &[Part<'_>], placement: &Placement, merged: &mut Segment) {
    let mut areas: BTreeMap<&[u8], Vec<u32>> = BTreeMap::new();
    let mut values: BTreeMap<&[u8], Vec<u32>> = BTreeMap::new();
    let mut everywhere = Bits::none(merged.len());
    for (part, places) in parts.iter().zip(placement) {
        let from = part.segment;
        let moved = |ordinal: &u32| Some(places[*ordinal as usize]).filter(|place| *place != NONE);
        for number in 0..from.areas.len() {
            let members = from.area(number).iter().filter_map(moved);
            areas.entry(from.areas.get(number)).or_default().extend(members);
        }
        for number in 0..from.values.len() {
            let members = from.value(number).iter().filter_map(moved);
            values.entry(from.values.get(number)).or_default().extend(members);
        }
        let anywhere = Bits::from_words(from.everywhere.clone());
        anywhere.iter().filter_map(|ordinal| moved(&ordinal)).for_each(|ordinal| everywhere.set(ordinal));
    }
    let with_someone = |(_, members): &(&[u8], Vec<u32>)| !members.is_empty();
    areas.into_iter().filter(with_someone).for_each(|(code, members)| merged.add_area(code, &members));
    values.into_iter().filter(with_someone).for_each(|(key, members)| merged.add_value(key, &members));
    merged.everywhere = everywhere.words().to_vec();
}

fn count<T>(column: &[T]) -> u32 {
    u32::try_from(column.len()).unwrap_or(u32::MAX)
}
