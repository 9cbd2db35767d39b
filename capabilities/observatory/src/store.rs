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
}
