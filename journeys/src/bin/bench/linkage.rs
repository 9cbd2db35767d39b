//! How fast and how well twins are found, on generated lists, on labelled pairs, and beside Splink on the same records.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

use ::linkage::sample::{self, Richness, Sample};
use ::linkage::{Link, Linkage, Relation, SAME_WEIGHT, Subject, Zone};
use serde_json::Value;

use crate::Measured;

/// Asked of a Python with `pip install splink duckdb`, named by `MAILLAGE_SPLINK_PYTHON`.
const SPLINK: &str = include_str!("beside_splink.py");
const SIZES: [usize; 3] = [14_000, 100_000, 1_000_000];

/// Measures and prints.
pub(crate) fn run() -> Measured {
    match shared() {
        Some(folder) => labelled(&folder.join("dedup-pairs"))?,
        None => println!("labelled pairs: the folder of shared data is not here, skipped"),
    }
    println!("== linkage: thresholds, on generated lists only");
    for (richness, seed) in [(Richness::Sparse, 31), (Richness::Full, 32)] {
        thresholds(&sample::list(14_000, seed, richness), richness);
    }
    println!("== linkage: generated lists, full records");
    let mut previous: Option<(usize, f64)> = None;
    for records in SIZES {
        let seconds = grow(records);
        if let Some((before, took)) = previous {
            let factor = records as f64 / before as f64;
            println!("  {factor:.1} times the records took {:.1} times as long", seconds / took);
        }
        previous = Some((records, seconds));
    }
    Ok(())
}

fn grow(records: usize) -> f64 {
    let list = sample::list(records, 7, Richness::Full).subjects;
    let begun = Instant::now();
    let linkage = Linkage::learn(&list);
    let learnt = begun.elapsed();
    let links = linkage.links(&[]);
    let clusters = linkage.clusters(&links, &[]);
    let took = begun.elapsed().as_secs_f64();
    println!(
        "{records} records: {took:.2} s (learning {:.2} s), {} pairs compared, {} links, {} groups, memory up to {}",
        learnt.as_secs_f64(),
        linkage.compared(),
        links.len(),
        clusters.len(),
        peak()
    );
    took
}

fn peak() -> String {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.map_or_else(|| "unknown here".to_owned(), |line| line.trim().to_owned())
}

/// Precision, recall and their harmonic mean of so many right among so many found and so many there are.
fn rates(right: usize, found: usize, there: usize) -> (f64, f64, f64) {
    let precision = right as f64 / found.max(1) as f64;
    let recall = right as f64 / there.max(1) as f64;
    (precision, recall, 2.0 * precision * recall / (precision + recall).max(1e-9))
}

fn thresholds(sample: &Sample, richness: Richness) {
    let linkage = Linkage::learn(&sample.subjects);
    let mut links = linkage.links(&[]);
    links.retain(|link| link.relation == Relation::Same);
    let twins = |link: &Link| sample.truth[link.one] == sample.truth[link.other];
    for weight in [12.0, 8.0, SAME_WEIGHT, 2.0, -2.0] {
        let above: Vec<_> = links.iter().filter(|link| link.weight >= weight).collect();
        let right = above.iter().filter(|link| twins(link)).count();
        let (precision, recall, both) = rates(right, above.len(), sample.twins());
        println!(
            "{richness:?}, from {weight:>4} bits: precision {precision:.3}, recall {recall:.3}, F1 {both:.3}"
        );
    }
}

fn shared() -> Option<PathBuf> {
    let named = std::env::var("MAILLAGE_SHARED_DATA").ok().map(PathBuf::from);
    named
        .or_else(|| Some(PathBuf::from("../shared/data")))
        .filter(|folder| folder.join("dedup-pairs").is_dir())
}

/// The rows of a directory and the two sides of each labelled pair, as one list.
struct Labelled {
    records: Vec<Subject>,
    pairs: Vec<(usize, usize, bool)>,
}

fn labelled(folder: &Path) -> Measured {
    let labelled = read(folder)?;
    println!("== linkage: {} records, {} labelled pairs", labelled.records.len(), labelled.pairs.len());
    let begun = Instant::now();
    let linkage = Linkage::learn(&labelled.records);
    let links = linkage.links(&[]);
    let clusters = linkage.clusters(&links, &[]).len();
    let took = begun.elapsed().as_secs_f64();
    let there = labelled.pairs.iter().filter(|(.., same)| *same).count();
    let zone =
        |one: usize, other: usize| linkage.judge(one, other, &[]).map(|found| (found.zone, found.relation));
    let count = |wanted: &dyn Fn((Zone, Relation)) -> bool| {
        let found = labelled.pairs.iter().filter(|(one, other, _)| zone(*one, *other).is_some_and(wanted));
        let found: Vec<_> = found.collect();
        rates(found.iter().filter(|(.., same)| *same).count(), found.len(), there)
    };
    let same = count(&|(zone, _)| zone == Zone::Same);
    let asked = count(&|(zone, relation)| zone != Zone::Different && relation == Relation::Same);
    println!("ours: {took:.2} s, memory up to {}, {} links, {clusters} groups", peak(), links.len());
    println!("  called one:           precision {:.3}, recall {:.3}, F1 {:.3}", same.0, same.1, same.2);
    println!("  called one or asked:  precision {:.3}, recall {:.3}, F1 {:.3}", asked.0, asked.1, asked.2);
    beside(&labelled)
}

