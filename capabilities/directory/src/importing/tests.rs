//! An import takes in all or nothing, twice changes nothing, and never touches what was edited here.

mod real_texts;

use chrono::TimeZone;
use exchange::{
    Batch, ContactRecord, Format, LocationRecord, OrganizationRecord, ReadingReport, ServiceAtLocationRecord,
    ServiceRecord,
};
use store::trial;
use vocabulary::class::Reader;
use vocabulary::id::{OrganizationId, ServiceId};

use super::*;
use crate::organization::Organization;
use crate::service::Service;

fn now() -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 11, 22, 9, 0, 0).single().expect("a moment")
}

fn schema() -> store::Schema {
    store::Schema::new([crate::ROOM], now())
}

fn import(number: u128) -> Import {
    Import { id: Uuid::from_u128(number), source: "voisins".to_owned(), now: now() }
}

fn organization(id: &str, name: &str) -> OrganizationRecord {
    OrganizationRecord { external_id: id.to_owned(), name: name.to_owned(), ..OrganizationRecord::default() }
}

fn service(id: &str, organization: &str, name: &str) -> ServiceRecord {
    ServiceRecord {
        external_id: id.to_owned(),
        organization: organization.to_owned(),
        name: name.to_owned(),
        ..ServiceRecord::default()
    }
}

fn parcel() -> Batch {
    let somebody = ContactRecord { name: Some("Prénom Nom".to_owned()), ..ContactRecord::default() };
    Batch {
        organizations: vec![organization("o1", "Les Voisins"), organization("o2", "Le Relais")],
        services: vec![
            ServiceRecord { contacts: vec![somebody], ..service("s1", "o1", "Colis") },
            service("s2", "o2", "Écoute"),
        ],
        locations: vec![LocationRecord { external_id: "l1".to_owned(), ..LocationRecord::default() }],
        services_at_locations: vec![ServiceAtLocationRecord {
            service: "s1".to_owned(),
            location: "l1".to_owned(),
            ..ServiceAtLocationRecord::default()
        }],
    }
}

fn reading(batch: Batch) -> Reading {
    Reading { format: Format::HsdsJson, batch, report: ReadingReport::default() }
}

fn key() -> SealKey {
    SealKey::from_bytes([7; 32])
}

fn take_in(db: &Db, batch: Batch, number: u128) -> Outcome {
    carry_out(db, &key(), reading(batch), &import(number), &mut |_, _| {}).expect("imported").outcome
}

fn service_id(id: &str) -> Uuid {
    ServiceId::from_source("voisins", "service", id).into()
}

fn kept_service(db: &Db, id: &str) -> Kept<Service> {
    let id = service_id(id);
    db.read_now(|conn| find::<Service>(conn, id)).expect("readable").expect("kept")
}

#[test]
fn the_same_parcel_twice_changes_nothing() {
    trial::both(&schema(), |db| {
        let first = take_in(db, parcel(), 1);
        assert_eq!((first.new, first.changed, first.gone), (5, 0, 0));
        let second = take_in(db, parcel(), 2);
        assert_eq!((second.unchanged, second.is_nothing_new()), (5, true));
    });
}

#[test]
fn a_new_version_updates_and_marks_what_vanished() {
    trial::both(&schema(), |db| {
        take_in(db, parcel(), 1);
        let mut newer = parcel();
        newer.services = vec![service("s1", "o1", "Colis et vestiaire")];
        let outcome = take_in(db, newer, 2);
        assert_eq!((outcome.changed, outcome.gone), (1, 1));
        assert_eq!(kept_service(db, "s1").says.name, "Colis et vestiaire");
        assert_eq!(kept_service(db, "s2").dates.gone_on, Some(now().date_naive()), "gone, and still kept");
        let back = take_in(db, parcel(), 3);
        assert_eq!(back.changed, 2, "what comes back is no longer gone");
        assert_eq!(kept_service(db, "s2").dates.gone_on, None);
    });
}

