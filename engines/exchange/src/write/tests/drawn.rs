//! Batches drawn at random, of values that a reader leaves as they are.

mod words;

use proptest::prelude::*;
use vocabulary::codes::{
    AccessMode, Audience, CarrierNetwork, Cost, DeliveryMode, OrganizationKind, ServiceKind, ServiceStatus,
    Topic, WhoCanRefer,
};
use vocabulary::place::Point;
use vocabulary::territory::Area;

use words::{email, few, maybe, one, several, url, word, words};

use crate::{
    AccessibilityRecord, AddressRecord, Batch, CapacityRecord, ContactRecord, CostOption, Extras,
    HoursRecord, IdentifierRecord, LocationKind, LocationRecord, OrganizationRecord, PhoneRecord,
    ProgramRecord, ServiceAtLocationRecord, ServiceRecord, Term,
};

fn phones() -> BoxedStrategy<Vec<PhoneRecord>> {
    let extension = maybe(prop_oneof![Just("12".to_owned()), Just("012".to_owned()), Just("b4".to_owned())]);
    let phone = (0..99_u32, extension, maybe(words()), maybe(words()), few(words()));
    few(phone.prop_map(|(number, extension, kind, note, languages)| PhoneRecord {
        number: format!("+331990012{number:02}"),
        shown: format!("01 99 00 12 {number:02}"),
        extension,
        kind,
        note,
        languages,
    }))
    .boxed()
}

fn functions() -> BoxedStrategy<Vec<ContactRecord>> {
    let contact = (words(), maybe(words()), maybe(email()));
    few(contact.prop_map(|(title, department, email)| ContactRecord {
        title: Some(title),
        department,
        email,
        ..ContactRecord::default()
    }))
    .boxed()
}

fn hours() -> BoxedStrategy<Option<HoursRecord>> {
    let known = ["Mo-Fr 09:00-12:00; PH off", "2026 Jun 01-2026 Aug 31 Mo 10:00-12:00", "Sa[1] 14:00-17:00"];
    let osm = proptest::option::of(proptest::sample::select(known.to_vec()));
    maybe((osm, words(), maybe(words())).prop_map(|(osm, original, notes)| HoursRecord {
        original: osm.map_or(original, str::to_owned),
        osm: osm.map(str::to_owned),
        notes,
    }))
    .boxed()
}

fn extras() -> BoxedStrategy<Extras> {
    proptest::collection::btree_map(words(), words(), 0..3).boxed()
}

fn terms() -> BoxedStrategy<Vec<Term>> {
    let code = word("ABCDXYZ", 4..7);
    // A code names one term of a list: its words hang on it.
    few(code.prop_map(|code| Term {
        taxonomy: "AIRS".to_owned(),
        name: Some(format!("mots de {code}")),
        code,
    }))
    .boxed()
}

fn costs() -> BoxedStrategy<Vec<CostOption>> {
    let amount = maybe(prop_oneof![Just("12.5".to_owned()), Just("12,50".to_owned()), words()]);
    few((words(), amount, maybe(words())).prop_map(|(option, amount, amount_description)| CostOption {
        option: Some(option),
        currency: Some("EUR".to_owned()),
        amount,
        amount_description,
        valid_from: Some("2026-01-31".to_owned()),
        valid_to: None,
    }))
    .boxed()
}

fn capacities() -> BoxedStrategy<Vec<CapacityRecord>> {
    let available = maybe(prop_oneof![Just("3".to_owned()), Just("quelques".to_owned())]);
    few((maybe(words()), available, maybe(words())).prop_map(|(unit, available, description)| {
        CapacityRecord {
            unit,
            available,
            maximum: Some("12".to_owned()),
            updated: Some("2026-11-22T09:00:00Z".to_owned()),
            description,
        }
    }))
    .boxed()
}

fn areas() -> BoxedStrategy<Vec<Area>> {
    let codes = vec!["france", "R11", "77", "247700057", "77288", "custom:mds-melun"];
    proptest::sample::subsequence(codes, 0..3)
        .prop_map(|codes| codes.into_iter().filter_map(Area::from_code).collect())
        .boxed()
}

fn point() -> BoxedStrategy<Option<Point>> {
    maybe(
        (45_000_000..49_000_000_i32, 1_000_000..5_000_000_i32)
            .prop_filter_map("a point", |(a, b)| Point::new(f64::from(a) / 1e6, f64::from(b) / 1e6)),
    )
    .boxed()
}

