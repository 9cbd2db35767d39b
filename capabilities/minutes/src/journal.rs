//! The log of meetings, read: which lines are asked for, and whom an organisation met.

use chrono::{Datelike, Months, NaiveDate};
use encounter::{HeldKind, LogFilter};
use serde::Deserialize;
use vocabulary::id::OrganizationId;

/// How far back one looks for a meeting.
pub(crate) const LOOKED_BACK: Months = Months::new(12);

/// The day twelve months before.
pub(crate) fn a_year_before(today: NaiveDate) -> NaiveDate {
    today.checked_sub_months(LOOKED_BACK).unwrap_or(today)
}

/// Which lines of the log an address asks for, as it was typed.
#[derive(Clone, Debug, Default, Deserialize)]
pub(crate) struct Asked {
    /// An organisation that was there.
    #[serde(default)]
    pub(crate) organisme: String,
    /// Another that was there too.
    #[serde(default)]
    pub(crate) autre: String,
    /// From this day.
    #[serde(default)]
    pub(crate) depuis: String,
    /// Until this day.
    #[serde(default)]
    pub(crate) jusqu: String,
    /// Of this kind.
    #[serde(default)]
    pub(crate) genre: String,
}

impl Asked {
    /// What it means; what is no day, kind or organisation narrows nothing.
    pub(crate) fn filter(&self) -> LogFilter {
        LogFilter {
            organization: self.organisme.parse().ok(),
            with: self.autre.parse().ok(),
            since: day(&self.depuis),
            until: day(&self.jusqu),
            kind: HeldKind::from_code(&self.genre),
        }
    }
}

fn day(text: &str) -> Option<NaiveDate> {
    text.parse::<NaiveDate>().ok().filter(|day| (2000..=2100).contains(&day.year()))
}

/// An organisation, and when it was met last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Coverage {
    pub(crate) organization: OrganizationId,
    /// The last day, ever.
    pub(crate) last: Option<NaiveDate>,
}

impl Coverage {
    /// Whether it was met since a day.
    pub(crate) fn is_met_since(&self, since: NaiveDate) -> bool {
        self.last.is_some_and(|last| last >= since)
    }
}

/// Each of these organisations with the last day it was met; the one that meets is left out.
pub(crate) fn coverage(
    me: OrganizationId,
    all: impl Iterator<Item = OrganizationId>,
    last_met: &[(OrganizationId, NaiveDate)],
) -> Vec<Coverage> {
    let last = |organization: OrganizationId| {
        last_met.iter().filter(|(met, _)| *met == organization).map(|(_, day)| *day).max()
    };
    all.filter(|one| *one != me)
        .map(|organization| Coverage { organization, last: last(organization) })
        .collect()
}

#[cfg(test)]
mod tests;
