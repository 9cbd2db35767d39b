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
    aside.name(fresh)?;
    Ok(Restored { contents, stands, brought_up })
}

/// Nothing is ever overwritten.
fn refuse_what_exists(fresh: Fresh<'_>) -> Result<(), ArchiveFault> {
    // What a restore that was killed left inside never had a name.
    let counts = |entry: &fs::DirEntry| entry.file_name() != ASIDE;
    let holds_something =
        |folder: &Path| fs::read_dir(folder).is_ok_and(|found| found.flatten().any(|entry| counts(&entry)));
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

/// How what is filled within an empty folder is called.
const ASIDE: &str = ".restoring";

/// The folder that is filled before it gets its name; it goes again when something fails.
///
/// It stands beside the data folder, and within it where that folder is there already: the account of the house may
/// write in its own folder and seldom around it, and a volume that is mounted cannot be given another name.
struct Aside {
    folder: PathBuf,
    within: bool,
}

impl Aside {
    fn beside(data: &Path) -> Result<Self, ArchiveFault> {
        let within = data.is_dir();
        let folder = if within { data.join(ASIDE) } else { sibling(data)? };
        if let Some(parent) = folder.parent() {
            fs::create_dir_all(parent).map_err(ArchiveFault::file(parent))?;
        }
        if folder.exists() {
            // A restore that was killed left it: nothing in it ever had a name.
            fs::remove_dir_all(&folder).map_err(ArchiveFault::file(&folder))?;
        }
        make_private(&folder).map_err(ArchiveFault::file(&folder))?;
        Ok(Self { folder, within })
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

    fn name(self, fresh: Fresh<'_>) -> Result<(), ArchiveFault> {
        if !self.within {
            return fs::rename(&self.folder, fresh.data).map_err(ArchiveFault::file(fresh.data));
        }
        let database = match self.address(fresh) {
            Address::Sqlite(path) => path.file_name().map(ToOwned::to_owned),
            Address::Postgres(_) => None,
        };
        let mut names = Vec::new();
        for entry in fs::read_dir(&self.folder).map_err(ArchiveFault::file(&self.folder))? {
            names.push(entry?.file_name());
        }
        // The database last: a house never opens on records whose words or outlines are still underway.
        names.sort_by_key(|name| Some(name) == database.as_ref());
        for name in names {
            let (from, to) = (self.folder.join(&name), fresh.data.join(&name));
            fs::rename(from, &to).map_err(ArchiveFault::file(to))?;
        }
        Ok(())
    }
}

/// A folder of almost the same name, in the same place.
fn sibling(data: &Path) -> Result<PathBuf, ArchiveFault> {
    let name = data.file_name().ok_or_else(|| ArchiveFault::NotUnderstood {
        what: format!("{} is no name for a folder", data.display()),
    })?;
    let mut aside = std::ffi::OsString::from(".");
    aside.push(name);
    aside.push(ASIDE);
    Ok(data.with_file_name(aside))
}

/// Names will lie in it: it is for its owner alone from the beginning.
fn make_private(folder: &Path) -> std::io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
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
