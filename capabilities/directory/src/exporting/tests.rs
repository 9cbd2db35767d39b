//! What leaves the directory comes back the same, and nothing leaves that is not public.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use chrono::{DateTime, TimeZone, Utc};
use exchange::write::{Provenance, data_inclusion, hsds};
use exchange::{Batch, Options, Reading};
use serde_json::Value;
use store::{Db, SealKey, trial};
use vocabulary::id::{LocationId, OrganizationId, ServiceId};

use super::*;
use crate::importing::{Import, carry_out};
use crate::store::records::{Record, find, insert_all};

fn now() -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 11, 22, 9, 0, 0).single().expect("a moment")
}

fn schema() -> store::Schema {
    store::Schema::new([crate::ROOM], now())
}

fn provenance() -> Provenance {
    Provenance {
        network: "Réseau d’essai".to_owned(),
        licence: "etalab-2.0".to_owned(),
        licence_url: "https://www.etalab.gouv.fr/licence-ouverte-open-licence".to_owned(),
        address: "https://reseau.example".to_owned(),
        at: now(),
    }
}

/// Reads a file that was just written.
fn read(name: &str, bytes: &[u8]) -> Reading {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join(name);
    std::fs::write(&path, bytes).expect("written");
    let reading = exchange::read(&path, &Options::default(), &mut |_| {}).expect("read");
    // Categories nobody uses come with their topics, and the change log is no record.
    let known = |aside: &&exchange::SetAside| matches!(aside.reason.code(), "unused-term" | "not-a-record");
    let lost = reading.report.set_aside.iter().find(|aside| !known(aside));
    assert!(lost.is_none(), "a row of ours is set aside: {lost:?}");
    reading
}

fn take_in(db: &Db, reading: Reading, source: &str) {
    let import =
        Import { id: Uuid::new_v5(&Uuid::nil(), source.as_bytes()), source: source.to_owned(), now: now() };
    carry_out(db, &SealKey::from_bytes([7; 32]), reading, &import, &mut |_, _| {}).expect("imported");
}

fn package(db: &Db) -> Reading {
    let mut scribe = hsds::Package::new(Vec::new(), &provenance()).expect("begun");
    db.read_now(|conn| Ok(walk(conn, &mut scribe))).expect("read").expect("written");
    read("hsds.zip", &scribe.finish().expect("written"))
}

fn lines(db: &Db) -> Reading {
    let mut scribe = hsds::Lines::new(Vec::new());
    db.read_now(|conn| Ok(walk(conn, &mut scribe))).expect("read").expect("written");
    read("hsds.ndjson", &scribe.finish().expect("written"))
}

/// What a record says, with every identifier it names as the import `source` would name it, and without what only
/// tells where it was before.
fn told(says: &impl serde::Serialize, source: Option<&str>) -> Value {
    let mut said = serde_json::to_value(says).expect("a document");
    let renamed = |kind: &str, value: &mut Value| {
        if let (Some(source), Some(id)) = (source, value.as_str()) {
            *value = match kind {
                "organization" => OrganizationId::from_source(source, kind, id).to_string(),
                _ => LocationId::from_source(source, kind, id).to_string(),
            }
            .into();
        }
    };
    for field in ["organization", "parent"] {
        said.get_mut(field).into_iter().for_each(|value| renamed("organization", value));
    }
    for place in said.get_mut("places").and_then(Value::as_array_mut).into_iter().flatten() {
        renamed("location", &mut place["location"]);
    }
    // What no address may hold is written encoded: the same address.
    for field in ["url", "website"] {
        if let Some(Value::String(address)) = said.get_mut(field) {
            *address =
                address.replace('{', "%7B").replace('}', "%7D").replace('|', "%7C").replace('\\', "%5C");
        }
    }
    let page = said.get("accessibility_url").cloned();
    if let Some(extras) = said.get_mut("extras").and_then(Value::as_object_mut) {
        extras.retain(|column, value| {
            let is_page = column == "accessibility" && Some(&*value) == page.as_ref();
            !(is_page || matches!(column.as_str(), "source" | "source_id"))
        });
    }
    said
}

/// Every record of a kind that is not of `but`, as the import `source` should keep it, by the identifier it gets.
fn expected<T: Record>(db: &Db, source: &str) -> BTreeMap<Uuid, Value> {
    let mut all = BTreeMap::new();
    db.read_now(|conn| {
        crate::store::records::each::<T>(conn, &mut |kept| {
            let id = kept.id.to_string();
            let id = match T::KIND {
                "organization" => OrganizationId::from_source(source, "organization", &id).into(),
                "location" => LocationId::from_source(source, "location", &id).into(),
                _ => ServiceId::from_source(source, "service", &id).into(),
            };
            all.insert(id, told(&kept.says, Some(source)));
        })
    })
    .expect("read");
    all
}

fn assert_kept<T: Record + Clone>(db: &Db, expected: &BTreeMap<Uuid, Value>, but: impl Fn(&Value) -> bool) {
    let all = |id: &Uuid| db.read_now(|conn| find::<T>(conn, *id)).expect("read").is_some();
    let lost = expected.keys().filter(|id| !all(id)).count();
    assert_eq!((lost, expected.len()), (0, expected.len()), "{} lost", T::KIND);
    for (id, expected) in expected.iter().filter(|(_, expected)| !but(expected)) {
        let kept = db.read_now(|conn| find::<T>(conn, *id)).expect("read");
        let kept = kept.unwrap_or_else(|| panic!("lost: {expected}"));
        assert_eq!(told(&kept.says, None), *expected);
    }
}

