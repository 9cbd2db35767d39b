//! Suggested changes as their tables keep them.

use chrono::{DateTime, Utc};
use store::{Sealed, row, sql};
use uuid::Uuid;

row! {
    /// A suggested change as its table keeps it.
    #[derive(Clone)]
    pub(crate) struct SuggestionRow {
        pub(crate) id: Uuid,
        pub(crate) kind: String,
        pub(crate) record: Uuid,
        pub(crate) organization: Option<Uuid>,
        pub(crate) section: String,
        pub(crate) origin: String,
        pub(crate) account: Option<Uuid>,
        pub(crate) shown_sealed: Option<Sealed>,
        pub(crate) follow_digest: Option<Vec<u8>>,
        pub(crate) state: String,
        pub(crate) suggested_at: DateTime<Utc>,
        pub(crate) decided_at: Option<DateTime<Utc>>,
    }
}

row! {
    /// One field of it.
    #[derive(Clone)]
    pub(crate) struct SuggestedFieldRow {
        pub(crate) id: Uuid,
        pub(crate) suggestion: Uuid,
        pub(crate) position: i64,
        pub(crate) field: String,
        pub(crate) before_sealed: Sealed,
        pub(crate) after_sealed: Sealed,
        pub(crate) state: String,
    }
}

sql! {
    /// A new suggestion.
    pub(crate) fn insert_suggestion(row: &SuggestionRow) -> () =
        "insert into suggestion (id, kind, record, organization, section, origin, account, shown_sealed, follow_digest,
                state, suggested_at, decided_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)";
    /// Its fields.
    pub(crate) fn insert_suggested_fields() -> Bulk<SuggestedFieldRow> =
        "insert into suggested_field (id, suggestion, position, field, before_sealed, after_sealed, state)
         values ($1, $2, $3, $4, $5, $6, $7)";
    /// A suggestion.
    pub(crate) fn suggestion_by_id(id: Uuid) -> Option<SuggestionRow> =
        "select id, kind, record, organization, section, origin, account, shown_sealed, follow_digest, state,
                suggested_at, decided_at
         from suggestion where id = $1";
    /// The suggestion that its author's secret opens.
    pub(crate) fn suggestion_by_digest(digest: &[u8]) -> Option<SuggestionRow> =
        "select id, kind, record, organization, section, origin, account, shown_sealed, follow_digest, state,
                suggested_at, decided_at
         from suggestion where follow_digest = $1";
    /// The fields of a suggestion, in the order they were given.
    pub(crate) fn fields_of_suggestion(suggestion: Uuid) -> Vec<SuggestedFieldRow> =
        "select id, suggestion, position, field, before_sealed, after_sealed, state
         from suggested_field where suggestion = $1 order by position, id";
    /// The suggestions about an organisation's records that wait, the oldest first.
    pub(crate) fn waiting_suggestions_of(organization: Uuid) -> Vec<SuggestionRow> =
        "select id, kind, record, organization, section, origin, account, shown_sealed, follow_digest, state,
                suggested_at, decided_at
         from suggestion where organization = $1 and state = 'waiting' order by suggested_at, id";
    /// The suggestions that have waited since before a moment, the oldest first.
    pub(crate) fn suggestions_waiting_since(moment: DateTime<Utc>) -> Vec<SuggestionRow> =
        "select id, kind, record, organization, section, origin, account, shown_sealed, follow_digest, state,
                suggested_at, decided_at
         from suggestion where state = 'waiting' and (suggested_at <= $1 or organization is null)
         order by suggested_at, id";
    /// The suggestions of an account.
    pub(crate) fn suggestions_of_account(account: Uuid) -> Vec<SuggestionRow> =
        "select id, kind, record, organization, section, origin, account, shown_sealed, follow_digest, state,
                suggested_at, decided_at
         from suggestion where account = $1 order by suggested_at, id";
    /// How many have waited since before a moment.
    pub(crate) fn count_suggestions_since(moment: DateTime<Utc>) -> One<i64> =
        "select count(*) as suggestions from suggestion
         where state = 'waiting' and (suggested_at <= $1 or organization is null)";
    /// Decides one field; once.
    pub(crate) fn decide_field(id: Uuid, state: &str) -> Affected =
        "update suggested_field set state = $2 where id = $1 and state = 'waiting'";
    /// Marks a suggestion as decided.
    pub(crate) fn decide_suggestion(id: Uuid, now: DateTime<Utc>) -> Affected =
        "update suggestion set state = 'decided', decided_at = $2 where id = $1 and state = 'waiting'";
    /// Forgets the fields of what was decided long ago.
    pub(crate) fn forget_fields_decided_before(moment: DateTime<Utc>) -> Affected =
        "delete from suggested_field
         where suggestion in (select id from suggestion where state = 'decided' and decided_at <= $1)";
    /// Forgets what was decided long ago.
    pub(crate) fn forget_suggestions_decided_before(moment: DateTime<Utc>) -> Affected =
        "delete from suggestion where state = 'decided' and decided_at <= $1";
    /// Forgets who suggested.
    pub(crate) fn forget_suggester(account: Uuid) -> Affected =
        "update suggestion set account = null, shown_sealed = null where account = $1";
}
