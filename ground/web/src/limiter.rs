//! How often one may try: so many times in a span, for each address or account, and then a wait in words.

use crate::Failure;
use chrono::{DateTime, Utc};
use std::collections::HashMap;
use std::fmt;
use std::hash::{BuildHasher, RandomState};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

/// No limiter remembers more keys than this, about half a megabyte: an attack from everywhere fills no memory.
const MOST_KEYS: usize = 20_000;

/// A limit of attempts per key, kept in memory and shared by its clones.
///
/// The generic cell rate algorithm (ITU-T I.371): per key only the moment at which it will be as good as new. A key
/// is kept as a keyed hash, never as the address or the account it stands for. Attempts that are refused do not
/// lengthen the wait.
#[derive(Clone)]
pub struct Limiter {
    burst: i64,
    per: i64,
    hasher: RandomState,
    full_again: Arc<Mutex<HashMap<u64, i64>>>,
}

impl Limiter {
    /// At most `burst` attempts at once, and as many again in each `per`; at least one in each millisecond.
    pub fn new(burst: u32, per: Duration) -> Self {
        let burst = i64::from(burst.max(1));
        let per = i64::try_from(per.as_millis()).unwrap_or(i64::MAX / 4).clamp(burst, i64::MAX / 4);
        Self { burst, per, hasher: RandomState::new(), full_again: Arc::default() }
    }

    /// Counts an attempt, or tells how long to wait before the next.
    ///
    /// # Errors
    ///
    /// [`Failure::TooMany`] with the seconds to wait.
    pub fn admit(&self, key: &str, now: DateTime<Utc>) -> Result<(), Failure> {
        let now = now.timestamp_millis();
        let key = self.hasher.hash_one(key);
        let mut keys = self.full_again.lock().unwrap_or_else(PoisonError::into_inner);
        // A clock set back must not shut anybody out for longer than the span.
        let full_again = keys.get(&key).map_or(now, |moment| (*moment).clamp(now, now + self.per));
        let each = self.per / self.burst;
        let wait = full_again + each - self.per - now;
        if wait > 0 {
            let seconds = u64::try_from(wait).unwrap_or(1).div_ceil(1000);
            return Err(Failure::TooMany { seconds });
        }
        if keys.len() >= MOST_KEYS && !keys.contains_key(&key) {
            forget(&mut keys, now);
        }
        keys.insert(key, full_again + each);
        Ok(())
    }

    /// How many keys are remembered.
    #[cfg(test)]
    pub(crate) fn remembered(&self) -> usize {
        self.full_again.lock().unwrap_or_else(PoisonError::into_inner).len()
    }
}

/// Makes room: first the keys that are as good as new, which changes nothing; if that is not enough, the half
/// that used least of its right.
fn forget(keys: &mut HashMap<u64, i64>, now: i64) {
    keys.retain(|_, moment| *moment > now);
    if keys.len() < MOST_KEYS / 2 {
        return;
    }
    let mut moments: Vec<i64> = keys.values().copied().collect();
    let middle = moments.len() / 2;
    let (_, median, _) = moments.select_nth_unstable(middle);
    keys.retain(|_, moment| *moment > *median);
}

impl fmt::Debug for Limiter {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "Limiter({} in {} ms)", self.burst, self.per)
    }
}

#[cfg(test)]
mod tests;
