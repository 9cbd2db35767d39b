//! Adding up dates and heads over many actions.

use chrono::{DateTime, Utc};
use store::{row, sql};

use super::counts::{AskedRow, asked_for};

row! {
    /// From when until when dates are counted; nothing where all of them are.
    pub(crate) struct SpanRow {
        pub(crate) from: Option<DateTime<Utc>>,
        pub(crate) until: Option<DateTime<Utc>>,
    }
}
row! {
    /// How many dates.
    pub(crate) struct DatesRow {
        pub(crate) dates: i64,
        pub(crate) showings: i64,
        pub(crate) counted: i64,
    }
}

sql! {
    /// Dates that were not cancelled, of the actions asked for.
    pub(crate) fn dates(asked: &AskedRow, span: &SpanRow) -> One<DatesRow> = concat!(
        "select count(*) as dates,
             cast(coalesce(sum(case when d.kind = 'showing' then 1 else 0 end), 0) as bigint) as showings,
             cast(coalesce(sum(case when d.counted_at is null then 0 else 1 end), 0) as bigint) as counted
         from session_date d join action_record r on r.id = d.action
         where d.removed_at is null and d.state <> 'cancelled'
           and ($8 is null or d.starts >= $8) and ($9 is null or d.starts < $9) and ",
        asked_for!()
    );
    /// Who came to them, by public; empty where nobody said which.
    pub(crate) fn people(asked: &AskedRow, span: &SpanRow) -> Vec<(String, i64)> = concat!(
        "select h.audience as audience, cast(sum(h.people) as bigint) as people
         from session_headcount h join session_date d on d.id = h.session join action_record r on r.id = d.action
         where d.removed_at is null and d.state <> 'cancelled'
           and ($8 is null or d.starts >= $8) and ($9 is null or d.starts < $9) and ",
        asked_for!(),
        " group by h.audience order by h.audience"
    );
}
