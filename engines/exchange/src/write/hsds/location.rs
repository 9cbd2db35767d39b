//! A place in the words of the standard, and a service at a place.

use serde_json::Value;
use vocabulary::territory::Territory;

use super::details::{self, Owner};
use super::object::Object;
use super::schedules::schedules;
use super::terms::Attributes;
use crate::own::{NOTHING, OwnField};
use crate::record::{AccessibilityRecord, AddressRecord, LocationKind, LocationRecord};
use crate::write::Place;
use crate::write::identity::{detail, uuid_of};

/// The identifier a place is published under.
pub(super) fn id_of(location: &LocationRecord) -> uuid::Uuid {
    uuid_of("location", &location.external_id)
}

const fn kind_word(kind: LocationKind) -> &'static str {
    match kind {
        LocationKind::Physical => "physical",
        LocationKind::Postal => "postal",
        LocationKind::Virtual => "virtual",
    }
}

/// Its own fields.
pub(super) fn scalars(location: &LocationRecord) -> Object {
    let owner = location.organization.as_ref().map(|owner| uuid_of("organization", owner).to_string());
    let point = location.address.point;
    let identifier = location.identifier.as_ref();
    Object::new(id_of(location).to_string())
        .put("location_type", kind_word(location.kind).into())
        .uri("url", location.url.as_deref())
        .text("organization_id", owner.as_deref())
        .text("name", location.name.as_deref())
        .text("alternate_name", location.alternate_name.as_deref())
        .text("description", location.description.as_deref())
        .text("transportation", location.transportation.as_deref())
        .number("latitude", point.map(|point| point.latitude()))
        .number("longitude", point.map(|point| point.longitude()))
        .text("external_identifier", identifier.map(|known| known.identifier.as_str()))
        .text("external_identifier_type", identifier.map(|known| known.scheme.as_str()))
}

/// In full.
pub(super) fn full(location: &LocationRecord) -> Value {
    let owner = Owner { id: id_of(location), column: "location_id" };
    let mut not_given = Vec::new();
    let address = (!is_bare(&location.address)).then(|| {
        let kind = if location.kind == LocationKind::Virtual { "virtual" } else { "physical" };
        address(owner, (&location.address, kind), &mut not_given)
    });
    let mut blanks = Vec::new();
    let postal = location.postal_address.as_ref().map(|postal| address_of_mail(owner, postal, &mut blanks));
    not_given.extend(blanks.into_iter().map(|column| format!("postal:{column}")));
    scalars(location)
        .list("addresses", address.into_iter().chain(postal).collect())
        .list("accessibility", accessibility(owner, &location.accessibility))
        .list("contacts", details::contacts(owner, &location.contacts))
        .list("phones", details::phones(owner, &location.phones))
        .list("schedules", schedules(owner, location.hours.as_ref()))
        .list("languages", details::languages(owner, &location.languages))
        .list("attributes", attributes(location, &not_given))
        .finish()
}

/// True when nothing but a point, or a commune, is known.
fn is_bare(address: &AddressRecord) -> bool {
    *address == AddressRecord { point: address.point, ..AddressRecord::default() }
}

fn address_of_mail(owner: Owner, postal: &AddressRecord, not_given: &mut Vec<String>) -> Value {
    let mut blanks = Vec::new();
    let address = address(owner, (postal, "postal"), &mut blanks);
    not_given.extend(blanks);
    address
}

/// An address. The standard requires street, town, state, code and country: what nobody said is filled with what
/// the commune tells or with a dash, and named in `not_given`, so that a reader of ours takes it away again.
fn address(owner: Owner, (address, kind): (&AddressRecord, &str), not_given: &mut Vec<String>) -> Value {
    let commune = address.commune.as_deref().and_then(|code| Territory::france().commune(code));
    let mut required = |column: &'static str, said: Option<&str>, stand_in: &str| {
        said.filter(|text| !text.trim().is_empty()).map_or_else(
            || {
                not_given.push(column.to_owned());
                stand_in.to_owned()
            },
            |text| crate::write::clean::plain(text).into_owned(),
        )
    };
    let rank = usize::from(kind == "postal");
    let further = address.lines.get(1..).unwrap_or_default().join(", ");
    Object::new(detail(owner.id, "address", rank))
        .put("location_id", owner.id.to_string().into())
        .text("attention", address.attention.as_deref())
        .put("address_1", required("address_1", address.lines.first().map(String::as_str), NOTHING).into())
        .text("address_2", Some(&further))
        .put(
            "city",
            required("city", address.city.as_deref(), commune.map_or(NOTHING, |one| one.name)).into(),
        )
        .text("region", address.region.as_deref())
        .put(
            "state_province",
            required(
                "state_province",
                address.state.as_deref(),
                commune.map_or(NOTHING, |one| one.departement),
            )
            .into(),
        )
        .put("postal_code", required("postal_code", address.postal_code.as_deref(), NOTHING).into())
        .put("country", required("country", address.country.as_deref(), "FR").into())
        .put("address_type", kind.into())
        .finish()
}

fn accessibility(owner: Owner, records: &[AccessibilityRecord]) -> Vec<Value> {
    let row = |(rank, record): (usize, &AccessibilityRecord)| {
        Object::new(detail(owner.id, "accessibility", rank))
            .put("location_id", owner.id.to_string().into())
            .text("description", record.description.as_deref())
            .text("details", record.details.as_deref())
            .uri("url", record.url.as_deref())
            .finish()
    };
    records.iter().enumerate().map(row).collect()
}

fn attributes(location: &LocationRecord, not_given: &[String]) -> Vec<Value> {
    let mut list = Attributes::new(id_of(location), "location");
    list.others(&location.other_terms);
    list.own(OwnField::Commune, location.address.commune.as_deref());
    if let Some(hours) = &location.hours {
        list.own_json(OwnField::Hours, hours);
    }
    details::odd_phones(&mut list, &location.phones);
    list.own(OwnField::NotGiven, Some(&not_given.join(" ")));
    super::external_id(&mut list, id_of(location), &location.external_id);
    list.extras(&location.extras);
    list.finish()
}

/// The identifier a service at a place is published under.
pub(super) fn link_id(place: &Place<'_>) -> uuid::Uuid {
    uuid_of("service_at_location", &place.link.external_id)
}

/// A service at a place: its own fields.
pub(super) fn link_scalars(place: &Place<'_>) -> Object {
    Object::new(link_id(place).to_string())
        .put("service_id", uuid_of("service", &place.link.service).to_string().into())
        .put("location_id", id_of(place.location).to_string().into())
        .text("description", place.link.description.as_deref())
}

/// A service at a place with what is particular there and the place in full.
pub(super) fn link_full(place: &Place<'_>) -> Object {
    let owner = Owner { id: link_id(place), column: "service_at_location_id" };
    let link = place.link;
    let mut list = Attributes::new(owner.id, "service_at_location");
    if let Some(hours) = &link.hours {
        list.own_json(OwnField::Hours, hours);
    }
    details::odd_phones(&mut list, &link.phones);
    list.extras(&link.extras);
    link_scalars(place)
        .list("service_areas", details::areas(owner, &link.areas, &link.area_details))
        .list("contacts", details::contacts(owner, &link.contacts))
        .list("phones", details::phones(owner, &link.phones))
        .list("schedules", schedules(owner, link.hours.as_ref()))
        .put("location", full(place.location))
        .list("attributes", list.finish())
}