pub(super) fn address() -> BoxedStrategy<AddressRecord> {
    let lines = prop_oneof![Just(0_usize), Just(1), Just(2)];
    let text = (lines, words(), words(), maybe(words()), maybe(words()), maybe(words()));
    let codes =
        (maybe(Just("77350".to_owned())), maybe(Just("77285".to_owned())), maybe(Just("FR".to_owned())));
    (text, codes, point())
        .prop_map(|((lines, first, second, attention, city, state), codes, point)| AddressRecord {
            lines: [first, second].into_iter().take(lines).collect(),
            attention,
            city,
            state,
            region: None,
            postal_code: codes.0,
            commune: codes.1,
            country: codes.2,
            point,
        })
        .boxed()
}

pub(super) fn organization(id: String) -> BoxedStrategy<OrganizationRecord> {
    let texts = (words(), maybe(words()), maybe(words()), maybe(url()), maybe(email()), maybe(words()));
    let lists = (phones(), functions(), few(words()), few(words()), few(url()), terms());
    let codes =
        (one(OrganizationKind::ALL), several(CarrierNetwork::ALL), maybe(1901..2026_u16), any::<bool>());
    let more = (hours(), extras(), maybe(url()), maybe(url()), maybe(words()));
    (texts, lists, codes, more)
        .prop_map(move |(texts, lists, codes, more)| OrganizationRecord {
            external_id: id.clone(),
            name: texts.0,
            alternate_name: texts.1,
            description: texts.2,
            website: texts.3,
            email: texts.4,
            legal_status: texts.5,
            phones: lists.0,
            contacts: lists.1,
            languages: lists.2,
            fundings: lists.3,
            additional_websites: lists.4,
            other_terms: lists.5,
            kind: codes.0,
            carrier_networks: codes.1,
            year_incorporated: codes.2,
            placeholder: codes.3,
            hours: more.0,
            extras: more.1,
            source_url: more.2,
            logo: more.3,
            accessibility: more
                .4
                .into_iter()
                .map(|text| AccessibilityRecord { details: Some(text), ..AccessibilityRecord::default() })
                .collect(),
            identifiers: vec![
                IdentifierRecord { scheme: "FR-SIRET".to_owned(), identifier: "13002526500013".to_owned() },
                IdentifierRecord { scheme: "FR-SIREN".to_owned(), identifier: "130025265".to_owned() },
                IdentifierRecord { scheme: String::new(), identifier: "X7".to_owned() },
            ],
            modified_at: Some("2026-11-01T10:00:00Z".to_owned()),
            ..OrganizationRecord::default()
        })
        .boxed()
}

#[expect(clippy::too_many_lines, reason = "one line a field")]
pub(super) fn service(id: String, organization: String) -> BoxedStrategy<ServiceRecord> {
    let texts = proptest::collection::vec(maybe(words()), 16);
    let codes = (one(ServiceKind::ALL), one(Cost::ALL), one(ServiceStatus::ALL), several(Topic::ALL));
    let modes = (
        several(Audience::ALL),
        several(AccessMode::ALL),
        several(WhoCanRefer::ALL),
        several(DeliveryMode::ALL),
        areas(),
        few(words()),
    );
    let lists =
        (phones(), functions(), few(words()), few(words()), few(words()), terms(), costs(), capacities());
    let more = (
        words(),
        hours(),
        extras(),
        few(url()),
        maybe(url()),
        maybe(email()),
        maybe(0..99_u32),
        any::<bool>(),
    );
    (texts, codes, modes, lists, more)
        .prop_map(move |(mut texts, codes, modes, lists, more)| {
            let mut text = || texts.pop().flatten();
            ServiceRecord {
                external_id: id.clone(),
                organization: organization.clone(),
                name: more.0,
                alternate_name: text(),
                summary: text(),
                description: text(),
                audience_details: text(),
                conditions: text(),
                cost_details: text(),
                access_details: text(),
                wait_time: text(),
                accreditations: text(),
                licenses: text(),
                interpretation_services: text(),
                alert: text(),
                eligibility: text(),
                application_process: text(),
                kind: codes.0,
                cost: codes.1,
                status: codes.2,
                topics: codes.3,
                audiences: modes.0,
                access_modes: modes.1,
                who_can_refer: modes.2,
                delivery_modes: modes.3,
                areas: modes.4,
                area_details: modes.5,
                phones: lists.0,
                contacts: lists.1,
                documents: lists.2,
                languages: lists.3,
                fundings: lists.4,
                other_terms: lists.5,
                cost_options: lists.6,
                capacities: lists.7,
                hours: more.1,
                extras: more.2,
                additional_urls: more.3,
                url: more.4.clone(),
                access_url: more.4.clone(),
                source_url: more.4,
                email: more.5,
                minimum_age: more.6.map(f64::from),
                maximum_age: more.6.map(|age| f64::from(age) + 0.5),
                weekly_hours: more.6.map(|hours| f64::from(hours) / 2.0),
                weeks: more.6.map(|weeks| weeks + 1),
                assured_on: more.7.then(|| "2026-03-03".to_owned()),
                modified_at: Some("2026-11-01T10:00:00Z".to_owned()),
                ..ServiceRecord::default()
            }
        })
        .boxed()
}

