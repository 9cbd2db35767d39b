//! Wished links as their table keeps them.

use chrono::{DateTime, Utc};
use store::{Conn, StoreError, row, sql};
use uuid::Uuid;
use vocabulary::id::{MeetingProposalId, OrganizationId, SurveyId};

use super::meetings::{NewMeetingRow, insert_meeting};
use crate::wished::{NewWish, WishOrigin, WishOutcome, Wished};

row! {
    struct WishedRow {
        from_organization: Uuid,
        to_organization: Uuid,
        survey: Option<Uuid>,
        noted_at: DateTime<Utc>,
        met: Option<Uuid>,
    }
}
row! {
    struct NewWishedRow {
        from_organization: Uuid,
        to_organization: Uuid,
        survey: Option<Uuid>,
        noted_at: DateTime<Utc>,
    }
}

sql! {
    fn wished_from(organization: Uuid) -> Vec<WishedRow> =
        "select from_organization, to_organization, survey, noted_at, met from cooperation_wished
         where from_organization = $1 order by noted_at, to_organization";
    fn wished_once(from_organization: Uuid, to_organization: Uuid) -> Option<WishedRow> =
        "select from_organization, to_organization, survey, noted_at, met from cooperation_wished
         where from_organization = $1 and to_organization = $2";
    fn wished_by_all(most: i64) -> Vec<WishedRow> =
        "select from_organization, to_organization, survey, noted_at, met from cooperation_wished
         where met is null order by noted_at, from_organization, to_organization limit $1";
    fn insert_wished(row: &NewWishedRow) -> Affected =
        "insert into cooperation_wished (from_organization, to_organization, survey, noted_at)
         values ($1, $2, $3, $4) on conflict (from_organization, to_organization) do nothing";
    fn note_met(one: Uuid, other: Uuid, met: Uuid) -> Affected =
        "update cooperation_wished set met = $3
         where (from_organization = $1 and to_organization = $2) or (from_organization = $2 and to_organization = $1)";
    /// Takes back a wish that led to nothing yet.
    pub(crate) fn withdraw_wished(from_organization: Uuid, to_organization: Uuid) -> Affected =
        "delete from cooperation_wished where from_organization = $1 and to_organization = $2 and met is null";
}

/// The most one-sided wishes that the coordination's page lists.
const MOST_LISTED: i64 = 400;

/// Whom an organisation wishes to work with. For its own people and the coordination alone.
pub(crate) fn wishes_of(conn: &mut Conn, organization: OrganizationId) -> Result<Vec<Wished>, StoreError> {
    Ok(wished_from(conn, organization.uuid())?.into_iter().map(understood).collect())
}

/// Every wish that the other side does not share yet; for the coordination alone.
pub(crate) fn one_sided(conn: &mut Conn) -> Result<Vec<Wished>, StoreError> {
    Ok(wished_by_all(conn, MOST_LISTED)?.into_iter().map(understood).collect())
}

/// Notes a wish, once. Where the other wishes so too a meeting is proposed, and the next round of the house writes to
/// both.
pub fn wish_for(conn: &mut Conn, new: &NewWish) -> Result<WishOutcome, StoreError> {
    let (from, to) = (new.from.uuid(), new.to.uuid());
    if from == to {
        return Ok(WishOutcome::Already);
    }
    let survey = match new.origin {
        WishOrigin::Survey(survey) => Some(survey.uuid()),
        WishOrigin::Page => None,
    };
    let row = NewWishedRow { from_organization: from, to_organization: to, survey, noted_at: new.now };
    if insert_wished(conn, &row)? == 0 {
        return Ok(WishOutcome::Already);
    }
    let Some(reverse) = wished_once(conn, to, from)? else { return Ok(WishOutcome::Noted) };
    if let Some(met) = reverse.met {
        note_met(conn, from, to, met)?;
        return Ok(WishOutcome::Mutual(MeetingProposalId::from(met)));
    }
    let meeting = NewMeetingRow { id: new.id.uuid(), side_a: to, side_b: from, proposed_at: new.now };
    insert_meeting(conn, &meeting)?;
    note_met(conn, from, to, new.id.uuid())?;
    let (subject, payload) = (Some(new.id.uuid()), serde_json::json!({}));
    let fact = store::Fact { name: "cooperation.meeting.proposed", subject, payload, recorded_at: new.now };
    store::record(conn, &fact)?;
    Ok(WishOutcome::Mutual(new.id))
}

fn understood(row: WishedRow) -> Wished {
    Wished {
        from: OrganizationId::from(row.from_organization),
        to: OrganizationId::from(row.to_organization),
        origin: row.survey.map_or(WishOrigin::Page, |survey| WishOrigin::Survey(SurveyId::from(survey))),
        noted_at: row.noted_at,
        met: row.met.map(MeetingProposalId::from),
    }
}
