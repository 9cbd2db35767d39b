//! Where journeys happen: one browser and one house, shared by those who walk at the same time.

use std::panic::AssertUnwindSafe;
use std::sync::{Arc, LazyLock, Mutex, PoisonError, Weak};

use futures_util::FutureExt;
use tokio::runtime::Runtime;

use crate::chromium::{self, Chromium};
use crate::visitor::Visitor;
use crate::{Outcome, Trouble};

/// The browser and the house. Everyone on the stage sees the same house; each visitor is a stranger to the others.
#[derive(Clone)]
pub struct Stage {
    chromium: Arc<Chromium>,
}

/// What lives as long as somebody walks. It is not kept for ever, because nothing would then end the browser.
static SHARED: Mutex<Weak<Chromium>> = Mutex::new(Weak::new());

/// One runtime for all journeys of the program: the browser's messages must be heard between two tests.
static RUNTIME: LazyLock<Result<Runtime, String>> = LazyLock::new(|| {
    tokio::runtime::Builder::new_multi_thread().enable_all().build().map_err(|cause| cause.to_string())
});

/// Walks a journey to its end. Where there is no browser the journey is skipped, and a line says so.
pub fn walk<J>(journey: J) -> Outcome
where
    J: AsyncFnOnce(Stage) -> Outcome,
{
    let Some(executable) = chromium::executable() else {
        say("skipped: CHROMIUM does not name a browser; `cargo xtask check` provides one");
        return Ok(());
    };
    let runtime = RUNTIME.as_ref().map_err(|cause| Trouble::while_("starting the runtime", cause))?;
    runtime.block_on(async {
        let chromium = shared(executable).await?;
        let walking = journey(Stage { chromium: Arc::clone(&chromium) });
        let outcome = AssertUnwindSafe(walking).catch_unwind().await;
        chromium.forget_who_left().await;
        if let Some(last) = Arc::into_inner(chromium) {
            last.end().await;
        }
        // An assertion that failed goes on failing, now that the browser is put away.
        outcome.unwrap_or_else(|panic| std::panic::resume_unwind(panic))
    })
}

impl Stage {
    /// Somebody nobody knows, at a desk, in French.
    pub async fn visitor(&self) -> Outcome<Visitor> {
        Visitor::arrives(Arc::clone(&self.chromium), "").await
    }

    /// The browser's name and version, for what is measured with it.
    pub async fn browser_version(&self) -> Outcome<String> {
        self.chromium.version().await
    }
}

/// The browser that others use right now, or a new one. Whoever starts it makes the others wait, not start more.
async fn shared(executable: std::path::PathBuf) -> Outcome<Arc<Chromium>> {
    static STARTING: tokio::sync::Mutex<()> = tokio::sync::Mutex::const_new(());
    let _alone = STARTING.lock().await;
    if let Some(running) = remembered().upgrade() {
        return Ok(running);
    }
    let chromium = Arc::new(Chromium::start(executable).await?);
    *remembered() = Arc::downgrade(&chromium);
    Ok(chromium)
}

fn remembered() -> std::sync::MutexGuard<'static, Weak<Chromium>> {
    SHARED.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Speaks past the test harness, which keeps what tests print to itself unless they fail.
fn say(line: &str) {
    use std::io::Write;
    let _ = writeln!(std::io::stderr().lock(), "{line}");
}
