//! What is kept outside the house each night: the back-up, and the files for all.

use std::time::Instant;

use open_data::{ExportFault, OpenData};
use store::StoreError;
use uuid::Uuid;

use super::Rounds;
use crate::keeping;

impl Rounds {
    /// Makes the back-up of the night, once its hour has come.
    pub(super) async fn back_up(&self) {
        let Some(keeper) = self.keeper.clone() else { return };
        let (db, now) = (self.db.clone(), self.shell.clock.now());
        let id = Uuid::from_bytes(self.shell.randomness.bytes());
        let begun = Instant::now();
        let made = tokio::task::spawn_blocking(move || keeping::make_if_due(&keeper, &db, (now, id))).await;
        self.note("back-up", begun, made.unwrap_or(Err(StoreError::Closed)));
    }

    /// Writes the files for all, once a day.
    pub(super) async fn write_files_for_all(&self) {
        let Some(folder) = &self.export else { return };
        if OpenData::is_exported(folder, self.shell.clock.now()) {
            return;
        }
        let begun = Instant::now();
        let written = match self.open_data.export_to(folder.clone()).await {
            Ok(written) => {
                tracing::info!(files = written.files, services = written.services, "files for all written");
                Ok(())
            }
            Err(ExportFault::Store(fault)) => Err(fault),
            Err(fault) => return tracing::error!(%fault, "the files for all could not be written"),
        };
        self.note("files for all", begun, written);
    }
}
