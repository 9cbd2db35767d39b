//! To whom a letter for an organisation goes: its owner, else its mailbox; and later its deputies.

use accounts::EmailAddress;
use chrono::NaiveDate;
use directory::Organization;
use membership::Standing;
use post::{Recipient, Rhythm};
use store::{Conn, SealKey, StoreError};
use vocabulary::Locale;
use vocabulary::id::OrganizationId;

use crate::ladder::Address;

/// Whom one can write to for an organisation.
#[derive(Clone, Debug)]
pub(crate) struct Reach {
    /// The owner; without one a deputy; without anybody the mailbox of the record.
    pub(crate) first: Option<Recipient>,
    /// The deputies that the first letter did not go to.
    pub(crate) deputies: Vec<Recipient>,
    /// Whether the first one's letters come back.
    pub(crate) bounces: bool,
}

impl Reach {
    /// Where a first letter would go.
    pub(crate) fn address(&self) -> Address {
        match (&self.first, self.bounces) {
            (None, _) => Address::Missing,
            (Some(_), true) => Address::Bounces,
            (Some(_), false) => Address::Known,
        }
    }

    /// Whether reminders wait until September. A mailbox is read by a house that closes in summer.
    pub(crate) fn silent_in_august(&self) -> bool {
        self.first.as_ref().is_none_or(|first| first.silent_in_august)
    }
}

/// Whom one can write to for an organisation today.
pub(crate) fn reach(
    conn: &mut Conn,
    key: &SealKey,
    organization: OrganizationId,
    today: NaiveDate,
) -> Result<Reach, StoreError> {
    let mut keepers = Vec::new();
    for mandate in membership::members_of(conn, organization, today)? {
        if mandate.standing != Standing::Member {
            keepers.extend(accounts::recipient(conn, key, mandate.account)?);
        }
    }
    if keepers.is_empty() {
        let record = directory::organization(conn, organization.uuid())?;
        keepers.extend(record.and_then(|record| mailbox(&record.says)));
    }
    let mut keepers = keepers.into_iter();
    let first = keepers.next();
    let bounces = match &first {
        Some(first) => post::bounced_since(conn, key, &first.address)?.is_some(),
        None => false,
    };
    Ok(Reach { first, deputies: keepers.collect(), bounces })
}

/// The mailbox of a record: its general one, else that of a function.
fn mailbox(organization: &Organization) -> Option<Recipient> {
    let functions = organization.contacts.iter().map(|contact| contact.email.as_str());
    let address =
        std::iter::once(organization.email.as_str()).chain(functions).find_map(EmailAddress::read)?;
    Some(Recipient {
        account: None,
        address: address.text().to_owned(),
        locale: Locale::French,
        rhythm: Rhythm::Immediate,
        silent_in_august: true,
    })
}
