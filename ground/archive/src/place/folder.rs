//! Archives in a folder: whole under their name, or not there.

use std::fs::{self, File};
use std::io::{ErrorKind, Write};
use std::path::Path;

use crate::fault::ArchiveFault;

/// Gives what was made aside its name, and makes the folder remember it.
pub(super) fn deliver(staged: &Path, folder: &Path, name: &str) -> Result<(), ArchiveFault> {
    let named = folder.join(name);
    fs::rename(staged, &named).map_err(ArchiveFault::file(&named))?;
    File::open(folder).and_then(|folder| folder.sync_all()).map_err(ArchiveFault::file(folder))
}

pub(super) fn list(folder: &Path) -> Result<Vec<(String, u64)>, ArchiveFault> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).map_err(ArchiveFault::file(folder))? {
        let entry = entry.map_err(ArchiveFault::file(folder))?;
        if let (Ok(name), Ok(about)) = (entry.file_name().into_string(), entry.metadata())
            && about.is_file()
        {
            found.push((name, about.len()));
        }
    }
    Ok(found)
}

pub(super) fn fetch(path: &Path, out: &mut dyn Write) -> Result<(), ArchiveFault> {
    let mut file = File::open(path).map_err(ArchiveFault::file(path))?;
    std::io::copy(&mut file, out)?;
    Ok(())
}

pub(super) fn remove(path: &Path) -> Result<(), ArchiveFault> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(ArchiveFault::file(path)(error)),
        _ => Ok(()),
    }
}
