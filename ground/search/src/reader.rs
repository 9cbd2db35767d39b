//! The readers' side: asks the last commit, from any thread, without waiting for the writer.

use std::sync::{Arc, PoisonError};

use chrono::NaiveDateTime;
use uuid::Uuid;

use crate::answer::{Answer, Hit, MapPoint};
use crate::ask;
use crate::index::Shown;
use crate::question::Question;
use crate::snapshot::Snapshot;

/// Someone who asks. Cheap to clone, usable from any thread; each call sees one whole commit.
#[derive(Clone)]
pub struct Reader {
    shown: Shown,
}

impl Reader {
    pub(crate) fn new(shown: Shown) -> Self {
        Self { shown }
    }

    fn now(&self) -> Arc<Snapshot> {
        Arc::clone(&self.shown.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// Answers a question.
    pub fn ask(&self, question: &Question) -> Answer {
        ask::ask(&self.now(), question)
    }

    /// Every place of every service that matches, for a map. Order, limit and offset are not looked at.
    pub fn points(&self, question: &Question) -> Vec<MapPoint> {
        ask::points(&self.now(), question)
    }

    /// Services on the same topics as this one: of other organisations first, the nearest first.
    pub fn alternatives(&self, id: Uuid, limit: usize, at: NaiveDateTime) -> Vec<Hit> {
        ask::alternatives(&self.now(), id, limit, at)
    }

    /// These very services, in this order: those that are not indexed are left out.
    pub fn these(&self, ids: &[Uuid], at: NaiveDateTime) -> Vec<Hit> {
        ask::these(&self.now(), ids, at)
    }

    /// The card of a service, if it is indexed.
    pub fn card(&self, id: Uuid) -> Option<Vec<u8>> {
        let now = self.now();
        let (live, ordinal) = now.find(id)?;
        Some(live.segment.card(ordinal).to_vec())
    }

    /// How many services there are.
    pub fn len(&self) -> usize {
        self.now().len()
    }

    /// Whether there is no service at all.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Acronyms the thesaurus knows, with their long forms.
    pub fn acronyms(&self) -> Vec<(String, String)> {
        self.now().thesaurus.acronyms().to_vec()
    }
}
