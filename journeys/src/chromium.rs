//! One real browser for everyone who walks at the same time, and a private window for each of them.

use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};

use chromiumoxide::browser::{Browser, BrowserConfig};
use chromiumoxide::cdp::browser_protocol::browser::BrowserContextId;
use chromiumoxide::cdp::browser_protocol::target::{CreateBrowserContextParams, CreateTargetParams};
use chromiumoxide::page::Page;
use futures_util::StreamExt;
use tempfile::TempDir;
use tokio::task::JoinHandle;

use crate::{Outcome, Trouble};

/// A running Chromium. It ends with this value, and its profile folder after it.
pub(crate) struct Chromium {
    browser: Browser,
    hearing: JoinHandle<()>,
    leaving: Mutex<Vec<BrowserContextId>>,
    _profile: TempDir,
}

/// The names under which distributions install it.
const NAMES: [&str; 4] = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];

/// The browser named in CHROMIUM, as `cargo xtask check` does, else the first one in the PATH.
pub(crate) fn executable() -> Option<PathBuf> {
    let named = std::env::var_os("CHROMIUM").map(PathBuf::from).filter(|path| path.is_file());
    let folders: Vec<PathBuf> =
        std::env::split_paths(&std::env::var_os("PATH").unwrap_or_default()).collect();
    let in_path = NAMES.iter().flat_map(|name| folders.iter().map(move |folder| folder.join(name)));
    named.or_else(|| in_path.into_iter().find(|path| path.is_file()))
}

impl Chromium {
    /// Starts the browser without a window on any screen, in French, with a profile that nobody used before.
    pub(crate) async fn start(executable: PathBuf) -> Outcome<Self> {
        let profile = tempfile::Builder::new().prefix("maillage-journeys-").tempdir()?;
        let config = BrowserConfig::builder()
            .chrome_executable(executable)
            .new_headless_mode()
            // As root Chromium refuses its sandbox; the only pages it meets here are our own.
            .no_sandbox()
            .args(["disable-gpu", "disable-dev-shm-usage", "accept-lang=fr-FR,fr"])
            .user_data_dir(profile.path())
            .viewport(None)
            .build()
            .map_err(|cause| Trouble::while_("choosing how to start Chromium", cause))?;
        let (browser, mut handler) = Browser::launch(config).await?;
        // The handler carries every message to and from the browser; it ends when the browser does.
        let hearing = tokio::spawn(async move { while handler.next().await.is_some() {} });
        Ok(Self { browser, hearing, leaving: Mutex::default(), _profile: profile })
    }

    /// A page in a context of its own: no cookie, cache or memory shared with any other visitor.
    pub(crate) async fn private_page(&self) -> Outcome<(BrowserContextId, Page)> {
        let context = self.browser.create_browser_context(CreateBrowserContextParams::default()).await?;
        let blank = CreateTargetParams::builder().url("about:blank").browser_context_id(context.clone());
        let blank = blank.build().map_err(Trouble::new)?;
        Ok((context, self.browser.new_page(blank).await?))
    }

    /// Notes that a visitor left; what they leave behind is cleared when their journey is over.
    pub(crate) fn is_left_by(&self, context: BrowserContextId) {
        self.leaving.lock().unwrap_or_else(PoisonError::into_inner).push(context);
    }

    /// Forgets those who left: pages, cookies, caches.
    pub(crate) async fn forget_who_left(&self) {
        let left = std::mem::take(&mut *self.leaving.lock().unwrap_or_else(PoisonError::into_inner));
        for context in left {
            // A browser that is already gone has forgotten too.
            let _ = self.browser.dispose_browser_context(context).await;
        }
    }

    /// Ends the browser and waits until it is gone, so that its profile folder can be removed.
    pub(crate) async fn end(mut self) {
        if self.browser.close().await.is_err() {
            let _ = self.browser.kill().await;
        }
        let _ = self.browser.wait().await;
        self.hearing.abort();
    }
}
