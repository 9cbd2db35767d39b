//! Visits, counted by door: how many, how they ended, how long they took; never who came, nor for what.

use std::sync::Arc;
use std::time::Duration;

use prometheus_client::encoding::EncodeLabelSet;
use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::histogram::Histogram;
use prometheus_client::registry::Registry;

/// Bounds of durations, in seconds: a page, a slow page, a page that somebody gives up on.
const BOUNDS: [f64; 7] = [0.005, 0.025, 0.1, 0.3, 1.0, 3.0, 10.0];

/// How a visit ended.
#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Ended {
    door: String,
    method: &'static str,
    status: &'static str,
}

/// At which door.
#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct At {
    door: String,
}

/// Visits since the start; cheap to clone.
#[derive(Clone, Debug)]
pub(crate) struct Traffic(Arc<Families>);

#[derive(Debug)]
struct Families {
    ended: Family<Ended, Counter>,
    took: Family<At, Histogram, fn() -> Histogram>,
}

impl Default for Traffic {
    fn default() -> Self {
        let took = Family::new_with_constructor((|| Histogram::new(BOUNDS)) as fn() -> Histogram);
        Self(Arc::new(Families { ended: Family::default(), took }))
    }
}

impl Traffic {
    /// Names its families, to be written out.
    pub(crate) fn register(&self, registry: &mut Registry) {
        let Families { ended, took } = &*self.0;
        registry.register(
            "maillage_requests",
            "Requests, by door, method and class of status",
            ended.clone(),
        );
        registry.register("maillage_request_seconds", "How long requests took, by door", took.clone());
    }

    pub(crate) fn answered(&self, method: &str, door: &str, status: u16, took: Duration) {
        // A method is whatever a visitor wrote; only those that doors know become a label.
        let method = ["GET", "POST", "HEAD"].into_iter().find(|known| *known == method).unwrap_or("other");
        let status = match status {
            100..200 => "1xx",
            200..300 => "2xx",
            300..400 => "3xx",
            400..500 => "4xx",
            _ => "5xx",
        };
        self.0.ended.get_or_create(&Ended { door: door.to_owned(), method, status }).inc();
        self.0.took.get_or_create(&At { door: door.to_owned() }).observe(took.as_secs_f64());
    }
}
