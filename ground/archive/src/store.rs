//! Which back-ups were made, and which were not, as the house remembers them.

use store::{row, sql};
use uuid::Uuid;

row! {
    /// One back-up, or one that failed.
    pub struct BackupRow {
        /// Its identity.
        pub id: Uuid,
        /// When it was begun.
        pub at: chrono::DateTime<chrono::Utc>,
        /// Where it was put.
        pub place: String,
        /// The name of the archive; empty where there is none.
        pub name: String,
        /// Its size.
        pub bytes: i64,
        /// The rows it holds.
        pub table_rows: i64,
        /// Whether it was read back whole.
        pub verified: bool,
        /// Why there is none; empty where all is well.
        pub fault: String,
    }
}

sql! {
    /// Remembers a back-up.
    pub fn note_backup(row: &BackupRow) -> () =
        "insert into backup_made (id, at, place, name, bytes, table_rows, verified, fault) \
         values ($1, $2, $3, $4, $5, $6, $7, $8)";
    /// The last one, made or failed.
    pub fn last_backup() -> Option<BackupRow> =
        "select id, at, place, name, bytes, table_rows, verified, fault from backup_made \
         order by at desc, id desc limit 1";
    /// The first one, made or failed: what is older was not made from these records.
    pub fn first_backup() -> Option<BackupRow> =
        "select id, at, place, name, bytes, table_rows, verified, fault from backup_made \
         order by at, id limit 1";
    /// The last one that was read back whole.
    pub fn last_good_backup() -> Option<BackupRow> =
        "select id, at, place, name, bytes, table_rows, verified, fault from backup_made \
         where verified order by at desc, id desc limit 1";
    /// The latest, newest first.
    pub fn recent_backups(most: i64) -> Vec<BackupRow> =
        "select id, at, place, name, bytes, table_rows, verified, fault from backup_made \
         order by at desc, id desc limit $1";
}
