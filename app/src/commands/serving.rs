//! `maillage serve`: opens the house, or the houses of a folder, and keeps them open until told to stop.

use std::net::SocketAddr;
use std::path::Path;

use anyhow::Context;
use tokio::net::TcpListener;
use tokio::runtime::{Builder, Runtime};

use super::{clock, say};
use crate::house::House;
use crate::houses::Houses;
use crate::settings::several::Several;
use crate::settings::{Said, Settings};

pub(super) fn run(said: &Said) -> anyhow::Result<()> {
    let settings = Settings::read(said)?;
    open(&settings, House::build(&settings, clock())?)
}

/// Serves the networks of a folder in one process, each under its own host names.
pub(super) fn run_many(folder: &Path, said: &Said) -> anyhow::Result<()> {
    let several = Several::read(folder, said)?;
    let listen = several.listen()?;
    // A folder that is not there at the start is a slip of the pen; one that goes later is waited for.
    several.files()?;
    let houses = Houses::of(several, clock(), |open, all| say(&format!("{open} of {all} networks are open")));
    runtime()?.block_on(async { houses.serve(listening(listen).await?, told_to_stop()).await })
}

/// Listens, says where, and serves until SIGTERM or Ctrl-C.
pub(super) fn open(settings: &Settings, house: House) -> anyhow::Result<()> {
    runtime()?.block_on(async { house.serve(listening(settings.listen).await?, told_to_stop()).await })
}

fn runtime() -> anyhow::Result<Runtime> {
    Builder::new_multi_thread().enable_all().build().context("no thread to work on")
}

/// Listens, and says where.
async fn listening(listen: SocketAddr) -> anyhow::Result<TcpListener> {
    let listener = TcpListener::bind(listen).await.with_context(|| {
        format!("cannot listen on {listen}: is the port in use? choose another with --listen")
    })?;
    let address = listener.local_addr().context("the address listened on is not known")?;
    say(&format!("Listening on http://{address}"));
    Ok(listener)
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