pub(super) fn location(id: String, organization: String) -> BoxedStrategy<LocationRecord> {
    let texts = proptest::collection::vec(maybe(words()), 4);
    let kinds = [LocationKind::Physical, LocationKind::Postal, LocationKind::Virtual];
    let more = (proptest::sample::select(kinds.to_vec()), any::<bool>(), maybe(url()), maybe(address()));
    let lists = (phones(), functions(), few(words()), terms(), extras(), hours(), few(words()));
    (texts, more, address(), lists)
        .prop_map(move |(mut texts, more, address, lists)| {
            let mut text = || texts.pop().flatten();
            let postal = more.3.map(|address| AddressRecord { point: None, commune: None, ..address });
            LocationRecord {
                external_id: id.clone(),
                organization: more.1.then(|| organization.clone()),
                name: text(),
                alternate_name: text(),
                description: text(),
                transportation: text(),
                kind: more.0,
                url: more.2,
                address,
                postal_address: postal.filter(|address| !address.is_blank()).map(Box::new),
                phones: lists.0,
                contacts: lists.1,
                languages: lists.2,
                other_terms: lists.3,
                extras: lists.4,
                hours: lists.5,
                accessibility: lists
                    .6
                    .into_iter()
                    .map(|text| AccessibilityRecord {
                        description: Some(text),
                        ..AccessibilityRecord::default()
                    })
                    .collect(),
                ..LocationRecord::default()
            }
        })
        .boxed()
}

fn link(id: String, (service, location): (String, String)) -> BoxedStrategy<ServiceAtLocationRecord> {
    (maybe(words()), hours(), phones(), functions(), areas(), few(words()), extras())
        .prop_map(move |(description, hours, phones, contacts, areas, area_details, extras)| {
            ServiceAtLocationRecord {
                external_id: id.clone(),
                service: service.clone(),
                location: location.clone(),
                description,
                hours,
                phones,
                contacts,
                areas,
                area_details,
                extras,
                ..ServiceAtLocationRecord::default()
            }
        })
        .boxed()
}

fn id(kind: &str, number: usize) -> String {
    crate::write::identity::drawn(kind, &number.to_string()).to_string()
}

/// The first place has the identifier of its organisation, as in sources where a structure is both.
fn place_id(number: usize) -> String {
    if number == 1 { id("organization", 1) } else { id("location", number) }
}

/// Two organisations, one above the other, three places and three services, one of them in two places.
pub(super) fn batch() -> BoxedStrategy<Batch> {
    let owner = id("organization", 1);
    let organizations = (organization(owner.clone()), organization(id("organization", 2)));
    let services = [1, 2, 3].map(|number| service(id("service", number), owner.clone()));
    let locations = [1, 2, 3].map(|number| location(place_id(number), owner.clone()));
    let pairs = [(1, 1), (1, 2), (2, 2)];
    let links = pairs.map(|(service, place)| {
        link(id("link", service * 10 + place), (id("service", service), place_id(place)))
    });
    let parts = (organizations, services, locations, links);
    parts
        .prop_map(|((above, below), services, locations, links)| {
            let below = OrganizationRecord { parent: Some(above.external_id.clone()), ..below };
            let mut services = services;
            services[0].program = Some(Box::new(program()));
            let mut above = above;
            above.programs = vec![program()];
            Batch {
                organizations: vec![above, below],
                services: services.into(),
                locations: locations.into(),
                services_at_locations: links.into(),
            }
        })
        .boxed()
}

fn program() -> ProgramRecord {
    ProgramRecord {
        external_id: id("program", 1),
        name: Some("Hiver".to_owned()),
        alternate_name: None,
        description: Some("Le plan d’hiver".to_owned()),
    }
}
