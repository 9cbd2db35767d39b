//! Chaos: the house killed, starved and cut off while people write, and what it had said yes to looked for afterwards.
//!
//! `cargo xtask chaos --kills 200`. Everything happens on this machine, in folders and databases that are thrown away. The
//! last line is `kills N, acknowledged N, lost N, duplicated N`; the promise is handbook/durability.md.

mod cluster;
mod database;
mod dice;
mod disk;
mod examiner;
mod faults;
mod footprint;
mod forms;
mod installation;
mod kills;
mod ledger;
mod letters;
mod mail_server;
mod stage;
mod store;
mod visitor;
mod world;
mod writers;

use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context, Result};
use clap::{Parser, ValueEnum};

use installation::Program;
use kills::{Figures, kill_again};
use stage::Stage;

/// What one types.
#[derive(Parser)]
#[command(
    name = "chaos",
    about = "Kills the house while people write, and looks for what it had said yes to."
)]
struct Asked {
    /// How often the house is killed, on each engine.
    #[arg(long, default_value_t = 200)]
    kills: u32,
    /// On which engine.
    #[arg(long, value_enum, default_value = "both")]
    engine: Engines,
    /// The seed of chance: the same seed throws the same dice.
    #[arg(long)]
    seed: Option<u64>,
    /// Only kill, or only try the other faults; both without it.
    #[arg(long, value_enum)]
    only: Option<Part>,
    /// The programme to try; without it this one, which is the house as well.
    #[arg(long)]
    program: Option<PathBuf>,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Engines {
    Sqlite,
    Postgres,
    Both,
}

/// What can be tried alone.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Part {
    /// Killing, again and again.
    Kills,
    /// Full, read-only and slow disks.
    Disks,
    /// A database that goes away and returns.
    Database,
    /// The order to stop.
    Orders,
}

/// The word by which this programme becomes the house, so that a check need not link `maillage` once more: what follows
/// is understood and done as `maillage` does.
const HOUSE: &str = "house";

fn main() -> ExitCode {
    if std::env::args().nth(1).as_deref() == Some(HOUSE) {
        return house();
    }
    match run(&Asked::parse()) {
        Ok(figures) => {
            say(&format!(
                "kills {}, acknowledged {}, lost {}, duplicated {}",
                figures.kills, figures.acknowledged, figures.lost, figures.duplicated
            ));
            let is_well = figures.lost + figures.duplicated + figures.faults == 0;
            if is_well { ExitCode::SUCCESS } else { ExitCode::FAILURE }
        }
        Err(fault) => {
            say(&format!("chaos: {fault:#}"));
            ExitCode::FAILURE
        }
    }
}

fn run(asked: &Asked) -> Result<Figures> {
    // Nothing here is encrypted, but the client wants to know who would do it. Twice told is no fault.
    let _ = rustls::crypto::ring::default_provider().install_default();
    let seed = asked.seed.unwrap_or_else(|| u64::from(std::process::id()));
    let program = match &asked.program {
        Some(path) => Program { path: path.clone(), word: None },
        None => Program { path: std::env::current_exe()?, word: Some(HOUSE) },
    };
    anyhow::ensure!(program.path.is_file(), "there is no {}: cargo build -p app", program.path.display());
    say(&format!("seed {seed}, {}", program.path.display()));
    let mut figures = Figures::default();
    for part in [Part::Kills, Part::Disks, Part::Database, Part::Orders] {
        if asked.only.is_none_or(|only| only == part) {
            figures.join(&tried(part, asked, (&program, seed))?);
        }
    }
    Ok(figures)
}

/// Tries one part, on the engines it is about.
fn tried(part: Part, asked: &Asked, (program, seed): (&Program, u64)) -> Result<Figures> {
    let on_sqlite = asked.engine != Engines::Postgres;
    let on_postgres = asked.engine != Engines::Sqlite;
    let mut figures = Figures::default();
    match part {
        Part::Kills => {
            if on_sqlite {
                figures.join(&kills_on_sqlite(program, seed, asked.kills).context("SQLite")?);
            }
            if on_postgres {
                figures.join(&kills_on_postgres(program, seed, asked.kills).context("PostgreSQL")?);
            }
        }
        Part::Disks if on_sqlite => figures.join(&faults::of_disks(program, seed)?),
        Part::Database if on_postgres => figures.join(&faults::of_database(program, seed)?),
        Part::Orders => figures.join(&faults::of_orders(program, seed)?),
        Part::Disks | Part::Database => {}
    }
    Ok(figures)
}

fn kills_on_sqlite(program: &Program, seed: u64, kills: u32) -> Result<Figures> {
    let folder = tempfile::Builder::new().prefix("maillage-chaos-").tempdir()?;
    let address = ::store::Address::Sqlite(folder.path().join("maillage.sqlite"));
    let mut stage = Stage::set(program, folder.path(), address, seed)?;
    kill_again(&mut stage, "SQLite", kills)
}

/// On the server that the setting names, else on one of our own.
fn kills_on_postgres(program: &Program, seed: u64, kills: u32) -> Result<Figures> {
    let folder = tempfile::Builder::new().prefix("maillage-chaos-").tempdir()?;
    let killed = |url: String| {
        let mut stage = Stage::set(program, folder.path(), ::store::Address::Postgres(url), seed)?;
        kill_again(&mut stage, "PostgreSQL", kills)
    };
    if let Some(server) = std::env::var(database::SETTING).ok().filter(|server| !server.is_empty()) {
        let database = database::Database::on(&server)?;
        return killed(database.url());
    }
    match cluster::Cluster::start()? {
        Some(cluster) => killed(cluster.url()),
        None => {
            say("skipped: there is no PostgreSQL here, and MAILLAGE_TEST_POSTGRES names none");
            Ok(Figures::default())
        }
    }
}

/// Does what `maillage` would.
#[expect(clippy::print_stderr, reason = "the house says why it stops")]
fn house() -> ExitCode {
    let asked = app::commands::Maillage::parse_from(std::env::args_os().skip(1));
    match app::commands::run(asked) {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => {
            eprintln!("maillage: {fault:#}");
            ExitCode::FAILURE
        }
    }
}

/// The one place where this program speaks.
fn say(line: &str) {
    let mut out = std::io::stdout().lock();
    // A closed pipe at the other end is not a reason to stop.
    let _ = writeln!(out, "{line}").and_then(|()| out.flush());
}
