//! The house: rooms put together once, then served until told to stop.

mod acting;
mod around;
mod attending;
mod demo;
mod desk;
mod frame;
mod meeting;
mod opening;
mod rooms;
pub(crate) mod sharing;
mod slots;
mod together;

use std::future::Future;
use std::sync::Arc;

use anyhow::Context;
use axum::Router;
use chrono::{DateTime, Utc};
use directory::Catalogue;
use membership::{Members, Refusals};
use observatory::{Ledger, Measures};
use open_data::OpenData;
use outside::Outside;
use store::{Db, Engine, Holding, Schema, SealKey};
use tokio::net::TcpListener;
use tokio::sync::watch;
use tokio::task::JoinHandle;
use web::{Clock, Door, Shell, TrustedProxies};

use crate::alarms::Alarms;
use crate::health;
use crate::keeping::Keeper;
use crate::measuring::{Measuring, Watchers};
use crate::rounds::Rounds;
use crate::settings::Settings;
pub(crate) use around::press;
pub use demo::fill_demo;
pub(crate) use frame::words;
pub(crate) use opening::{
    key_file, make_private_folder, open_database, open_one_of_many, open_records, seal_key,
};
use rooms::Rooms;
use sharing::Shared;

/// Every door of the house with what it demands. A route that is served and not declared here stays shut.
///
/// A demo has doors no real house has: its letters can be read, and one signs in as anybody.
pub fn doors(demonstration: bool) -> Vec<Door> {
    let mut doors = [
        web::DOORS,
        directory::DOORS,
        accounts::DOORS,
        membership::DOORS,
        address_book::DOORS,
        rights::DOORS,
        editing::DOORS,
        upkeep::DOORS,
        campaign::DOORS,
        sources::DOORS,
        open_data::DOORS,
        syndication::DOORS,
        feedback::DOORS,
        protocol::DOORS,
        cooperation::DOORS,
        complementarity::DOORS,
        portrait::DOORS,
        survey::DOORS,
        responses::DOORS,
        findings::DOORS,
        sending::DOORS,
        receiving::DOORS,
        her_page::DOORS,
        vacancy::DOORS,
        handout::DOORS,
        knowledge::DOORS,
        ::watch::DOORS,
        session::DOORS,
        declaring::DOORS,
        enrolment::DOORS,
        register::DOORS,
        borrowing::DOORS,
        outcome::DOORS,
        agenda::DOORS,
        observatory::DOORS,
        health::DOORS,
    ]
    .concat();
    doors.extend(meeting::DOORS.concat());
    if demonstration {
        doors.extend_from_slice(post::DEMO_DOORS);
        doors.extend_from_slice(membership::DEMO_DOORS);
    }
    doors
}

/// What each room holds about people, the upper rooms first: they are erased in this order.
pub fn holdings() -> Vec<Holding> {
    vec![
        returns::HOLDING,
        placement::HOLDING,
        immersion::HOLDING,
        event_day::HOLDING,
        speed_meeting::HOLDING,
        minutes::HOLDING,
        encounter::HOLDING,
        agenda::HOLDING,
        lending::HOLDING,
        outcome::HOLDING,
        enrolment::HOLDING,
        action::HOLDING,
        knowledge::HOLDING,
        vacancy::HOLDING,
        her_page::HOLDING,
        referral::HOLDING,
        responses::HOLDING,
        survey::HOLDING,
        cooperation::HOLDING,
        protocol::HOLDING,
        syndication::HOLDING,
        sources::HOLDING,
        campaign::HOLDING,
        upkeep::HOLDING,
        feedback::HOLDING,
        rights::HOLDING,
        address_book::HOLDING,
        membership::HOLDING,
        accounts::HOLDING,
        post::HOLDING,
        directory::HOLDING,
    ]
}

