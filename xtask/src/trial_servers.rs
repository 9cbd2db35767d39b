//! Servers of somebody else's making that the tests knock at, installed through npm once under `target/`: a provider of
//! OpenID Connect, and a store of objects.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::{fs, io};

use anyhow::{Context, Result};

use crate::{house, process, provisions, say};

/// One such server.
#[derive(Clone, Copy, Debug)]
pub(crate) struct TrialServer {
    /// What it is called in the check.
    pub(crate) name: &'static str,
    /// Names its folder for the tests; where the caller has set it, nothing is installed.
    pub(crate) setting: &'static str,
    /// Where its lists stand.
    lists: &'static str,
    /// Where it is installed, under `target/`.
    folder: &'static str,
    /// What is said where it cannot be installed.
    not_installed: &'static str,
}

/// The provider of OpenID Connect that the tests sign in through: `oidc-provider`.
const OPENID: TrialServer = TrialServer {
    name: "openid",
    setting: "MAILLAGE_TEST_OPENID_PROVIDER",
    lists: "ground/proof/trial",
    folder: "openid-provider",
    not_installed: "npm could not install oidc-provider",
};

/// The store of objects that the tests send back-ups to: `s3rver`, with `aws4` that looks at signatures.
const OBJECTS: TrialServer = TrialServer {
    name: "objects",
    setting: "MAILLAGE_TEST_OBJECT_STORE",
    lists: "ground/archive/trial",
    folder: "object-store",
    not_installed: "npm could not install s3rver",
};

/// All of them.
pub(crate) const ALL: [TrialServer; 2] = [OPENID, OBJECTS];

/// The oldest Node on which they run.
const OLDEST_NODE: u32 = 20;

/// What says which versions are wanted, each with its digest.
const LISTS: [&str; 2] = ["package.json", "package-lock.json"];

/// Written by npm when everything else was.
const LAST_WRITTEN: &str = "node_modules/.package-lock.json";

/// The folder with the server, or why there is none: Node is wanted by these tests alone, so its absence is said and
/// does not stop a check.
pub(crate) fn provide(server: TrialServer) -> Result<Result<PathBuf, &'static str>> {
    if provisions::find_in_path("node").is_none() || provisions::find_in_path("npm").is_none() {
        return Ok(Err("Node or npm is absent"));
    }
    let version = process::ask(Command::new("node").arg("--version"))?;
    if major(&version).is_none_or(|major| major < OLDEST_NODE) {
        return Ok(Err("Node is older than 20"));
    }
    let (lists, folder) = (house().join(server.lists), house().join("target").join(server.folder));
    if is_current(&lists, &folder) {
        return Ok(Ok(folder));
    }
    fs::create_dir_all(&folder)?;
    for list in LISTS {
        fs::copy(lists.join(list), folder.join(list)).with_context(|| format!("cannot copy {list}"))?;
    }
    say(&format!(
        "Installing what stands in {} through npm: nothing of it runs while it is installed.",
        server.lists
    ));
    let arguments = ["ci", "--ignore-scripts", "--no-audit", "--no-fund"];
    let status = process::run(Command::new("npm").args(arguments).current_dir(&folder))?;
    Ok(if status.success() { Ok(folder) } else { Err(server.not_installed) })
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
