//! `maillage imports`: what was taken in, and the rows that were set aside, as they came.

use std::path::Path;

use anyhow::Context;

use super::{clock, say};
use crate::house::open_records;
use crate::settings::{Said, Settings};

pub(super) fn run(source: Option<&str>, set_aside: Option<&Path>, said: &Said) -> anyhow::Result<()> {
    let settings = Settings::read(said)?;
    let db = open_records(&settings, &clock())?;
    let imports = directory::past_imports(&db)?;
    let (Some(source), Some(path)) = (source, set_aside) else {
        if imports.is_empty() {
            say("Nothing was imported yet.");
        }
        for import in imports {
            say(&format!(
                "{}  {}  {}",
                import.imported_at.format("%Y-%m-%d %H:%M"),
                import.source,
                import.format
            ));
        }
        return Ok(());
    };
    let last = imports.iter().find(|import| import.source == source);
    let import = last.with_context(|| format!("nothing was imported under the name « {source} »"))?;
    let rows = directory::rows_set_aside(&db, import.id)?;
    let mut file =
        csv::Writer::from_path(path).with_context(|| format!("{} cannot be written", path.display()))?;
    file.write_record(["file", "row", "reason", "raw"])?;
    for row in &rows {
        file.write_record([row.file.as_str(), &row.line.to_string(), &row.reason, &row.raw])?;
    }
    file.flush().with_context(|| format!("{} cannot be written", path.display()))?;
    say(&format!("{} rows set aside, written to {}.", rows.len(), path.display()));
    Ok(())
}
