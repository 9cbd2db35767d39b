//! How much the connections are wanted: how many are lent, how many wait for one, how long they waited so far.

use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

/// How much the connections are wanted, at this moment and since the start.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Usage {
    /// How many may be open.
    pub capacity: u64,
    /// How many are lent.
    pub in_use: u64,
    /// How many callers wait for one.
    pub waiting: u64,
    /// How many callers asked for one since the start.
    pub asked: u64,
    /// How long all of them waited, together.
    pub waited: Duration,
}

/// Counts callers as they wait and get.
#[derive(Default)]
pub(crate) struct Counted {
    waiting: AtomicU64,
    in_use: AtomicU64,
    asked: AtomicU64,
    microseconds: AtomicU64,
}

/// Somebody who waits for a connection, until it is dropped.
pub(crate) struct Waiting<'a>(&'a Counted, Instant);

/// Somebody who has one, until it is dropped.
pub(crate) struct Holding<'a>(&'a Counted);

impl Counted {
    pub(crate) fn wait(&self) -> Waiting<'_> {
        self.waiting.fetch_add(1, Ordering::Relaxed);
        self.asked.fetch_add(1, Ordering::Relaxed);
        Waiting(self, Instant::now())
    }

    pub(crate) fn usage(&self, capacity: usize) -> Usage {
        let read = |number: &AtomicU64| number.load(Ordering::Relaxed);
        Usage {
            capacity: capacity as u64,
            in_use: read(&self.in_use),
            waiting: read(&self.waiting),
            asked: read(&self.asked),
            waited: Duration::from_micros(read(&self.microseconds)),
        }
    }
}

impl<'a> Waiting<'a> {
    /// The wait is over.
    pub(crate) fn held(self) -> Holding<'a> {
        self.0.in_use.fetch_add(1, Ordering::Relaxed);
        Holding(self.0)
    }
}

/// A caller who goes away while waiting is counted out as well.
impl Drop for Waiting<'_> {
    fn drop(&mut self) {
        let waited = u64::try_from(self.1.elapsed().as_micros()).unwrap_or(u64::MAX);
        self.0.waiting.fetch_sub(1, Ordering::Relaxed);
        self.0.microseconds.fetch_add(waited, Ordering::Relaxed);
    }
}

impl Drop for Holding<'_> {
    fn drop(&mut self) {
        self.0.in_use.fetch_sub(1, Ordering::Relaxed);
    }
}
