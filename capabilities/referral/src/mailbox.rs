//! Where demands to a service are written: its own mailbox, its organisation's, else who keeps the organisation.

use ::store::{Conn, StoreError};
use directory::{Kept, Service};
use post::Recipient;
use vocabulary::id::ServiceId;

use crate::desk::Desk;
use crate::referral::Referral;

/// Who is written to about a service; nobody where nothing takes letters, and it is to be told by telephone at once.
/// An address whose letters come back is passed over.
///
/// # Errors
/// Those of the store.
pub fn mailboxes(conn: &mut Conn, desk: &Desk, service: ServiceId) -> Result<Vec<Recipient>, StoreError> {
    let Some(kept) = directory::service(conn, service.uuid())? else { return Ok(Vec::new()) };
    membership::mailbox::mailboxes(
        conn,
        &desk.key,
        (&addresses_of_service(&kept), kept.says.organization),
        desk.today(),
    )
}

/// Who is written to about a referral: as for its service, but never anybody of an organisation the person did not agree
/// to, where the service went to another one since.
///
/// # Errors
/// Those of the store.
pub fn mailboxes_of(conn: &mut Conn, desk: &Desk, referral: &Referral) -> Result<Vec<Recipient>, StoreError> {
    let Some(kept) = directory::service(conn, referral.to.uuid())? else { return Ok(Vec::new()) };
    let stayed = kept.says.organization == referral.receiver;
    let own = if stayed { addresses_of_service(&kept) } else { Vec::new() };
    membership::mailbox::mailboxes(conn, &desk.key, (&own, referral.receiver), desk.today())
}

fn addresses_of_service(kept: &Kept<Service>) -> Vec<String> {
    let own = std::iter::once(kept.says.email.clone());
    own.chain(kept.says.contacts.iter().map(|contact| contact.email.clone())).collect()
}
