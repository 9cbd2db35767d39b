//! The provider of OpenID Connect that the tests sign in through: `oidc-provider`, installed once under `target/`.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::{fs, io};

use anyhow::{Context, Result};

use crate::{house, process, provisions, say};

/// Names the folder for the tests; where the caller has set it, nothing is installed.
pub(crate) const SETTING: &str = "MAILLAGE_TEST_OPENID_PROVIDER";

/// The oldest Node on which that provider runs.
const OLDEST_NODE: u32 = 20;

/// What says which versions are wanted, each with its digest.
const LISTS: [&str; 2] = ["package.json", "package-lock.json"];

/// Written by npm when everything else was.
const LAST_WRITTEN: &str = "node_modules/.package-lock.json";

/// The folder with the provider, or why there is none: Node is wanted by these tests alone, so its absence is said
/// and does not stop a check.
pub(crate) fn provide() -> Result<Result<PathBuf, &'static str>> {
    if provisions::find_in_path("node").is_none() || provisions::find_in_path("npm").is_none() {
        return Ok(Err("Node or npm is absent"));
    }
    let version = process::ask(Command::new("node").arg("--version"))?;
    if major(&version).is_none_or(|major| major < OLDEST_NODE) {
        return Ok(Err("Node is older than 20"));
    }
    let (lists, folder) = (house().join("ground/proof/trial"), house().join("target/openid-provider"));
    if is_current(&lists, &folder) {
        return Ok(Ok(folder));
    }
    fs::create_dir_all(&folder)?;
    for list in LISTS {
        fs::copy(lists.join(list), folder.join(list)).with_context(|| format!("cannot copy {list}"))?;
    }
    say("Installing oidc-provider through npm: nothing of it runs while it is installed.");
    let arguments = ["ci", "--ignore-scripts", "--no-audit", "--no-fund"];
    let status = process::run(Command::new("npm").args(arguments).current_dir(&folder))?;
    Ok(if status.success() { Ok(folder) } else { Err("npm could not install oidc-provider") })
}

/// Whether what is installed is what the lists say.
fn is_current(lists: &Path, folder: &Path) -> bool {
    let same =
        |list: &&str| -> io::Result<bool> { Ok(fs::read(lists.join(list))? == fs::read(folder.join(list))?) };
    folder.join(LAST_WRITTEN).is_file() && LISTS.iter().all(|list| same(list).unwrap_or(false))
}

/// The major version in a line such as `v20.20.2`.
fn major(line: &str) -> Option<u32> {
    line.trim().strip_prefix('v')?.split('.').next()?.parse().ok()
}

#[cfg(test)]
mod tests;
