//! A proposed record as the coordination checked it, and how it is born.

use chrono::{DateTime, Utc};
use directory::{
    Act, Author, Channel, Location, Organization, Phone, RecordKind, Service, ServiceAtLocation,
};
use store::{Conn, StoreError};
use uuid::Uuid;
use vocabulary::id::{LocationId, OrganizationId};
use vocabulary::place::Point;

/// A record as the coordinator checked it, to be born.
#[derive(Clone)]
pub(crate) struct Checked {
    /// The identity of the record, and of its place.
    pub(crate) id: Uuid,
    pub(crate) place: Uuid,
    pub(crate) kind: RecordKind,
    /// Who gives the service.
    pub(crate) organization: Option<OrganizationId>,
    pub(crate) name: String,
    pub(crate) purpose: String,
    pub(crate) address: String,
    /// The code of the commune; empty where it was not recognised.
    pub(crate) commune: String,
    pub(crate) phone: String,
    pub(crate) email: String,
    pub(crate) website: String,
    /// Where its place stands, if anybody knows.
    pub(crate) point: Option<Point>,
}

impl Checked {
    /// The record is born, with a place where one was given.
    pub(crate) fn open(&self, conn: &mut Conn, by: &Author, now: DateTime<Utc>) -> Result<(), StoreError> {
        let act = Act { by, channel: Channel::Page, now };
        let owner = match self.kind {
            RecordKind::Organization => Some(OrganizationId::from(self.id)),
            RecordKind::Location | RecordKind::Service => self.organization,
        };
        if self.kind == RecordKind::Organization {
            directory::open_organization(conn, self.id, &self.described(), act)?;
        }
        if self.has_place() {
            let location = Location {
                organization: owner,
                name: self.name.clone(),
                address: self.address.clone(),
                commune: self.commune.clone(),
                point: self.point,
                ..Location::default()
            };
            directory::open_location(conn, self.place, &location, act)?;
        }
        match (self.kind, owner) {
            (RecordKind::Service, Some(owner)) => {
                directory::open_service(conn, self.id, &self.service(owner), act)
            }
            _ => Ok(()),
        }
    }

    fn has_place(&self) -> bool {
        !self.address.is_empty() || !self.commune.is_empty()
    }

    fn phones(&self) -> Vec<Phone> {
        Some(self.phone.as_str()).filter(|text| !text.is_empty()).map(Phone::read).into_iter().collect()
    }

    fn described(&self) -> Organization {
        Organization {
            name: self.name.clone(),
            description: self.purpose.clone(),
            phones: self.phones(),
            email: self.email.clone(),
            website: self.website.clone(),
            ..Organization::default()
        }
    }

    fn service(&self, owner: OrganizationId) -> Service {
        let place = ServiceAtLocation {
            location: LocationId::from(self.place),
            hours: String::new(),
            note: String::new(),
            phones: Vec::new(),
        };
        Service {
            organization: owner,
            name: self.name.clone(),
            summary: self.purpose.chars().take(LONGEST_SUMMARY).collect(),
            description: self.purpose.clone(),
            phones: self.phones(),
            email: self.email.clone(),
            url: self.website.clone(),
            places: if self.has_place() { vec![place] } else { Vec::new() },
            ..Service::default()
        }
    }
}

/// The longest summary of a service, in letters.
const LONGEST_SUMMARY: usize = 300;
