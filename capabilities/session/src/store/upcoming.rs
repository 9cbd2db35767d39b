//! Dates with the actions they belong to.

use chrono::{DateTime, NaiveDate, Utc};
use store::{row, sql};
use uuid::Uuid;

row! {
    /// What is asked for; an empty text or nothing filters nothing.
    pub(crate) struct AskedRow {
        pub(crate) from: DateTime<Utc>,
        pub(crate) to: DateTime<Utc>,
        pub(crate) commune: String,
        pub(crate) organization: Option<Uuid>,
        pub(crate) domain: String,
        pub(crate) unit: Option<Uuid>,
        pub(crate) topic: String,
        pub(crate) age: String,
        pub(crate) most: i64,
        pub(crate) even_off: bool,
    }
}

row! {
    /// A date with what its action says.
    pub(crate) struct UpcomingRow {
        pub(crate) id: Uuid,
        pub(crate) action: Uuid,
        pub(crate) part_of: Option<Uuid>,
        pub(crate) starts: DateTime<Utc>,
        pub(crate) ends: DateTime<Utc>,
        pub(crate) title: String,
        pub(crate) place: String,
        pub(crate) commune: String,
        pub(crate) kind: String,
        pub(crate) capacity: Option<i64>,
        pub(crate) state: String,
        pub(crate) why: String,
        pub(crate) from_rule: bool,
        pub(crate) sequence: i64,
        pub(crate) changed_at: DateTime<Utc>,
        pub(crate) removed_at: Option<DateTime<Utc>>,
        pub(crate) action_title: String,
        pub(crate) action_commune: Option<String>,
        pub(crate) action_state: String,
        pub(crate) action_since: NaiveDate,
        pub(crate) action_changed_at: DateTime<Utc>,
        pub(crate) times_off: i64,
        pub(crate) says: serde_json::Value,
    }
}

sql! {
    /// How often an action was put off or dropped.
    pub(crate) fn times_off(action: Uuid) -> One<i64> =
        "select count(*) from action_move where action = $1 and state in ('reportee', 'abandonnee')";
    /// Dates that are on between two moments, the first first. Those of actions that were put off or dropped are told
    /// where they took place all the same, and where calendars ask.
    pub(crate) fn dates_upcoming(asked: &AskedRow) -> Vec<UpcomingRow> =
        "select d.id, d.action, d.part_of, d.starts, d.ends, d.title, d.place, d.commune, d.kind, d.capacity, d.state,
                d.why, d.from_rule, d.sequence, d.changed_at, d.removed_at, a.title as action_title,
                a.commune as action_commune, a.state as action_state, a.state_since as action_since,
                a.changed_at as action_changed_at,
                (select count(*) from action_move m
                 where m.action = a.id and m.state in ('reportee', 'abandonnee')) as times_off, t.says
         from session_date d join action_record a on a.id = d.action join action_text t on t.action = a.id
         where d.ends > $1 and d.starts < $2 and d.removed_at is null
           and ($10 or d.state = 'held' or a.state not in ('reportee', 'abandonnee'))
           and ($3 = '' or d.commune = $3 or (d.commune = '' and a.commune = $3))
           and ($4 is null or a.keeper = $4 or a.carrier = $4 or exists (
                select 1 from action_partner p where p.action = a.id and p.organization = $4))
           and ($5 = '' or a.domain = $5)
           and ($6 is null or a.unit = $6)
           and ($7 = '' or exists (select 1 from action_topic n where n.action = a.id and n.topic = $7))
           and ($8 = '' or exists (select 1 from action_age g where g.action = a.id and g.age = $8))
         order by d.starts, d.ends, d.id limit $9";
}
