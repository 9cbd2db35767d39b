//! The bill is what the norm asks for, says where each part comes from, and leaves out what tests alone use.

use super::*;

fn bill() -> Value {
    bill_of(&house().join("Cargo.toml"), "app", "maillage").expect("cargo knows this house")
}

/// What CycloneDX 1.6 requires of a bill, of its parts and of its edges (bom-1.6.schema.json): the keys that must be
/// there, those that may, and the values of enumerations that this bill uses.
#[test]
fn the_bill_has_what_the_norm_requires() {
    let bill = bill();
    assert_eq!((&bill["bomFormat"], &bill["specVersion"]), (&json!("CycloneDX"), &json!("1.6")));
    assert!(bill["version"].as_u64().is_some_and(|version| version >= 1));
    let known = ["$schema", "bomFormat", "specVersion", "version", "metadata", "components", "dependencies"];
    assert!(bill.as_object().expect("an object").keys().all(|key| known.contains(&key.as_str())));
    let parts = bill["components"].as_array().expect("parts");
    let mut names = BTreeSet::new();
    for part in parts.iter().chain([&bill["metadata"]["component"]]) {
        assert!(["application", "library"].contains(&part["type"].as_str().unwrap_or_default()), "{part}");
        assert!(part["name"].as_str().is_some_and(|name| !name.is_empty()), "{part}");
        assert!(names.insert(part["bom-ref"].as_str().expect("a name").to_owned()), "twice: {part}");
        let licences = part["licenses"].as_array().expect("a licence");
        assert!(licences.len() == 1 && licences[0]["expression"].is_string(), "{part}");
    }
    for part in parts {
        let digest = part["hashes"][0]["content"].as_str().unwrap_or_default();
        let is_ours =
            part["purl"].as_str().is_some_and(|address| address.ends_with("@0.1.0")) && digest.is_empty();
        let is_digest = digest.len() == 64 && digest.bytes().all(|byte| byte.is_ascii_hexdigit());
        assert!(is_digest || is_ours, "{part}");
    }
    let depends = bill["dependencies"].as_array().expect("edges");
    let sides = depends.iter().flat_map(|edge| {
        let on = edge["dependsOn"].as_array().into_iter().flatten();
        on.chain([&edge["ref"]]).filter_map(Value::as_str)
    });
    sides.for_each(|side| assert!(names.contains(side), "{side} is no part"));
    assert_eq!(depends.len(), names.len());
}

#[test]
fn the_bill_names_what_is_built_in_and_nothing_of_the_tests() {
    let bill = bill();
    let names: BTreeSet<&str> = bill["components"]
        .as_array()
        .expect("parts")
        .iter()
        .filter_map(|part| part["name"].as_str())
        .collect();
    for built_in in ["axum", "rusqlite", "postgres", "directory", "vocabulary", "libsqlite3-sys"] {
        assert!(names.contains(built_in), "{built_in}");
    }
    for of_tests in ["proptest", "chromiumoxide", "passkey", "journeys", "xtask", "scraper"] {
        assert!(!names.contains(of_tests), "{of_tests}");
    }
}

#[test]
fn digests_are_read_from_the_lock() {
    let lock = "[[package]]\nname = \"a\"\nversion = \"1.0.0\"\nchecksum = \"ab\"\n\n[[package]]\nname = \"b\"\nversion = \"2.0.0\"\n";
    assert_eq!(digests(lock), BTreeMap::from([(("a".to_owned(), "1.0.0".to_owned()), "ab".to_owned())]));
}
