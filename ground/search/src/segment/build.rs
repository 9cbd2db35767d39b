//! Turns documents into a segment: words to postings, filters to bits, places to columns.

use rustc_hash::{FxHashMap, FxHasher};
use std::hash::Hasher;
use vocabulary::Locale;
use vocabulary::codes::Topic;
use vocabulary::hours::OpeningHours;

use super::{
    ACTION_FIRST, COMES_TO_PEOPLE, HAS_CLOSURE, HAS_STATE, NO_POINT, NONE, REMOTE, Segment, day_number,
    topic_term, value_key,
};
use crate::bits::Bits;
use crate::document::{Document, FacetId, Place};
use crate::geography::commune_point;
use crate::postings::{FULL_IMPACT, List, Posting};
use crate::words::{Endings, Stop, Token, chunks, tokens};

/// How much a word weighs by where it stands, and the usual length (in words) of such a text.
struct Field {
    weight: f32,
    usual_length: f32,
    is_name: bool,
}

const NAME: Field = Field { weight: 6.0, usual_length: 5.0, is_name: true };
const ORGANIZATION: Field = Field { weight: 3.5, usual_length: 5.0, is_name: true };
const KEYWORD: Field = Field { weight: 4.0, usual_length: 6.0, is_name: false };
const TOPIC_LABEL: Field = Field { weight: 2.5, usual_length: 6.0, is_name: false };
const BODY: Field = Field { weight: 1.0, usual_length: 110.0, is_name: false };

/// How soon repeating a word stops helping, and how much long texts are held back (BM25's k₁ and b). The usual
/// lengths are fixed so that a service scores the same whatever stands beside it.
const SATURATION: f32 = 2.0;
const LENGTH_EFFECT: f32 = 0.4;
/// Impacts of the main topic and of the others.
const MAIN_TOPIC: u8 = 127;
const OTHER_TOPIC: u8 = 84;

/// Words seen while building, so that each is cut to its stem only once.
struct Spelling {
    term: u32,
    typed: Option<Box<str>>,
}

/// What a run without spaces was read as.
struct Chunk {
    terms: Vec<u32>,
    counted: u16,
}

/// At most this many runs are remembered at once.
const CHUNKS_REMEMBERED: usize = 200_000;

/// Gathers documents into one segment.
pub(crate) struct Builder {
    segment: Segment,
    endings: Endings,
    terms: FxHashMap<Box<str>, u32>,
    lists: Vec<List>,
    spellings: FxHashMap<Box<str>, Spelling>,
    chunks: FxHashMap<Box<str>, Chunk>,
    communes: FxHashMap<Box<str>, u32>,
    hours: FxHashMap<Box<str>, u32>,
    areas: FxHashMap<String, Vec<u32>>,
    values: FxHashMap<Vec<u8>, Vec<u32>>,
    everywhere: Vec<u32>,
    /// Terms of the document at hand: term, weight, whether in a name.
    found: Vec<(u32, f32, bool)>,
}

impl Builder {
    pub(crate) fn new() -> Self {
        Self {
            segment: Segment::default(),
            endings: Endings::new(),
            terms: FxHashMap::default(),
            lists: Vec::new(),
            spellings: FxHashMap::default(),
            chunks: FxHashMap::default(),
            communes: FxHashMap::default(),
            hours: FxHashMap::default(),
            areas: FxHashMap::default(),
            values: FxHashMap::default(),
            everywhere: Vec::new(),
            found: Vec::new(),
        }
    }

    pub(crate) fn len(&self) -> u32 {
        self.segment.len()
    }

    /// Adds a document; its ordinal is the number of documents before it.
    pub(crate) fn add(&mut self, document: &Document) {
        let ordinal = self.segment.len();
        self.add_words(document, ordinal);
        self.add_filters(document, ordinal);
        for place in &document.places {
            self.add_place(place);
        }
        let segment = &mut self.segment;
        segment.place_ends.push(end_of(&segment.latitudes));
        segment.ids.push(document.id);
        segment.cards.push(&document.card);
        segment.standing.push(quantised(document.standing.clamp(0.0, 1.0) * 255.0));
        segment.flags.push(flags_of(document));
        segment.confirmed.push(day_number(document.confirmed_on));
        if let Some(state) = document.unavailable {
            segment.unavailable.push((ordinal, day_number(state.until), u32::from(state.receives)));
        }
        segment.organizations.push(number_of(&vocabulary::fold(&document.organization)));
    }

