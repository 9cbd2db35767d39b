//! Closing an account: what every room of the house holds about its person goes with it.

use chrono::{DateTime, Utc};
use store::{Conn, Holding, StoreError};
use vocabulary::id::AccountId;

use crate::store::accounts::{close_account, is_open};

/// Erases in every room what may be erased about a person, and closes their account, in the transaction of the
/// caller: all of it or nothing. Says whether the account was open.
pub(crate) fn erase_and_close(
    conn: &mut Conn,
    rooms: &[Holding],
    id: AccountId,
    now: DateTime<Utc>,
) -> Result<bool, StoreError> {
    if !is_open(conn, id)? {
        return Ok(false);
    }
    for room in rooms {
        (room.erase)(conn, id.uuid(), now)?;
    }
    // The accounts are one of the rooms in a whole house, and closing twice is closing once.
    close_account(conn, id, now)?;
    Ok(true)
}