/// Exports all there is, imports it as `source` into the same directory, and compares.
fn goes_and_comes_back(db: &Db, source: &str, write: impl Fn(&Db) -> Reading) {
    let organizations = expected::<Organization>(db, source);
    let locations = expected::<Location>(db, source);
    let services = expected::<Service>(db, source);
    assert!(!services.is_empty());
    take_in(db, write(db), source);
    let hidden = |said: &Value| said["hidden"] == true;
    assert_kept::<Organization>(db, &organizations, |_| false);
    assert_kept::<Location>(db, &locations, hidden);
    assert_kept::<Service>(db, &services, |_| false);
}

fn demo(db: &Db) {
    let drawn = crate::demo::territory(now()).expect("the demo");
    db.write_now(|conn| {
        insert_all(conn, &drawn.organizations.iter().collect::<Vec<_>>())?;
        insert_all(conn, &drawn.locations.iter().collect::<Vec<_>>())?;
        insert_all(conn, &drawn.services.iter().collect::<Vec<_>>())
    })
    .expect("kept");
}

#[test]
fn the_demo_goes_as_tables_and_comes_back() {
    trial::both(&schema(), |db| {
        demo(db);
        goes_and_comes_back(db, "ailleurs", package);
    });
}

#[test]
fn the_demo_goes_as_lines_and_comes_back() {
    trial::both(&schema(), |db| {
        demo(db);
        goes_and_comes_back(db, "ailleurs", lines);
    });
}

#[test]
fn a_hidden_address_leaves_no_trace_in_any_format() {
    let db = trial::sqlite(&schema());
    demo(&db);
    let hidden: Vec<Kept<Location>> = {
        let mut all = Vec::new();
        db.read_now(|conn| walking::each_location(conn, &mut |kept| all.push(kept))).expect("read");
        all.into_iter().filter(|kept| kept.says.hidden).collect()
    };
    assert!(!hidden.is_empty(), "the demo has a shelter whose address is not told");
    let mut scribe = hsds::Lines::new(Vec::new());
    db.read_now(|conn| Ok(walk(conn, &mut scribe))).expect("read").expect("written");
    let text = String::from_utf8(scribe.finish().expect("written")).expect("UTF-8");
    for kept in hidden {
        let record = location_record(&kept);
        assert_eq!((record.address.lines.len(), record.transportation), (0, None));
        assert_eq!(record.address.point, kept.says.shown().point);
        assert!(kept.says.address.is_empty() || !text.contains(&kept.says.address), "{}", kept.id);
    }
}

/// The folder of real files, where there is one.
#[expect(clippy::print_stdout, reason = "a skipped test says so")]
fn real(file: &str) -> Option<PathBuf> {
    let root = std::env::var_os("MAILLAGE_SHARED")
        .map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared"), PathBuf::from);
    let path = root.join("data").join(file);
    if path.exists() {
        return Some(path);
    }
    println!("skipped: {file} is not here");
    None
}

#[expect(clippy::print_stdout, reason = "a skipped test says so")]
fn import_real(db: &Db, file: &str) -> bool {
    let Some(path) = real(file) else { return false };
    let reading = exchange::read(&path, &Options::default(), &mut |_| {}).expect("read");
    println!("{file}: {} services", reading.batch.services.len());
    take_in(db, reading, "ici");
    true
}

#[test]
fn a_national_dataset_goes_as_tables_and_comes_back() {
    trial::both(&schema(), |db| {
        if import_real(db, "data-inclusion/dataset.xlsx") {
            goes_and_comes_back(db, "ailleurs", package);
        }
    });
}

#[test]
fn a_package_of_another_country_goes_and_comes_back() {
    trial::both(&schema(), |db| {
        if import_real(db, "miami-211") {
            goes_and_comes_back(db, "ailleurs", package);
        }
    });
}

#[test]
fn every_service_of_the_demo_is_told_to_the_national_directory() {
    let db = trial::sqlite(&schema());
    demo(&db);
    let mut files = data_inclusion::JsonFiles::new(Vec::new(), Vec::new(), &provenance()).expect("begun");
    db.read_now(|conn| Ok(walk(conn, &mut files))).expect("read").expect("written");
    let (structures, services, _) = files.finish().expect("written");
    let mut batch = Batch::default();
    let count = |bytes: &[u8]| serde_json::from_slice::<Vec<Value>>(bytes).expect("a list");
    let (structures, services) = (count(&structures), count(&services));
    db.read_now(|conn| walking::each_service(conn, &mut |kept| batch.services.push(service_record(&kept))))
        .expect("read");
    assert_eq!(structures.len(), 60);
    assert!(services.len() >= batch.services.len());
    for service in &services {
        let published = service["id"].as_str().expect("an identifier");
        let (id, _) = data_inclusion::record_id(published).expect("one of ours");
        assert!(batch.services.iter().any(|one| one.external_id == id.to_string()));
    }
}
