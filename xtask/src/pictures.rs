//! The pictures of the README and the handbook: taken by the journeys, then made small.

use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result};

use crate::{house, process, provisions, say};

/// Makes every picture as small as the eye does not notice; without pngquant they stay as they are.
pub(crate) fn make_small() -> Result<()> {
    let mut pictures = pictures()?;
    pictures.sort();
    if provisions::find_in_path("pngquant").is_some() {
        for picture in &pictures {
            // An answer that is not well says that the picture would not become smaller: it is left alone.
            process::run(
                Command::new("pngquant")
                    .args(["--force", "--skip-if-larger", "--quality", "60-95", "--strip", "--output"])
                    .arg(picture)
                    .arg("--")
                    .arg(picture),
            )?;
        }
    } else {
        say("pngquant is absent, so the pictures stay large: apt-get install pngquant");
    }
    let bytes: u64 = pictures.iter().filter_map(|path| Some(path.metadata().ok()?.len())).sum();
    say(&format!("{} pictures, {} kB", pictures.len(), bytes / 1024));
    Ok(())
}

fn pictures() -> Result<Vec<PathBuf>> {
    let folder = house().join("handbook/pictures");
    let entries = std::fs::read_dir(&folder).with_context(|| format!("no folder {}", folder.display()))?;
    let paths = entries.flatten().map(|entry| entry.path());
    Ok(paths.filter(|path| path.extension().is_some_and(|ending| ending == "png")).collect())
}
