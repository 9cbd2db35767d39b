//! Several networks in one process: each with its own settings, data and host names, behind one door.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, PoisonError, RwLock};
use std::time::{Duration, Instant};

use anyhow::Context;
use tokio::net::TcpListener;
use tokio::sync::{Semaphore, watch};
use tokio::task::JoinSet;
use web::Clock;

use crate::house::sharing::{self, Shared};
use crate::house::{House, Kept, open_one_of_many};
use crate::measuring::{Networks, Watchers};
use crate::settings::several::{OwnFile, Several};

mod front;

use front::{Front, Standing, Standings};

/// How often the folder is looked at for new networks, and for those that could not be opened.
const LOOK_EVERY: Duration = Duration::from_secs(15);
/// How long a network that could not be opened is left alone, at most.
const LONGEST_PAUSE: Duration = Duration::from_secs(300);

/// The networks of a folder, each on its way to be opened.
pub(crate) struct Houses {
    several: Several,
    clock: Clock,
    shared: Arc<Shared>,
    standings: Standings,
    measured: Arc<Networks>,
    /// Told once everything that can be opened is open: how many, and of how many.
    told: Box<dyn Fn(usize, usize) + Send + Sync>,
}

/// A network of the folder, between two looks.
struct Known {
    attempt: u32,
    again_at: Instant,
    hosts: Vec<String>,
    open: bool,
}

impl Houses {
    /// The networks of a folder. Nothing is opened yet.
    pub(crate) fn of(
        several: Several,
        clock: Clock,
        told: impl Fn(usize, usize) + Send + Sync + 'static,
    ) -> Houses {
        let standings = Arc::new(RwLock::new(BTreeMap::new()));
        let (shared, measured) = (Arc::new(Shared::of_many()), Arc::new(Networks::new(clock.now())));
        Houses { several, clock, shared, standings, measured, told: Box::new(told) }
    }

    /// Serves all networks until `shutdown` completes: those that are open answer, the others say that they are not.
    pub(crate) async fn serve(
        self,
        listener: TcpListener,
        shutdown: impl Future<Output = ()> + Send + 'static,
    ) -> anyhow::Result<()> {
        let front = Front::new(&self.standings, self.several.proxies.clone())?;
        let hospitality = sharing::hospitality(&self.several.proxies);
        let (closing, closed) = watch::channel(false);
        // One listener for the whole process: each line bears the name of its network.
        if let Some(watchers) = self.several.metrics_listen()?.map(Watchers::at).transpose()? {
            tokio::spawn(watchers.answer(Arc::clone(&self.measured).page(), closed.clone()));
        }
        let keeping = tokio::spawn(self.keep(closed));
        let served = web::serve_as(listener, front.router(), hospitality, shutdown).await;
        closing.send_replace(true);
        keeping.await.context("the networks could not be closed in order")?;
        served.context("the houses could not go on answering")
    }

    /// Opens what can be opened, looks again now and then, and closes everything at the end.
    async fn keep(self, mut closed: watch::Receiver<bool>) {
        let mut known: BTreeMap<PathBuf, Known> = BTreeMap::new();
        let mut kept: Vec<(String, Kept)> = Vec::new();
        let mut first = true;
        loop {
            kept.extend(self.open_due(&mut known).await);
            if first {
                (self.told)(kept.len(), known.len());
                first = false;
            }
            tokio::select! {
                () = tokio::time::sleep(LOOK_EVERY) => {}
                _ = closed.wait_for(|closed| *closed) => break,
            }
        }
        let mut ending = JoinSet::new();
        for (name, house) in kept {
            ending.spawn(async move {
                if let Err(fault) = house.end().await {
                    tracing::warn!(network = name, "could not be closed in order: {fault:#}");
                }
            });
        }
        ending.join_all().await;
    }

