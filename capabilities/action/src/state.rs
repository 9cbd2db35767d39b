//! The life of an action: dated states, what may follow what, and how long each lasted.

use chrono::{Datelike, NaiveDate};
use vocabulary::id::AccountId;

use crate::named::named;

named! {
    /// Where an action stands.
    pub State says "action-state-" {
        /// Somebody thinks of it.
        Idea = "idee",
        /// It was presented in ISIC, the body that gives opinions on collective actions.
        IsicPresented = "presentee",
        /// It is being prepared.
        Preparing = "en-preparation",
        /// It takes place.
        Running = "en-cours",
        /// It is put off.
        Postponed = "reportee",
        /// It is shown to others: « restitution », « diffusion ».
        Showing = "diffusion",
        /// It took place.
        Ended = "terminee",
        /// What it brought is written down.
        Reviewed = "bilan",
        /// What it taught is shared.
        Shared = "partagee",
        /// It does not take place.
        Dropped = "abandonnee",
    }
}

impl State {
    /// What may follow, in the order people expect to choose it.
    pub const fn next(self) -> &'static [State] {
        match self {
            State::Idea => &[State::IsicPresented, State::Preparing, State::Postponed, State::Dropped],
            State::IsicPresented => &[State::Preparing, State::Running, State::Postponed, State::Dropped],
            State::Preparing => &[State::Running, State::IsicPresented, State::Postponed, State::Dropped],
            State::Running => &[State::Showing, State::Ended, State::Postponed, State::Dropped],
            State::Postponed => &[State::Preparing, State::Running, State::IsicPresented, State::Dropped],
            State::Showing => &[State::Running, State::Ended],
            State::Ended => &[State::Reviewed, State::Showing],
            State::Reviewed => &[State::Shared, State::Showing],
            State::Dropped => &[State::Preparing],
            State::Shared => &[],
        }
    }

    /// Whether this state may follow that one.
    pub fn may_become(self, next: State) -> bool {
        self.next().contains(&next)
    }

    /// Whether people can still come, or will: what catalogues show first.
    pub const fn is_ahead(self) -> bool {
        matches!(self, State::IsicPresented | State::Preparing | State::Running | State::Showing)
    }

    /// Whether a reason is asked for: it was put off or dropped.
    pub const fn asks_why(self) -> bool {
        self.is_off()
    }

    /// Whether its dates do not take place, whatever they say: it was put off or dropped.
    pub const fn is_off(self) -> bool {
        matches!(self, State::Postponed | State::Dropped)
    }
}

/// A day of the log, or only its month where nobody remembers the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct StateDay {
    /// The day; the first of the month where only the month is known.
    pub on: NaiveDate,
    /// Whether only the month is known.
    pub is_month: bool,
}

impl StateDay {
    /// This very day.
    pub const fn day(on: NaiveDate) -> Self {
        Self { on, is_month: false }
    }

    /// Some day of this month.
    pub fn month(on: NaiveDate) -> Self {
        Self { on: on.with_day(1).unwrap_or(on), is_month: true }
    }
}

/// A line of the log: from this day on the action was in this state.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moved {
    /// The state it came to.
    pub state: State,
    /// From when.
    pub since: StateDay,
    /// Why, or what happened; public, of functions only.
    pub words: String,
    /// The member who said so, while she has an account.
    pub by: Option<AccountId>,
}

/// A state an action was in, and how long.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stage {
    /// The state.
    pub state: State,
    /// From when.
    pub since: StateDay,
    /// Until when: the first day of what followed. None: it still holds.
    pub until: Option<StateDay>,
    /// How many days, counted to today for what still holds. About so where a month stands for a day.
    pub days: i64,
}

/// The states of an action one after the other, with how long each lasted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lives {
    /// The stages, the first one first.
    pub stages: Vec<Stage>,
}

impl Lives {
    /// Computes the stages from the log, which is in order of days.
    pub fn of(log: &[Moved], today: NaiveDate) -> Self {
        let nexts = log.iter().skip(1).map(|moved| Some(moved.since)).chain([None]);
        let stages = log.iter().zip(nexts).map(|(moved, until)| Stage {
            state: moved.state,
            since: moved.since,
            until,
            days: (until.map_or(today, |day| day.on) - moved.since.on).num_days().max(0),
        });
        Self { stages: stages.collect() }
    }

    /// How many days from the first line of the log until it ended, was dropped, or today.
    pub fn whole_days(&self) -> i64 {
        let over =
            |state: State| matches!(state, State::Ended | State::Reviewed | State::Shared | State::Dropped);
        self.stages.iter().filter(|stage| !over(stage.state)).map(|stage| stage.days).sum()
    }

    /// When a state was first reached.
    pub fn reached(&self, state: State) -> Option<StateDay> {
        self.stages.iter().find(|stage| stage.state == state).map(|stage| stage.since)
    }
}

#[cfg(test)]
mod tests;
