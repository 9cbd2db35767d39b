//! What is written is valid: required columns are filled, references lead somewhere, and published schemas agree.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Cursor, Read};
use std::path::{Path, PathBuf};

use proptest::prelude::*;
use serde_json::Value;

use super::{drawn, provenance};
use crate::Batch;
use crate::write::{data_inclusion, hsds, tell};

/// The folder of published schemas, where there is one.
#[expect(clippy::print_stdout, reason = "a skipped test says so")]
fn published(folder: &str) -> Option<PathBuf> {
    let root = std::env::var_os("MAILLAGE_SHARED")
        .map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared"), PathBuf::from);
    let path = root.join("data").join(folder);
    if path.exists() {
        return Some(path);
    }
    println!("skipped: {folder} is not here");
    None
}

/// The rows of every table of a package, by table and column.
fn tables(batch: &Batch) -> (Value, BTreeMap<String, Vec<BTreeMap<String, String>>>) {
    let mut scribe = hsds::Package::new(Vec::new(), &provenance()).expect("begun");
    tell(batch, &mut scribe).expect("written");
    let bytes = scribe.finish().expect("written");
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).expect("a zip");
    let mut text = |name: &str| {
        let mut text = String::new();
        zip.by_name(name).expect("a file").read_to_string(&mut text).expect("UTF-8");
        text
    };
    let package: Value = serde_json::from_str(&text("datapackage.json")).expect("JSON");
    let resources = package["resources"].as_array().expect("tables").iter();
    let rows = resources.map(|resource| {
        let text = text(resource["path"].as_str().expect("a path"));
        let mut reader = csv::Reader::from_reader(text.as_bytes());
        let rows = reader.deserialize().collect::<Result<Vec<BTreeMap<String, String>>, _>>();
        (resource["name"].as_str().expect("a name").to_owned(), rows.expect("rows"))
    });
    let rows = rows.collect();
    (package, rows)
}

fn check_package(batch: &Batch) {
    let (package, rows) = tables(batch);
    let ids = |table: &str| rows[table].iter().map(|row| row["id"].as_str()).collect::<BTreeSet<_>>();
    for resource in package["resources"].as_array().expect("tables") {
        let table = resource["name"].as_str().expect("a name");
        assert_eq!(ids(table).len(), rows[table].len(), "{table}: every identifier once");
        for field in resource["schema"]["fields"].as_array().expect("columns") {
            let name = field["name"].as_str().expect("a name");
            let required = field["constraints"]["required"] == true;
            for row in &rows[table] {
                let cell = &row[name];
                assert!(!required || !cell.is_empty(), "{table}.{name} is required");
                let uuid = field["format"] == "uuid" && !cell.is_empty();
                assert!(!uuid || uuid::Uuid::parse_str(cell).is_ok(), "{table}.{name}: {cell}");
                let number = field["type"] == "number" && !cell.is_empty();
                assert!(!number || cell.parse::<f64>().is_ok(), "{table}.{name}: {cell}");
            }
        }
        for key in resource["schema"]["foreignKeys"].as_array().expect("keys") {
            let column = key["fields"].as_str().expect("a column");
            let target = ids(key["reference"]["resource"].as_str().expect("a table"));
            let named = rows[table].iter().map(|row| row[column].as_str()).filter(|id| !id.is_empty());
            named.for_each(|id| assert!(target.contains(id), "{table}.{column} leads nowhere"));
        }
    }
}

/// What a value breaks of a schema: types, required members, enumerations, in all it nests. Enough for schemas that
/// say no more than that.
fn faults(value: &Value, schema: &Value, root: &Value, folder: &Path) -> Vec<String> {
    if let Some(target) = schema["$ref"].as_str() {
        return match target.strip_prefix("#/$defs/") {
            Some(name) => faults(value, &root["$defs"][name], root, folder),
            None => {
                let Ok(text) = std::fs::read_to_string(folder.join(target)) else { return Vec::new() };
                let schema: Value = serde_json::from_str(&text).expect("a schema");
                faults(value, &schema, &schema, folder)
            }
        };
    }
    if let Some(choices) = schema["anyOf"].as_array() {
        let each = choices.iter().map(|choice| faults(value, choice, root, folder));
        return each.min_by_key(Vec::len).unwrap_or_default();
    }
    let mut found = Vec::new();
    let fits = match schema["type"].as_str() {
        Some("string") => value.is_string(),
        Some("number") => value.is_number(),
        Some("integer") => value.is_i64() || value.is_u64(),
        Some("array") => value.is_array(),
        Some("object") => value.is_object(),
        Some("null") => value.is_null(),
        _ => true,
    };
    let listed = schema["enum"].as_array().is_none_or(|words| words.contains(value));
    let length = value.as_str().map_or(0, |text| text.chars().count()) as u64;
    let long = value.is_string() && schema["minLength"].as_u64().is_some_and(|least| length < least);
    let short = value.is_string() && schema["maxLength"].as_u64().is_some_and(|most| length > most);
    if !fits || !listed || long || short {
        found.push(format!("{value} is not {}", schema["title"]));
    }
    for name in schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str) {
        if value.get(name).is_none() {
            found.push(format!("{name} is required"));
        }
    }
    for (name, schema) in schema["properties"].as_object().into_iter().flatten() {
        found.extend(value.get(name).into_iter().flat_map(|value| faults(value, schema, root, folder)));
    }
    for item in value.as_array().into_iter().flatten() {
        found.extend(faults(item, &schema["items"], root, folder));
    }
    found
}

fn check(folder: &Path, name: &str, value: &Value) {
    let text = std::fs::read_to_string(folder.join(name)).expect("a schema");
    let schema: Value = serde_json::from_str(&text).expect("a schema");
    assert_eq!(faults(value, &schema, &schema, folder), [""; 0], "{name}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(16))]

    #[test]
    fn every_table_of_a_package_is_valid(batch in drawn::batch()) {
        check_package(&batch);
    }

    #[test]
    fn published_schemas_of_hsds_agree(batch in drawn::batch()) {
        let Some(folder) = published("hsds-3.1/schema") else { return Ok(()) };
        let mut scribe = hsds::Lines::new(Vec::new());
        tell(&batch, &mut scribe).expect("written");
        for line in String::from_utf8(scribe.finish().expect("written")).expect("UTF-8").lines() {
            let value: Value = serde_json::from_str(line).expect("JSON");
            let name = ["status", "location_type"].iter().position(|key| value.get(key).is_some());
            check(&folder, ["service.json", "location.json", "organization.json"][name.unwrap_or(2)], &value);
        }
    }

    #[test]
    fn published_schemas_of_data_inclusion_agree(batch in drawn::batch()) {
        let Some(folder) = published("data-inclusion/schemas/v1") else { return Ok(()) };
        let mut scribe = data_inclusion::JsonFiles::new(Vec::new(), Vec::new(), &provenance()).expect("begun");
        tell(&batch, &mut scribe).expect("written");
        let (structures, services, _) = scribe.finish().expect("written");
        for (name, bytes) in [("structure.json", structures), ("service.json", services)] {
            let list: Vec<Value> = serde_json::from_slice(&bytes).expect("a list");
            list.iter().for_each(|value| check(&folder, name, value));
        }
    }
}
