//! What is forgotten, and what each purge did.

use ::store::{Conn, StoreError, row, sql};
use chrono::{DateTime, Utc};
use uuid::Uuid;

row! {
    /// What a purge did, as its table keeps it.
    pub(crate) struct PurgeRow {
        pub(crate) id: Uuid,
        pub(crate) purged_at: DateTime<Utc>,
        pub(crate) drafts: i64,
        pub(crate) closed: i64,
        pub(crate) stopped: i64,
        pub(crate) silent: i64,
        pub(crate) links: i64,
    }
}

sql! {
    /// Never sent, and not wanted or left alone for a day; or shown to the person long ago.
    pub(crate) fn drafts_before(day: DateTime<Utc>, shown: DateTime<Utc>) -> Vec<Uuid> =
        "select id from referral
         where (state in ('draft', 'agreed', 'declined-by-person') and moved_at < $1)
            or (state = 'shown-to-person' and moved_at < $2)";
    /// Closed before a moment.
    pub(crate) fn closed_before(moment: DateTime<Utc>) -> Vec<Uuid> =
        "select id from referral where state = 'closed' and closed_at < $1";
    /// Stopped before a moment.
    pub(crate) fn stopped_before(moment: DateTime<Utc>) -> Vec<Uuid> =
        "select id from referral where stopped_at < $1";
    /// Still open, and untouched since a moment.
    pub(crate) fn untouched_since(moment: DateTime<Utc>) -> Vec<Uuid> =
        "select id from referral where moved_at < $1 and next_on < '9999-12-31' and sent_at is not null";
    fn forget_scan(referral: Uuid) -> () = "delete from referral_scan where id = $1";
    fn forget_responses(referral: Uuid) -> () = "delete from referral_response where referral = $1";
    fn forget_events(referral: Uuid) -> () = "delete from referral_event where referral = $1";
    fn forget_links(referral: Uuid) -> () = "delete from referral_link where referral = $1";
    fn forget_prints(referral: Uuid) -> () = "delete from referral_print where referral = $1";
    fn leave_chain(referral: Uuid) -> () = "update referral set chain = null where chain = $1";
    fn forget_referral(referral: Uuid) -> () = "delete from referral where id = $1";
    /// Forgets links that were over before a moment, with the mailboxes they went to.
    pub(crate) fn forget_links_before(moment: DateTime<Utc>) -> Affected =
        "delete from referral_link where expires_at < $1";
    /// Keeps what a purge did.
    pub(crate) fn insert_purge(row: &PurgeRow) -> () =
        "insert into referral_purge (id, purged_at, drafts, closed, stopped, silent, links)
         values ($1, $2, $3, $4, $5, $6, $7)";
    /// The last purges, the last first.
    pub(crate) fn last_purges(limit: i64) -> Vec<PurgeRow> =
        "select id, purged_at, drafts, closed, stopped, silent, links from referral_purge
         order by purged_at desc, id desc limit $1";
}

/// Forgets a referral and all that hangs on it.
pub(crate) fn forget(conn: &mut Conn, referral: Uuid) -> Result<(), StoreError> {
    forget_scan(conn, referral)?;
    forget_responses(conn, referral)?;
    forget_events(conn, referral)?;
    forget_links(conn, referral)?;
    forget_prints(conn, referral)?;
    leave_chain(conn, referral)?;
    forget_referral(conn, referral)
}
