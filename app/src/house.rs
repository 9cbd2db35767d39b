//! The house: rooms put together once, then served until told to stop.

mod acting;
mod around;
mod desk;
mod frame;
mod meeting;
mod rooms;
mod slots;
mod together;

use std::future::Future;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::Context;
use axum::Router;
use chrono::{DateTime, Utc};
use directory::Catalogue;
use membership::{Members, Refusals};
use open_data::OpenData;
use outside::Outside;
use store::{Db, Engine, Holding, Schema, SealKey};
use tokio::net::TcpListener;
use tokio::sync::watch;
use web::{Clock, Door, Randomness, Shell};

use crate::health;
use crate::rounds::Rounds;
use crate::settings::Settings;
pub(crate) use around::press;
use rooms::Rooms;

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
    refusals: Refusals,
}

impl Ground {
    /// Lays the ground over an open database: the key that opens it, the network it serves, the shell of its pages.
    pub(crate) fn lay(db: Db, settings: &Settings, clock: Clock) -> anyhow::Result<Ground> {
        let said = settings.network.as_ref().map(|network| (&*network.name, &*network.area));
        let network = directory::network(&db, said)?;
        let key = seal_key(settings, &db)?;
        let refusals = Refusals::new();
        let mut shell = frame::shell(settings, &network, clock.clone())?;
        shell.members = Some(Arc::new(Members::new(db.clone(), key.clone(), clock, &settings.public_url)));
        shell.witness = Some(Arc::new(refusals.clone()));
        let outside = Outside::new(settings.reach_inside)
            .map_err(|fault| anyhow::anyhow!("other machines cannot be asked: {fault}"))?;
        Ok(Ground { db, key, network, shell: Arc::new(shell), outside, refusals })
    }
}

/// A house, ready to open.
pub struct House {
    router: Router,
    catalogue: Catalogue,
    open_data: OpenData,
    db: Db,
    rounds: Rounds,
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
        let catalogue = Catalogue::open(db.clone(), &settings.data, clock.clone())?;
        let ground = Ground::lay(db, settings, clock)?;
        let rooms = Rooms { settings, ground: &ground };
        let doors = doors(ground.network.demonstration);
        let (router, open_data) = rooms.open(&catalogue)?;
        let router = web::harden(router, &ground.shell, &doors);
        let postman = rooms.postman();
        let rounds = Rounds {
            db: ground.db.clone(),
            key: ground.key,
            shell: ground.shell,
            outside: ground.outside,
            postman,
            refusals: ground.refusals,
            access_months: settings.access_months,
            identity_months: settings.identity_months,
        };
        Ok(House { router, catalogue, open_data, db: ground.db, rounds })
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
        let (closing, closed) = watch::channel(false);
        let watcher = tokio::spawn(self.catalogue.clone().watch(closed.clone()));
        let rounds = tokio::spawn(self.rounds.make(closed));
        // What programs ask first is drawn while people are served already.
        let open_data = self.open_data;
        tokio::spawn(async move {
            if let Err(error) = open_data.prepare().await {
                tracing::warn!(%error, "open data could not be prepared; the first question does it");
            }
        });
        let served = web::serve(listener, self.router, shutdown).await;
        closing.send_replace(true);
        watcher.await.context("the index watcher could not end")?;
        rounds.await.context("the rounds could not end")?;
        self.db.close().await;
        served.context("the house could not go on answering")
    }
}

