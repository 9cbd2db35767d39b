//! The press: a sheet as JSON on the way in, a PDF (or the count of its pages) on the way out.
#![doc = include_str!("../README.md")]

mod forme;
mod letters;
mod setting;
mod type_case;

use std::io::{Read as _, Write as _};
use std::process::ExitCode;

use paper::Sheet;

/// What the press is asked for.
#[derive(Clone, Copy)]
enum Asked {
    Pdf,
    Pages,
}

/// The longest sheet read, in bytes: more than the bounds of a sheet leave room for.
const LONGEST: u64 = 4 * 1024 * 1024;

fn main() -> ExitCode {
    match std::env::args().nth(1).as_deref() {
        None | Some("pdf") => answer(Asked::Pdf),
        Some("pages") => answer(Asked::Pages),
        Some("--version") => said(concat!("maillage-press ", env!("CARGO_PKG_VERSION"), "\n").as_bytes()),
        Some(_) => {
            refused("usage: maillage-press [pdf|pages|--version], a sheet as JSON on the standard input")
        }
    }
}

fn answer(asked: Asked) -> ExitCode {
    let mut json = Vec::new();
    if std::io::stdin().take(LONGEST).read_to_end(&mut json).is_err() {
        return refused("the sheet could not be read");
    }
    let sheet: Sheet = match serde_json::from_slice(&json) {
        Ok(sheet) => sheet,
        // What the parser says may quote the sheet, and a sheet is nobody's business: the place is enough.
        Err(fault) => return refused(&format!("no sheet: line {}, column {}", fault.line(), fault.column())),
    };
    if let Err(excess) = sheet.check() {
        return refused(&excess.to_string());
    }
    match asked {
        Asked::Pdf => setting::pdf(&sheet).map_or_else(failed, |pdf| said(&pdf)),
        Asked::Pages => {
            setting::pages(&sheet).map_or_else(failed, |pages| said(pages.to_string().as_bytes()))
        }
    }
}

fn said(bytes: &[u8]) -> ExitCode {
    let mut to = std::io::stdout().lock();
    match to.write_all(bytes).and_then(|()| to.flush()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => ExitCode::FAILURE,
    }
}

/// The sheet is at fault.
fn refused(why: &str) -> ExitCode {
    complain(why);
    ExitCode::from(2)
}

/// The press is at fault.
fn failed(fault: setting::Unset) -> ExitCode {
    complain(&fault.to_string());
    ExitCode::FAILURE
}

fn complain(why: &str) {
    // Nobody may be listening; the exit code says the same.
    let _ = writeln!(std::io::stderr(), "{why}");
}
