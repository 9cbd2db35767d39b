//! The services that were asked, and what they answered.

use chrono::{DateTime, NaiveDate, Utc};
use store::{row, sql};
use uuid::Uuid;

row! {
    /// A service that was asked.
    #[derive(Clone)]
    pub(crate) struct AskedRow {
        pub(crate) id: Uuid,
        pub(crate) question: Uuid,
        pub(crate) service: Uuid,
        pub(crate) organization: Uuid,
        pub(crate) answer: Option<String>,
        pub(crate) places: Option<i64>,
        pub(crate) until: Option<NaiveDate>,
        pub(crate) answered_at: Option<DateTime<Utc>>,
        pub(crate) channel: Option<String>,
        pub(crate) reminded_at: Option<DateTime<Utc>>,
    }
}

row! {
    /// An answer, to be kept.
    pub(crate) struct AnswerRow {
        pub(crate) id: Uuid,
        pub(crate) answer: String,
        pub(crate) places: Option<i64>,
        pub(crate) until: Option<NaiveDate>,
        pub(crate) answered_at: DateTime<Utc>,
        pub(crate) channel: String,
    }
}

sql! {
    /// A service is asked.
    pub(crate) fn insert_asked(row: &AskedRow) -> () =
        "insert into vacancy_asked (id, question, service, organization, answer, places, until, answered_at, channel,
                reminded_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
    /// The services of a question: those that answered first, first; then those that did not.
    pub(crate) fn asked_of(question: Uuid) -> Vec<AskedRow> =
        "select id, question, service, organization, answer, places, until, answered_at, channel, reminded_at
         from vacancy_asked where question = $1
         order by case when answered_at is null then 1 else 0 end, answered_at, id";
    /// One service that was asked.
    pub(crate) fn asked_by_id(id: Uuid) -> Option<AskedRow> =
        "select id, question, service, organization, answer, places, until, answered_at, channel, reminded_at
         from vacancy_asked where id = $1";
    /// What waits for an answer of an organisation: questions still open, the most pressing first.
    pub(crate) fn waiting_for(organization: Uuid, most: i64) -> Vec<AskedRow> =
        "select a.id, a.question, a.service, a.organization, a.answer, a.places, a.until, a.answered_at, a.channel,
                a.reminded_at
         from vacancy_asked a join vacancy_question q on q.id = a.question
         where a.organization = $1 and q.ended_at is null
         order by case when a.answered_at is null then 0 else 1 end, q.answer_by, a.id limit $2";
    /// Keeps an answer; the one before is replaced.
    pub(crate) fn keep_answer(row: &AnswerRow) -> Affected =
        "update vacancy_asked set answer = $2, places = $3, until = $4, answered_at = $5, channel = $6 where id = $1";
    /// Remembers that a service was asked once more.
    pub(crate) fn note_reminded(id: Uuid, now: DateTime<Utc>) -> Affected =
        "update vacancy_asked set reminded_at = $2 where id = $1 and reminded_at is null and answered_at is null";
}