/// Fills an empty database with the demo: the territory, its direct lines, and the people who try it. Says what.
pub fn fill_demo(db: &Db, settings: &Settings, now: DateTime<Utc>) -> anyhow::Result<String> {
    let key = seal_key(settings, db)?;
    let territory = directory::demo::fill_if_empty(db, now)?;
    directory::demo::fill_direct_lines(db, &key)?;
    let people = membership::demo::fill(db, &key, now)?;
    let network = directory::network(db, None)?;
    let house = (network.name.as_str(), settings.public_url.as_str());
    let reports = upkeep::demo::fill(db, &key, house, &Randomness::system(), now)?;
    let asked = campaign::demo::fill(db, &key, now)?;
    let signatures = protocol::demo::fill(db, &key, now)?;
    let links = cooperation::demo::fill(db, &key, now)?;
    let questioned = survey::demo::fill(db, &key, now)?;
    let answers = responses::demo::fill(db, &key, now)?;
    let referrals = referral::demo::fill(db, &key, house, &Randomness::system(), now)?;
    let pages = her_page::demo::fill(db, &key, now)?;
    let shell = Arc::new(frame::shell(settings, &network, Clock::new(move || now))?);
    let asked_room = vacancy::demo::fill(db, &key, &shell)?;
    let cards = knowledge::demo::fill(db, &key, now)?;
    let acted = fill_actions(db, &key, &shell, now)?;
    let met = fill_meetings(db, &key, &shell, now)?;
    let told = format!(
        "{reports} open reports, a campaign that asks {asked} organisations, {signatures} signatures of the protocol, \
         {links} links, a questionnaire to {questioned} with {answers} answers, {referrals} referrals with {pages} page of a person, {asked_room} \
         questions about places, {cards} reflex cards, {acted}, {met}"
    );
    Ok(format!("{territory}, {told}, {people} people to try it as"))
}

/// Fills the demo with how organisations meet. Says what.
fn fill_meetings(db: &Db, key: &SealKey, shell: &Arc<Shell>, now: DateTime<Utc>) -> anyhow::Result<String> {
    let meetings = encounter::demo::fill(db, key, shell)?;
    let told = minutes::demo::fill(db, key, shell)?;
    let rounds = speed_meeting::demo::fill(db, key, shell)?;
    let programmes = immersion::demo::fill(db, key, now)?;
    let days = returns::demo::fill(db, key, shell)?;
    Ok(format!(
        "{meetings} meetings with {told} minutes, {rounds} speed-meetings, {programmes} programme of immersion days with {days} agreed"
    ))
}

/// Fills the demo with what organisations and inhabitants do together. Says what.
fn fill_actions(db: &Db, key: &SealKey, shell: &Arc<Shell>, now: DateTime<Utc>) -> anyhow::Result<String> {
    let actions = action::demo::fill(db, now)?;
    let dates = session::demo::fill(db, now)?;
    let enrolled = enrolment::demo::fill(db, key, shell)?;
    let reviews = outcome::demo::fill(db, key, now)?;
    let sittings = register::demo::fill(db, now)?;
    let lent = lending::demo::fill(db, key, shell)?;
    agenda::demo::fill(db, now)?;
    Ok(format!(
        "{actions} collective actions on {dates} dates with {enrolled} people signed up and {reviews} reviews, {sittings} sittings, {lent} \
         exhibitions"
    ))
}

/// The engine by its usual name.
pub(crate) fn engine_name(engine: Engine) -> &'static str {
    match engine {
        Engine::Sqlite => "SQLite",
        Engine::Postgres => "PostgreSQL",
    }
}

/// Opens the database and brings its tables up to date.
pub(crate) fn open_database(settings: &Settings, clock: &Clock) -> anyhow::Result<Db> {
    make_folder(&settings.data)?;
    Ok(Db::open(&settings.database, &schema(clock.now()))?)
}

/// The key of personal columns, which lies beside the data and never inside the database. Losing it is loud: data
/// sealed with another key is not opened at all.
pub(crate) fn seal_key(settings: &Settings, db: &Db) -> anyhow::Result<SealKey> {
    Ok(store::keys::open(db, &key_file(settings)?)?)
}

/// Where the key lies.
pub(crate) fn key_file(settings: &Settings) -> anyhow::Result<PathBuf> {
    make_folder(&settings.data)?;
    Ok(settings.data.join("personal.key"))
}

fn make_folder(folder: &Path) -> anyhow::Result<()> {
    std::fs::create_dir_all(folder).with_context(|| {
        format!("the data folder {} cannot be made: check who may write there", folder.display())
    })
}
