//! How fast another directory is taken in: a real package where it is at hand, and a hundred thousand services.

use std::path::{Path, PathBuf};

use crate::figures::spread;
use crate::{Measured, parcel, program};

/// How many services the generated parcel holds, unless MAILLAGE_SERVICES says otherwise.
const SERVICES: u32 = 100_000;

/// How many services are measured with.
pub(crate) fn services() -> u32 {
    let told = std::env::var("MAILLAGE_SERVICES").ok().and_then(|said| said.parse().ok());
    told.unwrap_or(SERVICES).max(1)
}

pub(crate) fn run() -> Measured {
    println!("\n## Import");
    match miami() {
        Some(package) => {
            let (mut seconds, mut memory) = (Vec::new(), Vec::new());
            for _ in 0..3 {
                let run = import_into(tempfile::tempdir()?.path(), &package)?;
                seconds.push(run.took.as_secs_f64());
                memory.push(run.peak_mb);
            }
            println!(
                "Miami package with its report: {}, memory {}",
                spread(&seconds, "s"),
                spread(&memory, "MB")
            );
        }
        None => println!(
            "Miami package: not at hand here (set MAILLAGE_SHARED to the folder that holds data/miami-211)"
        ),
    }
    let folder = tempfile::tempdir()?;
    let package = folder.path().join("parcel");
    let services = services();
    let bytes = parcel::write(&package, services)?;
    let (mut seconds, mut memory) = (Vec::new(), Vec::new());
    // A hundred thousand come in within seconds; a million need not come three times.
    let rounds = if services > SERVICES { 1 } else { 3 };
    for round in 0..rounds {
        let run = import_into(&folder.path().join(format!("data{round}")), &package)?;
        seconds.push(run.took.as_secs_f64());
        memory.push(run.peak_mb);
    }
    println!(
        "{services} services ({} MB of JSON): {}, memory {}",
        bytes / 1_048_576,
        spread(&seconds, "s"),
        spread(&memory, "MB")
    );
    let again = import_into(&folder.path().join("data0"), &package)?;
    println!("the same again, which changes nothing: {:.2} s", again.took.as_secs_f64());
    Ok(())
}

/// Imports a parcel into the data of a folder.
pub(crate) fn import_into(data: &Path, package: &Path) -> Measured<program::Run> {
    let report = data.with_extension("report.json");
    let words = ["import", "--source", "bench", "--data"].map(str::to_owned).into_iter();
    let words: Vec<String> = words
        .chain([data.display().to_string(), "--report".to_owned(), report.display().to_string()])
        .chain([package.display().to_string()])
        .collect();
    program::run(&words.iter().map(String::as_str).collect::<Vec<_>>())
}

fn miami() -> Option<PathBuf> {
    let shared = std::env::var("MAILLAGE_SHARED").map_or_else(|_| PathBuf::from("../shared"), PathBuf::from);
    let package = shared.join("data/miami-211");
    package.exists().then_some(package)
}
