//! The charters of the network: what members promise before they act, in a version that is kept with the date.

use chrono::{DateTime, Utc};
use vocabulary::named;
use vocabulary::permission::Role;

named! {
    /// A text that members accept.
    pub Charter {
        /// How the house is used: everybody.
        Terms = "terms", "membership-charter-terms";
        /// Discretion of volunteers.
        Volunteers = "volunteers", "membership-charter-volunteers";
        /// What a coordinator promises; the role acts only once it is accepted.
        Coordination = "coordination", "membership-charter-coordination";
    }
}

/// That a version of a charter was accepted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Acceptance {
    /// The charter.
    pub charter: Charter,
    /// The version of its text.
    pub version: i64,
    /// When.
    pub accepted_at: DateTime<Utc>,
}

impl Charter {
    /// The version of the text shown today. A new version asks again, on the next page.
    pub const fn version(self) -> i64 {
        match self {
            Self::Terms | Self::Volunteers | Self::Coordination => 1,
        }
    }

    /// How many articles its text has.
    pub const fn articles(self) -> usize {
        match self {
            Self::Terms => 5,
            Self::Volunteers | Self::Coordination => 6,
        }
    }

    /// The keys of its articles, in order.
    pub fn article_keys(self) -> Vec<String> {
        (1..=self.articles()).map(|number| format!("membership-charter-{}-{number}", self.code())).collect()
    }

    /// Whether somebody with these roles must accept it.
    pub fn is_asked_of(self, roles: &[Role]) -> bool {
        match self {
            Self::Terms => true,
            Self::Volunteers => roles.contains(&Role::Volunteer),
            Self::Coordination => roles.contains(&Role::Coordinator),
        }
    }
}

/// The charters that somebody with these roles has still to accept, given what was accepted.
pub fn needs_charter(roles: &[Role], accepted: &[Acceptance]) -> Vec<Charter> {
    let is_missing = |charter: Charter| {
        let current = |acceptance: &Acceptance| {
            acceptance.charter == charter && acceptance.version == charter.version()
        };
        charter.is_asked_of(roles) && !accepted.iter().any(current)
    };
    Charter::ALL.iter().copied().filter(|charter| is_missing(*charter)).collect()
}

#[cfg(test)]
mod tests;
