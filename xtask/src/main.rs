//! The tasks of the house: check everything, tidy, measure, try strange input for long, take the pictures.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Parser, Subcommand};

mod chaos;
mod check;
mod cluster;
mod errands;
mod fuzz;
mod one_pass;
mod package;
mod pictures;
mod process;
mod provisions;
mod sbom;
mod scatter;
mod second_time;
mod tidy;
mod trial_servers;

/// What one types after `cargo xtask`.
#[derive(Parser)]
#[command(name = "cargo xtask", about = "The tasks of the house.")]
struct Tasks {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Run every check and every test, after installing PostgreSQL, Chromium and Exim where they are absent.
    Check {
        /// Run only these steps.
        #[arg(long, value_enum, value_delimiter = ',')]
        only: Vec<check::Step>,
    },
    /// Look for what breaks the rules of the house that no compiler knows.
    Tidy,
    /// Measure the real program in release mode and print the figures with their spread.
    Bench {
        /// What to measure; without a word, everything but what takes long: load, houses, peers.
        #[arg(value_enum, default_value = "all")]
        what: errands::Measure,
        #[command(flatten)]
        told: errands::Told,
    },
    /// Feed random and damaged input to every reader of the house until the time is over.
    Fuzz {
        /// How long to try, in seconds.
        #[arg(long, default_value_t = 300)]
        seconds: u64,
        /// The rooms to feed; without a word, every room that reads.
        rooms: Vec<String>,
    },
    /// Kill the house again and again while people write, fill its disk, take its database away, and look for what it had
    /// said yes to.
    Chaos(chaos::Asked),
    /// Kill a PostgreSQL server under load, promote the copy that follows it, and count what was lost.
    Failover {
        /// How often, each time with two fresh servers.
        #[arg(long, default_value_t = 3)]
        times: u32,
    },
    /// Write what the programs are built of, as CycloneDX, into `target/sbom`.
    Sbom,
    /// Change rules of permission, of dates and of money one by one, and see that a test notices each time.
    Mutants {
        /// The rooms to change; without a word, every room of `.cargo/mutants.toml`.
        rooms: Vec<String>,
    },
    /// Make the Debian package, reproducibly; `--try` tries it in a fresh Debian.
    Package(package::Asked),
    /// Say how many compartments of the house each of the last commits touched.
    Scatter {
        /// How many commits to look at.
        #[arg(long, default_value_t = 30)]
        commits: usize,
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
        Task::Bench { what, told } => errands::bench(*what, told),
        Task::Fuzz { seconds, rooms } => fuzz::run(rooms, *seconds),
        Task::Chaos(asked) => chaos::run(asked),
        Task::Failover { times } => errands::failover(*times),
        Task::Sbom => sbom::run(),
        Task::Mutants { rooms } => errands::mutants(rooms),
        Task::Package(asked) => package::run(asked),
        Task::Scatter { commits } => scatter::run(*commits),
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

/// The folder into which everything is built.
fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| house().join("target"), PathBuf::from)
}
