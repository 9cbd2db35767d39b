//! Everybody in the directory, as a portrait needs them: who, of which family, where, and what is offered where.
//!
//! All of it is about organisations and not about persons: counts below five are shown as they are.

use std::collections::HashMap;

use ::store::{Conn, StoreError};
use directory::{Location, Service};
use uuid::Uuid;
use vocabulary::codes::{DeliveryMode, LegalFamily, Sector, ServiceStatus, Topic};
use vocabulary::fold;
use vocabulary::place::Point;
use vocabulary::territory::{Area, Commune, CommuneKind, Territory};

use crate::coverage::Coverage;

/// An organisation of the directory.
#[derive(Clone, Debug)]
pub(crate) struct Party {
    pub(crate) id: Uuid,
    pub(crate) name: String,
    pub(crate) family: Option<LegalFamily>,
    pub(crate) sectors: Vec<Sector>,
    /// Where it stands: its first place, else the first place of its services.
    pub(crate) commune: Option<&'static Commune>,
}

impl Party {
    /// The address of its sheet.
    pub(crate) fn path(&self) -> String {
        directory::paths::organization(self.id, &self.name)
    }

    /// Its family's place in the order of families; those that did not say theirs come last.
    pub(crate) fn group(&self) -> usize {
        group_of(self.family)
    }
}

/// The place of a family in the order of families.
pub(crate) fn group_of(family: Option<LegalFamily>) -> usize {
    let place = |family| LegalFamily::ALL.iter().position(|one| *one == family);
    family.and_then(place).unwrap_or(LegalFamily::ALL.len())
}

/// What a service answers, and where.
#[derive(Clone, Debug)]
pub(crate) struct Offer {
    pub(crate) topics: Vec<Topic>,
    pub(crate) spots: Vec<(&'static Commune, Option<Point>)>,
    pub(crate) areas: Vec<Area>,
    /// Whether people are received at its places: a bus only stops there, a home help only starts from there.
    pub(crate) receives: bool,
    /// Whether somebody comes to the people: at home, in the street, by a bus that tours.
    pub(crate) comes: bool,
}

/// Everybody, and which needs they answer where.
#[derive(Debug)]
pub(crate) struct Everybody {
    /// By name.
    pub(crate) parties: Vec<Party>,
    /// The communes of the network, by name.
    pub(crate) communes: Vec<&'static Commune>,
    pub(crate) coverage: Coverage,
    places: HashMap<Uuid, usize>,
}

impl Everybody {
    /// Everybody who is current, in the communes of an area, or where somebody stands when there is no area.
    pub(crate) fn read(conn: &mut Conn, area: Option<&Area>) -> Result<Self, StoreError> {
        let mut places: HashMap<Uuid, Location> = HashMap::new();
        directory::each_location(conn, &mut |kept| {
            places.insert(kept.id, kept.says);
        })?;
        let mut stands: HashMap<Uuid, &'static Commune> = HashMap::new();
        let mut offers: Vec<Offer> = Vec::new();
        directory::each_service(conn, &mut |kept| {
            let given = offer(&kept.says, &places);
            if let Some((commune, _)) = given.spots.first() {
                stands.entry(kept.says.organization.uuid()).or_insert(commune);
            }
            let is_given = matches!(kept.says.status, None | Some(ServiceStatus::Active));
            offers.extend(is_given.then_some(given));
        })?;
        let own = own_communes(places.values());
        let mut parties: Vec<Party> = Vec::new();
        directory::each_organization(conn, &mut |kept| {
            let commune = own.get(&kept.id).or_else(|| stands.get(&kept.id)).copied();
            let (family, sectors) = (kept.says.legal_family, kept.says.sectors);
            parties.push(Party { id: kept.id, name: kept.says.name, family, sectors, commune });
        })?;
        Ok(Self::of(parties, &offers, area))
    }

    /// Everybody, from what was read.
    pub(crate) fn of(mut parties: Vec<Party>, offers: &[Offer], area: Option<&Area>) -> Self {
        parties.sort_by_cached_key(|party| (fold(&party.name), party.id));
        let places = parties.iter().enumerate().map(|(place, party)| (party.id, place)).collect();
        let communes = communes(&parties, area);
        let coverage = Coverage::of(offers, &communes);
        Self { parties, communes, coverage, places }
    }

    /// The place of an organisation among the parties.
    pub(crate) fn place(&self, id: Uuid) -> Option<usize> {
        self.places.get(&id).copied()
    }
}

/// The commune of each organisation's own places; of several the first by code, so that it is always the same.
fn own_communes<'a>(places: impl Iterator<Item = &'a Location>) -> HashMap<Uuid, &'static Commune> {
    let mut own: HashMap<Uuid, &'static Commune> = HashMap::new();
    for location in places {
        if let (Some(organization), Some(commune)) = (location.organization, commune_of(&location.commune)) {
            let known = own.entry(organization.uuid()).or_insert(commune);
            if commune.code < known.code {
                *known = commune;
            }
        }
    }
    own
}

fn commune_of(code: &str) -> Option<&'static Commune> {
    let commune = Territory::france().commune(code)?;
    match (commune.kind, commune.parent) {
        (CommuneKind::Arrondissement, Some(parent)) => Territory::france().commune(parent),
        _ => Some(commune),
    }
}

fn offer(service: &Service, places: &HashMap<Uuid, Location>) -> Offer {
    let spots = service.places.iter().filter_map(|place| places.get(&place.location.uuid()));
    let spot = |location: &Location| {
        // A hidden place is known by its commune alone.
        let shown = location.shown();
        Some((commune_of(&shown.commune)?, shown.point))
    };
    Offer {
        topics: service.topics.clone(),
        spots: spots.filter_map(spot).collect(),
        areas: service.areas.clone(),
        receives: !service.comes_to_people() || service.delivery_modes.contains(&DeliveryMode::OnSite),
        comes: service.comes_to_people(),
    }
}

fn communes(parties: &[Party], area: Option<&Area>) -> Vec<&'static Commune> {
    let mut communes: Vec<&'static Commune> = match area {
        Some(area) => Territory::france().communes_in(area),
        None => parties.iter().filter_map(|party| party.commune).collect(),
    };
    communes.sort_by_cached_key(|commune| (fold(commune.name), commune.code));
    communes.dedup_by_key(|commune| commune.code);
    communes
}
