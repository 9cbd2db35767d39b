//! Where journeys happen: one house and one browser, shared by those who walk at the same time.

use std::panic::AssertUnwindSafe;
use std::path::Path;
use std::sync::{Arc, LazyLock};

use futures_util::FutureExt;
use store::Engine;
use tokio::runtime::Runtime;

use crate::chromium::{self, Chromium};
use crate::house::House;
use crate::shared::Shared;
use crate::visitor::Visitor;
use crate::{Outcome, Trouble};

/// The browser and the house. Everyone on the stage sees the same house; each visitor is a stranger to the others.
pub struct Stage {
    house: Arc<House>,
    chromium: Arc<Chromium>,
}

static HOUSE: Shared<House> = Shared::new();
static CHROMIUM: Shared<Chromium> = Shared::new();

/// One runtime for all journeys of the program: house and browser must be served between two tests as well.
static RUNTIME: LazyLock<Result<Runtime, String>> = LazyLock::new(|| {
    tokio::runtime::Builder::new_multi_thread().enable_all().build().map_err(|cause| cause.to_string())
});

/// Walks a journey to its end. Where there is no browser the journey is skipped, and a line says so.
pub fn walk<J>(journey: J) -> Outcome
where
    J: AsyncFnOnce(&Stage) -> Outcome,
{
    let Some(executable) = chromium::executable() else {
        say("skipped: there is no Chromium here; `cargo xtask check` installs it");
        return Ok(());
    };
    knock(async |house| {
        let chromium = CHROMIUM.borrow(async || Chromium::start(executable).await).await?;
        let stage = Stage { house: Arc::clone(house), chromium };
        let outcome = AssertUnwindSafe(journey(&stage)).catch_unwind().await;
        stage.chromium.forget_who_left().await;
        if let Some(last) = Arc::into_inner(stage.chromium) {
            last.end().await;
        }
        // An assertion that failed goes on failing, now that the browser is put away.
        outcome.unwrap_or_else(|panic| std::panic::resume_unwind(panic))
    })
}

/// Opens the house for something that needs no browser.
pub fn knock<J>(errand: J) -> Outcome
where
    J: AsyncFnOnce(&Arc<House>) -> Outcome,
{
    let runtime = RUNTIME.as_ref().map_err(|cause| Trouble::while_("starting the runtime", cause))?;
    runtime.block_on(async {
        let house = HOUSE.borrow(House::open).await?;
        let outcome = AssertUnwindSafe(errand(&house)).catch_unwind().await;
        if let Some(last) = Arc::into_inner(house) {
            last.close().await?;
        }
        outcome.unwrap_or_else(|panic| std::panic::resume_unwind(panic))
    })
}

/// Builds a house of its own over a database of this kind, without a door on the network, for what would disturb
/// others; the errand is handed the house and the folder of its key. Where there is no PostgreSQL to ask, the errand is skipped, and a line says so.
pub fn apart<J>(engine: Engine, errand: J) -> Outcome
where
    J: AsyncFnOnce(&app::House, &Path) -> Outcome,
{
    let runtime = RUNTIME.as_ref().map_err(|cause| Trouble::while_("starting the runtime", cause))?;
    runtime.block_on(async {
        let Some((house, passing)) = House::unlisted(engine).await? else {
            say("skipped: MAILLAGE_TEST_POSTGRES names no server; `cargo xtask check` starts one");
            return Ok(());
        };
        let outcome = errand(&house, passing.folder()).await;
        house.db().close().await;
        outcome
    })
}

impl Stage {
    /// The house where it happens.
    pub fn house(&self) -> &House {
        &self.house
    }

    /// Somebody nobody knows, at a desk, in French.
    pub async fn visitor(&self) -> Outcome<Visitor> {
        Visitor::arrives(Arc::clone(&self.chromium), self.house.url()).await
    }

    /// Tells a measure to whoever runs the tests, whether they pass or not.
    pub fn tell(&self, measure: &str) {
        say(measure);
    }

    /// The browser's name and version, for what is measured with it.
    pub async fn browser_version(&self) -> Outcome<String> {
        self.chromium.version().await
    }
}

/// Speaks past the test harness, which keeps what tests print to itself unless they fail.
pub fn say(line: &str) {
    use std::io::Write;
    let _ = writeln!(std::io::stderr().lock(), "{line}");
}
