//! A few open connections, lent one at a time.

use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};

use crate::connection::Conn;
use crate::error::StoreError;

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
            if shelf.lent < self.capacity {
                shelf.lent += 1;
                break;
            }
            shelf = self.returned.wait(shelf).unwrap_or_else(PoisonError::into_inner);
        }
        drop(shelf);
        (self.open)().map(|conn| (conn, false)).inspect_err(|_| self.one_less())
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