    fn add_words(&mut self, document: &Document, ordinal: u32) {
        self.add_text(&document.name, &NAME);
        self.add_text(&document.organization, &ORGANIZATION);
        for keyword in &document.keywords {
            self.add_text(keyword, &KEYWORD);
        }
        for topic in &document.topics {
            self.add_text(topic.label(Locale::French), &TOPIC_LABEL);
        }
        self.add_text(&document.body, &BODY);
        self.post_words(ordinal);
        for (position, topic) in document.topics.iter().enumerate() {
            if document.topics[..position].contains(topic) {
                continue;
            }
            let term = self.term(&topic_term(*topic));
            let impact = if position == 0 { MAIN_TOPIC } else { OTHER_TOPIC };
            self.lists[term as usize].push(Posting { ordinal, impact, in_name: false });
            self.segment.topics.push(topic_number(*topic));
        }
        let end = end_of(&self.segment.topics);
        self.segment.topic_ends.push(end);
    }

    fn add_text(&mut self, text: &str, field: &Field) {
        let start = self.found.len();
        let mut counted = 0_u16;
        for chunk in chunks(text) {
            if !self.chunks.contains_key(chunk) {
                let read = self.read_chunk(chunk);
                if self.chunks.len() >= CHUNKS_REMEMBERED {
                    self.chunks.clear();
                }
                self.chunks.insert(chunk.into(), read);
            }
            if let Some(read) = self.chunks.get(chunk) {
                counted = counted.saturating_add(read.counted);
                self.found.extend(read.terms.iter().map(|term| (*term, 0.0, field.is_name)));
            }
        }
        let length = f32::from(counted) / field.usual_length;
        let weight = field.weight / (1.0 - LENGTH_EFFECT + LENGTH_EFFECT * length);
        self.found[start..].iter_mut().for_each(|(_, unset, _)| *unset = weight);
    }

    /// The terms of a run without spaces: its words, and its compounds as one word.
    fn read_chunk(&mut self, chunk: &str) -> Chunk {
        let words = tokens(chunk);
        let mut read = Chunk { terms: Vec::new(), counted: 0 };
        for (at, word) in words.iter().enumerate() {
            if word.compound > 1 {
                let parts = &words[at..at + usize::from(word.compound)];
                let joined: String = parts.iter().map(|part| part.folded.as_str()).collect();
                read.terms.push(self.word_term(&joined, None));
            }
            if word.stop == Stop::Content {
                read.terms.push(self.word_term(&word.folded, Some(word)));
                read.counted += 1;
            }
        }
        read
    }

    fn word_term(&mut self, folded: &str, token: Option<&Token>) -> u32 {
        if let Some(known) = self.spellings.get(folded) {
            return known.term;
        }
        let term = self.term(&self.endings.stem(folded));
        let typed = token.filter(|word| word.typed != folded).map(|word| word.typed.as_str().into());
        self.spellings.insert(folded.into(), Spelling { term, typed });
        term
    }

    fn term(&mut self, stem: &str) -> u32 {
        if let Some(number) = self.terms.get(stem) {
            return *number;
        }
        let number = end_of(&self.lists);
        self.terms.insert(stem.into(), number);
        self.lists.push(List::default());
        number
    }

    /// Sums the weights of each word of the document and writes one posting per word.
    fn post_words(&mut self, ordinal: u32) {
        self.found.sort_unstable_by_key(|(term, ..)| *term);
        for same in self.found.chunk_by(|a, b| a.0 == b.0) {
            let weight: f32 = same.iter().map(|(_, weight, _)| weight).sum();
            let impact = quantised(weight / (weight + SATURATION) * FULL_IMPACT).clamp(1, 127);
            let in_name = same.iter().any(|(.., in_name)| *in_name);
            self.lists[same[0].0 as usize].push(Posting { ordinal, impact, in_name });
        }
        self.found.clear();
    }

    fn add_filters(&mut self, document: &Document, ordinal: u32) {
        if document.areas.is_empty() {
            self.everywhere.push(ordinal);
        }
        for area in &document.areas {
            push_once(self.areas.entry(area.code()).or_default(), ordinal);
        }
        for (facet, code) in document.facets.iter().filter(|(facet, _)| facet.0 < FacetId::LIMIT) {
            push_once(self.values.entry(value_key(*facet, code)).or_default(), ordinal);
        }
    }

    fn add_place(&mut self, place: &Place) {
        let point = place.point.or_else(|| commune_point(&place.commune));
        let (latitude, longitude) =
            point.map_or((NO_POINT, NO_POINT), |p| (millionths(p.latitude()), millionths(p.longitude())));
        let segment = &mut self.segment;
        let row = end_of(&segment.latitudes);
        segment.latitudes.push(latitude);
        segment.longitudes.push(longitude);
        let commune = *self.communes.entry(place.commune.as_str().into()).or_insert_with(|| {
            segment.communes.push(place.commune.as_bytes());
            end_of(&segment.communes.ends) - 1
        });
        segment.place_communes.push(commune);
        let hours = place.hours.as_ref().map_or(NONE, |hours| intern(&mut self.hours, segment, hours));
        segment.place_hours.push(hours);
        let closures =
            place.closed.iter().map(|(from, to)| (row, day_number(Some(*from)), day_number(Some(*to))));
        segment.closures.extend(closures);
    }

