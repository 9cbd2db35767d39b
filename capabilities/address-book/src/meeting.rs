//! Somebody met for real: her organisation comes into the address book with the mark « je connais ».

use chrono::{DateTime, Utc};
use store::{Conn, SealKey, StoreError};
use vocabulary::id::{AccountId, OrganizationId};

use crate::acquaintance::Acquaintance;
use crate::note::LONGEST_FUNCTION;
use crate::store::acquaintances::{NewMark, mark, on};
use crate::store::favourites::{Added, add};
use crate::store::records;

/// What a meeting leaves in the address book of one member. Both sides agreed to it: the caller asked them.
#[derive(Debug, Clone)]
pub struct Met {
    /// Whose address book it is.
    pub account: AccountId,
    /// The organisation that was met.
    pub organization: OrganizationId,
    /// Whom of it, where and when; the same identity twice is one mark. A longer function is cut.
    pub mark: Acquaintance,
    /// When both had agreed.
    pub now: DateTime<Utc>,
}

/// Keeps the organisation at hand and marks whom the member met there. Says whether it stands in the address book
/// now: not when the address book is full, or when the directory shows no such organisation any more.
pub fn meet(conn: &mut Conn, key: &SealKey, met: &Met) -> Result<bool, StoreError> {
    let (account, record) = (met.account.uuid(), met.organization.uuid());
    let Some(brief) = records::brief_of_any(conn, record)? else { return Ok(false) };
    if add(conn, account, &brief, met.now)? == Added::Full {
        return Ok(false);
    }
    if on(conn, key, account, record)?.iter().any(|known| known.id == met.mark.id) {
        return Ok(true);
    }
    let function = met.mark.function.chars().take(LONGEST_FUNCTION).collect();
    let kept = Acquaintance { function, ..met.mark.clone() };
    mark(conn, key, &NewMark { account, record, mark: kept, marked_at: met.now })
}

#[cfg(test)]
mod tests;
