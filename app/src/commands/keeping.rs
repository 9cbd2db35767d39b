//! `maillage backup`, `restore`, `drill`: a network in one sealed file, and the proof that it comes out of it again.

mod drill;

use std::fs::File;
use std::io::Write;
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};
use std::time::Duration;

use anyhow::Context;
use archive::{Fresh, Identities, Place, Restored};
use clap::{Args, Subcommand};
use store::copying::Progress;
use uuid::Uuid;

use super::{clock, say};
use crate::alarms::{ROTATION, note_by_hand};
use crate::house::{key_file, open_records, schema};
use crate::keeping::Keeper;
use crate::settings::{Said, Settings};
pub(super) use drill::drill;

/// How many rows go by before a line says how far it is.
const TELL_EVERY: u64 = 100_000;

/// What can be done with back-ups.
#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true)]
pub(super) struct Backups {
    #[command(subcommand)]
    deed: Option<BackupDeed>,
    #[command(flatten)]
    asked: BackupAsked,
}

#[derive(Debug, Args)]
struct BackupAsked {
    /// A folder, or s3://bucket/prefix; without it, what the settings say under [backup].
    #[arg(long, value_name = "FOLDER|S3")]
    to: Option<String>,
    /// For whom it is sealed (age1…), where the settings do not say it.
    #[arg(long, value_name = "RECIPIENT")]
    recipient: Vec<String>,
    /// Let the key of personal data go along, in a sealed file of its own.
    #[arg(long)]
    with_key: bool,
    #[command(flatten)]
    said: Said,
}

#[derive(Debug, Subcommand)]
enum BackupDeed {
    /// List the archives that are kept; what became of the last back-up is told by `maillage doctor`.
    List {
        /// A folder, or s3://bucket/prefix; without it, what the settings say under [backup].
        #[arg(long, value_name = "FOLDER|S3")]
        to: Option<String>,
        #[command(flatten)]
        said: Said,
    },
    /// Fetch an archive, and its sealed key where there is one, into a folder of this machine.
    Fetch {
        /// Its name, as `maillage backup list` tells it.
        name: String,
        /// Where to.
        #[arg(long, value_name = "FOLDER", default_value = ".")]
        into: PathBuf,
        /// Where it is; without it, what the settings say under [backup].
        #[arg(long, value_name = "FOLDER|S3")]
        to: Option<String>,
        #[command(flatten)]
        said: Said,
    },
    /// Make a pair of keys: the secret half into a file that belongs on another machine, the public half is printed.
    Key {
        /// The file of the secret half; it must not exist yet.
        file: PathBuf,
    },
}

/// What to restore, and with what.
#[derive(Debug, Args)]
pub(super) struct Archived {
    /// The archive, a file of this machine.
    pub(super) archive: PathBuf,
    /// The file of the secret half, AGE-SECRET-KEY-1….
    #[arg(long, value_name = "FILE")]
    pub(super) identity: PathBuf,
    /// The key of personal data: `personal.key`, or the sealed .key.age beside the archive.
    #[arg(long, value_name = "FILE")]
    pub(super) key: Option<PathBuf>,
}

pub(super) fn backup(asked: Backups) -> anyhow::Result<()> {
    match asked.deed {
        None => make(&asked.asked),
        Some(BackupDeed::List { to, said }) => list(to.as_deref(), &said),
        Some(BackupDeed::Fetch { name, into, to, said }) => fetch(&name, &into, to.as_deref(), &said),
        Some(BackupDeed::Key { file }) => make_key(&file),
    }
}

fn make(asked: &BackupAsked) -> anyhow::Result<()> {
    let mut settings = Settings::read(&asked.said)?;
    if !asked.recipient.is_empty() {
        settings.backup.get_or_insert_default().recipients.clone_from(&asked.recipient);
    }
    let clock = clock();
    let keeper = Keeper::asked(&settings, asked.to.as_deref());
    let db = open_records(&settings, &clock)?;
    let key = asked.with_key.then(|| key_file(&settings)).transpose()?;
    let kept = keeper.make(&db, (clock.now(), Uuid::now_v7()), key, &mut telling())?;
    let (made, records) = (&kept.made, &kept.made.contents.records);
    say(&format!("{} in {}", made.name, keeper.place()?));
    say(&format!(
        "{} tables, {} rows, {} files, {} bytes, SHA-256 {}",
        records.tables.len(),
        records.rows(),
        made.contents.files.len(),
        made.bytes,
        made.sha256
    ));
    say("Read back whole: every table and every file has the digest it was written with.");
    match &made.key {
        Some(key) => say(&format!("The key went along in {key}: whoever opens one opens the other.")),
        None => say("The key of personal data is not in it: keep a copy of personal.key elsewhere."),
    }
    for name in &kept.removed {
        say(&format!("Let go: {name}"));
    }
    let stuck = kept.stuck.as_ref().map(ToString::to_string);
    if let Some(fault) = &stuck {
        say(&format!("Older ones could not be let go: {fault}"));
    }
    if asked.to.is_none() {
        note_by_hand(&db, (ROTATION, clock.now()), Duration::ZERO, stuck)?;
    }
    Ok(())
}

