//! Who keeps the network, as this room needs it, and what was ended by a link.

use chrono::{DateTime, NaiveDate, Utc};
use store::{row, sql};
use uuid::Uuid;

row! {
    /// A record that was ended by a link.
    #[derive(Clone, Debug)]
    pub(crate) struct EndingRow {
        pub(crate) record: Uuid,
        pub(crate) kind: String,
        pub(crate) organization: Uuid,
        pub(crate) ended_at: DateTime<Utc>,
    }
}

row! {
    /// A record in doubt.
    #[derive(Clone, Debug)]
    pub(crate) struct DoubtfulRow {
        pub(crate) kind: String,
        pub(crate) id: Uuid,
        pub(crate) name: String,
        pub(crate) doubted_on: NaiveDate,
    }
}

sql! {
    /// Current records in doubt about which no report waits, the longest in doubt first.
    pub(crate) fn doubtful_records(limit: i64) -> Vec<DoubtfulRow> =
        "select kind, id, name, doubted_on from (
             select 'service' as kind, id, name, doubted_on from service
             where doubted_on is not null and gone_on is null
             union all
             select 'organization' as kind, id, name, doubted_on from organization
             where doubted_on is not null and gone_on is null
             union all
             select 'location' as kind, id, name, doubted_on from location
             where doubted_on is not null and gone_on is null) as doubtful
         where not exists (select r.id from error_report r
                           where r.record = doubtful.id and r.state in ('open', 'sent-to-owner'))
         order by doubted_on, id limit $1";
    /// Notes that a record was ended by a link.
    pub(crate) fn note_ending(row: &EndingRow) -> () =
        "insert into link_ending (record, kind, organization, ended_at) values ($1, $2, $3, $4)
         on conflict (record) do update set ended_at = excluded.ended_at, organization = excluded.organization";
    /// What was ended by a link of an organisation since a moment.
    pub(crate) fn endings_of(organization: Uuid, since: DateTime<Utc>) -> Vec<EndingRow> =
        "select record, kind, organization, ended_at from link_ending
         where organization = $1 and ended_at > $2 order by ended_at, record";
    /// Forgets that a record was ended.
    pub(crate) fn forget_ending(record: Uuid) -> () = "delete from link_ending where record = $1";
    /// Forgets what can no longer be taken back.
    pub(crate) fn forget_endings_before(moment: DateTime<Utc>) -> Affected =
        "delete from link_ending where ended_at < $1";
}
