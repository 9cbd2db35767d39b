//! What of the cards needs the coordinator today.

use ::store::{Conn, StoreError};
use chrono::{DateTime, TimeDelta, Utc};

use crate::card::{Stage, TOLD_BEFORE};
use crate::store::{cards, comments};

/// Counts for the coordinator's desk; each leads to [`crate::paths::WORKSHOP`], remarks to [`crate::paths::ANSWERS`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Needs {
    /// Cards that wait for a professional.
    pub pro_reviews: i64,
    /// Cards that wait for readers, or to be published.
    pub plain_reviews: i64,
    /// Published cards that are to be looked at again.
    pub to_review: i64,
    /// Published cards past their date.
    pub over: i64,
    /// Published cards whose date is near.
    pub ending: i64,
    /// Remarks without an answer.
    pub remarks: i64,
}

/// What of this room needs the coordinator now.
///
/// # Errors
/// Those of the store.
pub fn needs(conn: &mut Conn, now: DateTime<Utc>) -> Result<Needs, StoreError> {
    let today = vocabulary::time::paris(now).date();
    let stages = cards::count_by_stage(conn)?;
    let of = |stage: Stage| stages.iter().find(|row| row.stage == stage.code()).map_or(0, |row| row.cards);
    let over = counted(cards::ending_by(conn, today - TimeDelta::days(1))?.len());
    Ok(Needs {
        pro_reviews: of(Stage::ProReview),
        plain_reviews: of(Stage::PlainReview),
        to_review: of(Stage::ToReview),
        over,
        ending: counted(cards::ending_by(conn, today + TOLD_BEFORE)?.len()) - over,
        remarks: comments::count_waiting(conn)?,
    })
}

fn counted(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}
