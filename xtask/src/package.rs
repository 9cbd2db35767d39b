//! The Debian package: the two programs, built so that the same commit gives the same bytes, and tried in a fresh root.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, ensure};

use crate::{house, process, say};

mod manual;
mod tree;
mod trial;
mod twice;

/// What can be asked about the package.
#[derive(clap::Args)]
pub(crate) struct Asked {
    /// Build from two clones in two folders, and say whether the packages are the same to the byte.
    #[arg(long, conflicts_with_all = ["maillage", "press"])]
    twice: bool,
    /// Install it in a fresh Debian, upgrade it, remove it, purge it, and look each time at what is there.
    #[arg(long = "try")]
    try_it: bool,
    /// A `maillage` that is built already, instead of building it.
    #[arg(long, value_name = "FILE", requires = "press")]
    maillage: Option<PathBuf>,
    /// A `maillage-press` that is built already, instead of building it.
    #[arg(long, value_name = "FILE", requires = "maillage")]
    press: Option<PathBuf>,
    /// An older package, over which the trial upgrades; without it, the same programs under an older number.
    #[arg(long, value_name = "FILE.deb", requires = "try_it")]
    over: Option<PathBuf>,
}

/// The two programs of a package.
pub(crate) struct Programs {
    maillage: PathBuf,
    press: PathBuf,
}

/// What tells one package from another: its number, and the second to which all its files are dated.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Edition {
    version: String,
    /// Seconds since 1970, of the last commit.
    dated: String,
}

/// Makes the package, and does with it what was asked.
pub(crate) fn run(asked: &Asked) -> Result<bool> {
    if asked.twice {
        return twice::run();
    }
    let edition = Edition::of(&house())?;
    let programs = match (&asked.maillage, &asked.press) {
        (Some(maillage), Some(press)) => Programs { maillage: maillage.clone(), press: press.clone() },
        _ => build(&house(), &edition)?,
    };
    let folder = house().join("target/package");
    let package = tree::pack(&house(), &programs, &edition, &folder)?;
    say(&format!("{}\nsha256 {}", package.display(), digest(&package)?));
    if asked.try_it { trial::run(&package, asked.over.as_deref(), &programs) } else { Ok(true) }
}

impl Edition {
    /// The edition of a clone: the number in `Cargo.toml`, and the moment of the last commit unless it bears that tag.
    fn of(clone: &Path) -> Result<Self> {
        let manifest = std::fs::read_to_string(clone.join("Cargo.toml")).context("no Cargo.toml")?;
        let number = number(&manifest).context("Cargo.toml names no version")?;
        let git = |words: &[&str]| process::ask(Command::new("git").args(words).current_dir(clone));
        let dated = git(&["log", "-1", "--format=%ct"])?.trim().to_owned();
        let tags = git(&["tag", "--points-at", "HEAD"])?;
        let version = if tags.lines().any(|tag| tag.strip_prefix('v') == Some(number)) {
            number.to_owned()
        } else {
            format!("{number}+{dated}")
        };
        Ok(Self { version, dated })
    }

    /// The same programs under a number that is older than any.
    fn older(&self) -> Self {
        Self { version: "0.0.1".to_owned(), dated: self.dated.clone() }
    }
}

/// The version of the workspace, as its manifest says it.
fn number(manifest: &str) -> Option<&str> {
    let (_, package) = manifest.split_once("[workspace.package]")?;
    let line = package.lines().find(|line| line.starts_with("version"))?;
    line.split('"').nth(1)
}

/// Builds both programs of a clone; no path of this machine stays in them.
fn build(clone: &Path, edition: &Edition) -> Result<Programs> {
    let folder = clone.join("target/package/build");
    for workspace in ["Cargo.toml", "press/Cargo.toml"] {
        let mut cargo = Command::new("cargo");
        cargo.args(["build", "--release", "--locked", "--manifest-path", workspace, "--target-dir"]);
        cargo.arg(&folder).current_dir(clone).env("SOURCE_DATE_EPOCH", &edition.dated);
        if workspace == "Cargo.toml" {
            cargo.args(["-p", "app", "--bin", "maillage"]);
        }
        for (name, value) in without_paths(clone) {
            cargo.env(name, value);
        }
        ensure!(process::run(&mut cargo)?.success(), "{workspace} did not build");
    }
    let built = folder.join("release");
    Ok(Programs { maillage: built.join("maillage"), press: built.join("maillage-press") })
}

/// The flags under which compilers write `/maillage` and `/cargo` where they would write folders of this machine.
fn without_paths(clone: &Path) -> [(&'static str, String); 2] {
    let cargo = std::env::var("CARGO_HOME")
        .or_else(|_| std::env::var("HOME").map(|home| format!("{home}/.cargo")))
        .unwrap_or_default();
    let clone = clone.display();
    // Rust takes its flags apart at the unit separator, so that folders may hold spaces.
    let rust = format!("--remap-path-prefix={cargo}=/cargo\u{1f}--remap-path-prefix={clone}=/maillage");
    let c = format!("-ffile-prefix-map={cargo}=/cargo -ffile-prefix-map={clone}=/maillage");
    [("CARGO_ENCODED_RUSTFLAGS", rust), ("CFLAGS", c)]
}

/// The SHA-256 of a file, in hexadecimal.
fn digest(path: &Path) -> Result<String> {
    let line = process::ask(Command::new("sha256sum").arg(path))?;
    line.split_whitespace().next().map(str::to_owned).context("sha256sum said nothing")
}

#[cfg(test)]
mod tests;
