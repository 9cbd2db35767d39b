//! One pass over a crate: compiled with the lints on, then documented from what the compiler left.
//!
//! Cargo calls the compiler through this program where everything is built once. `cargo doc` would check all that we
//! build upon a second time, and every crate of the house a third time: three minutes of ten.

use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

use anyhow::{Context, Result};

use crate::house;

/// Under this name the program stands in for the compiler.
const NAME: &str = "compile-and-document";

/// Whether the program was started under that name.
pub(crate) fn is_called(program: &OsStr) -> bool {
    Path::new(program).file_stem() == Some(OsStr::new(NAME))
}

/// Where the pages go; nobody reads them.
fn pages() -> PathBuf {
    house().join("target/one-pass")
}

/// A copy of this program, which cargo does not replace while it calls it.
pub(crate) fn program() -> Result<PathBuf> {
    std::fs::create_dir_all(pages()).context("no folder for the pages of the documentation")?;
    let copy = pages().join(NAME);
    let own = std::env::current_exe().context("this program does not know where it stands")?;
    std::fs::copy(own, &copy).context("this program cannot be copied")?;
    Ok(copy)
}

/// Stands in for the compiler: `arguments` are its path and what cargo tells it.
pub(crate) fn run(arguments: &[OsString]) -> ExitCode {
    let compiled = Command::new("clippy-driver").args(arguments).status();
    if !compiled.is_ok_and(|status| status.success()) {
        return ExitCode::FAILURE;
    }
    let Some(arguments) = of_documentation(arguments, &pages()) else { return ExitCode::SUCCESS };
    let documented = Command::new("rustdoc").args(arguments).status();
    if documented.is_ok_and(|status| status.success()) { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// What to tell rustdoc about a library; nothing for tests, programs and questions about the compiler.
fn of_documentation(arguments: &[OsString], pages: &Path) -> Option<Vec<OsString>> {
    let (_, told) = arguments.split_first()?;
    let says = |pair: [&str; 2]| told.windows(2).any(|two| two.iter().eq(pair));
    if !says(["--crate-type", "lib"]) || told.iter().any(|word| word == "--test") {
        return None;
    }
    let mut kept = Vec::new();
    let mut words = told.iter();
    while let Some(word) = words.next() {
        let text = word.to_string_lossy();
        match &*text {
            "--out-dir" => {
                words.next();
            }
            // How code is generated concerns no page.
            "-C" => {
                words.next();
            }
            _ if ["--emit", "-C"].iter().any(|left| text.starts_with(left)) => {}
            _ => kept.push(word.clone()),
        }
    }
    let own = ["-D", "warnings", "-o"].map(OsStr::new).map(OsStr::to_owned);
    kept.extend(own);
    kept.push(pages.as_os_str().to_owned());
    Some(kept)
}

#[cfg(test)]
mod tests;