/// The tables of the whole house.
pub fn schema(now: DateTime<Utc>) -> Schema {
    Schema::new(
        [
            post::ROOM,
            directory::ROOM,
            accounts::ROOM,
            membership::ROOM,
            address_book::ROOM,
            rights::ROOM,
            upkeep::ROOM,
            campaign::ROOM,
            sources::ROOM,
            open_data::ROOM,
            syndication::ROOM,
            feedback::ROOM,
            protocol::ROOM,
            cooperation::ROOM,
            survey::ROOM,
            responses::ROOM,
            findings::ROOM,
            referral::ROOM,
            her_page::ROOM,
            vacancy::ROOM,
            handout::ROOM,
            knowledge::ROOM,
            action::ROOM,
            session::ROOM,
            enrolment::ROOM,
            outcome::ROOM,
            register::ROOM,
            lending::ROOM,
            agenda::ROOM,
            encounter::ROOM,
            minutes::ROOM,
            speed_meeting::ROOM,
            event_day::ROOM,
            immersion::ROOM,
            placement::ROOM,
            returns::ROOM,
            archive::ROOM,
            observatory::ROOM,
        ],
        now,
    )
}

/// What every room stands on.
pub(crate) struct Ground {
    pub(crate) db: Db,
    pub(crate) key: SealKey,
    pub(crate) network: directory::Network,
    pub(crate) shell: Arc<Shell>,
    pub(crate) outside: Outside,
    pub(crate) measures: Arc<Measures>,
    refusals: Refusals,
}

impl Ground {
    /// Lays the ground over an open database: the key that opens it, the network it serves, the shell of its pages.
    pub(crate) fn lay(db: Db, settings: &Settings, clock: Clock) -> anyhow::Result<Ground> {
        Ground::lay_beside(db, settings, clock, &Shared::alone())
    }

    fn lay_beside(db: Db, settings: &Settings, clock: Clock, shared: &Shared) -> anyhow::Result<Ground> {
        let said = settings.network.as_ref().map(|network| (&*network.name, &*network.area));
        let network = directory::network(&db, said)?;
        let key = seal_key(settings, &db)?;
        let refusals = Refusals::new();
        let mut shell = frame::shell(settings, &network, clock.clone())?;
        if db.engine() == Engine::Postgres {
            shell.acts = shell.acts.shared(&key.fingerprint("web/acts", "every process of this house"));
        }
        let measures = Measures::new(Ledger::default(), env!("CARGO_PKG_VERSION"), clock.now());
        let measures = Arc::new(measures);
        shell.traffic = Some(Arc::clone(&measures) as Arc<dyn web::Traffic>);
        shell.attendance = Some(attending::attendance(settings));
        shell.members = Some(Arc::new(Members::new(db.clone(), key.clone(), clock, &settings.public_url)));
        shell.witness = Some(Arc::new(refusals.clone()));
        shell.crowd = shared.crowd();
        let outside = Outside::new(settings.reach_inside)
            .map_err(|fault| anyhow::anyhow!("other machines cannot be asked: {fault}"))?;
        Ok(Ground { db, key, network, shell: Arc::new(shell), outside, measures, refusals })
    }
}

/// A house, ready to open.
pub struct House {
    router: Router,
    catalogue: Catalogue,
    open_data: OpenData,
    db: Db,
    rounds: Rounds,
    proxies: TrustedProxies,
    watchers: Option<Watchers>,
}

/// A house whose index follows the records and whose rounds are made, until it is told to end.
pub(crate) struct Kept {
    db: Db,
    closing: watch::Sender<bool>,
    watcher: JoinHandle<()>,
    rounds: JoinHandle<()>,
}

impl House {
    /// Builds the house from its settings: opens the database, the index and the words.
    pub fn build(settings: &Settings, clock: Clock) -> anyhow::Result<House> {
        let db = open_database(settings, &clock)?;
        knowledge::ship(&db, clock.now())?;
        House::over(db, settings, clock)
    }

    /// Builds the house over a database that is already open.
    pub fn over(db: Db, settings: &Settings, clock: Clock) -> anyhow::Result<House> {
        House::beside(db, settings, clock, &Shared::alone())
    }

