//! What the house measures of itself, given to a watcher on a listener of its own, and written down for the page of health.

use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use anyhow::Context;
use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use chrono::{DateTime, Utc};
use directory::Catalogue;
use observatory::{Gauges, Ledger, Measures, process};
use store::{Db, StoreError};
use tokio::net::TcpListener;
use tokio::sync::watch;
use web::Clock;

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

    /// Writes down what became of rounds, and what the house notices of itself.
    pub(crate) async fn note_down(&self, now: DateTime<Utc>) {
        let due = self.ledger().due(now);
        let codes = self.noticed().await;
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

    /// Everything, in the text that watchers read. What cannot be asked of the records is left away.
    async fn written(&self) -> Result<String, std::fmt::Error> {
        let now = self.clock.now();
        let asked = self.db.read(move |c| Ok::<_, StoreError>((store::last_fact(c)?, post::outbox(c, now)?)));
        let (last, outbox) = asked.await.ok().unzip();
        let journal = last.map(|last| (last, self.catalogue.seen()));
        self.measures.written(&Gauges { pool: self.db.usage(), journal, outbox, process: process() })
    }

    /// The one page of the listener for watchers.
    fn router(self: Arc<Self>) -> Router {
        Router::new().route("/metrics", get(show)).with_state(self)
    }
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
    pub(crate) async fn answer(self, measuring: Arc<Measuring>, mut closed: watch::Receiver<bool>) {
        let closing = async move {
            // A sender that is gone closes as well.
            let _ = closed.wait_for(|closed| *closed).await;
        };
        let served = match TcpListener::from_std(self.0) {
            Ok(listener) => web::serve(listener, measuring.router(), closing).await,
            Err(fault) => Err(fault),
        };
        if let Err(fault) = served {
            tracing::warn!(%fault, "measures are no longer given");
        }
    }
}

async fn show(State(measuring): State<Arc<Measuring>>) -> Response {
    match measuring.written().await {
        Ok(text) => ([(CONTENT_TYPE, OPEN_METRICS)], text).into_response(),
        Err(error) => {
            tracing::error!(%error, "measures could not be written");
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }
    }
}
