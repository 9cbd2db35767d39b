//! Who entrusts: the organisations somebody may do it for, the charter of volunteers, and what she may open.

use ::store::{Conn, StoreError};
use chrono::NaiveDate;
use membership::{Charter, acceptances_of, needs_charter};
use referral::Referral;
use vocabulary::id::{AccountId, OrganizationId};
use vocabulary::permission::{Action, Role};
use web::{Choice, Mandate, Member, Visit};

/// The mandates by which a member may entrust somebody: an agreement is recorded with it.
pub(crate) fn mandates(visit: &Visit) -> Vec<&Mandate> {
    let Some(member) = &visit.member else { return Vec::new() };
    let may = |mandate: &&Mandate| {
        let lets = |action| member.may(action, mandate.organization);
        lets(Action::CreateReferral) && lets(Action::RecordConsent)
    };
    member.mandates.iter().filter(may).collect()
}

/// The organisation of a field, or the first: most members act for one.
pub(crate) fn chosen(visit: &Visit, sent: &str) -> Option<OrganizationId> {
    let own = mandates(visit);
    let asked = own.iter().find(|mandate| mandate.organization.to_string() == sent);
    asked.or(own.first()).map(|mandate| mandate.organization)
}

/// The organisations to choose from, where there are several.
pub(crate) fn choices(visit: &Visit, chosen: OrganizationId) -> Vec<Choice> {
    let choice = |mandate: &&Mandate| {
        let is_chosen = mandate.organization == chosen;
        Choice::new(mandate.organization.to_string(), mandate.organization_name.clone(), is_chosen)
    };
    mandates(visit).iter().map(choice).collect()
}

/// Whether a volunteer has still to accept the charter of discretion.
pub(crate) fn lacks_charter(conn: &mut Conn, account: AccountId, roles: &[Role]) -> Result<bool, StoreError> {
    if !roles.contains(&Role::Volunteer) {
        return Ok(false);
    }
    let accepted = acceptances_of(conn, account)?;
    Ok(needs_charter(roles, &accepted).contains(&Charter::Volunteers))
}

/// Whether a member may open what was entrusted: her own; as a professional, also that of her colleagues; as who keeps
/// the organisation, also what somebody left behind who acts for it no more. Whoever keeps the whole network opens her own
/// alone.
pub(crate) fn may_open(
    conn: &mut Conn,
    member: &Member,
    referral: &Referral,
    today: NaiveDate,
) -> Result<bool, StoreError> {
    let from = referral.from;
    if !member.may(Action::AnswerReferral, from) {
        return Ok(false);
    }
    if referral.author == member.account {
        return Ok(true);
    }
    if !member.roles.is_empty() {
        return Ok(false);
    }
    Ok(reads_colleagues(member, from) || (keeps(member, from) && has_left(conn, referral, today)?))
}

/// Whether a member reads what her colleagues of this organisation entrusted: a volunteer reads her own, whatever else she
/// keeps.
pub(crate) fn reads_colleagues(member: &Member, organization: OrganizationId) -> bool {
    let is_professional =
        |role: Role| matches!(role, Role::Reception | Role::SecrecyBound | Role::CaseCoordinator);
    member.roles.is_empty() && roles_in(member, organization).any(is_professional)
}

/// Whether a member keeps this organisation, without reading what her colleagues entrust.
pub(crate) fn keeps(member: &Member, organization: OrganizationId) -> bool {
    member.roles.is_empty()
        && !reads_colleagues(member, organization)
        && roles_in(member, organization).any(|role| role == Role::Referent)
}

fn roles_in(member: &Member, organization: OrganizationId) -> impl Iterator<Item = Role> {
    let there = member.mandates.iter().filter(move |mandate| mandate.organization == organization);
    there.flat_map(|mandate| &mandate.roles).copied()
}

/// Whether its author acts no more for the organisation it was entrusted by.
fn has_left(conn: &mut Conn, referral: &Referral, today: NaiveDate) -> Result<bool, StoreError> {
    let held = membership::mandates_of(conn, referral.author, today)?;
    Ok(held.iter().all(|mandate| mandate.organization != referral.from))
}
