//! What is kept outside the house each night, the back-up and the files for all, and who is told where that fails.

use std::time::Instant;

use open_data::OpenData;
use store::StoreError;
use uuid::Uuid;

use super::Rounds;
use crate::alarms::{BACKUP, EXPORT, ROTATION};
use crate::keeping;

impl Rounds {
    /// Makes the back-up of the night, once its hour has come.
    pub(super) async fn back_up(&self) {
        let Some(keeper) = self.keeper.clone() else { return };
        let (db, now) = (self.db.clone(), self.shell.clock.now());
        let id = Uuid::from_bytes(self.shell.randomness.bytes());
        let begun = Instant::now();
        let made = tokio::task::spawn_blocking(move || keeping::make_if_due(&keeper, &db, (now, id))).await;
        match made {
            // It was not its hour: what became of the last one stays as it was noted.
            Ok(Ok(None)) => return,
            Ok(Ok(Some(kept))) => {
                tracing::info!(
                    archive = kept.made.name,
                    bytes = kept.made.bytes,
                    "back-up made and read back"
                );
                self.note(ROTATION, begun, kept.stuck.map_or(Ok(()), Err));
                self.note(BACKUP, begun, Ok::<(), StoreError>(()));
            }
            Ok(Err(fault)) => self.note::<(), _>(BACKUP, begun, Err(fault)),
            Err(fault) => self.note::<(), _>(BACKUP, begun, Err(fault)),
        }
        self.tell_what_fails().await;
    }

    /// Writes the files for all, once a day.
    pub(super) async fn write_files_for_all(&self) {
        let Some(folder) = &self.export else { return };
        if OpenData::is_exported(folder, self.shell.clock.now()) {
            return;
        }
        let begun = Instant::now();
        let written = self.open_data.export_to(folder.clone()).await;
        if let Ok(written) = &written {
            tracing::info!(files = written.files, services = written.services, "files for all written");
        }
        self.note(EXPORT, begun, written);
        self.tell_what_fails().await;
    }

    /// Tells the administrators by letter what should have succeeded and did not. What became of the rounds is written
    /// down first, so that nothing of it waits for the next minute.
    pub(super) async fn tell_what_fails(&self) {
        self.measuring.note_rounds(self.shell.clock.now()).await;
        self.made("alarms", self.alarms.look_around(&self.db, &self.key, &self.shell)).await;
    }
}
