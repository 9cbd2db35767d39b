//! What of the protocol needs the coordinator today.

use ::store::{Conn, StoreError};
use chrono::{DateTime, TimeDelta, Utc};
use membership::{Need, OwnPage};

use crate::paths;
use crate::rounds::day;
use crate::standings::standings;
use crate::store::{amendments, votes};

/// How long before its last day a vote is told of.
const SOON: TimeDelta = TimeDelta::days(7);

/// Counts for the coordinator's desk.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Needs {
    /// Organisations whose signature is to be renewed, until a year after their grace: [`crate::paths::SIGNATORIES`].
    pub to_resign: usize,
    /// Amendments without an answer: [`crate::paths::DRAFT`].
    pub amendments: usize,
    /// Votes that end within a week: [`crate::paths::VOTE`].
    pub votes_ending: usize,
}

impl Needs {
    /// The lines of the desk, the most pressing first; a line of nothing is not shown there.
    pub fn lines(&self) -> Vec<Need> {
        let line = |count, key, href: &str| Need { count, key, href: href.to_owned() };
        vec![
            line(self.votes_ending, "protocol-need-vote", paths::VOTE),
            line(self.amendments, "protocol-need-amendments", paths::DRAFT),
            line(self.to_resign, "protocol-need-to-resign", paths::SIGNATORIES),
        ]
    }
}

/// The page of an organisation about the protocol, offered to its people.
pub const OWN_PAGE: OwnPage =
    OwnPage { key: "protocol-own-page", icon: "document", path: paths::organization };

/// What of the protocol needs the coordinator now.
///
/// # Errors
/// Those of the store.
pub fn needs(conn: &mut Conn, now: DateTime<Utc>) -> Result<Needs, StoreError> {
    let today = day(now);
    let to_resign = standings(conn, today)?.iter().filter(|(_, standing)| standing.is_asked(today)).count();
    let amendments = usize::try_from(amendments::count_open(conn)?).unwrap_or_default();
    let ending = votes::running(conn)?.filter(|vote| vote.ends_on <= today + SOON);
    Ok(Needs { to_resign, amendments, votes_ending: usize::from(ending.is_some()) })
}
