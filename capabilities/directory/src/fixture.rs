//! A small directory for tests: two organisations, a place and a service each.

use chrono::{DateTime, Utc};
use serde_json::{Value, json};
use store::{Conn, Db, Schema, StoreError};
use uuid::Uuid;
use vocabulary::codes::{AccessMode, LegalFamily, Sector, Topic};
use vocabulary::id::{ConfirmationId, RevisionId};

use crate::author::{Author, Channel};
use crate::confirming::{Confirmation, confirm};
use crate::contact::Phone;
use crate::kept::{Dates, Kept, Origin};
use crate::life::Act;
use crate::location::Location;
use crate::organization::Organization;
use crate::revising::{Edit, Edited, FieldChange, edit};
use crate::section::{RecordKey, Section};
use crate::service::{Service, ServiceAtLocation};
use crate::shown::{Shown, shown};
use crate::store::records::insert_all;

/// The two organisations.
pub(crate) const RELAIS: Uuid = Uuid::from_u128(0x0190_0000_0000_7000_8000_0000_0000_0001);
pub(crate) const VOISINS: Uuid = Uuid::from_u128(0x0190_0000_0000_7000_8000_0000_0000_0002);
/// Their places.
pub(crate) const SEAT_OF_RELAIS: Uuid = Uuid::from_u128(0x0190_0000_0000_7000_8000_0000_0000_0011);
pub(crate) const SEAT_OF_VOISINS: Uuid = Uuid::from_u128(0x0190_0000_0000_7000_8000_0000_0000_0012);
/// Their services.
pub(crate) const PARCELS: Uuid = Uuid::from_u128(0x0190_0000_0000_7000_8000_0000_0000_0021);
pub(crate) const LISTENING: Uuid = Uuid::from_u128(0x0190_0000_0000_7000_8000_0000_0000_0022);

/// The day of these tests.
pub(crate) fn now() -> DateTime<Utc> {
    at(0)
}

/// So many hours after.
pub(crate) fn at(hours: i64) -> DateTime<Utc> {
    let start: DateTime<Utc> = "2026-11-22T09:00:00Z".parse().expect("a moment");
    start + chrono::TimeDelta::hours(hours)
}

pub(crate) fn schema() -> Schema {
    Schema::new([crate::ROOM], now())
}

/// Somebody of the organisation.
pub(crate) fn owner() -> Author {
    Author { account: None, organization: Some(RELAIS.into()), shown: "Le Relais".to_owned(), owns: true }
}

pub(crate) fn act(by: &Author, hours: i64) -> Act<'_> {
    Act { by, channel: Channel::Page, now: at(hours) }
}

/// A record that came from a file, never confirmed here.
pub(crate) fn kept<T>(id: Uuid, says: T) -> Kept<T> {
    let origin = Origin { source: "voisins".to_owned(), external_id: id.to_string(), digest: Uuid::nil() };
    let long_ago = "2026-03-02T08:00:00Z".parse().expect("a moment");
    Kept { id, says, origin: Some(origin), dates: Dates::unconfirmed(long_ago) }
}

fn organization(name: &str) -> Organization {
    Organization {
        name: name.to_owned(),
        legal_family: Some(LegalFamily::MutualAid),
        sectors: vec![Sector::Social],
        ..Organization::default()
    }
}

fn place(name: &str, organization: Uuid) -> Location {
    Location {
        name: name.to_owned(),
        organization: Some(organization.into()),
        address: "3, rue du Port".to_owned(),
        city: "Melun".to_owned(),
        commune: "77288".to_owned(),
        ..Location::default()
    }
}

fn service(name: &str, organization: Uuid, location: Uuid) -> Service {
    Service {
        name: name.to_owned(),
        organization: organization.into(),
        topics: vec![Topic::ALL[0]],
        access_modes: vec![AccessMode::Telephone],
        phones: vec![Phone::read("01 99 00 12 34")],
        minimum_age: Some(18.0),
        places: vec![ServiceAtLocation {
            location: location.into(),
            hours: String::new(),
            note: String::new(),
            phones: Vec::new(),
        }],
        ..Service::default()
    }
}

/// Fills an empty directory.
pub(crate) fn fill(db: &Db) {
    let write = |conn: &mut Conn| -> Result<(), StoreError> {
        let organizations = [
            kept(RELAIS, organization("Le Relais")),
            kept(VOISINS, Organization { acronym: "LV".to_owned(), ..organization("Les Voisins") }),
        ];
        insert_all(conn, &organizations.iter().collect::<Vec<_>>())?;
        let places = [
            kept(SEAT_OF_RELAIS, place("Maison du Relais", RELAIS)),
            kept(SEAT_OF_VOISINS, place("Local des Voisins", VOISINS)),
        ];
        insert_all(conn, &places.iter().collect::<Vec<_>>())?;
        let services = [
            kept(PARCELS, service("Colis alimentaires", RELAIS, SEAT_OF_RELAIS)),
            kept(LISTENING, service("Écoute", VOISINS, SEAT_OF_VOISINS)),
        ];
        insert_all(conn, &services.iter().collect::<Vec<_>>())
    };
    db.write_now(write).expect("filled");
}

/// The record, which is there.
pub(crate) fn record(db: &Db, key: RecordKey) -> Shown {
    db.read_now(|conn| shown(conn, key)).expect("readable").expect("kept")
}

/// A field changed by a form drawn when it said `before`.
pub(crate) fn change(field: &str, before: Value, after: Value) -> FieldChange {
    FieldChange { field: field.to_owned(), before, after }
}

/// Edits a record as a form would.
pub(crate) fn edited(db: &Db, record: RecordKey, changes: &[FieldChange], number: i64) -> Edited {
    let by = owner();
    let edit_of =
        Edit { id: revision_id(number), record, changes, by: &by, channel: Channel::Page, now: at(number) };
    db.write_now(|conn| edit(conn, &edit_of)).expect("decided")
}

/// Sets one text, whatever it said.
pub(crate) fn set(db: &Db, record_key: RecordKey, field: &str, text: &str, number: i64) -> Edited {
    let before = record(db, record_key).says[field].clone();
    edited(db, record_key, &[change(field, before, json!(text))], number)
}

pub(crate) fn revision_id(number: i64) -> RevisionId {
    Uuid::from_u128(0x7000 + number.unsigned_abs() as u128).into()
}

/// Confirms sections of a record.
pub(crate) fn confirmed(db: &Db, record: RecordKey, sections: &[Section], hours: i64) -> bool {
    let by = owner();
    let id = ConfirmationId::from(Uuid::from_u128(0x9000 + hours.unsigned_abs() as u128));
    let confirmation = Confirmation { id, record, sections, by: &by, channel: Channel::Link, now: at(hours) };
    db.write_now(|conn| confirm(conn, &confirmation)).expect("decided")
}