#[test]
fn what_was_edited_here_is_left_alone() {
    trial::both(&schema(), |db| {
        take_in(db, parcel(), 1);
        let mut edited = kept_service(db, "s1");
        edited.says.name = "Colis, le mardi seulement".to_owned();
        edited.dates.edited_at = Some(now());
        db.write_now(|conn| update(conn, &edited)).expect("edited");
        let mut newer = parcel();
        newer.services = vec![service("s1", "o1", "Autre nom"), service("s2", "o2", "Écoute")];
        let outcome = take_in(db, newer, 2);
        assert_eq!(outcome.kept_as_edited_here, 1);
        assert_eq!(kept_service(db, "s1").says.name, "Colis, le mardi seulement");
        let nothing = Batch { services: vec![service("s2", "o2", "Écoute")], ..parcel() };
        assert_eq!(take_in(db, nothing, 3).gone, 0, "an edited record is not marked gone either");
    });
}

#[test]
fn a_rehearsal_writes_nothing() {
    trial::both(&schema(), |db| {
        let done = rehearse(db, reading(parcel()), &import(1)).expect("rehearsed");
        assert_eq!(done.outcome.new, 5);
        let id = service_id("s1");
        assert_eq!(db.read_now(|conn| find::<Service>(conn, id)).expect("readable"), None);
    });
}

#[test]
fn a_failure_in_the_middle_leaves_the_previous_state() {
    trial::both(&schema(), |db| {
        take_in(db, parcel(), 1);
        let mut bad = parcel();
        bad.services.push(service("s3", "o1", "Nouveau"));
        bad.services_at_locations.push(ServiceAtLocationRecord {
            service: "s3".to_owned(),
            location: "absent".to_owned(),
            ..ServiceAtLocationRecord::default()
        });
        let refused = carry_out(db, &key(), reading(bad), &import(2), &mut |_, _| {});
        assert!(refused.is_err(), "a link to nowhere breaks the rules of the tables");
        let id = service_id("s3");
        assert_eq!(
            db.read_now(|conn| find::<Service>(conn, id)).expect("readable"),
            None,
            "nothing of it stays"
        );
        assert_eq!(past_imports(db).expect("readable").len(), 1);
    });
}

#[test]
fn a_placeholder_never_writes_over_a_described_organisation() {
    trial::both(&schema(), |db| {
        take_in(db, parcel(), 1);
        let services_only = Batch {
            organizations: vec![OrganizationRecord { placeholder: true, ..organization("o1", "o1") }],
            services: vec![service("s9", "o1", "Permanence")],
            ..Batch::default()
        };
        let outcome = take_in(db, services_only, 2);
        assert_eq!(outcome.new, 1);
        let id = OrganizationId::from_source("voisins", "organization", "o1").into();
        let kept = db.read_now(|conn| find::<Organization>(conn, id)).expect("readable").expect("kept");
        assert_eq!((kept.says.name.as_str(), kept.says.placeholder), ("Les Voisins", false));
        assert_eq!(kept.dates.gone_on, None, "a parcel of services says nothing of organisations");
    });
}

#[test]
fn people_are_sealed_and_never_in_the_record() {
    trial::both(&schema(), |db| {
        take_in(db, parcel(), 1);
        let kept = kept_service(db, "s1");
        let told = serde_json::to_string(&kept.says).expect("a record");
        assert!(!told.contains("Prénom"), "a name stands in no public record");
        let today = now().date_naive();
        let lines = db.read_now(|conn| people::lines_of(conn, &key(), &[kept.id])).expect("opened");
        assert!(
            lines[0].shown_to(Reader::PUBLIC, true, today).is_none(),
            "nobody reads it without the right"
        );
        let line = lines[0].shown_to(Reader::MEMBER, true, today).expect("its own members do");
        assert_eq!(line.contact.name, "Prénom Nom");
        assert_eq!(format!("{:?}", line.contact), "NamedContact(withheld)");
        let other = SealKey::from_bytes([8; 32]);
        let lines = db.read_now(|conn| people::lines_of(conn, &other, &[kept.id])).expect("read");
        assert_eq!(lines.len(), 0, "another key opens nothing");
    });
}

