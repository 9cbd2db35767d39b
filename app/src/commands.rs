//! What can be asked of the programme on the command line.

mod bounce;
mod check_up;
mod demonstrate;
mod import;
mod imports;
mod invite;
mod keeping;
mod keys;
mod moving;
mod pairing;
mod reindex;
mod serving;
mod unmet_needs;

use std::io::{IsTerminal, Write};
use std::path::PathBuf;

use clap::{Parser, Subcommand};
use membership::NetworkRole;
use web::Clock;

use crate::settings::Said;

/// Maillage, the common tool of a local solidarity network.
#[derive(Debug, Parser)]
#[command(name = "maillage", version, about = "Maillage, the common tool of a local solidarity network.")]
pub struct Maillage {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Try it: a demo territory, invented, in a fresh folder.
    Demo {
        /// Where to listen.
        #[arg(long, value_name = "ADDRESS", default_value = "127.0.0.1:8080")]
        listen: String,
        /// The folder to use; without it a fresh one that is removed at the end.
        #[arg(long, value_name = "FOLDER")]
        data: Option<PathBuf>,
        /// An empty database to fill: a SQLite file, or postgres://user@host/database.
        #[arg(long, value_name = "PATH|URL")]
        database: Option<String>,
    },
    /// Serve a network's directory, or those of several networks.
    Serve {
        /// A folder of settings files, one for each network: all are served by this process, by their host names.
        #[arg(long, value_name = "FOLDER", env = "MAILLAGE_HOUSES")]
        houses: Option<PathBuf>,
        #[command(flatten)]
        said: Said,
    },
    /// Take in another directory's file, folder or zip: all of it or nothing.
    Import {
        /// The file, folder or zip; its form is recognised by its content.
        path: PathBuf,
        /// The name of the source: importing again under the same name updates.
        #[arg(long, value_name = "NAME")]
        source: String,
        /// Say what would happen, and change nothing.
        #[arg(long)]
        dry_run: bool,
        /// Where to write the full report, as JSON.
        #[arg(long, value_name = "FILE.json")]
        report: Option<PathBuf>,
        /// What the columns of an unknown table mean: used where it is, written where it is not.
        #[arg(long, value_name = "FILE.json")]
        mapping: Option<PathBuf>,
        #[command(flatten)]
        said: Said,
    },
    /// List the imports done, or write the rows one of them set aside.
    Imports {
        /// Write the rows set aside by the last import of this source.
        #[arg(long, value_name = "NAME", requires = "set_aside")]
        source: Option<String>,
        /// Where to write them, as CSV.
        #[arg(long, value_name = "FILE.csv", requires = "source")]
        set_aside: Option<PathBuf>,
        #[command(flatten)]
        said: Said,
    },
    /// Compute who meets whom, or who spends a day where, from a file, with what proves it; no network is needed.
    Match {
        #[command(subcommand)]
        what: pairing::Pairing,
    },
    /// Say what was sought in vain, five times or more in a year: needs the network does not meet.
    UnmetNeeds {
        #[command(flatten)]
        said: Said,
    },
    /// Check the installation: each line is ok, or says what to do.
    Doctor {
        #[command(flatten)]
        said: Said,
    },
    /// Invite the first coordinator or administrator; the link serves once.
    Invite {
        /// Their mail address.
        email: String,
        /// What they will be to the network.
        #[arg(long, value_parser = network_role)]
        role: NetworkRole,
        #[command(flatten)]
        said: Said,
    },
    /// Take in a mail that came back, from standard input, as a mail server's alias hands it over.
    Bounce {
        #[command(flatten)]
        said: Said,
    },
    /// Change the key that personal data is sealed with, while the house serves.
    Keys {
        #[command(subcommand)]
        deed: KeyDeed,
    },
    /// Move the data between a file and PostgreSQL, either way, and prove table by table that it is the same.
    Move {
        #[command(flatten)]
        asked: moving::Asked,
    },
    /// Make a back-up now, while the house serves: sealed, read back whole, put into its place; or look at those there are.
    Backup(Box<keeping::Backups>),
    /// Restore an archive where nothing is yet: into the data folder and the database of the settings.
    Restore {
        #[command(flatten)]
        asked: keeping::Archived,
        #[command(flatten)]
        said: Said,
    },
    /// Restore an archive into a passing place, open a house on it, and print the proof that it can be done. With --config,
    /// the installation of these settings notes it on its page of health.
    Drill {
        #[command(flatten)]
        asked: keeping::Archived,
        #[command(flatten)]
        said: Said,
    },
    /// Build the search index anew from the records.
    Reindex {
        #[command(flatten)]
        said: Said,
    },
}

