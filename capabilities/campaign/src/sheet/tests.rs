//! Today's data stand on the sheet in words.

use chrono::DateTime;
use directory::{Dates, Life, Organization, Phone, RecordKey, Section, Service, Shown};
use uuid::Uuid;
use vocabulary::Locale;

use super::said;

fn shown(key: RecordKey, says: serde_json::Value) -> Shown {
    Shown {
        key,
        handle: String::new(),
        name: String::new(),
        owner: None,
        owner_name: String::new(),
        says,
        dates: Dates::unconfirmed(DateTime::UNIX_EPOCH),
        sections: Vec::new(),
        origin: None,
        read_only: false,
        life: Life::Current,
    }
}

#[test]
fn hours_and_numbers_are_said_as_people_say_them() {
    let service = Service {
        hours: "Mo-Fr 09:00-12:00".to_owned(),
        phones: vec![Phone::read("0199001234")],
        documents: vec!["Carte d’identité".to_owned(), "Avis d’impôt".to_owned()],
        ..Service::default()
    };
    let key = RecordKey::service(Uuid::from_u128(1));
    let record = shown(key, serde_json::to_value(&service).expect("a document"));
    let hours = said(&record, Section::Hours, Locale::French).join(" ");
    assert!(hours.contains("9") && !hours.contains("Mo-Fr"), "{hours}");
    assert_eq!(said(&record, Section::Contact, Locale::French), ["01 99 00 12 34"]);
    assert_eq!(said(&record, Section::Access, Locale::French), ["Carte d’identité, Avis d’impôt"]);
    assert!(said(&record, Section::Places, Locale::French).is_empty());
}

#[test]
fn hours_nobody_could_read_stand_as_they_were_given() {
    let organization = Organization { hours_as_given: "le matin".to_owned(), ..Organization::default() };
    let key = RecordKey::organization(Uuid::from_u128(1));
    let record = shown(key, serde_json::to_value(&organization).expect("a document"));
    assert_eq!(said(&record, Section::Hours, Locale::French), ["le matin"]);
    assert!(said(&shown(key, serde_json::Value::Null), Section::Hours, Locale::French).is_empty());
}
