//! How many people came to an action, from the counts of its dates, as it may be told in public.

use ::store::{Conn, StoreError};
use session::{FEWEST_TOLD, Told};
use vocabulary::codes::Audience;
use vocabulary::id::CollectiveActionId;
use web::Visit;

/// Who came, as it may be told.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Heads {
    /// Dates that took place or will.
    pub(crate) dates: u32,
    /// Dates whose people were counted.
    pub(crate) counted: u32,
    /// Everybody who came, as anybody may read it.
    pub(crate) people: Told,
    /// Publics that may be told, the largest first; none where a date is left out of the sum.
    pub(crate) groups: Vec<(Audience, u64)>,
}

impl Heads {
    /// Who came to an action.
    pub(crate) fn of(conn: &mut Conn, action: CollectiveActionId) -> Result<Self, StoreError> {
        let totals = session::totals(conn, action)?;
        let groups = match totals.told {
            Told::Exactly(people) => {
                let known: u64 = totals.by_audience.iter().map(|(_, count)| count).sum();
                joined(totals.by_audience, people.saturating_sub(known), u64::from(FEWEST_TOLD)).0
            }
            _ => Vec::new(),
        };
        Ok(Self { dates: totals.dates, counted: totals.counted, people: totals.told, groups })
    }

    /// In words: how many dates, how many people.
    pub(crate) fn words(&self, visit: &Visit) -> String {
        let dates = visit.say_count("outcome-dates", self.dates);
        if self.counted == 0 {
            return format!("{dates} {}", visit.say("outcome-not-counted"));
        }
        let people = match self.people {
            Told::Nobody => visit.say_count("outcome-people", 0_u64),
            Told::Few => visit.say_count("outcome-few-people", FEWEST_TOLD),
            Told::AtLeast(people) => visit.say_count("outcome-people-at-least", people),
            Told::Exactly(people) => visit.say_count("outcome-people", people),
        };
        format!("{dates} {people}")
    }
}

/// The groups of `fewest` and more, the largest first, and how many are in all others together. Where those are fewer,
/// which one could reckon from the sum, the smallest group that could be told joins them.
pub(crate) fn joined<T: Copy>(mut groups: Vec<(T, u64)>, mut rest: u64, fewest: u64) -> (Vec<(T, u64)>, u64) {
    groups.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    while let Some((_, count)) = groups.last().copied() {
        if count >= fewest && !(1..fewest).contains(&rest) {
            break;
        }
        rest += count;
        groups.pop();
    }
    (groups, rest)
}

#[cfg(test)]
mod tests;
