//! Inviting somebody: a letter with a link that works once, for fourteen days, and opens an account with its mandate.

use accounts::{Account, AccountKind, EmailAddress, NewAccount, NewSession};
use chrono::{DateTime, TimeDelta, Utc};
use store::{Conn, SealKey, StoreError};
use uuid::Uuid;
use vocabulary::Locale;
use vocabulary::id::{AccountId, OrganizationId};
use web::{Secret, Shell};

use crate::charter::Charter;
use crate::invitation::InvitationState;
use crate::keeping::{NewMandate, Work, give, tell};
use crate::letters::{Circular, Drawn, drawn, stranger};
use crate::looking_after::network_keepers;
use crate::mandate::Standing;
use crate::members::day;
use crate::network_role::NetworkRole;
use crate::paths;
use crate::sealing::{INVITED_EMAIL, INVITED_NAME, INVITED_PROFESSION, seal};
use crate::store::charters::accept_charter;
use crate::store::invitations::{
    InvitationRow, RenewedRow, insert_invitation, invitation_by_digest, invitations_by_print,
    renew_invitation, take_invitation,
};
use crate::store::mandates::members_of;
use crate::store::roles::{NetworkRoleRow, insert_role, network_roles, network_roles_of};

/// How long the link of an invitation works.
pub(crate) const LASTS: TimeDelta = TimeDelta::days(14);

/// Where somebody is invited to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum InvitedTo {
    /// To act for an organisation.
    Organization(OrganizationId, Standing),
    /// To be something to the whole network.
    Network(NetworkRole),
}

/// Who is invited. Its `Debug` is blank.
#[derive(Clone)]
pub(crate) struct Guest {
    /// The address the letter goes to.
    pub(crate) email: EmailAddress,
    /// The name, which the guest may change; may be empty.
    pub(crate) name: String,
    /// What the organisation says of her work.
    pub(crate) work: Work,
    /// The language of the letter.
    pub(crate) locale: Locale,
}

/// An invitation about to be written, everything of chance in it drawn.
#[derive(Clone)]
pub(crate) struct Inviting {
    id: Uuid,
    to: InvitedTo,
    guest: Guest,
    by: Option<AccountId>,
    secret: Secret,
    link: String,
    letter: Drawn,
    told: Circular,
    now: DateTime<Utc>,
}

/// What became of an invitation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum InviteOutcome {
    /// A letter is on its way.
    Invited,
    /// An invitation already waits: its letter is sent again, with a new link.
    SentAgain,
    /// She is there already.
    AlreadyMember,
    /// It is the address of whoever invites: nobody gives herself a place or a role.
    Oneself,
}

impl Inviting {
    /// Draws what an invitation needs: its identity, its secret, its letter.
    pub(crate) fn draw(shell: &Shell, to: InvitedTo, guest: Guest, by: Option<AccountId>) -> Self {
        let now = shell.clock.now();
        let secret = Secret::new(shell.randomness.bytes());
        let link = format!("{}{}", shell.base_url, paths::invitation(secret.text()));
        let letter =
            drawn(shell, &stranger(guest.email.text(), guest.locale), "invitation", Some(link.clone()));
        let told = Circular::draw(shell, "role-given");
        Self { id: new_id(shell), to, guest, by, secret, link, letter, told, now }
    }

    /// The link that accepts it; the letter carries the same.
    #[cfg(test)]
    pub(crate) fn link(&self) -> &str {
        &self.link
    }
}

/// A new identity, ordered by time of birth.
pub(crate) fn new_id(shell: &Shell) -> Uuid {
    AccountId::new_v7(shell.clock.now(), shell.randomness.bytes()).uuid()
}

/// The fingerprint under which the address of a guest is found.
pub(crate) fn print_of(key: &SealKey, email: &EmailAddress) -> Vec<u8> {
    key.fingerprint("invitation/email", email.text())
}

/// Invites somebody: keeps the invitation and writes its letter, in one transaction.
pub(crate) fn invite(conn: &mut Conn, key: &SealKey, new: &Inviting) -> Result<InviteOutcome, StoreError> {
    if let Some(in_vain) = in_vain(conn, key, new)? {
        return Ok(in_vain);
    }
    let print = print_of(key, &new.guest.email);
    let (organization, network_role) = match new.to {
        InvitedTo::Organization(organization, _) => (Some(organization.uuid()), None),
        InvitedTo::Network(role) => (None, Some(role.code().to_owned())),
    };
    let waiting = invitations_by_print(conn, &print)?
        .into_iter()
        .find(|row| row.organization == organization && row.network_role == network_role && row.is_waiting());
    if let Some(row) = waiting {
        renew_invitation(conn, &renewed(key, new, row.id)?)?;
        new.letter.send(conn, key, new.now)?;
        return Ok(InviteOutcome::SentAgain);
    }
    insert_invitation(conn, &row_of(key, new, print)?)?;
    new.letter.send(conn, key, new.now)?;
    if let InvitedTo::Network(_) = new.to {
        let keepers = network_keepers(conn, key, day(new.now))?;
        new.told.send(conn, key, &keepers)?;
    }
    tell(conn, "membership.invitation.sent", new.id, new.now)?;
    Ok(InviteOutcome::Invited)
}

