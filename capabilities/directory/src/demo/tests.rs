//! The demo territory holds exactly what it promises, the same each time, and nothing real.

use std::collections::{BTreeMap, HashSet};

use chrono::TimeZone;
use vocabulary::codes::{LegalFamily, OrganizationKind};
use vocabulary::hours::OpeningHours;
use vocabulary::territory::Area;

use super::*;
use crate::freshness::Freshness;

fn now() -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 11, 22, 9, 0, 0).single().expect("a moment")
}

fn drawn() -> Territory {
    territory(now()).unwrap_or_else(|fault| panic!("{fault}"))
}

#[test]
fn there_are_sixty_organisations_and_a_hundred_and_eighty_services() {
    let drawn = drawn();
    assert_eq!(drawn.organizations.len(), 60);
    assert_eq!(drawn.services.len(), 180);
}

#[test]
fn each_type_counts_as_the_recipe_says() {
    let drawn = drawn();
    let mut counts: BTreeMap<OrganizationKind, (usize, usize)> = BTreeMap::new();
    for organization in &drawn.organizations {
        let kind = organization.says.kind.expect("every demo organisation has a type");
        let services =
            drawn.services.iter().filter(|service| service.says.organization.uuid() == organization.id);
        let count = counts.entry(kind).or_default();
        count.0 += 1;
        count.1 += services.count();
    }
    let of = |code: &str| {
        let kind = OrganizationKind::from_code(code).unwrap_or_else(|| panic!("no type {code}"));
        counts.get(&kind).copied().unwrap_or_default()
    };
    assert_eq!(of("ccas"), (8, 40));
    assert_eq!(of("centre-social"), (4, 24));
    assert_eq!(of("mds"), (1, 7));
    let sums = counts.values().fold((0, 0), |sum, count| (sum.0 + count.0, sum.1 + count.1));
    assert_eq!(sums, (60, 180), "types sum to the whole");
}

#[test]
fn freshness_is_spread_in_the_shares_of_the_recipe() {
    let drawn = drawn();
    let today = now().date_naive();
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for service in &drawn.services {
        *counts
            .entry(Freshness::on(today, &service.dates, &crate::thresholds::Thresholds::default()).code())
            .or_default() += 1;
    }
    // The nine closed for a while are freshly confirmed.
    let expected = BTreeMap::from([("fresh", 99 + 9), ("to-confirm", 36), ("stale", 27), ("doubtful", 9)]);
    assert_eq!(counts, expected);
}

#[test]
fn twenty_communes_and_one_place_outside() {
    let drawn = drawn();
    let area = Area::from_code("247700057").expect("the EPCI");
    let communes: HashSet<&str> =
        drawn.locations.iter().map(|location| location.says.commune.as_str()).collect();
    let outside: Vec<&&str> = communes
        .iter()
        .filter(|code| {
            !vocabulary::territory::Territory::france().commune(code).is_some_and(|one| area.covers(one))
        })
        .collect();
    assert_eq!(outside, [&"77296"], "only Moissy-Cramayel lies outside");
    for desert in ["77038", "77253", "77518"] {
        let desk = drawn.organizations.iter().zip(&drawn.locations).any(|(organization, _)| {
            organization.says.kind == OrganizationKind::from_code("guichet-social")
                && drawn.locations.iter().any(|location| {
                    location.says.organization.map(|id| id.uuid()) == Some(organization.id)
                        && location.says.commune == desert
                })
        });
        assert!(!desk, "{desert} has no social desk: a visible gap");
    }
}

#[test]
fn every_service_can_be_read_and_called() {
    let drawn = drawn();
    let mut texts: HashSet<&str> = HashSet::new();
    for service in &drawn.services {
        let says = &service.says;
        assert!(says.summary.chars().count() <= 300, "{}: a summary is short", says.name);
        assert!(
            texts.insert(&says.summary) && texts.insert(&says.description),
            "{}: a text of its own",
            says.name
        );
        assert!(!says.lacks_limits(), "{}: every service tells its limits", says.name);
        assert!((1..=5).contains(&says.topics.len()), "{}: one to five topics", says.name);
        assert!(!says.access_modes.is_empty(), "{}: a way to ask", says.name);
        assert!(
            says.phones.iter().all(|phone| phone.href().is_some()),
            "{}: a number that can be dialled",
            says.name
        );
        let places = says.places.iter().map(|place| &place.hours);
        for hours in places.chain([&says.hours]).filter(|hours| !hours.is_empty()) {
            assert!(OpeningHours::parse(hours).is_ok(), "{}: {hours}", says.name);
        }
    }
}

