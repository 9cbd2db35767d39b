//! Articulation agreements as their table keeps them.

use chrono::{DateTime, NaiveDate, Utc};
use store::{Conn, StoreError, row, sql};
use uuid::Uuid;
use vocabulary::id::{ArticulationId, OrganizationId};
use vocabulary::territory::Area;

use super::unknown;
use crate::articulation::{Articulation, ArticulationStanding, standing};
use crate::need_code::NeedCode;

row! {
    struct ArticulationRow {
        id: Uuid,
        need: String,
        area: String,
        first_organization: Uuid,
        next_organization: Uuid,
        contact: String,
        delay_days: i64,
        bring: String,
        from_on: NaiveDate,
        review_on: NaiveDate,
        first_agrees: bool,
        next_agrees: bool,
        ended_on: Option<NaiveDate>,
        renewal_on: Option<NaiveDate>,
        renewal_by: Option<Uuid>,
    }
}
row! {
    struct NewArticulationRow {
        id: Uuid,
        need: String,
        area: String,
        first_organization: Uuid,
        next_organization: Uuid,
        contact: String,
        delay_days: i64,
        bring: String,
        from_on: NaiveDate,
        review_on: NaiveDate,
        first_agrees: bool,
        next_agrees: bool,
        proposed_at: DateTime<Utc>,
    }
}

sql! {
    fn articulation_by_id(id: Uuid) -> Option<ArticulationRow> =
        "select id, need, area, first_organization, next_organization, contact, delay_days, bring, from_on, review_on,
                first_agrees, next_agrees, ended_on, renewal_on, renewal_by
         from cooperation_articulation where id = $1";
    fn standing_articulations() -> Vec<ArticulationRow> =
        "select id, need, area, first_organization, next_organization, contact, delay_days, bring, from_on, review_on,
                first_agrees, next_agrees, ended_on, renewal_on, renewal_by
         from cooperation_articulation where ended_on is null order by need, area, id";
    fn insert_articulation(row: &NewArticulationRow) -> () =
        "insert into cooperation_articulation (id, need, area, first_organization, next_organization, contact,
                delay_days, bring, from_on, review_on, first_agrees, next_agrees, proposed_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)";
    /// A side agrees. The number of rows says whether that is new.
    fn agree_circuit(id: Uuid, side: Uuid) -> Affected =
        "update cooperation_articulation
         set first_agrees = (first_agrees or first_organization = $2),
             next_agrees = (next_agrees or next_organization = $2)
         where id = $1 and ended_on is null
               and ((first_organization = $2 and not first_agrees) or (next_organization = $2 and not next_agrees))";
    /// Ends an agreement, or refuses a proposal.
    fn end_circuit(id: Uuid, today: NaiveDate) -> Affected =
        "update cooperation_articulation set ended_on = $2 where id = $1 and ended_on is null";
    /// The other side proposed this very day: both looked at it again.
    fn accept_renewal(id: Uuid, side: Uuid, review_on: NaiveDate) -> Affected =
        "update cooperation_articulation set review_on = $3, renewal_on = null, renewal_by = null
         where id = $1 and ended_on is null and first_agrees and next_agrees and renewal_on = $3 and renewal_by <> $2
               and (first_organization = $2 or next_organization = $2)";
    /// A side looked at it again and proposes the next day to do so.
    fn offer_renewal(id: Uuid, side: Uuid, review_on: NaiveDate) -> Affected =
        "update cooperation_articulation set renewal_on = $3, renewal_by = $2
         where id = $1 and ended_on is null and first_agrees and next_agrees
               and (first_organization = $2 or next_organization = $2)
               and (renewal_on is null or renewal_on <> $3 or renewal_by <> $2)";
    /// How many agreements of current organisations should have been looked at again.
    pub(crate) fn count_to_review(today: NaiveDate) -> One<i64> =
        "select count(*) as circuits from cooperation_articulation
         where ended_on is null and first_agrees and next_agrees and review_on < $1
               and exists (select 1 from organization o where o.id = first_organization and o.gone_on is null)
               and exists (select 1 from organization o where o.id = next_organization and o.gone_on is null)";
}

/// The agreements that hold on a day: both sides agree.
pub fn articulations(conn: &mut Conn, today: NaiveDate) -> Result<Vec<Articulation>, StoreError> {
    let mut all = not_ended(conn, today)?;
    all.retain(|one| one.standing != ArticulationStanding::Proposed && one.from <= today);
    Ok(all)
}

/// The agreements that hold and those proposed.
pub(crate) fn not_ended(conn: &mut Conn, today: NaiveDate) -> Result<Vec<Articulation>, StoreError> {
    standing_articulations(conn)?.into_iter().map(|row| understood(row, today)).collect()
}

