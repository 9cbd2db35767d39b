//! The pages of hand-outs: the sheet being made, its PDF, short addresses, and the button that puts a service on it.

mod add;
mod pdf;
mod settings;
mod sheet;
mod short;

use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;

use ::store::{Db, StoreError};
use axum::Router;
use axum::extract::FromRef;
use axum::http::header::SET_COOKIE;
use axum::http::{HeaderMap, HeaderValue};
use axum::response::Response;
use axum::routing::{get, post};
use paper::Press;
use vocabulary::id::OrganizationId;
use web::map::Outlines;
use web::{Demand, Door, Failure, Limiter, Shell, Visit};

use crate::{Basket, OnBehalf, paths};

pub use add::{add_button, add_line};

/// Tells whether this visitor may send somebody to this organisation in his or her own name, and how that is said.
/// Nothing to a visitor without an account, or unless both agreed. A room that cannot be asked gives nothing.
pub type Acquainted = Arc<
    dyn for<'a> Fn(&'a Visit, OrganizationId) -> Pin<Box<dyn Future<Output = Option<OnBehalf>> + Send + 'a>>
        + Send
        + Sync,
>;

/// What this room stands on, lent by the house.
#[derive(Clone)]
pub struct Handouts {
    /// The records.
    pub db: Db,
    /// The house.
    pub shell: Arc<Shell>,
    /// What sets a PDF, where there is one.
    pub press: Press,
    /// Outlines drawn on the small maps, the farthest first.
    pub outlines: Arc<Vec<&'static Outlines>>,
    /// Who may be named as the one who sends; nobody without it.
    pub acquainted: Option<Acquainted>,
    /// How many PDFs one address may ask for.
    pub presses: Limiter,
    /// How many sheets one address may say it handed over.
    pub counts: Limiter,
}

impl Handouts {
    /// The room.
    pub fn new(db: Db, shell: Arc<Shell>, press: Press, outlines: Arc<Vec<&'static Outlines>>) -> Handouts {
        Handouts {
            db,
            shell,
            press,
            outlines,
            acquainted: None,
            presses: Limiter::new(20, Duration::from_secs(60)),
            // A counter of forty people behind one address; whoever inflates the figures is slowed down.
            counts: Limiter::new(60, Duration::from_secs(3600)),
        }
    }

    /// The same room, which may name who sends.
    #[must_use]
    pub fn naming(self, acquainted: Acquainted) -> Handouts {
        Handouts { acquainted: Some(acquainted), ..self }
    }
}

impl FromRef<Handouts> for Arc<Shell> {
    fn from_ref(room: &Handouts) -> Arc<Shell> {
        Arc::clone(&room.shell)
    }
}

/// Every door of this room: sheets are for whoever helps somebody, with or without an account.
pub const DOORS: &[Door] = &[
    Door::open(paths::SHEET),
    Door::post(paths::ADD, Demand::Anyone),
    Door::post(paths::REMOVE, Demand::Anyone),
    Door::post(paths::SETTINGS, Demand::Anyone),
    Door::post(paths::EMPTY, Demand::Anyone),
    Door::post(paths::HANDED, Demand::Anyone),
    Door::open(paths::PDF),
    Door::open(paths::SHORT),
];

/// The routes of this room.
pub fn routes() -> Router<Handouts> {
    Router::new()
        .route(paths::SHEET, get(sheet::show))
        .route(paths::ADD, post(settings::add))
        .route(paths::REMOVE, post(settings::remove))
        .route(paths::SETTINGS, post(settings::settle))
        .route(paths::EMPTY, post(settings::empty))
        .route(paths::HANDED, post(settings::handed))
        .route(paths::PDF, get(pdf::show))
        .route(paths::SHORT, get(short::show))
}

/// The basket a browser brings along.
fn basket(headers: &HeaderMap, shell: &Shell) -> Basket {
    web::cookie::value_of(headers, shell, Basket::COOKIE).map(Basket::read).unwrap_or_default()
}

/// Goes on with this basket, kept by the browser for two hours; an empty one is forgotten at once.
fn go_with(visit: &Visit, basket: &Basket, path: &str, notice: &str) -> Response {
    let text = basket.to_text();
    let seconds = if text.is_empty() { 0 } else { Basket::KEPT_FOR };
    let mut response = visit.go(path, notice);
    let cookie = web::cookie::set(&visit.shell, Basket::COOKIE, &text, Some(seconds));
    if let Ok(value) = HeaderValue::from_str(&cookie) {
        response.headers_mut().append(SET_COOKIE, value);
    }
    response
}

fn failure(error: StoreError) -> Failure {
    Failure::internal(&error)
}
