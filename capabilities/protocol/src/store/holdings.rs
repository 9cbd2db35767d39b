//! What is forgotten with an account: who wrote, who voted, who signed.

use ::store::{Conn, StoreError, row, sql};
use chrono::{DateTime, Utc};
use uuid::Uuid;

row! {
    /// A vote cast for an organisation.
    pub(crate) struct CastRow {
        pub(crate) name: String,
        pub(crate) choice: String,
        pub(crate) cast_at: DateTime<Utc>,
    }
}

sql! {
    /// The votes an account cast.
    pub(crate) fn ballots_by(account: Uuid) -> Vec<CastRow> =
        "select o.name, b.choice, b.cast_at from protocol_ballot b join organization o on o.id = b.organization
         where b.cast_by = $1 order by b.cast_at, o.name";
    fn forget_amendment_author(account: Uuid) -> Affected =
        "update protocol_amendment set author = null where author = $1";
    fn forget_comment_author(account: Uuid) -> Affected =
        "update protocol_comment set author = null where author = $1";
    fn forget_voter(account: Uuid) -> Affected =
        "update protocol_ballot set cast_by = null where cast_by = $1";
    fn forget_signatory(account: Uuid) -> Affected =
        "update protocol_signature set signed_by = null where signed_by = $1";
    fn forget_recorder(account: Uuid) -> Affected =
        "update protocol_signature set recorded_by = null where recorded_by = $1";
}

/// Forgets who wrote, voted and signed. Answers how many texts and how many acts of organisations remain.
pub(crate) fn forget(conn: &mut Conn, account: Uuid) -> Result<(u64, u64), StoreError> {
    let texts = forget_amendment_author(conn, account)? + forget_comment_author(conn, account)?;
    let votes = forget_voter(conn, account)?;
    let signed = forget_signatory(conn, account)?;
    forget_recorder(conn, account)?;
    Ok((texts, votes + signed))
}
