//! The pages of the portrait: the network, who works with whom, the families, which needs are answered where.

mod coverage;
mod families;
mod links;
mod network;

use std::sync::Arc;
use std::time::Duration;

use ::store::{Db, StoreError};
use axum::Router;
use axum::extract::{FromRef, Query, State};
use axum::response::Response;
use axum::routing::get;
use chrono::NaiveDate;
use vocabulary::territory::Area;
use web::{Crumb, Door, Failure, Limiter, Link, Shell, Visit};

use crate::held::Held;
use crate::paths;
use crate::sheet::Sheet;
use crate::ties::Fabric;

/// The pairs of an address.
type Pairs = Query<Vec<(String, String)>>;

/// What the portrait stands on, lent by the house; cheap to clone.
#[derive(Clone)]
pub struct Portrait {
    db: Db,
    shell: Arc<Shell>,
    /// The area the network covers, if it covers one.
    area: Option<Area>,
    /// What other rooms show of the network.
    links: Arc<[Link]>,
    held: Arc<Held>,
    /// How many workbooks one visitor has written.
    books: Limiter,
}

/// One visitor has so many workbooks written at once, and as many again in each span.
const BOOKS: (u32, Duration) = (20, Duration::from_secs(600));

impl FromRef<Portrait> for Arc<Shell> {
    fn from_ref(portrait: &Portrait) -> Arc<Shell> {
        Arc::clone(&portrait.shell)
    }
}

impl Portrait {
    /// The portrait of the network of this database, which covers this area.
    pub fn new(db: Db, shell: Arc<Shell>, area: Option<Area>) -> Self {
        Self {
            db,
            shell,
            area,
            links: Arc::default(),
            held: Arc::default(),
            books: Limiter::new(BOOKS.0, BOOKS.1),
        }
    }

    /// The same, with what other rooms show of the network: the protocol, cooperations, groups.
    #[must_use]
    pub fn with_links(self, links: Vec<Link>) -> Self {
        Self { links: links.into(), ..self }
    }

    /// Everybody, with what joins them on a day.
    async fn fabric(&self, today: NaiveDate) -> Result<Fabric, Failure> {
        let everybody = self.held.everybody(&self.db, self.area.as_ref()).await.map_err(failure)?;
        let relations =
            self.db.read(move |conn| cooperation::relations(conn, today)).await.map_err(failure)?;
        Ok(Fabric::new(everybody, &relations))
    }
}

/// Every door of the portrait: the network is public, and all of this is about organisations.
pub const DOORS: &[Door] = &[
    Door::open(paths::NETWORK),
    Door::open(paths::LINKS),
    Door::open(paths::LINKS_TABLE),
    Door::open(paths::LINKS_BOOK),
    Door::open(paths::FAMILIES),
    Door::open(paths::FAMILIES_TABLE),
    Door::open(paths::FAMILIES_BOOK),
    Door::open(paths::COVERAGE),
    Door::open(paths::COVERAGE_TABLE),
    Door::open(paths::COVERAGE_BOOK),
];

/// The routes of the portrait.
pub fn routes() -> Router<Portrait> {
    Router::new()
        .route(paths::NETWORK, get(network::show))
        .route(paths::LINKS, get(links::show))
        .route(paths::LINKS_TABLE, get(|visit, room, pairs| table(Picture::Links, visit, room, pairs)))
        .route(paths::LINKS_BOOK, get(|visit, room, pairs| book(Picture::Links, visit, room, pairs)))
        .route(paths::FAMILIES, get(families::show))
        .route(paths::FAMILIES_TABLE, get(|visit, room, pairs| table(Picture::Families, visit, room, pairs)))
        .route(paths::FAMILIES_BOOK, get(|visit, room, pairs| book(Picture::Families, visit, room, pairs)))
        .route(paths::COVERAGE, get(coverage::show))
        .route(paths::COVERAGE_TABLE, get(|visit, room, pairs| table(Picture::Coverage, visit, room, pairs)))
        .route(paths::COVERAGE_BOOK, get(|visit, room, pairs| book(Picture::Coverage, visit, room, pairs)))
}

/// A picture whose table can be taken along.
#[derive(Clone, Copy)]
enum Picture {
    Links,
    Families,
    Coverage,
}

impl Picture {
    /// What it shows of what was asked.
    async fn sheet(
        self,
        visit: &Visit,
        room: &Portrait,
        pairs: &[(String, String)],
    ) -> Result<Sheet, Failure> {
        match self {
            Self::Links => links::sheet(visit, room, pairs).await,
            Self::Families => families::sheet(visit, room, pairs).await,
            Self::Coverage => coverage::sheet(visit, room, pairs).await,
        }
    }
}

/// The table of a picture, as values parted by semicolons.
async fn table(
    picture: Picture,
    visit: Visit,
    State(room): State<Portrait>,
    Query(pairs): Pairs,
) -> Result<Response, Failure> {
    picture.sheet(&visit, &room, &pairs).await?.separated(&visit)
}

/// The workbook of a picture, some twenty for each visitor in ten minutes.
async fn book(
    picture: Picture,
    visit: Visit,
    State(room): State<Portrait>,
    Query(pairs): Pairs,
) -> Result<Response, Failure> {
    room.books.admit(&visit.client_key(), visit.now)?;
    picture.sheet(&visit, &room, &pairs).await?.book().await
}

/// What cannot be read is the house's fault, told in the log and not on the page.
fn failure(error: StoreError) -> Failure {
    Failure::internal(&error)
}

/// The way to a page of the portrait.
fn crumbs(visit: &Visit, key: &str) -> Vec<Crumb> {
    vec![
        Crumb { label: visit.say("portrait-menu").into_owned(), href: paths::NETWORK.to_owned() },
        Crumb { label: visit.say(key).into_owned(), href: String::new() },
    ]
}

/// The address of a table with what was asked of the page.
fn with_query(visit: &Visit, path: &str) -> String {
    if visit.query.is_empty() { path.to_owned() } else { format!("{path}?{}", visit.query) }
}
