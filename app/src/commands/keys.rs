//! `maillage keys rotate`: a new key for what is sealed, while the house goes on serving.

use anyhow::Context;
use store::keys::{self, RotationStep};

use super::{clock, say};
use crate::house::{key_file, open_records};
use crate::settings::{Said, Settings};

/// How many texts sealed anew go by before a line says how far it is.
const TELL_EVERY: u64 = 10_000;

pub(super) fn rotate(said: &Said) -> anyhow::Result<()> {
    let settings = Settings::read(said)?;
    let db = open_records(&settings, &clock())?;
    let file = key_file(&settings)?;
    let mut told = 0;
    let rotation = keys::rotate(&db, &file, &mut |step| match step {
        RotationStep::KeyAdded => say("A new key is in the file; running houses take it up now…"),
        RotationStep::Resealed { table, column, rows } if rows / TELL_EVERY > told => {
            told = rows / TELL_EVERY;
            say(&format!("{table}.{column}: {rows} texts sealed anew…"));
        }
        RotationStep::Resealed { .. } => {}
        RotationStep::NothingLeft => say("Nothing is left under the old key; it goes from the file."),
    })
    .context("the key could not be changed")?;
    say(&format!(
        "{} texts sealed anew in {} columns, {} old key(s) put away.",
        rotation.rows, rotation.columns, rotation.retired
    ));
    say(&format!("Copy {} to its safe place, apart from the copies of the database.", file.display()));
    anyhow::ensure!(
        rotation.unopened.is_empty(),
        "these texts open with no key, and the old keys are kept for them: {}",
        rotation.unopened.join(", ")
    );
    Ok(())
}
