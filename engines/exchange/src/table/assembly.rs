//! Puts what rows say together: one organisation for all its rows, one place per address, ids that stay the same.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};

use uuid::Uuid;
use vocabulary::fold;

use crate::log::Log;
use crate::record::{
    AccessibilityRecord, AddressRecord, Batch, LocationRecord, OrganizationRecord, RowRef,
    ServiceAtLocationRecord, ServiceRecord,
};
use crate::report::SetAsideReason;
use crate::row::Row;

use super::said::Said;

/// Records while rows come in.
#[derive(Default)]
pub(super) struct Assembly {
    batch: Batch,
    organizations: HashMap<String, usize>,
    locations: HashMap<String, usize>,
    /// Ids given to rows, with a digest of the row.
    met: HashMap<String, (u64, RowRef)>,
}

/// What a row is about, once its names were compared.
struct Subject {
    /// The organisation that answers.
    owner: String,
    /// The name of what is offered, when the row offers something.
    service: Option<String>,
    /// True when several rows may be about this organisation.
    shared: bool,
}

impl Assembly {
    pub(super) fn add(&mut self, said: Said, row: &Row, log: &mut Log<'_>) {
        let Some(subject) = subject(&said) else {
            log.set_aside(row, SetAsideReason::NoName);
            return;
        };
        let digest = digest(row);
        let (id, given) = id_of(&said, &subject);
        match self.met.get(&id) {
            Some((known, at)) if *known == digest => return log.merge(row.at, &id, *at),
            Some(_) if given => return log.set_aside(row, SetAsideReason::DuplicateId),
            _ => {}
        }
        // Two rows with one name at one address that say different things both stay, under ids of their own.
        let id = if self.met.contains_key(&id) { format!("{id}-{digest:016x}") } else { id };
        if let Some((_, at)) = self.met.insert(id.clone(), (digest, row.at)) {
            return log.merge(row.at, &id, at);
        }
        self.keep(said, subject, id);
    }

    fn keep(&mut self, mut said: Said, subject: Subject, id: String) {
        let own = subject.service.is_none();
        let organization_id = if own || !subject.shared { id.clone() } else { shared_id(&subject, &said) };
        let organization = self.organization(organization_id.clone(), &subject.owner);
        let contact = (said.phones.clone(), said.email.clone(), said.website.clone());
        let organization = &mut self.batch.organizations[organization];
        fill(organization, &mut said);
        if !subject.shared {
            organization.phones = contact.0;
            organization.email = contact.1;
            organization.acronym_and_dates(&mut said);
        }
        if organization.website.is_none() {
            organization.website = contact.2;
        }
        if own {
            organization.rows.extend(said.at);
            organization.describe(&mut said);
            let location = self.location(&organization_id, &said);
            if let Some(location) = location {
                let record = &mut self.batch.locations[location];
                record.name = Some(said.place.clone().unwrap_or(subject.owner));
            }
            return;
        }
        let location = self.location(&organization_id, &said);
        if let Some(service) = subject.service {
            let service = service_of(said, (id, organization_id), service);
            if let Some(location) = location {
                self.batch.services_at_locations.push(link(&service, &self.batch.locations[location]));
            }
            self.batch.services.push(service);
        }
    }

    fn organization(&mut self, id: String, name: &str) -> usize {
        let next = self.batch.organizations.len();
        let place = *self.organizations.entry(id.clone()).or_insert(next);
        if place == next {
            let name = name.to_owned();
            self.batch.organizations.push(OrganizationRecord {
                external_id: id,
                name,
                ..OrganizationRecord::default()
            });
        }
        place
    }

    /// The place of a row, shared with the other rows of its organisation at the same address.
    fn location(&mut self, organization: &str, said: &Said) -> Option<usize> {
        if said.address.is_blank() {
            return None;
        }
        let door = door(organization, &said.address, said.place.as_deref());
        let external_id = format!("{organization}@{:016x}", door.as_u64_pair().0);
        let next = self.batch.locations.len();
        let place = *self.locations.entry(external_id.clone()).or_insert(next);
        if place == next {
            self.batch.locations.push(LocationRecord {
                external_id,
                organization: Some(organization.to_owned()),
                name: said.place.clone().or_else(|| said.name.clone()),
                address: said.address.clone(),
                transportation: said.transport.clone(),
                accessibility: said.accessibility.iter().map(|text| accessible(text)).collect(),
                ..LocationRecord::default()
            });
        }
        Some(place)
    }

    pub(super) fn into_batch(self) -> Batch {
        self.batch
    }
}

fn accessible(text: &str) -> AccessibilityRecord {
    let text = text.trim().to_owned();
    if text.starts_with("http") {
        return AccessibilityRecord { url: Some(text), ..AccessibilityRecord::default() };
    }
    AccessibilityRecord { description: Some(text), ..AccessibilityRecord::default() }
}

/// Who answers for a row, and what it offers. A row under a parent is one of the points the parent runs.
fn subject(said: &Said) -> Option<Subject> {
    let parent = said
        .parent
        .as_ref()
        .filter(|parent| said.name.as_ref().is_none_or(|name| fold(name) != fold(parent)));
    let name =
        said.name.as_ref().or(said.parent.as_ref()).or(said.service.as_ref()).or(said.place.as_ref())?;
    let offers = !said.topics.is_empty()
        || !said.other_terms.is_empty()
        || !said.audiences.is_empty()
        || said.audience_details.is_some()
        || said.conditions.is_some()
        || said.access_details.is_some()
        || said.cost.is_some()
        || said.cost_details.is_some()
        || !said.documents.is_empty();
    let named = said.service.clone();
    Some(match parent {
        Some(parent) => {
            Subject { owner: parent.clone(), service: named.or_else(|| Some(name.clone())), shared: true }
        }
        None => Subject {
            owner: name.clone(),
            shared: named.is_some(),
            service: named.or_else(|| offers.then(|| name.clone())),
        },
    })
}

