//! The keys as a running process holds them: read again when their file changes.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, PoisonError, RwLock};
use std::time::{Duration, Instant};

use super::key_file::{self, Stamp};
use super::ring::{KeyId, Ring, SealingKey};

/// How often a process looks whether the file has changed, at most. Shorter in the store's own tests, which wait for it.
pub(crate) const LOOK_EVERY: Duration = Duration::from_millis(if cfg!(test) { 100 } else { 1_000 });

/// A ring, and the file it follows.
pub(super) struct Watched {
    file: Option<PathBuf>,
    since: Instant,
    /// When it was last looked at, in milliseconds after `since`.
    looked: AtomicU64,
    held: RwLock<Held>,
}

struct Held {
    ring: Arc<Ring>,
    stamp: Option<Stamp>,
}

impl Watched {
    /// A ring without a file, which never changes.
    pub(super) fn fixed(ring: Ring) -> Self {
        Self::new(ring, None, None)
    }

    /// The ring of this file; `stamp` was taken before the file was read.
    pub(super) fn following(ring: Ring, file: &Path, stamp: Option<Stamp>) -> Self {
        Self::new(ring, Some(file.to_owned()), stamp)
    }

    fn new(ring: Ring, file: Option<PathBuf>, stamp: Option<Stamp>) -> Self {
        let held = RwLock::new(Held { ring: Arc::new(ring), stamp });
        Self { file, since: Instant::now(), looked: AtomicU64::new(0), held }
    }

    pub(super) fn file(&self) -> Option<&Path> {
        self.file.as_deref()
    }

    /// The ring as it stood in the file a second ago at most.
    pub(super) fn ring(&self) -> Arc<Ring> {
        self.look_if_due();
        self.held()
    }

    /// The key with this id; the file is looked at once more before the answer is no.
    pub(super) fn key(&self, id: KeyId) -> Option<SealingKey> {
        let known = self.ring().find(id).cloned();
        known.or_else(|| {
            self.look();
            self.held().find(id).cloned()
        })
    }

    fn held(&self) -> Arc<Ring> {
        Arc::clone(&self.held.read().unwrap_or_else(PoisonError::into_inner).ring)
    }

    fn look_if_due(&self) {
        let now = u64::try_from(self.since.elapsed().as_millis()).unwrap_or(u64::MAX);
        let looked = self.looked.load(Ordering::Acquire);
        let due = Duration::from_millis(now.saturating_sub(looked)) >= LOOK_EVERY;
        // Of several threads one looks, the others go on.
        if due && self.looked.compare_exchange(looked, now, Ordering::AcqRel, Ordering::Acquire).is_ok() {
            self.look();
        }
    }

    fn look(&self) {
        let Some(path) = &self.file else { return };
        let mut held = self.held.write().unwrap_or_else(PoisonError::into_inner);
        let stamp = Stamp::of(path);
        if held.stamp == stamp {
            return;
        }
        held.stamp = stamp;
        if let Some(ring) = readable(path).filter(|ring| is_ours(ring, &held.ring, path)) {
            held.ring = Arc::new(ring.remembering(&held.ring));
        }
    }
}

/// The ring in the file. One that is gone or cannot be read is told loudly, and the keys read earlier stay in use.
fn readable(path: &Path) -> Option<Ring> {
    let read = key_file::read(path).inspect_err(|fault| {
        tracing::error!(%fault, "the keys read earlier stay in use");
    });
    let ring = read.ok()?;
    if ring.is_none() {
        tracing::error!(path = %path.display(), "the key file has vanished: put it back before the next start");
    }
    ring
}

/// Whether the ring is of the same network as the one in use; one of another is told loudly.
fn is_ours(ring: &Ring, held: &Ring, path: &Path) -> bool {
    let ours = ring.is_of_the_same_network(held);
    if !ours {
        tracing::error!(
            path = %path.display(),
            "the key file now belongs to another network; the keys read at the start stay in use"
        );
    }
    ours
}

#[cfg(test)]
mod tests;
