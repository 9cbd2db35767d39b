//! How one typed word is read: as it stands, as the start of a longer one, or as the word it nearly is.

use crate::snapshot::Snapshot;
use crate::spelling::{edits_allowed, near, sound};
use crate::words::{Endings, Token};

/// What a typed word is looked up as.
pub(crate) struct ReadAs {
    /// The stem to compare with expressions.
    pub(crate) stem: String,
    /// Stems to look up, with their weights; none when nothing is near.
    pub(crate) stems: Vec<(String, f32)>,
    /// How telling the word is.
    pub(crate) weight: f32,
    /// The word it was corrected to, as a person writes it.
    pub(crate) corrected: Option<String>,
}

/// Weights of a guess beside a word found as typed.
const PREFIX: f32 = 0.5;
const CORRECTED: f32 = 0.8;
/// At most this many words that start like the one being typed, from this many letters.
const MOST_PREFIXED: usize = 8;
const SHORTEST_PREFIX: usize = 3;
/// The most known words looked at for one beginning.
const MOST_LOOKED_AT: usize = 400;
/// The farthest a known word is looked for.
const FARTHEST: u8 = 2;

pub(super) fn read(token: &Token, stem: &str, last: bool, snapshot: &Snapshot) -> ReadAs {
    let exact = snapshot.rarity(stem);
    if let Some(rarity) = exact {
        return ReadAs {
            stem: stem.to_owned(),
            stems: vec![(stem.to_owned(), rarity)],
            weight: rarity,
            corrected: None,
        };
    }
    if snapshot.thesaurus.knows(stem) {
        return ReadAs {
            stem: stem.to_owned(),
            stems: Vec::new(),
            weight: snapshot.highest_rarity(),
            corrected: None,
        };
    }
    if last
        && token.folded.len() >= SHORTEST_PREFIX
        && let Some(read) = as_beginning(token, stem, snapshot)
    {
        return read;
    }
    as_mistyped(token, stem, snapshot)
}

/// The longer words that start like this one, the most frequent first.
fn as_beginning(token: &Token, stem: &str, snapshot: &Snapshot) -> Option<ReadAs> {
    let mut found: Vec<(String, u32)> = Vec::new();
    for live in &snapshot.segments {
        let segment = &live.segment;
        for number in segment.spellings.starting_with(token.folded.as_bytes()).take(MOST_LOOKED_AT) {
            let stem = segment.terms.text(segment.spelling_terms[number] as usize);
            if !found.iter().any(|(known, _)| known == stem) {
                found.push((stem.to_owned(), snapshot.frequency(stem)));
            }
        }
    }
    found.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
    found.truncate(MOST_PREFIXED);
    let commonest = found.first()?.0.clone();
    let weight = snapshot.rarity(&commonest).unwrap_or(1.0);
    let stems: Vec<(String, f32)> = found
        .into_iter()
        .map(|(stem, _)| {
            let rarity = snapshot.rarity(&stem).unwrap_or(1.0);
            (stem, rarity * PREFIX)
        })
        .collect();
    // A thesaurus word that is exactly the beginning keeps its own meaning; otherwise the commonest is meant.
    let meant = if snapshot.thesaurus.knows(stem) { stem.to_owned() } else { commonest };
    Some(ReadAs { stem: meant, stems, weight, corrected: None })
}

/// A known word within a few edits: fewer edits first, then the same sound, then the most frequent.
fn as_mistyped(token: &Token, stem: &str, snapshot: &Snapshot) -> ReadAs {
    let unread = ReadAs {
        stem: stem.to_owned(),
        stems: Vec::new(),
        weight: snapshot.highest_rarity(),
        corrected: None,
    };
    let Some(known) = Guess::of(&token.folded, snapshot) else { return unread };
    let stem = Endings::new().stem(&known.folded);
    let rarity = snapshot.rarity(&stem);
    let stems = rarity.map(|rarity| (stem.clone(), rarity * CORRECTED)).into_iter().collect();
    ReadAs {
        stem,
        stems,
        weight: rarity.unwrap_or_else(|| snapshot.highest_rarity()),
        corrected: Some(known.shown),
    }
}

/// The likeliest known word so far.
struct Guess {
    merit: u32,
    folded: String,
    shown: String,
}

impl Guess {
    fn of(typed: &str, snapshot: &Snapshot) -> Option<Self> {
        let allowed = edits_allowed(typed.chars().count());
        if allowed == 0 || typed.bytes().any(|byte| byte.is_ascii_digit()) {
            return None;
        }
        let heard = sound(typed);
        let mut best: Option<Self> = None;
        let mut consider = |folded: &str, shown: &str, edits: u8, frequency: u32| {
            let same_sound = sound(folded) == heard;
            // A second edit is forgiven in a short word when both sound the same.
            if edits > allowed && !same_sound {
                return;
            }
            let same_start = folded.as_bytes().first() == typed.as_bytes().first();
            let merit = EDITS * u32::from(FARTHEST - edits)
                + if same_sound { SAME_SOUND } else { 0 }
                + if same_start { SAME_START } else { 0 }
                + (frequency + 1).ilog2();
            let better =
                best.as_ref().is_none_or(|known| (merit, known.folded.as_str()) > (known.merit, folded));
            if better {
                let shown = if shown.is_empty() { folded } else { shown };
                best = Some(Self { merit, folded: folded.to_owned(), shown: shown.to_owned() });
            }
        };
        for live in &snapshot.segments {
            let segment = &live.segment;
            for candidate in near(typed, FARTHEST, &segment.spellings) {
                let stem = segment.terms.text(segment.spelling_terms[candidate.number] as usize);
                let folded = segment.spellings.text(candidate.number);
                consider(
                    folded,
                    segment.shown.text(candidate.number),
                    candidate.edits,
                    snapshot.frequency(stem),
                );
            }
        }
        let needs = &snapshot.need_words;
        for candidate in near(typed, FARTHEST, &needs.folded) {
            let shown = needs.shown.text(candidate.number);
            consider(needs.folded.text(candidate.number), shown, candidate.edits, MOST_LIKELY_MEANT);
        }
        best
    }
}

/// What speaks for a known word: each edit fewer, the same sound, the same first letter; then its frequency, of
/// which only the order of magnitude counts.
const EDITS: u32 = 10;
const SAME_SOUND: u32 = 12;
const SAME_START: u32 = 3;
/// A word of the thesaurus is taken to be as frequent as this: needs are what people type.
const MOST_LIKELY_MEANT: u32 = 256;