/// The id of a row: its own, or one made of names and address, so that a later reading finds the same.
fn id_of(said: &Said, subject: &Subject) -> (String, bool) {
    if let Some(id) = &said.external_id {
        return (id.clone(), true);
    }
    let service = subject.service.as_deref().unwrap_or_default();
    let name = said.name.as_deref().unwrap_or_default();
    let text = format!("{}\n{}\n{}", plain(&subject.owner), plain(service), plain(name));
    (door(&text, &said.address, None).to_string(), false)
}

/// The id of an organisation that several rows are about: its name and, where given, its number.
fn shared_id(subject: &Subject, said: &Said) -> String {
    let number = said.identifiers.first().map(|known| known.identifier.as_str()).unwrap_or_default();
    let text = format!("organization\n{}\n{number}", plain(&subject.owner));
    Uuid::new_v5(&Uuid::NAMESPACE_OID, text.as_bytes()).to_string()
}

fn plain(text: &str) -> String {
    vocabulary::slug(text)
}

/// A name at an address, as a digest. Points differ between two geocodings of one door and count only where nothing
/// else is known.
fn door(who: &str, address: &AddressRecord, place: Option<&str>) -> Uuid {
    let town = address.postal_code.as_deref().or(address.city.as_deref()).or(address.commune.as_deref());
    let street = plain(&address.lines.join(" "));
    let standing = if street.is_empty() && town.is_none() {
        address
            .point
            .map(|point| format!("{:.4} {:.4}", point.latitude(), point.longitude()))
            .unwrap_or_default()
    } else {
        format!("{street}|{}", plain(town.unwrap_or_default()))
    };
    let text = format!("{who}\n{standing}\n{}", place.map(plain).unwrap_or_default());
    Uuid::new_v5(&Uuid::NAMESPACE_OID, text.as_bytes())
}

fn digest(row: &Row) -> u64 {
    let mut hasher = DefaultHasher::new();
    row.cells.hash(&mut hasher);
    hasher.finish()
}

/// What a row says of its organisation and no earlier row did.
fn fill(organization: &mut OrganizationRecord, said: &mut Said) {
    for identifier in said.identifiers.drain(..) {
        if !organization.identifiers.contains(&identifier) {
            organization.identifiers.push(identifier);
        }
    }
    organization.kind = organization.kind.or(said.kind);
}

impl OrganizationRecord {
    fn acronym_and_dates(&mut self, said: &mut Said) {
        self.alternate_name = said.acronym.take();
        self.modified_at.clone_from(&said.modified_at);
        self.source_url.clone_from(&said.source_url);
    }

    /// Everything else a row says, when it offers no service of its own.
    fn describe(&mut self, said: &mut Said) {
        let texts = [said.summary.take(), said.description.take()];
        let joined: Vec<String> = texts.into_iter().flatten().collect();
        self.description = (!joined.is_empty()).then(|| joined.join("\n"));
        self.contacts = std::mem::take(&mut said.contacts);
        self.hours = said.hours.take();
        self.languages = std::mem::take(&mut said.languages);
        self.extras = std::mem::take(&mut said.extras);
        if !said.area_details.is_empty() || !said.areas.is_empty() {
            let codes = said.areas.iter().map(vocabulary::territory::Area::code);
            let words: Vec<String> = codes.chain(said.area_details.drain(..)).collect();
            self.extras.insert("area".to_owned(), words.join(", "));
        }
        self.accessibility = said.accessibility.iter().map(|text| accessible(text)).collect();
        if said.address.is_blank()
            && let Some(transport) = said.transport.take()
        {
            self.extras.insert("transport".to_owned(), transport);
        }
    }
}

fn service_of(mut said: Said, (external_id, organization): (String, String), name: String) -> ServiceRecord {
    if said.address.is_blank() {
        let kept = [("transport", said.transport.take()), ("accessibility", said.accessibility.pop())];
        said.extras.extend(kept.into_iter().filter_map(|(key, text)| Some((key.to_owned(), text?))));
    }
    ServiceRecord {
        external_id,
        rows: said.at.into_iter().collect(),
        extras: said.extras,
        organization,
        name,
        alternate_name: said.acronym,
        summary: said.summary,
        description: said.description,
        topics: said.topics,
        other_terms: said.other_terms,
        audiences: said.audiences,
        audience_details: said.audience_details,
        conditions: said.conditions,
        documents: said.documents,
        cost: said.cost,
        cost_details: said.cost_details,
        access_details: said.access_details,
        areas: said.areas,
        area_details: said.area_details,
        languages: said.languages,
        hours: said.hours,
        phones: said.phones,
        email: said.email,
        url: said.website,
        contacts: said.contacts,
        modified_at: said.modified_at,
        source_url: said.source_url,
        ..ServiceRecord::default()
    }
}

fn link(service: &ServiceRecord, location: &LocationRecord) -> ServiceAtLocationRecord {
    ServiceAtLocationRecord {
        external_id: format!("{}@{}", service.external_id, location.external_id),
        service: service.external_id.clone(),
        location: location.external_id.clone(),
        ..ServiceAtLocationRecord::default()
    }
}
