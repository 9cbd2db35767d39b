//! Every answer by the schemas of the interfaces, and every record by those of the standards where they are at hand.

use std::path::{Path, PathBuf};

use serde_json::{Value, json};
use store::trial::sqlite;

use super::{House, list, schema};
use crate::endpoint::Interface;
use crate::{hsds, inclusion};

/// The document of an interface.
fn document(house: &House, interface: &Interface) -> Value {
    house.json(interface.document)
}

/// Judges by a schema of a document.
fn judge(document: &Value, name: &str) -> jsonschema::Validator {
    let mut schema = json!({ "$ref": format!("#/components/schemas/{name}") });
    schema["components"] = document["components"].clone();
    jsonschema::options().should_validate_formats(true).build(&schema).expect("a schema")
}

fn assert_fits(judge: &jsonschema::Validator, value: &Value, of: &str) {
    let faults: Vec<String> =
        judge.iter_errors(value).take(5).map(|fault| format!("{}: {fault}", fault.instance_path())).collect();
    assert!(faults.is_empty(), "{of}: {}", faults.join("\n"));
}

#[test]
fn every_endpoint_answers_what_its_document_promises() {
    let db = sqlite(&schema());
    let house = House::over(&db);
    for interface in [&hsds::INTERFACE, &inclusion::INTERFACE] {
        let document = document(&house, interface);
        for endpoint in interface.endpoints {
            let judge = judge(&document, endpoint.answer);
            for query in ["", "?full=true&full_service=true", "?minimal=true", "?code_commune=77288"] {
                let address = match endpoint.path.strip_suffix("/{id}") {
                    Some(of) => format!("{of}/{}{query}", first_id(&house, of)),
                    None => format!("{}{query}", endpoint.path),
                };
                assert_fits(&judge, &house.json(&address), &address);
            }
        }
    }
}

fn first_id(house: &House, list_of: &str) -> String {
    let answer = house.json(list_of);
    let first =
        list(&answer, "contents").iter().chain(list(&answer, "items")).next().expect("a record").clone();
    first["id"].as_str().expect("an id").to_owned()
}

/// A folder of a standard's schemas, where it is at hand.
#[expect(clippy::print_stderr, reason = "whoever runs the tests must learn what was not tried")]
fn at_hand(variable: &str) -> Option<PathBuf> {
    let folder = std::env::var_os(variable).map(PathBuf::from).filter(|folder| folder.is_dir());
    if folder.is_none() {
        eprintln!("skipped: {variable} names no folder of schemas");
    }
    folder
}

/// Judges by a file of a folder whose files name one another.
fn judge_by(folder: &Path, file: &str) -> jsonschema::Validator {
    let mut registry = jsonschema::Registry::new();
    for entry in std::fs::read_dir(folder).expect("a folder").flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        if name.ends_with(".json") {
            registry = registry
                .add(format!("https://schemas.example/{name}"), read(&entry.path()))
                .expect("a schema");
        }
    }
    let registry = registry.prepare().expect("schemas");
    let wanted = json!({ "$ref": format!("https://schemas.example/{file}") });
    jsonschema::options().with_registry(&registry).build(&wanted).expect("a schema")
}

fn read(path: &Path) -> Value {
    serde_json::from_str(&std::fs::read_to_string(path).expect("a file")).expect("JSON")
}

#[test]
fn every_record_fits_the_schemas_of_hsds() {
    let Some(folder) = at_hand("MAILLAGE_HSDS_SCHEMAS") else { return };
    let db = sqlite(&schema());
    let house = House::over(&db);
    for (address, file) in [
        ("/hsds/services?format=ndjson&full=true", "service.json"),
        ("/hsds/services?format=ndjson", "service.json"),
        ("/hsds/service_at_locations?format=ndjson&full=true", "service_at_location.json"),
        ("/hsds/organizations?format=ndjson&full=true", "organization.json"),
        ("/hsds/organizations?format=ndjson", "organization.json"),
        ("/hsds/taxonomies?format=ndjson", "taxonomy.json"),
        ("/hsds/taxonomy_terms?format=ndjson", "taxonomy_term.json"),
    ] {
        let judge = judge_by(&folder, file);
        for record in house.lines(address) {
            assert_fits(&judge, &record, &format!("{address} {}", record["id"]));
        }
    }
}

#[test]
fn every_record_fits_the_schemas_of_data_inclusion() {
    let Some(folder) = at_hand("MAILLAGE_INCLUSION_SCHEMAS") else { return };
    let db = sqlite(&schema());
    let house = House::over(&db);
    for (address, file) in [("/api/v1/services", "service.json"), ("/api/v1/structures", "structure.json")] {
        let judge = judge_by(&folder, file);
        for record in list(&house.json(address), "items") {
            assert_fits(&judge, record, &format!("{address} {}", record["id"]));
        }
    }
}
