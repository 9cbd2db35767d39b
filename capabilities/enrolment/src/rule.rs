//! How one signs up for an action: once or for each date, how many seats, from when until when.

use chrono::NaiveDate;
use vocabulary::id::{ActionSessionId, CollectiveActionId};

/// The most seats a list can have.
pub(crate) const MOST_CAPACITY: u16 = 2_000;

/// Whether one signs up once for all dates, or for each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// Once, for the whole series.
    Series,
    /// For each date apart.
    Dates,
}

/// What a list is of: a whole action, or one of its dates.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Scope {
    /// The action.
    pub action: CollectiveActionId,
    /// The date, where one signs up for each.
    pub session: Option<ActionSessionId>,
}

/// The rule of an action, set by whoever carries it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rule {
    /// The action.
    pub action: CollectiveActionId,
    /// Once, or for each date.
    pub way: Way,
    /// The seats of the series or of each date; nothing where there is room for all.
    pub capacity: Option<u16>,
    /// The first day one may sign up (Paris); nothing for at once.
    pub opens_on: Option<NaiveDate>,
    /// The last day one may sign up (Paris); nothing until the date itself.
    pub closes_on: Option<NaiveDate>,
    /// Whether those signed up are asked before each date whether they come.
    pub asks_coming: bool,
}

/// Whether one may sign up today.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Opening {
    /// One comes as one is: no sign-up.
    NotNeeded,
    /// From this day.
    NotYet(NaiveDate),
    /// Yes; where nothing is left, for the waiting list.
    Open,
    /// The last day has passed, or the date itself.
    Over,
}

/// How many seats there are, and whether one may still sign up. Counts only: it may be shown to anybody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Places {
    /// The seats; nothing where there is room for all.
    pub capacity: Option<u16>,
    /// Seats taken, and those held for somebody who is to answer.
    pub taken: u32,
    /// Seats asked for on the waiting list.
    pub waiting: u32,
    /// Whether one may sign up.
    pub open: Opening,
}

impl Way {
    /// The word that is stored and sent in forms.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Series => "series",
            Self::Dates => "dates",
        }
    }

    /// The way of a word.
    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Series, Self::Dates].into_iter().find(|way| way.code() == code)
    }
}

impl Scope {
    /// The list of a whole action.
    pub const fn series(action: CollectiveActionId) -> Self {
        Self { action, session: None }
    }

    /// The list of one date.
    pub const fn date(action: CollectiveActionId, session: ActionSessionId) -> Self {
        Self { action, session: Some(session) }
    }

    /// What the list is kept under: the date, else the action.
    pub(crate) fn uuid(self) -> uuid::Uuid {
        self.session.map_or(self.action.uuid(), ActionSessionId::uuid)
    }
}

impl Rule {
    /// Whether one may sign up on a day, where `is_past` says that the last moment of the list has passed.
    pub(crate) fn opening(&self, today: NaiveDate, is_past: bool) -> Opening {
        if is_past || self.closes_on.is_some_and(|last| today > last) {
            return Opening::Over;
        }
        self.opens_on.filter(|first| today < *first).map_or(Opening::Open, Opening::NotYet)
    }
}

impl Places {
    /// The seats that are left; nothing where there is room for all.
    pub fn left(&self) -> Option<u32> {
        self.capacity.map(|capacity| u32::from(capacity).saturating_sub(self.taken))
    }

    /// Whether whoever signs up now waits.
    pub fn is_full(&self) -> bool {
        self.waiting > 0 || self.left() == Some(0)
    }
}