fn list(to: Option<&str>, said: &Said) -> anyhow::Result<()> {
    let settings = Settings::read(said)?;
    let place = Keeper::asked(&settings, to).place()?;
    let kept = place.list()?;
    for one in &kept {
        say(&format!("{}  {:>14} bytes  {}", one.moment.format("%Y-%m-%d %H:%M UTC"), one.bytes, one.name));
    }
    say(&format!("{} archive(s) in {place}", kept.len()));
    Ok(())
}

fn fetch(name: &str, into: &Path, to: Option<&str>, said: &Said) -> anyhow::Result<()> {
    anyhow::ensure!(
        archive::moment_of(name).is_some(),
        "« {name} » is not the name of an archive: see maillage backup list"
    );
    let settings = Settings::read(said)?;
    let place = Keeper::asked(&settings, to).place()?;
    fetch_one(&place, name, into)?;
    let key = archive::key_name(name);
    match fetch_one(&place, &key, into) {
        Ok(()) => say(&format!("{} and {}", into.join(name).display(), into.join(&key).display())),
        Err(_) => say(&format!("{}, without a key beside it", into.join(name).display())),
    }
    Ok(())
}

fn fetch_one(place: &Place, name: &str, into: &Path) -> anyhow::Result<()> {
    let path = into.join(name);
    let mut file = File::create_new(&path)
        .with_context(|| format!("{} cannot be written: is it there already?", path.display()))?;
    let fetched = place.fetch(name, &mut file).and_then(|()| Ok(file.sync_all()?));
    if fetched.is_err() {
        std::fs::remove_file(&path)?;
    }
    Ok(fetched?)
}

fn make_key(path: &Path) -> anyhow::Result<()> {
    let (secret, public) = archive::new_identity();
    let mut file = File::options()
        .write(true)
        .create_new(true)
        .mode(0o600)
        .open(path)
        .with_context(|| format!("{} cannot be written: is it there already?", path.display()))?;
    writeln!(file, "# public key: {public}\n{secret}")?;
    file.sync_all()?;
    say(&format!(
        "The secret half is in {}: keep it off this machine, twice, and never beside the archives.",
        path.display()
    ));
    say(&format!("The public half goes into the settings: recipients = [\"{public}\"]"));
    Ok(())
}

pub(super) fn restore(asked: &Archived, said: &Said) -> anyhow::Result<()> {
    let settings = Settings::read(said)?;
    let restored = restored(asked, &settings)?;
    let (head, records) = (&restored.contents.head, &restored.contents.records);
    say(&format!(
        "Restored: « {} » as it was on {}, written by version {} on {}.",
        head.network,
        head.moment.format("%Y-%m-%d %H:%M:%S UTC"),
        head.programme,
        head.engine
    ));
    for table in records.tables.iter().filter(|table| table.rows > 0) {
        say(&format!("  {:<32} {:>10} rows  {}", table.name, table.rows, table.sha256));
    }
    for file in &restored.contents.files {
        say(&format!("  {:<32} {:>10} bytes {}", file.name, file.bytes, file.sha256));
    }
    say(&format!(
        "{} tables, {} rows, {} files; every digest is the one that was written.",
        records.tables.len(),
        records.rows(),
        restored.contents.files.len()
    ));
    tell_what_is_left(asked, &settings);
    Ok(())
}

fn tell_what_is_left(asked: &Archived, settings: &Settings) {
    let data = settings.data.display();
    if asked.key.is_some() {
        say(&format!("The key of personal data is in {data}/personal.key."));
    } else {
        say(&format!(
            "Before it serves: bring personal.key of that day back into {data}, for its owner alone."
        ));
    }
    say(&format!("Compare {data}/settings.toml, if it is there, with your settings: secrets are not in it."));
    say("The index is built when the house opens. Then: maillage doctor, and maillage serve.");
}

/// Restores, and puts the key into its place where one is at hand.
fn restored(asked: &Archived, settings: &Settings) -> anyhow::Result<Restored> {
    let identities = Identities::open(&asked.identity)?;
    // Opened first: a key that does not open is better known before the work than after.
    let key = asked.key.as_deref().map(|path| read_key(path, &identities)).transpose()?;
    let schema = schema(clock().now());
    let fresh = Fresh { data: &settings.data, database: &settings.database, schema: &schema };
    let restored = archive::restore(&asked.archive, &identities, fresh, &mut telling())?;
    if let Some(key) = key {
        let path = key_file(settings)?;
        let mut file = File::options().write(true).create_new(true).mode(0o600).open(&path)?;
        file.write_all(&key)?;
        file.sync_all()?;
    }
    Ok(restored)
}

fn read_key(path: &Path, identities: &Identities) -> anyhow::Result<Vec<u8>> {
    if path.extension().is_some_and(|ending| ending == "age") {
        return Ok(archive::unseal_file(identities, path)?);
    }
    std::fs::read(path).with_context(|| format!("the key file {} cannot be read", path.display()))
}

/// Says now and then how far it is.
fn telling() -> impl FnMut(&Progress<'_>) {
    let mut told = 0;
    move |progress: &Progress<'_>| {
        if progress.rows / TELL_EVERY > told || progress.rows < told * TELL_EVERY {
            told = progress.rows / TELL_EVERY;
            say(&format!("{} of {} rows ({})…", progress.rows, progress.total, progress.table));
        }
    }
}
