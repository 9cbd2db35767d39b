//! Whom to ask: services that answer the need, may receive people of the commune, and are given just now.

use ::store::{Conn, SealKey, StoreError};
use chrono::NaiveDate;
use directory::{Kept, Service};
use vocabulary::codes::{TemporaryState, Topic};
use vocabulary::id::{OrganizationId, ServiceId};
use vocabulary::place::Point;
use vocabulary::territory::{Area, Commune, Territory};

use crate::asking::is_given;
use crate::mailbox::mailboxes;
use crate::room::{Room, room_of};
use crate::store::people::{area_of_the_network, organization_name, services_holding};

/// The most services that are proposed.
const MOST_PROPOSED: usize = 24;
/// How many are ticked beforehand.
const TICKED: usize = 6;

/// What is looked for.
#[derive(Clone, Debug)]
pub(crate) struct Wanted {
    pub(crate) need: Topic,
    pub(crate) commune: Option<&'static Commune>,
    /// Organisations of whoever asks: nobody asks her own house.
    pub(crate) own: Vec<OrganizationId>,
    /// A service she named: it stands first, whatever it answers.
    pub(crate) named: Option<ServiceId>,
    pub(crate) today: NaiveDate,
}

/// A service that may be asked, and what to know of it.
#[derive(Clone, Debug)]
pub(crate) struct Suggestion {
    pub(crate) service: ServiceId,
    pub(crate) name: String,
    pub(crate) organization: String,
    pub(crate) town: String,
    /// In kilometres, as the crow flies.
    pub(crate) distance: Option<f64>,
    pub(crate) full_until: Option<NaiveDate>,
    pub(crate) room: Option<Room>,
    /// Whether it can be written to; else one calls.
    pub(crate) has_mailbox: bool,
    pub(crate) ticked: bool,
}

/// The services to propose: the one that was named, those that said they have room, the nearest; those that are full
/// come last. The first six that are not full are ticked.
pub(crate) fn suggestions(
    conn: &mut Conn,
    key: &SealKey,
    wanted: &Wanted,
) -> Result<Vec<Suggestion>, StoreError> {
    let mut candidates: Vec<Kept<Service>> = Vec::new();
    let named = wanted.named.map(ServiceId::uuid);
    let holding = services_holding(conn, &format!("%\"{}\"%", wanted.need.code()))?;
    let others = holding.into_iter().filter(|id| Some(*id) != named);
    for id in named.into_iter().chain(others) {
        let kept = directory::service(conn, id)?.filter(|kept| kept.dates.gone_on.is_none());
        candidates.extend(kept.filter(|kept| fits(kept, wanted)));
    }
    let mut found = Vec::new();
    for kept in &candidates {
        found.extend(described(conn, key, kept, wanted)?);
    }
    let order = |one: &Suggestion| {
        let metres = one.distance.map_or(i64::MAX, rounded);
        (
            Some(one.service) != wanted.named,
            one.full_until.is_some(),
            !has_places(one),
            metres,
            one.name.clone(),
        )
    };
    found.sort_by_cached_key(order);
    found.truncate(MOST_PROPOSED);
    let free = found.iter_mut().filter(|one| one.full_until.is_none());
    free.take(TICKED).for_each(|one| one.ticked = true);
    Ok(found)
}

fn has_places(one: &Suggestion) -> bool {
    one.room.is_some_and(|room| room.places > 0)
}

#[expect(clippy::cast_possible_truncation, reason = "tenths of kilometres within one country")]
fn rounded(kilometres: f64) -> i64 {
    (kilometres * 10.0) as i64
}

fn fits(kept: &Kept<Service>, wanted: &Wanted) -> bool {
    let service = &kept.says;
    if wanted.own.contains(&service.organization) || !is_given(service) {
        return false;
    }
    if wanted.named.is_some_and(|named| named.uuid() == kept.id) {
        return true;
    }
    let closed = service.availability.on(wanted.today);
    let closed = closed.is_some_and(|passing| passing.state == TemporaryState::Closed);
    // Units of the network's own are dated and drawn by it: one that names such an area is asked, and says.
    let covers = |area: &Area| {
        matches!(area, Area::Custom(_)) || wanted.commune.is_none_or(|commune| area.covers(commune))
    };
    let receives = service.areas.is_empty() || service.areas.iter().any(covers);
    service.topics.contains(&wanted.need) && !closed && receives
}

fn described(
    conn: &mut Conn,
    key: &SealKey,
    kept: &Kept<Service>,
    wanted: &Wanted,
) -> Result<Option<Suggestion>, StoreError> {
    let service = &kept.says;
    let Some(organization) = organization_name(conn, service.organization.uuid())? else { return Ok(None) };
    let (town, point) = whereabouts(conn, service)?;
    let from = wanted.commune.and_then(|commune| commune.point);
    let full = service.availability.on(wanted.today);
    let full = full.filter(|passing| passing.state == TemporaryState::Full);
    Ok(Some(Suggestion {
        service: ServiceId::from(kept.id),
        name: service.name.clone(),
        organization,
        town,
        distance: from.zip(point).map(|(from, to)| from.distance_m(&to) / 1000.0),
        full_until: full.map(|passing| passing.until),
        room: room_of(conn, ServiceId::from(kept.id), wanted.today)?,
        has_mailbox: !mailboxes(conn, key, service, wanted.today)?.is_empty(),
        ticked: false,
    }))
}

/// The town of its first place, and the point that may be shown of it.
fn whereabouts(conn: &mut Conn, service: &Service) -> Result<(String, Option<Point>), StoreError> {
    let Some(place) = service.places.first() else { return Ok((String::new(), None)) };
    let location = directory::location(conn, place.location.uuid())?;
    let Some(shown) = location.map(|kept| kept.says.shown()) else { return Ok((String::new(), None)) };
    let town = Territory::france().commune(&shown.commune).map_or("", |commune| commune.name);
    Ok((town.to_owned(), shown.point))
}

/// The commune somebody typed: its INSEE or postal code, or its name; of two towns of one name the network's.
pub(crate) fn commune_of(conn: &mut Conn, typed: &str) -> Result<Option<&'static Commune>, StoreError> {
    let france = Territory::france();
    if typed.is_empty() {
        return Ok(None);
    }
    if let Some(commune) = france.commune(typed) {
        return Ok(Some(commune));
    }
    let area = area_of_the_network(conn)?.and_then(|code| Area::from_code(&code));
    let mut found = france.by_postal_code(typed);
    if found.is_empty() {
        found = france.by_name(typed);
    }
    found.sort_by_key(|commune| !area.as_ref().is_some_and(|area| area.covers(commune)));
    Ok(found.first().copied())
}
