//! Who agreed to what, and the links by which people say so, as their tables keep them.

use chrono::NaiveDate;
use store::{Sealed, row, sql};
use uuid::Uuid;

row! {
    /// A consent as its table keeps it.
    #[derive(Clone)]
    pub(crate) struct ConsentRow {
        pub(crate) id: Uuid,
        pub(crate) trace: Uuid,
        pub(crate) part: i64,
        pub(crate) who_sealed: Option<Sealed>,
        pub(crate) way: String,
        pub(crate) given_on: NaiveDate,
        pub(crate) until: NaiveDate,
        pub(crate) on_pages: bool,
        pub(crate) in_print: bool,
        pub(crate) in_exports: bool,
        pub(crate) digest: Vec<u8>,
    }
}
row! {
    /// A way for somebody to speak, not yet used.
    #[derive(Clone)]
    pub(crate) struct InvitationRow {
        pub(crate) digest: Vec<u8>,
        pub(crate) action: Uuid,
        pub(crate) trace: Option<Uuid>,
        pub(crate) until: NaiveDate,
    }
}

sql! {
    /// Who agreed to words or a picture being shown.
    pub(crate) fn consents_of(trace: Uuid) -> Vec<ConsentRow> =
        "select id, trace, part, who_sealed, way, given_on, until, on_pages, in_print, in_exports, digest
         from outcome_consent where trace = $1 order by part";
    /// The consent that a secret withdraws.
    pub(crate) fn consent_by_digest(digest: &[u8]) -> Option<ConsentRow> =
        "select id, trace, part, who_sealed, way, given_on, until, on_pages, in_print, in_exports, digest
         from outcome_consent where digest = $1";
    /// A consent; of each person one, and a new one only where the one before has ended.
    pub(crate) fn insert_consent(row: &ConsentRow) -> Affected =
        "insert into outcome_consent
             (id, trace, part, who_sealed, way, given_on, until, on_pages, in_print, in_exports, digest)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
         on conflict (trace, part) do update set id = excluded.id, who_sealed = excluded.who_sealed,
             way = excluded.way, given_on = excluded.given_on, until = excluded.until,
             on_pages = excluded.on_pages, in_print = excluded.in_print, in_exports = excluded.in_exports,
             digest = excluded.digest
         where outcome_consent.until < excluded.given_on";
    /// A new secret by which somebody withdraws; the one before opens nothing any more.
    pub(crate) fn replace_digest(trace: Uuid, part: i64, digest: &[u8]) -> Affected =
        "update outcome_consent set digest = $3 where trace = $1 and part = $2";
    /// The consents to something that goes.
    pub(crate) fn delete_consents_of(trace: Uuid) -> Affected =
        "delete from outcome_consent where trace = $1";
    /// How many unused links of an action are out.
    pub(crate) fn count_invitations(action: Uuid) -> One<i64> =
        "select count(*) from outcome_invitation where action = $1";
    /// A way for somebody to speak.
    pub(crate) fn insert_invitation(row: &InvitationRow) -> Affected =
        "insert into outcome_invitation (digest, action, trace, until) values ($1, $2, $3, $4)
         on conflict (digest) do nothing";
    /// What an unused link opens.
    pub(crate) fn invitation_by_digest(digest: &[u8], today: NaiveDate) -> Option<InvitationRow> =
        "select digest, action, trace, until from outcome_invitation where digest = $1 and until >= $2";
    /// A link that was used.
    pub(crate) fn delete_invitation(digest: &[u8]) -> Affected =
        "delete from outcome_invitation where digest = $1";
    /// The unused links about something that goes.
    pub(crate) fn delete_invitations_of(trace: Uuid) -> Affected =
        "delete from outcome_invitation where trace = $1";
    /// Links nobody used in time.
    pub(crate) fn delete_invitations_before(today: NaiveDate) -> Affected =
        "delete from outcome_invitation where until < $1";
}
