//! The programme `maillage`: one binary to try, serve, fill and look after a network's directory.

use std::process::ExitCode;

use app::commands::Maillage;
use clap::Parser;

#[expect(clippy::print_stderr, reason = "the one place where the programme says why it stops")]
fn main() -> ExitCode {
    let asked = Maillage::parse();
    match app::commands::run(asked) {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => {
            eprintln!("maillage: {}", app::commands::told(&fault));
            ExitCode::FAILURE
        }
    }
}
