//! `maillage move`: the data of a network from one engine to the other, proved by reading both again.

use std::path::{Path, PathBuf};

use anyhow::Context;
use store::copying::{self, CopyFault, Manifest};
use store::{Address, Db};

use super::import::Bar;
use super::{clock, say};
use crate::house::schema;
use crate::settings::misread::database;
use crate::settings::{Said, Settings};

/// From where to where, as it was written.
#[derive(Debug, clap::Args)]
pub(super) struct Asked {
    /// Where the data is: a SQLite file, postgres://user@host/database, or a settings file (.toml) that says it.
    /// An address with a password stands in MAILLAGE_MOVE_FROM or in a settings file.
    #[arg(long, value_name = "ADDRESS")]
    from: Option<String>,
    /// Where it goes, said likewise (MAILLAGE_MOVE_TO): a fresh file, or a fresh database.
    #[arg(long, value_name = "ADDRESS")]
    to: Option<String>,
}

/// The columns of each line of the proof.
const DIGITS: usize = 16;
const STYLE: &str = "{elapsed_precise} {bar:30} {pos}/{len} rows ({per_sec}, {eta} left)";

pub(super) fn run(asked: &Asked) -> anyhow::Result<()> {
    let said = |name| std::env::var(name).ok().filter(|value| !value.is_empty());
    let from = place("from", asked.from.as_deref(), said("MAILLAGE_MOVE_FROM"))?;
    let to = place("to", asked.to.as_deref(), said("MAILLAGE_MOVE_TO"))?;
    anyhow::ensure!(
        from != to,
        "« from » and « to » are the same place; name a fresh file or a fresh database"
    );
    if let Address::Sqlite(path) = &from {
        anyhow::ensure!(path.is_file(), "there is no database {}; nothing was moved", path.display());
    }
    let begun = clock().now();
    let schema = schema(begun);
    let source = Db::open(&from, &schema)?;
    let target = Db::open(&to, &schema)?;
    say(&format!("From {from} to {to}: what stands there on {}.", begun.format("%Y-%m-%d at %H:%M:%S UTC")));
    let poured = copy(&source, &target)?;
    let (stands, still) = (read_again(&target)?, read_again(&source)?);
    tell(&poured, &stands);
    let differences = poured.differences(&stands);
    anyhow::ensure!(
        differences.is_empty(),
        "these tables differ, and {to} must not be served: {}",
        differences.join(", ")
    );
    say(&format!("{} tables, {} rows, all the same.", poured.tables.len(), poured.rows()));
    let since = poured.differences(&still);
    anyhow::ensure!(
        since.is_empty(),
        "the copy is true, and a house has gone on writing into {from} since (in {}). Stop it, then move again to a \
         fresh place, or what was written since is lost",
        since.join(", ")
    );
    say(
        "The files beside the database (personal.key, the index, the thesaurus) stay where they are: serve the new place \
         with the same data folder.",
    );
    Ok(())
}

/// Pours one database into the other; each works on a thread of its own.
fn copy(source: &Db, target: &Db) -> anyhow::Result<Manifest> {
    let (mut reader, mut writer) = std::io::pipe().context("no pipe between the two databases")?;
    let mut bar = Bar::new();
    let (poured, filled) = std::thread::scope(|scope| {
        let poured = scope.spawn(move || copying::pour(source, &mut writer, &mut |_| {}));
        let filled = copying::fill(target, &mut reader, &mut |progress| {
            bar.move_to(progress.rows, progress.total, STYLE);
        });
        // Whoever pours is told that nobody reads any more.
        drop(reader);
        (poured.join(), filled)
    });
    bar.end();
    let poured = poured.map_err(|_| anyhow::anyhow!("the reading stopped on a fault of the programme"))?;
    match (poured, filled) {
        (Ok(poured), Ok(filled)) => {
            anyhow::ensure!(
                poured == filled,
                "what arrived is not what was sent; nothing can be said of the copy"
            );
            Ok(poured)
        }
        // A broken pipe only says that the other side stopped.
        (Err(fault), _) if !is_broken_pipe(&fault) => Err(fault).context("nothing was moved"),
        (_, Err(fault)) => Err(fault).context("nothing was moved"),
        (Err(fault), Ok(_)) => Err(fault).context("the copy cannot be trusted"),
    }
}

fn is_broken_pipe(fault: &CopyFault) -> bool {
    matches!(fault, CopyFault::Stream(error) if error.kind() == std::io::ErrorKind::BrokenPipe)
}

fn read_again(db: &Db) -> anyhow::Result<Manifest> {
    let mut bar = Bar::new();
    let read = Manifest::of(db, &mut |progress| bar.move_to(progress.rows, progress.total, STYLE));
    bar.end();
    read.context("what was moved cannot be read again")
}

/// Says each table with its rows and the beginning of its digest, as poured and as it stands now.
fn tell(poured: &Manifest, stands: &Manifest) {
    let width = poured.tables.iter().map(|table| table.name.len()).max().unwrap_or_default();
    for table in &poured.tables {
        let same = if stands.tables.contains(table) { "same" } else { "DIFFERS" };
        let digest = table.sha256.get(..DIGITS).unwrap_or_default();
        say(&format!("{:width$} {:>9}  {digest}  {same}", table.name, table.rows));
    }
}

/// Reads one of the two places: from the flag, which may hold no password, or from the environment.
fn place(name: &str, flag: Option<&str>, variable: Option<String>) -> anyhow::Result<Address> {
    let (upper, written) = (name.to_uppercase(), flag.map(str::to_owned).or(variable));
    let written = written.with_context(|| {
        format!("say --{name}: a SQLite file, postgres://user@host/database, or a settings file (.toml)")
    })?;
    anyhow::ensure!(
        !flag.is_some_and(holds_password),
        "a password stands in --{name}, where everybody on this machine can read it: put the address into the variable \
         MAILLAGE_MOVE_{upper}, or name a settings file that holds it"
    );
    if Path::new(&written).extension().is_some_and(|ending| ending == "toml") {
        let said = Said { config: Some(PathBuf::from(&written)), ..Said::default() };
        return Ok(Settings::read(&said)?.database);
    }
    database(&written)
}

/// Whether an address of a server holds a password, before its `@` or among its options.
fn holds_password(text: &str) -> bool {
    let Some((_, rest)) = text.split_once("://") else { return false };
    let (place, options) = rest.split_once('?').unwrap_or((rest, ""));
    let person = place.rsplit_once('@').map_or("", |(person, _)| person);
    person.contains(':') || options.split('&').any(|option| option.starts_with("password="))
}

#[cfg(test)]
mod tests;
