//! The house: rooms put together once, then served until told to stop.

mod frame;

use std::future::Future;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use accounts::Accounts;
use address_book::AddressBook;
use anyhow::Context;
use axum::Router;
use chrono::{DateTime, Utc};
use directory::{Catalogue, Directory, Slots};
use membership::{Members, Membership, Refusals};
use post::{Carrier, PostOffice, Postman};
use proof::openid::Provider;
use proof::passkey::Passkeys;
use rights::{Installation, Rights};
use store::{Db, Engine, Holding, Schema, SealKey};
use tokio::net::TcpListener;
use tokio::sync::watch;
use vocabulary::territory::Area;
use web::{Clock, Door, Shell};

use crate::health;
use crate::rounds::Rounds;
use crate::settings::Settings;

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
        health::DOORS,
    ]
    .concat();
    if demonstration {
        doors.extend_from_slice(post::DEMO_DOORS);
        doors.extend_from_slice(membership::DEMO_DOORS);
    }
    doors
}

/// What each room holds about people, the upper rooms first: they are erased in this order.
pub fn holdings() -> Vec<Holding> {
    vec![
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
        [post::ROOM, directory::ROOM, accounts::ROOM, membership::ROOM, address_book::ROOM, rights::ROOM],
        now,
    )
}

/// What every room stands on.
pub(crate) struct Ground {
    pub(crate) db: Db,
    pub(crate) key: SealKey,
    pub(crate) network: directory::Network,
    pub(crate) shell: Arc<Shell>,
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
        Ok(Ground { db, key, network, shell: Arc::new(shell), refusals })
    }
}

/// A house, ready to open.
pub struct House {
    router: Router,
    catalogue: Catalogue,
    db: Db,
    rounds: Rounds,
}

impl House {
    /// Builds the house from its settings: opens the database, the index and the words.
    pub fn build(settings: &Settings, clock: Clock) -> anyhow::Result<House> {
        let db = open_database(settings, &clock)?;
        House::over(db, settings, clock)
    }

    /// Builds the house over a database that is already open.
    pub fn over(db: Db, settings: &Settings, clock: Clock) -> anyhow::Result<House> {
        let catalogue = Catalogue::open(db.clone(), &settings.data, clock.clone())?;
        let ground = Ground::lay(db, settings, clock)?;
        let rooms = Rooms { settings, ground: &ground };
        let doors = doors(ground.network.demonstration);
        let router = web::harden(rooms.open(&catalogue)?, &ground.shell, &doors);
        let postman = rooms.postman();
        let rounds = Rounds {
            db: ground.db.clone(),
            key: ground.key,
            shell: ground.shell,
            postman,
            refusals: ground.refusals,
            access_months: settings.access_months,
        };
        Ok(House { router, catalogue, db: ground.db, rounds })
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
        let served = web::serve(listener, self.router, shutdown).await;
        closing.send_replace(true);
        watcher.await.context("the index watcher could not end")?;
        rounds.await.context("the rounds could not end")?;
        self.db.close().await;
        served.context("the house could not go on answering")
    }
}

/// The rooms on their way to be opened.
struct Rooms<'a> {
    settings: &'a Settings,
    ground: &'a Ground,
}

