//! Who looked: each reading of what was said of the person is noted, and she can see it.

use ::store::access::{self, Access, Deed};
use ::store::{Conn, StoreError};
use chrono::{DateTime, Utc};
use uuid::Uuid;
use vocabulary::class::DataClass;
use vocabulary::id::{AccountId, OrganizationId, ReferralId};

/// What a look is for, as the journal of access names it.
pub const PURPOSE: &str = "referral";
/// Looks shown at most.
const MOST_SHOWN: i64 = 500;

/// A reading of what was said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Look {
    /// The identity of its row, drawn before the transaction.
    pub id: Uuid,
    /// When.
    pub at: DateTime<Utc>,
    /// The account that looked; none by a link.
    pub account: Option<AccountId>,
    /// For which organisation.
    pub organization: Option<OrganizationId>,
}

/// Notes that somebody read what was said, in the transaction that shows it. Note last.
///
/// # Errors
/// Those of the store.
pub fn note_look(conn: &mut Conn, referral: ReferralId, look: &Look) -> Result<(), StoreError> {
    access::note(
        conn,
        &Access {
            id: look.id,
            at: look.at,
            actor: look.account.map(AccountId::uuid),
            organization: look.organization.map(OrganizationId::uuid),
            subject: referral.uuid(),
            class: DataClass::C3,
            deed: Deed::Read,
            purpose: PURPOSE,
        },
    )
}

/// Who looked, the last first, over the last twelve months.
///
/// # Errors
/// Those of the store.
pub fn looks(conn: &mut Conn, referral: ReferralId) -> Result<Vec<Look>, StoreError> {
    let rows = access::by_deed(conn, referral.uuid(), Deed::Read, MOST_SHOWN)?;
    let look = |row: access::AccessRow| Look {
        id: row.id,
        at: row.at,
        account: row.actor.map(AccountId::from),
        organization: row.organization.map(OrganizationId::from),
    };
    Ok(rows.into_iter().map(look).collect())
}
