//! Every door of open data: anybody may read, only whoever keeps the machine makes keys.

use axum::Router;
use axum::middleware::from_fn;
use axum::routing::{get, post};
use vocabulary::permission::Action;
use web::{Demand, Door};

use crate::answer::ask_first;
use crate::around::around;
use crate::{OpenData, hsds, inclusion, pages, paths};

/// Keys and the licence are for whoever keeps the installation.
const KEEPER: Demand = Demand::MayEverywhere(Action::OperateInstallation);

/// The question a browser asks before a page of another site may ask.
const fn ask(path: &'static str) -> Door {
    Door { method: "OPTIONS", path, demand: Demand::Anyone }
}

/// A search whose parameters come in the body: it changes nothing.
const fn search(path: &'static str) -> Door {
    Door::post(path, Demand::Anyone)
}

/// Every door of this room.
pub const DOORS: &[Door] = &[
    Door::open(paths::HSDS),
    ask(paths::HSDS),
    Door::open(paths::HSDS_ROOT),
    ask(paths::HSDS_ROOT),
    Door::open(paths::HSDS_DOCUMENT),
    ask(paths::HSDS_DOCUMENT),
    Door::open(paths::HSDS_SERVICES),
    search(paths::HSDS_SERVICES),
    ask(paths::HSDS_SERVICES),
    Door::open(paths::HSDS_SERVICE),
    ask(paths::HSDS_SERVICE),
    Door::open(paths::HSDS_SERVICES_AT_LOCATIONS),
    search(paths::HSDS_SERVICES_AT_LOCATIONS),
    ask(paths::HSDS_SERVICES_AT_LOCATIONS),
    Door::open(paths::HSDS_SERVICE_AT_LOCATION),
    ask(paths::HSDS_SERVICE_AT_LOCATION),
    Door::open(paths::HSDS_ORGANIZATIONS),
    search(paths::HSDS_ORGANIZATIONS),
    ask(paths::HSDS_ORGANIZATIONS),
    Door::open(paths::HSDS_ORGANIZATION),
    ask(paths::HSDS_ORGANIZATION),
    Door::open(paths::HSDS_TAXONOMIES),
    search(paths::HSDS_TAXONOMIES),
    ask(paths::HSDS_TAXONOMIES),
    Door::open(paths::HSDS_TAXONOMY),
    ask(paths::HSDS_TAXONOMY),
    Door::open(paths::HSDS_TERMS),
    search(paths::HSDS_TERMS),
    ask(paths::HSDS_TERMS),
    Door::open(paths::HSDS_TERM),
    ask(paths::HSDS_TERM),
    Door::open(paths::HSDS_GONE),
    ask(paths::HSDS_GONE),
    Door::open(paths::INCLUSION_DOCUMENT),
    ask(paths::INCLUSION_DOCUMENT),
    Door::open(paths::STRUCTURES),
    ask(paths::STRUCTURES),
    Door::open(paths::STRUCTURE),
    ask(paths::STRUCTURE),
    Door::open(paths::SERVICES),
    ask(paths::SERVICES),
    Door::open(paths::SERVICE),
    ask(paths::SERVICE),
    Door::open(paths::SEARCH_SERVICES),
    ask(paths::SEARCH_SERVICES),
    Door::open(paths::SOURCES),
    ask(paths::SOURCES),
    Door::open(paths::DOWNLOADS),
    Door::open(paths::DOWNLOAD),
    Door::open(paths::READING),
    Door::get(paths::KEYS, KEEPER),
    Door::post(paths::KEYS, KEEPER),
    Door::post(paths::KEY_END, KEEPER),
    Door::post(paths::LICENCE, KEEPER),
];

/// The routes of this room.
pub fn routes() -> Router<OpenData> {
    Router::new()
        .merge(after_hsds().merge(after_inclusion()).route_layer(from_fn(around)))
        .route(paths::DOWNLOADS, get(pages::downloads::show))
        .route(paths::DOWNLOAD, get(pages::downloads::give))
        .route(paths::READING, get(pages::reading::show))
        .route(paths::KEYS, get(pages::keys::show).post(pages::keys::make))
        .route(paths::KEY_END, post(pages::keys::end))
        .route(paths::LICENCE, post(pages::keys::choose_licence))
}

#[rustfmt::skip]
fn after_hsds() -> Router<OpenData> {
    Router::new()
        .route(paths::HSDS, get(hsds::root).options(ask_first))
        .route(paths::HSDS_ROOT, get(hsds::root).options(ask_first))
        .route(paths::HSDS_DOCUMENT, get(hsds::document).options(ask_first))
        .route(paths::HSDS_SERVICES, get(hsds::services).post(hsds::services).options(ask_first))
        .route(paths::HSDS_SERVICE, get(hsds::service).options(ask_first))
        .route(paths::HSDS_SERVICES_AT_LOCATIONS, get(hsds::services_at_locations).post(hsds::services_at_locations).options(ask_first))
        .route(paths::HSDS_SERVICE_AT_LOCATION, get(hsds::service_at_location).options(ask_first))
        .route(paths::HSDS_ORGANIZATIONS, get(hsds::organizations).post(hsds::organizations).options(ask_first))
        .route(paths::HSDS_ORGANIZATION, get(hsds::organization).options(ask_first))
        .route(paths::HSDS_TAXONOMIES, get(hsds::taxonomies).post(hsds::taxonomies).options(ask_first))
        .route(paths::HSDS_TAXONOMY, get(hsds::taxonomy).options(ask_first))
        .route(paths::HSDS_TERMS, get(hsds::taxonomy_terms).post(hsds::taxonomy_terms).options(ask_first))
        .route(paths::HSDS_TERM, get(hsds::taxonomy_term).options(ask_first))
        .route(paths::HSDS_GONE, get(hsds::gone).options(ask_first))
}

fn after_inclusion() -> Router<OpenData> {
    Router::new()
        .route(paths::INCLUSION_DOCUMENT, get(inclusion::document).options(ask_first))
        .route(paths::STRUCTURES, get(inclusion::structures).options(ask_first))
        .route(paths::STRUCTURE, get(inclusion::structure).options(ask_first))
        .route(paths::SERVICES, get(inclusion::services).options(ask_first))
        .route(paths::SERVICE, get(inclusion::service).options(ask_first))
        .route(paths::SEARCH_SERVICES, get(inclusion::search_services).options(ask_first))
        .route(paths::SOURCES, get(inclusion::sources).options(ask_first))
}
