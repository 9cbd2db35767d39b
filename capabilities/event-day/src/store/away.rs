//! Who is not there, as the table keeps it.

use store::{row, sql};
use uuid::Uuid;

row! {
    /// Somebody who is not there.
    pub(crate) struct AwayRow {
        pub(crate) meeting: Uuid,
        pub(crate) participant: Uuid,
        pub(crate) from_round: Option<i64>,
    }
}

sql! {
    /// Who is not there.
    pub(crate) fn away_of(meeting: Uuid) -> Vec<AwayRow> =
        "select meeting, participant, from_round from event_day_away where meeting = $1 order by participant";
    /// Somebody is not there.
    pub(crate) fn insert_away(row: &AwayRow) -> Affected =
        "insert into event_day_away (meeting, participant, from_round) values ($1, $2, $3)
         on conflict (meeting, participant) do update set from_round = excluded.from_round";
    /// Nobody is away any more.
    pub(crate) fn remove_away(meeting: Uuid) -> Affected =
        "delete from event_day_away where meeting = $1";
}
