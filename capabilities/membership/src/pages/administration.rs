//! The administrator's page: counts, who keeps the network, the installation; nothing that members write.

use accounts::EmailAddress;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use chrono::{DateTime, Utc};
use store::access::{Deed, note_all};
use store::{Conn, SealKey, StoreError};
use uuid::Uuid;
use vocabulary::id::AccountId;
use web::{Choice, Failure, Faults, Filled, Link, Visit};

use super::invite::outcome_key;
use super::{Membership, accesses, done, failure, member_of, proof_first};
use crate::inviting::{Guest, InviteOutcome, InvitedTo, Inviting, invite};
use crate::keeping::{Work, tell};
use crate::members::day;
use crate::network_role::{NetworkRole, NetworkRoleRecord};
use crate::paths;
use crate::store::invitations::{
    invitation_by_id, invitations_to_the_network, withdraw_invitation, withdraw_roles_offered_by,
};
use crate::store::people::{count_accounts, count_organizations, count_sessions};
use crate::store::roles::{end_role, network_role, network_roles};

#[derive(askama::Template)]
#[template(path = "pages/administration.html")]
struct Administration<'a> {
    visit: &'a Visit,
    links: &'a [Link],
    counts: [(&'static str, i64); 3],
    roles: Vec<RoleLine>,
    guests: Vec<GuestLine>,
    choices: Vec<Choice>,
    email: &'a str,
    installation: &'a [(&'static str, String)],
    faults: &'a Faults,
}

struct GuestLine {
    id: Uuid,
    role: String,
    email: String,
}

struct RoleLine {
    id: Uuid,
    name: String,
    email: String,
    role: &'static str,
    since: String,
    is_last: bool,
}

