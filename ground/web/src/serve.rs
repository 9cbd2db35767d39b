//! Answers visitors until told to stop, then finishes what it began.

mod seats;

use axum::Router;
use axum::extract::ConnectInfo;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use std::future::Future;
use std::io;
use std::net::SocketAddr;
use std::time::Duration;
use tokio::net::{TcpListener, TcpStream};
use tower::ServiceExt;

use crate::TrustedProxies;
use seats::{Seat, Seats};

/// How long visits that have begun may last once the house is told to stop.
const FAREWELL: Duration = Duration::from_secs(10);
/// The largest head of a request, in bytes; what is larger gets 431. What arrives together is read together, so that up
/// to twice as much may pass.
const LARGEST_HEAD: usize = 32 << 10;
/// The most headers of a request.
const MOST_HEADERS: usize = 100;

/// How many are let in, and how long the house is patient with them.
#[derive(Clone, Debug)]
pub struct Hospitality {
    /// How many connections are held at once; the others wait at the door.
    pub connections: usize,
    /// How many of them may come from one address; more are hung up on. Trusted proxies and this machine's own are
    /// not counted.
    pub from_one: usize,
    /// The proxies that stand before the house.
    pub proxies: TrustedProxies,
    /// How long a visitor may take to say what is wanted; the next word on a kept connection included.
    pub listening: Duration,
    /// The same while more than half of the connections are taken.
    pub listening_when_crowded: Duration,
    /// How long a visitor may leave an answer unread, where the system can tell (Linux).
    pub unread: Duration,
}

impl Default for Hospitality {
    fn default() -> Self {
        Self {
            connections: 4096,
            from_one: 1024,
            proxies: TrustedProxies::default(),
            listening: Duration::from_secs(15),
            listening_when_crowded: Duration::from_secs(4),
            unread: Duration::from_secs(30),
        }
    }
}

/// Serves as usual until `shutdown` completes; then takes no new visit and lets the begun ones end.
pub async fn serve(
    listener: TcpListener,
    router: Router,
    shutdown: impl Future<Output = ()> + Send + 'static,
) -> io::Result<()> {
    serve_as(listener, router, Hospitality::default(), shutdown).await
}

/// Serves within these bounds until `shutdown` completes; then takes no new visit and lets the begun ones end.
///
/// HTTP/1.1 with kept connections; small answers leave at once (`TCP_NODELAY`). The loop is our own because
/// `axum::serve` sets no time limit on the head of a request, so that slow senders could take every seat.
pub async fn serve_as(
    listener: TcpListener,
    router: Router,
    hospitality: Hospitality,
    shutdown: impl Future<Output = ()> + Send + 'static,
) -> io::Result<()> {
    let visits = GracefulShutdown::new();
    let seats = Seats::new(&hospitality);
    let mut shutdown = std::pin::pin!(shutdown);
    loop {
        let (seat, stream, address) = tokio::select! {
            entered = enter(&listener, &seats) => entered,
            () = &mut shutdown => break,
        };
        bound(&stream, &hospitality);
        let patience =
            if seats.crowded() { hospitality.listening_when_crowded } else { hospitality.listening };
        let mut connections = http1::Builder::new();
        connections.timer(TokioTimer::new()).header_read_timeout(patience);
        connections.max_buf_size(LARGEST_HEAD).max_headers(MOST_HEADERS);
        let router = router.clone();
        let service = service_fn(move |mut request: hyper::Request<hyper::body::Incoming>| {
            request.extensions_mut().insert(ConnectInfo(address));
            router.clone().oneshot(request)
        });
        let visit = visits.watch(connections.serve_connection(TokioIo::new(stream), service));
        tokio::spawn(async move {
            // A connection that breaks is the visitor's business: there is nobody left to tell.
            let _ = visit.await;
            drop(seat);
        });
    }
    drop(listener);
    let _ = tokio::time::timeout(FAREWELL, visits.shutdown()).await;
    Ok(())
}

/// The next visitor with a seat. Whoever holds too many is hung up on.
async fn enter(listener: &TcpListener, seats: &Seats) -> (Seat, TcpStream, SocketAddr) {
    loop {
        let free = seats.free().await;
        let (stream, address) = welcome(listener).await;
        match seats.take(free, address.ip()) {
            Some(seat) => return (seat, stream, address),
            None => tracing::debug!("one address holds too many connections"),
        }
    }
}

/// Small answers leave at once, and an answer that nobody takes ends the connection.
fn bound(stream: &TcpStream, hospitality: &Hospitality) {
    if let Err(fault) = stream.set_nodelay(true) {
        tracing::debug!(%fault, "TCP_NODELAY was refused");
    }
    #[cfg(target_os = "linux")]
    {
        let milliseconds = u32::try_from(hospitality.unread.as_millis()).unwrap_or(u32::MAX);
        if let Err(fault) = rustix::net::sockopt::set_tcp_user_timeout(stream, milliseconds) {
            tracing::debug!(%fault, "TCP_USER_TIMEOUT was refused");
        }
    }
}

/// The next visitor. A fault at the door (too many open files) is logged, and the door tried again.
async fn welcome(listener: &TcpListener) -> (TcpStream, SocketAddr) {
    loop {
        match listener.accept().await {
            Ok(entered) => return entered,
            Err(fault) => {
                tracing::warn!(%fault, "a visitor could not be let in");
                tokio::time::sleep(Duration::from_millis(200)).await;
            }
        }
    }
}
