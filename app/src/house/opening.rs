//! Opening the records: their folder, their database and the key beside them, and what must not be mistaken for a first
//! start.

use std::path::{Path, PathBuf};

use anyhow::Context;
use store::{Address, Db, SealKey};
use web::Clock;

use super::schema;
use crate::settings::Settings;

/// Opens the database and brings its tables up to date; a first start makes it.
pub(crate) fn open_database(settings: &Settings, clock: &Clock) -> anyhow::Result<Db> {
    refuse_what_is_elsewhere(settings)?;
    make_folder(&settings.data)?;
    Ok(Db::open(&settings.database, &schema(clock.now()))?)
}

/// The same, for one of several houses of this process: with few connections.
pub(crate) fn open_one_of_many(settings: &Settings, clock: &Clock) -> anyhow::Result<Db> {
    refuse_what_is_elsewhere(settings)?;
    make_folder(&settings.data)?;
    Ok(Db::open_one_of_many(&settings.database, &schema(clock.now()))?)
}

/// The same, for a command that asks something of records that are there: it makes no database of its own.
pub(crate) fn open_records(settings: &Settings, clock: &Clock) -> anyhow::Result<Db> {
    if let Address::Sqlite(path) = &settings.database {
        anyhow::ensure!(
            path.exists(),
            "there is no database at {}: name the settings of the installation, as in --config \
             /etc/maillage/maillage.toml, or its folder with --data. A new one is made by maillage serve",
            path.display()
        );
    }
    open_database(settings, clock)
}

/// A key without the file it opens is no first start: an empty directory would be served, and nobody told.
fn refuse_what_is_elsewhere(settings: &Settings) -> anyhow::Result<()> {
    let Address::Sqlite(path) = &settings.database else { return Ok(()) };
    let key = settings.data.join(KEY);
    anyhow::ensure!(
        path.exists() || !key.exists(),
        "there is no database at {}, and the key of one lies in {}: nothing was made. If the records are in PostgreSQL, \
         say where (MAILLAGE_DATABASE_FILE, or database in the settings); if the file is lost, restore a back-up; for a \
         new network, put the key away first",
        path.display(),
        key.display()
    );
    Ok(())
}

/// The key of personal columns, which lies beside the data and never inside the database. Losing it is loud: data
/// sealed with another key is not opened at all.
pub(crate) fn seal_key(settings: &Settings, db: &Db) -> anyhow::Result<SealKey> {
    Ok(store::keys::open(db, &key_file(settings)?)?)
}

/// What its file is called.
const KEY: &str = "personal.key";

/// Where the key lies.
pub(crate) fn key_file(settings: &Settings) -> anyhow::Result<PathBuf> {
    make_folder(&settings.data)?;
    Ok(settings.data.join(KEY))
}

/// Makes a folder that only its owner enters; one that is there already stays as it is.
pub(crate) fn make_private_folder(folder: &Path) -> std::io::Result<()> {
    let mut builder = std::fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

fn make_folder(folder: &Path) -> anyhow::Result<()> {
    make_private_folder(folder).with_context(|| {
        format!("the data folder {} cannot be made: check who may write there", folder.display())
    })
}

#[cfg(test)]
mod tests;
