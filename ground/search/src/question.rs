//! What someone asks: words, a place, a moment, filters.

use std::ops::Range;

use chrono::{NaiveDate, NaiveDateTime};
use vocabulary::place::Point;

use crate::document::FacetId;
use crate::hours::minute_of;

/// One question to the index. The moment is given by the caller: the index has no clock.
#[derive(Debug, Clone, PartialEq)]
pub struct Question {
    /// What was typed in the box for needs; at most [`Question::MAX_CHARS`] characters are read.
    pub words: String,
    /// Where the person lives or stands.
    pub near: Option<Near>,
    /// Nothing farther than this many metres; without it nearness is only preferred.
    pub radius_m: Option<f64>,
    /// Only services open then.
    pub open: Option<OpenAt>,
    /// Now: decides the « open » badge, freshness and temporary states.
    pub at: NaiveDateTime,
    /// Any of the codes inside a facet, every facet named.
    pub filters: Vec<(FacetId, Vec<String>)>,
    /// Only services vouched for on this day or after.
    pub confirmed_since: Option<NaiveDate>,
    /// Also services that are not for the inhabitants of this commune.
    pub other_areas: bool,
    /// How many results; at most [`Question::MAX_LIMIT`].
    pub limit: usize,
    /// How many results to pass over.
    pub offset: usize,
    /// Whether to count the values of every facet.
    pub count_facets: bool,
    /// What comes first.
    pub order: Order,
    /// From which age a confirmation counts less.
    pub ages: Ages,
}

/// From how many days on a confirmation counts less.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ages {
    /// From then on it is to be confirmed again.
    pub to_confirm_days: u16,
    /// From then on it is stale.
    pub stale_days: u16,
}

impl Default for Ages {
    fn default() -> Self {
        Self { to_confirm_days: 180, stale_days: 240 }
    }
}

impl Question {
    /// The longest text that is read.
    pub const MAX_CHARS: usize = 300;
    /// The most words that are read.
    pub const MAX_WORDS: usize = 40;
    /// The most results in one answer.
    pub const MAX_LIMIT: usize = 1000;
    /// The farthest page: offset and limit together.
    pub const MAX_DEPTH: usize = 10_000;

    /// A question with only words, asked at this moment: twenty results, the best first.
    pub fn of(words: &str, at: NaiveDateTime) -> Self {
        Self {
            words: words.to_owned(),
            near: None,
            radius_m: None,
            open: None,
            at,
            filters: Vec::new(),
            confirmed_since: None,
            other_areas: false,
            limit: 20,
            offset: 0,
            count_facets: false,
            order: Order::Relevance,
            ages: Ages::default(),
        }
    }
}

/// When a door must be open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OpenAt {
    /// At this very moment.
    Moment(NaiveDateTime),
    /// At some time between this moment and the end of its day.
    RestOfDay(NaiveDateTime),
}

impl OpenAt {
    /// The day and its minutes, from 0 to 1440, during one of which the door must be open.
    pub(crate) fn window(self) -> (NaiveDate, Range<u16>) {
        let (moment, to) = match self {
            Self::Moment(moment) => (moment, minute_of(moment) + 1),
            Self::RestOfDay(moment) => (moment, 1_440),
        };
        (moment.date(), minute_of(moment)..to)
    }
}

/// Where the person lives or stands. A commune decides eligibility; a point, if any, decides distance.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Near {
    /// The INSEE code of the commune.
    pub commune: Option<String>,
    /// An exact point, never stored; without a commune the nearest one is taken.
    pub point: Option<Point>,
}

/// What comes first in the results.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Order {
    /// The most fitting first.
    #[default]
    Relevance,
    /// The nearest first; what comes to people or answers remotely counts as near, after the rest.
    Distance,
    /// The most recently confirmed first.
    Fresh,
}
