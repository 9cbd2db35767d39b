//! Everything the page of a request shows, read as one picture: what is asked, by whom, what happened, who looked.

use chrono::{DateTime, Utc};
use directory::{Life, RecordKey, RecordKind};
use referral::{Event, Referral};
use store::{Conn, SealKey, StoreError};
use vocabulary::id::{OrganizationId, ServiceId};

use crate::elsewhere::{Other, PROPOSED, Wanted, others};

/// A request with what surrounds it.
pub(crate) struct Picture {
    pub(crate) referral: Referral,
    /// The name of the service that was asked.
    pub(crate) service: String,
    /// Whether it stands in the directory no more.
    pub(crate) is_service_gone: bool,
    /// The name of the organisation that entrusts.
    pub(crate) sender: String,
    /// What happened, from the beginning.
    pub(crate) history: Vec<Event>,
    /// The names of the organisations that looked, and when.
    pub(crate) looks: Vec<(String, DateTime<Utc>)>,
    /// Where else the person could be received.
    pub(crate) others: Vec<Other>,
}

/// A request as it stands.
///
/// # Errors
/// Those of the store.
pub(crate) fn picture(
    conn: &mut Conn,
    key: &SealKey,
    referral: Referral,
    now: DateTime<Utc>,
) -> Result<Picture, StoreError> {
    let record = directory::shown(conn, RecordKey { kind: RecordKind::Service, id: referral.to.uuid() })?;
    let may = referral.acts_for(referral::Teller::Receiver);
    let may_go_elsewhere =
        may.contains(&referral::ActKind::Refuse) || may.contains(&referral::ActKind::Redirect);
    let today = vocabulary::time::paris(now).date();
    let others = if may_go_elsewhere {
        let asked = referral::asked_in_chain(conn, key, referral.id)?;
        others(conn, &Wanted::by(&referral, &asked, "", today), PROPOSED)?
    } else {
        Vec::new()
    };
    let mut looks = Vec::new();
    for look in referral::looks(conn, referral.id)? {
        let name = look.organization.map(|id| name_of(conn, id)).transpose()?;
        looks.push((name.unwrap_or_default(), look.at));
    }
    Ok(Picture {
        is_service_gone: record.as_ref().is_none_or(|record| record.life != Life::Current),
        service: record.map(|record| record.name).unwrap_or_default(),
        sender: name_of(conn, referral.from)?,
        history: referral::history(conn, key, referral.id)?,
        looks,
        others,
        referral,
    })
}

impl Picture {
    /// Adds a service that was looked for, first among those the person could go to.
    ///
    /// # Errors
    /// Those of the store.
    pub(crate) fn add(&mut self, conn: &mut Conn, chosen: Option<ServiceId>) -> Result<(), StoreError> {
        let Some(id) = chosen.filter(|id| *id != self.referral.to) else { return Ok(()) };
        if let Some(name) = service_named(conn, id)? {
            self.others.retain(|other| other.id != id);
            self.others.insert(0, Other { id, name });
        }
        Ok(())
    }
}

/// The name of an organisation; empty where there is none.
pub(crate) fn name_of(conn: &mut Conn, organization: OrganizationId) -> Result<String, StoreError> {
    let key = RecordKey::organization(organization.uuid());
    Ok(directory::shown(conn, key)?.map(|shown| shown.name).unwrap_or_default())
}

/// The name of a service with its organisation's, where it is current.
fn service_named(conn: &mut Conn, service: ServiceId) -> Result<Option<String>, StoreError> {
    let key = RecordKey { kind: RecordKind::Service, id: service.uuid() };
    let shown = directory::shown(conn, key)?.filter(|shown| shown.life == Life::Current);
    Ok(shown.map(|shown| format!("{} ({})", shown.name, shown.owner_name)))
}
