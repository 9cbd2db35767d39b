//! The three who have to agree to a day: the visitor, her employer and the host.

use chrono::{DateTime, Utc};
use vocabulary::id::PlacementId;

vocabulary::named! {
    /// One of the three around a day.
    pub(crate) Party {
        /// Who goes.
        Visitor = "visitor", "returns-party-visitor";
        /// Where she works.
        Employer = "employer", "returns-party-employer";
        /// Where she spends the day.
        Host = "host", "returns-party-host";
    }
}

vocabulary::named! {
    /// What one of the three says to a day.
    pub(crate) Standing {
        /// Nothing yet.
        Waiting = "waiting", "returns-standing-waiting";
        /// Yes.
        Agreed = "agreed", "returns-standing-agreed";
        /// No: the coordination looks for another day.
        Declined = "declined", "returns-standing-declined";
    }
}

vocabulary::named! {
    /// By which way something was said.
    pub(crate) Channel {
        /// By the link of a letter.
        Link = "link", "returns-channel-link";
        /// On paper or by telephone, typed by the coordination.
        Typed = "typed", "returns-channel-typed";
    }
}

/// What one of the three says to a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Agreement {
    /// The day.
    pub(crate) placement: PlacementId,
    /// Who says it.
    pub(crate) party: Party,
    /// What.
    pub(crate) standing: Standing,
    /// By which way, once it is said.
    pub(crate) channel: Option<Channel>,
    /// When it was asked.
    pub(crate) asked_at: DateTime<Utc>,
    /// When it was said.
    pub(crate) answered_at: Option<DateTime<Utc>>,
}

/// Whether all three agreed: fewer than three answers never do.
pub(crate) fn all_agreed(agreements: &[Agreement]) -> bool {
    let says_yes =
        |party: &Party| agreements.iter().any(|one| one.party == *party && one.standing == Standing::Agreed);
    Party::ALL.iter().all(says_yes)
}

#[cfg(test)]
mod tests;
