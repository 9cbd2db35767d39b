//! Handing an organisation over by a link: the keys change hands once, and nobody else is needed for it.

use chrono::{DateTime, TimeDelta, Utc};
use post::Recipient;
use store::access::{Access, Deed, note};
use store::{Conn, SealKey, StoreError};
use uuid::Uuid;
use vocabulary::class::DataClass;
use vocabulary::id::{AccountId, OrganizationId};
use web::{Secret, Shell};

use crate::inviting::new_id;
use crate::keeping::tell;
use crate::letters::{Circular, Drawn, drawn};
use crate::mandate::{Activity, MandateRecord, Standing};
use crate::members::day;
use crate::paths;
use crate::store::hand_overs::{HandOverRow, close_hand_overs, hand_over_by_digest, insert_hand_over};
use crate::store::mandates::{end_lapsed_mandates, end_mandate, members_of, set_standing};

/// How long the link works.
pub(crate) const LASTS: TimeDelta = TimeDelta::days(14);

/// A hand-over was accepted.
const TAKEN: &str = "taken";

/// A hand-over about to be offered, everything of chance in it drawn.
#[derive(Clone)]
pub(crate) struct Offer {
    id: Uuid,
    organization: OrganizationId,
    from: Option<AccountId>,
    from_leaves: bool,
    to: AccountId,
    secret: Secret,
    letter: Drawn,
    now: DateTime<Utc>,
}

/// Between whom an organisation is handed over.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Keys {
    pub(crate) organization: OrganizationId,
    /// The owner who gives them; nobody when she has left already.
    pub(crate) from: Option<AccountId>,
    /// Whether she leaves then, or stays as a deputy.
    pub(crate) from_leaves: bool,
    pub(crate) to: AccountId,
}

impl Offer {
    /// Draws what an offer needs: its identity, its secret, its letter.
    pub(crate) fn draw(shell: &Shell, keys: Keys, to: &Recipient) -> Self {
        let secret = Secret::new(shell.randomness.bytes());
        let link = format!("{}{}", shell.base_url, paths::hand_over(secret.text()));
        Self {
            id: new_id(shell),
            organization: keys.organization,
            from: keys.from,
            from_leaves: keys.from_leaves,
            to: keys.to,
            letter: drawn(shell, to, "hand-over", Some(link)),
            secret,
            now: shell.clock.now(),
        }
    }
}

/// Offers the keys of an organisation to somebody who acts for it: keeps the offer and writes its letter.
pub(crate) fn offer(conn: &mut Conn, key: &SealKey, offer: &Offer) -> Result<(), StoreError> {
    let row = HandOverRow {
        id: offer.id,
        organization: offer.organization.uuid(),
        from_account: offer.from.map(AccountId::uuid),
        to_account: offer.to.uuid(),
        from_leaves: offer.from_leaves,
        secret_digest: offer.secret.digest(),
        created_at: offer.now,
        expires_at: offer.now + LASTS,
        closed_at: None,
        outcome: None,
    };
    insert_hand_over(conn, &row)?;
    offer.letter.send(conn, key, offer.now)
}

/// What became of somebody who takes the keys.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TakeOver {
    /// She keeps the organisation from now on.
    Done(OrganizationId),
    /// Somebody else was there first, and keeps it.
    TakenByAnother,
    /// The link is too old, was used, or she no longer acts for the organisation.
    Gone,
}

/// What is needed to take the keys, everything of chance drawn.
#[derive(Clone)]
pub(crate) struct Taking {
    access: Uuid,
    told: Circular,
    now: DateTime<Utc>,
}

impl Taking {
    /// Draws the trace and the letter for the former owner.
    pub(crate) fn draw(shell: &Shell) -> Self {
        let told = Circular::draw(shell, "keys-taken");
        Self { access: new_id(shell), told, now: shell.clock.now() }
    }

    fn access(&self, offered: &HandOverRow, owner: AccountId) -> Access {
        Access {
            id: self.access,
            at: self.now,
            actor: Some(offered.to_account),
            organization: Some(offered.organization),
            subject: owner.uuid(),
            class: DataClass::C1,
            deed: Deed::Write,
            purpose: "membership-person",
        }
    }
}

/// Takes the keys that a link holds out. Of two who come at the same time the store lets one pass before the other,
/// who then finds an owner that is not the one who offered.
pub(crate) fn take_over(
    conn: &mut Conn,
    key: &SealKey,
    digest: &[u8],
    taking: &Taking,
) -> Result<TakeOver, StoreError> {
    let now = taking.now;
    let Some(offered) = hand_over_by_digest(conn, digest)? else { return Ok(TakeOver::Gone) };
    let organization = OrganizationId::from(offered.organization);
    let today = day(now);
    end_lapsed_mandates(conn, offered.organization, today, now)?;
    let people = members_of(conn, organization, today)?;
    if let Some(refused) = refused(&offered, &people, now) {
        return Ok(refused);
    }
    let Some(taker) = people.iter().find(|held| held.account.uuid() == offered.to_account) else {
        return Ok(TakeOver::Gone);
    };
    if let Some(owner) = people.iter().find(|held| held.standing == Standing::Owner) {
        match offered.from_leaves {
            true => end_mandate(conn, owner.id, now)?,
            false => set_standing(conn, owner.id, Standing::Deputy.code())?,
        };
        let former: Vec<_> = accounts::recipient(conn, key, owner.account)?.into_iter().collect();
        taking.told.send(conn, key, &former)?;
    }
    set_standing(conn, taker.id, Standing::Owner.code())?;
    close_hand_overs(conn, offered.organization, now, TAKEN)?;
    tell(conn, "membership.organization.handed-over", offered.organization, now)?;
    let owner = people.iter().find(|held| held.standing == Standing::Owner);
    if let Some(owner) = owner {
        note(conn, &taking.access(&offered, owner.account))?;
    }
    Ok(TakeOver::Done(organization))
}

/// Why an offer no longer holds.
fn refused(offered: &HandOverRow, people: &[MandateRecord], now: DateTime<Utc>) -> Option<TakeOver> {
    let owner = people.iter().find(|held| held.standing == Standing::Owner);
    let another = owner.is_some_and(|owner| Some(owner.account.uuid()) != offered.from_account);
    let is_owner = owner.is_some_and(|owner| owner.account.uuid() == offered.to_account);
    if another && !is_owner {
        return Some(TakeOver::TakenByAnother);
    }
    (offered.closed_at.is_some() || now >= offered.expires_at || is_owner).then_some(TakeOver::Gone)
}

/// Whether somebody may be handed the keys: she acts for the organisation, is not its owner, and is no elected person
/// or funder, who read counts alone.
pub(crate) fn may_take(mandate: &MandateRecord) -> bool {
    mandate.standing != Standing::Owner && mandate.activity != Activity::Elected
}

#[cfg(test)]
mod tests;
