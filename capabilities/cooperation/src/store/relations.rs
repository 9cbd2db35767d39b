//! Relations as their table keeps them.

use chrono::{DateTime, NaiveDate, Utc};
use store::{Conn, StoreError, row, sql};
use uuid::Uuid;
use vocabulary::id::{OrganizationId, RelationId};

use super::telling::{await_telling, keep_wording};
use super::unknown;
use crate::need_code::NeedCode;
use crate::relation::{NewRelation, PartnerRole, Relation, RelationKind, RelationStanding, standing};

row! {
    struct RelationRow {
        id: Uuid,
        side_a: Uuid,
        side_b: Uuid,
        kind: String,
        purpose: String,
        need: Option<String>,
        role_a: Option<String>,
        role_b: Option<String>,
        from_on: NaiveDate,
        until_on: Option<NaiveDate>,
        declared_by: Option<Uuid>,
        a_agrees: bool,
        b_agrees: bool,
        ended_on: Option<NaiveDate>,
        contested_by: Option<Uuid>,
    }
}
row! {
    struct NewRelationRow {
        id: Uuid,
        side_a: Uuid,
        side_b: Uuid,
        kind: String,
        purpose: String,
        need: Option<String>,
        role_a: Option<String>,
        role_b: Option<String>,
        from_on: NaiveDate,
        until_on: Option<NaiveDate>,
        declared_by: Option<Uuid>,
        declared_at: DateTime<Utc>,
        a_agrees: bool,
        b_agrees: bool,
        a_agreed: bool,
        b_agreed: bool,
    }
}

