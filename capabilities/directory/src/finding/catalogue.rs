//! The catalogue: the index kept true to the records, saved for a quick start, rebuilt when it must be.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicI64, Ordering};
use std::sync::{Arc, Mutex, PoisonError, RwLock};
use std::time::{Duration, SystemTime};

use chrono::NaiveDate;
use search::{Document, Index, Reader, Section, Thesaurus};
use store::{Conn, Db, StoreError};
use tokio::sync::watch;
use uuid::Uuid;
use web::Clock;

use super::documents::{Surroundings, document};
use super::facets::Facet;
use super::unmet::UnmetNeeds;
use crate::kept::Kept;
use crate::location::Location;
use crate::organization::Organization;
use crate::service::Service;
use crate::store::{places, records};
use crate::thresholds::{Thresholds, thresholds};

/// How often the journal is read for news. A record edited is found within this time.
const WATCH_EVERY: Duration = Duration::from_millis(300);
/// News are read in portions of this many.
const FACTS_AT_ONCE: i64 = 1_000;
/// Documents are handed to the index in portions, so that they are never all held twice.
const DOCUMENTS_AT_ONCE: usize = 5_000;
/// The file the index is saved to, in the data folder.
const INDEX_FILE: &str = "index.bin";
/// The thesaurus the programme carries; a file of the same name in the data folder replaces it.
const THESAURUS: &str = include_str!("../../thesaurus.txt");

/// Everything a search needs, shared by all requests.
#[derive(Clone)]
pub struct Catalogue {
    shared: Arc<Shared>,
}

struct Shared {
    db: Db,
    folder: PathBuf,
    clock: Clock,
    /// Written by the watcher alone; searches never wait for it.
    index: Mutex<Held>,
    reader: RwLock<Reader>,
    thesaurus: RwLock<Arc<Thesaurus>>,
    ready: AtomicBool,
    /// The number of the last fact the published index knows; read without waiting for a rebuild.
    seen: AtomicI64,
    unmet: UnmetNeeds,
    /// The ages the network chose, so that drawing a badge asks the database nothing.
    thresholds: RwLock<Thresholds>,
}

struct Held {
    index: Index,
    /// The number of the last fact the index knows.
    seen: i64,
    /// The day its records were described for: passing units and states are drawn again each day.
    described_on: NaiveDate,
    thesaurus_changed: Option<SystemTime>,
}

impl Catalogue {
    /// Opens the saved index, or builds one from the records; then catches up with the journal.
    pub fn open(db: Db, folder: &Path, clock: Clock) -> Result<Catalogue, StoreError> {
        let (thesaurus, _) = read_thesaurus(folder);
        let last = db.read_now(store::last_fact)?;
        let saved = Index::load(&folder.join(INDEX_FILE), thesaurus);
        // An index that knows more than the journal belongs to another database.
        let saved = saved.map(|(index, seen)| (index, seen.cast_signed())).filter(|(_, seen)| *seen <= last);
        let Some((index, seen)) = saved else { return Catalogue::built(db, folder, clock) };
        let catalogue = Catalogue::holding(db, folder, clock, (index, seen))?;
        catalogue.catch_up()?;
        catalogue.shared.ready.store(true, Ordering::Release);
        Ok(catalogue)
    }

    /// Builds the index from the records, whatever was saved.
    pub fn built(db: Db, folder: &Path, clock: Clock) -> Result<Catalogue, StoreError> {
        Catalogue::built_telling(db, folder, clock, &mut |_| {})
    }

    /// The same, telling now and then how many services are described.
    pub fn built_telling(
        db: Db,
        folder: &Path,
        clock: Clock,
        tell: &mut dyn FnMut(usize),
    ) -> Result<Catalogue, StoreError> {
        let (thesaurus, _) = read_thesaurus(folder);
        let catalogue = Catalogue::holding(db, folder, clock, (Index::new(thesaurus), 0))?;
        catalogue.rebuild_telling(tell)?;
        catalogue.shared.ready.store(true, Ordering::Release);
        Ok(catalogue)
    }

    fn holding(
        db: Db,
        folder: &Path,
        clock: Clock,
        (index, seen): (Index, i64),
    ) -> Result<Catalogue, StoreError> {
        let chosen = db.read_now(thresholds)?;
        let (thesaurus, thesaurus_changed) = read_thesaurus(folder);
        let described_on = vocabulary::time::paris(clock.now()).date();
        let reader = RwLock::new(index.reader());
        let held = Held { index, seen, described_on, thesaurus_changed };
        let shared = Shared {
            db,
            folder: folder.to_owned(),
            clock,
            index: Mutex::new(held),
            reader,
            thesaurus: RwLock::new(Arc::new(thesaurus)),
            ready: AtomicBool::new(false),
            seen: AtomicI64::new(seen),
            unmet: UnmetNeeds::default(),
            thresholds: RwLock::new(chosen),
        };
        Ok(Catalogue { shared: Arc::new(shared) })
    }