#[test]
fn nothing_is_real() {
    let drawn = drawn();
    let blocks = ["+33199", "+33261", "+33353"];
    for phone in drawn.services.iter().flat_map(|service| &service.says.phones) {
        assert!(
            blocks.iter().any(|block| phone.number.starts_with(block)),
            "{} is not kept for fiction",
            phone.number
        );
    }
    for organization in &drawn.organizations {
        assert!(organization.says.email.ends_with(".example"), "{}", organization.says.email);
        assert!(
            organization.says.identifiers.is_empty(),
            "{} has no real identifier",
            organization.says.name
        );
    }
    let public = drawn.organizations.iter().filter(|one| one.says.legal_family == Some(LegalFamily::Public));
    assert!(public.clone().count() > 0);
    for organization in public {
        assert!(organization.says.name.contains("(démo)"), "{} says it is invented", organization.says.name);
    }
}

#[test]
fn the_same_day_draws_the_same_territory() {
    let (first, second) = (drawn(), drawn());
    assert_eq!(first.organizations, second.organizations);
    assert_eq!(first.locations, second.locations);
    assert_eq!(first.services, second.services);
}

#[test]
fn a_hidden_address_is_shown_no_finer_than_its_commune() {
    let drawn = drawn();
    let hidden: Vec<_> = drawn.locations.iter().filter(|location| location.says.hidden).collect();
    assert_eq!(hidden.len(), 1, "one shelter of the demo hides its address");
    for location in hidden {
        let shown = location.says.shown();
        assert_eq!(shown.street, "");
        assert_eq!(
            shown.point,
            location.says.commune().and_then(|commune| commune.point),
            "the commune's own point"
        );
        assert_ne!(location.says.point, shown.point, "the true point is known, and kept");
    }
}

#[test]
fn the_info_debt_service_is_held_in_six_places() {
    let drawn = drawn();
    let kept = drawn.services.iter().max_by_key(|service| service.says.places.len()).expect("services");
    let communes: HashSet<&str> = kept
        .says
        .places
        .iter()
        .filter_map(|place| drawn.locations.iter().find(|location| location.id == place.location.uuid()))
        .map(|location| location.says.commune.as_str())
        .collect();
    assert_eq!(communes, HashSet::from(["77288", "77152", "77285", "77407", "77296", "77487"]));
}

#[test]
fn each_organisation_has_a_direct_line_that_names_nobody() {
    let schema = store::Schema::new([crate::ROOM], now());
    store::trial::both(&schema, |db| {
        let key = store::SealKey::from_bytes([7; 32]);
        assert_eq!(fill_direct_lines(db, &key).expect("looked"), 0, "an empty directory is no demo");
        fill_if_empty(db, now()).expect("filled");
        assert!(fill_direct_lines(db, &key).expect("filled") >= 60);
        assert_eq!(fill_direct_lines(db, &key).expect("looked"), 0, "twice changes nothing");
        let organizations: HashSet<Uuid> = drawn().organizations.iter().map(|kept| kept.id).collect();
        let lines = db.read_now(|conn| crate::store::people::lines_among(conn, &key, &organizations));
        let lines = lines.expect("read");
        let with_line: HashSet<Uuid> = lines.iter().map(|line| line.record).collect();
        assert_eq!(with_line, organizations);
        for line in &lines {
            let reader = vocabulary::class::Reader::MEMBER;
            let line = line.shown_to(reader, false, now().date_naive()).expect("every member sees it");
            assert_eq!(line.contact.name, "");
            assert!(line.contact.email.ends_with(".example"));
            assert!(
                ["+33199", "+33261", "+33353"]
                    .iter()
                    .any(|block| line.contact.phones[0].number.starts_with(block))
            );
        }
    });
}
