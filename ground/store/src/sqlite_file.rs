//! The embedded engine: how its file is opened.

use std::fs::OpenOptions;
use std::path::Path;
use std::time::Duration;

use rusqlite::{Connection, OpenFlags};

use crate::connection::{Conn, SqliteSide, sqlite_in_words};
use crate::error::StoreError;

/// How long SQLite itself waits for another process before it answers "busy".
const BUSY_TIMEOUT: Duration = Duration::from_secs(5);
/// How often the change to write-ahead logging is tried: SQLite does not wait for others in that one step.
const WAL_TRIES: u32 = 100;

/// Opens the file for writing, creating it readable by its owner alone.
///
/// `synchronous = full` makes every acknowledged write survive a power cut.
pub(crate) fn open_writer(path: &Path) -> Result<Conn, StoreError> {
    create_private(path)?;
    let connection = open(path)?;
    let set = |text: &str| connection.execute_batch(text);
    let mut tries = 0;
    while let Err(error) = set("pragma journal_mode = wal") {
        tries += 1;
        let error = sqlite_in_words("journal_mode", &error);
        if tries == WAL_TRIES || !error.is_passing() {
            return Err(cannot_open(path, &error));
        }
        std::thread::sleep(Duration::from_millis(20));
    }
    set("pragma synchronous = full; pragma foreign_keys = on; pragma journal_size_limit = 67108864;
         pragma temp_store = memory; pragma cache_size = -32000")
    .map_err(|error| cannot_open(path, &error))?;
    Ok(Conn::sqlite(SqliteSide::new(connection)))
}

/// Opens the file for reading only.
pub(crate) fn open_reader(path: &Path) -> Result<Conn, StoreError> {
    let connection = open(path)?;
    connection
        .execute_batch("pragma query_only = on; pragma temp_store = memory; pragma cache_size = -8000")
        .map_err(|error| cannot_open(path, &error))?;
    Ok(Conn::sqlite(SqliteSide::new(connection)))
}

fn open(path: &Path) -> Result<Connection, StoreError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags).map_err(|error| cannot_open(path, &error))?;
    connection.busy_timeout(BUSY_TIMEOUT).map_err(|error| cannot_open(path, &error))?;
    Ok(connection)
}

fn create_private(path: &Path) -> Result<(), StoreError> {
    let mut options = OpenOptions::new();
    options.create(true).append(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path).map(drop).map_err(|error| cannot_open(path, &error))
}

fn cannot_open(path: &Path, error: &dyn std::fmt::Display) -> StoreError {
    StoreError::CannotOpen { path: path.to_owned(), reason: error.to_string() }
}