fn read(folder: &Path) -> Measured<Labelled> {
    let mut labelled = Labelled { records: Vec::new(), pairs: Vec::new() };
    for row in table(&folder.join("wa211_orgs_addresses_original.csv"))? {
        labelled.records.push(subject(&row, "", ["name", "", "o_url"]));
    }
    let mut known: HashMap<String, usize> = HashMap::new();
    for row in table(&folder.join("labelled_pairs.csv"))? {
        let mut place = |side: &str| {
            let record = subject(&row, side, ["o_name", "l_name", "o_url"]);
            *known.entry(format!("{record:?}")).or_insert_with(|| {
                labelled.records.push(record);
                labelled.records.len() - 1
            })
        };
        let (one, other) = (place("a_"), place("b_"));
        labelled.pairs.push((one, other, row.get("label").is_some_and(|label| label == "match")));
    }
    Ok(labelled)
}

type Row = HashMap<String, String>;

fn table(path: &Path) -> Measured<Vec<Row>> {
    let mut reader = csv::ReaderBuilder::new().flexible(true).from_path(path)?;
    let headings = reader.headers()?.clone();
    let mut rows = Vec::new();
    for row in reader.records() {
        let row = row?;
        rows.push(
            headings.iter().zip(row.iter()).map(|(name, cell)| (name.to_owned(), cell.to_owned())).collect(),
        );
    }
    Ok(rows)
}

fn subject(row: &Row, side: &str, [name, place, site]: [&str; 3]) -> Subject {
    let cell = |column: &str| row.get(&format!("{side}{column}")).cloned().unwrap_or_default();
    Subject {
        name: cell(name),
        place: if place.is_empty() { String::new() } else { cell(place) },
        street: cell("address_1"),
        details: cell("address_2"),
        city: cell("city"),
        postal_code: cell("postal_code"),
        sites: Some(cell(site)).filter(|site| !site.is_empty()).into_iter().collect(),
        ..Subject::default()
    }
}

/// The same records and pairs, given to Splink in the same run.
fn beside(labelled: &Labelled) -> Measured {
    let Ok(python) = std::env::var("MAILLAGE_SPLINK_PYTHON") else {
        println!("Splink: MAILLAGE_SPLINK_PYTHON names no Python, skipped");
        return Ok(());
    };
    if !Command::new(&python)
        .args(["-c", "import splink, duckdb"])
        .status()
        .is_ok_and(|status| status.success())
    {
        println!("Splink: not installed for {python}, skipped");
        return Ok(());
    }
    let folder = tempfile::tempdir()?;
    let (records, pairs) = (folder.path().join("records.csv"), folder.path().join("pairs.csv"));
    write(labelled, (&records, &pairs))?;
    let script = folder.path().join("beside_splink.py");
    std::fs::write(&script, SPLINK)?;
    let begun = Instant::now();
    let output = Command::new(&python).arg(&script).args([&records, &pairs]).output()?;
    let took = begun.elapsed().as_secs_f64();
    let said: Value = serde_json::from_slice(&output.stdout)
        .map_err(|error| format!("Splink said {error}: {}", String::from_utf8_lossy(&output.stderr)))?;
    let number = |path: &str| said.pointer(path).and_then(Value::as_f64).unwrap_or(f64::NAN);
    println!(
        "Splink {}: {:.2} s ({took:.2} s with its start), memory {:.0} MB, {} pairs",
        said["version"].as_str().unwrap_or("?"),
        number("/seconds"),
        number("/memory_mb"),
        said["pairs"]
    );
    for (which, at) in [("from its 0.9", "at"), ("at its best, found with the labels", "best")] {
        let [precision, recall, both] =
            ["precision", "recall", "f1"].map(|name| number(&format!("/{at}/{name}")));
        println!("  {which}: precision {precision:.3}, recall {recall:.3}, F1 {both:.3}");
    }
    Ok(())
}

fn write(labelled: &Labelled, (records, pairs): (&Path, &Path)) -> Measured {
    let mut table = csv::Writer::from_path(records)?;
    table.write_record(["unique_id", "name", "place", "street", "city", "postal_code", "site"])?;
    for (number, record) in labelled.records.iter().enumerate() {
        let site = record.sites.first().map_or("", String::as_str);
        let number = number.to_string();
        let cells = [&number, &record.name, &record.place, &record.street, &record.city, &record.postal_code];
        table.write_record(cells.into_iter().map(String::as_str).chain([site]))?;
    }
    table.flush()?;
    let mut table = csv::Writer::from_path(pairs)?;
    table.write_record(["one", "other", "same"])?;
    for (one, other, same) in &labelled.pairs {
        table.write_record([one.to_string(), other.to_string(), u8::from(*same).to_string()])?;
    }
    table.flush()?;
    Ok(())
}
