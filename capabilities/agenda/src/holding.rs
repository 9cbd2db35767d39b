//! What this room holds about people: which member said what of her organisation's public.

use ::store::{Conn, Held, Holding, Processing, Residue, SealKey, StoreError};
use chrono::{DateTime, Utc};
use uuid::Uuid;
use vocabulary::class::DataClass;
use vocabulary::time::paris;

use crate::store::wishes::{forget_sayer, wishes_of_account};

/// Wishes are of organisations; a question to a carrier is kept sealed, thirty days, and belongs to no account.
pub const HOLDING: Holding = Holding { room: "agenda", gather, erase, processing: PROCESSING };

const PROCESSING: &[Processing] = &[
    Processing {
        name: "agenda-processing-wishes",
        purpose: "agenda-processing-wishes-purpose",
        ground: "agenda-processing-wishes-ground",
        people: "agenda-processing-wishes-people",
        classes: &[DataClass::C1],
        recipients: "agenda-processing-wishes-recipients",
        kept: "agenda-processing-wishes-kept",
    },
    Processing {
        name: "agenda-processing-questions",
        purpose: "agenda-processing-questions-purpose",
        ground: "agenda-processing-questions-ground",
        people: "agenda-processing-questions-people",
        classes: &[DataClass::C3],
        recipients: "agenda-processing-questions-recipients",
        kept: "agenda-processing-questions-kept",
    },
];

fn gather(conn: &mut Conn, _key: &SealKey, account: Uuid) -> Result<Vec<Held>, StoreError> {
    let held = |row: crate::store::wishes::WishRow| Held {
        what: "agenda-held-wish",
        class: DataClass::C1,
        fields: vec![
            ("agenda-held-brings", row.brings.into()),
            ("agenda-held-seeks", row.seeks.into()),
            ("agenda-held-words", row.words.into()),
            ("agenda-held-on", paris(row.said_at).date().into()),
        ],
    };
    Ok(wishes_of_account(conn, account)?.into_iter().map(held).collect())
}

/// A wish stays with its organisation, without the name of who said it.
fn erase(conn: &mut Conn, account: Uuid, _now: DateTime<Utc>) -> Result<Vec<Residue>, StoreError> {
    let count = i64::try_from(forget_sayer(conn, account)?).unwrap_or(i64::MAX);
    let (what, why) = ("agenda-residue-wishes", "agenda-residue-wishes-why");
    Ok(vec![Residue { what, why, until: None, count }])
}