/// An agreement.
pub(crate) fn articulation(
    conn: &mut Conn,
    id: ArticulationId,
    today: NaiveDate,
) -> Result<Option<Articulation>, StoreError> {
    articulation_by_id(conn, id.uuid())?.map(|row| understood(row, today)).transpose()
}

/// Writes a proposal; which sides agree already is in it.
pub(crate) fn propose(
    conn: &mut Conn,
    new: &Articulation,
    proposed_at: DateTime<Utc>,
) -> Result<(), StoreError> {
    insert_articulation(
        conn,
        &NewArticulationRow {
            id: new.id.uuid(),
            need: new.need.code().to_owned(),
            area: new.area.code(),
            first_organization: new.first.uuid(),
            next_organization: new.next.uuid(),
            contact: new.contact.clone(),
            delay_days: i64::from(new.delay_days),
            bring: new.bring.clone(),
            from_on: new.from,
            review_on: new.until,
            first_agrees: new.first_agrees,
            next_agrees: new.next_agrees,
            proposed_at,
        },
    )
}

/// What became of looking at an agreement again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Renewal {
    /// Nothing: it is over, or this side had said so already.
    Nothing,
    /// One side proposes a day to the other.
    Offered,
    /// Both said the same day: it holds until then.
    Both,
}

/// A side looked at an agreement again: it holds until another day once the other side says the same day.
pub(crate) fn renew(
    conn: &mut Conn,
    (id, side): (ArticulationId, OrganizationId),
    (before, after): (NaiveDate, NaiveDate),
    now: DateTime<Utc>,
) -> Result<Renewal, StoreError> {
    if accept_renewal(conn, id.uuid(), side.uuid(), after)? == 1 {
        let payload = serde_json::json!({ "by": side.to_string(), "before": before, "after": after });
        fact(conn, "cooperation.circuit.renewed", (id, payload), now)?;
        return Ok(Renewal::Both);
    }
    let is_offered = offer_renewal(conn, id.uuid(), side.uuid(), after)? == 1;
    Ok(if is_offered { Renewal::Offered } else { Renewal::Nothing })
}

/// A side agrees. Answers whether that is new.
pub(crate) fn agree(
    conn: &mut Conn,
    id: ArticulationId,
    side: OrganizationId,
    now: DateTime<Utc>,
) -> Result<bool, StoreError> {
    let is_new = agree_circuit(conn, id.uuid(), side.uuid())? == 1;
    if is_new {
        let payload = serde_json::json!({ "by": side.to_string() });
        fact(conn, "cooperation.circuit.agreed", (id, payload), now)?;
    }
    Ok(is_new)
}

/// Ends an agreement today, by a side or by the coordination. Answers whether that is new.
pub(crate) fn end(
    conn: &mut Conn,
    (id, side): (ArticulationId, Option<OrganizationId>),
    now: DateTime<Utc>,
) -> Result<bool, StoreError> {
    let is_new = end_circuit(conn, id.uuid(), vocabulary::time::paris(now).date())? == 1;
    if is_new {
        let payload = serde_json::json!({ "by": side.map(|side| side.to_string()) });
        fact(conn, "cooperation.circuit.ended", (id, payload), now)?;
    }
    Ok(is_new)
}

fn fact(
    conn: &mut Conn,
    name: &'static str,
    (id, payload): (ArticulationId, serde_json::Value),
    recorded_at: DateTime<Utc>,
) -> Result<(), StoreError> {
    let fact = store::Fact { name, subject: Some(id.uuid()), payload, recorded_at };
    store::record(conn, &fact).map(|_| ())
}

fn understood(row: ArticulationRow, today: NaiveDate) -> Result<Articulation, StoreError> {
    let both_agree = row.first_agrees && row.next_agrees;
    Ok(Articulation {
        id: ArticulationId::from(row.id),
        need: NeedCode::from_code(&row.need).ok_or_else(|| unknown("articulation", &row.need))?,
        area: Area::from_code(&row.area).ok_or_else(|| unknown("articulation", &row.area))?,
        first: OrganizationId::from(row.first_organization),
        next: OrganizationId::from(row.next_organization),
        contact: row.contact,
        delay_days: u32::try_from(row.delay_days).unwrap_or(0),
        bring: row.bring,
        from: row.from_on,
        until: row.review_on,
        standing: standing(both_agree, (row.ended_on, row.review_on), today),
        first_agrees: row.first_agrees,
        next_agrees: row.next_agrees,
        renewal: row.renewal_on.zip(row.renewal_by.map(OrganizationId::from)),
    })
}
