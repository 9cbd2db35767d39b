//! What this room holds about people: words without a name, and for a while the address of who wished to be told.

use chrono::{DateTime, Utc};
use store::{Conn, Held, Holding, Processing, Residue, SealKey, StoreError};
use uuid::Uuid;
use vocabulary::class::DataClass;
use vocabulary::id::AccountId;

/// Feedback belongs to whoever wrote it, who takes it back by her own link; what a member left her address with is
/// found by the address of her account, and erased with it.
pub const HOLDING: Holding = Holding { room: "feedback", gather, erase, processing: PROCESSING };

const PROCESSING: &[Processing] = &[Processing {
    name: "feedback-processing-name",
    purpose: "feedback-processing-purpose",
    ground: "feedback-processing-ground",
    people: "feedback-processing-people",
    classes: &[DataClass::C1],
    recipients: "feedback-processing-recipients",
    kept: "feedback-processing-kept",
}];

fn gather(conn: &mut Conn, key: &SealKey, account: Uuid) -> Result<Vec<Held>, StoreError> {
    let Some(print) = accounts::own_address_print(conn, AccountId::from(account))? else {
        return Ok(Vec::new());
    };
    let held = crate::store::from_address(conn, key, &print)?.into_iter().map(|written| {
        let on = vocabulary::time::paris(written.written_at).date();
        let fields = vec![
            ("feedback-held-service", written.service_name.into()),
            ("feedback-held-words", written.words.into()),
            ("feedback-held-on", on.into()),
        ];
        Held { what: "feedback-held-written", class: DataClass::C1, fields }
    });
    Ok(held.collect())
}

fn erase(conn: &mut Conn, account: Uuid, _now: DateTime<Utc>) -> Result<Vec<Residue>, StoreError> {
    if let Some(print) = accounts::own_address_print(conn, AccountId::from(account))? {
        crate::store::delete_by_print(conn, &print)?;
    }
    Ok(Vec::new())
}