sql! {
    fn relation_by_id(id: Uuid) -> Option<RelationRow> =
        "select id, side_a, side_b, kind, purpose, need, role_a, role_b, from_on, until_on, declared_by, a_agrees,
                b_agrees, ended_on, contested_by
         from cooperation_relation where id = $1";
    fn current_relations(today: NaiveDate) -> Vec<RelationRow> =
        "select id, side_a, side_b, kind, purpose, need, role_a, role_b, from_on, until_on, declared_by, a_agrees,
                b_agrees, ended_on, contested_by
         from cooperation_relation where ended_on is null and (until_on is null or until_on >= $1) order by id";
    fn current_relations_of(organization: Uuid, today: NaiveDate) -> Vec<RelationRow> =
        "select id, side_a, side_b, kind, purpose, need, role_a, role_b, from_on, until_on, declared_by, a_agrees,
                b_agrees, ended_on, contested_by
         from cooperation_relation
         where (side_a = $1 or side_b = $1) and ended_on is null and (until_on is null or until_on >= $2) order by id";
    fn past_relations_of(organization: Uuid, today: NaiveDate, most: i64) -> Vec<RelationRow> =
        "select id, side_a, side_b, kind, purpose, need, role_a, role_b, from_on, until_on, declared_by, a_agrees,
                b_agrees, ended_on, contested_by
         from cooperation_relation
         where (side_a = $1 or side_b = $1) and (ended_on is not null or until_on < $2)
         order by coalesce(ended_on, until_on) desc, id limit $3";
    fn relations_between(one: Uuid, other: Uuid, kind: &str) -> Vec<RelationRow> =
        "select id, side_a, side_b, kind, purpose, need, role_a, role_b, from_on, until_on, declared_by, a_agrees,
                b_agrees, ended_on, contested_by
         from cooperation_relation
         where kind = $3 and ((side_a = $1 and side_b = $2) or (side_a = $2 and side_b = $1))
         order by declared_at desc, id desc";
    fn relations_to_warn(today: NaiveDate, soon: NaiveDate) -> Vec<RelationRow> =
        "select id, side_a, side_b, kind, purpose, need, role_a, role_b, from_on, until_on, declared_by, a_agrees,
                b_agrees, ended_on, contested_by
         from cooperation_relation
         where kind = 'partnership' and ended_on is null and until_on >= $1 and until_on <= $2
               and (warned_for is null or warned_for <> until_on)
               and exists (select 1 from organization o where o.id = side_a and o.gone_on is null)
               and exists (select 1 from organization o where o.id = side_b and o.gone_on is null)
         order by until_on, id";
    fn insert_relation(row: &NewRelationRow) -> () =
        "insert into cooperation_relation (id, side_a, side_b, kind, purpose, need, role_a, role_b, from_on, until_on,
                declared_by, declared_at, a_agrees, b_agrees, a_agreed, b_agreed)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)";
    /// One side agrees. The number of rows says whether that is new.
    fn agree_side(id: Uuid, side: Uuid) -> Affected =
        "update cooperation_relation
         set a_agrees = (a_agrees or side_a = $2), b_agrees = (b_agrees or side_b = $2),
             a_agreed = (a_agreed or side_a = $2), b_agreed = (b_agreed or side_b = $2)
         where id = $1 and ended_on is null
               and ((side_a = $2 and not a_agrees) or (side_b = $2 and not b_agrees))";
    fn reword(id: Uuid, side: Option<Uuid>, purpose: &str) -> Affected =
        "update cooperation_relation
         set purpose = $3, a_agrees = coalesce(side_a = $2, false), b_agrees = coalesce(side_b = $2, false)
         where id = $1 and ended_on is null and purpose <> $3";
    fn contest_relation(id: Uuid, side: Uuid, today: NaiveDate) -> Affected =
        "update cooperation_relation set ended_on = $3, contested_by = $2
         where id = $1 and ended_on is null
               and ((side_a = $2 and not a_agreed) or (side_b = $2 and not b_agreed))";
    fn count_contestable(id: Uuid, side: Uuid) -> One<i64> =
        "select count(*) as relations from cooperation_relation
         where id = $1 and ended_on is null
               and ((side_a = $2 and not a_agreed) or (side_b = $2 and not b_agreed))";
    fn end_relation(id: Uuid, side: Option<Uuid>, today: NaiveDate) -> Affected =
        "update cooperation_relation set ended_on = $3, ended_by = $2 where id = $1 and ended_on is null";
    fn ended_otherwise(id: Uuid, side: Uuid) -> One<i64> =
        "select count(*) as relations from cooperation_relation
         where id = $1 and ended_on is not null and contested_by is null and (ended_by is null or ended_by <> $2)";
    fn date_relation(id: Uuid, side: Option<Uuid>, until_on: NaiveDate) -> Affected =
        "update cooperation_relation
         set until_on = $3, a_agrees = coalesce(side_a = $2, false), b_agrees = coalesce(side_b = $2, false)
         where id = $1 and ended_on is null and (until_on is null or until_on <> $3)";
    fn untold_relations(today: NaiveDate) -> Vec<RelationRow> =
        "select id, side_a, side_b, kind, purpose, need, role_a, role_b, from_on, until_on, declared_by, a_agrees,
                b_agrees, ended_on, contested_by
         from cooperation_relation
         where told_at is null and ended_on is null and (until_on is null or until_on >= $1) order by id";
    /// Both sides were warned of this end. The number of rows says whether it was this call.
    pub(crate) fn note_warned(id: Uuid, until_on: NaiveDate) -> Affected =
        "update cooperation_relation set warned_for = $2
         where id = $1 and ended_on is null and (warned_for is null or warned_for <> $2)";
    /// How many conventions of current organisations end between two days.
    pub(crate) fn count_ending(today: NaiveDate, soon: NaiveDate) -> One<i64> =
        "select count(*) as conventions from cooperation_relation
         where kind = 'partnership' and ended_on is null and until_on >= $1 and until_on <= $2
               and exists (select 1 from organization o where o.id = side_a and o.gone_on is null)
               and exists (select 1 from organization o where o.id = side_b and o.gone_on is null)";
    /// How many relations there are, ended ones included.
    pub(crate) fn count_relations() -> One<i64> = "select count(*) as relations from cooperation_relation";
}

/// The most past relations one page lists.
const MOST_PAST: i64 = 60;

/// Every relation that holds on a day, declared or agreed.
pub fn relations(conn: &mut Conn, today: NaiveDate) -> Result<Vec<Relation>, StoreError> {
    all(current_relations(conn, today)?, today)
}

/// The relations of an organisation that hold on a day.
pub fn relations_of(
    conn: &mut Conn,
    organization: OrganizationId,
    today: NaiveDate,
) -> Result<Vec<Relation>, StoreError> {
    all(current_relations_of(conn, organization.uuid(), today)?, today)
}

/// The relations of an organisation that are over, the last first.
pub(crate) fn past_of(
    conn: &mut Conn,
    organization: OrganizationId,
    today: NaiveDate,
) -> Result<Vec<Relation>, StoreError> {
    all(past_relations_of(conn, organization.uuid(), today, MOST_PAST)?, today)
}

