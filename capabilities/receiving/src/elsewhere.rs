//! Where else the person could be received: services that answer the same need, the likeliest first.

use std::collections::BTreeSet;

use directory::Service;
use referral::Referral;
use store::{Conn, StoreError};
use vocabulary::codes::{ServiceStatus, TemporaryState, Topic};
use vocabulary::fold;
use vocabulary::id::{OrganizationId, ServiceId};
use vocabulary::territory::Territory;

/// How many are proposed on the page of a request.
pub(crate) const PROPOSED: usize = 5;
/// How many a search shows.
pub(crate) const FOUND: usize = 20;

/// A service that could receive the person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Other {
    /// The service.
    pub(crate) id: ServiceId,
    /// Its name, with its organisation's.
    pub(crate) name: String,
}

/// What is looked for.
pub(crate) struct Wanted<'a> {
    /// The service it was sent to: anything but this one.
    pub(crate) instead_of: ServiceId,
    /// The services that were asked already: nobody is passed to and fro.
    pub(crate) asked: &'a BTreeSet<ServiceId>,
    /// The organisation that entrusts: it knows its own services.
    pub(crate) sender: OrganizationId,
    /// The need.
    pub(crate) need: Topic,
    /// Where the person lives, by INSEE code.
    pub(crate) commune: Option<&'a str>,
    /// What was typed of a name; empty for any of the same need.
    pub(crate) typed: &'a str,
    /// The day on which it has to be open.
    pub(crate) today: chrono::NaiveDate,
}

impl<'a> Wanted<'a> {
    /// What a request looks for.
    pub(crate) fn by(
        referral: &'a Referral,
        asked: &'a BTreeSet<ServiceId>,
        typed: &'a str,
        today: chrono::NaiveDate,
    ) -> Self {
        Self {
            instead_of: referral.to,
            asked,
            sender: referral.from,
            need: referral.need,
            commune: referral.commune.as_deref(),
            typed,
            today,
        }
    }
}

/// How well a service fits, the best first; nothing where it does not.
fn rank(service: &Service, wanted: &Wanted<'_>, typed: &str) -> Option<u8> {
    let is_closed = service.status.is_some_and(|status| status != ServiceStatus::Active);
    let answers = service.topics.contains(&wanted.need);
    let is_named = !typed.is_empty() && fold(&service.name).contains(typed);
    if is_closed || !(is_named || (answers && typed.is_empty())) {
        return None;
    }
    let passing = service.availability.on(wanted.today).map(|passing| passing.state);
    let is_full = passing.is_some_and(|state| state != TemporaryState::Open);
    let is_main = service.topics.first() == Some(&wanted.need);
    let is_near = receives_from(service, wanted.commune);
    Some(u8::from(!answers) * 8 + u8::from(!is_near) * 4 + u8::from(!is_main) * 2 + u8::from(is_full))
}

/// Whether people of a commune are received: a service that names no area receives from everywhere.
fn receives_from(service: &Service, commune: Option<&str>) -> bool {
    let Some(commune) = commune.and_then(|code| Territory::france().commune(code)) else { return true };
    service.areas.is_empty() || service.areas.iter().any(|area| area.covers(commune))
}

/// The services that could receive the person, the likeliest first.
///
/// Every current service is read: little for some hundreds; a network of many thousands wants an index by need.
///
/// # Errors
/// Those of the store.
pub(crate) fn others(conn: &mut Conn, wanted: &Wanted<'_>, most: usize) -> Result<Vec<Other>, StoreError> {
    let typed = fold(wanted.typed);
    let mut found: Vec<(u8, String, ServiceId, OrganizationId)> = Vec::new();
    directory::each_service(conn, &mut |kept| {
        let id = ServiceId::from(kept.id);
        let was_asked = id == wanted.instead_of || wanted.asked.contains(&id);
        let is_theirs = was_asked || kept.says.organization == wanted.sender;
        let Some(rank) = rank(&kept.says, wanted, &typed).filter(|_| !is_theirs) else { return };
        found.push((rank, kept.says.name, id, kept.says.organization));
    })?;
    found.sort();
    found.truncate(most);
    let mut others = Vec::with_capacity(found.len());
    for (_, name, id, organization) in found {
        let organization = crate::picture::name_of(conn, organization)?;
        others.push(Other { id, name: format!("{name} ({organization})") });
    }
    Ok(others)
}
