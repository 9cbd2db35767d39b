//! What this room holds about people: words and pictures they agreed to show, and what members note for themselves.

use ::store::{Conn, Held, HeldValue, Holding, Processing, Residue, SealKey, StoreError};
use chrono::{DateTime, Utc};
use uuid::Uuid;
use vocabulary::class::DataClass;

use crate::reminder::Reminder;
use crate::store::reminders::{delete_reminders_by, reminders_by};

/// Reminders are of an account. Who left words or stands on a picture has none: she reads and erases everything by her
/// own link. Answers about work are counts of nobody.
pub const HOLDING: Holding = Holding { room: "outcome", gather, erase, processing: PROCESSING };

const PROCESSING: &[Processing] = &[
    Processing {
        name: "outcome-processing-traces-name",
        purpose: "outcome-processing-traces-purpose",
        ground: "outcome-processing-traces-ground",
        people: "outcome-processing-traces-people",
        classes: &[DataClass::C3],
        recipients: "outcome-processing-traces-recipients",
        kept: "outcome-processing-traces-kept",
    },
    Processing {
        name: "outcome-processing-reminders-name",
        purpose: "outcome-processing-reminders-purpose",
        ground: "outcome-processing-reminders-ground",
        people: "outcome-processing-reminders-people",
        classes: &[DataClass::C3],
        recipients: "outcome-processing-reminders-recipients",
        kept: "outcome-processing-reminders-kept",
    },
];

fn gather(conn: &mut Conn, key: &SealKey, account: Uuid) -> Result<Vec<Held>, StoreError> {
    let held = |row| -> Result<Held, StoreError> {
        let reminder = Reminder::of(key, &row)?;
        let fields = vec![
            ("outcome-held-words", HeldValue::from(reminder.words)),
            ("outcome-held-on", reminder.remind_on.into()),
            ("outcome-held-ends", reminder.ends_on.into()),
        ];
        Ok(Held { what: "outcome-held-reminder", class: DataClass::C3, fields })
    };
    reminders_by(conn, account)?.into_iter().map(held).collect()
}

fn erase(conn: &mut Conn, account: Uuid, _now: DateTime<Utc>) -> Result<Vec<Residue>, StoreError> {
    delete_reminders_by(conn, account)?;
    Ok(Vec::new())
}
