//! Questions as their table keeps them.

use chrono::{DateTime, NaiveDate, Utc};
use store::{Sealed, row, sql};
use uuid::Uuid;

row! {
    /// A question as its table keeps it.
    #[derive(Clone)]
    pub(crate) struct QuestionRow {
        pub(crate) id: Uuid,
        pub(crate) organization: Uuid,
        pub(crate) asked_by: Option<Uuid>,
        pub(crate) need: String,
        pub(crate) commune: String,
        pub(crate) places: i64,
        pub(crate) starts_on: NaiveDate,
        pub(crate) answer_by: NaiveDate,
        pub(crate) words_sealed: Option<Sealed>,
        pub(crate) asked_at: DateTime<Utc>,
        pub(crate) told: String,
        pub(crate) reserved: Option<Uuid>,
        pub(crate) reserved_at: Option<DateTime<Utc>>,
        pub(crate) reserved_until: Option<DateTime<Utc>>,
        pub(crate) ended_at: Option<DateTime<Utc>>,
        pub(crate) ended_as: Option<String>,
    }
}

row! {
    /// What becomes of a question: who is held, until when.
    pub(crate) struct HoldRow {
        pub(crate) question: Uuid,
        pub(crate) asked: Uuid,
        pub(crate) now: DateTime<Utc>,
        pub(crate) until: DateTime<Utc>,
    }
}

sql! {
    /// A new question; asked twice it is asked once.
    pub(crate) fn insert_question(row: &QuestionRow) -> Affected =
        "insert into vacancy_question (id, organization, asked_by, need, commune, places, starts_on, answer_by,
                words_sealed, asked_at, told, reserved, reserved_at, reserved_until, ended_at, ended_as)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
         on conflict (id) do nothing";
    /// A question.
    pub(crate) fn question_by_id(id: Uuid) -> Option<QuestionRow> =
        "select id, organization, asked_by, need, commune, places, starts_on, answer_by, words_sealed, asked_at, told,
                reserved, reserved_at, reserved_until, ended_at, ended_as
         from vacancy_question where id = $1";
    /// The questions of an organisation, the last first.
    pub(crate) fn questions_of(organization: Uuid, most: i64) -> Vec<QuestionRow> =
        "select id, organization, asked_by, need, commune, places, starts_on, answer_by, words_sealed, asked_at, told,
                reserved, reserved_at, reserved_until, ended_at, ended_as
         from vacancy_question where organization = $1 order by asked_at desc, id limit $2";
    /// The questions that a member asked.
    pub(crate) fn questions_asked_by(account: Uuid) -> Vec<QuestionRow> =
        "select id, organization, asked_by, need, commune, places, starts_on, answer_by, words_sealed, asked_at, told,
                reserved, reserved_at, reserved_until, ended_at, ended_as
         from vacancy_question where asked_by = $1 order by asked_at, id";
    /// The questions still open.
    pub(crate) fn open_questions() -> Vec<QuestionRow> =
        "select id, organization, asked_by, need, commune, places, starts_on, answer_by, words_sealed, asked_at, told,
                reserved, reserved_at, reserved_until, ended_at, ended_as
         from vacancy_question where ended_at is null order by asked_at, id";
    /// How many questions ended without room since a moment.
    pub(crate) fn count_unmet_since(moment: DateTime<Utc>) -> One<i64> =
        "select count(*) from vacancy_question where ended_as = 'over' and ended_at >= $1";
    /// How many questions of each need ended without room since a moment, the most often first.
    pub(crate) fn unmet_by_need(moment: DateTime<Utc>) -> Vec<(String, i64)> =
        "select need, count(*) as many from vacancy_question where ended_as = 'over' and ended_at >= $1
         group by need order by 2 desc, 1";
    /// How many questions there are.
    pub(crate) fn count_questions() -> One<i64> = "select count(*) from vacancy_question";
    /// Remembers what the asker was told.
    pub(crate) fn note_told(id: Uuid, told: &str) -> Affected =
        "update vacancy_question set told = $2 where id = $1";
    /// Holds the places of a service, if nothing else is held. The number of rows says whether it was this call.
    pub(crate) fn hold(row: &HoldRow) -> Affected =
        "update vacancy_question set reserved = $2, reserved_at = $3, reserved_until = $4
         where id = $1 and ended_at is null and reserved is null";
    /// Lets go what is held of this service.
    pub(crate) fn let_go(id: Uuid, asked: Uuid) -> Affected =
        "update vacancy_question set reserved = null, reserved_at = null, reserved_until = null
         where id = $1 and reserved = $2 and ended_at is null";
    /// Takes what is held of this service, while it is held.
    pub(crate) fn take(id: Uuid, asked: Uuid, now: DateTime<Utc>) -> Affected =
        "update vacancy_question set ended_at = $3, ended_as = 'taken'
         where id = $1 and reserved = $2 and reserved_until > $3 and ended_at is null";
    /// Ends a question for which nothing is held.
    pub(crate) fn end(id: Uuid, why: &str, now: DateTime<Utc>) -> Affected =
        "update vacancy_question set ended_at = $3, ended_as = $2
         where id = $1 and ended_at is null and reserved is null";
    /// Forgets the words of questions that ended before a moment.
    pub(crate) fn forget_words_before(moment: DateTime<Utc>) -> Affected =
        "update vacancy_question set words_sealed = null where words_sealed is not null and ended_at < $1";
    /// Forgets who asked, of questions that ended before a moment.
    pub(crate) fn forget_askers_before(moment: DateTime<Utc>) -> Affected =
        "update vacancy_question set asked_by = null where asked_by is not null and ended_at < $1";
    /// Forgets that this member asked.
    pub(crate) fn forget_asker(account: Uuid) -> Affected =
        "update vacancy_question set asked_by = null where asked_by = $1";
}
