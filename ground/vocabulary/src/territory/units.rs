//! Units a network draws itself, such as the sectors of a departmental solidarity centre, with their dates.

use super::{Area, Commune};
use chrono::NaiveDate;

/// A unit drawn by a network.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unit {
    /// Its own code, as in [`Area::Custom`].
    pub code: String,
    /// Its name.
    pub name: String,
}

/// A part belongs to a unit, from a day and until a day, both included; no day means always.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Membership {
    /// The whole.
    pub unit: Area,
    /// The part.
    pub member: Area,
    /// The first day.
    pub valid_from: Option<NaiveDate>,
    /// The last day.
    pub valid_to: Option<NaiveDate>,
}

impl Membership {
    /// Whether the part belongs to the unit on this day.
    pub fn holds_on(&self, date: NaiveDate) -> bool {
        self.valid_from.is_none_or(|from| from <= date) && self.valid_to.is_none_or(|to| date <= to)
    }
}

/// The deepest nesting of units that is followed: a loop of units must not loop us.
const DEEPEST: u8 = 8;

/// The units of a network and what they are made of.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Units {
    units: Vec<Unit>,
    memberships: Vec<Membership>,
}

impl Units {
    /// Units with their dated members.
    pub fn new(units: Vec<Unit>, memberships: Vec<Membership>) -> Self {
        Self { units, memberships }
    }

    /// Every unit.
    pub fn all(&self) -> &[Unit] {
        &self.units
    }

    /// The unit with this code.
    pub fn unit(&self, code: &str) -> Option<&Unit> {
        self.units.iter().find(|unit| unit.code == code)
    }

    /// What a unit is directly made of on this day.
    pub fn members_on<'a>(&'a self, unit: &Area, date: NaiveDate) -> Vec<&'a Area> {
        let of_unit = self.memberships.iter().filter(|membership| &membership.unit == unit);
        of_unit.filter(|membership| membership.holds_on(date)).map(|membership| &membership.member).collect()
    }

    /// Whether an area, custom or not, holds a commune on this day.
    pub fn covers(&self, area: &Area, commune: &Commune, date: NaiveDate) -> bool {
        self.covers_within(area, commune, date, DEEPEST)
    }

    fn covers_within(&self, area: &Area, commune: &Commune, date: NaiveDate, depth: u8) -> bool {
        if area.covers(commune) {
            return true;
        }
        let members = self.members_on(area, date);
        depth > 0 && members.into_iter().any(|member| self.covers_within(member, commune, date, depth - 1))
    }
}
