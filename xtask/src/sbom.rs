//! The bill of what is built in: every crate of the two programs with its version, licence, origin and digest, as
//! CycloneDX 1.6.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result};
use serde_json::{Value, json};

use crate::{house, process, say};

/// The programs that leave the house: their manifest, the crate they begin with, and where their bill is written.
const PROGRAMS: [(&str, &str, &str); 2] =
    [("Cargo.toml", "app", "maillage"), ("press/Cargo.toml", "maillage-press", "maillage-press")];

/// What is built: other systems would compile other crates.
const PLATFORM: &str = "x86_64-unknown-linux-gnu";

/// Writes one bill for each program into `target/sbom`.
pub(crate) fn run() -> Result<bool> {
    let folder = house().join("target/sbom");
    std::fs::create_dir_all(&folder).context("target/sbom cannot be made")?;
    for (manifest, root, program) in PROGRAMS {
        let bill = bill_of(&house().join(manifest), root, program)?;
        let parts = bill["components"].as_array().map_or(0, Vec::len);
        let file = folder.join(format!("{program}.cdx.json"));
        std::fs::write(&file, serde_json::to_string_pretty(&bill)? + "\n")
            .with_context(|| format!("{} cannot be written", file.display()))?;
        say(&format!("{parts} crates in {}", file.display()));
    }
    Ok(true)
}

/// The bill of one program.
fn bill_of(manifest: &Path, root: &str, program: &str) -> Result<Value> {
    let mut command = Command::new("cargo");
    command.args(["metadata", "--format-version", "1", "--locked", "--filter-platform", PLATFORM]);
    command.arg("--manifest-path").arg(manifest);
    let metadata: Value = serde_json::from_str(&process::ask(&mut command)?).context("cargo metadata")?;
    let lock = std::fs::read_to_string(manifest.with_file_name("Cargo.lock")).context("Cargo.lock")?;
    drawn(&metadata, &digests(&lock), root, program)
}

/// The digests that `Cargo.lock` holds, by name and version.
fn digests(lock: &str) -> BTreeMap<(String, String), String> {
    let value = |block: &str, key: &str| {
        let line = block.lines().find_map(|line| line.strip_prefix(&format!("{key} = \"")));
        line.map(|rest| rest.trim_end_matches('"').to_owned())
    };
    let blocks = lock.split("[[package]]").skip(1);
    blocks
        .filter_map(|block| {
            Some(((value(block, "name")?, value(block, "version")?), value(block, "checksum")?))
        })
        .collect()
}

/// Draws the bill from what Cargo says: all that the program is compiled from or built by, and nothing of its tests.
fn drawn(
    metadata: &Value,
    digests: &BTreeMap<(String, String), String>,
    root: &str,
    program: &str,
) -> Result<Value> {
    let empty = Vec::new();
    let list = |value: &'_ Value| value.as_array().cloned().unwrap_or_default();
    let packages: BTreeMap<&str, &Value> = metadata["packages"]
        .as_array()
        .unwrap_or(&empty)
        .iter()
        .filter_map(|one| Some((one["id"].as_str()?, one)))
        .collect();
    let edges: BTreeMap<String, BTreeSet<String>> = list(&metadata["resolve"]["nodes"])
        .iter()
        .filter_map(|node| Some((node["id"].as_str()?.to_owned(), compiled(node))))
        .collect();
    let begin = packages.iter().find(|(_, one)| one["name"] == root);
    let (begin, whole) = begin.with_context(|| format!("there is no crate {root}"))?;
    let reached = reached(begin, &edges);
    let parts: Vec<Value> = reached
        .iter()
        .filter(|id| id.as_str() != *begin)
        .filter_map(|id| packages.get(id.as_str()).map(|one| component(one, digests)))
        .collect();
    let depends: Vec<Value> = reached
        .iter()
        .map(|id| {
            let on: Vec<&String> = edges.get(id).into_iter().flatten().collect();
            json!({ "ref": reference(id, &packages), "dependsOn": on.iter().map(|id| reference(id, &packages)).collect::<BTreeSet<_>>() })
        })
        .collect();
    Ok(json!({
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": { "component": {
            "type": "application", "bom-ref": reference(begin, &packages), "name": program,
            "version": whole["version"], "licenses": [{ "expression": whole["license"] }],
        } },
        "components": parts,
        "dependencies": depends,
    }))
}

/// What a crate is compiled from or built by: its tests bring nothing into a program.
fn compiled(node: &Value) -> BTreeSet<String> {
    let is_test = |edge: &Value| {
        edge["dep_kinds"].as_array().is_some_and(|kinds| kinds.iter().all(|kind| kind["kind"] == "dev"))
    };
    let edges = node["deps"].as_array().into_iter().flatten().filter(|edge| !is_test(edge));
    edges.filter_map(|edge| edge["pkg"].as_str().map(str::to_owned)).collect()
}

/// All that is reached from a crate, itself included.
fn reached(begin: &str, edges: &BTreeMap<String, BTreeSet<String>>) -> BTreeSet<String> {
    let mut reached = BTreeSet::from([begin.to_owned()]);
    let mut waiting = vec![begin.to_owned()];
    while let Some(one) = waiting.pop() {
        for next in edges.get(&one).into_iter().flatten() {
            if reached.insert(next.clone()) {
                waiting.push(next.clone());
            }
        }
    }
    reached
}

/// The name by which the bill speaks of a crate: its package address, as other tools know it.
fn reference(id: &str, packages: &BTreeMap<&str, &Value>) -> String {
    packages.get(id).map_or_else(|| id.to_owned(), |one| address(one))
}

fn address(package: &Value) -> String {
    let text = |key: &str| package[key].as_str().unwrap_or_default();
    format!("pkg:cargo/{}@{}", text("name"), text("version").replace('+', "%2B"))
}

fn component(package: &Value, digests: &BTreeMap<(String, String), String>) -> Value {
    let text = |key: &str| package[key].as_str().unwrap_or_default().to_owned();
    let mut part = json!({
        "type": "library", "bom-ref": address(package), "purl": address(package),
        "name": text("name"), "version": text("version"), "scope": "required",
    });
    let Some(fields) = part.as_object_mut() else { return part };
    if let Some(licence) = package["license"].as_str() {
        // Older crates write a slash for « or »; the norm of licences (SPDX) knows the word.
        fields.insert("licenses".to_owned(), json!([{ "expression": licence.replace('/', " OR ") }]));
    }
    if let Some(digest) = digests.get(&(text("name"), text("version"))) {
        fields.insert("hashes".to_owned(), json!([{ "alg": "SHA-256", "content": digest }]));
    }
    if let Some(repository) = package["repository"].as_str() {
        let found = json!([{ "type": "vcs", "url": repository }]);
        fields.insert("externalReferences".to_owned(), found);
    }
    part
}

#[cfg(test)]
mod tests;
