//! Each visit is counted by its door, and told in the log when it failed or took long: by a number, never by whom or what for.

use std::fmt;
use std::hash::{BuildHasher, RandomState};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use axum::extract::{ConnectInfo, MatchedPath, Request, State};
use axum::http::header::{HOST, HeaderName};
use axum::http::{HeaderValue, Method, StatusCode};
use axum::middleware::Next;
use axum::response::Response;
use std::net::SocketAddr;

use crate::crowd::TurnedAway;
use crate::{Shell, proxies};

/// Longer than this is told.
const SLOW: Duration = Duration::from_secs(1);
/// The header that carries the number of a visit that failed.
const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");
/// Letters and digits that nobody mistakes for one another, read aloud on the telephone.
const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// How a visit came here, as far as it says whether the proxies are set as they should be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// As it should.
    Plain,
    /// Through a proxy that is believed and does not say for whom it asks.
    Silent,
    /// Through something on this network that names visitors and is not believed.
    Stranger,
}

/// Who counts visits.
pub trait Traffic: fmt::Debug + Send + Sync {
    /// A visit ended: by its method, its door as the router knows it, the status, and how long it took.
    fn answered(&self, method: &str, door: &str, status: u16, took: Duration);
    /// How a visit came.
    fn came(&self, way: Way);
}

/// The number of a visit, which a person can quote and the log knows.
#[derive(Clone, Debug)]
pub(crate) struct Number(String);

impl Number {
    pub(crate) fn text(&self) -> &str {
        &self.0
    }
}

/// Gives out numbers that do not repeat, from this process or another.
#[derive(Debug, Default)]
struct Numbers {
    /// Chance of this process alone; it makes numbers apart, and keeps no secret.
    chance: RandomState,
    next: AtomicU64,
}

impl Numbers {
    fn next(&self) -> Number {
        let mixed = self.chance.hash_one(self.next.fetch_add(1, Ordering::Relaxed)).to_le_bytes();
        let letter = |byte: u8| LETTERS.get(usize::from(byte % 32)).copied().map_or('0', char::from);
        let mut number: String = mixed.into_iter().map(letter).collect();
        number.insert(4, '-');
        Number(number)
    }
}

/// What counting stands on.
#[derive(Clone)]
pub(crate) struct Counter {
    shell: Arc<Shell>,
    numbers: Arc<Numbers>,
    host: Arc<str>,
}

impl Counter {
    pub(crate) fn new(shell: &Arc<Shell>) -> Self {
        let host = shell.base_url.split_once("://").map_or("", |(_, host)| host).into();
        Self { shell: Arc::clone(shell), numbers: Arc::default(), host }
    }

    /// Only visits that asked for the public name say something about proxies: an operator asks this machine directly.
    fn way(&self, request: &Request) -> Way {
        let Some(ConnectInfo(peer)) = request.extensions().get::<ConnectInfo<SocketAddr>>() else {
            return Way::Plain;
        };
        let asked = request.headers().get(HOST).is_some_and(|host| host.as_bytes() == self.host.as_bytes());
        let named = request.headers().contains_key(proxies::FORWARDED_FOR);
        match self.shell.trusted_proxies.trusts(peer.ip().to_canonical()) {
            true if asked && !named && self.shell.is_secure() => Way::Silent,
            false if named && proxies::is_near(peer.ip().to_canonical()) => Way::Stranger,
            _ => Way::Plain,
        }
    }
}

/// Counts a visit and gives it a number. The log has one line for each that failed or took longer than a second: door,
/// status, milliseconds, number; those turned away by a full house are told together. Never the address as it was written: its query says what a person needs.
pub(crate) async fn told(State(counter): State<Counter>, mut request: Request, next: Next) -> Response {
    let started = Instant::now();
    let method = request.method().clone();
    let route = request.extensions().get::<MatchedPath>().cloned();
    let number = counter.numbers.next();
    let way = counter.way(&request);
    request.extensions_mut().insert(number.clone());
    let mut response = next.run(request).await;
    let door = route.as_ref().map_or("(none)", MatchedPath::as_str);
    let (status, took) = (response.status(), started.elapsed());
    if let Some(traffic) = &counter.shell.traffic {
        traffic.answered(method.as_str(), door, status.as_u16(), took);
        traffic.came(way);
    }
    if response.extensions().get::<TurnedAway>().is_none() {
        tell((&method, door), (status, took), &number);
    }
    if status.is_server_error()
        && let Ok(value) = HeaderValue::from_str(number.text())
    {
        response.headers_mut().insert(REQUEST_ID, value);
    }
    response
}

/// One line of the log.
#[expect(
    clippy::cognitive_complexity,
    reason = "four lines, each a macro that unfolds into a dozen branches"
)]
fn tell((method, door): (&Method, &str), (status, took): (StatusCode, Duration), number: &Number) {
    let (milliseconds, request, status_code) =
        (u64::try_from(took.as_millis()).unwrap_or(u64::MAX), number.text(), status.as_u16());
    let method = if method.as_str().len() > 8 { "(long)" } else { method.as_str() };
    if status.is_server_error() {
        tracing::warn!(method, door, status = status_code, milliseconds, request, "failed");
    } else if status.is_client_error() {
        tracing::info!(method, door, status = status_code, milliseconds, request, "refused");
    } else if took >= SLOW {
        tracing::info!(method, door, status = status_code, milliseconds, request, "slow");
    } else {
        tracing::debug!(method, door, status = status_code, milliseconds, request, "answered");
    }
}