#[test]
fn people_of_a_record_gone_from_its_source_are_forgotten() {
    trial::both(&schema(), |db| {
        take_in(db, parcel(), 1);
        let newer = Batch { services: vec![service("s2", "o2", "Écoute")], ..parcel() };
        assert!(take_in(db, newer, 2).gone > 0);
        let id = service_id("s1");
        let lines = db.read_now(|conn| people::lines_of(conn, &key(), &[id])).expect("read");
        assert_eq!(lines.len(), 0);
    });
}

#[test]
fn a_child_named_before_its_parent_is_linked() {
    trial::both(&schema(), |db| {
        let mut batch = parcel();
        batch.organizations[0].parent = Some("o2".to_owned());
        batch.organizations[1].parent = Some("nobody".to_owned());
        take_in(db, batch, 1);
        let of = |id: &str| {
            let id = OrganizationId::from_source("voisins", "organization", id).into();
            db.read_now(|conn| find::<Organization>(conn, id)).expect("readable").expect("kept").says
        };
        assert_eq!(of("o1").parent, Some(OrganizationId::from_source("voisins", "organization", "o2")));
        assert_eq!(of("o2").parent, None, "a parent nobody described cannot be linked to");
        assert!(of("o2").extras.contains_key("parent organization, absent"), "and is not lost");
    });
}

#[test]
fn what_no_field_holds_is_kept_beside_the_record() {
    let db = trial::sqlite(&schema());
    let mut batch = parcel();
    batch.organizations[0].logo = Some("https://logo.example/a.png".to_owned());
    batch.services[0].additional_urls = vec!["https://autre.example".to_owned()];
    batch.locations[0].alternate_name = Some("La Rotonde".to_owned());
    let desk = ContactRecord {
        title: Some("Accueil".to_owned()),
        email: Some("accueil@lieu.example".to_owned()),
        ..ContactRecord::default()
    };
    batch.locations[0].contacts = vec![desk];
    take_in(&db, batch, 1);
    let service = kept_service(&db, "s1").says;
    assert_eq!(service.extras.get("additional_urls").map(String::as_str), Some("https://autre.example"));
    let place = service.places[0].location.into();
    let place =
        db.read_now(|conn| find::<crate::location::Location>(conn, place)).expect("read").expect("kept").says;
    assert_eq!(place.extras.get("alternate_name").map(String::as_str), Some("La Rotonde"));
    assert!(place.extras.get("contact: Accueil").is_some_and(|said| said.contains("accueil@lieu.example")));
    let owner = service.organization.into();
    let owner = db.read_now(|conn| find::<Organization>(conn, owner)).expect("read").expect("kept").says;
    assert_eq!(owner.extras.get("logo").map(String::as_str), Some("https://logo.example/a.png"));
}

fn organization_id(id: &str) -> Uuid {
    OrganizationId::from_source("voisins", "organization", id).into()
}

/// Makes o2 and o1 one, o1 staying.
fn merge_both(db: &Db) {
    let by = crate::fixture::owner();
    let asked = crate::Merge {
        id: Uuid::from_u128(0xA1).into(),
        kind: crate::RecordKind::Organization,
        survivor: organization_id("o1"),
        absorbed: organization_id("o2"),
        fields: &[],
        by: &by,
        now: now(),
    };
    let done = db.write_now(|conn| crate::merge(conn, &asked)).expect("decided");
    assert_eq!(done, crate::Merged::Done { fields: 0, children: 1 });
}

