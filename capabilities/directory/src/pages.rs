//! The directory's pages: what people look at, and what programs read.

mod api;
mod commune;
mod glossary;
mod home;
mod listing;
mod organization;
mod result;
mod search;
mod service;
mod sheet;
mod sitemap;
mod who_does_what;

pub use listing::Listed;

use std::sync::Arc;

use axum::Router;
use axum::extract::FromRef;
use axum::routing::get;
use store::{Db, SealKey, StoreError};
use vocabulary::territory::{Area, Commune, Territory};
use web::map::Outlines;
use web::{Door, Failure, Shell};

use crate::finding::catalogue::Catalogue;
use crate::paths;
use crate::slots::Slots;

/// What the directory's pages stand on, lent by the house.
#[derive(Clone)]
pub struct Directory {
    /// The records.
    pub db: Db,
    /// The key of personal columns: people named by a record are sealed.
    pub key: SealKey,
    /// The index.
    pub catalogue: Catalogue,
    /// The house.
    pub shell: Arc<Shell>,
    /// The area the network covers; services outside it are kept and say so.
    pub area: Option<Area>,
    /// Outlines drawn under the map, the farthest first.
    pub outlines: Arc<Vec<&'static Outlines>>,
    /// What the rooms above show on the sheets.
    pub slots: Arc<Slots>,
}

impl FromRef<Directory> for Arc<Shell> {
    fn from_ref(directory: &Directory) -> Arc<Shell> {
        Arc::clone(&directory.shell)
    }
}

impl Directory {
    /// The communes the network covers, by name; none when it covers no area in particular.
    pub fn communes(&self) -> Vec<&'static Commune> {
        let Some(area) = &self.area else { return Vec::new() };
        let every = Territory::france().communes();
        let mut covered: Vec<&Commune> = every.iter().filter(|commune| area.covers(commune)).collect();
        covered.sort_by_key(|commune| vocabulary::fold(commune.name));
        covered
    }

    /// Whether a commune lies outside the area of the network.
    pub(crate) fn is_outside(&self, commune: &str) -> bool {
        let known = Territory::france().commune(commune);
        matches!((&self.area, known), (Some(area), Some(commune)) if !area.covers(commune))
    }
}

/// Every door of the directory. All of them are open to anybody: the directory is public, and what members see beside
/// it is decided on the page.
pub const DOORS: &[Door] = &[
    Door::open(paths::HOME),
    Door::open(paths::SEARCH),
    Door::open(paths::API_SEARCH),
    Door::open(paths::API_SEARCH_DOCUMENT),
    Door::open(paths::SERVICE),
    Door::open(paths::ORGANIZATIONS),
    Door::open(paths::ORGANIZATION),
    Door::open(paths::COMMUNES),
    Door::open(paths::COMMUNE),
    Door::open(paths::WHO_DOES_WHAT),
    Door::open(paths::GLOSSARY),
    Door::open(paths::SITEMAP),
];

/// The routes of the directory.
pub fn routes() -> Router<Directory> {
    Router::new()
        .route(paths::HOME, get(home::show))
        .route(paths::SEARCH, get(search::show))
        .route(paths::API_SEARCH, get(api::search))
        .route(paths::API_SEARCH_DOCUMENT, get(api::document))
        .route(paths::SERVICE, get(service::show))
        .route(paths::ORGANIZATIONS, get(organization::list))
        .route(paths::ORGANIZATION, get(organization::show))
        .route(paths::COMMUNES, get(commune::list))
        .route(paths::COMMUNE, get(commune::show))
        .route(paths::WHO_DOES_WHAT, get(who_does_what::show))
        .route(paths::GLOSSARY, get(glossary::show))
        .route(paths::SITEMAP, get(sitemap::show))
}

/// A record that cannot be read is the house's fault, told in the log and not on the page.
pub(crate) fn failure(error: StoreError) -> Failure {
    Failure::internal(&error)
}

#[cfg(test)]
mod tests;
