//! What this room holds about people with an account: the pages they opened, the notices they gave, what they answered.

use ::store::{Conn, Held, Holding, Processing, Residue, SealKey, StoreError};
use chrono::{DateTime, Utc};
use uuid::Uuid;
use vocabulary::class::DataClass;

use crate::store::pages::{
    count_answered_by, count_opened_by, count_told_by, forget_answerer, forget_opener, forget_teller,
};

/// What the pages of persons are answered from. A person herself has no account: her page is her extract.
pub const HOLDING: Holding = Holding { room: "her-page", gather, erase, processing: PROCESSING };

const PROCESSING: &[Processing] = &[Processing {
    name: "her-page-work-processing-name",
    purpose: "her-page-work-processing-purpose",
    ground: "her-page-work-processing-ground",
    people: "her-page-work-processing-people",
    classes: &[DataClass::C3],
    recipients: "her-page-work-processing-recipients",
    kept: "her-page-work-processing-kept",
}];

fn gather(conn: &mut Conn, _key: &SealKey, account: Uuid) -> Result<Vec<Held>, StoreError> {
    let counts = [
        ("her-page-work-held-pages", count_opened_by(conn, account)?),
        ("her-page-work-held-notices", count_told_by(conn, account)?),
        ("her-page-work-held-answers", count_answered_by(conn, account)?),
    ];
    if counts.iter().all(|(_, count)| *count == 0) {
        return Ok(Vec::new());
    }
    let fields = counts.into_iter().map(|(key, count)| (key, count.into())).collect();
    Ok(vec![Held { what: "her-page-work-held", class: DataClass::C1, fields }])
}

/// The pages are the persons' own: they stay, and who opened them is forgotten.
fn erase(conn: &mut Conn, account: Uuid, _now: DateTime<Utc>) -> Result<Vec<Residue>, StoreError> {
    forget_opener(conn, account)?;
    forget_teller(conn, account)?;
    forget_answerer(conn, account)?;
    Ok(Vec::new())
}
