//! Rounds as they were made, and what the house noticed about itself.

use chrono::{DateTime, Utc};
use store::{row, sql};

row! {
    /// A round as it was last tried and made.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub struct RoundRow {
        /// Its name, as the log says it.
        pub name: String,
        /// When it was last tried.
        pub tried_at: DateTime<Utc>,
        /// When it last succeeded.
        pub made_at: Option<DateTime<Utc>>,
        /// How long that try took, in milliseconds.
        pub took: i64,
        /// Why the last try failed, if it did.
        pub fault: Option<String>,
    }
    /// Something the house noticed about itself.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub struct Notice {
        /// What, as a code.
        pub code: String,
        /// When it was last so.
        pub noticed_at: DateTime<Utc>,
    }
    /// What must succeed by itself, and how it stands.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub(crate) struct IncidentRow {
        pub(crate) kind: String,
        pub(crate) watched_since: DateTime<Utc>,
        pub(crate) failing_since: Option<DateTime<Utc>>,
        /// Whether this failure was told.
        pub(crate) is_told: bool,
        /// When a failure was last told.
        pub(crate) told_at: Option<DateTime<Utc>>,
        /// When a mending was last told.
        pub(crate) mended_at: Option<DateTime<Utc>>,
    }
}

sql! {
    /// Every round, those in trouble first, then those made last.
    pub fn rounds() -> Vec<RoundRow> =
        "select name, tried_at, made_at, took, fault from round_made
         order by case when fault is null then 1 else 0 end, tried_at desc, name";
    /// A round as it stands now; one that failed keeps the day on which it last succeeded.
    pub(crate) fn set_round(row: &RoundRow) -> () =
        "insert into round_made (name, tried_at, made_at, took, fault) values ($1, $2, $3, $4, $5)
         on conflict (name) do update set tried_at = excluded.tried_at,
           made_at = coalesce(excluded.made_at, round_made.made_at), took = excluded.took, fault = excluded.fault";
    /// What the house noticed.
    pub fn notices() -> Vec<Notice> = "select code, noticed_at from self_notice order by code";
    /// The house notices something now.
    pub fn note(code: &str, now: DateTime<Utc>) -> () =
        "insert into self_notice (code, noticed_at) values ($1, $2)
         on conflict (code) do update set noticed_at = excluded.noticed_at";
    /// How one thing stands.
    pub(crate) fn incident(kind: &str) -> Option<IncidentRow> =
        "select kind, watched_since, failing_since, is_told, told_at, mended_at from incident where kind = $1";
    /// How everything stands.
    pub(crate) fn incidents() -> Vec<IncidentRow> =
        "select kind, watched_since, failing_since, is_told, told_at, mended_at from incident order by kind";
    /// How a thing stands from now on.
    pub(crate) fn set_incident(row: &IncidentRow) -> () =
        "insert into incident (kind, watched_since, failing_since, is_told, told_at, mended_at)
         values ($1, $2, $3, $4, $5, $6)
         on conflict (kind) do update set watched_since = excluded.watched_since,
           failing_since = excluded.failing_since, is_told = excluded.is_told, told_at = excluded.told_at,
           mended_at = excluded.mended_at";
}
