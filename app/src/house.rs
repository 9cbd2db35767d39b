//! The house: rooms put together once, then served until told to stop.

use std::future::Future;
use std::path::Path;
use std::sync::Arc;

use anyhow::Context;
use axum::Router;
use chrono::{DateTime, Utc};
use directory::{Catalogue, Directory};
use store::{Db, Schema, SealKey};
use tokio::net::TcpListener;
use tokio::sync::watch;
use vocabulary::territory::Area;
use web::map::{Level, Outlines};
use web::{Clock, Credit, Door, Link, Shell, TileServer, Words};

use crate::health;
use crate::settings::Settings;

/// Every door of the house with what it demands. A route that is served and not declared here stays shut.
pub fn doors() -> Vec<Door> {
    [web::DOORS, directory::DOORS, health::DOORS].concat()
}

/// The tables of the whole house.
pub fn schema(now: DateTime<Utc>) -> Schema {
    Schema::new([directory::ROOM], now)
}

/// A house, ready to open.
pub struct House {
    router: Router,
    catalogue: Catalogue,
    db: Db,
}

impl House {
    /// Builds the house from its settings: opens the database, the index and the words.
    pub fn build(settings: &Settings, clock: Clock) -> anyhow::Result<House> {
        let db = open_database(settings, &clock)?;
        House::over(db, settings, clock)
    }

    /// Builds the house over a database that is already open.
    pub fn over(db: Db, settings: &Settings, clock: Clock) -> anyhow::Result<House> {
        let network = directory::network(
            &db,
            settings.network.as_ref().map(|network| (&*network.name, &*network.area)),
        )?;
        let catalogue = Catalogue::open(db.clone(), &settings.data, clock.clone())?;
        let shell = Arc::new(shell(settings, &network, clock)?);
        let directory = Directory {
            db: db.clone(),
            key: seal_key(settings)?,
            catalogue: catalogue.clone(),
            shell: Arc::clone(&shell),
            area: Area::from_code(&network.area),
            outlines: Arc::new(outlines(settings)?),
        };
        let health = health::routes(db.clone(), catalogue.clone());
        let rooms = directory::routes().with_state(directory);
        let standing = web::routes().with_state(Arc::clone(&shell));
        let router = web::harden(rooms.merge(standing).merge(health), &shell, &doors());
        Ok(House { router, catalogue, db })
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
        let watcher = tokio::spawn(self.catalogue.clone().watch(closed));
        let served = web::serve(listener, self.router, shutdown).await;
        closing.send_replace(true);
        watcher.await.context("the index watcher could not end")?;
        self.db.close().await;
        served.context("the house could not go on answering")
    }
}

/// Opens the database and brings its tables up to date.
pub(crate) fn open_database(settings: &Settings, clock: &Clock) -> anyhow::Result<Db> {
    make_folder(&settings.data)?;
    Ok(Db::open(&settings.database, &schema(clock.now()))?)
}

/// The key of personal columns, which lies beside the data and never inside the database.
pub(crate) fn seal_key(settings: &Settings) -> anyhow::Result<SealKey> {
    make_folder(&settings.data)?;
    Ok(SealKey::load_or_create(&settings.data.join("personal.key"))?)
}

fn make_folder(folder: &Path) -> anyhow::Result<()> {
    std::fs::create_dir_all(folder).with_context(|| {
        format!("the data folder {} cannot be made: check who may write there", folder.display())
    })
}

fn shell(settings: &Settings, network: &directory::Network, clock: Clock) -> anyhow::Result<Shell> {
    let words = Words::new(&[
        ("web", web::FRENCH, web::ENGLISH),
        ("directory", directory::FRENCH, directory::ENGLISH),
    ])?;
    let mut shell = Shell::new(words, &network.name, &settings.public_url, clock);
    shell.demo = network.demonstration;
    let link = |key: &'static str, href: &str, icon: &'static str| Link { key, href: href.to_owned(), icon };
    shell.navigation = vec![
        link("directory-menu-search", directory::paths::SEARCH, "search"),
        link("directory-menu-organizations", directory::paths::ORGANIZATIONS, "people"),
        link("directory-menu-communes", directory::paths::COMMUNES, "map"),
    ];
    shell.footer = vec![link("directory-menu-glossary", directory::paths::GLOSSARY, "")];
    shell.credits = credits();
    shell.tiles = settings
        .tiles
        .as_ref()
        .map(|tiles| TileServer { template: tiles.url.clone(), attribution: tiles.attribution.clone() });
    Ok(shell)
}

/// The sources the programme carries, each with its licence and date.
fn credits() -> Vec<Credit> {
    let credit = |name: &str, publisher: &str, licence: &str, href: &str| Credit {
        name: name.to_owned(),
        publisher: publisher.to_owned(),
        licence: licence.to_owned(),
        href: href.to_owned(),
    };
    vec![
        credit(
            "Communes, EPCI, départements, régions",
            "Insee, La Poste et DGCL, millésime 2026 (decoupage-administratif 6.0.0)",
            "Licence Ouverte 2.0",
            "https://github.com/datagouv/decoupage-administratif",
        ),
        credit(
            "Contours des communes et des départements",
            "IGN, Admin Express 2018, simplifiés (france-geojson)",
            "Licence Ouverte 2.0",
            "https://github.com/gregoiredavid/france-geojson",
        ),
        credit(
            "Vocabulaires data·inclusion",
            "GIP Plateforme de l’inclusion, schéma v1 (1.0.10, 2026)",
            "Licence Ouverte 2.0",
            "https://github.com/gip-inclusion/data-inclusion-schema",
        ),
        credit(
            "Human Services Data Specification 3.1",
            "Open Referral",
            "CC BY-SA 4.0",
            "https://docs.openreferral.org",
        ),
    ]
}

fn outlines(settings: &Settings) -> anyhow::Result<Vec<&'static Outlines>> {
    let embedded = web::map::embedded_outlines();
    let Some(path) = &settings.outlines else { return Ok(embedded.to_vec()) };
    let text = std::fs::read_to_string(path)
        .with_context(|| format!("the outlines {} cannot be read", path.display()))?;
    let finer = Outlines::parse(&text, Level::Commune)
        .map_err(|fault| anyhow::anyhow!("the outlines {}: {fault}", path.display()))?;
    // The outlines live as long as the house; they are read once in the life of the process.
    Ok(vec![embedded[0], Box::leak(Box::new(finer))])
}
