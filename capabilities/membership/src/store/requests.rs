//! Requests to join, as their table keeps them.

use chrono::{DateTime, Utc};
use store::{Sealed, row, sql};
use uuid::Uuid;

row! {
    /// A request as its table keeps it.
    #[derive(Clone)]
    pub(crate) struct RequestRow {
        pub(crate) id: Uuid,
        pub(crate) organization: Uuid,
        pub(crate) email_sealed: Sealed,
        pub(crate) email_print: Vec<u8>,
        pub(crate) name_sealed: Sealed,
        pub(crate) profession_sealed: Sealed,
        pub(crate) locale: String,
        pub(crate) asked_at: DateTime<Utc>,
        pub(crate) decided_at: Option<DateTime<Utc>>,
        pub(crate) decision: Option<String>,
        pub(crate) decided_by: Option<Uuid>,
    }
}

sql! {
    /// A new request.
    pub(crate) fn insert_request(row: &RequestRow) -> () =
        "insert into join_request (id, organization, email_sealed, email_print, name_sealed, profession_sealed, locale,
                asked_at, decided_at, decision, decided_by)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";
    /// A request.
    pub(crate) fn request_by_id(id: Uuid) -> Option<RequestRow> =
        "select id, organization, email_sealed, email_print, name_sealed, profession_sealed, locale, asked_at,
                decided_at, decision, decided_by
         from join_request where id = $1";
    /// The requests that wait at an organisation, the oldest first.
    pub(crate) fn requests_of_organization(organization: Uuid) -> Vec<RequestRow> =
        "select id, organization, email_sealed, email_print, name_sealed, profession_sealed, locale, asked_at,
                decided_at, decision, decided_by
         from join_request where organization = $1 and decided_at is null order by asked_at, id";
    /// Every request that waits, the oldest first.
    pub(crate) fn requests_waiting() -> Vec<RequestRow> =
        "select id, organization, email_sealed, email_print, name_sealed, profession_sealed, locale, asked_at,
                decided_at, decision, decided_by
         from join_request where decided_at is null order by asked_at, id";
    /// The requests of an address.
    pub(crate) fn requests_by_print(print: &[u8]) -> Vec<RequestRow> =
        "select id, organization, email_sealed, email_print, name_sealed, profession_sealed, locale, asked_at,
                decided_at, decision, decided_by
         from join_request where email_print = $1 order by asked_at, id";
    /// How many requests wait for this address at this organisation.
    pub(crate) fn requests_alike(organization: Uuid, print: &[u8]) -> One<i64> =
        "select count(*) as waiting from join_request
         where organization = $1 and email_print = $2 and decided_at is null";
    /// Decides; once.
    pub(crate) fn decide_request(id: Uuid, decision: &str, by: Uuid, now: DateTime<Utc>) -> Affected =
        "update join_request set decided_at = $4, decision = $2, decided_by = $3
         where id = $1 and decided_at is null";
    /// Forgets requests decided long ago, and those nobody answered.
    pub(crate) fn forget_requests_before(moment: DateTime<Utc>) -> Affected =
        "delete from join_request where asked_at < $1";
    /// Forgets the requests of an address.
    pub(crate) fn forget_requests_by_print(print: &[u8]) -> Affected =
        "delete from join_request where email_print = $1";
}
