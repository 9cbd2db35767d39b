//! Restoring an archive where nothing is yet: looked through first, filled aside, compared, then given its name.

use std::fs::{self, File, OpenOptions};
use std::io::{Read, Write};
use std::path::{Path, PathBuf};

use store::copying::{self, Manifest};
use store::{Address, Db, Schema};

use crate::contents::Contents;
use crate::fault::ArchiveFault;
use crate::making::Told;
use crate::reading::{Sink, verify, walk};
use crate::sealing::Identities;

/// Where to.
#[derive(Clone, Copy, Debug)]
pub struct Fresh<'a> {
    /// The data folder: absent, or empty.
    pub data: &'a Path,
    /// The database: a file that does not exist, or an empty database of a server.
    pub database: &'a Address,
    /// The tables of this version.
    pub schema: &'a Schema,
}

/// What was restored.
#[derive(Clone, Debug)]
pub struct Restored {
    /// What the archive held, all of it compared.
    pub contents: Contents,
    /// What stands in the database now, read again: the same, or what this version made of older tables.
    pub stands: Manifest,
    /// Whether the tables of the archive were older, and went through the migrations they lacked.
    pub brought_up: bool,
}

/// Restores an archive. Blocks.
///
/// The archive is read twice: nothing is written before all of it was found whole.
///
/// # Errors
/// Why nothing was restored.
pub fn restore(
    archive: &Path,
    identities: &Identities,
    fresh: Fresh<'_>,
    told: Told<'_>,
) -> Result<Restored, ArchiveFault> {
    let open = || File::open(archive).map_err(ArchiveFault::file(archive));
    refuse_what_exists(fresh)?;
    let looked = verify(open()?, identities, told)?;
    let aside = Aside::beside(fresh.data)?;
    let address = aside.address(fresh);
    let db = Db::open(&address, fresh.schema)?;
    let mut filling = Filling { db: &db, folder: &aside.folder, told };
    let contents = walk(open()?, identities, &mut filling)?;
    if contents != looked {
        return Err(ArchiveFault::damaged("it changed while it was read"));
    }
    let stands = Manifest::of(&db, told)?;
    close(&db)?;
    drop(db);
    let brought_up = stands.rooms != contents.records.rooms;
    let differences = contents.records.differences(&stands);
    if let (false, Some(table)) = (brought_up, differences.first()) {
        return Err(ArchiveFault::damaged(format!("the table {table} reads otherwise than it was written")));
    }
    aside.name(fresh.data)?;
    Ok(Restored { contents, stands, brought_up })
}

/// Nothing is ever overwritten.
fn refuse_what_exists(fresh: Fresh<'_>) -> Result<(), ArchiveFault> {
    let holds_something = |folder: &Path| fs::read_dir(folder).is_ok_and(|mut found| found.next().is_some());
    let not_empty = |path: &Path| Err(ArchiveFault::NotEmpty { path: path.to_owned() });
    if fresh.data.is_file() || holds_something(fresh.data) {
        return not_empty(fresh.data);
    }
    match fresh.database {
        Address::Sqlite(path) if path.exists() => not_empty(path),
        _ => Ok(()),
    }
}

fn close(db: &Db) -> Result<(), ArchiveFault> {
    tokio::runtime::Builder::new_current_thread().build()?.block_on(db.close());
    Ok(())
}

/// The folder that is filled before it gets its name; it goes again when something fails.
struct Aside {
    folder: PathBuf,
}

impl Aside {
    fn beside(data: &Path) -> Result<Self, ArchiveFault> {
        let name = data.file_name().ok_or_else(|| ArchiveFault::NotUnderstood {
            what: format!("{} is no name for a folder", data.display()),
        })?;
        let mut aside = std::ffi::OsString::from(".");
        aside.push(name);
        aside.push(".restoring");
        let folder = data.with_file_name(aside);
        if let Some(parent) = folder.parent() {
            fs::create_dir_all(parent).map_err(ArchiveFault::file(parent))?;
        }
        if folder.exists() {
            // A restore that was killed left it: nothing in it ever had a name.
            fs::remove_dir_all(&folder).map_err(ArchiveFault::file(&folder))?;
        }
        fs::create_dir(&folder).map_err(ArchiveFault::file(&folder))?;
        Ok(Self { folder })
    }

    /// Where the database is while it is filled: aside with the folder, where it belongs into it.
    fn address(&self, fresh: Fresh<'_>) -> Address {
        match fresh.database {
            Address::Sqlite(path) => match path.strip_prefix(fresh.data) {
                Ok(inside) => Address::Sqlite(self.folder.join(inside)),
                Err(_) => fresh.database.clone(),
            },
            Address::Postgres(_) => fresh.database.clone(),
        }
    }

    fn name(self, data: &Path) -> Result<(), ArchiveFault> {
        if data.exists() {
            fs::remove_dir(data).map_err(ArchiveFault::file(data))?;
        }
        fs::rename(&self.folder, data).map_err(ArchiveFault::file(data))
    }
}

impl Drop for Aside {
    fn drop(&mut self) {
        if let Err(error) = fs::remove_dir_all(&self.folder)
            && error.kind() != std::io::ErrorKind::NotFound
        {
            tracing::warn!(%error, "a folder that was begun is left behind");
        }
    }
}

/// Keeps what comes by.
struct Filling<'a, 't> {
    db: &'a Db,
    folder: &'a Path,
    told: Told<'t>,
}

impl Sink for Filling<'_, '_> {
    fn records(&mut self, from: &mut dyn Read) -> Result<Manifest, ArchiveFault> {
        Ok(copying::fill(self.db, from, self.told)?)
    }

    fn file(&mut self, name: &str, from: &mut dyn Read) -> Result<(), ArchiveFault> {
        let path = self.folder.join(name);
        let file = OpenOptions::new().write(true).create_new(true).open(&path);
        let mut file = file.map_err(ArchiveFault::file(&path))?;
        std::io::copy(from, &mut file)?;
        file.flush()?;
        file.sync_all().map_err(ArchiveFault::file(&path))
    }
}
