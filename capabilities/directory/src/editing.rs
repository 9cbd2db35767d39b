//! Editing a record here: what the sheet says from then on, and the news of it, in one transaction.

use chrono::{DateTime, Utc};
use serde_json::json;
use store::{Db, Fact, StoreError};
use uuid::Uuid;

use crate::service::Service;
use crate::store::any_service;
use crate::store::records::{find, update};

/// Edits a service and tells the journal; the index follows within a second. Says whether the service exists.
/// From then on no import writes over it.
pub fn edit_service(
    db: &Db,
    id: Uuid,
    now: DateTime<Utc>,
    change: impl Fn(&mut Service),
) -> Result<bool, StoreError> {
    db.write_now(|conn| {
        let Some(mut kept) = find::<Service>(conn, id)? else { return Ok(false) };
        change(&mut kept.says);
        kept.dates.modified_at = now;
        kept.dates.edited_at = Some(now);
        update(conn, &kept)?;
        let fact = Fact {
            name: "directory.service.edited",
            subject: Some(id),
            payload: json!({}),
            recorded_at: now,
        };
        store::record(conn, &fact).map(|_| true)
    })
}

/// Edits some service, whichever: for measures of how soon an edit is found.
pub fn edit_first_service(
    db: &Db,
    now: DateTime<Utc>,
    change: impl Fn(&mut Service),
) -> Result<bool, StoreError> {
    match db.read_now(any_service)? {
        Some(id) => edit_service(db, id, now, change),
        None => Ok(false),
    }
}
