//! `maillage demo`: the whole house over an invented territory, in a folder of its own.

use std::path::{Path, PathBuf};

use anyhow::Context;

use super::{clock, say, serving};
use crate::house::{House, fill_demo, open_database};
use crate::settings::{Settings, misread};

pub(super) fn run(listen: &str, data: Option<PathBuf>, database: Option<&str>) -> anyhow::Result<()> {
    match data {
        Some(folder) => open(listen, &folder, database),
        None => {
            // The folder goes when the demo ends; nothing of it is worth keeping.
            let folder = tempfile::Builder::new()
                .prefix("maillage-demo-")
                .tempdir()
                .context("no folder for the demo")?;
            open(listen, folder.path(), database)
        }
    }
}

fn open(listen: &str, folder: &Path, database: Option<&str>) -> anyhow::Result<()> {
    let mut settings = Settings::demo(listen, folder)?;
    if let Some(database) = database {
        settings.database = misread::database(database)?;
    }
    let clock = clock();
    let db = open_database(&settings, &clock)?;
    let filled = fill_demo(&db, &settings, clock.now())?;
    say(&format!("Demo territory in {} ({filled})", folder.display()));
    serving::open(&settings, House::over(db, &settings, clock)?)
}
