//! How far changes spread: how many compartments of the house each of the last commits touched.

use std::collections::BTreeSet;
use std::process::Command;

use anyhow::Result;

use crate::{house, process, say};

/// One commit, with the compartments it touched.
#[derive(Debug, PartialEq, Eq)]
struct Touched<'a> {
    subject: &'a str,
    compartments: BTreeSet<String>,
}

/// What stands before the subject of a commit in the log asked for.
const MARK: &str = "\u{1e}";

/// Says how many compartments each of the last `commits` touched, the middle one and the widest.
pub(crate) fn run(commits: usize) -> Result<bool> {
    let count = format!("-{commits}");
    let format = format!("--format={MARK}%s");
    let log = process::ask(
        Command::new("git").args(["log", "--no-merges", "--name-only", &count, &format]).current_dir(house()),
    )?;
    let mut touched = read(&log);
    touched.sort_by_key(|commit| commit.compartments.len());
    for commit in touched.iter().rev() {
        say(&format!("{:>4}  {}", commit.compartments.len(), commit.subject));
    }
    let Some(widest) = touched.last() else {
        say("no commit");
        return Ok(true);
    };
    let median = touched.get(touched.len() / 2).map_or(0, |commit| commit.compartments.len());
    say(&format!(
        "scatter: {} commits, median {median} compartments, widest {} (« {} »)",
        touched.len(),
        widest.compartments.len(),
        widest.subject
    ));
    Ok(true)
}

/// Takes the log apart; a commit that touched no file is left out.
fn read(log: &str) -> Vec<Touched<'_>> {
    let commits = log.split(MARK).filter_map(|text| {
        let mut lines = text.lines();
        let subject = lines.next()?;
        let paths = lines.filter(|line| !line.is_empty());
        Some(Touched { subject, compartments: paths.map(compartment).collect() })
    });
    commits.filter(|commit| !commit.compartments.is_empty()).collect()
}

/// The compartment a file belongs to: its crate, its folder, or the texts at the root taken together.
fn compartment(path: &str) -> String {
    let mut parts = path.split('/');
    match (parts.next(), parts.next(), parts.next()) {
        (Some(ring @ ("ground" | "engines" | "capabilities")), Some(room), Some(_)) => {
            format!("{ring}/{room}")
        }
        (Some(folder), Some(_), _) => folder.to_owned(),
        _ => "the root".to_owned(),
    }
}

#[cfg(test)]
mod tests;
