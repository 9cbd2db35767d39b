//! Where journeys happen: one house and one browser, shared by those who walk at the same time.

use std::panic::AssertUnwindSafe;
use std::path::Path;
use std::sync::{Arc, LazyLock};

use futures_util::FutureExt;
use store::Engine;
use tokio::runtime::Runtime;

use crate::chromium::{self, Chromium};
use crate::house::House;
use crate::ledger::Ledger;
use crate::shared::Shared;
use crate::visitor::Visitor;
use crate::{Outcome, Trouble};

/// The browser and the house. Everyone on the stage sees the same house; each visitor is a stranger to the others.
pub struct Stage {
    house: Arc<House>,
    chromium: Arc<Chromium>,
}

/// Said where there is no PostgreSQL to ask.
const NO_POSTGRES: &str = "skipped: MAILLAGE_TEST_POSTGRES names no server; `cargo xtask check` starts one";

static HOUSE: Shared<House> = Shared::new();
static CHROMIUM: Shared<Chromium> = Shared::new();

/// One runtime for all journeys of the program: house and browser must be served between two tests as well.
static RUNTIME: LazyLock<Result<Runtime, String>> = LazyLock::new(|| {
    tokio::runtime::Builder::new_multi_thread().enable_all().build().map_err(|cause| cause.to_string())
});

/// Walks a journey to its end. Where there is no browser the journey is skipped, and a line says so.
///
/// A browser on a busy machine now and then loses a key or a click. So a journey that fails in the house it shares is
/// told aloud and walked once more in a house of its own; what is wrong with the house fails both times.
pub fn walk<J>(journey: J) -> Outcome
where
    J: AsyncFn(&Stage) -> Outcome,
{
    let first = AssertUnwindSafe(|| walk_among_others(&journey));
    let why = match std::panic::catch_unwind(first) {
        Ok(Ok(())) => return Ok(()),
        Ok(Err(trouble)) => trouble.to_string(),
        Err(_) => "an assertion failed, told above".to_owned(),
    };
    say(&format!("walked a second time, alone: {why}"));
    walk_through_days(async |stage| journey(&stage).await.map(|()| stage))
}

fn walk_among_others<J>(journey: &J) -> Outcome
where
    J: AsyncFn(&Stage) -> Outcome,
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

/// Walks a journey through a house of its own, where days may pass and nobody else is disturbed.
pub fn walk_through_days<J>(journey: J) -> Outcome
where
    J: AsyncFnOnce(Stage) -> Outcome<Stage>,
{
    let Some(executable) = chromium::executable() else {
        say("skipped: there is no Chromium here; `cargo xtask check` installs it");
        return Ok(());
    };
    let runtime = RUNTIME.as_ref().map_err(|cause| Trouble::while_("starting the runtime", cause))?;
    runtime.block_on(async {
        let chromium = CHROMIUM.borrow(async || Chromium::start(executable).await).await?;
        let stage = Stage { house: Arc::new(House::open().await?), chromium: Arc::clone(&chromium) };
        let outcome = AssertUnwindSafe(journey(stage)).catch_unwind().await;
        // The house alone is kept: the browser is put away by the last who holds it.
        let outcome = outcome.map(|walked| walked.map(|stage| stage.house));
        chromium.forget_who_left().await;
        if let Some(last) = Arc::into_inner(chromium) {
            last.end().await;
        }
        let house = outcome.unwrap_or_else(|panic| std::panic::resume_unwind(panic))?;
        match Arc::into_inner(house) {
            Some(house) => house.close().await,
            None => Ok(()),
        }
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
            say(NO_POSTGRES);
            return Ok(());
        };
        let outcome = errand(&house, passing.folder()).await;
        house.db().close().await;
        outcome
    })
}

/// The same over PostgreSQL, with a book of every row that is written, for whoever must know what an act did.
pub fn apart_watched<J>(errand: J) -> Outcome
where
    J: AsyncFnOnce(&app::House, &Ledger) -> Outcome,
{
    let runtime = RUNTIME.as_ref().map_err(|cause| Trouble::while_("starting the runtime", cause))?;
    runtime.block_on(async {
        let Some((house, passing)) = House::unlisted(Engine::Postgres).await? else {
            say(NO_POSTGRES);
            return Ok(());
        };
        let ledger = Ledger::begin(passing.address()).await?;
        let outcome = errand(&house, &ledger).await;
        house.db().close().await;
        outcome
    })
}

impl Stage {
    /// The house where it happens.
    pub fn house(&self) -> &House {
        &self.house
    }

    /// Lets so many days pass in a house of one's own: it closes, and opens again at the same address.
    pub async fn waits_days(self, days: i64) -> Outcome<Self> {
        let house = Arc::into_inner(self.house).ok_or_else(|| Trouble::new("others live in this house"))?;
        let day = house.day() + days;
        Ok(Self { house: Arc::new(house.on_day(day).await?), chromium: self.chromium })
    }

    /// Somebody nobody knows, at a desk, in French.
    pub async fn visitor(&self) -> Outcome<Visitor> {
        Visitor::arrives(Arc::clone(&self.chromium), self.house.url()).await
    }

    /// Tells a measure to whoever runs the tests, whether they pass or not.
    pub fn tell(&self, measure: &str) {
        say(measure);
    }

    /// Tells how many things people did for a task (typed, pressed, chose) and how long the machine took beside them.
    pub fn tell_effort(&self, task: &str, people: &[&Visitor]) {
        let actions: u32 = people.iter().map(|person| person.effort().0).sum();
        let seconds = people.iter().map(|person| person.effort().1.as_secs_f64()).fold(0.0, f64::max);
        self.tell(&format!("{task}: {actions} actions, {seconds:.1} s"));
    }
}

/// Speaks past the test harness, which keeps what tests print to itself unless they fail.
pub fn say(line: &str) {
    use std::io::Write;
    let _ = writeln!(std::io::stderr().lock(), "{line}");
}
