//! vCard 4.0 (RFC 6350): services, organisations and functions, never persons.

use std::collections::HashSet;
use std::io::{self, Write};

use chrono::{DateTime, Utc};
use uuid::Uuid;
use vocabulary::Locale;
use vocabulary::hours::OpeningHours;
use vocabulary::phone::PhoneNumber;

use super::content_line::{escaped, fold, list, property, uri};
use super::identity::uuid_of;
use super::{Provenance, Scribe, Whole, functions};
use crate::record::{AddressRecord, OrganizationRecord, PhoneRecord};

/// One card. Blank fields are left out.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Card {
    /// Identifier that never changes, so that a telephone replaces the card it has.
    pub id: Uuid,
    /// Name shown; a card must have one.
    pub name: String,
    /// Organisation.
    pub organization: String,
    /// What it does there, for a function.
    pub role: String,
    /// Numbers.
    pub phones: Vec<PhoneRecord>,
    /// Mailbox.
    pub email: String,
    /// Where it is: street, code and town, point.
    pub addresses: Vec<AddressRecord>,
    /// Its page.
    pub url: String,
    /// Words it is filed under.
    pub categories: Vec<String>,
    /// Remarks, such as hours in words.
    pub note: String,
    /// Where the card comes from.
    pub source: String,
    /// When it was true.
    pub at: Option<DateTime<Utc>>,
}

/// A card as telephones and mail programs read it.
pub fn card(card: &Card) -> String {
    let mut text = String::new();
    fold(&mut text, "BEGIN:VCARD");
    fold(&mut text, "VERSION:4.0");
    fold(&mut text, "KIND:org");
    fold(&mut text, &format!("UID:urn:uuid:{}", card.id));
    let named = [&card.name, &card.organization].into_iter().find(|name| !name.trim().is_empty());
    property(&mut text, "FN", named.map_or("…", |name| name.as_str()));
    property(&mut text, "ORG", &card.organization);
    property(&mut text, "ROLE", &card.role);
    card.phones.iter().for_each(|phone| telephone(&mut text, phone));
    property(
        &mut text,
        "EMAIL",
        Some(&*card.email).filter(|text| super::clean::is_email(text)).unwrap_or_default(),
    );
    card.addresses.iter().for_each(|address| place(&mut text, address));
    uri(&mut text, "URL", &card.url);
    list(&mut text, "CATEGORIES", &card.categories);
    property(&mut text, "NOTE", &card.note);
    uri(&mut text, "SOURCE", &card.source);
    if let Some(at) = card.at {
        fold(&mut text, &format!("REV:{}", at.format("%Y%m%dT%H%M%SZ")));
    }
    fold(&mut text, "END:VCARD");
    text
}

fn telephone(text: &mut String, phone: &PhoneRecord) {
    let kind = if phone.kind.as_deref() == Some("fax") { "fax" } else { "voice" };
    match PhoneNumber::parse(&phone.number) {
        Ok((number, _)) => fold(text, &format!("TEL;VALUE=uri;TYPE=\"work,{kind}\":{}", number.href())),
        Err(_) => property(text, &format!("TEL;VALUE=text;TYPE=\"work,{kind}\""), &phone.shown),
    }
}

/// Box and further lines stand before the street, town, region, code and country after it.
fn place(text: &mut String, address: &AddressRecord) {
    let field = |field: &Option<String>| escaped(field.as_deref().unwrap_or_default());
    let lines: Vec<String> = address.lines.iter().map(|line| escaped(line)).collect();
    let parts = [
        String::new(),
        String::new(),
        lines.join(","),
        field(&address.city),
        field(&address.region),
        field(&address.postal_code),
        field(&address.country),
    ];
    if parts.iter().any(|part| !part.trim().is_empty()) {
        fold(text, &format!("ADR:{}", parts.join(";")));
    }
    if let Some(point) = address.point {
        fold(text, &format!("GEO:geo:{},{}", point.latitude(), point.longitude()));
    }
}

