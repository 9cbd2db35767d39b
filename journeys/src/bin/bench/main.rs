//! The bench: how fast the house answers, measured in one run with the peers beside it, figures and spread.
//!
//! `cargo xtask bench relevance | search | import | start | members | linkage | api | spreadsheets | layout | answers |
//! referrals | actions | matching | copying | all`, and by name alone `load | houses | peers`. Every load goes to this
//! machine alone and ends by itself. Nothing here is asserted: figures are printed for a reader to judge.
#![expect(clippy::print_stdout, reason = "a bench speaks to whoever runs it")]

mod actions;
mod answers;
mod api;
mod copying;
mod doors;
mod figures;
mod houses;
mod http;
mod import;
mod layout;
mod linkage;
mod load;
mod members;
mod pairs;
mod parcel;
mod peer;
mod peers;
mod program;
mod questions;
mod referrals;
mod relevance;
mod routes;
mod spreadsheets;
mod start;

use std::process::ExitCode;

/// A measure by its name.
type Named = (&'static str, fn() -> Measured);

/// Everything that can be measured, in the order of « all ».
const MEASURES: [Named; 14] = [
    ("relevance", relevance::run),
    ("search", questions::run),
    ("import", import::run),
    ("start", start::run),
    ("members", members::run),
    ("linkage", linkage::run),
    ("api", api::run),
    ("spreadsheets", spreadsheets::run),
    ("layout", layout::run),
    ("answers", answers::run),
    ("referrals", referrals::run),
    ("actions", actions::run),
    ("matching", pairs::run),
    ("copying", copying::run),
];

/// What lasts long or needs somebody else's house: measured only when it is named.
const APART: [Named; 3] = [("load", load::run), ("houses", houses::run), ("peers", peers::run)];

fn main() -> ExitCode {
    let what = std::env::args().nth(1).unwrap_or_else(|| "all".to_owned());
    println!("{}", figures::machine());
    let names: Vec<&str> = MEASURES.iter().chain(&APART).map(|(name, _)| *name).collect();
    let names = names.join(", ");
    let apart = APART.iter().filter(|(name, _)| what == *name);
    let wanted = MEASURES.iter().filter(|(name, _)| what == "all" || what == *name).chain(apart);
    let measured = match wanted.clone().next() {
        Some(_) => wanted.into_iter().try_for_each(|(_, measure)| measure()),
        None => Err(format!("« {what} » cannot be measured: {names} or all").into()),
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
