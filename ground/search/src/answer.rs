//! What the index answers: how many, which ones, why each one stands where it stands.

use std::sync::Arc;

use uuid::Uuid;
use vocabulary::codes::Topic;
use vocabulary::hours::HoursState;
use vocabulary::place::Point;

use crate::document::FacetId;
use crate::segment::Segment;

/// The answer to one question.
#[derive(Debug, Clone, Default)]
pub struct Answer {
    /// How many services match, all pages together.
    pub total: usize,
    /// The page asked for.
    pub hits: Vec<Hit>,
    /// How many matching services each value of each facet would leave, its own facet's filter set aside.
    /// Empty unless asked for.
    pub facets: Vec<FacetCount>,
    /// How the words were read.
    pub understood: Understood,
    /// How many more match but are not for the inhabitants of this commune.
    pub hidden_by_area: usize,
}

/// One service found.
#[derive(Debug, Clone)]
pub struct Hit {
    /// The service.
    pub id: Uuid,
    /// Which of its places is meant: the nearest, or the nearest open one.
    pub place: Option<usize>,
    /// From the person to that place, in metres.
    pub distance_m: Option<f64>,
    /// Whether that place is open now.
    pub open: HoursState,
    /// Why it stands here, the main reason first.
    pub why: Why,
    /// The score; comparable only within one answer.
    pub score: f32,
    pub(crate) card: CardAt,
}

impl Hit {
    /// The bytes given with the document.
    pub fn card(&self) -> &[u8] {
        self.card.segment.card(self.card.ordinal)
    }
}

/// Where a card lies: a share of the segment that holds it, so that nothing is copied.
#[derive(Clone)]
pub(crate) struct CardAt {
    pub(crate) segment: Arc<Segment>,
    pub(crate) ordinal: u32,
}

impl std::fmt::Debug for CardAt {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "card {}", self.ordinal)
    }
}

/// Why a result stands where it stands: reasons to be worded as one line.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Why {
    /// The reasons, the main one first.
    pub reasons: Vec<Reason>,
}

impl Why {
    /// The main reason, if the question had any word or place.
    pub fn main(&self) -> Option<&Reason> {
        self.reasons.first()
    }
}

/// One reason of a rank.
#[derive(Debug, Clone, PartialEq)]
pub enum Reason {
    /// These words stand in the name of the service or of its organisation.
    NameMatches(Vec<String>),
    /// The service is about this topic, which the person said with these words.
    Topic {
        /// The topic of the service.
        topic: Topic,
        /// What the person typed.
        said: String,
    },
    /// The service answers to this value of a facet (a kind of organisation, a mean, an audience).
    Facet {
        /// The facet.
        facet: FacetId,
        /// The code of the value.
        code: String,
        /// What the person typed.
        said: String,
    },
    /// These words stand in its description.
    WordsInText(Vec<String>),
    /// It is open now.
    OpenNow,
    /// It is in the commune itself.
    InCommune,
    /// It is near.
    Near,
    /// It comes to people's homes here.
    ComesToYou,
    /// It answers at a distance.
    Remote,
    /// Someone vouched for it recently.
    ConfirmedRecently,
    /// A collective action where the need is not to be alone.
    LocalAction,
}

/// How many services one value of a facet would leave.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct FacetCount {
    /// The facet.
    pub facet: FacetId,
    /// The code of the value.
    pub code: String,
    /// How many services.
    pub count: usize,
}

/// How the words of a question were read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Understood {
    /// The topics the words stand for, in the order they were said.
    pub topics: Vec<Topic>,
    /// Words read as others: what was typed, what was read.
    pub corrections: Vec<(String, String)>,
    /// Acronyms met, or met in full: short form, long form.
    pub acronyms: Vec<(String, String)>,
    /// A place found among the words.
    pub place: Option<PlaceRead>,
    /// Whether the words are a sentence rather than keywords.
    pub sentence: bool,
    /// Whether fewer words than asked had to be enough, because nothing has them all.
    pub relaxed: bool,
}

/// A place found among the words of a need.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlaceRead {
    /// What was typed.
    pub typed: String,
    /// The INSEE code it was read as.
    pub commune: String,
    /// Other communes it could have been, the likeliest first.
    pub others: Vec<String>,
}

/// One matching service on the map.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct MapPoint {
    /// The service.
    pub id: Uuid,
    /// Which of its places.
    pub place: usize,
    /// Where that place is.
    pub point: Point,
}
