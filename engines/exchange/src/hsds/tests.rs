//! HSDS as it is nested in JSON and as it is laid out in tables, old and new.

use crate::reading::read_memory;
use crate::{Batch, Fates, Limits, LocationKind, Reading, Report, Rule, SetAsideReason, finish};
use vocabulary::codes::{ServiceStatus, Topic};

fn read(files: &[(&str, &str)]) -> (Reading, Report) {
    let files: Vec<(&str, &[u8])> = files.iter().map(|(name, text)| (*name, text.as_bytes())).collect();
    let reading = read_memory(&files, &Limits::default()).unwrap_or_else(|refusal| panic!("{refusal}"));
    let report = finish(reading.report.clone(), &reading.batch, &Fates::default());
    assert!(report.sums_hold(), "{:?}", report.tables);
    (reading, report)
}

fn hours(batch: &Batch) -> Option<&str> {
    batch.services[0].hours.as_ref()?.osm.as_deref()
}

#[test]
fn a_nested_service_gives_its_records() {
    let (reading, report) = read(&[("x", include_str!("../../fixtures/service.json"))]);
    let batch = &reading.batch;
    let service = &batch.services[0];
    assert_eq!(service.status, Some(ServiceStatus::TemporarilyClosed));
    assert_eq!(service.url.as_deref(), Some("https://velos.example/bourse"));
    assert_eq!(
        service.topics.iter().map(|topic| topic.code()).collect::<Vec<_>>(),
        ["mobilite--acceder-a-un-vehicule"]
    );
    assert_eq!(
        Topic::from_code("mobilite--acceder-a-un-vehicule").into_iter().collect::<Vec<_>>(),
        service.topics
    );
    assert_eq!(
        (service.other_terms[0].taxonomy.as_str(), service.other_terms[0].code.as_str()),
        ("AIRS", "BT-4500")
    );
    assert_eq!(service.phones[0].languages, ["Arabe", "Français"]);
    assert_eq!(service.capacities[0].unit.as_deref(), Some("vélos"));
    assert_eq!(service.cost_options[0].currency.as_deref(), Some("EUR"));
    assert!(service.extras["invented"].contains("kept"));
    assert_eq!(batch.organizations[0].identifiers[0].identifier, "W771000001");
    let garage = &batch.locations[0];
    assert_eq!((garage.address.country.as_deref(), garage.address.point.is_some()), (Some("FR"), true));
    assert_eq!(garage.postal_address.as_ref().unwrap().lines, ["BP 4"]);
    assert_eq!(batch.locations[1].kind, LocationKind::Virtual);
    assert_eq!(batch.services_at_locations[1].phones[0].number, "+33199001241");
    assert_eq!(hours(batch), Some("Tu,We 09:00-12:00; Sa[1] 14:00-17:00"));
    assert!(
        service.hours.as_ref().unwrap().original.contains("interval=2"),
        "what cannot be said stays in words"
    );
    assert_eq!(report.set_aside[0].reason, SetAsideReason::NotARecord);
}

const ORGANIZATIONS: &str = "id,name,description,url\no1,Roue libre,Atelier,www.roue.example\n";
const SERVICES: &str = "id,organization_id,name,status,fees\ns1,o1,Atelier,active,Gratuit\ns2,o9,Bourse,,\n";

#[test]
fn weekday_tables_become_opening_hours() {
    for (rows, expected) in [
        (
            ",s1,Monday,8:00am,5:00pm\n,s1,Tuesday,8:00am,5:00pm\n,s1,Wednesday,8:00am,5:00pm\n",
            "Mo-We 08:00-17:00",
        ),
        (
            ",s1,1,09:00:00,12:00:00\n,s1,1,14:00:00,17:00:00\n,s1,3,09:00:00,12:00:00\n",
            "Mo 09:00-12:00,14:00-17:00; We 09:00-12:00",
        ),
        (",s1,Friday,830am,9:00 pm\n", "Fr 08:30-21:00"),
        (",s1,Saturday,6:00pm,2:00am\n", "Sa 18:00-02:00"),
        (",s1,Sunday,00:00,23:59\n", "Su 00:00-24:00"),
        (",s1,lundi,9h30,12h\n", "Mo 09:30-12:00"),
    ] {
        let schedules = format!("id,service_id,weekday,opens_at,closes_at\n{rows}");
        let (reading, report) = read(&[("a", ORGANIZATIONS), ("b", SERVICES), ("c", &schedules)]);
        assert_eq!(hours(&reading.batch), Some(expected), "{rows}");
        assert_eq!(report.repairs_by(Rule::IdAbsent).count(), rows.lines().count());
    }
}

