//! The ages the network has chosen, on their single line.

use store::{row, sql};

row! {
    /// The chosen ages.
    pub(crate) struct ThresholdRow {
        pub(crate) to_confirm_days: i64,
        pub(crate) stale_days: i64,
        pub(crate) archive_months: i64,
    }
}

sql! {
    /// What was chosen, if anything was.
    pub(crate) fn the_thresholds() -> Option<ThresholdRow> =
        "select to_confirm_days, stale_days, archive_months from freshness_threshold where single = 1";
    /// Keeps what was chosen.
    pub(crate) fn keep_thresholds(row: &ThresholdRow) -> () =
        "insert into freshness_threshold (single, to_confirm_days, stale_days, archive_months)
         values (1, $1, $2, $3)
         on conflict (single) do update set to_confirm_days = $1, stale_days = $2, archive_months = $3";
}
