//! What a person wants corrected, and what she is answered.

use std::fmt;

use ::store::{Conn, SealKey, StoreError};
use chrono::{DateTime, Utc};
use uuid::Uuid;
use vocabulary::id::{AccountId, HerPageId, OrganizationId, ReferralId};

use crate::sealing::{ANSWER, WORDS, open, seal};
use crate::store::corrections::{
    AnswerRow, CorrectionRow, correction_by_id, corrections_of, corrections_of_page, insert_correction,
    keep_answer,
};

/// The longest correction and the longest answer, in characters.
pub(crate) const LONGEST: usize = 600;

/// Something a person wants corrected. Class C3.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Correction {
    pub(crate) id: Uuid,
    pub(crate) page: HerPageId,
    pub(crate) referral: ReferralId,
    /// The organisation that sent the request, which answers.
    pub(crate) organization: OrganizationId,
    pub(crate) words: String,
    pub(crate) asked_at: DateTime<Utc>,
    /// What she is answered; empty until then.
    pub(crate) answer: String,
}

/// Keeps what a person wants corrected.
pub(crate) fn ask(conn: &mut Conn, key: &SealKey, new: &Correction) -> Result<(), StoreError> {
    insert_correction(
        conn,
        &CorrectionRow {
            id: new.id,
            page: new.page.uuid(),
            referral: new.referral.uuid(),
            organization: new.organization.uuid(),
            words_sealed: seal(key, WORDS, new.id, &new.words)?,
            asked_at: new.asked_at,
            answer_sealed: None,
            answered_at: None,
        },
    )
}

/// What persons asked an organisation to correct and nobody answered yet, the oldest first.
pub(crate) fn waiting(
    conn: &mut Conn,
    key: &SealKey,
    organization: OrganizationId,
) -> Result<Vec<Correction>, StoreError> {
    corrections_of(conn, organization.uuid())?.iter().map(|row| understood(key, row)).collect()
}

/// What a person asked, the last first.
pub(crate) fn asked_on(
    conn: &mut Conn,
    key: &SealKey,
    page: HerPageId,
) -> Result<Vec<Correction>, StoreError> {
    corrections_of_page(conn, page.uuid())?.iter().map(|row| understood(key, row)).collect()
}

/// One of them.
pub(crate) fn correction(conn: &mut Conn, key: &SealKey, id: Uuid) -> Result<Option<Correction>, StoreError> {
    correction_by_id(conn, id)?.map(|row| understood(key, &row)).transpose()
}

/// Answers one; false when somebody already did.
pub(crate) fn answer(
    conn: &mut Conn,
    key: &SealKey,
    id: Uuid,
    (words, by, now): (&str, AccountId, DateTime<Utc>),
) -> Result<bool, StoreError> {
    let answer_sealed = seal(key, ANSWER, id, words)?;
    let row = AnswerRow { id, answer_sealed, answered_at: now, answered_by: by.uuid() };
    Ok(keep_answer(conn, &row)? == 1)
}

fn understood(key: &SealKey, row: &CorrectionRow) -> Result<Correction, StoreError> {
    let answer = row.answer_sealed.as_ref().map(|sealed| open(key, ANSWER, row.id, sealed)).transpose()?;
    Ok(Correction {
        id: row.id,
        page: HerPageId::from(row.page),
        referral: ReferralId::from(row.referral),
        organization: OrganizationId::from(row.organization),
        words: open(key, WORDS, row.id, &row.words_sealed)?,
        asked_at: row.asked_at,
        answer: answer.unwrap_or_default(),
    })
}

impl fmt::Debug for Correction {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "Correction({})", self.id)
    }
}
