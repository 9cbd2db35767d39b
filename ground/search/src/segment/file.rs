//! A segment as bytes, column after column, and back; damaged bytes are refused, never believed.

use uuid::Uuid;
use vocabulary::codes::Topic;

use super::{NONE, Segment};
use crate::bits::{Bits, words_for};
use crate::strings::Strings;

/// Writes columns one after the other, each with its length.
#[derive(Default)]
pub(crate) struct Writer {
    pub(crate) bytes: Vec<u8>,
}

/// Reads columns back. Every read may find the bytes too short.
pub(crate) struct Reader<'b> {
    bytes: &'b [u8],
}

/// A number as little-endian bytes.
pub(crate) trait Number: Copy + Sized {
    const SIZE: usize;
    fn write(self, to: &mut Vec<u8>);
    fn read(from: &[u8]) -> Self;
}

macro_rules! number {
    ($($kind:ty)+) => {$(
        impl Number for $kind {
            const SIZE: usize = size_of::<$kind>();
            fn write(self, to: &mut Vec<u8>) {
                to.extend_from_slice(&self.to_le_bytes());
            }
            fn read(from: &[u8]) -> Self {
                from.try_into().map_or(0, Self::from_le_bytes)
            }
        }
    )+};
}
number!(u8 u16 u32 u64 i32);

impl Writer {
    pub(crate) fn number(&mut self, number: u64) {
        number.write(&mut self.bytes);
    }

    pub(crate) fn column<N: Number>(&mut self, column: &[N]) {
        self.number(column.len() as u64);
        self.bytes.reserve(column.len() * N::SIZE);
        column.iter().for_each(|number| number.write(&mut self.bytes));
    }

    fn strings(&mut self, strings: &Strings) {
        self.column(&strings.ends);
        self.column(&strings.bytes);
    }
}

impl<'b> Reader<'b> {
    pub(crate) fn new(bytes: &'b [u8]) -> Self {
        Self { bytes }
    }

    fn take(&mut self, len: usize) -> Option<&'b [u8]> {
        let (taken, rest) = self.bytes.split_at_checked(len)?;
        self.bytes = rest;
        Some(taken)
    }

    pub(crate) fn number(&mut self) -> Option<u64> {
        self.take(8).map(u64::read)
    }

    pub(crate) fn column<N: Number>(&mut self) -> Option<Vec<N>> {
        let len = usize::try_from(self.number()?).ok()?;
        let bytes = self.take(len.checked_mul(N::SIZE)?)?;
        Some(bytes.chunks_exact(N::SIZE).map(N::read).collect())
    }

    fn strings(&mut self) -> Option<Strings> {
        let strings = Strings { ends: self.column()?, bytes: self.column()? };
        strings.is_sound().then_some(strings)
    }
}

/// Writes every column of a segment.
pub(crate) fn write(segment: &Segment, to: &mut Writer) {
    let ids: Vec<u8> = segment.ids.iter().flat_map(|id| *id.as_bytes()).collect();
    to.column(&ids);
    for strings in [&segment.terms, &segment.postings, &segment.spellings, &segment.shown, &segment.cards] {
        to.strings(strings);
    }
    for strings in [&segment.communes, &segment.areas, &segment.values, &segment.hours.texts] {
        to.strings(strings);
    }
    for column in [&segment.standing, &segment.flags, &segment.topics, &segment.hours.weekly] {
        to.column(column);
    }
    for column in [&segment.frequencies, &segment.spelling_terms, &segment.organizations, &segment.topic_ends]
    {
        to.column(column);
    }
    for column in [&segment.place_ends, &segment.place_communes, &segment.place_hours, &segment.area_ends] {
        to.column(column);
    }
    to.column(&segment.area_members);
    to.column(&segment.hours.day_ends);
    to.column(&segment.hours.minutes);
    for column in [&segment.confirmed, &segment.latitudes, &segment.longitudes] {
        to.column(column);
    }
    to.column(&segment.everywhere);
    to.column(&segment.value_ends);
    to.column(&segment.value_members);
    let closures: Vec<i32> = segment
        .closures
        .iter()
        .flat_map(|(place, from, until)| [place.cast_signed(), *from, *until])
        .collect();
    to.column(&closures);
    let states: Vec<i32> = segment
        .unavailable
        .iter()
        .flat_map(|(who, until, how)| [who.cast_signed(), *until, how.cast_signed()])
        .collect();
    to.column(&states);
}