/// Invites the first administrator or coordinator from the command line, and answers the link to be shown there; none
/// for somebody who holds the role already.
pub fn invite_network_role(
    conn: &mut Conn,
    key: &SealKey,
    new: &InviteNetwork,
) -> Result<Option<String>, StoreError> {
    let outcome = invite(conn, key, &new.0)?;
    let is_written = matches!(outcome, InviteOutcome::Invited | InviteOutcome::SentAgain);
    Ok(is_written.then(|| new.0.link.clone()))
}

/// An invitation to a role of the network, from the command line.
#[derive(Clone)]
pub struct InviteNetwork(Inviting);

impl InviteNetwork {
    /// Draws what the invitation needs.
    pub fn draw(shell: &Shell, email: EmailAddress, role: NetworkRole, locale: Locale) -> Self {
        let guest = Guest { email, name: String::new(), work: Work::plain(), locale };
        Self(Inviting::draw(shell, InvitedTo::Network(role), guest, None))
    }
}

/// Why an invitation is not written.
fn in_vain(conn: &mut Conn, key: &SealKey, new: &Inviting) -> Result<Option<InviteOutcome>, StoreError> {
    let Some(account) = accounts::account_by_email(conn, key, &new.guest.email)? else { return Ok(None) };
    if new.by == Some(account.id) {
        return Ok(Some(InviteOutcome::Oneself));
    }
    let today = day(new.now);
    let is_there = match new.to {
        InvitedTo::Organization(organization, _) => {
            members_of(conn, organization, today)?.iter().any(|held| held.account == account.id)
        }
        InvitedTo::Network(role) => {
            network_roles_of(conn, account.id, today)?.iter().any(|held| held.role == role)
        }
    };
    Ok(is_there.then_some(InviteOutcome::AlreadyMember))
}

/// The invitation of this identity with what is offered now, by whoever offers it now.
fn renewed(key: &SealKey, new: &Inviting, id: Uuid) -> Result<RenewedRow, StoreError> {
    let row = row_of(key, new, Vec::new())?;
    Ok(RenewedRow {
        id,
        name_sealed: seal(key, INVITED_NAME, id, &new.guest.name)?,
        profession_sealed: seal(key, INVITED_PROFESSION, id, &new.guest.work.profession)?,
        standing: row.standing,
        activity: row.activity,
        secrecy: row.secrecy,
        ends_on: row.ends_on,
        locale: row.locale,
        secret_digest: row.secret_digest,
        invited_by: row.invited_by,
        sent_at: row.sent_at,
        expires_at: row.expires_at,
    })
}

fn row_of(key: &SealKey, new: &Inviting, print: Vec<u8>) -> Result<InvitationRow, StoreError> {
    let (organization, network_role, standing) = match new.to {
        InvitedTo::Organization(organization, standing) => (Some(organization.uuid()), None, standing),
        InvitedTo::Network(role) => (None, Some(role.code().to_owned()), Standing::Member),
    };
    Ok(InvitationRow {
        id: new.id,
        organization,
        network_role,
        email_sealed: seal(key, INVITED_EMAIL, new.id, new.guest.email.text())?,
        email_print: print,
        name_sealed: seal(key, INVITED_NAME, new.id, &new.guest.name)?,
        profession_sealed: seal(key, INVITED_PROFESSION, new.id, &new.guest.work.profession)?,
        standing: standing.code().to_owned(),
        activity: new.guest.work.activity.code().to_owned(),
        secrecy: new.guest.work.secrecy.code().to_owned(),
        ends_on: new.guest.work.ends_on,
        locale: new.guest.locale.code().to_owned(),
        secret_digest: new.secret.digest(),
        invited_by: new.by.map(AccountId::uuid),
        created_at: new.now,
        sent_at: new.now,
        expires_at: new.now + LASTS,
        accepted_at: None,
        accepted_by: None,
        withdrawn_at: None,
    })
}

/// What somebody says who accepts an invitation, everything of chance drawn.
#[derive(Clone)]
pub(crate) struct Accepting {
    pub(crate) account: AccountId,
    pub(crate) mandate: Uuid,
    pub(crate) name: String,
    pub(crate) kind: AccountKind,
    pub(crate) locale: Locale,
    pub(crate) charters: Vec<Charter>,
    /// Who is signed in where the link was opened.
    pub(crate) visitor: Option<AccountId>,
    pub(crate) session: NewSession,
    /// To those who keep the network, when the invitation gives a role in it.
    pub(crate) told: Circular,
    pub(crate) now: DateTime<Utc>,
}

