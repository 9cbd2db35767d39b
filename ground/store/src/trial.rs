//! Databases for tests: fresh, with the real tables, gone afterwards.

use std::ops::Deref;

use uuid::Uuid;

use crate::address::Address;
use crate::database::Db;
use crate::error::StoreError;
use crate::migrations::Schema;

/// The setting that names a PostgreSQL server on which tests may create databases.
pub const POSTGRES_SETTING: &str = "MAILLAGE_TEST_POSTGRES";

/// A fresh database, removed when dropped.
pub struct TrialDb {
    db: Option<Db>,
    address: Address,
    home: Home,
}

enum Home {
    /// The folder of the file.
    Folder(tempfile::TempDir),
    /// The server that holds it, and its name there.
    Server { url: String, name: String },
}

impl TrialDb {
    /// Where it lives, to open it a second time.
    pub fn address(&self) -> &Address {
        &self.address
    }

    /// The folder of a SQLite trial, for files beside the database.
    pub fn folder(&self) -> Option<&std::path::Path> {
        match &self.home {
            Home::Folder(folder) => Some(folder.path()),
            Home::Server { .. } => None,
        }
    }
}

impl Deref for TrialDb {
    type Target = Db;
    #[expect(clippy::expect_used, reason = "only a dropped trial has no database")]
    fn deref(&self) -> &Db {
        self.db.as_ref().expect("the trial is still there")
    }
}

impl Drop for TrialDb {
    fn drop(&mut self) {
        drop(self.db.take());
        if let Home::Server { url, name } = &self.home {
            let text = format!("drop database if exists {name} with (force)");
            if let Err(error) = on_server(url, &text) {
                tracing::warn!(%error, name, "a trial database is left behind");
            }
        }
    }
}

/// A fresh SQLite file in a folder of its own.
#[expect(clippy::expect_used, reason = "a test without its database cannot go on")]
pub fn sqlite(schema: &Schema) -> TrialDb {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let address = Address::Sqlite(folder.path().join("trial.sqlite"));
    let db = Db::open(&address, schema).expect("a fresh SQLite database opens");
    TrialDb { db: Some(db), address, home: Home::Folder(folder) }
}

/// A fresh PostgreSQL database, or nothing but a line of explanation where no server is set.
#[expect(
    clippy::expect_used,
    clippy::print_stderr,
    reason = "a test without its database cannot go on, and says so"
)]
pub fn postgres(schema: &Schema) -> Option<TrialDb> {
    let Some(url) = std::env::var(POSTGRES_SETTING).ok().filter(|url| !url.is_empty()) else {
        eprintln!("skipped on PostgreSQL: {POSTGRES_SETTING} is not set");
        return None;
    };
    let name = format!("maillage_trial_{}", Uuid::new_v4().simple());
    let template = format!("maillage_template_{:016x}", schema.fingerprint());
    let copy = format!("create database {name} template {template} strategy file_copy");
    if on_server(&url, &copy).is_err() {
        make_template(&url, schema, &template).expect("a template is made");
        on_server(&url, &copy).expect("a database is created");
    }
    let address = Address::Postgres(beside(&url, &name));
    // Made before it is opened: a trial whose tables are faulty is removed too.
    let mut trial = TrialDb { db: None, address, home: Home::Server { url, name } };
    trial.db = Some(Db::open(&trial.address, schema).expect("a fresh PostgreSQL database opens"));
    Some(trial)
}

/// Makes the database with these tables that trials are copied from: laying tables takes longer than the copy. It is
/// named by its migrations and stays on the server. It gets its name once it is whole: nobody copies half of one.
fn make_template(url: &str, schema: &Schema, name: &str) -> Result<(), StoreError> {
    let draft = format!("maillage_trial_{}", Uuid::new_v4().simple());
    on_server(url, &format!("create database {draft} template template0 encoding 'UTF8'"))?;
    let (at, tables) = (beside(url, &draft), schema.clone());
    let lay = move || tables.apply(&mut crate::postgres_server::connect(&at)?);
    let laid = std::thread::spawn(lay).join().unwrap_or(Err(StoreError::Closed));
    let rename = format!("alter database {draft} rename to {name}");
    // The server takes a moment to see that whoever laid the tables has left.
    let named = || (0..50).any(|_| on_server(url, &rename).is_ok() || pause());
    if laid.is_err() || !named() {
        on_server(url, &format!("drop database if exists {draft} with (force)"))?;
    }
    laid
}

/// Waits for a moment; never the end of it.
fn pause() -> bool {
    std::thread::sleep(std::time::Duration::from_millis(20));
    false
}

/// Runs a test on SQLite, then on PostgreSQL where there is a server.
pub fn both(schema: &Schema, test: impl Fn(&TrialDb)) {
    test(&sqlite(schema));
    if let Some(trial) = postgres(schema) {
        test(&trial);
    }
}

/// The same URL with another database name.
fn beside(url: &str, name: &str) -> String {
    let (place, options) = url.split_once('?').map_or((url, ""), |(place, options)| (place, options));
    let (scheme, rest) = place.split_once("://").unwrap_or(("postgres", place));
    let server = rest.split('/').next().unwrap_or_default();
    let options = if options.is_empty() { String::new() } else { format!("?{options}") };
    format!("{scheme}://{server}/{name}{options}")
}

/// Runs one text on the server, on a thread of its own so that an async test may call it.
fn on_server(url: &str, text: &str) -> Result<(), StoreError> {
    let (url, text) = (url.to_owned(), text.to_owned());
    let run = move || crate::postgres_server::connect(&url)?.script(&text);
    std::thread::spawn(run).join().unwrap_or(Err(StoreError::Closed))
}
