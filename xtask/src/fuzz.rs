//! Strange input for every reader of the house, drawn anew round after round.

use std::process::Command;
use std::time::{Duration, Instant, SystemTime};

use anyhow::{Context, Result};

use crate::{house, process, say};

/// The rooms that compute: built with optimisation, they try a hundred times more in the same time.
const QUICK: [&str; 6] = ["exchange", "vocabulary", "search", "linkage", "questionnaire", "matching"];

/// The rooms that read what strangers send, and what: forms, cookies, addresses, codes, letters, lists, pictures, files.
const READERS: [(&str, &str); 37] = [
    ("web", "forms, files, ways back, proxies, outlines"),
    ("post", "returned letters"),
    ("paper", "sheets"),
    ("store", "sealed texts, keys"),
    ("proof", "answers of devices"),
    ("accounts", "addresses, codes, devices"),
    ("membership", "lists of people"),
    ("address-book", "cards and tables"),
    ("rights", "tables"),
    ("editing", "lines of forms"),
    ("upkeep", "addresses, lines"),
    ("campaign", "codes, certificates"),
    ("open-data", "parameters, bodies, questions"),
    ("protocol", "texts, codes"),
    ("cooperation", "lines of circuits"),
    ("complementarity", "names"),
    ("survey", "pasted lists"),
    ("responses", "answers"),
    ("referral", "codes, names"),
    ("sending", "communes"),
    ("her-page", "codes, words of messages"),
    ("vacancy", "answers by letter"),
    ("handout", "cookies, codes, papers"),
    ("knowledge", "cards"),
    ("action", "words to look for"),
    ("session", "dates as people say them"),
    ("declaring", "money"),
    ("enrolment", "lists on paper"),
    ("agenda", "addresses"),
    ("register", "addresses"),
    ("outcome", "pictures"),
    ("borrowing", "lists"),
    ("speed-meeting", "lists"),
    ("minutes", "questions to the log"),
    ("immersion", "lists of people"),
    ("returns", "timetables"),
    ("app", "settings, tables to match"),
];

/// Names of properties that feed a reader: what makes nothing fall, what is read again, what was damaged.
const PROPERTIES: [&str; 7] = ["fall", "fuzz", "mutants", "noise", "kept_or_told", "read_again", "any_text"];

/// Cases per property and round: enough to be worth the start of a program, few enough to end on time.
const CASES: &str = "5000";

/// Runs the properties of every reader, round after round, until the time is over or one of them fails.
pub(crate) fn run(seconds: u64) -> Result<bool> {
    let limit = Duration::from_secs(seconds);
    let started = Instant::now();
    let mut rounds: u32 = 0;
    while rounds == 0 || started.elapsed() < limit {
        let seed = seed()?.to_string();
        let slow: Vec<&str> = READERS.iter().map(|(room, _)| *room).collect();
        for (rooms, profile) in [(&QUICK[..], "--release"), (&slow[..], "--profile=dev")] {
            let mut command = Command::new("cargo");
            command.args(["test", "--quiet", "--lib", profile, "--no-fail-fast"]);
            for room in rooms {
                command.args(["-p", room]);
            }
            command
                .arg("--")
                .args(PROPERTIES)
                .envs([("PROPTEST_CASES", CASES), ("EXCHANGE_FUZZ_CASES", CASES)]);
            if !process::run(command.env("PROPTEST_RNG_SEED", &seed).current_dir(house()))?.success() {
                say(&format!(
                    "A reader has met its master after {rounds} whole rounds; the case stands above. Keep it in the \
                     corpus/ of its room, or see it again with PROPTEST_RNG_SEED={seed} PROPTEST_CASES={CASES}."
                ));
                return Ok(false);
            }
        }
        rounds += 1;
    }
    let rooms = QUICK.len() + READERS.len();
    say(&format!(
        "{rounds} rounds of {CASES} cases per property of {rooms} rooms in {} s.",
        started.elapsed().as_secs()
    ));
    Ok(true)
}

/// What a round is drawn from: another number each time.
fn seed() -> Result<u64> {
    let now =
        SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).context("the clock stands before 1970")?;
    Ok(now.as_secs() ^ u64::from(now.subsec_nanos()))
}

#[cfg(test)]
mod tests;
