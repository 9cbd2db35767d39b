//! Who sends and who hosts: each organisation's two counts, shown and never forced.

use std::collections::BTreeMap;

use ::store::{Conn, StoreError};
use vocabulary::id::OrganizationId;

use crate::store::versions::pairs;

/// What an organisation sent and hosted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Balance {
    /// The organisation.
    pub organization: OrganizationId,
    /// Workers who spent or will spend a day elsewhere.
    pub sent: u32,
    /// Workers of others it received or will receive.
    pub hosted: u32,
}

impl Balance {
    /// Whether it did both.
    pub const fn is_both(self) -> bool {
        self.sent > 0 && self.hosted > 0
    }
}

/// The ledger of all programmes: every organisation that sent or hosted, the most days first. Days that were called
/// off do not count.
///
/// # Errors
/// Those of the store.
pub fn ledger(conn: &mut Conn) -> Result<Vec<Balance>, StoreError> {
    let rows = pairs(conn)?;
    Ok(balances(rows.iter().map(|row| {
        (row.organization.into(), row.host.into(), u32::try_from(row.people).unwrap_or(u32::MAX))
    })))
}

/// What each organisation sent and hosted, from who went where.
pub(crate) fn balances(visits: impl Iterator<Item = (OrganizationId, OrganizationId, u32)>) -> Vec<Balance> {
    let mut counts: BTreeMap<OrganizationId, (u32, u32)> = BTreeMap::new();
    for (from, to, people) in visits {
        counts.entry(from).or_default().0 += people;
        counts.entry(to).or_default().1 += people;
    }
    let balance = |(organization, (sent, hosted))| Balance { organization, sent, hosted };
    let mut balances: Vec<Balance> = counts.into_iter().map(balance).collect();
    balances.sort_by_key(|one| (std::cmp::Reverse(one.sent + one.hosted), one.organization));
    balances
}

#[cfg(test)]
mod tests;
