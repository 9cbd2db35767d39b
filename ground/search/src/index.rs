//! The writer's side: what changed is gathered, then shown to every reader at once.

use std::sync::{Arc, PoisonError, RwLock};

use rustc_hash::{FxHashMap, FxHashSet};
use uuid::Uuid;

use crate::bits::Bits;
use crate::document::Document;
use crate::reader::Reader;
use crate::segment::build::Builder;
use crate::segment::merge::{Part, merge};
use crate::snapshot::{Live, NeedWords, Snapshot};
use crate::thesaurus::Thesaurus;

/// The moment readers see, replaced by each commit.
pub(crate) type Shown = Arc<RwLock<Arc<Snapshot>>>;

/// The index. One writer; readers are as many as wanted and never wait for it.
pub struct Index {
    shown: Shown,
    pending: Builder,
    /// The last row of each identity added since the last commit.
    added: FxHashMap<Uuid, u32>,
    /// Rows added since the last commit and replaced or removed since.
    replaced: FxHashSet<u32>,
    removed: FxHashSet<Uuid>,
}

/// A segment is merged into the one before it when that one is not this many times larger.
const STEP: usize = 4;
/// A segment is written anew when fewer than this share of its services are alive (per hundred).
const LEAST_ALIVE: usize = 70;

impl Index {
    /// An empty index.
    pub fn new(thesaurus: Thesaurus) -> Self {
        let need_words = Arc::new(NeedWords::of(&thesaurus));
        Self::of(Snapshot { segments: Vec::new(), thesaurus: Arc::new(thesaurus), need_words })
    }

    pub(crate) fn of(snapshot: Snapshot) -> Self {
        Self {
            shown: Arc::new(RwLock::new(Arc::new(snapshot))),
            pending: Builder::new(),
            added: FxHashMap::default(),
            replaced: FxHashSet::default(),
            removed: FxHashSet::default(),
        }
    }

    /// Someone who asks. Cheap; always sees the last commit.
    pub fn reader(&self) -> Reader {
        Reader::new(Arc::clone(&self.shown))
    }

    /// Adds services, or replaces those with the same identity. Seen after [`Index::commit`].
    pub fn upsert(&mut self, documents: impl IntoIterator<Item = Document>) {
        for document in documents {
            let row = self.pending.len();
            self.pending.add(&document);
            self.removed.insert(document.id);
            if let Some(earlier) = self.added.insert(document.id, row) {
                self.replaced.insert(earlier);
            }
        }
    }

    /// Removes services. Seen after [`Index::commit`].
    pub fn remove(&mut self, ids: &[Uuid]) {
        for id in ids {
            self.removed.insert(*id);
            if let Some(row) = self.added.remove(id) {
                self.replaced.insert(row);
            }
        }
    }

    /// Shows everything gathered to the readers, then tidies up; readers keep asking meanwhile.
    pub fn commit(&mut self) {
        if self.pending.len() == 0 && self.removed.is_empty() {
            return;
        }
        let mut next = Snapshot::clone(&self.now());
        for live in &mut next.segments {
            bury(live, &self.removed);
        }
        if self.pending.len() > 0 {
            let built = std::mem::replace(&mut self.pending, Builder::new()).finish();
            let mut fresh = Live::whole(built);
            let mut alive = Bits::clone(&fresh.live);
            self.replaced.iter().for_each(|row| alive.clear(*row));
            fresh.count = alive.count();
            fresh.live = Arc::new(alive);
            next.segments.push(fresh);
        }
        self.added.clear();
        self.replaced.clear();
        self.removed.clear();
        self.show(next.clone());
        if tidy(&mut next.segments) {
            self.show(next);
        }
    }

    /// Changes how needs are said, at once and without indexing anything again.
    pub fn set_thesaurus(&mut self, thesaurus: Thesaurus) {
        let mut next = Snapshot::clone(&self.now());
        next.need_words = Arc::new(NeedWords::of(&thesaurus));
        next.thesaurus = Arc::new(thesaurus);
        self.show(next);
    }

    /// How many services readers see.
    pub fn len(&self) -> usize {
        self.now().len()
    }

    /// Whether readers see nothing.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    pub(crate) fn now(&self) -> Arc<Snapshot> {
        Arc::clone(&self.shown.read().unwrap_or_else(PoisonError::into_inner))
    }

    fn show(&self, next: Snapshot) {
        *self.shown.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(next);
    }
}

/// Marks as gone the services that were replaced or removed.
fn bury(live: &mut Live, removed: &FxHashSet<Uuid>) {
    let gone: Vec<u32> = removed
        .iter()
        .filter_map(|id| live.segment.ordinal_of(*id))
        .filter(|ordinal| live.live.has(*ordinal))
        .collect();
    if gone.is_empty() {
        return;
    }
    let mut alive = Bits::clone(&live.live);
    gone.iter().for_each(|ordinal| alive.clear(*ordinal));
    live.count -= gone.len();
    live.live = Arc::new(alive);
}

/// Merges segments that are too small or too empty; says whether anything changed.
fn tidy(segments: &mut Vec<Live>) -> bool {
    let before: Vec<_> = segments.iter().map(|live| Arc::as_ptr(&live.segment)).collect();
    segments.retain(|live| live.count > 0);
    for live in segments.iter_mut() {
        if live.count * 100 < live.segment.ids.len() * LEAST_ALIVE {
            *live = joined(std::slice::from_ref(live));
        }
    }
    // The whole run that is to become one is joined in one go.
    let mut from = segments.len();
    let mut size = 0;
    while from > 0 && (size == 0 || segments[from - 1].count < size * STEP) {
        from -= 1;
        size += segments[from].count;
    }
    if segments.len() - from > 1 {
        let one = joined(&segments[from..]);
        segments.truncate(from);
        segments.push(one);
    }
    before.len() != segments.len()
        || segments.iter().zip(before).any(|(live, before)| Arc::as_ptr(&live.segment) != before)
}

fn joined(segments: &[Live]) -> Live {
    let parts: Vec<Part<'_>> =
        segments.iter().map(|live| Part { segment: &live.segment, live: &live.live }).collect();
    Live::whole(merge(&parts))
}

#[cfg(test)]
mod tests;