#[test]
fn holidays_override_the_week() {
    let schedules = "id,service_id,weekday,opens_at,closes_at\n1,s1,Monday,9am,5pm\n";
    let holidays = "id,service_id,start_date,end_date,closed,opens_at,closes_at\n\
                    1,s1,\"December 24, 2026\",12/26/26,true,,\n2,s1,\"January 01, 0001\",\"January 01, 0001\",true,,\n";
    let (reading, _) = read(&[("a", ORGANIZATIONS), ("b", SERVICES), ("c", schedules), ("d", holidays)]);
    assert_eq!(hours(&reading.batch), Some("Mo 09:00-17:00; 2026 Dec 24-2026 Dec 26 off; Jan 01 off"));
}

#[test]
fn rows_without_a_home_are_kept_aside_and_duplicates_are_merged() {
    let links = "id,service_id,taxonomy_id\n1,s1,T-1\n2,s1,T-1\n3,s7,T-1\n4,,T-1\n";
    let terms = "id,name,parent_id\nT-1,Cycling,\nT-2,Unused,\nT-1,Something else,\n";
    let phones = "id,service_id,organization_id,number\n1,s1,,0199001242\n2,,,0199001243\n3,s9,o9,0199001244\n4,s1,,\n";
    let (reading, report) =
        read(&[("a", ORGANIZATIONS), ("b", SERVICES), ("c", links), ("d", terms), ("e", phones)]);
    let mut reasons: Vec<&str> = report.set_aside.iter().map(|row| row.reason.code()).collect();
    reasons.sort_unstable();
    assert_eq!(
        reasons,
        ["duplicate-id", "no-owner", "no-owner", "nothing-to-keep", "owner-absent", "unused-term"]
    );
    assert_eq!(report.repairs_by(Rule::DuplicateMerged).count(), 1);
    assert_eq!(report.repairs_by(Rule::OrganizationAbsent).count(), 1);
    assert_eq!(
        report.repairs_by(Rule::ReferenceAbsent).count(),
        1,
        "the phone of the placeholder names a service that is not there"
    );
    let placeholder = reading.batch.organizations.last().unwrap();
    assert!(placeholder.placeholder);
    assert_eq!(placeholder.phones[0].number, "+33199001244");
}

#[test]
fn links_said_twice_are_one() {
    let locations = "id,organization_id,name,latitude,longitude\nl1,o1,Garage,48.5,2.6\nl2,o8,Cave,,\n";
    let links = "id,service_id,location_id,description\nk1,s1,l1,\nk2,s1,l1,\nk3,s1,l9,\n";
    let (reading, report) = read(&[("a", ORGANIZATIONS), ("b", SERVICES), ("c", locations), ("d", links)]);
    assert_eq!(reading.batch.services_at_locations.len(), 1);
    let sum = report.tables.iter().find(|sum| sum.table == "service_at_location").unwrap();
    assert_eq!((sum.read, sum.imported, sum.merged, sum.set_aside), (3, 1, 1, 1));
    assert_eq!(reading.batch.locations[1].organization, None);
    assert_eq!(reading.batch.locations[1].extras["organization_id"], "o8");
    assert_eq!(report.repairs_by(Rule::PointAbsent).count(), 1);
}

#[test]
fn fates_share_the_rows_between_imported_and_unchanged() {
    let (reading, _) = read(&[("a", ORGANIZATIONS), ("b", SERVICES)]);
    let fates = Fates { services: vec![crate::Fate::Unchanged], ..Fates::default() };
    let report = finish(reading.report, &reading.batch, &fates);
    let services = &report.tables[1];
    assert_eq!((services.read, services.imported, services.unchanged), (2, 1, 1));
    assert!(report.sums_hold());
}
