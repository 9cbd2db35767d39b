//! The pages of this room: following, feeds, widgets, booklets, webhooks.

mod booklet;
mod embed;
mod feed;
mod follow;
mod subscription;
mod webhook;
mod webhooks;
mod widget;

use std::sync::Arc;
use std::time::Duration;

use ::store::{Db, SealKey, StoreError};
use axum::Router;
use axum::extract::FromRef;
use axum::routing::{get, post};
use directory::Directory;
use outside::Outside;
use vocabulary::permission::Action;
use web::{Demand, Door, Failure, Limiter, Shell};

use crate::paths;

/// What this room stands on, lent by the house.
#[derive(Clone)]
pub struct Syndication {
    /// The records.
    pub db: Db,
    /// The key of personal columns.
    pub key: SealKey,
    /// The house.
    pub shell: Arc<Shell>,
    /// The directory whose records are shown elsewhere.
    pub directory: Directory,
    /// The way to programs elsewhere.
    pub outside: Outside,
    /// How often one address may be written to because somebody typed it here.
    pub letters: Limiter,
    /// How many addresses one visitor may have written to.
    pub askers: Limiter,
}

impl Syndication {
    /// The room over a directory.
    pub fn new(directory: Directory, outside: Outside) -> Syndication {
        Syndication {
            db: directory.db.clone(),
            key: directory.key.clone(),
            shell: Arc::clone(&directory.shell),
            directory,
            outside,
            letters: Limiter::new(3, Duration::from_secs(3600)),
            // A family or a counter subscribes a few people in an hour; whoever floods the mailboxes of others, more.
            askers: Limiter::new(10, Duration::from_secs(3600)),
        }
    }
}

impl FromRef<Syndication> for Arc<Shell> {
    fn from_ref(room: &Syndication) -> Arc<Shell> {
        Arc::clone(&room.shell)
    }
}

/// Who says which programs are told.
const OPERATE: Demand = Demand::MayEverywhere(Action::OperateInstallation);

/// Every door of this room.
pub const DOORS: &[Door] = &[
    Door::open(paths::FOLLOW),
    Door::post(paths::FOLLOW, Demand::Anyone),
    Door::get(paths::SUBSCRIPTION, Demand::Proof),
    Door::post(paths::CONFIRM, Demand::Proof),
    Door::get(paths::LEAVE, Demand::Proof),
    Door::post(paths::LEAVE, Demand::Proof),
    Door::open(paths::FEED),
    Door::open(paths::FEEDS),
    Door::open(paths::CALENDAR),
    Door::open(paths::EMBED),
    Door::open(paths::WIDGET_SEARCH),
    Door::open(paths::WIDGET_OPEN),
    Door::open(paths::WIDGET_ORGANIZATION),
    Door::open(paths::BOOKLET),
    Door::get(paths::WEBHOOKS, OPERATE),
    Door::post(paths::WEBHOOKS, OPERATE),
    Door::get(paths::WEBHOOK, OPERATE),
    Door::post(paths::TRY_WEBHOOK, OPERATE),
    Door::post(paths::END_WEBHOOK, OPERATE),
];

/// The routes of this room.
pub fn routes() -> Router<Syndication> {
    Router::new()
        .route(paths::FOLLOW, get(follow::show).post(follow::ask))
        .route(paths::SUBSCRIPTION, get(subscription::show))
        .route(paths::CONFIRM, post(subscription::confirm))
        .route(paths::LEAVE, get(subscription::show).post(subscription::leave))
        .route(paths::FEED, get(feed::news))
        .route(paths::FEEDS, get(feed::list))
        .route(paths::CALENDAR, get(feed::calendar))
        .route(paths::EMBED, get(embed::show))
        .route(paths::WIDGET_SEARCH, get(widget::search))
        .route(paths::WIDGET_OPEN, get(widget::open))
        .route(paths::WIDGET_ORGANIZATION, get(widget::organization))
        .route(paths::BOOKLET, get(booklet::show))
        .route(paths::WEBHOOKS, get(webhooks::show).post(webhooks::register))
        .route(paths::WEBHOOK, get(webhook::show))
        .route(paths::TRY_WEBHOOK, post(webhook::attempt))
        .route(paths::END_WEBHOOK, post(webhook::end))
}

fn failure(error: StoreError) -> Failure {
    Failure::internal(&error)
}
