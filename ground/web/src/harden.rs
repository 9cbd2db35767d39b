//! What protects every page: strict headers, limits, and failures said in words.

use crate::door::{self, Gate};
use crate::known::Known;
use crate::page::Embeddable;
use crate::{Door, Failure, Shell, TileServer, attendance, crowd, failure, proxies, sending, traffic, visit};
use axum::Router;
use axum::extract::{Request, State};
use axum::http::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, HeaderName, REFERRER_POLICY, STRICT_TRANSPORT_SECURITY,
    X_CONTENT_TYPE_OPTIONS, X_DNS_PREFETCH_CONTROL, X_FRAME_OPTIONS,
};
use axum::http::{HeaderValue, StatusCode};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Response};
use std::any::Any;
use std::sync::Arc;
use std::time::Duration;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::compression::predicate::{NotForContentType, Predicate, SizeAbove};
use tower_http::csrf::CsrfLayer;
use tower_http::timeout::TimeoutLayer;

/// The longest a page may take before the visitor is told to come back. With what sending in and waiting may take
/// (20 and 3 seconds) it is less than the minute after which proxies give up.
const PATIENCE: Duration = Duration::from_secs(30);
/// Below this many bytes a packed answer costs more than it saves.
const SMALLEST_PACKED: u64 = 600;

const CORP: HeaderName = HeaderName::from_static("cross-origin-resource-policy");

