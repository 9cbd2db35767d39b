//! The association born of an action: proposed to the directory under the identity of its action, and linked to it once
//! the coordination has taken it in.

use ::store::{Conn, Db, SealKey, StoreError};
use action::{By, CollectiveAction};
use chrono::{DateTime, Utc};
use directory::RecordKind;
use upkeep::{NewProposal, ProposalState, Proposed};
use vocabulary::Locale;
use vocabulary::id::{CollectiveActionId, OrganizationId, ProposalId};

use crate::store::{born, proposal_of};

/// A draft about to be proposed, everything of chance in it drawn.
#[derive(Clone)]
pub(crate) struct Draft {
    pub(crate) action: CollectiveActionId,
    pub(crate) says: Proposed,
    /// The digest of a secret that nobody is given: the carrier sees what became of it beside the action.
    pub(crate) follow: Vec<u8>,
    pub(crate) locale: Locale,
    pub(crate) now: DateTime<Utc>,
}

/// Proposes the record; one action proposes one. Says whether it did.
pub(crate) fn propose(conn: &mut Conn, key: &SealKey, draft: &Draft) -> Result<bool, StoreError> {
    if proposal_of(conn, draft.action.uuid())?.is_some() {
        return Ok(false);
    }
    let new = NewProposal {
        id: ProposalId::from(draft.action.uuid()),
        kind: RecordKind::Organization,
        says: draft.says.clone(),
        mail: None,
        locale: draft.locale,
        follow: draft.follow.clone(),
        now: draft.now,
    };
    upkeep::propose(conn, key, &new)?;
    Ok(true)
}

/// What became of what an action proposed; none where it proposed nothing.
pub(crate) fn proposed(
    conn: &mut Conn,
    action: CollectiveActionId,
) -> Result<Option<ProposalState>, StoreError> {
    let found = proposal_of(conn, action.uuid())?;
    Ok(found.and_then(|row| ProposalState::from_code(&row.state)))
}

/// Whether the organisation born of an action came from what the action proposed and the coordination took in.
pub(crate) fn is_taken_in(conn: &mut Conn, action: &CollectiveAction) -> Result<bool, StoreError> {
    let born = action.born_organization.map(OrganizationId::uuid);
    let found = proposal_of(conn, action.id.uuid())?;
    Ok(born.is_some() && found.is_some_and(|row| row.record == born))
}

/// Links each action to the organisation born of it, once the coordination has taken that one in. A round of the hour;
/// answers how many were linked.
///
/// # Errors
/// Those of the store.
pub async fn link_born(db: &Db, now: DateTime<Utc>) -> Result<u64, StoreError> {
    if db.read(born).await?.is_empty() {
        return Ok(0);
    }
    db.write(move |conn| {
        let mut linked = 0;
        for row in born(conn)? {
            let Some(organization) = row.organization.map(OrganizationId::from) else { continue };
            let action = CollectiveActionId::from(row.action);
            let by = By { account: None, now };
            let kept = action::attach_born_organization(conn, action, organization, by)?.kept();
            linked += u64::from(kept.is_some());
        }
        Ok(linked)
    })
    .await
}
