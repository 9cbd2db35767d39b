//! What this room holds about people: whom a member met, what she said to it, how she can be reached.

use ::store::{Conn, Held, Holding, Processing, Residue, SealKey, StoreError};
use chrono::{DateTime, Utc};
use uuid::Uuid;
use vocabulary::class::DataClass;

use crate::contacts::{function_of, line_of};
use crate::store::contacts::{forget_account, forget_contacts_of_account, sides_of_account};

/// What the rights of persons and the register of processing are answered from.
pub const HOLDING: Holding = Holding { room: "minutes", gather, erase, processing: PROCESSING };

const PROCESSING: &[Processing] = &[Processing {
    name: "minutes-processing-name",
    purpose: "minutes-processing-purpose",
    ground: "minutes-processing-ground",
    people: "minutes-processing-people",
    classes: &[DataClass::C1],
    recipients: "minutes-processing-recipients",
    kept: "minutes-processing-kept",
}];

fn gather(conn: &mut Conn, key: &SealKey, account: Uuid) -> Result<Vec<Held>, StoreError> {
    let mut held = Vec::new();
    for side in sides_of_account(conn, account, i64::MAX)? {
        let fields = vec![
            ("minutes-held-on", vocabulary::time::paris(side.made_at).date().into()),
            ("minutes-function", function_of(key, &side)?.into()),
            ("minutes-contact-line", line_of(key, &side)?.into()),
        ];
        held.push(Held { what: "minutes-held-met", class: DataClass::C1, fields });
    }
    Ok(held)
}

/// Whom she met and what she said goes; that two organisations exchanged a contact stays a count.
fn erase(conn: &mut Conn, account: Uuid, _now: DateTime<Utc>) -> Result<Vec<Residue>, StoreError> {
    forget_contacts_of_account(conn, account)?;
    forget_account(conn, account)?;
    Ok(Vec::new())
}
