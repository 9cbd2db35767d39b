//! Working groups, their organisations and their decisions as the tables keep them.

use chrono::{DateTime, NaiveDate, Utc};
use store::{Conn, StoreError, row, sql};
use uuid::Uuid;
use vocabulary::id::{OrganizationId, WorkingGroupId};

use crate::group::{Decision, WorkingGroup};
use crate::need_code::NeedCode;
use crate::relation::PartnerRole;

row! {
    struct GroupRow {
        id: Uuid,
        name: String,
        purpose: String,
        objective: String,
        need: Option<String>,
        ends_on: NaiveDate,
        opened_on: NaiveDate,
        closed_on: Option<NaiveDate>,
        closing_note: Option<String>,
    }
}
row! {
    struct NewGroupRow {
        id: Uuid,
        name: String,
        purpose: String,
        objective: String,
        need: Option<String>,
        ends_on: NaiveDate,
        opened_on: NaiveDate,
    }
}
row! {
    struct MemberRow {
        working_group: Uuid,
        organization: Uuid,
        role: Option<String>,
    }
}
row! {
    struct NewMemberRow {
        working_group: Uuid,
        organization: Uuid,
        role: Option<String>,
        joined_on: Option<NaiveDate>,
    }
}
row! {
    /// An open group's calendar.
    pub(crate) struct CalendarRow {
        pub(crate) id: Uuid,
        pub(crate) ends_on: NaiveDate,
        pub(crate) reminded_for: Option<NaiveDate>,
        pub(crate) asked_on: Option<NaiveDate>,
    }
}
row! {
    struct DecisionRow {
        id: Uuid,
        decided_on: NaiveDate,
        decision: String,
        organization: Option<Uuid>,
        due_on: Option<NaiveDate>,
        done_on: Option<NaiveDate>,
    }
}
row! {
    /// A decision as it is first written.
    #[derive(Clone)]
    pub(crate) struct NewDecisionRow {
        pub(crate) id: Uuid,
        pub(crate) working_group: Uuid,
        pub(crate) decided_on: NaiveDate,
        pub(crate) decision: String,
        pub(crate) organization: Option<Uuid>,
        pub(crate) due_on: Option<NaiveDate>,
    }
}

sql! {
    fn group_by_id(id: Uuid) -> Option<GroupRow> =
        "select id, name, purpose, objective, need, ends_on, opened_on, closed_on, closing_note
         from cooperation_group where id = $1";
    fn every_group(most: i64) -> Vec<GroupRow> =
        "select id, name, purpose, objective, need, ends_on, opened_on, closed_on, closing_note
         from cooperation_group order by closed_on is not null, ends_on, id limit $1";
    fn insert_group(row: &NewGroupRow) -> () =
        "insert into cooperation_group (id, name, purpose, objective, need, ends_on, opened_on)
         values ($1, $2, $3, $4, $5, $6, $7)";
    fn members_of_all() -> Vec<MemberRow> =
        "select working_group, organization, role from cooperation_group_member order by working_group, organization";
    fn members_of_group(working_group: Uuid) -> Vec<MemberRow> =
        "select working_group, organization, role from cooperation_group_member
         where working_group = $1 order by organization";
    /// An organisation is in a group with this role.
    fn save_member(row: &NewMemberRow) -> () =
        "insert into cooperation_group_member (working_group, organization, role, joined_on) values ($1, $2, $3, $4)
         on conflict (working_group, organization) do update set role = $3";
    /// The organisations that were in a group before a day, or from its beginning: they decide in it.
    pub(crate) fn settled_members(working_group: Uuid, today: NaiveDate) -> Vec<Uuid> =
        "select organization from cooperation_group_member
         where working_group = $1 and (joined_on is null or joined_on < $2) order by organization";
    fn remove_member(working_group: Uuid, organization: Uuid) -> Affected =
        "delete from cooperation_group_member where working_group = $1 and organization = $2";
    /// The calendars of the groups at work.
    pub(crate) fn open_calendars() -> Vec<CalendarRow> =
        "select id, ends_on, reminded_for, asked_on from cooperation_group where closed_on is null order by id";
    /// Members were reminded of this end.
    pub(crate) fn note_reminded(id: Uuid, ends_on: NaiveDate) -> Affected =
        "update cooperation_group set reminded_for = $2
         where id = $1 and closed_on is null and ends_on = $2 and (reminded_for is null or reminded_for <> $2)";
    /// Members were asked about this end.
    pub(crate) fn note_asked(id: Uuid, ends_on: NaiveDate, today: NaiveDate) -> Affected =
        "update cooperation_group set asked_on = $3
         where id = $1 and closed_on is null and ends_on = $2 and (asked_on is null or asked_on < $2)";
    fn prolong_group(id: Uuid, ends_on: NaiveDate) -> Affected =
        "update cooperation_group set ends_on = $2 where id = $1 and closed_on is null and ends_on < $2";
    fn close_group(id: Uuid, closed_on: NaiveDate, closing_note: Option<&str>) -> Affected =
        "update cooperation_group set closed_on = $2, closing_note = $3 where id = $1 and closed_on is null";
    /// How many groups at work end by a day.
    pub(crate) fn count_ending(day: NaiveDate) -> One<i64> =
        "select count(*) as working_groups from cooperation_group where closed_on is null and ends_on <= $1";
    fn decisions_of_group(working_group: Uuid, most: i64) -> Vec<DecisionRow> =
        "select id, decided_on, decision, organization, due_on, done_on from cooperation_decision
         where working_group = $1 order by decided_on desc, id desc limit $2";
    /// Writes a decision.
    pub(crate) fn insert_decision(row: &NewDecisionRow) -> () =
        "insert into cooperation_decision (id, working_group, decided_on, decision, organization, due_on)
         values ($1, $2, $3, $4, $5, $6)";
    /// A decision was carried out.
    pub(crate) fn note_done(id: Uuid, working_group: Uuid, done_on: NaiveDate) -> Affected =
        "update cooperation_decision set done_on = $3 where id = $1 and working_group = $2 and done_on is null";
}

