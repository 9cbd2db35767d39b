//! Proposals to meet as their table keeps them.

use chrono::{DateTime, NaiveDate, Utc};
use store::{Conn, StoreError, row, sql};
use uuid::Uuid;
use vocabulary::id::{MeetingProposalId, OrganizationId};

use crate::wished::{MeetingProposal, meeting_state};

row! {
    struct MeetingRow {
        id: Uuid,
        side_a: Uuid,
        side_b: Uuid,
        proposed_at: DateTime<Utc>,
        a_accepts: bool,
        b_accepts: bool,
        declined_on: Option<NaiveDate>,
        scheduled_on: Option<NaiveDate>,
    }
}
row! {
    /// A proposal as it is first written.
    pub(crate) struct NewMeetingRow {
        pub(crate) id: Uuid,
        pub(crate) side_a: Uuid,
        pub(crate) side_b: Uuid,
        pub(crate) proposed_at: DateTime<Utc>,
    }
}

sql! {
    /// Writes a proposal.
    pub(crate) fn insert_meeting(row: &NewMeetingRow) -> () =
        "insert into cooperation_meeting_proposal (id, side_a, side_b, proposed_at, a_accepts, b_accepts)
         values ($1, $2, $3, $4, false, false)";
    fn meeting_by_id(id: Uuid) -> Option<MeetingRow> =
        "select id, side_a, side_b, proposed_at, a_accepts, b_accepts, declined_on, scheduled_on
         from cooperation_meeting_proposal where id = $1";
    fn every_meeting(most: i64) -> Vec<MeetingRow> =
        "select id, side_a, side_b, proposed_at, a_accepts, b_accepts, declined_on, scheduled_on
         from cooperation_meeting_proposal order by proposed_at desc, id limit $1";
    fn meetings_with(organization: Uuid, most: i64) -> Vec<MeetingRow> =
        "select id, side_a, side_b, proposed_at, a_accepts, b_accepts, declined_on, scheduled_on
         from cooperation_meeting_proposal where side_a = $1 or side_b = $1 order by proposed_at desc, id limit $2";
    fn untold_meetings() -> Vec<MeetingRow> =
        "select id, side_a, side_b, proposed_at, a_accepts, b_accepts, declined_on, scheduled_on
         from cooperation_meeting_proposal where told_at is null order by proposed_at, id";
    /// Both were told. The number of rows says whether it was this call.
    pub(crate) fn note_told(id: Uuid, now: DateTime<Utc>) -> Affected =
        "update cooperation_meeting_proposal set told_at = $2 where id = $1 and told_at is null";
    /// A side would come.
    pub(crate) fn accept_meeting(id: Uuid, side: Uuid) -> Affected =
        "update cooperation_meeting_proposal
         set a_accepts = (a_accepts or side_a = $2), b_accepts = (b_accepts or side_b = $2)
         where id = $1 and declined_on is null
               and ((side_a = $2 and not a_accepts) or (side_b = $2 and not b_accepts))";
    /// A side would rather not.
    pub(crate) fn decline_meeting(id: Uuid, side: Uuid, today: NaiveDate) -> Affected =
        "update cooperation_meeting_proposal set declined_on = $3
         where id = $1 and declined_on is null and scheduled_on is null and (side_a = $2 or side_b = $2)";
    /// The coordination found a day.
    pub(crate) fn schedule_meeting(id: Uuid, day: NaiveDate) -> Affected =
        "update cooperation_meeting_proposal set scheduled_on = $2
         where id = $1 and declined_on is null and a_accepts and b_accepts";
    /// How many between current organisations wait for a day.
    pub(crate) fn count_to_schedule() -> One<i64> =
        "select count(*) as meetings from cooperation_meeting_proposal
         where a_accepts and b_accepts and declined_on is null and scheduled_on is null
               and exists (select 1 from organization o where o.id = side_a and o.gone_on is null)
               and exists (select 1 from organization o where o.id = side_b and o.gone_on is null)";
}

/// The most proposals one page lists.
const MOST_LISTED: i64 = 100;

/// A proposal to meet.
pub(crate) fn meeting(conn: &mut Conn, id: MeetingProposalId) -> Result<Option<MeetingProposal>, StoreError> {
    Ok(meeting_by_id(conn, id.uuid())?.map(understood))
}

/// Every proposal, the last first.
pub fn meetings(conn: &mut Conn) -> Result<Vec<MeetingProposal>, StoreError> {
    Ok(every_meeting(conn, MOST_LISTED)?.into_iter().map(understood).collect())
}

/// The proposals to an organisation, the last first.
pub(crate) fn meetings_of(
    conn: &mut Conn,
    organization: OrganizationId,
) -> Result<Vec<MeetingProposal>, StoreError> {
    Ok(meetings_with(conn, organization.uuid(), MOST_LISTED)?.into_iter().map(understood).collect())
}

/// The proposals nobody was told of.
pub(crate) fn untold(conn: &mut Conn) -> Result<Vec<MeetingProposal>, StoreError> {
    Ok(untold_meetings(conn)?.into_iter().map(understood).collect())
}

fn understood(row: MeetingRow) -> MeetingProposal {
    let said = (row.declined_on.is_some(), row.scheduled_on.is_some());
    MeetingProposal {
        id: MeetingProposalId::from(row.id),
        a: OrganizationId::from(row.side_a),
        b: OrganizationId::from(row.side_b),
        proposed_at: row.proposed_at,
        state: meeting_state((row.a_accepts, row.b_accepts), said),
        scheduled_on: row.scheduled_on,
    }
}
