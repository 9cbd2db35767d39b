//! Partners of a programme: whether they were asked, what they answered, what they expect.

use chrono::{DateTime, NaiveDate, Utc};
use store::{row, sql};
use uuid::Uuid;

row! {
    /// A partner as its table keeps it.
    #[derive(Clone)]
    pub(crate) struct PartnerRow {
        pub(crate) id: Uuid,
        pub(crate) programme: Uuid,
        pub(crate) organization: Uuid,
        pub(crate) answer: String,
        pub(crate) answered_on: Option<NaiveDate>,
        pub(crate) asked_at: Option<DateTime<Utc>>,
        pub(crate) expectations: String,
        pub(crate) limits: String,
    }
}

sql! {
    /// A partner on the list; once.
    pub(crate) fn insert_partner(row: &PartnerRow) -> Affected =
        "insert into immersion_partner (id, programme, organization, answer, answered_on, asked_at, expectations, limits)
         values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (programme, organization) do nothing";
    /// The partners of a programme, in the order of their names.
    pub(crate) fn partners_of(programme: Uuid) -> Vec<PartnerRow> =
        "select p.id as id, p.programme as programme, p.organization as organization, p.answer as answer,
                p.answered_on as answered_on, p.asked_at as asked_at, p.expectations as expectations, p.limits as limits
         from immersion_partner p join organization o on o.id = p.organization
         where p.programme = $1 order by o.name, p.id";
    /// One partner of a programme.
    pub(crate) fn partner_of(programme: Uuid, organization: Uuid) -> Option<PartnerRow> =
        "select id, programme, organization, answer, answered_on, asked_at, expectations, limits
         from immersion_partner where programme = $1 and organization = $2";
    /// The programmes an organisation is asked for.
    pub(crate) fn programmes_of_partner(organization: Uuid) -> Vec<Uuid> =
        "select programme from immersion_partner where organization = $1 order by programme";
    /// What a partner answered.
    pub(crate) fn set_answer(id: Uuid, answer: &str, day: NaiveDate) -> Affected =
        "update immersion_partner set answer = $2, answered_on = $3 where id = $1";
    /// A partner was written to.
    pub(crate) fn note_asked(id: Uuid, now: DateTime<Utc>) -> Affected =
        "update immersion_partner set asked_at = $2 where id = $1";
    /// What a partner expects, and where its limits are.
    pub(crate) fn set_frame(id: Uuid, expectations: &str, limits: &str) -> Affected =
        "update immersion_partner set expectations = $2, limits = $3 where id = $1";
}
