//! Editing a service by a program: for measures and for tests of what follows the records.

use chrono::{DateTime, Utc};
use store::{Db, StoreError};
use uuid::Uuid;

use crate::author::{Author, Channel};
use crate::revising::edit_whole;
use crate::service::Service;
use crate::store::any_service;

/// Edits a service whole and tells the journal; the index follows within a second. Says whether the service exists.
/// From then on no import writes over it.
pub fn edit_service(
    db: &Db,
    id: Uuid,
    now: DateTime<Utc>,
    change: impl Fn(&mut Service),
) -> Result<bool, StoreError> {
    let by = Author { account: None, organization: None, shown: "Maillage".to_owned(), owns: false };
    let act = crate::life::Act { by: &by, channel: Channel::Program, now };
    db.write_now(|conn| edit_whole(conn, id, act, &change))
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
