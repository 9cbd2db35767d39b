//! What the houses of one process share: places for visitors, turns for rounds, and the limit of open files.

use std::sync::Arc;

use tokio::sync::Semaphore;
use web::{Crowd, Hospitality, TrustedProxies};

/// Rounds that several houses make at once: more would only wait for the same processors.
const TURNS_OF_MANY: usize = 4;
/// Rounds that a house alone makes at once: all of its own.
const TURNS_ALONE: usize = 64;
/// Open files kept back from visitors: databases, letters, other machines.
const KEPT_BACK: u64 = 256;
/// More open files than this are not asked for.
const MOST_FILES: u64 = 65_536;
/// More connections than this are not held, however many files may be open: each costs about ten kilobytes.
const MOST_CONNECTIONS: usize = 20_000;

/// What the houses of one process share.
pub(crate) struct Shared {
    crowd: Crowd,
    turns: Arc<Semaphore>,
    many: bool,
}

impl Shared {
    /// A house that has the process to itself.
    pub(crate) fn alone() -> Self {
        Self { crowd: Crowd::default(), turns: Arc::new(Semaphore::new(TURNS_ALONE)), many: false }
    }

    /// Several houses in one process.
    pub(crate) fn of_many() -> Self {
        Self { crowd: Crowd::default(), turns: Arc::new(Semaphore::new(TURNS_OF_MANY)), many: true }
    }

    /// The places for the visitors of one house.
    pub(super) fn crowd(&self) -> Crowd {
        if self.many { self.crowd.neighbour() } else { self.crowd.clone() }
    }

    /// The turns in which rounds are made.
    pub(super) fn turns(&self) -> Arc<Semaphore> {
        Arc::clone(&self.turns)
    }
}

/// How many connections are held, after asking the system for as many open files as it gives without being root.
pub(crate) fn hospitality(proxies: &TrustedProxies) -> Hospitality {
    let files = open_files();
    let connections = usize::try_from(files.saturating_sub(KEPT_BACK)).unwrap_or(MOST_CONNECTIONS);
    let connections = connections.clamp(64, MOST_CONNECTIONS);
    tracing::info!(files, connections, "connections held at once");
    Hospitality { connections, proxies: proxies.clone(), ..Hospitality::default() }
}

/// Raises the soft limit of open files to the hard one, and says what it is now.
fn open_files() -> u64 {
    use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
    let limits = getrlimit(Resource::Nofile);
    let wanted = limits.maximum.unwrap_or(MOST_FILES).min(MOST_FILES);
    let now = limits.current.unwrap_or(MOST_FILES);
    if now >= wanted {
        return now;
    }
    match setrlimit(Resource::Nofile, Rlimit { current: Some(wanted), maximum: limits.maximum }) {
        Ok(()) => wanted,
        Err(fault) => {
            tracing::warn!(%fault, "the limit of open files could not be raised");
            now
        }
    }
}
