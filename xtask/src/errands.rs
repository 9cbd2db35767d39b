//! Longer errands: measuring, trying strange input, taking pictures. Each is a program of the house run for real.

use std::process::Command;

use anyhow::Result;
use clap::ValueEnum;

use crate::{house, pictures, process, provisions, target};

/// What can be measured.
#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
pub(crate) enum Measure {
    /// How often the judged queries find the right service.
    Relevance,
    /// How fast a search answers, beside PostgreSQL doing the same.
    Search,
    /// How fast files come in, and how much memory that takes.
    Import,
    /// How soon the first answer comes, and what rests in memory.
    Start,
    /// What signing in and sealed pages cost.
    Members,
    /// How well and how fast records that may be one are found, beside Splink where it is installed.
    Linkage,
    /// How many questions of programs are answered in a second.
    Api,
    /// How fast a table nobody knows is taken in.
    Spreadsheets,
    /// How fast the picture of a network is laid out.
    Layout,
    /// How soon ten thousand answers to a questionnaire are counted and given out.
    Answers,
    /// How fast the lists of a hundred thousand referrals open, and how soon one is sent and answered.
    Referrals,
    /// How fast a hundred thousand collective actions are listed, drawn and counted.
    Actions,
    /// How fast meetings, places, covers and tours are found and how good they are, OR-tools beside them.
    Matching,
    /// How fast a network is poured into one stream and filled again.
    Copying,
    /// Everything above.
    All,
    /// An ordinary day on both engines with its memory, then visitors without manners, and too many of them.
    Load,
    /// What one, ten and a hundred networks in one process cost.
    Houses,
    /// The same searches and referrals asked of another directory, which `--with` describes.
    Peers,
}

/// What a measure may be told besides its name.
#[derive(clap::Args)]
pub(crate) struct Told {
    /// For the load: how many minutes each engine is held up for.
    #[arg(long)]
    minutes: Option<u64>,
    /// For search, import, start, api and copying: how many services are generated; a hundred thousand without it.
    #[arg(long)]
    services: Option<u32>,
    /// For peers: the file that describes the other directory (handbook/peers.md).
    #[arg(long, value_name = "FILE.toml")]
    with: Option<std::path::PathBuf>,
}

/// Measures with the bench that lives beside the journeys, which knows the whole house.
pub(crate) fn bench(what: Measure, told: &Told) -> Result<bool> {
    // The bench runs the programme as operators do. Asked for in one breath, both are made of the same pieces; one after
    // the other, everything below them would be compiled twice.
    let together =
        ["build", "--release", "-p", "app", "-p", "journeys", "--bin", "maillage", "--bin", "bench"];
    if !run(Command::new("cargo").args(together))? {
        return Ok(false);
    }
    let name = what.to_possible_value().map(|value| value.get_name().to_owned()).unwrap_or_default();
    let mut command = Command::new(target().join("release/bench"));
    command.arg(&name);
    if let Some(minutes) = told.minutes {
        command.env("MAILLAGE_LOAD_MINUTES", minutes.to_string());
    }
    if let Some(services) = told.services {
        command.env("MAILLAGE_SERVICES", services.to_string());
    }
    if let Some(file) = &told.with {
        // The measure is run from the root of the house.
        command.env("MAILLAGE_PEER", std::path::absolute(file)?);
    }
    run(&mut command)
}

/// Takes the pictures into `handbook/pictures`.
pub(crate) fn screenshots() -> Result<bool> {
    let mut command = Command::new("cargo");
    // Not in release mode: the pictures are the same, and the browser's protocol takes minutes to optimise.
    command.args(["run", "-p", "journeys", "--bin", "screenshots"]);
    if let Some(chromium) = provisions::chromium() {
        command.env("CHROMIUM", chromium);
    }
    let taken = run(&mut command)?;
    pictures::make_small()?;
    Ok(taken)
}

/// Changes rules one by one, in a copy of the house, and tells which change no test noticed. What is changed, and what
/// is known to make no difference, stands in `.cargo/mutants.toml`.
pub(crate) fn mutants(rooms: &[String]) -> Result<bool> {
    let mut command = Command::new("cargo");
    command.args(["mutants", "--jobs", "1", "--output", "target"]);
    for room in rooms {
        command.args(["--package", room]);
    }
    run(&mut command)
}

/// Fails over from one real server to another, in release mode: what writes should not be what is waited for.
pub(crate) fn failover(times: u32) -> Result<bool> {
    let mut command = Command::new("cargo");
    command.args(["run", "--release", "-p", "journeys", "--bin", "failover", "--"]);
    command.args(["--times", &times.to_string()]);
    if let Some(programs) = provisions::postgres_programs() {
        command.arg("--programs").arg(programs);
    }
    run(&mut command)
}

fn run(command: &mut Command) -> Result<bool> {
    Ok(process::run(command.current_dir(house()))?.success())
}
