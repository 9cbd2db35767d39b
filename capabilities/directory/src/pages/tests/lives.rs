//! Sheets of records that are confirmed in part, handed over, retired, put to sleep or absorbed.

use std::sync::Arc;

use axum::http::StatusCode;
use chrono::TimeDelta;
use store::{Db, trial};
use uuid::Uuid;
use vocabulary::id::{ConfirmationId, MergeId};

use super::{House, now, schema, somebody};
use crate::author::{Author, Channel};
use crate::confirming::{Confirmation, confirm};
use crate::life::{Act, archive_silent, retire};
use crate::merging::{Merge, Merged, merge, unmerge};
use crate::organization::Organization;
use crate::section::{RecordKey, RecordKind, Section};
use crate::slots::{ResultsSlot, Slot, Slots};
use crate::store::records;

fn author() -> Author {
    Author { account: None, organization: None, shown: "CCAS de Melun".to_owned(), owns: true }
}

/// Two services of one organisation, with their addresses.
fn two_services(db: &Db, organization: Uuid) -> [(Uuid, String); 2] {
    let services = db.read_now(|conn| records::services_of(conn, organization)).expect("read");
    let named =
        |at: usize| (services[at].id, crate::paths::service(services[at].id, &services[at].says.name));
    [named(0), named(1)]
}

#[test]
fn a_section_tells_its_date_where_it_is_older_than_the_sheet() {
    trial::both(&schema(), |db| {
        let house = House::over(db, Slots::default());
        let (organization, _, _) = somebody(db);
        let [(service, path), _] = two_services(db, organization);
        let by = author();
        let confirmed = |id: u128, sections: &[Section], days: i64| {
            let confirmation = Confirmation {
                id: ConfirmationId::from(Uuid::from_u128(id)),
                record: RecordKey::service(service),
                sections,
                by: &by,
                channel: Channel::Page,
                now: now() + TimeDelta::days(days),
            };
            assert!(db.write_now(|conn| confirm(conn, &confirmation)).expect("confirmed"));
        };
        confirmed(1, &[], -10);
        let even = house.page(&path, "");
        assert_eq!(
            even.matches("Confirmé le 16 novembre 2026 par").count(),
            6,
            "once for each section, unfolded"
        );
        confirmed(2, &[Section::Hours], -1);
        let page = house.page(&path, "");
        let beside = page.matches("<p class=\"hint\">Confirmé le 16 novembre 2026 par CCAS de Melun").count();
        assert!(beside >= 2, "the sections left behind say so: {beside}");
        assert!(page.contains("Confirmé le 25 novembre 2026 par CCAS de Melun"));
    });
}

#[test]
fn a_sheet_is_handed_over_by_mail_sms_paper_and_address() {
    let db = trial::sqlite(&schema());
    let house = House::over(&db, Slots::default());
    let (_, sheet, service) = somebody(&db);
    for address in [sheet, service] {
        let page = house.page(&address, "");
        for way in ["mailto:?subject=", "sms:?&amp;body=", "role=\"img\" aria-label=\"Carré"] {
            assert!(page.contains(way), "{address}: {way}");
        }
        assert!(
            page.contains(&format!("https://annuaire.example{address}</a>")),
            "in clear beside the square"
        );
        assert_eq!(page.matches("<h1").count(), 1);
    }
}

#[test]
fn what_exists_no_longer_keeps_its_page_and_leaves_the_results() {
    trial::both(&schema(), |db| {
        let house = House::over(db, Slots::default());
        let (organization, sheet, _) = somebody(db);
        let [(service, path), _] = two_services(db, organization);
        let by = author();
        let act = Act { by: &by, channel: Channel::Page, now: now() };
        let key = RecordKey::service(service);
        db.write_now(|conn| retire(conn, key, "Faute de bénévoles", act)).expect("retired");
        let page = house.page(&path, "");
        assert!(page.contains("N’existe plus depuis le 26 novembre 2026"));
        assert!(page.contains("Faute de bénévoles"));
        assert!(!house.page(&sheet, "").contains(&path), "its organisation no longer offers it");
        assert!(!house.page("/sitemap.xml", "").contains(&path));
        let later = now() + TimeDelta::days(800);
        let slept = db.write_now(|conn| archive_silent(conn, later.date_naive(), later)).expect("looked");
        assert!(slept.contains(&RecordKey::organization(organization)));
        assert!(house.page(&sheet, "").contains("Fiche en sommeil depuis le"));
    });
}

#[test]
fn the_address_of_an_absorbed_record_leads_to_its_survivor_until_it_is_undone() {
    trial::both(&schema(), |db| {
        let house = House::over(db, Slots::default());
        let (organization, _, _) = somebody(db);
        let [(survivor, path), (absorbed, old)] = two_services(db, organization);
        let by = author();
        let id = MergeId::from(Uuid::from_u128(5));
        let asked =
            Merge { id, kind: RecordKind::Service, survivor, absorbed, fields: &[], by: &by, now: now() };
        let done = db.write_now(|conn| merge(conn, &asked)).expect("decided");
        assert_eq!(done, Merged::Done { fields: 0, children: 0 });
        let (status, _) = house.get(&old, "");
        assert_eq!(status, StatusCode::PERMANENT_REDIRECT);
        assert_eq!(house.get(&path, "").0, StatusCode::OK);
        db.write_now(|conn| unmerge(conn, id, &by, now())).expect("undone");
        assert_eq!(house.get(&old, "").0, StatusCode::OK);
    });
}

#[test]
fn upper_rooms_have_a_place_on_the_home_page_the_results_and_beside_the_dates() {
    let db = trial::sqlite(&schema());
    let mark: Slot = Arc::new(|_, record| Box::pin(async move { Some(format!("<p>marque {record}</p>")) }));
    let asked: ResultsSlot = Arc::new(|_, asked| {
        let told = format!("<p>demande {:?} {:?}</p>", asked.topics, asked.commune);
        Box::pin(async move { Some(told) })
    });
    let slots = Slots {
        beside_home: vec![Arc::clone(&mark)],
        above_results: vec![asked],
        beside_service_actions: vec![Arc::clone(&mark)],
        beside_organization_dates: vec![mark],
        ..Slots::default()
    };
    let house = House::over(&db, slots);
    let (organization, sheet, service) = somebody(&db);
    assert!(house.page("/", "").contains(&format!("marque {}", Uuid::nil())));
    let page = house.page("/recherche?q=&commune=77288&topic=famille--garde-denfants", "");
    assert!(page.contains("demande [Childcare]") && page.contains("77288"), "{page}");
    assert!(house.page(&sheet, "").contains(&format!("marque {organization}")));
    let page = house.page(&service, "");
    let (head, _) = page.split_once("<h2").expect("sections");
    assert!(head.contains("marque"), "what one can do stands above the first section");
    let kept = db.read_now(|conn| records::find::<Organization>(conn, organization)).expect("read");
    assert!(kept.is_some());
}
