//! The pages every house has: assets, gallery, accessibility, credits, and a word for robots.

use crate::{Door, Shell, Visit, assets, gallery};
use axum::Router;
use axum::extract::FromRef;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use std::sync::Arc;

/// The doors of this room; all of them are open to anybody.
pub const DOORS: &[Door] = &[
    Door::open("/assets/{name}"),
    Door::open("/favicon.ico"),
    Door::open("/robots.txt"),
    Door::open("/galerie"),
    Door::open("/accessibilite"),
    Door::open("/credits"),
];

/// The routes of this room, to be merged with those of the others.
pub fn routes<S>() -> Router<S>
where
    Arc<Shell>: FromRef<S>,
    S: Clone + Send + Sync + 'static,
{
    Router::new()
        .route("/assets/{name}", get(assets::show))
        .route("/favicon.ico", get(assets::favicon))
        .route("/robots.txt", get(robots))
        .route("/galerie", get(gallery::show))
        .route("/accessibilite", get(accessibility))
        .route("/credits", get(credits))
}

async fn robots(visit: Visit) -> Response {
    let sitemap = visit.absolute("/sitemap.xml");
    let text = format!("User-agent: *\nDisallow: /galerie\nDisallow: /api/\n\nSitemap: {sitemap}\n");
    visit.text("text/plain; charset=utf-8", text)
}

#[derive(askama::Template)]
#[template(path = "accessibility.html")]
struct Accessibility<'a> {
    visit: &'a Visit,
}

async fn accessibility(visit: Visit) -> Response {
    let title = visit.say("web-accessibility-title").into_owned();
    let description = visit.say_of("web-accessibility-lead", &visit.shell.network_name).into_owned();
    visit.page(title, &Accessibility { visit: &visit }).description(description).into_response()
}

#[derive(askama::Template)]
#[template(path = "credits.html")]
struct Credits<'a> {
    visit: &'a Visit,
}

async fn credits(visit: Visit) -> Response {
    let title = visit.say("web-credits-title").into_owned();
    let description = visit.say("web-credits-lead").into_owned();
    visit.page(title, &Credits { visit: &visit }).description(description).into_response()
}