/// A relation.
pub(crate) fn relation(
    conn: &mut Conn,
    id: RelationId,
    today: NaiveDate,
) -> Result<Option<Relation>, StoreError> {
    relation_by_id(conn, id.uuid())?.map(|row| understood(row, today)).transpose()
}

/// Conventions that end soon, and of whose end nobody was warned.
pub(crate) fn to_warn(
    conn: &mut Conn,
    today: NaiveDate,
    soon: NaiveDate,
) -> Result<Vec<Relation>, StoreError> {
    all(relations_to_warn(conn, today, soon)?, today)
}

/// Keeps a relation that an answer names; see `declare`. One that the other side or the coordination ended comes back
/// by no answer: it would at each sending of the same words.
pub fn declare_existing(conn: &mut Conn, new: &NewRelation) -> Result<bool, StoreError> {
    if let (Some(last), Some(by)) = (last_between(conn, new)?, new.declared_by)
        && ended_otherwise(conn, last.id.uuid(), by.uuid())? > 0
    {
        return Ok(false);
    }
    declare(conn, new)
}

/// The last relation of a kind between two organisations: one that holds, if there is one.
fn last_between(conn: &mut Conn, new: &NewRelation) -> Result<Option<Relation>, StoreError> {
    let today = vocabulary::time::paris(new.now).date();
    let known = all(relations_between(conn, new.a.uuid(), new.b.uuid(), new.kind.code())?, today)?;
    let holds = known.iter().position(|one| one.standing != RelationStanding::Ended).unwrap_or(0);
    Ok(known.into_iter().nth(holds))
}

/// Keeps a relation that somebody declares, once for two organisations and a kind while it holds. Answers whether it
/// is new: one that holds already stays as it is, save that a side which names it too thereby agrees; one that the
/// other side contested comes back only by the side that contested, or by the coordination. The next round of the
/// house writes to who has not said so.
pub(crate) fn declare(conn: &mut Conn, new: &NewRelation) -> Result<bool, StoreError> {
    if new.a == new.b {
        return Ok(false);
    }
    let last = last_between(conn, new)?;
    if let Some(current) = last.as_ref().filter(|one| one.standing != RelationStanding::Ended) {
        if let Some(side) = new.declared_by
            && agree(conn, current.id, side, new.now)?
        {
            await_telling(conn, current.id.uuid(), side.uuid())?;
        }
        return Ok(false);
    }
    let contester = last.and_then(|one| one.contested_by);
    if new.declared_by.is_some_and(|by| contester.is_some_and(|contester| contester != by)) {
        return Ok(false);
    }
    insert_relation(conn, &row_of(new))?;
    let payload = serde_json::json!({ "kind": new.kind.code() });
    fact(conn, "cooperation.relation.declared", (new.id, payload), new.now)?;
    Ok(true)
}

/// A side agrees to a relation as it is declared. Answers whether that is new.
pub(crate) fn agree(
    conn: &mut Conn,
    id: RelationId,
    side: OrganizationId,
    now: DateTime<Utc>,
) -> Result<bool, StoreError> {
    let is_new = agree_side(conn, id.uuid(), side.uuid())? == 1;
    if is_new {
        fact(conn, "cooperation.relation.agreed", (id, serde_json::json!({})), now)?;
    }
    Ok(is_new)
}

/// Words the purpose otherwise: a side agrees to its own words, and the other is asked anew; after the coordination
/// both are. What it said before is kept.
pub(crate) fn correct(
    conn: &mut Conn,
    (id, side): (RelationId, Option<OrganizationId>),
    purpose: &str,
    now: DateTime<Utc>,
) -> Result<bool, StoreError> {
    keep_wording(conn, id.uuid(), purpose, now)?;
    let is_new = reword(conn, id.uuid(), side.map(OrganizationId::uuid), purpose)? == 1;
    if is_new {
        fact(conn, "cooperation.relation.corrected", (id, said_by(side)), now)?;
    }
    Ok(is_new)
}

/// A side that never agreed says that the relation does not exist.
pub(crate) fn contest(
    conn: &mut Conn,
    id: RelationId,
    side: OrganizationId,
    now: DateTime<Utc>,
) -> Result<bool, StoreError> {
    let is_new = contest_relation(conn, id.uuid(), side.uuid(), vocabulary::time::paris(now).date())? == 1;
    if is_new {
        fact(conn, "cooperation.relation.contested", (id, serde_json::json!({})), now)?;
    }
    Ok(is_new)
}

