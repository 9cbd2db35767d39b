//! How many are answered at once: whoever comes while the house is full waits a moment, then is told so in words.

use crate::door::Gate;
use crate::gathering::{self, Gathered};
use crate::{Demand, Shell, bare, cookie, proxies, visit};
use axum::extract::{MatchedPath, Request, State};
use axum::http::header::RETRY_AFTER;
use axum::http::{Method, StatusCode};
use axum::middleware::Next;
use axum::response::Response;
use std::collections::HashMap;
use std::hash::{BuildHasher, RandomState};
use std::net::IpAddr;
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

/// How long somebody waits for a place before being told to come back.
const WAITING: Duration = Duration::from_secs(3);
/// After how long whoever was turned away may come back, in seconds.
const COME_BACK: u64 = 5;
/// Of all places, passers-by take so many in a hundred at most: the others are for members and letters' links.
const FOR_PASSERS: usize = 75;
/// Of all places, the passers-by of one address take so many in a hundred at most; whoever is expected there twice that.
const FOR_ONE: usize = 25;
/// So many wait for each place, at most.
const WAIT_FOR_EACH: usize = 4;
/// How long the log says nothing more of those who are turned away.
const BETWEEN_LINES: Duration = Duration::from_secs(1);
/// The cookie of a session; that it is there is enough here, whether it is true is asked behind the door.
const SESSION: &str = "session";

/// The places of a house. Several houses of one process share what the process has.
#[derive(Clone, Debug)]
pub struct Crowd {
    inner: Arc<Places>,
}

#[derive(Debug)]
struct Places {
    /// Everybody's, in all houses of the process.
    all: Arc<Semaphore>,
    /// Those of this house.
    own: Arc<Semaphore>,
    /// Those that passers-by may take in this house.
    passers: Arc<Semaphore>,
    /// What the bodies that are being read may fill, all together.
    letters: gathering::Room,
    size: usize,
    patience: Duration,
    waiting: AtomicUsize,
    turned_away: AtomicU64,
    told: Mutex<Told>,
    hasher: RandomState,
    by_address: Mutex<HashMap<u64, usize>>,
}

/// What the log was told of those who were turned away: when, and how many they were until then.
#[derive(Debug, Default)]
struct Told {
    at: Option<Instant>,
    until_then: u64,
}

/// An answer that turned somebody away: the log tells how many they are, not each.
#[derive(Clone, Copy)]
pub(crate) struct TurnedAway;

/// Who comes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Comer {
    /// Looks at what everybody may see.
    Passer,
    /// Has a session, a link of a letter, or something to say.
    Expected,
}

/// A place taken; free again when dropped.
pub(crate) struct Place {
    _permits: Vec<OwnedSemaphorePermit>,
    _counted: Counted,
}

/// One more from this address, until dropped.
struct Counted {
    places: Arc<Places>,
    key: u64,
}

impl Drop for Counted {
    fn drop(&mut self) {
        let mut counts = self.places.by_address.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(count) = counts.get_mut(&self.key) {
            *count -= 1;
            if *count == 0 {
                counts.remove(&self.key);
            }
        }
    }
}

impl Default for Crowd {
    /// As many places as this machine's processors can work on while some wait for others.
    fn default() -> Self {
        let processors = std::thread::available_parallelism().map_or(1, usize::from);
        Self::of(32 + 16 * processors)
    }
}

impl Crowd {
    /// So many places.
    pub fn of(size: usize) -> Self {
        let size = size.max(4);
        Self::within((Arc::new(Semaphore::new(size)), gathering::Room::default()), size, size, WAITING)
    }

    /// The places of one more house beside this one: half of the process at most, so that a crowd before one house
    /// leaves the others open.
    pub fn neighbour(&self) -> Self {
        let own = (self.inner.size / 2).max(2);
        let shared = (Arc::clone(&self.inner.all), self.inner.letters.clone());
        Self::within(shared, self.inner.size, own, self.inner.patience)
    }

    fn within(
        (all, letters): (Arc<Semaphore>, gathering::Room),
        size: usize,
        own: usize,
        patience: Duration,
    ) -> Self {
        let passers = (own * FOR_PASSERS / 100).max(1);
        let places = Places {
            all,
            own: Arc::new(Semaphore::new(own)),
            passers: Arc::new(Semaphore::new(passers)),
            letters,
            size,
            patience,
            waiting: AtomicUsize::new(0),
            turned_away: AtomicU64::new(0),
            told: Mutex::default(),
            hasher: RandomState::new(),
            by_address: Mutex::default(),
        };
        Self { inner: Arc::new(places) }
    }

    /// How many were turned away since the house opened.
    pub fn turned_away(&self) -> u64 {
        self.inner.turned_away.load(Ordering::Relaxed)
    }

    /// One more was turned away. The log says how many every second at most: a crowd would fill the disk with lines.
    fn turn_away(&self, now: Instant) -> Option<u64> {
        let until_now = self.inner.turned_away.fetch_add(1, Ordering::Relaxed) + 1;
        let mut told = self.inner.told.lock().unwrap_or_else(PoisonError::into_inner);
        if told.at.is_some_and(|at| now.duration_since(at) < BETWEEN_LINES) {
            return None;
        }
        let since = until_now.saturating_sub(told.until_then);
        *told = Told { at: Some(now), until_then: until_now };
        Some(since)
    }

