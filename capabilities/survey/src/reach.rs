//! How a recipient is reached: the mailbox and number its list gave, else its owner, else what its record says.

use accounts::EmailAddress;
use chrono::NaiveDate;
use directory::Organization;
use membership::Standing;
use post::{Recipient as Addressee, Rhythm};
use store::sealing::{open_some, seal_some};
use store::{Conn, SealKey, Sealed, StoreError};
use uuid::Uuid;
use vocabulary::Locale;
use vocabulary::id::{OrganizationId, RecipientId};

use crate::recipient::Recipient;
use crate::store::mailbox_print;
use crate::store::recipients::{ReachRow, reach_of};

/// Where the mailbox, the number and the address of a recipient are sealed.
pub(crate) const EMAIL: &str = "survey_recipient/email_sealed";
pub(crate) const PHONE: &str = "survey_recipient/phone_sealed";
pub(crate) const ADDRESS: &str = "survey_recipient/address_sealed";

/// What a list gave to reach somebody by. Its `Debug` is blank: it may name a person.
#[derive(Clone, Default, PartialEq, Eq)]
pub(crate) struct Given {
    /// The mailbox.
    pub(crate) email: String,
    /// The number, as it is shown.
    pub(crate) phone: String,
    /// Street, postal code and town, a line each.
    pub(crate) address: String,
}

impl std::fmt::Debug for Given {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        to.write_str("Given(…)")
    }
}

impl Given {
    /// Sealed for the row of a recipient.
    pub(crate) fn sealed(&self, key: &SealKey, id: RecipientId) -> Result<ReachRow, StoreError> {
        let seal = |place: &'static str, text: &str| seal_some(key, place, id.uuid(), text);
        Ok(ReachRow {
            id: id.uuid(),
            email_sealed: seal(EMAIL, &self.email)?,
            email_print: (!self.email.is_empty()).then(|| mailbox_print(key, &self.email)),
            phone_sealed: seal(PHONE, &self.phone)?,
            address_sealed: seal(ADDRESS, &self.address)?,
        })
    }
}

/// What the list gave to reach a recipient by.
pub(crate) fn given(conn: &mut Conn, key: &SealKey, id: RecipientId) -> Result<Given, StoreError> {
    let Some(row) = reach_of(conn, id.uuid())? else { return Ok(Given::default()) };
    let open = |place: &'static str, text: &Option<Sealed>| open_some(key, place, id.uuid(), text.as_ref());
    Ok(Given {
        email: open(EMAIL, &row.email_sealed)?,
        phone: open(PHONE, &row.phone_sealed)?,
        address: open(ADDRESS, &row.address_sealed)?,
    })
}

/// Whom a letter to a recipient goes to: the mailbox that was typed for it, else the owner of its record, else the
/// mailbox of the record.
pub(crate) fn addressee(
    conn: &mut Conn,
    key: &SealKey,
    recipient: &Recipient,
    today: NaiveDate,
) -> Result<Option<Addressee>, StoreError> {
    let typed = given(conn, key, recipient.id)?.email;
    if let Some(address) = EmailAddress::read(&typed) {
        return Ok(Some(mailbox(&address)));
    }
    match recipient.organization {
        Some(organization) => keeper(conn, key, organization, today),
        None => Ok(None),
    }
}

/// Who keeps the record of an organisation, else the mailbox of the record. Somebody whose letters come back only where
/// there is nobody else.
pub(crate) fn keeper(
    conn: &mut Conn,
    key: &SealKey,
    organization: OrganizationId,
    today: NaiveDate,
) -> Result<Option<Addressee>, StoreError> {
    let mut silent = None;
    for mandate in membership::members_of(conn, organization, today)? {
        if mandate.standing == Standing::Member {
            continue;
        }
        let Some(keeper) = accounts::recipient(conn, key, mandate.account)? else { continue };
        if post::bounced_since(conn, key, &keeper.address)?.is_none() {
            return Ok(Some(keeper));
        }
        silent.get_or_insert(keeper);
    }
    let general = record_mailbox(conn, organization)?.map(|address| mailbox(&address));
    Ok(general.or(silent))
}

/// The mailbox of a record.
pub(crate) fn record_mailbox(
    conn: &mut Conn,
    organization: OrganizationId,
) -> Result<Option<EmailAddress>, StoreError> {
    let record = directory::organization(conn, organization.uuid())?;
    Ok(record.and_then(|record| mailbox_of(&record.says)))
}

/// The mailbox of a record: its general one, else that of a function.
pub(crate) fn mailbox_of(organization: &Organization) -> Option<EmailAddress> {
    let functions = organization.contacts.iter().map(|contact| contact.email.as_str());
    std::iter::once(organization.email.as_str()).chain(functions).find_map(EmailAddress::read)
}

/// A mailbox is read by a house that closes in summer.
fn mailbox(address: &EmailAddress) -> Addressee {
    Addressee {
        account: None,
        address: address.text().to_owned(),
        locale: Locale::French,
        rhythm: Rhythm::Immediate,
        silent_in_august: true,
    }
}

/// The numbers of a recipient: the one of its list, else those of its record, as shown and as dialled.
pub(crate) fn phones(
    conn: &mut Conn,
    key: &SealKey,
    recipient: &Recipient,
) -> Result<Vec<(String, String)>, StoreError> {
    let typed = given(conn, key, recipient.id)?.phone;
    let mut numbers: Vec<String> = if typed.is_empty() { Vec::new() } else { vec![typed] };
    if let (true, Some(organization)) = (numbers.is_empty(), recipient.organization) {
        let record = directory::organization(conn, organization.uuid())?;
        numbers
            .extend(record.iter().flat_map(|record| &record.says.phones).map(|phone| phone.number.clone()));
    }
    Ok(numbers.into_iter().map(|number| dialled(&number)).collect())
}

fn dialled(number: &str) -> (String, String) {
    match vocabulary::phone::PhoneNumber::parse(number) {
        Ok((phone, _)) => (phone.shown(), phone.href()),
        Err(_) => (number.to_owned(), String::new()),
    }
}

/// The address for a letter on paper, line by line, the name first: what the list gave, else the first place of the
/// record whose address may be shown. No line but the name where there is none.
///
/// # Errors
/// Those of the store and of sealed columns.
pub(crate) fn postal_lines(
    conn: &mut Conn,
    key: &SealKey,
    recipient: &Recipient,
) -> Result<Vec<String>, StoreError> {
    let mut lines = vec![recipient.name.clone()];
    let typed = given(conn, key, recipient.id)?.address;
    if !typed.is_empty() {
        lines.extend(typed.lines().map(str::to_owned));
        return Ok(lines);
    }
    let Some(organization) = recipient.organization else { return Ok(lines) };
    for place in directory_places(conn, organization.uuid())? {
        let Some(place) = directory::location(conn, place)? else { continue };
        let shown = place.says.shown();
        if !shown.hidden && !shown.street.is_empty() {
            lines.extend(
                [shown.street, shown.details, shown.town].into_iter().filter(|line| !line.is_empty()),
            );
            break;
        }
    }
    Ok(lines)
}

fn directory_places(conn: &mut Conn, organization: Uuid) -> Result<Vec<Uuid>, StoreError> {
    let records = directory::records_of(conn, organization.into())?;
    let places = records.iter().filter(|record| record.key.kind == directory::RecordKind::Location);
    Ok(places.map(|record| record.key.id).collect())
}
