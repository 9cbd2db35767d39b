//! Giving the directory away: from the records we keep to those every exchange format is written from.
//!
//! Public data only: no named person, no hidden address finer than its commune. What came in and had no field
//! here goes back where it came from.

mod local;
mod parts;
mod reverse;

use std::collections::{HashMap, HashSet};
use std::io;

use exchange::write::{ChangeRecord, Place, Scribe, Whole};
use exchange::{LocationRecord, OrganizationRecord, ServiceAtLocationRecord, ServiceRecord};
use store::{Conn, StoreError};
use uuid::Uuid;

use crate::kept::Kept;
use crate::location::Location;
use crate::organization::Organization;
use crate::revising::Revision;
use crate::section::RecordKey;
use crate::service::Service;
use crate::walking;

pub(crate) use local::{take_back_location, take_back_organization, take_back_service};
pub use reverse::{location_record, organization_record, service_record, services_at_locations};

/// A service with all that is needed to write it, held by itself.
#[derive(Clone, Debug)]
pub struct Told {
    /// The service.
    pub service: ServiceRecord,
    /// The organisation that answers for it.
    pub organization: OrganizationRecord,
    /// Where it is given: what is particular there, and the place.
    pub places: Vec<(ServiceAtLocationRecord, LocationRecord)>,
    /// What changed in it, the newest first; empty unless asked for.
    pub changes: Vec<ChangeRecord>,
}

impl Told {
    /// The same, as the writers of formats take it.
    pub fn whole(&self) -> Whole<'_> {
        let places = self.places.iter().map(|(link, location)| Place { link, location }).collect();
        Whole { service: &self.service, organization: &self.organization, places, changes: &self.changes }
    }
}

/// Why a directory could not be written out.
#[derive(Debug)]
pub enum ExportFault {
    /// The store failed.
    Store(StoreError),
    /// What is written to failed.
    Writing(io::Error),
}

impl From<StoreError> for ExportFault {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

impl std::fmt::Display for ExportFault {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Store(error) => error.fmt(formatter),
            Self::Writing(error) => write!(formatter, "the file cannot be written: {error}"),
        }
    }
}

impl std::error::Error for ExportFault {}

/// These services in the order given, with their organisations and places; those that are not there are left out.
pub fn tell(conn: &mut Conn, services: &[Kept<Service>]) -> Result<Vec<Told>, StoreError> {
    let mut shelf = Shelf::default();
    let mut told = Vec::with_capacity(services.len());
    for kept in services {
        shelf.fetch(conn, kept)?;
        told.extend(shelf.told(kept));
    }
    Ok(told)
}

/// The latest changes of a record, as the change log of HSDS tells them: at most `limit` revisions.
pub fn changes(conn: &mut Conn, key: RecordKey, limit: i64) -> Result<Vec<ChangeRecord>, StoreError> {
    let revisions = crate::revising::public_history(conn, key, limit)?;
    Ok(revisions.iter().flat_map(change_records).collect())
}

/// One line of the change log for each field a revision changed. The name of whoever did it is never told: only the
/// organisation or function shown.
pub fn change_records(revision: &Revision) -> Vec<ChangeRecord> {
    let text = |value: &serde_json::Value| match value {
        serde_json::Value::Null => String::new(),
        serde_json::Value::String(text) => text.clone(),
        other => other.to_string(),
    };
    let line = |field: &crate::revising::FieldRevision| ChangeRecord {
        id: Uuid::new_v5(&revision.id.uuid(), field.field.as_bytes()).to_string(),
        at: revision.at,
        action: "update".to_owned(),
        field: field.field.clone(),
        before: text(&field.before),
        after: text(&field.after),
        by: revision.by.clone(),
    };
    revision.fields.iter().map(line).collect()
}

/// Tells a scribe the whole directory: organisations, places, then services one at a time, which are never held
/// together.
pub fn walk(conn: &mut Conn, scribe: &mut dyn Scribe) -> Result<(), ExportFault> {
    let mut shelf = Shelf::default();
    walking::each_organization(conn, &mut |kept| shelf.keep_organization(&kept))?;
    walking::each_location(conn, &mut |kept| shelf.keep_location(&kept))?;
    let mut failed = None;
    let mut try_write = |result: io::Result<()>| {
        if let Err(error) = result {
            failed.get_or_insert(error);
        }
    };
    let ids = |keys: Vec<&Uuid>| {
        let mut ids: Vec<Uuid> = keys.into_iter().copied().collect();
        ids.sort_unstable();
        ids
    };
    for id in ids(shelf.organizations.keys().collect()) {
        try_write(shelf.organizations.get(&id).map_or(Ok(()), |one| scribe.organization(one)));
    }
    for id in ids(shelf.locations.keys().collect()) {
        try_write(shelf.locations.get(&id).map_or(Ok(()), |one| scribe.location(one)));
    }
    walking::each_service(conn, &mut |kept| {
        if let Some(told) = shelf.told(&kept) {
            try_write(scribe.service(&told.whole()));
        }
    })?;
    failed.map_or(Ok(()), |error| Err(ExportFault::Writing(error)))
}

/// Organisations and places at hand while services go by.
#[derive(Default)]
struct Shelf {
    organizations: HashMap<Uuid, OrganizationRecord>,
    locations: HashMap<Uuid, LocationRecord>,
    hidden: HashSet<String>,
}

impl Shelf {
    fn keep_organization(&mut self, kept: &Kept<Organization>) {
        self.organizations.insert(kept.id, organization_record(kept));
    }

    fn keep_location(&mut self, kept: &Kept<Location>) {
        if kept.says.hidden {
            self.hidden.insert(kept.id.to_string());
        }
        self.locations.insert(kept.id, location_record(kept));
    }

    /// Reads what a service needs and is not at hand yet.
    fn fetch(&mut self, conn: &mut Conn, service: &Kept<Service>) -> Result<(), StoreError> {
        let owner = service.says.organization.uuid();
        if !self.organizations.contains_key(&owner)
            && let Some(kept) = walking::organization(conn, owner)?
        {
            self.keep_organization(&kept);
        }
        for place in &service.says.places {
            let id = place.location.uuid();
            if !self.locations.contains_key(&id)
                && let Some(kept) = walking::location(conn, id)?
            {
                self.keep_location(&kept);
            }
        }
        Ok(())
    }

    fn told(&self, kept: &Kept<Service>) -> Option<Told> {
        let organization = self.organizations.get(&kept.says.organization.uuid())?.clone();
        let at = |mut link: ServiceAtLocationRecord| {
            let location = self.locations.get(&Uuid::parse_str(&link.location).ok()?)?.clone();
            // What a source said of a hidden place may lead to its door.
            if self.hidden.contains(&link.location) {
                link.extras.clear();
            }
            Some((link, location))
        };
        let places = services_at_locations(kept).into_iter().filter_map(at).collect();
        Some(Told { service: service_record(kept), organization, places, changes: Vec::new() })
    }
}

#[cfg(test)]
mod tests;
