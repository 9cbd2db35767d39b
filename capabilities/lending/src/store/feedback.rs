//! What hosts told after stays, as the tables keep it. Free words are sealed.

use std::collections::BTreeSet;

use ::store::sealing::{open_some, seal_some};
use ::store::{Conn, SealKey, Sealed, StoreError, row, sql};
use chrono::{DateTime, Utc};
use uuid::Uuid;
use vocabulary::id::BookingId;

use super::{counted, unfit};
use crate::return_form::{Again, Effect, ReturnForm};
use crate::stay::Feedback;

/// Where the free words of a return form are sealed.
const WORDS: &str = "lending_booking/words_sealed";
::store::sealed_column! { table: "lending_booking", id: "id", column: "words_sealed", place: "lending_booking/words_sealed" }
const STATEMENT: &str = "return form of a stay";

row! {
    struct FormRow {
        id: Uuid,
        visitors: i64,
        again: String,
        words_sealed: Option<Sealed>,
    }
}
row! {
    struct NewFormRow {
        id: Uuid,
        feedback_at: DateTime<Utc>,
        visitors: i64,
        again: String,
        words_sealed: Option<Sealed>,
    }
}
row! {
    struct EffectRow {
        booking: Uuid,
        effect: String,
    }
}

sql! {
    fn form_of(id: Uuid) -> Option<FormRow> =
        "select id, coalesce(visitors, 0) as visitors, coalesce(again, '') as again, words_sealed
         from lending_booking where id = $1 and feedback_at is not null";
    /// The last word counts; a stay that was given up or has not begun has nothing to tell.
    fn save_form(row: &NewFormRow, today: chrono::NaiveDate) -> Affected =
        "update lending_booking set feedback_at = $2, visitors = $3, again = $4, words_sealed = $5
         where id = $1 and cancelled_on is null and start_on <= $6";
    fn effects_of(booking: Uuid) -> Vec<String> =
        "select effect from lending_effect where booking = $1 order by effect";
    fn forget_effects(booking: Uuid) -> Affected = "delete from lending_effect where booking = $1";
    fn insert_effects() -> Bulk<EffectRow> = "insert into lending_effect (booking, effect) values ($1, $2)";
    /// Forgets the free words that are older than a moment.
    pub(crate) fn forget_words_before(moment: DateTime<Utc>) -> Affected =
        "update lending_booking set words_sealed = null where words_sealed is not null and feedback_at < $1";
}

/// What the host told after a stay.
///
/// # Errors
/// Those of the store; words that no key opens.
pub fn feedback_of(conn: &mut Conn, key: &SealKey, id: BookingId) -> Result<Option<Feedback>, StoreError> {
    let found = form_of(conn, id.uuid())?;
    found.map(|row| understood(conn, key, &row)).transpose()
}

/// Keeps a return form in the place of the one before. Answers whether the stay could take it.
pub(crate) fn keep(
    conn: &mut Conn,
    key: &SealKey,
    (id, form): (BookingId, &ReturnForm),
    now: DateTime<Utc>,
) -> Result<bool, StoreError> {
    let row = NewFormRow {
        id: id.uuid(),
        feedback_at: now,
        visitors: form.visitors.into(),
        again: form.again.code().to_owned(),
        words_sealed: seal_some(key, WORDS, id.uuid(), form.words.trim())?,
    };
    if save_form(conn, &row, vocabulary::time::paris(now).date())? == 0 {
        return Ok(false);
    }
    forget_effects(conn, id.uuid())?;
    let effect = |effect: &Effect| EffectRow { booking: id.uuid(), effect: effect.code().to_owned() };
    insert_effects(conn, &form.effects.iter().map(effect).collect::<Vec<_>>())?;
    Ok(true)
}

/// The effects of a stay.
pub(crate) fn effects(conn: &mut Conn, booking: BookingId) -> Result<BTreeSet<Effect>, StoreError> {
    let known = |code: String| Effect::from_code(&code).ok_or_else(|| unfit(STATEMENT, &code));
    effects_of(conn, booking.uuid())?.into_iter().map(known).collect()
}

/// How many visitors the host of a stay reckoned.
pub(crate) fn visitors(conn: &mut Conn, booking: BookingId) -> Result<u32, StoreError> {
    form_of(conn, booking.uuid())?.map_or(Ok(0), |row| counted(STATEMENT, row.visitors))
}

fn understood(conn: &mut Conn, key: &SealKey, row: &FormRow) -> Result<Feedback, StoreError> {
    let booking = BookingId::from(row.id);
    let form = ReturnForm {
        visitors: counted(STATEMENT, row.visitors)?,
        effects: effects(conn, booking)?,
        again: Again::from_code(&row.again).ok_or_else(|| unfit(STATEMENT, &row.again))?,
        words: open_some(key, WORDS, row.id, row.words_sealed.as_ref())?,
    };
    Ok(Feedback { booking, form })
}
