//! What travels from place to place in identical copies, and under which rule: an exhibition, a kit.

use std::collections::BTreeSet;

use chrono::{NaiveDate, TimeDelta};
use vocabulary::id::{CopyId, OrganizationId, TouringResourceId};
use vocabulary::place::Point;

use crate::kit::KitItem;

/// The longest slot a resource may have, in days.
pub const LONGEST_SLOT: u16 = 366;
/// The most copies of one resource.
pub const MOST_COPIES: usize = 20;

/// A thing that is lent from place to place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TouringResource {
    /// Its identity.
    pub id: TouringResourceId,
    /// Who lends it.
    pub owner: OrganizationId,
    /// Its name.
    pub name: String,
    /// What it is and what it is good for.
    pub about: String,
    /// How long it stays, and what lies between two stays.
    pub rule: SlotRule,
    /// Whether it may leave its home at all.
    pub transportable: bool,
    /// Who may ask for it.
    pub perimeter: Perimeter,
    /// What it is made of; every copy is made of the same.
    pub kit: Vec<KitItem>,
    /// Its copies.
    pub copies: Vec<TouringCopy>,
}

impl TouringResource {
    /// One of its copies.
    pub fn copy(&self, id: CopyId) -> Option<&TouringCopy> {
        self.copies.iter().find(|copy| copy.id == id)
    }
}

/// One of the identical copies of a touring resource.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TouringCopy {
    /// Its identity.
    pub id: CopyId,
    /// What tells it from the others: « A », « B ».
    pub label: String,
    /// Where it is kept between tours.
    pub home: OrganizationId,
}

/// How long a stay lasts, and what must lie between two stays of one copy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SlotRule {
    /// The length of every stay, in days.
    pub slot_days: u16,
    /// Days to clean and complete the copy between two stays.
    pub servicing_days: u16,
    /// How far the copy is taken in one day, in kilometres as the crow flies. Nearer than that, it changes place within
    /// the day; zero: whatever the distance.
    pub km_per_day: u16,
}

impl SlotRule {
    /// The day a stay that begins on this day is over; the next may begin on it.
    pub fn end(&self, start: NaiveDate) -> NaiveDate {
        start + TimeDelta::days(i64::from(self.slot_days))
    }

    /// Whole days on the road between two places; none where one of them is unknown.
    pub fn travel_days(&self, from: Option<Point>, to: Option<Point>) -> u32 {
        let (Some(from), Some(to), true) = (from, to, self.km_per_day > 0) else { return 0 };
        let days = from.distance_m(&to) / (f64::from(self.km_per_day) * 1000.0);
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 0 and 20 000")]
        let days = days.floor() as u32;
        days
    }
}

/// Who may ask for a resource. It can widen at any time: what has been lent stays as it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Perimeter {
    /// These organisations.
    Organizations(BTreeSet<OrganizationId>),
    /// Whoever would show it in one of these communes, by their INSEE codes.
    Communes(BTreeSet<String>),
    /// Everybody.
    Everywhere,
}

impl Perimeter {
    /// Whether an organisation may ask for a place in a commune.
    pub fn allows(&self, organization: Option<OrganizationId>, commune: &str) -> bool {
        match self {
            Self::Organizations(some) => organization.is_some_and(|id| some.contains(&id)),
            Self::Communes(some) => some.contains(commune),
            Self::Everywhere => true,
        }
    }
}