/// Where an invitation stands: one whose sender may no longer invite is as withdrawn. The command line always may.
pub(crate) fn state_of(
    conn: &mut Conn,
    invitation: &InvitationRow,
    now: DateTime<Utc>,
) -> Result<InvitationState, StoreError> {
    let (state, today) = (invitation.state(now), day(now));
    let Some(by) = invitation.invited_by.map(AccountId::from) else { return Ok(state) };
    let held = network_roles(conn, today)?;
    let has = |role: NetworkRole| held.iter().any(|one| one.account == by && one.role == role);
    let may = match invitation.invited_to()? {
        InvitedTo::Network(_) => has(NetworkRole::Administrator),
        InvitedTo::Organization(organization, _) => {
            let people = members_of(conn, organization, today)?;
            has(NetworkRole::Coordinator) || people.iter().any(|one| one.account == by && one.keeps())
        }
    };
    let stands = may || state != InvitationState::Waiting;
    Ok(if stands { state } else { InvitationState::Withdrawn })
}

/// What became of somebody who accepts an invitation.
pub(crate) enum Accepted {
    /// Her account is new: the secret of its first session.
    Newcomer(Account, Secret),
    /// She had an account, and is in it.
    Known,
    /// The address has an account, and whoever accepts is not signed in to it: nothing was done.
    SignInFirst,
    /// The link no longer works.
    Gone,
}

/// Accepts the invitation of a link, once: opens the account if the address has none, gives the mandate or the role,
/// keeps the charters. A link opens no account that exists: whoever has one is in it already. A new account begins
/// with a session, which proves an address and nothing more.
pub(crate) fn accept(
    conn: &mut Conn,
    key: &SealKey,
    digest: &[u8],
    accepting: &Accepting,
) -> Result<Accepted, StoreError> {
    let Some(invitation) = invitation_by_digest(conn, digest)? else { return Ok(Accepted::Gone) };
    if state_of(conn, &invitation, accepting.now)? != InvitationState::Waiting {
        return Ok(Accepted::Gone);
    }
    let guest = invitation.guest(key)?;
    let known = accounts::account_by_email(conn, key, &guest.email)?;
    if known.as_ref().is_some_and(|known| Some(known.id) != accepting.visitor) {
        return Ok(Accepted::SignInFirst);
    }
    let account = open(conn, key, &guest, accepting)?;
    take_invitation(conn, invitation.id, account.id.uuid(), accepting.now)?;
    match invitation.invited_to()? {
        InvitedTo::Organization(organization, standing) => {
            let (id, now) = (accepting.mandate, accepting.now);
            let work = guest.work;
            give(conn, key, &NewMandate { id, account: account.id, organization, standing, work, now })?;
        }
        InvitedTo::Network(role) => {
            let keepers = network_keepers(conn, key, day(accepting.now))?;
            accepting.told.send(conn, key, &keepers)?;
            give_role(conn, role, &account, accepting, invitation.invited_by)?;
        }
    }
    for charter in &accepting.charters {
        accept_charter(conn, account.id, *charter, accepting.now)?;
    }
    if known.is_some() {
        return Ok(Accepted::Known);
    }
    let session = accounts::start_session(conn, &account, &accepting.session)?;
    Ok(Accepted::Newcomer(account, session))
}

/// The account of the address, opened now if it has none.
fn open(conn: &mut Conn, key: &SealKey, guest: &Guest, said: &Accepting) -> Result<Account, StoreError> {
    let new = NewAccount {
        id: said.account,
        kind: said.kind,
        name: said.name.clone(),
        email: guest.email.clone(),
        locale: said.locale,
        ends_on: None,
        now: said.now,
    };
    let id = accounts::open_account(conn, key, &new)?;
    accounts::account(conn, key, id)?.ok_or(StoreError::NoRow { statement: "account" })
}

fn give_role(
    conn: &mut Conn,
    role: NetworkRole,
    account: &Account,
    said: &Accepting,
    given_by: Option<Uuid>,
) -> Result<(), StoreError> {
    let today = day(said.now);
    if network_roles_of(conn, account.id, today)?.iter().any(|held| held.role == role) {
        return Ok(());
    }
    let row = NetworkRoleRow {
        id: said.mandate,
        account: account.id.uuid(),
        role: role.code().to_owned(),
        given_by,
        since: today,
        ends_on: None,
        ended_at: None,
    };
    insert_role(conn, &row)?;
    tell(conn, "membership.role.given", row.id, said.now)
}

impl std::fmt::Debug for Guest {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        to.write_str("Guest(…)")
    }
}

impl std::fmt::Debug for Inviting {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(to, "Inviting({:?})", self.to)
    }
}

impl std::fmt::Debug for InviteNetwork {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(to, "InviteNetwork({:?})", self.0.to)
    }
}