    /// The ages the network chose.
    pub fn thresholds(&self) -> Thresholds {
        *self.shared.thresholds.read().unwrap_or_else(PoisonError::into_inner)
    }

    fn read_thresholds(&self) -> Result<(), StoreError> {
        let chosen = self.shared.db.read_now(thresholds)?;
        *self.shared.thresholds.write().unwrap_or_else(PoisonError::into_inner) = chosen;
        Ok(())
    }

    /// What answers questions; cheap, and steady while it is held.
    pub fn reader(&self) -> Reader {
        self.shared.reader.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// The words the network knows, for the glossary.
    pub fn thesaurus(&self) -> Arc<Thesaurus> {
        Arc::clone(&self.shared.thesaurus.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// Whether the index can answer.
    pub fn is_ready(&self) -> bool {
        self.shared.ready.load(Ordering::Acquire)
    }

    /// The number of the last fact of the journal that searches know.
    pub fn seen(&self) -> i64 {
        self.shared.seen.load(Ordering::Acquire)
    }

    /// The number of the last fact that the saved index knows; none where no index is saved that can be read.
    pub fn saved_up_to(folder: &Path) -> Option<i64> {
        let (thesaurus, _) = read_thesaurus(folder);
        Index::load(&folder.join(INDEX_FILE), thesaurus).map(|(_, seen)| seen.cast_signed())
    }

    pub(crate) fn unmet(&self) -> &UnmetNeeds {
        &self.shared.unmet
    }

    /// Builds the index anew from every record and saves it.
    pub fn rebuild(&self) -> Result<(), StoreError> {
        self.rebuild_telling(&mut |_| {})
    }

    fn rebuild_telling(&self, tell: &mut dyn FnMut(usize)) -> Result<(), StoreError> {
        let today = self.today();
        let mut held = self.held();
        let mut index = Index::new(Thesaurus::clone(&self.thesaurus()));
        let seen = self.shared.db.read_now(|conn| {
            let seen = store::last_fact(conn)?;
            index = Index::new(Thesaurus::clone(&self.thesaurus()));
            describe_all(conn, today, &mut index, tell)?;
            Ok(seen)
        })?;
        index.commit();
        *held = Held { index, seen, described_on: today, thesaurus_changed: held.thesaurus_changed };
        self.publish(&held);
        self.save(&held);
        Ok(())
    }

    /// Reads the news of the journal into the index.
    pub fn catch_up(&self) -> Result<(), StoreError> {
        loop {
            let seen = self.held().seen;
            let facts = self.shared.db.read_now(|conn| store::facts_after(conn, seen, FACTS_AT_ONCE))?;
            let Some(last) = facts.last().map(|fact| fact.seq) else { return Ok(()) };
            if facts.iter().any(|fact| fact.name == "directory.thresholds.changed") {
                self.read_thresholds()?;
            }
            if facts.iter().any(|fact| fact.name == "directory.imported") {
                return self.rebuild();
            }
            let changed = facts.iter().filter(|fact| fact.name.starts_with("directory."));
            let subjects: Vec<Uuid> = changed.filter_map(|fact| fact.subject).collect();
            self.describe_again(&subjects, last)?;
        }
    }

    fn describe_again(&self, subjects: &[Uuid], seen: i64) -> Result<(), StoreError> {
        let today = self.today();
        let (documents, absent) = self.shared.db.read_now(|conn| describe_some(conn, subjects, today))?;
        let mut held = self.held();
        held.index.remove(&absent);
        held.index.upsert(documents);
        held.index.commit();
        held.seen = seen;
        self.publish(&held);
        Ok(())
    }

    /// Watches the journal, the thesaurus file and the calendar until the house closes.
    pub async fn watch(self, mut closing: watch::Receiver<bool>) {
        let mut every = tokio::time::interval(WATCH_EVERY);
        loop {
            tokio::select! {
                _ = every.tick() => self.aside(Self::look_around).await,
                _ = closing.changed() => break,
            }
        }
        // The last words sought in vain are written before the house closes.
        self.aside(Self::close).await;
    }

    /// Does some work on a thread where waiting is allowed; a failure is told, and the next turn tries again.
    async fn aside(&self, work: fn(&Self) -> Result<(), StoreError>) {
        let catalogue = self.clone();
        match tokio::task::spawn_blocking(move || work(&catalogue)).await {
            Ok(Ok(())) => {}
            Ok(Err(error)) => {
                tracing::warn!(%error, "the index could not follow the records; it will try again")
            }
            Err(_) => tracing::error!("the index watcher stumbled; it will try again"),
        }
    }

    fn look_around(&self) -> Result<(), StoreError> {
        self.reload_thesaurus();
        if self.held().described_on != self.today() {
            self.rebuild()?;
        }
        self.catch_up()?;
        self.shared.unmet.write_down(&self.shared.db, self.today())
    }

    fn close(&self) -> Result<(), StoreError> {
        self.save(&self.held());
        self.shared.unmet.write_down_now(&self.shared.db, self.today())
    }

    /// A worker who adds a word to the thesaurus finds by it at once, without a restart.
    fn reload_thesaurus(&self) {
        let path = self.shared.folder.join("thesaurus.txt");
        let changed = std::fs::metadata(path).and_then(|file| file.modified()).ok();
        let mut held = self.held();
        if changed == held.thesaurus_changed {
            return;
        }
        let (thesaurus, changed) = read_thesaurus(&self.shared.folder);
        held.index.set_thesaurus(thesaurus.clone());
        held.thesaurus_changed = changed;
        *self.shared.thesaurus.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(thesaurus);
        self.publish(&held);
    }

    fn publish(&self, held: &Held) {
        self.shared.seen.store(held.seen, Ordering::Release);
        *self.shared.reader.write().unwrap_or_else(PoisonError::into_inner) = held.index.reader();
    }

    fn save(&self, held: &Held) {
        if let Err(error) = held.index.save(&self.shared.folder.join(INDEX_FILE), held.seen.unsigned_abs()) {
            tracing::warn!(%error, "the index could not be saved; the next start will build it again");
        }
    }

    fn held(&self) -> std::sync::MutexGuard<'_, Held> {
        self.shared.index.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn today(&self) -> NaiveDate {
        vocabulary::time::paris(self.shared.clock.now()).date()
    }
}

fn read_thesaurus(folder: &Path) -> (Thesaurus, Option<SystemTime>) {
    let path = folder.join("thesaurus.txt");
    let changed = std::fs::metadata(&path).and_then(|file| file.modified()).ok();
    let own = std::fs::read_to_string(&path).ok();
    let (thesaurus, faults) = Thesaurus::parse(own.as_deref().unwrap_or(THESAURUS));
    for fault in faults {
        tracing::warn!(line = fault.line, "thesaurus: {}", fault.sentence);
    }
    let leads = [
        (Section::Kind, Facet::OrganizationKind.id()),
        (Section::Means, Facet::Means.id()),
        (Section::Audience, Facet::Audience.id()),
    ];
    (thesaurus.with_facets(&leads), changed)
}

fn surroundings(conn: &mut Conn) -> Result<Surroundings, StoreError> {
    let mut organizations: HashMap<Uuid, Kept<Organization>> = HashMap::new();
    records::each(conn, &mut |kept| {
        organizations.insert(kept.id, kept);
    })?;
    let mut locations: HashMap<Uuid, Location> = HashMap::new();
    records::each(conn, &mut |kept: Kept<Location>| {
        if kept.dates.gone_on.is_none() {
            locations.insert(kept.id, kept.says);
        }
    })?;
    Ok(Surroundings::new(organizations, locations, places::units(conn)?))
}

fn describe_all(
    conn: &mut Conn,
    today: NaiveDate,
    index: &mut Index,
    tell: &mut dyn FnMut(usize),
) -> Result<(), StoreError> {
    let mut around = surroundings(conn)?;
    let mut described = 0;
    let mut portion: Vec<Document> = Vec::new();
    records::each(conn, &mut |kept: Kept<Service>| {
        portion.extend(document(&kept, &mut around, today));
        if portion.len() >= DOCUMENTS_AT_ONCE {
            described += portion.len();
            index.upsert(std::mem::take(&mut portion));
            tell(described);
        }
    })?;
    index.upsert(portion);
    Ok(())
}

/// Describes again the services that changed, and those of the organisations and places that changed.
fn describe_some(
    conn: &mut Conn,
    subjects: &[Uuid],
    today: NaiveDate,
) -> Result<(Vec<Document>, Vec<Uuid>), StoreError> {
    let mut services: Vec<Uuid> = Vec::new();
    for subject in subjects {
        services.push(*subject);
        services.extend(records::services_of(conn, *subject)?.into_iter().map(|kept| kept.id));
        services.extend(crate::store::services_at_location(conn, *subject)?);
    }
    services.sort_unstable();
    services.dedup();
    let mut around = Surroundings::new(HashMap::new(), HashMap::new(), places::units(conn)?);
    let mut documents = Vec::new();
    let mut absent = Vec::new();
    for id in services {
        let found = match records::find::<Service>(conn, id)? {
            Some(kept) => {
                stand_around(conn, &kept.says, &mut around)?;
                document(&kept, &mut around, today)
            }
            None => None,
        };
        match found {
            Some(document) => documents.push(document),
            None => absent.push(id),
        }
    }
    Ok((documents, absent))
}

fn stand_around(conn: &mut Conn, service: &Service, around: &mut Surroundings) -> Result<(), StoreError> {
    if let Some(kept) = records::find::<Organization>(conn, service.organization.into())? {
        around.organizations.insert(kept.id, kept);
    }
    for place in &service.places {
        if let Some(kept) = records::find::<Location>(conn, place.location.into())?
            && kept.dates.gone_on.is_none()
        {
            around.locations.insert(kept.id, kept.says);
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests;
