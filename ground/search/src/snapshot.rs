//! What readers see: the segments of one moment, who is still alive in them, and how needs are said.

use std::sync::Arc;

use uuid::Uuid;

use crate::bits::Bits;
use crate::segment::Segment;
use crate::strings::Strings;
use crate::thesaurus::Thesaurus;

/// How many services of a segment are looked at to tell whether a word is the name of a place.
const SAMPLE: usize = 500;

/// One moment of the index. Never changes; a commit makes another.
#[derive(Clone, Default)]
pub(crate) struct Snapshot {
    pub(crate) segments: Vec<Live>,
    pub(crate) thesaurus: Arc<Thesaurus>,
    pub(crate) need_words: Arc<NeedWords>,
}

/// A segment and the services in it that were neither replaced nor removed since.
#[derive(Clone)]
pub(crate) struct Live {
    pub(crate) segment: Arc<Segment>,
    pub(crate) live: Arc<Bits>,
    pub(crate) count: usize,
}

/// The words of the thesaurus, sorted, for correcting what is mistyped.
#[derive(Default)]
pub(crate) struct NeedWords {
    pub(crate) folded: Strings,
    pub(crate) shown: Strings,
}

impl NeedWords {
    pub(crate) fn of(thesaurus: &Thesaurus) -> Self {
        let mut words = Self::default();
        for (folded, shown) in thesaurus.spellings() {
            words.folded.push(folded.as_bytes());
            words.shown.push(shown.as_bytes());
        }
        words
    }
}

impl Live {
    /// A fresh segment, everyone in it alive.
    pub(crate) fn whole(segment: Segment) -> Self {
        let live = Bits::all(segment.len());
        Self { count: segment.ids.len(), segment: Arc::new(segment), live: Arc::new(live) }
    }
}

impl Snapshot {
    /// How many services there are.
    pub(crate) fn len(&self) -> usize {
        self.segments.iter().map(|live| live.count).sum()
    }

    /// In how many services a stem stands; replaced ones count until their segment is merged.
    pub(crate) fn frequency(&self, stem: &str) -> u32 {
        self.segments.iter().map(|live| live.segment.frequency(stem)).sum()
    }

    /// How telling a stem is (BM25's inverse document frequency); none when it stands nowhere.
    pub(crate) fn rarity(&self, stem: &str) -> Option<f32> {
        let frequency = self.frequency(stem);
        (frequency > 0).then(|| self.rarity_of(frequency))
    }

    /// How telling a word found once would be.
    pub(crate) fn highest_rarity(&self) -> f32 {
        self.rarity_of(1)
    }

    fn rarity_of(&self, frequency: u32) -> f32 {
        let all: u32 = self.segments.iter().map(|live| live.segment.len()).sum();
        let (all, with) = (f64::from(all), f64::from(frequency));
        (1.0 + (all - with + 0.5).max(0.0) / (with + 0.5)).ln() as f32
    }

    /// How many places lie in this commune.
    pub(crate) fn services_in(&self, commune: &str) -> u32 {
        self.segments.iter().map(|live| live.segment.services_in(commune)).sum()
    }

    /// How many services say a stem, and how many of these have a place in a département; of very many, the first
    /// ones only.
    pub(crate) fn said_in(&self, stem: &str, departement: &str) -> (usize, usize) {
        let (mut said, mut there) = (0, 0);
        for live in &self.segments {
            let segment = &live.segment;
            let Some(term) = segment.term(stem) else { continue };
            for posting in segment.reading(term).take(SAMPLE) {
                let mut places = segment.places(posting.ordinal);
                let commune = |place: usize| segment.communes.text(segment.place_communes[place] as usize);
                said += 1;
                there += usize::from(places.any(|place| commune(place).starts_with(departement)));
            }
        }
        (said, there)
    }

    /// Where a living service stands: which segment, which row.
    pub(crate) fn find(&self, id: Uuid) -> Option<(&Live, u32)> {
        self.segments.iter().find_map(|live| {
            let ordinal = live.segment.ordinal_of(id)?;
            live.live.has(ordinal).then_some((live, ordinal))
        })
    }
}
