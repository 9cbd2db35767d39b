//! By what demands of the same person are found again.

use ::store::{row, sql};
use uuid::Uuid;

row! {
    /// A fingerprint of a folded form.
    pub(crate) struct PrintRow {
        pub(crate) id: Uuid,
        pub(crate) referral: Uuid,
        pub(crate) print: Vec<u8>,
    }
}

sql! {
    /// Fingerprints of folded forms.
    pub(crate) fn insert_prints() -> Bulk<PrintRow> =
        "insert into referral_print (id, referral, print) values ($1, $2, $3)";
    /// The referrals with this fingerprint.
    pub(crate) fn referrals_with(print: &[u8]) -> Vec<Uuid> =
        "select distinct referral from referral_print where print = $1";
}
