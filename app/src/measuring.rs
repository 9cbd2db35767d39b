//! What the house measures of itself, given to a watcher on a listener of its own, and written down for the page of health.

mod several;

use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Duration;

use anyhow::Context;
use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use chrono::{DateTime, Utc};
use directory::Catalogue;
use observatory::{Gauges, Kind, Ledger, Measures, process, together};
use store::{Db, StoreError};
use tokio::net::TcpListener;
use tokio::sync::watch;
use web::Clock;

pub(crate) use several::Networks;

/// How long the records may take to tell their measures: a watcher waits ten seconds in all.
const PATIENCE: Duration = Duration::from_secs(3);
/// What watchers of this format ask for.
const OPEN_METRICS: &str = "application/openmetrics-text; version=1.0.0; charset=utf-8";

/// What the house knows of itself while it serves.
pub(crate) struct Measuring {
    measures: Arc<Measures>,
    db: Db,
    catalogue: Catalogue,
    clock: Clock,
    /// The last line of the journal a minute ago: an index that does not know it by now lags.
    before: AtomicI64,
}

impl Measuring {
    pub(crate) fn new(measures: Arc<Measures>, db: Db, catalogue: Catalogue, clock: Clock) -> Self {
        Self { measures, db, catalogue, clock, before: AtomicI64::new(0) }
    }

    /// Where rounds are noted.
    pub(crate) fn ledger(&self) -> &Ledger {
        self.measures.ledger()
    }

    /// Writes down what became of rounds, and what the house notices of itself. Once a minute.
    pub(crate) async fn note_down(&self, now: DateTime<Utc>) {
        let codes = self.noticed().await;
        self.write_down(codes, now).await;
    }

    /// Writes down what became of rounds.
    pub(crate) async fn note_rounds(&self, now: DateTime<Utc>) {
        self.write_down(Vec::new(), now).await;
    }

    async fn write_down(&self, codes: Vec<&'static str>, now: DateTime<Utc>) {
        let due = self.ledger().due(now);
        if due.is_empty() && codes.is_empty() {
            return;
        }
        let rows = due.clone();
        let written = self.db.write(move |c| {
            Ledger::write(c, &rows)?;
            codes.iter().try_for_each(|code| observatory::note(c, code, now))
        });
        match written.await {
            Ok(()) => self.ledger().written(&due, now),
            Err(error) => tracing::warn!(%error, "what became of the rounds could not be written down"),
        }
    }

    async fn noticed(&self) -> Vec<&'static str> {
        let ways = self.measures.ways();
        let mut codes = Vec::new();
        codes.extend(ways.silent.then_some("proxy-silent"));
        codes.extend(ways.stranger.then_some("proxy-stranger"));
        if let Ok(last) = self.db.read(store::last_fact).await {
            let before = self.before.swap(last, Ordering::Relaxed);
            codes.extend((self.catalogue.seen() < before).then_some("index-lagging"));
        }
        codes
    }

    /// What is asked anew for each answer. What the records do not tell soon is left away, so that one network that does
    /// not answer keeps the measures of no other back.
    async fn gauges(&self) -> Gauges {
        let now = self.clock.now();
        let asked = self.db.read(move |c| {
            let failing = observatory::failing(c)?.into_iter().map(|(kind, _)| kind).collect();
            Ok::<_, StoreError>(Told {
                last: store::last_fact(c)?,
                outbox: post::outbox(c, now)?,
                backup: archive::last_good_backup(c)?.map(|row| row.at),
                failing,
            })
        });
        let told = tokio::time::timeout(PATIENCE, asked).await.ok().and_then(Result::ok);
        let pool = self.db.usage();
        let Some(told) = told else { return Gauges { pool, ..Gauges::default() } };
        Gauges {
            pool,
            journal: Some((told.last, self.catalogue.seen())),
            outbox: Some(told.outbox),
            backup: told.backup,
            failing: Some(told.failing),
        }
    }

    /// Everything of this network, in the text that watchers read; under its name where there are several.
    async fn written(&self, network: Option<&str>) -> Result<String, std::fmt::Error> {
        self.measures.written(network, &self.gauges().await)
    }

    /// The one page of the listener for watchers, of a network that has the process to itself.
    pub(crate) fn page(self: Arc<Self>) -> Router {
        Router::new().route("/metrics", get(show)).with_state(self)
    }

    async fn alone(&self) -> Result<String, std::fmt::Error> {
        Ok(together(&[self.measures.about_process(&process())?, self.written(None).await?]))
    }
}

/// What the records tell.
struct Told {
    last: i64,
    outbox: post::Outbox,
    backup: Option<DateTime<Utc>>,
    failing: Vec<Kind>,
}

/// The listener for watchers.
pub(crate) struct Watchers(std::net::TcpListener);

impl Watchers {
    /// Takes the address before anything else is done, so that a port in use is told at once.
    pub(crate) fn at(address: SocketAddr) -> anyhow::Result<Watchers> {
        let taken = std::net::TcpListener::bind(address).and_then(|listener| {
            listener.set_nonblocking(true)?;
            Ok(listener)
        });
        let taken = taken
            .with_context(|| format!("metrics_listen: cannot listen on {address}: is the port in use?"))?;
        Ok(Watchers(taken))
    }

    /// Answers watchers until the house closes.
    pub(crate) async fn answer(self, page: Router, mut closed: watch::Receiver<bool>) {
        let closing = async move {
            // A sender that is gone closes as well.
            let _ = closed.wait_for(|closed| *closed).await;
        };
        let served = match TcpListener::from_std(self.0) {
            Ok(listener) => web::serve(listener, page, closing).await,
            Err(fault) => Err(fault),
        };
        if let Err(fault) = served {
            tracing::warn!(%fault, "measures are no longer given");
        }
    }
}

async fn show(State(measuring): State<Arc<Measuring>>) -> Response {
    shown(measuring.alone().await)
}

fn shown(written: Result<String, std::fmt::Error>) -> Response {
    match written {
        Ok(text) => ([(CONTENT_TYPE, OPEN_METRICS)], text).into_response(),
        Err(error) => {
            tracing::error!(%error, "measures could not be written");
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }
    }
}
