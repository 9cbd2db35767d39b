//! The cooperations that would help most, for whoever asks outside the pages.

use ::store::{Conn, StoreError};
use chrono::NaiveDate;
use vocabulary::id::OrganizationId;

use crate::everybody::Everybody;
use crate::ties::ties;
use crate::weighing::Weighing;

/// Two organisations that nothing binds yet and that would do well to meet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Affinity {
    /// One of them.
    pub a: OrganizationId,
    /// The other.
    pub b: OrganizationId,
    /// How much speaks for it; only good for comparing.
    pub weight: u32,
    /// How many reasons can be said.
    pub reasons: usize,
}

/// The strongest affinities of the network on a day, at most `most`, the strongest first and three at most for each
/// organisation. Reads the whole directory.
pub fn affinities(conn: &mut Conn, today: NaiveDate, most: usize) -> Result<Vec<Affinity>, StoreError> {
    let ties = ties(conn, today)?;
    let found = Weighing::of(Everybody::read(conn, today)?).for_all(&ties, most);
    let affinity = |suggestion: crate::affinity::Suggestion| Affinity {
        a: suggestion.pair.0.into(),
        b: suggestion.pair.1.into(),
        weight: suggestion.weight,
        reasons: suggestion.reasons.len(),
    };
    Ok(found.into_iter().map(affinity).collect())
}
