//! Everybody of the directory, with what each does.

use std::collections::HashMap;

use ::store::{Conn, StoreError};
use chrono::NaiveDate;
use directory::{Kept, Location, Organization, Service};
use uuid::Uuid;
use vocabulary::codes::TemporaryState;
use vocabulary::hours::OpeningHours;
use vocabulary::territory::{Area, Commune, Territory, Units};

use crate::actor::{Actor, Offer, Spot};
use crate::store;
use crate::week::Week;

/// Every organisation that is current, with what it does.
#[derive(Clone, Debug, Default)]
pub(crate) struct Everybody {
    /// By identifier.
    pub(crate) actors: Vec<Actor>,
    pub(crate) units: Units,
    pub(crate) today: NaiveDate,
}

impl Everybody {
    /// Reads the directory.
    pub(crate) fn read(conn: &mut Conn, today: NaiveDate) -> Result<Everybody, StoreError> {
        let mut places: HashMap<Uuid, Location> = HashMap::new();
        directory::each_location(conn, &mut |kept: Kept<Location>| {
            places.insert(kept.id, kept.says);
        })?;
        let mut found: HashMap<Uuid, (Organization, Vec<Offer>)> = HashMap::new();
        directory::each_organization(conn, &mut |kept: Kept<Organization>| {
            found.insert(kept.id, (kept.says, Vec::new()));
        })?;
        let mut reading = Reading { places, hours: HashMap::new(), today };
        directory::each_service(conn, &mut |kept: Kept<Service>| {
            if let Some((owner, offers)) = found.get_mut(&kept.says.organization.uuid()) {
                offers.push(reading.offer(owner, kept));
            }
        })?;
        let mut actors: Vec<Actor> =
            found.into_iter().map(|(id, (says, offers))| reading.actor(id, says, offers)).collect();
        actors.sort_unstable_by_key(|actor| actor.id);
        Ok(Everybody { actors, units: store::units(conn)?, today })
    }

    /// The organisation with this identifier.
    pub(crate) fn actor(&self, id: Uuid) -> Option<&Actor> {
        self.actors.binary_search_by_key(&id, |actor| actor.id).ok().map(|place| &self.actors[place])
    }

    /// The organisation whose address ends so.
    pub(crate) fn by_handle(&self, handle: &str) -> Option<&Actor> {
        self.actors.iter().find(|actor| directory::handle(actor.id) == handle)
    }

    /// Whether a service receives the inhabitants of a commune.
    pub(crate) fn receives_from(&self, areas: &[Area], commune: &Commune) -> bool {
        areas.is_empty() || areas.iter().any(|area| self.covers(area, commune))
    }

    /// Whether an area holds a commune today.
    pub(crate) fn covers(&self, area: &Area, commune: &Commune) -> bool {
        self.units.covers(area, commune, self.today)
    }

    /// The communes of the network: of its area, or else those where somebody receives people. By name.
    pub(crate) fn communes(&self, area: Option<&Area>) -> Vec<&'static Commune> {
        let france = Territory::france();
        let mut communes: Vec<&'static Commune> = match area {
            Some(area) => france.communes().iter().filter(|commune| self.covers(area, commune)).collect(),
            None => {
                let codes = self.actors.iter().flat_map(|actor| &actor.communes);
                let codes: std::collections::BTreeSet<&str> = codes.copied().collect();
                codes.into_iter().filter_map(|code| france.commune(code)).collect()
            }
        };
        communes.sort_by_cached_key(|commune| vocabulary::fold(commune.name));
        communes
    }
}

/// What stands around while services are read; each text of hours is read once.
struct Reading {
    places: HashMap<Uuid, Location>,
    hours: HashMap<String, Week>,
    today: NaiveDate,
}

impl Reading {
    fn offer(&mut self, owner: &Organization, kept: Kept<Service>) -> Offer {
        let mut offer = Offer::of(kept.id, &kept.says);
        let today = self.today;
        offer.passing =
            kept.says.availability.on(today).map(|passing| (passing.state, passing.note.to_owned()));
        let shut = kept
            .says
            .availability
            .on(today)
            .filter(|passing| matches!(passing.state, TemporaryState::Full | TemporaryState::Closed));
        offer.shut_until = shut.map(|passing| passing.until);
        let mut texts: Vec<String> = Vec::new();
        for place in &kept.says.places {
            let Some(location) = self.places.get(&place.location.uuid()) else { continue };
            let shown = location.shown();
            offer.spots.push(Spot { commune: location.commune(), point: shown.point });
            let own = [&place.hours, &kept.says.hours, &location.hours, &owner.hours];
            texts.extend(own.into_iter().find(|hours| !hours.is_empty()).cloned());
        }
        if kept.says.places.is_empty() {
            texts.extend([&kept.says.hours, &owner.hours].into_iter().find(|text| !text.is_empty()).cloned());
        }
        offer.week = texts.iter().fold(Week::default(), |week, text| week.with(self.week(text)));
        offer.understood()
    }

    fn week(&mut self, text: &str) -> &Week {
        let today = self.today;
        self.hours.entry(text.to_owned()).or_insert_with(|| {
            OpeningHours::parse(text).map(|hours| Week::of(&hours, today)).unwrap_or_default()
        })
    }

    fn actor(&mut self, id: Uuid, says: Organization, mut offers: Vec<Offer>) -> Actor {
        offers.sort_by_cached_key(|offer| (vocabulary::fold(&offer.name), offer.id));
        let of_services = offers.iter().fold(Week::default(), |week, offer| week.with(&offer.week));
        let week = if of_services.is_known() { of_services } else { self.week(&says.hours).clone() };
        let of_offers = offers.iter().flat_map(|offer| offer.languages.iter().cloned());
        let languages = says.languages.into_iter().chain(of_offers).collect();
        let spots = offers.iter().flat_map(|offer| &offer.spots);
        Actor {
            id,
            communes: spots.filter_map(|spot| spot.commune.map(|commune| commune.code)).collect(),
            name: says.name,
            acronym: says.acronym,
            parent: says.parent.map(|parent| parent.uuid()),
            family: says.legal_family,
            sectors: says.sectors,
            languages,
            means: says.means,
            volunteers: says.volunteers,
            volunteers_only: says.volunteers_only,
            offers,
            week,
        }
    }
}
