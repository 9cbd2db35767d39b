//! The bench: how fast the house answers, measured in one run with the peers beside it, figures and spread.
//!
//! `cargo xtask bench relevance | search | import | start | all`. Every load goes to this machine alone and ends
//! by itself. Nothing here is asserted: figures are printed for a reader to judge.
#![expect(clippy::print_stdout, reason = "a bench speaks to whoever runs it")]

mod figures;
mod http;
mod import;
mod parcel;
mod peer;
mod program;
mod questions;
mod relevance;
mod start;

use std::process::ExitCode;

fn main() -> ExitCode {
    let what = std::env::args().nth(1).unwrap_or_else(|| "all".to_owned());
    println!("{}", figures::machine());
    let measured = match what.as_str() {
        "relevance" => relevance::run(),
        "search" => questions::run(),
        "import" => import::run(),
        "start" => start::run(),
        "all" => relevance::run()
            .and_then(|()| questions::run())
            .and_then(|()| import::run())
            .and_then(|()| start::run()),
        other => {
            Err(format!("« {other} » cannot be measured: relevance, search, import, start or all").into())
        }
    };
    match measured {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => {
            println!("{fault}");
            ExitCode::FAILURE
        }
    }
}

/// What a measure ends with.
type Measured<T = ()> = Result<T, Box<dyn std::error::Error>>;
