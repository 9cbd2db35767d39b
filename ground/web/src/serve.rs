//! Answers visitors until told to stop, then finishes what it began.

use axum::Router;
use axum::serve::ListenerExt;
use std::future::Future;
use std::io;
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::sync::oneshot;

/// How long visits that have begun may last once the house is told to stop.
const FAREWELL: Duration = Duration::from_secs(10);

/// Serves until `shutdown` completes; then takes no new visit and lets the begun ones end.
///
/// Small answers leave at once (`TCP_NODELAY`). A visit that outlasts the farewell is cut.
pub async fn serve(
    listener: TcpListener,
    router: Router,
    shutdown: impl Future<Output = ()> + Send + 'static,
) -> io::Result<()> {
    let listener = listener.tap_io(|stream| {
        if let Err(fault) = stream.set_nodelay(true) {
            tracing::debug!(%fault, "TCP_NODELAY was refused");
        }
    });
    let (stopping, stopped) = oneshot::channel::<()>();
    let told = async move {
        shutdown.await;
        drop(stopping);
    };
    let service = router.into_make_service_with_connect_info::<std::net::SocketAddr>();
    let serving = axum::serve(listener, service).with_graceful_shutdown(told);
    let overdue = async move {
        let _ = stopped.await;
        tokio::time::sleep(FAREWELL).await;
    };
    tokio::select! {
        ended = serving => ended,
        () = overdue => Ok(()),
    }
}
