//! Proposed records as their table keeps them.

use chrono::{DateTime, Utc};
use store::{Sealed, row, sql};
use uuid::Uuid;

row! {
    /// A proposal as its table keeps it.
    #[derive(Clone)]
    pub(crate) struct ProposalRow {
        pub(crate) id: Uuid,
        pub(crate) kind: String,
        pub(crate) content_sealed: Option<Sealed>,
        pub(crate) follow_digest: Vec<u8>,
        pub(crate) answer_digest: Option<Vec<u8>>,
        pub(crate) mail_sealed: Option<Sealed>,
        pub(crate) mail_print: Option<Vec<u8>>,
        pub(crate) locale: String,
        pub(crate) state: String,
        pub(crate) reason_sealed: Option<Sealed>,
        pub(crate) record: Option<Uuid>,
        pub(crate) proposed_at: DateTime<Utc>,
        pub(crate) decided_at: Option<DateTime<Utc>>,
        pub(crate) decided_by: Option<Uuid>,
    }
}

row! {
    /// What was decided of a proposal.
    #[derive(Clone)]
    pub(crate) struct DecisionRow {
        pub(crate) id: Uuid,
        pub(crate) state: String,
        pub(crate) kind: String,
        pub(crate) record: Option<Uuid>,
        pub(crate) reason_sealed: Option<Sealed>,
        pub(crate) answer_digest: Option<Vec<u8>>,
        pub(crate) decided_by: Option<Uuid>,
        pub(crate) decided_at: DateTime<Utc>,
    }
}

sql! {
    /// A new proposal.
    pub(crate) fn insert_proposal(row: &ProposalRow) -> () =
        "insert into proposal (id, kind, content_sealed, follow_digest, answer_digest, mail_sealed, mail_print, locale,
                state, reason_sealed, record, proposed_at, decided_at, decided_by)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)";
    /// A proposal.
    pub(crate) fn proposal_by_id(id: Uuid) -> Option<ProposalRow> =
        "select id, kind, content_sealed, follow_digest, answer_digest, mail_sealed, mail_print, locale, state,
                reason_sealed, record, proposed_at, decided_at, decided_by
         from proposal where id = $1";
    /// The proposal that its proposer's secret opens.
    pub(crate) fn proposal_by_digest(digest: &[u8]) -> Option<ProposalRow> =
        "select id, kind, content_sealed, follow_digest, answer_digest, mail_sealed, mail_print, locale, state,
                reason_sealed, record, proposed_at, decided_at, decided_by
         from proposal where follow_digest = $1 or answer_digest = $1";
    /// The proposals that wait for a check, the oldest first.
    pub(crate) fn waiting_proposals() -> Vec<ProposalRow> =
        "select id, kind, content_sealed, follow_digest, answer_digest, mail_sealed, mail_print, locale, state,
                reason_sealed, record, proposed_at, decided_at, decided_by
         from proposal where state = 'waiting' order by proposed_at, id";
    /// The proposals written with an address.
    pub(crate) fn proposals_by_print(print: &[u8]) -> Vec<ProposalRow> =
        "select id, kind, content_sealed, follow_digest, answer_digest, mail_sealed, mail_print, locale, state,
                reason_sealed, record, proposed_at, decided_at, decided_by
         from proposal where mail_print = $1 order by proposed_at, id";
    /// How many wait for a check.
    pub(crate) fn count_waiting_proposals() -> One<i64> =
        "select count(*) as proposals from proposal where state = 'waiting'";
    /// Decides a proposal that waits; once.
    pub(crate) fn decide_proposal(row: &DecisionRow) -> Affected =
        "update proposal set state = $2, kind = $3, record = $4, reason_sealed = $5, answer_digest = $6,
                decided_by = $7, decided_at = $8
         where id = $1 and state = 'waiting'";
    /// Forgets who proposed what, once it has been decided for long.
    pub(crate) fn forget_proposers_before(moment: DateTime<Utc>) -> Affected =
        "update proposal set mail_sealed = null, mail_print = null, content_sealed = null, reason_sealed = null
         where state <> 'waiting' and decided_at <= $1 and content_sealed is not null";
    /// Forgets the address a proposer gave.
    pub(crate) fn forget_proposer(print: &[u8]) -> Affected =
        "update proposal set mail_sealed = null, mail_print = null where mail_print = $1";
    /// Forgets who decided.
    pub(crate) fn forget_decider(account: Uuid) -> Affected =
        "update proposal set decided_by = null where decided_by = $1";
}
