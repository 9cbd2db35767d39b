//! How often one may try: so many times in a span, for each address or account, and then a wait in words.

use crate::Failure;
use chrono::{DateTime, Utc};
use std::collections::HashMap;
use std::fmt;
use std::hash::{BuildHasher, DefaultHasher, Hash, Hasher, RandomState};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

/// No limiter remembers more keys than this, about half a megabyte: an attack from everywhere fills no memory.
const MOST_KEYS: usize = 20_000;

/// A limit of attempts per key, kept in memory and shared by its clones.
///
/// The generic cell rate algorithm (ITU-T I.371): per key only the moment at which it will be as good as new. A key
/// is kept as a keyed hash, never as the address or the account it stands for. Attempts that are refused do not
/// lengthen the wait.
///
/// Where several processes answer for one house, one that is [`shared`](Limiter::shared) tells the others every moment
/// what it let through, and learns what they did: what is exceeded is what passes between two such moments.
#[derive(Clone)]
pub struct Limiter {
    burst: i64,
    per: i64,
    hasher: RandomState,
    secret: Option<Arc<[u8]>>,
    kept: Arc<Mutex<Kept>>,
}

/// What is remembered of each key.
#[derive(Default)]
struct Kept {
    /// The moment at which it will be as good as new.
    full_again: HashMap<u64, i64>,
    /// What it used since the other processes were told, in milliseconds of waiting; only where it is shared.
    untold: HashMap<u64, i64>,
}

impl Limiter {
    /// At most `burst` attempts at once, and as many again in each `per`; at least one in each millisecond.
    pub fn new(burst: u32, per: Duration) -> Self {
        let burst = i64::from(burst.max(1));
        let per = i64::try_from(per.as_millis()).unwrap_or(i64::MAX / 4).clamp(burst, i64::MAX / 4);
        Self { burst, per, hasher: RandomState::new(), secret: None, kept: Arc::default() }
    }

    /// The same limit, counted together with the processes that know the same secret.
    #[must_use]
    pub fn shared(self, secret: &[u8]) -> Self {
        Self { secret: Some(secret.into()), ..self }
    }

    /// What was let through since the last time this was asked: each key and what it used. Told once.
    pub fn tell(&self) -> Vec<(i64, i64)> {
        let untold = std::mem::take(&mut self.kept().untold);
        untold.into_iter().map(|(key, used)| (key.cast_signed(), used)).collect()
    }

    /// Takes back what was told and did not arrive.
    pub fn take_back(&self, told: &[(i64, i64)]) {
        let mut kept = self.kept();
        told.iter().for_each(|(key, used)| *kept.untold.entry(key.cast_unsigned()).or_default() += used);
    }

    /// Learns what all processes together let through: for each key, when it will be as good as new.
    pub fn learn(&self, together: &[(i64, i64)], now: DateTime<Utc>) {
        let mut kept = self.kept();
        if kept.full_again.len() + together.len() > MOST_KEYS {
            forget(&mut kept.full_again, now.timestamp_millis());
        }
        for (key, full_again) in together.iter().take(MOST_KEYS / 2) {
            let key = key.cast_unsigned();
            let untold = kept.untold.get(&key).copied().unwrap_or_default();
            kept.full_again.insert(key, full_again + untold);
        }
    }

    fn kept(&self) -> MutexGuard<'_, Kept> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The key as it is remembered: by a hash of this process alone, or of all that know the secret.
    fn print(&self, key: &str) -> u64 {
        let Some(secret) = &self.secret else { return self.hasher.hash_one(key) };
        let mut hasher = DefaultHasher::new();
        (secret, key).hash(&mut hasher);
        hasher.finish()
    }

    /// Counts an attempt, or tells how long to wait before the next.
    ///
    /// # Errors
    ///
    /// [`Failure::TooMany`] with the seconds to wait.
    pub fn admit(&self, key: &str, now: DateTime<Utc>) -> Result<(), Failure> {
        let now = now.timestamp_millis();
        let key = self.print(key);
        let mut kept = self.kept();
        let Kept { full_again: keys, untold } = &mut *kept;
        // A clock set back must not shut anybody out for longer than the span.
        let full_again = keys.get(&key).map_or(now, |moment| (*moment).clamp(now, now + self.per));
        let each = self.per / self.burst;
        let wait = full_again + each - self.per - now;
        if wait > 0 {
            let seconds = u64::try_from(wait).unwrap_or(1).div_ceil(1000);
            return Err(Failure::TooMany { seconds });
        }
        if keys.len() >= MOST_KEYS && !keys.contains_key(&key) {
            forget(keys, now);
        }
        keys.insert(key, full_again + each);
        if self.secret.is_some() && (untold.len() < MOST_KEYS || untold.contains_key(&key)) {
            *untold.entry(key).or_default() += each;
        }
        Ok(())
    }

    /// How many keys are remembered.
    #[cfg(test)]
    pub(crate) fn remembered(&self) -> usize {
        self.kept().full_again.len()
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
