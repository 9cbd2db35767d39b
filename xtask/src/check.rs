//! Every check and every test of the house, in one go, with the seconds each of them took.

use std::path::PathBuf;
use std::process::Command;
use std::time::{Duration, Instant};

use anyhow::{Context, Result};
use clap::ValueEnum;

use crate::cluster::Cluster;
use crate::provisions::{self, Provision};
use crate::second_time::{self, Reading};
use crate::trial_servers::TrialServer;
use crate::{house, one_pass, process, say, tidy, trial_servers};

/// The steps, in the order in which they run: what is quick and speaks of one line comes first.
#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
pub(crate) enum Step {
    /// The layout of the code, by rustfmt.
    Format,
    /// The rules of the house that no compiler knows.
    Tidy,
    /// The lints, each of them an error here.
    Lints,
    /// The documentation, without a broken link.
    Documentation,
    /// The press, a workspace of its own: its layout, lints and tests, and the program that the next step prints with.
    Press,
    /// All tests of all rings, on SQLite, PostgreSQL and in Chromium.
    Tests,
    /// The licences and origins of what we build upon, where cargo-deny is present.
    Licences,
}

/// What became of a step.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Outcome {
    Passed,
    Failed,
    Skipped(&'static str),
}

/// One line of the summary.
struct Line {
    name: String,
    outcome: Outcome,
    took: Duration,
}

/// Runs the steps asked for, or all; `true` when none of them failed.
pub(crate) fn run(only: &[Step]) -> Result<bool> {
    let steps: Vec<Step> =
        Step::value_variants().iter().copied().filter(|step| is_wanted(*step, only)).collect();
    let mut lines = Vec::new();
    let ground = if steps.contains(&Step::Tests) { prepare(&mut lines) } else { Ground::default() };
    for step in steps {
        if process::interrupted() {
            lines.push(Line {
                name: name(step),
                outcome: Outcome::Skipped("interrupted"),
                took: Duration::ZERO,
            });
        } else {
            timed(&name(step), &mut lines, || perform(step, &ground));
        }
    }
    drop(ground);
    summarise(&lines);
    Ok(!process::interrupted() && lines.iter().all(|line| line.outcome != Outcome::Failed))
}

fn is_wanted(step: Step, only: &[Step]) -> bool {
    only.is_empty() || only.contains(&step)
}

