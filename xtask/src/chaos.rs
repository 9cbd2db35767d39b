//! Chaos: the real house killed, starved and cut off while people write, and what it had said yes to looked for afterwards.

use std::process::Command;

use anyhow::Result;

use crate::provisions::{self, Provision};
use crate::{house, process, say, target};

/// What one may ask for; without a word, everything on both engines.
#[derive(clap::Args)]
pub(crate) struct Asked {
    /// How often the house is killed, on each engine.
    #[arg(long, default_value_t = 200)]
    kills: u32,
    /// On which engine: sqlite, postgres or both.
    #[arg(long, default_value = "both")]
    engine: String,
    /// The seed of chance; without it another one each time, which is said.
    #[arg(long)]
    seed: Option<u64>,
    /// Only one part: kills, disks, database or orders.
    #[arg(long)]
    only: Option<String>,
    /// Try the programme in release mode.
    #[arg(long)]
    release: bool,
}

/// Builds the programme as operators run it, and tries it; `false` when something was lost, twice, torn or unsound.
pub(crate) fn run(asked: &Asked) -> Result<bool> {
    provisions::provide(&[Provision::MailServer, Provision::Postgres])?;
    let profile: &[&str] = if asked.release { &["--release"] } else { &[] };
    let mut build = Command::new("cargo");
    build.args(["build", "-p", "app"]).args(profile);
    if !process::run(build.current_dir(house()))?.success() {
        return Ok(false);
    }
    let folder = if asked.release { "release" } else { "debug" };
    let program = target().join(folder).join("maillage").with_extension(std::env::consts::EXE_EXTENSION);
    let mut chaos = Command::new("cargo");
    // What tries is the same in both; only what is tried is built for speed.
    chaos.args(["run", "-p", "journeys", "--bin", "chaos", "--", "--program"]).arg(program);
    chaos.args(["--kills", &asked.kills.to_string(), "--engine", &asked.engine]);
    for (word, value) in [("--seed", asked.seed.map(|seed| seed.to_string())), ("--only", asked.only.clone())]
    {
        if let Some(value) = value {
            chaos.args([word, &value]);
        }
    }
    if let Some(server) = provisions::mail_server() {
        chaos.env(provisions::MAIL_SERVER, server);
    }
    if provisions::find_in_path("strace").is_none() {
        say("There is no strace here: slow disks and disks that turn read-only will be skipped.");
    }
    Ok(process::run(chaos.current_dir(house()))?.success())
}