    /// Sorts what must be sorted and gives the segment.
    pub(crate) fn finish(mut self) -> Segment {
        self.finish_words();
        self.finish_filters();
        self.segment.cards.shrink();
        self.segment.derive();
        self.segment
    }

    fn finish_words(&mut self) {
        let mut terms: Vec<(Box<str>, u32)> = std::mem::take(&mut self.terms).into_iter().collect();
        terms.sort_unstable();
        let mut places = vec![0; terms.len()];
        for (at, (stem, number)) in terms.iter().enumerate() {
            let list = std::mem::take(&mut self.lists[*number as usize]);
            self.segment.terms.push(stem.as_bytes());
            self.segment.postings.push(&list.bytes);
            self.segment.frequencies.push(list.count);
            places[*number as usize] = u32::try_from(at).unwrap_or(u32::MAX);
        }
        let mut spellings: Vec<_> = std::mem::take(&mut self.spellings).into_iter().collect();
        spellings.sort_unstable_by(|a, b| a.0.cmp(&b.0));
        for (folded, spelling) in spellings {
            self.segment.spellings.push(folded.as_bytes());
            self.segment.shown.push(spelling.typed.unwrap_or_default().as_bytes());
            self.segment.spelling_terms.push(places[spelling.term as usize]);
        }
        self.segment.postings.shrink();
    }

    fn finish_filters(&mut self) {
        let len = self.segment.len();
        let mut areas: Vec<_> = std::mem::take(&mut self.areas).into_iter().collect();
        areas.sort_unstable();
        for (code, members) in areas {
            self.segment.add_area(code.as_bytes(), &members);
        }
        let mut values: Vec<_> = std::mem::take(&mut self.values).into_iter().collect();
        values.sort_unstable();
        for (key, members) in values {
            self.segment.add_value(&key, &members);
        }
        self.segment.everywhere = bits_of(&self.everywhere, len).words().to_vec();
    }
}

impl Segment {
    /// Adds an area with its services. Codes come in order.
    pub(super) fn add_area(&mut self, code: &[u8], members: &[u32]) {
        self.areas.push(code);
        self.area_members.extend_from_slice(members);
        self.area_ends.push(end_of(&self.area_members));
    }

    /// Adds a value of a facet with its services. Keys come in order.
    pub(super) fn add_value(&mut self, key: &[u8], members: &[u32]) {
        self.values.push(key);
        self.value_members.extend_from_slice(members);
        self.value_ends.push(end_of(&self.value_members));
    }
}

fn bits_of(members: &[u32], len: u32) -> Bits {
    let mut bits = Bits::none(len);
    members.iter().for_each(|member| bits.set(*member));
    bits
}

fn intern(known: &mut FxHashMap<Box<str>, u32>, segment: &mut Segment, hours: &OpeningHours) -> u32 {
    *known.entry(hours.text().into()).or_insert_with(|| segment.hours.push(hours))
}

fn push_once(members: &mut Vec<u32>, ordinal: u32) {
    if members.last() != Some(&ordinal) {
        members.push(ordinal);
    }
}

fn flags_of(document: &Document) -> u8 {
    let flag = |set: bool, flag: u8| if set { flag } else { 0 };
    flag(document.comes_to_people, COMES_TO_PEOPLE)
        | flag(document.remote, REMOTE)
        | flag(document.action_first, ACTION_FIRST)
        | flag(document.unavailable.is_some(), HAS_STATE)
        | flag(document.places.iter().any(|place| !place.closed.is_empty()), HAS_CLOSURE)
}

/// The number of a topic in [`Topic::ALL`].
pub(crate) fn topic_number(topic: Topic) -> u8 {
    Topic::ALL
        .iter()
        .position(|known| *known == topic)
        .and_then(|at| u8::try_from(at).ok())
        .unwrap_or(u8::MAX)
}

fn number_of(text: &str) -> u32 {
    let mut hasher = FxHasher::default();
    hasher.write(text.as_bytes());
    (hasher.finish() >> 32) as u32
}

fn end_of<T>(column: &[T]) -> u32 {
    u32::try_from(column.len()).unwrap_or(u32::MAX)
}

fn quantised(value: f32) -> u8 {
    value.round() as u8
}

fn millionths(degrees: f64) -> i32 {
    (degrees * 1e6).round() as i32
}
