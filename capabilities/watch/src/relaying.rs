//! What the coordination may answer with: another service for the same need, or words.

use ::store::{Conn, StoreError};
use uuid::Uuid;
use vocabulary::codes::{ServiceStatus, Topic};
use vocabulary::id::ReferralId;

use crate::duties::{Case, Duty, Names};
use crate::store::{named_service, services_holding, waiting_case};

/// The most services that are proposed.
const MOST_PROPOSED: usize = 60;

/// A referral that waits for the answer of the coordination, with the services one might try.
pub(crate) struct Waiting {
    pub(crate) case: Case,
    /// Services of the same need: identity, name with organisation.
    pub(crate) others: Vec<(Uuid, String)>,
}

/// The referral, while it waits for the answer of the coordination.
pub(crate) fn waiting(conn: &mut Conn, id: ReferralId) -> Result<Option<Waiting>, StoreError> {
    let Some(row) = waiting_case(conn, id.uuid())? else { return Ok(None) };
    let Some(case) = Names::default().case(conn, &row, Duty::Escalated)? else { return Ok(None) };
    let others = others(conn, case.need, row.service)?;
    Ok(Some(Waiting { case, others }))
}

fn others(conn: &mut Conn, need: Topic, but: Uuid) -> Result<Vec<(Uuid, String)>, StoreError> {
    let mut named = Vec::new();
    for id in services_holding(conn, &format!("%\"{}\"%", need.code()))? {
        let Some(kept) = directory::service(conn, id)? else { continue };
        let is_given = !matches!(kept.says.status, Some(status) if status != ServiceStatus::Active);
        if id == but || !is_given || !kept.says.topics.contains(&need) {
            continue;
        }
        let row = named_service(conn, id)?;
        named.extend(row.map(|row| (id, format!("{}, {}", row.name, row.organization_name))));
    }
    named.sort_by(|(_, one), (_, other)| one.cmp(other));
    named.truncate(MOST_PROPOSED);
    Ok(named)
}
