//! The real house with the demo territory, on a free port, at an hour that stands still.

use std::fmt::Display;
use std::path::Path;

use app::{Settings, TextMessages};
use chrono::{DateTime, TimeDelta, Utc};
use store::trial::{self, TrialDb};
use store::{Address, Db, Engine};
use tempfile::TempDir;
use tokio::net::TcpListener;
use tokio::sync::oneshot;
use tokio::task::JoinHandle;
use web::Clock;

use crate::{Outcome, Trouble};

/// When journeys happen: a Thursday in the middle of the morning in France, when most doors are open, and neither
/// a holiday nor its eve. The demo is told as of that day, so what people read does not change while we test.
const MOMENT: &str = "2026-11-26T09:30:00Z";

/// What the gateway of text messages of a house without a network proves itself with.
pub const GATEWAY: &str = "passerelle-des-essais";

/// A house that answers. Its data lie in a folder of its own, which goes with it.
pub struct House {
    url: String,
    stop: oneshot::Sender<()>,
    serving: JoinHandle<Result<(), String>>,
    day: i64,
    data: TempDir,
}

/// What goes with a house that nobody lists.
pub(crate) struct Passing {
    database: TrialDb,
    folder: TempDir,
}

impl Passing {
    /// Where the key and the index lie.
    pub(crate) fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// Where the records are.
    pub(crate) fn address(&self) -> &Address {
        self.database.address()
    }
}

impl House {
    /// Builds the house over a fresh demo territory and opens its doors.
    pub(crate) async fn open() -> Outcome<Self> {
        let data = tempfile::Builder::new().prefix("maillage-house-").tempdir()?;
        Self::open_on(0, data, TcpListener::bind(("127.0.0.1", 0)).await?).await
    }

    /// Closes the house and opens it again at its address, so many days after the first: what a day brings has come.
    pub(crate) async fn on_day(self, day: i64) -> Outcome<Self> {
        let address = self.url.replace("http://localhost", "127.0.0.1");
        let data = self.end().await?;
        Self::open_on(day, data, TcpListener::bind(address).await?).await
    }

    async fn open_on(day: i64, data: TempDir, listener: TcpListener) -> Outcome<Self> {
        let address = listener.local_addr()?;
        let mut settings =
            Settings::demo(&address.to_string(), data.path()).map_err(|cause| trouble(&cause))?;
        // Browsers keep passkeys for names, never for numbers.
        let url = format!("http://localhost:{}", address.port());
        settings.public_url.clone_from(&url);
        // All who walk come from one address, and the clock that would forget what they did stands still.
        settings.acts_per_minute = 100_000;
        let house = tokio::task::spawn_blocking(move || build(&settings, day))
            .await
            .map_err(|cause| trouble(&cause))??;
        let (stop, stopped) = oneshot::channel();
        let serving = tokio::spawn(async move {
            let until = async move { drop(stopped.await) };
            house.serve(listener, until).await.map_err(|cause| format!("{cause:#}"))
        });
        Ok(Self { url, stop, serving, day, data })
    }

    /// The house without a door on the network: its router alone answers, which suffices where nobody looks.
    /// Nothing where the kind of database asked for is not there.
    pub(crate) async fn unlisted(engine: Engine) -> Outcome<Option<(app::House, Passing)>> {
        let folder = tempfile::Builder::new().prefix("maillage-house-").tempdir()?;
        let mut settings = Settings::demo("127.0.0.1:0", folder.path()).map_err(|cause| trouble(&cause))?;
        settings.text_messages = Some(TextMessages { secret: GATEWAY.to_owned() });
        let built = tokio::task::spawn_blocking(move || {
            let schema = app::schema(moment()?);
            let database = match engine {
                Engine::Sqlite => Some(trial::sqlite(&schema)),
                Engine::Postgres => trial::postgres(&schema),
            };
            let Some(database) = database else { return Ok(None) };
            let house = fill((*database).clone(), &settings, 0)?;
            Ok(Some((house, Passing { database, folder })))
        });
        built.await.map_err(|cause| trouble(&cause))?
    }

    /// The address of the house, without a slash at the end.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// How many days after the first the house stands.
    pub(crate) fn day(&self) -> i64 {
        self.day
    }

    /// Asks the house to end, and waits until it has finished what it began.
    pub(crate) async fn close(self) -> Outcome {
        self.end().await.map(drop)
    }

    async fn end(self) -> Outcome<TempDir> {
        // A house that has ended before is told apart below.
        let _ = self.stop.send(());
        let ended = self.serving.await.map_err(|cause| trouble(&cause))?;
        ended.map_err(Trouble::new)?;
        Ok(self.data)
    }
}

fn build(settings: &Settings, day: i64) -> Outcome<app::House> {
    let db = Db::open(&settings.database, &app::schema(moment()?)).map_err(|cause| trouble(&cause))?;
    fill(db, settings, day)
}

/// The house over this database, with the demo in it, so many days after it was filled.
fn fill(db: Db, settings: &Settings, day: i64) -> Outcome<app::House> {
    let moment = moment()?;
    if day == 0 {
        app::fill_demo(&db, settings, moment).map_err(|cause| trouble(&cause))?;
    }
    app::House::over(db, settings, Clock::fixed(moment + TimeDelta::days(day)))
        .map_err(|cause| trouble(&cause))
}

/// The moment at which journeys happen.
///
/// # Errors
/// None that was ever seen: it is written in this file.
pub fn moment() -> Outcome<DateTime<Utc>> {
    MOMENT.parse().map_err(|cause| trouble(&cause))
}

fn trouble(cause: &(impl Display + ?Sized)) -> Trouble {
    Trouble::while_("opening the house", format!("{cause:#}"))
}