    /// Builds one of several houses of this process over its open database.
    pub(crate) fn beside(
        db: Db,
        settings: &Settings,
        clock: Clock,
        shared: &Shared,
    ) -> anyhow::Result<House> {
        let catalogue = Catalogue::open(db.clone(), &settings.data, clock.clone())?;
        let watchers = settings.metrics_listen.map(Watchers::at).transpose()?;
        let db = attending::with_copy(db, settings)?;
        let ground = Ground::lay_beside(db, settings, clock, shared)?;
        let rooms = Rooms { settings, ground: &ground };
        let doors = doors(ground.network.demonstration);
        let (router, open_data) = rooms.open(&catalogue)?;
        let router = web::harden(router, &ground.shell, &doors);
        let postman = rooms.postman();
        let proxies = ground.shell.trusted_proxies.clone();
        let (measures, seen) = (Arc::clone(&ground.measures), catalogue.clone());
        let measuring =
            Arc::new(Measuring::new(measures, ground.db.clone(), seen, ground.shell.clock.clone()));
        let rounds = Rounds {
            measuring,
            db: ground.db.clone(),
            key: ground.key,
            shell: ground.shell,
            outside: ground.outside,
            postman,
            refusals: ground.refusals,
            access_months: settings.access_months,
            identity_months: settings.identity_months,
            turns: shared.turns(),
            keeper: Keeper::of(settings),
            alarms: Alarms::of(settings),
            export: settings.export.as_ref().map(|export| export.folder.clone()),
            open_data: open_data.clone(),
        };
        Ok(House { router, catalogue, open_data, db: ground.db, rounds, proxies, watchers })
    }

    /// What answers requests, for tests that need no network.
    pub fn router(&self) -> Router {
        self.router.clone()
    }

    /// The index, for measures.
    pub fn catalogue(&self) -> &Catalogue {
        &self.catalogue
    }

    /// The records, for tests that change them.
    pub fn db(&self) -> &Db {
        &self.db
    }

    /// Serves until `shutdown` completes, finishes what was begun, saves the index and closes the records.
    pub async fn serve(
        self,
        listener: TcpListener,
        shutdown: impl Future<Output = ()> + Send + 'static,
    ) -> anyhow::Result<()> {
        let hospitality = sharing::hospitality(&self.proxies);
        let (router, kept) = self.keep();
        let served = web::serve_as(listener, router, hospitality, shutdown).await;
        kept.end().await?;
        served.context("the house could not go on answering")
    }

    /// What it measures of itself.
    pub(crate) fn measuring(&self) -> Arc<Measuring> {
        Arc::clone(&self.rounds.measuring)
    }

    /// Begins the rounds, and gives what answers requests.
    pub(crate) fn keep(self) -> (Router, Kept) {
        let (closing, closed) = watch::channel(false);
        let watcher = tokio::spawn(self.catalogue.clone().watch(closed.clone()));
        if let Some(watchers) = self.watchers {
            tokio::spawn(watchers.answer(Arc::clone(&self.rounds.measuring).page(), closed.clone()));
        }
        let rounds = tokio::spawn(self.rounds.make(closed));
        // What programs ask first is drawn while people are served already.
        let open_data = self.open_data;
        tokio::spawn(async move {
            if let Err(error) = open_data.prepare().await {
                tracing::warn!(%error, "open data could not be prepared; the first question does it");
            }
        });
        (self.router, Kept { db: self.db, closing, watcher, rounds })
    }
}

impl Kept {
    /// Ends the rounds, saves the index and closes the records.
    pub(crate) async fn end(self) -> anyhow::Result<()> {
        self.closing.send_replace(true);
        self.watcher.await.context("the index watcher could not end")?;
        self.rounds.await.context("the rounds could not end")?;
        self.db.close().await;
        Ok(())
    }
}

/// The engine by its usual name.
pub(crate) fn engine_name(engine: Engine) -> &'static str {
    match engine {
        Engine::Sqlite => "SQLite",
        Engine::Postgres => "PostgreSQL",
    }
}
