//! Measures for a watcher such as Prometheus: counts and times, with no label that names anybody or grows without end.

mod together;

use std::borrow::Cow;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::Duration;

use chrono::{DateTime, Utc};
use post::Outbox;
use prometheus_client::encoding::{EncodeLabelSet, text};
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::gauge::Gauge;
use prometheus_client::registry::Registry;

use crate::incident::Kind;
use crate::ledger::Ledger;
use crate::process::Process;
use crate::traffic::Traffic;
pub use together::together;

/// What the house measures; cheap to clone.
#[derive(Clone, Debug)]
pub struct Measures {
    traffic: Traffic,
    ledger: Ledger,
    version: &'static str,
    started_at: DateTime<Utc>,
    ways: Arc<[AtomicBool; 2]>,
}

/// What visits say of the proxies since it was last asked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Ways {
    /// A proxy that is believed does not say for whom it asks.
    pub silent: bool,
    /// A proxy that is not believed brings visits.
    pub stranger: bool,
}

/// What is asked anew for each answer. What could not be found out is left away, which an alert sees.
#[derive(Clone, Debug, Default)]
pub struct Gauges {
    /// Connections to the database.
    pub pool: store::Usage,
    /// The last line of the journal, and the last that the index knows.
    pub journal: Option<(i64, i64)>,
    /// Letters on their way.
    pub outbox: Option<Outbox>,
    /// When the last back-up was made that could be read back.
    pub backup: Option<DateTime<Utc>>,
    /// What must succeed by itself and fails.
    pub failing: Option<Vec<Kind>>,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Of {
    state: &'static str,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Named {
    round: &'static str,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Watching {
    what: &'static str,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Version {
    version: &'static str,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct OfNetwork {
    network: String,
}

type Number = Gauge<f64, AtomicU64>;

impl Measures {
    /// Measures of a house of this version, started now.
    pub fn new(ledger: Ledger, version: &'static str, started_at: DateTime<Utc>) -> Self {
        Self { traffic: Traffic::default(), ledger, version, started_at, ways: Arc::default() }
    }

    /// What visits said of the proxies since this was last asked.
    pub fn ways(&self) -> Ways {
        let [silent, stranger] = &*self.ways;
        Ways {
            silent: silent.swap(false, Ordering::Relaxed),
            stranger: stranger.swap(false, Ordering::Relaxed),
        }
    }

    /// Where rounds are noted.
    pub fn ledger(&self) -> &Ledger {
        &self.ledger
    }

    /// Since when the house runs.
    pub fn started_at(&self) -> DateTime<Utc> {
        self.started_at
    }

    /// Writes everything out, in the text of OpenMetrics; each line under the name of the network, where the process
    /// serves several.
    ///
    /// # Errors
    /// None that was ever seen: the text is written into memory.
    pub fn written(&self, network: Option<&str>, gauges: &Gauges) -> Result<String, std::fmt::Error> {
        let named = network.map(|name| (Cow::Borrowed("network"), Cow::Owned(name.to_owned())));
        let mut registry = Registry::with_labels(named.into_iter());
        self.traffic.register(&mut registry);
        about_records(&mut registry, gauges);
        self.about_rounds(&mut registry);
        about_failures(&mut registry, gauges);
        encoded(&registry)
    }

    /// What there is to say of the process, where it serves this network alone.
    ///
    /// # Errors
    /// As [`Measures::written`].
    pub fn about_process(&self, process: &Process) -> Result<String, std::fmt::Error> {
        about_process((self.version, self.started_at), process, &[])
    }

