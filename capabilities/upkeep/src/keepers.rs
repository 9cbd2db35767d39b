//! Who is written to about an organisation's records: its owner and deputies, else the coordination.

use chrono::{DateTime, NaiveDate, Utc};
use post::Recipient;
use store::{Conn, SealKey, StoreError};
use vocabulary::id::OrganizationId;

/// The day of a moment, as people in the network live it.
pub(crate) fn day(now: DateTime<Utc>) -> NaiveDate {
    vocabulary::time::paris(now).date()
}

/// Who hears of a report, and in which quality.
#[derive(Clone, Debug)]
pub(crate) struct Keepers {
    /// Whether they act for the owner; else they coordinate.
    pub(crate) own: bool,
    /// Who is written to.
    pub(crate) to: Vec<Recipient>,
}

/// The owner and deputies of an organisation; the coordinators where nobody keeps it.
pub(crate) fn keepers(
    conn: &mut Conn,
    key: &SealKey,
    organization: Option<OrganizationId>,
    now: DateTime<Utc>,
) -> Result<Keepers, StoreError> {
    let mut to = Vec::new();
    if let Some(organization) = organization {
        for held in membership::members_of(conn, organization, day(now))?.iter().filter(|held| held.keeps()) {
            to.extend(accounts::recipient(conn, key, held.account)?);
        }
    }
    if to.is_empty() {
        return Ok(Keepers { own: false, to: coordinators(conn, key, now)? });
    }
    Ok(Keepers { own: true, to })
}

/// The coordinators.
pub(crate) fn coordinators(
    conn: &mut Conn,
    key: &SealKey,
    now: DateTime<Utc>,
) -> Result<Vec<Recipient>, StoreError> {
    let mut to = Vec::new();
    for account in membership::coordinators(conn, day(now))? {
        to.extend(accounts::recipient(conn, key, account)?);
    }
    Ok(to)
}