    /// Opens every network of the folder that is not open and whose pause is over, as many at once as there are
    /// processors.
    async fn open_due(&self, known: &mut BTreeMap<PathBuf, Known>) -> Vec<(String, Kept)> {
        let files = self.several.files().unwrap_or_else(|fault| {
            tracing::error!("{fault:#}");
            Vec::new()
        });
        let now = Instant::now();
        let is_due = |path: &PathBuf| known.get(path).is_none_or(|known| known.due(now));
        let due: Vec<PathBuf> = files.into_iter().filter(is_due).collect();
        let processors = std::thread::available_parallelism().map_or(1, usize::from);
        let hands = Arc::new(Semaphore::new(processors));
        let mut opening = JoinSet::new();
        for path in due {
            let Some(own) = self.announced(&path, known) else { continue };
            let (hands, shared, clock) = (Arc::clone(&hands), Arc::clone(&self.shared), self.clock.clone());
            let several = self.several.clone();
            opening.spawn(async move {
                let _hand = hands.acquire_owned().await;
                let name = own.name.clone();
                let built = tokio::task::spawn_blocking(move || build(&several, &own, clock, &shared)).await;
                (
                    path,
                    name,
                    built.unwrap_or_else(|_| Err(anyhow::anyhow!("it stumbled while it was opened"))),
                )
            });
        }
        let mut opened = Vec::new();
        while let Some(ended) = opening.join_next().await {
            let Ok((path, name, built)) = ended else { continue };
            opened.extend(self.stands(known, &path, name, built));
        }
        opened
    }

    /// Reads a file and announces its hosts, so that they say « we are opening » and not « nobody here ».
    fn announced(&self, path: &Path, known: &mut BTreeMap<PathBuf, Known>) -> Option<OwnFile> {
        let read = self.several.own(path).and_then(|own| self.claim(&own, path, known).map(|()| own));
        match read {
            Ok(own) => Some(own),
            Err(fault) => {
                tracing::error!("{fault:#}; it is looked at again later");
                self.measured.note(&path.file_stem().unwrap_or_default().to_string_lossy(), None);
                known.entry(path.to_owned()).or_insert_with(Known::new).failed();
                None
            }
        }
    }

    /// Gives the hosts of a file to its network, unless another file has one of them.
    fn claim(&self, own: &OwnFile, path: &Path, known: &mut BTreeMap<PathBuf, Known>) -> anyhow::Result<()> {
        for (other, entry) in known.iter().filter(|(other, _)| other.as_path() != path) {
            if let Some(host) = own.hosts.iter().find(|host| entry.hosts.contains(host)) {
                anyhow::bail!("« {host} » stands in {} and in {}", other.display(), path.display());
            }
        }
        let entry = known.entry(path.to_owned()).or_insert_with(Known::new);
        entry.hosts.clone_from(&own.hosts);
        let standing = if entry.attempt == 0 { Standing::Opening } else { Standing::Shut };
        self.set(&own.hosts, &standing);
        Ok(())
    }

    /// Notes what became of a network, and begins to keep it where it could be opened.
    fn stands(
        &self,
        known: &mut BTreeMap<PathBuf, Known>,
        path: &Path,
        name: String,
        built: anyhow::Result<House>,
    ) -> Option<(String, Kept)> {
        let entry = known.entry(path.to_owned()).or_insert_with(Known::new);
        match built {
            Ok(house) => {
                self.measured.note(&name, Some(house.measuring()));
                let (router, kept) = house.keep();
                entry.open = true;
                self.set(&entry.hosts, &Standing::Open(router));
                Some((name, kept))
            }
            Err(fault) => {
                entry.failed();
                self.measured.note(&name, None);
                self.set(&entry.hosts, &Standing::Shut);
                tracing::error!(network = name, "cannot be opened: {fault:#}; it is tried again");
                None
            }
        }
    }

    fn set(&self, hosts: &[String], standing: &Standing) {
        let mut standings = self.standings.write().unwrap_or_else(PoisonError::into_inner);
        for host in hosts {
            standings.insert(host.clone(), standing.clone());
        }
    }
}

impl Known {
    fn new() -> Self {
        Self { attempt: 0, again_at: Instant::now(), hosts: Vec::new(), open: false }
    }

    fn due(&self, now: Instant) -> bool {
        !self.open && now >= self.again_at
    }

    /// It is tried again after a pause that grows.
    fn failed(&mut self) {
        self.attempt += 1;
        let pause = LOOK_EVERY.saturating_mul(1 << (self.attempt - 1).min(8)).min(LONGEST_PAUSE);
        self.again_at = Instant::now() + pause;
    }
}

/// Opens one network: its database, its index, its rooms.
fn build(several: &Several, own: &OwnFile, clock: Clock, shared: &Shared) -> anyhow::Result<House> {
    let settings = several.settings(own)?;
    let db = open_one_of_many(&settings, &clock)?;
    knowledge::ship(&db, clock.now())?;
    House::beside(db, &settings, clock, shared)
}

#[cfg(test)]
mod tests;
