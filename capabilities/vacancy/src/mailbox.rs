//! Where a service is written to: its own mailbox, else its organisation's, else those who keep the organisation.

use ::store::{Conn, SealKey, StoreError};
use chrono::NaiveDate;
use directory::{FunctionContact, Phone, Service};
use post::Recipient;

/// Who is written to for a service; nobody where neither it nor its organisation has a mailbox that takes letters and
/// nobody keeps it.
pub(crate) fn mailboxes(
    conn: &mut Conn,
    key: &SealKey,
    service: &Service,
    today: NaiveDate,
) -> Result<Vec<Recipient>, StoreError> {
    let own = std::iter::once(&service.email).chain(service.contacts.iter().map(|contact| &contact.email));
    let own: Vec<String> = own.cloned().collect();
    membership::mailbox::mailboxes(conn, key, (&own, service.organization), today)
}

/// The number to call where nobody can be written to: the service's, else its organisation's.
pub(crate) fn number(conn: &mut Conn, service: &Service) -> Result<Option<Phone>, StoreError> {
    if let Some(phone) = calling(&service.phones, &service.contacts) {
        return Ok(Some(phone));
    }
    let organization = directory::organization(conn, service.organization.uuid())?;
    Ok(organization.and_then(|kept| calling(&kept.says.phones, &kept.says.contacts)))
}

fn calling(phones: &[Phone], contacts: &[FunctionContact]) -> Option<Phone> {
    let mut every = phones.iter().chain(contacts.iter().flat_map(|contact| &contact.phones));
    every.find(|phone| phone.href().is_some()).cloned()
}
