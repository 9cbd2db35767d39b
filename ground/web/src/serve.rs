//! Answers visitors until told to stop, then finishes what it began.

use axum::Router;
use axum::extract::ConnectInfo;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use std::future::Future;
use std::io;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Semaphore;
use tower::ServiceExt;

/// How long visits that have begun may last once the house is told to stop.
const FAREWELL: Duration = Duration::from_secs(10);
/// How long a visitor may take to say what is wanted; the next word on a kept connection included.
const LISTENING: Duration = Duration::from_secs(15);
/// How many visitors are let in at once; the others wait at the door.
const SEATS: usize = 4096;

/// Serves until `shutdown` completes; then takes no new visit and lets the begun ones end.
///
/// HTTP/1.1 with kept connections; small answers leave at once (`TCP_NODELAY`). The loop is our own because
/// `axum::serve` sets no time limit on the head of a request, so that slow senders could take every seat.
pub async fn serve(
    listener: TcpListener,
    router: Router,
    shutdown: impl Future<Output = ()> + Send + 'static,
) -> io::Result<()> {
    let mut connections = http1::Builder::new();
    connections.timer(TokioTimer::new()).header_read_timeout(LISTENING);
    let visits = GracefulShutdown::new();
    let seats = Arc::new(Semaphore::new(SEATS));
    let mut shutdown = std::pin::pin!(shutdown);
    loop {
        let entering = async {
            let seat = Arc::clone(&seats).acquire_owned().await;
            (seat, welcome(&listener).await)
        };
        let (seat, (stream, address)) = tokio::select! {
            entered = entering => entered,
            () = &mut shutdown => break,
        };
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

/// The next visitor. A fault at the door (too many open files) is logged, and the door tried again.
async fn welcome(listener: &TcpListener) -> (TcpStream, SocketAddr) {
    loop {
        match listener.accept().await {
            Ok((stream, address)) => {
                if let Err(fault) = stream.set_nodelay(true) {
                    tracing::debug!(%fault, "TCP_NODELAY was refused");
                }
                return (stream, address);
            }
            Err(fault) => {
                tracing::warn!(%fault, "a visitor could not be let in");
                tokio::time::sleep(Duration::from_millis(200)).await;
            }
        }
    }
}