/// Reads a segment back, in the order it was written; none when the columns do not fit together.
pub(crate) fn read(from: &mut Reader<'_>) -> Option<Segment> {
    let mut segment = Segment::default();
    let ids: Vec<u8> = from.column()?;
    segment.ids = ids.chunks_exact(16).filter_map(|id| Uuid::from_slice(id).ok()).collect();
    read_strings(&mut segment, from)?;
    read_columns(&mut segment, from)?;
    let triples = |column: Vec<i32>| -> Vec<(u32, i32, i32)> {
        column.chunks_exact(3).map(|three| (three[0].cast_unsigned(), three[1], three[2])).collect()
    };
    segment.closures = triples(from.column()?);
    let states = triples(from.column()?);
    segment.unavailable =
        states.into_iter().map(|(who, until, how)| (who, until, how.cast_unsigned())).collect();
    is_sound(&segment).then(|| {
        let everyone = Bits::all(segment.len());
        segment.everywhere.iter_mut().zip(everyone.words()).for_each(|(word, all)| *word &= all);
        segment.derive();
        segment
    })
}

fn read_strings(segment: &mut Segment, from: &mut Reader<'_>) -> Option<()> {
    segment.terms = from.strings()?;
    segment.postings = from.strings()?;
    segment.spellings = from.strings()?;
    segment.shown = from.strings()?;
    segment.cards = from.strings()?;
    segment.communes = from.strings()?;
    segment.areas = from.strings()?;
    segment.values = from.strings()?;
    segment.hours.texts = from.strings()?;
    Some(())
}

fn read_columns(segment: &mut Segment, from: &mut Reader<'_>) -> Option<()> {
    segment.standing = from.column()?;
    segment.flags = from.column()?;
    segment.topics = from.column()?;
    segment.hours.weekly = from.column()?;
    segment.frequencies = from.column()?;
    segment.spelling_terms = from.column()?;
    segment.organizations = from.column()?;
    segment.topic_ends = from.column()?;
    segment.place_ends = from.column()?;
    segment.place_communes = from.column()?;
    segment.place_hours = from.column()?;
    segment.area_ends = from.column()?;
    segment.area_members = from.column()?;
    segment.hours.day_ends = from.column()?;
    segment.hours.minutes = from.column()?;
    segment.confirmed = from.column()?;
    segment.latitudes = from.column()?;
    segment.longitudes = from.column()?;
    segment.everywhere = from.column()?;
    segment.value_ends = from.column()?;
    segment.value_members = from.column()?;
    Some(())
}

/// Whether every number that points somewhere points inside: the checksum guards against accidents, this against
/// a file made by something else.
fn is_sound(segment: &Segment) -> bool {
    let (count, places, terms) = (segment.ids.len(), segment.latitudes.len(), segment.terms.len());
    let ends_at = |ends: &[u32], rows: usize, last: usize| {
        ends.len() == rows && ends.is_sorted() && ends.last().map_or(0, |end| *end as usize) == last
    };
    let below = |column: &[u32], limit: usize| column.iter().all(|number| (*number as usize) < limit);
    let rows =
        [segment.standing.len(), segment.flags.len(), segment.confirmed.len(), segment.organizations.len()];
    let width = words_for(segment.len());
    let hours = segment.place_hours.iter().copied().filter(|number| *number != NONE).collect::<Vec<_>>();
    rows.into_iter().all(|rows| rows == count)
        && segment.cards.len() == count
        && ends_at(&segment.topic_ends, count, segment.topics.len())
        && segment.topics.iter().all(|topic| (*topic as usize) < Topic::ALL.len())
        && ends_at(&segment.place_ends, count, places)
        && [segment.longitudes.len(), segment.place_communes.len(), segment.place_hours.len()] == [places; 3]
        && below(&segment.place_communes, segment.communes.len())
        && below(&hours, segment.hours.texts.len())
        && [segment.postings.len(), segment.frequencies.len()] == [terms; 2]
        && [segment.shown.len(), segment.spelling_terms.len()] == [segment.spellings.len(); 2]
        && below(&segment.spelling_terms, terms)
        && ends_at(&segment.area_ends, segment.areas.len(), segment.area_members.len())
        && below(&segment.area_members, count)
        && segment.everywhere.len() == width
        && ends_at(&segment.value_ends, segment.values.len(), segment.value_members.len())
        && below(&segment.value_members, count)
        && segment.hours.is_sound()
        && postings_are_sound(segment)
}

fn postings_are_sound(segment: &Segment) -> bool {
    let count = segment.len();
    (0..segment.terms.len()).all(|term| segment.reading(term).all(|posting| posting.ordinal < count))
}
