//! Which requests somebody who helps may read: her own, as a professional those of colleagues, as referent those of who left.

use ::store::{Conn, StoreError};
use chrono::NaiveDate;
use referral::Referral;
use vocabulary::id::{AccountId, OrganizationId};
use vocabulary::permission::{Action, Role};
use web::Member;

/// Whether a member may read what was entrusted for her organisation. A volunteer reads her own, whatever else she
/// keeps; what somebody wrote who acts there no more, the referent takes over.
///
/// # Errors
/// Those of the store.
pub(crate) fn may_open(
    conn: &mut Conn,
    member: &Member,
    one: &Referral,
    today: NaiveDate,
) -> Result<bool, StoreError> {
    if !member.acts_for(one.from) || !member.may(Action::AnswerReferral, one.from) {
        return Ok(false);
    }
    let there = member.mandates.iter().filter(|mandate| mandate.organization == one.from);
    let roles: Vec<Role> = there.flat_map(|mandate| mandate.roles.iter().copied()).collect();
    if one.author == member.account || reads_colleagues(&roles) {
        return Ok(true);
    }
    Ok(roles.contains(&Role::Referent) && !acts_there(conn, one.author, one.from, today)?)
}

/// Whether roles read what colleagues entrusted: those of professionals do.
pub(crate) fn reads_colleagues(roles: &[Role]) -> bool {
    roles.iter().any(|role| matches!(role, Role::Reception | Role::SecrecyBound | Role::CaseCoordinator))
}

/// Whether an account acts for an organisation on a day.
fn acts_there(
    conn: &mut Conn,
    account: AccountId,
    organization: OrganizationId,
    today: NaiveDate,
) -> Result<bool, StoreError> {
    let held = membership::mandates_of(conn, account, today)?;
    Ok(held.iter().any(|mandate| mandate.organization == organization))
}
