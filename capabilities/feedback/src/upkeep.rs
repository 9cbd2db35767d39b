//! What this room does by itself: tells the coordinators what waits too long, and forgets addresses in time.

use std::sync::Arc;

use ::store::{Conn, Db, SealKey, StoreError};
use chrono::{DateTime, Utc};
use post::Outgoing;
use vocabulary::id::LetterId;
use web::Shell;

use crate::feedback::{ADDRESS_KEPT, DECLINED_KEPT, DUE_AFTER, UNANSWERED_KEPT};
use crate::letters;
use crate::store;

/// How many texts wait for more than thirty days.
///
/// # Errors
/// Those of the store.
pub fn overdue(conn: &mut Conn, now: DateTime<Utc>) -> Result<i64, StoreError> {
    store::count_waiting_since(conn, now - DUE_AFTER)
}

/// Forgets what has had its time, and tells the coordinators once of each text left too long. Answers how many letters
/// were written. The same on the same day, so that several processes may run it.
///
/// # Errors
/// Those of the store.
pub async fn daily(db: &Db, key: &SealKey, shell: &Arc<Shell>) -> Result<u64, StoreError> {
    let now = shell.clock.now();
    let today = vocabulary::time::paris(now).date();
    let (key, shell) = (key.clone(), Arc::clone(shell));
    let round = move |conn: &mut Conn| {
        store::forget_addresses(conn, now - ADDRESS_KEPT)?;
        store::forget_declined(conn, now - DECLINED_KEPT)?;
        store::forget_unanswered(conn, now - UNANSWERED_KEPT)?;
        if store::count_unreminded(conn, now - DUE_AFTER)? == 0 {
            return Ok(0);
        }
        let mut written = 0;
        for account in membership::coordinators(conn, today)? {
            let Some(to) = accounts::recipient(conn, &key, account)? else { continue };
            let letter = letters::overdue(&shell, to.locale);
            let stamp = now.timestamp_micros().to_string();
            let id = LetterId::from_source("feedback", &account.to_string(), &stamp);
            post::send(conn, &key, &Outgoing { id, to: &to, letter: &letter, kind: "feedback", now })?;
            written += 1;
        }
        // Without a coordinator nobody was told: the next one will be.
        if written > 0 {
            store::note_reminded(conn, now - DUE_AFTER, now)?;
        }
        Ok(written)
    };
    db.write(round).await
}
