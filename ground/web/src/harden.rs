//! What protects every page: strict headers, limits, and failures said in words.

use crate::door::{self, Gate};
use crate::{Door, Failure, Shell, TileServer, failure};
use axum::Router;
use axum::extract::{MatchedPath, Request, State};
use axum::http::header::{
    CONTENT_SECURITY_POLICY, HeaderName, REFERRER_POLICY, X_CONTENT_TYPE_OPTIONS, X_FRAME_OPTIONS,
};
use axum::http::{HeaderValue, StatusCode};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Response};
use std::any::Any;
use std::sync::Arc;
use std::time::{Duration, Instant};
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::compression::predicate::{NotForContentType, Predicate, SizeAbove};
use tower_http::csrf::CsrfLayer;
use tower_http::limit::RequestBodyLimitLayer;
use tower_http::timeout::TimeoutLayer;

/// The longest a page may take before the visitor is told to come back.
const PATIENCE: Duration = Duration::from_secs(20);
/// The largest form the house takes in, in bytes.
const LARGEST_BODY: usize = 1 << 20;
/// Below this many bytes a packed answer costs more than it saves.
const SMALLEST_PACKED: u64 = 600;

/// Puts the protections of every page around the finished router, from the outside in: log, headers,
/// failures in words, panics, time, origin, doors, size, packing. A route that is not among `doors` does not open.
pub fn harden(router: Router, shell: &Arc<Shell>, doors: &[Door]) -> Router {
    let packing = SizeAbove::new(SMALLEST_PACKED)
        .and(NotForContentType::IMAGES)
        .and(NotForContentType::const_new("font/"));
    router
        .layer(CompressionLayer::new().gzip(true).br(true).compress_when(packing))
        .layer(RequestBodyLimitLayer::new(LARGEST_BODY))
        .layer(middleware::from_fn_with_state(Gate::new(shell, doors), door::admit))
        .layer(CsrfLayer::new())
        .layer(TimeoutLayer::with_status_code(StatusCode::SERVICE_UNAVAILABLE, PATIENCE))
        .layer(CatchPanicLayer::custom(panicked))
        .layer(middleware::from_fn_with_state(Arc::clone(shell), failure::in_words))
        .layer(middleware::from_fn_with_state(Guard::new(shell), guarded))
        .layer(middleware::from_fn(logged))
}

fn panicked(_: Box<dyn Any + Send>) -> Response {
    tracing::error!("a page panicked");
    Failure::Internal.into_response()
}

/// The headers that never change while the house runs.
#[derive(Clone)]
struct Guard {
    policy: HeaderValue,
    secure: bool,
}

impl Guard {
    fn new(shell: &Shell) -> Self {
        let tiles = shell.tiles.as_ref().and_then(TileServer::origin).unwrap_or_default();
        let policy = content_policy(tiles);
        Self {
            policy: HeaderValue::from_str(&policy).unwrap_or(HeaderValue::from_static("default-src 'none'")),
            secure: shell.is_secure(),
        }
    }
}

/// What a page may load: its own files, and map pictures from the operator's server if there is one.
fn content_policy(tiles: &str) -> String {
    let images = if tiles.is_empty() { String::new() } else { format!(" {tiles}") };
    format!(
        "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; \
         img-src 'self' data:{images}; connect-src 'self'; manifest-src 'self'; form-action 'self'; \
         base-uri 'none'; frame-ancestors 'none'"
    )
}

async fn guarded(State(guard): State<Guard>, request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    headers.insert(CONTENT_SECURITY_POLICY, guard.policy);
    headers.insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    headers.insert(X_FRAME_OPTIONS, HeaderValue::from_static("DENY"));
    headers.insert(REFERRER_POLICY, HeaderValue::from_static("same-origin"));
    let permissions = "geolocation=(self), camera=(), microphone=(), payment=(), usb=(), interest-cohort=()";
    headers.insert(HeaderName::from_static("permissions-policy"), HeaderValue::from_static(permissions));
    headers.insert(
        HeaderName::from_static("cross-origin-opener-policy"),
        HeaderValue::from_static("same-origin"),
    );
    if guard.secure {
        headers.insert(
            HeaderName::from_static("strict-transport-security"),
            HeaderValue::from_static("max-age=31536000"),
        );
    }
    response
}

/// One line per request: method, route, status, milliseconds. Never the address as it was written:
/// its query says what a person needs.
async fn logged(request: Request, next: Next) -> Response {
    let started = Instant::now();
    let method = request.method().clone();
    let route = request.extensions().get::<MatchedPath>().cloned();
    let response = next.run(request).await;
    let route = route.as_ref().map_or("(none)", MatchedPath::as_str);
    let milliseconds = started.elapsed().as_millis();
    tracing::info!(%method, route, status = response.status().as_u16(), milliseconds, "answered");
    response
}
