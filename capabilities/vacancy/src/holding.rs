//! What this room holds about people: which member asked, and to which member's mailbox a link was sent.

use ::store::{Conn, Held, Holding, Processing, Residue, SealKey, StoreError};
use chrono::{DateTime, Utc};
use uuid::Uuid;
use vocabulary::class::DataClass;
use vocabulary::time::paris;

use crate::question::Question;
use crate::store::links::{count_links_of_account, forget_links_of_account};
use crate::store::questions::{forget_asker, questions_asked_by};

/// No field of this room can hold who needs a place.
pub const HOLDING: Holding = Holding { room: "vacancy", gather, erase, processing: PROCESSING };

const PROCESSING: &[Processing] = &[Processing {
    name: "vacancy-processing-name",
    purpose: "vacancy-processing-purpose",
    ground: "vacancy-processing-ground",
    people: "vacancy-processing-people",
    classes: &[DataClass::C1],
    recipients: "vacancy-processing-recipients",
    kept: "vacancy-processing-kept",
}];

fn gather(conn: &mut Conn, key: &SealKey, account: Uuid) -> Result<Vec<Held>, StoreError> {
    let mut held = Vec::new();
    for row in questions_asked_by(conn, account)? {
        let question = Question::of(key, &row)?;
        let fields = vec![
            ("vacancy-held-need", question.need.code().to_owned().into()),
            ("vacancy-held-on", paris(question.asked_at).date().into()),
            ("vacancy-held-words", question.words.into()),
        ];
        held.push(Held { what: "vacancy-held-question", class: DataClass::C1, fields });
    }
    let links = count_links_of_account(conn, account)?;
    if links > 0 {
        let fields = vec![("vacancy-held-count", links.into())];
        held.push(Held { what: "vacancy-held-links", class: DataClass::C1, fields });
    }
    Ok(held)
}

/// Links to her mailbox go. A question stays with its organisation, without the name of who asked.
fn erase(conn: &mut Conn, account: Uuid, _now: DateTime<Utc>) -> Result<Vec<Residue>, StoreError> {
    forget_links_of_account(conn, account)?;
    let count = i64::try_from(forget_asker(conn, account)?).unwrap_or(i64::MAX);
    let (what, why) = ("vacancy-residue-questions", "vacancy-residue-questions-why");
    Ok(vec![Residue { what, why, until: None, count }])
}
