//! The one door of several networks: who is asked for stands in the name of the host.

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::sync::{Arc, PoisonError, RwLock};

use axum::Router;
use axum::extract::{ConnectInfo, Request, State};
use axum::http::header::{HOST, HeaderName, RETRY_AFTER};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use tower::ServiceExt;
use web::{TrustedProxies, Words, bare};

use crate::house::words;
use crate::settings::several::plain_host;

const FORWARDED_HOST: HeaderName = HeaderName::from_static("x-forwarded-host");
/// When whoever finds a network shut may come back, in seconds.
const COME_BACK: HeaderValue = HeaderValue::from_static("60");

/// What the networks behind the hosts are doing.
pub(super) type Standings = Arc<RwLock<BTreeMap<String, Standing>>>;

/// What a network is doing.
#[derive(Clone)]
pub(super) enum Standing {
    /// Its database and its index are being opened.
    Opening,
    /// It could not be opened; it is tried again.
    Shut,
    /// It answers.
    Open(Router),
}

/// The door.
#[derive(Clone)]
pub(super) struct Front {
    standings: Standings,
    proxies: TrustedProxies,
    words: Words,
}

impl Front {
    pub(super) fn new(standings: &Standings, proxies: TrustedProxies) -> anyhow::Result<Front> {
        Ok(Front { standings: Arc::clone(standings), proxies, words: words()? })
    }

    /// What answers: the network of the host asked for.
    pub(super) fn router(self) -> Router {
        Router::new().fallback(led).with_state(self)
    }

    /// The host asked for: as a trusted proxy says, else as the request says itself.
    fn host(&self, request: &Request) -> String {
        let peer = request.extensions().get::<ConnectInfo<SocketAddr>>().map(|ConnectInfo(peer)| peer.ip());
        let believed = peer.is_some_and(|peer| self.proxies.trusts(peer.to_canonical()));
        let forwarded = request.headers().get(FORWARDED_HOST).filter(|_| believed);
        let said = forwarded.or_else(|| request.headers().get(HOST)).and_then(|value| value.to_str().ok());
        plain_host(request.uri().host().filter(|_| forwarded.is_none()).or(said).unwrap_or_default())
    }

    fn standing(&self, host: &str) -> Option<Standing> {
        self.standings.read().unwrap_or_else(PoisonError::into_inner).get(host).cloned()
    }

    /// How the process is: how many of its hosts are open.
    fn health(&self) -> Response {
        let standings = self.standings.read().unwrap_or_else(PoisonError::into_inner);
        let open = standings.values().filter(|standing| matches!(standing, Standing::Open(_))).count();
        let status = if open > 0 { StatusCode::OK } else { StatusCode::SERVICE_UNAVAILABLE };
        (status, format!("{open} of {} hosts are open\n", standings.len())).into_response()
    }
}

async fn led(State(front): State<Front>, request: Request) -> Response {
    let host = front.host(&request);
    let (status, code) = match front.standing(&host) {
        Some(Standing::Open(router)) => {
            let Ok(response) = router.oneshot(request).await;
            return response;
        }
        Some(Standing::Opening) => (StatusCode::SERVICE_UNAVAILABLE, "opening"),
        Some(Standing::Shut) => (StatusCode::SERVICE_UNAVAILABLE, "shut"),
        None if request.uri().path() == "/healthz" => return front.health(),
        None => (StatusCode::MISDIRECTED_REQUEST, "elsewhere"),
    };
    let (head, _) = request.into_parts();
    let mut response = bare::in_words(&front.words, &head, status, code);
    if status == StatusCode::SERVICE_UNAVAILABLE {
        response.headers_mut().insert(RETRY_AFTER, COME_BACK);
    }
    response
}
