//! What this room stands on: the records, the index, the shell of its pages, its limits and its roll.

use std::sync::{Arc, PoisonError, RwLock};
use std::time::{Duration, Instant};

use axum::extract::FromRef;
use chrono::{DateTime, Utc};
use directory::Catalogue;
use exchange::write::Provenance;
use store::{Db, StoreError};
use tokio::sync::{Mutex, Semaphore};
use vocabulary::time::paris;
use web::{Failure, Link, Shell};

use crate::licence::{Licence, licence};
use crate::limits::Limits;
use crate::roll::{Ground, Roll, following};

/// How many whole files may be written at once; each takes a thread until its reader has all of it.
const FILES_AT_ONCE: usize = 6;
/// How long a question waits for a roll that is being drawn: a directory of some ten thousand services takes less.
const PATIENCE: Duration = Duration::from_secs(2);

/// Why nothing is known of all records.
#[derive(Debug)]
pub(crate) enum NoRoll {
    /// They are being read for the first time since the house opened.
    NotYet,
    /// They cannot be read.
    Store(StoreError),
}

impl From<StoreError> for NoRoll {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

impl From<NoRoll> for Failure {
    fn from(none: NoRoll) -> Self {
        match none {
            NoRoll::NotYet => Self::Unavailable,
            NoRoll::Store(error) => Self::internal(&error),
        }
    }
}

/// The room of open data, lent to its routes; cheap to clone.
#[derive(Clone)]
pub struct OpenData {
    /// The records.
    pub(crate) db: Db,
    /// The house.
    pub(crate) shell: Arc<Shell>,
    /// What finds records by words.
    pub(crate) catalogue: Catalogue,
    /// How much one may ask.
    pub(crate) limits: Limits,
    /// How many whole files are being written.
    pub(crate) files: Arc<Semaphore>,
    /// What other rooms offer on the page of files: feeds, calendars.
    pub(crate) links: Arc<[Link]>,
    /// The documents of what other rooms answer to programs.
    pub(crate) documents: Arc<[Link]>,
    shown: Arc<RwLock<Option<Arc<Roll>>>>,
    drawing: Arc<Mutex<()>>,
}

impl FromRef<OpenData> for Arc<Shell> {
    fn from_ref(house: &OpenData) -> Arc<Shell> {
        Arc::clone(&house.shell)
    }
}

impl OpenData {
    /// The room over these records, this index and this shell.
    pub fn new(db: Db, shell: Arc<Shell>, catalogue: Catalogue) -> Self {
        Self {
            db,
            shell,
            catalogue,
            limits: Limits::new(),
            files: Arc::new(Semaphore::new(FILES_AT_ONCE)),
            links: Arc::default(),
            documents: Arc::default(),
            shown: Arc::default(),
            drawing: Arc::default(),
        }
    }

    /// The same, with what other rooms offer on the page of files: feeds, calendars.
    #[must_use]
    pub fn with_links(self, links: Vec<Link>) -> Self {
        Self { links: links.into(), ..self }
    }

    /// The same, with the documents of what other rooms answer to programs, for the page that leads to all of them.
    #[must_use]
    pub fn with_documents(self, documents: Vec<Link>) -> Self {
        Self { documents: documents.into(), ..self }
    }

    /// Draws the roll before the first question comes. Once, when the house opens; nobody need wait for it.
    ///
    /// # Errors
    ///
    /// When the records cannot be read.
    pub async fn prepare(&self) -> Result<(), StoreError> {
        let _drawing = self.drawing.lock().await;
        self.draw(self.shell.clock.now()).await.map(|_| ())
    }

    /// What is known of all records now. Who asks while it is drawn anew waits a moment for it, and is then told the one
    /// before, or to come back.
    ///
    /// # Errors
    ///
    /// When the records cannot be read, or nothing is known of them yet.
    pub(crate) async fn roll(&self, now: DateTime<Utc>) -> Result<Arc<Roll>, NoRoll> {
        let last = self.db.read(store::last_fact).await?;
        let shown = self.shown();
        if let Some(roll) = shown.as_ref().filter(|roll| roll.is_true(last, now)) {
            return Ok(Arc::clone(roll));
        }
        let Ok(place) = Arc::clone(&self.drawing).try_lock_owned() else {
            return self.meanwhile(shown).await;
        };
        let house = self.clone();
        // Drawn beside the question: whoever stops waiting does not stop the drawing.
        let drawing = tokio::spawn(async move {
            let _place = place;
            house.draw(now).await
        });
        match tokio::time::timeout(PATIENCE, drawing).await {
            Ok(Ok(drawn)) => Ok(drawn?),
            Ok(Err(_)) | Err(_) => shown.ok_or(NoRoll::NotYet),
        }
    }

    /// While somebody else draws: the roll before, or the new one where it comes soon.
    async fn meanwhile(&self, shown: Option<Arc<Roll>>) -> Result<Arc<Roll>, NoRoll> {
        if let Some(roll) = shown {
            return Ok(roll);
        }
        // Waiting for the place is waiting for the drawing; it is given back at once.
        let _ = tokio::time::timeout(PATIENCE, self.drawing.lock()).await;
        self.shown().ok_or(NoRoll::NotYet)
    }

    /// Draws the roll, unless somebody did just before.
    async fn draw(&self, now: DateTime<Utc>) -> Result<Arc<Roll>, StoreError> {
        let last = self.db.read(store::last_fact).await?;
        let before = self.shown();
        if let Some(roll) = before.as_ref().filter(|roll| roll.is_true(last, now)) {
            return Ok(Arc::clone(roll));
        }
        let begun = Instant::now();
        let (provenance, _) = self.provenance(now).await?;
        let ground = Ground { provenance, now, today: paris(now).date() };
        let drawn = Arc::new(self.db.read(move |conn| following(conn, before.as_deref(), &ground)).await?);
        tracing::debug!(services = drawn.services.len(), took = ?begun.elapsed(), "roll drawn");
        *self.shown.write().unwrap_or_else(PoisonError::into_inner) = Some(Arc::clone(&drawn));
        Ok(drawn)
    }

    /// Who publishes, under which licence, when: every file says it.
    pub(crate) async fn provenance(&self, now: DateTime<Utc>) -> Result<(Provenance, Licence), StoreError> {
        let licence = self.db.read(licence).await?;
        let provenance = Provenance {
            network: self.shell.network_name.clone(),
            licence: licence.name.clone(),
            licence_url: licence.address.clone(),
            address: self.shell.base_url.clone(),
            at: now,
        };
        Ok((provenance, licence))
    }

    /// The roll that was drawn last.
    pub(crate) fn shown(&self) -> Option<Arc<Roll>> {
        self.shown.read().unwrap_or_else(PoisonError::into_inner).clone()
    }
}
