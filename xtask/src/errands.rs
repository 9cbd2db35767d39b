//! Longer errands: measuring, trying strange input, taking pictures. Each is a program of the house run for real.

use std::process::Command;
use std::time::{Duration, Instant};

use anyhow::Result;
use clap::ValueEnum;

use crate::{house, process, provisions, say};

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
    /// Everything above.
    All,
}

/// Measures with the bench that lives beside the journeys, which knows the whole house.
pub(crate) fn bench(what: Measure) -> Result<bool> {
    // The bench runs the programme as operators do: it must be there.
    if !run(Command::new("cargo").args(["build", "--release", "-p", "app"]))? {
        return Ok(false);
    }
    let name = what.to_possible_value().map(|value| value.get_name().to_owned()).unwrap_or_default();
    run(Command::new("cargo").args(["run", "--release", "-p", "journeys", "--bin", "bench", "--", &name]))
}

/// Takes the pictures into `handbook/pictures`.
pub(crate) fn screenshots() -> Result<bool> {
    let mut command = Command::new("cargo");
    // Not in release mode: the pictures are the same, and the browser's protocol takes minutes to optimise.
    command.args(["run", "-p", "journeys", "--bin", "screenshots"]);
    if let Some(chromium) = provisions::chromium() {
        command.env("CHROMIUM", chromium);
    }
    run(&mut command)
}

/// The crates that read what strangers send. In each, the tests whose name holds `fuzz` are properties that draw
/// new cases at every run; normal tests run them briefly.
const READERS: [&str; 3] = ["exchange", "vocabulary", "search"];

/// Cases per property and round: enough to be worth the start of a program, few enough to end on time.
const CASES: &str = "5000";

/// Runs the properties of every reader, round after round, until the time is over or one of them fails.
pub(crate) fn fuzz(seconds: u64) -> Result<bool> {
    let limit = Duration::from_secs(seconds);
    let started = Instant::now();
    let mut rounds = 0;
    while rounds == 0 || started.elapsed() < limit {
        for reader in READERS {
            let mut command = Command::new("cargo");
            command.args(["test", "--release", "--quiet", "-p", reader, "--", "fuzz"]);
            let named = format!("{}_FUZZ_CASES", reader.to_uppercase());
            if !run(command.env(named, CASES).env("PROPTEST_CASES", CASES))? {
                say(&format!(
                    "{reader} has met its master after {rounds} whole rounds; the case stands above."
                ));
                return Ok(false);
            }
        }
        rounds += 1;
    }
    say(&format!("{rounds} rounds of {CASES} cases per property in {} s.", started.elapsed().as_secs()));
    Ok(true)
}

fn run(command: &mut Command) -> Result<bool> {
    Ok(process::run(command.current_dir(house()))?.success())
}
