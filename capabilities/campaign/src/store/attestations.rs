//! Certificates as their table keeps them; of their codes the digest alone.

use chrono::NaiveDate;
use store::{row, sql};
use uuid::Uuid;

row! {
    /// A certificate.
    #[derive(Clone, Debug)]
    pub(crate) struct AttestationRow {
        pub(crate) id: Uuid,
        pub(crate) code_digest: Vec<u8>,
        pub(crate) organization: Uuid,
        pub(crate) organization_name: String,
        pub(crate) issued_on: NaiveDate,
        pub(crate) valid_until: NaiveDate,
        pub(crate) records: i64,
        pub(crate) oldest_on: NaiveDate,
    }
}

sql! {
    /// Keeps a certificate.
    pub(crate) fn insert_attestation(row: &AttestationRow) -> () =
        "insert into attestation (id, code_digest, organization, organization_name, issued_on, valid_until, records,
                oldest_on)
         values ($1, $2, $3, $4, $5, $6, $7, $8)";
    /// The certificate a code names.
    pub(crate) fn attestation_by_digest(digest: &[u8]) -> Option<AttestationRow> =
        "select id, code_digest, organization, organization_name, issued_on, valid_until, records, oldest_on
         from attestation where code_digest = $1";
    /// The certificates of an organisation, the last first.
    pub(crate) fn attestations_of(organization: Uuid, most: i64) -> Vec<AttestationRow> =
        "select id, code_digest, organization, organization_name, issued_on, valid_until, records, oldest_on
         from attestation where organization = $1 order by issued_on desc, id desc limit $2";
    /// Forgets certificates that expired before a day.
    pub(crate) fn forget_expired_before(day: NaiveDate) -> Affected =
        "delete from attestation where valid_until < $1";
}
