//! Where an organisation is written to: the first of its mailboxes that takes letters, else those who keep it.

use ::store::{Conn, SealKey, StoreError};
use chrono::NaiveDate;
use post::Recipient;
use vocabulary::Locale;
use vocabulary::id::OrganizationId;

use crate::members_of;

/// The most people one letter goes to at one organisation that has no mailbox.
const MOST_KEEPERS: usize = 3;

/// Who is written to about something of an organisation: the first of these addresses that takes letters, else the
/// organisation's own or one of its functions', else those who keep it. Nobody at an organisation that is gone, or where
/// nothing takes letters; then somebody has to call. Addresses from which letters come back are passed over.
///
/// # Errors
/// Those of the store.
pub fn mailboxes(
    conn: &mut Conn,
    key: &SealKey,
    (first, organization): (&[String], OrganizationId),
    today: NaiveDate,
) -> Result<Vec<Recipient>, StoreError> {
    let kept = directory::organization(conn, organization.uuid())?;
    let kept = kept.filter(|kept| kept.dates.gone_on.is_none());
    let mut addresses = first.to_vec();
    if let Some(kept) = &kept {
        addresses.push(kept.says.email.clone());
        addresses.extend(kept.says.contacts.iter().map(|contact| contact.email.clone()));
    }
    match (taking(conn, key, &addresses)?, kept) {
        (Some(to), _) => Ok(vec![to]),
        (None, Some(_)) => keepers(conn, key, organization, today),
        (None, None) => Ok(Vec::new()),
    }
}

/// The owner and the deputies of an organisation whose own mailboxes take letters, three at most.
///
/// # Errors
/// Those of the store.
pub fn keepers(
    conn: &mut Conn,
    key: &SealKey,
    organization: OrganizationId,
    today: NaiveDate,
) -> Result<Vec<Recipient>, StoreError> {
    let mut to = Vec::new();
    for held in members_of(conn, organization, today)?.iter().filter(|held| held.keeps()) {
        let Some(keeper) = accounts::recipient(conn, key, held.account)? else { continue };
        if post::bounced_since(conn, key, &keeper.address)?.is_none() {
            to.push(keeper);
        }
    }
    to.truncate(MOST_KEEPERS);
    Ok(to)
}

/// The first of these addresses that is one and takes letters, as a mailbox without an account.
///
/// # Errors
/// Those of the store.
pub fn taking(conn: &mut Conn, key: &SealKey, addresses: &[String]) -> Result<Option<Recipient>, StoreError> {
    for address in addresses.iter().map(|address| address.trim()) {
        let is_one = accounts::EmailAddress::read(address).is_some();
        if is_one && post::bounced_since(conn, key, address)?.is_none() {
            return Ok(Some(Recipient::at(address.to_owned(), Locale::French)));
        }
    }
    Ok(None)
}