/// Whether a side may say that a relation does not exist: it never agreed to it.
pub(crate) fn may_contest(conn: &mut Conn, id: RelationId, side: OrganizationId) -> Result<bool, StoreError> {
    Ok(count_contestable(conn, id.uuid(), side.uuid())? > 0)
}

/// Ends a relation today, by a side or by the coordination.
pub(crate) fn end(
    conn: &mut Conn,
    (id, side): (RelationId, Option<OrganizationId>),
    now: DateTime<Utc>,
) -> Result<bool, StoreError> {
    let is_new =
        end_relation(conn, id.uuid(), side.map(OrganizationId::uuid), vocabulary::time::paris(now).date())?
            == 1;
    if is_new {
        fact(conn, "cooperation.relation.ended", (id, said_by(side)), now)?;
    }
    Ok(is_new)
}

/// Gives a relation another last day: who says so agrees to it, and the other side is asked anew; after the
/// coordination both are.
pub(crate) fn prolong(
    conn: &mut Conn,
    (id, side): (RelationId, Option<OrganizationId>),
    (before, until): (Option<NaiveDate>, NaiveDate),
    now: DateTime<Utc>,
) -> Result<bool, StoreError> {
    let is_new = date_relation(conn, id.uuid(), side.map(OrganizationId::uuid), until)? == 1;
    if is_new {
        let mut payload = said_by(side);
        payload["before"] = serde_json::json!(before);
        payload["after"] = serde_json::json!(until);
        fact(conn, "cooperation.relation.prolonged", (id, payload), now)?;
    }
    Ok(is_new)
}

/// The relations that somebody declared and of which who did not say so has not heard.
pub(crate) fn untold(conn: &mut Conn, today: NaiveDate) -> Result<Vec<Relation>, StoreError> {
    all(untold_relations(conn, today)?, today)
}

/// Who said something, as facts keep it: an organisation, or nobody's for the coordination.
fn said_by(side: Option<OrganizationId>) -> serde_json::Value {
    serde_json::json!({ "by": side.map(|side| side.to_string()) })
}

fn fact(
    conn: &mut Conn,
    name: &'static str,
    (id, payload): (RelationId, serde_json::Value),
    recorded_at: DateTime<Utc>,
) -> Result<(), StoreError> {
    let fact = store::Fact { name, subject: Some(id.uuid()), payload, recorded_at };
    store::record(conn, &fact).map(|_| ())
}

fn row_of(new: &NewRelation) -> NewRelationRow {
    NewRelationRow {
        id: new.id.uuid(),
        side_a: new.a.uuid(),
        side_b: new.b.uuid(),
        kind: new.kind.code().to_owned(),
        purpose: new.purpose.clone(),
        need: new.need.map(|need| need.code().to_owned()),
        role_a: new.roles.0.map(|role| role.code().to_owned()),
        role_b: new.roles.1.map(|role| role.code().to_owned()),
        from_on: new.from,
        until_on: new.until,
        declared_by: new.declared_by.map(OrganizationId::uuid),
        declared_at: new.now,
        a_agrees: new.declared_by == Some(new.a),
        b_agrees: new.declared_by == Some(new.b),
        a_agreed: new.declared_by == Some(new.a),
        b_agreed: new.declared_by == Some(new.b),
    }
}

fn all(rows: Vec<RelationRow>, today: NaiveDate) -> Result<Vec<Relation>, StoreError> {
    rows.into_iter().map(|row| understood(row, today)).collect()
}

fn understood(row: RelationRow, today: NaiveDate) -> Result<Relation, StoreError> {
    let role = |code: Option<String>| code.and_then(|code| PartnerRole::from_code(&code));
    let agrees = (row.a_agrees, row.b_agrees);
    Ok(Relation {
        id: RelationId::from(row.id),
        a: OrganizationId::from(row.side_a),
        b: OrganizationId::from(row.side_b),
        kind: RelationKind::from_code(&row.kind).ok_or_else(|| unknown("relation", &row.kind))?,
        purpose: row.purpose,
        need: row.need.and_then(|code| NeedCode::from_code(&code)),
        role_a: role(row.role_a),
        role_b: role(row.role_b),
        from: row.from_on,
        until: row.until_on,
        standing: standing(agrees, (row.ended_on, row.until_on), today),
        declared_by: row.declared_by.map(OrganizationId::from),
        a_agrees: row.a_agrees,
        b_agrees: row.b_agrees,
        ended_on: row.ended_on,
        contested_by: row.contested_by.map(OrganizationId::from),
    })
}