/// What can be done with the key.
#[derive(Debug, Subcommand)]
enum KeyDeed {
    /// Give the network a new key, and seal everything anew under it.
    Rotate {
        #[command(flatten)]
        said: Said,
    },
}

/// Does what was asked.
pub fn run(asked: Maillage) -> anyhow::Result<()> {
    keep_a_log();
    match asked.command {
        Command::Demo { listen, data, database } => demonstrate::run(&listen, data, database.as_deref()),
        Command::Serve { houses: Some(folder), said } => serving::run_many(&folder, &said),
        Command::Serve { houses: None, said } => serving::run(&said),
        Command::Import { path, source, dry_run, report, mapping, said } => {
            import::run(&import::Asked { path, source, dry_run, report, mapping }, &said)
        }
        Command::Imports { source, set_aside, said } => {
            imports::run(source.as_deref(), set_aside.as_deref(), &said)
        }
        Command::Match { what } => pairing::run(what),
        Command::UnmetNeeds { said } => unmet_needs::run(&said),
        Command::Doctor { said } => check_up::run(&said),
        Command::Invite { email, role, said } => invite::run(&email, role, &said),
        Command::Bounce { said } => bounce::run(&said),
        Command::Keys { deed: KeyDeed::Rotate { said } } => keys::rotate(&said),
        Command::Move { asked } => moving::run(&asked),
        Command::Backup(asked) => keeping::backup(*asked),
        Command::Restore { asked, said } => keeping::restore(&asked, &said),
        Command::Drill { asked, said } => keeping::drill(&asked, &said),
        Command::Reindex { said } => reindex::run(&said),
    }
}

/// A fault in one line: what could not be done, then why; what a sentence holds already is not said once more.
pub fn told(fault: &anyhow::Error) -> String {
    let mut told = String::new();
    for words in fault.chain().map(ToString::to_string).filter(|words| !words.is_empty()) {
        if told.is_empty() {
            told = words;
        } else if !told.contains(words.trim_end_matches('.')) {
            told = format!("{}: {words}", told.trim_end_matches('.'));
        }
    }
    told
}

/// Reads a role as it is written on the command line.
fn network_role(text: &str) -> Result<NetworkRole, String> {
    NetworkRole::from_code(text).ok_or_else(|| "write coordinator or administrator".to_owned())
}

/// The clock of a real house.
fn clock() -> Clock {
    Clock::new(chrono::Utc::now)
}

/// Says a line to whoever runs the programme. A closed pipe is nobody listening, not a fault.
fn say(line: &str) {
    let mut out = std::io::stdout().lock();
    let said = writeln!(out, "{line}").and_then(|()| out.flush());
    if said.is_err() {
        tracing::debug!("nobody reads what is said");
    }
}

/// The language of the terminal.
fn terminal_locale() -> vocabulary::Locale {
    let names = ["LC_ALL", "LC_MESSAGES", "LANG"];
    let said = names.iter().filter_map(|name| std::env::var(name).ok()).find(|value| !value.is_empty());
    match said {
        Some(value) if value.starts_with("fr") => vocabulary::Locale::French,
        _ => vocabulary::Locale::English,
    }
}

fn keep_a_log() {
    let wanted = std::env::var("MAILLAGE_LOG").unwrap_or_else(|_| "info,postgres=warn".to_owned());
    let filter = tracing_subscriber::EnvFilter::try_new(wanted).unwrap_or_else(|_| "info".into());
    let colours = std::io::stderr().is_terminal();
    let log =
        tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).with_ansi(colours);
    // A line for people, or an object for a program that gathers logs.
    let kept = match std::env::var("MAILLAGE_LOG_FORMAT").as_deref() {
        Ok("json") => log.json().flatten_event(true).with_ansi(false).try_init(),
        _ => log.try_init(),
    };
    if kept.is_err() {
        tracing::debug!("a log is already kept");
    }
}

#[cfg(test)]
mod tests;
