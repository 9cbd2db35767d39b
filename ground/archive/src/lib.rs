#![doc = include_str!("../README.md")]

mod contents;
mod fault;
mod making;
mod names;
mod place;
mod portions;
mod reading;
mod restoring;
mod rotation;
mod sealing;
mod store;
mod tally;

pub use self::store::{BackupRow, first_backup, last_backup, last_good_backup, note_backup, recent_backups};
pub use contents::{Contents, FORM, FileLine, Head, Poured, TableLine};
pub use fault::ArchiveFault;
pub use making::{Backup, Carried, Content, Made, make};
pub use names::{archive_name, key_name, moment_of};
pub use place::{Place, StoreSettings, Stored};
pub use reading::verify;
pub use restoring::{Fresh, Restored, restore};
pub use rotation::{Keep, superseded};
pub use sealing::{Identities, Recipients, new_identity, seal_file, unseal_file};

/// This room's tables.
pub const ROOM: ::store::Room = ::store::Room {
    name: "archive",
    migrations: &[(1, "0001_archive", include_str!("../migrations/0001_archive.sql"))],
};

#[cfg(test)]
mod tests;
