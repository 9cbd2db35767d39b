//! Settings of what is kept elsewhere: back-ups, and the files for all that are written each night.

use std::path::PathBuf;

use anyhow::Context;
use archive::{Keep, StoreSettings};
use chrono::NaiveTime;
use serde::Deserialize;

use super::Settings;
use super::secrets::{self, Secrets};

/// When a back-up is made where nobody says when: between the purge of the night and the first to rise.
const USUAL_HOUR: &str = "03:00";

/// Back-ups, as the settings file says them.
#[derive(Clone, Debug, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct BackupSettings {
    /// A folder, or `s3://bucket/prefix`.
    pub(crate) to: String,
    /// For whom they are sealed, `age1…`.
    pub(crate) recipients: Vec<String>,
    /// When, on the clock of Paris.
    pub(crate) at: String,
    /// How many are kept.
    pub(crate) keep: Keep,
    /// The store of objects, where there is one.
    pub(crate) store: Option<StoreSettings>,
}

impl Default for BackupSettings {
    fn default() -> Self {
        let (to, recipients) = (String::new(), Vec::new());
        Self { to, recipients, at: USUAL_HOUR.to_owned(), keep: Keep::default(), store: None }
    }
}

/// The files for all, written each night.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ExportSettings {
    /// Where to.
    pub(crate) folder: PathBuf,
}

impl BackupSettings {
    /// When it is made each day.
    pub(crate) fn hour(&self) -> anyhow::Result<NaiveTime> {
        NaiveTime::parse_from_str(&self.at, "%H:%M")
            .with_context(|| format!("at = \"{}\" under [backup] is no hour: write it as \"03:00\"", self.at))
    }
}

/// The back-ups of the file, with the secrets that are kept elsewhere.
pub(super) fn backups(
    file: Option<BackupSettings>,
    secrets: &Secrets,
) -> anyhow::Result<Option<BackupSettings>> {
    let Some(mut backup) = file else { return Ok(None) };
    backup.hour()?;
    if let Some(store) = &mut backup.store {
        store.access_key =
            secrets.find(secrets::BACKUP_ACCESS_KEY)?.unwrap_or(std::mem::take(&mut store.access_key));
        store.secret_key =
            secrets.find(secrets::BACKUP_SECRET_KEY)?.unwrap_or(std::mem::take(&mut store.secret_key));
    }
    Ok(Some(backup))
}

impl Settings {
    /// Where several networks share what the common file says, each keeps its own in a folder of its name.
    pub(super) fn beside_the_others(mut self, name: &str, says_itself: impl Fn(&str) -> bool) -> Settings {
        if let Some(backup) = self.backup.as_mut().filter(|_| !says_itself("backup")) {
            backup.to = format!("{}/{name}", backup.to.trim_end_matches('/'));
        }
        if let Some(export) = self.export.as_mut().filter(|_| !says_itself("export")) {
            export.folder.push(name);
        }
        self
    }
}
