//! The rounds of a speed-meeting: who is at which table when, who misses whom, and what is proved of it.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use vocabulary::id::SpeedPartnerId;

use crate::speed_meeting::Guest;

/// One meeting at one table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Meeting {
    /// The number of the table.
    pub table: u32,
    /// Who sits there.
    pub partner: SpeedPartnerId,
    /// Who comes.
    pub guest: Guest,
}

/// Meetings that take place at the same time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Round {
    /// When it starts.
    pub starts: DateTime<Utc>,
    /// When it ends.
    pub ends: DateTime<Utc>,
    /// Its meetings, by table.
    pub meetings: Vec<Meeting>,
}

/// Why a wished pair does not meet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Why {
    /// There is no time: both are taken in each round by pairs that count more.
    NoTime,
    /// They are never there together.
    NeverTogether,
    /// No interpreter is free.
    NoInterpreter,
    /// One of the two is missing on the day.
    Missing,
}

/// A pair that was to meet and does not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LeftOut {
    /// Who sits at the table.
    pub partner: SpeedPartnerId,
    /// Who does not come.
    pub guest: Guest,
    /// Why.
    pub why: Why,
}

/// Why nothing better than a rotation exists.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Ground {
    /// Nothing is wished, or nothing is proved.
    #[default]
    Nothing,
    /// Every pair meets, and this one alone has as many meetings as there are rounds (König 1916).
    Busiest(Guest),
    /// Every pair meets, and the interpreters of one language alone have meetings in every round.
    Interpreters,
    /// Every pair meets within the rounds there is time for.
    AllMeet,
    /// The numbers of a flow show, level by level, that no other choice of pairs is better.
    Flow,
    /// Every other choice was tried.
    Tried,
    /// Everybody meets everybody, which takes each of so many people one meeting less (Kirkman 1847).
    Circle(u32),
}

/// By how much something better might exist, where that is not excluded.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Gap {
    /// Nothing better exists.
    #[default]
    Closed,
    /// So many rounds fewer.
    Rounds(u32),
    /// So many meetings more in all; nought where there cannot be more, but perhaps others.
    Meetings(u32),
    /// So many meetings more for everybody.
    Least(u32),
    /// So many more pairs that must meet.
    Musts(u64),
    /// Wishes that add up to so much more.
    Likes(u64),
    /// So many more meetings of newcomers.
    Newcomers(u64),
}

/// What is proved of a rotation.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Proof {
    /// To let every wished pair meet takes at least so many rounds.
    pub rounds_at_least: u32,
    /// Whether nothing better exists: proved, and checked apart.
    pub exact: bool,
    /// By how much something better might exist.
    pub gap: Gap,
    /// Everybody has at least so many meetings, or all that were wished.
    pub meets_at_least: u32,
    /// Why nothing better exists.
    pub ground: Ground,
}

/// The rounds of a speed-meeting.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rotation {
    /// The rounds in their order.
    pub rounds: Vec<Round>,
    /// The pairs that were wished and do not meet.
    pub left_out: Vec<LeftOut>,
    /// What is proved of it.
    pub proof: Proof,
}

impl Rotation {
    /// When the last round ends; nothing where there is none.
    pub fn ends(&self) -> Option<DateTime<Utc>> {
        self.rounds.last().map(|round| round.ends)
    }

    /// How many meetings there are.
    pub fn meetings(&self) -> usize {
        self.rounds.iter().map(|round| round.meetings.len()).sum()
    }

    /// Where a guest goes: the number of each round, from 1, with its meeting.
    pub fn route(&self, guest: Guest) -> Vec<(u32, Meeting)> {
        let numbered = (1..).zip(&self.rounds);
        let found = numbered.filter_map(|(number, round)| {
            round.meetings.iter().find(|meeting| is_part(meeting, guest)).map(|meeting| (number, *meeting))
        });
        found.collect()
    }
}

/// Whether somebody takes part in a meeting, on either side.
fn is_part(meeting: &Meeting, guest: Guest) -> bool {
    meeting.guest == guest || Guest::Partner(meeting.partner) == guest
}
