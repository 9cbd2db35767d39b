//! `maillage serve`: opens the house and keeps it open until told to stop.

use anyhow::Context;
use tokio::net::TcpListener;

use super::{clock, say};
use crate::house::House;
use crate::settings::{Said, Settings};

pub(super) fn run(said: &Said) -> anyhow::Result<()> {
    let settings = Settings::read(said)?;
    open(&settings, House::build(&settings, clock())?)
}

/// Listens, says where, and serves until SIGTERM or Ctrl-C.
pub(super) fn open(settings: &Settings, house: House) -> anyhow::Result<()> {
    let runtime =
        tokio::runtime::Builder::new_multi_thread().enable_all().build().context("no thread to work on")?;
    runtime.block_on(async {
        let listener = TcpListener::bind(settings.listen).await.with_context(|| {
            format!("cannot listen on {}: is the port in use? choose another with --listen", settings.listen)
        })?;
        let address = listener.local_addr().context("the address listened on is not known")?;
        say(&format!("Listening on http://{address}"));
        house.serve(listener, told_to_stop()).await
    })
}

/// Completes on SIGTERM, as a service is stopped, or on Ctrl-C.
async fn told_to_stop() {
    let interrupted = tokio::signal::ctrl_c();
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        if let Ok(mut terminated) = signal(SignalKind::terminate()) {
            tokio::select! {
                _ = interrupted => {}
                _ = terminated.recv() => {}
            }
            return;
        }
    }
    if interrupted.await.is_err() {
        std::future::pending::<()>().await;
    }
}
