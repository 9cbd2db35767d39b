//! Whether the package is reproducible: two clones of the last commit, in two folders, built and compared.

use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result};

use super::{Edition, build, digest, tree};
use crate::{house, process, say};

/// Builds twice and says both digests; `true` when they are the same.
pub(super) fn run() -> Result<bool> {
    let folder = tempfile::tempdir().context("no folder for two clones")?;
    let mut digests = Vec::new();
    // Two names of different lengths: a path that stays in a program would move everything behind it.
    for name in ["one", "another-folder-of-another-length"] {
        let found = built_in(&folder.path().join(name))?;
        say(&format!("{name}: sha256 {found}"));
        digests.push(found);
    }
    let same = digests.windows(2).all(|pair| pair.first() == pair.last());
    say(if same { "the same, to the byte" } else { "NOT the same: diffoscope says where" });
    Ok(same)
}

fn built_in(clone: &Path) -> Result<String> {
    let mut git = Command::new("git");
    process::ask(git.args(["clone", "--quiet", "--local"]).arg(house()).arg(clone))?;
    let edition = Edition::of(clone)?;
    let programs = build(clone, &edition)?;
    digest(&tree::pack(clone, &programs, &edition, &clone.join("target/package"))?)
}
