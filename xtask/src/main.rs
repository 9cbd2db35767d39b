//! The tasks of the house: check everything, tidy, measure, try strange input for long, take the pictures.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Parser, Subcommand};

mod check;
mod cluster;
mod errands;
mod fuzz;
mod one_pass;
mod openid_provider;
mod process;
mod provisions;
mod sbom;
mod second_time;
mod tidy;

/// What one types after `cargo xtask`.
#[derive(Parser)]
#[command(name = "cargo xtask", about = "The tasks of the house.")]
struct Tasks {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Run every check and every test, after installing PostgreSQL and Chromium where they are absent.
    Check {
        /// Run only these steps.
        #[arg(long, value_enum, value_delimiter = ',')]
        only: Vec<check::Step>,
    },
    /// Look for what breaks the rules of the house that no compiler knows.
    Tidy,
    /// Measure the real program in release mode and print the figures with their spread.
    Bench {
        /// What to measure: relevance, search, import, start, or all of them.
        #[arg(value_enum, default_value = "all")]
        what: errands::Measure,
    },
    /// Feed random and damaged input to every reader of the house until the time is over.
    Fuzz {
        /// How long to try, in seconds.
        #[arg(long, default_value_t = 300)]
        seconds: u64,
    },
    /// Write what the programs are built of, as CycloneDX, into `target/sbom`.
    Sbom,
    /// Change rules of permission, of dates and of money one by one, and see that a test notices each time.
    Mutants {
        /// The rooms to change; without a word, every room of `.cargo/mutants.toml`.
        rooms: Vec<String>,
    },
    /// Take the pictures of the README and the handbook again, from the demo territory.
    Screenshots,
}

fn main() -> ExitCode {
    let words: Vec<_> = std::env::args_os().collect();
    if let Some((program, arguments)) = words.split_first()
        && one_pass::is_called(program)
    {
        return one_pass::run(arguments);
    }
    match run(&Tasks::parse().task) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            say(&format!("xtask: {error:#}"));
            ExitCode::FAILURE
        }
    }
}

/// Does the task; `false` means that it ran and found something wrong.
fn run(task: &Task) -> anyhow::Result<bool> {
    process::listen_for_interruption()?;
    match task {
        Task::Check { only } => check::run(only),
        Task::Tidy => tidy::run(),
        Task::Bench { what } => errands::bench(*what),
        Task::Fuzz { seconds } => fuzz::run(*seconds),
        Task::Sbom => sbom::run(),
        Task::Mutants { rooms } => errands::mutants(rooms),
        Task::Screenshots => errands::screenshots(),
    }
}

/// The one place where this program speaks. A closed pipe at the other end is not a reason to stop a check.
fn say(line: &str) {
    let mut out = std::io::stdout().lock();
    let _ = writeln!(out, "{line}").and_then(|()| out.flush());
}

/// The root of the workspace, wherever the command is typed.
fn house() -> PathBuf {
    let own = Path::new(env!("CARGO_MANIFEST_DIR"));
    own.parent().unwrap_or(own).to_path_buf()
}