/// What the tests stand on. The database disappears with this value.
#[derive(Default)]
struct Ground {
    cluster: Option<Cluster>,
    /// The servers of others, each by its setting and its folder.
    trial_servers: Vec<(&'static str, PathBuf)>,
}

impl Ground {
    /// The settings by which the tests find them; what the caller named is left as it is.
    fn lend_to(&self, command: &mut Command) {
        if let Some(cluster) = &self.cluster {
            command.env(DATABASE, cluster.url());
        }
        if let Some(chromium) = provisions::chromium() {
            command.env("CHROMIUM", chromium);
        }
        if let Some(mail_server) = provisions::mail_server() {
            command.env(provisions::MAIL_SERVER, mail_server);
        }
        for (setting, folder) in &self.trial_servers {
            command.env(setting, folder);
        }
        if std::env::var_os(PRESS).is_none() && press().is_file() {
            command.env(PRESS, press());
        }
    }
}

/// Names the database for the tests; where the caller has set it, no server of our own is started.
const DATABASE: &str = "MAILLAGE_TEST_POSTGRES";

/// What the cases of properties are drawn from.
const SEED: &str = "PROPTEST_RNG_SEED";

/// Names the press for the tests; where the caller has set it, that one prints.
const PRESS: &str = "MAILLAGE_PRESS";

/// Where the step [`Step::Press`] leaves the program.
fn press() -> PathBuf {
    house().join("press/target/debug/maillage-press").with_extension(std::env::consts::EXE_EXTENSION)
}

/// Installs what is absent and starts the database. A failure here fails the check, but not before the rest ran.
fn prepare(lines: &mut Vec<Line>) -> Ground {
    let mut ground = Ground::default();
    let has_database = std::env::var_os(DATABASE).is_some();
    let mut wanted = vec![Provision::Chromium, Provision::MailServer];
    if !has_database {
        wanted.push(Provision::Postgres);
    }
    timed("provisions", lines, || provisions::provide(&wanted).map(|()| Outcome::Passed));
    let absent = |server: &&TrialServer| std::env::var_os(server.setting).is_none();
    for server in trial_servers::ALL.iter().filter(absent) {
        timed(server.name, lines, || match trial_servers::provide(*server)? {
            Ok(folder) => {
                ground.trial_servers.push((server.setting, folder));
                Ok(Outcome::Passed)
            }
            Err(reason) => Ok(Outcome::Skipped(reason)),
        });
    }
    if has_database {
        say(&format!("{DATABASE} is set: the tests use that server."));
        return ground;
    }
    timed("database", lines, || {
        let programs = provisions::postgres_programs().context("no PostgreSQL 15 or newer to start")?;
        let cluster = Cluster::start(&programs)?;
        say(&format!("A throwaway PostgreSQL from {} answers at {}.", programs.display(), cluster.url()));
        ground.cluster = Some(cluster);
        Ok(Outcome::Passed)
    });
    ground
}

fn timed(name: &str, lines: &mut Vec<Line>, act: impl FnOnce() -> Result<Outcome>) {
    say(&format!("\n── {name}"));
    let started = Instant::now();
    let outcome = act().unwrap_or_else(|error| {
        say(&format!("{name}: {error:#}"));
        Outcome::Failed
    });
    let took = started.elapsed();
    say(&format!("── {name}: {} in {:.1} s", in_words(outcome), took.as_secs_f64()));
    lines.push(Line { name: name.to_owned(), outcome, took });
}

fn perform(step: Step, ground: &Ground) -> Result<Outcome> {
    match step {
        Step::Format => cargo(&["fmt", "--all", "--check"], ground),
        Step::Tidy => Ok(if tidy::run()? { Outcome::Passed } else { Outcome::Failed }),
        // The lints are denied after `--`, which no cache of compiled crates depends on; RUSTFLAGS would build all
        // twice.
        Step::Lints if is_built_once() => Ok(Outcome::Skipped("the tests are linted while they are built")),
        Step::Lints => cargo(&["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"], ground),
        Step::Documentation if is_built_once() => {
            Ok(Outcome::Skipped("the crates are documented while the tests are built"))
        }
        Step::Documentation => cargo(&["doc", "--workspace", "--no-deps"], ground),
        Step::Press => check_press(ground),
        Step::Tests => test(ground),
        Step::Licences if process::ask(Command::new("cargo").args(["deny", "--version"])).is_err() => {
            say(
                "cargo-deny is absent. `cargo install cargo-deny` brings it (five minutes); then run this again.",
            );
            Ok(Outcome::Skipped("cargo-deny is absent"))
        }
        Step::Licences => {
            let all = ["deny", "--workspace", "check", "licenses", "bans", "sources"];
            // By its whole path: cargo-deny would look for it beside the manifest.
            let rules = house().join("deny.toml").to_string_lossy().into_owned();
            let press = ["deny", "--manifest-path", PRESS_MANIFEST, "check", "--config", rules.as_str()];
            match cargo(&all, ground)? {
                Outcome::Passed => cargo(&[&press[..], &all[3..]].concat(), ground),
                other => Ok(other),
            }
        }
    }
}

/// The workspace of the press.
const PRESS_MANIFEST: &str = "press/Cargo.toml";

/// Layout, lints, program and tests of the press alone. The lints run while it is built, as `cargo clippy` lets them
/// run: a pass of their own would compile typst twice. What is built stays in its own folder, wherever the caller
/// builds the house.
fn check_press(ground: &Ground) -> Result<Outcome> {
    if cargo(&["fmt", "--manifest-path", PRESS_MANIFEST, "--check"], ground)? == Outcome::Failed {
        return Ok(Outcome::Failed);
    }
    for command in ["build", "test"] {
        let of_press = ["--manifest-path", PRESS_MANIFEST, "--locked", "--target-dir", "press/target"];
        if linted(&[&[command], &of_press[..]].concat(), ground)? == Outcome::Failed {
            return Ok(Outcome::Failed);
        }
    }
    Ok(Outcome::Passed)
}

/// All tests. Those that fail among others are told aloud and run once more, alone: decision « a walk is walked twice ».
fn test(ground: &Ground) -> Result<Outcome> {
    let command = |arguments: &[&str]| -> Result<Command> {
        let mut command = command_of_cargo(arguments, ground);
        if is_built_once() {
            command.env("CLIPPY_ARGS", LINTS).env("RUSTC_WORKSPACE_WRAPPER", one_pass::program()?);
        }
        Ok(command)
    };
    let mut reading = Reading::default();
    let status =
        process::run_read(command(&["test", "--workspace", "--no-fail-fast"])?, |line| reading.line(line))?;
    if status.success() {
        return Ok(Outcome::Passed);
    }
    let Some(failed) = reading.into_what_failed() else { return Ok(Outcome::Failed) };
    let again = |arguments: &[&str]| Ok(process::run(&mut command(arguments)?)?.success());
    Ok(if second_time::run(&failed, again)? { Outcome::Passed } else { Outcome::Failed })
}

/// Every lint that speaks is an error.
const LINTS: &str = "-D__CLIPPY_HACKERY__warnings__CLIPPY_HACKERY__";

/// Builds with the lints on, as `cargo clippy` lets them run: one pass over the code in place of two.
fn linted(arguments: &[&str], ground: &Ground) -> Result<Outcome> {
    let mut command = command_of_cargo(arguments, ground);
    command.env("RUSTC_WORKSPACE_WRAPPER", "clippy-driver");
    command.env("CLIPPY_ARGS", LINTS);
    Ok(if process::run(&mut command)?.success() { Outcome::Passed } else { Outcome::Failed })
}

/// Whether what is built here is built once and thrown away, as on the machines that check every change. Then nothing
/// is laid by for a next time, and the lints run while the tests are built; at home that would build all twice.
fn is_built_once() -> bool {
    std::env::var_os("CI").is_some()
}

fn cargo(arguments: &[&str], ground: &Ground) -> Result<Outcome> {
    let status = process::run(&mut command_of_cargo(arguments, ground))?;
    Ok(if status.success() { Outcome::Passed } else { Outcome::Failed })
}

fn command_of_cargo(arguments: &[&str], ground: &Ground) -> Command {
    let mut command = Command::new("cargo");
    command.args(arguments).current_dir(house()).env("RUSTDOCFLAGS", "-D warnings");
    // A check asks the same of the same code on every day; `cargo xtask fuzz` looks for cases nobody tried.
    if std::env::var_os(SEED).is_none() {
        command.env(SEED, "20261122");
    }
    if is_built_once() {
        command.envs([("CARGO_INCREMENTAL", "0"), ("CARGO_PROFILE_DEV_DEBUG", "none")]);
    }
    ground.lend_to(&mut command);
    say(&format!("cargo {}", arguments.join(" ")));
    command
}

fn name(step: Step) -> String {
    step.to_possible_value().map(|value| value.get_name().to_owned()).unwrap_or_default()
}

fn in_words(outcome: Outcome) -> String {
    match outcome {
        Outcome::Passed => "passed".to_owned(),
        Outcome::Failed => "FAILED".to_owned(),
        Outcome::Skipped(reason) => format!("skipped ({reason})"),
    }
}

fn summarise(lines: &[Line]) {
    say("");
    for line in lines {
        say(&format!("{:<14} {:>8.1} s  {}", line.name, line.took.as_secs_f64(), in_words(line.outcome)));
    }
    let whole: Duration = lines.iter().map(|line| line.took).sum();
    say(&format!("{:<14} {:>8.1} s", "all", whole.as_secs_f64()));
}

#[cfg(test)]
mod tests;
