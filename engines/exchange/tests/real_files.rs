//! Reads directories that others really published, and holds this house to their figures.

use std::path::{Path, PathBuf};

use exchange::{Fates, Options, Reading, Report, finish, read};

/// The folder of real files, or nothing, said in one line, where it is absent.
fn shared(name: &str) -> Option<PathBuf> {
    let root = std::env::var_os("MAILLAGE_SHARED")
        .map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared"), PathBuf::from);
    let path = root.join("data").join(name);
    if !path.exists() {
        println!("skipped: {} is absent", path.display());
        return None;
    }
    Some(path)
}

fn read_all(path: &Path) -> Reading {
    let options = Options { source: "test".to_owned(), ..Options::default() };
    read(path, &options, &mut |_| {}).unwrap_or_else(|refusal| panic!("{refusal}"))
}

fn finished(reading: &Reading) -> Report {
    let report = finish(reading.report.clone(), &reading.batch, &Fates::default());
    for table in &report.tables {
        assert!(table.holds(), "{table:?}");
    }
    report
}

/// Set `EXCHANGE_TELL` to a path to read its report as an operator would.
#[test]
fn tells_the_report_of_a_chosen_parcel() {
    let Some(path) = std::env::var_os("EXCHANGE_TELL") else { return };
    let started = std::time::Instant::now();
    let reading = read_all(Path::new(&path));
    let report = finish(reading.report.clone(), &reading.batch, &Fates::default());
    println!("{:?} in {:?}\n{}", reading.format, started.elapsed(), report.in_words(vocabulary::Locale::French));
    if std::env::var_os("EXCHANGE_SHOW").is_some() {
        println!("{:#?}", reading.batch);
    }
}

#[test]
fn miami_keeps_everything() {
    let Some(path) = shared("miami-211") else { return };
    let reading = read_all(&path);
    let report = finished(&reading);
    assert_eq!(report.records.services, 4_089);
}
