//! Recovery: what a coordinator, without an administrator, does for somebody who cannot sign in.

use chrono::{DateTime, TimeDelta, Utc};
use store::{Conn, SealKey, StoreError};
use uuid::Uuid;
use vocabulary::id::{AccountId, LetterId};
use web::{Randomness, Secret, Shell, Visit};

use crate::asking::{Code, HELP_OPENS_FOR, Secrets};
use crate::email::EmailAddress;
use crate::letters::{self, AddressLetters};
use crate::store::accounts::{account, account_by_email};
use crate::store::changes::{ChangeRow, keep_change, seal_new};
use crate::store::requests::keep_help;

/// How long a change of address that somebody else asked for waits for the member to stop it.
pub(crate) const OTHERS_WAIT: TimeDelta = TimeDelta::hours(72);

/// Help that is about to be given, its secrets drawn before the transaction.
#[derive(Clone, Debug)]
pub struct Help {
    secrets: Secrets,
    now: DateTime<Utc>,
}

impl Help {
    /// Help given at this moment.
    pub fn draw(randomness: &Randomness, now: DateTime<Utc>) -> Self {
        Self { secrets: Secrets::draw(randomness, now), now }
    }

    /// Help given during this visit of a coordinator.
    pub fn for_visit(visit: &Visit) -> Self {
        Self::draw(&visit.shell.randomness, visit.now)
    }

    /// The code to say on the telephone; it stands in no letter.
    pub fn code(&self) -> &Code {
        &self.secrets.code
    }
}

/// Writes a letter with a link to a member who cannot sign in. It opens in any browser once the code is typed that
/// the coordinator says on the telephone ([`Help::code`]), once, for 24 hours, three wrong codes at most; whoever has
/// only the letter, or only the code, stays outside. Says whether the account is open.
pub fn send_sign_in_link(
    conn: &mut Conn,
    key: &SealKey,
    shell: &Shell,
    id: AccountId,
    help: &Help,
) -> Result<bool, StoreError> {
    let Some(account) = account(conn, key, id)? else { return Ok(false) };
    keep_help(conn, key, &account, &help.secrets, (help.now, help.now + HELP_OPENS_FOR))?;
    letters::help(conn, key, shell, (&account, &help.secrets, help.now))?;
    Ok(true)
}

/// A change of address about to be asked for, its secrets drawn before the transaction.
#[derive(Clone, Debug)]
pub struct AddressChange {
    id: Uuid,
    account: AccountId,
    new_address: EmailAddress,
    /// Whether somebody else than the member asks: the old address then has time to stop it.
    by_other: bool,
    secret: Secret,
    stop: Secret,
    letters: [LetterId; 2],
    now: DateTime<Utc>,
}

impl AddressChange {
    /// A change asked for at this moment, by the member or by somebody else.
    pub fn draw(
        randomness: &Randomness,
        now: DateTime<Utc>,
        (account, asked_by): (AccountId, Option<AccountId>),
        new_address: EmailAddress,
    ) -> Self {
        let letter = || LetterId::new_v7(now, randomness.bytes());
        Self {
            id: letter().uuid(),
            account,
            new_address,
            by_other: asked_by != Some(account),
            secret: Secret::new(randomness.bytes()),
            stop: Secret::new(randomness.bytes()),
            letters: [letter(), letter()],
            now,
        }
    }

    /// A change asked for during this visit.
    pub fn for_visit(visit: &Visit, account: AccountId, new_address: EmailAddress) -> Self {
        let asked_by = visit.member.as_ref().map(|member| member.account);
        Self::draw(&visit.shell.randomness, visit.now, (account, asked_by), new_address)
    }
}

/// What came of asking for another address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChangeAsked {
    /// The new address was asked to confirm, and the old one told.
    Written,
    /// The new address is that of another account, or of this one.
    Taken,
    /// The account is not open.
    Unknown,
}

/// Asks a new address to confirm that it is a member's, and tells the old one, which may stop the change. Nothing
/// changes before the link in the new address is followed; what somebody else than the member asked for waits 72 hours
/// in any case, unless the old address agrees. Then every other way into the account ends.
pub fn change_email(
    conn: &mut Conn,
    key: &SealKey,
    shell: &Shell,
    change: &AddressChange,
) -> Result<ChangeAsked, StoreError> {
    let Some(account) = account(conn, key, change.account)? else { return Ok(ChangeAsked::Unknown) };
    if account_by_email(conn, key, &change.new_address)?.is_some() {
        return Ok(ChangeAsked::Taken);
    }
    let waits = if change.by_other { OTHERS_WAIT } else { TimeDelta::zero() };
    let row = ChangeRow {
        id: change.id,
        account_id: change.account.uuid(),
        digest: change.secret.digest(),
        stop_digest: change.stop.digest(),
        email_sealed: seal_new(key, change.id, &change.new_address)?,
        asked_at: change.now,
        waits_until: change.now + waits,
        expires_at: change.now + waits + HELP_OPENS_FOR,
    };
    keep_change(conn, &row)?;
    let letters = AddressLetters {
        account: &account,
        new_address: change.new_address.text(),
        secret: &change.secret,
        stop: &change.stop,
        by_other: change.by_other,
        to_new: change.letters[0],
        to_old: change.letters[1],
        now: change.now,
    };
    letters::change_address(conn, key, shell, &letters)?;
    Ok(ChangeAsked::Written)
}
