//! Texts that directories really published, looked at for names and judgements: few false alarms, or nobody heeds them.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use exchange::{Batch, Options};
use vocabulary::caution::{CautionKind, Place, cautions};

/// The folders of French directories.
const FOLDERS: [&str; 4] =
    ["data-inclusion", "fr-local-directories", "fr-opening-hours", "fr-places-history"];

/// The folder of real files, where there is one.
fn shared() -> Option<PathBuf> {
    let root = std::env::var_os("MAILLAGE_SHARED")
        .map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared"), PathBuf::from);
    Some(root.join("data")).filter(|path| path.exists())
}

fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() { files(&path, found) } else { found.push(path) }
    }
}

/// The public texts of each record, as one text a record.
fn texts(batch: &Batch) -> Vec<String> {
    let joined = |parts: &[Option<&String>]| {
        parts.iter().flatten().map(|text| text.as_str()).collect::<Vec<_>>().join("\n")
    };
    let organizations = batch.organizations.iter();
    let organizations = organizations.map(|one| joined(&[Some(&one.name), one.description.as_ref()]));
    let services = batch.services.iter().map(|one| {
        let told = [
            one.summary.as_ref(),
            one.description.as_ref(),
            one.conditions.as_ref(),
            one.audience_details.as_ref(),
        ];
        joined(&[&[Some(&one.name)][..], &told].concat())
    });
    organizations.chain(services).filter(|text| !text.trim().is_empty()).collect()
}

/// Names and descriptions of a file that holds one record a line, whatever its other fields.
fn lines_of(path: &Path) -> Vec<String> {
    let text = std::fs::read_to_string(path).unwrap_or_default();
    let record = |line: &str| serde_json::from_str::<serde_json::Value>(line).ok();
    let told = |record: serde_json::Value| {
        let field =
            |name: &str| record.get(name).and_then(|value| value.as_str()).unwrap_or_default().to_owned();
        [field("name"), field("description")].join("\n")
    };
    text.lines().filter_map(record).map(told).filter(|text| !text.trim().is_empty()).collect()
}

/// What the demo says of itself: written with care, and named by nobody.
fn demo_texts() -> Vec<String> {
    let drawn = crate::demo::territory(super::now()).expect("the demo");
    let organizations =
        drawn.organizations.iter().map(|kept| [&*kept.says.name, &*kept.says.description].join("\n"));
    let services = drawn.services.iter().map(|kept| {
        let says = &kept.says;
        [&*says.name, &says.summary, &says.description, &says.conditions, &says.limits].join("\n")
    });
    organizations.chain(services).collect()
}

#[test]
fn few_published_texts_are_taken_for_names_or_judgements() {
    let Some(root) = shared() else { return };
    let mut found = Vec::new();
    FOLDERS.iter().for_each(|folder| files(&root.join(folder), &mut found));
    let mut told = demo_texts();
    for path in found {
        let options = Options { source: "test".to_owned(), ..Options::default() };
        match exchange::read(&path, &options, &mut |_| {}) {
            Ok(reading) => told.extend(texts(&reading.batch)),
            Err(_) => told.extend(lines_of(&path)),
        }
    }
    let mut warned: BTreeMap<CautionKind, usize> = BTreeMap::new();
    for text in &told {
        let kinds: BTreeSet<CautionKind> =
            cautions(text, Place::Public).into_iter().map(|caution| caution.kind).collect();
        kinds.into_iter().for_each(|kind| *warned.entry(kind).or_default() += 1);
    }
    let records = told.len();
    let share = |kind: CautionKind| warned.get(&kind).copied().unwrap_or(0) as f64 / records.max(1) as f64;
    assert!(records > 1_000, "{records} records read");
    assert!(share(CautionKind::PersonName) < 0.02, "{warned:?} of {records}");
    assert!(share(CautionKind::Judgement) < 0.002, "{warned:?} of {records}");
    assert_eq!(share(CautionKind::BenefitNumber), 0.0);
}