    /// A place, at once or after a moment; none when too many wait already or the moment is over.
    pub(crate) async fn enter(&self, comer: Comer, address: IpAddr) -> Option<Place> {
        let counted = self.count(comer, address)?;
        let _waits = self.wait(comer)?;
        let places = &self.inner;
        let wanted = async {
            let mut permits = Vec::with_capacity(3);
            if comer == Comer::Passer {
                permits.push(Arc::clone(&places.passers).acquire_owned().await.ok()?);
            }
            permits.push(Arc::clone(&places.own).acquire_owned().await.ok()?);
            permits.push(Arc::clone(&places.all).acquire_owned().await.ok()?);
            Some(permits)
        };
        let permits = tokio::time::timeout(places.patience, wanted).await.ok().flatten()?;
        Some(Place { _permits: permits, _counted: counted })
    }

    /// Counts one more from this address, unless it has its share. This machine's own has none: it is a proxy that the
    /// settings do not name.
    fn count(&self, comer: Comer, address: IpAddr) -> Option<Counted> {
        let share = (self.inner.size * FOR_ONE / 100).max(1);
        let most = match comer {
            _ if address.is_loopback() => usize::MAX,
            Comer::Passer => share,
            Comer::Expected => share * 2,
        };
        let key = self.inner.hasher.hash_one((comer == Comer::Passer, proxies::counted_as(address)));
        let mut counts = self.inner.by_address.lock().unwrap_or_else(PoisonError::into_inner);
        let count = counts.entry(key).or_default();
        if *count >= most {
            return None;
        }
        *count += 1;
        Some(Counted { places: Arc::clone(&self.inner), key })
    }

    /// One more who waits, unless too many do; passers-by leave room in the queue as well.
    fn wait(&self, comer: Comer) -> Option<Waits<'_>> {
        let waits = Waits(&self.inner.waiting);
        let before = self.inner.waiting.fetch_add(1, Ordering::AcqRel);
        let queue = self.inner.size * WAIT_FOR_EACH;
        let most = if comer == Comer::Passer { queue * FOR_PASSERS / 100 } else { queue };
        (before < most).then_some(waits)
    }
}

/// One who waits, until dropped.
struct Waits<'a>(&'a AtomicUsize);

impl Drop for Waits<'_> {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::AcqRel);
    }
}

/// Lets in as many as there are places. What costs nothing, and whoever watches the house, passes at all times.
///
/// What somebody sends is read before a place is taken, so that slow senders keep nobody out.
pub(crate) async fn seated(State(gate): State<Gate>, request: Request, next: Next) -> Response {
    if costs_nothing(request.uri().path()) {
        return next.run(request).await;
    }
    let shell = Arc::clone(gate.shell());
    let crowd = &shell.crowd;
    let comer = comer(&gate, &request);
    let (parts, body) = request.into_parts();
    let address = visit::client_of(&parts, &shell);
    let head = parts.clone();
    let turned_away = || turned_away(&shell, &head);
    let (body, _room) = match gathering::gather(&crowd.inner.letters, &parts.headers, body).await {
        Gathered::Whole(body, room) => (body, room),
        Gathered::TooSlow => return bare::in_words(&shell.words, &head, StatusCode::REQUEST_TIMEOUT, "slow"),
        Gathered::NoRoom => return turned_away(),
    };
    match crowd.enter(comer, address).await {
        Some(place) => {
            let response = next.run(Request::from_parts(parts, body)).await;
            drop(place);
            response
        }
        None => turned_away(),
    }
}

/// Whoever watches the house asks at `/healthz` and `/metrics`; what never changes is given without work.
fn costs_nothing(path: &str) -> bool {
    matches!(path, "/healthz" | "/metrics" | "/favicon.ico" | "/robots.txt") || path.starts_with("/assets/")
}

fn comer(gate: &Gate, request: &Request) -> Comer {
    let looks = matches!(*request.method(), Method::GET | Method::HEAD);
    let route = request.extensions().get::<MatchedPath>();
    let demand = route.and_then(|route| gate.door(request.method(), route.as_str())).map(|door| door.demand);
    let proves = demand == Some(Demand::Proof);
    let signed_in = cookie::value_of(request.headers(), gate.shell(), SESSION).is_some();
    if !looks || proves || signed_in { Comer::Expected } else { Comer::Passer }
}

/// Says in words that there is no place now, from what is at hand: no database, no template.
fn turned_away(shell: &Shell, head: &axum::http::request::Parts) -> Response {
    if let Some(count) = shell.crowd.turn_away(Instant::now()) {
        tracing::warn!(count, "the house is full: visitors are turned away");
    }
    let mut response = bare::in_words(&shell.words, head, StatusCode::SERVICE_UNAVAILABLE, "crowded");
    response.headers_mut().insert(RETRY_AFTER, COME_BACK.into());
    response.extensions_mut().insert(TurnedAway);
    response
}

#[cfg(test)]
mod tests;
