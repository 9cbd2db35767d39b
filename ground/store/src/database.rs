//! The door to the data of one network: reads side by side, writes one transaction each.

use std::sync::{Arc, PoisonError};
use std::time::Duration;

use tokio::sync::Semaphore;

use crate::address::{Address, Engine};
use crate::attending::{may_lag, noted};
use crate::connection::{Conn, Mode};
use crate::error::StoreError;
use crate::migrations::Schema;
use crate::pool::Pool;
use crate::replica::Replica;
use crate::usage::{Counted, Usage};
use crate::{facts, postgres_server, sqlite_file};

mod writer;
use writer::Writer;

/// How often a write is run before its conflict is told.
const WRITE_TRIES: u32 = 5;
/// Readers of a SQLite file, per process.
const SQLITE_READERS: usize = 8;
/// Connections to a PostgreSQL server, per process.
pub(crate) const POSTGRES_CONNECTIONS: usize = 16;
/// Connections of one of many networks of a process.
const FEW: usize = 3;

/// The data of one network; cheap to clone.
#[derive(Clone)]
pub struct Db {
    inner: Arc<Inner>,
    /// A copy for visits that may read one.
    replica: Option<Arc<Replica>>,
}

struct Inner {
    engine: Engine,
    /// The tables it was brought to when it was opened.
    schema: Schema,
    pool: Pool,
    /// Keeps async callers from filling the blocking threads while all connections are lent.
    permits: Semaphore,
    counted: Counted,
    /// The one writer of a SQLite file; PostgreSQL writes through the pool.
    writer: Option<Writer>,
}

impl Db {
    /// Opens the data, creating or upgrading its tables first. Blocks until it is done: call it before serving.
    ///
    /// It works on a thread of its own, because PostgreSQL cannot be waited for on an async one.
    pub fn open(address: &Address, schema: &Schema) -> Result<Self, StoreError> {
        Self::open_with(address, schema, (SQLITE_READERS, POSTGRES_CONNECTIONS))
    }

    /// The same for one of many networks of a process: with few connections, since each of them costs memory here and
    /// a process at the server.
    pub fn open_one_of_many(address: &Address, schema: &Schema) -> Result<Self, StoreError> {
        Self::open_with(address, schema, (FEW, FEW))
    }

    fn open_with(address: &Address, schema: &Schema, most: (usize, usize)) -> Result<Self, StoreError> {
        std::thread::scope(|scope| scope.spawn(|| Self::open_here(address, schema, most)).join())
            .unwrap_or(Err(StoreError::Closed))
    }

    fn open_here(
        address: &Address,
        schema: &Schema,
        (readers, connections): (usize, usize),
    ) -> Result<Self, StoreError> {
        let (pool, writer) = match address.clone() {
            Address::Sqlite(path) => {
                let mut conn = sqlite_file::open_writer(&path)?;
                schema.apply(&mut conn)?;
                let open = Box::new(move || sqlite_file::open_reader(&path));
                (Pool::new(readers, open), Some(Writer::start(conn)?))
            }
            Address::Postgres(url) => {
                let open = Box::new(move || postgres_server::connect(&url));
                let pool = Pool::new(connections, open);
                pool.with(&mut |conn| schema.apply(conn))?;
                (pool, None)
            }
        };
        let permits = Semaphore::new(pool.capacity());
        let (engine, schema, counted) = (address.engine(), schema.clone(), Counted::default());
        let inner = Arc::new(Inner { engine, schema, pool, permits, counted, writer });
        Ok(Self { inner, replica: None })
    }

    /// The same data, with a copy that follows it (a standby of PostgreSQL): what a visit reads that may lag (see
    /// [`attend`](crate::attend)) is read there while the copy is at most `most_behind` behind.
    pub fn with_copy(
        self,
        primary: &Address,
        copy: &Address,
        most_behind: Duration,
    ) -> Result<Self, StoreError> {
        let (Address::Postgres(primary), Address::Postgres(copy)) = (primary, copy) else {
            let reason =
                "a copy to read from is a standby of PostgreSQL, beside a database of PostgreSQL".to_owned();
            return Err(StoreError::Other { statement: "read_database", reason });
        };
        Ok(Self { replica: Some(Replica::follow(primary, copy, most_behind)?), ..self })
    }

    /// How far behind the copy may be at most; nothing without a copy, or where it was never reached.
    pub fn copy_is_behind(&self) -> Option<Duration> {
        self.replica.as_ref().and_then(|replica| replica.behind())
    }

    /// The engine that serves this data.
    pub fn engine(&self) -> Engine {
        self.inner.engine
    }

    /// The tables it was brought to when it was opened.
    pub(crate) fn schema(&self) -> &Schema {
        &self.inner.schema
    }

