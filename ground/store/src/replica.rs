//! A copy of the database that follows it: public pages are read there while it is hardly behind.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, PoisonError, Weak};
use std::time::{Duration, Instant};

use tokio::sync::Semaphore;

use crate::address::Address;
use crate::connection::{Conn, Side};
use crate::error::StoreError;
use crate::pool::Pool;
use crate::postgres_server;

/// How often the copy is compared with the database.
const COMPARED_EVERY: Duration = Duration::from_millis(500);
/// Connections to the copy, per process.
pub(crate) const CONNECTIONS: usize = 16;

/// A copy that follows, and how far it had come when it was last compared.
pub(crate) struct Replica {
    pub(crate) pool: Pool,
    pub(crate) permits: Semaphore,
    most_behind: Duration,
    /// The last moment whose every change the copy is known to hold.
    true_as_of: Mutex<Option<Instant>>,
}

impl Replica {
    /// Begins to follow a copy. Where it cannot be reached it is looked for again, and nobody waits for it.
    pub(crate) fn follow(primary: &str, copy: &str, most_behind: Duration) -> Result<Arc<Self>, StoreError> {
        let (to_primary, to_copy) = (primary.to_owned(), copy.to_owned());
        let pool = Pool::new(CONNECTIONS, Box::new(move || postgres_server::connect(&to_copy)));
        let permits = Semaphore::new(CONNECTIONS);
        let replica = Arc::new(Self { pool, permits, most_behind, true_as_of: Mutex::default() });
        let (followed, address) = (Arc::downgrade(&replica), Address::Postgres(copy.to_owned()));
        std::thread::Builder::new()
            .name("store-replica".to_owned())
            .spawn(move || Comparison::new(to_primary, &address).go_on(&followed))
            .map_err(|error| StoreError::Other { statement: "replica", reason: error.to_string() })?;
        Ok(replica)
    }

    /// How far behind the copy may be at most, by what was last seen; nothing where it was never reached.
    pub(crate) fn behind(&self) -> Option<Duration> {
        let as_of = *self.true_as_of.lock().unwrap_or_else(PoisonError::into_inner);
        as_of.map(|moment| moment.elapsed())
    }

    /// Whether a page may be read here now.
    pub(crate) fn is_fresh(&self) -> bool {
        self.behind().is_some_and(|behind| behind <= self.most_behind)
    }

    fn learn(&self, as_of: Instant) {
        *self.true_as_of.lock().unwrap_or_else(PoisonError::into_inner) = Some(as_of);
    }
}

/// Compares the place in the write-ahead log that the copy has replayed with the places the database had reached at
/// moments of our own clock: no other clock is asked, and a copy that lost its source is seen to fall behind.
struct Comparison {
    primary: Pool,
    copy: String,
    seen: VecDeque<(Instant, u64)>,
}

impl Comparison {
    fn new(primary: String, copy: &Address) -> Self {
        let pool = Pool::new(1, Box::new(move || postgres_server::connect(&primary)));
        Self { primary: pool, copy: copy.to_string(), seen: VecDeque::new() }
    }

    /// Goes on until nobody reads the copy any more.
    fn go_on(mut self, followed: &Weak<Replica>) {
        let mut told = false;
        while let Some(replica) = followed.upgrade() {
            let compared = self.compare(&replica);
            match &compared {
                Ok(()) if told => tracing::info!(copy = self.copy, "the copy can be compared again"),
                Err(error) if !told => {
                    tracing::warn!(copy = self.copy, %error, "the copy cannot be compared; pages are read from the database");
                }
                _ => {}
            }
            told = compared.is_err();
            drop(replica);
            std::thread::sleep(COMPARED_EVERY);
        }
    }

    fn compare(&mut self, replica: &Replica) -> Result<(), StoreError> {
        let asked = Instant::now();
        let reached = self.primary.with(&mut |c| place(c, "select pg_current_wal_lsn()::text"))?;
        self.seen.push_back((asked, reached));
        let longest = replica.most_behind.saturating_mul(2).max(COMPARED_EVERY * 4);
        while self.seen.front().is_some_and(|(moment, _)| moment.elapsed() > longest) {
            self.seen.pop_front();
        }
        let replayed = replica.pool.with(&mut |c| place(c, "select pg_last_wal_replay_lsn()::text"))?;
        if let Some((moment, _)) = self.seen.iter().rev().find(|(_, place)| *place <= replayed) {
            replica.learn(*moment);
        }
        Ok(())
    }
}

/// A place in the write-ahead log, as a number.
fn place(c: &mut Conn, asked: &str) -> Result<u64, StoreError> {
    let Side::Postgres(side) = c.side() else { return Err(StoreError::Closed) };
    let said = side.word(asked)?;
    said.as_deref().and_then(number).ok_or_else(|| StoreError::Other {
        statement: "replica",
        reason: "the server named in read_database is no copy of the database; name a standby".to_owned(),
    })
}

/// `16/B374D848` as a number.
fn number(place: &str) -> Option<u64> {
    let (high, low) = place.split_once('/')?;
    let (high, low) = (u64::from_str_radix(high, 16).ok()?, u64::from_str_radix(low, 16).ok()?);
    Some((high << 32) | low)
}

#[cfg(test)]
mod tests {
    use super::number;

    #[test]
    fn a_place_in_the_log_is_a_number() {
        assert_eq!(number("0/0"), Some(0));
        assert_eq!(number("16/B374D848"), Some(0x16_B374_D848));
        assert!(number("1/00000000") > number("0/FFFFFFFF"));
        assert_eq!((number(""), number("16"), number("x/1")), (None, None, None));
    }
}
