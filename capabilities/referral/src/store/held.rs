//! What is kept of members' accounts: what they wrote, and what they did.

use ::store::{row, sql};
use chrono::{DateTime, Utc};
use uuid::Uuid;

row! {
    /// A referral that a member wrote.
    pub(crate) struct WrittenRow {
        pub(crate) code: String,
        pub(crate) state: String,
        pub(crate) created_at: DateTime<Utc>,
    }

    /// An act that a member did or typed.
    pub(crate) struct DoneRow {
        pub(crate) code: String,
        pub(crate) what: String,
        pub(crate) happened_at: DateTime<Utc>,
    }
}

sql! {
    /// What a member wrote.
    pub(crate) fn written_by(account: Uuid) -> Vec<WrittenRow> =
        "select code, state, created_at from referral where author = $1 or collected_by = $1 order by created_at, id";
    /// What a member did on referrals.
    pub(crate) fn done_by(account: Uuid) -> Vec<DoneRow> =
        "select r.code, e.what, e.happened_at from referral_event e join referral r on r.id = e.referral
         where e.account = $1 order by e.happened_at, e.id";
    /// Who did it is forgotten; which organisation stays.
    pub(crate) fn forget_doer(account: Uuid) -> Affected =
        "update referral_event set account = null where account = $1";
    /// Who told it is forgotten; which organisation stays.
    pub(crate) fn forget_teller(account: Uuid) -> Affected =
        "update referral_response set account = null where account = $1";
    /// Links that went to a member open nothing any more.
    pub(crate) fn forget_links_of(account: Uuid) -> Affected =
        "delete from referral_link where account = $1";
    /// How many referrals still name a member.
    pub(crate) fn count_written(account: Uuid) -> One<i64> =
        "select count(*) as many from referral where author = $1 or collected_by = $1";
}
