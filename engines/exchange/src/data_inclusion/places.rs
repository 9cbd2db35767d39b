//! Gives each service of data·inclusion its organisation and its place.

use std::collections::HashMap;

use vocabulary::codes::DeliveryMode;
use vocabulary::fold;

use crate::log::Log;
use crate::placeholder::Placeholders;
use crate::record::{
    AddressRecord, Batch, LocationRecord, OrganizationRecord, ServiceAtLocationRecord, ServiceRecord,
};

/// Ties services to organisations and places. A structure's address is one location; a service with an address
/// of its own gets another, shared with the services of the same organisation at the same address; a service
/// without address takes place at its structure, unless it is given remotely only.
pub(crate) fn tie(
    organizations: Vec<OrganizationRecord>,
    services: Vec<ServiceRecord>,
    addresses: Vec<AddressRecord>,
    log: &mut Log<'_>,
) -> Batch {
    let links = Vec::with_capacity(services.len());
    let mut batch = Batch { organizations, services, services_at_locations: links, ..Batch::default() };
    let mut placeholders = Placeholders::of(&batch.organizations);
    let mut places = Places::default();
    for organization in &batch.organizations {
        places.add_structure(organization, &mut batch.locations);
    }
    for (service, address) in batch.services.iter_mut().zip(addresses) {
        let at = service.rows.first().copied();
        service.organization =
            placeholders.find(std::mem::take(&mut service.organization), "structure_id", at, log);
        let place = if address.is_blank() {
            places.of_structure(service)
        } else {
            Some(places.find_or_add(&service.organization, address, &mut batch.locations))
        };
        if let Some(index) = place {
            batch.services_at_locations.push(link(service, &batch.locations[index]));
        }
    }
    batch.organizations.extend(placeholders.into_records());
    batch
}

fn link(service: &ServiceRecord, location: &LocationRecord) -> ServiceAtLocationRecord {
    ServiceAtLocationRecord {
        external_id: format!("{}@{}", service.external_id, location.external_id),
        service: service.external_id.clone(),
        location: location.external_id.clone(),
        ..ServiceAtLocationRecord::default()
    }
}

/// Locations by organisation and address.
#[derive(Default)]
struct Places {
    by_address: HashMap<uuid::Uuid, usize>,
    by_structure: HashMap<String, usize>,
}

impl Places {
    fn add_structure(&mut self, organization: &OrganizationRecord, locations: &mut Vec<LocationRecord>) {
        if organization.address.is_blank() {
            return;
        }
        let id = organization.external_id.clone();
        self.by_structure.insert(id.clone(), locations.len());
        self.by_address.insert(door(&id, &organization.address), locations.len());
        locations.push(LocationRecord {
            external_id: id.clone(),
            organization: Some(id),
            name: Some(organization.name.clone()),
            address: organization.address.clone(),
            accessibility: organization.accessibility.clone(),
            hours: organization.hours.clone(),
            ..LocationRecord::default()
        });
    }

    fn of_structure(&self, service: &ServiceRecord) -> Option<usize> {
        let remote_only = service.delivery_modes == [DeliveryMode::Remote];
        if remote_only { None } else { self.by_structure.get(&service.organization).copied() }
    }

    fn find_or_add(
        &mut self,
        organization: &str,
        address: AddressRecord,
        locations: &mut Vec<LocationRecord>,
    ) -> usize {
        let door = door(organization, &address);
        if let Some(index) = self.by_address.get(&door) {
            return *index;
        }
        locations.push(LocationRecord {
            external_id: format!("{organization}@{:016x}", door.as_u64_pair().0),
            organization: Some(organization.to_owned()),
            address,
            ..LocationRecord::default()
        });
        self.by_address.insert(door, locations.len() - 1);
        locations.len() - 1
    }
}

/// An organisation at an address, as a digest that stays the same from one reading to the next.
fn door(organization: &str, address: &AddressRecord) -> uuid::Uuid {
    let text = format!("{organization}\n{}", key(address));
    uuid::Uuid::new_v5(&uuid::Uuid::NAMESPACE_OID, text.as_bytes())
}

/// What makes two addresses the same: street and town. Coordinates differ between two geocodings of one door.
fn key(address: &AddressRecord) -> String {
    let town = address.postal_code.as_ref().or(address.commune.as_ref()).or(address.city.as_ref());
    let lines = address.lines.join(" ");
    let street: Vec<String> = fold(&lines).split_whitespace().map(str::to_owned).collect();
    if street.is_empty() && town.is_none() {
        return address
            .point
            .map(|point| format!("{:.5} {:.5}", point.latitude(), point.longitude()))
            .unwrap_or_default();
    }
    format!("{}|{}", street.join(" "), town.map(String::as_str).unwrap_or_default())
}
