//! Nothing is ever left without anyone: deputies are offered the keys, else the coordinators are told, once.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use post::Recipient;
use store::{Conn, Db, SealKey, StoreError};
use uuid::Uuid;
use vocabulary::id::{AccountId, OrganizationId};
use web::Shell;

use crate::handing_over::{Keys, Offer, may_take, offer};
use crate::letters::{Drawn, drawn};
use crate::mandate::Standing;
use crate::members::day;
use crate::network_role::NetworkRole;
use crate::paths;
use crate::store::hand_overs::{
    forget_hand_overs_before, forget_left_alone, hand_overs_waiting, kept_by_nobody, note_left_alone,
    without_an_owner,
};
use crate::store::invitations::forget_invitations_before;
use crate::store::mandates::{end_all_lapsed_mandates, members_of};
use crate::store::refusals::forget_refusals_before;
use crate::store::requests::forget_requests_before;
use crate::store::roles::{end_lapsed_roles, network_roles};

/// How long counts of refusals are kept.
const REFUSALS_KEPT: TimeDelta = TimeDelta::days(90);
/// How long invitations, requests and hand-overs are kept once they can no longer be answered.
const ANSWERED_KEPT: TimeDelta = TimeDelta::days(180);

/// What a round of care did, in counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Cared {
    /// Mandates and roles whose last day was over.
    pub ended: u64,
    /// Deputies who were offered the keys.
    pub offered: u64,
    /// Organisations the coordinators were told of.
    pub told: u64,
}

/// The round of every day: ends what has ended, forgets what is old, and looks after what nobody keeps.
pub async fn daily(db: &Db, key: &SealKey, shell: &Shell) -> Result<Cared, StoreError> {
    let now = shell.clock.now();
    let ended = db.write(move |conn| end_and_forget(conn, now)).await?;
    let cared = look_after(db, key, shell).await?;
    Ok(Cared { ended, ..cared })
}

fn end_and_forget(conn: &mut Conn, now: DateTime<Utc>) -> Result<u64, StoreError> {
    let today = day(now);
    let ended = end_all_lapsed_mandates(conn, today, now)? + end_lapsed_roles(conn, today, now)?;
    forget_refusals_before(conn, today - REFUSALS_KEPT)?;
    forget_invitations_before(conn, now - ANSWERED_KEPT)?;
    forget_requests_before(conn, now - ANSWERED_KEPT)?;
    forget_hand_overs_before(conn, now - ANSWERED_KEPT)?;
    Ok(ended)
}

/// Looks after organisations without an owner: their deputies are offered the keys by letter; where nobody keeps one
/// at all, the coordinators are told.
pub(crate) async fn look_after(db: &Db, key: &SealKey, shell: &Shell) -> Result<Cared, StoreError> {
    let (now, sealing) = (shell.clock.now(), key.clone());
    let needs = db.read(move |conn| needs(conn, &sealing, now)).await?;
    let offers: Vec<Offer> =
        needs.successors.iter().map(|(keys, to)| Offer::draw(shell, *keys, to)).collect();
    let desk = format!("{}{}", shell.base_url, paths::COORDINATION);
    let letters: Vec<(Uuid, Vec<Drawn>)> = needs
        .alone
        .iter()
        .map(|organization| {
            let to_each = needs.coordinators.iter();
            (*organization, to_each.map(|to| drawn(shell, to, "left-alone", Some(desk.clone()))).collect())
        })
        .collect();
    let key = key.clone();
    db.write(move |conn| {
        forget_left_alone(conn, day(now))?;
        let mut cared = Cared::default();
        for one in &offers {
            offer(conn, &key, one)?;
            cared.offered += 1;
        }
        for (organization, letters) in &letters {
            if note_left_alone(conn, *organization, now)? > 0 {
                letters.iter().try_for_each(|letter| letter.send(conn, &key, now))?;
                cared.told += 1;
            }
        }
        Ok(cared)
    })
    .await
}

/// What must be looked after.
struct Needs {
    successors: Vec<(Keys, Recipient)>,
    alone: Vec<Uuid>,
    coordinators: Vec<Recipient>,
}

fn needs(conn: &mut Conn, key: &SealKey, now: DateTime<Utc>) -> Result<Needs, StoreError> {
    let today = day(now);
    let mut successors = Vec::new();
    for organization in without_an_owner(conn, today)? {
        if hand_overs_waiting(conn, organization.id, now)?.is_empty() {
            successors.extend(deputies(conn, key, OrganizationId::from(organization.id), today)?);
        }
    }
    let alone = kept_by_nobody(conn, today)?.into_iter().map(|organization| organization.id).collect();
    Ok(Needs { successors, alone, coordinators: coordinators(conn, key, today)? })
}

/// The deputies of an organisation whom its keys can be offered to.
fn deputies(
    conn: &mut Conn,
    key: &SealKey,
    organization: OrganizationId,
    today: NaiveDate,
) -> Result<Vec<(Keys, Recipient)>, StoreError> {
    let people = members_of(conn, organization, today)?;
    let mut deputies = Vec::new();
    for held in people.iter().filter(|held| held.standing == Standing::Deputy && may_take(held)) {
        let keys = Keys { organization, from: None, from_leaves: false, to: held.account };
        if let Some(to) = accounts::recipient(conn, key, held.account)? {
            deputies.push((keys, to));
        }
    }
    Ok(deputies)
}

/// To whom a letter for the coordinators goes.
pub(crate) fn coordinators(
    conn: &mut Conn,
    key: &SealKey,
    today: NaiveDate,
) -> Result<Vec<Recipient>, StoreError> {
    let held = network_roles(conn, today)?;
    let coordinators = held.iter().filter(|held| held.role == NetworkRole::Coordinator);
    recipients(conn, key, coordinators.map(|held| held.account))
}

/// To whom a letter for those who keep the machine goes: the administrators.
///
/// # Errors
/// Those of the store.
pub fn administrators(
    conn: &mut Conn,
    key: &SealKey,
    today: NaiveDate,
) -> Result<Vec<Recipient>, StoreError> {
    let held = network_roles(conn, today)?;
    let administrators = held.iter().filter(|held| held.role == NetworkRole::Administrator);
    recipients(conn, key, administrators.map(|held| held.account))
}

/// To whom a letter for all who keep the network goes: its coordinators and administrators.
pub(crate) fn network_keepers(
    conn: &mut Conn,
    key: &SealKey,
    today: NaiveDate,
) -> Result<Vec<Recipient>, StoreError> {
    let mut keepers: Vec<AccountId> =
        network_roles(conn, today)?.into_iter().map(|held| held.account).collect();
    keepers.sort_unstable();
    keepers.dedup();
    recipients(conn, key, keepers.into_iter())
}

/// To whom a letter for the keepers of an organisation goes: owner and deputies, else the coordinators.
pub(crate) fn keepers(
    conn: &mut Conn,
    key: &SealKey,
    organization: OrganizationId,
    today: NaiveDate,
) -> Result<Vec<Recipient>, StoreError> {
    let people = members_of(conn, organization, today)?;
    let kept = people.iter().filter(|held| held.keeps()).map(|held| held.account);
    let keepers = recipients(conn, key, kept)?;
    if keepers.is_empty() { coordinators(conn, key, today) } else { Ok(keepers) }
}

fn recipients(
    conn: &mut Conn,
    key: &SealKey,
    accounts: impl Iterator<Item = AccountId>,
) -> Result<Vec<Recipient>, StoreError> {
    let mut recipients = Vec::new();
    for account in accounts {
        recipients.extend(accounts::recipient(conn, key, account)?);
    }
    Ok(recipients)
}