    /// Reads: `work` sees one still picture of the data and can change nothing.
    pub async fn read<T, W>(&self, work: W) -> Result<T, StoreError>
    where
        T: Send + 'static,
        W: FnMut(&mut Conn) -> Result<T, StoreError> + Send + 'static,
    {
        match self.replica.as_ref().filter(|replica| may_lag() && replica.is_fresh()) {
            Some(replica) => noted(from_copy(replica, work).await),
            None => noted(self.on_blocking_thread(Mode::Read, work).await),
        }
    }

    /// Writes: `work` is one transaction, kept whole or not at all, even if the caller goes away meanwhile.
    ///
    /// It may be run again when others changed the same records: no mail, clock, randomness or new id inside.
    pub async fn write<T, W>(&self, work: W) -> Result<T, StoreError>
    where
        T: Send + 'static,
        W: FnMut(&mut Conn) -> Result<T, StoreError> + Send + 'static,
    {
        noted(match &self.inner.writer {
            Some(writer) => writer.write(work).await,
            None => self.on_blocking_thread(Mode::Write, work).await,
        })
    }

    /// The blocking twin of [`Db::read`], for the command line; never called on an async thread.
    pub fn read_now<T>(
        &self,
        mut work: impl FnMut(&mut Conn) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        self.inner.pool.with(&mut |conn| conn.transact(Mode::Read, &mut work))
    }

    /// The blocking twin of [`Db::write`], for the command line; never called on an async thread.
    pub fn write_now<T>(
        &self,
        work: impl FnMut(&mut Conn) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        self.write_blocking(Mode::Write, work)
    }

    /// Like [`Db::write_now`], while no other write runs: for an import, too long to be run twice.
    pub fn write_alone_now<T>(
        &self,
        work: impl FnMut(&mut Conn) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        self.write_blocking(Mode::WriteAlone, work)
    }

    fn write_blocking<T>(
        &self,
        mode: Mode,
        mut work: impl FnMut(&mut Conn) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        match &self.inner.writer {
            Some(writer) => writer.write_now(&mut work),
            None => self.inner.pool.with(&mut |conn| persist(conn, mode, &mut work)),
        }
    }

    /// How much the connections are wanted, now and since the start.
    pub fn usage(&self) -> Usage {
        self.inner.counted.usage(self.inner.pool.capacity())
    }

    /// Whether the data can be read; the answer of a health check.
    pub async fn check(&self) -> Result<(), StoreError> {
        self.read(|c| facts::last_fact(c).map(|_| ())).await
    }

    /// Finishes what was begun, then closes every connection. Later calls answer [`StoreError::Closed`].
    pub async fn close(&self) {
        self.inner.permits.close();
        let inner = Arc::clone(&self.inner);
        let closed = tokio::task::spawn_blocking(move || {
            inner.pool.close();
            if let Some(writer) = &inner.writer {
                writer.close();
            }
        });
        if closed.await.is_err() {
            tracing::warn!("the database could not be closed in order");
        }
    }

    async fn on_blocking_thread<T, W>(&self, mode: Mode, mut work: W) -> Result<T, StoreError>
    where
        T: Send + 'static,
        W: FnMut(&mut Conn) -> Result<T, StoreError> + Send + 'static,
    {
        let waiting = self.inner.counted.wait();
        let _permit = self.inner.permits.acquire().await.map_err(|_| StoreError::Closed)?;
        let _held = waiting.held();
        let inner = Arc::clone(&self.inner);
        let run = move || inner.pool.with(&mut |conn| persist(conn, mode, &mut work));
        tokio::task::spawn_blocking(run).await.unwrap_or(Err(StoreError::Closed))
    }
}

/// Reads from a copy that follows the database.
async fn from_copy<T, W>(replica: &Arc<Replica>, mut work: W) -> Result<T, StoreError>
where
    T: Send + 'static,
    W: FnMut(&mut Conn) -> Result<T, StoreError> + Send + 'static,
{
    let _permit = replica.permits.acquire().await.map_err(|_| StoreError::Closed)?;
    let replica = Arc::clone(replica);
    let run = move || replica.pool.with(&mut |conn| conn.transact(Mode::Read, &mut work));
    tokio::task::spawn_blocking(run).await.unwrap_or(Err(StoreError::Closed))
}

/// Runs a transaction again while others get there first; from the second time on nobody else may write.
fn persist<T>(
    conn: &mut Conn,
    mode: Mode,
    work: &mut dyn FnMut(&mut Conn) -> Result<T, StoreError>,
) -> Result<T, StoreError> {
    let mut tried = 1;
    loop {
        let mode = if tried > 1 && mode == Mode::Write { Mode::WriteAlone } else { mode };
        match conn.transact(mode, work) {
            Err(error) if error.is_passing() && tried < WRITE_TRIES && mode != Mode::Read => tried += 1,
            other => return other,
        }
    }
}

fn unpoisoned<T>(lock: Result<T, PoisonError<T>>) -> T {
    lock.unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests;