/// The cards of a service: its own, and one for each function that answers.
pub fn cards(whole: &Whole<'_>, provenance: &Provenance) -> Vec<Card> {
    let (service, organization) = (whole.service, whole.organization);
    let hours = service.hours.iter().chain(whole.places.iter().filter_map(|place| place.link.hours.as_ref()));
    let words = hours.filter_map(|hours| OpeningHours::parse(hours.osm.as_deref()?).ok());
    let words: Vec<String> = words.flat_map(|hours| hours.in_words(Locale::French)).collect();
    let own = Card {
        id: uuid_of("service", &service.external_id),
        name: service.name.clone(),
        organization: organization.name.clone(),
        phones: service.phones.clone(),
        email: service.email.clone().unwrap_or_default(),
        addresses: whole.places.iter().map(|place| place.location.address.clone()).collect(),
        url: service.url.clone().unwrap_or_default(),
        categories: service.topics.iter().map(|topic| topic.label(Locale::French).to_owned()).collect(),
        note: words.join("\n"),
        source: provenance.address.clone(),
        at: Some(provenance.at),
        ..Card::default()
    };
    let contacts = functions(&service.contacts);
    let answering = contacts.map(|contact| function_card(contact, organization, provenance));
    std::iter::once(own).chain(answering).collect()
}

/// The card of an organisation, and one for each of its functions.
fn organization_cards(organization: &OrganizationRecord, provenance: &Provenance) -> Vec<Card> {
    let own = Card {
        id: uuid_of("organization", &organization.external_id),
        name: organization.name.clone(),
        organization: organization.name.clone(),
        phones: organization.phones.clone(),
        email: organization.email.clone().unwrap_or_default(),
        addresses: vec![organization.address.clone()],
        url: organization.website.clone().unwrap_or_default(),
        source: provenance.address.clone(),
        at: Some(provenance.at),
        ..Card::default()
    };
    let answering =
        functions(&organization.contacts).map(|contact| function_card(contact, organization, provenance));
    std::iter::once(own).chain(answering).collect()
}

fn function_card(
    contact: &crate::ContactRecord,
    organization: &OrganizationRecord,
    provenance: &Provenance,
) -> Card {
    let said = [contact.title.as_deref(), contact.department.as_deref()];
    let role = said.into_iter().flatten().collect::<Vec<_>>().join(", ");
    Card {
        id: Uuid::new_v5(&uuid_of("organization", &organization.external_id), role.as_bytes()),
        name: if role.is_empty() {
            organization.name.clone()
        } else {
            format!("{role}, {}", organization.name)
        },
        organization: organization.name.clone(),
        role,
        phones: contact.phones.clone(),
        email: contact.email.clone().unwrap_or_default(),
        source: provenance.address.clone(),
        at: Some(provenance.at),
        ..Card::default()
    }
}

/// Cards being written: organisations, services, and the functions that answer, each once.
pub struct Cards<W: Write> {
    writer: W,
    provenance: Provenance,
    met: HashSet<Uuid>,
}

impl<W: Write> Cards<W> {
    /// Begins.
    pub fn new(writer: W, provenance: &Provenance) -> Self {
        Self { writer, provenance: provenance.clone(), met: HashSet::new() }
    }

    /// Ends, and gives back what was written to.
    pub fn finish(mut self) -> io::Result<W> {
        self.writer.flush()?;
        Ok(self.writer)
    }

    fn write(&mut self, cards: Vec<Card>) -> io::Result<()> {
        for one in cards {
            if self.met.insert(one.id) {
                self.writer.write_all(card(&one).as_bytes())?;
            }
        }
        Ok(())
    }
}

impl<W: Write> Scribe for Cards<W> {
    fn organization(&mut self, organization: &OrganizationRecord) -> io::Result<()> {
        self.write(organization_cards(organization, &self.provenance))
    }

    fn service(&mut self, whole: &Whole<'_>) -> io::Result<()> {
        self.write(cards(whole, &self.provenance))
    }
}