impl Rooms<'_> {
    /// Every room with its routes.
    fn open(&self, catalogue: &Catalogue) -> anyhow::Result<Router> {
        let members = membership::routes().with_state(self.membership());
        let public = directory::routes().with_state(self.directory(catalogue)?);
        let own = accounts::routes()
            .with_state(self.accounts()?)
            .merge(address_book::routes().with_state(self.address_book()))
            .merge(rights::routes().with_state(self.rights()));
        let standing = web::routes().with_state(Arc::clone(&self.ground.shell));
        let health = health::routes(self.ground.db.clone(), catalogue.clone());
        let house = public.merge(members).merge(own).merge(standing).merge(health);
        if !self.ground.network.demonstration {
            return Ok(house);
        }
        let letters = post::demo_routes().with_state(self.post_office());
        Ok(house.merge(letters).merge(membership::demo_routes().with_state(self.membership())))
    }

    fn directory(&self, catalogue: &Catalogue) -> anyhow::Result<Directory> {
        Ok(Directory {
            db: self.ground.db.clone(),
            key: self.ground.key.clone(),
            catalogue: catalogue.clone(),
            shell: Arc::clone(&self.ground.shell),
            area: Area::from_code(&self.ground.network.area),
            outlines: Arc::new(frame::outlines(self.settings)?),
            slots: Arc::new(self.slots()),
        })
    }

    /// What upper rooms show on the directory's sheets.
    fn slots(&self) -> Slots {
        let db = self.ground.db.clone();
        let star: directory::Slot = Arc::new(move |visit, record| {
            let db = db.clone();
            Box::pin(async move { address_book::star(visit, &db, record).await })
        });
        let people: directory::Slot =
            Arc::new(|visit, record| Box::pin(async move { membership::beside_organization(visit, record) }));
        Slots { beside_organization: vec![Arc::clone(&star), people], beside_service: vec![star] }
    }

    fn accounts(&self) -> anyhow::Result<Accounts> {
        let mut accounts =
            Accounts::new(self.ground.db.clone(), self.ground.key.clone(), Arc::clone(&self.ground.shell));
        accounts.passkeys =
            Passkeys::new(&self.ground.shell.base_url, &self.ground.shell.network_name).map(Arc::new);
        if let Some(settings) = &self.settings.openid {
            let back = self.ground.shell.base_url.clone() + accounts::paths::OPENID_RETURN;
            let provider = Provider::new(settings, &back)
                .map_err(|fault| anyhow::anyhow!("[openid] cannot be used: {}", fault.code()))?;
            accounts.openid = Some(Arc::new(provider));
        }
        accounts.erasers = holdings().into();
        accounts.links =
            vec![web::Link { key: "rights-menu-mine", href: rights::paths::MINE.to_owned(), icon: "shield" }];
        Ok(accounts)
    }

    fn membership(&self) -> Membership {
        let told = vec![
            ("membership-installation-version", env!("CARGO_PKG_VERSION").to_owned()),
            ("membership-installation-database", engine_name(self.ground.db.engine()).to_owned()),
            ("membership-installation-carrier", self.carrier_name()),
        ];
        let (db, key) = (self.ground.db.clone(), self.ground.key.clone());
        let mut membership = Membership::new(db, key, Arc::clone(&self.ground.shell), told);
        let register = frame::link("rights-register-title", rights::paths::REGISTER, "list");
        let requests = frame::link("rights-desk-title", rights::paths::DESK, "shield");
        membership.desk = Arc::new(vec![requests, register.clone()]);
        membership.administration = Arc::new(vec![register]);
        membership
    }

    fn address_book(&self) -> AddressBook {
        AddressBook {
            db: self.ground.db.clone(),
            key: self.ground.key.clone(),
            shell: Arc::clone(&self.ground.shell),
        }
    }

    fn rights(&self) -> Rights {
        let controller = &self.settings.controller;
        let installation = Installation {
            controller: controller.name.clone(),
            contact: controller.contact.clone(),
            protection_officer: controller.protection_officer.clone(),
            host: controller.host.clone(),
            database: engine_name(self.ground.db.engine()).to_owned(),
            carrier: self.carrier_name(),
            retention: vec![("rights-retention-access", self.settings.access_months * 365 / 12)],
        };
        Rights {
            db: self.ground.db.clone(),
            key: self.ground.key.clone(),
            shell: Arc::clone(&self.ground.shell),
            holdings: holdings().into(),
            installation: Arc::new(installation),
        }
    }

    fn post_office(&self) -> PostOffice {
        PostOffice {
            db: self.ground.db.clone(),
            key: self.ground.key.clone(),
            shell: Arc::clone(&self.ground.shell),
            preferences: accounts::paths::ACCOUNT,
        }
    }

    /// Who carries letters: a mail server, the page of the demo, or nobody yet.
    fn postman(&self) -> Option<Postman> {
        let carrier = match &self.settings.smtp {
            Some(server) => Carrier::Smtp(server.clone()),
            None if self.ground.network.demonstration => Carrier::Page,
            None => {
                tracing::warn!("no mail server is set: letters wait, and nobody can sign in by letter");
                return None;
            }
        };
        let (db, key) = (self.ground.db.clone(), self.ground.key.clone());
        let postman = Postman::new(db, key, Arc::clone(&self.ground.shell), carrier);
        Some(postman.with_preferences_at(accounts::paths::ACCOUNT))
    }

    fn carrier_name(&self) -> String {
        self.settings.smtp.as_ref().map(|server| server.host.clone()).unwrap_or_default()
    }
}

/// Fills an empty database with the demo: the territory, its direct lines, and the people who try it. Says what.
pub fn fill_demo(db: &Db, settings: &Settings, now: DateTime<Utc>) -> anyhow::Result<String> {
    let key = seal_key(settings, db)?;
    let territory = directory::demo::fill_if_empty(db, now)?;
    directory::demo::fill_direct_lines(db, &key)?;
    let people = membership::demo::fill(db, &key, now)?;
    Ok(format!("{territory}, {people} people to try it as"))
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
