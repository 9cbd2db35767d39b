//! What was held: the log of who met whom, on which day, whatever the kind of meeting.

use chrono::NaiveDate;
use uuid::Uuid;
use vocabulary::id::OrganizationId;

use crate::format::Format;

/// Beyond this many organisations, being there is no meeting of each with each: who was there is kept, pairs are not.
pub const MOST_PAIRED: usize = 20;
/// The longest text about what was learnt, in letters.
pub const LONGEST_LEARNT: usize = 2_000;

/// What kind of meeting was held.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum HeldKind {
    /// An encounter of this form.
    Encounter(Format),
    /// Each side meets each other side for a quarter of an hour.
    SpeedMeeting,
    /// A day in the other's house.
    ImmersionDay,
}

impl HeldKind {
    /// Every kind, in the order people read them.
    pub const ALL: [Self; 8] = [
        Self::Encounter(Format::Meeting),
        Self::Encounter(Format::SharedSession),
        Self::Encounter(Format::Call20),
        Self::Encounter(Format::Lunch),
        Self::Encounter(Format::Visit),
        Self::Encounter(Format::Assembly),
        Self::SpeedMeeting,
        Self::ImmersionDay,
    ];

    /// The code that is stored.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Encounter(format) => format.code(),
            Self::SpeedMeeting => "speed-meeting",
            Self::ImmersionDay => "immersion-day",
        }
    }

    /// The key of its words.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Encounter(format) => format.key(),
            Self::SpeedMeeting => "encounter-kind-speed-meeting",
            Self::ImmersionDay => "encounter-kind-immersion-day",
        }
    }

    /// The kind with this exact code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

/// Who met whom.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Met {
    /// These organisations, all together: each met each, up to [`MOST_PAIRED`] of them.
    Together(Vec<OrganizationId>),
    /// These pairs, one by one.
    Pairs(Vec<(OrganizationId, OrganizationId)>),
}

impl Met {
    /// Every organisation that was there, once, in the order of ids.
    pub fn organizations(&self) -> Vec<OrganizationId> {
        let mut all: Vec<OrganizationId> = match self {
            Self::Together(all) => all.clone(),
            Self::Pairs(pairs) => pairs.iter().flat_map(|(a, b)| [*a, *b]).collect(),
        };
        all.sort_unstable();
        all.dedup();
        all
    }

    /// Every pair that met, once, the smaller id first; nobody meets her own organisation.
    pub fn pairs(&self) -> Vec<(OrganizationId, OrganizationId)> {
        let mut pairs: Vec<(OrganizationId, OrganizationId)> = match self {
            Self::Together(_) => each_with_each(&self.organizations()),
            Self::Pairs(pairs) => pairs.iter().map(|(a, b)| (*a.min(b), *a.max(b))).collect(),
        };
        pairs.retain(|(a, b)| a != b);
        pairs.sort_unstable();
        pairs.dedup();
        pairs
    }
}

fn each_with_each(all: &[OrganizationId]) -> Vec<(OrganizationId, OrganizationId)> {
    if all.len() > MOST_PAIRED {
        return Vec::new();
    }
    let with_later =
        |(at, a): (usize, &OrganizationId)| all.iter().skip(at + 1).map(|b| (*a, *b)).collect::<Vec<_>>();
    all.iter().enumerate().flat_map(with_later).collect()
}

/// Something that was held, as its room tells it to the log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Held {
    /// Of what kind.
    pub kind: HeldKind,
    /// On which day.
    pub on: NaiveDate,
    /// What it was: the id of the encounter, the speed-meeting, the placement. Told again, it is corrected.
    pub source: Uuid,
    /// Who met whom.
    pub met: Met,
    /// How many people were there, if somebody counted.
    pub headcount: Option<u32>,
    /// What was learnt, for members to read; about organisations and never about a person.
    pub learnt: Option<String>,
}

/// A line of the log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Logged {
    /// Of what kind.
    pub kind: HeldKind,
    /// On which day.
    pub on: NaiveDate,
    /// What it was.
    pub source: Uuid,
    /// Which organisations were there.
    pub organizations: Vec<OrganizationId>,
    /// How many people, if somebody counted.
    pub headcount: Option<u32>,
    /// What was learnt; may be empty.
    pub learnt: String,
}

/// Which lines of the log.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LogFilter {
    /// Those where this organisation was.
    pub organization: Option<OrganizationId>,
    /// Those where this other one was too.
    pub with: Option<OrganizationId>,
    /// From this day.
    pub since: Option<NaiveDate>,
    /// Until this day.
    pub until: Option<NaiveDate>,
    /// Of this kind.
    pub kind: Option<HeldKind>,
}

/// Two organisations that met, how often and when last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MetPair {
    /// One.
    pub a: OrganizationId,
    /// The other, whose id is greater.
    pub b: OrganizationId,
    /// How often in the span asked about.
    pub times: u32,
    /// The last time.
    pub last: NaiveDate,
}

/// The network's headline figures: what was held between two days.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Figures {
    /// How many meetings of each kind; kinds without any are left out.
    pub held: Vec<(HeldKind, u32)>,
    /// How many organisations were at one at least.
    pub organizations: u32,
    /// How many pairs of organisations met.
    pub pairs: u32,
    /// How many people were there, where somebody counted.
    pub headcount: u32,
}

impl Figures {
    /// « Rencontres tenues »: all kinds together.
    pub fn total(&self) -> u32 {
        self.held.iter().map(|(_, count)| *count).sum()
    }
}

#[cfg(test)]
mod tests;
