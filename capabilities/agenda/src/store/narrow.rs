//! Actions in narrow rows: what lists and maps need of very many of them. Only those shown are read whole.

use chrono::{DateTime, NaiveDate, Utc};
use store::{row, sql};
use uuid::Uuid;

row! {
    /// What is looked for, as a statement takes it; nothing looks for everything.
    #[derive(Clone)]
    pub(crate) struct WantedRow {
        pub(crate) domain: Option<String>,
        pub(crate) unit: Option<Uuid>,
        pub(crate) age: Option<String>,
        pub(crate) topic: Option<String>,
        pub(crate) openness: Option<String>,
        pub(crate) least_ages: i64,
        pub(crate) organization: Option<Uuid>,
        pub(crate) south: Option<f64>,
        pub(crate) north: Option<f64>,
        pub(crate) west: Option<f64>,
        pub(crate) east: Option<f64>,
        /// A word, as a pattern.
        pub(crate) word: Option<String>,
        /// Whether the folded words of the action are told.
        pub(crate) tells_words: bool,
        /// The most actions found.
        pub(crate) most: i64,
    }
}
row! {
    /// An action in brief.
    pub(crate) struct NarrowRow {
        pub(crate) id: Uuid,
        pub(crate) title: String,
        pub(crate) state: String,
        pub(crate) starts_on: NaiveDate,
        pub(crate) openness: String,
        pub(crate) latitude: Option<f64>,
        pub(crate) longitude: Option<f64>,
        pub(crate) folded: Option<String>,
    }
}
row! {
    /// An action in brief, with when its next date begins.
    pub(crate) struct DatedRow {
        pub(crate) id: Uuid,
        pub(crate) title: String,
        pub(crate) state: String,
        pub(crate) starts_on: NaiveDate,
        pub(crate) openness: String,
        pub(crate) latitude: Option<f64>,
        pub(crate) longitude: Option<f64>,
        pub(crate) folded: Option<String>,
        pub(crate) next_at: DateTime<Utc>,
    }
}

/// The actions `r` that are looked for by a `WantedRow`.
macro_rules! wanted {
    () => {
        "($1 is null or r.domain = $1) and ($2 is null or r.unit = $2)
         and ($3 is null or exists (select 1 from action_age a where a.action = r.id and a.age = $3))
         and ($4 is null or exists (select 1 from action_topic n where n.topic = $4 and n.action = r.id))
         and ($5 is null or r.openness = $5) and r.ages >= $6
         and ($7 is null or r.keeper = $7 or r.carrier = $7
              or exists (select 1 from action_partner p where p.action = r.id and p.organization = $7))
         and ($8 is null or r.latitude >= $8) and ($9 is null or r.latitude <= $9)
         and ($10 is null or r.longitude >= $10) and ($11 is null or r.longitude <= $11)
         and ($12 is null or exists (select 1 from action_text w where w.action = r.id and w.folded like $12))"
    };
}
/// What is told of them.
macro_rules! brief {
    () => {
        "r.id as id, r.title as title, r.state as state, r.starts_on as starts_on, r.openness as openness,
         r.latitude as latitude, r.longitude as longitude,
         (select t.folded from action_text t where $13 and t.action = r.id) as folded"
    };
}

sql! {
    /// Actions that have a date ahead, the next date first. Dates of what was put off or dropped are none. On SQLite
    /// `cross join` keeps the order of reading: dates are few, actions may be very many.
    pub(crate) fn with_dates(wanted: &WantedRow, now: DateTime<Utc>) -> Vec<DatedRow> = concat!(
        "select ",
        brief!(),
        ", d.next_at as next_at
         from (select action, min(starts) as next_at from session_date
               where ends > $15 and removed_at is null and state <> 'cancelled' group by action) d
         cross join action_record r
         where r.id = d.action and r.state in ('en-preparation', 'en-cours', 'diffusion') and ",
        wanted!(),
        " order by d.next_at, r.id limit $14"
    );
    /// Actions in a state, those that begin last first.
    pub(crate) fn in_state(wanted: &WantedRow, state: &str) -> Vec<NarrowRow> = concat!(
        "select ",
        brief!(),
        " from action_record r where r.state = $15 and ",
        wanted!(),
        " order by r.starts_on desc, r.id desc limit $14"
    );
    /// The needs that actions in a state answer.
    pub(crate) fn topics_in_state(wanted: &WantedRow, state: &str) -> Vec<String> = concat!(
        "select distinct n.topic as topic from (select r.id as id from action_record r
               where (not $13 or r.id is not null) and r.state = $15 and ",
        wanted!(),
        " order by r.starts_on desc, r.id desc limit $14) f join action_topic n on n.action = f.id order by n.topic"
    );
    /// The needs an action answers.
    pub(crate) fn topics_of(action: Uuid) -> Vec<String> =
        "select topic from action_topic where action = $1 order by topic";
}
