//! Reviews and their effects, as their tables keep them.

use chrono::{DateTime, NaiveDate, Utc};
use store::{row, sql};
use uuid::Uuid;

row! {
    /// A review as its table keeps it.
    #[derive(Clone)]
    pub(crate) struct ReviewRow {
        pub(crate) action: Uuid,
        pub(crate) words: String,
        pub(crate) revision: i64,
        pub(crate) written_at: DateTime<Utc>,
        pub(crate) changed_at: DateTime<Utc>,
    }
}
row! {
    /// An effect as its table keeps it.
    #[derive(Clone)]
    pub(crate) struct EffectRow {
        pub(crate) action: Uuid,
        pub(crate) effect: String,
        pub(crate) words: String,
    }
}

sql! {
    /// The review of an action.
    pub(crate) fn review_of(action: Uuid) -> Option<ReviewRow> =
        "select action, words, revision, written_at, changed_at from outcome_review where action = $1";
    /// The effects of an action.
    pub(crate) fn effects_of(action: Uuid) -> Vec<(String, String)> =
        "select effect, words from outcome_effect where action = $1 order by effect";
    /// Keeps a review, in place of the one before.
    pub(crate) fn keep_review(row: &ReviewRow) -> () =
        "insert into outcome_review (action, words, revision, written_at, changed_at) values ($1, $2, $3, $4, $5)
         on conflict (action) do update set words = excluded.words, revision = excluded.revision,
             changed_at = excluded.changed_at";
    /// Forgets the effects of an action, before they are said anew.
    pub(crate) fn forget_effects(action: Uuid) -> Affected = "delete from outcome_effect where action = $1";
    /// Effects of an action.
    pub(crate) fn insert_effects() -> Bulk<EffectRow> =
        "insert into outcome_effect (action, effect, words) values ($1, $2, $3)";
    /// How many actions name each effect.
    pub(crate) fn count_effects() -> Vec<(String, i64)> =
        "select effect, count(*) as actions from outcome_effect group by effect order by effect";
    /// How many reviews there are.
    pub(crate) fn count_reviews() -> One<i64> = "select count(*) from outcome_review";
    /// Actions that ended by this day and of which nobody wrote what they brought.
    pub(crate) fn count_without_review(ended_by: NaiveDate) -> One<i64> =
        "select count(*) from action_record r where r.state = 'terminee' and r.state_since <= $1
           and not exists (select 1 from outcome_review o where o.action = r.id)";
}
