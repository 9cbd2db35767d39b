//! What a doctor asks of a database before anybody opens it: is it there, does it let us in, is it of this version.

use chrono::{DateTime, Utc};

use crate::address::Address;
use crate::connection::{Conn, Side, postgres_in_words, sqlite_in_words};
use crate::database::POSTGRES_CONNECTIONS;
use crate::error::StoreError;
use crate::migrations::Schema;
use crate::{postgres_server, sqlite_file};

/// Whether the register of changes is there.
const FILE_REGISTER: &str = "select exists (select name from sqlite_schema where name = 'migration')";
const SERVER_REGISTER: &str = "select to_regclass('migration') is not null";
/// How large a SQLite file is.
const FILE_SIZE: &str = "select page_count * page_size from pragma_page_count, pragma_page_size";
/// What each table of a SQLite file takes with its indexes.
const FILE_TABLES: &str = "select m.tbl_name, sum(d.pgsize) from dbstat d join sqlite_schema m on m.name = d.name \
    where d.aggregate = 1 group by m.tbl_name order by 2 desc, 1";
/// How large a PostgreSQL database is, its server's clock, and how many connections it grants whoever asks.
const SERVER: &str = "select pg_database_size(current_database()), clock_timestamp(), \
    least(current_setting('max_connections')::int8 - current_setting('superuser_reserved_connections')::int8, \
      (select case when datconnlimit < 0 then 100000 else datconnlimit end from pg_database \
       where datname = current_database()), \
      (select case when rolconnlimit < 0 then 100000 else rolconnlimit end from pg_roles \
       where rolname = current_user))::int8";
/// What each table of a PostgreSQL database takes with its indexes.
const SERVER_TABLES: &str = "select relname::text, pg_total_relation_size(oid) from pg_class \
    where relkind = 'r' and relnamespace = current_schema()::regnamespace order by 2 desc, 1";

/// A database that can be opened, looked at without a change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Examined {
    /// The changes of its tables that the next start makes, as `room/name`.
    pub pending: Vec<String>,
    /// How many bytes it takes.
    pub bytes: u64,
    /// The clock of its server; a file has none.
    pub clock: Option<DateTime<Utc>>,
    /// How many connections its server grants us, where that is fewer than a process may open.
    pub too_few_connections: Option<(u32, u32)>,
}

/// Why a database cannot be opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ailment {
    /// There is no such file.
    Absent,
    /// The file is something else, or torn.
    NotADatabase(String),
    /// Nobody answers at this address.
    Unreachable(String),
    /// The server refuses the account or its password.
    Refused(String),
    /// The server has no database of this name.
    Unknown(String),
    /// A newer version has been here; the first change unknown to this one.
    Newer(String),
    /// Anything else, in a sentence.
    Other(String),
}

/// The codes of PostgreSQL for an account or a password that is refused, and for a database that is not there.
const REFUSED: [&str; 2] = ["28000", "28P01"];
const NO_SUCH_DATABASE: &str = "3D000";

/// Looks at a database and changes nothing: no file is made, no table laid. Blocks; never called on an async thread.
///
/// # Errors
/// What is wrong with it.
pub fn examine(address: &Address, schema: &Schema) -> Result<Examined, Ailment> {
    std::thread::scope(|scope| scope.spawn(|| examine_here(address, schema)).join())
        .unwrap_or_else(|_| Err(Ailment::Other("the examination broke off".to_owned())))
}

fn examine_here(address: &Address, schema: &Schema) -> Result<Examined, Ailment> {
    let mut conn = match address {
        Address::Sqlite(path) if !path.exists() => return Err(Ailment::Absent),
        Address::Sqlite(path) => sqlite_file::open_reader(path).map_err(|error| no_database(&error))?,
        Address::Postgres(url) => postgres_server::connect(url).map_err(|error| why_refused(url, &error))?,
    };
    let pending = has_register(&mut conn).and_then(|begun| schema.pending(&mut conn, begun));
    let pending = pending.map_err(|error| match error {
        StoreError::TooNew { unknown } => Ailment::Newer(unknown),
        error => no_database(&error),
    })?;
    asked(&mut conn, pending).map_err(|error| Ailment::Other(error.to_string()))
}

/// Whether a start was ever made here: its register of changes is there.
fn has_register(conn: &mut Conn) -> Result<bool, StoreError> {
    match conn.side() {
        Side::Sqlite(side) => {
            let asked = side.connection().query_row(FILE_REGISTER, [], |row| row.get(0));
            asked.map_err(|error| sqlite_in_words("register", &error))
        }
        Side::Postgres(side) => {
            let asked = side.client().query_one(SERVER_REGISTER, &[]);
            asked.map(|row| row.get(0)).map_err(|error| postgres_in_words("register", &error))
        }
    }
}

