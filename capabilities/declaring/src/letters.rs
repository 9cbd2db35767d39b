//! The letters of this room: an organisation hears that it is named as a partner, and that the next edition is announced
//! with it.

use std::collections::BTreeSet;

use ::store::{Conn, StoreError};
use membership::Standing;
use membership::mailbox::taking;
use post::{Desk, Letter, Outgoing, Recipient};
use uuid::Uuid;
use vocabulary::id::{AccountId, CollectiveActionId, LetterId, OrganizationId};

use crate::paths;

/// The word under which the letters of this room stand in the outbox.
const KIND: &str = "declaring";

/// What a letter tells: of which action, with whose name.
#[derive(Clone, Debug)]
pub(crate) struct Told {
    /// The part of its keys between `declaring-letter-` and `-subject`.
    pub(crate) what: &'static str,
    /// The action it leads to.
    pub(crate) action: CollectiveActionId,
    /// The title of that action.
    pub(crate) title: String,
    /// The organisation that acted.
    pub(crate) carrier: String,
}

/// Tells the owner of an organisation, or its deputies where it has none; where nobody acts for it here, the mailbox
/// that its record gives. Answers how many letters that made.
pub(crate) fn tell_keepers(
    conn: &mut Conn,
    desk: &Desk,
    organization: OrganizationId,
    told: &Told,
) -> Result<u64, StoreError> {
    let members = membership::members_of(conn, organization, desk.today())?;
    let of = |standing: Standing| -> BTreeSet<AccountId> {
        members.iter().filter(|one| one.standing == standing).map(|one| one.account).collect()
    };
    let owners = of(Standing::Owner);
    let keepers = if owners.is_empty() { of(Standing::Deputy) } else { owners };
    let mut written = 0;
    for account in &keepers {
        if let Some(to) = accounts::recipient(conn, &desk.key, *account)? {
            written += tell(conn, desk, (&to, account.uuid()), told)?;
        }
    }
    if keepers.is_empty() {
        let kept = directory::organization(conn, organization.uuid())?;
        let mailbox = kept.map(|kept| kept.says.email);
        if let Some(to) = taking(conn, &desk.key, mailbox.as_slice())? {
            written += tell(conn, desk, (&to, organization.uuid()), told)?;
        }
    }
    Ok(written)
}

/// Writes once for what is told.
fn tell(conn: &mut Conn, desk: &Desk, (to, who): (&Recipient, Uuid), told: &Told) -> Result<u64, StoreError> {
    let id = LetterId::from_source(KIND, told.what, &format!("{}/{who}", told.action));
    if post::is_written(conn, id)? {
        return Ok(0);
    }
    let letter = letter(desk, to, told);
    post::send(conn, &desk.key, &Outgoing { id, to, letter: &letter, kind: KIND, now: desk.now })?;
    Ok(1)
}

fn letter(desk: &Desk, to: &Recipient, told: &Told) -> Letter {
    let values = [("title", told.title.as_str().into()), ("carrier", told.carrier.as_str().into())];
    let page = paths::public(told.action.uuid());
    desk.note(to.locale, &format!("declaring-letter-{}-", told.what), &values, &page)
}
