//! Writes what a directory says in the formats of others, one record at a time, each file with its licence, source and date.
//!
//! A [`Scribe`] writes one format. It is told organisations first, then places, then services with all that is
//! theirs ([`Whole`]); nothing is held that the format does not need to the end. No scribe writes a contact that
//! bears a name: functions are public, persons are not.

pub mod agenda;
mod clean;
mod content_line;
pub mod data_inclusion;
pub mod feed;
pub mod geojson;
pub mod hsds;
mod identity;
pub mod sheet;
pub mod vcard;
mod wrapped;

use std::collections::HashMap;
use std::io;

use chrono::{DateTime, Utc};

use crate::record::{
    Batch, ContactRecord, LocationRecord, OrganizationRecord, ServiceAtLocationRecord, ServiceRecord,
};

pub(crate) use clean::unguarded;
pub use identity::uuid_of;
pub use wrapped::{BESIDE, Wrapped};

/// Who publishes a file, under which licence, from where and when: every file says it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Provenance {
    /// Name of the network, as people know it.
    pub network: String,
    /// Licence of the data, by its identifier in the SPDX list or its name: `etalab-2.0`.
    pub licence: String,
    /// Page of the licence.
    pub licence_url: String,
    /// Public address of the instance, without a slash at its end.
    pub address: String,
    /// When the file was made.
    pub at: DateTime<Utc>,
}

impl Provenance {
    /// The short name by which other directories know this network as a producer: `reseau-melun`.
    pub fn producer(&self) -> String {
        let slug = vocabulary::slug(&self.network);
        if slug.is_empty() { "maillage".to_owned() } else { slug }
    }

    /// One sentence for people: who, under which licence, from where, when.
    pub fn sentence(&self) -> String {
        let day = self.at.format("%d/%m/%Y");
        format!("{} ({}), données du {day}, licence {}", self.network, self.address, self.licence)
    }
}

/// One field of a record that changed, for the change log of HSDS.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChangeRecord {
    /// Identifier of the change.
    pub id: String,
    /// When it changed.
    pub at: DateTime<Utc>,
    /// `create`, `update` or `delete`.
    pub action: String,
    /// Name of the field.
    pub field: String,
    /// What it said, empty for a creation.
    pub before: String,
    /// What it says.
    pub after: String,
    /// Organisation or function that changed it, never a person.
    pub by: String,
}

/// One place of a service.
#[derive(Debug, Clone, Copy)]
pub struct Place<'a> {
    /// What is particular there.
    pub link: &'a ServiceAtLocationRecord,
    /// The place itself.
    pub location: &'a LocationRecord,
}

/// A service with all that is needed to write it.
#[derive(Debug, Clone)]
pub struct Whole<'a> {
    /// The service.
    pub service: &'a ServiceRecord,
    /// The organisation that answers for it.
    pub organization: &'a OrganizationRecord,
    /// Where it is given.
    pub places: Vec<Place<'a>>,
    /// What changed, the newest first; may be left empty.
    pub changes: &'a [ChangeRecord],
}

/// Writes one format. Organisations come first, then places, then services.
pub trait Scribe {
    /// Takes an organisation.
    fn organization(&mut self, organization: &OrganizationRecord) -> io::Result<()> {
        let _ = organization;
        Ok(())
    }

    /// Takes a place.
    fn location(&mut self, location: &LocationRecord) -> io::Result<()> {
        let _ = location;
        Ok(())
    }

    /// Takes a service with its organisation and places.
    fn service(&mut self, whole: &Whole<'_>) -> io::Result<()> {
        let _ = whole;
        Ok(())
    }
}

/// Tells a scribe everything a batch says. Services whose organisation is not in the batch are refused.
pub fn tell(batch: &Batch, scribe: &mut dyn Scribe) -> io::Result<()> {
    let organizations: HashMap<&str, &OrganizationRecord> =
        batch.organizations.iter().map(|one| (one.external_id.as_str(), one)).collect();
    let locations: HashMap<&str, &LocationRecord> =
        batch.locations.iter().map(|one| (one.external_id.as_str(), one)).collect();
    let mut links: HashMap<&str, Vec<&ServiceAtLocationRecord>> = HashMap::new();
    for link in &batch.services_at_locations {
        links.entry(link.service.as_str()).or_default().push(link);
    }
    batch.organizations.iter().try_for_each(|one| scribe.organization(one))?;
    batch.locations.iter().try_for_each(|one| scribe.location(one))?;
    for service in &batch.services {
        let organization = organizations
            .get(service.organization.as_str())
            .ok_or_else(|| io::Error::other("a service names an organisation that is not there"))?;
        let own = links.get(service.external_id.as_str()).map(Vec::as_slice).unwrap_or_default();
        let places = own
            .iter()
            .filter_map(|link| Some(Place { link, location: locations.get(link.location.as_str())? }))
            .collect();
        scribe.service(&Whole { service, organization, places, changes: &[] })?;
    }
    Ok(())
}

/// True when the place tells that its address must not be known. What is known of it here is already no finer than
/// its commune; formats that draw points look again.
pub(crate) fn is_hidden(location: &LocationRecord) -> bool {
    location.extras.get("maillage.hidden").is_some_and(|hidden| hidden == "true")
}

/// Contacts that may be published: functions. A contact with a name is a person, and stays in the house.
pub(crate) fn functions(contacts: &[ContactRecord]) -> impl Iterator<Item = &ContactRecord> {
    let named = |contact: &&ContactRecord| contact.name.as_ref().is_some_and(|name| !name.trim().is_empty());
    contacts.iter().filter(move |contact| !named(contact))
}

#[cfg(test)]
mod tests;