fn no_database(error: &StoreError) -> Ailment {
    let told = error.to_string();
    match told.contains("not a database") || told.contains("malformed") {
        true => Ailment::NotADatabase(told),
        false => Ailment::Other(told),
    }
}

/// A server tells why in its own language; only the code is the same everywhere.
fn why_refused(url: &str, error: &StoreError) -> Ailment {
    let told = match error {
        StoreError::NotReachable { reason, .. } => reason.clone(),
        other => other.to_string(),
    };
    match code_of_refusal(url).as_deref() {
        Some(code) if REFUSED.contains(&code) => Ailment::Refused(told),
        Some(NO_SUCH_DATABASE) => Ailment::Unknown(told),
        Some(_) => Ailment::Other(told),
        None => Ailment::Unreachable(told),
    }
}

/// The code with which a server sends us away; none where nobody answers.
fn code_of_refusal(url: &str) -> Option<String> {
    let config: postgres::Config = url.parse().ok()?;
    let asked = match config.get_ssl_mode() {
        postgres::config::SslMode::Require => config.connect(postgres_server::encrypted().ok()?),
        _ => config.connect(postgres::NoTls),
    };
    let fault = asked.err()?;
    fault.code().map(|code| code.code().to_owned())
}

fn asked(conn: &mut Conn, pending: Vec<String>) -> Result<Examined, StoreError> {
    let mut examined = Examined { pending, bytes: 0, clock: None, too_few_connections: None };
    match conn.side() {
        Side::Sqlite(side) => examined.bytes = number(side.connection())?,
        Side::Postgres(side) => {
            let told = side.client().query_one(SERVER, &[]);
            let told = told.map_err(|error| postgres_in_words("server", &error))?;
            let (bytes, granted): (i64, i64) = (told.get(0), told.get(2));
            let granted = u32::try_from(granted).unwrap_or(0);
            let ours = u32::try_from(POSTGRES_CONNECTIONS).unwrap_or(0);
            examined.bytes = bytes.unsigned_abs();
            examined.clock = Some(told.get(1));
            examined.too_few_connections = (granted < ours).then_some((granted, ours));
        }
    }
    Ok(examined)
}

fn number(connection: &rusqlite::Connection) -> Result<u64, StoreError> {
    let asked = connection.query_row(FILE_SIZE, [], |row| row.get(0));
    asked.map(i64::unsigned_abs).map_err(|error| sqlite_in_words("file_size", &error))
}

/// A table and what it takes on the disk, its indexes included.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableSize {
    /// Its name.
    pub name: String,
    /// How many bytes it takes.
    pub bytes: u64,
}

/// A file larger than this is not walked for the sizes of its tables: that would read all of it.
const LARGEST_WALKED: u64 = 512 * 1024 * 1024;

/// How large the whole database is, and its largest tables; none where finding out would take long.
///
/// # Errors
/// Those of the store.
pub fn table_sizes(conn: &mut Conn, most: usize) -> Result<(u64, Vec<TableSize>), StoreError> {
    match conn.side() {
        Side::Sqlite(side) => {
            let whole = number(side.connection())?;
            if whole > LARGEST_WALKED {
                return Ok((whole, Vec::new()));
            }
            let told = |error| sqlite_in_words("table_sizes", &error);
            let mut asked = side.connection().prepare(FILE_TABLES).map_err(told)?;
            let pairs = asked.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).map_err(told)?;
            Ok((whole, sizes(pairs.collect::<Result<_, _>>().map_err(told)?, most)))
        }
        Side::Postgres(side) => {
            let told = |error| postgres_in_words("table_sizes", &error);
            let whole: i64 = side.client().query_one(SERVER, &[]).map_err(told)?.get(0);
            let rows = side
                .client()
                .query(SERVER_TABLES, &[])
                .map_err(|error| postgres_in_words("table_sizes", &error))?;
            Ok((whole.unsigned_abs(), sizes(rows.iter().map(|row| (row.get(0), row.get(1))).collect(), most)))
        }
    }
}

fn sizes(pairs: Vec<(String, i64)>, most: usize) -> Vec<TableSize> {
    let sized = pairs.into_iter().take(most);
    sized.map(|(name, bytes)| TableSize { name, bytes: bytes.unsigned_abs() }).collect()
}

#[cfg(test)]
mod tests;
