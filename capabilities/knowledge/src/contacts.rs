//! Whom to call in a commune, drawn from the directory at the moment a card is looked at or printed.

use std::collections::{HashMap, HashSet};

use ::store::{Conn, StoreError};
use chrono::NaiveDate;
use directory::{Freshness, Kept, Location, Organization, Service, Thresholds};
use uuid::Uuid;
use vocabulary::codes::{ServiceStatus, TemporaryState, Topic};
use vocabulary::place::Point;
use vocabulary::territory::{Area, Commune, Units};

/// The most contacts on one card: two pages hold no more.
pub const MOST_CONTACTS: usize = 6;
/// How far a service without a stated area is offered, in metres.
const NEAR: f64 = 25_000.0;

/// A service to call.
#[derive(Clone, Debug, PartialEq)]
pub struct Contact {
    /// The service.
    pub id: Uuid,
    /// Its name.
    pub service: String,
    /// The organisation that gives it.
    pub organization: String,
    /// The number to call, as it is shown; may be empty.
    pub phone: String,
    /// Where it is given; the town alone where the address is hidden.
    pub place: String,
    /// A passing state and its last day: full, low on stock.
    pub passing: Option<(TemporaryState, NaiveDate)>,
    /// Whether one should call before sending somebody: nobody confirmed it lately.
    pub to_check: bool,
}

/// What is asked of the directory.
#[derive(Clone, Debug)]
pub struct Asked {
    /// The needs.
    pub topics: Vec<Topic>,
    /// The INSEE code of the commune.
    pub commune: &'static Commune,
    /// The day.
    pub today: NaiveDate,
}

/// Whom to call in a commune about these needs: those in the commune first, then the nearest; what is closed or gone is
/// left out, and of one organisation no more than two services stand there.
///
/// # Errors
/// Those of the store.
pub fn contacts(conn: &mut Conn, asked: &Asked) -> Result<Vec<Contact>, StoreError> {
    let units = crate::store::units::units(conn)?;
    let mut answering: Vec<Kept<Service>> = Vec::new();
    directory::each_service(conn, &mut |kept| {
        if answers(&kept.says, asked) {
            answering.push(kept);
        }
    })?;
    let places = places_of(conn, &answering)?;
    let mut found: Vec<(usize, u64, Kept<Service>)> = Vec::new();
    for kept in answering {
        if let Some((rank, metres)) = nearness(&kept.says, &places, (&units, asked)) {
            found.push((rank, metres, kept));
        }
    }
    found.sort_by_cached_key(|(rank, metres, kept)| {
        (*rank, *metres, closeness(&kept.says, asked), kept.says.name.clone())
    });
    let thresholds = directory::thresholds(conn)?;
    let (mut shown, mut of_organization) = (Vec::new(), HashMap::<Uuid, usize>::new());
    for (_, _, kept) in found {
        let count = of_organization.entry(kept.says.organization.uuid()).or_default();
        if *count >= 2 || shown.len() == MOST_CONTACTS {
            continue;
        }
        *count += 1;
        let Some(organization) = directory::organization(conn, kept.says.organization.uuid())? else {
            continue;
        };
        shown.push(contact(&kept, &organization.says, (&places, &thresholds), asked));
    }
    Ok(shown)
}

fn answers(service: &Service, asked: &Asked) -> bool {
    let works = service.status.is_none_or(|status| status == ServiceStatus::Active);
    let closed = service.availability.on(asked.today).is_some_and(|now| now.state == TemporaryState::Closed);
    works && !closed && service.topics.iter().any(|topic| asked.topics.contains(topic))
}

/// Which of the needs it answers, the first named being what the card is most about.
fn closeness(service: &Service, asked: &Asked) -> Option<usize> {
    asked.topics.iter().position(|topic| service.topics.contains(topic))
}

type Places = HashMap<Uuid, Location>;

fn places_of(conn: &mut Conn, services: &[Kept<Service>]) -> Result<Places, StoreError> {
    let mut places = Places::new();
    let ids: HashSet<Uuid> =
        services.iter().flat_map(|kept| &kept.says.places).map(|place| place.location.uuid()).collect();
    for id in ids {
        places.extend(directory::location(conn, id)?.map(|kept| (id, kept.says)));
    }
    Ok(places)
}

/// How near a service is: 0 in the commune, 1 elsewhere; then metres. None when it is not for people of the commune.
fn nearness(service: &Service, places: &Places, (units, asked): (&Units, &Asked)) -> Option<(usize, u64)> {
    let own: Vec<&Location> =
        service.places.iter().filter_map(|place| places.get(&place.location.uuid())).collect();
    let covers = |area: &Area| units.covers(area, asked.commune, asked.today);
    if !service.areas.is_empty() && !service.areas.iter().any(covers) {
        return None;
    }
    if own.iter().any(|place| place.commune == asked.commune.code) {
        return Some((0, 0));
    }
    let metres = own.iter().filter_map(|place| Some(apart(place.shown().point?, asked.commune.point?)));
    let nearest = metres.min_by(f64::total_cmp);
    let is_for_them = !service.areas.is_empty();
    match nearest {
        Some(metres) if is_for_them || metres <= NEAR => Some((1, whole(metres))),
        None if is_for_them || service.is_remote() => Some((2, 0)),
        _ => None,
    }
}

fn apart(one: Point, other: Point) -> f64 {
    one.distance_m(&other)
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "metres on this earth, never below zero"
)]
fn whole(metres: f64) -> u64 {
    metres.max(0.0) as u64
}

fn contact(
    kept: &Kept<Service>,
    organization: &Organization,
    (places, thresholds): (&Places, &Thresholds),
    asked: &Asked,
) -> Contact {
    let service = &kept.says;
    let mut own =
        service.places.iter().filter_map(|place| Some((place, places.get(&place.location.uuid())?)));
    let in_commune = own.clone().find(|(_, place)| place.commune == asked.commune.code);
    let place = in_commune.or_else(|| own.next());
    let shown = place.map(|(_, location)| location.shown());
    let there = place.into_iter().flat_map(|(place, _)| &place.phones);
    let of_place = shown.iter().flat_map(|shown| &shown.phones);
    let mut phones = there.chain(&service.phones).chain(of_place).chain(&organization.phones);
    let freshness = Freshness::on(asked.today, &kept.dates, thresholds);
    Contact {
        id: kept.id,
        service: service.name.clone(),
        organization: organization.name.clone(),
        phone: phones
            .find(|phone| !phone.shown.is_empty())
            .map(|phone| phone.shown.clone())
            .unwrap_or_default(),
        place: shown.map(|shown| where_it_is(&[&shown.street, &shown.town])).unwrap_or_default(),
        passing: service.availability.on(asked.today).map(|now| (now.state, now.until)),
        to_check: !matches!(freshness, Freshness::Fresh | Freshness::ToConfirm),
    }
}

fn where_it_is(parts: &[&str]) -> String {
    let said: Vec<&str> = parts.iter().copied().filter(|part| !part.is_empty()).collect();
    said.join(", ")
}