/// The headers that are the same on every answer, after the list of the OWASP Secure Headers Project. Left out:
/// `Cross-Origin-Embedder-Policy`, which would shut out the map pictures an operator chose, and what browsers have
/// given up (`X-XSS-Protection`, `Expect-CT`, `Public-Key-Pins`).
const STANDING: [(HeaderName, HeaderValue); 7] = [
    (X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")),
    (X_FRAME_OPTIONS, HeaderValue::from_static("DENY")),
    (X_DNS_PREFETCH_CONTROL, HeaderValue::from_static("off")),
    (HeaderName::from_static("x-permitted-cross-domain-policies"), HeaderValue::from_static("none")),
    (HeaderName::from_static("cross-origin-opener-policy"), HeaderValue::from_static("same-origin")),
    (CORP, HeaderValue::from_static("same-origin")),
    (
        HeaderName::from_static("permissions-policy"),
        HeaderValue::from_static(
            "geolocation=(self), publickey-credentials-create=(self), publickey-credentials-get=(self), \
             accelerometer=(), autoplay=(), browsing-topics=(), camera=(), display-capture=(), \
             encrypted-media=(), fullscreen=(), gyroscope=(), hid=(), magnetometer=(), microphone=(), midi=(), \
             payment=(), serial=(), usb=(), xr-spatial-tracking=()",
        ),
    ),
];

/// Puts the protections of every page around the finished router, from the outside in: log, headers,
/// places, failures in words, trouble of the records, panics, time, size, origin, number of acts, doors, packing. A route that is not among
/// `doors` does not open.
pub fn harden(router: Router, shell: &Arc<Shell>, doors: &[Door]) -> Router {
    let packing = SizeAbove::new(SMALLEST_PACKED)
        .and(NotForContentType::IMAGES)
        .and(NotForContentType::const_new("font/"));
    let gate = Gate::new(shell, doors);
    router
        .layer(CompressionLayer::new().gzip(true).br(true).compress_when(packing))
        .layer(middleware::from_fn_with_state(gate.clone(), door::admit))
        .layer(middleware::from_fn_with_state(Arc::clone(shell), acts_counted))
        .layer(origin_checked(shell))
        .layer(middleware::from_fn(sending::bounded))
        .layer(TimeoutLayer::with_status_code(StatusCode::SERVICE_UNAVAILABLE, PATIENCE))
        .layer(CatchPanicLayer::custom(panicked))
        .layer(middleware::from_fn_with_state(Arc::clone(shell), attendance::attended))
        .layer(middleware::from_fn_with_state(Arc::clone(shell), failure::in_words))
        .layer(middleware::from_fn_with_state(gate, crowd::seated))
        .layer(middleware::from_fn_with_state(Guard::new(shell), guarded))
        .layer(middleware::from_fn_with_state(traffic::Counter::new(shell), traffic::told))
}

/// Refuses acts that come from a page of another site, by `Sec-Fetch-Site`, else by `Origin`, which must be the
/// public address or the host asked. A request that brings neither passes: it is a program or a browser of before
/// 2020, and the cookie of a session does not leave those from another site either (`SameSite=Lax`).
fn origin_checked(shell: &Shell) -> CsrfLayer {
    let layer = CsrfLayer::new();
    let layer = layer.add_trusted_origin(&shell.base_url).unwrap_or_else(|fault| {
        tracing::warn!(%fault, "the public address is no origin: forms are checked against the host alone");
        CsrfLayer::new()
    });
    layer.with_insecure_bypass(|_, uri| uri.path().starts_with(SEARCHES))
}

/// Below this address an act is a search whose words stand in its body, as HSDS 3.1 has it: it changes nothing, knows
/// nobody, and may come from any site.
const SEARCHES: &str = "/hsds/";

/// Counts acts by the address they come from; looking is not counted, nor is searching, which its room counts by key.
async fn acts_counted(State(shell): State<Arc<Shell>>, request: Request, next: Next) -> Response {
    if request.method().is_safe() || request.uri().path().starts_with(SEARCHES) {
        return next.run(request).await;
    }
    let (parts, body) = request.into_parts();
    let key = proxies::counted_as(visit::client_of(&parts, &shell));
    match shell.acts.admit(&key, shell.clock.now()) {
        Ok(()) => next.run(Request::from_parts(parts, body)).await,
        Err(failure) => failure.into_response(),
    }
}

fn panicked(_: Box<dyn Any + Send>) -> Response {
    tracing::error!("a page panicked");
    Failure::Internal.into_response()
}

/// The headers that never change while the house runs.
#[derive(Clone)]
struct Guard {
    policy: HeaderValue,
    embedded: HeaderValue,
    secure: bool,
}

impl Guard {
    fn new(shell: &Shell) -> Self {
        let tiles = shell.tiles.as_ref().and_then(TileServer::origin).unwrap_or_default();
        let policy = |framed_by| {
            let policy = content_policy(tiles, framed_by);
            HeaderValue::from_str(&policy).unwrap_or(HeaderValue::from_static("default-src 'none'"))
        };
        Self { policy: policy("'none'"), embedded: policy("*"), secure: shell.is_secure() }
    }
}

/// What a page may load: its own files, and map pictures from the operator's server if there is one.
/// `framed_by` tells which sites may show the page inside their own.
fn content_policy(tiles: &str, framed_by: &str) -> String {
    let images = if tiles.is_empty() { String::new() } else { format!(" {tiles}") };
    format!(
        "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; \
         img-src 'self' data:{images}; connect-src 'self'; manifest-src 'self'; form-action 'self'; \
         base-uri 'none'; frame-ancestors {framed_by}"
    )
}

async fn guarded(State(guard): State<Guard>, mut request: Request, next: Next) -> Response {
    let known = Known::default();
    request.extensions_mut().insert(known.clone());
    let looks = request.method().is_safe();
    let mut response = next.run(request).await;
    let embeddable = response.extensions().get::<Embeddable>().is_some();
    let headers = response.headers_mut();
    headers.extend(STANDING);
    if embeddable {
        headers.remove(X_FRAME_OPTIONS);
        headers.insert(CONTENT_SECURITY_POLICY, guard.embedded);
        headers.insert(CORP, HeaderValue::from_static("cross-origin"));
    } else {
        headers.insert(CONTENT_SECURITY_POLICY, guard.policy);
    }
    headers.insert(REFERRER_POLICY, referrer_policy(&known));
    if known.is_private() || !looks {
        headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    }
    if guard.secure {
        headers.insert(STRICT_TRANSPORT_SECURITY, HeaderValue::from_static("max-age=31536000"));
    }
    response
}

/// What the next page learns of this one's address: the house all of it, others nothing; where the address is
/// itself the proof, nobody more than the name of the house. Not `no-referrer`: browsers that know no
/// `Sec-Fetch-Site` (Safari before 16.4) would then send forms with `Origin: null`, and these would be refused.
fn referrer_policy(known: &Known) -> HeaderValue {
    HeaderValue::from_static(if known.has_telling_address() { "strict-origin" } else { "same-origin" })
}
