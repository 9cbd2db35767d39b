//! The outbox: letters are written in the transaction of what they tell, and leave once it is kept.

use chrono::{DateTime, Utc};
use store::{Conn, SealKey, StoreError};
use uuid::Uuid;

use crate::letter::{News, Outgoing, Rhythm};

/// Writes a letter into the outbox; it leaves at once whatever the member's rhythm.
pub fn send(_c: &mut Conn, _key: &SealKey, _outgoing: &Outgoing<'_>) -> Result<(), StoreError> {
    Ok(())
}

/// Writes a line of news into the outbox; it leaves as the member's rhythm has it, or not at all.
pub fn tell(_c: &mut Conn, _key: &SealKey, _news: &News<'_>) -> Result<(), StoreError> {
    Ok(())
}

/// The member wishes another rhythm: what waits is told accordingly.
pub fn reschedule(
    _c: &mut Conn,
    _account: Uuid,
    _rhythm: Rhythm,
    _silent_in_august: bool,
    _now: DateTime<Utc>,
) -> Result<(), StoreError> {
    Ok(())
}
