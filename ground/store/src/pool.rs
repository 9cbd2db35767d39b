//! A few open connections, lent one at a time.

use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use crate::connection::Conn;
use crate::error::StoreError;

/// The shortest and the longest pause between two attempts to reach a server that has gone.
const PAUSES: (Duration, Duration) = (Duration::from_millis(100), Duration::from_secs(2));

/// Opens one more connection.
pub(crate) type Opener = Box<dyn Fn() -> Result<Conn, StoreError> + Send + Sync>;

/// Connections opened when first needed and kept until closing.
pub(crate) struct Pool {
    shelf: Mutex<Shelf>,
    returned: Condvar,
    capacity: usize,
    open: Opener,
}

#[derive(Default)]
struct Shelf {
    idle: Vec<Conn>,
    lent: usize,
    closed: bool,
    absence: Option<Absence>,
}

/// A server that could not be reached: who asks meanwhile is told so at once, and one asker at a time looks again.
struct Absence {
    next_look: Instant,
    pause: Duration,
    address: String,
    reason: String,
}

impl Absence {
    /// What is told without asking the server.
    fn told(&self) -> StoreError {
        StoreError::NotReachable { address: self.address.clone(), reason: self.reason.clone() }
    }
}

impl Pool {
    pub(crate) fn new(capacity: usize, open: Opener) -> Self {
        Self { shelf: Mutex::default(), returned: Condvar::new(), capacity, open }
    }

    pub(crate) fn capacity(&self) -> usize {
        self.capacity
    }

    /// Lends a connection to `work`, waiting for one if all are lent. Blocks: never called on an async thread.
    ///
    /// A server that was restarted leaves dead connections on the shelf: work that met one before its
    /// transaction had begun is given another.
    pub(crate) fn with<T>(
        &self,
        work: &mut dyn FnMut(&mut Conn) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        loop {
            let (mut conn, kept) = self.take()?;
            let worked = work(&mut conn);
            let alive = conn.is_alive();
            let again = kept && !alive && !conn.has_begun();
            self.give_back(conn, alive);
            if !again {
                return worked;
            }
        }
    }

    fn shelf(&self) -> MutexGuard<'_, Shelf> {
        self.shelf.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A connection, and whether it was kept from earlier.
    fn take(&self) -> Result<(Conn, bool), StoreError> {
        let mut shelf = self.shelf();
        loop {
            if shelf.closed {
                return Err(StoreError::Closed);
            }
            if let Some(conn) = shelf.idle.pop() {
                shelf.lent += 1;
                return Ok((conn, true));
            }
            if let Some(absence) = &mut shelf.absence {
                let now = Instant::now();
                if now < absence.next_look {
                    return Err(absence.told());
                }
                absence.next_look = now + PAUSES.1;
            }
            if shelf.lent < self.capacity {
                shelf.lent += 1;
                break;
            }
            shelf = self.returned.wait(shelf).unwrap_or_else(PoisonError::into_inner);
        }
        drop(shelf);
        let opened = (self.open)();
        self.note(opened.as_ref().err());
        opened.map(|conn| (conn, false)).inspect_err(|_| self.one_less())
    }

    /// Remembers that the server has gone, and when to look for it again; or that it is there.
    fn note(&self, fault: Option<&StoreError>) {
        let mut shelf = self.shelf();
        let Some(StoreError::NotReachable { address, reason }) = fault else {
            if shelf.absence.take().is_some() {
                tracing::info!("the database answers again");
            }
            return;
        };
        let pause = shelf.absence.as_ref().map_or(PAUSES.0, |absence| (absence.pause * 2).min(PAUSES.1));
        if shelf.absence.is_none() {
            tracing::error!(%address, %reason, "the database cannot be reached; it is looked for again every moment");
        }
        let next_look = Instant::now() + pause;
        let (address, reason) = (address.clone(), reason.clone());
        shelf.absence = Some(Absence { next_look, pause, address, reason });
    }

    fn give_back(&self, conn: Conn, alive: bool) {
        let mut shelf = self.shelf();
        if alive && !shelf.closed {
            shelf.idle.push(conn);
        } else {
            drop(conn);
        }
        drop(shelf);
        self.one_less();
    }

    fn one_less(&self) {
        self.shelf().lent -= 1;
        self.returned.notify_all();
    }

    /// Waits until every connection is back and closes them all. Blocks.
    pub(crate) fn close(&self) {
        let mut shelf = self.shelf();
        shelf.closed = true;
        self.returned.notify_all();
        while shelf.lent > 0 {
            shelf = self.returned.wait(shelf).unwrap_or_else(PoisonError::into_inner);
        }
        shelf.idle.clear();
    }
}

/// A PostgreSQL connection says goodbye to its server when dropped and may not do so on an async thread, where
/// the last clone of a `Db` often ends.
impl Drop for Pool {
    fn drop(&mut self) {
        let idle = std::mem::take(&mut self.shelf().idle);
        if !idle.is_empty() {
            std::thread::spawn(move || drop(idle));
        }
    }
}