/// What the page tells, read in one go.
struct Known {
    counts: [(&'static str, i64); 3],
    roles: Vec<(NetworkRoleRecord, String, String)>,
    guests: Vec<(Uuid, NetworkRole, String)>,
}

pub(super) async fn show(visit: Visit, State(room): State<Membership>) -> Result<Response, Failure> {
    shown(&visit, &room, "", &Faults::default()).await
}

async fn shown(visit: &Visit, room: &Membership, email: &str, faults: &Faults) -> Result<Response, Failure> {
    let (key, now) = (room.key.clone(), visit.now);
    let known = room.db.read(move |conn| known(conn, &key, now)).await.map_err(failure)?;
    let of = |role: NetworkRole| known.roles.iter().filter(|(held, ..)| held.role == role).count();
    let line = |(held, name, email): &(NetworkRoleRecord, String, String)| RoleLine {
        id: held.id,
        name: name.clone(),
        email: email.clone(),
        role: held.role.key(),
        since: visit.date(held.since),
        is_last: of(held.role) == 1,
    };
    let guest = |(id, role, email): &(Uuid, NetworkRole, String)| {
        let (role, email) = (visit.say(role.key()).into_owned(), email.clone());
        GuestLine { id: *id, role, email }
    };
    let choice = |role: &NetworkRole| {
        Choice::new(role.code(), visit.say(role.key()), *role == NetworkRole::Coordinator)
    };
    let body = Administration {
        visit,
        links: &room.administration,
        counts: known.counts,
        roles: known.roles.iter().map(line).collect(),
        guests: known.guests.iter().map(guest).collect(),
        choices: NetworkRole::ALL.iter().map(choice).collect(),
        email,
        installation: &room.installation,
        faults,
    };
    let page = visit.page(visit.say("membership-administration"), &body).not_indexed();
    Ok(if faults.is_empty() { page.into_response() } else { page.again().into_response() })
}

fn known(conn: &mut Conn, key: &SealKey, now: DateTime<Utc>) -> Result<Known, StoreError> {
    let mut roles = Vec::new();
    for held in network_roles(conn, day(now))? {
        if let Some(account) = accounts::account(conn, key, held.account)? {
            roles.push((held, account.name, account.email));
        }
    }
    let mut guests = Vec::new();
    for row in invitations_to_the_network(conn)? {
        if let InvitedTo::Network(role) = row.invited_to()? {
            guests.push((row.id, role, row.guest(key)?.email.text().to_owned()));
        }
    }
    let counts = [
        ("membership-count-accounts", count_accounts(conn)?),
        ("membership-count-organizations", count_organizations(conn)?),
        ("membership-count-sessions", count_sessions(conn, now)?),
    ];
    Ok(Known { counts, roles, guests })
}

/// Gives a role of the network, by an invitation that must be accepted.
pub(super) async fn give(
    visit: Visit,
    State(room): State<Membership>,
    filled: Filled,
) -> Result<Response, Failure> {
    let by = member_of(&visit)?.account;
    if let Some(first) = proof_first(&visit, paths::ADMINISTRATION) {
        return Ok(first);
    }
    let role = NetworkRole::from_code(filled.text("role")).ok_or(Failure::NotFound)?;
    let mut faults = filled.faults();
    let Some(email) = EmailAddress::read(filled.text("email")).filter(|_| faults.is_empty()) else {
        faults.note("email", visit.say("membership-fault-email"));
        return shown(&visit, &room, filled.text("email"), &faults).await;
    };
    room.admit_letter(&visit, email.text())?;
    let guest = Guest { email, name: String::new(), work: Work::plain(), locale: visit.locale };
    let inviting = Inviting::draw(&room.shell, InvitedTo::Network(role), guest, Some(by));
    let key = room.key.clone();
    let outcome = room.db.write(move |conn| invite(conn, &key, &inviting)).await.map_err(failure)?;
    if let InviteOutcome::AlreadyMember | InviteOutcome::Oneself = outcome {
        faults.note("email", visit.say(outcome_key(outcome)));
        return shown(&visit, &room, filled.text("email"), &faults).await;
    }
    Ok(visit.go(paths::ADMINISTRATION, "membership-invited"))
}

/// Takes an invitation to a role back: its link opens nothing any more.
pub(super) async fn withdraw(
    visit: Visit,
    State(room): State<Membership>,
    Path(id): Path<Uuid>,
) -> Result<Response, Failure> {
    let now = visit.now;
    let withdrawn = room.db.write(move |conn| {
        let to_role = invitation_by_id(conn, id)?.is_some_and(|row| row.network_role.is_some());
        Ok(to_role && withdraw_invitation(conn, id, now)? > 0)
    });
    done(withdrawn.await.map_err(failure)?)?;
    Ok(visit.go(paths::ADMINISTRATION, "membership-invitation-withdrawn"))
}

/// Ends a role, when the box that confirms it is ticked; the last of its kind stays.
pub(super) async fn end(
    visit: Visit,
    State(room): State<Membership>,
    Path(id): Path<Uuid>,
    filled: Filled,
) -> Result<Response, Failure> {
    let member = member_of(&visit)?;
    if let Some(first) = proof_first(&visit, paths::ADMINISTRATION) {
        return Ok(first);
    }
    if !filled.is_ticked("confirm") {
        return Ok(visit.go(paths::ADMINISTRATION, "membership-role-confirm-first"));
    }
    let now = visit.now;
    let held = room.db.read(move |conn| network_role(conn, id)).await.map_err(failure)?;
    let about: Vec<AccountId> = held.iter().map(|held| held.account).collect();
    let noted = accesses(&room, member, None, &about, (Deed::Write, "membership-role"));
    let ended = room.db.write(move |conn| {
        let ended = end_unless_last(conn, id, now)?;
        if ended.is_some() {
            note_all(conn, &noted)?;
        }
        Ok(ended)
    });
    let told = match ended.await.map_err(failure)? {
        Some(_) => "membership-role-ended",
        None => "membership-role-last",
    };
    Ok(visit.go(paths::ADMINISTRATION, told))
}

/// Ends a role unless it is the last of its kind: an installation keeps an administrator and a coordinator. What its
/// bearer offered to others and nobody took yet is withdrawn with it.
pub(crate) fn end_unless_last(
    conn: &mut Conn,
    id: Uuid,
    now: DateTime<Utc>,
) -> Result<Option<AccountId>, StoreError> {
    let Some(ending) = network_role(conn, id)? else { return Ok(None) };
    let held = network_roles(conn, day(now))?;
    let others = held.iter().any(|one| one.role == ending.role && one.id != id);
    if !others || end_role(conn, id, now)? == 0 {
        return Ok(None);
    }
    withdraw_roles_offered_by(conn, ending.account.uuid(), now)?;
    tell(conn, "membership.role.ended", id, now)?;
    Ok(Some(ending.account))
}