/// The most groups one page lists.
const MOST_GROUPS: i64 = 200;
/// The most decisions a group's page lists.
const MOST_DECISIONS: i64 = 200;

/// Every group, those at work first.
pub fn groups(conn: &mut Conn) -> Result<Vec<WorkingGroup>, StoreError> {
    let members = members_of_all(conn)?;
    let rows = every_group(conn, MOST_GROUPS)?;
    let own = |id: Uuid| members.iter().filter(move |member| member.working_group == id);
    Ok(rows.into_iter().map(|row| understood(&row, own(row.id))).collect())
}

/// A group.
pub(crate) fn group(conn: &mut Conn, id: WorkingGroupId) -> Result<Option<WorkingGroup>, StoreError> {
    let Some(row) = group_by_id(conn, id.uuid())? else { return Ok(None) };
    let members = members_of_group(conn, id.uuid())?;
    Ok(Some(understood(&row, members.iter())))
}

/// Writes a new group with its organisations.
pub(crate) fn open(conn: &mut Conn, group: &WorkingGroup) -> Result<(), StoreError> {
    insert_group(
        conn,
        &NewGroupRow {
            id: group.id.uuid(),
            name: group.name.clone(),
            purpose: group.purpose.clone(),
            objective: group.objective.clone(),
            need: group.need.map(|need| need.code().to_owned()),
            ends_on: group.ends_on,
            opened_on: group.opened_on,
        },
    )?;
    group.members.iter().try_for_each(|(member, role)| join(conn, group.id, (*member, *role), None))
}

/// An organisation joins a group on a day, or does something else in it. Without a day it decides in it at once.
pub(crate) fn join(
    conn: &mut Conn,
    id: WorkingGroupId,
    (organization, role): (OrganizationId, Option<PartnerRole>),
    joined_on: Option<NaiveDate>,
) -> Result<(), StoreError> {
    let role = role.map(|role| role.code().to_owned());
    let (working_group, organization) = (id.uuid(), organization.uuid());
    save_member(conn, &NewMemberRow { working_group, organization, role, joined_on })
}

/// An organisation leaves a group. Answers whether it was in it.
pub(crate) fn leave(
    conn: &mut Conn,
    id: WorkingGroupId,
    organization: OrganizationId,
    now: DateTime<Utc>,
) -> Result<bool, StoreError> {
    let is_new = remove_member(conn, id.uuid(), organization.uuid())? == 1;
    if is_new {
        let payload = serde_json::json!({ "organization": organization.to_string() });
        fact(conn, "cooperation.group.left", (id, payload), now)?;
    }
    Ok(is_new)
}

/// Gives an open group a later last day. Answers whether that is new.
pub(crate) fn prolong(
    conn: &mut Conn,
    id: WorkingGroupId,
    (before, after): (NaiveDate, NaiveDate),
    now: DateTime<Utc>,
) -> Result<bool, StoreError> {
    let is_new = prolong_group(conn, id.uuid(), after)? == 1;
    if is_new {
        let payload = serde_json::json!({ "before": before, "after": after });
        fact(conn, "cooperation.group.prolonged", (id, payload), now)?;
    }
    Ok(is_new)
}

/// Closes an open group with a note, or without one at its term. Answers whether it was this call.
pub(crate) fn close(
    conn: &mut Conn,
    id: WorkingGroupId,
    note: Option<&str>,
    now: DateTime<Utc>,
) -> Result<bool, StoreError> {
    let today = vocabulary::time::paris(now).date();
    let is_new = close_group(conn, id.uuid(), today, note)? == 1;
    if is_new {
        fact(conn, "cooperation.group.closed", (id, serde_json::json!({})), now)?;
    }
    Ok(is_new)
}

fn fact(
    conn: &mut Conn,
    name: &'static str,
    (id, payload): (WorkingGroupId, serde_json::Value),
    recorded_at: DateTime<Utc>,
) -> Result<(), StoreError> {
    let fact = store::Fact { name, subject: Some(id.uuid()), payload, recorded_at };
    store::record(conn, &fact).map(|_| ())
}

/// The decisions of a group, the last first.
pub(crate) fn decisions_of(conn: &mut Conn, id: WorkingGroupId) -> Result<Vec<Decision>, StoreError> {
    let rows = decisions_of_group(conn, id.uuid(), MOST_DECISIONS)?;
    let decision = |row: DecisionRow| Decision {
        id: row.id,
        decided_on: row.decided_on,
        decision: row.decision,
        organization: row.organization.map(OrganizationId::from),
        due_on: row.due_on,
        done_on: row.done_on,
    };
    Ok(rows.into_iter().map(decision).collect())
}

fn understood<'a>(row: &GroupRow, members: impl Iterator<Item = &'a MemberRow>) -> WorkingGroup {
    let role = |member: &MemberRow| member.role.as_deref().and_then(PartnerRole::from_code);
    WorkingGroup {
        id: WorkingGroupId::from(row.id),
        name: row.name.clone(),
        purpose: row.purpose.clone(),
        objective: row.objective.clone(),
        need: row.need.as_deref().and_then(NeedCode::from_code),
        ends_on: row.ends_on,
        opened_on: row.opened_on,
        closed_on: row.closed_on,
        closing_note: row.closing_note.clone(),
        members: members.map(|one| (OrganizationId::from(one.organization), role(one))).collect(),
    }
}
