//! What persons want corrected.

use chrono::{DateTime, Utc};
use store::{Sealed, row, sql};
use uuid::Uuid;

row! {
    /// Something a person wants corrected.
    #[derive(Clone)]
    pub(crate) struct CorrectionRow {
        pub(crate) id: Uuid,
        pub(crate) page: Uuid,
        pub(crate) referral: Uuid,
        pub(crate) organization: Uuid,
        pub(crate) words_sealed: Sealed,
        pub(crate) asked_at: DateTime<Utc>,
        pub(crate) answer_sealed: Option<Sealed>,
        pub(crate) answered_at: Option<DateTime<Utc>>,
    }
}
row! {
    /// What she is answered.
    #[derive(Clone)]
    pub(crate) struct AnswerRow {
        pub(crate) id: Uuid,
        pub(crate) answer_sealed: Sealed,
        pub(crate) answered_at: DateTime<Utc>,
        pub(crate) answered_by: Uuid,
    }
}

sql! {
    /// Keeps what a person wants corrected; sent twice, it stands once.
    pub(crate) fn insert_correction(row: &CorrectionRow) -> () =
        "insert into her_page_correction (id, page, referral, organization, words_sealed, asked_at, answer_sealed,
                answered_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (id) do nothing";
    /// What waits for an organisation.
    pub(crate) fn corrections_of(organization: Uuid) -> Vec<CorrectionRow> =
        "select id, page, referral, organization, words_sealed, asked_at, answer_sealed, answered_at
         from her_page_correction where organization = $1 and answered_at is null order by asked_at, id";
    /// What a person asked.
    pub(crate) fn corrections_of_page(page: Uuid) -> Vec<CorrectionRow> =
        "select id, page, referral, organization, words_sealed, asked_at, answer_sealed, answered_at
         from her_page_correction where page = $1 order by asked_at desc, id desc";
    /// One of them.
    pub(crate) fn correction_by_id(id: Uuid) -> Option<CorrectionRow> =
        "select id, page, referral, organization, words_sealed, asked_at, answer_sealed, answered_at
         from her_page_correction where id = $1";
    /// Answers one that nobody answered.
    pub(crate) fn keep_answer(row: &AnswerRow) -> Affected =
        "update her_page_correction set answer_sealed = $2, answered_at = $3, answered_by = $4
         where id = $1 and answered_at is null";
    /// Forgets what was asked on a page.
    pub(crate) fn forget_corrections(page: Uuid) -> Affected =
        "delete from her_page_correction where page = $1";
}
