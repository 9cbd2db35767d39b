//! The measures of several networks of one process, on one listener: each line under the name of its network.

use std::collections::BTreeMap;
use std::sync::{Arc, PoisonError, RwLock};

use axum::Router;
use axum::extract::State;
use axum::response::Response;
use axum::routing::get;
use chrono::{DateTime, Utc};
use observatory::{about_process, process, together};
use tokio::task::JoinSet;

use super::{Measuring, shown};

/// The networks of this process, by the name of their file; those that are shut measure nothing.
pub(crate) struct Networks {
    started_at: DateTime<Utc>,
    known: RwLock<BTreeMap<String, Option<Arc<Measuring>>>>,
}

impl Networks {
    /// No network yet, in a process that began then.
    pub(crate) fn new(started_at: DateTime<Utc>) -> Self {
        Self { started_at, known: RwLock::default() }
    }

    /// A network answers from now on, or it is known and shut.
    pub(crate) fn note(&self, name: &str, open: Option<Arc<Measuring>>) {
        self.known.write().unwrap_or_else(PoisonError::into_inner).insert(name.to_owned(), open);
    }

    /// The one page of the listener for watchers.
    pub(crate) fn page(self: Arc<Self>) -> Router {
        Router::new().route("/metrics", get(show)).with_state(self)
    }

    /// Everything of all of them. Each is asked beside the others.
    async fn written(&self) -> Result<String, std::fmt::Error> {
        let known = self.known.read().unwrap_or_else(PoisonError::into_inner).clone();
        let open: Vec<(String, bool)> =
            known.iter().map(|(name, open)| (name.clone(), open.is_some())).collect();
        let mut asked = JoinSet::new();
        for (name, measuring) in known.into_iter().filter_map(|(name, open)| Some((name, open?))) {
            asked.spawn(async move { measuring.written(Some(&name)).await });
        }
        let mut texts = vec![about_process((env!("CARGO_PKG_VERSION"), self.started_at), &process(), &open)?];
        while let Some(told) = asked.join_next().await {
            // One that stumbles is missing, and the others are told.
            texts.extend(told.unwrap_or(Err(std::fmt::Error)));
        }
        // In the order of their names, not of their answers.
        texts.sort_unstable();
        Ok(together(&texts))
    }
}

async fn show(State(networks): State<Arc<Networks>>) -> Response {
    shown(networks.written().await)
}
