//! Days that are proposed, what is said of them, and the agenda, as their tables keep them.

use chrono::{DateTime, Utc};
use store::{Conn, StoreError, row, sql};
use uuid::Uuid;
use vocabulary::id::{EncounterId, OrganizationId};

use crate::encounter::{DayAnswer, ProposedDay};

row! {
    /// A day that is proposed.
    pub(crate) struct DayRow {
        pub(crate) id: Uuid,
        pub(crate) encounter: Uuid,
        pub(crate) starts_at: DateTime<Utc>,
        pub(crate) proposed_by: Uuid,
    }
}
row! {
    /// A point of an agenda.
    pub(crate) struct PointRow {
        pub(crate) id: Uuid,
        pub(crate) encounter: Uuid,
        pub(crate) organization: Uuid,
        pub(crate) item: String,
        pub(crate) added_at: DateTime<Utc>,
    }
}
row! {
    struct VoteRow {
        day: Uuid,
        organization: Uuid,
        says: String,
    }
}

sql! {
    /// Proposes a day, once.
    pub(crate) fn insert_day(row: &DayRow) -> Affected =
        "insert into encounter_day (id, encounter, starts_at, proposed_by) values ($1, $2, $3, $4)
         on conflict (id) do nothing";
    fn day_rows(encounter: Uuid) -> Vec<DayRow> =
        "select id, encounter, starts_at, proposed_by from encounter_day
         where encounter = $1 order by starts_at, id";
    fn votes_on(encounter: Uuid) -> Vec<VoteRow> =
        "select v.day as day, v.organization as organization, v.says as says
         from encounter_vote v join encounter_day d on d.id = v.day
         where d.encounter = $1 order by v.day, v.organization";
    /// Keeps what an organisation says of a day, in place of what it said before.
    pub(crate) fn keep_vote(day: Uuid, organization: Uuid, says: &str) -> Affected =
        "insert into encounter_vote (day, organization, says) values ($1, $2, $3)
         on conflict (day, organization) do update set says = excluded.says";
    /// Puts something on the agenda, once.
    pub(crate) fn insert_point(row: &PointRow) -> Affected =
        "insert into encounter_agenda (id, encounter, organization, item, added_at) values ($1, $2, $3, $4, $5)
         on conflict (id) do nothing";
    fn items_of(encounter: Uuid) -> Vec<(Uuid, String)> =
        "select organization, item from encounter_agenda where encounter = $1 order by added_at, id";
}

/// The days proposed for an encounter, with what is said of them.
pub(crate) fn days_of(conn: &mut Conn, id: EncounterId) -> Result<Vec<ProposedDay>, StoreError> {
    let votes = votes_on(conn, id.uuid())?;
    let said = |row: &DayRow| {
        let of_day = votes.iter().filter(|vote| vote.day == row.id);
        let one = |vote: &VoteRow| Some((vote.organization.into(), DayAnswer::from_code(&vote.says)?));
        of_day.filter_map(one).collect()
    };
    let day = |row: DayRow| ProposedDay {
        votes: said(&row),
        id: row.id.into(),
        starts: row.starts_at,
        proposed_by: row.proposed_by.into(),
    };
    Ok(day_rows(conn, id.uuid())?.into_iter().map(day).collect())
}

/// What will be talked about, in the order it was said.
pub(crate) fn agenda_of(
    conn: &mut Conn,
    id: EncounterId,
) -> Result<Vec<(OrganizationId, String)>, StoreError> {
    Ok(items_of(conn, id.uuid())?
        .into_iter()
        .map(|(organization, item)| (organization.into(), item))
        .collect())
}