    fn about_rounds(&self, registry: &mut Registry) {
        let (made, took, failing) = (
            Family::<Named, Number>::default(),
            Family::<Named, Number>::default(),
            Family::<Named, Gauge>::default(),
        );
        for (round, last) in self.ledger.rounds() {
            let name = Named { round };
            if let Some(at) = last.made_at {
                made.get_or_create(&name).set(seconds(at));
            }
            took.get_or_create(&name).set(last.took.as_secs_f64());
            failing.get_or_create(&name).set(i64::from(last.fault.is_some()));
        }
        registry.register("maillage_round_made_seconds", "When a round last succeeded in this process", made);
        registry.register("maillage_round_took_seconds", "How long its last try took", took);
        registry.register("maillage_round_failing", "1 where its last try failed", failing);
    }
}

/// What there is to say of a process of this version, started then: itself, and of each of its networks whether it
/// answers.
///
/// # Errors
/// As [`Measures::written`].
pub fn about_process(
    (version, started_at): (&'static str, DateTime<Utc>),
    process: &Process,
    networks: &[(String, bool)],
) -> Result<String, std::fmt::Error> {
    let mut registry = Registry::default();
    let built = Family::<Version, Gauge>::default();
    built.get_or_create(&Version { version }).set(1);
    registry.register("maillage_version", "The version that runs", built);
    number(&mut registry, "process_start_time_seconds", "When the process began", seconds(started_at));
    whole(&mut registry, "process_resident_memory_bytes", "Memory held", process.resident);
    whole(&mut registry, "process_open_fds", "Files and connections held open", process.open_files);
    whole(&mut registry, "process_threads", "Threads", process.threads);
    if !networks.is_empty() {
        let open = Family::<OfNetwork, Gauge>::default();
        for (network, answers) in networks {
            open.get_or_create(&OfNetwork { network: network.clone() }).set(i64::from(*answers));
        }
        registry.register("maillage_network_open", "1 where this network of the process answers", open);
    }
    encoded(&registry)
}

fn encoded(registry: &Registry) -> Result<String, std::fmt::Error> {
    let mut written = String::new();
    text::encode(&mut written, registry)?;
    Ok(written)
}

impl web::Traffic for Measures {
    fn answered(&self, method: &str, door: &str, status: u16, took: Duration) {
        self.traffic.answered(method, door, status, took);
    }

    fn came(&self, way: web::Way) {
        let [silent, stranger] = &*self.ways;
        match way {
            web::Way::Silent => silent.store(true, Ordering::Relaxed),
            web::Way::Stranger => stranger.store(true, Ordering::Relaxed),
            web::Way::Plain => {}
        }
    }
}

fn about_records(registry: &mut Registry, gauges: &Gauges) {
    let pool = &gauges.pool;
    whole(registry, "maillage_database_connections", "Connections that may be open", pool.capacity);
    whole(registry, "maillage_database_connections_in_use", "Connections lent at this moment", pool.in_use);
    whole(registry, "maillage_database_waiting", "Requests that wait for a connection", pool.waiting);
    whole(registry, "maillage_database_waits", "Requests that asked for a connection so far", pool.asked);
    let waited = pool.waited.as_secs_f64();
    number(registry, "maillage_database_waited_seconds", "How long all of them waited, together", waited);
    if let Some((last, seen)) = gauges.journal {
        let (last, seen) = (last.unsigned_abs(), seen.unsigned_abs());
        whole(registry, "maillage_journal_last", "The number of the last line of the journal", last);
        whole(registry, "maillage_index_seen", "The last line that the index knows", seen);
        whole(
            registry,
            "maillage_index_lag",
            "Lines of the journal the index has not read",
            last.saturating_sub(seen),
        );
    }
    if let Some(outbox) = &gauges.outbox {
        let letters = Family::<Of, Gauge>::default();
        for (state, count) in [("waiting", outbox.waiting), ("sent", outbox.sent), ("lost", outbox.lost)] {
            letters.get_or_create(&Of { state }).set(count);
        }
        registry.register("maillage_letters", "Letters of the last thirty days, by state", letters);
        if let Some(oldest) = outbox.oldest_due {
            number(
                registry,
                "maillage_letter_oldest_seconds",
                "When the oldest letter that waits was written",
                seconds(oldest),
            );
        }
    }
}

/// What must succeed by itself: each with a 0, or a 1 where it fails; and the last back-up.
fn about_failures(registry: &mut Registry, gauges: &Gauges) {
    if let Some(failing) = &gauges.failing {
        let fails = Family::<Watching, Gauge>::default();
        for kind in Kind::ALL {
            fails.get_or_create(&Watching { what: kind.code() }).set(i64::from(failing.contains(&kind)));
        }
        registry.register("maillage_failing", "1 where what must succeed by itself does not", fails);
    }
    if let Some(at) = gauges.backup {
        let help = "When the last back-up was begun that was read back whole";
        number(registry, "maillage_backup_seconds", help, seconds(at));
    }
}

fn number(registry: &mut Registry, name: &str, help: &str, value: f64) {
    let gauge = Number::default();
    gauge.set(value);
    registry.register(name, help, gauge);
}

fn whole(registry: &mut Registry, name: &str, help: &str, value: u64) {
    let gauge = Gauge::<i64>::default();
    gauge.set(i64::try_from(value).unwrap_or(i64::MAX));
    registry.register(name, help, gauge);
}

fn seconds(at: DateTime<Utc>) -> f64 {
    at.signed_duration_since(DateTime::UNIX_EPOCH).to_std().unwrap_or_default().as_secs_f64()
}
