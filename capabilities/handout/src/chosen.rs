//! The services chosen for a sheet, as the directory describes them at the moment of printing.

use ::store::{Conn, StoreError};
use chrono::NaiveDate;
use directory::{
    Freshness, Life, Location, Organization, Phone, RecordKind, Service, ServiceAtLocation, Thresholds,
};
use vocabulary::id::OrganizationId;

use crate::{ShortName, discretion};

/// A service with what stands around it.
#[derive(Clone, Debug)]
pub(crate) struct Chosen {
    pub(crate) short: ShortName,
    pub(crate) service: Service,
    pub(crate) organization_id: OrganizationId,
    pub(crate) organization: Organization,
    pub(crate) places: Vec<Place>,
    pub(crate) freshness: Freshness,
    pub(crate) assured_on: Option<NaiveDate>,
}

/// A place where it is given.
#[derive(Clone, Debug)]
pub(crate) struct Place {
    pub(crate) at: ServiceAtLocation,
    pub(crate) location: Location,
}

impl Chosen {
    /// Whether it is shown under a neutral title.
    pub(crate) fn is_sensitive(&self) -> bool {
        discretion::sensitive(&self.service)
    }

    /// The number to call: the service's own, else that of a place that is no secret, else the organisation's.
    pub(crate) fn phone(&self) -> Option<&Phone> {
        let at_places = self.places.iter().flat_map(|place| &place.at.phones);
        let known = self.places.iter().filter(|place| !place.location.hidden);
        let of_places = known.flat_map(|place| &place.location.phones);
        self.service.phones.iter().chain(at_places).chain(of_places).chain(&self.organization.phones).next()
    }
}

impl Place {
    /// The hours that hold here, as they are written; empty when nobody said any.
    pub(crate) fn hours<'a>(&'a self, chosen: &'a Chosen) -> &'a str {
        let own = [&self.at.hours, &chosen.service.hours, &self.location.hours, &chosen.organization.hours];
        own.into_iter().find(|hours| !hours.is_empty()).map_or("", String::as_str)
    }
}

/// The services of these names that are still there, in this order.
pub(crate) fn chosen(
    conn: &mut Conn,
    names: &[ShortName],
    today: NaiveDate,
) -> Result<Vec<Chosen>, StoreError> {
    let thresholds = directory::thresholds(conn)?;
    let mut found = Vec::with_capacity(names.len());
    for name in names {
        found.extend(one(conn, name, today, &thresholds)?);
    }
    Ok(found)
}

fn one(
    conn: &mut Conn,
    name: &ShortName,
    today: NaiveDate,
    thresholds: &Thresholds,
) -> Result<Option<Chosen>, StoreError> {
    let shown = directory::shown_by_handle(conn, RecordKind::Service, name.handle())?;
    let Some(shown) = shown.filter(|shown| shown.life == Life::Current) else { return Ok(None) };
    let Some(service) = directory::service(conn, shown.key.id)?.map(|kept| kept.says) else {
        return Ok(None);
    };
    let Some(organization) = directory::organization(conn, service.organization.into())? else {
        return Ok(None);
    };
    let mut places = Vec::new();
    for at in &service.places {
        let location = directory::location(conn, at.location.into())?;
        places.extend(location.map(|kept| Place { at: at.clone(), location: kept.says }));
    }
    Ok(Some(Chosen {
        short: name.clone(),
        organization_id: service.organization,
        organization: organization.says,
        service,
        places,
        freshness: Freshness::on(today, &shown.dates, thresholds),
        assured_on: shown.dates.assured_on,
    }))
}
