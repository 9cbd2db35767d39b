//! A date of an action: when, where, of what kind, whether it takes place, and how many people came.

use chrono::{DateTime, NaiveDate, Utc};
use vocabulary::codes::Audience;
use vocabulary::id::{ActionSessionId, CollectiveActionId, OrganizationId};
use vocabulary::time::paris;

/// The most places of one date.
pub(crate) const MOST_PLACES: u16 = 5_000;
/// The most people typed for one public of one date.
pub(crate) const MOST_PEOPLE: u32 = 20_000;
/// The most letters of a title or a place.
pub(crate) const LONGEST_WORDS: usize = 120;
/// Fewer people than this are « moins de 5 » in public.
pub const FEWEST_TOLD: u32 = 5;

/// A date of an action.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    /// Its identity.
    pub id: ActionSessionId,
    /// The action it is a date of.
    pub action: CollectiveActionId,
    /// The day it is a part of, where several activities take place at once.
    pub part_of: Option<ActionSessionId>,
    /// What is planned, as it stands today.
    pub plan: Plan,
    /// Whether it takes place.
    pub state: State,
    /// How many people came, once counted.
    pub headcount: Option<Headcount>,
    /// Whether it comes from a rule such as « un mercredi par mois ».
    pub from_rule: bool,
    /// How often it changed since it was announced.
    pub sequence: u32,
    /// When it changed last.
    pub changed_at: DateTime<Utc>,
    /// Whether it was taken off the list; calendars still say that it is cancelled.
    pub is_removed: bool,
}

/// What is planned for a date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// When it begins.
    pub starts: DateTime<Utc>,
    /// When it ends.
    pub ends: DateTime<Utc>,
    /// What it is called; empty where the action says enough.
    pub title: String,
    /// Where, if it is not where the action takes place.
    pub place: Place,
    /// What kind of date it is.
    pub kind: Kind,
    /// How many people there is room for; none when nobody counts.
    pub capacity: Option<u16>,
}

/// Where a date takes place when it is elsewhere than the action.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// In words: « place de la mairie »; empty for where the action takes place.
    pub words: String,
    /// The Insee code of the commune; empty for that of the action.
    pub commune: String,
}

/// What kind of date it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Kind {
    /// A date like the others.
    #[default]
    Ordinary,
    /// What was prepared is shown to a public.
    Showing,
    /// Something beside the action itself, such as a workshop around an exhibition.
    SideActivity,
}

/// Whether a date takes place.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum State {
    /// It will, as announced.
    #[default]
    Planned,
    /// It will, at another time or place than announced first.
    Moved,
    /// It will not.
    Cancelled {
        /// Why, in a few words; may be empty.
        why: String,
    },
    /// It did.
    Held,
}

/// A date to be planned; its identity is drawn before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewSession {
    /// Its identity.
    pub id: ActionSessionId,
    /// The day it is a part of, which is planned before it.
    pub part_of: Option<ActionSessionId>,
    /// What is planned.
    pub plan: Plan,
    /// Whether it comes from a rule.
    pub from_rule: bool,
}

/// How many people came, by public; the total is always the sum.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Headcount {
    /// People of whom the public is known.
    pub groups: Vec<Group>,
    /// People of whom it is not.
    pub others: u32,
}

/// People of one public, whoever brought them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Group {
    /// Which public.
    pub audience: Audience,
    /// The organisation they came with, where it is known.
    pub brought_by: Option<OrganizationId>,
    /// How many.
    pub people: u32,
}

/// How many came to several dates together, as anybody may read it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Told {
    /// Nobody.
    #[default]
    Nobody,
    /// Some: fewer than five at each date.
    Few,
    /// These at the dates that are told, and a few more at those where fewer than five came.
    AtLeast(u64),
    /// So many.
    Exactly(u64),
}

/// The sum of several headcounts, told so that none below five can be reckoned from it: those are not in it.
pub fn told_sum(counts: impl IntoIterator<Item = u64>) -> Told {
    let few = u64::from(FEWEST_TOLD);
    let (mut told, mut hides) = (0, false);
    for count in counts {
        if (1..few).contains(&count) {
            hides = true;
        } else {
            told += count;
        }
    }
    match (told, hides) {
        (0, false) => Told::Nobody,
        (0, true) => Told::Few,
        (sum, true) => Told::AtLeast(sum),
        (sum, false) => Told::Exactly(sum),
    }
}

/// What the dates of an action come to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Totals {
    /// Dates that are not cancelled.
    pub dates: u32,
    /// Dates whose people were counted.
    pub counted: u32,
    /// People who came, added over the dates: who came twice counts twice.
    pub people: u64,
    /// The same as anybody may read it.
    pub told: Told,
    /// The same by public, in the order of the closed list; people without a public are in `people` alone.
    pub by_audience: Vec<(Audience, u64)>,
}

impl Headcount {
    /// Everybody who came.
    pub fn total(&self) -> u32 {
        self.groups.iter().map(|group| group.people).fold(self.others, u32::saturating_add)
    }

    /// Everybody of one public.
    pub fn of(&self, audience: Audience) -> u32 {
        let of = self.groups.iter().filter(|group| group.audience == audience);
        of.map(|group| group.people).fold(0, u32::saturating_add)
    }
}

impl Plan {
    /// Whether it ends after it begins.
    pub fn is_fit(&self) -> bool {
        self.starts < self.ends
    }
}

impl Session {
    /// The day it begins, in Paris.
    pub fn day(&self) -> NaiveDate {
        paris(self.plan.starts).date()
    }

    /// Whether it will take place or did.
    pub fn takes_place(&self) -> bool {
        !self.is_removed && !matches!(self.state, State::Cancelled { .. })
    }

    /// Whether it does not take place because its action, in this state since that day, is put off or dropped. What took
    /// place before that day, or was counted, did.
    pub fn is_put_off(&self, action: action::State, since: NaiveDate) -> bool {
        action.is_off() && self.state != State::Held && self.day() >= since
    }

    /// Whether it is over and nobody said yet how many came.
    pub fn awaits_headcount(&self, now: DateTime<Utc>) -> bool {
        self.takes_place() && self.plan.ends <= now && self.headcount.is_none()
    }

    /// Whether both take place at the same time, for a while at least.
    pub fn meets(&self, other: &Self) -> bool {
        self.plan.starts < other.plan.ends && other.plan.starts < self.plan.ends
    }
}

impl Kind {
    /// Every kind, in the order people expect.
    pub const ALL: &[Self] = &[Self::Ordinary, Self::Showing, Self::SideActivity];

    /// The code that is stored.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Ordinary => "ordinary",
            Self::Showing => "showing",
            Self::SideActivity => "side",
        }
    }

    /// The kind with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| kind.code() == code)
    }
}

impl State {
    /// The code that is stored.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Planned => "planned",
            Self::Moved => "moved",
            Self::Cancelled { .. } => "cancelled",
            Self::Held => "held",
        }
    }
}
