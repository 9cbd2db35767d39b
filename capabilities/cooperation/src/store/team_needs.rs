//! Needs of teams as their table keeps them.

use chrono::{DateTime, NaiveDate, Utc};
use store::{Conn, StoreError, row, sql};
use uuid::Uuid;
use vocabulary::codes::LegalFamily;
use vocabulary::id::{AccountId, OrganizationId, TeamNeedId};

use super::unknown;
use crate::team_need::{MeetingFormat, TeamNeed, TeamNeedState};

row! {
    struct TeamNeedRow {
        id: Uuid,
        organization: Uuid,
        filed_by: Option<Uuid>,
        subject: String,
        family: Option<String>,
        wanted: String,
        before_on: Option<NaiveDate>,
        filed_at: DateTime<Utc>,
        state: String,
        format: Option<String>,
        answer: String,
        planned_on: Option<NaiveDate>,
        closing_reason: String,
    }
}
row! {
    struct NewTeamNeedRow {
        id: Uuid,
        organization: Uuid,
        filed_by: Option<Uuid>,
        subject: String,
        family: Option<String>,
        wanted: String,
        before_on: Option<NaiveDate>,
        filed_at: DateTime<Utc>,
    }
}
row! {
    struct MovedRow {
        id: Uuid,
        before: String,
        state: String,
        format: Option<String>,
        answer: String,
        planned_on: Option<NaiveDate>,
        closing_reason: String,
        moved_at: DateTime<Utc>,
    }
}

sql! {
    fn team_need_by_id(id: Uuid) -> Option<TeamNeedRow> =
        "select id, organization, filed_by, subject, family, wanted, before_on, filed_at, state, format, answer,
                planned_on, closing_reason
         from cooperation_team_need where id = $1";
    fn every_team_need(most: i64) -> Vec<TeamNeedRow> =
        "select id, organization, filed_by, subject, family, wanted, before_on, filed_at, state, format, answer,
                planned_on, closing_reason
         from cooperation_team_need order by filed_at desc, id limit $1";
    fn team_needs_by(filed_by: Uuid) -> Vec<TeamNeedRow> =
        "select id, organization, filed_by, subject, family, wanted, before_on, filed_at, state, format, answer,
                planned_on, closing_reason
         from cooperation_team_need where filed_by = $1 order by filed_at, id";
    fn insert_team_need(row: &NewTeamNeedRow) -> () =
        "insert into cooperation_team_need (id, organization, filed_by, subject, family, wanted, before_on, filed_at,
                state, answer, closing_reason, moved_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, 'filed', '', '', $8)";
    fn move_team_need(row: &MovedRow) -> Affected =
        "update cooperation_team_need
         set state = $3, format = $4, answer = $5, planned_on = $6, closing_reason = $7, moved_at = $8
         where id = $1 and state = $2";
    /// How many wait for the coordination's first answer.
    pub(crate) fn count_filed() -> One<i64> =
        "select count(*) as needs from cooperation_team_need n
         where state = 'filed'
               and exists (select 1 from organization o where o.id = n.organization and o.gone_on is null)";
    /// Forgets who filed; the need stays with its organisation.
    pub(crate) fn forget_filer(account: Uuid) -> Affected =
        "update cooperation_team_need set filed_by = null where filed_by = $1";
}

/// The most needs one page lists.
const MOST_LISTED: i64 = 200;

/// A need.
///
/// # Errors
/// Those of the store.
pub fn team_need(conn: &mut Conn, id: TeamNeedId) -> Result<Option<TeamNeed>, StoreError> {
    team_need_by_id(conn, id.uuid())?.map(understood).transpose()
}

/// Every need, the last first.
pub fn team_needs(conn: &mut Conn) -> Result<Vec<TeamNeed>, StoreError> {
    every_team_need(conn, MOST_LISTED)?.into_iter().map(understood).collect()
}

/// What somebody filed.
pub(crate) fn filed_by(conn: &mut Conn, account: Uuid) -> Result<Vec<TeamNeed>, StoreError> {
    team_needs_by(conn, account)?.into_iter().map(understood).collect()
}

/// Files a need.
pub(crate) fn file(conn: &mut Conn, need: &TeamNeed, filed_at: DateTime<Utc>) -> Result<(), StoreError> {
    let wanted: Vec<String> = need.wanted.iter().map(ToString::to_string).collect();
    insert_team_need(
        conn,
        &NewTeamNeedRow {
            id: need.id.uuid(),
            organization: need.organization.uuid(),
            filed_by: need.filed_by.map(AccountId::uuid),
            subject: need.subject.clone(),
            family: need.family.map(|family| family.code().to_owned()),
            wanted: wanted.join(" "),
            before_on: need.before,
            filed_at,
        },
    )
}

/// Keeps a need after a move, if it still stands where it was, and tells in the journal what came of it.
pub(crate) fn keep_moved(
    conn: &mut Conn,
    before: TeamNeedState,
    after: &TeamNeed,
    now: DateTime<Utc>,
) -> Result<bool, StoreError> {
    let format = after.format.map(|format| format.code().to_owned());
    let row = MovedRow {
        id: after.id.uuid(),
        before: before.code().to_owned(),
        state: after.state.code().to_owned(),
        format: format.clone(),
        answer: after.answer.clone(),
        planned_on: after.planned_on,
        closing_reason: after.closing_reason.clone(),
        moved_at: now,
    };
    if move_team_need(conn, &row)? == 0 {
        return Ok(false);
    }
    let name = match after.state {
        TeamNeedState::Answered if before == TeamNeedState::Planned => "cooperation.need.unplanned",
        TeamNeedState::Answered => "cooperation.need.answered",
        TeamNeedState::Planned => "cooperation.need.planned",
        TeamNeedState::Done => "cooperation.need.done",
        TeamNeedState::Filed | TeamNeedState::Closed => "cooperation.need.closed",
    };
    let payload = serde_json::json!({ "format": format, "organization": after.organization.to_string() });
    let fact = store::Fact { name, subject: Some(after.id.uuid()), payload, recorded_at: now };
    store::record(conn, &fact).map(|_| true)
}

fn understood(row: TeamNeedRow) -> Result<TeamNeed, StoreError> {
    let wanted = row.wanted.split(' ').filter_map(|id| id.parse::<OrganizationId>().ok());
    Ok(TeamNeed {
        id: TeamNeedId::from(row.id),
        organization: OrganizationId::from(row.organization),
        filed_by: row.filed_by.map(AccountId::from),
        subject: row.subject,
        family: row.family.as_deref().and_then(LegalFamily::from_code),
        wanted: wanted.collect(),
        before: row.before_on,
        filed_on: vocabulary::time::paris(row.filed_at).date(),
        state: TeamNeedState::from_code(&row.state).ok_or_else(|| unknown("team need", &row.state))?,
        format: row.format.as_deref().and_then(MeetingFormat::from_code),
        answer: row.answer,
        planned_on: row.planned_on,
        closing_reason: row.closing_reason,
    })
}
