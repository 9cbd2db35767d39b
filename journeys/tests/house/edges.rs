//! Rooms use the rooms that ARCHITECTURE.md allows, and no other.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::process::Command;

use serde_json::Value;

use super::{read, root};

/// For each room, the rooms that it uses.
pub(super) type Edges = BTreeMap<String, BTreeSet<String>>;

#[test]
fn rooms_use_what_the_architecture_allows_and_nothing_else() {
    let packages = packages();
    let mut used = edges(&packages, |kind| kind != Some("dev"));
    for (room, in_tests) in edges(&packages, |kind| kind == Some("dev")) {
        let in_tests =
            in_tests.difference(&used[&room]).map(|other| format!("{other} (tests)")).collect::<Vec<_>>();
        used.entry(room).or_default().extend(in_tests);
    }
    let allowed = allowed_edges(&read("ARCHITECTURE.md"));
    assert_eq!(used, allowed, "left: what the manifests say; right: the table in ARCHITECTURE.md");
}

#[test]
fn every_room_stands_where_the_table_says() {
    let packages = packages();
    for (room, folder, _) in table(&read("ARCHITECTURE.md")) {
        let manifest =
            packages.iter().find(|package| package["name"] == room).map(|found| &found["manifest_path"]);
        let path = manifest.and_then(Value::as_str).unwrap_or_default();
        assert!(
            Path::new(path).ends_with(format!("{folder}/Cargo.toml")),
            "{room} is not in {folder} but in {path}"
        );
    }
}

#[test]
fn the_ground_knows_no_capability_and_engines_know_the_vocabulary_at_most() {
    let rows = table(&read("ARCHITECTURE.md"));
    let folder_of =
        |room: &str| rows.iter().find(|row| row.0 == room).map(|row| row.1.clone()).unwrap_or_default();
    for (room, folder, used) in &rows {
        let is_engine = folder.starts_with("engines/");
        let goes_up = |other: &String| {
            folder.starts_with("ground/")
                && !other.ends_with("(tests)")
                && !folder_of(other).starts_with("ground/")
        };
        let wrong: Vec<_> =
            used.iter().filter(|other| goes_up(other) || (is_engine && *other != "vocabulary")).collect();
        assert!(wrong.is_empty(), "{room} may not be allowed {wrong:?}");
    }
}

#[test]
fn engines_and_the_vocabulary_do_without_runtime_database_and_web() {
    let outside = ["tokio", "axum", "tower", "tower-http", "rusqlite", "postgres", "store", "web"];
    for package in packages() {
        let path = package["manifest_path"].as_str().unwrap_or_default();
        if path.contains("/engines/") || path.ends_with("/vocabulary/Cargo.toml") {
            let used = dependencies(&package).into_iter().filter(|(_, kind)| kind.is_none());
            let wrong: Vec<String> =
                used.map(|(name, _)| name).filter(|name| outside.contains(&name.as_str())).collect();
            assert!(wrong.is_empty(), "{path} uses {wrong:?}");
        }
    }
}

#[test]
fn the_table_is_read_as_it_is_written() {
    let text = "## Rooms and edges\n\n| room | folder | may use |\n|---|---|---|\n| a | ground/a | |\n\
        | b | ground/b | a, c |\n\n| other | table | x |\n";
    let read = table(text);
    assert_eq!(read[1], ("b".to_owned(), "ground/b".to_owned(), vec!["a".to_owned(), "c".to_owned()]));
    assert_eq!(read.len(), 2, "the table ends with its first empty line");
    assert_eq!(allowed_edges(text)["a"], BTreeSet::new());
}

pub(super) fn allowed_edges(architecture: &str) -> Edges {
    table(architecture).into_iter().map(|(room, _, used)| (room, used.into_iter().collect())).collect()
}

/// The rows of the table below « Rooms and edges »: room, folder, rooms it may use.
fn table(architecture: &str) -> Vec<(String, String, Vec<String>)> {
    let section =
        architecture.split("## Rooms and edges").nth(1).expect("ARCHITECTURE.md has « Rooms and edges »");
    let rows =
        section.lines().skip_while(|line| !line.starts_with('|')).take_while(|line| line.starts_with('|'));
    let rows = rows.skip(2).map(|row| row.split('|').skip(1).map(str::trim).collect::<Vec<_>>());
    rows.map(|cells| {
        let used = cells[2].split(',').map(str::trim).filter(|room| !room.is_empty());
        (cells[0].to_owned(), cells[1].to_owned(), used.map(str::to_owned).collect())
    })
    .collect()
}

fn edges(packages: &[Value], is_wanted: impl Fn(Option<&str>) -> bool) -> Edges {
    let rooms: BTreeSet<&str> = packages.iter().filter_map(|package| package["name"].as_str()).collect();
    let used = |package: &Value| {
        let used = dependencies(package).into_iter().filter(|(name, _)| rooms.contains(name.as_str()));
        used.filter(|(_, kind)| is_wanted(kind.as_deref())).map(|(name, _)| name).collect()
    };
    packages
        .iter()
        .map(|package| (package["name"].as_str().unwrap_or_default().to_owned(), used(package)))
        .collect()
}

/// Names of dependencies with their kind: none for what is built in, `dev` for tests, `build` for build scripts.
fn dependencies(package: &Value) -> Vec<(String, Option<String>)> {
    let listed = package["dependencies"].as_array().into_iter().flatten();
    let text = |value: &Value| value.as_str().map(str::to_owned);
    listed.filter_map(|one| Some((text(&one["name"])?, text(&one["kind"])))).collect()
}

fn packages() -> Vec<Value> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let asked = Command::new(cargo)
        .args(["metadata", "--no-deps", "--offline", "--format-version", "1"])
        .current_dir(root())
        .output()
        .expect("cargo answers");
    let answer: Value = serde_json::from_slice(&asked.stdout).expect("cargo speaks JSON");
    answer["packages"].as_array().expect("a workspace has packages").clone()
}
