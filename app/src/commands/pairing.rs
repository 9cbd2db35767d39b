//! `maillage match`: who meets whom, and who spends a day where, from a file. No network, database or setting is needed.

mod places;
mod rounds;
mod rows;

use std::path::{Path, PathBuf};

use anyhow::{Context, bail};
use clap::Subcommand;
use serde_json::Value;

use super::say;
use rows::{Fault, Rows};

/// What can be computed.
#[derive(Debug, Subcommand)]
pub(super) enum Pairing {
    /// The rounds of a speed-meeting. Columns: `partner`, `visitor`, `wish` (must, 1 to 100, no; blank is 50), and where
    /// needed `newcomer` (yes), `partner absent` and `visitor absent` (rounds, counted from 1).
    SpeedMeeting {
        /// The table: CSV, XLSX, ODS or JSON.
        file: PathBuf,
        /// How many rounds there are at most; without it, as many as it takes.
        #[arg(long)]
        rounds: Option<u32>,
        /// The folder to write into; without it, beside the file.
        #[arg(long, value_name = "FOLDER")]
        out: Option<PathBuf>,
    },
    /// The places of immersion days. Columns: `kind` (worker, offer), `name`, `organization`, `days` (2026-04-01 or
    /// 01/04/2026, blank is any), for offers `places` (a day) and `at most` (in all), for workers `wishes` (offers in
    /// order, `>` between, `=` between equals), `anywhere` (yes) and `unplaced` (yes: last time).
    Immersion {
        /// The table: CSV, XLSX, ODS or JSON.
        file: PathBuf,
        /// What the lottery is drawn from; publish it before.
        #[arg(long, default_value_t = 1)]
        seed: u64,
        /// The folder to write into; without it, beside the file.
        #[arg(long, value_name = "FOLDER")]
        out: Option<PathBuf>,
    },
}

/// What was computed.
struct Computed {
    /// The heading and the lines of the table.
    table: Vec<Vec<String>>,
    /// The same with what proves it.
    certificate: Value,
    /// What is said of it.
    told: Vec<String>,
}

pub(super) fn run(asked: Pairing) -> anyhow::Result<()> {
    match asked {
        Pairing::SpeedMeeting { file, rounds, out } => {
            let rows = Rows::open(&file)?;
            finish(&file, out.as_deref(), rounds::compute(&rows, rounds)?)
        }
        Pairing::Immersion { file, seed, out } => {
            let rows = Rows::open(&file)?;
            finish(&file, out.as_deref(), places::compute(&rows, seed)?)
        }
    }
}

/// Names every row that cannot be read; nothing is computed from a file that is read in part.
fn refuse(faults: &[Fault]) -> anyhow::Result<()> {
    for fault in faults {
        say(&fault.to_string());
    }
    match faults.len() {
        0 => Ok(()),
        many => bail!("{many} rows cannot be read: mend them, then ask again. Nothing was computed."),
    }
}

fn finish(file: &Path, folder: Option<&Path>, result: Computed) -> anyhow::Result<()> {
    let beside = file.parent().unwrap_or_else(|| Path::new("."));
    let folder = folder.unwrap_or(beside);
    let stem = file.file_stem().map_or_else(|| "match".into(), |stem| stem.to_string_lossy());
    let (table, proof) =
        (folder.join(format!("{stem}-result.csv")), folder.join(format!("{stem}-certificate.json")));
    let mut written =
        csv::Writer::from_path(&table).with_context(|| format!("{} cannot be written", table.display()))?;
    for line in &result.table {
        written.write_record(line.iter().map(|cell| guarded(cell)))?;
    }
    written.flush()?;
    std::fs::write(&proof, serde_json::to_vec_pretty(&result.certificate)?)
        .with_context(|| format!("{} cannot be written", proof.display()))?;
    for line in &result.told {
        say(line);
    }
    say(&format!("Written: {} and {}.", table.display(), proof.display()));
    Ok(())
}

/// A cell that no spreadsheet takes for a formula.
fn guarded(cell: &str) -> String {
    match cell.chars().next() {
        Some('=' | '+' | '-' | '@') => format!("'{cell}"),
        _ => cell.to_owned(),
    }
}

#[cfg(test)]
mod tests;