#[test]
fn what_was_made_one_stays_one_when_its_source_comes_again() {
    trial::both(&schema(), |db| {
        take_in(db, parcel(), 1);
        merge_both(db);
        let mut newer = parcel();
        newer.organizations[1].name = "Le Relais rénové".to_owned();
        newer.services[1].name = "Écoute du soir".to_owned();
        newer.services.push(service("s3", "o2", "Vestiaire"));
        let outcome = take_in(db, newer.clone(), 2);
        assert_eq!((outcome.new, outcome.changed, outcome.kept_as_edited_here, outcome.gone), (1, 1, 1, 0));
        let absorbed = db.read_now(|conn| find::<Organization>(conn, organization_id("o2")));
        let absorbed = absorbed.expect("readable").expect("kept");
        assert_eq!((absorbed.says.name.as_str(), absorbed.dates.gone_on.is_some()), ("Le Relais", true));
        let owner_of = |id: &str| Uuid::from(kept_service(db, id).says.organization);
        assert_eq!(
            owner_of("s2"),
            organization_id("o1"),
            "a service written over still belongs to the survivor"
        );
        assert_eq!(kept_service(db, "s2").says.name, "Écoute du soir");
        assert_eq!(owner_of("s3"), organization_id("o1"), "and so does a new one");
        assert!(take_in(db, newer, 3).is_nothing_new());
        let by = crate::fixture::owner();
        let undone = db.write_now(|conn| crate::unmerge(conn, Uuid::from_u128(0xA1).into(), &by, now()));
        assert_eq!(undone.expect("undone"), crate::Unmerged::Done { kept: Vec::new(), children: 2 });
        assert_eq!((owner_of("s2"), owner_of("s3")), (organization_id("o2"), organization_id("o2")));
    });
}

#[test]
fn a_record_that_stands_for_another_does_not_vanish() {
    trial::both(&schema(), |db| {
        take_in(db, parcel(), 1);
        merge_both(db);
        let mut without = parcel();
        without.organizations.remove(0);
        without.services[0].organization = "o2".to_owned();
        take_in(db, without, 2);
        let survivor = db.read_now(|conn| find::<Organization>(conn, organization_id("o1")));
        assert_eq!(survivor.expect("readable").expect("kept").dates.gone_on, None);
    });
}

#[test]
fn a_retired_record_stays_retired_and_what_vanished_is_told() {
    trial::both(&schema(), |db| {
        take_in(db, parcel(), 1);
        let by = crate::fixture::owner();
        let act = crate::Act { by: &by, channel: crate::Channel::Page, now: now() };
        let key = crate::RecordKey::service(service_id("s2"));
        db.write_now(|conn| crate::retire(conn, key, "", act)).expect("retired");
        let mut newer = parcel();
        newer.services[1].name = "Écoute du soir".to_owned();
        newer.services.remove(0);
        newer.services_at_locations.clear();
        take_in(db, newer, 2);
        assert!(
            kept_service(db, "s2").dates.gone_on.is_some(),
            "its source still lists it; people know better"
        );
        let since = now() - chrono::TimeDelta::days(1);
        let gone = db.read_now(|conn| crate::gone_since(conn, since, 10)).expect("read");
        let why = |id: &str| gone.iter().find(|gone| gone.key.id == service_id(id)).map(|gone| gone.why);
        assert_eq!(why("s1"), Some(crate::GoneWhy::Vanished));
        assert_eq!(why("s2"), Some(crate::GoneWhy::Retired));
    });
}

#[test]
fn what_was_announced_here_outlives_a_file_until_it_ends() {
    trial::both(&schema(), |db| {
        take_in(db, parcel(), 1);
        let by = crate::fixture::owner();
        let act = crate::Act { by: &by, channel: crate::Channel::Page, now: now() };
        let until = now().date_naive() + chrono::Days::new(5);
        let full = crate::Availability::until(vocabulary::codes::TemporaryState::Full, until, "");
        db.write_now(|conn| crate::announce(conn, service_id("s1"), &full, act)).expect("announced");
        let mut newer = parcel();
        newer.services[0].name = "Colis et vestiaire".to_owned();
        take_in(db, newer, 2);
        let kept = kept_service(db, "s1");
        assert_eq!((kept.says.name.as_str(), kept.says.availability), ("Colis et vestiaire", full));
    });
}

#[test]
fn what_came_without_a_date_is_as_young_as_its_import() {
    trial::both(&schema(), |db| {
        take_in(db, parcel(), 1);
        let silent = |days| {
            let later = now() + chrono::TimeDelta::days(days);
            let looked = db.write_now(|conn| crate::archive_silent(conn, later.date_naive(), later));
            looked.expect("looked").len()
        };
        assert_eq!(silent(1), 0, "it came yesterday");
        assert_eq!(silent(800), 5, "for more than two years nobody brought it again");
    });
}
